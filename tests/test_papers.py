"""A PDF → its parts: where each begins and by which signal, what it is, its title."""

from __future__ import annotations

from typing import Any

import pytest
from builders import document, passage

from extract.models import Remark, join_lines
from extract.papers.heads import kind_said
from extract.papers.parts import split
from extract.papers.titles import TITLE_LABEL, title

pytestmark = pytest.mark.usefixtures("plain_starts")

AGENDA = "**Board**\n**AGENDA**\n\n**1. Welcome**\n**2. Ferry fares** (Pages 3 - 4)\n**3. Slipway** (Pages 5 - 6)\n**4. Close**"
FARES = "Fares of the ferry\n\nThey rise."
SLIPWAY = "Slipway\n\nIt is wet."


def parts(text: str, **printed: Any) -> list[tuple[str, int, int, str | None, str]]:
    """Kind, first and last page, item and rule of each part."""
    found, _ = split(document(text, **printed))
    return [(part.kind, part.first_page, part.last_page, part.item_number, part.rule) for part in found]


KINDS = {
    "**Harbour Board**\n\nA G E N D A\n\n1. Welcome": "agenda",
    "Tilby Town Council\n\nYou are hereby summoned to attend": "agenda",
    "Notice of a public meeting\n\nTilby": "agenda",
    "MINUTES of a meeting of the Harbour Board": "minutes",
    "Little Wickham Parish Council\nDraft Minutes\nheld on 4 May 2031": "minutes",
    "Minute of Meeting of the Harbour Board": "minutes",
    "Fernley Council\n\nAt a MEETING of the ROADS COMMITTEE held in the Mill\n\nSederunt: Councillors Berg and Lund": "minutes",
    "The Board of Trustees met in regular session at 7 p.m.\n\nPresent: Mayor Berg": "minutes",
    "Tilby Town Council\nNotes of the meeting held on 4 May 2031": "minutes",
    "Harbour Board\nRECORD OF PROCEEDINGS\n\nPresent: Bo Berg": "minutes",
    "Report of the Head of Quays\n\nTo the Harbour Board": "report",
    "Meeting of the Harbour Board\n\nThe ferry is late": "other",
    "**Ferry grants**\nMeeting date: 7 May 2031\nReport no: HB31/2\n\nPurpose": "report",
    "**Ferry grants**\nMeeting date: 7 May 2031\n\nThey rise.": "other",
    "Fernley Borough Council\n**Record of Executive Decision**": "decision",
    "DECISION NOTICE\n\nThe lido opens": "decision",
    "From: Bo Berg\nTo: Harbour Board\nSubject: Fares": "report",
    "Report title\nFares": "report",
    "Appendix B - Map of berths": "appendix",
    "ANNEX 2\n\nBerths": "appendix",
    "Fares of the ferry\n\nThey rise.": "other",
    "A minute of silence\n\nwas held": "other",
    "": "other",
}


@pytest.mark.parametrize("head", KINDS)
def test_kind_by_the_head(head: str) -> None:
    assert kind_said(passage(head).lines) == KINDS[head]


@pytest.mark.parametrize("text", ["MINUTES of a meeting of the Harbour Board\fText\fText", "Fares\fText\fText"])
def test_a_document_that_is_no_pack_is_one_paper(text: str) -> None:
    assert [(first, last) for _, first, last, _, _ in parts(text)] == [(1, 3)]


def test_page_ranges_of_the_agenda() -> None:
    text = "\f".join([AGENDA, "Members: Bo Berg", FARES, "They rise more.", SLIPWAY, "It is steep."])
    assert parts(text) == [
        ("agenda", 1, 2, None, "paper.first_page"),
        ("report", 3, 4, "2", "paper.page_range"),
        ("report", 5, 6, "3", "paper.page_range"),
    ]


def test_page_ranges_lead_through_the_printed_page_numbers() -> None:
    text = "\f".join([AGENDA, FARES, "They rise more.", SLIPWAY, "It is steep."])
    assert parts(text, labels={1: "1", 2: "3", 3: "4", 4: "5", 5: "6"}) == [
        ("agenda", 1, 1, None, "paper.first_page"),
        ("report", 2, 3, "2", "paper.page_range"),
        ("report", 4, 5, "3", "paper.page_range"),
    ]


