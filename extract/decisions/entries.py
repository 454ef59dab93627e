"""Candidates for decisions by where they stand, whatever words tell them: in a title, a row, a field, a sentence.

Every span that may be the decision is proposed, the short and the long; :mod:`extract.decisions.matter` weighs them.

3. Library report for May. Accepted.      1 | Rope works permit | ADOPTED      Decision: To mend the roof.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from extract.decisions import formal_words
from extract.decisions.clause_words import FIELD, VALUED
from extract.decisions.entry_words import (
    ADVICE_HEAD,
    BOTH,
    CELL_VERDICT,
    DASHED,
    DECISION_FIELD,
    FIELD_LINE,
    MOVES,
    NAMES_ONLY,
    TITLE_DECIDED,
    UNDER,
    VERDICT_BEHIND,
)
from extract.decisions.formal import Row
from extract.decisions.place import Place
from extract.decisions.sentence_words import (
    BECAME,
    CHOSEN,
    DEED_TO,
    DONE_BY,
    ELECTED,
    IN_CAPITALS,
    PERSON_AGREED,
    SIGNED,
    SPELT_OUT,
    TOLD_BEFORE,
    WISHED,
)
from extract.decisions.verdict_words import LEANING, LEANS, PAYMENTS
from extract.decisions.verdicts import ELSEWHERE
from extract.models import Line, Passage
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph, sentences

LONGEST_WITH_VERDICT = 900  # characters of a title or an entry with its verdict
MOST_HEAD_WORDS = 7  # of a line that heads an entry in the middle of an item
FEWEST_LETTERS = 8  # of the cell that a verdict beside it decides; a shorter one is a number
_WHOLE = (ELECTED, DONE_BY, IN_CAPITALS, SIGNED, CHOSEN, WISHED, PAYMENTS)
_STARTS = ("To ", "That ", "to ", "that ")  # of the clauses of a field

_Cells = Mapping[int, Sequence[tuple[Line, int]]]  # column → its lines, each with its offset


def entries(passage: Passage, parts: Sequence[Paragraph], place: Place, rows: bool) -> Iterator[Row]:
    """Rows of all kinds, with `rows` those of tables too."""
    text, body = passage.text, place.heading_end
    yield from _titles(text, parts, place)
    if rows:
        yield from _rows(passage)
    if place.paper == "decision":
        yield from _fields(passage)
    for part in parts:
        start = max(part.start, body)
        mark = mark_at(text, start, part.end) if start < part.end else None
        inner = mark.end if mark else start
        if part.end - inner <= LONGEST_WITH_VERDICT and DASHED.search(text[inner : part.end]):
            yield Row(inner, inner, part.end, DASHED)
        if not FIELD.match(text[inner : part.end]) and not VALUED.match(text[inner : part.end]):
            for a, b in sentences(text, inner, part.end):
                yield from _sentence(text[a:b], a)
    yield from _put(text, parts)
    yield from _under_heads(text, parts, body)


def _under_heads(text: str, parts: Sequence[Paragraph], body: int) -> Iterator[Row]:
    """A short line between entries with the verdict that is all that stands under it: "Stock list" / "• noted"."""
    for head, below in itertools.pairwise(parts):
        words = text[head.start : head.end].strip()
        named = head.start >= body and 0 < len(words.split()) <= MOST_HEAD_WORDS and words[-1].isalnum() and words[0].isupper()
        mark = mark_at(text, below.start, below.end)
        verdict = UNDER.match(text[mark.end if mark else below.start : below.end]) if named else None
        if verdict is not None and not verdict["subject"] and mark_at(text, head.start, head.end) is None:
            yield Row(head.start, head.start, below.end, UNDER)


def _titles(text: str, parts: Sequence[Paragraph], place: Place) -> Iterator[Row]:
    """An item's title that ends with a verdict, has one behind it, or for its first entry."""
    body = place.heading_end
    if not body:
        return
    start, number = place.opening(text)
    paragraph = next((part for part in parts if part.start <= body <= part.end), None)
    for end in sorted({body, paragraph.end if paragraph else body}):
        if end - start <= LONGEST_WITH_VERDICT and TITLE_DECIDED.search(text[start:end]):
            yield Row(start, start, end, TITLE_DECIDED, number)
    behind = VERDICT_BEHIND.compiled.search(text, start, start + LONGEST_WITH_VERDICT)
    between = text[body : behind.start()] if behind is not None else ""
    if behind is not None and len(list(sentences(between, 0, len(between)))) <= 1 and not MOVES.search(between):
        yield Row(start, start, behind.end(), VERDICT_BEHIND, number)
    if len(text) - body < FEWEST_LETTERS and formal_words.is_deed(text[start:body]):
        yield Row(start, start, body, UNDER, number)
    yield from _under(text, parts, body, start, number)


