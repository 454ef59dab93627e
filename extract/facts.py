"""The extractors, one for each matter: each copies what is printed; :mod:`extract.links` decides what it refers to.

An extractor is a module with ``find(section, layout)``. They never import each other. Who was there is read over the head of
a whole paper (:mod:`extract.attendance.roll`), whatever the outline makes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from extract.attendance import membership, movements, roll, speakers
from extract.calendar import dates
from extract.decisions import actions, applications, motions, recommendations, resolutions, votes
from extract.interests import declared
from extract.models import Fact, Layout, Section
from extract.numbers import figures
from extract.papers import front_sheets
from extract.proceedings import called_in, exemptions, petitions, public_questions
from extract.references import cross_references
from extract.registers import forward_plan, payments, work_programme
from extract.tables import printed

FACTS: tuple[Callable[[Section, Layout], Iterable[Fact]], ...] = (
    actions.find,
    applications.find,
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
    public_questions.find,
    petitions.find,
    called_in.find,
    exemptions.find,
    forward_plan.find,
    payments.find,
    work_programme.find,
    votes.find,
)


def find(sections: Sequence[Section], layout: Layout) -> list[tuple[Section, Fact]]:
    """Every record of a document's sections with its section, in their order: the roll first, then extractor by extractor."""
    found: dict[int, list[Fact]] = {id(section): [] for section in sections}
    for section, row in roll.find(sections, layout):
        found[id(section)].append(row)
    for section in sections:
        for extractor in FACTS:
            found[id(section)].extend(extractor(section, layout))
    return [(section, fact) for section in sections for fact in found[id(section)]]
