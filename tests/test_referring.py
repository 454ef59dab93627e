"""Minutes and items referred to by number → their rows, in this document or another, whichever came first."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from extract.batch import writer
from extract.database import store
from extract.models import (
    AgendaItem,
    Box,
    Committee,
    Council,
    CrossReference,
    Date,
    DocumentRow,
    Evidence,
    Extraction,
    Meeting,
    PageRow,
    Paper,
)
from extract.same import numbers

BOX = Box(72, 72, 144, 84)
COUNCILS = (Council(id="saltby", name="Saltby Council"),)
COMMITTEES = (
    Committee(id="ferries", council_id="saltby", name="Ferries Committee"),
    Committee(id="cabinet", council_id="saltby", name="Cabinet"),
    Committee(id="council", council_id="saltby", name=None),
)


def proof(quote: str, start: int = 0) -> Evidence:
    return Evidence(
        page=1, box=BOX, boxes=(BOX,), quote=quote, char_start=start, char_end=start + len(quote), rule="test"
    )


def paper(
    name: str,
    *,
    committee: str = "ferries",
    date: str,
    items: dict[str, str] | None = None,
    minutes: dict[str, str] | None = None,
    says: str = "",
    refers: tuple[str, str] | None = None,
    day: tuple[str, str] | None = None,
    kind: str = "minutes",
) -> Extraction:
    """A document of one meeting with its items and minutes by number, which `says` something that `refers` to kind and number.

    `day` is a date printed in what it says: its words and its value.
    """
    meeting = Meeting(id=f"{committee}-{date}", committee_id=committee, date=date)
    facts: list[CrossReference | Date] = []
    if refers:
        target = refers[1]
        facts.append(
            CrossReference(
                id=f"{name}-ref", document_id=name, paper_id=f"{name}-paper", kind=refers[0], target=target,
                reference=target.split(" ", 1)[1], evidence=proof(target, says.index(target)),
            )
        )  # fmt: skip
    if day:
        facts.append(
            Date(id=f"{name}-date", document_id=name, value=day[1], precision="day", evidence=proof(day[0], says.index(day[0])))
        )
    numbered = [(number, None, title) for number, title in (items or {}).items()]
    numbered += [(None, number, title) for number, title in (minutes or {}).items()]
    return Extraction(
        path=f"{name}.pdf",
        document=DocumentRow(
            id=name, meeting_id=meeting.id, kind=kind, path=f"{name}.pdf", file_name=f"{name}.pdf", sha256=name, byte_count=1,
            page_count=1, version="test",
        ),
        councils=COUNCILS,
        committees=COMMITTEES,
        meetings=(meeting,),
        pages=(PageRow(id=f"{name}-page", document_id=name, page=1, width=595, height=842, source="text", text=says or "-"),),
        papers=(
            Paper(
                id=f"{name}-paper", document_id=name, meeting_id=meeting.id, kind=kind, title=name, first_page=1, last_page=1,
                evidence=proof("-"),
            ),
        ),
        items=tuple(
            AgendaItem(
                id=f"{name}-{number or minute}", document_id=name, meeting_id=meeting.id, paper_id=f"{name}-paper", number=number,
                minute_number=minute, title=title, position=place, evidence=proof("-"),
            )
            for place, (number, minute, title) in enumerate(numbered, start=1)
        ),
        facts=tuple(facts),
    )  # fmt: skip


def target(folder: Path, *papers: Extraction) -> str | None:
    """The item that the reference of the first paper means, the same whatever the order in which the papers come."""
    found = set()
    for place, order in enumerate(permutations(papers)):
        database = store.open_database(folder / f"{place}.db")
        for one in order:
            store.save(database, one, None)
            writer.link(database, "run")
        query = "SELECT target_item_id FROM cross_references WHERE document_id = ?"
        found.add(database.execute(query, [papers[0].path.removesuffix(".pdf")]).fetchone()[0])
        database.conn.close()
    assert len(found) == 1, "the order in which papers come must not matter"
    return found.pop()


MAY = paper("may", date="2031-05-20", minutes={"47": "Apologies", "48": "Night ferries"})
MINUTE_48 = {"says": "The night ferries (Minute 48 refers) were late.", "refers": ("minute", "Minute 48")}


def test_a_minute_of_an_earlier_meeting(tmp_path: Path) -> None:
    assert target(tmp_path, paper("july", date="2031-07-01", minutes={"61": "Ferries"}, **MINUTE_48), MAY) == "may-48"


def test_a_paragraph_of_a_minute(tmp_path: Path) -> None:
    said = {"says": "As Minute 48(6) has it.", "refers": ("minute", "Minute 48(6)")}
    assert target(tmp_path, paper("july", date="2031-07-01", **said), MAY) == "may-48"


def test_no_minute_of_a_later_meeting(tmp_path: Path) -> None:
    assert target(tmp_path, paper("april", date="2031-04-01", **MINUTE_48), MAY) is None


def test_no_minute_of_another_committee(tmp_path: Path) -> None:
    assert target(tmp_path, paper("july", committee="cabinet", date="2031-07-01", **MINUTE_48), MAY) is None


@pytest.mark.parametrize(
    "says",
    [
        "Ferries Committee Minute 48 refers.",
        "As in Minute 48 of the Ferries Committee, the boats were late.",
        "the minutes of the Ferries Committee (Minute 48)",
    ],
)
def test_a_minute_of_a_committee_that_is_named(tmp_path: Path, says: str) -> None:
    other = paper("july", committee="cabinet", date="2031-07-01", says=says, refers=("minute", "Minute 48"))
    assert target(tmp_path, other, MAY) == "may-48"


def test_a_minute_of_a_committee_that_is_not_known(tmp_path: Path) -> None:
    said = {"says": "Harbour Committee Minute 48 refers.", "refers": ("minute", "Minute 48")}
    assert target(tmp_path, paper("july", date="2031-07-01", **said), MAY) is None


def test_two_minutes_that_could_be_meant(tmp_path: Path) -> None:
    spring = paper("spring", date="2031-03-20", minutes={"48": "Pier lamps"})
    assert target(tmp_path, paper("july", date="2031-07-01", **MINUTE_48), MAY, spring) is None


def test_a_number_counts_for_a_year(tmp_path: Path) -> None:
    before = paper("before", date="2030-03-20", minutes={"48": "Pier lamps"})
    assert target(tmp_path, paper("july", date="2031-07-01", **MINUTE_48), MAY, before) == "may-48"


def test_numbers_that_never_begin_anew_count_longer(tmp_path: Path) -> None:
    before = paper("before", date="2029-03-20", minutes={"2048": "Pier lamps"})
    said = {"says": "Minute 2048 refers.", "refers": ("minute", "Minute 2048")}
    assert target(tmp_path, paper("july", date="2031-07-01", **said), before) == "before-2048"


def test_the_day_of_the_meeting_is_named(tmp_path: Path) -> None:
    spring = paper("spring", date="2031-03-20", minutes={"48": "Pier lamps"})
    says = "See Minute 48 of the meeting held on 20 March 2031."
    july = paper("july", date="2031-07-01", says=says, refers=("minute", "Minute 48"), day=("20 March 2031", "2031-03-20"))
    assert target(tmp_path, july, MAY, spring) == "spring-48"


def test_the_day_and_the_committee_stand_before_the_number(tmp_path: Path) -> None:
    says = "Ferries Committee – 20 May 2031, Item 7"
    own = paper(
        "own", committee="cabinet", date="2031-07-01", items={"7": "Dredging"}, says=says, refers=("item", "Item 7"),
        day=("20 May 2031", "2031-05-20"),
    )  # fmt: skip
    agenda = paper("agenda", date="2031-05-20", items={"7": "Night ferries"}, kind="agenda")
    assert target(tmp_path, own, agenda) == "agenda-7"


def test_an_item_of_the_agenda_that_a_report_is_for(tmp_path: Path) -> None:
    report = paper("report", date="2031-05-20", says="see agenda item 7", refers=("item", "item 7"), kind="report")
    agenda = paper("agenda", date="2031-05-20", items={"7": "Night ferries"}, kind="agenda")
    assert target(tmp_path, report, agenda) == "agenda-7"


def test_an_item_printed_in_agenda_and_minutes_is_one(tmp_path: Path) -> None:
    report = paper("report", date="2031-05-20", says="see agenda item 7", refers=("item", "item 7"), kind="report")
    agenda = paper("agenda", date="2031-05-20", items={"7": "Night ferries"}, kind="agenda")
    minutes = paper("minutes", date="2031-05-20", items={"7": "NIGHT FERRIES"})
    assert target(tmp_path, report, agenda, minutes) == "minutes-7"


def test_two_items_of_one_number_are_two(tmp_path: Path) -> None:
    report = paper("report", date="2031-05-20", says="see agenda item 7", refers=("item", "item 7"), kind="report")
    agenda = paper("agenda", date="2031-05-20", items={"7": "Night ferries"}, kind="agenda")
    late = paper("late", date="2031-05-20", items={"7": "Dredging"}, kind="agenda")
    assert target(tmp_path, report, agenda, late) is None


def test_the_own_document_goes_first(tmp_path: Path) -> None:
    minutes = paper("minutes", date="2031-05-20", items={"7": "Ferries"}, says="(Item 7 above)", refers=("item", "Item 7"))
    agenda = paper("agenda", date="2031-05-20", items={"7": "Night ferries"}, kind="agenda")
    assert target(tmp_path, minutes, agenda) == "minutes-7"


def test_a_document_that_goes_takes_its_links_with_it(tmp_path: Path) -> None:
    database = store.open_database(tmp_path / "x.db")
    july = paper("july", date="2031-07-01", **MINUTE_48)
    for one in (july, MAY):
        store.save(database, one, None)
    writer.link(database, "run")
    store.save(database, paper("may", date="2031-05-20", minutes={"49": "Apologies"}), None)
    assert database.execute("SELECT target_item_id FROM cross_references").fetchall() == [(None,)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("7", ["7"]),
        ("7(b)", ["7b"]),
        ("7(c)", ["7"]),
        ("7(2)", ["7"]),
        ("38/31", ["PL/38/31"]),
        ("38", ["PL/38/31"]),
        ("9", []),
    ],
)
def test_the_item_that_a_number_calls(number: str, expected: list[str]) -> None:
    items = [
        AgendaItem(number=number, minute_number=minute, title="Ferries", position=1, evidence=proof("-"))
        for number, minute in (("7", None), ("7b", None), (None, "PL/38/31"))
    ]
    assert [item.number or item.minute_number for item in numbers.called(number, items)] == expected
