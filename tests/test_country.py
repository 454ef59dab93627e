"""A paper of a council never seen shows its country, its money and the order of its dates."""

from __future__ import annotations

import pytest
from builders import document

from extract import layouts
from extract.layouts.country import infer

PAPERS = {
    "England": "EASTQUAY PARISH COUNCIL\nPresent: Cllr Hay. The precept of £400 was set; council tax and VAT.",
    "Wales": "CYNGOR CYMUNED EASTQUAY COMMUNITY COUNCIL\nCllr Hay reported that the Welsh grant of £40 had come.",
    "Scotland": "EASTQUAY COMMUNITY COUNCIL\nThe Scottish grant of £40. Provost Hay spoke on council tax.",
    "Ireland": "COMHAIRLE EASTQUAY\nThe Cathaoirleach said that €400 had come from the Local Property Tax.",
    "United States": "CITY OF EASTQUAY\nPledge of Allegiance. Roll call. Council Member Hay: $400. Motion carried.",
    "Canada": "TOWNSHIP OF EASTQUAY, Ontario\nReeve Hay. By-law No. 4 under S.O. 2001. HST of $40. Township of Westquay",
    "Australia": "SHIRE OF EASTQUAY\nOrdinary Council Meeting. MOVED Cr Hay SECONDED Cr Lund. Rates of $400. CARRIED 7/0",
    "South Africa": "EASTQUAY LOCAL MUNICIPALITY\nThe Executive Mayor of Limpopo: rates of R400 under the IDP. R12m, R5 000.",
    "New Zealand": "EASTQUAY DISTRICT COUNCIL\nThe meeting opened with a karakia. Cr Hay: rates of $40, GST, mana whenua.",
}
MONEY = {
    "Ireland": "EUR", "United States": "USD", "Canada": "CAD", "Australia": "AUD", "New Zealand": "NZD",
    "South Africa": "ZAR",
}  # fmt: skip


@pytest.mark.parametrize("nation", PAPERS)
def test_the_country_a_paper_shows(nation: str) -> None:
    shown = infer(PAPERS[nation], PAPERS[nation])
    order = "MDY" if nation in ("United States", "Canada") else "DMY"
    assert shown[:3] == (nation, MONEY.get(nation, "GBP"), order)


def test_a_paper_that_shows_nothing() -> None:
    assert infer("Minutes of the Ferry Board", "")[:3] == (None, "GBP", "DMY")


def test_a_part_of_the_kingdom_is_not_guessed() -> None:
    text = "Eastquay District Council: council tax of £40, Cllr Hay"
    assert infer(text, text)[:2] == (None, "GBP")


def test_the_papers_own_dates_decide_their_order() -> None:
    text = PAPERS["United States"]
    assert infer(text, text + " paid on 23/04/2030").date_order == "DMY"


def test_a_council_never_seen_has_the_generic_layout_of_its_country() -> None:
    layout, reason = layouts.choose(document(PAPERS["Australia"]))
    assert (layout.id, layout.nation, layout.currency) == ("generic", "Australia", "AUD")
    assert "Australia" in reason


@pytest.mark.parametrize(("text", "known"), [
    ("Eastquay District Council: council tax of £40, VAT, Cllr Hay", True), (PAPERS["United States"], True),
    ("Minutes of the Ferry Board", False),
])  # fmt: skip
def test_whether_the_order_of_days_and_months_is_shown(text: str, known: bool) -> None:
    assert layouts.choose(document(text))[0].order_shown is known
