"""Minutes → the headings of their items: minute numbers, agenda numbers, titles.

Three ways of printing are told apart by what the paper itself shows: a line "(Item 3)" under each heading; a numbering
that runs through the paper; headings in bold without numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.models import Line, Passage, join_lines
from extract.outline import bold_titles, title_ends
from extract.outline.bold_titles import BOLD_HEADING, HEADED_BOLD_SHARE
from extract.outline.printed_numbers import LETTERED, PLAIN_NUMBER, Numbered, chain, counts_minutes, numbered, runs, strays
from extract.outline.title_ends import ITEM_REF, LONGEST_HEADING, TIMES, TRIM, same_heading
from extract.text.rule import Rule

_LEAST_ITEMS = 2  # headings that make a numbering
LEAST_BOLD = 3  # bold headings without numbers that make a list of items
ABOVE_SHARE = 0.3  # share of numbered paragraphs that stand under a heading of their own
FULL_LINE = 0.95  # share of the right margin: a line that reaches this far is a wrapped sentence

SUB_ITEM = Rule(
    id="heading.sub_item",
    pattern=r"^(?P<number>(?P<parent>\d{1,4})(?:-[A-Z](?:-[ivx]{1,5})?|\s?\([a-z0-9]{1,2}\)|\.\d{1,2}|[a-z]))[.:)]?\s+(?=\S)",
    examples={
        "4-A-ii. LISTS": {"number": "4-A-ii", "parent": "4"},
        "7(1) Garage": {"number": "7(1)", "parent": "7"},
        "12.1 Lease": {"number": "12.1", "parent": "12"},
    },
    not_examples=("12 people",),
)
LETTER_SUB = Rule(
    id="heading.lettered_sub_item",
    pattern=r"^\(?(?P<letter>[a-p])[.)]\s+(?P<title>\S.{2,109})$",
    examples={"a. Lease of the hall": {"letter": "a", "title": "Lease of the hall"}},
    not_examples=("a lease",),
)
OWN_NUMBER = Rule(
    id="heading.own_number",
    pattern=r"^(?P<number>\d{1,3})[.)]\s+(?=[A-Z])",
    examples={"1. Apologies": {"number": "1"}},  # behind a running minute number: "C048/23   1.   Apologies"
    not_examples=("14 May 2021", "1.5 hectares"),
)
RULES = (SUB_ITEM, LETTER_SUB, OWN_NUMBER)
MOVERS = re.compile(r"^[A-Z]\.\s?[A-Z][\w'’-]+\s*(?:,|and|&)\s*[A-Z]\.\s?[A-Z][\w'’-]+\W*$")
FINITE = re.compile(r"\b(?:was|were|is|are|be|been|has|have|had|will|would|shall|should|resolved|agreed|noted|asked|said)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of an item: from `start` to `end` in the passage, an item reference under it included."""

    number: str | None
    minute_number: str | None
    title: str
    start: int
    end: int
    title_end: int
    rule: str
    confidence: float = 1.0


def headings(passage: Passage) -> list[Heading]:
    """The headings of the items of minutes, in order."""
    if not passage.lines:
        return []
    referenced = _referenced(passage)
    numbers = _numbered(passage)
    if len(referenced) >= max(_LEAST_ITEMS, 0.6 * len(numbers)):
        return referenced
    if sum(bool(MOVERS.match(entry.title)) for entry in numbers) > 0.5 * len(numbers):
        return _bold(passage)  # numbered resolutions, headed by mover and seconder, are no items
    if numbers:
        return numbers
    return referenced or _bold(passage)


