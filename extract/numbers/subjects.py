"""What an amount of money or a percentage is of, where the words beside it say so at once.

a surplus of £4m; £40 for paint; a £2,000 grant; Hall hire - £32.50; 62% of ferries
"""

from __future__ import annotations

import re

from extract.text.lexicon import MONTH
from extract.text.rule import Rule

REACH = 70  # characters before and after an amount that are read
_MOST_WORDS = 7  # of a subject

_WORD = r"(?:[A-Za-z][\w'\u2019&./-]*|\d{4}[/-]\d\d)"
# "a surplus of", "the annual value is", "the cost would be", "savings at 30 June were"
_BEFORE = re.compile(
    rf"(?P<what>(?:{_WORD}\s+){{0,6}}{_WORD})\s+"
    r"(?P<joint>of|is|was|are|were|be|been|totalling|totalled|being|stood\s+at|stands\s+at)"
    r"\s+(?:only\s+|just\s+|about\s+|approximately\s+|around\s+|over\s+|some\s+|an?\s+)?$"
)
# "Hall hire - £32.50", "Clerk's salary: £612", "(VAT £8.33"
_LABEL = re.compile(r"(?:^|[\n\0;,.\u2022\uf0b7(])\s*(?P<what>[A-Z][^\n\0;,£$€%\u2022]{1,60}?)(?:\s*(?P<mark>[:\u2013-])\s*|\s)$")
# "£2,000 grant", "a £12.9 million real variance"
_MONEYS = (
    "allowance|award|bid|bill|bond|budget|charge|contingency|contract|contribution|cost|cut|deficit|deposit|donation|fee|fine|fund"
    "|funding|gap|gift|grant|increase|investment|levy|limit|loan|loss|overspend|payment|precept|pressure|profit|project|programme"
    "|rebate|reduction|refund|reserve|saving|scheme|shortfall|subsidy|surplus|threshold|underspend|variance"
)
_END = (
    r"(?!(?:and|or|to|in|for|was|is|on|the|this|that|which|who|whom|where|when|a|an|its|their|our|each|per|year|at|by|from|with"
    r"|were|are|be|been|had|has|have|will|would|shall|should|could|can|may|might|must|as|if|but|than|until|while|not|it)\b)"
)
_AFTER_NOUN = re.compile(rf"\s+(?P<what>(?:{_END}[a-z-]+\s+){{0,2}}?(?:{_MONEYS})s?)\b")
_NOUNS = rf"(?P<what>{_END}(?!\d|all\b|total\b|full\b){_WORD}(?:\s+{_END}{_WORD}){{0,3}})"
_AFTER = re.compile(rf"\s+(?:of|for|in|towards?)\s+(?:(?:the|a|an|its|their|our|all|these|those)\s+)?{_NOUNS}")
_OF = re.compile(rf"\s+of\s+(?:(?:the|a|an|its|their|our|all|these|those)\s+)?{_NOUNS}")
_TAIL = re.compile(r"\s+(?:(?:in|to)\s+the\s+(?:amount|sum|value)\s+of|for|of|at|to|from|by|was|is|with|and)$", re.IGNORECASE)
_MODAL = re.compile(r"\s+(?:would|will|could|should|may|might|to|had|has|have)$", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"(?<=[a-z]s)\s(?:answering|responding|taking|commenting|using|receiving|living|having|being|waiting)\b.*$"
)
_WHICH = r"the|a|same|final|last|first|second|third|fourth|fifth|sixth|previous|next|current|whole|financial"
_DAY = rf"(?:\d{{0,2}}(?:st|nd|rd|th)?\s)?{MONTH}"
_TIME = rf"{_DAY}|years?(?:['\u2019]s)?(?:\s+end)?|period|quarter|first|second|third|fourth|fifth|officers?|members"
_NO_SUBJECT = Rule(
    id="figure.no_subject",
    pattern=rf"""(?-i:[a-z]{{3}}[.?!]\s+[A-Z])|\w\s[\u00b7\u2022\u25cf\uf0b7]\s|;\s
        |^\W*(?:(?:{_WHICH})\s+){{0,3}}(?:{_TIME})\W*$""",
    examples={"quays. However": "ays. H", "Fund \u00b7 Rope": "d \u00b7 ", "March": "March", "year end": "year end"},
    not_examples=("St. Bede's fund", "March fair", "year end bonus", "third bridge"),
)
RULES = (_NO_SUBJECT,)
# Words of a sentence, not of a label: "The hall was let for", "rent paid over".
_OPENS_SENTENCE = (
    "The|They|It|We|He|She|A|An|This|That|These|There|In|At|On|For|By|From|Of|Up|Under|Over|If|As|With|Only|Some|Around"
)
_IN_SENTENCE = (
    "to|was|were|is|are|be|been|had|has|have|will|would|should|cost|costs|spent|paid|pay|agreed|noted|approved|rose|fell"
    "|rises?|falls?|increased?|decreased?|reduced|received|raised|made|gave|that|which|who|than|between|over"
    "|another|a|an|some|about"
)
_SPOKEN = re.compile(rf"^(?:{_OPENS_SENTENCE})\b|\b(?:{_IN_SENTENCE})\b")
_OF_BEFORE = re.compile(r"\b[a-z][a-z-]{2,}\s+of\s+(?:(?:the|an?|its|their|our|this)\s+)?$")
_LAST_STOP = re.compile(r"^.*[.,;:()](?=\s)\s*")
_CUT = re.compile(
    r"^(?:.*\b(?:a|an|the|its|their|our|this|these|those|of|and|that|which|who|will|would|should|be|been|is|was|were|are|to|in|on"
    r"|at|by|for|from|with|had|has|have|as|there)\s+)?",
    re.IGNORECASE,
)
# Words that say nothing of what the money is for, and participles after which it is not said.
_SAYING_NOTHING = """
    agreed and approved are at decreased down estimated fallen fell grew he in increased is it less more of on out over
    priced reduced respectively rise risen rose set she than them they under up valued was were which
"""
_EMPTY = frozenset(_SAYING_NOTHING.split())
_ALONE = "amount figure level maximum minimum order other others range rate region sum that these this those total value"
_EMPTY_ALONE = frozenset(_ALONE.split())


