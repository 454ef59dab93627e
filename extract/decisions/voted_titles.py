"""Decisions of boards that print only what was voted on: titles marked as resolutions, and motions of nobody in particular.

1. Rope works permit – Resolution / 31 in favor, 2 opposed      Motion to ring was carried unanimously
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.decisions.formal import Row, formal_lines
from extract.models import Passage
from extract.text.list_marks import MARKER
from extract.text.paragraphs import Paragraph
from extract.text.rule import Rule

VOTED_TITLE = Rule(
    id="resolution.voted_title",
    pattern=r"""\s?[\u2013\u2014-]\s?Resolution[ ]?\n(?=[^\n]{0,60}\b(?:passed|carried|adopted|approved
        |in\s+favou?r|failed)\b)""",
    examples={"1. Rope works permit \u2013 Resolution\nIt was carried with 3 in favor": " \u2013 Resolution\n"},
    not_examples=("Resolution of complaints - Report",),
    confidence=0.9,
)
UNNAMED_MOTION = Rule(
    id="resolution.motion_passed",
    pattern=r"""(?m:^)[ ]{0,9}(?P<text>motion\s+(?:to|that)\b(?:(?!\bstatus\b)[^.]){3,300}?\b(?:was\s+|were\s+)?(?:passed|carried
        |approved|adopted)\b(?!\s+(?:out|forward))(?:\s+unanimously)?(?:\s+as\s+presented)?)""",
    examples={"Motion to ring was carried unanimously": {"text": "Motion to ring was carried unanimously"}},
    not_examples=("the motion failed",),
    needs=("motion",),
    confidence=0.85,
)
RULES = (VOTED_TITLE, UNNAMED_MOTION)


def voted(passage: Passage, parts: Sequence[Paragraph]) -> Iterator[Row]:
    """Titles marked as resolutions with a vote below them, and motions of nobody in particular that passed."""
    text = passage.text
    for title in VOTED_TITLE.finditer(text):
        paragraph = next(p for p in parts if p.start <= title.start() <= p.end)
        marker = MARKER.match(text, paragraph.start)
        start = marker.end() if marker else paragraph.start
        yield Row(paragraph.start, start, title.start(), VOTED_TITLE, formal_lines(marker))
    for match in UNNAMED_MOTION.finditer(text):
        yield Row(match.start("text"), match.start("text"), match.end("text"), UNNAMED_MOTION)
