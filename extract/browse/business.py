"""Questions about what is brought before meetings and kept from the public, about absences, money approved, and parties."""

from __future__ import annotations

from extract.browse.question import BODIES, COMMITTEE, DATES, IN_COMMITTEE, ITEM, MOST, ONCE, SINCE, WHERE_AND_WHEN, Query, cited
from extract.database import views

_SEEN = "('present', 'present_virtual')"

# Between two meetings they were seen at lies a gap only where papers say that they missed one meanwhile.
ABSENCES = Query(
    "absences_and_gaps",
    "Attendance and absence of each member, longest gap first",
    "How often each member came, sent apologies or was absent, and the longest time they were not seen at a meeting while papers "
    "say that they missed one. A councillor who attends nothing for six months may lose the seat.",
    {"member": "part of a name", "council": "part of the council's name"},
    f"""WITH sat AS (
    SELECT a.person_id, m.date, c.council_id, max(a.status IN {_SEEN}) AS came, max(a.status = 'apologies') AS excused,
        min(a.id) AS id
    FROM attendance a JOIN meetings m ON m.id = a.meeting_id JOIN committees c ON c.id = m.committee_id
    WHERE (:council = '' OR c.council_id IN (SELECT id FROM councils WHERE name LIKE '%' || :council || '%'))
      AND a.person_id IS NOT NULL AND length(m.date) = 10 AND a.status IN ('present', 'present_virtual', 'apologies', 'absent')
    GROUP BY a.person_id, a.meeting_id
), spans AS (
    SELECT *, max(CASE WHEN came THEN date END) OVER (PARTITION BY person_id ORDER BY date) AS seen_before,
        min(CASE WHEN came THEN date END) OVER (PARTITION BY person_id ORDER BY date DESC) AS seen_again,
        max(date) OVER (PARTITION BY council_id) AS last_of_council
    FROM sat
), gaps AS (
    SELECT *, CASE WHEN NOT came THEN
        julianday(coalesce(seen_again, last_of_council)) - julianday(coalesce(seen_before, date)) END AS days
    FROM spans
), told AS (
    SELECT person_id, count(*) AS meetings, sum(came) AS present, sum(NOT came AND excused) AS apologies,
        sum(NOT came AND NOT excused) AS absent, max(coalesce(days, -1)) AS most, days, seen_before, seen_again, id
    FROM gaps GROUP BY person_id
)
SELECT k.name AS council, p.name, told.meetings, told.present, told.apologies, told.absent,
       round(100.0 * told.present / told.meetings, 1) AS percent_present, CAST(days AS INTEGER) AS longest_gap_days,
       CASE WHEN days > 183 THEN 'over six months' END AS gap, seen_before AS last_seen, seen_again, {cited("attendance")}
FROM told JOIN people p ON p.id = told.person_id
JOIN attendance t ON t.id = told.id
LEFT JOIN agenda_items i ON i.id = NULL
{BODIES}
WHERE (:member = '' OR p.name LIKE '%' || :member || '%') AND (:council = '' OR k.name LIKE '%' || :council || '%')
ORDER BY days DESC, told.absent DESC, p.name, p.id LIMIT {MOST}""",
)

CALL_INS = Query(
    "decisions_called_in",
    "Decisions called in",
    "Which decisions members called in, who did and why, and what came of it.",
    {**COMMITTEE, **DATES},
    f"""SELECT {WHERE_AND_WHEN}, t.decision_reference, coalesce(t.decision, i.title) AS decision, t.called_in_by,
       t.grounds, t.outcome, {cited("call_ins")}
FROM call_ins t
{ITEM}
{BODIES}
WHERE {ONCE} AND {IN_COMMITTEE} AND {SINCE}
ORDER BY m.date DESC, t.id LIMIT {MOST}""",
)

