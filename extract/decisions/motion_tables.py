"""Motions recorded in tables: a row for each, with who moved it, who seconded it, its words and what became of it.

    MOTION | MOVER & SECONDER | SUBJECT            | DISPOSITION        Proposed by | Seconded by | Motion      | Carried/Lost
    1      | Oxley/Tarn       | That the weir be … | CARRIED            Cllr Oxley  | Cllr Tarn   | To mend it  | Carried
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.decisions.motion_kind_words import PROCEDURAL
from extract.models import GridCell, Motion, Section
from extract.tables.class_rows import ClassRow, rows_with
from extract.text.rule import Rule

ROW = Rule(
    id="motion.table_row",
    # two names in one cell
    pattern=r"^\s*(?P<mover>[^/&,;:\d]{2,40}?)\s*(?:/|&|;|,|\band\b)\s*(?P<seconder>[^/&,;:\d]{2,40}?)\s*$",
    examples={
        "Oxley/Tarn": {"mover": "Oxley", "seconder": "Tarn"},
        "Cllr Oxley & Cllr Tarn": {"mover": "Cllr Oxley", "seconder": "Cllr Tarn"},
    },
    not_examples=("Oxley", "12/31", "A/B/C"),
    confidence=0.93,
)
NAME = Rule(
    id="motion.table_name",
    pattern=r"^(?=[^\d]{2,50}$)(?!(?:n/?a|none|nil|tbc)\b)[^\W\d_][\w'\u2019. -]*$",
    examples={"Cllr B Tarn": "Cllr B Tarn"},
    not_examples=("n/a", "12", "-"),
)
FATE = Rule(
    id="motion.table_outcome",
    # a cell that says what became of a motion
    pattern=r"""^\W*(?:(?:unanimously|motion|amendment|it\s+was)\s+)*
        (?:(?P<lost>(?:not\s+carried|not\s+agreed|lost|defeated|fell|fallen|failed|rejected)\b)
        |(?P<withdrawn>withdrawn\b)|(?P<carried>(?:carried|agreed|approved|passed|adopted)\b))""",
    examples={
        "CARRIED BY STANDING VOTE": {"carried": "CARRIED"},
        "Not carried": {"lost": "Not carried"},
        "Motion withdrawn": {"withdrawn": "withdrawn"},
    },
    not_examples=("AUTOMATIC REFERRAL", "Deferred", "Carriage works"),
)
TO_AMEND = Rule(
    id="motion.table_amends",
    pattern=r"^[^.]{0,220}\b(?:be\s+amended\s+(?:by|to)|amendment|by\s+(?:adding|deleting|replacing)\b)|^\W*to\s+amend\b",
    examples={"That Item 1 be amended by us": "That Item 1 be amended by"},
    not_examples=("That the weir be mended",),
)
RULES = (ROW, NAME, FATE, TO_AMEND)
_FATES = ("lost", "withdrawn", "carried")
_WORDS = ("title", "purpose", "proposal", "recommendation")  # roles of the columns that hold the words moved


def motion_tables(section: Section) -> Iterator[Motion]:
    """The motions in the tables that begin in `section`; rows without a mover are none."""
    for row in rows_with(section, "mover"):
        mover, seconder = _names(row)
        if mover is None:
            continue
        words = max((_text(row, role) for role in _WORDS), key=len)
        fates = {name for cell in row.all_cells() if (said := FATE.match(cell.text)) for name in _FATES if said[name]}
        kind = "amendment" if TO_AMEND.search(words) else "procedural" if PROCEDURAL.search(words) else "motion"
        yield Motion(
            kind=kind,
            text=words or None,
            mover=mover,
            seconder=seconder,
            outcome=fates.pop() if len(fates) == 1 else None,
            evidence=row.evidence(ROW.id, ROW.confidence),
        )


def _names(row: ClassRow) -> tuple[str | None, str | None]:
    """Mover and seconder of a row: two columns, or both in one cell."""
    movers, seconder = _text(row, "mover"), _text(row, "seconder")
    both = ROW.match(movers) if not seconder else None
    if both is not None:
        return both["mover"].strip(), both["seconder"].strip()
    return (movers if NAME.match(movers) else None), (seconder if NAME.match(seconder) else None)


def _text(row: ClassRow, role: str) -> str:
    cells: list[GridCell] = list(row.cells.get(role, ()))
    return max((cell.text for cell in cells), key=len, default="")
