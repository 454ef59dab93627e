"""What saved queries are made of: the value of one, and the SQL that several share."""

from __future__ import annotations

from typing import NamedTuple

from extract.database import views


class Query(NamedTuple):
    """A saved query: its name in the address, its title, what it answers, its parameters with what to type, its SQL."""

    name: str
    title: str
    says: str
    params: dict[str, str]
    sql: str


MOST = 500  # rows of an answer
BODIES = views.bodies("t.meeting_id")
ITEM = "LEFT JOIN agenda_items i ON i.id = t.agenda_item_id"
ONCE = views.once("t")
IN_COMMITTEE = "(:committee = '' OR c.name LIKE '%' || :committee || '%' OR k.name LIKE '%' || :committee || '%')"
COMMITTEE = {"committee": "part of a committee's or council's name"}
SINCE = "(:from_date = '' OR m.date >= :from_date) AND (:to_date = '' OR m.date <= :to_date || '~')"
DATES = {"from_date": "first day", "to_date": "last day"}
WHERE_AND_WHEN = "m.date, k.name AS council, c.name AS committee"


def cited(table: str, fact: str = "t") -> str:
    """The SQL of a row's citation and of the place of its evidence."""
    return f"{views.citation(fact)} AS citation, '{table}/' || {fact}.id AS evidence"
