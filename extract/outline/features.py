"""What a person sees of a line that may head an item: named features of the line, its neighbours and its cluster.

All are relative: type to the type of the paper, white space to the height of a line, indents to the paper's own margins, so
that no house style is learned by heart. A tree of the model asks for columns by name.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

import numpy as np

from extract.models import Document, Line, Ruling
from extract.outline import item_words as words
from extract.outline.item_marks import ITEM_REF, Mark, follows, marks, right_mark

FAR = 9.0  # what stands for "no such line": a gap over a page's end, a neighbour beyond the paper's
NEAR_LINES = 60  # lines within which a number's neighbours are near
SAME_INDENT = 0.6  # times the type size: lines this close begin at one indent
UNDERLINE = 0.35  # times the type size under a line in which its underline is drawn
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


@dataclass(slots=True)
class Seen:
    """The lines of a paper as seen: `table` has a column for each named feature; and what the search needs beside it."""

    lines: Sequence[Line]
    own: list[list[Mark]]  # readings of a number at the line's head
    right: list[tuple[Mark, int] | None]
    body_size: float
    table: dict[str, np.ndarray] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of the paper beside its lines."""

    kind: str = "minutes"  # agenda, minutes, decision, report …
    bookmarks: frozenset[str] = frozenset()  # words of its bookmarks
    listed: frozenset[str] = frozenset()  # words of the titles in the agenda's own list
    rulings: Mapping[int, Sequence[Ruling]] = field(default_factory=dict)  # by page


def about(document: Document, kind: str) -> About:
    """What a document tells of a paper of `kind` in it, beside its lines."""
    return About(
        kind=kind,
        bookmarks=frozenset(plain(entry.title) for entry in document.outline),
        rulings={page.number: page.rulings for page in document.pages},
    )


def see(lines: Sequence[Line], about: About) -> Seen:
    """The features of the lines of one paper."""
    own = [marks(line.text) for line in lines]
    right = [right_mark(line) for line in lines]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    seen = Seen(lines=lines, own=own, right=right, body_size=body or 10.0)
    seen.table = {name: np.asarray(column, dtype=np.float32) for name, column in _columns(seen, about).items()}
    return seen


