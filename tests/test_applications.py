"""Applications from tables, forms and entries: number, kind, site, proposal, advice, decision, comment. Every text is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_cells import UK, ruled

from extract.decisions import applications
from extract.layouts import GENERIC
from extract.models import Application, Section
from tests.builders import section

Row = tuple[str | None, ...]


def row(one: Application) -> Row:
    return one.number, one.kind, one.site, one.proposal, one.officer_recommendation, one.decision, one.comment


def read(text: str, title: str = "Planning applications", paper: str = "minutes") -> list[Row]:
    made = section(f"7. {title}\n{text}", title=title, paper=paper)
    return [row(one) for one in applications.find(replace(made, heading_end=len(f"7. {title}")), GENERIC)]


def tabled(*rows: str) -> list[Row]:
    table: Section = ruled([[cell.strip() for cell in line.split("|")] for line in rows])
    return [row(one) for one in applications.find(table, UK)]


PORCH = ("31/01234/FUL", "planning", "3 Mill Lane", "Porch")
BARN = ("31/01235/HOU", "planning", "4 Mill Lane", "Barn")


@pytest.mark.parametrize(
    "head",
    [
        "Reference | Address | Proposal | Officer recommendation | Decision",
        "Application No. | Site | Proposed development | Recommendation | Committee decision",
        "Planning ref | Location | Proposal | Officer's recommendation | Outcome",
    ],
)
def test_tables(head: str) -> None:
    assert tabled(
        head, "31/01234/FUL | 3 Mill Lane | Porch | Grant | Granted", "31/01235/HOU | 4 Mill Lane | Barn | Grant | Deferred"
    ) == [(*PORCH, "Grant", "Granted", None), (*BARN, "Grant", "Deferred", None)]


@pytest.mark.parametrize("head", ["Comments", "Parish Council comments", "Response", "Decision"])
@pytest.mark.parametrize("said", ["No objection", "Object: too high", "SUPPORT", "No comment"])
def test_what_a_parish_says_is_its_comment(head: str, said: str) -> None:
    assert tabled(f"Reference | Address | Proposal | {head}", f"31/01234/FUL | 3 Mill Lane | Porch | {said}") == [
        (*PORCH, None, None, said)
    ]


FORMS = [
    "Ref: 31/01234/FUL\nSite: 3 Mill Lane\nProposal: Porch\nDecision: {}",
    "Application No: 31/01234/FUL\nLocation: 3 Mill Lane\nProposed development: Porch\nDecision: {}",
    "Planning application reference: 31/01234/FUL\nProposal: Porch\nAddress: 3 Mill Lane\nApplicant: A Reed\nDecision: {}",
    "a) Application: 31/01234/FUL\nSite address: 3 Mill Lane\nDescription of development: Porch\nCouncil decision: {}",
]


@pytest.mark.parametrize("form", FORMS)
def test_forms(form: str) -> None:
    assert read(form.format("Granted with conditions")) == [(*PORCH, None, "Granted with conditions", None)]
    assert read(form.format("No objection")) == [(*PORCH, None, None, "No objection")]
    assert read(form.format("Granted"), paper="agenda") == [(*PORCH, None, None, None)]  # nothing is decided yet
    assert read(form.format("Granted"), paper="report") == []


def test_forms_follow_each_other() -> None:
    other = FORMS[0].replace("31/01234/FUL", "31/01235/HOU").replace("3 Mill", "4 Mill").replace("Porch", "Barn")
    text = f"{FORMS[0].format('Refused')}\nOfficer recommendation: Refuse\n\n{other.format('Granted')}"
    assert read(text) == [(*PORCH, "Refuse", "Refused", None), (*BARN, None, "Granted", None)]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("31/01234/FUL \u2013 3 Mill Lane \u2013 Porch. {}", ("No objection.", "Object on grounds of size.")),
        ("31/01234/FUL: 3 Mill Lane: Porch \u2013 {}", ("SUPPORT", "OBJECT")),
        ("31/01234/FUL 3 Mill Lane. Porch.\n{}", ("The Parish Council has no objections.", "The Council objects because of it.")),
        ("31/01234/FUL \u2013 3 Mill Lane - Porch. RESOLVED {}", ("no objection.", "to object.")),
    ],
)
def test_entries(text: str, comments: tuple[str, str]) -> None:
    other = text.replace("31/01234/FUL", "31/01235/HOU").replace("3 Mill", "4 Mill").replace("Porch", "Barn")
    assert read(f"{text.format(comments[0])}\n\n{other.format(comments[1])}") == [
        (*PORCH, None, None, comments[0]), (*BARN, None, None, comments[1])
    ]  # fmt: skip


def test_an_item_of_its_own() -> None:
    said = "Cllr Oxley moved approval.\n\nRESOLVED that planning permission be GRANTED."
    assert read(said, "P/2031/0012 \u2013 3 Mill Lane") == [
        ("P/2031/0012", "planning", "3 Mill Lane", None, None, "planning permission be GRANTED.", None)
    ]


@pytest.mark.parametrize(("title", "kind"), [("Licensing applications", "licensing"), ("Development control", "planning")])
def test_kinds(title: str, kind: str) -> None:
    assert [one[1] for one in read("Application ref: 31/01234/LIC", title)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Clerk read a letter on 14/05/2031.",
        "24/00108 \u2013 Ferry fares",  # a number of anything
        "QB/160/2031 \u2013 Ferry fares",
        "The planning officer spoke of the weir.",
    ],
)
def test_no_applications(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("words", "site"), [(14, True), (15, False)])
def test_a_long_sentence_is_no_site(words: int, site: bool) -> None:
    told = " ".join([*["old"] * (words - 2), "Mill Lane"])
    assert [one[2] for one in read(f"31/01234/FUL \u2013 {told}")] == [told if site else None]


@pytest.mark.parametrize(("words", "proposal"), [(45, True), (46, False)])
def test_a_long_sentence_is_no_proposal(words: int, proposal: bool) -> None:
    told = " ".join(["porch"] * words)
    assert [one[3] for one in read(f"31/01234/FUL \u2013 {told}")] == [told if proposal else None]


@pytest.mark.parametrize("mark", [":", ".", " \u2013", ":-"])
def test_an_application_on_the_line_of_the_heading(mark: str) -> None:
    """"2650. Planning: 31/01234/FUL – …": a heading that runs into its text."""
    head = f"2650. Planning applications{mark}"
    text = f"{head} 31/01234/FUL \u2013 3 Mill Lane \u2013 Porch. Approved.\n31/01235/HOU \u2013 4 Mill Lane \u2013 Barn. Approved."
    made = replace(section(text, title="Planning applications"), heading_end=len(head))
    assert [one.number for one in applications.find(made, GENERIC)] == ["31/01234/FUL", "31/01235/HOU"]
