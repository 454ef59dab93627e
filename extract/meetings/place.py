"""Where a meeting sat, as printed, without the sentence around it; and whether it sat at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.calendar import clock
from extract.meetings.name_words import COUNCIL
from extract.meetings.place_words import (
    ADDRESS_LINE,
    ASK_FOR,
    BUILDING,
    CANCELLED,
    HELD_IN,
    HELD_OR_MET,
    INQUORATE,
    NO_SITE,
    PLACE_AFTER,
    PLACE_BEFORE,
    STREAMED,
)
from extract.meetings.title_block import COLUMN_GAP
from extract.models import Line, Passage, join_lines

PLACE_LINES = 20  # lines in which a building stands alone
PLACE_PARAGRAPHS = 16
CANCELLED_TEXT = 900  # characters at the head of a paper that says its meeting did not sit
SHORT_TEXT = 2_000  # characters of a paper that says little else
LONGEST_BUILDING = 90


def venue(title: Sequence[Line], blocks: Sequence[str], labelled: Mapping[str, str], *, minuted: bool = True) -> str | None:
    """The place as printed, without the verb and the date around it; only behind a label or on lines of its own where a paper is
    no agenda and no minutes (not `minuted`)."""
    for label in ("venue", "place", "location"):
        if label in labelled:
            return join_lines(labelled[label]).rstrip(" .,")
    for block in blocks[:PLACE_PARAGRAPHS] if minuted else ():
        found = HELD_IN.search(block)
        if found and not clock.DAY.search(found["place"]) and not NO_SITE.search(found["place"]):
            told = HELD_OR_MET.search(found.group(0)[: found.start("place") - found.start()])
            if not told and found.group(0)[:7].casefold() == "meeting" and not BUILDING.match(found["place"]):
                continue
            return STREAMED.compiled.sub("", found["place"]).rstrip(" .,")
    return _building(title)


def _building(title: Sequence[Line]) -> str | None:
    """A building named in lines of their own in the title block, with the address under it."""
    found: list[str] = []
    for line in title[:PLACE_LINES]:
        first = line.segments(COLUMN_GAP * line.size)[0]
        text = _without_hour(ASK_FOR.compiled.sub("", line.text if ASK_FOR.search(line.text) else line.text[: first.end]))
        text = PLACE_BEFORE.compiled.sub("", text)
        if (BUILDING.match(text) and not COUNCIL.match(text) and len(text) < LONGEST_BUILDING and not NO_SITE.search(text)) or (
            found and ADDRESS_LINE.search(text) and not clock.DAY.search(text)
        ):
            found.append(text)
        elif found:
            break
    return ", ".join(found).rstrip(" .,") or None


def _without_hour(text: str) -> str:
    """The longer of what stands before and behind the hours and days of a line: "Quay Hall at 19.30" → "Quay Hall"."""
    best = max(clock.TIME.compiled.sub("\x00", clock.DAY.compiled.sub("\x00", text)).split("\x00"), key=len)
    return PLACE_AFTER.compiled.sub("", best).strip(" ,–—-")


def status(whole: Passage) -> str | None:
    """ "cancelled" or "inquorate" where a paper says so of its meeting; else None."""
    text = whole.text if len(whole.text) <= SHORT_TEXT else whole.text[:CANCELLED_TEXT]
    said = " ".join(text.split())
    if INQUORATE.search(said):
        return "inquorate"
    return "cancelled" if CANCELLED.search(said) or CANCELLED.search(text) else None
