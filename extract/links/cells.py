"""Cells → the table they are of, figures → the table in whose cell they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.models import Fact, Figure, Table, TableCell
from extract.text.numerals import is_currency

_ROLES = {"payments": "payment", "grants": "award"}  # of amounts that say nothing themselves, by the class of their table


def tabled(facts: Sequence[Fact]) -> list[Fact]:
    """The records with each cell tied to the table before it, and each figure to the table in whose cell it stands."""
    made: list[Fact] = []
    table: Fact | None = None
    classes: dict[str, str] = {}
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for fact in facts:
        if isinstance(fact, Table):
            table = fact
            classes[table.id] = table.class_
        elif isinstance(fact, TableCell) and table:
            proof = fact.evidence
            spans.setdefault(proof.page, []).append((proof.char_start, proof.char_end, table.id))
            fact = replace(fact, table_id=table.id)
        made.append(fact)
    for found in spans.values():
        found.sort()
    return [_in_table(fact, spans, classes) if isinstance(fact, Figure) else fact for fact in made]


def _in_table(figure: Figure, spans: Mapping[int, Sequence[tuple[int, int, str]]], classes: Mapping[str, str]) -> Figure:
    place, found = figure.evidence.char_start, spans.get(figure.evidence.page, ())
    n = bisect_right(found, place, key=lambda span: span[0]) - 1
    if n < 0 or place >= found[n][1]:
        return figure
    table = found[n][2]
    role = figure.role or (_ROLES.get(classes[table]) if is_currency(figure.unit) else None)
    return replace(figure, table_id=table, role=role)
