"""Votes recorded in tables: marks under options, names under options, names with an option, options with names.

    MEMBER | AYES | NOES | ABSTAIN        Councillor | Group | Vote        For     | A Oxley, B Tarn | 13
    Oxley  |  X   |      |                Oxley A    | Lab   | For         Against | C Ward          | 1

    SUBJECT | YEAS (2)     | NAYS     | DISPOSITION        Group  | For | Against        (totals: a count and no names)
    Motion 1| A Oxley …    | C Ward … | CARRIED            Labour |  12 |       3
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from extract.decisions.ballot_words import BALLOT_MARK, lettered, option, printed_beside
from extract.decisions.tally import OPTIONS, SIDES, Tally, vote
from extract.decisions.vote_grids import VoteCell, VoteRows, vote_grids
from extract.decisions.voter_words import NO_VOTER, VOTER
from extract.decisions.voters import voters
from extract.models import Grid, Passage, Vote, VoteEvent
from extract.tables.column_roles import column_role
from extract.text.rule import Rule

_UNCERTAIN = 0.8  # confidence of a name that only a model could tell
TABLED = Rule(
    id="vote.table",
    # a whole number, as a table of votes prints it
    pattern=r"^\s*(?P<number>\d{1,3})\s*$",
    examples={"13": {"number": "13"}},
    not_examples=("x", "13 May"),
    confidence=0.97,
)
TABLE_ROW = Rule(
    id="vote.table_row",
    # the head of a column whose cells say what each row's vote was on; links read the item off them
    pattern=r"""^\W*(?:(?:agenda|minute)\s+)?(?:items?|subject|matter|motion|business|minute|report|resolution|by-?law
        |question|title|topic)\b""",
    examples={"SUBJECT": "SUBJECT", "Agenda item": "Agenda item", "Item No.": "Item"},
    not_examples=("Group", "Member", "Councillor"),
    confidence=0.97,
)
_TOTAL = Rule(
    id="vote.total_row",
    pattern=r"^\W*(?:grand\s+)?totals?\b",
    examples={"TOTAL": "TOTAL"},
    not_examples=("Oxley",),
)
RULES = (TABLED, TABLE_ROW, _TOTAL)


def vote_tables(passage: Passage, grids: Sequence[Grid]) -> list[Tally]:
    """The votes that the tables of a section record, in order; none twice."""
    found: list[Tally] = []
    for rows in vote_grids(passage, grids):
        for tally in _read(passage, rows):
            if not any(tally.start < other.end and other.start < tally.end for other in found):
                found.append(tally)
    return sorted(found, key=lambda tally: tally.start)


def _read(passage: Passage, rows: VoteRows) -> Iterator[Tally]:
    """The votes of one table, by the first shape that fits."""
    down = [row for row in rows if (first := row.get(min(row))) is not None and option(first.text(passage)) is not None]
    if len({option(row[min(row)].text(passage)) for row in down}) > 1 and all(len(row) > 1 for row in down):
        yield from _by_rows(passage, rows, down)
        return
    for n, head in enumerate(rows[:3]):
        across = {column: side for column, cell in head.items() if (side := option(cell.text(passage))) is not None}
        if len({side for side in across.values() if side in SIDES}) > 1:
            yield from _by_columns(passage, head, across, rows[n + 1 :])
            return
        roles = {column: column_role(" ".join(cell.text(passage).split())) for column, cell in head.items()}
        if "person" in roles.values() and "vote" in roles.values():
            yield from _by_options(passage, roles, rows[n + 1 :])
            return


def _by_rows(passage: Passage, rows: VoteRows, down: VoteRows) -> Iterator[Tally]:
    """Options down the side: with names behind each, or with marks under names."""
    above = rows[: rows.index(down[0])]
    names = _named_columns(passage, above, down)
    votes: list[Vote] = []
    counts: dict[str, int] = {}
    for row in down:
        side = option(row[min(row)].text(passage))
        assert side is not None
        printed = printed_beside(row[min(row)].text(passage))
        for column in sorted(row)[1:]:
            cell = row[column]
            counted = TABLED.search(cell.text(passage))
            if counted is not None and column not in names:
                printed = int(counted["number"])
            elif column in names and BALLOT_MARK.search(cell.text(passage).strip()):
                votes.append(_vote(passage, side, names[column]))
            else:
                votes += _listed(passage, side, cell)
        if printed is not None:
            counts[side] = printed
    spans = [span for row in down for cell in row.values() for span in cell.spans]
    sides = {option(row[min(row)].text(passage)) or "" for row in down}
    yield from _made(passage, [row[min(row)] for row in down], spans, votes, counts, sides)


def _named_columns(passage: Passage, above: VoteRows, down: VoteRows) -> dict[int, VoteCell]:
    """The columns under the name of a voter; those of numbers are under none: "Count"."""
    counting = {column for row in down for column, cell in row.items() if _is_count(cell.text(passage))}
    named = ((column, cell) for row in above for column, cell in row.items() if column not in counting)
    return {column: cell for column, cell in named if _voter(passage, cell) is not None}


def _is_count(text: str) -> bool:
    """True for a number that no mark is: 2 or more."""
    found = TABLED.search(text)
    return found is not None and int(found["number"]) > 1


def _by_columns(passage: Passage, head: dict[int, VoteCell], across: dict[int, str], body: VoteRows) -> Iterator[Tally]:
    """Options over the columns: marks, names or numbers below them."""
    heads = [head[column] for column in sorted(across)]
    cells = [row[column].text(passage).strip() for row in body for column in across if column in row]
    marked, counted = _marks_and_counts(cells)
    spans = _spans([head, *body])
    totals = _totals(passage, body)
    printed = _printed(passage, head, across, totals or {})
    by_marks, by_counts = 2 * marked > len(cells) or (totals is not None and marked), 2 * counted > len(cells)
    if by_marks:
        votes = [one for row in body if row is not totals for one in _marked(passage, row, head, across)]
        yield from _made(passage, heads, spans, votes, printed)
    elif by_counts and (totals is not None or not _names_subjects(passage, head, across)):
        yield from _made(passage, heads, spans, [], printed if totals is not None else {})
    elif by_counts or any(min(row) not in across for row in body):
        yield from _row_by_row(passage, across, body)
    else:
        yield from _made(passage, heads, spans, _below(passage, across, body), printed)


def _totals(passage: Passage, body: VoteRows) -> dict[int, VoteCell] | None:
    """The row of totals."""
    return next((row for row in body if _TOTAL.search(row[min(row)].text(passage))), None)


def _names_subjects(passage: Passage, head: dict[int, VoteCell], across: dict[int, str]) -> bool:
    """True for a head over what was voted on: "Item | Title | For | Against"."""
    return any(TABLE_ROW.match(cell.text(passage)) for column, cell in head.items() if column not in across)


def _row_by_row(passage: Passage, across: dict[int, str], body: VoteRows) -> Iterator[Tally]:
    """A vote in each row, of names or of numbers: "Item 4 | Lund, Berg | Dahl", "4 | Mill lease | 7 | 2"."""
    for row in body:
        printed = _printed(passage, {}, {column: side for column, side in across.items() if column in row}, row)
        votes = [] if printed else _below(passage, across, [row])
        said = VoteCell(0, 0, [span for column, cell in sorted(row.items()) if column < min(across) for span in cell.spans])
        heads = [said] if said.spans else list(row.values())[:1]
        for tally in _made(passage, heads, _spans([row]), votes, printed):
            yield tally._replace(records=[_of_row(passage, said, one) for one in tally.records])


def _of_row(passage: Passage, said: VoteCell, event: VoteEvent | Vote) -> VoteEvent | Vote:
    """The vote of a row, with what it was on for its words; who voted how as it is."""
    if not said.spans or isinstance(event, Vote):
        return event
    start, end = min(a for a, _ in said.spans), max(b for _, b in said.spans)
    return replace(event, evidence=passage.evidence(start, end, rule=TABLE_ROW.id, confidence=TABLE_ROW.confidence))


def _spans(body: VoteRows) -> list[tuple[int, int]]:
    """The offsets of the words of all cells."""
    return [span for row in body for cell in row.values() for span in cell.spans]


def _marks_and_counts(cells: Sequence[str]) -> tuple[int, int]:
    """How many of the cells hold a mark, and how many a number."""
    marked = [bool(BALLOT_MARK.search(text)) for text in cells]
    return sum(marked), sum(not mark and bool(TABLED.search(text)) for mark, text in zip(marked, cells, strict=True))


def _below(passage: Passage, across: dict[int, str], body: VoteRows) -> list[Vote]:
    """The votes of those named below each option."""
    cells = [(side, row[column]) for column, side in across.items() for row in body if column in row]
    return [one for side, cell in cells for one in _listed(passage, side, cell)]


def _printed(passage: Passage, head: dict[int, VoteCell], across: dict[int, str], totals: dict[int, VoteCell]) -> dict[str, int]:
    """The numbers printed with the options: in a row of totals, or beside their names in the head ("For (3)")."""
    printed: dict[str, int] = {}
    for column, side in across.items():
        found = TABLED.search(totals[column].text(passage)) if column in totals else None
        count = int(found["number"]) if found else printed_beside(head[column].text(passage)) if column in head else None
        if count is not None:
            printed[side] = count
    return printed


def _marked(passage: Passage, row: dict[int, VoteCell], head: dict[int, VoteCell], across: dict[int, str]) -> Iterator[Vote]:
    """The vote of a row of marks: the voter is what stands left of them; two marks are nobody's vote."""
    sides = [side for column, side in across.items() if column in row and BALLOT_MARK.search(row[column].text(passage).strip())]
    voter = _named(passage, row, head, across)
    if voter is not None and len(sides) == 1:
        yield _vote(passage, sides[0], voter)


