"""The question about planning applications: what officers advised beside what was decided, and where the two part.

"Recommendation: Refusal" … "RESOLVED that permission be granted"                         against the advice
"… contrary to the officer's recommendation, that permission be refused"                  against the advice
"… that permission be granted as recommended"                                             as advised
Words that say both to grant and to refuse, or neither, tell nothing.
"""

from __future__ import annotations

from extract.browse.question import BODIES, COMMITTEE, DATES, IN_COMMITTEE, ITEM, MOST, SINCE, WHERE_AND_WHEN, Query
from extract.database import views

GRANTS = ("grant", "approve", "permit", "approval")
REFUSES = ("refus", "reject", "not be granted", "not be approved", "not grant", "not approve")
# Of a clause of a body that decides, not one that only comments.
SETTLES = (*GRANTS, *REFUSES, "defer", "withdrawn", "delegate")
AGAINST = ("contrary to%recommendation", "against%recommendation", "overturn%recommendation")
AS_ADVISED = ("as recommended", "accordance with%recommendation", "line with%recommendation")


def _any(text: str, words: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f"{text} LIKE '%{word}%'" for word in words) + ")"


def side(text: str) -> str:
    """The SQL of what a text says of an application: 'grant', 'refuse', or null where it says neither or both.

    "Approval be refused" refuses: the word for what is asked is no verdict beside another.
    """
    asked = f"replace(lower({text}), 'approval', CASE WHEN {_any(text, REFUSES)} THEN '' ELSE 'approval' END)"
    plain = asked
    for denied in (word for word in REFUSES if word.startswith("not ")):
        plain = f"replace({plain}, '{denied}', '')"
    return (
        f"CASE WHEN {_any(plain, GRANTS)} AND {_any(text, REFUSES)} THEN NULL WHEN {_any(text, REFUSES)} THEN 'refuse' "
        f"WHEN {_any(text, GRANTS)} THEN 'grant' END"
    )


# A row of a table, a form or an entry; else an item whose title holds the number of an application. One application of a meeting
# is told once, where it is decided. An item's advice and decision are an application's where the item has no other.
APPLICATIONS = Query(
    "planning_applications",
    "Planning applications: the officer's recommendation against the decision",
    "Each application with what officers recommended, what was decided, and whether that went against the recommendation; what a "
    "parish or town council said of it is its comment.",
    {
        "word": "a word of the number, the place or the proposal", "against": "yes or no: against the recommendation",
        **COMMITTEE, **DATES,
    },
    f"""WITH told AS (
    SELECT 'applications/' || a.id AS evidence, a.document_id, a.page, a.meeting_id, a.agenda_item_id, a.number, a.site, a.proposal,
        a.officer_recommendation AS advice, a.decision, a.comment
    FROM applications a WHERE {views.once("a")} AND a.kind <> 'licensing'
    UNION ALL
    SELECT 'agenda_items/' || i.id, i.document_id, i.page, i.meeting_id, i.id, min(x.target), NULL, i.title, NULL, NULL, NULL
    FROM agenda_items i JOIN cross_references x ON x.agenda_item_id = i.id AND x.kind = 'planning_application'
    WHERE {views.once("i")} AND instr(i.title, x.target) > 0
        AND NOT EXISTS (SELECT 1 FROM applications a WHERE a.agenda_item_id = i.id)
    GROUP BY i.id HAVING count(DISTINCT x.target) = 1
), alone AS (
    SELECT agenda_item_id FROM told WHERE agenda_item_id IS NOT NULL GROUP BY agenda_item_id HAVING count(DISTINCT number) = 1
), joined AS (
    SELECT t.evidence, t.document_id, t.page, t.meeting_id, t.agenda_item_id, t.number, t.site, t.proposal, t.comment,
        coalesce(t.advice, (SELECT min(o.officer_recommendation) FROM applications o WHERE o.number = t.number
            AND o.meeting_id = t.meeting_id AND o.officer_recommendation IS NOT NULL),
        CASE WHEN t.agenda_item_id IN alone THEN
        (SELECT group_concat(text, '; ') FROM (SELECT DISTINCT r.text FROM recommendations r WHERE {views.once("r")}
            AND r.id IN (SELECT id FROM recommendations WHERE agenda_item_id = t.agenda_item_id
                UNION SELECT recommendation_id FROM adoptions WHERE agenda_item_id = t.agenda_item_id))) END) AS advice,
        coalesce(t.decision, CASE WHEN t.agenda_item_id IN alone THEN (SELECT r.text FROM resolutions r
            WHERE r.agenda_item_id = t.agenda_item_id AND {views.once("r")} AND {_any("r.text", SETTLES)}
            ORDER BY r.page, r.char_start LIMIT 1) END) AS decision,
        CASE WHEN t.agenda_item_id IN alone THEN (SELECT group_concat(quote, ' ') FROM
            (SELECT quote FROM resolutions WHERE agenda_item_id = t.agenda_item_id UNION ALL
             SELECT quote FROM motions WHERE agenda_item_id = t.agenda_item_id AND outcome = 'carried')) END AS said
    FROM told t
), judged AS (
    SELECT t.*, CASE
        WHEN {side("t.advice")} <> {side("t.decision")} THEN 'yes'
        WHEN {side("t.advice")} = {side("t.decision")} THEN 'no'
        WHEN {_any("replace(t.said, char(10), ' ')", AGAINST)} THEN 'yes'
        WHEN {_any("replace(t.said, char(10), ' ')", AS_ADVISED)} THEN 'no' END AS against
    FROM joined t
)
SELECT {WHERE_AND_WHEN}, t.number, t.site, t.proposal, t.advice AS officer_recommendation, t.decision,
       t.against AS against_recommendation, t.comment, {views.citation("t")} AS citation, t.evidence
FROM judged t
{ITEM}
{BODIES}
WHERE (:word = '' OR t.number || ' ' || coalesce(t.site, '') || ' ' || coalesce(t.proposal, '') LIKE '%' || :word || '%')
  AND (:against = '' OR t.against = :against) AND {IN_COMMITTEE} AND {SINCE}
  AND NOT (t.decision IS NULL AND t.comment IS NULL AND EXISTS (SELECT 1 FROM judged o WHERE o.number = t.number
      AND o.meeting_id = t.meeting_id AND o.evidence <> t.evidence AND coalesce(o.decision, o.comment) IS NOT NULL))
ORDER BY t.against = 'yes' DESC, t.decision IS NULL, m.date DESC, t.evidence LIMIT {MOST}""",
)  # fmt: skip