def test_stamps() -> None:
    text = "\f".join([AGENDA, FARES, "They rise more.", SLIPWAY])
    assert parts(text, stamps={2: "2", 3: "2", 4: "3"}, labels={1: "i"}) == [
        ("agenda", 1, 1, None, "paper.first_page"),
        ("report", 2, 3, "2", "paper.stamp"),
        ("report", 4, 4, "3", "paper.stamp"),
    ]


def test_bookmarks_and_the_entries_below_them() -> None:
    text = "\f".join([AGENDA, FARES, "Prices", SLIPWAY])
    outline = [(0, "2 Ferry fares", 2), (1, "Appendix 1", 3), (2, "Prices of 2030", 3), (0, "3. Slipway", 4), (0, "Map", 4)]
    assert parts(text, outline=outline, labels={1: "i"}) == [
        ("agenda", 1, 1, None, "paper.first_page"),
        ("report", 2, 2, "2", "paper.bookmark"),
        ("appendix", 3, 3, "2", "paper.bookmark"),
        ("report", 4, 4, "3", "paper.bookmark"),
    ]


def test_heads_in_a_pack_without_bookmarks() -> None:
    text = "\f".join(
        [
            AGENDA.replace("(Pages 3 - 4)", "").replace("(Pages 5 - 6)", ""),
            "**MINUTES of a meeting of the Harbour Board**\n\n1. Welcome",
            "From: Bo Berg\nTo: Harbour Board\nSubject: Fares",
            "They rise more.",
            "**Appendix 1 - Prices**",
        ]
    )
    assert [part[:4] for part in parts(text)] == [
        ("agenda", 1, 1, None),
        ("minutes", 2, 2, None),
        ("report", 3, 4, None),
        ("appendix", 5, 5, None),
    ]


def test_minutes_of_another_meeting_behind_minutes() -> None:
    text = "**MINUTES of a meeting of the Board**\n4 May 2031\f1. text\f**MINUTES of a meeting of the Board**\n6 June 2031"
    assert [(kind, first, last) for kind, first, last, _, _ in parts(text)] == [("minutes", 1, 2), ("minutes", 3, 3)]


def test_a_filler_page_belongs_to_the_paper_before_it() -> None:
    text = "\f".join([AGENDA, "", FARES, "", SLIPWAY, ""])
    assert [part[1:3] for part in parts(text, fillers=[2, 4, 6])] == [(1, 2), (3, 4), (5, 6)]


def test_signals_that_differ_are_remarked() -> None:
    text = "\f".join([AGENDA, "", FARES, "", SLIPWAY, ""])
    found, remarks = split(document(text, stamps={3: "3"}))
    assert [(part.first_page, part.item_number, part.rule) for part in found][:2] == [
        (1, None, "paper.first_page"),
        (3, "3", "paper.stamp"),
    ]
    assert remarks[0] == Remark("papers", "item_differs", "warning", "paper.stamp says item 3, paper.page_range says 2", 3)


ITEMS = {  # title of the item, head of its paper → kind of the paper
    ("Minutes of the last meeting", "Board of 4 May\n\nAll came."): "minutes",
    ("Ferry fares", "**Minutes of a meeting of the Board**\n\n1. Welcome"): "minutes",
    ("Work programme", "Topics\n\nFares in May"): "work_programme",
    ("Planning ahead", "Forward plan\n\nFares in May"): "work_programme",
    ("Notice of motion by Bo Berg", "That fares rise\n\nnow"): "motion",
    ("Questions from the public", "Ann Archer asks\n\nwhy"): "questions",
    ("Ferry fares", "Fares\n\nThey rise."): "report",
    ("Motion on fares", "From: Bo Berg\nTo: Board\nSubject: Fares"): "report",
    ("Ferry fares", "Appendix 1 - Prices\n\n£3"): "appendix",
    ("Ferry fares", "Record of decision\n\nThey rise."): "decision",
}


@pytest.mark.parametrize(("item", "head"), ITEMS)
def test_kind_by_the_item(item: str, head: str) -> None:
    text = "\f".join([f"**AGENDA**\n\n1. Welcome\n2. {item} (Pages 2 - 3)\n3. Close", head, "more"])
    assert parts(text)[1][0] == ITEMS[item, head]


