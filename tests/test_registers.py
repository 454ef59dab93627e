"""Payments and work programmes from the tables that print them."""

from __future__ import annotations

import pytest
from test_cells import UK, ruled

from extract.registers import forward_plan, payments, work_programme
from extract.registers.days import iso_day


def paid(*rows: str) -> list[tuple[object, ...]]:
    """Date, payee, purpose, net, VAT, gross and reference of each payment in a ruled table; cells are parted by ``|``."""
    found = payments.find(ruled([[cell.strip() for cell in row.split("|")] for row in rows]), UK)
    return [(one.date, one.payee, one.purpose, one.net, one.vat, one.gross, one.reference) for one in found]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            ["Date | Payee | Details | Chq no | Net | VAT | Gross", "04/05/2031 | A Wren | Rope | 101 | 40.00 | 8.00 | 48.00"],
            [("2031-05-04", "A Wren", "Rope", 40, 8, 48, "101")],
        ),
        (
            ["Payee | Amount | Method", "A Wren | £48.00 | BACS", "B Teal Ltd | £1,012.50 | DD", "Total | £1,060.50 |"],
            [(None, "A Wren", None, None, None, 48, "BACS"), (None, "B Teal Ltd", None, None, None, 1012.5, "DD")],
        ),
        (
            [
                "Cheque no. | Supplier | Description | Total",
                "204 | Wren & Son | Paint, two tins | 12.50",
                "205 | B Teal | (credit) | (3.20)",
            ],
            [
                (None, "Wren & Son", "Paint, two tins", None, None, 12.5, "204"),
                (None, "B Teal", "(credit)", None, None, -3.2, "205"),
            ],
        ),
        (["Payee | Amount", "A Wren | to be told", "B Teal | £5.00"], [(None, "B Teal", None, None, None, 5, None)]),
        (["Fund | Budget £ | Spend £", "Quays | 40 | 50", "Weirs | 5 | 6"], []),  # a budget
        # one cell says whom, what for and by which cheque
        (
            [
                "i) A Wren, rope for the ferry, Chq No 1204 | £48.00",
                "ii) B Teal, J., Siec Rhif 1205. | £5.00",
                "iii) Quay Ropes Ltd (cheque 1206) | £7.00",
                "seconded by C Rook) Chq No 1207 | £9.00",
                "iv) Chq No 1208 | £9.50",
            ],
            [
                (None, "A Wren", "rope for the ferry", None, None, 48, "1204"),
                (None, "B Teal, J.", None, None, None, 5, "1205"),
                (None, "Quay Ropes Ltd", None, None, None, 7, "1206"),
            ],
        ),
    ],
)
def test_payments(rows: list[str], expected: list[tuple[object, ...]]) -> None:
    assert paid(*rows) == expected


def test_a_payment_rests_on_its_row() -> None:
    (one,) = payments.find(ruled([["Payee", "Detail", "Amount"], ["A Wren", "Rope", "£48.00"]]), UK)
    assert (one.currency, one.evidence.rule, one.evidence.quote) == ("GBP", "payment.row", "A Wren\nRope\n£48.00")


def planned(*rows: str) -> list[tuple[object, ...]]:
    """Date, title, lead and purpose of each entry of a work programme in a ruled table."""
    found = work_programme.find(ruled([[cell.strip() for cell in row.split("|")] for row in rows]), UK)
    return [(one.meeting_date, one.title, one.lead, one.purpose) for one in found]


def test_work_programmes() -> None:
    head = "Meeting date | Item | Lead officer | Purpose"
    assert planned(
        head, "4 May 2031 | Weirs | B Teal | To note", " | Quays | A Wren | To agree", "June 2031 | Ferries | C Rook | Scrutiny"
    ) == [
        ("2031-05-04", "Weirs", "B Teal", "To note"),
        ("2031-05-04", "Quays", "A Wren", "To agree"),
        ("2031-06", "Ferries", "C Rook", "Scrutiny"),
    ]
    assert planned("Date of meeting | Topic | Report author", "4 May | Weirs | B Teal") == [(None, "Weirs", "B Teal", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 May 2031", "2031-05-04"),
        ("04.05.31", "2031-05-04"),
        ("May 2031", "2031-05"),
        ("4 May", None),
        ("4 May 2031 and 8 June 2031", None),
        ("31 June 2031", None),
        ("", None),
    ],
)
def test_the_day_of_an_entry(text: str, expected: str | None) -> None:
    assert iso_day(text, "DMY") == expected


def to_decide(*rows: str) -> list[tuple[object, ...]]:
    """Reference, title, who decides, when, key and exempt of each decision of a forward plan in a ruled table."""
    found = forward_plan.find(ruled([[cell.strip() for cell in row.split("|")] for row in rows]), UK)
    return [(one.reference, one.title, one.decision_maker, one.due_date, one.key_decision, one.exempt) for one in found]


def test_forward_plans() -> None:
    assert to_decide(
        "Ref | Decision to be taken | Decision maker | Date of decision | Key decision? | Open or exempt",
        "31/7 | Weirs | Cabinet | 4 May 2031 | Yes | Open",
        "31/8 | Quays | Leader of the Council | May 2031 | No | Exempt, paragraph 3",
        "31/9 | Ferries | Cabinet | not before June | to be told |",
    ) == [
        ("31/7", "Weirs", "Cabinet", "2031-05-04", 1, 0),
        ("31/8", "Quays", "Leader of the Council", "2031-05", 0, 1),
        ("31/9", "Ferries", "Cabinet", None, None, None),
    ]
    assert to_decide("Title | To be taken by | Decision due", "Weirs | Cabinet | 4 May 2031") == [
        (None, "Weirs", "Cabinet", "2031-05-04", None, None)
    ]
    assert to_decide("Item | Lead officer | Date", "Weirs | B Teal | 4 May 2031") == []  # a work programme
