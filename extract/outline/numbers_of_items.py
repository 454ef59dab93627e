"""Headings chosen → the number of each: where it is printed, and whether it counts a meeting's items or runs on as a minute number.

    7. Budget            the number before the title            Budget           Budget                7  at the right margin
    7                    in a line or cell of its own           (Item 7)         7  The Head of …         before the text below
       Budget

One way of printing has them all, as a rule: the way whose numbers follow each other most often is preferred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.models import Line
from extract.outline.item_marks import ITEM_REF, ItemMark, alone, follows, marks, right_mark
from extract.outline.lent_numbers import worded_above
from extract.outline.numbering import LONGEST_JUMP
from extract.text.rule import Rule

FIRST_MINUTE = 15  # a plain numbering that begins above this goes on from earlier meetings
LEAST_FOLLOWING = 1  # numbers that follow each other by which a place beside the title counts as that of the numbers
MOST_BROKEN = 3  # lines over which a number is broken in its cell
MOST_SUBS = 60  # a first part above this is no item with sub-items: "71.1" is minute 71's

# How numbers of one meeting's items are written: "7", "7a", "7A", "7(b)", "7.1.2", "7-A-ii", "5.A.1", "A", "II", "V.A", "CA-1"
OF_ONE_MEETING = re.compile(r"[w(\[]{0,3}(?:d|R?[AaRr]|X-d|Xd)(?:(?:\.-|[.-])?[AaRr]|\([adr]\)|\.d)*[.):\]]*")
MARKED_NUMBERS = ("d.", "d)", "wd.", "wd:", "d.)")  # styles of a number alone in its line that is no page's: "2."
_TWO_PARTS = re.compile(r"d\.d[.):]*")
SECOND_NUMBER = Rule(
    id="item.second_number",
    pattern=r"^[(\[]?\s*(?:agenda\s+)?(?:item\s*)?(?:no\.?\s*)?:?\s*(?P<number>\d{1,3}[a-z]?)\s*[)\]]",
    examples={"(Agenda Item No. 1) Welcome": {"number": "1"}, "[Item 4a] Budget": {"number": "4a"}},
    not_examples=("Welcome (Item 1)",),
)
RULES = (SECOND_NUMBER,)


class NumberPlace(NamedTuple):
    """A number that may be a heading's: where it stands, how it reads, and where the title begins in the heading's own line."""

    where: str  # own, lone, right, below
    mark: ItemMark
    start: int
    capital: bool = False  # a sentence begins behind it
    rest: str = ""  # of a number that stands alone: what is printed behind it


class ItemNumbers(NamedTuple):
    """The numbers of a heading, the offset in its line at which its words begin, and where the number was found."""

    number: str | None
    minute_number: str | None
    start: int
    where: str
    line: int  # index of the line that holds the number
    sub: bool = False  # of an item inside an item: "4a" under 4, "7.2" under 7


def numbered(lines: Sequence[Line], heads: Sequence[int], behind: Sequence[int]) -> list[ItemNumbers]:
    """The numbers of the headings that begin in the lines `heads`; `behind` are the lines after their titles."""
    places = [_places(lines, head, below, set(heads)) for head, below in zip(heads, behind, strict=True)]
    support = _support(places)
    lists = _lists(lines, heads, places)
    chosen = [_best(found, support, lists, alone=len(heads) == 1) for found in places]
    seconds = _seconds(lines, heads, chosen)
    first: dict[str, ItemMark] = {}
    for place in chosen:
        if place is not None:
            first.setdefault(_series(place), place.mark)
    made = []
    parent = _Parent(None, False, "")
    outer: dict[str, tuple[int, ...]] = {}  # by style, the last letter that stood under no number
    plain_items = {place.mark.parts[0] for place in chosen if place and _counts_items(place, first) and len(place.mark.parts) == 1}
    for head, place in zip(heads, chosen, strict=True):
        if place is not None and _goes_on_above(place.mark, outer):
            parent = _Parent(None, False, "")
        numbers, parent = _told(head, place, first, plain_items, parent)
        if place is not None and not numbers.sub:
            outer[place.mark.style] = place.mark.last
            numbers = _with_second(numbers, seconds.get(head), items=numbers.number is not None)
        made.append(numbers)
    return made


def _goes_on_above(mark: ItemMark, outer: Mapping[str, tuple[int, ...]]) -> bool:
    """True for a letter that goes on with those that the numbers before it stand under: a. … e. 1. 2. f."""
    return mark.lettered and follows(outer.get(mark.style, mark.parts), mark.parts) == 1


def _places(lines: Sequence[Line], head: int, below: int, heads: set[int]) -> list[NumberPlace]:
    line = lines[head]
    found = [NumberPlace("own", mark, mark.end) for mark in marks(line.text) if mark.end < len(line.text)]
    if (aside := right_mark(line)) is not None:
        found.append(NumberPlace("right", aside[0], 0))
    own = found if found and found[0].where == "own" else []
    if own and not _year(own[0].mark):
        return own
    if (above := worded_above(lines, head)) is not None:
        return [NumberPlace("lone", mark, 0) for mark in marks(lines[above].text)]
    near = [n for n in (head - 1, head + 1) if 0 <= n < len(lines) and n not in heads]
    lone = [place for n in near for place in _lone(lines, n, line, above=n < head)]
    if own:
        return lone or own
    found += lone
    if below < len(lines) and below not in heads and lines[below].page - line.page <= 1:
        found += _below(lines[below].text)
    return found


def _lone(lines: Sequence[Line], n: int, line: Line, *, above: bool) -> list[NumberPlace]:
    """The readings of line `n` where it is a number alone that may belong to `line`."""
    whole = _whole(lines, n) if _beside(lines[n], line, above=above) else ""
    readings = marks(whole)
    return [NumberPlace("lone", mark, 0, rest=whole[mark.end :]) for mark in readings] if alone(whole, readings) else []


def _below(text: str) -> list[NumberPlace]:
    """The readings of a number before the text below a title, or alone in its line there: "7. The clerk said", "7."."""
    found = [
        NumberPlace("below", mark, 0, text[mark.end].isupper())
        for mark in marks(text)
        if mark.end < len(text) and mark.style[0] not in "(ar"
    ]
    stand_alone = (mark for mark in marks(text) if mark.end == len(text) and mark.style in MARKED_NUMBERS)
    return found + [NumberPlace("below", mark, 0, capital=True) for mark in stand_alone]


def _year(mark: ItemMark) -> bool:
    """True for what may be a year with which a title begins: "7 | 2031 Fares"."""
    return mark.style == "d" and 1900 <= mark.parts[0] <= 2100


def _whole(lines: Sequence[Line], n: int) -> str:
    """The number in line `n`, with the rest of it where its narrow cell breaks it: "HBR146/1" over "4"."""
    cell = lines[n].cell
    first, last = n, n
    while cell is not None and first and lines[first - 1].cell == cell:
        first -= 1
    while cell is not None and last + 1 < len(lines) and lines[last + 1].cell == cell:
        last += 1
    return "".join(line.text for line in lines[first : last + 1]) if last - first < MOST_BROKEN else lines[n].text


def _beside(lone: Line, line: Line, *, above: bool) -> bool:
    """True where a line that is a number alone may belong to `line`: beside it, or close above it."""
    if lone.page != line.page:
        return False
    if lone.cell and line.cell:
        return lone.cell[:2] == line.cell[:2]
    level = min(lone.box.bottom, line.box.bottom) - max(lone.box.top, line.box.top) > 0
    return level or (above and line.box.top - lone.box.bottom < 1.5 * line.size)


def _support(places: Sequence[Sequence[NumberPlace]]) -> Counter[tuple[str, str]]:
    """For each place and style, how often a number follows the one before it there; numbers that stand alone count little."""
    counts: Counter[tuple[str, str]] = Counter()
    last: dict[tuple[str, str], ItemMark] = {}
    for found in places:
        for place in found:
            key = (place.where, place.mark.style)
            before = last.get(key)
            counts[key] += 10 if before is not None and 1 <= follows(before.last, place.mark.parts) <= LONGEST_JUMP else 1
            last[key] = place.mark
    return counts


def _lists(lines: Sequence[Line], heads: Sequence[int], places: Sequence[Sequence[NumberPlace]]) -> frozenset[str]:
    """The styles of numbers below headings that count the entries of lists there: 1 again and again, or 1 and then 2 below one.

    "Planning: ⏎ 1. Quay Road ⏎ 2. Mill Lane ⏎ Any other business: ⏎ 1. Hedges"
    """
    told: Counter[tuple[str, tuple[int, ...]]] = Counter()
    styles: set[str] = set()
    for head, stop, found in zip(heads, [*heads[1:], len(lines)], places, strict=True):
        below = [place.mark for place in found if place.where == "below"]
        inside = [mark for line in lines[head + 1 : stop] for mark in marks(line.text)] if below else []
        for first in below:
            told[first.style, first.parts] += 1
            if any(mark.style == first.style and follows(first.last, mark.parts) == 1 for mark in inside):
                styles.add(first.style)
    return frozenset(styles | {style for (style, _), times in told.items() if times > 1})


def _best(
    found: Sequence[NumberPlace], support: Counter[tuple[str, str]], lists: frozenset[str], *, alone: bool
) -> NumberPlace | None:
    """The place whose numbers follow each other most often; `alone` for the only heading, whose number nothing can follow.

    `lists` are the styles that count entries below headings.
    """
    if not found:
        return None
    own = [place for place in found if place.where == "own"]
    if own:
        return max(own, key=lambda place: support[place.where, place.mark.style])
    best = max(found, key=lambda place: support[place.where, place.mark.style])
    told = support[best.where, best.mark.style]
    below = best.where == "below" and best.capital and best.mark.style not in lists
    sure = told >= 10 * LEAST_FOLLOWING or best.where == "lone" or below
    aside = sum(count for (where, _), count in support.items() if where == "right")  # "3" and "3.1" in one margin
    sure = sure or (best.where == "right" and (alone or aside >= 10 * LEAST_FOLLOWING))
    return best if sure else None


def _series(place: NumberPlace) -> str:
    return f"{place.where} {place.mark.style}"


def _counts_items(place: NumberPlace, first: Mapping[str, ItemMark]) -> bool:
    """True where a numbering counts one meeting's items and does not run on from earlier meetings."""
    mark = place.mark
    if OF_ONE_MEETING.fullmatch(mark.style.lstrip(">")) is None:
        return False
    begun = first[_series(place)]
    if mark.style.startswith("X"):  # "CA-3"; "A1", "A2" of a meeting whose numbers begin with 1
        return begun.parts[-1] <= (FIRST_MINUTE if mark.style.startswith("X-d") else 1)
    if re.fullmatch(r"d\.d\.d[.):]*", mark.style) and mark.parts[1] <= 12 and mark.parts[0] > 12:
        return False  # "16.11.02": a date and a number
    return begun.parts[0] <= FIRST_MINUTE


