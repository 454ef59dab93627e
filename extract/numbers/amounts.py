"""Amounts in sentences: text → money, percentages, measures and counts written in digits, in plain units.

The rules run one after the other, each on what those before it left, so that a percentage is no count. What is printed
for a range holds for both its ends: "£2-3m", "10 to 12 per cent", "5-7 years".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.numbers import counted, counts, prime_marks, rand_sums, signs, subjects, tallies, unsigned_sums
from extract.text import measures, numerals, sight
from extract.text.heading_signs import PENNY
from extract.text.numerals import (
    BLANK_GROUPS,
    CURRENCY,
    MINUS,
    MONEY_NUMBER,
    MONEY_SCALE,
    NUMBER,
    PER_CENT,
    SCALE,
    START,
    TO,
    Amount,
)
from extract.text.rule import Rule

_SURE = 1.0  # confidence of a number with its sign or unit
LONGEST_LOSS = 24  # characters before a sum in brackets in which the word for a loss stands
LONGEST_LEAD = 16  # characters of "between" and "circa" before a sum
SHORTEST_TITLE = 4  # letters of a measure that may open a title: "Ha" and "Km" do not

_CIRCA = r"(?:(?-i:c(?:irca|a)?\.?\s?)|[<>~\u2264\u2265]\s?)?"  # "£c.40k", "£<5m"
_SCALED = r"(?:\s*|-(?=\w{3}))"  # "£3 m", "a £5-million pier"
_JOINT = rf"(?P<joint>[{MINUS}/]|\s[{MINUS}]\s|\s+(?:to|and|or)\s+)"
_GLUED = r"(?:(?<![\w£€])|(?<=\b(?-i:c))|(?<=(?-i:[a-z]))(?=[£$€]))"  # "c£5m", "was$40"
MONEY = Rule(
    id="figure.money",
    pattern=rf"""(?P<sign>(?<![\w)£$€.])[{MINUS}+])?{_GLUED}(?P<currency>{CURRENCY})\s?
        {_CIRCA}(?P<inner>[{MINUS}(])?(?!00)(?P<number>{MONEY_NUMBER})
        (?:{_SCALED}(?P<scale>{MONEY_SCALE}|(?<=\d)b\b))?
        (?:{_JOINT}(?P<number_2>{NUMBER})
        (?:{_SCALED}(?P<scale_2>{MONEY_SCALE}))?
        (?![\w%.,:/-]*\w|\s*(?:%|per\s?cent)))?""",
    needs=("£", "$", "€", "gbp", "eur", "usd", "cad", "aud", "nzd", "zar", "r"),
    examples={
        "a gain of £2.75m": {"currency": "£", "number": "2.75", "scale": "m"},
        "$1.2B": {"currency": "$", "number": "1.2", "scale": "B"},
        "£30million": {"currency": "£", "number": "30", "scale": "million"},
        "£210-225 a day": {"currency": "£", "number": "210", "joint": "-", "number_2": "225"},
        "-£1.2k": {"sign": "-", "currency": "£", "number": "1.2", "scale": "k"},
        "c£5m": {"currency": "£", "number": "5", "scale": "m"},
        "CAD$5 mil": {"currency": "CAD$", "number": "5", "scale": "mil"},
        "R 6 402-75": {"currency": "R", "number": "6 402-75"},
        "£1\u00bd million": {"currency": "£", "number": "1\u00bd", "scale": "million"},
        "£\u00bem": {"currency": "£", "number": "\u00be", "scale": "m"},
        "R5,2 Billion": {"currency": "R", "number": "5,2", "scale": "Billion"},
        "£12 500.00": {"currency": "£", "number": "12 500.00"},
        "£3\nmillion": {"currency": "£", "number": "3", "scale": "million"},
        "a £5-million pier": {"currency": "£", "number": "5", "scale": "million"},
        "£c.40k": {"currency": "£", "number": "40", "scale": "k"},
        "€5,50": {"currency": "€", "number": "5,50"},
        "£1\u00b75m": {"currency": "£", "number": "1\u00b75", "scale": "m"},
        "was$40 over": {"currency": "$", "number": "40"},
    },
    not_examples=("30 million", "£m", "£ per head", "£000s", "an R2 zone", "R12"),
)
_WORDED = Rule(
    id="figure.money_words",
    pattern=rf"""{START}(?P<number>{BLANK_GROUPS}|{NUMBER})\s?(?:(?P<scale>{SCALE})(?:\s+|(?=€)))?
        (?:(?P<unit>pounds|pence|euros?|dollars|cents|p|GBP|EUR|USD|CAD|AUD|NZD)\b(?!\.\w)
        |\s?(?P<behind>€|(?<=[.,]\d\d)£|(?<=[.,]\d\d\s)£|(?<=,\d\d\d)£|(?<=,\d\d\d\s)£)(?!\s?[\d.]))""",
    needs=("pounds", "pence", "eur", "dollars", "cents", "p", "usd", "cad", "aud", "nzd", "€", "£"),
    flags=re.VERBOSE,
    examples={
        "2.5 million pounds": {"number": "2.5", "scale": "million", "unit": "pounds"},
        "a further 45p": {"number": "45", "unit": "p"},
    },
    not_examples=("12pp", "p12", "the pounds", "20 p.c."),
)
PERCENT = Rule(
    id="figure.percent",
    pattern=rf"""(?P<sign>(?<![\w)%.])[{MINUS}+])?{START}(?:(?P<number>{NUMBER})(?:{TO}))?
        (?P<number_2>\d{{1,3}},\d\d?(?!\d)|{NUMBER})\s?{PER_CENT}""",
    needs=("%", "cent", "percentage", "pp", "pc", "p.c."),
    examples={
        "a rise of 13.5%": {"number_2": "13.5"},
        "7 to 8 percent": {"number": "7", "number_2": "8"},
        "-2 per cent": {"sign": "-", "number_2": "2"},
        "16,5%": {"number_2": "16,5"},
    },
    not_examples=("13.5", "a percentage"),
)
_NEEDED = Rule(
    id="figure.loss_in_brackets",
    pattern=r"\b(?:variances?|loss(?:es)?|deficits?|results?|positions?|movements?|changes?|(?:under|over)spends?)"
    r"\s(?:of|is|was)\s\($",
    examples={"a variance of (": "variance of (", "the net result was (": "result was ("},
    not_examples=("the crane (", "paid for (", "a total of ("),
)
MEASURE = Rule(
    id="figure.measure",
    pattern=rf"""{START}(?:(?P<number>{BLANK_GROUPS}|{NUMBER})(?:{TO}))?
        (?P<number_2>(?:\d+\s)?[1-9]/[2-9](?!\d)|{BLANK_GROUPS}|{NUMBER})
        (?:\s?(?P<scale>million|billion|thousand)|(?<=\(\d)\)|(?<=\(\d\d)\))?
        (?:[\s-]?|(?:(?<=[\u00bd\u00bc\u00be])|(?<=/\d))\s+of\s+an?\s+)
        (?P<unit>{measures.ANY})(?!\w)""",
    examples={
        "0.75 hectares": {"number_2": "0.75", "unit": "hectares"},
        "a 55MW plant": {"number_2": "55", "unit": "MW"},
        "3-4 year lease": {"number": "3", "number_2": "4", "unit": "year"},
        "30mph": {"number_2": "30", "unit": "mph"},
        "40 000 km": {"number_2": "40 000", "unit": "km"},
        "2 3/4 miles": {"number_2": "2 3/4", "unit": "miles"},
        "thirty (30) days": {"number_2": "30", "unit": "days"},
    },
    not_examples=("3 miners", "Year 4", "A30 mph"),
)
_PERSONS = Rule(
    id="figure.persons",
    pattern=r"\d\s?\(\dp\)",
    examples={"61 (3p)": "1 (3p)"},  # square metres of a flat for three persons
    not_examples=("61p", "a toll (3p)"),
)
RULES = (
    MONEY, _WORDED, *rand_sums.RULES, PERCENT, MEASURE, *prime_marks.RULES, _NEEDED, *unsigned_sums.RULES, *signs.RULES,
    *subjects.RULES, *tallies.RULES, counts.NUMBERED, counts.HYPHENED, _PERSONS,
)  # fmt: skip

# What must be in sight for a pattern to be worth running, and how far from it.
CLOSE = 40  # characters
_MONEY_SIGHT = re.compile(r"[£$€]|(?:GBP|EUR|USD|CAD|AUD|NZD|ZAR|\bR)\s?(?:[<>~]\s?)?\d")
_PERCENT_SIGHT = re.compile(r"%|per[\s-]?cent|\dpp?c?\b|\d\s?(?:pp|pc|p\.c)\b", re.IGNORECASE)
_WORDED_SIGHT = re.compile(
    r"\d\s?p\b|\d(?:\s?(?:m|k|mn|bn|million|billion))?\s?[€£]"
    r"|[\d\u00bd\u00bc\u00be][\s\w]{0,10}(?:pence|pounds|euro|dollars|cents|GBP|EUR|USD|CAD|AUD|NZD)"
)
_MEASURE_SIGHT = re.compile(
    rf"[\d\u00bd\u00bc\u00be](?:\s?(?:million|billion|thousand)|\))?(?:[\s-]?|\s+of\s+an?\s+)(?:{measures.ANY})(?!\w)",
    re.IGNORECASE,
)

_SPLIT = re.compile(r"(?<!\()0\d")  # "000 sqm", the rest of "23 000 sqm"
_BETWEEN = re.compile(r"\b(?:between|from|either)\s(?:c(?:irca|a)?\.?\s?)?$", re.IGNORECASE)
THOUSAND = 1000
# "£40.000", but "£1.025 a litre"
_POINTED = re.compile(
    r"(?:[1-9]\d{1,2}\.\d{3}|[1-9]\.\d00)(?![\d,.]*\d)(?!\s?(?:m|k|bn|million|billion|per|an?|each|/)\b|\s?/)", re.IGNORECASE
)
_SHARED = re.compile(
    rf"(?:\s?[{MINUS}]\s?|\s+(?:to|and)\s+){CURRENCY}\s?(?P<number>{NUMBER})\s*(?P<scale>{SCALE})", re.IGNORECASE
)


def read(text: str, taken: bytearray, currency: str) -> list[Amount]:
    """The amounts in the parts of `text` that are not `taken`, which is marked as they are found."""
    found: list[Amount] = []
    for code in sight.finditer(tallies.CODE.compiled, text, tallies.CODE_SIGHT.compiled, CLOSE):
        take(taken, *code.span())
    for reader in (_money, _worded, rand_sums.read, _percent, _measures, prime_marks.read, tallies.read, unsigned_sums.read):
        for amount in reader(text, taken, currency):
            take(taken, amount.start, amount.end)
            found.append(amount)
    return sorted([*found, *counts.read(text, taken)], key=lambda amount: amount.start)


def take(taken: bytearray, start: int, end: int) -> None:
    """Mark a stretch of text as read."""
    taken[start:end] = b"\1" * (end - start)


def _money(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """£1.9m; £210-225; -£3k."""
    for match in sight.finditer(MONEY.compiled, text, _MONEY_SIGHT, CLOSE):
        if 1 in taken[match.start() : match.end("number")]:
            continue
        unit = numerals.currency(match["currency"], currency) or currency
        end = match.end("scale") if match["scale"] else match.end("number")
        first, second, scale = _ends(text, match, taken)
        signed = any(sign and sign != "+" for sign in (match["sign"], match["inner"])) and not signs.parts(text, match.start())
        negative = signed or signs.below_zero(text, match.start()) or _bracketed(text, match.start(), end)
        subject = subjects.of_money(text, match.start(), end)
        yield Amount(match.start(), end, (-first if negative else first) * scale, unit, scale, subject, MONEY.id, _SURE)
        if second is not None:
            scale = numerals.scale(match["scale_2"]) or scale
            yield Amount(match.start("number_2"), match.end(), second * scale, unit, scale, subject, MONEY.id, _SURE)


def _ends(text: str, match: re.Match[str], taken: bytearray) -> tuple[float, float | None, float]:
    """Both ends of a sum of money and their scale: "£1-2m" is of millions, "£3m to 4" no range, "£2 and £3m" of millions too.

    A point before three digits parts thousands where nothing scales them: "£40.000".
    """
    first, scale = numerals.number(match["number"]), numerals.scale(match["scale"]) or 1
    if not match["scale"] and _POINTED.match(text, match.start("number")):
        return first * THOUSAND, None, 1
    if match["number_2"] and 1 not in taken[match.start("number_2") : match.end()] and _joined(text, match):
        second, scale_2 = numerals.number(match["number_2"]), numerals.scale(match["scale_2"])
        if scale_2 and not match["scale"] and first < second:
            scale = scale_2
        falls = second * (scale_2 or scale) <= first * scale
        return first, None if falls or (match["scale"] and not scale_2) else second, scale
    if not match["scale"]:
        shared = _SHARED.match(text, match.end("number"))
        if shared and first < numerals.number(shared["number"]):
            scale = numerals.scale(shared["scale"]) or 1
    return first, None, scale


def _joined(text: str, match: re.Match[str]) -> bool:
    """True for two numbers behind one sign of money: "£10-20", "£40/50k", "between £1.5 and 2 million", "£40k or 50k"."""
    joint = match["joint"].strip()
    if joint not in ("and", "or", "/"):
        return True
    led = joint == "/" or _BETWEEN.search(text[max(0, match.start() - LONGEST_LEAD) : match.start()]) is not None
    return bool(match["scale_2"]) and (led or (joint == "or" and bool(match["scale"])))


def _bracketed(text: str, start: int, end: int) -> bool:
    """True for a sum that stands in brackets where a sentence needs it, and so is a loss: "a variance of (£2.3m)"."""
    return text[end : end + 1] == ")" and _NEEDED.search(text[max(0, start - LONGEST_LOSS) : start]) is not None


def _worded(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """2.5 million pounds; 45p; 5,000 €."""
    for match in sight.finditer(_WORDED.compiled, text, _WORDED_SIGHT, CLOSE):
        if 1 in taken[match.start() : match.end()]:
            continue
        if match["unit"] == "p" and _PERSONS.compiled.search(text, max(0, match.start() - 4), match.end() + 1):
            continue
        if match["unit"] == "pounds" and currency != "GBP":
            continue  # of weight
        scale = PENNY if match["unit"] in ("p", "pence", "cents") else numerals.scale(match["scale"]) or 1
        value = round(numerals.number(match["number"]) * scale, 6)
        yield Amount(*match.span(), value, _named(match, currency), scale, None, _WORDED.id, _SURE)


def _named(match: re.Match[str], currency: str) -> str:
    """The currency that the word or sign behind a number names."""
    if match["behind"]:
        return numerals.currency(match["behind"], currency) or currency
    dollars = numerals.currency("$", currency) or currency
    words = {"euro": "EUR", "euros": "EUR", "dollars": dollars, "cents": currency if currency == "EUR" else dollars}
    return match["unit"] if match["unit"].isupper() else words.get(match["unit"]) or "GBP"


def _percent(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """13.5%; 7 to 8 percent."""
    for match in sight.finditer(PERCENT.compiled, text, _PERCENT_SIGHT, CLOSE):
        if 1 in taken[match.start("number_2") : match.end()]:
            continue
        minus = bool(match["sign"] and match["sign"].strip() not in ("", "+"))
        minus = minus or signs.below_zero(text, match.start())
        subject = subjects.of_share(text, match.start(), match.end())
        ends = (
            ("number", "number_2") if match["number"] and 1 not in taken[match.start() : match.end()] else ("number_2",)
        )
        for name in ends:
            start = match.start() if name == ends[0] and len(ends) == 1 and not match["number"] else match.start(name)
            end = match.end() if name == "number_2" else match.end(name)
            value = numerals.number(match[name])
            value = -value if minus and name == ends[0] else value
            yield Amount(start, end, value, "percent", 1, subject, PERCENT.id, _SURE)


def _measures(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """0.75 hectares; a 3-4 year lease; 30mph."""
    for match in sight.finditer(MEASURE.compiled, text, _MEASURE_SIGHT, CLOSE):
        if 1 in taken[match.start() : match.end()]:
            continue
        unit = measures.unit(match["unit"])
        if unit == "metres" and len(match["unit"]) == 1:
            counting = counted.phrase(text, match.end())
            if match["unit"] == "M" or (counting and counted.in_millions(counting)):
                continue
        proper = unit in measures.OF_TIME or not match["unit"].islower()  # "Wly 207 feet" is no name, "Gate 7 Minutes" is one
        named = counted.names_counted(text, match.start(), proper=proper)
        if named or _titled(text, match) or _SPLIT.match(text, match.start("number_2")):
            continue
        scale = numerals.scale(match["scale"]) or 1
        for name in ("number", "number_2"):
            if match[name]:
                end = match.end() if name == "number_2" else match.end(name)
                value = numerals.number(match[name]) * scale * (-1 if signs.below_zero(text, match.start(name)) else 1)
                yield Amount(match.start(name), end, value, unit, scale, None, MEASURE.id, _SURE)


def _titled(text: str, match: re.Match[str]) -> bool:
    """True for the number of an item whose title starts with a measure: "2  Minutes of the last meeting"."""
    opening = not match.start() or text[match.start() - 1] in "\n\0"
    named = match["unit"].istitle() or match["unit"].isupper()
    return opening and named and len(match["unit"]) >= SHORTEST_TITLE and not match["number"]
