"""A long paper costs as much a line as a short one: a text eight times as long about eight times as much, never sixty-four times.

Processor time is compared by ratio within this process, as in :mod:`tests.test_long_lines`; ``bench/adversarial.py`` does the same
with whole PDFs.
"""

from __future__ import annotations

import re
from collections import deque

import pytest

from extract.decisions import motions, proposals, told
from extract.layouts import GENERIC
from extract.papers import kind_features
from extract.text.paragraphs import paragraphs
from tests.builders import passage, section
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


MOVED = "It was moved by Cllr A Lund, seconded by Cllr B Berg and"


def test_a_note_of_who_moved_takes_no_words_where_its_sentence_has_no_end() -> None:
    """Else each of a thousand notes would have the words of all of them."""
    noted = section(paper(MOVED, 2 * proposals.LONGEST_BODY // len(MOVED)))
    found = motions.find(noted, GENERIC)
    assert len(found) > 100 and {motion.text for motion in found} == {None}
    one = section(f"It was agreed, after a long debate of the lamps,\nthat they be lit, {MOVED[7:-4]}.")
    assert [motion.text for motion in motions.find(one, GENERIC)] == [
        "It was agreed, after a long debate of the lamps, that they be lit, moved by Cllr A Lund, seconded by Cllr B Berg."
    ]


def test_what_was_moved_is_compared_with_its_neighbours_only() -> None:
    def read(lines: int) -> None:
        text = passage(paper(f"{MOVED} so it was.", lines))
        proposals.proposals(text, paragraphs(text, 0))

    assert not grows(lambda: read(SHORT), lambda: read(LONG), TIMES)