# A sum that a decision does not give, such as a total beside its parts, its tax, what was before or is left, has another role.
# What a record of decisions and the minutes of that day both print counts once.
_APPROVED = f"""FROM figures t
JOIN resolutions r ON r.id = t.resolution_id
LEFT JOIN agenda_items i ON i.id = r.agenda_item_id
{views.bodies("r.meeting_id")}
WHERE {ONCE} AND {views.once("r")} AND t.role = 'approved' AND t.unit = coalesce(nullif(upper(:currency), ''), 'GBP')
  AND (:year = '' OR substr(m.date, 1, 4) = :year) AND {IN_COMMITTEE}
  AND NOT EXISTS (SELECT 1 FROM meetings n JOIN resolutions s ON s.meeting_id = n.id JOIN figures u ON u.resolution_id = s.id
    WHERE n.committee_id = m.committee_id AND n.date = m.date AND u.role = 'approved' AND u.unit = t.unit
    AND u.value = t.value AND u.document_id < t.document_id AND {views.once("u")} AND {views.once("s")})"""
_WHOSE_YEAR = {**COMMITTEE, "year": "year of the meeting", "currency": "GBP where empty"}

MONEY_APPROVED = Query(
    "money_approved",
    "Decisions with money approved, by year and committee",
    "Amounts in the words of a decision that it approves, with the decision; the year is that of the meeting. Totals beside their "
    "parts, limits, rates and prices are left out.",
    _WHOSE_YEAR,
    f"""SELECT substr(m.date, 1, 4) AS year, k.name AS council, c.name AS committee, t.value, t.unit, t.subject AS what_for,
       i.title AS item, r.text AS decision, m.date, {cited("figures")}
{_APPROVED}
ORDER BY year DESC, k.name, c.name, t.value DESC, t.id LIMIT {MOST}""",
)

# With max(), SQLite takes the other columns from the row of the largest sum.
HOW_MUCH_APPROVED = Query(
    "how_much_approved",
    "How much a committee approved",
    "The amounts that decisions approve, added up by committee and year, with the largest of them. Only what is printed in the "
    "words of a decision counts: not what stands in a report or a list that it approves.",
    _WHOSE_YEAR,
    f"""SELECT substr(m.date, 1, 4) AS year, k.name AS council, c.name AS committee, round(sum(t.value), 2) AS approved, t.unit,
       count(*) AS amounts, count(DISTINCT r.id) AS decisions, max(t.value) AS largest, r.text AS largest_decision,
       {cited("figures")}
{_APPROVED}
GROUP BY year, k.id, c.id
ORDER BY year DESC, approved DESC, k.name, c.name LIMIT {MOST}""",
)

PETITIONS = Query(
    "petitions_received",
    "Petitions",
    "What petitions asked for, how many signed, who brought them, and what the meeting did.",
    {"word": "a word of the subject", **COMMITTEE, **DATES},
    f"""SELECT {WHERE_AND_WHEN}, t.subject, t.signatures, t.presented_by, t.outcome, {cited("petitions")}
FROM petitions t
{ITEM}
{BODIES}
WHERE {ONCE} AND (:word = '' OR t.subject LIKE '%' || :word || '%') AND {IN_COMMITTEE} AND {SINCE}
ORDER BY m.date DESC, t.id LIMIT {MOST}""",
)

QUESTIONS_ASKED = Query(
    "questions_and_answers",
    "Public questions and answers",
    "Who asked what, for whom, who answered, and the answer, as far as the papers print them; members' questions too.",
    {"word": "a word of question or answer", "asker": "part of a name", **COMMITTEE, **DATES},
    f"""SELECT {WHERE_AND_WHEN}, t.number, t.asker, t.organisation, coalesce(t.text, t.subject) AS question, t.answered_by,
       t.answer, t.supplementary, {cited("public_questions")}
FROM public_questions t
{ITEM}
{BODIES}
WHERE {ONCE} AND (:word = '' OR t.text LIKE '%' || :word || '%' OR t.subject LIKE '%' || :word || '%'
        OR t.answer LIKE '%' || :word || '%')
  AND (:asker = '' OR t.asker LIKE '%' || :asker || '%') AND {IN_COMMITTEE} AND {SINCE}
ORDER BY m.date DESC, t.document_id, t.page, t.char_start, t.id LIMIT {MOST}""",
)

