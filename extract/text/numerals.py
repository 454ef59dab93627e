"""Numbers as papers print them, and the signs that say what they count: "(£1,234.5k)", "13.6%", a column of "£'000"."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.text.lexicon import SCALES
from extract.text.rule import Rule

BILLION = 1e9

_FRACTIONS = {
    "\u00bd": 1 / 2, "\u00bc": 1 / 4, "\u00be": 3 / 4, "\u2153": 1 / 3, "\u2154": 2 / 3, "\u215b": 1 / 8, "\u215c": 3 / 8,
    "\u215d": 5 / 8, "\u215e": 7 / 8,
}  # fmt: skip
_FRACTION = f"[{''.join(_FRACTIONS)}]"  # "½"
_POINT = r"(?:\.|(?<=\d)\u00b7(?=\d))"  # "1·5" of old prints
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:{_POINT}\d+)?|\d+\s?{_FRACTION}|\d+(?:{_POINT}\d+)?|(?<![A-Za-z])\.\d+|{_FRACTION})"
_R_SCALE = r"(?:[mM](?:il|n?\b)|[bB](?:il|n?\b))"
# "R5,2 Billion", no "R2 zone"
_R_SUM = rf"\d{{1,3}}(?:[\s,]\d{{3}})+|\d+[.,]\d\d?\b|\d+(?:[.,]\s?\d+)?\s?{_R_SCALE}"
RAND = rf"(?-i:\bR(?=\s?(?:[<>~]\s?)?(?:{_R_SUM})|\s\d{{1,3}}-\d\d\b))"
CURRENCY = rf"""(?:US\$|C(?:A|AD|DN)?\$|AU?D?\$|NZD?\$|£|€|\$|\b(?:GBP|EUR|USD|CAD|AUD|NZD|ZAR)(?!(?-i:[a-z]|[A-Z]))|{RAND})"""
_BLANK = "[\\s\u00a0\u202f]"
# Behind a sign of money: "12 500.00", "12 500-00" of rand, "5.000,00", "5.000.000", "1, 818,672.95", "5, 000", "5,50" of euros
# and rand; before a word of scale "5,2" and "1/2" too
_RAND_CENTS = rf"(?:(?<=R)|(?<=R\s))\d{{1,3}}(?:(?:{_BLANK}|,)\d{{3}})*-\d\d(?![\d-])"
_CENTS = r"(?:(?<=[\u20acR])|(?<=[\u20acR]\s))\d+,\d\d(?![\d,])"
_POINTED = rf"(?:\d{{1,3}}(?:\.\d{{3}})+,\d\d(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?![\d.])|{_CENTS})"
_MIXED = rf"\d{{1,3}}(?:(?:{_BLANK}|,)\d{{3}})+\.\d\d(?!\d)"  # "450 000,000.00"
MONEY_NUMBER = rf"""(?:{_RAND_CENTS}|{_POINTED}
    |{_MIXED}|\d{{1,3}}(?:{_BLANK}\d{{3}})+(?!\d)(?:[.,]\d\d?(?!\d))?
    |\d{{1,3}},\s\d{{3}}(?:,\d{{3}})*\.\d\d|\d{{1,3}},\s000(?![\d,.]\d)
    |\d+,\d{{1,2}}(?![\d,])(?=\s?(?:m|bn|million|billion)\b)
    |\d+,\s\d{{1,2}}(?=\s?(?:million|billion)\b)|[13]/[24](?=\s?(?:m|bn|million|billion)\b)|{NUMBER})"""
SCALE = r"(?:millions?|billions?|thousands?|mn|bn|m|k)\b"
# Behind a sign of money, where "mm" are no millimetres
MONEY_SCALE = r"(?:trillions?|millions?|billions?|thousands?|mln|mil|mm|mn|bn|tn|m|k)\b"
BLANK_GROUPS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]*\d)"  # "12 500" in a sentence
MINUS = "-\u2010\u2011\u2012\u2013\u2212"
PER_CENT = r"(?:%|per[\s-]?cent\b(?:age\s+points?)?|percentage\s+points?|pp\b|(?-i:pc\b|p\.c\.))"
# "from 12 to 15", "5-7": the joint of two numbers that share what follows
TO = rf"\s?[{MINUS}\u2014\u2015]\s?|\s+(?:to|or|and)\s+"
START = r"(?:(?<![\w.£$€/#])(?<!\d\u00b7)|(?<=\b(?-i:c))|(?<=\b(?-i:c)\.)|(?<=\b(?-i:ca)\.))(?<!\d,)(?<!\w[-\u2013])(?<!\d:)"
_CURRENCIES = {
    "£": "GBP", "€": "EUR", "US$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "CDN$": "CAD", "A$": "AUD", "AU$": "AUD",
    "AUD$": "AUD", "NZ$": "NZD", "NZD$": "NZD",
}  # fmt: skip
_DOLLARS = ("USD", "CAD", "AUD", "NZD")

# "59 940 000.00": pennies show that the blanks are none between columns
_BLANKS = rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+"
_SPACED = rf"(?:\d{{1,3}}(?:{_BLANK}\d{{3}})+[.,-]\d\d(?!\d)|{_MIXED})"
# "(2,350.4)", "-£3.1m", "£ 12.50", "4.2%", "1,204*"
_BEFORE = rf"(?P<open>\()?\s?(?P<sign>[{MINUS}+])?\s?(?P<currency>{CURRENCY})?\s?(?P<inner>[{MINUS}+])?"
_BEHIND = rf"\s?(?P<scale>{SCALE})?\s?(?P<percent>%)?(?P<close>\))?(?P<credit>\s?cr\b)?(?P<mark>[*\u2020\u2021]+)?"
_SUM = rf"(?(currency){_BLANKS}(?!\d)|(?!))"  # "R155 390 619": the sign shows that it is one number
CELL = re.compile(rf"{_BEFORE}(?P<number>{_SUM}|{_SPACED}|{NUMBER}){_BEHIND}", re.VERBOSE | re.IGNORECASE)
# Where blanks part the thousands and a comma the decimals: "15 000 000", "16,5"
BLANKED = Rule(
    id="numeral.blanked",
    pattern=rf"^{_BEFORE}(?P<number>{_BLANKS}(?:[.,]\d\d?)?|\d+,\d\d?){_BEHIND}$",
    examples={"15 000 000": {"number": "15 000 000"}, "R16,5 m": {"currency": "R", "number": "16,5", "scale": "m"}},
    not_examples=("15,000,000", "1 20"),
)

CODE_DIGITS = 5  # digits before a point, and one less behind it, of the number of an account
_GROUP = 3  # digits between two commas
PLAIN = re.compile(r"\d{1,4}")
SUM_OPENS = Rule(
    id="numeral.sum_opens",
    pattern=rf"^(?:R|{CURRENCY})\d{{1,3}}$",
    examples={"R155": "R155", "£12": "£12"},
    not_examples=("155", "R1550", "R"),
)
RULES = (BLANKED, SUM_OPENS)


class Numeral(NamedTuple):
    """A printed number: its value without any scale, its own unit and scale, None and 1 where it prints none."""

    value: float
    unit: str | None = None
    scale: float | None = None


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


class Sign(NamedTuple):
    """What a heading says of the numbers below it; None where it says nothing."""

    unit: str | None
    scale: float | None


def currency(sign: str | None, local: str) -> str | None:
    """The ISO code of a currency sign; a bare dollar is the council's own where that is one."""
    if not sign:
        return None
    if sign == "R":
        return "ZAR"
    if sign[0].isalpha() and sign[-1].isalpha():
        return sign.upper()
    return _CURRENCIES.get(sign.upper()) or (local if local in _DOLLARS else "USD")


