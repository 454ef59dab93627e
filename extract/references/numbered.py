"""Minutes, items, appendices, reports, decisions and by-laws called by their number: "Minute 48(6) refers", "Items 4 and 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.references.printed import Reference
from extract.text.lexicon import MONTH
from extract.text.rule import Rule

_NO = r"(?:\s*(?:no|nos|number|numbers|ref|refs|reference)\b\.?)?\s*[:#]?\s*"
_JOINT = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|to|or)\s+|\s?[-\u2013]\s?|\s*&\s*)"
_ITEM = r"\d{1,3}(?!\d|%|[.:]\d\d|,\d{3})(?:\.\d{1,2})?(?:[a-z]|-(?-i:[A-Z])(?:-[ivx]+)?)?(?![\w/])(?:\s?\([a-z0-9]{1,4}\))?"
_LETTERED = r"(?:\d{1,3}[a-z]?|(?-i:[A-Z])\d{0,2})(?:\.\d{1,2})?(?![\w/\u2019'])"
_MINUTE = r"(?:(?-i:[A-Z]{1,5})[/.-]?|(?-i:[A-Z]{2,5})[ ])?\d{1,5}(?:[/.]\d{1,4})*[a-z]?(?!\w|:\d)(?:\s?\([a-z0-9]{1,4}\))*"

MINUTE = Rule(
    id="reference.minute",
    pattern=rf"""(?<!\d\s)(?<!\d-)\b(?:min(?:ute|\.)(?:\s+item)?|mins?(?=\s+(?:no|ref))){_NO}(?P<number>{_MINUTE})
        (?!\s*(?:-|seconds?\b|secs?\b|minutes?\b|{MONTH}))
        |(?<!\d\s)\bminutes\s+(?:(?:nos?\.?|numbers?|refs?\.?)\s*:?\s*)(?P<numbers>{_MINUTE}(?:{_JOINT}{_MINUTE})*)
        |(?-i:\bMinutes)\s+(?P<several>{_MINUTE}(?:{_JOINT}{_MINUTE})+)(?!\s*(?:{MONTH}|seconds|minutes))""",
    needs=("minute", "min", "mins"),
    examples={
        "Minute 31(4) refers": {"number": "31(4)"},
        "see minute no. 14/29": {"number": "14/29"},
        "Minute PL/38/24": {"number": "PL/38/24"},
        "Minute SQT 05/25": {"number": "SQT 05/25"},
        "Min. 5.3": {"number": "5.3"},
        "Minutes 31 and 32 refer": {"several": "31 and 32"},
        "minutes nos. 31-33": {"numbers": "31-33"},
    },
    not_examples=("a 5 minute walk", "the minutes of 4 May", "minutes 12 May", "1 minute 7 seconds", "Minute 12 May"),
)
ITEM = Rule(
    id="reference.item",
    pattern=rf"""\b(?:agenda\s+)?items?{_NO}(?P<numbers>{_ITEM}(?:{_JOINT}{_ITEM})*)""",
    needs=("item",),
    examples={
        "under agenda item 9": {"numbers": "9"},
        "Items 4 and 5(b)": {"numbers": "4 and 5(b)"},
        "item no. 12a": {"numbers": "12a"},
        "item 4-A-i": {"numbers": "4-A-i"},
    },
    not_examples=("items of 40%", "Item 2030/31", "line items", "Financing items 27,460"),
)
REPORT = Rule(
    id="reference.report",
    pattern=rf"""\b(?P<what>appendix|appendices|annex(?:es|e)?){_NO}
        (?P<appendix>{_LETTERED}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_LETTERED})*)
        |\breport\s+(?:nos?\b\.?|number|ref(?:erence)?\b\.?)\s*:?\s*(?P<report>[A-Z]*[/-]?\d[\w/.-]*\w)""",
    needs=("append", "annex", "report"),
    examples={
        "see Appendix 3": {"what": "Appendix", "appendix": "3"},
        "appendices A and B": {"what": "appendices", "appendix": "A and B"},
        "Report No. FIN/31/07": {"report": "FIN/31/07"},
    },
    not_examples=("the appendix to", "report on 4 trees", "an annexe at"),
)
_DECISION = Rule(
    id="reference.decision",
    # "Decision 30/00093", "Key Decision No: 30/00093", "Resolution No. R2031-45"
    pattern=r"""\b(?:(?:key\s+|executive\s+|officer\s+)?decision|resolution)s?(?:\s+(?:no|number|ref|reference)\b\.?)?
        \s*[:#\u2013-]?\s*
        (?P<number>\d{2}/\d{3,5}|(?-i:[A-Z]{0,4})[/-]?\d{2,4}-\d{1,4})(?![\w/])""",
    needs=("decision", "resolution"),
    examples={
        "of Decision 30/00093 be": {"number": "30/00093"},
        "Key Decision No: 30/00093": {"number": "30/00093"},
        "Resolution No. R2031-45": {"number": "R2031-45"},
    },
    not_examples=("the decision of 12/05/2030", "a decision in 2030", "resolution 4"),
)
BYLAW = Rule(
    id="reference.bylaw",
    pattern=r"\b(?:by-?law|ordinance)s?(?:\s+(?:no|number)\b\.?)?\s*[:#]?\s*(?P<number>\d{2,4}-\d{1,4}|\d{3,5})(?![\w/-])",
    needs=("law", "ordinance"),
    examples={"amend By-Law 2031-46": {"number": "2031-46"}, "Ordinance No. 417": {"number": "417"}},
    not_examples=("a by-law of 1998/99", "bylaws 12"),
)
RULES = (MINUTE, ITEM, REPORT, _DECISION, BYLAW)

_KINDS = ((MINUTE, "minute"), (ITEM, "item"), (REPORT, "report"), (_DECISION, "decision"), (BYLAW, "bylaw"))
_PIECE = re.compile(r"(?<!\w)(?!(?:and|to|or)\b)[\w./]+(?:-[A-Z](?:-[ivx]+)?)?(?:\s?\(\w+\))*")

_HEADS = re.compile(r"(?<![^\n])(?:APPENDIX|ANNEXE?|(?:Appendix|Annexe?)\s\w{1,3}\s*(?:\n|$|[:\u2013-]))")
_TITLES = re.compile(r"(?<![^\n])[A-Z]{4,}\s[\w/-]+:")  # "RESOLUTION 31/069: Proposed by": its own number
_WHOLE = re.compile(r".+", re.DOTALL)


def find(text: str, heading_end: int, opening: int) -> Iterator[Reference]:
    """Each number called by its kind; each of a list is one reference.

    The numbers of an item's heading, up to `heading_end`, are none, nor is an appendix in a heading of its own up to `opening`.
    """
    for rule, kind in _KINDS:
        for match in rule.finditer(text):
            if match.start() < heading_end and kind in ("minute", "item"):
                continue
            name = next(group for group in _GROUPS if group in match.groupdict() and match[group])
            if kind == "decision" and _TITLES.match(text, match.start()):
                continue
            if name == "appendix" and match.start() < opening and _HEADS.match(text, match.start()):
                continue
            if "\n" in text[match.start() : match.start(name)] and text[match.end() : match.end() + 2] in (". ", ".\n"):
                continue  # the heading "ITEMS" above "41. Apologies"
            pattern = _PIECE if name in ("numbers", "several", "appendix") else _WHOLE
            pieces = list(pattern.finditer(text, match.start(name), match.end(name)))
            label = f"{_singular(match['what'])} " if name == "appendix" else ""
            for place, piece in enumerate(pieces):
                start = match.start() if place == 0 else piece.start()
                end = match.end() if len(pieces) == 1 else piece.end()
                yield Reference(start, end, kind, label + _number(piece.group()), rule.id)


_GROUPS = ("number", "numbers", "several", "appendix", "report")


def _singular(word: str) -> str:
    return "appendix" if word.casefold().startswith("append") else "annex"


def _number(printed: str) -> str:
    """A number in one form: "48 (6)." → "48(6)"."""
    return re.sub(r"\s+", "", printed).rstrip(".")
