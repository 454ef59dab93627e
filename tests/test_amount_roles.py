"""What an amount does: by its column, row and section, by the nearest word of its sentence, by the decision that approves it."""

from __future__ import annotations

import pytest
from builders import passage, section
from test_cells import UK, ruled

from extract.links.approvals import approved
from extract.models import Figure, Resolution
from extract.numbers.figures import find


def roles(text: str) -> list[str | None]:
    return [one.role for one in find(section(text, kind="body"), UK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The budget for quays is £400.", ["budget"]),
        ("An overspend of £5m against a budget of £40m.", ["variance", "budget"]),
        ("It is forecast to cost £7m.", ["forecast"]),
        ("Savings of £3k were found.", ["saving"]),
        ("£48 was paid to A Wren.", ["payment"]),
        ("The band was awarded £300.", ["award"]),
        ("Income of £12,000 and a loan of £5,000.", ["income", "debt"]),
        ("The outturn was £9m.", ["outturn"]),
        ("The contract sum is £4m.", ["contract_value"]),
        ("A tender price of £40,000 was lowest.", ["contract_value"]),
        ("The value of the contract is £5m.", ["contract_value"]),
        ("A contract of £5m was signed.", ["award"]),
        ("A crane weighs as much as £5 in pennies.", [None]),
        ("The budget was set. Cranes cost £5.", [None]),  # another sentence
        ("The budget rose by 5%.", [None]),  # no money
    ],
)
def test_roles_in_sentences(text: str, expected: list[str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Fund", "Budget £", "Outturn £", "Variance £"], ["Quays", "4", "5", "1"]], ["budget", "outturn", "variance"]),
        ([["", "2031/32 £"], ["Income from tolls", "4"], ["Rope", "2"]], ["income", None]),
        ([["Service", "FTE"], ["Budget team", "4"]], [None]),
        ([["Work", "Contract value £"], ["Locks", "4"]], ["contract_value"]),
    ],
)
def test_roles_in_tables(rows: list[list[str]], expected: list[str | None]) -> None:
    assert [one.role for one in find(ruled(rows), UK)] == expected


@pytest.mark.parametrize(
    ("words", "type", "role", "linked"),
    [
        ("to approve a grant of £300 for the band", "approved", "approved", True),
        ("that £300 be paid to A Wren", "resolved", "approved", True),
        ("that the debt of £300 be noted", "noted", "debt", True),
        ("not to award the £300", "resolved", "award", True),
        ("to refuse the budget of £300", "refused", "budget", True),
        ("that the 300 boats be approved", "approved", None, True),
    ],
)
def test_what_a_decision_approves(words: str, type: str, role: str | None, linked: bool) -> None:
    text = f"RESOLVED {words}."
    own = section(text, kind="body")
    (figure,) = find(own, UK)
    evidence = passage(text).evidence(9, len(text), rule="test")
    *_, found = approved([Resolution(id="r1", type=type, text=words, evidence=evidence), figure])
    assert isinstance(found, Figure)
    assert (found.role, found.resolution_id == "r1") == (role, linked)