def plain(text: str) -> str:
    """A title's letters and digits, for comparing."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def _columns(seen: Seen, about: About) -> dict[str, list[float]]:
    lines, body = seen.lines, seen.body_size
    count = len(lines)
    table: dict[str, list[float]] = {}
    bold = [_bold(line) for line in lines]
    bold_share = sum(share > 0.9 for share in bold) / max(1, count)
    upper = [_upper(line.text) for line in lines]
    upper_share = sum(share > 0.9 for share in upper) / max(1, count)
    lefts = sorted(line.box.x0 for line in lines if line.cell is None) or [line.box.x0 for line in lines] or [0.0]
    left = lefts[len(lefts) // 20]
    rights = sorted(line.box.x1 for line in lines) or [0.0]
    right = rights[min(len(rights) - 1, (len(rights) * 19) // 20)]
    width = max(1.0, right - left)
    indents = Counter(round(line.box.x0 / (body * SAME_INDENT)) for line in lines)
    above = [_gap(lines[n - 1], lines[n], body) if n else FAR for n in range(count)]
    below = [above[n + 1] if n + 1 < count else FAR for n in range(count)]
    normal = median([gap for gap in above if gap < FAR] or [0.2])
    text = [line.text for line in lines]
    after_mark = [t[m[0].end :] if m else t for t, m in zip(text, seen.own, strict=True)]
    said = [rest.strip() for rest in after_mark]
    table["bold"] = bold
    table["lead_bold"] = [line.leading_bold / len(line.words) for line in lines]
    table["bold_share"] = [bold_share] * count
    table["upper"] = upper
    table["upper_share"] = [upper_share] * count
    table["title_case"] = [_title_case(words_) for words_ in said]
    table["size"] = [line.size / body for line in lines]
    table["italic"] = [float(line.words[0].italic) for line in lines]
    table["underlined"] = _underlined(lines, about.rulings, body)
    underlined_share = sum(table["underlined"]) / max(1, count)
    table["underlined_share"] = [underlined_share] * count
    table["indent"] = [(line.box.x0 - left) / body for line in lines]
    table["indent_common"] = [indents[round(line.box.x0 / (body * SAME_INDENT))] / count for line in lines]
    table["words_indent"] = [_words_indent(line, m, left, body) for line, m in zip(lines, seen.own, strict=True)]
    table["centred"] = [
        float(abs((line.box.x0 - left) - (right - line.box.x1)) < 0.04 * width and line.box.x0 - left > 0.08 * width)
        for line in lines
    ]
    table["width"] = [(line.box.x1 - line.box.x0) / width for line in lines]
    table["reach"] = [(right - line.box.x1) / width for line in lines]
    table["gap_above"] = [min(FAR, gap) for gap in above]
    table["gap_below"] = [min(FAR, gap) for gap in below]
    table["gap_above_rel"] = [min(FAR, gap - normal) for gap in above]
    table["gap_below_rel"] = [min(FAR, gap - normal) for gap in below]
    table["page_top"] = [float(n == 0 or lines[n - 1].page != lines[n].page) for n in range(count)]
    table["place"] = [n / max(1, count) for n in range(count)]
    table["nth"] = [float(min(n, 200)) for n in range(count)]
    table["left"] = [float(min(count - n, 200)) for n in range(count)]
    table["length"] = [float(len(rest)) for rest in said]
    table["words"] = [float(len(rest.split())) for rest in said]
    table["ends"] = [_ending(line) for line in text]
    table["colon"] = [float(0 <= rest.find(":") < 60) for rest in said]
    table["stop_inside"] = [float(". " in rest[3:]) for rest in said]
    table["small_start"] = [float(rest[:1].islower()) for rest in said]
    table["capital_start"] = [float(rest[:1].isupper()) for rest in said]
    table["bullet"] = [float(line[:1] in "•●▪◦\uf0b7\uf0a7-–*o" and line[1:2] in (" ", "")) for line in text]
    table["standing"] = [float(words.STANDING.match(rest) is not None) for rest in said]
    table["finite"] = [float(words.FINITE.search(rest) is not None) for rest in said]
    table["deciding"] = [float(words.DECIDING.match(rest) is not None) for rest in said]
    table["listing"] = [float(words.LISTING.match(rest) is not None) for rest in said]
    table["person"] = [float(words.PERSON.match(rest) is not None) for rest in said]
    table["section_head"] = [float(words.SECTION_HEAD.match(rest) is not None) for rest in said]
    table["report_of"] = [float(words.REPORT_OF.match(rest) is not None) for rest in said]
    table["numberish"] = [float(words.NUMBERISH.search(rest) is not None) for rest in said]
    table["in_cell"] = [float(line.cell is not None) for line in lines]
    table["cell_column"] = [float(min(line.cell.column, 9)) if line.cell else -1.0 for line in lines]
    table["cell_row"] = [float(min(line.cell.row, 99)) if line.cell else -1.0 for line in lines]
    first_of_cell = [float(line.cell is not None and (n == 0 or lines[n - 1].cell != line.cell)) for n, line in enumerate(lines)]
    table["cell_first"] = first_of_cell
    table["item_ref"] = [float(ITEM_REF.search(line) is not None) for line in text]
    known = [plain(rest) for rest in said]
    table["bookmarked"] = (
        [float(len(key) > 3 and any(key in mark or (len(mark) > 8 and mark in key) for mark in about.bookmarks)) for key in known]
        if about.bookmarks
        else [0.0] * count
    )
    table["listed"] = [_listed(key, about.listed) for key in known]
    times = Counter(known)
    table["repeated"] = [float(min(9, times[key])) for key in known]
    for kind in ("agenda", "minutes", "decision"):
        table[f"kind_{kind}"] = [float(about.kind == kind)] * count
    table.update(_numbering(seen, bold, left, body))
    lone = [float(bool(m) and not rest) for m, rest in zip(seen.own, said, strict=True)]
    table["lone"] = lone
    table["right_mark"] = [float(r is not None) for r in seen.right]
    for name in (
        "bold",
        "upper",
        "size",
        "length",
        "finite",
        "lone",
        "has_mark",
        "deciding",
        "person",
        "centred",
        "colon",
        "small_start",
        "listing",
        "succ_near",
        "in_cell",
        "underlined",
        "standing",
        "reach",
        "item_ref",
        "lead_bold",
    ):
        column = table[name]
        table[f"{name}-1"] = [column[n - 1] if n else -1.0 for n in range(count)]
        table[f"{name}+1"] = [column[n + 1] if n + 1 < count else -1.0 for n in range(count)]
    for name in ("bold", "length", "has_mark", "finite", "lone", "item_ref"):
        column = table[name]
        table[f"{name}-2"] = [column[n - 2] if n > 1 else -1.0 for n in range(count)]
        table[f"{name}+2"] = [column[n + 2] if n + 2 < count else -1.0 for n in range(count)]
    table["same_row-1"] = [_same_row(lines, n, n - 1) for n in range(count)]
    table["same_row+1"] = [_same_row(lines, n, n + 1) for n in range(count)]
    table["indent_change"] = [(lines[n].box.x0 - lines[n - 1].box.x0) / body if n else 0.0 for n in range(count)]
    table["indent_next"] = [(lines[n + 1].box.x0 - lines[n].box.x0) / body if n + 1 < count else 0.0 for n in range(count)]
    table.update(_clusters(seen, table, bold, upper))
    return table


def _bold(line: Line) -> float:
    told = [word for word in line.words if any(map(str.isalnum, word.text))]
    return sum(word.bold for word in told) / len(told) if told else 0.0


def _upper(text: str) -> float:
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign.isupper() for sign in letters) / len(letters) if len(letters) > 2 else 0.0


def _title_case(text: str) -> float:
    told = [word for word in text.split() if word[:1].isalpha() and word.casefold() not in words.LITTLE]
    return sum(word[0].isupper() for word in told) / len(told) if told else 0.0


def _gap(above: Line, below: Line, body: float) -> float:
    """White space between two lines in line heights; FAR over a page's end, 0 for lines side by side."""
    if above.page != below.page:
        return FAR
    return max(-3.0, (below.box.top - above.box.bottom) / body)


