"""Corrections of minutes: what the next meeting says was wrong, and where two papers that minute one meeting differ.

"approved, subject to the following amendment …"       change `said`, of the meeting whose day is named
a clause of the draft that the paper that counts lacks  change `left out`
a clause of the paper that counts that the draft lacks  change `put in`

Two papers are compared as they were read: a difference may be one of reading. Look at both pages.
"""

from __future__ import annotations

from extract.database.views import View, bodies, citation, once
from extract.models import Column

# Words of a clause on minutes that say that something in them changes, and of one that says that nothing does.
_CHANGES = ("amend", "correction", "corrected", "alteration", "subject to", "should read", "to read", "addition of", "inclusion of")
_CHANGES_NOTHING = (
    "without amend", "without any amend", "no amend", "without correction", "no correction", "without alteration", "no alteration",
    "unamended", "not amended", "without change",
)  # fmt: skip
# What a row of a table says, where two papers of a meeting differ in it.
_SAYS = {
    "agenda_items": "t.title",
    "attendance": "t.name || ', ' || replace(t.status, '_', ' ')",
    "interests": "t.name || coalesce(': ' || t.nature, '')",
    "resolutions": "t.text",
    "motions": "coalesce(t.text, t.quote)",
    "vote_events": "coalesce(t.votes_for || ' for', '') || coalesce(', ' || t.votes_against || ' against', '') || "
    "coalesce(', ' || t.abstentions || ' abstaining', '')",
    "votes": "t.name || ', ' || t.option",
    "actions": "t.text",
}
_ITEMS = {"agenda_items": "t.id", "attendance": "NULL", "votes": "NULL"}  # of the others `agenda_item_id`


def _any(text: str, words: tuple[str, ...]) -> str:
    """The SQL condition that a text holds any of some words."""
    return "(" + " OR ".join(f"{text} LIKE '%{word}%'" for word in words) + ")"


_SAID = f"""SELECT 'said' AS change, 'resolutions' AS concerns, r.id, r.document_id, r.page, r.text, r.agenda_item_id,
        r.meeting_id AS said_at_id, s.date AS said_on,
        (SELECT CASE WHEN count(DISTINCT x.value) = 1 THEN min(x.value) END FROM dates x
         WHERE x.agenda_item_id = r.agenda_item_id AND x.role = 'meeting' AND x.value < s.date) AS date,
        s.committee_id, NULL AS meeting_id
    FROM agenda_items a JOIN resolutions r ON r.agenda_item_id = a.id LEFT JOIN meetings s ON s.id = r.meeting_id
    WHERE a.kind = 'minutes' AND {once('r')} AND {_any('r.text', _CHANGES)} AND NOT {_any('r.text', _CHANGES_NOTHING)}"""


def _differences(table: str) -> str:
    """The SQL of the rows of a table that one of two papers has and the other has not."""
    shared = f"""'{table}' AS concerns, t.id, t.document_id, t.page, {_SAYS[table]} AS text,
        {_ITEMS.get(table, 't.agenda_item_id')} AS agenda_item_id, NULL, NULL, NULL, NULL, w.meeting_id"""
    return f"""SELECT 'left out', {shared}
    FROM two w JOIN {table} t
        ON t.duplicate_of = w.kept AND t.document_id = w.copy_in AND t.page BETWEEN w.copy_first AND w.copy_last
    UNION ALL SELECT 'put in', {shared}
    FROM two w JOIN {table} t ON t.document_id = w.kept_in AND t.page BETWEEN w.kept_first AND w.kept_last
    WHERE {once('t')} AND NOT EXISTS (
        SELECT 1 FROM {table} o WHERE o.duplicate_of = t.id AND o.document_id = w.copy_in)"""


CORRECTIONS = View(
    "corrections",
    "What changed in minutes: what the next meeting said was wrong in them, and where two papers that minute one meeting differ, as"
    " they were read.",
    (
        Column("date", str, "ISO date of the meeting whose minutes changed; null where none or several are named"),
        Column("council", str, "the council"),
        Column("committee", str, "the committee; null where the council meets as itself"),
        Column("change", str, "said: by a later meeting; left out: only the paper that does not count has it; put in: it lacks it"),
        Column("concerns", str, "the table of the row"),
        Column("item", str, "title of the item"),
        Column("text", str, "what was said, left out or put in"),
        Column("said_on", str, "ISO date of the later meeting that says so"),
        Column("page", int, "page of the PDF, from 1"),
        Column("citation", str, "how to cite the row"),
        Column("evidence", str, "table and id of the row that is the evidence"),
        Column("meeting_id", str, "the meeting whose minutes changed, where the database has it", "meetings"),
        Column("said_at_id", str, "the later meeting that says so", "meetings"),
    ),
    f"""WITH two AS (
    SELECT c.document_id AS copy_in, c.first_page AS copy_first, c.last_page AS copy_last, p.id AS kept, p.document_id AS kept_in,
        p.first_page AS kept_first, p.last_page AS kept_last, p.meeting_id
    FROM papers c JOIN papers p ON p.id = c.duplicate_of
    WHERE c.kind = 'minutes' AND p.meeting_id = c.meeting_id AND c.fingerprint IS NOT p.fingerprint
), changed AS (
    {_SAID}
    UNION ALL {(chr(10) + '    UNION ALL ').join(_differences(table) for table in _SAYS)}
)
SELECT coalesce(e.date, t.date) AS date, k.name AS council, c.name AS committee, t.change, t.concerns, i.title AS item, t.text,
       t.said_on, t.page, {citation('t')} AS citation, t.concerns || '/' || t.id AS evidence, e.id AS meeting_id, t.said_at_id
FROM changed t
LEFT JOIN meetings e ON e.id = coalesce(t.meeting_id, (SELECT n.id FROM meetings n WHERE n.committee_id = t.committee_id
    AND n.date = t.date AND NOT EXISTS (
        SELECT 1 FROM meetings o WHERE o.committee_id = n.committee_id AND o.date = n.date AND o.id <> n.id)))
LEFT JOIN agenda_items i ON i.id = t.agenda_item_id
{bodies('coalesce(t.said_at_id, e.id)')}""",
)  # fmt: skip
