"""Lead-ins → their clauses, with printed numbers."""

from __future__ import annotations

import pytest

from extract.decisions.clauses import listing
from extract.decisions.trimmed import trimmed
from extract.text.paragraphs import paragraphs
from tests.builders import passage

CLAUSES = [
    ("letters", "ASK: to\n(a) mend it; and\n(b) ring it.", [("a", "mend it"), ("b", "ring it.")]),
    (
        "a nested list stays in its clause",
        "ASK:\n1. mend\n   (a) the rope\n   (b) the bell\n2. ring",
        [("1", "mend (a) the rope (b) the bell"), ("2", "ring")],
    ),
    ("capitals and small letters are one list", "ASK:\nA) mend it\nb) ring it", [("A", "mend it"), ("b", "ring it")]),
    (
        "i among letters is a letter",
        "ASK:\n(a) x x\n(b) x x\n(c) x x\n(d) x x\n(e) x x\n(f) x x\n(g) x x\n(h) x x\n(i) it\n(j) us",
        [*((letter, "x x") for letter in "abcdefgh"), ("i", "it"), ("j", "us")],
    ),
    (
        "Roman numbers",
        "ASK:\n(i) one\n(ii) two\n(iii) three\n(iv) four\n(v) five",
        [("i", "one"), ("ii", "two"), ("iii", "three"), ("iv", "four"), ("v", "five")],
    ),
    (
        "inline",
        "ASK: (i) That it be mended; (ii) That it be rung, and (iii) that we go.",
        [("i", "That it be mended"), ("ii", "That it be rung"), ("iii", "that we go.")],
    ),
    (
        "inline after that",
        "ASK that (i) it be mended; and (ii) it be rung",
        [("i", "it be mended"), ("ii", "it be rung")],
    ),
    (
        "an enumeration inside a sentence is none",
        "ASK: That the Council has doubts, namely (i) noise and (ii) smell.",
        [],
    ),
    ("decimals", "ASK:\n2.1 To note it.\n2.2 To mend it.", [("2.1", "To note it."), ("2.2", "To mend it.")]),
    (
        "letters right under a number",
        "ASK:\n1. a) That it be mended.\n   b) That it be rung.\n2. The site is wet.",
        [("1a", "That it be mended."), ("b", "That it be rung."), ("2", "The site is wet.")],
    ),
    (
        "sub-headings belong to no clause",
        "ASK:\n(a) mend it.\n\nRopes\n(b) ring it.",
        [("a", "mend it."), ("b", "ring it.")],
    ),
    ("a list that does not begin at its beginning is text", "ASK: That it be closed for:\n(b) repairs", []),
    ("another numbering ends it", "ASK:\n1. Comment on it\n1.0 Purpose\n1.1 To tell", [("1", "Comment on it")]),
    (
        "bullets",
        "ASK:\n• That it be mended\n• That it be rung",
        [(None, "That it be mended"), (None, "That it be rung")],
    ),
    (
        "an introduction of its own",
        "ASK:\n   Council is asked to agree the following:\n   (a) mend it\n   (b) ring it",
        [("a", "mend it"), ("b", "ring it")],
    ),
    (
        "two lists under one lead-in",
        "ASK that:\n   We believe that:\n   a) it is old.\n   b) it is wet.\n   And;\n"
        "   We call on the ringers to:\n   a) mend it",
        [("a", "it is old."), ("b", "it is wet."), ("a", "mend it")],
    ),
]

TRIMMED = [
    ("  mend it; and ", "mend it"),
    ("– ring it.", "ring it."),
    ("“mend it”", "mend it"),
    ("rope and sand", "rope and sand"),
]


@pytest.mark.parametrize(("reason", "text", "expected"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_clauses(reason: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    made = passage(text)
    found = listing(made, paragraphs(made), 3)
    assert [(c.number, made.clean(*trimmed(made.text, c.text_start, c.end))) for c in found.clauses] == expected


def test_what_has_no_clauses_is_all_lead() -> None:
    made = passage("ASK that it be mended soon.")
    found = listing(made, paragraphs(made), 3)
    assert (made.clean(found.start, found.lead_end), found.clauses, found.kind) == ("that it be mended soon.", (), None)


@pytest.mark.parametrize(("text", "expected"), TRIMMED)
def test_trimmed(text: str, expected: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == expected
