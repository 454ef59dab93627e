"""Letters behind names that say who came, with the legend that tells what they mean.

    Ada Lund – P      Bo Berg (A)      Cy Dahl     Ap           P present, Ap apologies, Ab absent
    P = Present, A = Absent, E = Excused                        a legend says more than custom

"A" alone may mean two things. A roll call, a legend or the other letters of the list tell which; where nothing does,
nobody is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace

from extract.attendance.tick_tables import Ticked
from extract.models import Line, Passage
from extract.names.cells import NameCell, rows
from extract.names.names import Name, names
from extract.text.rule import Rule

FEWEST_MARKED = 3  # names with a letter behind them that make such a list
MARKED_SHARE = 0.75  # share of the names of a list that have one
_CUSTOM = {
    "P": "present", "PR": "present", "PRES": "present", "AP": "apologies", "APO": "apologies", "APOL": "apologies", "AB": "absent",
    "ABS": "absent",
}  # fmt: skip
_APOLOGIES = ("AP", "APO", "APOL")
_ABSENCE = ("AB", "ABS")
_LETTERS = r"(?-i:P(?:R|RES)?|A(?:P(?:O|OL)?|B|BS)?|E(?:X|XC)?|Ap(?:ol)?|Ab(?:s)?|Pr|Ex|L|R|V|N|Z)"
NAME_MARK = Rule(
    id="attendance.mark",
    # behind a name, or in a column of its own
    pattern=rf"^(?P<who>(?-i:[A-Z])[^\d;:]*?)?\s*(?:[-\u2013\u2014:(\[=]|(?<!\S)|\s(?=\())\s*\(?(?P<mark>{_LETTERS})[)\].*]*$",
    examples={
        "Ada Lund – P": {"who": "Ada Lund", "mark": "P"},
        "Bo Berg (Ap)": {"who": "Bo Berg", "mark": "Ap"},
        "AB": {"mark": "AB"},
    },
    not_examples=("Ada Lund", "Ada P Lund", "Lund – Parks"),
)
_SAYS = (
    r"(?P<present>present|in\s+attendance|attended)|(?P<excused>excused|apolog\w+|leave)|(?P<absent>absent|not\s+present)"
    r"|(?P<far>remote\w*|virtual\w*|on-?line|zoom)"
)
_MEANS = {"present": "present", "excused": "apologies", "absent": "absent", "far": "present_virtual"}
LEGEND = Rule(
    id="attendance.legend",
    pattern=rf"(?:^|(?<=[\s(;,\[]))(?P<mark>{_LETTERS})\s*(?:=|:|-|\u2013|denotes|means|for)\s*(?:{_SAYS})\b",
    examples={
        "P = Present": {"mark": "P", "present": "Present"},
        "(A - apologies)": {"mark": "A", "excused": "apologies"},
        "R: remote": {"mark": "R", "far": "remote"},
    },
    not_examples=("P - Parks", "AP Lund"),
)
RULES = (NAME_MARK, LEGEND)


def lettered_rows(
    passage: Passage, heads: Callable[[Line], bool], skip: Set[int] = frozenset()
) -> tuple[list[Ticked], frozenset[int]]:
    """The names of a passage that stand a line each with a letter behind, and the lines of them and of their legend.

    `heads` is true for a line that heads a list of attendance: such a list begins below one. `skip` holds lines to leave out.
    """
    found: list[Ticked] = []
    lines: set[int] = set()
    printed = [row for row in rows(passage) if not skip & {cell.line for cell in row}]
    own = [_marked_cells(passage, row) for row in printed]
    at = 0
    while at < len(printed):
        end = at
        while end < len(printed) and own[end]:
            end += 1
        run = [one for cells in own[at:end] for one in cells]
        if len(run) >= FEWEST_MARKED and (top := _heading_above(passage, printed, at, heads)) is not None:
            keyed = end < len(printed) and LEGEND.search(_text(passage, printed[end])) is not None
            meanings = _meanings(run, _legend(passage.text), passage)
            if any(means.startswith("present") for means in meanings.values()):
                found += [Ticked(cell, meanings.get(mark)) for cell, mark in run]
                lines.update(cell.line for row in printed[top + 1 : end + keyed] for cell in row)
        at = max(end, at + 1)
    return found, frozenset(lines)


def _heading_above(passage: Passage, printed: Sequence[Sequence[NameCell]], at: int, heads: Callable[[Line], bool]) -> int | None:
    """The row above the one at `at` that heads a list of attendance, a legend between them left out; None where there is none."""
    above = at - 1
    while above >= 0 and LEGEND.search(_text(passage, printed[above])):
        above -= 1
    return above if above >= 0 and heads(passage.lines[printed[above][0].line]) else None


def _text(passage: Passage, row: Sequence[NameCell]) -> str:
    return passage.text[row[0].start : row[-1].end]


def letters_of(people: Sequence[Name], text: str, *, roll: bool) -> dict[int, str | None]:
    """Python's id of each of the `people` of a running list with a letter behind the name → what it says; none where few have one.

    `text` is where the legend is looked for; a `roll` call has "A" for those absent.
    """
    marks = {id(one): mark for one in people if (mark := _mark_of(one))}
    if len(marks) < FEWEST_MARKED or len(marks) < MARKED_SHARE * len(people):
        return {}
    meanings = _of_letters(set(marks.values()), _legend(text), roll=roll)
    if not any(means.startswith("present") for means in meanings.values()):
        return {}
    return {who: meanings.get(mark) for who, mark in marks.items()}


def without_mark(person: Name) -> Name:
    """Somebody without the letter that says whether they came."""
    mark = _mark_of(person)
    return replace(
        person,
        post="" if person.post.upper() == mark else person.post,
        code="" if person.code.upper() == mark else person.code,
        notes=tuple(note for note in person.notes if note.upper() != mark),
    )


def _mark_of(person: Name) -> str:
    """The letter behind a name, in capitals: its post, its bracket or its initials; nothing where there is none."""
    beside = (person.post, person.code, *person.notes)
    return next((one.upper() for one in beside if (match := NAME_MARK.match(one)) and not match["who"]), "")


def _marked_cells(passage: Passage, row: Sequence[NameCell]) -> list[tuple[NameCell, str]]:
    """Each name of a row with its letter, where nothing else stands in the row."""
    found: list[tuple[NameCell, str]] = []
    who: NameCell | None = None
    for cell in row:
        match = NAME_MARK.match(passage.text[cell.start : cell.end])
        if match and match["who"] and len(names(match["who"], "Members")) == 1:
            found.append((cell._replace(end=cell.start + match.end("who")), match["mark"].upper()))
        elif match and not match["who"] and who is not None:
            found.append((who, match["mark"].upper()))
        elif len(names(passage.text[cell.start : cell.end], "Members")) != 1 or who is not None:
            return []
        else:
            who = cell
            continue
        who = None
    return [] if who is not None else found


def _meanings(run: Sequence[tuple[NameCell, str]], legend: dict[str, str], passage: Passage) -> dict[str, str]:
    roll = "roll" in passage.text[: run[0][0].start].casefold()
    return _of_letters({mark for _, mark in run}, legend, roll=roll)


def _of_letters(marks: Set[str], legend: dict[str, str], *, roll: bool) -> dict[str, str]:
    """What the letters of a list mean, by its legend, by custom, and by what the other letters leave; none of those in doubt."""
    if legend:
        return legend
    said = {mark: _CUSTOM[mark] for mark in marks if mark in _CUSTOM}
    if roll or not marks.isdisjoint(_APOLOGIES) or not marks.isdisjoint({"E", "EX", "EXC"}):
        said.setdefault("A", "absent")
    elif not marks.isdisjoint(_ABSENCE):
        said.setdefault("A", "apologies")
    if "P" in marks and not marks.isdisjoint({"A", *_ABSENCE}):
        said.update({mark: "apologies" for mark in ("E", "EX", "EXC")})
    return said


def _legend(text: str) -> dict[str, str]:
    """What a legend says of each letter; nothing where it does not say which stands for those present."""
    said: dict[str, str] = {}
    for match in LEGEND.finditer(text):
        said.setdefault(match["mark"].upper(), next(means for group, means in _MEANS.items() if match[group]))
    return said if "present" in said.values() else {}
