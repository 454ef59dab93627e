"""How a PDF was read, as text: for those who write rules and those who doubt a row."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from extract import stages
from extract.models import AgendaItem, Document, Evidence, Fact, Line, Section
from extract.outline import best
from extract.papers import page_starts, parts, starts
from extract.papers.kind_features import kind_features
from extract.papers.most_likely import KIND_WEIGHTS

INDENT = "    "
SHOWN = 0.1  # probability from which a line is shown as a candidate
REASONS = 3  # features shown for each


def explain(path: Path, only: int | None = None) -> Iterator[str]:
    """The lines of the explanation; with `only`, the lines of that page.

    Raises :class:`extract.pdf.Unreadable` where the PDF gives no document.
    """
    reading = stages.read(path)
    yield f"{path}: {len(reading.document.pages)} pages, sha256 {reading.document.sha256}"
    yield f"layout {reading.layout.id}: {reading.reason}"
    yield ""
    yield "PAPERS"
    for paper in reading.agenda.papers:
        item = next((i.number for i in reading.agenda.items if i.id == paper.agenda_item_id), None)
        tied = f", item {item}" if item else ""
        yield f"{INDENT}p. {paper.first_page}-{paper.last_page} {paper.kind}{tied}: {paper.title} [{paper.evidence.rule}]"
    yield ""
    yield "KIND OF THE FIRST PAPER"
    yield from _kinds(reading)
    yield ""
    yield "PAGES THAT MAY BEGIN A PAPER"
    yield from _starts(reading.document)
    yield ""
    yield "ITEMS"
    for entry in reading.agenda.items:
        yield f"{INDENT}p. {entry.evidence.page} {_name(entry)} ({entry.kind}) [{entry.evidence.rule}]"
    yield ""
    yield "CANDIDATES"
    yield from _candidates(reading, only)
    yield ""
    yield "RECORDS"
    for _, fact in reading.found:
        yield f"{INDENT}p. {fact.evidence.page} {fact.TABLE}: {_says(fact)} [{fact.evidence.rule} {fact.evidence.confidence:g}]"
    yield ""
    yield "LINES"
    yield from _lines(reading, only)
    yield ""
    yield "UNCLAIMED"
    claimed = _claimed(reading)
    for section in reading.agenda.sections:
        for line in section.passage.lines:
            if (line.page, line.start) not in claimed and only in (None, line.page):
                yield f"{INDENT}p. {line.page}: {line.text}"
    for remark in (*reading.document.remarks, *reading.remarks, *reading.agenda.remarks):
        yield f"{remark.level} {remark.stage}.{remark.code}: {remark.message}" + (f" (p. {remark.page})" if remark.page else "")


def _kinds(reading: stages.Reading) -> Iterator[str]:
    """Each kind that the first paper may be: how probable, and what decided."""
    table = kind_features(reading.document.pages[: reading.agenda.papers[0].last_page])
    for kind, trees in KIND_WEIGHTS.model().trees.items():
        yield f"{INDENT}{kind:9} {float(trees.chances(table)[0]):.2f} [{_told(trees.reasons(table, 0, REASONS))}]"


def _starts(document: Document) -> Iterator[str]:
    """Each page on which a paper may begin: how probable it is by its look and by all signs, and what each sign is worth."""
    table = page_starts.page_starts(document)
    first = starts.first_look(table)
    kind, items, _ = parts.agenda(document, table, first)
    worth = starts.second_look(document, table, first, items, kind)
    allowed = starts.may_begin(document, table, items, kind)
    trees = starts.STARTS_WEIGHTS.model().first
    for n in range(1, len(document.pages)):
        chance = 1 / (1 + math.exp(-sum(float(column[n]) for column in worth.values()))) if allowed[n] else 0.0
        if chance >= SHOWN or first[n] >= SHOWN:
            signs = ", ".join(f"{name} {float(column[n]):+.2f}" for name, column in worth.items() if column[n])
            signs = signs if allowed[n] else "announces no other paper"
            look = _told(trees.reasons(table, n, REASONS))
            yield f"{INDENT}p. {n + 1} {first[n]:.2f} → {chance:.2f} [{signs}] [{look}]"


def _told(reasons: Iterable[tuple[str, float, float]]) -> str:
    return ", ".join(f"{name}={value:g} {part:+.2f}" for name, value, part in reasons)


def _candidates(reading: stages.Reading, only: int | None) -> Iterator[str]:
    """Each line that may head an item: whether it was chosen, its probability in both looks, and what decided the second."""
    trees = best.OUTLINE_WEIGHTS.model().second
    for paper, found in reading.agenda.outlines:
        margin = _margin(found)
        yield f"{INDENT}{paper}: {len(found.headings)} headings; the nearest other reading is {margin:.2f} of log-odds away"
        for n, line in enumerate(found.seen.lines):
            if found.second[n] < SHOWN or only not in (None, line.page):
                continue
            reasons = _told(trees.reasons(found.table, n, REASONS))
            mark = "chosen" if n in found.chosen else "left  "
            yield f"{INDENT * 2}p. {line.page} {mark} {found.first[n]:.2f} → {found.second[n]:.2f} {line.text[:60]} [{reasons}]"


def _name(item: AgendaItem) -> str:
    numbers = [item.minute_number, f"(item {item.number})" if item.minute_number and item.number else item.number]
    return " ".join([*(number for number in numbers if number), item.title])


def _says(fact: Fact) -> str:
    """What a record holds beside its evidence and ids."""
    shown = []
    for name in (field.name for field in fields(fact)):
        value = getattr(fact, name)
        if name != "evidence" and name != "id" and not name.endswith("_id") and value is not None:
            shown.append(f"{name}={value!r}")
    return ", ".join(shown)


def _lines(reading: stages.Reading, only: int | None) -> Iterator[str]:
    """Each line of each page with the part it was given, or the rule that dropped it."""
    given: dict[tuple[int, int], str] = {}
    for section in reading.agenda.sections:
        for line in section.passage.lines:
            given[line.page, line.start] = _part(section)
    for page in reading.document.pages:
        if only not in (None, page.number):
            continue
        yield f"{INDENT}page {page.number}" + (f", printed {page.label}" if page.label else "")
        for dropped in page.dropped:
            yield f"{INDENT * 2}{'dropped ' + dropped.rule:28} {dropped.line.text}"
        for line in page.lines:
            cell = f" cell {line.cell.row},{line.cell.column}" if line.cell else ""
            yield f"{INDENT * 2}{given[line.page, line.start] + cell:28} {line.text}"


def _part(section: Section) -> str:
    item = section.item
    number = f" {item.minute_number or item.number or item.position}" if item else ""
    return f"{section.paper.kind} {section.kind}{number}"


def _claimed(reading: stages.Reading) -> set[tuple[int, int]]:
    """The lines that the evidence of some row touches, by page and offset."""
    proofs: list[Evidence] = [row.evidence for row in (*reading.agenda.papers, *reading.agenda.items)]
    proofs += [fact.evidence for _, fact in reading.found]
    by_page: dict[int, list[Line]] = {page.number: list(page.lines) for page in reading.document.pages}
    return {
        (line.page, line.start)
        for proof in proofs
        for line in by_page[proof.page]
        if line.start < proof.char_end and line.start + len(line.text) > proof.char_start
    }


def _margin(found: best.Outline) -> float:
    """How far the nearest other choice of headings is away, in log-odds: the least sure line of those chosen and those left."""
    odds = [abs(best.log_odds(float(chance))) for chance in found.second]
    return min(odds, default=0.0)
