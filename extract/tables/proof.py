"""Words of cells → the evidence of a row that rests on them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from extract.models import CellPart, Evidence, around

_SURE = {"ruled": 1.0, "unruled": 0.8}  # confidence by what shows the table


def evidence(parts: Sequence[CellPart], kind: str) -> Evidence:
    """Where words of a table of that `kind` are printed: the first of `parts` and those that follow it in the text of its page."""
    if len(parts) == 1:
        (only,) = parts
        start, end = only.span
        return Evidence(
            page=only.line.page, box=only.box, boxes=(only.box,), quote=only.text, char_start=only.line.start + start,
            char_end=only.line.start + end, rule=f"table.{kind}", confidence=_sure(parts, kind),
        )  # fmt: skip
    spans = [(part.line.start + part.span[0], part.line.start + part.span[1]) for part in parts]
    page = parts[0].line.page
    follows = [
        n for n in range(1, len(parts)) if parts[n].line.page == page and spans[n][0] == spans[n - 1][1] + 1
    ]
    count = 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(follows, range(1, len(parts)), strict=False)))
    own = parts[:count]
    lines: dict[int, list[CellPart]] = {}
    for part in own:
        lines.setdefault(part.line.start, []).append(part)
    boxes = tuple(around(part.box for part in found) for found in lines.values())
    quote = "".join(
        part.text + ("" if n == count - 1 else " " if own[n + 1].line is part.line else "\n") for n, part in enumerate(own)
    )
    return Evidence(
        page=page, box=around(boxes), boxes=boxes, quote=quote, char_start=spans[0][0], char_end=spans[count - 1][1],
        rule=f"table.{kind}", confidence=_sure(own, kind),
    )  # fmt: skip


def _sure(parts: Sequence[CellPart], kind: str) -> float:
    """How sure a row of those words is: less where OCR read them."""
    readings = [word.confidence for part in parts for word in part.words]
    return _SURE[kind] if min(readings) == 1 else round(_SURE[kind] * sum(readings) / len(readings), 3)
