"""Forward plans and notices of key decisions: what is to be decided, by whom and when, in a table.

Ref | Decision to be taken | Decision maker | Date of decision | Key decision? | Open or exempt
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from extract.models import ForwardPlan, Grid, GridCell, Layout, Section
from extract.registers.days import iso_day
from extract.tables import headers, proof
from extract.text.rule import Rule

_EVIDENCE_RULE = "forward_plan.row"
_SURE = 0.9
_ROLES: tuple[tuple[str, Rule], ...] = tuple(
    (rule.id.removeprefix("forward_plan.head_"), rule)
    for rule in (
        Rule(
            id="forward_plan.head_decision_maker",
            pattern=r"""^(?:decision[ -]?(?:maker|taker|making\s+body)|(?:decision\s+)?(?:to\s+be\s+)?(?:taken|made)\s+by
        |who\s+will\s+(?:make|take)\b)""",
            examples={"Decision maker": "Decision maker", "To be taken by": "To be taken by"},
            not_examples=("Decision to be taken",),
        ),
        Rule(
            id="forward_plan.head_key_decision",
            pattern=r"""^(?:is\s+(?:it|this)\s+a\s+)?key(?:\s+decision)?\s*(?:\?|\(?y(?:es)?/n(?:o)?\)?|or\s+non[ -]?key
        |/\s*non[ -]?key)?$""",
            examples={"Key decision?": "Key decision?", "Key": "Key"},
            not_examples=("Key issues",),
        ),
        Rule(
            id="forward_plan.head_due",
            pattern=r"""^(?:(?:proposed\s+|expected\s+|anticipated\s+)?(?:decision\s+)?(?:due\s+)?dates?(?:\s+(?:of
        |for)\s+(?:the\s+)?decision
                |\s+decision\s+(?:is\s+)?due|\s+due|\s+of\s+meeting)?|decision\s+due(?:\s+by)?|when\b.{0,40}|not\s+before
        |earliest\s+date.{0,30})$""",
            examples={"Date of decision": "Date of decision", "Decision due": "Decision due"},
            not_examples=("Updates", "Date of birth"),
        ),
        Rule(
            id="forward_plan.head_exempt",
            pattern=r"""^(?:(?:part\s+)?(?:open|public|exempt|private|confidential|restricted)\b.{0,50}
        |reasons?\s+for\s+(?:exemption|privacy).{0,20})$""",
            examples={"Open or exempt": "Open or exempt"},
            not_examples=("Publication",),
        ),
        Rule(
            id="forward_plan.head_reference",
            pattern=r"^(?:decision\s+|plan\s+)?(?:ref(?:erence)?\.?(?:\s+no\.?|\s+number)?|no\.?|number)$",
            examples={"Ref": "Ref", "Decision number": "Decision number"},
            not_examples=("Number of votes",),
        ),
        Rule(
            id="forward_plan.head_title",
            pattern=r"^(?:(?:title|subject|item|matter|issue|decision|report|description|details|what\b)(?:\s+.{0,60})?)$",
            examples={"Decision to be taken": "Decision to be taken", "Matter for decision": "Matter for decision"},
            not_examples=("Lead officer",),
        ),
    )
)
RULES = tuple(rule for _, rule in _ROLES)
_YES = Rule(
    id="forward_plan.yes",
    pattern=r"^(?:yes|y|key)\b|^[\u2713\u2714]",
    examples={"Yes": "Yes", "KEY": "KEY"},
    not_examples=("No", "Non-key"),
)
_NO = Rule(
    id="forward_plan.no",
    pattern=r"^(?:no|n|non[ -]?key)\b",
    examples={"No": "No", "Non-key": "Non-key"},
    not_examples=("Yes", "Not yet known"),
)
_PRIVATE = Rule(
    id="forward_plan.private",
    pattern=r"^(?:(?:part(?:ly)?|fully)\s+)?(?:exempt|private|confidential|restricted|closed|part\s+(?:2|II|B))\b",
    examples={"Exempt": "Exempt", "Part exempt": "Part exempt"},
    not_examples=("Open", "Not exempt"),
)
_PUBLIC = Rule(
    id="forward_plan.public",
    pattern=r"^(?:open|public|unrestricted|not\s+exempt|part\s+(?:1|I|A))\b",
    examples={"Open": "Open", "Not exempt": "Not exempt"},
    not_examples=("Exempt", "Publication"),
)


def find(section: Section, layout: Layout) -> Iterator[ForwardPlan]:
    """The decisions of the plans whose tables begin in `section`."""
    for grid in section.grids:
        first = grid.cells[0].parts[0].line
        if grid.kind == "frame" or not any(line is first for line in section.passage.lines):
            continue
        rows = headers.head_rows(grid.cells)
        if not rows:
            continue
        top = min(rows)
        roles = _roles(rows[top])
        known = set(roles.values())
        if "title" not in known or "decision_maker" not in known or not known & {"key_decision", "due"}:
            continue
        for row in sorted(rows):
            made = _decision(grid, rows[row], roles, layout) if row != top and len(rows[row]) > 1 else None
            if made is not None:
                yield made


def _roles(head: list[GridCell]) -> Mapping[int, str]:
    """Column → what it holds, each thing once: the first column that says so."""
    found: dict[int, str] = {}
    for cell in head:
        said = " ".join(cell.text.split()).strip(" :*")
        role = next((role for role, rule in _ROLES if rule.match(said)), None)
        if role and role not in found.values():
            found[cell.column] = role
    return found


def _decision(grid: Grid, cells: list[GridCell], roles: Mapping[int, str], layout: Layout) -> ForwardPlan | None:
    said = {roles[cell.column]: " ".join(cell.text.split()) for cell in cells if roles.get(cell.column)}
    title = said.get("title")
    if not title or not any(map(str.isalpha, title)) or not (said.get("decision_maker") or said.get("due")):
        return None
    parts = sorted((part for cell in cells for part in cell.parts), key=lambda part: (part.line.page, part.line.start, part.first))
    printed = proof.evidence(parts, grid.kind)
    due = said.get("due")
    return ForwardPlan(
        reference=said.get("reference") or None,
        title=title,
        decision_maker=said.get("decision_maker") or None,
        due_date=iso_day(due, layout.date_order) if due else None,
        due_printed=due or None,
        key_decision=_told(said.get("key_decision", ""), _YES, _NO),
        exempt=_told(said.get("exempt", ""), _PRIVATE, _PUBLIC),
        evidence=replace(printed, rule=_EVIDENCE_RULE, confidence=round(printed.confidence * _SURE, 3)),
    )


def _told(words: str, yes: Rule, no: Rule) -> int | None:
    return 1 if yes.match(words) else 0 if no.match(words) else None
