"""The items a sentence names by number: "Items 11 and 12", "minute PL/38/24", "item 7(b)", "in 24/00912/OUT"."""

from __future__ import annotations

import re

from extract.text.rule import Rule

MOST = 30  # items in one range

# "9", "9b", "9(b)", "10.1.2", "C66", "ES192/24", "PL/38/24", "OCM-031/25"
_ONE = r"(?:(?-i:[A-Z]{1,5})[/.-]?\s?)?\d{1,5}(?:[./-]\d{1,5})*\.?[a-z]?\b(?:\s?\([a-z\d]{1,4}\)){0,2}"
_NEXT = r"(?:(?-i:[A-Z]{1,5})[/.-]?)?\d{1,5}(?:[./-]\d{1,5})*\.?[a-z]?\b(?![/\d])(?:\s?\([a-z\d]{1,4}\)){0,2}"
# "9 and 10", "9 to 11", "9 – 11", not "10 – EN16/10 Lease"
_JOINED = r"(?:,\s*and|,|and|&|to|[-\u2013](?=\s*[A-Z]?\d{1,3}[a-z]?\b(?![/\d])))"
ITEMS = Rule(
    id="interests.items",
    # "Items 11 and 12", "agenda item 9(b)", "No 2608", "Agenda No. 2390", "re 2733", "minute PL/38/24"
    pattern=r"\b(?:(?:agenda\s+)?(?:items?|minutes?|mins?\.?|motions?|resolutions?)"
    r"(?:\s+(?:nos?\b\.?|numbers?|numbered|refs?\b\.?|references?))?"
    rf"|agenda\s+(?:nos?\.?|numbers?)|nos?\.?|re:?)\s*[:#]?\s*(?P<list>{_ONE}"
    rf"(?:\s*{_JOINED}\s*(?:(?:agenda\s+)?items?\s+|minutes?\s+)?{_NEXT})*)",
    examples={
        "in Items 11 and 12": {"list": "11 and 12"},
        "re No 2608": {"list": "2608"},
        "agenda item 9(b)": {"list": "9(b)"},
        "minute PL/38/24": {"list": "PL/38/24"},
        "in item ES192/24 – Collections": {"list": "ES192/24"},
        "in Item 10 - EN16/10 Lease": {"list": "10"},
    },
    not_examples=("on 12 May", "an item of interest"),
    needs=("item", "no", "re", "min", "motion"),
)
# A number with a slash that stands alone, where no item is named: a minute's, or an application's.
REFERENCES = Rule(
    id="interests.references",
    pattern=r"""(?<![\w/.£-])(?!(?:19|20)\d\d/\d\d(?!\d))(?!\d{1,2}/\d{1,2}/(?:\d\d){1,2}(?!\w))
    (?:[A-Z]{1,5}\d{0,3}[/.-])?[A-Z]{0,3}\d{1,4}/(?:[A-Z]{1,4}/)?\d{2,6}[A-Z]{0,2}(?:/[A-Z\d]{1,6}){0,3}(?![\w/])""",
    examples={
        "in 117/24 (Rugby Club)": "117/24",
        "in application 24/00912/OUT": "24/00912/OUT",
        "DC/24/0123/FUL": "DC/24/0123/FUL",
        "for LA04/2024/0567/F": "LA04/2024/0567/F",
    },
    not_examples=("on 12/05/2025", "for 2024/25", "his/her land", "£1/24"),
    flags=re.VERBOSE,
)
_NUMBER = re.compile(_NEXT, re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s*(?:to|-|\u2013)\s*(\d{1,3})$")
_MINUTE = re.compile(r"min", re.IGNORECASE)
_ITEM_WORDS = ("item", "min", "agenda item")
_ALIAS = re.compile(r"[\s,]*[(\[]\s*")


def numbers(text: str, *, minutes: bool = False) -> list[str]:
    """The items a sentence names, in order, each once, as printed but for spaces.

    Where it names an item twice, "item 6 (minute 45)", the first, or with `minutes` that of the minute; where it names
    none, the minutes and applications whose numbers stand alone in it.
    """
    found: list[str] = []
    end: int | None = None
    itemed = False  # the word "item" or "minute" has been read: behind it "Tender No. 9" is none
    for match in ITEMS.finditer(text):
        called = match.group(0).casefold().startswith(_ITEM_WORDS)
        if itemed and not called and match.group(0).casefold().startswith("no"):
            continue
        itemed = itemed or called
        alias = end is not None and _ALIAS.fullmatch(text, end, match.start())
        end = match.end()
        if alias and not (minutes and _MINUTE.match(match.group(0)) and found):
            continue
        if alias:
            found.pop()
        span = _RANGE.match(match["list"])
        if span and int(span[1]) < int(span[2]) < int(span[1]) + MOST:
            found += map(str, range(int(span[1]), int(span[2]) + 1))
        else:
            found += (number.replace(" ", "") for number in _NUMBER.findall(match["list"]))
    found = found or [match.group(0) for match in REFERENCES.finditer(text)]
    return list(dict.fromkeys(found))
