"""Numbered lines, and the chains they make: 1, 2, 3 … or 77/21, 78/21 … at one indent are the numbering of a paper.

What is learned from the page itself beats a setting: whichever numbering runs through a paper from its top to its
bottom, at the left and in bold where there is bold, is the numbering of its items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.models import Line
from extract.text.lexicon import MONTH
from extract.text.rule import Rule

_INDENT = 14.0  # points by which the numbers of one chain may stand apart
LONGEST_JUMP = 3  # numbers a chain may leave out at once
FIRST_MINUTE = 15  # a numbering that begins above this goes on from earlier meetings
MOSTLY = 0.8  # share of a numbering in bold from which bold is part of it
STRAY_INDENT = 4.0  # points by which the indent of a number out of order may differ
MOST_NUMBERED = 1_500  # numbered lines that are looked at
LOOK_BACK = 300  # numbered lines before one among which its predecessor is looked for

MONTH_NEXT = re.compile(MONTH, re.IGNORECASE)

PLAIN_NUMBER = Rule(
    id="item.number",
    pattern=r"^(?P<number>\d{1,4})(?P<mark>[.):]{0,2})(?:\s+|$)",
    examples={"12. Draft budget": {"number": "12", "mark": "."}, "3 Apologies": {"number": "3", "mark": ""}},
    not_examples=("4.1 In the year", "12/34 Minutes", "2019-20 budget"),
)
_SLASHED = Rule(
    id="item.minute_slash_year",
    pattern=r"^(?P<prefix>[A-Z]{0,5}\s?/?\s?)(?P<number>\d{1,4})\s?/\s?(?P<year>\d{2,4})(?P<mark>[.):]{0,2})\s+(?=\S)",
    examples={"77/21 Apologies": {"prefix": "", "number": "77", "year": "21", "mark": ""}},
    not_examples=("77/21/03 Plans", "half 1/2"),
)
YEARED = Rule(
    id="item.minute_year_number",
    pattern=r"""^(?:[*\u2020]\s*)?(?P<prefix>(?:[A-Z]{0,5}\s?/?\s?(?:19|20)\d\d|(?-i:[A-Z][A-Za-z]{0,5})[/.\s]?\d\d)[/.-]
        |[0-3]\d/|[1-3]\d[.-](?=\d\d)|[1-3]\d(?=\d{3}[.):]))
        (?P<number>\d{1,4})(?P<mark>[.):]{0,2})\s+(?=\S)""",
    examples={
        "2021/077 Apologies": {"prefix": "2021/", "number": "077", "mark": ""},
        "Exe/25/21 Apologies": {"prefix": "Exe/25/", "number": "21", "mark": ""},
        "* WB/24/9 Apologies": {"prefix": "WB/24/", "number": "9", "mark": ""},
        "FC25/041 Apologies": {"prefix": "FC25/", "number": "041", "mark": ""},
        "24/061 Apologies": {"prefix": "24/", "number": "061", "mark": ""},
        "21.44 Apologies": {"prefix": "21.", "number": "44", "mark": ""},
        "24081. Apologies": {"prefix": "24", "number": "081", "mark": "."},
    },
    not_examples=("2019-20", "2021 Review", "12.1 Lease of the hall", "24081 people", "24/06/2021 Visit"),
)
DOTTED = Rule(
    id="item.minute_dotted_date",
    pattern=r"^(?P<prefix>\d{1,2}\.\d{1,2}\.)(?P<number>\d{1,3})(?P<mark>\.?)\s+(?=[A-Z])",
    examples={"16.11.02 Welcome": {"prefix": "16.11.", "number": "02", "mark": ""}},
    not_examples=("16.11 Welcome",),
)
_WORDED = Rule(
    id="item.worded_number",
    pattern=r"^(?:agenda\s+item|minute|min\.?|item)\s+(?:no\.?\s*)?(?P<number>\d{1,4})(?P<mark>[.):]?)\s+(?=\S)",
    examples={"Minute 4 Apologies": {"number": "4", "mark": ""}, "Item No. 7: Budget": {"number": "7", "mark": ":"}},
    not_examples=("minutes 4", "4 minutes"),
)
PREFIXED = Rule(
    id="item.minute_prefix",
    pattern=r"^(?P<prefix>(?-i:[A-Z]{1,5})[./\s-]?)(?P<number>\d{1,4})(?P<mark>[.):]{0,2})\s+(?=\S)",
    examples={
        "C61 APOLOGIES": {"prefix": "C", "number": "61", "mark": ""},
        "SW/63 The Chair said": {"prefix": "SW/", "number": "63", "mark": ""},
    },
    not_examples=("c61 apologies", "PL/34/24 Minutes", "A4174"),
)
LETTERED = Rule(
    id="item.letter",
    pattern=r"^(?P<number>[A-Z])(?P<mark>[.)])\s+(?=\S)",
    examples={"B) Updates": {"number": "B", "mark": ")"}},
    not_examples=("A report", "BA) x"),
)
RULES = (_WORDED, PLAIN_NUMBER, YEARED, _SLASHED, DOTTED, LETTERED, PREFIXED)


class Numbered(NamedTuple):
    """A line that begins with a number: its index, the number as printed and as a count, and where its words begin."""

    line: int
    number: str
    value: int
    title_start: int
    style: str  # rule and prefix: numbers of one chain are written alike
    rule: str
    x0: float
    bold: bool


def numbered(lines: Sequence[Line], rules: Sequence[Rule] = RULES) -> list[Numbered]:
    """The lines that begin with a number, in order; "2025/31" is read both ways, as no. 31 of 2025 and as no. 2025 of 31."""
    found = []
    for index, line in enumerate(lines):
        for rule in rules:
            match = rule.match(line.text)
            if match is None:
                continue
            if not match.groupdict().get("mark") and MONTH_NEXT.match(line.text, match.end()):
                continue  # a date whose line begins with its day
            digits = match["number"]
            value = int(digits) if digits.isdigit() else ord(digits.upper()) - ord("A") + 1
            printed = match.group(0).strip().lstrip("*\u2020 ").rstrip(".:)") if "prefix" in match.groupdict() else digits
            style = f"{rule.id} {match.groupdict().get('prefix', '')}"
            bold = bool(line.words) and line.words[-1 if len(line.words) < 2 else 1].bold
            found.append(Numbered(index, printed, value, match.end(), style, rule.id, line.box.x0, bold))
    return found[:MOST_NUMBERED]


def counts_minutes(rule: str, first: int) -> bool:
    """True where a numbering that begins with `first`, written as `rule` says, counts minutes and not one meeting's items."""
    return first > FIRST_MINUTE or rule not in (PLAIN_NUMBER.id, _WORDED.id, LETTERED.id)


