"""What the words of a declaration say of the interest: its kind, item by item, and its nature.

a disclosable pecuniary interest in item 9 as the owner of the land
"""

from __future__ import annotations

import re

from extract.same import item_numbers
from extract.text.rule import Rule

TRANSPARENCY = Rule(
    id="interests.transparency",
    # Scottish: a connection told that the member holds to be no interest
    pattern=r"(?P<verb>\b(?:made|gave|offered)\s+(?:an?\s+|the\s+following\s+)?(?:transparency\s+(?:statement|declaration)s?"
    r"|(?:statement|declaration)s?\s+of\s+transparency))\b",
    examples={"Cllr Lund made a transparency statement in respect of item 4": {"verb": "made a transparency statement"}},
    not_examples=("The transparency statement was published",),
    needs=("transparency",),
    confidence=0.93,
)
KIND_WORD = Rule(
    id="interests.kind_word",
    # what stands where a name may stand, and is none: "NRI: None"
    pattern=r"(?:non-?\s?)?(?:dpi|ori|nri|pecuniary|prejudicial|personal|disclosable|registr?e?r?able|interest|impartiality"
    r"|proximity|financial|indirect|direct)s?\b",
    examples={"NRI": "NRI", "Impartiality Interest": "Impartiality", "Non-pecuniary": "Non-pecuniary"},
    not_examples=("Ada Lund",),
)
ITEM_NAMED = Rule(
    id="interests.item_named",
    # the title of an item, whose first word says nothing of an interest: "in item 10 – Financial Requests"
    pattern=r"\b(?:items?|minutes?)\s+(?:nos?\.?\s*)?\d[\w./]*\s?[\u2013\u2014:,-]?\s+(?:financial|personal)\s+"
    r"(?!interests?\b)(?-i:[A-Z][a-z])",
    examples={"in Item 10 – Financial Requests": "Item 10 – Financial Re", "item 4 Personal Safety": "item 4 Personal Sa"},
    not_examples=("Item 5 - Personal Interest", "item 5, personal"),
)
RULES = (TRANSPARENCY, KIND_WORD, ITEM_NAMED)
_DENIED = re.compile(
    r"\b(?:not|nor|neither)\s+(?:\w+\s+){0,2}?(?:an?\s+)?(?:pecuniary|prejudicial|personal|disclosable|financial)\b"
)  # "a personal but not prejudicial interest": no prejudicial one
_AFTER = re.compile(r"interests?\b|\brecus\w+|\bdpis?\b|\boris?\b|\bnris?\b", re.IGNORECASE)
_NATURE = re.compile(
    r"\b(?:as\s+(?!it\b)|that\s+|because\s+|due\s+to\s+|by\s+virtue\s+of\s+|on\s+the\s+(?:grounds?"
    r"|basis)\s+(?:that\s+|of\s+)?|being\s+|in\s+that\s+|owing\s+to\s+|since\s+"
    r"|having\s+)(?P<nature>.+)"
)
# What somebody then did is no reason: "as she owns a shop and left the room".
_THEN = re.compile(
    r",?\s+and\s+(?:(?:then|so|also|therefore)\s+)?(?:left|withdrew|vacated|took\s+no|did\s+not|remained|stayed|abstained)\b"
)
_NOTED = re.compile(r"(?<!\d )(?<![a-z\d]\) )\((?P<nature>[^()]{4,})\)")  # behind a number it is the item's title
FEWEST_WORDS = 6  # words that make more than the item: "(Item 5 - prejudicial)"


def kinds(said: str) -> dict[str | None, str]:
    """The words that say what kind of interest is in an item, where a sentence has several kinds."""
    found: dict[str | None, str] = {}
    at = 0
    for match in item_numbers.ITEMS.finditer(said):
        words = said[at : match.start()]
        for number in item_numbers.numbers(match.group(0)):
            found[number] = words if "interest" in words.casefold() else ""
        at = match.end()
    return found


def first_kind(*said: str) -> str:
    """The kind that the first words name which name any."""
    return next((found for found in map(kind, said) if found != "other"), "other")


def kind(said: str) -> str:
    """The kind of interest that the words name; "other" where they name none, or only one that it is not."""
    text = _DENIED.sub(" ", ITEM_NAMED.compiled.sub(" ", said).casefold())
    if "disclosable pecuniary" in text or re.search(r"\bdpis?\b|disclosable financial", text):
        return "dpi"
    if re.search(r"\bnon[- ]?(?:disclosable\s+)?(?:registr?e?r?able|registered)|\bnri\b", text):
        return "non_registrable"
    if re.search(r"\bother (?:disclosable|registr?e?r?able)|\bori\b", text):
        return "other_registrable"
    if "prejudicial" in text and not re.search(r"non-? ?prejudicial", text):
        return "prejudicial"
    if re.search(r"(?<!non-)(?<!non )\b(?:pecuniary|financial)\b", text):
        return "pecuniary"
    return "personal" if re.search(r"\bpersonal\b|\bnon-? ?pecuniary", text) else "other"


def nature(said: str) -> str | None:
    after = _AFTER.search(said)
    at = after.end() if after else 0
    match = _NATURE.search(said, at) or _NOTED.search(said, at)
    if match is None:
        return None
    words = _THEN.split(match["nature"], maxsplit=1)[0].strip(" .;,")
    words = words if "(" in words else words.rstrip(")")
    return None if item_numbers.ITEMS.search(words) and len(words.split()) < FEWEST_WORDS else words