def of_money(text: str, start: int, end: int) -> str | None:
    """What the money at `start` to `end` of `text` is or is for."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    noun = _AFTER_NOUN.match(after)
    if noun:
        return _clean(noun["what"])
    found = _BEFORE.search(before)
    what = _named(found) if found else None
    if what:
        return what
    follows = _AFTER.match(after)
    if follows:
        return trimmed_subject(follows["what"]) or None
    label = _LABEL.search(before)
    if label is None or (not label["mark"] and _SPOKEN.search(label["what"])):
        return None  # a sentence begins there, no label
    what = _TAIL.sub("", _clean(label["what"]))
    return what if what and len(what.split()) <= _MOST_WORDS else None


def of_share(text: str, start: int, end: int) -> str | None:
    """What the percentage at `start` to `end` of `text` is a share or a rate of."""
    follows = _OF.match(text[end : end + REACH])
    if follows:
        return trimmed_subject(follows["what"]) or None
    found = _BEFORE.search(text[max(0, start - REACH) : start])
    return _named(found) if found else None


def trimmed_subject(phrase: str) -> str:
    """`phrase` without a participle and what follows it behind the plural it is of: "users answering" → "users".

    Empty for words of two sentences or entries, and for a month, a year's end or an ordinal.
    """
    return "" if _NO_SUBJECT.search(phrase) else _PARTICIPLE.sub("", _clean(phrase))


def _named(found: re.Match[str]) -> str | None:
    """The noun phrase at the end of what a match of `_BEFORE` found; None where its words say nothing or leave a choice."""
    said = _LAST_STOP.sub("", _MODAL.sub("", _clean(found["what"])))
    cut = _CUT.match(said)
    phrase = said[cut.end() if cut else 0 :].strip(" .,;:-")
    whole = _OF_BEFORE.search(said, 0, cut.end()) if cut else None
    if whole and found["joint"].startswith("of"):
        return None  # "a growth of the port of 5%"
    if whole:
        phrase = said[whole.start() :]  # "the cost of repairs was £500"
    words = phrase.split()
    if not words or words[-1].casefold() in _EMPTY or phrase.casefold() in _EMPTY_ALONE:
        return None
    if words[-1].endswith("ed") or words[-1][0].isdigit() or _NO_SUBJECT.search(phrase):
        return None
    return phrase


def _clean(words: str) -> str:
    return " ".join(words.replace("\0", " ").split()).strip(" .,;:-")
