"""What a table is: its class and the roles of its columns, by head words, title and cells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import section
from test_cells import ruled

from extract.models import Box, CellPart, Grid, GridCell, Layout, Line, Word, around
from extract.tables import printed
from extract.tables.classes import TableClass, classify
from extract.tables.column_roles import RULES, column_role


def grid(text: str) -> Grid:
    """A ruled table: one row a line, cells parted by ``|``; ``#`` before a row marks headings, ``=`` a title over all."""
    cells, columns = [], 0
    rows = [row.strip() for row in text.strip().splitlines()]
    for number, row in enumerate(rows):
        texts = [cell.strip() for cell in row.lstrip("#=").split("|")]
        columns = max(columns, len(texts))
        for column, words in enumerate(texts):
            if words:
                header = row.startswith("#")
                cells.append(GridCell(row=number, column=column, parts=(_part(words, number, column),), header=header))
    return Grid(kind="ruled", cells=tuple(cells), rows=len(rows), columns=columns, edges=())


def _part(text: str, row: int, column: int) -> CellPart:
    x, top = 50.0 + 100 * column, 100.0 + 20 * row
    words = tuple(Word(text=word, box=Box(x, top, x + 4 * len(word), top + 10), size=10) for word in text.split())
    line = Line(page=1, words=words, box=around(word.box for word in words), text=text, start=1000 * row + 100 * column)
    return CellPart(line, 0, len(words))


def read(text: str) -> tuple[str, dict[int, str]]:
    """Class and roles of such a table."""
    found = classify(grid(text))
    return found.kind, dict(found.roles)