def _referenced(passage: Passage) -> list[Heading]:
    """Headings with "(Item 3)" under or behind them."""
    lines = passage.lines
    found = []
    for index, line in enumerate(lines):
        match = ITEM_REF.search(line.text)
        if match is None:
            continue
        alone = not line.text[: match.start()].strip()
        first = index - 1 if alone else index
        if first < 0:
            continue
        while first > 0 and same_heading(lines[first - 1], lines[first]) and index - first < LONGEST_HEADING:
            first -= 1
        start = passage.starts[first]
        title_end = passage.starts[index] + (0 if alone else match.start())
        words = passage.text[start:title_end]
        minute = next(iter(numbered([lines[first]])), None)
        if minute:
            words = words[minute.title_start :]
        elif index + 1 < len(lines):  # or the number stands before the first paragraph
            minute = next((one for one in numbered([lines[index + 1]]) if one.rule not in (PLAIN_NUMBER.id, LETTERED.id)), None)
        title = TRIM.sub("", join_lines(words))
        if title:
            found.append(
                Heading(
                    number=match["number"].replace(" ", ""),
                    minute_number=minute.number if minute else None,
                    title=title,
                    start=start,
                    end=passage.starts[index] + match.end(),
                    title_end=len(passage.text[:title_end].rstrip()),
                    rule=ITEM_REF.id,
                )
            )
    return found


def _numbered(passage: Passage) -> list[Heading]:
    """Headings by the numbering that runs through the paper, sub-items included."""
    lines = passage.lines
    left = min(line.box.x0 for line in lines)
    telling = sum(line.bold for line in lines) <= HEADED_BOLD_SHARE * len(lines)
    candidates = numbered(lines)
    numbers = chain(candidates, left)
    if len(numbers) < _LEAST_ITEMS:
        return []
    if telling:
        numbers = sorted((*numbers, *strays(candidates, numbers)), key=lambda item: item.line)
    if numbers[0].rule == LETTERED.id:
        return _sections(passage, numbers, telling)
    above = _above(passage, numbers)
    if len(above) > ABOVE_SHARE * len(numbers):
        return above
    minutes = counts_minutes(numbers[0].rule, numbers[0].value)
    found = []
    for n, item in enumerate(numbers):
        stop = numbers[n + 1].line if n + 1 < len(numbers) else len(lines)
        found.append(_heading(passage, item, stop, telling, minutes=minutes))
        found.extend(_sub_items(passage, item, stop, telling, minutes=minutes))
    return found


def _above(passage: Passage, numbers: Sequence[Numbered]) -> list[Heading]:
    """Headings in capitals above numbered paragraphs: the number counts minutes, the heading names the item."""
    lines = passage.lines
    found = []
    for item in numbers:
        first = item.line
        while first > 0 and (_shouted(lines[first - 1]) or _year(lines, first - 1)) and item.line - first < LONGEST_HEADING:
            first -= 1
        if first == item.line or _shouted(lines[item.line]) or item.bold:
            continue
        start, end = passage.starts[first], passage.starts[item.line] - 1
        title = TRIM.sub("", join_lines(passage.text[start:end]))
        found.append(
            Heading(
                number=None, minute_number=item.number, title=title, start=start, end=end, title_end=end,
                rule="heading.above_number", confidence=0.9,
            )
        )  # fmt: skip
    return found


def _shouted(line: Line) -> bool:
    """True for a line in capitals that is more than an abbreviation and ends no sentence."""
    return line.text.isupper() and len(line.text) > 4 and not line.text.endswith((".", ":-", ":")) and line.cell is None


def _year(lines: Sequence[Line], index: int) -> bool:
    """True for the last line of a heading in capitals that holds only a year."""
    return index > 0 and re.fullmatch(r"(?:19|20)\d\d", lines[index].text) is not None and _shouted(lines[index - 1])


def _sections(passage: Passage, letters: Sequence[Numbered], telling: bool) -> list[Heading]:
    """Headings where letters begin anew in each section, numbers under each letter, and bold words head the sections."""
    lines = passage.lines
    candidates = numbered(lines)
    starts = {item.line: item for run in runs(candidates, letters[0].style) for item in run}
    style = Counter(item.style for item in candidates if item.rule == PLAIN_NUMBER.id).most_common(1)
    first = min(starts)
    if style:
        nested = [item for run in runs(candidates, style[0][0]) for item in run if item.line > first]
        starts |= {item.line: item for item in nested}
    order = sorted(starts)
    right = max(line.box.x1 for line in lines)
    found = []
    for n, index in enumerate(order):
        stop = order[n + 1] if n + 1 < len(order) else len(lines)
        found.append(_heading(passage, starts[index], stop, telling, minutes=False, right=right))
    if telling:
        found += [heading for heading in _bold(passage, least=1) if passage.line_index(heading.start) not in starts]
    return sorted(found, key=lambda heading: heading.start)


