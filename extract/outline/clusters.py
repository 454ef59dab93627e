"""Lines set alike: features of what those of one weight, case, size, underline and indent have in common."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence


def clusters(table: Mapping[str, Sequence[float]]) -> dict[str, list[float]]:
    """What the lines set alike have in common: same weight, case, size, underline, indent and presence of a number."""
    bold, upper = table["bold"], table["upper"]
    count = len(bold)
    keys = [
        (
            bold[n] > 0.9,
            upper[n] > 0.9,
            round(table["size"][n] * 10),
            table["underlined"][n],
            round(table["indent"][n]),
            table["has_mark"][n],
            table["in_cell"][n] and table["cell_column"][n],
        )
        for n in range(count)
    ]
    members: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        members[key].append(n)
    made: dict[str, list[float]] = {
        name: [0.0] * count
        for name in ("set_alike", "alike_gap", "alike_standing", "alike_finite", "alike_span", "alike_spacing", "alike_person")
    }
    for own in members.values():
        size = len(own)
        gap = sum(min(3.0, table["gap_above"][n]) for n in own) / size
        standing = sum(table["standing"][n] for n in own) / size
        finite = sum(table["finite"][n] for n in own) / size
        person = sum(table["person"][n] for n in own) / size
        spacing = (own[-1] - own[0]) / (size - 1) if size > 1 else 0.0
        for n in own:
            made["set_alike"][n] = math.log1p(size)
            made["alike_gap"][n] = gap
            made["alike_standing"][n] = standing
            made["alike_finite"][n] = finite
            made["alike_person"][n] = person
            made["alike_span"][n] = (own[-1] - own[0]) / count
            made["alike_spacing"][n] = min(60.0, spacing)
    return made
