"""What a number counts: the words around it → the noun phrase, or None where the number is a name and not a count."""

from __future__ import annotations

import re

LONGEST_PHRASE = 6  # words from a number to the noun it counts
WINDOW = 90  # characters after a number that are read
LONGEST_ACRONYM = 5  # letters of "FTSE 100", "CSM 4"
BEFORE = 40  # characters before it

_TOKEN = re.compile(r"\s+|(?P<word>[^\W\d_][\w'\u2019&/-]*\.?)|(?P<other>.)", re.DOTALL)
_PEOPLE = frozenset(
    "people children men women staff police persons fte ftes headcount offspring teeth feet personnel folk livestock sheep"
    " fish cattle media data criteria aircraft clergy".split()
)
# Words at which the phrase after a number ends before its noun.
_STOPS = frozenset(
    "a about above after against all also although an and any are as at be because been before being below between but by can"
    " could did do does during each either et every for from had has have having he her here his how however i if in including"
    " into is it its may me might more most must my no nor not now of off on one only or our out over per shall she should"
    " since so some such than that the their them then there these they this those through thus to toward towards under until"
    " up upon us via was we were what when where whether which while who whom whose why will with within without would yes yet numbers falls"
    " you your sets provides shows gives includes contains outlines states says relates refers deals applies means requires"
    " covers describes explains highlights identifies details summarises lists follows remains continues seeks makes takes"
    " goes comes gets runs leads needs becomes am pm noon midnight street road avenue lane".split()
)
_ADJECTIVES = frozenset("early family monthly weekly daily elderly friendly quarterly yearly likely assembly supply".split())
_NOT_PLURAL = ("ss", "us", "is", "'s", "\u2019s", "ous")
_STREETS = re.compile(
    r"\s*(?:[A-Z][\w'\u2019-]*\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Crescent|Terrace|Gardens|Grove|Place|Square|Way"
    r"|Court|Mews|Hill|Row|Walk|View|Park|Boulevard|Blvd|Plaza|Broadway|House|Cottages?|Estate|Buildings|Villas)\b"
)
# Words that may stand before a count; after any other capitalised word a number is part of a name ("Phase 3").
_OPENERS = frozenset(
    "a about all almost also although an and another any approximately are around as at because between both but by circa"
    " cllr clerk council councillors estimated every exactly for from had has have however if in including is it its just"
    " last least less members minimum maximum more nearly next not now of on only or other our over purchase remaining roughly"
    " safe since some supply than that the their them then there these they this those to total under up upto was we were when"
    " where which while with within would x additional average currently first further following received new".split()
)
_LABELS = frozenset(
    "act age aged annex annexe answer appendices appendix application article articles band bands bay block board box"
    " building bus category chapter class clause clauses code column condition conditions decision district docket exhibit"
    " fig figure figures flat floor footnote form gate grade grades group house invoice item items junction key lane level levels"
    " line lot map minute minutes motion no nos note notes number numbers objective option options order outcome page pages para"
    " paragraph paragraphs paras part parts phase phases plan plot plots point points policy pp priority question questions"
    " quarter r recommendation recommendations ref reference reg regulation regulations report resolution road room route row rule rules s"
    " schedule section sections site sites ss stage standard standing step sub-section subsection table tables tel telephone"
    " theme tier tiers type unit v ver version vol volume ward week year zone room act p n ext".split()
)
_LAST_WORD = re.compile(r"(?P<word>[A-Za-z][\w'\u2019&/-]*)(?P<stop>[.:]?)\s*(?:#\s*)?$")
_ANSWER = frozenset("of or and to".split())


def phrase(text: str, end: int) -> str | None:
    """The words after a number at `end` up to the plural noun it counts: "high risk cases", or None."""
    window = text[end : end + WINDOW]
    if not window or not window[0].isspace():
        return None
    if _STREETS.match(window):
        return None
    words = 0
    head_end = None
    for token in _TOKEN.finditer(window):
        word = token["word"]
        if word is None:
            if token["other"]:
                break
            continue
        words += 1
        bare = word.rstrip(".").casefold()
        if head_end is not None and not _plural(bare):
            break
        if bare in _STOPS or words > LONGEST_PHRASE or (bare.endswith("ly") and bare not in _ADJECTIVES):
            break
        if _plural(bare):
            head_end = token.start() + len(word.rstrip("."))
        if word.endswith("."):
            break
    return " ".join(window[:head_end].split()) if head_end else None


def singular(text: str, end: int) -> str | None:
    """The one word after the number 1, where it is a plain lower-case noun: "1 objection"."""
    match = re.match(r"\s(?P<word>[a-z][a-z-]{3,})\b", text[end : end + WINDOW])
    return match["word"] if match and match["word"] not in _STOPS else None


def names(text: str, start: int) -> bool:
    """True where the word before a number at `start` makes it a name: "Phase", "paragraph", "Band", "No."."""
    match = _LAST_WORD.search(text[max(0, start - BEFORE) : start])
    if match is None:
        return False
    word = match["word"]
    bare = word.casefold()
    if bare in _LABELS:
        return True
    if match["stop"]:
        return False
    if word.isupper() and len(word) > LONGEST_ACRONYM:
        return False  # a heading in capitals
    return word[0].isupper() and bare not in _OPENERS


def _plural(word: str) -> bool:
    return word in _PEOPLE or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))
