"""An agenda's list → its items as printed: number, title, page range, presenter, part.

The numbering is found by :mod:`extract.outline.printed_numbers`; what
follows a number, up to the next, is the item's block: its title, then perhaps a page range, a presenter, sub-items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.models import Line, Passage, join_lines
from extract.outline.list_titles import PAGES, PART, PRESENTER, SUB, cell_title, title_end
from extract.outline.printed_numbers import Numbered, chain, numbered
from extract.text.lexicon import DASH
from extract.text.rule import Rule

UNNUMBERED = "listing.bold"  # rule of an item that has no number but a heading in bold
MOST_BOLD = 0.7  # share of bold lines from which bold says nothing
_LEAST_ITEMS = 2  # items of a list

RIGHT_RANGE = Rule(
    id="listing.right_column_range",
    pattern=rf"^(?P<first>\d{{1,4}})\s*{DASH}\s*(?P<last>\d{{1,4}})$",
    examples={"3 - 8": {"first": "3", "last": "8"}},
    not_examples=("2018-2019 budget",),
)
EXEMPT = Rule(
    id="listing.exempt_paragraph",
    pattern=r"\bparagraphs?\s*\(?(?P<paragraphs>\d[\d\s,()&]*(?:and\s+\d)?)\)?\s*(?:of\s+)?(?:part\s+\w+\s+of\s+)?(?:the\s+)?schedule\s+12\s?A?",
    examples={"paragraph 3 of Schedule 12A": {"paragraphs": "3 "}, "paragraphs 1 and 2 of Schedule 12A": {"paragraphs": "1 and 2"}},
    not_examples=("paragraph 3 of the report",),
    needs=("schedule",),
)
AGENDA_WORD = re.compile(r"^(?:a\s?g\s?e\s?n\s?d\s?a|order\s+of\s+business)\W*$", re.I)
CLOCK_TAIL = re.compile(r"(?<!\bat)\s+\(?(?:approx\.?\s*)?\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\.?)?\)?\s*$", re.I)
RANGE_TAIL = re.compile(rf"\s{DASH}\s?\d{{1,4}}\s?\)\s*$")
ENDING = re.compile(rf"\s*(?:[.\u2026]{{3,}}|:\s*{DASH}?|{DASH})\s*$")
END_OF_LIST = re.compile(
    r"^(?:signed|clerk\b|(?:town|parish|proper|city|deputy)\s+clerk|chief\s+executive|general\s+counsel|dated\b|date\s*(?:[:._\d]|$)|membership|to:|"
    r"circulation|distribution|notes?:|information\s+for|contact)",
    re.I,
)
RULES = (RIGHT_RANGE, EXEMPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item as an agenda lists it. `start` and `end` are offsets of number and title in the passage."""

    number: str
    title: str
    start: int
    end: int
    block_end: int  # offset at which the item's block ends
    rule: str
    first: str | None = None  # printed label of its papers' first page
    last: str | None = None  # printed label of their last page
    pages_printed: str | None = None
    presenter: str | None = None
    part: int | None = None
    exempt_paragraphs: str | None = None


def listed(passage: Passage) -> list[Listed]:
    """The items that an agenda lists, in order; none where it has no numbering of at least `_LEAST_ITEMS`."""
    lines = passage.lines
    if not lines:
        return []
    left = min(line.box.x0 for line in lines)
    candidates = numbered(lines)
    numbers = chain(candidates, left)
    if len(numbers) < _LEAST_ITEMS:
        return _unnumbered(passage)
    right = max(line.box.x1 for line in lines)
    parts = _parts(lines)
    found = []
    for n, item in enumerate(numbers):
        stop = numbers[n + 1].line if n + 1 < len(numbers) else _list_end(lines, item.line)
        own = _block(passage, item, stop, right)
        part = next((part for index, part in reversed(parts) if index < item.line), None)
        found.append(_with_part(own, part))
        found.extend(_with_part(sub, part) for sub in _subs(passage, item, own, stop, right))
    return found


def _unnumbered(passage: Passage) -> list[Listed]:
    """The items of an agenda without numbers: the paragraphs below the word Agenda, each begun by a line in bold.

    None where there is no such word, or where all lines below it are bold.
    """
    lines = passage.lines
    head = next((n for n, line in enumerate(lines) if AGENDA_WORD.match(line.text)), None)
    if head is None:
        return []
    below = lines[head + 1 : _list_end(lines, head)]
    bold = [line.words[0].bold and not PART.match(line.text) for line in below]
    starts = [n for n, begins in enumerate(bold) if begins and not (n and bold[n - 1] and below[n - 1].bold)]
    if len(starts) < _LEAST_ITEMS + 1 or len(starts) > MOST_BOLD * len(below):
        return []
    found = []
    for start, stop in zip(starts, [*starts[1:], len(below)], strict=True):
        item = Numbered(head + 1 + start, "", 0, 0, "", UNNUMBERED, below[start].box.x0, True)
        found.append(_block(passage, item, head + 1 + stop, max(line.box.x1 for line in lines)))
    return found


