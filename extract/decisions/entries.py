"""Candidates for decisions by where they stand, whatever words tell them: in a title, a row, a field, a sentence.

Every span that may be the decision is proposed, the short and the long; :mod:`extract.decisions.matter` weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.decisions import formal_words
from extract.decisions.clause_words import FIELD, VALUED
from extract.decisions.entry_words import (
    ADVICE_HEAD,
    BECAME,
    BOTH,
    CELL_VERDICT,
    CHOSEN,
    DASHED,
    DECLARED,
    DECISION_FIELD,
    DEED_TO,
    DONE_BY,
    FIELD_LINE,
    IN_CAPITALS,
    SIGNED,
    SPELT_OUT,
    TITLE_DECIDED,
    UNDER,
    VERDICT_BEHIND,
    WISHED,
)
from extract.decisions.formal import Row
from extract.decisions.verdict_words import LEANING, PAYMENTS
from extract.models import Line, Passage
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph, sentences

LONGEST_TITLE = 900  # characters of a title with its verdict
LEAST_LETTERS = 8  # of the cell that a verdict beside it decides


def entries(passage: Passage, parts: Sequence[Paragraph], body: int, paper: str) -> Iterator[Row]:
    """Rows of all kinds; `body` is where the item's heading ends, `paper` the kind of the paper."""
    yield from _titles(passage.text, parts, body)
    yield from _cells(passage, parts)
    if paper == "decision":
        yield from _fields(passage.text)
    for part in parts:
        start = max(part.start, body)
        mark = mark_at(passage.text, start, part.end) if start < part.end else None
        inner = mark.end if mark else start
        if part.end - inner <= LONGEST_TITLE and DASHED.search(passage.text[inner : part.end]):
            yield Row(inner, inner, part.end, DASHED)
        yield from _sentences(passage.text, inner, part.end)
    yield from _put(passage.text, parts)


def _titles(text: str, parts: Sequence[Paragraph], body: int) -> Iterator[Row]:
    """An item's title that ends with a verdict, or has one for its first entry."""
    if not body:
        return
    mark = mark_at(text, 0, body)
    start, number = (mark.end, mark.printed) if mark else (0, None)
    paragraph = next((part for part in parts if part.start <= body <= part.end), None)
    for end in sorted({body, paragraph.end if paragraph else body}):
        if end - start <= LONGEST_TITLE and TITLE_DECIDED.search(text[start:end]):
            yield Row(start, start, end, TITLE_DECIDED, number)
    behind = VERDICT_BEHIND.compiled.search(text, start, start + LONGEST_TITLE)
    if behind is not None and not any(True for _, b in list(sentences(text, body, behind.start()))[1:]):
        yield Row(start, start, behind.end(), VERDICT_BEHIND, number)
    if len(text) - body < LEAST_LETTERS and formal_words.is_deed(text[start:body]):
        yield Row(start, start, body, UNDER, number)
    left = next((part for part in parts if part.start >= body and text[part.start : part.end].strip(" .:\n")), None)
    if left is not None:
        mark = mark_at(text, left.start, left.end)
        inner = mark.end if mark else left.start
        if UNDER.match(text[inner : left.end]):
            yield Row(start, start, left.end, UNDER, number)
            if text[inner : left.end].split()[0].casefold() in ("these", "this", "it", "the"):
                yield Row(inner, inner, left.end, UNDER)


def _cells(passage: Passage, parts: Sequence[Paragraph]) -> Iterator[Row]:
    """The longest cell of a table's row in which another, further right, holds a verdict and nothing else."""
    rows: dict[tuple[int, int, int], list[tuple[int, Line, int]]] = {}
    heads: dict[tuple[int, int, int], str] = {}
    for at, line in zip(passage.starts, passage.lines, strict=True):
        if line.cell is not None:
            table, row, column = line.cell
            rows.setdefault((line.page, table, row), []).append((column, line, at))
            if row == 0:
                heads[line.page, table, column] = f"{heads.get((line.page, table, column), '')} {line.text}"
    for (page, table, _), found in rows.items():
        columns: dict[int, list[tuple[Line, int]]] = {}
        for column, line, at in found:
            columns.setdefault(column, []).append((line, at))
        words = {column: " ".join(line.text for line, _ in lines) for column, lines in columns.items()}
        said = [column for column in words if column and CELL_VERDICT.match(words[column].strip())]
        said = [column for column in said if not ADVICE_HEAD.search(heads.get((page, table, column), ""))]
        others = [column for column in words if said and column < said[-1] and column not in said]
        if not others:
            continue
        told = max(others, key=lambda column: len(words[column]))
        if sum(map(str.isalpha, words[told])) < LEAST_LETTERS:
            continue
        first, (last, at) = columns[told][0], columns[told][-1]
        mark = mark_at(passage.text, first[1], at + len(last.text))
        number = min((words[column] for column in others if column < told), key=len, default=None)
        short = number if number is not None and len(number) <= LEAST_LETTERS else None
        yield Row(first[1], mark.end if mark else first[1], at + len(last.text), CELL_VERDICT, short)


def _fields(text: str) -> Iterator[Row]:
    """What stands behind a label of a record of decision, up to the next label; its sentences "To \u2026", "That \u2026" apart."""
    for label in DECISION_FIELD.finditer(text):
        until = FIELD_LINE.search(text, label.end())
        end = until.start() if until else len(text)
        if not text[label.end() : end].strip():
            continue
        starts = [a for a, _ in sentences(text, label.end(), end) if text[a:end].startswith(("To ", "That ", "to ", "that "))]
        if len(starts) > 1:
            for a, b in zip(starts, [*starts[1:], end], strict=True):
                yield Row(a, a, b, DECISION_FIELD)
        else:
            yield Row(label.end(), label.end(), end, DECISION_FIELD)


def _put(text: str, parts: Sequence[Paragraph]) -> Iterator[Row]:
    """What was moved, seconded and carried: the order above those letters, or the words quoted below them."""
    for letters in BOTH.finditer(text):
        above = [part for part in parts if part.end <= letters.start()]
        below = text.find("\u201c", letters.end(), letters.end() + LEAST_LETTERS)
        closed = text.find("\u201d", below) if below >= 0 else -1
        if closed > below >= 0:
            yield Row(below, below, closed + 1, BOTH)
        elif above and formal_words.is_order(text[above[-1].start : above[-1].end]):
            yield Row(above[-1].start, above[-1].start, above[-1].end, BOTH)


def _sentences(text: str, start: int, end: int) -> Iterator[Row]:
    """The sentences that may tell a decision, and what they say was decided."""
    if FIELD.match(text[start:end]) or VALUED.match(text[start:end]):
        return
    for a, b in sentences(text, start, end):
        sentence = text[a:b]
        deed = DEED_TO.search(sentence)
        if deed is not None:
            yield Row(a, a + (deed.end("what") if deed["what"].casefold() == "that" else deed.start("what")), b, DEED_TO)
        spelt = SPELT_OUT.match(sentence)
        if spelt is not None and spelt.end() < len(sentence):
            yield Row(a, a + spelt.end(), b, SPELT_OUT)
        became = BECAME.search(sentence)
        if became is not None:
            yield Row(a, a + became.start("deed"), b, BECAME)
        for rule in (DECLARED, DONE_BY, IN_CAPITALS, SIGNED, CHOSEN, WISHED, LEANING, PAYMENTS):
            if rule.search(sentence):
                yield Row(a, a, b, rule)
                break
