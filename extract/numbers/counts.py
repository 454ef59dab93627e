"""Counts in sentences: "412 bookings", "300 to 350 stalls", "1.5 million visits", "a total of 34"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.numbers import counted, elided, signs
from extract.text import numerals, sight
from extract.text.numerals import BLANK_GROUPS, MINUS, NUMBER, START, TO, Amount
from extract.text.rule import Rule

COUNTED = 0.85  # of a number before a plural noun
_SENTENCE = 200  # characters after which what was counted is counted no more
_UNEXPLAINED = 0.6  # of a number that only its commas or the words before it show to be a count

NUMBERED = Rule(
    id="figure.count",
    pattern=rf"""{START}(?P<number>{BLANK_GROUPS}|{NUMBER})
        (?:\s?(?P<scale>million|billion|thousand|m|k)\b|\+(?=\s[a-z]))?
        (?:(?:{TO})(?P<number_2>{BLANK_GROUPS}|{NUMBER})(?:\s?(?P<scale_2>million|billion|thousand)\b)?)?
        (?!\w|[/:@%]|[{MINUS}]\w|\.\w|,\d)""",
    examples={
        "412 bookings": {"number": "412"},
        "12 500 bookings": {"number": "12 500"},
        "300 to 350 stalls": {"number": "300", "number_2": "350"},
        "1.5 million visits": {"number": "1.5", "scale": "million"},
    },
    not_examples=("B412", "4/412", "412/30/FUL"),
)

HYPHENED = Rule(
    id="figure.count_hyphened",
    pattern=rf"""{START}(?P<number>\d{{1,4}})[-\u2010\u2011](?P<noun>bed(?:room(?:ed)?)?s?|units?|dwellings?|homes?|houses?
        |(?:parking\s+)?spaces?|places?|seat(?:s|er)?|pupils?|persons?|households?|pitch(?:es)?|plots?)\b""",
    examples={"a 64-bed inn": {"number": "64", "noun": "bed"}, "the 12-unit scheme": {"number": "12", "noun": "unit"}},
    not_examples=("B12-unit", "a 12-point plan", "12 - unit"),
)
LONGEST_BRACKET = 120  # characters before a closing bracket in which its opening one is sought
LEAST_HYPHENED = 6  # "2-bed" is a kind of house
_HYPHEN_SIGHT = re.compile(r"\d[-\u2010\u2011](?:bed|unit|dwell|home|house|park|spac|plac|seat|pupil|pers|pitch|plot)")
_NUMBER_SIGHT = re.compile(r"\d[\d,.]*|[\u00bd\u00bc\u00be](?=\s?[mbt])")
_REST = re.compile(
    r"\s+of\s+(?:which|whom|these|those|them|the|our|its|their)\b|\s*\(\d+(?:\.\d+)?\s?%\)|\s+out\s+of\s+\d",
    re.IGNORECASE,
)
# "compared with 5,120", "a total of 34", "up to 12": words after which a number is a count.
_CHANGED = (  # "increased from", "fell steadily to", "higher by"
    r"(?:increas|decreas|reduc|ris|risen|rose|fell|fall|grew|grow|dropp?)\w*\s+(?:\w+\s+){0,3}?(?:to|from|by|of)"
)
_AMOUNT = re.compile(
    rf"\b(?:total(?:s|led|ling|ing|ed)?(?:\s+of)?|compared\s+(?:with|to)|{_CHANGED}|average\s+of|target\s+of|equat\w+\s+to"
    r"|(?:up|down|higher|lower|more|fewer)\s+by|all|reach\w*\s+(?:a\s+peak\s+of\s+)?|minimum\s+of|maximum\s+of)\s+$"
    r"|\((?:approx(?:\.|imately)?|about|around|circa|ca?\.|some|roughly|nearly|over)\s+$",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?<!\d\s)\bx\s?$")
_VOTES = re.compile(r"\s+(?:in\s+favou?r|in\s+support|votes?\b|against\b|abstain\w*|abstentions?|opposed|recused)", re.IGNORECASE)
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_NO = re.compile(r"\s+no\.\s", re.IGNORECASE)
_ONE_IN = re.compile(r"\b(?:\d+|one|two)\s+in\s+$", re.IGNORECASE)  # "1 in 5 residents"
_IN_FIVE = re.compile(r"\s+in\s+(?:every\s+)?\d{1,3}\b")
_LIST = re.compile(r"(?:^|[\n\0])[ \t]*\(?$")
_RUNS_INTO = re.compile(
    r"\b(?:of|than|by|approx\.|approximately|about|around|roughly|nearly|almost|over|some|least|most|all|only|just|another)$"
)  # ends of a line after which a number is no number of a paragraph
# "policies 8, 12 and 17": the numbers after one that is a name are names
_NEXT_NAME = re.compile(r"\s*(?:,|&|and|or|to|[-\u2013])\s*(?:and\s+)?")
# "reported in Eastquay (2), Westquay and"
# "Ferries: 12", "Number of ferries: 12", "Total: 12"
_LABELLED = re.compile(
    r"(?:^|[\n\0(]|\s)(?P<label>(?:(?:total\s+)?(?:number|no\.?)\s+(?:of\s+)?(?:[\w-]+\s+){0,3}?)?[A-Za-z][\w'\u2019-]+)\s?:\s$",
    re.IGNORECASE,
)
# "75 ferries, of which 12", "87 ferries sailed, 64": what was counted before is counted on
_GOES_ON = re.compile(r"(?:\bof\s+(?:which|whom)(?:\s+only)?|,)\s+$", re.IGNORECASE)
_STOP = re.compile(r"[.;:](?=\s)|\0")
_TOTALS = ("total", "totals", "present", "attendance", "remaining")
_BRACKETED = re.compile(r"(?P<word>[A-Za-z][a-z'\u2019-]{2,})\s\($")
_BRACKET_LISTED = re.compile(r"\)(?:[,;]\s|\s+and\s)")


def read(text: str, taken: bytearray) -> Iterator[Amount]:
    """412 bookings; 300 to 350 stalls; 1.5 million visits; 5,120; a 64-bed inn."""
    yield from _hyphened(text, taken)
    passed, name = 0, -1
    last_subject, last_end = None, 0
    for number in _NUMBER_SIGHT.finditer(text):
        match = NUMBERED.compiled.match(text, number.start()) if number.start() >= passed else None
        if match is None:
            continue
        passed = match.end()
        count = _count(match, taken)
        if count is None:
            continue
        if counted.names_counted(text, count.start):
            name = match.end()
            if len(match["number"].split()) > 1:
                name = passed = number.end()  # "Room 12 500 boats": the name ends before the blank
            continue
        if not _may_count(text, match, count):
            continue
        listed = name >= 0 and _NEXT_NAME.fullmatch(text, name, count.start) is not None
        subject, confidence = _what(text, match[count.ends[0]], match["scale_2"] or match["scale"], count.start, count.last)
        if listed and subject is None:
            name = match.end()
            continue
        if confidence is None:
            continue
        if subject:
            last_subject, last_end = subject, match.end()
        elif last_subject and _goes_on(text, last_end, count.start):
            subject = last_subject
        yield from _amounts(match, count, subject, confidence)


class _Count(NamedTuple):
    """A number, or a range, none of which has been read as something else."""

    ends: list[str]  # the groups of it that have not
    start: int
    last: int  # offset behind its last number and what scales that


def _hyphened(text: str, taken: bytearray) -> Iterator[Amount]:
    """A 64-bed inn; the 12-unit scheme."""
    for match in sight.finditer(HYPHENED.compiled, text, _HYPHEN_SIGHT):
        value, end = numerals.number(match["number"]), match.end("number")
        if 1 not in taken[match.start() : match.end()] and value >= LEAST_HYPHENED:
            yield Amount(match.start(), end, value, "count", 1, match["noun"], HYPHENED.id, _UNEXPLAINED)


def _count(match: re.Match[str], taken: bytearray) -> _Count | None:
    """What of a number, or of a range, has not been `taken`; None where all of it has."""
    groups = [group for group in ("number", "number_2") if match[group]]
    ends = [group for group in groups if 1 not in taken[match.start(group) : match.end(group)]]
    if not ends:
        return None
    last = match.end("scale_2") if match["scale_2"] else match.end(ends[-1])
    if match["scale"] and ends == ["number"]:
        last = match.end("scale")
    if match.group().endswith("+"):
        last = match.end()
    return _Count(ends, match.start(ends[0]), last)


def _may_count(text: str, match: re.Match[str], count: _Count) -> bool:
    """False for "1-1", "50+ age group", the number of a paragraph or a list, and digits that are a code."""
    if match.group() in ("1-1", "1 to 1") or not _plain(text, match[count.ends[0]], count.start, match.end()):
        return False
    return not (match.group().endswith("+") and text[match.end() :].lstrip().startswith(("age", "year")))


def _goes_on(text: str, last_end: int, start: int) -> bool:
    """True where a number counts on what was counted before, up to `last_end`: "75 ferries, of which 12"."""
    near = start - last_end < _SENTENCE and _GOES_ON.search(text[max(0, start - 12) : start])
    return bool(near) and not _STOP.search(text, last_end, start)


def _amounts(match: re.Match[str], count: _Count, subject: str | None, confidence: float) -> Iterator[Amount]:
    scale = numerals.scale(match["scale_2"] or match["scale"]) or 1
    for group in count.ends:
        end = count.last if group == count.ends[-1] else match.end(group)
        value = numerals.number(match[group]) * scale * (-1 if signs.below_zero(match.string, match.start(group)) else 1)
        yield Amount(match.start(group), end, value, "count", scale, subject, NUMBERED.id, confidence)


def _plain(text: str, digits: str, start: int, end: int) -> bool:
    """False for the number of a paragraph or a list, and for digits that are a code."""
    before, after = text[max(0, start - 4) : start], text[end : end + 3]
    if before.rstrip().endswith("...") or _ONE_IN.search(text[max(0, start - 8) : start]):
        return False
    if digits == "1" and _IN_FIVE.match(text, end):
        return False
    if digits[0] == "0" and len(digits) > 1 and digits[1] != ".":
        return False
    if _LIST.search(before) and "," not in digits and (known := _opening(text, start, before, after)) is not None:
        return known
    if before.endswith("(") and after.startswith(")"):
        return "," in digits or ("." not in digits and _in_list(text, start, end))
    return not (after.startswith(")") and _unopened(text[max(0, start - LONGEST_BRACKET) : start]))


def _opening(text: str, start: int, before: str, after: str) -> bool | None:
    """Whether a number that opens a line counts: it is that of what follows, unless the sentence of the line before runs on."""
    lead = text[max(0, start - 30) : start].rstrip()
    runs_on = _RUNS_INTO.search(lead) is not None
    if after[:1] == "." and runs_on:
        return True
    if after[:1] in (".", ")", "\n", "\0", "") or "(" in before or lead[-1:] in ("", ":", ";"):
        return False
    return False if re.match(r"\s+[A-Z]", after) and not runs_on else None


def _unopened(before: str) -> bool:
    """True where no bracket is open: "amendments: 1) wider" is a list."""
    return before.rfind("(") <= before.rfind(")")


def _in_list(text: str, start: int, end: int) -> bool:
    """True for the number in brackets after one word of a list: "Eastquay (2), Westquay and"."""
    word = _BRACKETED.search(text[max(0, start - 30) : start])
    return word is not None and word["word"].casefold() not in counted.LABELS and bool(_BRACKET_LISTED.match(text, end))


def _labelled(before: str, after: str) -> str | None:
    """The label of a number that ends its line: "Ferries: 12"."""
    label = _LABELLED.search(before)
    if label is None or not re.match(r"\s*(?:[.,;)]?\s*(?:[\n\0]|$)|;)", after):
        return None
    words = label["label"].split()
    last = words[-1].casefold()
    named = len(words) > 1 or last in _TOTALS or counted.plural(last)
    return " ".join(words) if named and last not in counted.LABELS else None


def _what(text: str, digits: str, scale: str | None, start: int, end: int) -> tuple[str | None, float | None]:
    """What a number counts and how sure that is; None for a number that counts nothing."""
    subject = counted.phrase(text, end) or counted.shared(text, end)
    if subject and subject[0].isupper() and _AT.search(text[max(0, start - 4) : start]):
        return None, None  # "at 1 Upper Quays"
    if scale in ("m", "k") and not (subject and counted.in_millions(subject)):
        return None, None
    if subject:
        return subject, COUNTED
    if "," in digits or scale:
        return None, _UNEXPLAINED
    return _by_words(text, digits, start, end)


def _by_words(text: str, digits: str, start: int, end: int) -> tuple[str | None, float | None]:
    """The same for a number that no noun follows, by the words beside it: "3 abstained", "a total of 34", "Ferries: 12"."""
    before, after = text[max(0, start - 45) : start], text[end : end + 25]
    if "." not in digits:
        votes = _VOTES.match(after)
        if votes:
            return " ".join(votes.group().split()), COUNTED
        if _REST.match(after) or _NO.match(after):
            return None, COUNTED
    times = _TIMES.search(before) and len(digits) < 4 and not re.match(r"[ ]*(?:x|\d)", after)
    if _AMOUNT.search(before) or times:
        return None, _UNEXPLAINED
    if "." not in digits and (label := _labelled(before, after)):
        return label, _UNEXPLAINED
    single = counted.singular(text, end) if digits == "1" and "\n" not in before[-1:] else None
    if single or _in_list(text, start, end) or elided.stands(text, start, end, digits):
        return single, _UNEXPLAINED
    return None, None
