"""Who is in the chair: the words for the one who presides, and for the deputy, beside a name or instead of one."""

from __future__ import annotations

import re

from extract.text import lexicon
from extract.text.rule import Rule

_CHAIR = r"chair(?:man|woman|person)?"
CHAIR = Rule(
    id="chair.office",
    pattern=rf"^(?:the\s+|town\s+|parish\s+)?{_CHAIR}(?:\s+of\s+the\s+(?:council|committee|board|panel|meeting))?$"
    rf"|^{_CHAIR},\s|\bin\s+the\s+chair|^presiding|^conven[eo]r$|^(?:council\s+)?president$|^(?:an\s+)?cathaoirleach\b"
    r"|^(?:y\s+)?cadeirydd$|^(?:who\s+)?presided$",
    examples={"Chairman": "Chairman", "the Chair": "the Chair", "Chairman, District 2": "Chairman, ", "Cadeirydd": "Cadeirydd"},
    not_examples=("Vice-Chair", "Chairman’s Chaplain", "Chair of Governors"),
)
VICE = Rule(
    id="chair.deputy",
    pattern=rf"^v\.?\s?/\s?c(?:hair)?\.?$|^(?:the\s+)?(?:vice|deputy)\s?(?:{lexicon.DASH}\s?)?(?:{_CHAIR}|president)$"
    r"|^(?:an\s)?leas[ -]?chathaoirleach\b|^(?:yr\s|y\s)?is-?\s?gadeirydd$",
    examples={"Vice-Chairman": "Vice-Chairman", "V/C": "V/C", "Deputy Chair": "Deputy Chair"},
    not_examples=("Chairman", "Vice Provost"),
)
PRESIDES = Rule(
    id="chair.presides",
    # what somebody did who chaired the meeting
    pattern=rf"\b{lexicon.IN_THE_CHAIR}\W*$",
    examples={"Convener, presided": "presided", "in the Chair.": "in the Chair."},
    not_examples=("Chairman",),
)
_BY = r"(?:[Cc]haired\s+by|[Pp]resided\s+over\s+by|[Cc]alled\s+to\s+order\b[^.;\n]{0,60}?\sby|in\s+the\s+chair:?)"
CHAIRED_BY = Rule(
    id="chair.chaired",
    # a sentence that says who chaired the meeting
    pattern=rf"{_BY}\s+(?P<by>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){{0,4}})"
    r"|(?<![\w.’'-])(?P<who>[A-Z][\w.’'-]*(?:[ ]+[A-Z][\w.’'-]*){0,4})"
    r",?\s+(?:[Cc]haired|presided|took\s+the\s+chair|was\s+in\s+the\s+[Cc]hair"
    r"|called\s+(?:the\s+|this\s+)?(?:[\w’'&-]+\s+){1,8}?to\s+order)",
    examples={
        "The meeting was chaired by Bo Berg": {"by": "Bo Berg"},
        "Chair Lund called the meeting to order": {"who": "Chair Lund"},
        "The Cathaoirleach, Cllr. A. Lund, was in the chair": {"who": "Cllr. A. Lund"},
    },
    not_examples=("the chair was mended",),
    flags=re.RegexFlag(0),
)
RULES = (CHAIR, VICE, PRESIDES, CHAIRED_BY)


def chair_of(words: str) -> str | None:
    """ "chair" or "vice_chair" by the words beside a name, or instead of one; None for every other post."""
    if VICE.search(words):
        return "vice_chair"
    return "chair" if CHAIR.search(words) else None
