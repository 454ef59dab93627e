"""The views people need: joins with names instead of ids, and on every row how to cite it and where its evidence is.

`citation` reads "Wickham Council, Cabinet, 30 January 2025, Minute 84, p. 1", with the public address where there is one;
`evidence` is the table and id of the row it rests on, "resolutions/8f…-00001", which the browser shows as a link to the page.
What stands in several PDFs is counted once: rows that repeat another (`duplicate_of`) are left out.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.models import Column

_MONTHS = "January  February March    April    May      June     July     August   SeptemberOctober  November December "
_MONTH = 9  # characters of a month's name in the row above


def printed_date(date: str) -> str:
    """The SQL of an ISO date as it is printed: "30 January 2025"; of what is no whole day, as it is."""
    name = f"trim(substr('{_MONTHS}', {_MONTH} * substr({date}, 6, 2) - {_MONTH - 1}, {_MONTH}))"
    whole = f"ltrim(substr({date}, 9, 2), '0') || ' ' || {name} || ' ' || substr({date}, 1, 4)"
    return f"CASE WHEN length({date}) = 10 THEN {whole} ELSE {date} END"


def citation(fact: str) -> str:
    """The SQL of a fact's citation, beside `k` its council, `c` its committee, `m` its meeting and `i` its item.

    It ends with the public address of the PDF where it was fetched from one.
    """
    return (
        f"coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || coalesce({printed_date('m.date')} || ', ', '') || "
        f"coalesce('Minute ' || i.minute_number || ', ', 'Item ' || i.number || ', ', '') || 'p. ' || {fact}.page || "
        f"coalesce(', ' || (SELECT min(s.url) FROM sources s WHERE s.document_id = {fact}.document_id) "
        f"|| '#page=' || {fact}.page, '')"
    )


def bodies(meeting: str) -> str:
    """The SQL joins from a meeting's id to `m`, `c` and `k`: the meeting, its committee, its council."""
    return (
        f"LEFT JOIN meetings m ON m.id = {meeting} LEFT JOIN committees c ON c.id = m.committee_id "
        "LEFT JOIN councils k ON k.id = c.council_id"
    )


def types(item: str) -> str:
    """The SQL of the types of the decisions taken on an item: "noted, agreed"."""
    return f"(SELECT group_concat(type, ', ') FROM (SELECT DISTINCT type FROM resolutions WHERE agenda_item_id = {item}))"


def once(fact: str) -> str:
    """The SQL condition that a fact counts: no other row that says the same of the same meeting counts for it."""
    return f"{fact}.duplicate_of IS NULL"


class View(NamedTuple):
    """A view: its name, what it holds, its columns, and the SELECT that makes it."""

    name: str
    says: str
    columns: tuple[Column, ...]
    select: str

    @property
    def statement(self) -> str:
        """The SQL that makes the view."""
        return f"CREATE VIEW IF NOT EXISTS {self.name} AS\n{self.select}"


_COUNCIL = Column("council", str, "the council")
_COMMITTEE = Column("committee", str, "the committee; null where the council meets as itself")
_CITATION = Column("citation", str, "how to cite the row")
_EVIDENCE = Column("evidence", str, "table and id of the row that is the evidence")
_DATE = Column("date", str, "ISO date of the meeting")
_ITEM_NUMBER = Column("item_number", str, "agenda item number as printed")
_MINUTE_NUMBER = Column("minute_number", str, "running minute number as printed")
_ITEM = Column("item", str, "title of the item")
_MEETING_ID = Column("meeting_id", str, "the meeting", "meetings")
_ITEM_ID = Column("agenda_item_id", str, "the item", "agenda_items")
_MINUTED_ID = Column("agenda_item_id", str, "the item in the minutes", "agenda_items")
_OUTCOME = Column("outcome", str, "as_recommended, amended or none")

DECISIONS = View(
    "decisions",
    "What was decided, by whom, when, on what: one row for each resolution, each paper counted once.",
    (
        _DATE, _COUNCIL, _COMMITTEE,
        _ITEM_NUMBER,
        _MINUTE_NUMBER,
        _ITEM,
        Column("type", str, "resolved, agreed, noted, approved, recommended, deferred or refused"),
        Column("number", str, "letter or number of the clause as printed"),
        Column("text", str, "the decision as printed"),
        Column("unanimous", int, "1 where the paper says so"),
        Column("mover", str, "who moved it, as printed"),
        Column("seconder", str, "who seconded it, as printed"),
        Column("votes_for", int, "votes for it, where they were counted"),
        Column("votes_against", int, "votes against it"),
        Column("abstentions", int, "abstentions"),
        Column("sources", str, "every paper that says it, with its page: the minutes, then decision notices and packs"),
        _CITATION, _EVIDENCE,
        _MEETING_ID,
        _ITEM_ID,
    ),
    f"""SELECT m.date, k.name AS council, c.name AS committee, i.number AS item_number, i.minute_number, i.title AS item,
       r.type, r.number, r.text, r.unanimous, o.mover, o.seconder, e.votes_for, e.votes_against, e.abstentions,
       (SELECT group_concat(d.file_name || ' p. ' || s.page, '; ') FROM
           (SELECT document_id, page, id FROM resolutions WHERE id = r.id UNION ALL
            SELECT document_id, page, id FROM resolutions WHERE duplicate_of = r.id) s
        JOIN documents d ON d.id = s.document_id) AS sources,
       {citation('r')} AS citation, 'resolutions/' || r.id AS evidence,
       r.meeting_id, r.agenda_item_id
FROM resolutions r
LEFT JOIN agenda_items i ON i.id = r.agenda_item_id
LEFT JOIN motions o ON o.id = r.motion_id
LEFT JOIN vote_events e ON e.id = r.vote_event_id
{bodies('r.meeting_id')}
WHERE {once('r')}""",
)  # fmt: skip

