"""Lists of members at the head of minutes that no heading says anything of.

    Minutes of a Meeting of the Council held at the Hall on 3 May
    Councillors A Lund (Chairman) (AL), B Berg, C Dahl and D Eide
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.attendance.heading_places import is_sentence
from extract.models import Passage
from extract.names import cells, joined_cells
from extract.names.names import names
from extract.names.separators import BREAK
from extract.text.rule import Rule

LEAST_COUNCILLORS = 3  # names from which a line is a list
COUNCILLORS_LISTED = Rule(
    id="attendance.unheaded",
    pattern=r"^\s*(?:(?:parish|town|community|county|district|borough|city)\s+)?"
    r"(?:councill?ors|cllrs\.?|councilmembers)\s+(?=(?-i:[A-Z]))",
    examples={"Councillors A Lund (Chairman), B Berg": "Councillors ", "Parish Cllrs. Lund, Berg": "Parish Cllrs. "},
    not_examples=("Councillor Lund spoke", "the Councillors present"),
)
RULES = (COUNCILLORS_LISTED,)


def unheaded(passage: Passage) -> Iterator[joined_cells.Reading]:
    """The entries of a head that are lists of councillors by themselves."""
    reading = joined_cells.read_cells(passage, list(cells.rows(passage)))
    at = 0
    for entry in reading.text.split(BREAK):
        if COUNCILLORS_LISTED.match(entry) and not is_sentence(entry) and len(names(entry)) >= LEAST_COUNCILLORS:
            yield reading.part(at, at + len(entry))
        at += len(entry) + 1