class _Parent(NamedTuple):
    """The heading that later lettered ones are under: its number, whether it counts items, how it is written."""

    number: str | None
    items: bool
    style: str  # a letter written like this is no sub-item but the next item: (a), (b)


def _told(
    head: int,
    place: NumberPlace | None,
    first: Mapping[str, ItemMark],
    plain_items: set[int],
    parent: _Parent,
) -> tuple[ItemNumbers, _Parent]:
    """The numbers of one heading, and of the heading that later lettered ones are under."""
    if place is None:
        return ItemNumbers(None, None, 0, "none", head), _Parent(None, False, "")
    mark = place.mark
    number = mark.number
    items = _counts_items(place, first)
    if mark.lettered and parent.number is not None and mark.style != parent.style:
        return _as(f"{parent.number}{number}", parent.items, place, head)._replace(sub=True), parent
    if _TWO_PARTS.fullmatch(mark.style):
        items = min(plain_items) <= mark.parts[0] <= max(plain_items) + 1 if plain_items else items  # "6.1" where no 6 is printed
        if parent.number is not None and parent.number.rstrip(".") == str(mark.parts[0]):
            items = parent.items
    numbers = _as(number, items, place, head)
    under = parent.number is not None and re.match(rf"{re.escape(parent.number.rstrip('.'))}(?:[^0-9]|$)", number)
    if len(mark.parts) > 1 and under:
        return numbers._replace(sub=True), parent
    return numbers, _Parent(number, items, mark.style)


