"""What looks wrong about the structure that was found, without any gold: each a reason for a person to look.

items 3, 4, 9, 10          holes in the numbering        one item with nearly all the text
"Cllr A. Berg", "D. Lund"  titles that are names         minutes of forty pages with one item
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.models import Passage, Remark
from extract.outline import item_words as words
from extract.outline.best import Heading

HOLES = 0.34  # share of a numbering that is missing from which it has holes
LEAST_NUMBERED = 4  # numbers by which a numbering can be judged
LION_SHARE = 0.6  # share of a paper's text in one of several items
LEAST_ITEMS = 3  # items of which one can have too much
LONG_ITEM = 6_000  # characters of text that one item of a paper can hold and nobody wonder
MOST_OF_ONE_MEETING = 90  # items of one meeting that anybody has seen
NAMELIKE = 0.3  # share of titles that look like names or sentences
SURE_ENOUGH = 0.5  # mean confidence of headings below which the structure is a guess

_WHOLE = re.compile(r"\d{1,4}")


def doubts(kind: str, page: int, passage: Passage, found: Sequence[Heading]) -> Iterator[Remark]:
    """One remark for each thing that looks wrong about the headings of a paper of `kind` that begins on `page`."""
    for reason in _reasons(kind, passage, found):
        yield Remark("outline", "structure_doubtful", "warning", reason, page)


def _reasons(kind: str, passage: Passage, found: Sequence[Heading]) -> Iterator[str]:
    if not found:
        return
    yield from _holes(found)
    odd = sum(words.PERSON.match(heading.title) is not None or words.FINITE.search(heading.title) is not None for heading in found)
    if odd > NAMELIKE * len(found) and odd > 1:
        yield f"{odd} of {len(found)} titles look like names or sentences"
    stops = [*(heading.start for heading in found[1:]), len(passage.text)]
    longest = max(stop - heading.end for heading, stop in zip(found, stops, strict=True))
    if kind == "minutes" and len(found) >= LEAST_ITEMS and longest > max(LONG_ITEM, LION_SHARE * len(passage.text)):
        yield f"one of {len(found)} items holds {longest / len(passage.text):.0%} of the text"
    if len(found) > MOST_OF_ONE_MEETING:
        yield f"{len(found)} items"
    mean = sum(heading.confidence for heading in found) / len(found)
    if mean < SURE_ENOUGH:
        yield f"the headings are guesses: right with {mean:.0%} on average"


def _holes(found: Sequence[Heading]) -> Iterator[str]:
    """What is missing of whole numbers."""
    printed = (heading.number or heading.minute_number or "" for heading in found)
    numbers = [int(number) for number in printed if _WHOLE.fullmatch(number)]
    if len(numbers) >= LEAST_NUMBERED:
        span = max(numbers) - min(numbers) + 1
        if len(set(numbers)) < (1 - HOLES) * span:
            yield f"holes in the numbering: {len(set(numbers))} numbers from {min(numbers)} to {max(numbers)}"
