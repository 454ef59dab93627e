"""How a line fits the headings found so far: the second look at a paper, when the first has told which lines may head items.

What a person does on the second look: the bold numbered lines are the items here, so the plain numbered ones are not; 4 is
missing between 3 and 5, and here it stands; these twenty lines are set alike and none of the others is a heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extract.outline.clusters import set_at
from extract.outline.features import Seen
from extract.outline.item_marks import ItemMark, follows
from extract.outline.numbering import LONGEST_JUMP

_Column = NDArray[np.float32]

CONFIDENT = 0.5  # probability of the first look from which a line counts as a heading in the second
NEAR_BEST = 0.8  # times the highest probability: from here on where no line of the paper is that probable
# Features by which lines are set alike.
_ALIKE = ("bold", "upper", "size", "underlined", "indent", "centred", "has_mark", "style", "lead_bold", "cell_column", "cell_first")
MOST_LISTED = 40  # entries of a list, and lists of a style, that are counted
FAR_LINES = 200.0  # what stands for "none before" or "none behind"


def agree(seen: Seen, first: _Column) -> dict[str, _Column]:
    """The features of the second look; `first` is each line's probability in the first."""
    table, count = seen.table, len(seen.lines)
    confident = min(CONFIDENT, NEAR_BEST * float(max(first, default=1.0)))
    sure = [n for n in range(count) if first[n] >= confident]
    made: dict[str, list[float]] = {"p": [float(p) for p in first]}
    made["p-1"] = [float(first[n - 1]) if n else 0.0 for n in range(count)]
    made["p+1"] = [float(first[n + 1]) if n + 1 < count else 0.0 for n in range(count)]
    made.update(_company(seen, first, confident))
    made.update(_neighbours(seen, first, sure))
    made["found"] = [float(min(len(sure), 80))] * count
    made["found_share"] = [len(sure) / max(1, count)] * count
    for name in (
        "bold",
        "upper",
        "has_mark",
        "centred",
        "underlined",
        "in_cell",
        "gap_above",
        "indent",
        "size",
        "words_indent",
        "lead_bold",
        "standing",
        "finite",
        "cell_column",
        "item_ref",
        "item_ref+1",
        "right_mark",
        "chain_share",
        "first_value",
    ):
        column = table[name]
        usual = float(median(column[n] for n in sure)) if sure else -2.0
        made[f"usual_{name}"] = [usual] * count
        made[f"unlike_{name}"] = (column - np.float32(usual)).tolist() if sure else [9.0] * count
    back, ahead = [FAR_LINES] * count, [FAR_LINES] * count
    for n in range(1, count):
        back[n] = 1.0 if first[n - 1] >= confident else min(FAR_LINES, back[n - 1] + 1)
    for n in range(count - 2, -1, -1):
        ahead[n] = 1.0 if first[n + 1] >= confident else min(FAR_LINES, ahead[n + 1] + 1)
    made["since"], made["until"] = back, ahead
    total = float(sum(first))
    made["expected"] = [total] * count
    return {name: np.asarray(column, dtype=np.float32) for name, column in made.items()}


def _company(seen: Seen, first: _Column, confident: float) -> dict[str, list[float]]:
    """How probable the lines are that are set alike, or have a number of the same style."""
    count = len(seen.lines)
    table = {name: seen.table[name].tolist() for name in _ALIKE}
    keys: dict[str, list[tuple[object, ...]]] = {
        "alike": [
            (
                table["bold"][n] > 0.9,
                table["upper"][n] > 0.9,
                round(table["size"][n] * 10),
                table["underlined"][n],
                set_at(table["centred"][n], table["indent"][n]),
                table["has_mark"][n],
            )
            for n in range(count)
        ],
        "weight": [
            (table["bold"][n] > 0.9, table["has_mark"][n], table["underlined"][n], table["upper"][n] > 0.9)
            for n in range(count)
        ],
        "style": [(table["style"][n], table["lead_bold"][n] > 0) for n in range(count)],
        "column": [(table["cell_column"][n], table["cell_first"][n]) for n in range(count)],
    }
    made: dict[str, list[float]] = {}
    for name, column in keys.items():
        members: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for n, key in enumerate(column):
            members[key].append(n)
        mean, most, sure = [0.0] * count, [0.0] * count, [0.0] * count
        for own in members.values():
            ranked = sorted((float(first[n]) for n in own), reverse=True)
            total = sum(ranked)
            certain = sum(p >= confident for p in ranked)
            for n in own:
                p = float(first[n])
                mean[n] = (total - p) / (len(own) - 1) if len(own) > 1 else -1.0
                most[n] = (ranked[1] if p >= ranked[0] else ranked[0]) if len(own) > 1 else -1.0
                sure[n] = (certain - (p >= confident)) / max(1, len(own) - 1)
        made[f"{name}_mean"], made[f"{name}_most"], made[f"{name}_sure"] = mean, most, sure
    return made


