"""What the heading of a column, a row or a table says of the numbers it names: "£'000", "(in millions of dollars)", "pence"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from extract.text import measures
from extract.text.numerals import CURRENCY, Sign, currency, scale
from extract.text.rule import Rule

PENNY = 0.01

_SCALE = r"(?P<scale>0{3}s?|millions?|billions?|thousands?|mn?|bn|k)(?:['\u2019]?s)?\b"
_SIGNED = Rule(
    id="heading.signed",
    pattern=rf"(?P<currency>{CURRENCY})\s?['\u2018\u2019]?(?:{_SCALE}|(?!\s?[\d.]))",
    examples={
        "Cost £": {"currency": "£"},
        "Dues (£m)": {"currency": "£", "scale": "m"},
        "\u20ac'000 2031": {"currency": "\u20ac", "scale": "000"},
        "US$ millions": {"currency": "US$", "scale": "millions"},
    },
    not_examples=("Over £500", "Dues", "000s"),
)
_PERCENT = Rule(
    id="heading.percent",
    pattern=r"(?<!\d)%|\bper[\s-]?cent\b|\bpercentage\b|\bpp\b|\bppts?\b",
    examples={"Change %": "%", "Rise (per cent)": "per cent", "Change (pp)": "pp"},
    not_examples=("5% of boats", "recent"),
)
_PENCE = Rule(
    id="heading.pence",
    pattern=r"\(\s?p\s?\)|(?<!and\s)(?<!&\s)\bpence\b|(?<![\w.])p(?:\s?/\s?|\s+per\s+)(?=[a-z])|\(cents\)|\u00a2"
    r"|\b(?:cents?|c)\s+in\s+the\s+(?P<of>rand|dollar|euro)\b|\b(?:cents|c)\s?(?:/|per)\s?(?:k\s?[wW]h|litre)",
    examples={
        "Price (p)": "(p)",
        "Pence per litre": "Pence",
        "Rate p/kWh": "p/",
        "2031 Cents in the Rand": {"of": "Rand"},
    },
    not_examples=("Pounds and pence", "p 4", "Page p"),
)
_WORDS = r"pounds|euros?|dollars|rands?"
_MANY = r"thousands|millions|billions"
_SCALED = Rule(
    id="heading.scaled",
    pattern=rf"""(?<!\w)['\u2018\u2019]0{{3}}s?|\(0{{3}}s?\)|\((?:in\s+)?(?P<words>thousands|millions)\)
        |(?:\b(?P<money>{_WORDS})|(?P<sign>[£€$]))?[\s(,]{{0,3}}\bin\s(?P<said>{_MANY})(?:\sof\s(?P<of>{_WORDS}|[£€$]))?
        |\b(?P<plain>{_MANY})\sof\s(?P<coin>{_WORDS}|[£€$])""",
    examples={
        "'000": "'000",
        "Visits (thousands)": {"words": "thousands"},
        "Dues in thousands of pounds": {"said": "thousands", "of": "pounds"},
        "(Dollars in Millions)": {"money": "Dollars", "said": "Millions"},
        "All in millions": {"said": "millions"},
    },
    not_examples=("£000", "2000", "thousands", "in thousand"),
)
_RAND_SCALED = r"['\u2019]?(?P<thousands>0{3}s?)|\s?['\u2019]?(?P<rand_scale>millions?|mn?|bn|billions?)\b"
_RAND = Rule(
    id="heading.rand",
    pattern=rf"(?P<rand>(?-i:(?:^|(?<=[\s(]))R)(?=$|[\s)'\u2019]|(?-i:m|bn)\b))(?:{_RAND_SCALED})?",
    examples={"Total R": {"rand": "R"}, "R'000": {"rand": "R", "thousands": "000"}, "Rm": {"rand": "R", "rand_scale": "m"}},
    not_examples=("Road", "R12", "Rmb"),
)
# Headings in which a bare R is rand: of years, of sums, or nothing else
_OF_RAND = Rule(
    id="heading.of_rand",
    pattern=r"""\b(?:19|20)?\d\d[/-](?:20)?\d\d\b|\b(?:totals?|amounts?|costs?|budget|values?|expenditure|savings?)\b
        |^\W*R\W*(?:0{3}s?|millions?|mn?|bn)?\W*$|\bR['\u2019](?:0{3}|m|bn)|\(R(?:\W?0{3}|\s?(?:millions?|mn?|bn))?\)""",
    examples={"31/32 R": "31/32", "Total R": "Total", "R'000": "R'000", "Hire (R)": "(R)", "Hire (R million)": "(R million)"},
    not_examples=("Road R", "Ward R"),
)
_TIME = Rule(
    id="heading.time",
    pattern=(
        r"\((?:in\s+)?(?P<time>years|yrs|months|mths|weeks|wks|days|hours|hrs|minutes|mins)\)"
        r"|(?<!early\s)(?<!later\s)\b(?P<years>yrs|years)\b\s*$"
    ),
    examples={"Term (years)": {"time": "years"}, "Life yrs": {"years": "yrs"}},
    not_examples=("years of age", "Minutes", "Months", "Schools and Early Years"),
)
RULES = (_SIGNED, _PERCENT, _PENCE, _SCALED, _RAND, _OF_RAND, _TIME)
_COINS = {"pounds": "GBP", "euro": "EUR", "euros": "EUR", "rand": "ZAR", "rands": "ZAR"}


@functools.lru_cache(maxsize=4096)
def heading_sign(text: str, local: str) -> Sign | None:
    """What a heading's text says of unit and scale; the last sign in it counts. `local` is the ISO code of a bare dollar sign."""
    found = max(_signs(text, local), key=lambda place: place[0], default=(0, None))[1]
    measure = measures.heading(text) if found is None or found.unit is None else None
    return Sign(measure, found.scale if found else None) if measure else found


def _signs(text: str, local: str) -> Iterator[tuple[int, Sign]]:
    """Each sign in a heading with where it ends."""
    yield from _signs_of_money(text, local)
    for match in _PERCENT.finditer(text):
        yield match.end(), Sign("percent", None)
    for match in _SCALED.finditer(text):
        said = match["words"] or match["said"] or match["plain"] or "000"
        yield match.end(), Sign(_coin(match, local), scale(said))
    for match in _TIME.finditer(text):
        yield match.end(), Sign(measures.unit(match["time"] or match["years"]), None)


def _signs_of_money(text: str, local: str) -> Iterator[tuple[int, Sign]]:
    for match in _SIGNED.finditer(text):
        yield match.end(), Sign(currency(match["currency"], local), scale(match["scale"]))
    for match in _PENCE.finditer(text):
        cents = _COINS.get((match["of"] or "").casefold()) or currency("$", local)
        yield match.end(), Sign(cents if "c" in match.group().casefold().replace("pence", "") else "GBP", PENNY)
    for match in _RAND.finditer(text):
        if (local in ("ZAR", "") or match["thousands"]) and _OF_RAND.search(text):
            yield match.end(), Sign("ZAR", scale(match["thousands"] or match["rand_scale"]))


def _coin(match: re.Match[str], local: str) -> str | None:
    """The currency that the words beside "in thousands" name; None where none do."""
    said = (match["of"] or match["coin"] or match["money"] or match["sign"] or "").casefold()
    if said == "dollars":
        return currency("$", local)
    return _COINS.get(said) or (currency(said, local) if said else None)
