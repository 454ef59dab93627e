"""A long paper costs as much a line as a short one: a text eight times as long about eight times as much, never sixty-four times.

Processor time is compared by ratio within this process, as in :mod:`tests.test_long_lines`; ``bench/adversarial.py`` does the same
with whole PDFs.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from types import SimpleNamespace

import pytest

from extract.attendance import apologies
from extract.decisions import motions, note_entries, proposals, tallies, told
from extract.layouts import GENERIC
from extract.links import votes as tied
from extract.models import Fact, Motion, Section, VoteEvent
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
    noted = section(paper(MOVED, 2 * note_entries.LONGEST_BODY // len(MOVED)))
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


@pytest.mark.parametrize(
    ("words", "reader"),
    [
        ("Apologies for absence were received from Cllrs A Lund and B Berg;", "CAME"),
        ("Cllrs A Lund and B Berg sent their apologies and", "subjects"),
        ("Cllrs A Lund and B Berg attended virtually and", "names"),
    ],
)
def test_names_are_looked_for_beside_their_own_verb(words: str, reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in an entry without end: the characters that are looked through grow as the entry does."""
    handed = [0]

    def counting(read: Callable[[str], Iterable[object]]) -> Callable[[str], Iterable[object]]:
        def counted(text: str) -> Iterable[object]:
            handed[0] += len(text)
            return read(text)

        return counted

    if reader == "CAME":
        monkeypatch.setattr(apologies, "CAME", SimpleNamespace(finditer=counting(apologies.CAME.finditer)))
    else:
        monkeypatch.setattr(apologies, reader, counting(getattr(apologies, reader)))
    counts = []
    for lines in (SHORT, LONG):
        handed[0] = 0
        assert apologies.find(section(paper(words, lines)), GENERIC)
        counts.append(handed[0])
    assert 0 < counts[1] <= 2 * LONG / SHORT * counts[0]


VOTE = "For: 12 Against: 3 Abstentions: 1"


def test_votes_in_a_row_are_read_once_each() -> None:
    def read(lines: int) -> None:
        text = passage(paper(VOTE, lines))
        found = tallies.tallies(text, paragraphs(text, 0), ())
        assert len({one.start for one in found}) == len(found) > lines // 10

    assert not grows(lambda: read(SHORT), lambda: read(LONG), TIMES)


def test_each_vote_is_tied_to_its_motion_by_one_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places are compared by halves, not one by one."""
    looked = [0]

    def place(fact: Fact) -> tuple[int, int]:
        looked[0] += 1
        return fact.evidence.page, fact.evidence.char_start

    monkeypatch.setattr(tied, "_place", place)
    one = section("It was moved")
    whole = one.passage.evidence(0, 5, rule="test")
    counts = []
    for number in (SHORT, LONG):
        looked[0] = 0
        rows: list[tuple[Section, Fact]] = []
        for n in range(number):
            spot = replace(whole, char_start=2 * n)
            rows.append((one, Motion(id=f"m{n}", kind="motion", evidence=spot)))
            rows.append((one, VoteEvent(id=f"v{n}", evidence=replace(spot, char_start=2 * n + 1))))
        assert [fact.motion_id for fact in tied.tied(rows) if isinstance(fact, VoteEvent)] == [f"m{n}" for n in range(number)]
        counts.append(looked[0])
    assert counts[1] <= 2 * LONG / SHORT * counts[0]