def _words_indent(line: Line, readings: Sequence[Mark], left: float, body: float) -> float:
    """How far to the right the words behind the number begin."""
    if not readings:
        return (line.box.x0 - left) / body
    for offset, word in zip(line.offsets(), line.words, strict=True):
        if offset >= readings[0].end:
            return (word.box.x0 - left) / body
    return -1.0


def _underlined(lines: Sequence[Line], rulings: Mapping[int, Sequence[Ruling]], body: float) -> list[float]:
    """1 for a line under which a line is drawn of about its length."""
    flat = {page: [ruling.box for ruling in found if ruling.horizontal] for page, found in rulings.items()}
    found = []
    for line in lines:
        near = (
            box
            for box in flat.get(line.page, ())
            if -UNDERLINE * body <= box.top - line.box.bottom <= UNDERLINE * body and box.x0 < line.box.x1 and box.x1 > line.box.x0
        )
        length = line.box.x1 - line.box.x0
        found.append(float(any(0.5 * length < box.x1 - box.x0 < 1.3 * length + body for box in near)))
    return found


def _ending(text: str) -> float:
    """How a line ends: 0 a letter, 1 a stop, 2 a colon, 3 a comma or semicolon, 4 a bracket, 5 a digit, 6 a dash, 7 else."""
    last = text.rstrip()[-1:]
    for code, signs in ((1.0, ".!?"), (2.0, ":"), (3.0, ",;"), (4.0, ")]"), (6.0, "-–—")):
        if last in signs:
            return code
    return 0.0 if last.isalpha() else 5.0 if last.isdigit() else 7.0


def _listed(key: str, listed: frozenset[str]) -> float:
    if not listed or len(key) < 4:
        return 0.0
    return float(
        key in listed
        or any(len(title) > 8 and ((title.startswith(key) and len(key) > 12) or key.startswith(title)) for title in listed)
    )


