"""Lists under headings: the lines of a passage → its headings, each with the rows of cells below or beside it.

    PRESENT:   Ada Lund      Bo Berg          Members Present      Alderman Lund,
               Cy Dahl                        in Chamber:          Councillors Berg, Dahl

Rules for headings come from the facts; this module knows only where things stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from extract.models import Line, Passage
from extract.names.cells import ALIGNED, NameCell, cut, rows
from extract.names.name_words import GROUP_LABEL
from extract.names.names import names
from extract.text.lexicon import IN_A_NAME
from extract.text.rule import Rule

MOST_LABEL_LINES = 3  # lines of one label
RECENT = 50  # rows of a list that are compared with the line after it
_LONGEST_LABEL = 70  # characters
LABEL_PITCH = 1.7  # times the type size from one line of a label to the next, at most
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]?|[a-z]?\d{1,3}/\d{2,4}", re.IGNORECASE)
NOBODY_LISTED = Rule(
    id="attendance.nobody",
    # what stands for a list that names nobody, and ends it
    pattern=r"^\W*(?:none|nil|dim|neb|níl|nobody|no\s*-?one|no\s+apologies|n/?a|not\s+applicable)\b"
    r"(?:\s+(?:received|recorded|given|noted|present|were\s+received))?[\W\d]*$",
    examples={"None.": "None.", "None received": "None received", "- NIL -": "- NIL -", "N/A": "N/A", "None – 0": "None – 0"},
    not_examples=("None of the Councillors", "Nona Lund", "Noone, Peter"),
)
BEHIND_SENTENCE = Rule(
    id="attendance.behind_sentence",
    # where the heading of those present may stand in the line of a sentence
    pattern=r"(?<=(?-i:[a-z\d)])[.;])\s+(?!also\b)(?=(?-i:[A-Z]))(?=(?:[\w’'-]+\s){0,4}(?:present|roll)\b)",
    examples={"opened at 7 pm. Present: Lund": " ", "It met. Council members present were": " "},
    not_examples=("Mr A. Present", "Present: Lund", "He left. Also present: Lund", "It met. In attendance: Bo Berg"),
)
ALSO_THERE = Rule(
    id="attendance.also_there",
    # a sentence below a list: who was there beside those of the list
    pattern=rf"^(?-i:[A-Z])(?:[^.;:]|{IN_A_NAME}){{3,300}}?\s(?:was|were)\s+(?:also\s+)?(?:present|in\s+attendance)\b",
    examples={"The Clerk, Mrs Quill, and a resident were also present.": "The Clerk, Mrs Quill, and a resident were also present",
              "The Clerk, Mrs. A.B. Quill, was also present.": "The Clerk, Mrs. A.B. Quill, was also present"},
    not_examples=("Cllr Lund, Cllr Berg", "Present: who was there were present"),
)
HEADING_BROKEN = Rule(
    id="attendance.heading_broken",
    # the end of a line of a list on which a heading begins that the next line ends: "…, and Bo Berg. Also in / attendance were: …"
    pattern=r"(?<=[.;])\s+(?:also(?:\s+(?:present|in))?|others?(?:\s+in)?|in|members|staff|officers|the\s+following)$",
    examples={"and Bo Berg. Also in": " Also in", "Bo Berg; In": " In"},
    not_examples=("and Bo Berg", "Mrs A. Lund", "is also"),
)
_PLACE = r"(?-i:[A-Z])[\w’'&.-]*(?:\s(?:(?-i:[A-Z])[\w’'&.-]*|and|of|the|upon|on|&)){0,7}"
_OF_BODY = r"(?:councils?|boroughs?|authority|districts?|trust|partnership|federation|university|college|police|icb|nhs\s+\w+)"
GROUP_BODY = Rule(
    id="attendance.group_body",
    # a body on a line of its own, above its people
    pattern=rf"^(?!the\s+council\b)(?:(?:representing|from)\s+(?:the\s+)?)?{_PLACE}\s{_OF_BODY}"
    r"(?:\s+(?:members|representatives|councillors))?(?:\s*\(\d{1,2}\))?\s*:?$",
    examples={"ELM DISTRICT COUNCIL": "ELM DISTRICT COUNCIL", "Moor Borough Council (3):": "Moor Borough Council (3):"},
    not_examples=("Council", "Members of the Trees Panel", "Ada Lund", "The Council"),
)
_Told = TypeVar("_Told")
_Head = tuple[NameCell, tuple[_Told, int] | None]  # a cell, with its heading and the length of the words of it


@dataclass(slots=True)
class HeadedList(Generic[_Told]):
    """A heading and the rows of cells below (or beside) it."""

    heading: _Told
    at: int  # offset of the heading in the passage
    rows: list[list[NameCell]] = field(default_factory=list)
    narrow: bool = False  # it stands beside others


def blocks(
    passage: Passage, heading_of: Callable[[str, Line], tuple[_Told, int] | None],
    stops: Callable[[str, Line], bool],
    skip: Set[int] = frozenset(),
) -> list[HeadedList[_Told]]:
    """The lists of a passage.

    `heading_of` gets the text of a cell and its line, and gives the heading and the length of its words, or None.
    `stops` is True for a line that ends a list; `skip` holds lines to leave out. Headings side by side head columns.
    """
    found: list[HeadedList[_Told]] = []
    current: list[tuple[float, HeadedList[_Told]]] = []  # the open lists, each with its left edge in points
    printed = [_without_number(passage, _worded(passage, row)) for row in rows(passage) if not skip & {cell.line for cell in row}]
    for n, row in enumerate(printed):
        if not row:
            continue
        inside = any(_unclosed(passage, block) for _, block in current)
        printed[n] = row = _begun(passage, row, heading_of, listing=bool(current))
        heads = [(cell, None) for cell in row] if inside else _heads(passage, printed, n, heading_of)
        first, head = heads[0]
        if columns := _columns(passage, heads):
            current = [(cell.box.x0, HeadedList(told, cell.start, narrow=True)) for cell, told in columns]
            found.extend(block for _, block in current)
        elif head is not None:
            block = HeadedList(head[0], first.start)
            found.append(block)
            beside = [*_behind(passage, first, head[1]), *(cell for cell, _ in heads[1:])]
            current = [(0.0, block)] if _begin(passage, block, beside) else []
        elif current and _is_subheading(passage, printed, n, current):
            continue
        elif current and _goes_on(passage, printed, n, current, stops):
            _carry_on(current, row)
        else:
            current = []
    return found


def _is_subheading(
    passage: Passage, printed: list[list[NameCell]], at: int, current: list[tuple[float, HeadedList[_Told]]]
) -> bool:
    """True for a bold line alone amid names with their posts beside them, which are not bold: it heads those below."""
    below = printed[at + 1] if at + 1 < len(printed) else []
    columned = [len(row) > 1 for _, block in current for row in block.rows[-RECENT:]]
    alone = len(printed[at]) == 1 and len(below) > 1 and not passage.lines[below[0].line].bold
    return alone and bool(columned) and all(columned) and _bolder(passage, current, passage.lines[printed[at][0].line])


def _begin(passage: Passage, block: HeadedList[_Told], beside: list[NameCell]) -> bool:
    """Give a list the names `beside` its heading; False for "Absent: None.", behind which the next line is no part of it."""
    if beside and NOBODY_LISTED.match(passage.text[beside[0].start : beside[-1].end]):
        return False
    block.rows += [beside] if beside else []
    return True


def _goes_on(
    passage: Passage, printed: list[list[NameCell]], at: int, current: list[tuple[float, HeadedList[_Told]]],
    stops: Callable[[str, Line], bool],
) -> bool:  # fmt: skip
    """True for a row of the open lists: names, and the body that heads some of them."""
    above = passage.text[printed[at - 1][-1].start : printed[at - 1][-1].end] if at and printed[at - 1] else ""
    if HEADING_BROKEN.search(above):
        return True
    if _tells_of_others(passage, printed, at, above):
        return False
    return _heads_group(passage, printed, at, current) or not _ends(passage, current, printed[at], stops)


def _tells_of_others(passage: Passage, printed: list[list[NameCell]], at: int, above: str) -> bool:
    """True for the first line of a sentence on who was there too: "The Clerk, Mrs Quill, and / a resident were also present"."""
    if len(printed[at]) != 1 or at + 1 >= len(printed) or not printed[at + 1]:
        return False
    return not above.rstrip().endswith((",", ";", " and", "&")) and bool(
        ALSO_THERE.match(" ".join(passage.text[printed[at][0].start : printed[at + 1][-1].end].split()))
    )


def _heads(
    passage: Passage, printed: list[list[NameCell]], at: int, heading_of: Callable[[str, Line], tuple[_Told, int] | None]
) -> list[_Head[_Told]]:
    """The cells of a row with the headings they begin with, without a label before the first heading."""
    row = printed[at]
    line = passage.lines[row[0].line]
    heads = [(cell, heading_of(passage.text[cell.start : cell.end], line)) for cell in row]
    if label := _label(passage, printed, at, heading_of):
        heads[0] = (row[0], label)
    return heads[1:] if _is_label(passage, heads) else heads


def _begun(
    passage: Passage, row: list[NameCell], heading_of: Callable[[str, Line], tuple[_Told, int] | None], *, listing: bool
) -> list[NameCell]:
    """The row from the heading on that stands behind a sentence: "The meeting opened at 7 pm. | Present: Lund and Berg"."""
    cell, line = row[0], passage.lines[row[0].line]
    text = passage.text[cell.start : cell.end]
    if listing or len(row) > 1 or heading_of(text, line):
        return row
    for match in BEHIND_SENTENCE.finditer(text):
        head = heading_of(text[match.end() :], line)
        if head and text[match.end() : match.end() + head[1]].rstrip().endswith((":", " were", " was")):
            return [cut(passage, cell, match.end())]
    return row


def _columns(passage: Passage, heads: Sequence[_Head[_Told]]) -> list[tuple[NameCell, _Told]]:
    """The cells of a row of nothing but headings side by side: "Present | Apologies"; none for any other row."""
    bare = [(cell, head[0]) for cell, head in heads if head is not None and not _behind(passage, cell, head[1])]
    return bare if 1 < len(bare) == len(heads) else []


def _behind(passage: Passage, cell: NameCell, length: int) -> list[NameCell]:
    """What stands in a cell behind the words of its heading (`length` characters), as a cell; none where nothing does."""
    return [cut(passage, cell, length)] if passage.text[cell.start + length : cell.end].strip() else []


def _ends(
    passage: Passage, current: list[tuple[float, HeadedList[_Told]]], row: list[NameCell], stops: Callable[[str, Line], bool]
) -> bool:
    """True for a row that is no part of the open lists: "None", the start of something else, a bold line that names nobody."""
    text, line = passage.text[row[0].start : row[-1].end], passage.lines[row[0].line]
    return bool(NOBODY_LISTED.match(text)) or stops(text, line) or (_bolder(passage, current, line) and not names(text))


def _heads_group(
    passage: Passage, printed: list[list[NameCell]], at: int, current: list[tuple[float, HeadedList[_Told]]]
) -> bool:
    """True for the body whose people stand below it, or behind its colon: "Elm District Council", "Elm: Councillors Lund"."""
    row = printed[at]
    text = passage.text[row[0].start : row[-1].end]
    lists = [block.rows for _, block in current]
    if GROUP_LABEL.match(text):
        firsts = [passage.text[rows[0][0].start : rows[0][-1].end] for rows in lists if rows]
        return len(lists) == 1 and all(map(GROUP_LABEL.match, firsts))
    below = printed[at + 1] if at + 1 < len(printed) else []
    return bool(GROUP_BODY.match(text)) and bool(below) and bool(names(passage.text[below[0].start : below[-1].end]))


def _carry_on(current: list[tuple[float, HeadedList[_Told]]], row: list[NameCell]) -> None:
    """Give the cells of a row to the open lists they stand below; what stands left of all of them goes to the first."""
    for cell in row:
        owner = next((block for x0, block in reversed(current) if x0 <= cell.box.x0 + ALIGNED), current[0][1])
        if owner.rows and owner.rows[-1][0].line == cell.line:
            owner.rows[-1].append(cell)
        else:
            owner.rows.append([cell])


def _is_label(passage: Passage, heads: Sequence[_Head[_Told]]) -> bool:
    """True for words before the heading of a list, in a cell of their own: "ROLL CALL - | Present: | Members Lund and Berg"."""
    if len(heads) < 2 or heads[1][1] is None or heads[1][0].box.x0 <= heads[0][0].box.x1:
        return False
    first, head = heads[0]
    if _columns(passage, heads):
        return False
    return not names(passage.text[first.start : first.end]) if head is None else head[1] >= first.end - first.start


def _worded(passage: Passage, row: list[NameCell]) -> list[NameCell]:
    """The row without a colon or a dash that stands apart: "PRESENT   :   Members Lund and Berg"."""
    return [cell for cell in row if passage.text[cell.start : cell.end].strip(" :;-\u2013\u2014")] or row


def _without_number(passage: Passage, row: list[NameCell]) -> list[NameCell]:
    """The row without the number of an item that stands apart before it: "2.1      Present"."""
    if len(row) > 1 and _NUMBER.fullmatch(passage.text[row[0].start : row[0].end]):
        return row[1:]
    return row


def _label(
    passage: Passage,
    printed: list[list[NameCell]],
    at: int,
    heading_of: Callable[[str, Line], tuple[_Told, int] | None],
) -> tuple[_Told, int] | None:
    """The heading of a label that runs over lines, names beside it; the lines below lose their part of it.

    Members Present      Alderman Lund,          MEMBERS         Councillors Berg
    in Chamber:          Councillors Berg, Dahl   PRESENT         and Dahl
                                                 (Remotely):
    """
    first = printed[at][0]
    words = passage.text[first.start : first.end]
    size = passage.lines[first.line].size
    if words.endswith(":") or len(words) > _LONGEST_LABEL:
        return None
    wide = len(printed[at]) > 1
    alone = heading_of(words, passage.lines[first.line])
    best: tuple[int, _Told] | None = None  # the last line of the longest label so far, and its heading
    for n in range(at + 1, min(at + MOST_LABEL_LINES, len(printed))):
        if not printed[n]:
            break
        cell = printed[n][0]
        more = passage.text[cell.start : cell.end]
        wide = wide or len(printed[n]) > 1
        if (
            abs(cell.box.x0 - first.box.x0) > ALIGNED
            or cell.box.top - first.box.top > (n - at) * LABEL_PITCH * size
            or names(more)
        ):
            break
        words = f"{words} {more}"
        head = heading_of(words, passage.lines[first.line]) if len(words) <= _LONGEST_LABEL else None
        whole = head is not None and head[1] >= len(words)
        own = heading_of(more, passage.lines[cell.line])
        if wide and head is not None and whole and not _are_two(alone, own, head):
            best = n, head[0]
        elif own is not None:
            break  # a heading of its own below another
        if words.endswith(":"):
            break
    if best is None:
        return None
    for below in range(at + 1, best[0] + 1):
        printed[below] = printed[below][1:]
    return best[1], first.end - first.start


def _are_two(above: tuple[_Told, int] | None, below: tuple[_Told, int] | None, both: tuple[_Told, int]) -> bool:
    """True for two headings that only together seem to be a third: "Public" of nobody over "Apologies: Bo Berg"."""
    return above is not None and below is not None and both[0] not in (above[0], below[0])


def _unclosed(passage: Passage, block: HeadedList[_Told]) -> bool:
    """True where the last cell of a list has opened a bracket that is still open."""
    if not block.rows:
        return False
    last = block.rows[-1][-1]
    return passage.text.rfind("(", last.start, last.end) > passage.text.rfind(")", last.start, last.end)


def _bolder(passage: Passage, current: list[tuple[float, HeadedList[_Told]]], line: Line) -> bool:
    """True where a bold line follows a list that is not: the heading of something else."""
    if not line.bold:
        return False
    written = [row[-1].line for _, block in current for row in block.rows[-RECENT:]]
    return any(not passage.lines[index].words[-1].bold for index in written)
