"""What the figures of a document leave in doubt, for the `issues` table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.models import Fact, Figure, Remark, Section


def remarks(found: Iterable[tuple[Section, Fact]]) -> Iterator[Remark]:
    """A remark for each figure whose unit is not known because the signs around it contradict each other."""
    for _, fact in found:
        if isinstance(fact, Figure) and fact.unit is None:
            label = " / ".join(text for text in (fact.row_label, fact.column_label) if text)
            said = f'the headings of "{fact.evidence.quote}" ({label}) contradict each other: its unit is left open'
            yield Remark("figures", "unit_conflict", "warning", said, fact.evidence.page)
