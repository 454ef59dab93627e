"""Cross references: the minutes, items, reports, Acts, planning applications and web pages that a text names.

``target`` is the reference as printed, the words that say what it is included ("Minute 48(6)", "section 17 of the Fairs
Act 2031"); which item it means is decided later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.layouts.layout import Layout
from extract.models import CrossReference, Section
from extract.rule import Rule
from extract.text import sight

SURE = 1.0  # confidence of a reference that names its kind
BY_SHAPE = 0.8  # of a planning application known by the shape of its number alone
TITLE_REACH = 140  # characters before "Act" in which its title stands
LONGEST_TITLE = 14  # words of it
NEAR = 200  # characters before a number in which "planning application" makes it one

_NO = r"(?:\s*(?:no|nos|number|numbers|ref|reference)\b\.?)?\s*[:#]?\s*"
_ITEM = r"\d{1,3}(?!\d|%|[.:]\d\d)(?:\.\d{1,2})?[a-z]?(?![\w/])(?:\s?\([a-z0-9]{1,4}\))?"
_LETTERED = r"(?:\d{1,3}[a-z]?|(?-i:[A-Z])\d{0,2})(?:\.\d{1,2})?(?![\w/\u2019'])"

_ADDRESS = r"""[^\s<>()\[\]@"\u201c\u201d]+"""
_ADDRESS_RUNS_ON = (
    r"""[^\s<>()\[\]@"\u201c\u201d]*[./=_-][^\s<>()\[\]@"\u201c\u201d]+"""  # "Email" on the next line does not
)

MINUTE = Rule(
    id="reference.minute",
    pattern=rf"""\bmin(?:ute|\.)(?:\s+item)?{_NO}(?P<number>\d{{1,5}}(?:[/.]\d{{1,4}})*[a-z]?(?!\w)(?:\s?\([a-z0-9]{{1,4}}\))*)
        |\bminutes\s+(?:nos?\.?|numbers?)\s*(?P<numbers>\d{{1,5}}(?:[/.]\d{{1,4}})*[a-z]?(?!\w))""",
    needs=("minute", "min."),
    examples={
        "Minute 31(4) refers": {"number": "31(4)"},
        "see minute no. 14/29": {"number": "14/29"},
        "Min. 5.3": {"number": "5.3"},
    },
    not_examples=("a 5 minute walk", "the minutes of 4 May", "minutes 12 May"),
)
ITEM = Rule(
    id="reference.item",
    pattern=rf"""\b(?:agenda\s+)?items?{_NO}(?P<numbers>{_ITEM}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|to|or)\s+|\s?[-\u2013]\s?|\s*&\s*){_ITEM})*)""",
    needs=("item",),
    examples={
        "under agenda item 9": {"numbers": "9"},
        "Items 4 and 5(b)": {"numbers": "4 and 5(b)"},
        "item no. 12a": {"numbers": "12a"},
    },
    not_examples=("items of 40%", "Item 2030/31", "line items"),
)
REPORT = Rule(
    id="reference.report",
    pattern=rf"""\b(?:appendix|appendices|annex(?:es|e)?){_NO}(?P<appendix>{_LETTERED}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_LETTERED})*)
        |\breport\s+(?:nos?\b\.?|number|ref(?:erence)?\b\.?)\s*:?\s*(?P<report>[A-Z]*[/-]?\d[\w/.-]*\w)""",
    needs=("append", "annex", "report"),
    examples={
        "see Appendix 3": {"appendix": "3"},
        "appendices A and B": {"appendix": "A and B"},
        "Report No. FIN/31/07": {"report": "FIN/31/07"},
    },
    not_examples=("the appendix to", "report on 4 trees", "an annexe at"),
)
STATUTE = Rule(
    id="reference.statute",
    pattern=r"""\b(?:(?P<act>Acts?|ACTS?|Measure)|(?P<regulation>Regulations?|REGULATIONS?|Order|ORDER|Rules))\b
        (?:,?\s+\(?(?P<year>(?:19|20)\d\d)\b)?""",
    flags=re.VERBOSE,
    needs=("act", "measure", "regulation", "order", "rules"),
    examples={
        "Fairs Act 2031": {"act": "Act", "year": "2031"},
        "Ferries Regulations 2030": {"regulation": "Regulations", "year": "2030"},
    },
    not_examples=("an action", "in orderly form"),
)
APPLICATION = Rule(
    id="reference.planning_application",
    pattern=r"""(?<![\w/.-])(?:
        (?P<suffixed>(?:[A-Z]{1,4}/)?\d{2,4}/\d{2,6}/[A-Z][A-Z0-9]{1,5})
        |(?P<prefixed>[A-Z]{1,4}(?:/[A-Z]{2,4})?/\d{2,4}/\d{2,6}[A-Z]{0,2})
        |(?P<plain>\d{2,4}/\d{3,6}))(?![\w/])""",
    flags=re.VERBOSE,
    needs=("/",),
    examples={
        "30/01234/FUL": {"suffixed": "30/01234/FUL"},
        "PL/2031/00417": {"prefixed": "PL/2031/00417"},
        "application 30/0123": {"plain": "30/0123"},
    },
    not_examples=("14/05/2031", "2030/31", "24/7"),
)
URL = Rule(
    id="reference.url",
    pattern=rf"""(?P<url>(?:https?://|\bwww\.){_ADDRESS}(?:(?<=[/_=&?-])\n(?!{_ADDRESS}@){_ADDRESS_RUNS_ON}|\n(?=[=&?%/]){_ADDRESS})?)""",
    needs=("http", "www."),
    examples={"see https://fairs.example/a/b.": {"url": "https://fairs.example/a/b."}},
    not_examples=("clerk@fairs.example",),
)
RULES = (MINUTE, ITEM, REPORT, STATUTE, APPLICATION, URL)

_SLASH = re.compile(r"/\d")
_STATUTE_SIGHT = re.compile(r"\b(?:Act|ACT|Measure|Regulation|REGULATION|Order|ORDER|Rules)")
_PLANNING = re.compile(r"\bplanning\b|\bapplications?\b", re.IGNORECASE)
_APPLICATION_BEFORE = re.compile(
    r"\b(?:applications?|planning|app|appn)(?:\s+(?:no|number|ref|reference))?[.:]?\s*$", re.IGNORECASE
)
_OTHER_BEFORE = re.compile(
    r"\b(?:decisions?|minutes?|invoice|cheque|report|order|contract)(?:\s+(?:no|number|ref))?[.:]?\s*$", re.IGNORECASE
)
_TITLE_WORD = re.compile(r"(?:[A-Z(][\w()\u2019',&-]*|and|of|for|to|in|on|the|with|against|by|etc\.?|&)$")
_SMALL = ("and", "of", "for", "to", "in", "on", "the", "with", "against", "by", "&", "under", "this", "an", "a")
_SECTION = re.compile(
    r"(?:(?:sub-?)?sections?|ss?\.?|regulations?|reg\.?|schedules?|part|paragraphs?|article)\s*\d+[A-Z]{0,2}(?:\s?\(\w{1,4}\))*"
    r"(?:\s*(?:and|to|,|-)\s*\d+[A-Z]{0,2}(?:\s?\(\w{1,4}\))*)?"
    r"(?:\s+(?:of|to)\s+(?:the\s+)?(?:part|schedule)\s+\d+[A-Z]?)*\s*(?:,?\s+(?:of|to|in|under)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


class _Found(NamedTuple):
    start: int
    end: int
    kind: str
    rule: str
    confidence: float = SURE


def find(section: Section, layout: Layout) -> list[CrossReference]:
    """The references printed in `section`, in the order of its text; the numbers of its own heading are none."""
    passage = section.passage
    text = passage.text
    found = [*_numbered(text, section.heading_end), *_statutes(text), *_applications(text), *_urls(text)]
    return [
        CrossReference(
            kind=one.kind,
            target=text[one.start : one.end].replace("\n", "")
            if one.kind == "url"
            else passage.clean(one.start, one.end),
            evidence=passage.evidence(one.start, one.end, rule=one.rule, confidence=one.confidence),
        )
        for one in sorted(found)
    ]


def _numbered(text: str, heading_end: int) -> Iterator[_Found]:
    """Minutes, items, appendices and reports called by their number; each number of a list is one reference."""
    for rule, kind in ((MINUTE, "minute"), (ITEM, "item"), (REPORT, "report")):
        for match in rule.finditer(text):
            if match.start() < heading_end and kind != "report":
                continue
            if "\n" in match.group() and text[match.end() : match.end() + 2] in (". ", ".\n"):
                continue  # the heading "ITEMS" above "41. Apologies"
            name = match.lastgroup or "number"
            pieces = list(re.finditer(r"[\w./]+(?:\s?\(\w+\))*", match[name])) if kind != "minute" else []
            numbers = [piece for piece in pieces if piece.group() not in ("and", "to", "or")]
            if len(numbers) < 2:
                yield _Found(match.start(), match.end(), kind, rule.id)
                continue
            offset = match.start(name)
            for place, piece in enumerate(numbers):
                yield _Found(
                    match.start() if place == 0 else offset + piece.start(), offset + piece.end(), kind, rule.id
                )


def _statutes(text: str) -> Iterator[_Found]:
    """Acts and regulations by title, with the section before and the year after where they are printed."""
    for match in sight.finditer(STATUTE.compiled, text, _STATUTE_SIGHT, reach=12):
        start = _title_start(text, match.start())
        if start is None:
            continue
        act = match["act"] is not None
        if not act and not match["year"]:
            continue
        part = _SECTION.search(text, max(0, start - TITLE_REACH), start)
        if act and not match["year"] and not part:
            continue
        end = match.end() if match["year"] else match.end("act")
        yield _Found(part.start() if part else start, end, "act" if act else "regulation", STATUTE.id)


def _title_start(text: str, end: int) -> int | None:
    """Where the title that ends before `end` begins: capitalised words and small ones between; None for no title."""
    start = None
    words = list(re.finditer(r"\S+", text[max(0, end - TITLE_REACH) : end]))[-LONGEST_TITLE:]
    offset = max(0, end - TITLE_REACH)
    for word in reversed(words):
        printed = word.group()
        if not _TITLE_WORD.match(printed) or printed.endswith((".", ";", ":")):
            break
        opening = printed.rfind("(")
        if opening >= 0 and ")" not in text[offset + word.start() : end]:
            return offset + word.start() + opening + 1
        if printed.casefold() not in _SMALL:
            start = offset + word.start()
        if printed in ("the", "The"):
            break
    return start


def _applications(text: str) -> Iterator[_Found]:
    """Planning applications: by the word before the number, or by its shape where planning is spoken of."""
    if not _SLASH.search(text):
        return
    planning = _PLANNING.search(text) is not None
    for match in sight.finditer(APPLICATION.compiled, text, _SLASH, reach=20):
        before = text[max(0, match.start() - NEAR) : match.start()]
        if _OTHER_BEFORE.search(before):
            continue
        if _APPLICATION_BEFORE.search(before) and (match["plain"] is None or len(match["plain"]) > len("2030/31")):
            yield _Found(*match.span(), "planning_application", APPLICATION.id)
        elif match["suffixed"] or (match["prefixed"] and planning):
            yield _Found(*match.span(), "planning_application", APPLICATION.id, BY_SHAPE)


def _urls(text: str) -> Iterator[_Found]:
    """Web addresses, also those broken after a slash, a hyphen or an equals sign."""
    for match in URL.finditer(text):
        yield _Found(match.start(), match.start() + len(match["url"].rstrip(".,;:'\u2019")), "url", URL.id)