CASES = [
    (
        "# Councillor | For | Against | Abstain\nCllr A Wren | X | |\nCllr B Teal | | X |",
        ("votes", {0: "person", 1: "for", 2: "against", 3: "abstain"}),
    ),
    ("# Member | Ward | Vote\nA Wren | Quay | Aye\nB Teal | Hill | Nay", ("votes", {0: "person", 1: "ward", 2: "vote"})),
    ("A Wren | For\nB Teal | Against\nC Rook | For", ("votes", {1: "vote"})),
    ("Ayes | A Wren, B Teal\nNoes | C Rook", ("votes", {0: "option", 1: "person"})),
    (
        "= Recorded votes\nSUBJECT | YEAS | NAYS | DISPOSITION\nThe weir | Wren Teal | Rook | CARRIED",
        ("votes", {0: "title", 1: "for", 2: "against", 3: "decision"}),
    ),
    (
        "# Name | 4 May 2031 | 8 June 2031 | 6 July 2031\nA Wren | P | P | Ap\nB Teal | P | A | P",
        ("attendance", {0: "person", 1: "day", 2: "day", 3: "day"}),
    ),
    (
        "# Member | Present | Apologies\nA Wren | \u2713 |\nB Teal | | \u2713",
        ("attendance", {0: "person", 1: "present", 2: "apologies"}),
    ),
    ("Present | A Wren, B Teal\nApologies | C Rook", ("attendance", {0: "status", 1: "person"})),
    (
        "# No. | Action | Owner | Deadline | Status\n1 | Mend the weir | Clerk | June 2031 | Open",
        ("actions", {0: "number", 1: "action", 2: "owner", 3: "due_date", 4: "status"}),
    ),
    (
        "Minute | Action required | By whom | By when\n12/31 | Write to the harbour | BT | May",
        ("actions", {1: "action", 2: "owner", 3: "due_date"}),
    ),
    ("# Item | Decision\n4 The weir | Approved\n5 The quay | Deferred", ("decisions", {0: "title", 1: "decision"})),
    ("1 | The weir | ADOPTED\n2 | The quay | REFERRED TO THE BOARD", ("decisions", {2: "decision"})),
    (
        "Motion | Mover | Seconder | Outcome\nThat the weir be mended | Wren | Teal | Lost",
        ("decisions", {0: "title", 1: "mover", 2: "seconder", 3: "decision"}),
    ),
    (
        "# Application No. | Site address | Proposal | Comment\n31/00123/FUL | 4 Quay Row | Shed | No objection",
        ("applications", {0: "application", 1: "site", 2: "proposal", 3: "comment"}),
    ),
    ("31/00123/FUL | 4 Quay Row | Porch\n31/00124/HOU | 5 Quay Row | Shed", ("applications", {0: "application"})),
    (
        "# Date | Payee | Details | Chq no | Net | VAT | Gross\n04/05/31 | A Wren | Rope | 101 | 40.00 | 8.00 | 48.00",
        ("payments", {0: "date", 1: "payee", 2: "purpose", 3: "reference", 4: "net", 5: "vat", 6: "gross"}),
    ),
    ("= Payments for approval\nA Wren | Rope | 48.00\nB Teal | Paint | 12.50", ("payments", {2: "amount"})),
    (
        "# Supplier | Description | Amount | Ref\nWren Ltd | Rope | £48.00 | BACS",
        ("payments", {0: "payee", 1: "purpose", 2: "amount", 3: "reference"}),
    ),
    (
        "# Organisation | Amount requested | Amount awarded\nQuay Choir | £500 | £300\nHill Band | £200 | £200",
        ("grants", {0: "organisation", 1: "requested", 2: "awarded"}),
    ),
    (
        "= Community grants\nApplicant | Project | Grant awarded\nQuay Choir | Robes | £300",
        ("grants", {0: "applicant", 2: "awarded"}),
    ),
    (
        "# Service | Budget £000 | Outturn £000 | Variance £000\nQuays | 40 | 42 | 2",
        ("budget", {1: "budget", 2: "outturn", 3: "variance"}),
    ),
    ("# £m | 2031/32 | 2032/33\nQuays | £4.1m | £4.2m\nWeirs | £0.5m | £0.6m", ("budget", {1: "year", 2: "year"})),
    (
        "# Indicator | Target | Actual | RAG\nBerths let | 90% | 84% | Amber\nWeirs mended | 12 | 13 | Green",
        ("performance", {0: "indicator", 1: "target", 2: "actual", 3: "rag"}),
    ),
    (
        "# Risk | Likelihood | Impact | Mitigation\nFlood | 3 | 4 | Pumps",
        ("risks", {0: "risk", 1: "likelihood", 2: "impact", 3: "mitigation"}),
    ),
    (
        "# Meeting date | Topic | Lead officer\n4 May 2031 | Weirs | B Teal",
        ("work_programme", {0: "meeting", 1: "title", 2: "lead"}),
    ),
    (
        "= Work programme\nDate | Item | Purpose\nJune 2031 | Weirs | To note",
        ("work_programme", {0: "date", 1: "title", 2: "purpose"}),
    ),
    # headings that stand below a row of totals
    (
        "| | Totals | 0.00\nPayee | Description | Chq | Gross\nA Wren | Rope | 104 | 40.00\nB Teal | Tar | 105 | 9.50",
        ("payments", {0: "payee", 1: "purpose", 2: "reference", 3: "gross"}),
    ),
    # "Cheques issued" heads the dates of the rows
    (
        "# Cheques issued | | | Chq no.\n04-05-31 | A Wren | 40.00 | 104\n04-05-31 | B Teal | 9.50 | 105",
        ("payments", {0: "date", 1: "payee", 2: "amount", 3: "reference"}),
    ),
    ("# 2031 | 2030 | 2029\nR6 484 800 | R5 357 640 | R8 121 450", ("budget", {0: "year", 1: "year", 2: "year"})),
    ("# Source | Schedule | Amount\nQuays | A | R24,133,970.00", ("budget", {2: "amount"})),
    ("# Plan | Achievement rate (%)\nQuays | 94.12%\nWeirs | 83.33%", ("performance", {1: "actual"})),
    ("# Area of delivery | Timescale\nTrain the crews | 4 June 2031\nOpen the lock | July 2031", ("actions", {1: "due_date"})),
    ("# Choice | 1 | 2\nWeir | x | x\nLock | x | x\nPier | x | x", ("other", {})),
    ("# No. | Board | Member\n1. | Ferries | A Wren\n2. | Weirs | B Teal", ("other", {0: "number", 1: "meeting", 2: "person"})),
    (
        "# Subject | Yeas | Nays | Disposition\nMotion 3 | A Wren | B Teal | LOST",
        ("votes", {0: "title", 1: "for", 2: "against", 3: "decision"}),
    ),
    ("= Report of the Ferry Committee\n1 | The weir | FOR REPORT BACK TO THE FERRY COMMITTEE", ("decisions", {2: "decision"})),
    ("= Report of the Quay Committee\n1 | The weir | AMENDED BY THE FERRY COMMITTEE", ("decisions", {2: "decision"})),
    ("2031 Core | 2032 Core\n£000s | £000s\n152,079.0 | 116,832.5\n-59,765.1 | 4.0", ("budget", {0: "year", 1: "year"})),
    ("11. Website\n12. Accounts for payment\ni) A Wren | £48.00\nii) B Teal | £12.50", ("payments", {1: "amount"})),
    ("# Age | Number of berths | % of berths\n0-9 | 12 | 4%\n10-19 | 40 | 13%", ("other", {1: "count", 2: "count"})),
    ("# Grade | Entry | Top\nMate | £200 | £300\nMaster | £300 | £400", ("other", {1: "amount", 2: "amount"})),
    (
        "# Item | Estimated cost: 2031/2032 | Estimated cost: 2032/2033\nHire | R 6 402-75 | R 7 059-05",
        ("budget", {0: "title", 1: "amount", 2: "amount"}),
    ),
    ("# System | Costs/Budget | Status\nLocks | R200 Million | Under way", ("budget", {1: "amount", 2: "status"})),
    ("# Unit | 31/32 R | Total R\nQuays | 408,327 | 932,119", ("budget", {1: "year", 2: "amount"})),
    (
        "The contract value is as follows:\n# Contract no. | First authority\nQ.73 | R88 717 296.48",
        ("budget", {0: "number", 1: "amount"}),
    ),
    (
        "# Vote No: | Project description | Amount\n63050 | Locks | R690 000.00",
        ("budget", {0: "number", 1: "purpose", 2: "amount"}),
    ),
    ("# Service | Gross | VAT\nQuays | 42 | 7\nWeirs | 750 | 125", ("other", {1: "gross", 2: "vat"})),
    ("04-05-31 | A Wren, rope | 310.68\n05-05-31 | B Teal, tar | 30.00", ("payments", {0: "date", 2: "amount"})),
    ("# | Low risk | High risk\nMay 2031 | 4 | 13", ("risks", {1: "risk_score", 2: "risk_score"})),
    ("= Report of the Quay Board\n1 | The weir | QUAY BOARD RECOMMENDATION ADOPTED", ("decisions", {2: "decision"})),
    ("# No. | Board | Responsible team\n1. | Ferries | Crews", ("other", {0: "number", 1: "meeting", 2: "owner"})),
    ("# Item | Amount (excl VAT)\nWork | R12 975.83", ("budget", {0: "title", 1: "amount"})),
    ("# Part | Amount in euros\nFirst | 131,637.26 \u20ac\nLast | 113,988.02 \u20ac", ("budget", {1: "amount"})),
    ("# | Actual | Upper limit | Lower limit\nWithin a year | 0.01% | 100% | 0%\n"
        "Later | 5.49% | 50% | 0%", ("performance", {1: "actual", 2: "target", 3: "target"})),
    ("# | G | A | R\nQuays | 2 | 1 | 4", ("performance", {1: "rag", 2: "rag", 3: "rag"})),
    ("# | A | R\nQuays | 2 | 1", ("other", {})),
    ("# Year | Boats built | Boats sunk\n2031 | 2,902 | 12\n2032 | 3,100 | 14", ("other", {})),
    ("INCOME\nMoorings | £40.00\nTotal income | £40.00\nEXPENDITURE\nRopes | £12.50", ("budget", {1: "amount"})),
    ("Ferry Account balance | £40.00\nBusiness Saver Account (1) | £12.50\nIn all | £52.50", ("budget", {1: "amount"})),
    ("Ropes | £40.00\nTar | £12.50\nIn all | £52.50", ("other", {1: "amount"})),
    ("A Wren, ropes, Chq No 1204 | £40.00\nB Teal, tar, Chq No 1205 | £12.50", ("payments", {1: "amount"})),
    ("A Wren, rhaffau, Siec Rhif 1204 | £40.00\nB Teal, tar, Siec Rhif 1205 | £12.50", ("payments", {1: "amount"})),
    ("12. Cyfrifon i'w talu\nA Wren | £40.00\nB Teal | £12.50", ("payments", {1: "amount"})),
    ("The following bills were paid\nA Wren | £40.00\nB Teal | £12.50", ("payments", {1: "amount"})),
    ("Receipts and payments\nQuays | £40.00\nWeirs | £12.50", ("budget", {1: "amount"})),
    ("Earmarked funds held\nQuays | £40.00\nWeirs | £12.50", ("budget", {1: "amount"})),
    ("= Table 8: gearing and debt ratios\n# | FY 2031/2032 | FY 2032/2033\n"
        "Gearing (of 45%) | 21.2% | 20.3%", ("budget", {1: "year", 2: "year"})),
    ("Revenue cost | £1m | Source of revenue funding | Tolls\nCapital cost | £ | Source of capital funding | Dues", ("budget", {})),
    ("Grants for each ward\nQuay | £400\nHill | £250", ("grants", {1: "amount"})),
    ("# Service | Reduction\nFerries | £18,000", ("budget", {1: "variance"})),
    ("Decision maker: | The quay board\nDecision: | That the quay be closed\nDate of decision: | 4 May 2031", ("decisions", {})),
    (
        "(a) | Subject: | The weir\n(b) | Decision taken | That it be mended\n(c) | Reason for decision: | It leaks",
        ("decisions", {}),
    ),
    ("Subject: | The weir\nDeclarations of interest: | None", ("other", {})),
    ("Present: | A Wren, B Teal\nIn attendance: | C Rook", ("attendance", {0: "status", 1: "person"})),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda value: value[:30] if isinstance(value, str) else value[0])
