"""What an amount of money does, by the words around it: a budget, an outturn, a saving, a payment …

In a table its column says it, else its row or the row that names the section; in a sentence the nearest word does.
"""

from __future__ import annotations

from extract.tables.column_roles import column_role
from extract.text.bounds import bounds
from extract.text.rule import Rule

BEHIND, AHEAD = 70, 35  # characters before and after an amount in which its word is sought
_COLUMNS = {
    "budget": "budget", "outturn": "outturn", "forecast": "forecast", "variance": "variance", "awarded": "award", "net": "payment",
    "vat": "payment", "gross": "payment",
}  # fmt: skip
_OUTGOING = frozenset(("awarded", "net", "vat", "gross", "amount"))


def _role(name: str, pattern: str, examples: dict[str, str], not_examples: tuple[str, ...] = ()) -> Rule:
    return Rule(id=f"amount.{name}", pattern=rf"\b(?:{pattern})\b", examples=examples, not_examples=not_examples)


_OF_ROLES = (
    _role(
        "variance",
        r"(?:over|under)[\s-]?sp(?:en[dt]|ending)s?|variances?",
        {"an overspend of": "overspend", "a variance": "variance"},
    ),
    _role("saving", r"savings?|efficienc(?:y|ies)", {"savings of": "savings"}, ("saved the weir",)),
    _role("forecast", r"forecasts?|projected|projections?", {"is forecast to be": "forecast"}),
    _role("outturn", r"outturn", {"the outturn was": "outturn"}),
    _role(
        "contract_value",
        r"contract\s+(?:value|sum|price|amount)s?|tender(?:ed)?\s+(?:price|sum|value)s?|value\s+of\s+(?:the\s+|a\s+)?contract",
        {"the contract sum is": "contract sum", "a tender price of": "tender price"},
        ("contracts were let",),
    ),
    _role(
        "award",
        r"awarded|award|grants?\s+of|granted|(?<!value\sof\sthe\s)(?<!value\sof\sa\s)contracts?(?!\s+(?:value|sum|price|amount))",
        {"was awarded": "awarded", "a grant of": "grant of"},
        ("grants team",),
    ),
    _role("debt", r"debts?|loans?|borrow(?:ing|ed)?|arrears|owed|owes", {"a loan of": "loan", "in arrears": "arrears"}),
    _role("income", r"income|receipts?|received|takings", {"income of": "income", "were received": "received"}),
    _role(
        "payment", r"paid|pay|payments?|payable|invoices?|cheques?|reimburse\w*", {"paid to A Wren": "paid", "cheque for": "cheque"}
    ),
    _role(
        "budget", r"budgets?|budgeted|allocations?|allocated|precept|provision", {"a budget of": "budget", "the precept": "precept"}
    ),
)
# Rows of a table of awards or payments that name the purse, not what comes out of it.
_WHAT = r"total|annual|grants?|remaining|available|opening|closing|unspent|unallocated|current|bank"
_STATE = r"available|remaining|left|unspent|unallocated|brought\s+forward|carried\s+forward|b/f|c/f|(?:as\s+)?at\s.*\d.*"
_HELD = Rule(
    id="amount.held_row",
    pattern=rf"""^\W*(?:(?:{_WHAT})\s+){{0,3}}(?:budgets?|balances?|funds?|funding|pot|allocation)
        (?:\s+(?:{_STATE}|for\s+\d{{4}}\S*))*\W*$|\b(?:remaining|available|unallocated|left)\W*$""",
    examples={"Budget available": "Budget available", "Balance c/f": "Balance c/f", "Total remaining": "remaining"},
    not_examples=("Total awards", "Budget for boats club"),
)
_STOP = Rule(
    id="amount.sentence_end",
    pattern=r"[.;:?!]\s|\n{2}|\0",
    examples={"was set. Cranes cost": ". "},
    not_examples=("of 4.5 boats",),
)

RULES = (*_OF_ROLES, _STOP, _HELD)


def of_cell(column: str | None, row: str | None, section: str | None) -> str | None:
    """The role of an amount in a table by its column's heading, its row's label and its section."""
    role = column_role(column) if column else None
    if role in _OUTGOING and row and _HELD.search(row):
        return "budget" if "budget" in row.casefold() else None
    if role in _COLUMNS:
        return _COLUMNS[role]
    for text in (column, row, section):
        said = {rule.id.removeprefix("amount.") for rule in _OF_ROLES if text and rule.search(text)}
        if said:
            return said.pop() if len(said) == 1 else None
    return None


def of_sentence(text: str, start: int, end: int) -> str | None:
    """The role of the amount at `start` to `end` of `text`: that of the nearest word in its sentence, if one is nearest.

    What bounds other amounts has none: "contracts over £5,000".
    """
    if bounds(text, start, end):
        return None
    before, after = text[max(0, start - BEHIND) : start], text[end : end + AHEAD]
    for stop in _STOP.finditer(before):
        before = " " * stop.end() + before[stop.end() :]
    first = _STOP.search(after)
    after = after[: first.start()] if first else after
    near: list[tuple[int, str]] = []
    for rule in _OF_ROLES:
        name = rule.id.removeprefix("amount.")
        near += [(len(before) - found.end(), name) for found in rule.finditer(before)]
        near += [(found.start(), name) for found in rule.finditer(after)]
    if not near:
        return None
    near.sort()
    return None if len(near) > 1 and near[0][0] == near[1][0] and near[0][1] != near[1][1] else near[0][1]
