"""What kind of document a system's words for it mean."""

from __future__ import annotations

from extract.sources.page_words import BEHIND
from extract.text.rule import Rule

KINDS = ("agenda", "pack", "minutes", "decision", "supplement", "report", "other")

# In this order: "Supplementary agenda pack" is a supplement, "Minutes pack" is a pack, "Agenda frontsheet" an agenda.
SUPPLEMENT = Rule(
    id="sources.supplement",
    pattern=r"""\b(?:supplement(?:s|al|ary)?|addend(?:um|a)|(?:additional|late|tabled|urgent)\s+
        (?:papers?|items?|reports?|documents?|information|motions?|questions?|sheets?)|to\s+follow|update\s+sheet)\b""",
    examples={
        "Supplementary Agenda 2": "Supplementary", "Additional papers, item 7": "Additional papers", "Addendum": "Addendum",
        "Late motions": "Late motions", "Report to follow": "to follow",
    },
    not_examples=("Agenda frontsheet", "Minutes", "Late Night Levy"),
)  # fmt: skip
PACK = Rule(
    id="sources.pack",
    pattern=r"\b(?:(?:reports?|agendas?|documents?|decisions?|meeting|combined|public|full)\s+)+packs?\b|\bpacks?\s*$",
    examples={"Public reports pack 3rd Mar 2031": "Public reports pack", "Agenda Pack": "Agenda Pack"},
    not_examples=("Agenda", "Backpack scheme"),
)
MINUTES = Rule(
    id="sources.minutes",
    pattern=r"\b(?:minutes|notes\s+of\s+(?:the\s+)?meeting)\b",
    examples={"Printed draft minutes 3rd Mar 2031": "minutes", "Minutes": "Minutes"},
    not_examples=("Agenda", "Decision notice"),
)
DECISION = Rule(
    id="sources.decision",
    pattern=r"\b(?:decisions?\b(?!\s+making)|record\s+of\s+decisions?)",
    examples={"Printed decisions 3rd Mar 2031": "decisions", "Decision notice": "Decision"},
    not_examples=("Agenda", "Decision making review"),
)
AGENDA = Rule(
    id="sources.agenda",
    pattern=r"\b(?:agendas?|front\s?sheet|order\s+paper|summons|order\s+of\s+business)\b",
    examples={"Agenda frontsheet 3rd Mar 2031": "Agenda", "Summons": "Summons"},
    not_examples=("Minutes", "Report"),
)
# What a system says outright is kept from the public; "Exemption from contract rules" is not.
EXEMPT = Rule(
    id="sources.exempt",
    pattern=r"""\b(?:not\s+for\s+publication|private\s+and\s+confidential|(?:private|exempt)\s*\)
        |exempt\s+(?:categor(?:y|ies)|paragraphs?|under|by\s+virtue|information|appendi(?:x|ces)|reports?|items?|minutes))
        |\(\s*exempt\b|[-\u2013]\s*exempt\s*$""",
    examples={
        "Lease of the old baths (Exempt Category 3)": "(Exempt", "Site sale - EXEMPT": "- EXEMPT",
        "NOT FOR PUBLICATION: legal advice": "NOT FOR PUBLICATION", "Exempt minutes": "Exempt minutes",
    },
    not_examples=("Exemption from contract procedure rules", "Tax exempt charities", "Private hire licensing"),
)  # fmt: skip
RULES = (SUPPLEMENT, PACK, MINUTES, DECISION, AGENDA, EXEMPT)

_OF_TYPE = {"0": "agenda", "1": "minutes", "10": "pack", "11": "minutes"}


def kind(title: str, file_type: str | None = None) -> str:
    """The kind of a meeting's own document by its words, or by the number that ModernGov gives its type; else "other"."""
    for name, rule in (
        ("supplement", SUPPLEMENT), ("pack", PACK), ("minutes", MINUTES), ("decision", DECISION), ("agenda", AGENDA)
    ):  # fmt: skip
        if rule.search(title):
            return name
    return _OF_TYPE.get(file_type or "", "other")


def clean(title: str) -> str:
    """A link's words without the size and reference that pages put behind them: "Budget PDF 119 KB" is "Budget"."""
    bare = " ".join(title.split())
    while (shorter := BEHIND.compiled.sub("", bare)) != bare:
        bare = shorter
    return bare