def test_a_table_says_what_it_is(text: str, expected: tuple[str, dict[int, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("title", "kind"), [("Flood risk", "risks"), ("", "other")])
def test_the_heading_of_an_item_says_less_than_words_over_the_table(title: str, kind: str) -> None:
    """Members of a risk committee are no risks, a table called so is of them."""
    members = grid("# Name | Trade\nA Wren | Smith")
    assert classify(members, "Term of the risk committee").kind == "other"
    titled = grid(f"= {title}\nFlood | 4\nStorm | 2") if title else grid("Flood | 4\nStorm | 2")
    assert classify(titled).kind == kind


def test_a_class_is_the_surer_the_more_speaks_for_it() -> None:
    much = classify(grid("# Risk | Likelihood | Impact | Mitigation\nFlood | 3 | 4 | Pumps"))
    little = classify(grid("# Risk | Place | Length\nFlood | Quay | 4"))
    assert [much.confidence, little.confidence] == [0.917, 0.8]


def test_the_rows_of_a_class_are_those_below_its_head() -> None:
    found = classify(grid("= Recorded votes\nSubject | Yeas | Nays\nThe weir | Wren | Rook\nThe quay | Teal | Rook"))
    assert found == TableClass("votes", found.confidence, {0: "title", 1: "for", 2: "against"}, (2, 3))
    assert [found.column("against"), found.column("abstain")] == [2, None]


def test_the_title_of_the_item_speaks_too() -> None:
    rows = grid("A Wren | £48.00\nB Teal | £12.50")
    assert [classify(rows).kind, classify(rows, "Accounts for payment").kind] == ["other", "payments"]


def test_the_words_that_lead_in_to_a_table_speak_too() -> None:
    rows = grid("# Berths | Monthly\nNorth | 8,288,755.20\nSouth | 814,717.20")
    led = replace(rows, lead="Below is the budget of the harbour:")
    assert [classify(rows).kind, classify(led).kind] == ["other", "budget"]


@pytest.mark.parametrize(
    ("above", "led"),
    [
        ("Cheques for approval of payment", "Cheques for approval of payment"),
        ("The sums below were paid:", "The sums below were paid:"),
        ("The board then went home.", ""),
        ("It heard the names\nof the ferries that had come home", ""),
        ("It heard the names\nThe ferries that had come home", ""),
    ],
)
def test_a_few_words_above_a_table_lead_in_to_it(above: str, led: str) -> None:
    made = section(f"The board met at the quay.\n{above}\n\nA Wren          £48.00\nB Teal          £12.50\nC Rook          £9.00")
    assert [grid.lead for grid in made.grids] == [led]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_role_takes_the_headings_of_another(rule) -> None:
    assert {text: column_role(text) for text in rule.examples} == dict.fromkeys(rule.examples, rule.id.removeprefix("column."))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Cost (£)", "amount"),
        ("Amount £'000", "amount"),
        ("2031-32 £000's", "year"),
        ("Budget £m", "budget"),
        ("VAT £", "vat"),
        ("AYES:", "for"),
        ("The Committee noted that the harbour would be dredged before winter", None),
        ("", None),
        ("Depth", None),
    ],
)
def test_units_and_marks_do_not_hide_a_role(text: str, role: str | None) -> None:
    assert column_role(text) == role


def test_a_table_and_its_cells_say_what_they_are() -> None:
    rows = [["Payee", "Amount"], ["A Wren", "£48.00"], ["Total", "£48.00"]]
    table, *found = printed.find(ruled(rows), Layout(id="uk"))
    assert (table.class_, table.class_confidence) == ("payments", 0.833)
    assert [(cell.text, cell.role, cell.is_total) for cell in found[2:]] == [
        ("A Wren", "payee", False), ("£48.00", "amount", False), ("Total", "payee", True), ("£48.00", "amount", True),
    ]  # fmt: skip
