"""Planning applications by their numbers, which each council forms in its own way: "30/01234/FUL", "PL/2031/00417"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.references.printed import BY_SHAPE, SURE, Reference
from extract.text import sight
from extract.text.rule import Rule

_NEAR = 60  # characters before a number in which a word may say what it is the number of
LONG = 4  # digits of a year or of a running number that make a number in the shape of an application's likely to be one

_APPEAL = r"APP/[A-Z]\d{4}/[A-Z]/\d\d/\d{5,7}"  # "APP/Q1234/W/30/3123456"
# "30/01234/FUL", "3/30/0123/F", "LA07/2030/0456/O"
_SUFFIXED = r"(?:[A-Z]{1,4}\d{0,2}/|\d/)?\d{2,4}/\d{2,6}/[A-Z][A-Z0-9]{0,5}(?:/[A-Z0-9]{1,4})?"
_DATED = r"[A-Z]{1,2}/YR\d\d/\d{3,5}/[A-Z]{1,4}|\d{2,4}/[A-Z]{1,2}/\d{4,6}"  # "F/YR31/0123/F", "31/P/00123"
_PREFIXED = r"[A-Z]{1,4}(?:/[A-Z]{2,4})?/\d{2,4}/\d{2,6}[A-Z]{0,2}"  # "PL/2031/00417"
_JOINED = r"[A-Z]{1,4}\d{2,4}/\d{3,6}(?:/[A-Z]{1,4})?"  # "QM2031/00417"
_APPLICATION = Rule(
    id="reference.planning_application",
    pattern=rf"""(?<![\w/.-])(?:(?P<appeal>{_APPEAL})|(?P<suffixed>{_SUFFIXED})|(?P<dated>{_DATED})|(?P<prefixed>{_PREFIXED})
        |(?P<joined>{_JOINED})|(?P<plain>\d{{2,4}}/\d{{3,6}}))(?![\w/])""",
    flags=re.VERBOSE,
    needs=("/",),
    examples={
        "30/01234/FUL": {"suffixed": "30/01234/FUL"},
        "3/30/0123/F": {"suffixed": "3/30/0123/F"},
        "LA07/2030/0456/O": {"suffixed": "LA07/2030/0456/O"},
        "PL/2031/00417": {"prefixed": "PL/2031/00417"},
        "QM2031/00417": {"joined": "QM2031/00417"},
        "F/YR31/0123/F": {"dated": "F/YR31/0123/F"},
        "31/P/00123": {"dated": "31/P/00123"},
        "APP/Q1234/W/30/3123456": {"appeal": "APP/Q1234/W/30/3123456"},
        "application 30/0123": {"plain": "30/0123"},
    },
    not_examples=("14/05/2031", "2030/31", "24/7", "and/or"),
)
RULES = (_APPLICATION,)

_SLASH = re.compile(r"/\w")
_PLANNING = re.compile(r"\bplanning\b|\bapplications?\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:applications?|planning|permissions?|app|appn|appeal)(?:\s+(?:no|nos|number|ref|reference)s?)*[.:]*\s*$", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:decisions?|minutes?|min|items?|invoice|cheque|reports?|order|contract|circular|resolution|motion)"
    r"(?:\s+(?:no|number|ref|reference))?[.:]?\s*$",
    re.IGNORECASE,
)


def find(text: str) -> Iterator[Reference]:
    """Planning applications: by the word before the number, or by its shape where planning is spoken of."""
    if not _SLASH.search(text):
        return
    planning = _PLANNING.search(text) is not None
    for match in sight.finditer(_APPLICATION.compiled, text, _SLASH, reach=24):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _OTHER.search(before):
            continue
        number = match.group()
        if _NAMED.search(before):
            yield Reference(*match.span(), "planning_application", number, _APPLICATION.id, SURE)
        elif match["suffixed"] or match["appeal"] or (planning and _likely(match)):
            yield Reference(*match.span(), "planning_application", number, _APPLICATION.id, BY_SHAPE)


def _likely(match: re.Match[str]) -> bool:
    """True for a number with a prefix whose parts are long: "CE/14/005" may be of anything."""
    if match["dated"]:
        return True
    if not (match["prefixed"] or match["joined"]):
        return False
    return any(len(part) >= LONG for part in re.findall(r"\d+", match.group()))
