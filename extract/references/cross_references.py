"""Cross references: the minutes, items, reports, decisions, statutes, planning applications and web pages that a text names.

``target`` is the reference as printed, the words that say what it is included ("Minute 48(6)", "section 17 of the Fairs
Act 2031"), ``reference`` the same in one form; which item it means is decided at the end of a run
(:mod:`extract.links.references`).
"""

from __future__ import annotations

from extract.models import CrossReference, Layout, Section
from extract.references import applications, numbered, statutes, webpages

RULES = (*numbered.RULES, *statutes.RULES, *applications.RULES, *webpages.RULES)

_HEADING = 200  # characters at the start of a paper in which an appendix may name itself


def find(section: Section, layout: Layout) -> list[CrossReference]:
    """The references printed in `section`, in the order of its text; the numbers of its own heading are none."""
    passage = section.passage
    text = passage.text
    opening = _HEADING if section.kind == "body" else 0
    found = [*numbered.find(text, section.heading_end, opening), *statutes.find(text)]
    found += [*applications.find(text), *webpages.find(text)]
    return [
        CrossReference(
            kind=one.kind,
            target=text[one.start : one.end].replace("\n", "") if one.kind == "url" else passage.clean(one.start, one.end),
            reference=one.reference,
            act=one.act,
            year=one.year,
            section=one.section,
            evidence=passage.evidence(one.start, one.end, rule=one.rule, confidence=one.confidence),
        )
        for one in sorted(found, key=lambda one: (one.start, one.end))
    ]
