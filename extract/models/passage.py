"""A passage: consecutive lines as one text whose offsets lead back to the words on the page."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.models.page import Box, Line, Word, around

HYPHENS = "-\u2010\u2011"
SOFT_HYPHEN = "\u00ad"
_BREAK = re.compile(rf"(?:{SOFT_HYPHEN}|(?<=\w)(?P<hyphen>[{HYPHENS}]))?\n\s*(?=(?P<next>\w)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a fact is printed.

    `quote` is a slice of the text of `page`, from `char_start` to `char_end`; `box` holds its words, `boxes` gives one
    box for each of its lines. Where a fact runs over several pages this is its part on the first. `rule` is the id of
    the rule or model that made the record, `confidence` runs from 0 to 1: the rule's, times the mean of the quote's words
    where OCR read them.
    """

    page: int
    box: Box
    boxes: tuple[Box, ...]
    quote: str
    char_start: int
    char_end: int
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Consecutive lines; `text` is their texts joined by newlines and `starts` the offset of each line in it."""

    lines: tuple[Line, ...]
    text: str
    starts: tuple[int, ...]
    _offsets: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _places: dict[int, list[tuple[int, int]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Passage:
        """The passage made of `lines`, in their order."""
        kept = tuple(lines)
        starts, at = [], 0
        for line in kept:
            starts.append(at)
            at += len(line.text) + 1
        return cls(lines=kept, text="\n".join(line.text for line in kept), starts=tuple(starts))

    def line_index(self, offset: int) -> int:
        """The index of the line that holds `offset`."""
        return max(0, bisect.bisect_right(self.starts, offset) - 1)

    def line_at(self, offset: int) -> Line:
        """The line that holds `offset`."""
        return self.lines[self.line_index(offset)]

    def words(self, start: int, end: int) -> list[tuple[Line, Word]]:
        """The words that `text[start:end]` touches, each with its line."""
        found = []
        for index in range(self.line_index(start), len(self.lines)):
            at = self.starts[index]
            if at >= end:
                break
            line, offsets = self.lines[index], self._word_offsets(index)
            first = max(0, bisect.bisect_right(offsets, start - at) - 1)
            last = bisect.bisect_left(offsets, end - at, first)
            if first < last and at + offsets[first] + len(line.words[first].text) <= start:
                first += 1  # `start` is the blank after the word
            found += [(line, word) for word in line.words[first:last]]
        return found

    def offset(self, evidence: Evidence) -> int:
        """Where in `text` the quote of `evidence` starts, which was taken from this passage.

        Raises ValueError when it was not.
        """
        at = self.find(evidence)
        if at is None:
            raise ValueError(f"{evidence.quote!r} is not of this passage")
        return at

    def find(self, evidence: Evidence) -> int | None:
        """Where in `text` the quote of `evidence` starts; None where it is no run of it.

        The row of a table is none where a heading stands between its cells, for the table runs on into the next section.
        """
        if not self._places:
            for line, start in zip(self.lines, self.starts, strict=True):
                self._places.setdefault(line.page, []).append((line.start, start))
            for places in self._places.values():
                places.sort()
        places = self._places.get(evidence.page, [])
        n = bisect.bisect_right(places, evidence.char_start, key=lambda place: place[0]) - 1
        at = places[n][1] + evidence.char_start - places[n][0] if n >= 0 else 0
        return at if n >= 0 and self.text.startswith(evidence.quote, at) else None

    def _word_offsets(self, index: int) -> tuple[int, ...]:
        """The offsets of the words of a line in its text, worked out once: a line may be long and hold many facts."""
        if index not in self._offsets:
            self._offsets[index] = self.lines[index].offsets()
        return self._offsets[index]

    def evidence(self, start: int, end: int, *, rule: str, confidence: float = 1.0) -> Evidence:
        """The evidence for `text[start:end]`: its part on the page on which it starts.

        Raises ValueError when the span holds no word.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        first = self.line_index(start)
        page = self.lines[first].page
        last = first
        while last + 1 < len(self.lines) and self.starts[last + 1] < end and self._follows(last):
            last += 1
        end = min(end, self.starts[last] + len(self.lines[last].text))
        by_line: dict[int, list[Box]] = {}
        readings = []
        for line, word in self.words(start, end):
            by_line.setdefault(line.start, []).append(word.box)
            readings.append(word.confidence)
        if not by_line:
            raise ValueError(f"no word between {start} and {end}")
        if min(readings) < 1:
            confidence = round(confidence * sum(readings) / len(readings), 3)
        boxes = tuple(around(found) for found in by_line.values())
        char_start = self.lines[first].start + start - self.starts[first]
        return Evidence(
            page=page,
            box=around(boxes),
            boxes=boxes,
            quote=self.text[start:end],
            char_start=char_start,
            char_end=char_start + end - start,
            rule=rule,
            confidence=confidence,
        )

    def _follows(self, index: int) -> bool:
        """True when the line after `index` is the next line of the same page's text."""
        line, after = self.lines[index], self.lines[index + 1]
        return after.page == line.page and after.start == line.start + len(line.text) + 1

    def between(self, start: int, end: int) -> Passage:
        """The passage of the whole lines that `text[start:end]` touches."""
        last = self.line_index(max(start, end - 1))
        return Passage.of(self.lines[self.line_index(start) : last + 1])

    def clean(self, start: int = 0, end: int | None = None) -> str:
        """`text[start:end]` as one line: see :func:`join_lines`."""
        return join_lines(self.text[start:end])


def join_lines(text: str) -> str:
    """Printed lines as one: a word hyphenated over a line end is joined, other breaks become one space.

    A soft hyphen goes, a printed one stays (``Barrington-⏎King`` is ``Barrington-King``, ``re-⏎phasing`` is
    ``re-phasing``): the PDFs of word processors hyphenate only words that have a hyphen of their own.
    """

    def rejoin(match: re.Match[str]) -> str:
        if match.group("hyphen") and match.group("next"):
            return match.group("hyphen")
        if match.group(0).startswith(SOFT_HYPHEN):
            return ""
        return (match.group("hyphen") or "") + " "

    return " ".join(_BREAK.sub(rejoin, text).replace(SOFT_HYPHEN, "").split())


def page_lines(lines: Sequence[Line]) -> tuple[tuple[Line, ...], str]:
    """`lines` of one page with their offsets set, and the page's text."""
    placed, at = [], 0
    for line in lines:
        placed.append(
            Line(page=line.page, words=line.words, box=line.box, text=line.text, start=at, cell=line.cell)
        )
        at += len(line.text) + 1
    return tuple(placed), "\n".join(line.text for line in placed)