# What several papers say of one meeting is one presence, so meetings are counted, not rows: those where they were present; those
# where they were present or sent apologies; and so on, one set within the next. No subquery is grouped, so that a filter on
# the person reaches the index. The greatest date with the id behind it brings the row of the last meeting along.


def _meetings(*statuses: str) -> str:
    """The SQL of the number of meetings of which a paper gives one of the statuses."""
    named = ", ".join(f"'{status}'" for status in statuses)
    return f"count(DISTINCT CASE WHEN a.status IN ({named}) THEN a.meeting_id END)"


_PRESENT = ("present", "present_virtual")
_EXCUSED = (*_PRESENT, "apologies")
_EXPECTED = (*_EXCUSED, "absent")
_ATTENDING = (*_PRESENT, "in_attendance", "in_attendance_virtual")

ATTENDANCE_SUMMARY = View(
    "attendance_summary",
    "How often each person was at each committee's meetings, as far as papers say.",
    (
        _COUNCIL,
        _COMMITTEE,
        Column("person", str, "fullest name as printed"),
        Column("meetings", int, "meetings whose papers say whether they were there"),
        Column("present", int, "meetings they were present at"),
        Column("apologies", int, "meetings they sent apologies to and were not present at"),
        Column("absent", int, "meetings they are listed as absent from"),
        Column("in_attendance", int, "meetings they attended without being members"),
        Column("percent_present", float, "present, of the meetings they were expected at as members"),
        Column("first_date", str, "ISO date of the first of the meetings"),
        Column("last_date", str, "ISO date of the last of the meetings"),
        _CITATION,
        _EVIDENCE,
        Column("person_id", str, "the person", "people"),
        Column("committee_id", str, "the committee", "committees"),
    ),
    f"""SELECT k.name AS council, c.name AS committee, p.name AS person, count(DISTINCT a.meeting_id) AS meetings,
       {_meetings(*_PRESENT)} AS present,
       {_meetings(*_EXCUSED)} - {_meetings(*_PRESENT)} AS apologies,
       {_meetings(*_EXPECTED)} - {_meetings(*_EXCUSED)} AS absent,
       {_meetings(*_ATTENDING)} - {_meetings(*_PRESENT)} AS in_attendance,
       round(100.0 * {_meetings(*_PRESENT)} / nullif({_meetings(*_EXPECTED)}, 0), 1) AS percent_present,
       min(m.date) AS first_date, max(m.date) AS last_date,
       coalesce(k.name || ', ', '') || coalesce(c.name || ', ', '') || count(DISTINCT a.meeting_id) || ' meeting' ||
           CASE count(DISTINCT a.meeting_id) WHEN 1 THEN ', ' ELSE 's, ' END ||
           coalesce({printed_date("min(m.date)")}, 'undated') ||
           CASE WHEN min(m.date) < max(m.date) THEN ' to ' || {printed_date("max(m.date)")} ELSE '' END AS citation,
       'attendance/' || substr(max(substr(coalesce(m.date, '') || '          ', 1, 10) || a.id), 11) AS evidence,
       a.person_id, m.committee_id
FROM attendance a JOIN people p ON p.id = a.person_id
{bodies("a.meeting_id")}
WHERE a.status <> 'expected'
GROUP BY a.person_id, m.committee_id""",
)

