"""The extractors, one for each matter: each copies what is printed; :mod:`extract.links` decides what it refers to.

An extractor is a module with ``find(section, layout)``. They never import each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.attendance import apologies, lists, membership, movements, speakers
from extract.calendar import dates
from extract.decisions import actions, motions, recommendations, resolutions, votes
from extract.interests import declared
from extract.models import Fact, Layout, Section
from extract.numbers import figures
from extract.papers import front_sheets
from extract.references import cross_references
from extract.registers import payments, work_programme
from extract.tables import printed

FACTS: tuple[Callable[[Section, Layout], Iterable[Fact]], ...] = (
    actions.find,
    apologies.find,
    lists.find,
    cross_references.find,
    dates.find,
    figures.find,
    declared.find,
    membership.find,
    motions.find,
    movements.find,
    recommendations.find,
    front_sheets.find,
    resolutions.find,
    speakers.find,
    printed.find,
    payments.find,
    work_programme.find,
    votes.find,
)


def find(section: Section, layout: Layout) -> Iterator[Fact]:
    """Every record of a section, extractor by extractor."""
    for extractor in FACTS:
        yield from extractor(section, layout)
