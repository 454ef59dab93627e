"""What the amounts of a document are of, where the words beside them do not say it: by the parse of their sentences.

The patterns of :mod:`extract.numbers.subjects` come first, as they cost nothing; what they leave in running text is cut to
the clause around it and parsed, all clauses of a document in one batch. An amount is parsed as a plain one ("£500", "5%"),
which the model knows best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract import nlp
from extract.models import Fact, Figure, Section, join_lines
from extract.numbers import measures, subjects
from extract.numbers.relations import Sentence
from extract.text.flow import flow

BEHIND, AHEAD = 90, 45  # characters before and after an amount that are parsed
FEWEST_WORDS = 3  # beside an amount that make a sentence of it
MONEY, SHARE = "\u00a3500", "5%"  # what is parsed in an amount's place

# Where a sentence or an entry of a list ends.
_END = re.compile(r"[.;:?!](?=\s)|\0|[\u2022\u25cf\u25aa\uf0b7]|\n\s*(?=\d+\.\d|\(?[a-z0-9]{1,3}[).]\s)|\s(?=[A-Z]\)\s)")
_WORD = re.compile(r"[A-Za-z]{2,}")


class _Amount(NamedTuple):
    """An amount at `start` to `end` of a section's text, its clause, its place among the records, what stands in for it."""

    first: int
    last: int
    start: int
    end: int
    place: int
    stand_in: str | None


class _Window(NamedTuple):
    """A clause to parse: its text, and where in it stand the amounts at `places` of the document's records."""

    text: str
    spans: tuple[tuple[int, int], ...]
    places: tuple[int, ...]


def settle(found: Sequence[tuple[Section, Fact]]) -> list[tuple[Section, Fact]]:
    """The records of one document, in their order, with the subjects that the parse of their sentences shows."""
    settled = list(found)
    windows = list(_windows(found))
    for window, tokens in zip(windows, nlp.parse([window.text for window in windows]), strict=True):
        sentence = Sentence(tokens, window.spans)
        for place, span in zip(window.places, window.spans, strict=True):
            phrase = sentence.subject(*span)
            section, figure = settled[place]
            if phrase and isinstance(figure, Figure):
                subject = subjects.trimmed(window.text[slice(*phrase)])
                settled[place] = (section, replace(figure, subject=subject or None))
    return settled


def _windows(found: Sequence[tuple[Section, Fact]]) -> Iterator[_Window]:
    """The clauses around the amounts whose subject is open; amounts whose clauses overlap share one."""
    by_section: dict[int, list[int]] = {}
    for place, (section, fact) in enumerate(found):
        if isinstance(fact, Figure) and _open(fact):
            by_section.setdefault(id(section), []).append(place)
    for places in by_section.values():
        passage = found[places[0]][0].passage
        text = flow(passage)
        amounts: list[_Amount] = []
        for place in places:
            figure = found[place][1]
            start = passage.offset(figure.evidence)
            end = start + len(figure.evidence.quote)
            first, last = _reach(text, start, end)
            if amounts and first < amounts[-1].last:
                first = amounts[0].first
            elif amounts:
                yield from _window(text, amounts)
                amounts = []
            amounts.append(_Amount(first, last, start, end, place, _stand_in(figure)))
        yield from _window(text, amounts)


def _open(figure: Figure) -> bool:
    """True for an amount in running text whose subject is not known; durations and speeds say themselves what they are."""
    labelled = figure.row_label or figure.column_label
    return figure.subject is None and not labelled and figure.unit not in measures.OF_TIME


def _stand_in(figure: Figure) -> str | None:
    """What is parsed in place of an amount; None where that is the amount as printed."""
    if figure.unit.isupper():
        return MONEY
    return SHARE if figure.unit == "percent" else None


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence around an amount that is parsed."""
    first, last = max(0, start - BEHIND), min(len(text), end + AHEAD)
    ends = [match.end() for match in _END.finditer(text, first, start)]
    if ends:
        first = ends[-1]
    elif first:
        first = start - len(text[first:start].partition(" ")[2])
    stop = _END.search(text, end, last)
    if stop:
        last = stop.start()
    elif last < len(text):
        last = end + len(text[end:last].rpartition(" ")[0])
    return first, last


def _window(text: str, amounts: Sequence[_Amount]) -> Iterator[_Window]:
    """The clause of `amounts` with their stand-ins, where it has words enough."""
    built, spans = "", []
    at = amounts[0].first
    for amount in amounts:
        built += _joined(text[at : amount.start])
        spans.append((len(built), len(built)))
        built += amount.stand_in or _joined(text[amount.start : amount.end])
        spans[-1] = (spans[-1][0], len(built))
        at = amount.end
    built += _joined(text[at : max(amount.last for amount in amounts)])
    if len(_WORD.findall(built)) >= FEWEST_WORDS:
        yield _Window(built, tuple(spans), tuple(amount.place for amount in amounts))


def _joined(part: str) -> str:
    """A part of a clause as one line, with the blanks at its ends that part it from its neighbours."""
    lead = " " if part[:1].isspace() else ""
    tail = " " if part[-1:].isspace() and part.strip() else ""
    return lead + join_lines(part) + tail
