"""A long paper costs as much a line as a short one: a text eight times as long about eight times as much, never sixty-four times.

Processor time is compared by ratio within this process, as in :mod:`tests.test_long_lines`; ``bench/adversarial.py`` does the same
with whole PDFs.
"""

from __future__ import annotations

import re
from collections import deque

import pytest

from extract.decisions import told
from extract.papers import kind_features
from tests.growth import grows

SHORT, LONG = 100, 800  # lines; the short paper is longer than any bound on an entry
TIMES = 24
FEATURES = {**kind_features._TEXT, **kind_features._ONCE}


def paper(words: str, lines: int) -> str:
    return "\n".join([words] * lines)


@pytest.mark.parametrize("words", ["Cllr A B, Cllr A B, Cllr A B, Cllr A B", "A. B. C. D. E. F. G. H. I. J. K. L. M. N."])
def test_the_entries_of_a_paragraph_are_looked_for_once_each(words: str) -> None:
    def read(text: str) -> None:
        deque(told._lines(text, 0, len(text)), maxlen=0)

    short, long = paper(words, SHORT), paper(words, LONG)
    assert not grows(lambda: read(short), lambda: read(long), TIMES)


@pytest.mark.parametrize("words", ["(((((((((((((((((((((((((((((", ", , , , , , , , , , , , , , , , ,", "- - - - - - - - - -"])
@pytest.mark.parametrize("name", FEATURES)
def test_words_that_tell_a_kind_of_paper_are_counted_line_by_line(name: str, words: str) -> None:
    pattern: re.Pattern[str] = FEATURES[name]
    short, long = paper(words, SHORT), paper(words, LONG)
    assert not grows(lambda: pattern.findall(short), lambda: pattern.findall(long), TIMES)
