"""Questions to start from: saved queries with descriptions and parameters. An empty parameter asks for everything.

Every result has a `citation` and, as `evidence`, the table and id of the row it rests on, which the browser shows as a link.
"""

from __future__ import annotations

from typing import Any

from extract.browse import business, planning
from extract.browse.question import BODIES, COMMITTEE, DATES, IN_COMMITTEE, ITEM, MOST, ONCE, SINCE, Query
from extract.database import views

__all__ = ["QUERIES", "Query", "canned"]

_NO_COPY = (
    "NOT EXISTS (SELECT 1 FROM papers twice WHERE twice.document_id = t.document_id "
    "AND t.page BETWEEN twice.first_page AND twice.last_page AND twice.duplicate_of IS NOT NULL)"
)  # of a page


def _search(parameter: str) -> str:
    """The SQL of a full-text query for what is typed, whatever it is: words that must all be there.

    OR between words, a "phrase" and a star after the beginning of a word mean what they say; quotes alone are looked for as such.
    """
    words = f"nullif(replace(escape_fts(:{parameter}), ' \"OR\" ', ' OR '), '')"
    starred = f"CASE WHEN :{parameter} GLOB '*[a-zA-Z0-9][*]*' THEN replace({words}, '*\"', '\"*') ELSE {words} END"
    return f"coalesce({starred}, '\"\"\"\"')"


_WORD = _search("word")
_MATTERS = "('report', 'decision', 'planning_application')"  # kinds of reference that follow a matter from paper to paper

ATTENDANCE = Query(
    "attendance_of_a_member",
    "Attendance of a member",
    "Every meeting whose papers name a member: whether they came, in what capacity, who stood in, when they came and left, and "
    "the words that say so, reasons included where they are printed.",
    {"member": "part of a name", **COMMITTEE},
    f"""SELECT m.date, k.name AS council, c.name AS committee, t.name, t.status, t.capacity, t.substitute_for,
       t.arrived_item, t.left_item, t.quote AS words, {views.citation("t")} AS citation, 'attendance/' || t.id AS evidence
FROM attendance t
LEFT JOIN agenda_items i ON i.id = NULL
{BODIES}
WHERE t.status <> 'expected' AND {ONCE} AND {IN_COMMITTEE}
  AND (:member = '' OR t.person_id IN (SELECT id FROM people WHERE name LIKE '%' || :member || '%')
       OR t.person_id IS NULL AND t.name LIKE '%' || :member || '%')
GROUP BY t.meeting_id, coalesce(t.person_id, t.name), t.status
ORDER BY m.date DESC, t.id LIMIT {MOST}""",
)

INTERESTS = Query(
    "interests_and_outcomes",
    "Interests declared, and how the item was decided",
    "Who declared an interest in what, whether they left, and what was then decided on that item.",
    {"member": "part of a name", **COMMITTEE},
    f"""SELECT m.date, k.name AS council, c.name AS committee, t.name, t.type, t.nature,
       CASE t.withdrew WHEN 1 THEN 'left' WHEN 0 THEN 'stayed' END AS during_the_item, i.title AS item,
       (SELECT group_concat(r.type || ': ' || r.text, '; ') FROM resolutions r WHERE r.agenda_item_id = t.agenda_item_id)
           AS decided,
       {views.citation("t")} AS citation, 'interests/' || t.id AS evidence
FROM interests t
{ITEM}
{BODIES}
WHERE (:member = '' OR t.name LIKE '%' || :member || '%') AND {ONCE} AND {IN_COMMITTEE}
ORDER BY m.date DESC, t.id LIMIT {MOST}""",
)

