"""Lists of members at the head of minutes that no heading says anything of.

    Minutes of a Meeting of the Council held at the Hall on 3 May
    Councillors A Lund (Chairman) (AL), B Berg, C Dahl and D Eide
    Ada Lund (AL), Bo Berg (BB), Cy Dahl (CD)          Councillor Lund / Councillor Berg / Councillor Dahl, a line each
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.attendance.heading_places import is_sentence
from extract.models import Passage
from extract.names import cells, joined_cells
from extract.names.name_form import is_code
from extract.names.names import names
from extract.names.separators import BREAK
from extract.text.lexicon import ONE_COUNCILLOR
from extract.text.rule import Rule

LEAST_COUNCILLORS = 3  # names from which a line is a list
COUNCILLORS_LISTED = Rule(
    id="attendance.unheaded",
    pattern=r"^\s*(?:(?:parish|town|community|county|district|borough|city)\s+)?"
    r"(?:councill?ors|cllrs\.?|councilmembers)\s+(?=(?-i:[A-Z]))",
    examples={"Councillors A Lund (Chairman), B Berg": "Councillors ", "Parish Cllrs. Lund, Berg": "Parish Cllrs. "},
    not_examples=("Councillor Lund spoke", "the Councillors present"),
)
ONE_COUNCILLOR_ALONE = Rule(
    id="attendance.unheaded_one",
    pattern=rf"^\s*(?:{ONE_COUNCILLOR})\.?\s+(?-i:[A-Z])[^,;:]{{1,110}}$",
    examples={"Cllr A Lund (Chair)": "Cllr A Lund (Chair)"},
    not_examples=("Cllr Lund, Cllr Berg", "Councillors Lund"),
)
RULES = (COUNCILLORS_LISTED, ONE_COUNCILLOR_ALONE)


def unheaded(passage: Passage) -> Iterator[joined_cells.Reading]:
    """The entries of a head that are lists of councillors by themselves."""
    reading = joined_cells.read_cells(passage, list(cells.rows(passage)))
    at = 0
    run: list[tuple[int, int]] = []  # entries one below the other, each one councillor
    entries = [*reading.text.split(BREAK), ""]
    for n, entry in enumerate(entries):
        alone = _is_councillor(entry)
        if alone:
            run.append((at, at + len(entry)))
        elif len(run) >= LEAST_COUNCILLORS:
            yield reading.part(run[0][0], run[-1][1])
        run = run if alone else []
        if not is_sentence(entry) and (_are_councillors(entry) or _are_coded(entry)):
            yield reading.part(at, at + len(entry))
        elif COUNCILLORS_LISTED.match(entry) and _run_over(both := f"{entry}{BREAK}{entries[n + 1]}"):
            yield reading.part(at, at + len(both))
        at += len(entry) + 1


def _run_over(both: str) -> bool:
    """True for a list of councillors in two entries: "Cllrs Lund (Chair) | Berg, Dahl and Eide"."""
    return not is_sentence(both) and _are_councillors(both)


def _are_councillors(entry: str) -> bool:
    return COUNCILLORS_LISTED.match(entry) is not None and len(names(entry)) >= LEAST_COUNCILLORS


def _is_councillor(entry: str) -> bool:
    """True for "Cllr A Lund (Chair)": one councillor and nothing else."""
    if ONE_COUNCILLOR_ALONE.match(entry) is None or is_sentence(entry):
        return False
    return len(names(entry)) == 1


def _are_coded(entry: str) -> bool:
    """True for people whose initials stand in brackets behind them, all but one: "Ada Lund (AL), Bo Berg (BB), Cy Dahl (Clerk)"."""
    if entry.count("(") < LEAST_COUNCILLORS:
        return False
    people = names(entry)
    coded = [one for one in people if any(is_code(note, one.bare) for note in (*one.notes, one.code))]
    begins = bool(people) and not entry[: people[0].start].strip(" *-\u2022") and not people[0].post.islower()
    return begins and len(coded) >= max(LEAST_COUNCILLORS, len(people) - 1)
