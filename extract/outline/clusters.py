"""Lines set alike: features of what those of one weight, case, size, underline and indent have in common."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

CENTRED = -99  # the indent of centred lines
# What is averaged over the lines set alike: the feature, the name of its mean, and the most that one line counts.
AVERAGED = (
    ("gap_above", "alike_gap", 3.0),
    ("standing", "alike_standing", 1.0),
    ("finite", "alike_finite", 1.0),
    ("person", "alike_person", 1.0),
    ("until_vote", "alike_until_vote", 13.0),
    ("stop_ends", "alike_stop_ends", 1.0),
    ("like_title", "alike_title_case", 1.0),
    ("length", "alike_length", 200.0),
)


def clusters(table: Mapping[str, Sequence[float]]) -> dict[str, list[float]]:
    """What the lines set alike have in common: same weight, case, size, underline, indent (or centre) and number or none."""
    count = len(table["bold"])
    names = ("set_alike", "alike_span", "alike_spacing", *(name for _, name, _ in AVERAGED))
    made: dict[str, list[float]] = {name: [0.0] * count for name in names}
    for own in _members(table):
        for name, value in _in_common(table, own).items():
            for n in own:
                made[name][n] = value
    return made


def _members(table: Mapping[str, Sequence[float]]) -> Iterable[list[int]]:
    """The lines of each set of lines set alike."""
    bold, upper = table["bold"], table["upper"]
    members: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n in range(len(bold)):
        key = (
            bold[n] > 0.9,
            upper[n] > 0.9,
            round(table["size"][n] * 10),
            table["underlined"][n],
            set_at(table["centred"][n], table["indent"][n]),
            table["has_mark"][n],
            table["in_cell"][n] and table["cell_column"][n],
        )
        members[key].append(n)
    return members.values()


def set_at(centred: float, indent: float) -> int:
    """Where a line begins, as a person sees it: centred lines begin at the same place whatever their lengths."""
    return CENTRED if centred else round(indent)


def _in_common(table: Mapping[str, Sequence[float]], own: Sequence[int]) -> dict[str, float]:
    """How many lines a set has, how far apart they stand, and their means."""
    size, reach = len(own), own[-1] - own[0]
    return {
        **{name: sum(min(most, table[feature][n]) for n in own) / size for feature, name, most in AVERAGED},
        "set_alike": math.log1p(size),
        "alike_span": reach / len(table["bold"]),
        "alike_spacing": min(60.0, reach / (size - 1)) if size > 1 else 0.0,
    }
