"""The lines of minutes → those at which another meeting's minutes begin on the same page, below the end of the first.

The meeting closed at 7.55 pm.

MINUTES of the Annual Meeting of the Parish Council held on Monday, 5 May 2031 at 8 pm
Present: …
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extract.calendar.periods import printed
from extract.meetings.hour_words import ENDED
from extract.models import Line
from extract.outline.item_marks import marks
from extract.outline.item_words import CLOSING
from extract.papers.heads import MEETING_OF, MINUTES_HEAD, PRESENT, set_off
from extract.text.rule import Rule

HEAD_BELOW = 6  # lines of a head, from the one that announces minutes, in which its meeting's day is printed
PRESENT_BELOW = 16  # lines from there in which those present are named
CLOSED_ABOVE = 10  # lines before a head in which the meeting before it closed
HEAD_ABOVE = 3  # lines over the one that announces minutes that belong to its head: the names of body and committee
HEAD_APART = 1.5  # line heights between two lines of one head at most
SIGNS_ASKED = 2  # of the three signs (day, those present, the close of the meeting before) how many a head needs

MEETS = Rule(
    id="paper.meets",
    # how a sentence begins that opens minutes
    pattern=r"^(?:at\s+)?(?:an?|the)\b|^(?:[\w,’'&-]+\s+){1,12}?(?:met|convened|assembled)\b",
    examples={"At a MEETING of the Board": "At a", "The Harbour Board met in regular session": "The"},
    not_examples=("CONFIRMED AT THE MEETING OF THE BOARD", "Next meeting of the Board"),
)
RULES = (MEETS,)


def begun_below(lines: Sequence[Line]) -> list[int]:
    """Places in `lines` at which a head of minutes stands that is not at a page's top, in order.

    A line that announces minutes and is set off as a title begins one where two of three signs stand by it: the day of the
    meeting behind it, those present behind it, the close of another meeting before it. The names above it are part of the head.
    """
    found: list[int] = []
    for n, line in enumerate(lines):
        if not _announces(line):
            continue
        begins = _begins(lines, n)
        on_page = begins > 0 and lines[begins - 1].page == line.page
        far = begins - (found[-1] if found else 0) > HEAD_BELOW
        if on_page and far and sum(_signs(lines, begins, n)) >= SIGNS_ASKED:
            found.append(begins)
    return found


def _announces(line: Line) -> bool:
    """True for a title that announces minutes: "MINUTES", "At a MEETING of the Roads Committee"; no item of that name.

    "3. Minutes of the last meeting", a cell of a table and "CONFIRMED AT THE MEETING OF THE BOARD" announce none.
    """
    if line.cell is not None or line.text[:1].islower() or not set_off(line) or marks(line.text):
        return False
    met = MEETING_OF.match(line.text) is not None and MEETS.match(line.text) is not None
    return met or MINUTES_HEAD.match(line.text) is not None


def _signs(lines: Sequence[Line], begins: int, n: int) -> tuple[bool, bool, bool]:
    """Whether the meeting's day and those present are printed below, and the close of another meeting above."""
    head = itertools.takewhile(lambda line: not marks(line.text) or _day_first(line), lines[begins : n + HEAD_BELOW])
    return (
        any(printed(line.text) for line in head),
        any(PRESENT.match(line.text) for line in lines[n + 1 : n + PRESENT_BELOW]),
        any(CLOSING.match(line.text) or ENDED.search(line.text) for line in lines[max(0, begins - CLOSED_ABOVE) : begins]),
    )


def _day_first(line: Line) -> bool:
    """True for a line that begins with a day, whose number is no item's: "29 March 2031"."""
    return any(period.start == 0 for period in printed(line.text))


def _begins(lines: Sequence[Line], n: int) -> int:
    """The first line of the head whose line `n` announces minutes: names set off right above it are part of it."""
    first = n
    while first > max(1, n - HEAD_ABOVE):
        above, line = lines[first - 1], lines[first]
        apart = (line.box.top - above.box.bottom) / line.size
        if above.page != line.page or marks(above.text) or not set_off(above) or apart > HEAD_APART or CLOSING.match(above.text):
            break
        first -= 1
    return first
