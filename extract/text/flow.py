"""A passage's text in which no phrase runs from one column into the next."""

from __future__ import annotations

import itertools
import re

from extract.models import Passage
from extract.text.readings import once

WIDE_GAP = 2.5  # times the size of the print: words this far apart are of different columns
LINE_BREAK = "\0"  # stands in for white space that ends a column

_DIGIT = re.compile(r"\d")


@once
def flow(passage: Passage) -> str:
    """The passage's text with `LINE_BREAK` for white space that ends a cell or a column: no phrase runs over it."""
    text = list(passage.text)
    for index, line in enumerate(passage.lines):
        start = passage.starts[index]
        if index and line.cell != passage.lines[index - 1].cell:
            text[start - 1] = LINE_BREAK
        words = line.words
        if len(words) > 1 and _DIGIT.search(line.text):
            at = start
            for before, after in itertools.pairwise(words):
                at += len(before.text)
                if after.box.x0 - before.box.x1 > WIDE_GAP * (before.size or 10.0):
                    text[at] = LINE_BREAK
                at += 1
    return "".join(text)
