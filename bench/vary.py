"""A paper with gold → the same words in another layout: what its headings are learned from, beside the paper itself.

Weight, case, numbers and white space of the headings change, each by itself and by a seed; the text keeps its words and places. Few
councils' papers are to be had; so each shows the learner more than one way of printing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from gold_lines import Title

from extract.models import Box, Line, Word, around

WEIGHTS = ("as printed", "bold", "plain", "all plain")
WAYS = ("as printed", "as printed", "none", "anew")
SPACES = ("as printed", "wide", "tight")
STYLES: tuple[Callable[[int], str], ...] = (
    lambda n: f"{n}.", lambda n: f"{n}", lambda n: f"{n})", lambda n: f"24/{n + 40:03d}", lambda n: f"{n + 112}",
    lambda n: f"Item {n}:", lambda n: f"({n})", lambda n: f"{chr(64 + (n - 1) % 26 + 1)}.", lambda n: f"{n:02d}",
    lambda n: f"PC{n + 200}/24", lambda n: f"{n}.0", lambda n: f"2024-{n + 30}", lambda n: f"[{n}]", lambda n: f"{n + 6}/24.",
)  # fmt: skip


def vary(lines: Sequence[Line], titles: Sequence[Title], seed: int) -> tuple[list[Line], list[Title]]:
    """The lines and titles of a paper set in another way."""
    draw = random.Random(seed)
    weight, way, space = draw.choice(WEIGHTS), draw.choice(WAYS), draw.choice(SPACES)
    capitals, style = draw.random() < 0.2, draw.choice(STYLES)
    wide = draw.uniform(0.4, 1.6)
    by_line: dict[int, list[Title]] = {}
    for title in titles:
        by_line.setdefault(title.first, []).append(title)
    if any(len(own) > 1 for own in by_line.values()):
        way = "as printed"
    made = list(lines)
    if weight == "all plain":
        made = [_line(line, [word._replace(bold=False) for word in line.words]) for line in made]
    told = []
    for n, title in enumerate(sorted(titles, key=lambda title: title.first), start=1):
        told.append(_set(made, title, weight, way, capitals, style(n)))
    if space != "as printed":
        made = _spaced(made, {title.first for title in told}, wide if space == "wide" else 0.0)
    return made, told


def _set(lines: list[Line], title: Title, weight: str, way: str, capitals: bool, number: str) -> Title:
    """Set one title in `lines`; the title as it stands then."""
    start, end = title.start, title.end
    for at in range(title.first, title.last + 1):
        line = lines[at]
        words = list(line.words)
        inside = [
            (at > title.first or offset + len(word.text) > title.start) and (at < title.last or offset < title.end)
            for offset, word in zip(line.offsets(), words, strict=True)
        ]
        for n, word in enumerate(words):
            before = at == title.first and not any(inside[: n + 1])
            if inside[n] and capitals:
                words[n] = word = word._replace(text=word.text.upper() if len(word.text.upper()) == len(word.text) else word.text)
            if (inside[n] or before) and weight in ("bold", "plain"):
                words[n] = word._replace(bold=weight == "bold")
        if at == title.first and way != "as printed":
            first = inside.index(True)
            has = first > 0 and title.start > 0
            named = title.item.get("number") or title.item.get("minute_number")
            kept = words[first:]
            if way == "anew" and (has or not named):
                x0 = words[0].box.x0 if has else kept[0].box.x0 - kept[0].size * (0.6 * len(number) + 0.6)
                box = Box(x0, kept[0].box.top, x0 + kept[0].size * 0.5 * len(number), kept[0].box.bottom)
                given = [kept[0]._replace(text=part, box=box) for part in number.split()]
                kept = [*given, *kept]
                shift = len(" ".join(number.split())) + 1 - (title.start if has else 0)
            else:
                shift = -title.start if has else 0
                kept = kept if has else words
            words = kept
            start = title.start + shift
            end = title.end + shift if title.last == title.first else title.end
        lines[at] = _line(line, words)
    return Title(title.first, max(0, start), title.last, end, title.item)


def _spaced(lines: Sequence[Line], heads: set[int], wide: float) -> list[Line]:
    """The lines with white space above each heading: `wide` times its type more, or none but the usual for 0."""
    made: list[Line] = []
    down, page = 0.0, None
    for n, line in enumerate(lines):
        if line.page != page:
            down, page = 0.0, line.page
        elif n in heads and line.cell is None:
            gap = line.box.top - lines[n - 1].box.bottom
            if gap > 0:
                down += wide * line.size if wide else min(0.0, 0.25 * line.size - gap)
        made.append(_line(line, [word._replace(box=_lower(word.box, down)) for word in line.words]) if down else line)
    return made


def _lower(box: Box, down: float) -> Box:
    return Box(box.x0, box.top + down, box.x1, box.bottom + down)


def _line(line: Line, words: Sequence[Word]) -> Line:
    return replace(line, words=tuple(words), box=around(word.box for word in words), text=" ".join(word.text for word in words))