def test_a_figure_outside_the_words_of_a_decision_is_not_linked() -> None:
    text = "The crane cost £300. RESOLVED to approve it."
    (figure,) = find(section(text, kind="body"), UK)
    evidence = passage(text).evidence(30, len(text), rule="test")
    *_, found = approved([Resolution(id="r1", type="approved", text="to approve it", evidence=evidence), figure])
    assert found == figure


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("to pay A Wren £30, B Teal £40, total £70", [30, 40]),
        ("to pay A Wren £30 and B Teal £40, total £75", [30, 40, 75]),
        ("to pay A Wren £30 and B Teal £30", [30, 30]),
        ("to pay £1 and £2, in all £3, and £4 and £5, in all £9", [1, 2, 4, 5]),
        ("to adopt:\nIncome            £16,100\nExpenditure       £18,600\nReserves           £2,500", [18_600, 2500]),
    ],
)
def test_what_is_approved_adds_up(words: str, expected: list[float]) -> None:
    text = f"RESOLVED {words}."
    figures = find(section(text, kind="body"), UK)
    made = passage(text)
    evidence = made.evidence(9, len(made.text), rule="test")
    _, *found = approved([Resolution(id="r1", type="approved", text=words, evidence=evidence), *figures])
    assert [one.value for one in found if isinstance(one, Figure) and one.role == "approved"] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("that the clerk may spend up to £50 without prior approval", []),
        ("that orders over £2,000 be approved by three members", []),
        ("to approve spending of between £50 and £250 by the clerk", []),
        ("to authorise the clerk to buy goods not exceeding £500 per item", []),
        ("to approve a rise of the card's limit from £1,000 to £1,500", []),
        ("to approve a fee set at £5,400 (which includes the flat rate of £250)", [5400]),
        ("to approve a budget raised from £300 to £370", [370]),
        ("to pay A Wren £40, leaving a balance of £900", [40]),
        ("to approve a fee of £12 per hour", []),
        ("to approve a hire charge of £80 a year", [80]),
        ("to approve a grant of up to £500 for the band", [500]),
        ("to pay £70: A Wren £30, B Teal £40", [30, 40]),
        ("to approve £70, of which £30 is for paint", [70]),
        ("to spend £500 over two years", [500]),
        ("to set the precept at £9,000 (previously £8,000)", [9000]),
        ("to accept the quotation of £600 rather than £700", [600]),
        ("to approve a budget of £900 with a council tax rate of £131.11 at Band D", [900]),
        ("to approve an average Band D tax for the quays and weirs of £155.22", []),
        ("to agree a budget of £900 and a total council tax requirement for the town in 2031-32 of £600", [900]),
        ("to approve £124 for first boat permit tariffs", []),
        ("to approve a grant of £124 for the band", [124]),
        ("to pay A Wren £50.00 (VAT £8.33) and B Teal £40", [50, 40]),
        ("to pay A Wren £62.03 (including VAT of £10.34)", [62.03]),
        ("to pay A Wren £62.03, inclusive of V.A.T. @ £10.34, and B Teal £9", [62.03, 9]),
        ("to pay A Wren £50 plus VAT of £10", [50, 10]),
        ("to approve the bill of £50 (ex VAT) which is £60 (inc VAT)", [60]),
        ("to approve the bill of £50 excluding VAT (£60 including VAT)", [60]),
        ("to pay the balance of £50 (ex VAT) which is £60 (inc VAT) from reserves", []),
        ("to purchase a crane from A Wren at a price of £13,155 (ex VAT)", [13_155]),
        ("to make a donation of £25 to the band", [25]),
        ("to offer A Wren an honorarium of £50", [50]),
        ("to contribute £500 to the new slip", [500]),
        ("to reimburse £12 to the clerk", [12]),
        ("to sell the old crane for £3,950", []),
        ("that the amount spent to date on rope £473 be accepted and £20 be paid", [20]),
        ("that the report be agreed: amount spent to date on rope £473, tar £27 making a total of £500", []),
        ("to agree the report: spent so far £473.50, tar £27 and a further £60", [60]),
        ("that the report be agreed. Quay A/C £8,115.86. Harbour A/C £3,204.54.", []),
        ("that the report be agreed: current account £811, reserve account no. 2: £320 and deposit a/c balance £7", []),
        ("to approve the report; Current Account stands at £811", []),
        ("that accounts for payment be agreed: Rope A/C £811, Tar a/c £9", [811, 9]),
        ("that £50 be moved to the reserve account and the rope account £40 be paid", [50]),
        ("to pay the rope account £40", [40]),
        ("to approve an increase of £56 to £124 for first boat permit tariffs", []),
    ],
)
def test_bounds_rates_parts_and_former_sums_are_not_approved(words: str, expected: list[float]) -> None:
    text = f"RESOLVED {words}."
    figures = find(section(text, kind="body"), UK)
    evidence = passage(text).evidence(9, len(text), rule="test")
    _, *found = approved([Resolution(id="r1", type="approved", text=words, evidence=evidence), *figures])
    assert [one.value for one in found if isinstance(one, Figure) and one.role == "approved"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Contracts over £5,000 are let by tender.", [None]),
        ("Payments exceeding £300 need two signatures.", [None]),
        ("Grants of between £50 and £250 were paid.", [None, None]),
        ("A payment of £300 was made.", ["payment"]),
        ("Over the year £300 was paid.", ["payment"]),
    ],
)
def test_bounds_have_no_role(text: str, expected: list[str | None]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Budget available", "budget"),
        ("Total budget", "budget"),
        ("Balance c/f", None),
        ("Remaining", None),
        ("Total awards", "award"),
        ("Budget boats club", "award"),
    ],
)
def test_rows_that_name_the_purse_are_no_awards(label: str, expected: str | None) -> None:
    rows = [["Club", "For", "Award £"], ["Rowers", "oars", "40"], ["Divers", "bells", "60"], [label, "", "400"]]
    assert [one.role for one in find(ruled(rows), UK)] == ["award", "award", expected]
