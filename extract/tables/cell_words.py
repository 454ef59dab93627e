"""What the cells of a column hold, all together: options of a vote, marks of presence, application numbers, money, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.text.lexicon import MONTH
from extract.text.rule import Rule

SHARE = 0.6  # share of a column's cells that hold one thing
LEAST = 2  # cells of a column that can show what it holds, where one alone does not

_OPTION = Rule(
    id="cells.option",
    pattern=r"""^(?:voted\s+)?(?:for|against|abstain(?:ed|s)?|abstention|ayes?|nays?|noes|yea|in\s+favou?r|not\s+voting
        |did\s+not\s+vote)\.?$""",
    examples={"For": "For", "AYE": "AYE", "abstained": "abstained", "Did not vote": "Did not vote"},
    not_examples=("Yes", "No", "Forward", "4"),
)
_MARK = Rule(
    id="cells.mark",
    pattern=r"""^(?:p(?:resent)?|v|a(?:p|pols?|bs?|bsent|pologies)?|x|\u2713|\u2714|\u2715|\u2717|\u2718|\uf0fc|\uf0fb|\u221a
        |in\s+attendance|attended|n/a|-|sub(?:stitute)?|l\.?o\.?a\.?)$""",
    examples={"P": "P", "Ap": "Ap", "\u2713": "\u2713", "Apologies": "Apologies", "Absent": "Absent"},
    not_examples=("Paid", "For", "12"),
)
_APPLICATION = Rule(
    id="cells.application",
    pattern=r"""^\W?(?:[A-Z]{1,4}[/-])?(?:19|20)?\d\d[/-](?:
        [A-Z]{1,3}[/-]\d{3,6}(?:[/-][A-Z]{1,6})?|\d{3,6}[/-]?[A-Z]{1,6}\d?(?:[/-][A-Z]{1,6})*|\d{5,6}(?!\d)
        |(?<=[A-Z][/-]\d\d[/-])\d{3,6}|(?<=[A-Z][/-]\d{4}[/-])\d{3,6})""",
    flags=re.VERBOSE,
    examples={
        "31/01234/FUL": "31/01234/FUL",
        "P/2031/0042/HH": "P/2031/0042/HH",
        "31/AP/0815": "31/AP/0815",
        "DC-31-0042": "DC-31-0042",
    },
    not_examples=("12/05/2031", "2031/32", "04-06-31", "12/2031", "44/2031"),
)
_MONEY = Rule(
    id="cells.money",
    pattern=r"""^[(-]?\s?(?:[£€$]|R(?=[\s\d]))\s?-?\d[\d,.\s]*(?:m|k|bn)?\)?$|^[(-]?\d{1,3}(?:[,\s]\d{3})+\.\d\d\)?$
        |^\d{1,3}(?:\s\d{3}){2,}$|^[(-]?\d[\d,]*(?:\.\d\d)?\s?[£€]$""",
    examples={
        "£4.50": "£4.50", "(1,204.00)": "(1,204.00)", "1 020.00": "1 020.00", "12 500 000": "12 500 000", "£1.2m": "£1.2m",
        "637.26 €": "637.26 €",
    },
    not_examples=("42", "4.5", "97%", "1,204"),
)
_SIGNED = Rule(
    id="cells.signed",
    pattern=r"^[(-]?\s?(?:[£€$]|R(?=\s?\d))\s?-?\d[\d,.\s]*(?:-\d\d)?(?:m|k|bn|million|billion)?\)?$",
    examples={"£4.50": "£4.50", "R6 484 800": "R6 484 800", "(£12m)": "(£12m)", "R 402-75": "R 402-75", "£2 Million": "£2 Million"},
    not_examples=("4.50", "R", "£ per head"),
)
_PERCENT = Rule(
    id="cells.percent",
    pattern=r"^[(-]?\d[\d.,]*\s?%\)?$",
    examples={"94.12%": "94.12%", "(4 %)": "(4 %)"},
    not_examples=("94", "% of boats"),
)
_PENNIES = Rule(
    id="cells.pennies",
    pattern=r"^[(-]?\d+\.\d\d\)?$",
    examples={"78.00": "78.00", "(4.50)": "(4.50)"},
    not_examples=("78", "4.5", "4.505"),
)
_DATE = Rule(
    id="cells.date",
    pattern=rf"""^(?:\w{{3,9}}\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?[\s./-]+(?:{MONTH}[\s.,/-]*|\d{{1,2}}[./-])(?:\d{{4}}|\d\d)?
        |{MONTH}\s*(?:\d{{1,2}},?\s*)?\d{{4}}|\d{{4}}-\d\d-\d\d)$""",
    examples={"12/05/2031": "12/05/2031", "4 May 2031": "4 May 2031", "May 2031": "May 2031", "2031-05-04": "2031-05-04"},
    not_examples=("2031", "4.5", "May", "1.03"),
)
_SENT_ON = r"for\s+report|automatic\s+referral|notice\s+of\s+motion|amended\s+by"
_DONE = r"""(?:amended\s+and\s+|not\s+)?(?:adopted|approved|agreed|carried|lost|defeated|withdrawn|noted|refused
    |deferred|granted|referred|laid\s+over|received\s+(?:as\s+information|and\s+filed)|passed|resolved|lapsed)"""
_OUTCOME = Rule(
    id="cells.outcome",
    pattern=rf"^(?:{_SENT_ON}|{_DONE})\b|^(?-i:[A-Z][A-Z\s,'\u2019-]+)\brecommendations?\s+(?:was\s+|were\s+)?{_DONE}\b",
    examples={
        "QUAY BOARD RECOMMENDATION ADOPTED": "QUAY BOARD RECOMMENDATION ADOPTED",
        "ADOPTED": "ADOPTED",
        "Not approved": "Not approved",
        "Carried unanimously": "Carried",
        "FOR REPORT": "FOR REPORT",
    },
    not_examples=("Noting the report", "The board agreed"),
)
_RAG = Rule(
    id="cells.rag",
    pattern=r"^(?:red|amber|green|blue)(?:\s*/\s*(?:red|amber|green))?$",
    examples={"GREEN": "GREEN", "Amber": "Amber", "Red/Amber": "Red/Amber"},
    not_examples=("Green Lane", "R"),
)
RULES = (_OPTION, _RAG, _APPLICATION, _OUTCOME, _DATE, _SIGNED, _MONEY, _PENNIES, _PERCENT, _MARK)
_ALONE = (_APPLICATION, _OUTCOME, _RAG, _SIGNED)
# What a column that holds them is, where its heading does not say.
ROLES = {
    "option": "vote", "application": "application", "outcome": "decision", "date": "date", "money": "amount", "pennies": "amount",
    "rag": "rag",
}  # fmt: skip


def held(cells: Sequence[str]) -> str | None:
    """What most cells of a column hold: option, rag, application, outcome, date, money, pennies or mark; None for other texts."""
    for rule in RULES:
        if len(cells) >= (1 if rule in _ALONE else LEAST) and sum(1 for cell in cells if rule.search(cell)) >= SHARE * len(cells):
            return "money" if rule is _SIGNED else rule.id.removeprefix("cells.")
    return None
