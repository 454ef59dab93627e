"""Lists of what was voted on, under the committees that report it: each entry with a vote of its own is an item.

D) Quays Committee                                  D Oxley
   1. Rope works permit – Resolution
      Vote was passed by 31 in favor, 2 opposed
   2. Lamps of the quay – Report
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.decisions.voted_titles import VOTED_TITLE
from extract.models import Passage
from extract.outline.best import Heading
from extract.text.list_marks import mark_at
from extract.text.rule import Rule

SAME_EDGE = 3.0  # points by which the left edges of a list's entries may differ
MOST_ENTRY_LINES = 9  # lines of an entry above its vote
BROKEN = 3  # characters of the line above in which the dash before "Resolution" may stand
KIND_BEHIND = Rule(
    id="outline.kind_behind",
    # how such a list says what was done with a matter
    pattern=r"\s?[\u2013\u2014-]\s?(?P<kind>resolution|report|recap|update|presentation|discussion|letter)[ ]?$",
    examples={"Lamps of the quay \u2013 Report": {"kind": "Report"}},
    not_examples=("Report of the works",),
    confidence=0.9,
)
RULES = (KIND_BEHIND,)


def with_voted(passage: Passage, found: Sequence[Heading]) -> list[Heading]:
    """`found`, the headings of minutes, with the entries of such lists that are not among them, in order.

    Nothing is added where no entry is marked as a resolution with a vote below it.
    """
    voted = {passage.line_index(title.end() - 1) for title in VOTED_TITLE.finditer(passage.text)}
    if not voted:
        return list(found)
    entries = list(_entries(passage))
    edges = [_edge(passage, first) for first, last, _ in entries if last in voted]
    known = {passage.line_index(one.start) for one in found}
    more = [
        heading
        for first, _, heading in entries
        if first not in known and any(abs(_edge(passage, first) - edge) <= SAME_EDGE for edge in edges)
    ]
    return sorted([*found, *more], key=lambda heading: heading.start)


def _edge(passage: Passage, line: int) -> float:
    return passage.lines[line].box.x0


def _entries(passage: Passage) -> Iterator[tuple[int, int, Heading]]:
    """Numbered entries that end with what was done with their matter: their first line, their last, and the heading they are."""
    text = passage.text
    for first, line in enumerate(passage.lines):
        start = passage.starts[first]
        mark = mark_at(text, start, start + len(line.text))
        if mark is None or mark.kind != "number":
            continue
        last = _last(passage, first)
        if last is not None:
            end = passage.starts[last] + len(passage.lines[last].text)
            yield (
                first,
                last,
                Heading(
                    number=mark.printed,
                    minute_number=None,
                    title=passage.clean(mark.end, end),
                    start=start,
                    end=end,
                    title_end=end,
                    rule=KIND_BEHIND.id,
                    confidence=KIND_BEHIND.confidence,
                    sub=True,
                ),
            )


def _last(passage: Passage, first: int) -> int | None:
    """The line with which an entry ends; None where another begins before it says what it is."""
    for n in range(first, min(first + MOST_ENTRY_LINES, len(passage.lines))):
        line, start = passage.lines[n].text, passage.starts[n]
        if n > first and mark_at(passage.text, start, start + len(line)) is not None:
            return None
        if KIND_BEHIND.search(passage.text[max(passage.starts[first], start - BROKEN) : start + len(line)]):
            return n
    return None
