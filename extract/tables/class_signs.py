"""What speaks for each class of a table, with its weight: the roles of its columns, the words over it, what its cells hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from extract.tables.row_signs import RowSigns
from extract.text.rule import Rule

FROM_ITEM = 0.75  # share of the weight of words over a table that stand in the heading of its item only


class Signs(NamedTuple):
    """What a table shows: how many columns have which role, the roles that headings print, the words over it and in the heading
    of its item, how many columns hold what, and what the labels of its rows say."""

    roles: Mapping[str, int]
    heads: frozenset[str]
    title: str
    item: str
    cells: Mapping[str, int]
    rows: RowSigns = RowSigns()

    def has(self, *roles: str) -> int:
        """How many of `roles` some column has."""
        return sum(1 for role in roles if self.roles.get(role))


_Sign = tuple[float, Callable[[Signs], float]]
_MONEY = ("amount", "net", "gross", "vat")
_SUMS = (*_MONEY, "actual")
_BUDGET = ("budget", "outturn", "forecast", "variance")


def _titled(kind: str, pattern: str, examples: Mapping[str, str]) -> Rule:
    return Rule(id=f"table.of_{kind}", pattern=pattern, examples=examples)


_FUNDS = r"\bfund(?:s|ing)\s+(?:is\s+|are\s+)?(?:required|requested|requirements|transfer\w*)"
_CONTRACT = r"\bcontract\s+(?:value|sum|amount)"
_DEBT = r"\bgearing\b|\bdebt\b|\bprudential\b"
_STATEMENT = (
    r"\bfinancial\s+(?:position|statements?|summary)|\bprecept\b|\bfinances\b"
    r"|\b(?:income|receipts)\s+(?:and|&)\s+(?:expenditure|payments)"
    r"|\b(?:statement\s+of|annual|audited|year[\s-]end)\s+accounts\b|\btreasurer['\u2019]?s\s+report"
    r"|\bbank\s+reconciliation|\bearmarked\b"
)
_NO_STATEMENT = r"(?<!receipts\sand\s)(?<!receipts\s&\s)"
_BILLS = r"amounts|sums|bills|accounts|invoices|expenses"
_PAID = rf"\b(?:{_BILLS})\s+(?:(?:have|has|had|were|was|are|to|be|been|already|since|for)\s+){{1,4}}paid\b"
RULES = (
    _titled(
        "votes",
        r"\brecorded\s+vote|\broll[\s-]call|\bnamed\s+vote|\bvoting\b|\bdivision\b|\bpleidlais",
        {"Recorded votes on the weir": "Recorded vote", "Roll-call": "Roll-call"},
    ),
    _titled(
        "attendance",
        r"\battendance|\bpresent\b|\bapologies\b|\bpresennol\b|\bymddiheuriadau\b",
        {"Record of attendance": "attendance", "Members present": "present"},
    ),
    _titled(
        "actions",
        r"\bactions?\b|\bmatters\s+arising|\btask|\bcamau\s+gweithredu",
        {"Action points": "Action", "Matters arising": "Matters arising"},
    ),
    _titled(
        "decisions",
        r"\bdecisions?\b|\bresolutions?\b|\bdispositions?\b|\bmotions?\b|\bpenderfyniad",
        {"Summary of decisions": "decisions", "Council motions": "motions"},
    ),
    _titled(
        "applications",
        r"\bplanning\b|\blicen[cs](?:e|ing)\b|\bapplications?\b|\bceisiadau\s+(?:cynllunio|trwyddedu)",
        {"Planning applications": "Planning", "Licensing matters": "Licensing"},
    ),
    _titled(
        "payments",
        rf"""{_NO_STATEMENT}\bpayments?\b|\bcheques?\b|\baccounts?\s+(?:for|to\s+be)\s+pa|\binvoices?\b|\bexpenditure\s+over\b
        |{_PAID}|\btaliadau\b|\bi['\u2019]w\s+talu\b|\bsieciau\b""",
        {
            "Payments for approval": "Payments",
            "Accounts for payment": "Accounts for pa",
            "the following amounts have been paid": "amounts have been paid",
            "Bills to be paid": "Bills to be paid",
            "Cyfrifon i'w talu": "i'w talu",
        },
    ),
    _titled(
        "grants",
        r"\bgrants?\b|\bdonations?\b|\bfunding\s+awards?\b|\bgrantiau\b|\brhoddion\b",
        {"Community grants": "grants", "Donations": "Donations"},
    ),
    _titled(
        "budget",
        rf"""\bfinancial\s+implications|\bcosts?\s+(?:apportion|estimate|breakdown|implications)|\bbudget|\bestimates?\b
        |\boutturn|{_FUNDS}|{_CONTRACT}|\bcapital\s+programme|\breserves\b|{_DEBT}|\brevenue\b|\bbalance|\bborrowing
        |{_STATEMENT}|\bvirements?\b|\btransfers\b|\bcyllideb|\bmantolen\b""",
        {
            "Revenue budget": "Revenue",
            "Capital programme": "Capital programme",
            "Financial position @ 31/03/31": "Financial position",
            "Receipts and payments": "Receipts and payments",
        },
    ),
    _titled("performance", r"\bkpis?\b|\bperformance\b|\bindicators?\b", {"KPIs": "KPIs", "Key indicators": "indicators"}),
    _titled("risks", r"\brisks?\b", {"Risk register": "Risk", "Key risks": "risks"}),
    _titled(
        "work_programme",
        r"\bwork\s*(?:programme|plan|program)\b|\bforward\s+(?:plan|work)|\bfuture\s+(?:items|business|agenda)",
        {"Work programme": "Work programme", "Forward plan": "Forward plan"},
    ),
)
_TITLES = {rule.id.removeprefix("table.of_"): rule for rule in RULES}