ITEM_HISTORY = View(
    "item_history",
    "Every item of every agenda and minutes with what came of it; sort one `matter` by date to follow it.",
    (
        _DATE, _COUNCIL, _COMMITTEE,
        _ITEM_NUMBER,
        _MINUTE_NUMBER,
        _ITEM,
        Column("matter", str, "the title in small letters: equal where the same matter came back"),
        Column("kind", str, "kind of the item"),
        Column("paper", str, "kind of the paper that lists it: agenda, minutes …"),
        Column("decisions", str, "types of the decisions taken"),
        Column("refers_to", str, "reports and applications named, as printed"),
        _CITATION, _EVIDENCE,
        _MEETING_ID,
        _ITEM_ID,
    ),
    f"""SELECT m.date, k.name AS council, c.name AS committee, i.number AS item_number, i.minute_number, i.title AS item,
       lower(i.title) AS matter, i.kind, p.kind AS paper,
       {types('i.id')} AS decisions,
       (SELECT group_concat(target, '; ') FROM (SELECT DISTINCT target FROM cross_references x
        WHERE x.agenda_item_id = i.id AND x.kind IN ('report', 'decision', 'planning_application'))) AS refers_to,
       {citation('i')} AS citation, 'agenda_items/' || i.id AS evidence, i.meeting_id, i.id AS agenda_item_id
FROM agenda_items i
LEFT JOIN papers p ON p.id = i.paper_id
{bodies('i.meeting_id')}
WHERE {once('i')}""",
)  # fmt: skip

RECOMMENDED_AND_RESOLVED = View(
    "recommended_and_resolved",
    "Each recommendation of a report beside what was resolved on it; one printed twice is shown once. No outcome: the database has"
    " no minutes of the meeting, or none of the item, or two clauses fit.",
    (
        _OUTCOME,
        _DATE, _COUNCIL, _COMMITTEE,
        _ITEM_NUMBER,
        Column("item", str, "title of the item, or of the report where it is not known"),
        Column("recommendation_number", str, "number of the recommendation as printed"),
        Column("recommended", str, "the recommendation as printed"),
        Column("resolution_number", str, "number of the clause that was resolved"),
        Column("resolved", str, "what was resolved, as printed"),
        Column("similarity", float, "likeness of the two, 0 to 1"),
        Column("rule", str, "the rule that decided"),
        _CITATION, _EVIDENCE,
        Column("recommendation_id", str, "the recommendation", "recommendations"),
        Column("resolution_id", str, "the resolution", "resolutions"),
        _MINUTED_ID,
        _MEETING_ID,
    ),
    f"""SELECT a.outcome, m.date, k.name AS council, c.name AS committee, coalesce(i.number, own.number) AS item_number,
       coalesce(i.title, own.title, p.title) AS item, r.number AS recommendation_number, r.text AS recommended,
       s.number AS resolution_number, s.text AS resolved, a.similarity, a.rule,
       {citation('r')} AS citation, 'recommendations/' || r.id AS evidence,
       r.id AS recommendation_id, s.id AS resolution_id, a.agenda_item_id, p.meeting_id
FROM recommendations r
JOIN papers p ON p.id = r.paper_id
{bodies('p.meeting_id')}
LEFT JOIN agenda_items own ON own.id = r.agenda_item_id
LEFT JOIN adoptions a ON a.recommendation_id = r.id
LEFT JOIN agenda_items i ON i.id = a.agenda_item_id
LEFT JOIN resolutions s ON s.id = a.resolution_id
WHERE p.duplicate_of IS NULL AND NOT EXISTS (
    SELECT 1 FROM recommendations f WHERE f.paper_id = r.paper_id AND f.text = r.text AND f.id < r.id)""",
)  # fmt: skip

ITEMS_AS_RECOMMENDED = View(
    "items_as_recommended",
    "What became of each item's recommendations together: amended where not all of them had the same fate.",
    (
        _OUTCOME,
        _DATE, _COUNCIL, _COMMITTEE,
        _ITEM_NUMBER,
        _ITEM,
        Column("recommendations", int, "how many there are"),
        Column("as_recommended", int, "how many were resolved as recommended"),
        Column("amended", int, "how many were amended"),
        Column("none", int, "on how many nothing was resolved"),
        _CITATION, _EVIDENCE,
        _MINUTED_ID,
        _MEETING_ID,
    ),
    f"""SELECT CASE WHEN count(outcome) < count(*) THEN NULL
        WHEN min(outcome) = max(outcome) THEN min(outcome) ELSE 'amended' END AS outcome,
       date, council, committee, item_number, item, count(*) AS recommendations,
       sum(outcome = 'as_recommended') AS as_recommended, sum(outcome = 'amended') AS amended, sum(outcome = 'none') AS none,
       coalesce(council || ', ', '') || coalesce(committee || ', ', '') || coalesce({printed_date('date')} || ', ', '') ||
           coalesce('Item ' || item_number, item) AS citation, 'agenda_items/' || agenda_item_id AS evidence,
       agenda_item_id, meeting_id
FROM recommended_and_resolved
WHERE agenda_item_id IS NOT NULL
GROUP BY agenda_item_id""",
)  # fmt: skip

VIEWS = (DECISIONS, ATTENDANCE_SUMMARY, ITEM_HISTORY, RECOMMENDED_AND_RESOLVED, ITEMS_AS_RECOMMENDED)

# The same matter is found by its title in small letters.
MATTER_INDEX = "CREATE INDEX IF NOT EXISTS idx_agenda_items_matter ON agenda_items (lower(title))"
