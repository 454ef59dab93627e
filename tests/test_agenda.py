"""Parts of a document → meetings, papers, items, and sections that hold every line once."""

from __future__ import annotations

from typing import Any

import pytest
from builders import document

from extract.layouts import GENERIC
from extract.models import AgendaItem, Committee, Council, Document, Evidence, Meeting
from extract.models.digest import digest
from extract.outline.sections import Agenda, arrange, item_kind
from extract.papers.parts import split

HEAD = "**Tilby Town Council**\n\n**QUAY COMMITTEE**\n\n"
MINUTES = (
    HEAD + "MINUTES of a meeting of the Quay Committee held in the Corn Hall on Tuesday, 4 March 2031 at 7.00 pm\n\n"
    "Present: Cllr Berg\n\n**41. Apologies**\nNone came.\n\n**42. Ferry fares**\nThey rise.\n\n"
    "The meeting closed at 8.15 pm"
)
PACK = "\f".join(
    [
        HEAD + "**AGENDA**\n\nTuesday, 8 April 2031 at 7.00 pm\n\n"
        "1. Apologies\n2. Minutes (Pages 2 - 2)\n3. Ferry fares (Pages 3 - 4)\n4. Close",
        MINUTES,
        "From: Bo Berg\nTo: Quay Committee\nSubject: Ferry fares\n\nThey rise.",
        "They rise more.",
    ]
)


def arranged(text: str, **printed: Any) -> tuple[Document, Agenda]:
    made = document(text, **printed)
    parts, _ = split(made)
    return made, arrange(made, parts, GENERIC)


def test_minutes() -> None:
    made, agenda = arranged(MINUTES)
    council, committee = agenda.councils[0].id, agenda.committees[0].id
    assert agenda.councils == (Council(id=digest("council", "tilby", "town"), name="Tilby Town Council"),)
    assert agenda.committees == (Committee(id=committee, council_id=council, name="QUAY COMMITTEE"),)
    assert agenda.meetings == (
        Meeting(
            id=agenda.meeting_id, committee_id=committee, date="2031-03-04", start_time="19:00", end_time="20:15",
            venue="Corn Hall",
        ),
    )  # fmt: skip
    assert [(paper.id, paper.kind, paper.first_page, paper.last_page) for paper in agenda.papers] == [
        ("abababababababab-paper-001", "minutes", 1, 1)
    ]
    assert agenda.items[1] == AgendaItem(
        id="abababababababab-item-0002",
        document_id=made.key,
        meeting_id=agenda.meeting_id,
        paper_id=agenda.papers[0].id,
        minute_number="42",
        title="Ferry fares",
        kind="other",
        position=2,
        first_page=1,
        last_page=1,
        text="They rise.\nThe meeting closed at 8.15 pm",
        evidence=agenda.items[1].evidence,
    )
    assert agenda.items[1].evidence.quote == "42. Ferry fares"
    assert agenda.remarks == ()


def test_a_pack() -> None:
    _, agenda = arranged(PACK)
    earlier, own = sorted(agenda.meetings, key=lambda meeting: str(meeting.date))
    assert (earlier.date, own.date, agenda.meeting_id) == ("2031-03-04", "2031-04-08", own.id)
    items = {item.id: item.number for item in agenda.items}
    assert [(p.kind, p.meeting_id, items.get(p.agenda_item_id or ""), p.first_page, p.last_page) for p in agenda.papers] == [
        ("agenda", own.id, None, 1, 1),
        ("minutes", earlier.id, "2", 2, 2),
        ("report", own.id, "3", 3, 4),
    ]
    shown = [(i.meeting_id, i.number, i.minute_number, i.title, i.kind, i.first_page, i.last_page) for i in agenda.items]
    assert shown == [
        (own.id, "1", None, "Apologies", "apologies", None, None),
        (own.id, "2", None, "Minutes", "minutes", 2, 2),
        (own.id, "3", None, "Ferry fares", "other", 3, 4),
        (own.id, "4", None, "Close", "other", None, None),
        (earlier.id, None, "41", "Apologies", "apologies", 2, 2),
        (earlier.id, None, "42", "Ferry fares", "other", 2, 2),
    ]
    assert {committee.id for committee in agenda.committees} == {own.committee_id} == {earlier.committee_id}


