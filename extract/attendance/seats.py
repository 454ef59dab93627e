"""The seats of members on the cover of an agenda: "ADA LUND, Third District BO BERG, Fifth District"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from extract.models import Passage
from extract.names import cells
from extract.text.rule import Rule

_PLACE = r"(?:district|ward|division|precinct|position|place|seat|area)"
_ELECTED = (
    r"council\s?(?:member|man|woman|or)|councill?or|alder(?:man|woman|person)|commissioner|trustee|supervisor|selectm[ae]n"
    r"|(?:board\s+)?member"
)
_PRESIDES = r"(?:council\s+)?(?:vice[ -]?)?(?:president|chair(?:man|woman|person)?)"
SEAT = Rule(
    id="membership.seat",
    # what stands beside the name of a member; a mayor or a clerk beside them may be of the administration
    pattern=rf"^(?:(?:[\w’'-]+\s+){{0,3}}{_PLACE}(?:\s+(?:no\.?\s*)?[\w-]{{1,12}})?|at[ -]large"
    rf"|(?:{_ELECTED}|{_PRESIDES})(?:\s+pro\s+tem(?:pore)?)?(?:,.*)?)$",
    examples={"Third District": "Third District", "Ward 4": "Ward 4", "Councilmember": "Councilmember", "President": "President"},
    not_examples=("City Clerk", "Mayor", "Room 340", "District Manager of Roads"),
    confidence=0.85,
)
NEXT_SEAT = Rule(
    id="membership.next_seat",
    # behind the seat of one member the next one's name begins
    pattern=rf"\b(?:\w{{3,12}}\s+{_PLACE}|{_PLACE}\s+(?:no\.?\s*)?\w{{1,6}})\s+"
    r"(?=(?-i:(?:[A-Z][\w.’'-]*\s+){1,4}[A-Z][\w’'-]+,\s))",
    examples={"ADA LUND, Third District BO BERG, Fifth District": "Third District "},
    not_examples=("ADA LUND, Third District", "Third District of Elm"),
)
RULES = (SEAT, NEXT_SEAT)


def seat_cells(passage: Passage, cell: cells.NameCell) -> Iterator[cells.NameCell]:
    """The members that one cell names side by side: "ADA LUND, Third District BO BERG, Fifth District"."""
    text = passage.text[cell.start : cell.end]
    ends = [match.end() for match in NEXT_SEAT.finditer(text)]
    for start, end in itertools.pairwise((0, *ends, len(text))):
        whole = cells.cut(passage, cell, start) if start else cell
        yield whole._replace(end=cell.start + end)