def _named(passage: Passage, row: dict[int, VoteCell], head: dict[int, VoteCell], across: dict[int, str]) -> VoteCell | None:
    """The cell of the voter; number, forename and surname may stand in columns of their own under one heading."""
    others = [(column, cell) for column, cell in sorted(row.items()) if column not in across]
    role = {column: column_role(" ".join(cell.text(passage).split())) for column, cell in head.items()}
    under = [cell for column, cell in others if column not in role or role[column] == "person"]
    joined = VoteCell(0, 0, [span for cell in under for span in cell.spans])
    if len(under) > 1 and _voter(passage, joined) is not None:
        return joined
    return next((cell for _, cell in others if _voter(passage, cell) is not None), None)


def _by_options(passage: Passage, roles: dict[int, str | None], body: VoteRows) -> Iterator[Tally]:
    """A column of names and a column of options for each vote."""
    person = next(column for column, role in sorted(roles.items()) if role == "person")
    for column in [column for column, role in sorted(roles.items()) if role == "vote"]:
        said = [(row[person], row[column]) for row in body if person in row and column in row]
        meant = lettered([cell.text(passage) for _, cell in said])
        votes = []
        for voter, cell in said:
            text = cell.text(passage)
            side = option(text) or meant.get(text.strip().casefold().rstrip("."))
            if side is not None and _voter(passage, voter) is not None:
                votes.append(_vote(passage, side, voter))
        spans = [span for cells in said for cell in cells for span in cell.spans]
        yield from _made(passage, [cell for _, cell in said[:1]], spans, votes, {})


