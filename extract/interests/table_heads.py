"""The heads of the columns of a table of declarations: who, in which item, what kind of interest, why, whether they left."""

from __future__ import annotations

from extract.text.rule import Rule

_END = r"s?(?:\s*\(s\))?\s*:?\s*$"
_NUMBER = r"(?:no|number|ref|title|name)\.?"
WHOSE = Rule(
    id="interests.head_who",
    pattern=r"^\s*(?:(?:name\s+of\s+)?(?:(?:elected\s+)?member|councill?or|cllr|officer|name|declared\s+by|person)(?:[’']s)?"
    rf"(?:\s+name)?){_END}",
    examples={"Name": "Name", "Councillor": "Councillor", "Member’s name": "Member’s name"},
    not_examples=("Name of company", "Item"),
)
IN_ITEM = Rule(
    id="interests.head_item",
    pattern=r"^\s*(?:(?:agenda\s+|minute\s+)?(?:item|minute|report|application|reference|ref)\.?"
    rf"(?:\s+{_NUMBER})?(?:\s+and\s+title)?){_END}",
    examples={"Agenda Item No.": "Agenda Item No.", "Minute": "Minute"},
    not_examples=("Interest", "Item declared in"),
)
INTEREST_KIND = Rule(
    id="interests.head_kind",
    pattern=r"^\s*(?:(?:type|level|kind|class|category|nature|declaration)\s+of\s+(?:the\s+)?interest"
    rf"|interest(?:\s+(?:declared|type|level))?|type"
    rf"|(?:dpi|ori|nri|pecuniary|personal|prejudicial)(?:\s*/\s*[\w\s-]{{2,20}}){{1,3}}){_END}",
    examples={"Interest": "Interest", "Type of interest": "Type of interest", "DPI/ORI/NRI": "DPI/ORI/NRI"},
    not_examples=("Reason for interest",),
)
WHY = Rule(
    id="interests.head_why",
    pattern=r"^\s*(?:reason(?:\s+for\s+(?:the\s+)?(?:interest|declaration))?|details|description|nature|explanation"
    rf"|comment){_END}",
    examples={"Reason": "Reason", "Nature": "Nature"},
    not_examples=("Nature of interest",),
)
LEFT_ROOM = Rule(
    id="interests.head_left",
    pattern=r"^\s*(?:action(?:\s+taken)?|(?:did\s+(?:the\s+)?(?:member|councillor)\s+)?(?:left|leave|withdrew|withdraw)"
    rf"(?:\s+(?:from\s+)?(?:the\s+)?(?:room|meeting|chamber))?\??){_END}",
    examples={"Left the room?": "Left the room?", "Action taken": "Action taken"},
    not_examples=("Leaving date",),
)
RULES = (WHOSE, IN_ITEM, INTEREST_KIND, WHY, LEFT_ROOM)


def head_of(text: str) -> str | None:
    """What a column with this head holds: "who", "item", "kind", "why" or "left"; None for anything else."""
    return next((rule.id.rpartition("_")[2] for rule in RULES if rule.match(text)), None)