EXEMPT = Query(
    "exempt_items",
    "Exempt items, with the paragraph of the schedule",
    "Business kept from the public: by which paragraph of Schedule 12A (7A in Scotland), and what the information is.",
    {"paragraph": "number of the paragraph", **COMMITTEE, **DATES},
    f"""WITH kept AS (
    SELECT 'exemptions/' || e.id AS evidence, e.document_id, e.page, e.meeting_id, e.agenda_item_id, e.paragraphs, e.schedule,
        e.reason
    FROM exemptions e WHERE e.duplicate_of IS NULL
    UNION ALL
    SELECT 'agenda_items/' || a.id, a.document_id, a.page, a.meeting_id, a.id, a.exempt_paragraphs, NULL, NULL
    FROM agenda_items a WHERE (a.part = 2 OR a.exempt_paragraphs IS NOT NULL) AND a.duplicate_of IS NULL
      AND NOT EXISTS (SELECT 1 FROM exemptions e WHERE e.agenda_item_id = a.id)
)
SELECT {WHERE_AND_WHEN}, i.title AS item, t.paragraphs, t.schedule, t.reason, {views.citation("t")} AS citation, t.evidence
FROM kept t
{ITEM}
{BODIES}
WHERE (:paragraph = '' OR ', ' || t.paragraphs || ',' LIKE '%, ' || :paragraph || ',%') AND {IN_COMMITTEE} AND {SINCE}
ORDER BY m.date DESC, t.evidence LIMIT {MOST}""",
)

FORWARD = Query(
    "key_decisions",
    "Key decisions and the forward plan",
    "What is to be decided, by whom and when, from forward plans, and the reports that say whether theirs is a key decision.",
    {"word": "a word of the title", "key": "yes or no", **COMMITTEE},
    f"""WITH planned AS (
    SELECT 'forward_plan/' || f.id AS evidence, f.document_id, f.page, p.meeting_id, coalesce(f.due_date, f.due_printed) AS due,
        f.reference, f.title, f.decision_maker, CASE f.key_decision WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS key_decision,
        CASE f.exempt WHEN 1 THEN 'in private' WHEN 0 THEN 'in public' END AS taken, 'forward plan' AS paper
    FROM forward_plan f LEFT JOIN papers p ON p.id = f.paper_id WHERE f.duplicate_of IS NULL
    UNION ALL
    SELECT 'report_details/' || d.id, d.document_id, d.page, p.meeting_id, m.date, NULL, p.title, c.name,
        CASE WHEN lower(d.value) LIKE 'y%' THEN 'yes' WHEN lower(d.value) LIKE 'no%' THEN 'no' ELSE d.value END, NULL, 'report'
    FROM report_details d LEFT JOIN papers p ON p.id = d.paper_id LEFT JOIN meetings m ON m.id = p.meeting_id
    LEFT JOIN committees c ON c.id = m.committee_id WHERE d.field = 'key_decision' AND d.duplicate_of IS NULL
)
SELECT t.due, t.reference, t.title AS decision, t.decision_maker, t.key_decision, t.taken, t.paper, k.name AS council,
       c.name AS committee, {views.citation("t")} AS citation, t.evidence
FROM planned t
LEFT JOIN agenda_items i ON i.id = NULL
{BODIES}
WHERE (:word = '' OR t.title LIKE '%' || :word || '%') AND (:key = '' OR t.key_decision = :key) AND {IN_COMMITTEE}
ORDER BY t.due DESC, t.evidence LIMIT {MOST}""",
)

