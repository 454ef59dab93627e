"""Signs behind names that a line below explains, or that several have who can be only one thing.

Councillors Lund, Berg*, Dahl† and Eide
* joined online      † left after item 5
Mr A Lund (v/c), Ms B Berg, Mr C Dahl (v/c)        no two are vice-chair: they came by video conference
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
VIDEO_MARK = Rule(
    id="attendance.video_mark",
    pattern=r"^v\s?/\s?c\.?$",
    examples={"v/c": "v/c", "V / C": "V / C"},
    not_examples=("V.C", "vice-chair", "VC"),
)
RULES = (FOOTNOTE, VIDEO_MARK)


def noted(people: Sequence[Name], text: str, passage: str) -> list[Name]:
    """The `people` of a list (`text`), each with what the sign behind the name stands for, as the `passage` explains it."""
    people = _by_video(people)
    said = {found["sign"]: " ".join(found["says"].split()).rstrip(" .)") for found in FOOTNOTE.finditer(passage)}
    if not said:
        return list(people)
    made = []
    for person in people:
        behind = text[person.end :].lstrip(" ,")
        sign = next((one for one in sorted(said, key=len, reverse=True) if behind.startswith((one, f"({one})"))), None)
        made.append(replace(person, notes=(*person.notes, said[sign])) if sign else person)
    return made


def _by_video(people: Sequence[Name]) -> Sequence[Name]:
    """The people of a list with "v/c" said out where several have it."""
    marked = [one for one in people if any(map(VIDEO_MARK.match, one.notes))]
    if len(marked) < 2:
        return people
    return [replace(one, notes=tuple("via video" if VIDEO_MARK.match(note) else note for note in one.notes)) for one in people]