def _same_row(lines: Sequence[Line], n: int, m: int) -> float:
    """1 where two lines stand side by side."""
    if not 0 <= m < len(lines) or lines[n].page != lines[m].page:
        return 0.0
    one, other = lines[n].box, lines[m].box
    return float(
        min(one.bottom, other.bottom) - max(one.top, other.top) > 0.5 * min(one.bottom - one.top, other.bottom - other.top)
    )


def _numbering(seen: Seen, bold: Sequence[float], left: float, body: float) -> dict[str, list[float]]:
    """How well each line's number goes on from those before and leads to those behind, in its own style."""
    count = len(seen.lines)
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
    by_style: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    for n, readings in enumerate(seen.own[:]):
        for reading in readings:
            by_style[reading.style].append((n, reading))
    total = sum(bool(m) for m in seen.own)
    best: dict[int, tuple[float, dict[str, float]]] = {}
    for style, entries in by_style.items():
        entries = entries[:MOST_MARKS]
        chains = _chains(entries, seen, bold, body)
        for k, (n, mark) in enumerate(entries):
            line = seen.lines[n]
            pred_near = pred_far = succ_near = succ_far = again = 0.0
            for m, other in reversed(entries[max(0, k - LOOK) : k]):
                step = follows(other.last, mark.parts)
                if other.parts == mark.parts:
                    again = 1.0
                if step == 1:
                    pred_far = 1.0
                    pred_near = float(n - m <= NEAR_LINES)
                    break
            for m, other in entries[k + 1 : k + LOOK]:
                if other.parts == mark.parts:
                    again = max(again, 0.5)
                if follows(mark.last, other.parts) == 1:
                    succ_far = 1.0
                    succ_near = float(m - n <= NEAR_LINES)
                    break
            length, position, in_bold, start, span = chains[k]
            told = {
                "has_mark": 1.0,
                "style": _style_code(style),
                "depth": float(len(mark.parts)),
                "value": float(min(mark.parts[-1], 999)),
                "first_value": float(min(mark.parts[0], 3000)),
                "succ_near": succ_near,
                "succ_far": succ_far,
                "pred_near": pred_near,
                "pred_far": pred_far,
                "same_style": float(min(len(entries), 99)),
                "same_bold": sum(bold[m] > 0.9 for m, _ in entries) / len(entries),
                "again": again,
                "chain": float(min(length, 60)),
                "chain_share": length / len(entries),
                "chain_bold": in_bold,
                "chain_start": float(min(start, 99)),
                "chain_place": position / max(1, length),
                "chain_span": span / max(1, count),
                "marks_share": len(entries) / max(1, total),
                "second_mark": float(bool(marks(line.text[mark.end :]))),
                "worded": float(mark.worded),
            }
            worth = length + 0.5 * (succ_far + pred_far)
            if n not in best or worth > best[n][0]:
                best[n] = (worth, told)
    for n, (_, told) in best.items():
        for name, value in told.items():
            made[name][n] = value
    made["has_mark"] = [max(0.0, value) for value in made["has_mark"]]
    made["succ_near"] = [max(0.0, value) for value in made["succ_near"]]
    return made


def _style_code(style: str) -> float:
    return float(STYLES.index(style)) if style in STYLES else float(len(STYLES) - 1)


def _chains(
    entries: Sequence[tuple[int, Mark]], seen: Seen, bold: Sequence[float], body: float
) -> list[tuple[int, int, float, int, int]]:
    """For each number the longest ascending chain it is in: length, the number's place, share in bold, first value, span in lines.

    Two numbers of one chain follow each other, stand at one indent and have one weight.
    """
    count = len(entries)
    before, back = [1] * count, [-1] * count
    by_key: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for k, (n, mark) in enumerate(entries):
        key = (round(seen.lines[n].box.x0 / (body * 2 * SAME_INDENT)), bold[n] > 0.5)
        for j in reversed(by_key[key][-80:]):
            if 1 <= follows(entries[j][1].last, mark.parts) <= 3 and before[j] + 1 > before[k]:
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


def _clusters(
    seen: Seen, table: Mapping[str, Sequence[float]], bold: Sequence[float], upper: Sequence[float]
) -> dict[str, list[float]]:
    """What the lines set alike have in common: same weight, case, size, underline, indent and presence of a number."""
    count = len(seen.lines)
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
