"""Votes of a table that names in each row what it was on → that item, and the motion and the decisions it was on.

4 | Lease of the mill | 7 | 2          Agenda item 4: Lease of the mill | Oxley, Tarn | Ward
A row that names no one item ("Item 4 of the report of the Board", "Motion 3") has none, and no motion: the item whose text the
table happens to stand behind is not what was voted on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.decisions.vote_tables import TABLE_ROW
from extract.models import AgendaItem, Fact, Motion, Resolution, Section, VoteEvent
from extract.same import numbers, titles
from extract.text.rule import Rule

FEWEST_OF_TITLE = 2  # telling words of a title that stand in a row without its number
ROW_NUMBER = Rule(
    id="vote.row_number",
    # the item's number before what was voted on; "Item 4 of the report" counts in a report
    pattern=r"""^\W*(?:(?:agenda|minute)\s+)?(?:item\s+)?(?:no\.?\s+)?(?P<number>\d{1,4}[a-z]?(?:[./-]\d{1,4}[a-z]?){0,2})\b[.):]?
        (?!\s+of\b)\s*(?P<rest>.*)$""",
    examples={
        "4 Lease of the mill": {"number": "4", "rest": "Lease of the mill"},
        "Agenda item 4A: Lease": {"number": "4A", "rest": "Lease"},
    },
    not_examples=("Item 4 of the Report of the Board", "Motion 3"),
)
OF_REPORT = Rule(
    id="vote.row_of_report",
    # an item by its number in a report: the report's heading stands over the item
    pattern=r"^\W*item\s+(?P<number>\d{1,3}[a-z]?)\s+of\s+(?:the\s+)?(?P<report>report\b.*)$",
    examples={"Item 4 of the Report of the Board": {"number": "4", "report": "Report of the Board"}},
    not_examples=("Item 4", "Motion 3"),
)
REPORT_HEAD = Rule(
    id="vote.report_heading",
    # a heading over the items of one report, in capitals or not, over two lines at most
    pattern=r"(?:^|\n)[ ]{0,9}(?P<head>report\s+(?:[\w\u201c\u201d\"]{1,3}\s+)?of\s+the\s+[^\n]{3,120}(?:\n(?!\d)[^\n]{3,120})?)",
    examples={"REPORT OF THE MILLS BOARD dated May 3": {"head": "REPORT OF THE MILLS BOARD dated May 3"}},
    not_examples=("The report of the Board was noted",),
    needs=("report",),
)
AMENDS_ROW = Rule(
    id="vote.row_amends",
    pattern=r"\bamend(?:ment|ed|ing)?\b",
    examples={"Amendment to item 4": "Amendment"},
    not_examples=("Lease of the mill",),
)
RULES = (ROW_NUMBER, OF_REPORT, REPORT_HEAD, AMENDS_ROW)


def of_rows(facts: Sequence[Fact], items: Sequence[AgendaItem], sections: Sequence[Section] = ()) -> list[Fact]:
    """`facts` with the votes of such rows tied to what their rows name, and decisions to the only vote on their item."""
    rows = {fact.id: fact for fact in facts if isinstance(fact, VoteEvent) and fact.evidence.rule == TABLE_ROW.id}
    if not rows:
        return list(facts)
    heads = _heads(sections)
    named = {id: _item(row, [item for item in items if item.meeting_id == row.meeting_id], heads) for id, row in rows.items()}
    on: dict[str, list[str]] = defaultdict(list)
    for id, item in named.items():
        if item is not None and AMENDS_ROW.search(rows[id].evidence.quote) is None:
            on[item].append(id)
    motions = [fact for fact in facts if isinstance(fact, Motion)]
    return [
        _tied(fact, named[fact.id], motions) if isinstance(fact, VoteEvent) and fact.id in rows
        else _decided(fact, on.get(fact.agenda_item_id or "", []), rows) if isinstance(fact, Resolution)
        else fact
        for fact in facts
    ]  # fmt: skip


def _tied(row: VoteEvent, item: str | None, motions: Sequence[Motion]) -> VoteEvent:
    return replace(row, agenda_item_id=item, motion_id=_motion(row, item, motions), resolution_id=None)


def _decided(decision: Resolution, votes: Sequence[str], rows: Mapping[str, VoteEvent]) -> Resolution:
    """A decision with the only vote of `votes`, those on its item, in place of none or of one of `rows` that is not among them."""
    strayed = decision.vote_event_id in rows and decision.vote_event_id not in votes
    if not strayed and decision.vote_event_id is not None:
        return decision
    return replace(decision, vote_event_id=votes[0] if len(votes) == 1 else None)


def _heads(sections: Sequence[Section]) -> dict[str, frozenset[str]]:
    """By item the words of the heading of the report that it is in."""
    heads: dict[str, frozenset[str]] = {}
    last: frozenset[str] = frozenset()
    for section in sections:
        if section.item is not None:
            heads[section.item.id] = last
        found = list(REPORT_HEAD.finditer(section.passage.text))
        last = titles.telling(found[-1]["head"]) if found else last
    return heads


def _item(row: VoteEvent, items: Sequence[AgendaItem], heads: Mapping[str, frozenset[str]]) -> str | None:
    """The one item whose title, whose number with some of its title, or whose number in a report a row prints."""
    said = " ".join(row.evidence.quote.split())
    found, report = ROW_NUMBER.search(said), OF_REPORT.search(said)
    if report is not None:
        words = titles.telling(report["report"])
        fits = [item for item in numbers.called(report["number"], items) if words <= heads.get(item.id, frozenset())]
    elif found is not None:
        words = titles.telling(found["rest"])
        fits = [item for item in numbers.called(found["number"], items) if not words or words & titles.telling(item.title)]
    else:
        words = titles.telling(said)
        fits = [item for item in items if len(own := titles.telling(item.title)) >= FEWEST_OF_TITLE and own <= words]
    return fits[0].id if len(fits) == 1 else None


def _motion(row: VoteEvent, item: str | None, motions: Sequence[Motion]) -> str | None:
    """The one motion of an item that a row's vote was on: an amendment where the row says so."""
    wanted = AMENDS_ROW.search(row.evidence.quote) is not None
    of = [one.id for one in motions if item is not None and one.agenda_item_id == item and (one.kind == "amendment") == wanted]
    return of[0] if len(of) == 1 else None