TITLES = {  # kind, head → the title
    ("report", "From: Bo Berg\nSubject: Ferry fares in\n            the winter\n\nThey rise."): "Ferry fares in the winter",
    ("report", "Report title: Ferry fares\nWard: Sands"): "Ferry fares",
    ("minutes", "Harbour Board\nMINUTES of a meeting\n\n1. Welcome"): "MINUTES of a meeting",
    ("agenda", "**Harbour Board**\n\n**AGENDA**\n\n1. Welcome"): "AGENDA",
    ("appendix", "Appendix 1 - Prices\n\n£3"): "Appendix 1 - Prices",
    ("decision", "**RECORD OF DECISION**\n\nThe lido opens"): "RECORD OF DECISION",
    ("other", "12\n\nFares of the ferry\n\nThey rise."): "Fares of the ferry",
}


@pytest.mark.parametrize(("kind", "head"), TITLES)
def test_titles(kind: str, head: str) -> None:
    printed = join_lines("\n".join(line.text for line in title(passage(head).lines, kind)))
    assert TITLE_LABEL.sub("", printed) == TITLES[kind, head]


def test_a_title_is_the_bookmarks_or_the_items_where_none_is_printed() -> None:
    text = "\f".join([AGENDA, "", "", ""])
    found, _ = split(document(text, outline=[(0, "2 Fares by bookmark", 2)], labels={1: "1", 3: "5"}))
    assert [(part.title, part.first_page) for part in found] == [("AGENDA", 1), ("Fares by bookmark", 2), ("Slipway", 3)]
    assert split(document(""))[0][0].title == "untitled"


def test_the_lines_of_a_title_are_given() -> None:
    lines = passage("Board\n**MINUTES of a meeting of the Harbour**\n**Board and its guests**\n\nPresent").lines
    assert [line.text for line in title(lines, "minutes")] == ["MINUTES of a meeting of the Harbour", "Board and its guests"]


def test_every_page_is_in_one_part() -> None:
    text = "\f".join([AGENDA, *(f"page {n}" for n in range(2, 12))])
    found, _ = split(document(text, stamps={4: "2", 9: "3"}))
    assert [page for part in found for page in range(part.first_page, part.last_page + 1)] == list(range(1, 12))


def test_page_ranges_of_an_agenda_published_alone_are_not_its_own_pages() -> None:
    text = "\f".join([AGENDA.replace("(Pages 3 - 4)", "(Pages 2 - 40)"), "Notes on fire alarms.", "Where to park."])
    assert [(kind, first, last) for kind, first, last, _, _ in parts(text)] == [("agenda", 1, 3)]


@pytest.mark.parametrize(("ranges", "alone"), [((2, 41, 47), True), ((2, 3, 47), False)])
def test_an_agenda_published_alone_has_few_of_the_pages_it_names(ranges: tuple[int, int, int], alone: bool) -> None:
    titles = ("Welcome", "Ferry fares", "Slipway")
    listed = "\n".join(f"{n}. {title} (Pages {page} - 90)" for n, (title, page) in enumerate(zip(titles, ranges, strict=True), 1))
    text = "\f".join([f"**Harbour Board**\n**AGENDA**\n\n{listed}", "Notes on fire alarms.", "Where to park."])
    found = parts(text, labels={1: "1", 2: "2", 3: "3"})
    assert (found == [("agenda", 1, 3, None, "paper.first_page")]) is alone


def test_a_report_with_a_form_of_its_own_behind_minutes() -> None:
    agenda = "**Harbour Board AGENDA**\n\n1. Apologies\n2. Minutes\n3. Ferry grants\n4. Close"
    minutes = "**Harbour Board – Minutes**\n\nMinutes of a meeting held on 4 May 2031\n\nPresent: Bo Berg\n\n1. Apologies\n\nNone."
    report = "**Ferry grants**\nMeeting date: 7 June 2031\nReport from: Nora Quill\nReport no: HB31/2\n\nPurpose\n\nTo pay."
    assert [row[:4] for row in parts(f"{agenda}\f{minutes}\f{report}")] == [
        ("agenda", 1, 1, None), ("minutes", 2, 2, None), ("report", 3, 3, "3")
    ]  # fmt: skip
