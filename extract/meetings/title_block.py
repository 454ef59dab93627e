"""The top of a paper cut up: where its title block ends, its paragraphs, its columns, and lines that may be one title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.calendar import clock
from extract.meetings.head_words import MEETING_SENTENCE, OF_MEETING_HEAD, SUMMONS, TITLE_ENDS
from extract.models import Line, join_lines

BLOCK_GAP = 0.75  # times the type size: more white space than this between lines parts two paragraphs
TITLE_GAP = 1.3  # times the type size: white space between the lines of one title
LABEL_GAP = 24.0  # points: a value hangs at least this far right of its label
COLUMN_GAP = 1.2  # times the type size: white space between the columns of a cover
COLUMN_SLACK = 4.0  # points by which the lines of one column may stand apart
COVER_LINES = 30  # lines of a cover that is laid out in columns
CAPITALS = 0.75  # difference in the share of capitals that parts a title from text
_TITLE_SIZE = 13.0  # points from which a line is a title whatever its weight
_MOST_LINES = 4  # lines of one title
APART = 1.8  # times the type size: white space above the first heading of the text
SMALLER = 0.85  # of the largest type: a line of that size or less may be a heading of the text
DAY_SHARE = 0.4  # share of a line that a day fills which tells of the meeting
PROSE_WORDS = 9  # words of a line of running text
SUMMONS_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """What the readers of a head look at."""

    head: tuple[Line, ...]  # the first lines of the paper
    title: tuple[Line, ...]  # those of its title block
    above: int  # how many lines of the head stand above the first item
    margins: tuple[str, ...]  # running heads and feet
    end: tuple[Line, ...]  # the last lines of the paper
    labelled: Mapping[str, str]  # labelled values of the head
    kind: str  # of paper
    text: str  # all the paper prints


def block_end(head: Sequence[Line]) -> int:
    """The index of the line that follows the title block, the sentence on the meeting that it ends with included."""
    end = _end(head)
    while end < min(len(head), _end(head) + _MOST_LINES) and _goes_on(head, end):
        end += 1
    return end


def _goes_on(head: Sequence[Line], end: int) -> bool:
    """True where the sentence on the meeting above a line has named no day yet: "held in the Hall, / Moor, on 4 May"."""
    start = end - 1
    while start and _follows(head[start - 1], head[start], BLOCK_GAP):
        start -= 1
    said = joined(head[start:end])
    open_ended = not (is_title(head[end - 1]) or clock.DAY.search(said) or said.endswith((".", ":")))
    return open_ended and _follows(head[end - 1], head[end], BLOCK_GAP) and bool(MEETING_SENTENCE.search(said))


def _end(head: Sequence[Line]) -> int:
    for number, line in enumerate(head):
        if number < 1:
            continue
        outdented = line.box.x0 <= min(other.box.x0 for other in head[: number + 1]) + LABEL_GAP
        if number > 1 and outdented and TITLE_ENDS.match(line.text) and not clock.DAY.match(line.text):
            return number
        if any(is_title(other) for other in head[:number]) and (_is_prose(line) or (number > 1 and _is_apart(head, number))):
            return number
    return len(head)


def _is_prose(line: Line) -> bool:
    """True for a line of running text that says nothing of a day, an hour or a meeting."""
    text = line.text
    if is_title(line) or len(line.words) < PROSE_WORDS or OF_MEETING_HEAD.search(text):
        return False
    small = sum(word.text[0].islower() for word in line.words)
    return 2 * small > len(line.words) and not clock.DAY.search(text) and not clock.TIME.search(text)


def _is_apart(head: Sequence[Line], number: int) -> bool:
    """True for a smaller line under much white that says nothing of a day or a meeting: the first heading of the text."""
    line, last = head[number], head[number - 1]
    if any(SUMMONS.search(other.text) for other in head[number : number + SUMMONS_LINES]):
        return False
    largest = max(other.size for other in head[:number])
    day = clock.DAY.search(line.text)
    tells = OF_MEETING_HEAD.search(line.text) or clock.TIME.search(line.text) or ":" in line.text[:30]
    return (
        line.page == last.page
        and line.box.top - last.box.bottom >= APART * last.size
        and line.size <= SMALLER * largest
        and not tells
        and (day is None or len(day.group(0)) < DAY_SHARE * len(line.text))
    )


def is_title(line: Line) -> bool:
    """True for a line set off as a title: in capitals, bold or large."""
    return line.text.isupper() or line.bold or line.size >= _TITLE_SIZE


def head_paragraphs(head: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of the head: lines of one size and weight close below each other, joined."""
    block: list[Line] = []
    for line in head:
        last = block[-1] if block else None
        if last is not None and (not _follows(last, line, BLOCK_GAP) or abs(_capitals(line) - _capitals(last)) > CAPITALS):
            yield joined(block)
            block = []
        block.append(line)
    if block:
        yield joined(block)


def joined(lines: Sequence[Line]) -> str:
    """The words of some lines as one line."""
    return join_lines("\n".join(line.text for line in lines))


def title_runs(head: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Every line, and every run of up to four lines of one manner close below each other: one of them is the title."""
    for first in range(len(head)):
        run = [head[first]]
        yield tuple(run)
        for line in head[first + 1 : first + _MOST_LINES]:
            if not _follows(run[-1], line, TITLE_GAP):
                break
            run.append(line)
            yield tuple(run)


def is_run(lines: Sequence[Line]) -> bool:
    """True for lines that :func:`title_runs` takes for one run."""
    return len(lines) <= _MOST_LINES and all(_follows(last, line, TITLE_GAP) for last, line in pairwise(lines))


def _follows(last: Line, line: Line, gap: float) -> bool:
    """True where a line goes on below another: the same page, cell, size and weight, no more than `gap` of white."""
    return (
        line.page == last.page
        and line.cell == last.cell
        and line.box.top - last.box.bottom <= gap * last.size
        and abs(line.size - last.size) <= 0.6
        and line.bold == last.bold
    )


def _capitals(line: Line) -> float:
    """The share of a line's letters that are capitals."""
    return sum(map(str.isupper, line.text)) / max(1, sum(map(str.isalpha, line.text)))


def head_columns(head: Sequence[Line]) -> str:
    """The columns of a cover, each read down: a date that wraps in its column is one date."""
    columns: list[tuple[float, Line, list[str]]] = []
    for line in head:
        for segment in line.segments(COLUMN_GAP * line.size):
            text = line.text[segment.start : segment.end]
            for n, (x0, last, texts) in enumerate(columns):
                close = last.page == line.page and line.box.top - last.box.bottom < BLOCK_GAP * line.size
                if abs(x0 - segment.box.x0) < COLUMN_SLACK and close:
                    texts.append(text)
                    columns[n] = (x0, line, texts)
                    break
            else:
                columns.append((segment.box.x0, line, [text]))
    return "\n\n".join("\n".join(texts) for _, _, texts in columns if len(texts) > 1)