def _neighbours(seen: Seen, first: _Column, sure: Sequence[int]) -> dict[str, list[float]]:
    """Whether a line's number goes on from, and leads to, numbers of probable headings."""
    count = len(seen.lines)
    made: dict[str, list[float]] = {
        name: [-1.0] * count for name in ("p_before", "p_behind", "fills", "p_same", "style_found", "dominant")
    }
    made.update(_family(seen, first))
    made.update(_lists(seen, first))
    by_style: dict[str, list[tuple[int, ItemMark]]] = defaultdict(list)
    for n, readings in enumerate(seen.own):
        for mark in readings:
            by_style[mark.style].append((n, mark))
    certain = set(sure)
    support = {style: sum(n in certain for n, _ in entries) for style, entries in by_style.items()}
    most = max(support.values(), default=0)
    for style, entries in by_style.items():
        known = [(n, mark) for n, mark in entries if n in certain]
        where: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for n, mark in entries:
            where[mark.parts].append(n)
        for n, mark in entries:
            before, behind, same = _most_probable(n, mark, where, first)
            fills = _fills(n, mark, known)
            if before + behind + fills > made["p_before"][n] + made["p_behind"][n] + made["fills"][n]:
                made["p_before"][n], made["p_behind"][n], made["fills"][n], made["p_same"][n] = before, behind, fills, same
                made["style_found"][n] = support[style] / len(entries)
                made["dominant"][n] = support[style] / most if most else 0.0
    return made


def _family(seen: Seen, first: _Column) -> dict[str, list[float]]:
    """For a number under another's, "71.2" under "71": how probable that one is, and the others under it on average; else −1."""
    count = len(seen.lines)
    parent, siblings = [-1.0] * count, [-1.0] * count
    above: dict[tuple[int, ...], float] = {}  # how probable the most probable line so far with a number is
    under: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for n, readings in enumerate(seen.own):
        numbers = {mark.parts for mark in readings}
        for parts in numbers:
            if len(parts) > 1:
                under[parts[:-1]].append(n)
                parent[n] = max(parent[n], above.get(parts[:-1], -1.0))
        above.update((parts, max(above.get(parts, -1.0), float(first[n]))) for parts in numbers)
    for group in under.values():
        total = sum(float(first[n]) for n in group)
        for n in group:
            siblings[n] = (total - float(first[n])) / (len(group) - 1) if len(group) > 1 else -1.0
    return {"p_parent": parent, "p_siblings": siblings}


def _lists(seen: Seen, first: _Column) -> dict[str, list[float]]:
    """For a number in a list that begins with 1, A or a: what the list stands under, and what it holds.

    How probable the numbered line before the list is, how probable the list's other lines are on average, how many it has, and
    how many lists of its style the paper has: "1. Call to order ⏎ A. Roll call ⏎ B. Prayer ⏎ 2. Minutes ⏎ A. Of May". −1 elsewhere.
    """
    count = len(seen.lines)
    made = {name: [-1.0] * count for name in ("p_over", "p_list", "list_length", "lists")}
    now: dict[str, list[int]] = {}  # by style, the lines of the list that goes on
    begun: dict[str, list[list[int]]] = defaultdict(list)
    over: dict[int, int] = {}  # by a list's first line, the numbered line before it
    before = -1
    for n, readings in enumerate(seen.own):
        for mark in readings:
            if mark.parts[-1] == 1:
                now[mark.style] = []
                begun[mark.style].append(now[mark.style])
                over[n] = before
            if mark.style in now:
                now[mark.style].append(n)
        if readings:
            before = n
    for style, lists in begun.items():
        for entries in lists:
            parent = over[entries[0]]
            total = sum(float(first[n]) for n in entries)
            for n in entries:
                if seen.own[n][0].style == style:
                    made["p_over"][n] = float(first[parent]) if parent >= 0 else -1.0
                    made["p_list"][n] = (total - float(first[n])) / (len(entries) - 1) if len(entries) > 1 else -1.0
                    made["list_length"][n] = float(min(MOST_LISTED, len(entries)))
                    made["lists"][n] = float(min(MOST_LISTED, len(lists)))
    return made


def _most_probable(
    n: int, mark: ItemMark, where: Mapping[tuple[int, ...], Sequence[int]], first: _Column
) -> tuple[float, float, float]:
    """How probable the best line is with the number before this one's, with the number behind it, and with the same number."""
    before = (float(first[m]) for parts in _befores(mark.parts) for m in where.get(parts, ()) if m < n)
    behind = (float(first[m]) for parts in _behinds(mark.last) for m in where.get(parts, ()) if m > n)
    same = (float(first[m]) for m in where[mark.parts] if m != n)
    return max(before, default=0.0), max(behind, default=0.0), max(same, default=0.0)


def _befores(parts: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Numbers of which `parts` may be the successor."""
    return [(*parts[:place], parts[place] - 1, *parts[place + 1 :]) for place in range(len(parts))]


def _behinds(parts: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [(*parts[:place], parts[place] + 1, *parts[place + 1 :]) for place in range(len(parts))]


def _fills(n: int, mark: ItemMark, known: Sequence[tuple[int, ItemMark]]) -> float:
    """1 where a number fits between the probable headings of its style beside it, 0 where there are none, −1 where it does not."""
    before = next((other for m, other in reversed(known) if m < n), None)
    behind = next((other for m, other in known if m > n), None)
    fits = [follows(before.last, mark.parts)] if before else []
    fits += [follows(mark.last, behind.parts)] if behind else []
    if not fits:
        return 0.0
    good = sum(1 <= step <= LONGEST_JUMP for step in fits)
    return 1.0 if good == len(fits) else 0.5 if good else -1.0