CORRECTED = Query(
    "minutes_corrected",
    "Minutes corrected: what the next meeting changed",
    "What a later meeting said was wrong in minutes, and where two papers that minute one meeting differ, such as the draft and "
    "the approved minutes. The two are compared as they were read: look at both pages.",
    {"change": "said, left out or put in", **COMMITTEE, **DATES},
    f"""SELECT m.date, council, committee, change, replace(concerns, '_', ' ') AS concerns, item, text, said_on, citation, evidence
FROM corrections m
WHERE (:change = '' OR change = :change)
  AND (:committee = '' OR committee LIKE '%' || :committee || '%' OR council LIKE '%' || :committee || '%')
  AND {SINCE.replace("m.date", "coalesce(m.date, m.said_on)")}
ORDER BY coalesce(m.date, said_on) DESC, change = 'said' DESC, evidence LIMIT {MOST}""",
)

# The party of a member on the day: from a list of members, or as the minutes of that meeting print it.
PARTIES = Query(
    "votes_by_party",
    "Votes by party",
    "How the members of each party voted, as far as names are recorded; parties are those of the list of members that was given "
    "(minutebook people import), or those printed in the papers.",
    {"word": "a word in what was voted on, or in the item's title", "party": "part of a party's name", **COMMITTEE, **DATES},
    f"""WITH chosen AS (  -- the latest votes that names are recorded of; with a party asked for, all of them
    SELECT t.id FROM vote_events t
    LEFT JOIN motions o ON o.id = t.motion_id
    LEFT JOIN resolutions r ON r.id = t.resolution_id
    {ITEM}
    {BODIES}
    WHERE {ONCE} AND EXISTS (SELECT 1 FROM votes v WHERE v.vote_event_id = t.id)
      AND (:word = '' OR i.title LIKE '%' || :word || '%' OR o.text LIKE '%' || :word || '%' OR r.text LIKE '%' || :word || '%')
      AND {IN_COMMITTEE} AND {SINCE}
    ORDER BY m.date DESC, t.id LIMIT CASE :party WHEN '' THEN {MOST} ELSE -1 END
), cast_by AS (
    SELECT v.id, v.vote_event_id, v.option, coalesce(
        (SELECT h.party FROM memberships h WHERE h.person_id = v.person_id AND h.party IS NOT NULL
            AND (h.from_date IS NULL OR h.from_date <= m.date) AND (h.to_date IS NULL OR h.to_date >= m.date)
            ORDER BY h.from_date DESC LIMIT 1),
        (SELECT a.party FROM attendance a WHERE a.meeting_id = e.meeting_id AND a.person_id = v.person_id
            AND a.party IS NOT NULL LIMIT 1),
        (SELECT p.party FROM people p WHERE p.id = v.person_id), 'not known') AS party
    FROM chosen n JOIN vote_events e ON e.id = n.id JOIN votes v ON v.vote_event_id = e.id
    LEFT JOIN meetings m ON m.id = e.meeting_id
    WHERE v.duplicate_of IS NULL
), counted AS (
    SELECT vote_event_id, party, sum(option = 'for') AS votes_for, sum(option = 'against') AS votes_against,
        sum(option = 'abstain') AS abstentions, min(id) AS id
    FROM cast_by GROUP BY vote_event_id, party
)
SELECT {WHERE_AND_WHEN}, i.title AS item, coalesce(o.text, r.text) AS voted_on, counted.party, counted.votes_for,
       counted.votes_against, counted.abstentions, o.outcome, {cited("votes", "v")}
FROM counted
JOIN votes v ON v.id = counted.id
JOIN vote_events t ON t.id = counted.vote_event_id
LEFT JOIN motions o ON o.id = t.motion_id
LEFT JOIN resolutions r ON r.id = t.resolution_id
{ITEM}
{BODIES}
WHERE :party = '' OR counted.party LIKE '%' || :party || '%'
ORDER BY m.date DESC, t.id, counted.party LIMIT {MOST}""",
)
