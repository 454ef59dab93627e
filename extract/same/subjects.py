"""What an item is about, where several readers ask: whether its title is that of the apologies, or of who is there."""

from __future__ import annotations

from extract.text.rule import Rule

APOLOGIES = Rule(
    id="subject.apologies",
    pattern=r"\bapolog(?:y|ies)\b|\bymddiheuriad(?:au)?\b|\bleithscéal(?:ta)?\b|\babsences?\b(?!.*policy)",
    examples={"3. Apologies for absence": "Apologies", "Absences": "Absences", "1. Ymddiheuriadau": "Ymddiheuriadau"},
    not_examples=("Absence Management Policy", "Attendance"),
)
WHO_IS_THERE = Rule(
    id="subject.attendance",
    # the items under which it may be printed who was there and who came instead; leave of absence is another matter
    pattern=r"""\b(?:roll\s*call|attendance|present|call\s+to\s+order|welcome|apologies|regrets|introductions|membership
        |ymddiheuriad(?:au)?|presennol|bresennol|leithscéal(?:ta)?|láthair)\b
        |\bsubstitut""",
    examples={
        "Apologies & Substitutes": "Apologies",
        "Substitute members": "Substitut",
        "Welcome and roll call": "Welcome",
        "CALL TO ORDER": "CALL TO ORDER",
        "Members present": "present",
        "Membership": "Membership",
    },
    not_examples=("Presentation by the Harbour Trust", "Applications for leave of absence", "Budget"),
)


def on_apologies(title: str) -> bool:
    """True for the item of apologies: "Apologies for Absence", not "Absence Management Policy"."""
    return APOLOGIES.search(title) is not None


def on_attendance(title: str) -> bool:
    """True for an item under which it may be printed who was there: "Welcome and roll call", not "Leave of absence"."""
    return WHO_IS_THERE.search(title) is not None
