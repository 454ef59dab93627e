"""Signs behind names that a line below explains.

Councillors Lund, Berg*, Dahl† and Eide
* joined online      † left after item 5
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.names.names import Name
from extract.text.rule import Rule

_SIGN = r"(?P<sign>\*{1,3}|[\u2020\u2021\u00a7#^]{1,2})"
FOOTNOTE = Rule(
    id="attendance.footnote",
    # what a sign stands for, on a line of its own or beside others
    pattern=rf"(?:^|(?<=\n)|(?<=[;.]\s))\s*\(?{_SIGN}\)?\s*(?:(?:denotes|indicates|means|=|:|[-\u2013])\s*)?"
    r"(?P<says>[A-Za-z][^\n*\u2020\u2021#;]{2,80})",
    examples={
        "* joined online": {"sign": "*", "says": "joined online"},
        "† denotes substitute": {"sign": "†", "says": "substitute"},
    },
    not_examples=("Lund*, Berg", "5 * 6"),
)
RULES = (FOOTNOTE,)


def noted(people: Sequence[Name], text: str, passage: str) -> list[Name]:
    """The `people` of a list (`text`), each with what the sign behind the name stands for, as the `passage` explains it."""
    said = {found["sign"]: " ".join(found["says"].split()).rstrip(" .)") for found in FOOTNOTE.finditer(passage)}
    if not said:
        return list(people)
    made = []
    for person in people:
        behind = text[person.end :].lstrip(" ,")
        sign = next((one for one in sorted(said, key=len, reverse=True) if behind.startswith((one, f"({one})"))), None)
        made.append(replace(person, notes=(*person.notes, said[sign])) if sign else person)
    return made
