"""What a system's words on attendance mean: "Present virtual" → present_virtual. What they may mean either way: nothing."""

from __future__ import annotations

from extract.text.rule import Rule

REMOTE = Rule(
    id="sources.remote",
    pattern=r"\b(?:virtual(?:ly)?|remote(?:ly)?|online|on-line|by\s+video|via\s+(?:video|zoom|teams))\b",
    examples={"Present virtual": "virtual", "In attendance (remotely)": "remotely"},
    not_examples=("Present",),
)
NOT = Rule(
    id="sources.not",
    pattern=r"\b(?:no(?:t|ne|n)?|partial(?:ly)?|unknown|may)\b",
    examples={"Not required": "Not", "No information": "No"},
    not_examples=("Present", "In attendance"),
)
ABSENT = Rule(
    id="sources.absent",
    pattern=r"\b(?:absent|not\s+(?:present|in\s+attendance)|did\s+not\s+attend|non-?attendance)\b",
    examples={"Absent": "Absent", "Not present": "Not present"},
    not_examples=("Present", "Absence agreed"),
)
APOLOGIES = Rule(
    id="sources.apologies",
    pattern=r"\bapolog(?:y|ies|ised)\b",
    examples={"Apologies": "Apologies", "Sent apologies for absence": "apologies"},
    not_examples=("Absent",),
)
PRESENT = Rule(
    id="sources.present",
    pattern=r"^\s*(?:present|attended)\b",
    examples={"Present": "Present", "Present, as substitute": "Present"},
    not_examples=("In attendance", "Presenting"),
)
IN_ATTENDANCE = Rule(
    id="sources.in_attendance",
    pattern=r"^\s*(?:in\s+attendance|attending|observ(?:er|ing))\b",
    examples={"In attendance": "In attendance", "Observer": "Observer"},
    not_examples=("Present",),
)
EXPECTED = Rule(
    id="sources.expected", pattern=r"^\s*expected\b", examples={"Expected": "Expected"}, not_examples=("Not expected",)
)


def standing(printed: str) -> str | None:
    """A status of the table `attendance`, or None where the words say none plainly."""
    if ABSENT.search(printed):
        return None if APOLOGIES.search(printed) and NOT.search(printed) else "apologies" if APOLOGIES.search(printed) else "absent"
    if NOT.search(printed):
        return None
    if APOLOGIES.search(printed):
        return "apologies"
    found = "present" if PRESENT.search(printed) else "in_attendance" if IN_ATTENDANCE.search(printed) else None
    if found:
        return f"{found}_virtual" if REMOTE.search(printed) else found
    return "expected" if EXPECTED.search(printed) else None
