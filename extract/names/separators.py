"""A list in print cut at its separators: commas, semicolons, "and", dashes, colons and line ends outside brackets."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.names.forenames import FORENAMES
from extract.text.lexicon import DASH
from extract.text.rule import Rule

BREAK = "\x1f"  # what a caller puts between two entries that stand on their own (lines of a list, cells of a table)
POST = "\x1e"  # what a caller puts between a name and the post in the next column; it ends with the entry
MOST_KEPT = 4096  # lists whose parts are kept: the same one is read as a whole, and again for each way in which it may be cut
LONGEST_NOTE = 300  # characters between an opening bracket and its closing one
_OPENING, _CLOSING = "([{", ")]}"
# What separators mean, in Welsh and Irish too: "Lund ac Berg", "Lund agus Berg", "a’r Cynghorydd Berg".
_PLAIN = {**dict.fromkeys(("&", "a", "ac", "agus", "a’r", "a'r"), "and"), **dict.fromkeys(DASH[1:-1], "-")}
# "Ada Lund a Bo Berg", not "as a Parent Governor"
_WELSH_AND = (
    r"(?<=[a-z])(?<!\bas)(?<!\bis)(?<!\bof)(?<!\bby)(?<!\bin)(?<!\bto)(?<!was)(?<!for)(?<!with)(?<!from)(?<!being)\s+a\s+"
    r"(?=[A-Z][a-z]+\s[A-Z][a-z])"
)
_GLUED = r"(?<=[a-z])[-\u2013\u2014]\s+(?=[a-z])"  # "Ada Lund- present"
_ALSO = r"\.?\s+[Aa]lso\s*:\s*"
MARKED = re.compile(
    rf"\s*(?:[,;{BREAK}\u2022\u25cf\uf0b7]|(?<![\w&])(?:and|&|ac|agus|a[’']r)(?=[\s,]|the\b)|(?<=\s){DASH}"
    rf"(?=\s)|:(?=\s|$))\s*"
    rf"|{_GLUED}|{_ALSO}"
    rf"|{_WELSH_AND}"
    r"|(?<=\x00)\s+(?=(?:[A-Z]\.?\s+){1,3}[A-Z][\w'\u2019-]+\s*\x00)"  # "C Oxley (CO) G Tarn (GT)"
    r"|\s+(?:(?:who\s+was\s+)?(?:represented|accompanied|assisted|supported)\s+by"
    r"|(?:together|along)\s+with|as\s+well\s+as)(?=\s)\s*"
)
NICKNAMED = Rule(
    id="names.called",
    # what somebody is called, between forename and surname
    pattern=r"(?:^|[,;:.&\x1f\x1d\x1c]\s*|\band\s|\n)(?P<forename>[A-Z][a-z]+)\s(?P<called>\([A-Z][a-z]{1,11}\))(?=\s[A-Z][a-z])",
    examples={"Elizabeth (Betty) Lund": {"forename": "Elizabeth", "called": "(Betty)"}},
    not_examples=("Ada Lund (Moor) Berg", "Ada (AL) Berg"),
    needs=("(",),
    flags=re.RegexFlag(0),
)
BESIDE = re.compile(rf"{POST}[^{BREAK}]*")


class Chunk(NamedTuple):
    """A part of a list between two separators: its offsets without brackets, what separates it, its brackets."""

    start: int
    end: int
    before: str  # the separator before it: "," ";" BREAK "and" "-" ":" or "" at the start
    text: str  # without brackets
    notes: tuple[str, ...]
    tail: str  # what follows the first bracket
    post: str = ""  # what stands in the column beside it
    turned: bool = False  # printed with the surname first: "Lund, Ada"; its text has it last


@functools.lru_cache(maxsize=MOST_KEPT)
def chunks(text: str) -> tuple[Chunk, ...]:
    """`text` cut at the separators that stand outside brackets."""
    return tuple(_chunks(text))


def _chunks(text: str) -> Iterator[Chunk]:
    columns = [match.span() for match in BESIDE.finditer(text)]
    spans = list(brackets(BESIDE.sub(lambda match: " " * len(match.group(0)), text)))
    outside = list(text)
    for start, end in (*spans, *columns):
        outside[start:end] = ["\x00"] * (end - start)
    spans = sorted((*spans, *columns))
    flat = "".join(outside)
    at, before = 0, ""
    left = iter([*spans, (len(text), len(text))])
    span = next(left)
    for match in [*MARKED.finditer(flat), None]:
        end = match.start() if match else len(flat)
        inside = []
        while span[0] < end:
            inside.append(span)
            span = next(left)
        first = inside[0][0] if inside else end
        head = _closed(flat[at:first])
        start = at + len(head) - len(head.lstrip(" \n\t*#\u2020\u2021"))
        yield Chunk(
            start=start,
            end=at + len(head.rstrip()),
            before=before,
            text=" ".join(head.split()).lstrip("*#\u2020\u2021 ").rstrip(".*#\u2020\u2021\u2026 -\u2013\u2014"),
            notes=(*(" ".join(text[a + 1 : b - 1].split()) for a, b in inside if text[a] != POST), *_unclosed_note(flat[at:first])),
            tail=" ".join(flat[first:end].replace("\x00", " ").split()).strip(" ."),
            post=" ".join(word for a, b in inside if text[a] == POST for word in text[a + 1 : b].split()),
        )
        if match:
            mark = match.group(0).strip(" \t\n\r") or ","
            before = BREAK if BREAK in match.group(0) or (mark and mark[0] in "\u2022\u25cf\uf0b7") else mark.casefold()
            before = _PLAIN.get(before, "," if before.endswith(("by", "with", "well as", "also", "also:", "also :")) else before)
            at = match.end()


def _closed(head: str) -> str:
    """The words without a bracket that nothing closes or opens: "Ada Lund (AL", and the end of "[Staff: Bo Berg]"."""
    called = _called(head)
    opened = min((at for sign in _OPENING if (at := head.find(sign)) > 0 and at not in called), default=len(head))
    return head[:opened].rstrip().rstrip(_CLOSING)


def _called(text: str) -> set[int]:
    """Where the brackets begin that are part of a name: "Elizabeth (Betty) Lund", not "Lund (Moor) Berg"."""
    return {match.start("called") for match in NICKNAMED.finditer(text) if match["forename"].casefold() in FORENAMES}


def _unclosed_note(head: str) -> tuple[str, ...]:
    """What stands behind a bracket that nothing closes."""
    note = head[len(_closed(head)) :].strip(f" {_OPENING}{_CLOSING}")
    return (" ".join(note.split()),) if note else ()


def brackets(text: str) -> Iterator[tuple[int, int]]:
    """Outermost brackets that close within LONGEST_NOTE characters."""
    stack: list[int] = []
    called = _called(text)
    for at, sign in enumerate(text):
        if sign in _OPENING:
            stack.append(at)
        elif sign in _CLOSING and stack:
            start = stack.pop()
            if not stack and at - start <= LONGEST_NOTE and start not in called:
                yield start, at + 1
        if stack and at - stack[0] > LONGEST_NOTE:
            stack.clear()