DECISIONS = Query(
    "decisions_of_a_committee",
    "Decisions of a committee between dates",
    "What a committee decided, by date, with the item and how to cite it.",
    {**COMMITTEE, **DATES, "type": "resolved, agreed, noted, approved, recommended, deferred or refused"},
    f"""SELECT m.date, council, m.committee, item_number, minute_number, item, type, number, text, citation, evidence
FROM decisions m
WHERE (:committee = '' OR m.committee LIKE '%' || :committee || '%' OR council LIKE '%' || :committee || '%')
  AND {SINCE} AND (:type = '' OR type = :type)
ORDER BY m.date DESC, evidence LIMIT {MOST}""",
)

NOT_ADOPTED = Query(
    "recommendations_not_adopted",
    "Recommendations not adopted",
    "What officers recommended and the meeting changed, or decided nothing on, with what it resolved instead.",
    {**COMMITTEE, "outcome": "amended or none"},
    f"""SELECT date, council, committee, item, recommendation_number, recommended, outcome, resolved, citation, evidence
FROM recommended_and_resolved
WHERE outcome IN ('amended', 'none') AND (:outcome = '' OR outcome = :outcome)
  AND (:committee = '' OR committee LIKE '%' || :committee || '%' OR council LIKE '%' || :committee || '%')
ORDER BY date DESC, evidence LIMIT {MOST}""",
)

MONEY = Query(
    "money",
    "Money mentioned, largest first",
    "Amounts by item and committee, with what they are for. The same paper in several PDFs counts once.",
    {"word": "a word in what the money is for, or in the item's title", **COMMITTEE, "currency": "GBP where empty"},
    f"""WITH named AS (
    SELECT rowid AS at FROM figures WHERE :word <> '' AND (subject LIKE '%' || :word || '%' OR row_label LIKE '%' || :word || '%'
        OR agenda_item_id IN (SELECT id FROM agenda_items WHERE title LIKE '%' || :word || '%'))
)
SELECT t.value, t.unit, coalesce(t.subject, t.row_label) AS what_for, t.column_label, t.quote AS words, i.title AS item,
       m.date, k.name AS council, c.name AS committee, {views.citation("t")} AS citation, 'figures/' || t.id AS evidence
FROM figures t
LEFT JOIN papers p ON p.id = t.paper_id
{ITEM}
{views.bodies("coalesce(i.meeting_id, p.meeting_id)")}
WHERE t.unit = coalesce(nullif(upper(:currency), ''), 'GBP') AND (:word = '' OR t.rowid IN (SELECT at FROM named))
  AND {IN_COMMITTEE} AND {ONCE}
ORDER BY t.value DESC, t.id LIMIT {MOST}""",
)

VOTES = Query(
    "who_voted_how",
    "Who voted how",
    "Every recorded vote, the latest first: each member's name and side, on what, and what came of it. Where the paper prints a "
    "count without names, the count stands alone.",
    {
        "word": "a word in what was voted on, or in the item's title", "member": "part of a name",
        "option": "for, against or abstain", **COMMITTEE, **DATES,
    },
    f"""SELECT m.date, k.name AS council, c.name AS committee, i.title AS item, coalesce(o.text, r.text) AS voted_on,
       v.name, v.option, t.votes_for, t.votes_against, t.abstentions, o.outcome, {views.citation("t")} AS citation,
       coalesce('votes/' || v.id, 'vote_events/' || t.id) AS evidence
FROM vote_events t
LEFT JOIN votes v ON v.vote_event_id = t.id
LEFT JOIN motions o ON o.id = t.motion_id
LEFT JOIN resolutions r ON r.id = t.resolution_id
{ITEM}
{BODIES}
WHERE (:word = '' OR i.title LIKE '%' || :word || '%' OR o.text LIKE '%' || :word || '%' OR r.text LIKE '%' || :word || '%')
  AND (:member = '' OR v.name LIKE '%' || :member || '%') AND (:option = '' OR v.option = :option)
  AND {ONCE} AND {IN_COMMITTEE} AND {SINCE}
ORDER BY m.date DESC, t.id, v.option = 'for' DESC, v.option = 'against' DESC, v.id LIMIT {MOST}""",
)

