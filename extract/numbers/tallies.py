"""Counts that the words before them name, and numbers that count nothing however they stand.

comprising Reds - 31, Blues - 12 and Others - 02; thirty (30) berths; 3no new sheds; but no file 2031-360
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.numbers import counted
from extract.text import numerals, sight
from extract.text.lexicon import DASH, MONTH, NUMBER_WORDS
from extract.text.numerals import Amount
from extract.text.rule import Rule

TALLIED = 0.7  # confidence of a count in a list of them
SPELT = 0.85  # of one in words and digits
CLOSE = 40  # characters around what is in sight
LEAST_LISTED = 3  # counts that make a list: two may be numbers of something
_TENS = "thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"

# "Reds - 31", "Open Sea - 02"
_ENTRY = rf"\b[A-Z][\w'\u2019&.-]{{0,30}}(?:[ \n][\w'\u2019&.-]{{1,30}}){{0,3}}?\s?(?:{DASH}|:)\s?\d{{1,4}}"
TALLY = Rule(
    id="figure.tally",
    pattern=rf"{_ENTRY}(?:(?:,|;|,?\s+and)\s+{_ENTRY}){{{LEAST_LISTED - 1},}}(?=\s*(?:[,;.)]|[\n\0]|$))",
    flags=re.NOFLAG,
    examples={
        "comprising Reds - 31, Blues - 12 and Others - 02).": "Reds - 31, Blues - 12 and Others - 02",
        "Quay: 4; Weir: 19; Open Sea: 7": "Quay: 4; Weir: 19; Open Sea: 7",
    },
    not_examples=("Reds - 31, Blues - 12", "items 4 - 5, 6 - 7, 8 - 9", "Reds - many, Blues - few, Greens - 3"),
)
_LISTED = Rule(
    id="figure.tally_entry",
    pattern=rf"(?P<label>[A-Z][^,;]{{0,120}}?)\s?(?:{DASH}|:)\s?(?P<number>\d{{1,4}})(?=[,;]|\s+and\s|$)",
    flags=re.NOFLAG,
    examples={"Open Sea - 02": {"label": "Open Sea", "number": "02"}},
    not_examples=("open - 2",),
)
IN_WORDS = Rule(
    id="figure.count_spelled",
    pattern=rf"""\b(?:{"|".join(NUMBER_WORDS)}|{_TENS})\s\((?P<number>\d{{1,3}}(?:,\d{{3}})*)\)(?=\s[A-Za-z])""",
    examples={"thirty (30) berths": {"number": "30"}, "Forty-two (42) crates": {"number": "42"}},
    not_examples=("berths (30)", "thirty 30 berths", "three (3)."),
)
EACH_NO = Rule(
    id="figure.count_no",
    pattern=r"(?<![\w.,/-])(?P<number>\d{1,4})(?:no\.?|\sno\.)(?=\s[a-z])",
    examples={"3no new sheds": {"number": "3"}, "12No. berths": {"number": "12"}, "2 no. cranes": {"number": "2"}},
    not_examples=("in 2031 no sheds", "no 3 sheds", "B3no sheds"),
)
# Numbers of files, of pages and in addresses of the web.
CODE = Rule(
    id="figure.code",
    pattern=r"""(?<![\w.,-])(?:19|20)\d\d-(?!(?:19|20)\d\d(?!\d))\d{3,6}(?![\w-])
        |\bpages?\s+\d+\s+of\s+\d+|(?<=[\w\]][=&])\d+(?![\d.])|\d{1,2}\s?[:.]\s?\d\s\d\s?h(?:ou)?rs\b""",
    needs=("-", "page", "=", "&", "h"),
    examples={
        "a. 2031-360 Minutes": "2031-360",
        "Page 1 of 3": "Page 1 of 3",
        "&text=1": "1",
        "at 19:3 0hrs": "19:3 0hrs",
    },
    not_examples=("2031/32", "in 2031-32", "2031-2034", "page 4", "n = 30"),
)
CODE_SIGHT = Rule(
    id="figure.code_sight",
    pattern=r"\d-\d{3}|of\s+\d|[=&]\d|\d\s\d\s?h",
    examples={"2031-360": "1-360", "Page 1 of 3": "of 3", "&text=1": "=1", "19:3 0hrs": "3 0h"},
    not_examples=("2031/32", "4 berths"),
)
_WORD_SIGHT = Rule(
    id="figure.count_spelled_sight",
    pattern=r"[a-z]\s\(\d|\d\s?no\b",
    examples={"thirty (30)": "y (3", "3no sheds": "3no", "2 no. cranes": "2 no"},
    not_examples=("berths 30", "30 north"),
)
_SIGHT = Rule(
    id="figure.tally_sight",
    pattern=rf"(?:{DASH}|:)\s?\d{{1,4}}(?:[,;]|\s+and\b)",
    examples={"Reds - 31, Blues": "- 31,"},
    not_examples=("3 Reds, 4 Blues",),
)
_MONTH = Rule(id="figure.tally_month", pattern=rf"^{MONTH}$", examples={"May": "May"}, not_examples=("Mayflower",))
RULES = (TALLY, _LISTED, IN_WORDS, EACH_NO, CODE, _MONTH, _SIGHT, CODE_SIGHT, _WORD_SIGHT)


def read(text: str, taken: bytearray, currency: str) -> Iterator[Amount]:
    """The counts of lists, those in words and digits, and those of planners, where nothing is `taken`; `currency` is unused."""
    for tally in sight.finditer(TALLY.compiled, text, _SIGHT.compiled):
        yield from _listed(text, tally, taken)
    for rule, confidence in ((IN_WORDS, SPELT), (EACH_NO, SPELT)):
        for match in sight.finditer(rule.compiled, text, _WORD_SIGHT.compiled, CLOSE):
            subject = counted.phrase(text, match.end()) or counted.singular(text, match.end())
            if counted.AGED.search(text[max(0, match.start() - counted.BEFORE) : match.start()]):
                continue
            if 1 not in taken[match.start("number") : match.end("number")] and subject:
                yield Amount(*match.span("number"), numerals.number(match["number"]), "count", 1, subject, rule.id, confidence)


def _listed(text: str, tally: re.Match[str], taken: bytearray) -> Iterator[Amount]:
    """The counts of one list, unless its labels say that they are names ("Lot - 4") or days ("May - 12")."""
    found = [(match, match["label"].removeprefix("and ").strip()) for match in _LISTED.finditer(tally.group())]
    if any(_MONTH.search(label) or label.split()[-1].casefold() in counted.LABELS for _, label in found):
        return
    for match, label in found:
        start, end = tally.start() + match.start("number"), tally.start() + match.end("number")
        if 1 not in taken[start:end]:
            yield Amount(start, end, float(match["number"]), "count", 1, " ".join(label.split()), TALLY.id, TALLIED)
