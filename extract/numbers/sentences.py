"""What the amounts of a document are of, where the words beside them do not say it: by the parse of their sentences.

The patterns of :mod:`extract.numbers.subjects` come first, as they cost nothing; what they leave in running text is cut to
the clause around it and parsed, all clauses of a document in one batch. An amount is parsed as a plain one ("£500", "5%"),
which the model knows best.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.models import HYPHENS, Fact, Figure, Section, join_lines
from extract.numbers import subjects
from extract.numbers.relations import Sentence
from extract.text import measures, parsing
from extract.text.flow import flow

BEHIND, AHEAD = 75, 35  # characters before and after an amount that are parsed
LONGEST_CLAUSES = 3000  # characters of clauses parsed as one: a longer run of amounts is parsed piece by piece
_FEWEST_WORDS = 2  # beside an amount that make a sentence of it
MONEY, SHARE = "\u00a3500", "5%"  # what is parsed in an amount's place

# Where a sentence or an entry of a list ends.
_END = re.compile(
    r"[.;:?!](?=\s)|\0|\s[ox](?=\s[A-Z])|[\u2022\u25cf\u25aa\uf0b7]"
    r"|\n\s*(?=\d+\.\d|\(?[a-z0-9]{1,3}[).]\s)|\s(?=[A-Z]\)\s)"
)
_TAIL = re.compile(rf"(?:[{HYPHENS}]\w+)+")  # "re-referrals", of which the parser makes three
_WORD = re.compile(r"[A-Za-z]{2,}")


class _Amount(NamedTuple):
    """An amount at `start` to `end` of a section's text, its place among the records, and what is parsed in its stead."""

    start: int
    end: int
    place: int
    stand_in: str | None


class _Window(NamedTuple):
    """A clause to parse: its text, and where in it stand the amounts at `places` of the document's records."""

    text: str
    spans: tuple[tuple[int, int], ...]
    places: tuple[int, ...]


def settle_subjects(found: Sequence[tuple[Section, Fact]]) -> list[tuple[Section, Fact]]:
    """The records of one document, in their order, with the subjects that the parse of their sentences shows."""
    settled = list(found)
    windows = list(_windows(found))
    for window, tokens in zip(windows, parsing.parse([window.text for window in windows]), strict=True):
        sentence = Sentence(tokens, window.spans)
        for place, span in zip(window.places, window.spans, strict=True):
            section, figure = settled[place]
            if isinstance(figure, Figure) and _open(figure):
                phrase = sentence.subject(*span, bare=figure.unit == "count")
                subject = subjects.trimmed_subject(_whole(window.text, *phrase)) if phrase else None
                settled[place] = (section, replace(figure, subject=subject or None))
    return settled


def _windows(found: Sequence[tuple[Section, Fact]]) -> Iterator[_Window]:
    """The clauses around the amounts whose subject is open; clauses that overlap are one."""
    by_section: dict[int, list[int]] = {}
    for place, (section, fact) in enumerate(found):
        if isinstance(fact, Figure) and not (fact.row_label or fact.column_label):
            by_section.setdefault(id(section), []).append(place)
    for places in by_section.values():
        figures = [(place, figure) for place in places if isinstance(figure := found[place][1], Figure)]
        if not any(_open(figure) for _, figure in figures):
            continue
        passage = found[places[0]][0].passage
        text = flow(passage)
        amounts, clauses = [], []
        for place, figure in figures:
            start = passage.offset(figure.evidence)
            amount = _Amount(start, start + len(figure.evidence.quote), place, _stand_in(figure))
            amounts.append(amount)
            if _open(figure):
                clauses.append(_reach(text, amount.start, amount.end))
        amounts.sort()
        starts = [amount.start for amount in amounts]
        for first, last in _merged(clauses):
            near = amounts[bisect_left(starts, first) : bisect_left(starts, last)]
            yield from _window(text, first, last, [one for one in near if one.end <= last])


def _merged(clauses: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of text, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(clauses):
        if merged and first < merged[-1][1] and last - merged[-1][0] <= LONGEST_CLAUSES:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _open(figure: Figure) -> bool:
    """True for an amount in running text whose subject is not known; durations and speeds say themselves what they are."""
    labelled = figure.row_label or figure.column_label
    return figure.subject is None and not labelled and figure.unit not in measures.OF_TIME


def _stand_in(figure: Figure) -> str | None:
    """What is parsed in place of an amount; None where that is the amount as printed."""
    if figure.unit and figure.unit.isupper():
        return MONEY
    return SHARE if figure.unit == "percent" else None


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence around an amount that is parsed."""
    first, last = max(0, start - BEHIND), min(len(text), end + AHEAD)
    ends = [match.end() for match in _END.finditer(text, first, start)]
    bracket = text.rfind("(", first, start) + 1
    if bracket and text.find(")", bracket, start) < 0:
        ends.append(bracket)  # "(at a cost of £500)": what stands before a bracket seldom says what is in it
        closed = text.find(")", end, last)
        last = closed if closed >= 0 else last
    if ends:
        first = max(ends)
    elif first:
        first = start - len(text[first:start].partition(" ")[2])
    stop = _END.search(text, end, last)
    if stop:
        last = stop.start()
    elif last == end + AHEAD:
        last = end + len(text[end:last].rpartition(" ")[0])
    return first, last


def _window(text: str, first: int, last: int, amounts: Sequence[_Amount]) -> Iterator[_Window]:
    """The clause from `first` to `last` with the stand-ins of its amounts, where it has words enough."""
    built, at = "", first
    spans = []
    for amount in amounts:
        built += _joined(text[at : amount.start])
        start = len(built)
        built += amount.stand_in or _joined(text[amount.start : amount.end])
        spans.append((start, len(built)))
        at = amount.end
    built += _joined(text[at:last])
    if len(_WORD.findall(built)) >= _FEWEST_WORDS:
        yield _Window(built, tuple(spans), tuple(amount.place for amount in amounts))


def _whole(text: str, start: int, end: int) -> str:
    """The words of `text` from `start` to `end`, whole where the parser cut one at a hyphen."""
    while start and not text[start - 1].isspace() and (text[start - 1].isalnum() or text[start - 1] in HYPHENS):
        start -= 1
    tail = _TAIL.match(text, end)
    return text[start : tail.end() if tail else end]


def _joined(part: str) -> str:
    """A part of a clause as one line, with the blanks at its ends that part it from its neighbours."""
    lead = " " if part[:1].isspace() else ""
    tail = " " if part[-1:].isspace() and part.strip() else ""
    return lead + join_lines(part) + tail
