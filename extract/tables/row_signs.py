"""What the labels of a table's rows say of it: "Total income" of a statement, "Decision taken" of a form, "Chq no. 104"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.models import GridCell
from extract.tables.column_roles import column_role
from extract.text.rule import Rule

LABEL_LETTERS = 3  # of a label: "(d)" beside "Decision taken" is none

_KINDS = r"total|sub-?\s?total|other|estimated|net|gross|annual|actual|general|operational|operating"
_FLOWS = r"income|expenditure|receipts|outgoings|expenses|revenue|surplus|deficit|precept"
_WHOSE = r"opening|closing|bank|account|budget|cash\s?book|statement|fund|reserves?"
_ACCOUNTS = r"current|deposit|savings?|saver|reserve|community|business|treasurer['\u2019]?s?"
_FLOW = rf"^\W*(?:(?:{_KINDS})\s+)*(?:{_FLOWS})(?:\s*(?:and|&|\+|/)\s*\w+|\s*\([^)]*\)|\s+total)?\W*$"
_BALANCE = (
    rf"\b(?:{_WHOSE})\s+(?:\w+\s+){{0,2}}balances?\b|^\W*balances?\s+(?:at|as|b/f|c/f|brought|carried|in|on)\b"
    r"|\b(?:brought|carried)\s+forward\b|\b[bc]/f\b"
)
_COSTS = r"^\W*(?:revenue|capital)\s+costs?\W*$|\bsource\s+of\s+(?:\w+\s+)?funding\b"
_STATEMENT = Rule(
    id="table.row_of_statement",
    pattern=rf"{_FLOW}|{_BALANCE}|\b(?:{_ACCOUNTS})\s+(?:\w+\s+){{0,2}}account\b|\btotal\s+(?:all\s+)?accounts\b|{_COSTS}",
    examples={
        "INCOME": "INCOME",
        "Total estimated expenditure:": "Total estimated expenditure:",
        "Balance b/f": "Balance b/f",
        "Bank Statement Balance": "Bank Statement Balance",
        "Business Saver Account (2)": "Business Saver Account",
        "Revenue cost": "Revenue cost",
    },
    not_examples=("Boats", "Income from moorings let in May", "Account of the voyage"),
)
_DECIDED = Rule(
    id="table.row_of_decision",
    pattern=r"""^\W*(?:the\s+)?(?:decisions?(?:\s+(?:taken|made|details?))?|details?\s+of\s+(?:the\s+)?decision
        |resolutions?|resolved|outcome)\s*:?\W*$""",
    examples={"Decision taken": "Decision taken", "Decision:": "Decision:", "Details of decision": "Details of decision"},
    not_examples=("Decision maker", "Date of decision", "Decision that the quay be closed"),
)
_ABOUT = r"maker|status|date|number|made|taken"
_DECISION_FORM = Rule(
    id="table.row_of_decision_form",
    pattern=rf"""\bdecision[\s-](?:{_ABOUT})\b|\b(?:date|reasons?|purpose)\s+(?:of|for)\s+(?:the\s+)?(?:decision|recommendation)s?\b
        |\bkey\s+decision\b|\bdecided\s+(?:at|by)\b|\bsubject\s+to\s+call[\s-]?in\b
        |\b(?:alternative\s+)?options?\s+considered\b|^\W*subject\W*$|\bdeclarations?\s+of\s+interests?\b""",
    examples={
        "Reasons for the decision": "Reasons for the decision",
        "Decision maker:": "Decision maker",
        "Is Key decision?": "Key decision",
        "Subject:": "Subject:",
    },
    not_examples=("Subject matter of the report", "Options", "Decision"),
)
_CHEQUE = Rule(
    id="table.row_with_cheque",
    pattern=r"\b(?:chq|cheque|siec)s?\.?\s*(?:no|nos|number|rhif)?\.?\s*\d{3,}",
    examples={"A Wren, ropes, Chq No 1204": "Chq No 1204", "A Wren, rhaff, Siec Rhif 1204.": "Siec Rhif 1204"},
    not_examples=("Cheques: 2 signed", "Chq"),
)
_PRESENCE = frozenset(("present", "apologies", "absent"))
RULES = (_STATEMENT, _DECIDED, _DECISION_FORM, _CHEQUE)


class RowSigns(NamedTuple):
    """How many different labels are those of a statement, of what was decided and of a form of a decision; rows with a cheque; and
    how many labels name those who came or did not."""

    statement: int = 0
    decided: int = 0
    form: int = 0
    cheques: int = 0
    presence: int = 0


def row_signs(found: Mapping[int, Sequence[GridCell]]) -> RowSigns:
    """What the labels of the rows `found` say."""
    labels = [own for cells in found.values() if (own := label(cells))]
    return RowSigns(
        _different(_STATEMENT, labels),
        _different(_DECIDED, labels),
        _different(_DECISION_FORM, labels),
        sum(1 for cells in found.values() if any(_CHEQUE.search(cell.text) for cell in cells)),
        sum(1 for own in labels if column_role(own) in _PRESENCE),
    )


def label(cells: Sequence[GridCell]) -> str | None:
    """The first line of the first cell of a row that has words."""
    lines = (part.text for cell in cells for part in cell.parts[:1])
    return next((line for line in lines if sum(map(str.isalpha, line)) >= LABEL_LETTERS), None)


def _different(rule: Rule, labels: Iterable[str]) -> int:
    return len({own.casefold().strip(": ") for own in labels if rule.search(own)})
