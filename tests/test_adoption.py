"""What became of recommendations: by what the resolution says, by its words, in one PDF or in two, in any order."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from extract.database import store
from extract.links import between
from extract.links.recommendations import Asked, Minute, Resolved, adoptions
from extract.models import (
    AgendaItem,
    Box,
    Committee,
    Council,
    DocumentRow,
    Evidence,
    Extraction,
    Meeting,
    Paper,
    Recommendation,
    Resolution,
    Run,
)

LEAVES = "That the oak avenue be pruned by the parish gardener each winter"
FEE = "That the hall fee be raised to £20"


def asked(text: str, number: str | None = None, *, item: str | None = "6", title: str = "Trees and hall", key: str = "") -> Asked:
    return Asked(f"ask-{number}{key}", "meeting", "paper", item, title, number, text)


def minute(*resolved: str, number: str | None = "6", title: str = "Trees and hall", key: str = "m", quote: str = "") -> Minute:
    clauses = tuple(Resolved(f"{key}-{n}", text, quote or text, "resolved") for n, text in enumerate(resolved))
    return Minute(key, "meeting", f"doc-{key}", number, title, clauses)


def outcomes(asked_: list[Asked], *minutes: Minute) -> list[str | None]:
    return [row.outcome for row in adoptions(asked_, minutes)]


# each: recommendations, what was resolved, the outcome of each recommendation, why
CASES: list[tuple[list[str], list[str], list[str | None], str]] = [
    ([LEAVES], [LEAVES], ["as_recommended"], "word for word"),
    (["Prune the oak avenue each winter"], ["the oak avenue be pruned each winter"], ["as_recommended"], "as verb or passive"),
    (["The Council is asked to note the oak survey"], ["Council notes the oak survey"], ["as_recommended"], "asked to"),
    ([LEAVES, FEE], ["as recommended"], ["as_recommended"] * 2, "the resolution says so"),
    ([LEAVES, FEE], ["That the recommendations set out in the report be approved"], ["as_recommended"] * 2, "says so at length"),
    ([LEAVES], ["Recommendation approved"], ["as_recommended"], "two words"),
    ([LEAVES], ["the officer's recommendations be agreed, subject to a survey of the bats"], ["amended"], "subject to"),
    ([LEAVES, FEE], [f"{LEAVES}, and the lime walk with it every spring", FEE], ["amended", "as_recommended"], "one longer"),
    ([LEAVES, FEE], [FEE], ["none", "as_recommended"], "nothing said of one"),
    ([LEAVES], [], ["none"], "nothing resolved on the item"),
    ([LEAVES], ["the clerk write to the school about its bell"], ["none"], "something else resolved"),
    (["Members note the oak survey"], ["the report be noted"], ["as_recommended"], "noted as a whole"),
    (["Members approve the felling of two oaks"], ["the report be noted"], ["amended"], "only noted"),
    (
        [LEAVES],
        ["the oak avenue be pruned by the parish gardener in March", "the oak avenue be pruned by the parish gardener in June"],
        [None],
        "two clauses fit",
    ),
]


@pytest.mark.parametrize(("recommended", "resolved", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_outcomes(recommended: list[str], resolved: list[str], expected: list[str | None], why: str) -> None:
    assert outcomes([asked(text, str(n)) for n, text in enumerate(recommended, 1)], minute(*resolved)) == expected


def test_only_the_recommendations_that_are_named() -> None:
    three = [asked(text, str(n)) for n, text in enumerate([LEAVES, FEE, "That the pond be fenced on its north side"], 1)]
    assert outcomes(three, minute("That recommendations 1 and 3 be agreed")) == ["as_recommended", "none", "as_recommended"]


@pytest.mark.parametrize(
    ("item", "title", "expected"),
    [
        ("6", "Trees and the hall: update", "as_recommended"),  # same number, title near
        (None, "Trees and Hall", "as_recommended"),  # a report that stands alone: its title
        ("6", "Cemetery railings", None),  # same number, another matter
        ("9", "Bells", None),
    ],
)
def test_the_item_is_the_same_by_number_and_title(item: str | None, title: str, expected: str | None) -> None:
    roof = minute(FEE, number="7", title="Hall roof", key="n")
    assert outcomes([asked(LEAVES, item=item, title=title)], minute(LEAVES), roof) == [expected]


def test_two_items_that_fit_give_no_outcome() -> None:
    two = [minute(LEAVES)._replace(document_id="doc"), minute(FEE, key="n")._replace(document_id="doc")]
    assert outcomes([asked(LEAVES)], *two) == [None]


def test_a_meeting_without_minutes_gives_no_row() -> None:
    assert list(adoptions([asked(LEAVES)._replace(meeting_id="later")], [minute(LEAVES)])) == []


BOX = Box(72, 100, 110, 111)


def paper(key: str, kind: str, title: str, facts: list[Any], number: str | None = "6") -> Extraction:
    """A PDF of one paper and one item."""
    proof = Evidence(page=1, box=BOX, boxes=(BOX,), quote=title, char_start=0, char_end=len(title), rule="r", confidence=0.9)
    own: Any = {"document_id": key, "evidence": proof}
    of: Any = {"paper_id": f"{key}-paper"} if kind == "report" else {"meeting_id": "meeting"}
    return Extraction(
        path=f"{key}.pdf",
        document=DocumentRow(
            id=key, meeting_id="meeting", kind=kind, path=f"{key}.pdf", file_name=f"{key}.pdf", sha256=key * 8, byte_count=9,
            page_count=1, version="0.9",
        ),
        councils=(Council(id="council", name="Tilby Town Council"),),
        committees=(Committee(id="committee", council_id="council", name="Quay Committee"),),
        meetings=(Meeting(id="meeting", committee_id="committee", date="2031-03-04"),),
        papers=(Paper(id=f"{key}-paper", kind=kind, title=title, first_page=1, last_page=1, meeting_id="meeting", **own),),
        items=(
            AgendaItem(
                id=f"{key}-item", meeting_id="meeting", paper_id=f"{key}-paper", number=number, title=title, position=1, **own
            ),
        ),
        facts=tuple(
            replace(fact, id=f"{key}-{n}", agenda_item_id=f"{key}-item", **own, **of) for n, fact in enumerate(facts)
        ),
    )  # fmt: skip


NOWHERE = Evidence(page=1, box=BOX, boxes=(BOX,), quote="", char_start=0, char_end=0, rule="", confidence=1)
TWO = [Recommendation(number=str(n), text=text, evidence=NOWHERE) for n, text in enumerate([LEAVES, FEE], 1)]
REPORT = paper("report", "report", "Trees and hall", TWO)
MINUTES = paper("minutes", "minutes", "Trees and Hall", [Resolution(type="resolved", text=FEE, evidence=NOWHERE)])


@pytest.mark.parametrize("order", list(permutations([REPORT, MINUTES])), ids=["report first", "minutes first"])
def test_report_and_minutes_in_two_documents(order: tuple[Extraction, ...], tmp_path: Path) -> None:
    database = store.open_database(tmp_path / "x.db")
    store.begin(database, Run(id="run", started_at="2031-01-01T00:00:00+00:00", version="0.9"))
    for extraction in order:
        store.save(database, extraction, "run")
        between.link_adoptions(database)
    shown = "SELECT outcome, committee, item, recommendation_number, resolved, resolution_id FROM recommended_and_resolved"
    assert database.execute(shown + " ORDER BY recommendation_number").fetchall() == [
        ("none", "Quay Committee", "Trees and Hall", "1", None, None),
        ("as_recommended", "Quay Committee", "Trees and Hall", "2", FEE, "minutes-0"),
    ]
    assert database.execute("SELECT outcome, item, recommendations FROM items_as_recommended").fetchall() == [
        ("amended", "Trees and Hall", 2)
    ]


def test_minutes_read_again_leave_no_row_behind(tmp_path: Path) -> None:
    database = store.open_database(tmp_path / "x.db")
    store.begin(database, Run(id="run", started_at="2031-01-01T00:00:00+00:00", version="0.9"))
    for extraction in (REPORT, MINUTES):
        store.save(database, extraction, "run")
    between.link_adoptions(database)
    store.save(database, replace(MINUTES, facts=()), "run")
    between.link_adoptions(database)
    assert database.execute("SELECT outcome FROM adoptions ORDER BY recommendation_id").fetchall() == [("none",), ("none",)]
