"""The words that head a column → its role: "Payee" is who is paid, "Yeas" who voted for, "Target date" when an action is due.

What a column holds decides in :mod:`extract.tables.classes` where its head says nothing.
"""

from __future__ import annotations

from functools import lru_cache

from extract.tables import heads_of_matter as matter
from extract.tables import heads_of_money as money
from extract.text.rule import Rule

MOST_WORDS = 9  # words of a heading that names a role: longer ones are sentences
UNIT = Rule(
    id="heading.unit",
    pattern=r"""[\[(][^\[\]()]{0,4}[\])]|[\[(][^\[\]()]*[£€$%][^\[\]()]*[\])]|[\[(](?:in\s+)?(?:thousands|millions|hours)[\])]
        |[£€$]?['\u2018\u2019]?(?<!\d)0{3}(?:['\u2019]?s)?\b|[£€$](?:m|k|bn)?(?!\w)|[£€$*:]|(?<=\s)(?-i:R)$""",
    examples={
        "Cost (£m)": "(£m)",
        "Berths (No.)": "(No.)",
        "Spend £'000": "£'000",
        "Weight [in thousands]": "[in thousands]",
        "Total R": "R",
    },
    not_examples=("Over/(under) spend", "Year 2000"),
)
# The first that fits gives the role: what says more stands before what says less.
RULES = (
    *matter.OF_VOTES, *matter.OF_ATTENDANCE, *matter.OF_ACTIONS, *matter.OF_PAPERS, *money.OF_MONEY, *money.OF_RISKS,
    *money.OF_BUDGETS, *money.OF_PERFORMANCE, *matter.OF_MATTER,
)  # fmt: skip
_ROLES = tuple((rule.id.removeprefix("column."), rule) for rule in RULES)


@lru_cache(maxsize=8192)
def column_role(text: str) -> str | None:
    """What the heading of a column says that it holds: "Chq No." → ``reference``; None for other words and for long ones."""
    said = " ".join(UNIT.compiled.sub(" ", text).split()).strip(" .-\u2013/")
    if not said or len(said.split()) > MOST_WORDS:
        return None
    return next((role for role, rule in _ROLES if rule.match(said)), None)
