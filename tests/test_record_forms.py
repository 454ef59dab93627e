"""Forms of a record of decisions: which of them are items, with their numbers."""

from __future__ import annotations

import pytest

from extract.outline.best import Heading
from extract.outline.record_forms import record_forms
from tests.builders import passage

FORMS = """
Record of decisions
(a) Subject: Lease of the mill (agenda item 7)
(d) Decision taken
That the mill be let.
(a) Subject: Lamps of
the quay
(agenda item 8)
(d) Decision taken
That they be mended.
"""


def items(headings: list[Heading]) -> list[tuple[str | None, str]]:
    return [(one.number, one.title) for one in headings]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(agenda item", "[Item No."), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(a) Subject:", "(a)\nSubject"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(a) Subject:", "Report title:"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        ((" (agenda", " – (agenda"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("(d) Decision taken", "DECISION:"), [("7", "Lease of the mill"), ("8", "Lamps of the quay")]),
        (("agenda item", "page"), []),  # no number of an item is printed
        (("(d) Decision taken", "Ward"), []),  # nothing is decided in it
        (("Subject: Lease", "The subject was the lease"), [("8", "Lamps of the quay")]),
    ],
)
def test_subjects_of_forms_are_items(change: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert items(record_forms(passage(FORMS.strip().replace(*change) if change[0] else FORMS.strip()))) == expected


def test_number_over_a_title() -> None:
    assert items(record_forms(passage("Agenda item: 7\nTitle: Lease of the mill\nDecision: To let it."))) == [
        ("7", "Lease of the mill")
    ]