def _title(kind: str) -> Callable[[Signs], float]:
    """1 where the words over a table speak of that class, less where only its item's heading does, else 0."""
    rule = _TITLES[kind]
    return lambda signs: 1.0 if rule.search(signs.title) else FROM_ITEM if rule.search(signs.item) else 0.0


def _paid(signs: Signs) -> bool:
    """True where rows name whom, when or how something was paid, or sums are printed to the penny."""
    return signs.has("payee", "reference", "date") > 0 or bool(signs.cells.get("pennies"))


def _sums(signs: Signs) -> bool:
    """True where money is printed and no heading says whom it is paid to."""
    return bool(signs.cells.get("money") or signs.cells.get("pennies")) and not signs.roles.get("payee")


_PRESENCE = _title("attendance")
_GRANTED = _title("grants")
_FINANCE = _title("budget")
_SIGNS: dict[str, tuple[_Sign, ...]] = {
    "votes": (
        (4.0, lambda s: s.has("for", "against", "abstain", "not_voting") >= 2),
        (1.5, lambda s: s.has("for", "against") == 2),
        (1.5, lambda s: s.has("for", "against", "abstain") == 3),
        (2.5, lambda s: bool(s.cells.get("option"))),
        (1.5, lambda s: bool(s.roles.get("vote"))),
        (1.0, _title("votes")),
        (0.5, lambda s: bool(s.roles.get("person"))),
    ),
    "attendance": (
        (0.5, lambda s: bool(s.cells.get("mark"))),
        (1.5, lambda s: bool(s.cells.get("mark")) and (s.has("person", "ward", "party", "day", "meeting") > 0 or _PRESENCE(s) > 0)),
        (1.5, lambda s: s.has("present", "apologies", "absent") >= 1),
        (1.5, lambda s: s.has("present", "apologies", "absent") >= 2),
        (1.0, lambda s: bool(s.cells.get("mark")) and s.roles.get("day", 0) + s.roles.get("meeting", 0) > 1),
        (2.5, lambda s: s.rows.presence > 1),
        (1.5, _title("attendance")),
        (1.0, lambda s: s.has("person", "ward", "party") >= 2 and not s.has(*_MONEY, "lead", "vote")),
        (0.5, lambda s: bool(s.roles.get("person"))),
    ),
    "actions": (
        (1.0, lambda s: bool(s.roles.get("owner"))),
        (1.0, lambda s: bool(s.roles.get("owner")) and s.has("action", "due_date", "status", "title", "purpose") > 0),
        (1.5, lambda s: bool(s.roles.get("action"))),
        (1.0, lambda s: bool(s.roles.get("due_date")) and s.has("owner", "action", "status", "title") > 0),
        (0.5, lambda s: bool(s.roles.get("status"))),
        (1.5, lambda s: bool(s.roles.get("due_date")) and s.has("meeting", "lead", "budget", "purpose", "risk", *_MONEY) == 0),
        (1.5, _title("actions")),
    ),
    "decisions": (
        (2.0, lambda s: bool(s.roles.get("decision"))),
        (1.0, lambda s: bool(s.roles.get("decision")) and s.has("title", "number", "mover", "reference") > 0),
        (1.5, lambda s: s.has("mover", "seconder") >= 1),
        (1.5, lambda s: bool(s.cells.get("outcome"))),
        (5.0, lambda s: s.rows.decided > 0 and s.rows.form > 0),
        (1.0, _title("decisions")),
    ),
    "applications": (
        (2.0, lambda s: bool(s.roles.get("application"))),
        (2.0, lambda s: bool(s.cells.get("application"))),
        (1.0, lambda s: s.has("site", "proposal") >= 1),
        (1.5, lambda s: s.has("site", "proposal") >= 2),
        (0.5, lambda s: bool(s.roles.get("applicant"))),
        (1.0, _title("applications")),
    ),
    "payments": (
        (2.5, lambda s: bool(s.roles.get("payee"))),
        (1.5, lambda s: s.has("net", "vat", "gross") >= 2 and _paid(s)),
        (1.0, lambda s: bool(s.roles.get("date")) and bool(s.cells.get("pennies")) and not s.heads and s.has(*_BUDGET) == 0),
        (1.5, lambda s: bool(s.roles.get("reference")) and s.has(*_MONEY) > 0),
        (0.5, lambda s: s.has(*_MONEY) > 0 and s.has("date", "day") > 0),
        (0.5, lambda s: bool(s.cells.get("pennies"))),
        (0.5, lambda s: s.has(*_MONEY) > 0 and bool(s.roles.get("purpose"))),
        (2.0, lambda s: s.rows.cheques > 1),
        (2.0, _title("payments")),
    ),
    "grants": (
        (1.5, lambda s: bool(s.roles.get("awarded")) and (bool(s.cells.get("money")) or bool(s.roles.get("requested")))),
        (1.5, lambda s: bool(s.roles.get("requested"))),
        (1.0, lambda s: s.has("awarded", "requested", *_MONEY) > 0 and s.has("organisation", "applicant") > 0),
        (0.75, lambda s: _GRANTED(s) == 1 and _sums(s) and s.has(*_BUDGET) == 0),
        (1.0, _title("grants")),
    ),
    "budget": (
        (1.0, lambda s: bool(s.cells.get("money")) and not s.roles.get("payee")),
        (
            0.5,
            lambda s: (s.cells.get("money", 0) > 0 or _FINANCE(s) == 1) and not s.has("payee") and not s.heads.isdisjoint(_SUMS),
        ),
        (1.0, lambda s: s.has("net", "vat", "gross") >= 2 and not _paid(s)),
        (1.5, lambda s: s.has(*_BUDGET) >= 1 and s.has("payee") == 0),
        (1.0, lambda s: s.has(*_BUDGET) >= 2),
        (1.0, lambda s: s.roles.get("year", 0) + s.roles.get("day", 0) > 1 and (bool(s.cells.get("money")) or _FINANCE(s) == 1)),
        (1.5, lambda s: s.rows.statement > 1 and _sums(s)),
        (1.0, _title("budget")),
    ),
    "performance": (
        (1.5, lambda s: bool(s.roles.get("indicator"))),
        (1.5, lambda s: bool(s.roles.get("rag"))),
        (1.5, lambda s: bool(s.cells.get("rag"))),
        (1.0, lambda s: bool(s.roles.get("target")) and not s.cells.get("money")),
        (1.0, lambda s: bool(s.roles.get("direction"))),
        (0.5, lambda s: bool(s.roles.get("actual")) and not s.cells.get("money")),
        (1.0, lambda s: s.has("actual", "target") > 0 and bool(s.cells.get("percent"))),
        (1.0, _title("performance")),
    ),
    "risks": (
        (2.0, lambda s: bool(s.roles.get("risk"))),
        (1.5, lambda s: s.has("likelihood", "impact", "risk_score") >= 1),
        (1.0, lambda s: s.has("likelihood", "impact", "risk_score") >= 2),
        (1.0, lambda s: bool(s.roles.get("mitigation"))),
        (1.5, _title("risks")),
    ),
    "work_programme": (
        (2.0, lambda s: bool(s.roles.get("meeting")) and s.has("title", "lead", "purpose") >= 1),
        (1.0, lambda s: s.has("meeting", "date", "due_date") > 0 and s.has("title") > 0 and s.has("lead") > 0),
        (0.5, lambda s: bool(s.roles.get("title")) and bool(s.roles.get("lead"))),
        (2.5, _title("work_programme")),
    ),
}  # fmt: skip


def weights(signs: Signs) -> dict[str, float]:
    """Class → what speaks for it, all together."""
    return {kind: sum(weight * holds(signs) for weight, holds in known) for kind, known in _SIGNS.items()}
