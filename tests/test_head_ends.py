"""Where the head of a paper ends, and what weighs more in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from test_agenda import HEAD, arranged

from extract.meetings.weights import Named, weigh_up
from extract.outline import sections

MINUTES = (
    f"{HEAD}MINUTES of a meeting of the Quay Committee\n\nPresent: Cllr Berg\n\n**1. Apologies**\nNone came.\n"
    "Tuesday, 4 March 2031\n\n**2. Ferry fares**\nThey rise.\n\nThe meeting closed at 8.15 pm"
)


@pytest.mark.parametrize(("confidence", "lines"), [(0.55, 4), (0.45, None)])
def test_the_head_ends_at_the_first_item_that_is_more_likely_than_not(
    monkeypatch: pytest.MonkeyPatch, confidence: float, lines: int | None
) -> None:
    find, read, above = sections.outline, sections.heading.head, []

    def doubted(*given: Any) -> Any:
        found = find(*given)
        return replace(found, headings=tuple(replace(one, confidence=confidence) for one in found.headings))

    def head(*given: Any) -> Any:
        above.append(given[-1])
        return read(*given)

    monkeypatch.setattr(sections, "outline", doubted)
    monkeypatch.setattr(sections.heading, "head", head)
    _, agenda = arranged(MINUTES)
    assert [item.title for item in agenda.items] == ["Apologies", "Ferry fares"]
    assert above == [lines]


@pytest.mark.parametrize(
    ("wins", "loses"),
    [
        ("labelled", "addressed"),
        ("addressed", "title"),
        ("title", "sentence"),
        ("sentence", "running"),
        ("sentence", "order"),
        ("running", "address"),
        ("layout", "address"),
    ],
)
def test_what_speaks_louder_for_a_name(wins: str, loses: str) -> None:
    found = [Named("Quay Board", loses), Named("Fell Board", wins)]
    choice = weigh_up(found, lambda name: name, lambda one, other: one == other, lambda name: 0)
    assert choice.best[0].name == "Fell Board"
