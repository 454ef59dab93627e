"""Amounts in sentences: text → money, percentages, measures and counts written in digits, in plain units.

The rules run one after the other, each on what those before it left, so that a percentage is no count. What is printed
for a range holds for both its ends: "£2-3m", "10 to 12 per cent", "5-7 years".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract import counted, numerals, sight
from extract.numerals import CURRENCY, MINUS, NUMBER, PER_CENT, SCALE
from extract.rule import Rule

SURE = 1.0  # confidence of a number with its sign or unit
PENNY = 0.01
COUNTED = 0.85  # of a number before a plural noun
UNEXPLAINED = 0.6  # of a number that only its commas or the words before it show to be a count

# "from 12 to 15", "5-7": the joint of two numbers that share what follows
_TO = rf"\s?[{MINUS}/]\s?|\s+(?:to|or|and)\s+"
_START = r"(?<![\w.,£$€/#])(?<!\w[-\u2013])(?<!\d:)"
_MEASURES = {
    "years": r"years?|yrs?", "months": r"months?|mths?", "weeks": r"weeks?|wks?", "days": r"(?:working\s+|calendar\s+|clear\s+)?days?",
    "hours": r"hours?|hrs?", "minutes": r"minutes|minute|mins", "seconds": r"seconds|secs",
    "miles per hour": r"mph|miles\s+per\s+hour|miles\s+an\s+hour", "kilometres per hour": r"km/?h|kph", "miles": r"miles?",
    "square kilometres": r"sq\.?\s?km|km2|km²|square\s+kilomet(?:re|er)s?", "kilometres": r"km|kilomet(?:re|er)s?",
    "square metres": r"sq\.?\s?m(?:et(?:re|er)s?)?|sqm|m2|m²|square\s+met(?:re|er)s?", "cubic metres": r"m3|m³|cubic\s+met(?:re|er)s?",
    "square feet": r"sq\.?\s?ft|sqft|ft2|square\s+f(?:ee|oo)t", "metres": r"met(?:re|er)s?|m", "centimetres": r"cm|centimet(?:re|er)s?",
    "millimetres": r"mm|millimet(?:re|er)s?", "feet": r"feet|foot|ft", "inches": r"inch(?:es)?", "hectares": r"hectares?|ha",
    "acres": r"acres?", "kilograms": r"kg|kilograms?|kilos?", "tonnes": r"tonnes?", "tons": r"tons?", "grams": r"grams?",
    "litres": r"lit(?:re|er)s?", "megawatt hours": r"MWh", "gigawatt hours": r"GWh", "kilowatt hours": r"kWh", "megawatts": r"MW",
    "gigawatts": r"GW", "kilowatts": r"kW", "decibels": r"dB", "basis points": r"bps|basis\s+points?", "degrees": r"degrees?|°\s?C?",
}  # fmt: skip
_UNITS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _MEASURES.items()}

MONEY = Rule(
    id="figure.money",
    pattern=rf"""(?P<sign>(?<![\w)£$€.])[{MINUS}+])?(?<![\w£€])(?P<currency>{CURRENCY})\s?(?P<inner>[{MINUS}])?(?P<number>{NUMBER})
        (?:\s*(?P<scale>{SCALE}))?
        (?:(?:[{MINUS}]|\s[{MINUS}]\s|\s+to\s+)(?P<number_2>{NUMBER})(?:\s*(?P<scale_2>{SCALE}))?(?![\w%.,:/-]*\w|\s*(?:%|per\s?cent)))?""",
    needs=("£", "$", "€"),
    examples={
        "a gain of £2.75m": {"currency": "£", "number": "2.75", "scale": "m"},
        "£30million": {"currency": "£", "number": "30", "scale": "million"},
        "£210-225 a day": {"currency": "£", "number": "210", "number_2": "225"},
        "-£1.2k": {"sign": "-", "currency": "£", "number": "1.2", "scale": "k"},
        "£3\nmillion": {"currency": "£", "number": "3", "scale": "million"},
    },
    not_examples=("30 million", "£m", "£ per head"),
)
WORDED = Rule(
    id="figure.money_words",
    pattern=rf"""{_START}(?P<number>{NUMBER})\s?(?:(?P<scale>{SCALE})\s+)?(?P<unit>pounds|pence|euros|dollars|p)\b""",
    needs=("pounds", "pence", "euros", "dollars", "p"),
    flags=re.VERBOSE,
    examples={
        "2.5 million pounds": {"number": "2.5", "scale": "million", "unit": "pounds"},
        "a further 45p": {"number": "45", "unit": "p"},
    },
    not_examples=("12pp", "p12", "the pounds"),
)
PERCENT = Rule(
    id="figure.percent",
    pattern=rf"""(?P<sign>(?<![\w)%.])[{MINUS}+])?{_START}(?:(?P<number>{NUMBER})(?:{_TO}))?(?P<number_2>{NUMBER})\s?{PER_CENT}""",
    needs=("%", "cent", "percentage", "pp"),
    examples={
        "a rise of 13.5%": {"number_2": "13.5"},
        "7 to 8 percent": {"number": "7", "number_2": "8"},
        "-2 per cent": {"sign": "-", "number_2": "2"},
    },
    not_examples=("13.5", "a percentage"),
)
MEASURE = Rule(
    id="figure.measure",
    pattern=rf"""{_START}(?:(?P<number>{NUMBER})(?:{_TO}))?(?P<number_2>{NUMBER})(?:\s?(?P<scale>million|billion|thousand))?[\s-]?
        (?P<unit>{"|".join(sorted(_MEASURES.values(), key=len, reverse=True))})(?!\w)""",
    examples={
        "0.75 hectares": {"number_2": "0.75", "unit": "hectares"},
        "a 55MW plant": {"number_2": "55", "unit": "MW"},
        "3-4 year lease": {"number": "3", "number_2": "4", "unit": "year"},
        "30mph": {"number_2": "30", "unit": "mph"},
    },
    not_examples=("3 miners", "Year 4", "A30 mph"),
)
NUMBERED = Rule(
    id="figure.count",
    pattern=rf"""{_START}(?P<number>{NUMBER})(?:\s?(?P<scale>million|billion|thousand|m|k)\b)?
        (?:(?:{_TO})(?P<number_2>{NUMBER})(?:\s?(?P<scale_2>million|billion|thousand)\b)?)?(?!\w|[/:@%]|[{MINUS}]\w|\.\w|,\d)""",
    examples={
        "412 bookings": {"number": "412"},
        "300 to 350 stalls": {"number": "300", "number_2": "350"},
        "1.5 million visits": {"number": "1.5", "scale": "million"},
    },
    not_examples=("B412", "4/412", "412/30/FUL"),
)
RULES = (MONEY, WORDED, PERCENT, MEASURE, NUMBERED)

# What must be in sight for a pattern to be worth running, and how far from it.
CLOSE = 40  # characters
_MONEY_SIGHT = re.compile(r"[£$€]")
_PERCENT_SIGHT = re.compile(r"%|per\s?cent|pp\b", re.IGNORECASE)
_WORDED_SIGHT = re.compile(r"\d\s?p\b|\d[\s\w]{0,10}(?:pence|pounds|euros|dollars)")
_MEASURE_SIGHT = re.compile(rf"\d(?:\s?(?:million|billion|thousand))?[\s-]?(?:{'|'.join(_MEASURES.values())})(?!\w)", re.IGNORECASE)
_NUMBER_SIGHT = re.compile(r"\d[\d,.]*")

_REST = re.compile(r"\s+of\s+(?:which|whom|these|those|them|the|our|its|their)\b|\s*\(\d+(?:\.\d+)?\s?%\)|\s+out\s+of\s+\d", re.IGNORECASE)
# "compared with 5,120", "a total of 34", "up to 12": words after which a number is a count.
_AMOUNT = re.compile(
    r"\b(?:total(?:s|led|ling|ing|ed)?(?:\s+of)?|compared\s+(?:with|to)|(?:increas|decreas|reduc|ris|risen|rose|fell|fall|grew|grow|dropp?)\w*"
    r"\s+(?:\w+\s+){0,3}?(?:to|from|by|of)|average\s+of|target\s+of|equat\w+\s+to|all|reach\w*\s+(?:a\s+peak\s+of\s+)?|minimum\s+of|maximum\s+of)\s+$",
    re.IGNORECASE,
)
_SHARED = re.compile(rf"(?:\s?[{MINUS}]\s?|\s+(?:to|and)\s+){CURRENCY}\s?(?P<number>{NUMBER})\s*(?P<scale>{SCALE})", re.IGNORECASE)
_LIST = re.compile(r"(?:^|[\n\0])[ \t]*\(?$")
_TIMES = re.compile(r"\bx\s?$")
_VOTES = re.compile(r"\s+(?:in\s+favou?r|votes?\b|against\b|abstain\w*|abstentions?|opposed|recused)", re.IGNORECASE)
_NO = re.compile(r"\s+no\.\s", re.IGNORECASE)
_MONEY_OF = re.compile(r"(?P<what>(?:[A-Za-z][\w'\u2019&-]*\s+){0,5}[A-Za-z][\w'\u2019&-]*)\s+(?:of|at|is|was|by|totalling|:)\s+$")
_MONEY_FOR = re.compile(r"\s+(?:of|for|in|towards?)\s+(?:the\s+|a\s+|an\s+)?(?P<what>[a-z][\w'\u2019&-]*(?:\s+(?!and\b|to\b|in\b|for\b|was\b|is\b|on\b)[a-z][\w'\u2019&-]*){0,3})")
_ARTICLES = re.compile(r"^(?:.*\b(?:a|an|the|its|their|this|of|and|that|which|will|be|is|was|to|in)\s+)?", re.IGNORECASE)


class Amount(NamedTuple):
    """A figure at `start` to `end` of the text, in plain units."""

    start: int
    end: int
    value: float
    unit: str
    scale: float
    subject: str | None
    rule: str
    confidence: float


def read(text: str, taken: bytearray, currency: str) -> list[Amount]:
    """The amounts in the parts of `text` that are not `taken`, which is marked as they are found."""
    found = []
    for reader in (_money, _worded, _percent, _measures, _counts):
        for amount in reader(text, taken, currency):
            take(taken, amount.start, amount.end)
            found.append(amount)
    return sorted(found)


def take(taken: bytearray, start: int, end: int) -> None:
    """Mark a stretch of text as read."""
    taken[start:end] = b"\1" * (end - start)


def _money(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """£1.9m; £210-225; -£3k."""
    for match in sight.finditer(MONEY.compiled, text, _MONEY_SIGHT, CLOSE):
        if 1 in taken[match.start() : match.end("number")]:
            continue
        unit = numerals.currency(match["currency"], currency) or currency
        first, scale = numerals.number(match["number"]), numerals.scale(match["scale"]) or 1
        second, end = None, match.end("scale") if match["scale"] else match.end("number")
        if match["number_2"] and 1 not in taken[match.start("number_2") : match.end()]:
            second, scale_2 = numerals.number(match["number_2"]), numerals.scale(match["scale_2"])
            if scale_2 and not match["scale"] and first < second:
                scale = scale_2
            if second * (scale_2 or scale) <= first * scale or (match["scale"] and not scale_2):
                second = None
        elif not match["scale"]:
            shared = _SHARED.match(text, end)
            if shared and first < numerals.number(shared["number"]):
                scale = numerals.scale(shared["scale"]) or 1
        negative = any(sign and sign != "+" for sign in (match["sign"], match["inner"]))
        subject = _paid_for(text, match.start(), end)
        yield Amount(match.start(), end, (-first if negative else first) * scale, unit, scale, subject, MONEY.id, SURE)
        if second is not None:
            scale = numerals.scale(match["scale_2"]) or scale
            yield Amount(match.start("number_2"), match.end(), second * scale, unit, scale, subject, MONEY.id, SURE)


def _worded(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """2.5 million pounds; 45p."""
    for match in sight.finditer(WORDED.compiled, text, _WORDED_SIGHT, CLOSE):
        if 1 in taken[match.start() : match.end()]:
            continue
        scale = numerals.scale(match["scale"]) or 1
        if match["unit"] in ("p", "pence"):
            scale = PENNY
        unit = {"euros": "EUR", "dollars": numerals.currency("$", currency)}.get(match["unit"]) or "GBP"
        value = round(numerals.number(match["number"]) * scale, 6)
        yield Amount(*match.span(), value, unit, scale, None, WORDED.id, SURE)


def _percent(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """13.5%; 7 to 8 percent."""
    for match in sight.finditer(PERCENT.compiled, text, _PERCENT_SIGHT, CLOSE):
        if 1 in taken[match.start("number_2") : match.end()]:
            continue
        minus = match["sign"] and match["sign"].strip() not in ("", "+")
        ends = ("number", "number_2") if match["number"] and 1 not in taken[match.start() : match.end()] else ("number_2",)
        for name in ends:
            start = match.start() if name == ends[0] and len(ends) == 1 and not match["number"] else match.start(name)
            end = match.end() if name == "number_2" else match.end(name)
            value = numerals.number(match[name])
            yield Amount(start, end, -value if minus and name == ends[0] else value, "percent", 1, None, PERCENT.id, SURE)


def _measures(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """0.75 hectares; a 3-4 year lease; 30mph."""
    for match in sight.finditer(MEASURE.compiled, text, _MEASURE_SIGHT, CLOSE):
        if 1 in taken[match.start() : match.end()]:
            continue
        if _LIST.search(text[max(0, match.start() - 4) : match.start()]) and text[match.end() - len(match["unit"]) - 1] == "\n":
            continue
        unit = next(name for name, pattern in _UNITS.items() if pattern.fullmatch(match["unit"]))
        if unit == "metres" and len(match["unit"]) == 1 and (match["unit"] == "M" or counted.phrase(text, match.end())):
            continue
        if unit == "inches" or counted.names(text, match.start()):
            continue
        scale = numerals.scale(match["scale"]) or 1
        for name in ("number", "number_2"):
            if match[name]:
                end = match.end() if name == "number_2" else match.end(name)
                yield Amount(match.start(name), end, numerals.number(match[name]) * scale, unit, scale, None, MEASURE.id, SURE)


def _counts(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """412 bookings; 300 to 350 stalls; 1.5 million visits; 5,120."""
    passed = 0
    for number in _NUMBER_SIGHT.finditer(text):
        match = NUMBERED.compiled.match(text, number.start()) if number.start() >= passed else None
        if match is None:
            continue
        passed = match.end()
        ends = [name for name in ("number", "number_2") if match[name] and 1 not in taken[match.start(name) : match.end(name)]]
        if not ends or not _plain(text, match):
            continue
        last = match.end("scale_2") if match["scale_2"] else match.end(ends[-1])
        last = match.end("scale") if match["scale"] and len(ends) == 1 and ends[0] == "number" else last
        subject, confidence = _what(text, match, match.start(ends[0]), last)
        if confidence is None:
            continue
        scale = numerals.scale(match["scale_2"] or match["scale"]) or 1
        for name in ends:
            end = last if name == ends[-1] else match.end(name)
            value = numerals.number(match[name]) * scale
            yield Amount(match.start(name), end, value, "count", scale, subject, NUMBERED.id, confidence)


def _plain(text: str, match: re.Match[str]) -> bool:
    """False for the number of a paragraph, a list or a name, and for digits that are a code."""
    digits = match["number"]
    if match.group() in ("1-1", "1 to 1") or text[max(0, match.start() - 4) : match.start()].rstrip().endswith("..."):
        return False
    if digits[0] == "0" and len(digits) > 1 and digits[1] != ".":
        return False
    before = text[max(0, match.start() - 4) : match.start()]
    after = text[match.end() : match.end() + 3]
    if _LIST.search(before) and "," not in digits:
        # At the start of a line: the number of what follows, unless the sentence of the line before runs on.
        lead = text[max(0, match.start() - 30) : match.start()].rstrip()
        if after[:1] in (".", ")", "\n", "\0", "") or "(" in before or lead[-1:] in ("", ":", ";"):
            return False
        if re.match(r"\s+[A-Z]", after):
            return False
    if before.endswith("(") and after.startswith(")"):
        return "," in digits
    return not counted.names(text, match.start())


def _what(text: str, match: re.Match[str], start: int, end: int) -> tuple[str | None, float | None]:
    """What a number counts and how sure that is; None for a number that counts nothing."""
    digits = match["number"]
    subject = counted.phrase(text, end)
    if subject:
        return subject, COUNTED
    if match["scale"] in ("m", "k"):
        return None, None
    before, after = text[max(0, start - 45) : start], text[end : end + 25]
    if "," in digits or match["scale"] or match["scale_2"]:
        return None, UNEXPLAINED
    if "." not in digits and (_REST.match(after) or _VOTES.match(after) or _NO.match(after)):
        return None, COUNTED
    if _AMOUNT.search(before) or (_TIMES.search(before) and len(digits) < 4 and not re.match(r"[ ]*(?:x|\d)", after)):
        return None, UNEXPLAINED
    single = counted.singular(text, end) if digits == "1" and "\n" not in before[-1:] else None
    return (single, UNEXPLAINED) if single else (None, None)


def _paid_for(text: str, start: int, end: int) -> str | None:
    """What money is for, where the words beside it say so at once: "a surplus of £4m", "£40 for paint"."""
    before = _MONEY_OF.search(text[max(0, start - 60) : start])
    if before:
        what = _ARTICLES.sub("", before["what"]).strip()
        if what:
            return " ".join(what.split())
    after = _MONEY_FOR.match(text[end : end + 60])
    return " ".join(after["what"].split()) if after else None
