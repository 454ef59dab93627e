"""The number a printed line may give an item: every way in which it can be read, none preferred.

    7.  Budget            24/061 Budget        (05-026) Budget      4 & 5 Budget      Item 3: Budget
    CA-1 Budget           5.A.1 Budget         II. Budget           1. 030/23 Budget  Budget            7

A mark is read wherever it may be one; whether a line heads an item is decided by :mod:`extract.outline.best`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from extract.models import Line
from extract.text.lexicon import DASH, MONTH
from extract.text.rule import Rule

RIGHT_GAP = 1.5  # times the type size: white space before a number at the right margin
MOST_RIGHT_WORDS = 3  # words of a number at the right margin, two numbers included
LINES_KEPT = 8192  # lines whose numbers are kept: a paper is read for its kind, its parts and its items
LONGEST_WRITTEN = 24  # characters of a number with all its parts
MOST_JOINED = 6  # items under one heading
ROMAN_LIMIT = 60  # no meeting has more items than this numbered so

_NAMED = r"(?:agenda\s+items?|agenda|minute|min\.?|items?|motion|resolution|report|topic)\b"
_WORD = rf"(?:(?:{_NAMED}\s*(?:no\b\.?|number\b|\#)?|\#)\s*:?\s*)"
_PART = r"(?:\d{1,5}|[A-Z]{1,2}(?![a-zA-Z])|[a-z](?![a-zA-Z])|[ivx]{1,5}(?![a-zA-Z]))"
_SERIES = r"(?:[A-Z][A-Za-z]{0,5}\d{0,2}\s?[./-]\s?(?=\d)|[A-Z]{1,4}(?:\s(?=\d))?)"  # the committee's letters: "PL/", "C"
_BODY = r"(?:(?<=\d)|(?<=\d[A-Z]))\s[A-Z]{2,5}(?=[)\]/]|\s?[)\]])"  # in brackets, the letters of the body: "(11-117 CC)"
_CORE = rf"{_SERIES}?\d{{1,5}}(?:(?:\.-|[./-]|\s/\s){_PART}){{0,3}}[A-Za-z]?(?![A-Za-z\d])(?:\.?\s?\({_PART}\)){{0,2}}"
_NESTED = rf"[IVX]{{1,5}}(?:[.-]{_PART}){{1,3}}(?![A-Za-z\d])"
_LETTER = r"[A-Z](?:\.?\d{1,2})?(?![A-Za-z\d])(?:\s?\(\d{1,2}\))?"
_ROMAN = r"[IVXL]{1,6}[A-Z]?(?![A-Za-z])"
_SMALL = r"(?:[a-z]|[ivx]{1,5})(?![A-Za-z])"

# " & 5", "/7", " to 9": a second number with the first
_JOINT = rf"""(?:\s?(?:&|and|to|,|/|-|\u2013)\s?|\s[A-Z]{{2,5}}/)(?-i:{_CORE})
    (?:(?:(?<=\d)\s(?-i:[A-Z]{{2,5}})(?=\s))|(?-i:{_BODY}))?"""
_END = r"\s?[.):\]]{0,3}(?:\s?[-\u2013\u2014](?=\s))?"  # ".", ")", " –"
_TOUCHING = r"(?<=\d[.):])(?-i:[A-Z][A-Za-z])"  # "102.APOLOGIES": no blank behind the number
MARK = Rule(
    id="item.mark",
    pattern=rf"""^(?P<open>[(\[]?\s?[*\u2020\u2022]{{0,2}}\s?)(?P<word>{_WORD}[(\[]?)?
        (?P<core>(?-i:{_CORE}|{_NESTED}|{_ROMAN}|{_LETTER}|{_SMALL}))(?P<body>(?-i:{_BODY}))?
        (?P<joint>(?:{_JOINT}){{1,3}})?(?P<mark>{_END})(?=\s|$|{_TOUCHING})""",
    examples={
        "7. Budget": {"open": "", "core": "7", "mark": "."},
        "24/061 Budget": {"open": "", "core": "24/061", "mark": ""},
        "(*20-749) Budget": {"open": "(*", "core": "20-749", "mark": ")"},
        "Item 3: Budget": {"open": "", "word": "Item ", "core": "3", "mark": ":"},
        "4 & 5 Budget": {"open": "", "core": "4", "joint": " & 5", "mark": ""},
        "CA-1 Budget": {"open": "", "core": "CA-1", "mark": ""},
        "5.A.1 Budget": {"open": "", "core": "5.A.1", "mark": ""},
        "IIA Budget": {"open": "", "core": "IIA", "mark": ""},
        "16.11.02 Welcome": {"open": "", "core": "16.11.02", "mark": ""},
        "7(b) Budget": {"open": "", "core": "7(b)", "mark": ""},
        "1.(a) Budget": {"open": "", "core": "1.(a)", "mark": ""},
        "VII.A.1 Budget": {"open": "", "core": "VII.A.1", "mark": ""},
        "3.-A Budget": {"open": "", "core": "3.-A", "mark": ""},
        "(24-117A HB) Budget": {"open": "(", "core": "24-117A", "body": " HB", "mark": ")"},
        "ITEM NO. (1)": {"open": "", "word": "ITEM NO. (", "core": "1", "mark": ")"},
        "#4 Budget": {"open": "", "word": "#", "core": "4", "mark": ""},
        "102.BUDGET": {"open": "", "core": "102", "mark": "."},
        "24/061.Budget": {"open": "", "core": "24/061", "mark": "."},
        "7)Budget": {"open": "", "core": "7", "mark": ")"},
    },
    not_examples=("Budget", "£7 was paid", "J.Lund spoke", "7Budget"),
)
ITEM_REF = Rule(
    id="heading.item_reference",
    pattern=r"[(\[]\s*(?:agenda\s+(?:item\s*)?|item\s*)(?:no\.?\s*)?:?\s*(?P<number>\d{1,3}(?:\.\d{1,2})?\s?[a-z]?)\s*[)\]]\s*$",
    examples={"(Item 3)": {"number": "3"}, "292. Budget (Agenda Item 7)": {"number": "7"}, "(Agenda No. 4)": {"number": "4"}},
    not_examples=("(see Item 3) above", "items 3 and 4"),
    needs=("item", "agenda"),
)
PAGES = Rule(
    id="listing.page_range",
    pattern=rf"""[([]?\s*(?<![\w-])(?:to\s+follow\s*)?pages?\s*(?:nos?\.?\s*)?:?\s*
        (?P<first>[A-Z]?\d{{1,4}})(?:\s*(?:{DASH}|to)\s*(?P<last>[A-Z]?\d{{1,4}}))?\s*[)\]]?""",
    examples={
        "(Pages 3 - 8)": {"first": "3", "last": "8"},
        "(Pages 17 -\n26": {"first": "17", "last": "26"},
        "Pages 11 to 16": {"first": "11", "last": "16"},
        "(Page 5)": {"first": "5"},
    },
    not_examples=("web pages", "homepage 4"),
    needs=("page",),
)
POSTCODE_AT_END = Rule(
    id="item.postcode_at_end",
    pattern=r"(?-i:\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}|\b[A-Z]{2}\s+\d{5})(?:-\d{4})?\W*$",
    examples={"160 Quay Road, Tilby, TB3 4QP": "TB3 4QP", "200 North Quay Street, Tilby, CA 90012": "CA 90012"},
    not_examples=("7 Land at TB3 4QP for boats", "7 Budget"),
)
SEVERAL_ITEMS = Rule(
    id="item.several",
    pattern=r"^(?:agenda\s+)?items\s+(?P<first>\d{1,3})/(?P<last>\d{1,3})$",
    examples={"Items 1/2": {"first": "1", "last": "2"}},
    not_examples=("Item 31/061", "Items 1 and 2"),
)
RULES = (MARK, ITEM_REF, PAGES, POSTCODE_AT_END, SEVERAL_ITEMS)

_NO_NUMBER = re.compile(
    rf"\s*(?:(?:st|nd|rd|th)\b|%|(?i:[ap]\.?m\b|{MONTH}|per\s?cent\b|o[’']clock\b)|(?:hrs?|years?|days?|months?|weeks?|minutes?)\b)"
)
_APPLICATION = re.compile(r"\d{2,4}/\d{4,6}(?:/[A-Z]+)?|\d{2}/\d{3,6}/[A-Z]+|[A-Z]{1,4}/?\d\d/\d{4,6}")  # "16/00619/F"
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\b|hrs)", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d")
_DIGITS = re.compile(r"\d+|[A-Za-z]+")
_RIGHT = re.compile(
    rf"(?P<word>(?i:(?:agenda\s+)?(?:item|minute|report|motion)\s+(?:no\.?\s+)?))?(?P<core>(?-i:{_CORE}))[.):]*"
    rf"(?:\s+[(\[]?(?-i:{_CORE})[.)\]]*)?$"
)
_PARTED = re.compile(r"d[/.-]d")
_OF_LIST = re.compile(r"^\(?[ar][.)]+$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


class ItemMark(NamedTuple):
    """One way to read a number: `number` as printed, `parts` to count by, `style` how it is written, and where words begin."""

    number: str
    parts: tuple[int, ...]
    last: tuple[int, ...]  # the parts of the last number of a joint one: "7-9" → (9,)
    style: str
    end: int  # offset in the line at which the words behind it begin
    worded: bool = False  # "Item 3"

    @property
    def parted(self) -> bool:
        """True for a number of two numbers, "030/31", as minutes that run on have it; not for "7" or "7b"."""
        return _PARTED.search(self.style) is not None

    @property
    def capital(self) -> bool:
        """True for a capital letter as heads have them: "B)", "C."."""
        return self.style.strip("(.)") == "A"

    @property
    def lettered(self) -> bool:
        """True for a letter as lists have them: "(a)", "b.", "iii)"."""
        return _OF_LIST.match(self.style) is not None


def marks(text: str) -> list[ItemMark]:
    """Every way to read a number at the head of `text`, a printed line."""
    return list(_marks(text))


@functools.lru_cache(maxsize=LINES_KEPT)
def _marks(text: str) -> tuple[ItemMark, ...]:
    found = MARK.match(text)
    if found is None or _is_no_number(text, found):
        return ()
    core, mark = found["core"], found["mark"].strip()
    end = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    written = _written(text, found)
    made = []
    if found["word"] and (both := SEVERAL_ITEMS.match(f"{found['word']}{core}")):
        made.append(ItemMark(written, (int(both["first"]),), (int(both["last"]),), f"wd{mark.strip(' -–—')}", end, worded=True))
    for parts, style in () if made else _readings(core):
        last = parts
        if style == "d" and "-" in core and core.rpartition("-")[2].isdecimal():  # not "7-E"
            last = (int(core.rpartition("-")[2]),)
        if found["joint"] and "/" not in found["joint"]:  # "31-117 HB/31-015 QP": two bodies' numbers of one item
            last = next(_readings(re.sub(r"^\D+", "", found["joint"])))[0]
        opened = found["open"].strip(" *\u2020\u2022")
        written_as = f"{'w' if found['word'] else ''}{opened}{style}{mark.strip(' -–—')}"
        made.append(ItemMark(written, parts, last, written_as, end, bool(found["word"])))
    return tuple(made)


def without_years(printed: Sequence[list[ItemMark]]) -> list[list[ItemMark]]:
    """The numbers of lines without years: "2031-32 Budget" begins with one where no line has 2031-31 or 2031-33."""
    found = {(mark.style, mark.parts) for readings in printed for mark in readings}
    return [[mark for mark in readings if not _is_year(mark, found)] for readings in printed]


def _is_year(mark: ItemMark, found: Set[tuple[str, tuple[int, ...]]]) -> bool:
    """True for a year and the next one with no number of their series beside them; `found` are the numbers of the paper."""
    if len(mark.parts) != 2 or mark.style[-1] in ".):" or not 1900 <= mark.parts[0] <= 2100:
        return False
    year, next_one = mark.parts
    if (year + 1) % 100 != next_one % 100:
        return False
    return not any((mark.style, (year, next_one + step)) in found for step in (-1, 1))


def alone(text: str, found: Sequence[ItemMark]) -> bool:
    """True where a line is its number and no more, or its number and a second one: "7.", "3-A 2031-2647", "C048/31 7."."""
    if not found:
        return False
    rest = text[found[0].end :]
    return not rest or any(mark.end >= len(rest) and (mark.parted or _behind_parted(found[0], mark)) for mark in marks(rest))


def _behind_parted(first: ItemMark, second: ItemMark) -> bool:
    """True for a plain number with its point behind a minute's number: "C048/31 7."."""
    return first.parted and second.style in ("d.", "d)", "(d)")


def _is_no_number(text: str, found: re.Match[str]) -> bool:
    """True for a day, a time, a quantity, an application, and for a letter that is a word: "A report"."""
    core, mark = found["core"], found["mark"].strip()
    if _NO_NUMBER.match(text, found.end("core")) or _CLOCK.match(text) or _DAY.match(text) or _APPLICATION.fullmatch(core):
        return True
    if not mark and not found["open"] and not found["word"] and POSTCODE_AT_END.search(text):
        return True  # of a house: "200 North Quay Street, Tilby, CA 90012"
    if len(found.group(0)) > LONGEST_WRITTEN + len(found["word"] or ""):
        return True
    if not core.isalpha() or mark or found["open"]:
        return False
    return core.islower() if len(core) > 1 else not (found["word"] or found.end() == len(text))


def _written(text: str, found: re.Match[str]) -> str:
    """The number as printed, without the marks around it: "(*20-749)" → "20-749", "7." → "7"."""
    last = "joint" if found["joint"] else "body" if found["body"] else "core"
    return text[found.start("core") : found.end(last)].strip().replace(".-", "-")


def _readings(core: str) -> Iterator[tuple[tuple[int, ...], str]]:
    """The parts of a number as counts, and its style; a letter may be roman or of the alphabet."""
    pieces = _DIGITS.findall(core)
    joints = _DIGITS.split(core)
    read = [_part(core, pieces, place) for place in range(len(pieces))]
    parts, styles = [part for part, _ in read], [style for _, style in read]
    if len(parts) == 2 and "-" in core and 0 < parts[1] - parts[0] <= MOST_JOINED and all(map(str.isdigit, pieces)):
        yield (parts[0],), "d"  # "7-9": three items in one
    yield tuple(parts), "".join(a + b for a, b in zip(joints, [*styles, ""], strict=True)).replace(" ", "")
    if len(pieces) == 1 and len(core) == 1 and core.casefold() in _ROMAN_VALUES:
        yield (_ROMAN_VALUES[core.casefold()],), "R" if core.isupper() else "r"


def _part(core: str, pieces: Sequence[str], place: int) -> tuple[int, str]:
    """How one part of a number counts, and how it is written: d in figures, A and a letters, R and r roman, X a series' letters."""
    piece, first_of_several = pieces[place], place == 0 and len(pieces) > 1
    if piece.isdigit():
        return int(piece), "d"
    if first_of_several and not _counts_in_roman(core, piece):
        return sum(ord(sign) for sign in piece), "X"  # "CA-1": the letters name the series
    if len(piece) == 1 and not first_of_several:
        return ord(piece.casefold()) - ord("a") + 1, "A" if piece.isupper() else "a"
    return roman(piece) or 0, "R" if piece.isupper() else "r"


def _counts_in_roman(core: str, piece: str) -> bool:
    """True where the letters a number begins with are its first part: "VII.A.1"; not "CA-1"."""
    return set(piece) <= set("IVX") and core[len(piece)] in ".-"


def roman(text: str) -> int | None:
    """The value of a roman number, a letter behind it left out ("IIA" is 2); None where it is none or too large."""
    letters = text.casefold()
    if letters and letters[-1] not in _ROMAN_VALUES:
        letters = letters[:-1]
    if not letters or any(sign not in _ROMAN_VALUES for sign in letters):
        return None
    values = [_ROMAN_VALUES[sign] for sign in letters]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total if 0 < total <= ROMAN_LIMIT else None


def right_mark(line: Line) -> tuple[ItemMark, int] | None:
    """A number that stands alone at the right end of a line, and the offset at which the words before it end.

    "Welcome          7", "Welcome       Item 7", "Welcome          7. 24/061": a second number is read from the mark's `end`.
    """
    if not any(map(str.isdigit, "".join(word.text for word in line.words[-MOST_RIGHT_WORDS:]))):
        return None
    offsets = line.offsets()
    for place in range(len(line.words) - 1, max(0, len(line.words) - 1 - MOST_RIGHT_WORDS), -1):
        if line.words[place].box.x0 - line.words[place - 1].box.x1 < RIGHT_GAP * line.size:
            continue
        stop = offsets[place]
        rest = line.text[stop:]
        found = _RIGHT.match(rest)
        if found is None:
            return None
        reading = next(_readings(found["core"]))
        style = f">{'w' if found['word'] else ''}{reading[1]}"
        mark = ItemMark(found["core"], reading[0], reading[0], style, stop + found.end("core"), bool(found["word"]))
        return mark, len(line.text[:stop].rstrip())
    return None


def follows(before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """How many numbers after `before` the number `after` comes: 1 for its successor, 0 where it is none.

    (3,) → (4,), (24, 61) → (24, 62), (61, 24) → (62, 24), (3, 2) → (4,), (3,) → (3, 1), (3, 2) → (4, 1).
    """
    for place, (a, b) in enumerate(zip(before, after, strict=False)):
        if a == b:
            continue
        rest = after[place + 1 :]
        same = len(before) == len(after) and before[place + 1 :] == rest
        return b - a if b > a and (same or all(part <= 1 for part in rest)) else 0
    more = after[len(before) :]
    return 1 if more and all(part == 1 for part in more) and len(after) > len(before) else 0