def is_currency(unit: str | None) -> bool:
    """True for an ISO code of money."""
    return unit is not None and unit.isupper()


def scale(word: str | None) -> float | None:
    """The multiplier of "m", "million", "k", "000s"."""
    if not word:
        return None
    word = word.casefold().strip("'\u2019")
    return BILLION if word == "b" else SCALES.get(word) or SCALES.get(word.rstrip("s"))


def number(printed: str) -> float:
    """The value of digits with commas and point, of fractions, and with blanks for commas: "1½", "2 3/4", "12 500,00"."""
    if printed[-1] in _FRACTIONS:
        return float(printed[:-1].strip() or 0) + _FRACTIONS[printed[-1]]
    above, of, below = printed.partition("/")
    if of:
        whole, _, above = above.rpartition(" ")
        return int(whole or 0) + int(above) / int(below)
    if printed[-3:-2] == "-":
        printed = f"{printed[:-3]}.{printed[-2:]}"  # "402-75"
    printed = printed.replace("\u00b7", ".")
    if (printed[-3:-2] == "," and "." in printed) or printed.count(".") > 1:
        printed = printed.replace(".", "")  # "5.000,00", "5.000.000"
    printed = printed.replace(", ", ",")
    whole, comma, rest = printed.rpartition(",")
    if comma and rest.isdigit() and len(rest) < _GROUP:
        printed = f"{whole}.{rest}"
    return float("".join(printed.replace(",", "").split()))


def cell(text: str, local: str) -> Numeral | None:
    """The number that `text` is, all of it; None for other text. Brackets are negative, as tables print it."""
    match = (BLANKED.compiled.match(text) if local == "ZAR" else None) or CELL.fullmatch(text)
    if match is None or (match["open"] is None) != (match["close"] is None):
        return None
    digits = match["number"]
    whole, _, decimals = digits.partition(".")
    if (digits[0] == "0" and digits[1:2] not in ("", ".", ",")) or (len(whole) >= CODE_DIGITS and len(decimals) >= CODE_DIGITS - 1):
        return None  # "03000", "27999.7052": a telephone number or a code
    value = number(digits)
    if any(mark and mark != "+" for mark in (match["sign"], match["inner"], match["open"], match["credit"])):
        value = -value
    unit = "percent" if match["percent"] else currency(match["currency"], local)
    return Numeral(value, unit, scale(match["scale"]))
