"""Declarations and movements → the agenda items that they name by number or title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.models import AgendaItem, Attendance, Fact, Interest, Remark
from extract.same import numbers, titles

ON_ITEM = re.compile(
    r"\b(?:item|report|matter|application|discussion)s?\s+(?:on|relating\s+to|regarding|about|concerning|for|of|entitled)\s+"
    r"(?P<title>(?:the\s+)?(?P<head>[^.;,:]{4,80}?)(?=,|\.|;|\s+(?:as|in\s+that|because|since|being)\b|$)[^.;]{0,40})",
    re.IGNORECASE,
)
FEWEST_TITLE_WORDS = 2  # words of a title by which a declaration can mean it


def named(fact: Fact, items: Sequence[AgendaItem]) -> Fact:
    """The record with the items it names by number."""
    if isinstance(fact, Interest):  # the item the interest is in, not the one under which it was declared
        named = _item(fact.meeting_id, fact.item_number, items) if fact.item_number else _titled(fact, items)
        return replace(fact, agenda_item_id=named)
    if isinstance(fact, Attendance) and (fact.arrived_item or fact.left_item):
        return replace(
            fact,
            arrived_item_id=_item(fact.meeting_id, fact.arrived_item, items),
            left_item_id=_item(fact.meeting_id, fact.left_item, items),
        )
    return fact


def _item(meeting_id: str | None, number: str | None, items: Sequence[AgendaItem]) -> str | None:
    """The one item of a meeting that a printed number names, or None where there is none or more than one."""
    if number is None:
        return None
    found = numbers.called(number, [item for item in items if item.meeting_id == meeting_id])
    return found[0].id if len(found) == 1 else None


def _titled(interest: Interest, items: Sequence[AgendaItem]) -> str | None:
    """The one item whose title stands in a declaration that prints no number: "the item on Leaseholder Charges"."""
    about = ON_ITEM.search(" ".join(interest.evidence.quote.split()))
    if about is None:
        return None
    said, head = titles.telling(about["title"]), titles.telling(about["head"])
    fits = [
        item.id
        for item in items
        if item.meeting_id == interest.meeting_id
        and item.kind not in ("interests", "apologies")
        and len(words := titles.telling(item.title)) >= FEWEST_TITLE_WORDS
        and (words <= said or head <= words)
    ]
    return fits[0] if len(fits) == 1 else None


def unlinked(facts: Sequence[Fact]) -> list[Remark]:
    """Remarks on numbers that name no item, or more than one."""
    return [
        Remark(
            "resolve", "item_unknown", "info", f"no single item has the number {fact.item_number}", fact.evidence.page
        )
        for fact in facts
        if isinstance(fact, Interest) and fact.item_number and fact.agenda_item_id is None
    ]