class _Second(NamedTuple):
    """A second number of a heading: as printed, where the words begin behind it, how it reads, and whether it runs on."""

    number: str
    start: int
    parts: tuple[int, ...]
    running: bool


def _seconds(lines: Sequence[Line], heads: Sequence[int], chosen: Sequence[NumberPlace | None]) -> dict[int, _Second]:
    """The second numbers of headings, by their lines. Running ones count where they follow each other: a year in a title does not.

    "1. 030/31 Welcome", "2. 031/31 Apologies"; not "7. 2030/31 Forecast"
    """
    found = {}
    for head, place in zip(heads, chosen, strict=True):
        if place is None or place.where == "below":
            continue
        text = lines[head].text
        rest = {"own": text[place.start :], "right": text[place.mark.end :].lstrip(" .)")}.get(place.where, place.rest)
        if (second := _second(rest, alone=place.where == "lone")) is not None:
            found[head] = second._replace(start=place.start + second.start if place.where == "own" else 0)
    running = [second for _, second in sorted(found.items()) if second.running]
    goes_on = sum(1 <= follows(a.parts, b.parts) <= LONGEST_JUMP for a, b in pairwise(running))
    kept = goes_on >= LEAST_FOLLOWING or (len(heads) == 1 and not any(_years(second.parts) for second in running))
    return {head: second for head, second in found.items() if kept or not second.running}