def _voter(passage: Passage, cell: VoteCell) -> tuple[int, int] | None:
    """Where in the text of a cell the one voter stands that it names."""
    text = cell.text(passage)
    found = VOTER.search(" ".join(text.split("\n"))) if not NO_VOTER.search(text) and option(text) is None else None
    return found.span("name") if found is not None else None


def _vote(passage: Passage, side: str, cell: VoteCell) -> Vote:
    """The vote of the one voter in a cell."""
    inner = _voter(passage, cell)
    assert inner is not None
    return _placed(passage, side, cell, *inner, TABLED.confidence)


def _listed(passage: Passage, side: str, cell: VoteCell) -> list[Vote]:
    """The votes of the voters named in a cell."""
    text = cell.text(passage)
    one = None if any(sign in text for sign in (",", ";", "&", " and ", "\n")) else _voter(passage, cell)
    if one is not None:
        return [_placed(passage, side, cell, *one, TABLED.confidence)]
    return [
        _placed(passage, side, cell, name.start, name.end, TABLED.confidence if name.certain else _UNCERTAIN)
        for name in voters(text)
    ]


def _placed(passage: Passage, side: str, cell: VoteCell, start: int, end: int, confidence: float) -> Vote:
    """The vote whose name stands at these offsets of the cell's text; a name over two of its lines rests on the first."""
    at = 0
    for n, (a, b) in enumerate(cell.spans):
        if start < at + b - a + 1:
            stop = min(b, a + end - at)
            made = vote(passage, side, a + start - at, stop, TABLED, confidence)
            rest = end - at - (b - a) - 1
            if rest > 0 and n + 1 < len(cell.spans):
                c, d = cell.spans[n + 1]
                made = replace(made, name=f"{made.name} {passage.clean(c, min(d, c + rest))}".rstrip(".,;: "))
            return made
        at += b - a + 1
    raise ValueError(f"no place {start}-{end} in the cell {cell.text(passage)!r}")


def _made(
    passage: Passage,
    heads: Sequence[VoteCell],
    spans: Sequence[tuple[int, int]],
    votes: Sequence[Vote],
    printed: dict[str, int],
    sides: Collection[str] = SIDES,
) -> Iterator[Tally]:
    """The tally of a table that has these `sides`: printed numbers count, else the names do; nothing where neither is there."""
    if not spans or not heads or not (votes or printed):
        return
    named = {side: sum(one.option == side for one in votes) for side in OPTIONS}
    counts = {side: printed.get(side, named[side] if votes and side in {*sides, "abstain"} else None) for side in SIDES}
    if counts["for"] is None and counts["against"] is None:
        return
    start, end = heads[0].spans[0]
    event = VoteEvent(
        method="recorded" if votes else None,
        votes_for=counts["for"],
        votes_against=counts["against"],
        abstentions=counts["abstain"],
        evidence=passage.evidence(start, end, rule=TABLED.id, confidence=TABLED.confidence),
    )
    yield Tally(min(a for a, _ in spans), max(b for _, b in spans), [event, *votes], bool(printed))
