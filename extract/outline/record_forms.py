"""Records of decisions in forms, one for each matter: their subjects are the items, where they print the item's number.

(a) Subject: Lease of the mill (agenda item 7)          Agenda item: 7
(d) Decision taken: …                                   Title: Lease of the mill     Decision: …
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.models import Passage, join_lines
from extract.outline.best import Heading
from extract.text.rule import Rule

_MARK = r"(?:\(?[a-z0-9]{1,2}[).][ \n]\s{0,3})?"
_LABEL = r"(?:subject(?:\s+matter)?|(?:report|decision)?\s?title|title\s+of\s+(?:the\s+)?(?:report|decision)|issue|matter|topic)"
_ITEM = r"(?:agenda\s+)?item\s?(?:no\.?|number|ref\.?)?\s?:?\s{0,3}"
_NUMBER = r"(?P<number>\d{1,3}[A-Za-z]?(?:[.-]\d{1,2})?)\b(?!\s*%)"
_TITLE = r"(?P<title>[^\n:]{3,200}(?:\n(?!\(?agenda\b)[^\n:]{1,200}){0,2}?)(?<!\s)"
FORM_SUBJECT = Rule(
    id="outline.form_subject",
    pattern=rf"""(?m:^)[ ]{{0,4}}{_MARK}{_LABEL}\s?:?[ \n]\s{{0,3}}{_TITLE}\s?[\u2013,-]?\s?[(\[]\s?{_ITEM}{_NUMBER}\s?[)\]]""",
    examples={
        "(a) Subject: Lease of the mill (agenda item 7)": {"title": "Lease of the mill", "number": "7"},
        "Report title\nLease of\nthe mill\n[Item No. 7A]": {"title": "Lease of\nthe mill", "number": "7A"},
    },
    not_examples=("Subject: Lease of the mill", "The subject of the lease (item 7)"),
    needs=("item",),
    confidence=0.95,
)
FORM_NUMBER = Rule(
    id="outline.form_number",
    pattern=rf"""(?m:^)[ ]{{0,4}}{_MARK}{_ITEM}{_NUMBER}[ ]?\n
        [ ]{{0,4}}{_MARK}{_LABEL}\s?:[ \n]\s{{0,3}}(?P<title>[^\n:]{{3,200}})""",
    examples={"Agenda item: 7\nTitle: Lease of the mill": {"number": "7", "title": "Lease of the mill"}},
    not_examples=("Agenda item 7\nLease of the mill",),
    needs=("item",),
    confidence=0.95,
)
FORM_DECIDES = Rule(
    id="outline.form_decides",
    # the field of a form that says what was decided
    pattern=rf"(?m:^)[ ]{{0,4}}{_MARK}(?:decisions?|resolution)(?:\s+(?:taken|made))?\s?:?\s*(?:\n|$|(?<=:)\s)",
    examples={"(d) Decision taken\n": "(d) Decision taken\n", "Decision: To let it": "Decision: "},
    not_examples=("Decision maker: Bo Tarn", "Decision Recording Form"),
)
RULES = (FORM_SUBJECT, FORM_NUMBER, FORM_DECIDES)


def record_forms(passage: Passage) -> list[Heading]:
    """The subject of each form in a record of decisions, as the heading of its item, in order; empty where it is no such record."""
    found = sorted(_subjects(passage), key=lambda heading: heading.start)
    if not found:
        return []
    ends = [*(one.start for one in found[1:]), len(passage.text)]
    return [one for one, end in zip(found, ends, strict=True) if FORM_DECIDES.search(passage.text[one.end : end])]


def _subjects(passage: Passage) -> Iterator[Heading]:
    for rule in (FORM_SUBJECT, FORM_NUMBER):
        for match in rule.finditer(passage.text):
            yield Heading(
                number=match["number"],
                minute_number=None,
                title=join_lines(match["title"]).strip(" \u2013-,"),
                start=match.start(),
                end=match.end(),
                title_end=match.end("title"),
                rule=rule.id,
                confidence=rule.confidence,
            )
