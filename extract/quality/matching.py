"""When what a gold file says and what a database holds are the same: words, passages, names, numbers, whole rows.

Values in, a key or a yes/no out. Two keys that are equal mean the same thing. `COMPARISONS` says of every table how its
rows are read and when two are the same, `compare` pairs them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike is alike enough."""

    title: float = 0.8
    """Least share of words (token F1) two titles, venues or names of bodies have in common."""
    passage: float = 0.8
    """Least share of words (token F1) two passages have in common."""
    clause: float = 0.95
    """Least part of a gold clause's words that a longer found sentence must hold."""
    sentence_factor: int = 2
    """Such a sentence has at most this many times the clause's words ..."""
    sentence_slack: int = 4
    """... and this many words more."""
    amount: float = 1e-6
    """Greatest difference of two amounts, as a part of the gold amount (at least of 1)."""


LIKENESS = Likeness()

_NOT_THE_NAME = """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness the right honourable hon rt rev revd reverend
    cllr cllrs cr councillor councillors ald alderman mayor leader deputy vice chair chairman chairwoman chairperson
    commissioner councilmember councilmembers member board president speaker trustee
    mbe obe cbe kbe dbe bem dl jp kc qc mp ba ma phd frsa
"""
TITLES_AND_HONOURS = frozenset(_NOT_THE_NAME.split())

# "Children’s" and "Children's", "Health & Safety" and "Health and Safety" are the same words.
_PLAIN_PRINT = str.maketrans({"‘": "'", "’": "'", "&": " and "})
_WORD = re.compile(r"[a-z0-9À-ɏ]+(?:'[a-z]+)?|[£$€%]")
# "Lloyd-Jones" is "Lloyd Jones" (plain, U+2010 and no-break hyphen), "O’Brien" is "OBrien".
_NAME_PRINT = str.maketrans({"-": " ", "\u2010": " ", "\u2011": " ", "'": None, "’": None})
# "Ms J Smith (Labour)": what stands in brackets is no part of the name.
_BRACKETED = re.compile(r"\([^)\n]{0,200}\)")
# "4 (a)", "4a." and "04a" are one number.
_NUMBER_MARKS = re.compile(r"[\s.:()]+")


def same_title(gold: str | None, found: str | None) -> bool:
    """Whether two short texts say the same: most words in common, in any order."""
    gold_words, found_words = _words(gold), _words(found)
    if gold_words == found_words:
        return True
    return _shared(gold_words, found_words) >= LIKENESS.title


def same_text(gold: str | None, found: str | None) -> bool:
    """Whether two passages are the same, or the gold clause stands whole inside a found sentence not much longer."""
    gold_words, found_words = _words(gold), _words(found)
    # A passage without any word counts one, so that two empty ones are not the same.
    gold_size, found_size = gold_words.total() or 1, found_words.total() or 1
    common = (gold_words & found_words).total()
    if 2 * common / (gold_size + found_size) >= LIKENESS.passage:
        return True
    longest = LIKENESS.sentence_factor * gold_size + LIKENESS.sentence_slack
    return common / gold_size >= LIKENESS.clause and found_size <= longest


def person_key(name: str | None) -> str:
    """A name without titles, honours, brackets and marks: `Cllr Dr M. O’Brien, CBE (Chair)` gives `m obrien`.

    A name that is nothing but a title (`the Leader`) stays as it is; no name gives the empty text.
    """
    bare = _BRACKETED.sub(" ", (name or "").translate(_NAME_PRINT))
    parts = _word_list(bare)
    own = [part for part in parts if part not in TITLES_AND_HONOURS]
    return " ".join(own or parts)


def same_person(gold: str | None, found: str | None) -> bool:
    """The same name; where gold has a surname alone, as roll calls print it, a full name that ends in it."""
    gold_key, found_key = person_key(gold), person_key(found)
    if gold_key == found_key:
        return True
    return bool(gold_key) and " " not in gold_key and found_key.rpartition(" ")[2] == gold_key


def number_key(printed: object) -> str | None:
    """An item or minute number without points, brackets, spaces and leading noughts; None where none is printed."""
    if printed is None or printed == "":
        return None
    return _NUMBER_MARKS.sub("", str(printed)).casefold().lstrip("0")