MOTIONS_LOST = Query(
    "motions_lost",
    "Motions and amendments lost",
    "What was moved and did not carry: by whom, and how the count went where it is printed.",
    COMMITTEE,
    f"""SELECT m.date, k.name AS council, c.name AS committee, i.title AS item, t.kind, t.text, t.mover, t.seconder,
       v.votes_for, v.votes_against, v.abstentions, {views.citation("t")} AS citation, 'motions/' || t.id AS evidence
FROM motions t
LEFT JOIN vote_events v ON v.id = (SELECT min(id) FROM vote_events WHERE motion_id = t.id)
{ITEM}
{BODIES}
WHERE t.outcome = 'lost' AND {ONCE} AND {IN_COMMITTEE}
ORDER BY m.date DESC, t.id LIMIT {MOST}""",
)

ACTIONS = Query(
    "actions",
    "Actions: what is due and overdue",
    "What somebody undertook to do, and by when; overdue is what was due before the day asked for, today where none is.",
    {"owner": "part of the owner's name", "on_day": "the day asked for", **COMMITTEE},
    f"""SELECT t.due_date, CASE WHEN t.due_date < coalesce(nullif(:on_day, ''), date('now')) THEN 'overdue'
           WHEN t.due_date IS NOT NULL THEN 'due' END AS state, t.owner,
       t.text AS action, i.title AS item, m.date AS agreed_on, k.name AS council, c.name AS committee,
       {views.citation("t")} AS citation, 'actions/' || t.id AS evidence
FROM actions t
{ITEM}
{BODIES}
WHERE (:owner = '' OR t.owner LIKE '%' || :owner || '%') AND {ONCE} AND {IN_COMMITTEE}
ORDER BY t.due_date IS NULL, t.due_date, m.date DESC, t.id LIMIT {MOST}""",
)

WORD = Query(
    "everything_about_a_word",
    "Everything about a word",
    'Decisions, items and pages with a word or all of several words; a phrase in "double quotes" stands together, OR between words '
    "takes either, a star stands for any ending: ferr*.",
    {
        "word": 'a word, words or a "phrase"', "kind": "decision, item or page", **COMMITTEE, "year": "year of the meeting",
        "results_page": "2 for the second hundred",
    },
    f"""WITH found AS (
SELECT * FROM (SELECT 1 AS part, 'decision' AS kind, rank, t.document_id, t.page, t.meeting_id, t.agenda_item_id,
       snippet(resolutions_fts, -1, '«', '»', '…', 30) AS found, 'resolutions/' || t.id AS evidence
  FROM resolutions_fts JOIN resolutions t ON t.rowid = resolutions_fts.rowid
  WHERE :word <> '' AND {ONCE} AND resolutions_fts MATCH {_WORD} ORDER BY rank LIMIT 100)
UNION ALL
SELECT * FROM (SELECT 2, 'item', rank, t.document_id, t.page, t.meeting_id, t.id,
       snippet(agenda_items_fts, -1, '«', '»', '…', 30), 'agenda_items/' || t.id
  FROM agenda_items_fts JOIN agenda_items t ON t.rowid = agenda_items_fts.rowid
  WHERE :word <> '' AND {ONCE} AND agenda_items_fts MATCH {_WORD} ORDER BY rank LIMIT 100)
UNION ALL
SELECT * FROM (SELECT 3, 'page', rank, t.document_id, t.page, d.meeting_id, NULL,
       snippet(pages_fts, -1, '«', '»', '…', 30), 'pages/' || t.id
  FROM pages_fts JOIN pages t ON t.rowid = pages_fts.rowid JOIN documents d ON d.id = t.document_id
  WHERE :word <> '' AND {_NO_COPY} AND pages_fts MATCH {_WORD} ORDER BY rank LIMIT 200)
)
SELECT t.kind, t.found, i.title AS item, m.date, k.name AS council, c.name AS committee,
       {views.citation("t")} AS citation, t.evidence
FROM found t
{ITEM}
{BODIES}
WHERE (:kind = '' OR t.kind = :kind) AND (:year = '' OR substr(m.date, 1, 4) = :year) AND {IN_COMMITTEE}
ORDER BY t.part, t.rank, t.evidence LIMIT 100 OFFSET 100 * max(0, coalesce(nullif(CAST(:results_page AS INTEGER), 0), 1) - 1)""",
)

