"""What a number counts: the words around it → the noun phrase, or None where the number is a name and not a count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.text.lexicon import ROAD_ENDS

LONGEST_PHRASE = 6  # words from a number to the noun it counts
_WINDOW = 90  # characters after a number that are read
LONGEST_ACRONYM = 5  # letters of "FTSE 100", "CSM 4"
_PAIRED = 2  # words of what the second of two numbers counts: a kind and the noun of both
BEFORE = 40  # characters before a number that are read

# Nouns of many that do not end in s.
_MANY_OF_ONE = """
    people children men women staff police persons fte ftes wte wtes headcount teeth feet personnel folk livestock sheep
    fish cattle media data criteria aircraft clergy
"""
# Words at which the phrase after a number ends before its noun: small words, and verbs that look like plurals.
_END = """
    a about above after against all also although an and any are as at be because been before being below
    between but by can could did do does during each either et every for from had has have having he her here
    his how however i if in including into is it its may me might more most must my no nor not now of off on one
    only or our out over per shall she should since so some such than that the their them then there these they
    this those through thus to toward towards under until up upon us via was we were what when where whether
    which while who whom whose why will with within without would yes yet you your am pm noon midnight 
    numbers applies becomes comes considers contains continues covers deals describes details
    encourages explains falls follows gets gives goes highlights identifies includes leads lists makes means
    needs outlines provides refers relates remains requires runs says seeks sets shows states summarises
    supports takes
"""
# Words ending in -ly that stand before a noun; at others the phrase ends.
_ADJECTIVES = "early family monthly weekly daily elderly friendly quarterly yearly likely assembly supply"
# Capitalised words that may stand before a count; after any other a number is part of a name ("Phase 3").
_OPENING = """
    a about all almost also although an and another any approximately are around as at because between both but
    by circa cllr clerk council councillors estimated every exactly for from had has have however if in
    including is it its just last least less members minimum maximum more nearly next not now of on only or
    other our over purchase remaining roughly since some than that the their them then there these they this
    those to total under up upto was we were when where which while with within would x additional average
    currently first further following received new add build buy construct convert create demolish erect fell install
    order plant provide prune reduce remove replace supply
"""
# Words after which a number is a name.
_NAMING = """
    act age aged annex annexe answer erf erven portion portions appendices appendix application article articles band
    bands batch bay block board box building bus category channel chapter cheque cheques class clause clauses code
    cohort column condition conditions decision district division docket exhibit ext fig figure figures flat floor
    floors footnote footnotes form gate grade grades group house invoice item items junction key lane level levels
    line lot map minute minutes motion n no nos note notes number numbers objective option options order outcome p
    page pages para paragraph paragraphs paras parcel part parts period periods phase phases pier pitch plan plot
    plots point points policies policy pp precinct priority quarter question questions r recommendation
    recommendations ref reference reg regulation regulations report resolution road room route row rule rules s scale
    schedule section sections site sites ss stage stages standard standing step sub-section subsection suite table
    tables tel telephone theme tier tiers tranche type unit units v ver version view views vol volume volumes ward
    wards week year years zone zones
"""
# Words after which, with a colon, a number is still a name: "Item: 4", but "the report: 31 ferries".
_NUMBERED_BY = """
    application code decision docket ext form invoice item minute motion n no note number page para paragraph r ref
    reference resolution rule section tel telephone v version year
"""
# Words shortened by a full stop before a number that is a name: after any other a sentence has ended.
_SHORTENED = "app art ch cl ext fig min no nos p para paras pp r ref reg regs s sch sec ss tel v ver vol"
# What is counted by the million: "1.6m residents" is no length, "10m trucks" is one.
_BY_THE_MILLION = """
    people residents visitors visits passengers journeys customers users households homes properties tonnes
    calls trips items members patients pupils children adults records views downloads transactions units shares
    bags vehicles miles trees jobs
