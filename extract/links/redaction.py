"""People who are neither members nor officers, left out of what one PDF gave: their rows go, their printed names become blocks.

    In attendance: Mrs Ivy Peel (resident), Mr Bo Tarn (Clerk)     → Mrs Peel has no row of attendance
    Mrs Peel asked when the lamps would be mended                   → "████ ████ asked when the lamps would be mended"

Left out is who is listed as public, guest or witness, or as in attendance with no office; and whoever the text calls Mr, Mrs or
Dr whom no list of the paper names as member or officer and behind whom no office stands. A block is as long as what it hides, so
places in the text stay what they were.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from extract.attendance.standing import COUNCILLOR, OFFICER
from extract.models import Attendance, Evidence, Extraction, Fact, Interest, Motion, Record, Vote
from extract.names.name_form import without_titles
from extract.same import persons
from extract.text.lexicon import OF_RANK, PEER, POLITE
from extract.text.rule import Rule

BLOCK = "\u2588"
BEHIND = 60  # letters behind a name in which an office may stand: ", Head of Parks"
LEAST_NAME = 2  # words of a name that is looked for without its title: a surname alone may be a street's
PUBLIC = ("public", "guest", "witness")
KNOWN = ("chair", "vice_chair", "member", "substitute", "co_opted", "officer")
R = TypeVar("R", bound=Record)

TITLED = Rule(
    id="redaction.titled",
    pattern=rf"""(?<![\w\u2019'])(?i:{POLITE}|{OF_RANK}|{PEER}|messrs)\b\.?\s+
    (?:(?:[A-Z]\.?|[A-Z][\w\u2019'-]*\w|de|van|von|der|da|al|ap)\s+){{0,3}}[A-Z][\w\u2019'-]*\w""",
    flags=re.VERBOSE,
    examples={
        "asked Mrs Ivy Peel, a resident": "Mrs Ivy Peel",
        "Dr. B. van Tarn spoke": "Dr. B. van Tarn",
        "thanked MR\nPEEL for": "MR\nPEEL",
        "Miss D\u2019Arcy-Lund asked": "Miss D\u2019Arcy-Lund",
        "to Mr Peel. The Chair": "Mr Peel",
    },
    not_examples=("The Dr attended", "Mr and others", "the firm\u2019s ms"),
)


def redacted(extraction: Extraction) -> Extraction:
    """The extraction without members of the public; `documents.redacted` says so."""
    if extraction.document is None:
        return extraction
    facts = extraction.facts
    known = list(_known(facts))
    strangers = {fact.name for fact in facts if isinstance(fact, Attendance) and is_public(fact)}
    strangers = {name for name in strangers if not _is_one_of(name, known)}
    for page in extraction.pages:
        strangers |= set(_called(page.text, known))
    gone = sorted(strangers, key=lambda name: (-len(name), name))
    kept = [found for fact in facts if (found := _without(fact, gone)) is not None]
    return dataclasses.replace(
        extraction,
        document=dataclasses.replace(_blocked(extraction.document, gone), redacted=True),
        pages=tuple(_blocked(page, gone) for page in extraction.pages),
        papers=tuple(_blocked(paper, gone) for paper in extraction.papers),
        items=tuple(_blocked(item, gone) for item in extraction.items),
        facts=tuple(_blocked(fact, gone) for fact in kept),
        remarks=tuple(remark._replace(message=blocked(remark.message, gone)) for remark in extraction.remarks),
    )


def is_public(row: Attendance) -> bool:
    """Whether a row of attendance is of somebody who is neither a member nor an officer, as far as the paper says."""
    if row.capacity in PUBLIC:
        return True
    there = row.status.startswith("in_attendance") and row.capacity is None
    return there and not OFFICER.search(row.position or "") and not COUNCILLOR.search(row.name)


def blocked(text: str, names: Sequence[str]) -> str:
    """A text in which these names, with their titles or whole without, are blocks; white space stays."""
    for name in names:
        bare = without_titles(name).split()
        for words in (name.split(), bare if len(bare) >= LEAST_NAME else []):
            for start, end in _places(text, words):
                hidden = "".join(sign if sign.isspace() else BLOCK for sign in text[start:end])
                text = text[:start] + hidden + text[end:]
    return text


def _known(facts: Iterable[Fact]) -> Iterator[str]:
    """Names of members and officers: listed as such, or movers and voters, which only members are."""
    for fact in facts:
        if isinstance(fact, Vote) or (isinstance(fact, Attendance) and not is_public(fact)):
            yield fact.name
        elif isinstance(fact, Motion):
            yield from (name for name in (fact.mover, fact.seconder) if name)


def _called(text: str, known: Sequence[str]) -> Iterator[str]:
    """Whom a text calls Mr, Mrs or Dr and nobody knows for a member or an officer."""
    for found in TITLED.compiled.finditer(text):
        before = text[: found.start()].split()[-1:]  # "Councillor Mrs Lund"
        behind = text[found.end() : found.end() + BEHIND].partition(".")[0]
        posted = behind.startswith((",", " (", "\n(")) and OFFICER.search(behind)
        words = found[0].split()
        fits = any(_is_one_of(" ".join(words[:end]), known) for end in range(2, len(words) + 1))  # a heading may stand behind it
        if not posted and not fits and not COUNCILLOR.search(" ".join(before)):
            yield " ".join(words)


def _is_one_of(name: str, known: Iterable[str]) -> bool:
    return any(persons.fits(name, other) for other in known)


def _without(fact: Fact, gone: Sequence[str]) -> Fact | None:
    """A fact without strangers: None where it is about one, the name null where it only speaks of one."""
    if isinstance(fact, Attendance | Interest | Vote):
        return None if fact.name in gone or blocked(fact.name, gone) != fact.name else fact
    empty: dict[str, Any] = {
        name: None
        for name in ("mover", "seconder", "owner")
        if (said := getattr(fact, name, None)) and blocked(said, gone) != said
    }
    return dataclasses.replace(fact, **empty) if empty else fact


def _blocked(record: R, gone: Sequence[str]) -> R:
    """A record with its words blocked, evidence too; where a file lies stays as it is."""
    values = {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}
    for lying in ("path", "file_name"):
        values.pop(lying, None)
    changed: dict[str, Any] = {name: blocked(value, gone) for name, value in values.items() if isinstance(value, str)}
    if isinstance(proof := values.get("evidence"), Evidence):
        changed["evidence"] = dataclasses.replace(proof, quote=blocked(proof.quote, gone))
    return dataclasses.replace(record, **changed)


def _places(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where words stand one after another, parted by white space, with no letter before or behind."""
    at = text.find(words[0]) if words else -1
    while at >= 0:
        end = at + len(words[0])
        for word in words[1:]:
            gap = len(text[end:]) - len(text[end:].lstrip()) if text[end : end + 1].isspace() else 0
            end = end + gap + len(word) if gap and text.startswith(word, end + gap) else -1
            if end < 0:
                break
        if end > 0 and not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at, end
        at = text.find(words[0], at + 1)
