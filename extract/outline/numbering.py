"""Each number beside those of its style: features of how well it goes on from numbers before and leads to numbers behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extract.models import Line
from extract.outline.item_marks import ItemMark, follows, marks

SAME_COLUMN = 1.2  # times the type size: numbers of one chain begin this near each other
LONGEST_JUMP = 3  # numbers that a chain may leave out at once
LINES_NEAR = 60  # lines within which a number's neighbours are near
MOST_MARKS = 4_000  # lines with numbers that are looked at in one paper
LOOK = 400  # numbers of one style before and behind a line among which its neighbours are looked for

STYLES = (
    "d",
    "d.",
    "d)",
    "(d)",
    "d/d",
    "d.d",
    "A.",
    "A",
    "(a)",
    "a)",
    "a.",
    "R.",
    "R",
    "(r)",
    "wd",
    "Xd",
    "X/d",
    "d.d.d",
    "da",
    "other",
)


def numbering(
    lines: Sequence[Line], own: Sequence[Sequence[ItemMark]], bold: Sequence[float], body: float
) -> dict[str, list[float]]:
    """How well each line's number goes on from those before and leads to those behind, in its own style."""
    count = len(lines)
    names = (
        "has_mark",
        "style",
        "depth",
        "value",
        "first_value",
        "succ_near",
        "succ_far",
        "pred_near",
        "pred_far",
        "same_style",
        "same_bold",
        "again",
        "chain",
        "chain_share",
        "chain_bold",
        "chain_start",
        "chain_place",
        "chain_span",
        "marks_share",
        "second_mark",
        "worded",
    )
    made = {name: [-1.0] * count for name in names}
    by_style: dict[str, list[tuple[int, ItemMark]]] = defaultdict(list)
    for n, readings in enumerate(own):
        for reading in readings:
            by_style[reading.style].append((n, reading))
    total = sum(bool(m) for m in own)
    best: dict[int, tuple[float, dict[str, float]]] = {}
    for style, every in by_style.items():
        entries = every[:MOST_MARKS]
        in_bold = sum(bold[m] > 0.9 for m, _ in entries) / len(entries)
        chains = _chains(entries, lines, bold, body)
        for k, (n, mark) in enumerate(entries):
            beside = _beside(entries, k)
            length, position, weight, start, span = chains[k]
            worth = length + 0.5 * (beside["succ_far"] + beside["pred_far"])
            if n in best and worth <= best[n][0]:
                continue
            best[n] = (
                worth,
                {
                    **beside,
                    "has_mark": 1.0,
                    "style": _style_code(style),
                    "depth": float(len(mark.parts)),
                    "value": float(min(mark.parts[-1], 999)),
                    "first_value": float(min(mark.parts[0], 3000)),
                    "same_style": float(min(len(entries), 99)),
                    "same_bold": in_bold,
                    "chain": float(min(length, 60)),
                    "chain_share": length / len(entries),
                    "chain_bold": weight,
                    "chain_start": float(min(start, 99)),
                    "chain_place": position / max(1, length),
                    "chain_span": span / max(1, count),
                    "marks_share": len(entries) / max(1, total),
                    "second_mark": float(bool(marks(lines[n].text[mark.end :]))),
                    "worded": float(mark.worded),
                },
            )
    for n, (_, told) in best.items():
        for name, value in told.items():
            made[name][n] = value
    made["has_mark"] = [max(0.0, value) for value in made["has_mark"]]
    made["succ_near"] = [max(0.0, value) for value in made["succ_near"]]
    return made


def _beside(entries: Sequence[tuple[int, ItemMark]], k: int) -> dict[str, float]:
    """Whether the number before a number, the number behind it and the same number again stand among those of its style."""
    n, mark = entries[k]
    told = dict.fromkeys(("pred_near", "pred_far", "succ_near", "succ_far", "again"), 0.0)
    for m, other in reversed(entries[max(0, k - LOOK) : k]):
        if other.parts == mark.parts:
            told["again"] = 1.0
        if follows(other.last, mark.parts) == 1:
            told["pred_far"], told["pred_near"] = 1.0, float(n - m <= LINES_NEAR)
            break
    for m, other in entries[k + 1 : k + LOOK]:
        if other.parts == mark.parts:
            told["again"] = max(told["again"], 0.5)
        if follows(mark.last, other.parts) == 1:
            told["succ_far"], told["succ_near"] = 1.0, float(m - n <= LINES_NEAR)
            break
    return told


def _style_code(style: str) -> float:
    return float(STYLES.index(style)) if style in STYLES else float(len(STYLES) - 1)


def _chains(
    entries: Sequence[tuple[int, ItemMark]], lines: Sequence[Line], bold: Sequence[float], body: float
) -> list[tuple[int, int, float, int, int]]:
    """For each number the longest ascending chain it is in: length, the number's place, share in bold, first value, span in lines.

    Two numbers of one chain follow each other, stand at one indent and have one weight.
    """
    count = len(entries)
    before, back = [1] * count, [-1] * count
    by_key: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for k, (n, mark) in enumerate(entries):
        key = (round(lines[n].box.x0 / (body * SAME_COLUMN)), bold[n] > 0.5)
        for j in reversed(by_key[key][-80:]):
            if 1 <= follows(entries[j][1].last, mark.parts) <= LONGEST_JUMP and before[j] + 1 > before[k]:
                before[k], back[k] = before[j] + 1, j
                break
        by_key[key].append(k)
    ends = sorted(range(count), key=lambda k: -before[k])
    told: dict[int, tuple[int, int, float, int, int]] = {}
    for end in ends:
        if end in told:
            continue
        run = [end]
        while back[run[-1]] >= 0 and back[run[-1]] not in told:
            run.append(back[run[-1]])
        run.reverse()
        share = sum(bold[entries[k][0]] > 0.5 for k in run) / len(run)
        span = entries[run[-1]][0] - entries[run[0]][0]
        for place, k in enumerate(run):
            told[k] = (len(run), place, share, entries[run[0]][1].parts[-1], span)
    return [told[k] for k in range(count)]