"""
PEOPLE = frozenset(_MANY_OF_ONE.split())
STOPS = frozenset(_END.split())
ADJECTIVES = frozenset(_ADJECTIVES.split())
COUNT_OPENERS = frozenset(_OPENING.split())
LABELS = frozenset(_NAMING.split())
MILLIONS = frozenset(_BY_THE_MILLION.split())
CODES = frozenset(_NUMBERED_BY.split())
_SHORT = frozenset(_SHORTENED.split())
AGES = ("age", "aged", "ages")
AGED = re.compile(r"\bage[ds]?\b", re.IGNORECASE)
POSSESSIVE = ("'s", "\u2019s", "s'", "s\u2019")
NOT_PLURAL = ("ss", "us", "is", "'s", "\u2019s")

_TOKEN = re.compile(r"\s+|(?P<word>[^\W\d_][\w'\u2019&/-]*\.?)|(?P<other>.)", re.DOTALL)
_LAST_WORD = re.compile(r"(?P<word>[A-Za-z][\w'\u2019&/-]*)(?:\(s\))?(?P<stop>[.:]?)\s*(?:#\s*)?$")
_EACH_MONTH = re.compile(
    r"\b(?:each|every|per|a|the|this|that|last|next|following|previous|current|whole|one)\s+month\s+$", re.IGNORECASE
)
_OPENED = re.compile(r"\d[\d,]*(?=\s[a-z])")  # a number that opens a line, and what it counts
# "47 primary and 6 secondary schools"
_SHARED = re.compile(r"\s(?P<kind>[a-z][a-z-]{2,})\s(?:and|or|&)\s\d[\d,]*(?=\s[a-z])")
_SINGULAR = re.compile(r"\s(?P<words>[a-z][a-z-]{2,}[ ][a-z][a-z-]{2,}(?=\s?(?:[.,;)\n\0]|$))|[a-z][a-z-]{2,}\b)")
# "12 High Street residents": the number of a house.
_ROADS = (
    f"{ROAD_ENDS}|Square|Hill|View|Park|Plaza|Broadway|House|Estate|Buildings|Quay|Wharf|Green|Rise|Highway|Drove"
)
_STREETS = re.compile(rf"\s*(?:[A-Z][\w'\u2019.-]*\s+){{1,4}}(?:{_ROADS}|{_ROADS.upper()})\b")


def addressed(text: str, end: int) -> bool:
    """True for the number of a house: "12 High Street"."""
    return _STREETS.match(text, end, min(len(text), end + _WINDOW)) is not None


def phrase(text: str, end: int) -> str | None:
    """The words after a number at `end` up to the plural noun it counts: "high risk cases", or None."""
    window = text[end : end + _WINDOW]
    if not window or not window[0].isspace() or _STREETS.match(window):
        return None
    head_end = None
    for count, token in enumerate(_words(window), start=1):
        word = token["word"]
        bare = word.rstrip(".").casefold()
        if count == 1 and bare in AGES:
            return None
        if bare == "and" and count == 2 and head_end is None and window.lstrip()[0].islower():
            continue  # "14 pay and display machines"
        if count > LONGEST_PHRASE or _ends_phrase(bare) or (head_end is not None and not plural(bare)):
            break
        if plural(bare):
            head_end = token.start() + len(word.rstrip("."))
        if word.endswith("."):
            break
    return " ".join(window[:head_end].split()) if head_end else None


def _words(window: str) -> Iterator[re.Match[str]]:
    """The words of a text up to the first sign that is none and no space."""
    for token in _TOKEN.finditer(window):
        if token["word"] is not None:
            yield token
        elif token["other"]:
            return


def _ends_phrase(bare: str) -> bool:
    """True for a word that is part of no phrase: "of", "slowly"."""
    return bare in STOPS or (bare.endswith("ly") and bare not in ADJECTIVES)


def shared(text: str, end: int) -> str | None:
    """What the numbers at `end` and next to it count together: "primary schools" of "47 primary and 6 secondary schools"."""
    match = _SHARED.match(text, end, min(len(text), end + _WINDOW))
    counting = phrase(text, match.end()) if match and match["kind"] not in STOPS else None
    words = counting.split() if counting else []
    return f"{match['kind']} {words[-1]}" if match and len(words) == _PAIRED else None


def singular(text: str, end: int) -> str | None:
    """The word after the number 1, where it is a plain lower-case noun: "1 objection"; two at the end of a clause."""
    match = _SINGULAR.match(text, end, min(len(text), end + _WINDOW))
    return match["words"] if match and not STOPS.intersection(match["words"].split()) else None


def names_counted(text: str, start: int, *, proper: bool = True) -> bool:
    """True where the word before a number at `start` makes it a name: "Phase", "paragraph", "Band", "No.".

    A capital makes any word one where `proper` says so: "Gate 7".
    """
    match = _LAST_WORD.search(text[max(0, start - BEFORE) : start])
    if match is None:
        return False
    word = match["word"]
    if word.endswith(POSSESSIVE):
        return False  # "the Shire's 412 km"
    said = {"": LABELS, ":": CODES, ".": _SHORT}[match["stop"]]
    if word.casefold() in said:
        return True
    if word.casefold() == "month" and not match["stop"] and not _EACH_MONTH.search(text[max(0, start - BEFORE) : start]):
        return True  # "at month 8"
    opening = _OPENED.match(text, start) if "\n" in match.group() else None
    if opening and phrase(text, opening.end()):
        return False  # the heading before: "Harbour Fund / 23 groups had applied"
    if match["stop"] or not proper or (word.isupper() and len(word) > LONGEST_ACRONYM):
        return False  # the sentence before, or a heading in capitals
    return word[0].isupper() and word.casefold() not in COUNT_OPENERS


def in_millions(phrase: str) -> bool:
    """True for what is counted by the million: "residents"."""
    return phrase.split()[-1].casefold() in MILLIONS


def plural(word: str) -> bool:
    """True for a word, in lower case, that looks like the plural of a noun."""
    return word in PEOPLE or (len(word) > 3 and word.endswith("s") and not word.endswith(NOT_PLURAL))