def strays(candidates: Sequence[Numbered], main: Sequence[Numbered]) -> list[Numbered]:
    """Numbers that stand out of order, or twice, and yet are of the numbering: in bold like it, at its indent, no larger.

    A meeting may take items out of order, and a clerk may print a number twice.
    """
    if not main or sum(item.bold for item in main) < MOSTLY * len(main):
        return []
    indents = sorted(item.x0 for item in main)
    indent, taken = indents[len(indents) // 2], {item.line for item in main}
    largest = max(item.value for item in main)
    return [
        item
        for item in candidates
        if item.line not in taken
        and item.style == main[0].style
        and item.bold
        and abs(item.x0 - indent) <= STRAY_INDENT
        and item.value <= largest
        and main[0].line < item.line
    ]


def runs(candidates: Sequence[Numbered], style: str) -> list[list[Numbered]]:
    """Every run 1, 2, 3 … written in one style, in order: the numbering of a paper that begins anew in each section."""
    found: list[list[Numbered]] = []
    for item in candidates:
        if item.style != style:
            continue
        if found and item.value == found[-1][-1].value + 1:
            found[-1].append(item)
        elif item.value == 1:
            found.append([item])
    return found


def chain(candidates: Sequence[Numbered], left: float) -> list[Numbered]:
    """The numbering that runs through a paper: the best chain of numbers written alike, each one more than the last.

    `left` is the left margin in points. Numbers may be left out (`LONGEST_JUMP`), and indents may differ a little.
    """
    best: list[float] = []
    back: list[int | None] = []
    for n, item in enumerate(candidates):
        worth = 1.0 + (0.5 if item.bold else 0.0) + (0.4 if item.x0 - left <= _INDENT else 0.0)
        score, before = worth + (0.5 if item.value == 1 else 0.0), None
        for m in range(n - 1, max(-1, n - LOOK_BACK), -1):
            other = candidates[m]
            jump = item.value - other.value
            if not 1 <= jump <= LONGEST_JUMP or other.style != item.style or abs(other.x0 - item.x0) > _INDENT:
                continue
            linked = best[m] + worth - 0.6 * (jump - 1) - (0.4 if other.bold != item.bold else 0.0)
            if linked > score:
                score, before = linked, m
        best.append(score)
        back.append(before)
    if not best:
        return []
    at: int | None = max(range(len(best)), key=lambda n: best[n])
    found = []
    while at is not None:
        found.append(candidates[at])
        at = back[at]
    return found[::-1]