def _years(parts: tuple[int, ...]) -> bool:
    """True for a year and the next one: 2030/31."""
    return len(parts) == 2 and 1900 <= parts[0] <= 2100 and (parts[0] + 1) % 100 == parts[1] % 100


def _with_second(numbers: ItemNumbers, second: _Second | None, *, items: bool) -> ItemNumbers:
    """The numbers of a heading that prints both, "1. 030/31 Welcome" or "C/97/16 (Agenda Item No. 1) Welcome"."""
    if second is None or second.running != items:
        return numbers
    if second.running:
        return numbers._replace(minute_number=second.number, start=second.start)
    return numbers._replace(number=second.number, start=second.start)


def _second(rest: str, *, alone: bool) -> _Second | None:
    """A second number at the head of `rest`; `alone` where no title is printed behind it."""
    bracket = SECOND_NUMBER.match(rest)
    if bracket is not None and ("item" in bracket.group(0).casefold() or "agenda" in bracket.group(0).casefold()):
        behind = bracket.end() + len(rest[bracket.end() :]) - len(rest[bracket.end() :].lstrip())
        return _Second(bracket["number"], behind, (), False)
    for mark in marks(rest):
        if mark.parted:
            return _Second(mark.number, mark.end, mark.parts, True)
        if (alone or mark.end < len(rest)) and re.fullmatch(r"d[.)]", mark.style) and mark.parts[0] <= MOST_SUBS:
            return _Second(mark.number, mark.end, mark.parts, False)
    return None


def _as(number: str, items: bool, place: NumberPlace, head: int) -> ItemNumbers:
    start = place.start if place.where == "own" else 0
    return ItemNumbers(number if items else None, None if items else number, start, place.where, head)


def reference(text: str) -> tuple[str, int] | None:
    """The item a heading refers to in brackets, "(Item 3)", and where the bracket begins."""
    found = ITEM_REF.search(text)
    return (found["number"].replace(" ", ""), found.start()) if found else None
