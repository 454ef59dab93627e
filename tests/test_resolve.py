"""Records → rows: ids, what they share with their section, links; two candidates are no link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from builders import document, passage

from extract.database import schema
from extract.links.within import link
from extract.models import (
    AgendaItem,
    Attendance,
    Date,
    DocumentRow,
    Evidence,
    Extraction,
    Fact,
    Interest,
    ItemRow,
    Meeting,
    Motion,
    PageRow,
    Paper,
    Remark,
    Section,
    Vote,
    VoteEvent,
)
from extract.models.digest import fact_mark
from extract.outline.sections import Agenda

KEY = "ab" * 8
TEXT = "one two three four five six seven eight nine ten"
PASSAGE = passage(TEXT)
DOCUMENT = document(TEXT)


def proof(word: str) -> Evidence:
    at = TEXT.index(word)
    return PASSAGE.evidence(at, at + len(word), rule="test")


def item(number: str | None, minute: str | None = None, *, meeting: str = "m1", id: str = "") -> AgendaItem:
    return AgendaItem(
        id=id or f"item-{meeting}-{number or minute}", meeting_id=meeting, number=number, minute_number=minute, title="Fares",
        position=1, evidence=proof("one"),
    )  # fmt: skip


PAPER = Paper(id="paper-1", meeting_id="m1", kind="minutes", title="Minutes", first_page=1, last_page=1, evidence=proof("one"))


def section(of: AgendaItem | None = None, *, meeting: str = "m1", paper: Paper = PAPER) -> Section:
    return Section(kind="item" if of else "body", paper=paper, meeting=Meeting(id=meeting), item=of, passage=PASSAGE)


def linked(
    found: Sequence[tuple[Section, Fact]], items: Sequence[AgendaItem] = (), papers: Sequence[Paper] = (PAPER,)
) -> Extraction:
    agenda = Agenda(
        councils=(), committees=(), meetings=(Meeting(id="m1"),), meeting_id="m1", papers=tuple(papers), items=tuple(items),
        sections=(), remarks=(Remark("agenda", "said", "info", "something"),),
    )  # fmt: skip
    return link(DOCUMENT, agenda, found, layout="generic", version="0.9")


def test_the_document_and_its_pages() -> None:
    made = linked([])
    assert made.document == DocumentRow(
        id=KEY, meeting_id="m1", kind="minutes", title="Minutes", path="paper.pdf", file_name="paper.pdf", sha256="ab" * 32,
        byte_count=1, page_count=1, ocr_page_count=0, producer=None, layout="generic", version="0.9",
    )  # fmt: skip
    assert made.pages == (
        PageRow(
            id=f"{KEY}-page-00001", document_id=KEY, page=1, label=None, width=595.0, height=842.0, source="text", text=TEXT
        ),
    )
    assert (made.path, made.remarks) == ("paper.pdf", (Remark("agenda", "said", "info", "something"),))


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["agenda"], "agenda"),
        (["agenda", "report"], "pack"),
        (["minutes", "minutes"], "minutes"),
        (["report", "appendix"], "report"),
        (["decision"], "decision"),
        (["appendix"], "other"),
        (["work_programme"], "other"),
    ],
)
def test_a_document_is_what_its_first_paper_is(kinds: list[str], expected: str) -> None:
    made = linked([], papers=[replace(PAPER, kind=kind) for kind in kinds])
    assert made.document is not None
    assert made.document.kind == expected


def test_ids_count_the_rows_of_each_table() -> None:
    date = Date(value="2031", precision="year", evidence=proof("one"))
    motion = Motion(text="to go", evidence=proof("two"))
    rows = linked([(section(), date), (section(), motion), (section(), date)]).facts
    assert [row.id for row in rows] == [f"{KEY}-dat00001", f"{KEY}-mot00001", f"{KEY}-dat00002"]
    assert {row.document_id for row in rows} == {KEY}


def test_a_row_of_a_table_that_is_no_run_of_its_section_loses_no_paper() -> None:
    """Its cells stand on both sides of a heading: neither its motion nor its item is told by where it stands."""
    broken = replace(proof("two"), quote="two\nfour")
    rows = (ItemRow(0, len(TEXT), item("3")),)
    facts = [Motion(text="to go", evidence=broken), VoteEvent(votes_for=5, votes_against=2, evidence=broken)]
    motion, vote = linked([(replace(section(), rows=rows), fact) for fact in facts]).facts
    assert isinstance(motion, Motion) and isinstance(vote, VoteEvent)
    assert (motion.agenda_item_id, vote.agenda_item_id, vote.motion_id) == (None, None, None)


def test_rows_share_what_their_section_knows() -> None:
    own = item("3")
    date = Date(value="2031", precision="year", evidence=proof("one"))
    motion = Motion(text="to go", evidence=proof("two"))
    assert linked([(section(own), date), (section(own, meeting="m2"), motion)], [own]).facts == (
        replace(date, id=f"{KEY}-dat00001", document_id=KEY, paper_id="paper-1", agenda_item_id=own.id),
        replace(motion, id=f"{KEY}-mot00001", document_id=KEY, meeting_id="m2", agenda_item_id=own.id),
    )


def test_a_body_belongs_to_the_item_its_paper_was_put_to() -> None:
    paper = replace(PAPER, agenda_item_id="item-7")
    (row,) = linked([(section(paper=paper), Motion(evidence=proof("one")))], papers=[paper]).facts
    assert isinstance(row, Motion)
    assert row.agenda_item_id == "item-7"


def test_a_vote_is_on_the_last_motion_before_it() -> None:
    own, other = section(item("3")), section(item("4"))
    found: list[tuple[Section, Fact]] = [
        (own, Motion(text="first", evidence=proof("one"))),
        (own, Motion(text="second", evidence=proof("three"))),
        (own, Motion(text="third", evidence=proof("seven"))),
        (own, VoteEvent(votes_for=3, evidence=proof("five"))),
        (own, Vote(name="Bo Berg", option="for", evidence=proof("six"))),
        (other, VoteEvent(votes_for=9, evidence=proof("nine"))),  # no motion in its own section
        (other, Vote(name="Cy Cole", option="against", evidence=proof("ten"))),
    ]
    rows = linked(found).facts
    events = [(row.id, row.motion_id) for row in rows if isinstance(row, VoteEvent)]
    votes = [(row.name, row.vote_event_id) for row in rows if isinstance(row, Vote)]
    assert events == [(f"{KEY}-ve00001", f"{KEY}-mot00002"), (f"{KEY}-ve00002", None)]
    assert votes == [("Bo Berg", f"{KEY}-ve00001"), ("Cy Cole", f"{KEY}-ve00002")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("On the amendment there were 3 for and 4 against.", "amendment"),
        ("Votes were 3 for and 4 against on the amendment.", "amendment"),
        ("The substantive motion was put: 3 for and 4 against.", "motion"),
        ("There were 3 for and 4 against and the motion was carried.", "motion"),
        ("There were 3 for and 4 against.", "amendment"),  # the last before it
    ],
)
def test_a_vote_is_on_the_kind_of_motion_named_beside_it(told: str, expected: str) -> None:
    words = passage(f"moved it. moved less. {told}")
    own = replace(section(item("3")), passage=words)

    def at(start: int) -> Evidence:
        return words.evidence(start, start + 1, rule="test")

    rows = linked(
        [
            (own, Motion(kind="motion", evidence=at(0))),
            (own, Motion(kind="amendment", evidence=at(10))),
            (own, VoteEvent(votes_for=3, evidence=at(words.text.index("3 for")))),
        ]
    ).facts
    kinds = {row.id: row.kind for row in rows if isinstance(row, Motion)}
    assert [kinds[row.motion_id or ""] for row in rows if isinstance(row, VoteEvent)] == [expected]


ITEMS = (
    item("3"),
    item("4a", "292"),
    item(None, "77/25"),
    item("3", meeting="m2"),
    item("9", id="nine"),
    item("9", id="nine again"),
)

NUMBERS = {  # number as printed → the one item of the meeting that has it
    "3": "item-m1-3",
    "4A": "item-m1-4a",
    "292": "item-m1-4a",
    "(3)": "item-m1-3",
    "3.": "item-m1-3",
    "77/25": "item-m1-77/25",
    "5": None,
    "9": None,  # two candidates
}


@pytest.mark.parametrize("number", NUMBERS)
def test_an_interest_is_in_the_item_it_names(number: str) -> None:
    interest = Interest(name="Cllr Berg", type="personal", item_number=number, evidence=proof("one"))
    made = linked([(section(item("2")), interest)], ITEMS)
    (row,) = made.facts
    assert isinstance(row, Interest)
    assert row.agenda_item_id == NUMBERS[number]
    unknown = [Remark("resolve", "item_unknown", "info", f"no single item has the number {number}", 1)]
    assert [remark for remark in made.remarks if remark.stage == "resolve"] == ([] if NUMBERS[number] else unknown)


def test_an_interest_that_names_no_item_is_in_none() -> None:
    """The item is the one the interest is in, not "Declarations of interest", under which it was declared."""
    interest = Interest(name="Cllr Berg", type="personal", evidence=proof("one"))
    (row,) = linked([(section(ITEMS[0]), interest)], ITEMS).facts
    assert isinstance(row, Interest)
    assert row.agenda_item_id is None


def test_comings_and_goings() -> None:
    came = Attendance(name="Bo Berg", status="present", arrived_item="3", left_item="9", evidence=proof("one"))
    (row,) = linked([(section(), came)], ITEMS).facts
    assert isinstance(row, Attendance)
    assert (row.arrived_item_id, row.left_item_id) == ("item-m1-3", None)


def test_links_do_not_cross_meetings() -> None:
    interest = Interest(name="Cllr Berg", type="personal", item_number="77/25", evidence=proof("one"))
    (row,) = linked([(section(meeting="m2"), interest)], ITEMS).facts
    assert isinstance(row, Interest)
    assert row.agenda_item_id is None


def test_each_table_has_its_own_mark_in_ids() -> None:
    marks = [fact_mark(record.TABLE) for record in schema.facts()]
    assert len(set(marks)) == len(marks) and max(map(len, marks)) <= 3