def test_sections_of_a_pack() -> None:
    _, agenda = arranged(PACK)
    assert [(one.kind, one.paper.kind, one.item.title if one.item else None) for one in agenda.sections] == [
        ("opening", "agenda", None),
        ("item", "agenda", "Apologies"),
        ("item", "agenda", "Minutes"),
        ("item", "agenda", "Ferry fares"),
        ("item", "agenda", "Close"),
        ("opening", "minutes", None),
        ("item", "minutes", "Apologies"),
        ("item", "minutes", "Ferry fares"),
        ("body", "report", "Ferry fares"),
    ]
    after = [one.passage.text[one.heading_end :].strip() for one in agenda.sections if one.paper.kind == "minutes"][1:]
    assert after == ["None came.", "They rise.\nThe meeting closed at 8.15 pm"]


TEXTS = {
    "minutes": MINUTES,
    "pack": PACK,
    "no headings": "Notes\n\nAll came.\fAnd went.",
    "agenda": PACK.split("\f")[0],
    "sub-items": HEAD + "**AGENDA**\n\n1. Welcome\n2. Reports\n   a) Fares\n   b) Quay\n3. Close",
    "empty pages": "\f\f",
    "empty page in the middle": MINUTES + "\f\f" + "**43. Quay**\nIt leaks.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_is_in_one_section(name: str) -> None:
    made, agenda = arranged(TEXTS[name])
    found = [(line.page, line.start) for one in agenda.sections for line in one.passage.lines]
    assert sorted(found) == [(page.number, line.start) for page in made.pages for line in page.lines]


@pytest.mark.parametrize("name", TEXTS)
def test_quotes_are_slices_of_their_pages(name: str) -> None:
    made, agenda = arranged(TEXTS[name])
    proofs: list[Evidence] = [row.evidence for row in (*agenda.papers, *agenda.items)]
    for proof in proofs:
        assert made.pages[proof.page - 1].text[proof.char_start : proof.char_end] == proof.quote


def test_the_same_twice_gives_the_same() -> None:
    assert arranged(PACK) == arranged(PACK)


def test_two_documents_of_one_meeting_name_the_same_rows() -> None:
    """A council in capitals is the same council: ids are made without case."""
    _, one = arranged(MINUTES)
    _, other = arranged(MINUTES.replace("Tilby Town Council", "TILBY TOWN COUNCIL"))
    assert (one.meeting_id, one.councils[0].id, one.committees[0].id) == (
        other.meeting_id,
        other.councils[0].id,
        other.committees[0].id,
    )


def test_an_annual_meeting_on_the_same_day_is_another() -> None:
    _, one = arranged(MINUTES)
    _, other = arranged(MINUTES.replace("MINUTES of a meeting", "MINUTES of the annual meeting"))
    assert one.committees == other.committees
    assert one.meeting_id != other.meeting_id


def test_a_meeting_without_a_day_is_the_documents_own() -> None:
    _, agenda = arranged("Notes\n\nAll came.")
    assert agenda.councils == ()
    assert [(meeting.id, meeting.date) for meeting in agenda.meetings] == [(agenda.meeting_id, None)]
    assert "abab" not in agenda.meeting_id


@pytest.mark.usefixtures("plain_starts")
def test_what_was_not_found_is_remarked() -> None:
    _, bare = arranged("**AGENDA**\n\nThe meeting that was called for May will be held in June.")
    _, minutes = arranged("**MINUTES of a meeting of the Board**\n\nAll came.\nAll went.")
    _, unlisted = arranged(PACK, stamps={4: "9"})
    codes = [[remark.code for remark in agenda.remarks if remark.stage == "agenda"] for agenda in (bare, minutes, unlisted)]
    assert codes == [["no_items"], ["no_items"], ["item_not_listed"]]
    assert [remark.page for remark in unlisted.remarks if remark.code == "item_not_listed"] == [4]


ITEM_KINDS = {
    "Apologies for absence": "apologies",
    "Absence": "apologies",
    "Leave of absence policy": "report",
    "Declarations of interest": "interests",
    "To receive disclosures of members' interests": "interests",
    "Minutes of the last meeting": "minutes",
    "Matters arising": "matters_arising",
    "Minutes and matters arising from the minutes of May": "minutes",
    "Exclusion of the public": "exclusion",
    "To exclude the press and public": "exclusion",
    "Any urgent business": "urgent",
    "Motions on notice": "motion",
    "Petitions and deputations": "petition",
    "Public question time": "question",
    "Budget monitoring": "report",
    "Ferry fares": "other",
}


@pytest.mark.parametrize("title", ITEM_KINDS)
def test_item_kinds(title: str) -> None:
    assert item_kind(title) == ITEM_KINDS[title]


def test_digest_takes_the_printed_words_without_case() -> None:
    assert digest("a", "B") == digest("A", "b")
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(None) == digest("")
    assert len(digest("x")) == 16
