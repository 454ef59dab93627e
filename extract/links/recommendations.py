"""What became of recommendations: each beside what was resolved on its item, be it in the same PDF or in another.

    Report: "1. Note the plan. 2. Agree the fee."     Minutes: "RESOLVED as recommended"        → as_recommended
                                                      "Notes the plan, and asks for a map"      → amended
                                                      only the fee was decided on               → none

An item of a report and one of minutes are the same where the meeting is, and number or title are. Two candidates: no
outcome. Values in, values out; :mod:`extract.links.between` reads and writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.decisions import formal_words
from extract.models import Adoption
from extract.models.digest import digest
from extract.same import numbers, titles
from extract.text.rule import Rule

SAME_TITLE = 0.8  # likeness of the titles of one item
NEAR_TITLE = 0.45  # the same, where both print the same number
SAME_WORDS = 0.93  # likeness of a recommendation and the clause that adopts it word for word
SIMILAR = 0.6  # the same, of a clause that changes it

_WHOSE = r"(?:the\s+)?(?:\w+['\u2019]?s?['\u2019]?\s+)"  # "the officer's"
_JOINT = r"(?:\s*,\s*|\s+(?:and|to|&)\s+|\s*[-\u2013]\s*)"  # "1, 2 and 4"
# "as recommended", "in accordance with the officer's recommendation", not "as recommended by the auditor"
_AS_RECOMMENDED = rf"""\b(?:as|than|in\s+(?:accordance|line)\s+with\s+{_WHOSE}{{0,2}})\s*recommend(?:ed|ations?)\b
    (?!\s+(?:by|from|of)\s+(?:the\s+)?(?:auditor|inspector|panel|consultant))"""
# "recommendations 1 and (c)"
_NUMBERS = rf"\s+(?:nos?\.?\s+)?(?:\d{{1,2}}|\(?[a-z]\)?)(?:{_JOINT}(?:\d{{1,2}}|\(?[a-z]\)?)(?![\w]))*(?!\w)"
# "recommendations 1 and 3 set out in the report be approved"
_BE_APPROVED = rf"""\brecommendations?\b(?P<numbers>{_NUMBERS})?
    (?:\s+(?:of|in|from|set|made|contained|outlined|detailed|as|at|by|on|under|within|listed|to)\b[^.;]{{0,120}}?)?
    \s*,?\s+(?:be|were|was|is|are|being)\s+(?:\w+\s+){{0,2}}?(?:approved|agreed|adopted|accepted|endorsed|supported)\b"""
# "Recommendation approved"
_APPROVED = r"\brecommendations?(?:\s+\d{1,2})?\s*[:\u2013-]?\s+(?:approved|agreed|adopted|accepted|endorsed)\b"
# "adopt recommendations 1, 2 and 4", "agreed the officer's recommendations", not "agreed the recommendations to the Council"
_APPROVE = rf"""\b(?:approv|agree|adopt|accept|endors|support)(?:e?[ds]|e|ing)?\s+(?:all\s+)?(?:of\s+)?{_WHOSE}{{0,3}}?
    recommendations?\b(?!\s+to\s+(?:the\s+)?(?:\w+\s+){{0,2}}(?:council|cabinet))
    (?P<which>\s+(?:nos?\.?\s+)?(?:\d{{1,2}}|\([a-z]\))(?:{_JOINT}(?:\d{{1,2}}|\([a-z]\))(?!\w))*(?!\w))?"""
SAID = Rule(
    id="adoption.said",
    pattern=rf"{_AS_RECOMMENDED}|{_BE_APPROVED}|{_APPROVED}|{_APPROVE}",
    examples={
        "as recommended": "as recommended",
        "That the recommendations set out in the report be approved": "recommendations set out in the report be approved",
        "That recommendations 1 and 3 be agreed.": {"numbers": " 1 and 3"},
        "Recommendation approved.": "Recommendation approved",
        "agreed the officer's recommendations": "agreed the officer's recommendations",
        "adopt recommendations 1, 2 and 4": {"which": " 1, 2 and 4"},
    },
    not_examples=("the tree be felled", "recommend to Council the budget", "the recommendation was lost"),
    needs=("recommend",),
)
# "with the following amendments", "with the addition of"
_WITH_CHANGES = r"""with\s+(?:the\s+)?(?:following\s+)?(?:amendments?|additions?|changes?|exceptions?)"""
_WITH_MORE_OR_LESS = r"with\s+the\s+(?:addition|exception|deletion|removal|inclusion)\s+of"
CHANGED = Rule(
    id="adoption.changed",
    pattern=rf"""\b(?:subject\s+to|as\s+amended|{_WITH_CHANGES}|except(?:\s+(?:that|for))?|save\s+(?:that|for)|{_WITH_MORE_OR_LESS}
        |amended\s+(?:to|by|recommendations?)|instead\s+of|rather\s+than)\b""",
    examples={
        "as recommended, subject to a survey": "subject to",
        "the recommendations, as amended, be agreed": "as amended",
    },
    not_examples=("the amendment was lost", "the subject of the report"),
)
# "report be received and noted", "noted the contents of the report"
_BE_NOTED = r"""(?:report|update|paper|presentation|information|position|contents?)\s+(?:\w+\s+)?(?:be|is|was)\s+
    (?:received\s+and\s+)?(?:noted|received)"""
_NOTE = r"""(?:receiv|not)(?:e|ed|es)\s+(?:and\s+noted?\s+)?(?:the\s+)?(?:contents?\s+of\s+the\s+)?
    (?:report|update|paper|presentation|information|position)"""
TAKEN_NOTE = Rule(
    id="adoption.report_noted",
    # a resolution that names its matter no more than "the report"
    pattern=rf"""^(?:that\s+)?(?:the\s+)?(?:(?:contents?\s+of\s+the|members|council|committee|panel|cabinet|board)\s+)?
        (?:{_BE_NOTED}|{_NOTE})\W*$""",
    examples={"That the report be noted.": "That the report be noted.", "noted the update": "noted the update"},
    not_examples=("the report be noted and sent to Council", "the budget be noted"),
)
RULES = (SAID, CHANGED, TAKEN_NOTE)

_NUMBER = re.compile(r"\d+|(?<=\()[a-z](?=\))|\b[a-z]\b")
_SPAN = re.compile(r"(?<!\d)(\d{1,3})\s{0,3}(?:-|\u2013|to)\s{0,3}(\d{1,3})")


class Asked(NamedTuple):
    """A recommendation, and the item of the meeting it was put to."""

    id: str
    meeting_id: str
    paper_id: str
    item_number: str | None
    title: str
    """The item's, or where the report stands alone the report's."""
    number: str | None
    text: str


class Resolved(NamedTuple):
    """A clause that was resolved; `quote` are the printed words it rests on."""

    id: str
    text: str
    quote: str
    type: str


class Minute(NamedTuple):
    """An item of minutes or of a decision paper, with what was resolved on it."""

    id: str
    meeting_id: str
    document_id: str
    number: str | None
    title: str
    resolved: tuple[Resolved, ...]


def adoptions(asked: Iterable[Asked], minutes: Iterable[Minute]) -> Iterator[Adoption]:
    """A row for each recommendation to a meeting of which minutes are there, in the order given.

    `minutes` come in the order in which their documents are to be believed.
    """
    meetings: dict[str, list[Minute]] = {}
    for minute in minutes:
        meetings.setdefault(minute.meeting_id, []).append(minute)
    papers: dict[str, list[Asked]] = {}
    for one in asked:
        if one.meeting_id in meetings:
            papers.setdefault(one.paper_id, []).append(one)
    for together in papers.values():
        minute_ = _minute(together[0], meetings[together[0].meeting_id])
        for one in together:
            yield _adopted(one, together, minute_)


def _minute(asked: Asked, minutes: Sequence[Minute]) -> Minute | None:
    """The one minute of the item, from the first document that has any of it; None where two fit or none."""
    near = [(minute, titles.likeness(asked.title, minute.title)) for minute in minutes]
    for document in dict.fromkeys(minute.document_id for minute in minutes):
        own = [(minute, alike) for minute, alike in near if minute.document_id == document]
        number = numbers.plain(asked.item_number)
        numbered = [m for m, alike in own if number and numbers.plain(m.number) == number and alike >= NEAR_TITLE]
        titled = [m for m, alike in own if alike >= SAME_TITLE]
        for fits in (numbered, titled):
            if fits:
                return fits[0] if len(fits) == 1 else None
    return None


def _adopted(asked: Asked, together: Sequence[Asked], minute: Minute | None) -> Adoption:
    """What became of one recommendation of the report `together`."""
    outcome, by, alike, rule = (None, None, None, None) if minute is None else _outcome(asked, together, minute.resolved)
    return Adoption(
        id=digest("adoption", asked.id),
        recommendation_id=asked.id,
        agenda_item_id=minute.id if minute else None,
        resolution_id=by.id if by else None,
        outcome=outcome,
        similarity=round(alike, 3) if alike is not None else None,
        rule=rule,
    )


def _outcome(
    asked: Asked, together: Sequence[Asked], resolved: Sequence[Resolved]
) -> tuple[str | None, Resolved | None, float | None, str | None]:
    """Outcome, the resolution that shows it, their likeness where words were compared, and what showed it."""
    if not resolved:
        return "none", None, None, "adoption.nothing_resolved"
    alike = ((titles.likeness(asked.text, one.text), n) for n, one in enumerate(resolved))
    scored = sorted(alike, key=lambda pair: (-pair[0], pair[1]))
    best, n = scored[0]
    rivals = {titles.key(resolved[m].text) for near, m in scored if near == best}
    if best >= SAME_WORDS:
        changed = CHANGED.search(resolved[n].text) and not CHANGED.search(asked.text)
        return "amended" if changed else "as_recommended", resolved[n], best, "adoption.words"
    for one in resolved:
        if (said := _said(asked, one)) is not None:
            return said, one, None, SAID.id
    if best >= SIMILAR or titles.holds(asked.text, resolved[n].text):
        return (None, None, best, "adoption.ambiguous") if len(rivals) > 1 else ("amended", resolved[n], best, "adoption.words")
    distinct = {titles.key(one.text) for one in together}
    if len(distinct) == 1 and len(resolved) == 1 and TAKEN_NOTE.search(resolved[0].text):
        noting = formal_words.type_of(titles.bare(asked.text)) in ("noted", None)
        return ("as_recommended" if noting else "amended"), resolved[0], None, TAKEN_NOTE.id
    return "none", None, best, "adoption.words"


def _said(asked: Asked, resolved: Resolved) -> str | None:
    """What the resolution itself says of the recommendations: "as recommended", "that recommendations 1 and 2 be agreed"."""
    said = SAID.search(resolved.quote) or SAID.search(resolved.text)
    if said is None:
        return None
    which = said["numbers"] or said["which"]
    if which and asked.number and numbers.plain(asked.number) not in _numbers(which):
        return None
    refused = resolved.type in ("refused", "deferred")
    return "amended" if refused or CHANGED.search(f"{resolved.quote} {resolved.text}") else "as_recommended"


def _numbers(printed: str) -> set[str]:
    """The numbers of "1, 2 and 4", "1 to 3", "(a) and (c)"."""
    found = set(_NUMBER.findall(printed.casefold()))
    for span in _SPAN.finditer(printed):
        found |= {str(number) for number in range(int(span[1]), int(span[2]) + 1)}
    return found
