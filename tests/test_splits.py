"""Where one entry of a list of people ends: line ends and missing separators, decided for the whole list."""

from __future__ import annotations

import pytest

from extract.names.likeness import parted, unlikeness, word_kind
from extract.names.names import names
from extract.names.separators import BREAK
from extract.names.splits import FULL, ROOM, split_entries

# "/" is a line end without room for the next word, "~" one with room, "|" where an entry is to end.
SPLITS = [
    # a name over a line end, with room or without
    ("Mr A. Lund, Sue/Berg, Cy Dahl", "Mr A. Lund, Sue Berg, Cy Dahl"),
    ("Mr A. Lund, Sue~Berg, Cy Dahl", "Mr A. Lund, Sue Berg, Cy Dahl"),
    ("A Berg; R. T.~Hobart; C Dahl", "A Berg; R. T. Hobart; C Dahl"),
    ("SNC Lund, MF/Oxley, LBS Tarn", "SNC Lund, MF Oxley, LBS Tarn"),
    ("Dr D/Tarn", "Dr D Tarn"),
    ("apologies came from R. T.~Hobart and", "apologies came from R. T. Hobart and"),
    ("J Lund, R/De Wit", "J Lund, R De Wit"),
    # a name a line
    ("Anna Lund~Bo Berg", "Anna Lund|Bo Berg"),
    ("Anna Lund/Peter Berg", "Anna Lund|Peter Berg"),
    ("Lund~Berg~Dahl", "Lund|Berg|Dahl"),
    ("A Lund~B Berg", "A Lund|B Berg"),
    ("Mr A Lund/Mr B Berg", "Mr A Lund|Mr B Berg"),
    ("OXLEY Anna Mary~TARN Peter", "OXLEY Anna Mary|TARN Peter"),
    # a post at a line end
    ("Nora Quill, Clerk~Bo Berg, Head of Roads", "Nora Quill, Clerk|Bo Berg, Head of Roads"),
    ("Ada Lund, Mayor~Bo Berg, Councillor", "Ada Lund, Mayor|Bo Berg, Councillor"),
    ("A Lund and M Oxley/Clerk J Tarn", "A Lund and M Oxley|Clerk J Tarn"),
    ("A Lund, Roads Analyst II~Peter Berg, Trainee MDC~Ruth Dahl", "A Lund, Roads Analyst II|Peter Berg, Trainee MDC|Ruth Dahl"),
    ("Director of Roads~and Parks", "Director of Roads and Parks"),
    # no separator
    ("Mrs L M Lund R Berg", "Mrs L M Lund|R Berg"),
    ("Mr. A. J. Lund Mr. D. K. Berg Mr. A. M. Dahl", "Mr. A. J. Lund|Mr. D. K. Berg|Mr. A. M. Dahl"),
    ("Ann Pike-Lund Adam Berg", "Ann Pike-Lund|Adam Berg"),
    ("D Lund (Chair) Peter Berg", "D Lund (Chair)|Peter Berg"),
    ("OXLEY Anna Mary TARN Peter", "OXLEY Anna Mary|TARN Peter"),
    ("Lund, Berg, Dahl Eide, Foss", "Lund, Berg, Dahl|Eide, Foss"),
    # nothing to part
    ("Peter Lund, Xola Berg, Ruth Dahl", "Peter Lund, Xola Berg, Ruth Dahl"),
    ("Anne Lloyd Jones, Elin Walker Jones, Craig ag Iolo", "Anne Lloyd Jones, Elin Walker Jones, Craig ag Iolo"),
    ("Chief Executive Bo Berg, Ward Cllr B Dahl", "Chief Executive Bo Berg, Ward Cllr B Dahl"),
    ("Mr Lund Head of Civic Services", "Mr Lund Head of Civic Services"),
    ("Amy McLund-Berg, Cllr P d'Oxley, B ffrench-Tarn", "Amy McLund-Berg, Cllr P d'Oxley, B ffrench-Tarn"),
    ("The meeting was~opened", "The meeting was|opened"),
    ("", ""),
]


def _marked(text: str) -> str:
    return text.replace("/", FULL).replace("~", ROOM).replace("|", BREAK)


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_split(text: str, expected: str) -> None:
    assert split_entries(_marked(text)) == _marked(expected)


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_the_length_stays(text: str, expected: str) -> None:
    assert len(split_entries(_marked(text))) == len(text)


KINDS = [
    ("Mr", "T"), ("Mayor", "t"), ("J.R.", "I"), ("JR", "I"), ("Anna", "F"), ("ANNA", "F"), ("Oxley", "W"), ("OXLEY", "S"),
    ("d'Arby", "W"), ("ffrench-Tarn", "W"), ("van", "p"), ("Clerk", "r"), ("Fire-Chief", "r"), ("of", "j"),
    ("OBE", "h"), ("declared", "x"), ("7", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), KINDS)
def test_kind_of_a_word(word: str, kind: str) -> None:
    assert word_kind(word) == kind


def test_parts_of_a_piece() -> None:
    assert parted("WrTFWZr") == ("Wr", "T", "FW", "Zr")


# one row a weight: what it costs, so that a change of a weight is seen
COSTS = [
    ("FW", 0.0), ("IW", 0.0), ("TW", 0.0), ("SF", 0.0), ("FWr", 0.0), ("rFW", 0.0), ("rr", 0.0),
    ("xFW", 0.0),
    ("T", 2.0), ("I", 2.0), ("TI", 2.0), ("FI", 1.5), ("Fp", 1.5),
    ("FWFW", 2.3), ("IWIW", 1.6), ("FWTW", 1.6), ("FWrFW", 2.3), ("FWZFW", 2.3),
    ("FWZFWZFW", 3.7),
    ("FWF", 0.7), ("F", 1.2), ("TF", 0.35), ("W", 0.3), ("WW", 0.2), ("FWWW", 0.7),
]  # fmt: skip


@pytest.mark.parametrize(("kinds", "cost"), COSTS)
def test_unlikeness(kinds: str, cost: float) -> None:
    assert round(unlikeness(kinds), 3) == cost


IN_LISTS = [("W", "single", 0.0), ("W", "several", 0.8), ("FW", "single", 0.5), ("FW", "several", 0.0)]


@pytest.mark.parametrize(("kinds", "pattern", "cost"), IN_LISTS)
def test_unlikeness_in_a_list(kinds: str, pattern: str, cost: float) -> None:
    assert round(unlikeness(kinds, pattern), 3) == cost


def test_names_without_separators() -> None:
    assert [name.text for name in names("Mrs L M Lund R Berg, D Dahl (Chair) Peter Foss")] == [
        "Mrs L M Lund", "R Berg", "D Dahl", "Peter Foss",
    ]  # fmt: skip