def _under(text: str, parts: Sequence[Paragraph], body: int, start: int, number: str | None) -> Iterator[Row]:
    """A title whose first entry is a verdict; that entry alone where it has a subject of its own."""
    first = next((part for part in parts if part.start >= body and text[part.start : part.end].strip(" .:\n")), None)
    if first is None:
        return
    mark = mark_at(text, first.start, first.end)
    inner = mark.end if mark else first.start
    verdict = UNDER.match(text[inner : first.end])
    if verdict is not None:
        yield Row(start, start, first.end, UNDER, number)
        if verdict["subject"]:
            yield Row(inner, inner, first.end, UNDER)


def _rows(passage: Passage) -> Iterator[Row]:
    """The longest cell of a table's row in which another, further right, holds a verdict and nothing else."""
    rows: dict[tuple[int, int, int], dict[int, list[tuple[Line, int]]]] = {}
    heads: dict[tuple[int, int, int], str] = {}
    for at, line in zip(passage.starts, passage.lines, strict=True):
        if line.cell is not None:
            table, row, column = line.cell
            rows.setdefault((line.page, table, row), {}).setdefault(column, []).append((line, at))
            if row == 0:
                heads[line.page, table, column] = f"{heads.get((line.page, table, column), '')} {line.text}"
    for (page, table, _), cells in rows.items():
        advised = [column for column in cells if ADVICE_HEAD.search(heads.get((page, table, column), ""))]
        yield from _decided(passage.text, cells, advised)


def _decided(text: str, cells: _Cells, advised: Sequence[int]) -> Iterator[Row]:
    """What the cells of a row decide; the verdicts in columns `advised` are not the body's."""
    words = {column: " ".join(line.text for line, _ in lines) for column, lines in cells.items()}
    said = [column for column in words if column and column not in advised and CELL_VERDICT.match(words[column].strip())]
    others = [column for column in words if said and column < said[-1] and column not in said]
    told = max(others, key=lambda column: len(words[column]), default=None)
    if told is None or sum(map(str.isalpha, words[told])) < FEWEST_LETTERS or NAMES_ONLY.match(words[told]):
        return
    start, (last, at) = cells[told][0][1], cells[told][-1]
    end = at + len(last.text)
    mark = mark_at(text, start, end)
    number = min((words[column] for column in others if column < told), key=len, default="")
    yield Row(start, mark.end if mark else start, end, CELL_VERDICT, number if 0 < len(number) <= FEWEST_LETTERS else None)


def _fields(passage: Passage) -> Iterator[Row]:
    """What stands behind a label of a record of decision, up to the next label; its sentences "To \u2026", "That \u2026" apart."""
    text = passage.text
    for label in DECISION_FIELD.finditer(text):
        if passage.line_at(label.start()).cell is not None:  # the columns of a table are read elsewhere
            continue
        until = FIELD_LINE.search(text, label.end())
        end = until.start() if until else len(text)
        starts = [a for a, _ in sentences(text, label.end(), end) if text.startswith(_STARTS, a)]
        if len(starts) > 1:
            yield from (Row(a, a, b, DECISION_FIELD) for a, b in zip(starts, [*starts[1:], end], strict=True))
        elif text[label.end() : end].strip():
            yield Row(label.end(), label.end(), end, DECISION_FIELD)


def _put(text: str, parts: Sequence[Paragraph]) -> Iterator[Row]:
    """What was moved, seconded and carried: the order above those letters, or the words quoted below them."""
    for letters in BOTH.finditer(text):
        above = [part for part in parts if part.end <= letters.start()]
        below = text.find("\u201c", letters.end(), letters.end() + FEWEST_LETTERS)
        closed = text.find("\u201d", below) if below >= 0 else -1
        if closed > below >= 0:
            yield Row(below, below, closed + 1, BOTH)
        elif above and formal_words.is_order(text[above[-1].start : above[-1].end]):
            yield Row(above[-1].start, above[-1].start, above[-1].end, BOTH)


def _sentence(sentence: str, start: int) -> Iterator[Row]:
    """A sentence that may tell a decision, and what it says was decided; it begins at `start`."""
    end = start + len(sentence)
    spelt = SPELT_OUT.match(sentence)
    if spelt is not None and spelt.end() < len(sentence):
        yield Row(start, start + spelt.end(), end, SPELT_OUT)
    if ELSEWHERE.search(sentence):
        return
    deed = DEED_TO.search(sentence)
    if deed is not None and not PERSON_AGREED.search(sentence):
        what = deed.end("what") if deed["what"].casefold() == "that" else deed.start("what")
        if LEANS.search(sentence[what:].strip()) is None:
            yield Row(start, start + what, end, DEED_TO)
    became = BECAME.search(sentence)
    if became is not None and not TOLD_BEFORE.search(sentence):
        yield Row(start, start + became.start("deed"), end, BECAME)
    whole = next((rule for rule in _WHOLE if rule.search(sentence)), None)
    if whole is not None and not LEANING.match(sentence):  # that one takes the sentence before it along
        yield Row(start, start, end, whole)