def _heading(
    passage: Passage, item: Numbered, stop: int, telling: bool, *, minutes: bool, right: float | None = None
) -> Heading:
    """The heading that begins in a numbered line; with `right`, the right margin, it may run on over full lines."""
    lines = passage.lines
    line, start = lines[item.line], passage.starts[item.line]
    title_start = start + item.title_start
    index = item.line
    if item.title_start >= len(line.text) and index + 1 < stop:  # the number stands in a cell of its own
        index += 1
        line, title_start = lines[index], passage.starts[index]
    title_end = title_ends.title_end(passage, index, title_start, stop, telling=telling)
    if right is not None and title_end == passage.starts[index] + len(line.text):
        title_end = title_ends.filled(passage, index, stop, right)
    title = TIMES.sub("", TRIM.sub("", join_lines(passage.text[title_start:title_end])))
    reference = ITEM_REF.search(title)
    own = OWN_NUMBER.match(title) if minutes and reference is None else None
    if reference:
        title = title[: reference.start()].rstrip()
    elif own:
        title = title[own.end() :]
    told = reference or own
    return Heading(
        number=told["number"] if told else None if minutes else item.number,
        minute_number=item.number if minutes or reference else None,
        title=title,
        start=start,
        end=title_end,
        title_end=title_end,
        rule=item.rule,
    )


def _sub_items(passage: Passage, item: Numbered, stop: int, telling: bool, *, minutes: bool) -> list[Heading]:
    """Items inside an item that have a number and a heading of their own."""
    lines = passage.lines
    lettered = _lettered(passage, item, stop, minutes=minutes)
    if lettered:
        return lettered
    found = []
    for index in range(item.line + 1, stop):
        line = lines[index]
        match = SUB_ITEM.match(line.text)
        if match is None or match["parent"] != item.number.rstrip("."):
            continue
        first = next((word for word in line.words[1:] if any(map(str.isalpha, word.text))), line.words[0])
        headed = "-" in match["number"] or (telling and first.bold) or (first.text.isupper() and len(first.text) > 2)
        if not headed:
            continue
        sub = Numbered(index, match["number"], 0, match.end(), "", SUB_ITEM.id, line.box.x0, line.bold)
        found.append(_heading(passage, sub, stop, telling, minutes=minutes))
    return found


def _lettered(passage: Passage, item: Numbered, stop: int, *, minutes: bool) -> list[Heading]:
    """Lettered titles that stand directly under a heading: "a. Minutes of the last meeting", "b. Accounts"."""
    lines = passage.lines
    if item.line + 1 >= stop:
        return []
    right = max(line.box.x1 for line in lines)
    found: list[Heading] = []
    for index in range(item.line + 1, stop):
        match = LETTER_SUB.match(lines[index].text)
        if match is None or match["letter"].casefold() != "abcdefghijklmnop"[min(len(found), 15)]:
            if not found:
                return []
            continue
        title = match["title"]
        sentence = title[-1] in ".;:," or title.endswith(" and") or not title[0].isupper() or FINITE.search(title)
        if sentence or lines[index].box.x1 > FULL_LINE * right:
            return found
        start, number = passage.starts[index], f"{item.number}{match['letter']}"
        end = start + len(lines[index].text)
        found.append(
            Heading(
                number=None if minutes else number, minute_number=number if minutes else None, title=title, start=start,
                end=end, title_end=end, rule=LETTER_SUB.id, confidence=0.8,
            )
        )  # fmt: skip
    return found


def _bold(passage: Passage, least: int = LEAST_BOLD) -> list[Heading]:
    """Headings in bold without numbers; none where there are fewer than `least`."""
    found = [
        Heading(
            number=None, minute_number=None, title=bold.title, start=bold.start, end=bold.end, title_end=bold.end,
            rule=BOLD_HEADING.id, confidence=0.7,
        )
        for bold in bold_titles.bold_titles(passage)
    ]  # fmt: skip
    return found if len(found) >= least else []