def same_amount(gold: float | None, found: float | str | None) -> bool:
    """Whether two amounts are equal but for the rounding of floats; a missing one equals none."""
    if gold is None or found is None:
        return False
    return abs(float(gold) - float(found)) <= LIKENESS.amount * max(1, abs(float(gold)))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    """Token F1 of two bags of words that are not both empty, 0 to 1."""
    return 2 * (one & other).total() / (one.total() + other.total())


def _words(text: str | None) -> Counter[str]:
    return Counter(_word_list(text or ""))


def _word_list(text: str) -> list[str]:
    return _WORD.findall(text.casefold().translate(_PLAIN_PRINT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One table: how its rows about one document are read, and when a gold row and a found row are the same."""

    table: str
    """The key in the gold file."""
    columns: str
    """SQL of what is read of a found row, which is `fact`; the names are the gold file's."""
    source: str
    """SQL behind the columns, with the document's id as its one parameter."""
    same: Callable[[Row, Row], bool]
    """Of a gold row and a found row."""
    scored_pages_only: bool = False
    """Whether gold lists rows of its `scored_pages` only."""

    @property
    def query(self) -> str:
        """SQL that reads the found rows of one document."""
        return f"SELECT {self.columns} {self.source}"


def _agree(gold: Row, found: Row, column: str) -> bool:
    """Equal, or gold does not say."""
    return not gold.get(column) or gold[column] == found[column]


def _same_number(gold: Row, found: Row, column: str) -> bool:
    return not number_key(gold.get(column)) or number_key(gold[column]) == number_key(found[column])


def _same_item(gold: Row, found: Row) -> bool:
    """Gold's `item` is the agenda number or the minute number, whichever the paper prints; none fits any item."""
    item = number_key(gold.get("item"))
    return item is None or item in (number_key(found["item"]), number_key(found["minute_number"]))


def _same_name(gold: Row, found: Row, column: str = "name") -> bool:
    return person_key(gold.get(column)) == person_key(found[column])


def _same_count(gold: Row, found: Row) -> bool:
    """No abstentions printed is none; none against found is 0, and gold that says nothing of them fits any number."""
    if gold.get("for") != found["for"] or (gold.get("abstain") or 0) != (found["abstain"] or 0):
        return False
    return gold.get("against") is None or gold["against"] == (found["against"] or 0)


def _same_period(gold: Row, found: Row) -> bool:
    return gold["value"] == found["value"] and (gold.get("end_value") or None) == (found["end_value"] or None)


def _same_field(gold: Row, found: Row) -> bool:
    """Of `{field: value}`: names are compared as titles are, dates and times must be equal."""
    ((field, said),) = gold.items()
    if field not in found:
        return False
    return same_title(said, found[field]) if field in _NAMES else bool(said == found[field])


_NAMES = ("council", "committee", "venue")
_MEETING = "LEFT JOIN meetings meeting ON meeting.id = fact.meeting_id WHERE fact.document_id = ?"
_ITEM = "LEFT JOIN agenda_items item ON item.id = fact.agenda_item_id WHERE fact.document_id = ?"

# The order is that of the printed table. Pairing is greedy, so the order of rows matters: it is SQLite's own.
COMPARISONS = (
    Comparison(
        table="meeting",
        columns="council.name AS council, committee.name AS committee, "
        "meeting.date, meeting.start_time, meeting.end_time, meeting.venue",
        source="FROM documents JOIN meetings meeting ON meeting.id = documents.meeting_id "
        "LEFT JOIN committees committee ON committee.id = meeting.committee_id "
        "LEFT JOIN councils council ON council.id = committee.council_id WHERE documents.id = ?",
        same=_same_field,
    ),
    Comparison(
        table="papers",
        columns="kind, title, first_page, last_page",
        source="FROM papers fact WHERE fact.document_id = ?",
        same=lambda g, f: (g["first_page"], g["last_page"]) == (f["first_page"], f["last_page"]),
    ),
    Comparison(
        table="agenda_items",
        columns="fact.number, fact.minute_number, fact.title, meeting.date AS meeting_date",
        source=f"FROM agenda_items fact {_MEETING}",
        same=lambda g, f: (
            same_title(g["title"], f["title"])
            and _same_number(g, f, "number")
            and _same_number(g, f, "minute_number")
            and _agree(g, f, "meeting_date")
        ),
    ),
    Comparison(
        table="attendance",
        columns="fact.name, fact.status, fact.capacity, meeting.date AS meeting_date",
        source=f"FROM attendance fact {_MEETING}",
        same=lambda g, f: same_person(g["name"], f["name"]) and g["status"] == f["status"] and _agree(g, f, "meeting_date"),
    ),
    Comparison(
        table="interests",
        columns="fact.name, fact.type, item.number AS item, item.minute_number",
        source=f"FROM interests fact {_ITEM}",
        same=lambda g, f: _same_name(g, f) and _same_item(g, f),
    ),
    Comparison(
        table="resolutions",
        columns="fact.text, fact.type, item.number AS item, item.minute_number",
        source=f"FROM resolutions fact {_ITEM}",
        same=lambda g, f: same_text(g["text"], f["text"]) and _same_item(g, f),
    ),
    Comparison(
        table="motions",
        columns="fact.mover, fact.seconder, fact.outcome",
        source="FROM motions fact WHERE fact.document_id = ?",
        same=lambda g, f: (
            _same_name(g, f, "mover") and _same_name(g, f, "seconder") and g.get("outcome") == f["outcome"]
        ),
    ),
    Comparison(
        table="votes",
        columns="fact.votes_for AS 'for', fact.votes_against AS against, fact.abstentions AS abstain, "
        "item.number AS item, item.minute_number",
        source=f"FROM vote_events fact {_ITEM}",
        same=lambda g, f: _same_count(g, f) and _same_item(g, f),
    ),
    Comparison(
        table="named_votes",
        columns="fact.name, fact.option",
        source="FROM votes fact WHERE fact.document_id = ?",
        same=lambda g, f: same_person(g["name"], f["name"]) and g["option"] == f["option"],
    ),
    Comparison(
        table="recommendations",
        columns="fact.number, fact.text",
        source="FROM recommendations fact WHERE fact.document_id = ?",
        same=lambda g, f: same_text(g["text"], f["text"]),
    ),
    Comparison(
        table="dates",
        columns="fact.page, fact.value, fact.end_value, fact.quote",
        source="FROM dates fact WHERE fact.document_id = ?",
        same=lambda g, f: g["page"] == f["page"] and _same_period(g, f),
        scored_pages_only=True,
    ),
    Comparison(
        table="figures",
        columns="fact.page, fact.value, fact.unit, fact.quote",
        source="FROM figures fact WHERE fact.document_id = ?",
        same=lambda g, f: g["page"] == f["page"] and same_amount(g["value"], f["value"]) and g.get("unit") == f["unit"],
        scored_pages_only=True,
    ),
)


def compare(comparison: Comparison, gold: Row, found: list[Row]) -> tuple[list[Row], ...]:
    """A gold file as `gold.read` gives it, and the rows the query gave: gold rows matched, gold rows missed, found rows left.

    Rows gold requires take their pick first; optional ones then take from what is left and are in no list.
    """
    expected = gold[comparison.table]
    if comparison.table == "meeting":
        # A field gold does not say is not looked at; one the database leaves empty is missed, not extra.
        expected = [{field: value} for field, value in expected.items() if value]
        found = [{field: row[field]} for row in found[:1] for (field,) in expected if row.get(field)]
    if comparison.scored_pages_only:
        pages = gold.get("scored_pages") or ()
        expected, found = ([row for row in rows if row["page"] in pages] for rows in (expected, found))
    required = [row for row in expected if not row.get("optional")]
    matched, missed, left = _pair(required, found, comparison.same)
    optional = [row for row in expected if row.get("optional")]
    return matched, missed, _pair(optional, left, comparison.same)[2]


def _pair(gold: Iterable[Row], found: Iterable[Row], same: Callable[[Row, Row], bool]) -> tuple[list[Row], ...]:
    """Pair rows one to one, each gold row with the first found row that is the same and still free."""
    matched, missed, left = [], [], list(found)
    for row in gold:
        place = next((place for place, candidate in enumerate(left) if same(row, candidate)), None)
        if place is None:
            missed.append(row)
        else:
            matched.append(row)
            del left[place]
    return matched, missed, left
