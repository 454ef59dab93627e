"""The lines of a paper → its headings: the best whole of all that may be headings.

Every line is a candidate. The first look tells what the line and its neighbours show, the second how it fits the headings found in
the first; then the best chain of headings wins: what each is worth, and how its number goes on from the one before. Where
each title ends and which number is its own is asked when the headings are known. The weights are the model's.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from extract.models import Line, Passage, join_lines
from extract.outline import numbers_of_items, title_ends
from extract.outline.agreement import agree
from extract.outline.features import About, Seen, see
from extract.outline.inner_numbers import without_inner
from extract.outline.item_marks import ITEM_REF, PAGES, ItemMark, follows
from extract.outline.numbering import LONGEST_JUMP
from extract.outline.said_title import said_title
from extract.outline.time_first import time_first
from extract.outline.title_columns import Usual, usual
from extract.outline.title_places import ends
from extract.outline.wording import words_worth
from extract.text.trees import Shelf, Trees

MODEL_FILE = "model.json"
LOOK_BACK = 80  # candidates before one among which the heading before it is looked for
MOST_OVER = 3  # headings that one stands under, above each other
LEAST_CHANCE = 0.02  # probability below which a line is no candidate
REFERENCE_WITHIN = 2  # lines under a title in which "(Item 3)" stands
LABEL_TIMES = 3  # times that a line stands in a paper of forms by which it is a label
# What it is worth, in log-odds, that two headings follow each other: one's number is the other's successor, leaves some out, goes
# back, begins anew with 1, is of another style; one has a number and the other none. Values learned on bodies of one fold gain
# nothing on those of another: few papers tell, and they tell by chance.
CHAIN: Mapping[str, float] = {"next": 1.2, "jump": -0.5, "back": -2.0, "anew": -1.0, "switch": -0.6, "mixed": -0.8}
WITH_ITEMS = ("agenda", "minutes")
WITHOUT_ITEMS = 0.15  # share of minutes and agendas without items
LEAST_OF_ANY = 0.5  # probability from which a line is the one heading
SURE_BETWEEN = (0.01, 0.99)  # between which a probability stays

_TIMES = re.compile(r"\s*\(\d{1,2}[:.]\d\d[^)]*\)$")
_TRIM = re.compile(r"^[\s.:–-]+|\s*(?::\s*[-–—]?|[-–—])\s*$")
_SIGNS = re.compile(r"^[*\u2020\u2022\u25cf\u25aa\u25e6\u25a0\uf0b7\uf0a7]\s*")


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the search: trees for the first and second look and for the ends of titles, and what words are worth."""

    first: Trees
    second: Trees
    ends: Trees
    ends_again: Trees
    worth: Mapping[str, Sequence[float]]  # of common words in titles, in log-odds
    calibration: Mapping[str, tuple[float, float]]  # of a line that heads an item, and of where its title ends

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Model:
        """The model that a file holds."""
        return cls(
            Trees.of(data["first"]), Trees.of(data["second"]), Trees.of(data["ends"]), Trees.of(data["ends_again"]),
            data["worth"], {name: (told[0], told[1]) for name, told in data["calibration"].items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of an item, from `start` to `end` in the passage, "(Item 3)" under it included; its title ends at `title_end`."""

    number: str | None
    minute_number: str | None
    title: str
    start: int
    end: int
    title_end: int
    rule: str
    confidence: float = 1.0
    sub: bool = False  # of an item inside an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The headings of a paper and how they were found: each line's probability in both looks, and what was seen of the lines."""

    headings: tuple[Heading, ...]
    chosen: tuple[int, ...]
    seen: Seen
    table: Mapping[str, np.ndarray]
    first: np.ndarray
    second: np.ndarray


OUTLINE_WEIGHTS = Shelf("extract.outline", MODEL_FILE, Model.of)


def outline(passage: Passage, about: About) -> Outline:
    """The headings of a paper, in order, with how they were found."""
    model = OUTLINE_WEIGHTS.model()
    seen = see(passage.lines, about)
    if not passage.lines:
        nothing = np.zeros(0)
        return Outline(headings=(), chosen=(), seen=seen, table={}, first=nothing, second=nothing)
    seen.table.update(words_worth(seen.said, model.worth))
    first = model.first.chances(seen.table)
    table = {**seen.table, **agree(seen, first.astype(np.float32))}
    second = model.second.chances(table)
    second = np.where(seen.table["names_alone"] > 0, 0.0, second)  # movers behind a resolution's number are no title
    if about.kind == "decision":
        second = np.where(seen.table["repeated"] >= LABEL_TIMES, 0.0, second)  # labels of a form printed for each matter
    heads = without_inner(seen, chain(seen, second, CHAIN)) or (one_at_least(second) if about.kind in WITH_ITEMS else [])
    found = _headings(passage, seen, heads, second, model, listed=about.kind == "agenda")
    return Outline(headings=tuple(found), chosen=tuple(heads), seen=seen, table=table, first=first, second=second)


def one_at_least(chances: np.ndarray) -> list[int]:
    """The most probable line where none was chosen for itself, if it heads an item more often than not: most minutes have items.

    That one does is told by the lines, with probability 1 − Π (1 − pₙ), and by the kind of paper: their odds are multiplied.
    """
    most = int(np.argmax(chances))
    some = min(SURE_BETWEEN[1], 1 - float(np.prod(1 - np.minimum(chances, SURE_BETWEEN[1]))))
    odds = some / (1 - some) * (1 - WITHOUT_ITEMS) / WITHOUT_ITEMS
    return [most] if chances[most] / some * odds / (1 + odds) > LEAST_OF_ANY else []


def log_odds(chance: float) -> float:
    """The log-odds of a probability, neither of which is taken for certain."""
    kept = min(SURE_BETWEEN[1], max(SURE_BETWEEN[0], chance))
    return math.log(kept / (1 - kept))


def chain(seen: Seen, chances: np.ndarray, weights: Mapping[str, float]) -> list[int]:
    """The lines that head items: those whose worth, and whose numbers' ways of following each other, add up to most."""
    candidates = [n for n, chance in enumerate(chances) if chance >= LEAST_CHANCE]
    best: list[float] = []
    back: list[int] = []
    over: list[list[int]] = []  # of each candidate: those that the next may follow, itself and the headings it stands under
    for k, n in enumerate(candidates):
        own = math.log(min(0.999, chances[n]) / (1 - min(0.999, chances[n])))
        score, before, level = own, -1, 0
        for j in range(k - 1, max(-1, k - LOOK_BACK), -1):
            for place, one in enumerate(over[j]):
                linked = best[j] + own + _step(seen, one, n, weights)
                if linked > score:
                    score, before, level = linked, j, place
        best.append(score)
        back.append(before)
        over.append([n, *_over(seen, over[before][level:], n)] if before >= 0 else [n])
    if not best or max(best) <= 0:
        return []
    at = max(range(len(best)), key=lambda k: best[k])
    found = []
    while at >= 0:
        found.append(candidates[at])
        at = back[at]
    return found[::-1]


def _over(seen: Seen, followed: Sequence[int], n: int) -> Sequence[int]:
    """The headings that line `n` stands under, nearest first, where it follows the first of `followed`, under the others.

    One of the same style stands beside it; a list that begins with 1, A or a in another style stands under it.
    """
    mine, its = seen.own[n], {mark.style for mark in seen.own[followed[0]]}
    if any(mark.style in its for mark in mine):
        return followed[1:]
    return followed[:MOST_OVER] if its and any(mark.parts[-1] == 1 for mark in mine) else ()


def _step(seen: Seen, before: int, after: int, weights: Mapping[str, float]) -> float:
    """What it is worth that one heading follows another: by how their numbers do."""
    one, other = seen.own[before], seen.own[after]
    if not one or not other:
        return weights["mixed"] if bool(one) != bool(other) else 0.0
    pairs = [(a, b) for a in one for b in other]
    steps = [follows(a.last, b.parts) for a, b in pairs if a.style == b.style]
    steps += [1 for a, b in pairs if len(a.last) != len(b.parts) and follows(a.last, b.parts) == 1]  # 3 → 3.1, 3.2 → 4
    if not steps:
        return 0.0 if any(_under(a, b) for a, b in pairs) else weights["switch"]
    step = max(steps)
    if step == 1:
        return weights["next"]
    if 1 < step <= LONGEST_JUMP:
        return weights["jump"]
    anew = any(b.parts[-1] == 1 for b in other)
    return weights["anew"] if anew else weights["back"]


def _under(one: ItemMark, other: ItemMark) -> bool:
    """True for a list of letters under a number, and for the number behind it: 6 → (a), (c) → 7; so for numbers under capitals.

    B) → 1., 3. → C)
    """
    if other.capital and not one.capital and not one.lettered:
        return True
    below = one.capital and not other.capital and not other.lettered and other.parts == (1,)
    return below or (one.lettered != other.lettered and (one.lettered or other.parts == (1,)))


def _headings(
    passage: Passage, seen: Seen, heads: Sequence[int], chances: np.ndarray, model: Model, *, listed: bool
) -> list[Heading]:
    lines = passage.lines
    if not heads:
        return []
    habits = usual(lines, heads, seen.body_size)
    stops = [*heads[1:], len(lines)]
    starts = [_words_start(seen, n) for n in heads]
    finish = _ends(passage, list(zip(heads, starts, stops, strict=True)), habits, model, listed=listed)
    unders = [_reference_under(lines, end[0], stop) for end, stop in zip(finish, stops, strict=True)]
    behind = [(end[0] if under is None else under) + 1 for end, under in zip(finish, unders, strict=True)]
    numbers = numbers_of_items.numbered(lines, heads, behind)
    made: list[Heading] = []
    for n, start, end, under, told in zip(heads, starts, finish, unders, numbers, strict=True):
        made.append(_heading(passage, n, start, end, under, told, float(chances[n]), model))
    return [heading for heading in made if any(map(str.isalpha, heading.title))]


def _words_start(seen: Seen, n: int) -> int:
    own, text = seen.own[n], seen.lines[n].text
    return own[0].end if own and own[0].end < len(text) else time_first(text)


def _reference_under(lines: Sequence[Line], last: int, stop: int) -> int | None:
    """The line under a title, or under one more line of it, that is "(Item 3)" and no more; before `stop`, the next heading."""
    near = range(last + 1, min(stop, last + 1 + REFERENCE_WITHIN))
    return next((n for n in near if ITEM_REF.match(lines[n].text)), None)


def _ends(
    passage: Passage, heads: Sequence[tuple[int, int, int]], habits: Usual, model: Model, *, listed: bool
) -> list[tuple[int, int, float]]:
    """The line and offset at which each title ends, and how probable that is.

    `heads` are the line, the offset in it and the line to stop before.
    """
    places = [ends(passage.lines, head, start, stop, habits) for head, start, stop in heads]
    every = [place for found in places for place in found]
    if every:
        table = title_ends.table(every)
        first = model.ends.chances(table)
        agreed = {name: column.astype(np.float32) for name, column in title_ends.agree(places, first).items()}
        chances = title_ends.decided_ends(every, model.ends_again.chances({**table, **agreed}), listed=listed)
    else:
        chances = np.zeros(0)
    made, at = [], 0
    for (head, _, _), found in zip(heads, places, strict=True):
        if found:
            own = chances[at : at + len(found)]
            best = int(np.argmax(own))
            made.append((found[best].line, found[best].offset, float(own[best])))
        else:
            made.append((head, len(passage.lines[head].text), SURE_BETWEEN[1]))
        at += len(found)
    return made


def _heading(
    passage: Passage,
    head: int,
    start: int,
    end: tuple[int, int, float],
    under: int | None,
    told: numbers_of_items.ItemNumbers,
    chance: float,
    model: Model,
) -> Heading:
    lines = passage.lines
    begin = passage.starts[head] + max(start, told.start if told.where == "own" else 0)
    title_end = max(begin, passage.starts[end[0]] + end[1])
    words = passage.text[begin:title_end]
    if end[0] > head:
        words = said_title(lines[head : end[0] + 1], words, begin - passage.starts[head])
    number, minute = told.number, told.minute_number
    stop = title_end
    reference = numbers_of_items.reference(join_lines(words))
    if reference is not None:
        words = ITEM_REF.compiled.sub("", words.rstrip())
    else:
        tail = passage.text[title_end : passage.starts[end[0]] + len(lines[end[0]].text)]
        if (reference := numbers_of_items.reference(tail)) is not None:
            stop = passage.starts[end[0]] + len(lines[end[0]].text)
        elif under is not None:
            reference, stop = numbers_of_items.reference(lines[under].text), passage.starts[under] + len(lines[under].text)
    if reference is not None:
        minute = minute or (None if number == reference[0] else number)
        number = reference[0]
    title = _SIGNS.sub("", _TIMES.sub("", _TRIM.sub("", join_lines(PAGES.compiled.sub(" ", words))))).strip()
    sure = _calibrated(chance, model.calibration["line"]) * _calibrated(end[2], model.calibration["end"])
    return Heading(
        number=number, minute_number=minute, title=title, start=passage.starts[head], end=max(stop, title_end), title_end=title_end,
        rule=f"outline.{told.where}", confidence=round(min(SURE_BETWEEN[1], max(SURE_BETWEEN[0], sure)), 3), sub=told.sub,
    )  # fmt: skip


def _calibrated(chance: float, told: tuple[float, float]) -> float:
    """A probability as often right as it says, on papers not learned from (Platt, 1999)."""
    a, b = told
    return 1 / (1 + math.exp(-(a * log_odds(chance) + b)))