# Items of the matter asked for, then those that bear the same title, name the same report or application, or are referred to.
MATTER = Query(
    "one_matter",
    "One matter followed across committees",
    "Items whose title holds the words, and with them the items of any committee that bear the same title, name the same "
    "report or planning application, or are referred to; oldest first.",
    {"matter": "words of a title, or a reference such as 24/00093"},
    f"""WITH asked AS (
    SELECT rowid AS at FROM agenda_items_fts
    WHERE :matter <> '' AND agenda_items_fts MATCH 'title : (' || {_search("matter")} || ')' LIMIT 200
), own AS (
    SELECT id, lower(title) AS matter FROM agenda_items WHERE rowid IN (SELECT at FROM asked)
    UNION SELECT i.id, lower(i.title) FROM cross_references x JOIN agenda_items i ON i.id = x.agenda_item_id
    WHERE :matter <> '' AND x.kind IN {_MATTERS} AND x.target LIKE '%' || :matter || '%'
), named AS (
    SELECT DISTINCT kind, reference FROM cross_references
    WHERE agenda_item_id IN (SELECT id FROM own) AND kind IN {_MATTERS} AND reference GLOB '*[0-9]*'
), joined AS (
    SELECT id, 'title' AS link FROM own
    UNION ALL SELECT i.id, 'same title' FROM agenda_items i WHERE lower(i.title) IN (SELECT matter FROM own)
    UNION ALL SELECT x.agenda_item_id, 'same ' || x.kind FROM cross_references x JOIN named n USING (kind, reference)
    UNION ALL SELECT x.target_item_id, 'referred to' FROM cross_references x WHERE x.agenda_item_id IN (SELECT id FROM own)
    UNION ALL SELECT x.agenda_item_id, 'refers to it' FROM cross_references x WHERE x.target_item_id IN (SELECT id FROM own)
)
SELECT m.date, k.name AS council, c.name AS committee, coalesce(i.minute_number, i.number) AS number, i.title AS item,
       p.kind AS paper,
       replace(group_concat(DISTINCT joined.link), ',', ', ') AS found_by, {views.types("i.id")} AS decisions,
       {views.citation("i")} AS citation, 'agenda_items/' || i.id AS evidence
FROM joined
JOIN agenda_items i ON i.id = joined.id
LEFT JOIN papers p ON p.id = i.paper_id
{views.bodies("i.meeting_id")}
WHERE {views.once("i")}
GROUP BY i.id ORDER BY m.date, i.id LIMIT {MOST}""",
)

QUERIES = (
    VOTES, business.PARTIES, ATTENDANCE, business.ABSENCES, INTERESTS, DECISIONS, NOT_ADOPTED, MOTIONS_LOST, business.CALL_INS,
    business.HOW_MUCH_APPROVED, business.MONEY_APPROVED, MONEY, ACTIONS, business.PETITIONS, business.QUESTIONS_ASKED,
    planning.APPLICATIONS, business.EXEMPT, business.FORWARD, business.CORRECTED, WORD, MATTER,
)  # fmt: skip


def canned() -> dict[str, dict[str, Any]]:
    """The queries as Datasette takes them."""
    return {
        query.name: {
            "sql": query.sql,
            "title": query.title,
            "description": query.says,
            "params": list(query.params),
            "hide_sql": True,
        }
        for query in QUERIES
    }
