"""Business kept from the public: the paragraphs that a paper names, of Schedule 12A, or 7A in Scotland.

… exempt information as defined in paragraphs 1, 2 and 3 of Part 1 of Schedule 12A of the Local Government Act 1972
NOT FOR PUBLICATION: paragraph 3 (information relating to the financial or business affairs of any person), Schedule 12A
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.models import Exemption, Layout, Section
from extract.text.rule import Rule

_NUMBERS = (
    r"(?P<numbers>\d{1,2}[A-Z]?(?:\s*(?:,|and|&|or|/)\s*(?:and\s+)?(?:para(?:graph)?s?\.?\s+)?\d{1,2}[A-Z]?"
    r"|\s*(?:to|-|\u2013)\s*\d{1,2})*)"
)
_REASON = r"(?:\s*[\u2013:-]?\s*\(?(?P<reason>(?:information|i\.e\.|being|any\s+information)\b[^;.()]{8,220})\)?)?"
_ACT = (
    r"(?:\s+(?:of|to)\s+the\s+local\s+government\s+(?:\([a-z ]+\)\s+)?act[s,]*\s*(?:\([a-z]+\)\s+)?\d{4}"
    r"(?:\s*\(?as\s+amended\)?)?)?"
)
_PART = r"(?:of|in|to|under|,)?\s*(?:part\s+(?:1|I|one|4|IV)\s+(?:of\s+)?,?\s*)?(?:to\s+|of\s+)?(?:the\s+)?"
_AFTER = r"(?:[^;.()]{0,40}?[\u2013:(,-]\s*(?P<after>(?:information|being)\b[^;.()]{8,220}))?"
EXEMPT_PARAGRAPHS = Rule(
    id="exemption.paragraphs",
    pattern=rf"""\bpara(?:graph)?\(?s?\)?\.?\s+(?:no\.?s?\s+)?{_NUMBERS}\b{_REASON}[^;]{{0,120}}?
        \b{_PART}schedule\s+(?P<schedule>12\s?A|7\s?A)\b{_ACT}{_AFTER}""",
    examples={
        "exempt information as defined in paragraphs 1, 2 and 3 of Part 1 of Schedule 12A": {
            "numbers": "1, 2 and 3", "schedule": "12A"
        },
        "paragraph 3 (information relating to business affairs) of Schedule 12A": {
            "numbers": "3", "reason": "information relating to business affairs", "schedule": "12A"
        },
        "under paragraph 8 of Part 1 of Schedule 7A": {"numbers": "8", "schedule": "7A"},
    },
    not_examples=("paragraph 3 of the report", "Schedule 12A of the Act"),
    needs=("schedule",),
)  # fmt: skip
SCHEDULE_FIRST = Rule(
    id="exemption.schedule_first",
    pattern=rf"""\bschedule\s+(?P<schedule>12\s?A|7\s?A)\b[^;.]{{0,100}}?\bpara(?:graph)?\(?s?\)?\.?\s+{_NUMBERS}\b{_REASON}""",
    examples={"Schedule 12A, Part 1, paragraph 3": {"schedule": "12A", "numbers": "3"}},
    not_examples=("Schedule 12A. See paragraph 3",),
    needs=("schedule",),
)
_KEPT = r"(?:not\s+for\s+publication|exempt|restricted|confidential|private)\b(?:\s+(?:item|report|appendix|information))?"
_BY = (
    r"(?:\s+(?:by\s+virtue\s+of|under|due\s+to|because\s+of"
    r"|in\s+accordance\s+with))?\s*[\u2013:(-]*\s*(?:by\s+virtue\s+of\s+|under\s+)?"
)
EXEMPT_LABEL = Rule(
    id="exemption.label",
    pattern=rf"""{_KEPT}{_BY}para(?:graph)?\(?s?\)?\.?\s+{_NUMBERS}\b
        (?!\s+of\s+(?:the\s+)?(?:report|constitution|minutes)){_REASON}""",
    examples={"NOT FOR PUBLICATION: paragraph 3": {"numbers": "3"}, "Exempt \u2013 paragraphs 1 and 2": {"numbers": "1 and 2"}},
    not_examples=("Exempt from call-in", "exempt: paragraph 3 of the report"),
    needs=("exempt", "not for publication", "restricted", "confidential", "private"),
)
EXEMPT_NUMBER = Rule(
    id="exemption.number",
    pattern=r"(?P<first>\d{1,2}[A-Z]?)(?:\s*(?:to|-|\u2013)\s*(?P<last>\d{1,2}))?",
    examples={"5 to 7": {"first": "5", "last": "7"}, "3": {"first": "3"}},
    not_examples=("none",),
)
RULES = (EXEMPT_PARAGRAPHS, SCHEDULE_FIRST, EXEMPT_LABEL)
_NOT_IN = ("appendix",)
LAST_PARAGRAPH = 18  # of either schedule


def find(section: Section, layout: Layout) -> Iterator[Exemption]:
    """The paragraphs that `section` names, each set of them once; in a notice of several decisions without items, once a page."""
    if section.paper.kind in _NOT_IN:
        return
    by_page = section.paper.kind == "decision" and section.item is None
    known: set[tuple[str, int]] = set()
    taken: list[tuple[int, int]] = []
    for rule in RULES:
        for match in rule.finditer(section.passage.text):
            paragraphs = _listed(match["numbers"])
            overlaps = any(match.start() < end and start < match.end() for start, end in taken)
            if overlaps or paragraphs is None:
                continue
            groups = match.groupdict()
            evidence = section.passage.evidence(*match.span(), rule=rule.id, confidence=0.95 if groups.get("schedule") else 0.85)
            place = paragraphs, evidence.page if by_page else 0
            if place in known:
                continue
            known.add(place)
            taken.append(match.span())
            reason = groups.get("reason") or groups.get("after")
            yield Exemption(
                paragraphs=paragraphs,
                schedule=groups["schedule"].upper().replace(" ", "") if groups.get("schedule") else None,
                reason=" ".join(reason.split()) if reason else None,
                evidence=evidence,
            )


def _listed(printed: str) -> str | None:
    """ "1, 2 and 5 to 7" → "1, 2, 5, 6, 7"; None where a number is of no paragraph."""
    found: list[str] = []
    for match in EXEMPT_NUMBER.finditer(printed):
        first = match["first"].upper()
        own = [str(n) for n in range(int(first.rstrip("ABC")), int(match["last"]) + 1)] if match["last"] else [first]
        found += [number for number in own if number not in found]
    return ", ".join(found) if found and all(0 < int(number.rstrip("ABC")) <= LAST_PARAGRAPH for number in found) else None