def _with_part(item: Listed, part: int | None) -> Listed:
    if part is None:
        return item
    return Listed(**{**{name: getattr(item, name) for name in item.__slots__}, "part": part})


def _parts(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Headings that open the public or the exempt part: index of the line and the part."""
    found = []
    for index, line in enumerate(lines):
        match = PART.match(line.text) if len(line.text) < 120 else None
        if match:
            exempt = match["exempt"] or (match["part"] or "").casefold() in ("2", "ii", "two", "b")
            found.append((index, 2 if exempt else 1))
    return found


def _list_end(lines: Sequence[Line], index: int) -> int:
    """Where the last item's block ends: at a signature or a note, or at a wide gap that its words do not cross."""
    for n in range(index + 1, len(lines)):
        if END_OF_LIST.match(lines[n].text) or PART.match(lines[n].text):
            return n
    return len(lines)


def _block(passage: Passage, item: Numbered, stop: int, right: float) -> Listed:
    """Read the block of one numbered line up to line `stop`."""
    lines = passage.lines
    start = passage.starts[item.line]
    end = passage.starts[stop - 1] + len(lines[stop - 1].text)
    block = passage.text[start:end]
    pages = PAGES.search(block)
    shown = pages.group(0) if pages else None
    first, last = (pages["first"], pages["last"] or pages["first"]) if pages else (None, None)
    if pages is None and (column := _right_range(lines[item.line])):
        pages_span = column
        first, last, shown = column[2], column[3], block[column[0] : column[1]]
        masked = (pages_span[0], pages_span[1])
    else:
        masked = (pages.start(), pages.end()) if pages else (len(block), len(block))
    if lines[item.line].cell and item.title_start >= len(lines[item.line].text) and item.line + 1 < stop:
        words, ends = cell_title(passage, item.line, stop)
    else:
        ends = title_end(passage, item, stop, masked, right)
        words = passage.text[start + item.title_start : ends]
        cut = (masked[0] - item.title_start, masked[1] - item.title_start)
        if 0 <= cut[0] < len(words):
            words = words[: cut[0]] + " " + words[cut[1] :]
    words = CLOCK_TAIL.sub("", words)
    title = ENDING.sub("", RANGE_TAIL.sub("", _one_line(words)) if pages else _one_line(words))
    presenter = PRESENTER.search(block[ends - start :])
    exempt = EXEMPT.search(block)
    return Listed(
        number=item.number,
        title=title,
        start=start,
        end=max(ends, start + item.title_start - 1),
        block_end=end,
        rule=item.rule,
        first=first,
        last=last,
        pages_printed=_one_line(shown).strip("()[] ") if shown else None,
        presenter=_one_line(presenter["bracket"] or presenter["line"]).strip("[]()") if presenter else None,
        exempt_paragraphs=exempt["paragraphs"].strip() if exempt else None,
    )


def _one_line(text: str) -> str:
    return join_lines(text).strip()


def _right_range(line: Line) -> tuple[int, int, str, str] | None:
    """A page range that stands alone at the right of a line: its offsets and its two labels."""
    segments = line.segments(line.size * 1.2)
    if len(segments) < 2:
        return None
    last = segments[-1]
    found = RIGHT_RANGE.match(line.text[last.start : last.end])
    return (last.start, last.end, found["first"], found["last"]) if found else None


def _subs(passage: Passage, item: Numbered, own: Listed, stop: int, right: float) -> list[Listed]:
    """Lettered or numbered sub-items inside an item's block."""
    lines = passage.lines
    found: list[tuple[int, re.Match[str], str]] = []
    for index in range(item.line + 1, stop):
        if passage.starts[index] < own.end:
            continue
        match = SUB.match(lines[index].text)
        if match is None or lines[index].box.x0 < lines[item.line].box.x0 - 2:
            continue
        parent = match["parent"] or match["parent_2"]
        if parent is not None:
            if parent == item.number:
                found.append((index, match, match["number"]))
            continue
        expected = [str(len(found) + 1), chr(ord("a") + len(found))]
        if match["bare"] in expected and lines[index].box.x0 > lines[item.line].box.x0 + 4:
            joint = "." if match["bare"].isdigit() else ""
            found.append((index, match, f"{item.number}{joint}{match['bare']}"))
    if len(found) < 2:
        return []
    subs = []
    for n, (index, match, number) in enumerate(found):
        last = found[n + 1][0] if n + 1 < len(found) else stop
        as_item = Numbered(index, number, n, match.end(), "", SUB.id, lines[index].box.x0, lines[index].words[-1].bold)
        subs.append(_block(passage, as_item, last, right))
    return subs
