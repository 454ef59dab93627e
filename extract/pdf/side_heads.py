"""Headings in a narrow column beside their text → each heading's lines, then its text's lines.

    6 Progress   It was noted that the Footpaths Officer        6 Progress
      reports    was undertaking research to see what     →     reports
                 measures could be introduced.                  It was noted that the Footpaths Officer
                                                                was undertaking research to see what …

Read across, the heading and its text run into each other. Told from a table of short entries by the text, which is prose, and from
numbers hung in the margin by the letters in the narrow column.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence

from extract.models import Line, Word, around

NARROW = (0.08, 0.42)  # shares of the page's measure within which the text's column begins
LEAST_ROWS = 6  # lines of text that begin in its column
LEAST_BOTH = 3  # of them beside words of the narrow column
LEAST_ALONE = 3  # of them with nothing beside them
HELD = 0.8  # share of the lines between the first and the last of them that keep to the two columns
LETTERED = 0.7  # share of the narrow column's lines that hold a word of three letters
PROSE = 36  # characters of a line of the text, on average
RUNS_ON = 0.2  # share of the lines of text that begin with a small letter, as the lines of sentences do
SHEET = 0.5  # share of the lines with a heading whose text is parted by a gap of `APART`: such lines are rows of a table
APART = 1.2  # times the type size
NUMBERED = 0.7  # share of the headings that have a number, by which their text need not run on
EDGE = 1.6  # points by which the lines of a column may miss its edge
GUTTER = 4.0  # points of white space before the text's column
CLOSE = 0.45  # times the type size: less white space than this between lines of one heading


def apart(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, those of headings beside text before the lines of the text; as they are where there are none."""
    free = [line for line in lines if line.cell is None]
    cut = _cut(free)
    if cut is None:
        return list(lines)
    zone = [line for line in free if _splits(line, cut) or abs(line.box.x0 - cut) <= EDGE]
    first, last = min(line.box.top for line in zone), max(line.box.bottom for line in zone)
    made: list[Line] = []
    heads: list[Line] = []
    texts: list[Line] = []

    def flush() -> None:
        made.extend((*heads, *texts))
        heads.clear()
        texts.clear()

    for line in lines:
        inside = (
            line.cell is None
            and first <= line.box.top <= last
            and (_splits(line, cut) or line.box.x1 <= cut or line.box.x0 >= cut - EDGE)
        )
        if not inside:
            flush()
            made.append(line)
            continue
        left, right = _halves(line, cut)
        if left and _begins(left, heads, texts):
            flush()
        if left:
            heads.append(_line(line, left))
        if right:
            texts.append(_line(line, right))
    flush()
    return made


def _cut(lines: Sequence[Line]) -> float | None:
    """Where the text's column begins, in points from the left; None where nothing is set so."""
    if len(lines) < LEAST_ROWS:
        return None
    left, right = min(line.box.x0 for line in lines), max(line.box.x1 for line in lines)
    width = max(1.0, right - left)
    begins = Counter(round(x0) for line in lines for x0 in _begun(line) if NARROW[0] * width < x0 - left < NARROW[1] * width)
    for edge, _ in begins.most_common(3):
        if _holds(lines, float(edge)):
            return float(edge)
    return None


def _begun(line: Line) -> Iterable[float]:
    """Where the words of a line begin that white space stands before."""
    yield line.words[0].box.x0
    for before, word in zip(line.words, line.words[1:], strict=False):
        if word.box.x0 - before.box.x1 >= GUTTER:
            yield word.box.x0


def _holds(lines: Sequence[Line], cut: float) -> bool:
    """True where the lines about `cut` are set in a narrow column of headings and a wide one of prose."""
    alone = [line for line in lines if abs(line.box.x0 - cut) <= EDGE]
    both = [line for line in lines if _splits(line, cut)]
    if len(alone) < LEAST_ALONE or not both or len(alone) + len(both) < LEAST_ROWS:
        return False
    told = len(both) >= LEAST_BOTH or _set_apart(both, cut)
    return told and not _sheet(both, cut) and _keep(lines, alone, both, cut) and _reads(alone, both, cut)


def _sheet(both: Sequence[Line], cut: float) -> bool:
    """True where the text beside most headings stands in columns of its own: "Harbour Stores      Lamps       £40.00"."""
    halves = [(line, _halves(line, cut)[1]) for line in both]
    parted = sum(
        any(b.box.x0 - a.box.x1 > APART * (line.size or 10.0) for a, b in itertools.pairwise(words)) for line, words in halves
    )
    return parted >= SHEET * len(both)


def _set_apart(both: Sequence[Line], cut: float) -> bool:
    """True where a page's one or two headings are in bold and the text beside them is not."""
    halves = [_halves(line, cut) for line in both]
    return all(word.bold for left, _ in halves for word in left) and not any(word.bold for _, right in halves for word in right)


def _keep(lines: Sequence[Line], alone: Sequence[Line], both: Sequence[Line], cut: float) -> bool:
    """True where nearly all lines between the first and the last of them keep to the two columns."""
    top, bottom = min(line.box.top for line in (*alone, *both)), max(line.box.top for line in (*alone, *both))
    within = [line for line in lines if top <= line.box.top <= bottom]
    kept = sum(line.box.x1 <= cut or line.box.x0 >= cut - EDGE or _splits(line, cut) for line in within)
    return kept >= HELD * len(within)


def _reads(alone: Sequence[Line], both: Sequence[Line], cut: float) -> bool:
    """True where the wide column is prose and the narrow one words."""
    texts = [" ".join(word.text for word in _halves(line, cut)[1]) for line in (*alone, *both)]
    heads = [" ".join(word.text for word in _halves(line, cut)[0]) for line in both]
    lettered = sum(any(len([s for s in word if s.isalpha()]) >= 3 for word in head.split()) for head in heads)
    small = sum(text[:1].islower() for text in texts)
    numbered = sum(any(sign.isdigit() for sign in head) or head[1:2] in (".", ")") for head in heads)
    long = sum(map(len, texts)) >= PROSE * len(texts)
    prose = small >= RUNS_ON * len(texts) or numbered >= NUMBERED * len(heads)
    return long and prose and lettered >= LETTERED * len(heads)


def _splits(line: Line, cut: float) -> bool:
    """True where a word of the line begins at `cut`, with white space before it and words before that: no label and its value."""
    return any(
        abs(word.box.x0 - cut) <= EDGE and word.box.x0 - before.box.x1 >= GUTTER and not before.text.endswith(":")
        for before, word in zip(line.words, line.words[1:], strict=False)
    )


def _halves(line: Line, cut: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    left = tuple(word for word in line.words if word.box.x0 < cut - EDGE)
    return left, line.words[len(left) :]


def _begins(left: Sequence[Word], heads: Sequence[Line], texts: Sequence[Line]) -> bool:
    """True where words in the narrow column begin a heading and do not carry on the one above."""
    if not heads:
        return bool(texts)
    above, box = heads[-1], around(word.box for word in left)
    return box.top - above.box.bottom > CLOSE * above.size or any(sign.isdigit() for sign in left[0].text[:1])


def _line(line: Line, words: Sequence[Word]) -> Line:
    return Line(
        page=line.page, words=tuple(words), box=around(word.box for word in words), text=" ".join(word.text for word in words)
    )
