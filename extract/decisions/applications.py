"""Applications for planning permission, licences and consents: one row each, from tables, forms and entries.

Reference | Address | Proposal | Recommendation | Decision      Application No: P/2031/0012 / Site: … / Proposal: … / Decision: …
31/01234/FUL – 3 Mill Lane – porch. No objection.

What a parish says of an application is its comment; what a planning or licensing body says is the decision. What is not
printed in a field of its own, or could be two things, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.decisions import matter
from extract.decisions.application_words import ABOUT, APPLICATION_NUMBER, COMMENT, FIELD, SITE, VERDICT
from extract.models import Application, Layout, Passage, Section
from extract.tables.class_rows import ClassRow, rows_of, rows_with
from extract.text.list_marks import mark_at
from extract.text.paragraphs import Paragraph, paragraphs, sentences
from extract.text.rule import Rule

KINDS_OF_PAPER = ("minutes", "decision", "agenda")
DECIDING = ("minutes", "decision")
CLASS_SURE = 0.45  # confidence of the class of a table whose rows are read
LONGEST = 1500  # characters of one application
LONGEST_FIELD = 600  # characters of one field of it

TABLE_ROW = Rule(
    id="application.row",
    # the number in a cell of its own, or before other words
    pattern=r"^\s*(?P<number>(?=[^\s]*\d)[\w/.-]{3,24}(?:\s?/\s?[\w-]{1,8})?)(?=\s|$)",
    examples={"31/01234/FUL": {"number": "31/01234/FUL"}, "LIC12 renewal": {"number": "LIC12"}},
    not_examples=("The site", "n/a"),
    confidence=0.95,
)
SPOKEN_OF = Rule(
    id="application.spoken_of",
    pattern=r"\b(?:applications?|planning|licen[cs](?:e|es|ing))\b",
    examples={"Planning matters": "Planning"},
    not_examples=("The planet",),
    needs=("applic", "planning", "licen"),
)
PARTED = Rule(
    id="application.parted",
    # what parts an entry
    pattern=r"\s+[\u2013\u2014-]\s+|[:;]\s+|\.\s+(?=(?-i:[A-Z]))",
    examples={"3 Mill Lane \u2013 porch": " \u2013 ", "Porch. Refused": ". "},
    not_examples=("self-seeded",),
)
LETTERED = Rule(
    id="application.lettered_number",
    # "24/00108" and "C/160/2031" may number anything
    pattern=r"^(?=.*/)(?=.*(?-i:[A-Z]))(?!.*/(?:19|20)\d\d$)",
    examples={"31/01234/FUL": ""},
    not_examples=("24/00108", "C/160/2031"),
)
RULES = (TABLE_ROW, SPOKEN_OF, PARTED, LETTERED)
MOST_OF_FIELD = {"site": 14, "proposal": 45}  # of an entry: more are a sentence about it


class _Block(NamedTuple):
    """What is printed of one application: from its number to the next one's; `number` is where that stands."""

    start: int
    number: tuple[int, int]
    end: int
    fields: dict[str, tuple[int, int]]


def find(section: Section, layout: Layout) -> Iterator[Application]:
    """The applications of a minute, an agenda or a decision paper, in order."""
    if section.paper.kind not in KINDS_OF_PAPER:
        return
    rows = list(rows_of(section, "applications", CLASS_SURE)) or list(rows_with(section, "site", "proposal"))
    tabled = [_tabled(row, section) for row in rows]
    yield from (one for one in tabled if one is not None)
    if not any(tabled):
        yield from _printed(section)


def _tabled(row: ClassRow, section: Section) -> Application | None:
    """A row of a table; None where no cell holds a number."""
    number = TABLE_ROW.match(row.text("application")) or TABLE_ROW.match(row.text("reference"))
    if number is None:
        return None
    said = [row.text("decision"), row.text("comment")] if section.paper.kind in DECIDING else ["", ""]
    comments = [words for words in said if COMMENT.search(words)]
    decisions = [words for words in said if words and words not in comments]
    return Application(
        number=number["number"],
        kind=_kind(section, number["number"]),
        site=row.text("site") or None,
        proposal=row.text("proposal") or row.text("purpose") or None,
        officer_recommendation=row.text("recommendation") or None,
        decision=decisions[0] if decisions and (decisions[0] == said[0] or VERDICT.search(decisions[0])) else None,
        comment=comments[0] if comments else said[1] if said[1] and said[1] not in decisions[:1] else None,
        evidence=row.evidence(TABLE_ROW.id, TABLE_ROW.confidence),
    )


def _kind(section: Section, number: str) -> str:
    """``planning``, ``licensing`` or ``other``, by the title of the item, else by the number."""
    about = ABOUT.search(section.item.title if section.item else "")
    if about is not None:
        return "licensing" if about["licensing"] else "planning"
    return "planning" if APPLICATION_NUMBER.match(number) else "other"


def _printed(section: Section) -> Iterator[Application]:
    """The applications that forms and entries print."""
    passage, text = section.passage, section.passage.text
    if not SPOKEN_OF.search(f"{section.item.title if section.item else ''}\n{text}"):
        return
    parts = paragraphs(passage, section.heading_end)
    for block in _blocks(section, parts):
        fields = {name: passage.clean(*span) for name, span in block.fields.items()}
        site, proposal = fields.get("site"), fields.get("proposal")
        if site is None and proposal is None:
            site, proposal = _described(_pieces(passage, parts, block, section.heading_end))
        decision, comment = fields.get("decision"), fields.get("comment")
        if section.paper.kind in DECIDING and decision is None and comment is None:
            decision, comment = _said(section, block)
        if decision is not None and COMMENT.search(decision) and comment is None:
            decision, comment = None, decision
        yield Application(
            number=text[slice(*block.number)],
            kind=_kind(section, text[slice(*block.number)]),
            site=site,
            proposal=proposal,
            officer_recommendation=fields.get("officer"),
            decision=decision if section.paper.kind in DECIDING else None,
            comment=comment if section.paper.kind in DECIDING else None,
            evidence=passage.evidence(block.start, block.end, rule=APPLICATION_NUMBER.id, confidence=APPLICATION_NUMBER.confidence),
        )


def _blocks(section: Section, parts: Sequence[Paragraph]) -> list[_Block]:
    """The stretches of text that begin with an application's number, or with the label of one; each runs to the next."""
    text = section.passage.text
    fields = list(FIELD.finditer(text))
    opened = [(label.start(), span) for label in fields if label["number"] and (span := _after(text, label.end())) is not None]
    about = section.item is not None and ABOUT.search(section.item.title) is not None
    if not opened and (about or APPLICATION_NUMBER.search(text[: section.heading_end])):
        opened = list(_entries(section.passage, parts, section.heading_end))
    made = []
    decided = [clause.span[0] for clause in matter.decide(section).clauses]
    for (start, number), after in zip(opened, [*(at for at, _ in opened), len(text)][1:], strict=True):
        end = min(start + LONGEST, start + len(text[start:after].rstrip()))
        own = [label for label in fields if number[1] <= label.start() < end]
        made.append(_Block(start, number, end, _values(text, own, end, [*decided, *(part.end for part in parts)])))
    return made


def _after(text: str, at: int) -> tuple[int, int] | None:
    """Where the number stands that a label is for; None where there is none on its line."""
    line = text[at:].split("\n", 1)[0]
    found = APPLICATION_NUMBER.search(line) or TABLE_ROW.match(line)
    return (at + found.start(), at + found.end()) if found is not None and found.start() <= len("no. ") else None


def _entries(passage: Passage, parts: Sequence[Paragraph], heading: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """The numbers that begin a paragraph, a line, a sentence, or what follows the heading on its line."""
    text = passage.text
    for number in APPLICATION_NUMBER.finditer(text):
        if not LETTERED.match(number.group()):
            continue
        line = text.rfind("\n", 0, number.start()) + 1
        part = next((one for one in parts if one.start <= number.start() < one.end), None)
        starts = {line, heading, *((mark.end,) if (mark := mark_at(text, line, number.end())) else ())}
        if part is not None:
            starts |= {part.start, *(a for a, _ in sentences(text, part.start, part.end))}
        if any(not text[at : number.start()].strip(" :\u2013-") for at in starts if at <= number.start()):
            yield number.start(), number.span()


def _values(text: str, labels: Sequence[re.Match[str]], end: int, stops: Sequence[int]) -> dict[str, tuple[int, int]]:
    """What stands behind each label, up to the next or the first of `stops`; a label that is there twice says nothing."""
    found: dict[str, tuple[int, int]] = {}
    twice = set()
    for label, after in zip(labels, [*(one.start() for one in labels), end][1:], strict=True):
        name = next(name for name, value in label.groupdict().items() if value)
        stop = min(after, end, label.end() + LONGEST_FIELD, *(at for at in stops if at > label.end()))
        if name in found:
            twice.add(name)
        if text[label.end() : stop].strip():
            found[name] = label.end(), label.end() + len(text[label.end() : stop].rstrip())
    return {name: span for name, span in found.items() if name not in twice}


def _pieces(passage: Passage, parts: Sequence[Paragraph], block: _Block, heading: int) -> list[str]:
    """What stands behind the number, in pieces: by paragraphs, by the end of the item's heading, by dashes."""
    ends = [heading] if block.number[1] <= heading < block.end else []
    ends += [part.end for part in parts if block.number[1] < part.end < block.end]
    found = []
    for start, end in zip([block.number[1], *sorted(ends)], [*sorted(ends), block.end], strict=True):
        found += [" ".join(piece.split()) for piece in PARTED.compiled.split(passage.clean(start, end).strip(" .:\u2013\u2014-"))]
    return [piece.strip(" .,") for piece in found if piece.strip(" .,") and not FIELD.match(f"{piece}: ")]


def _described(pieces: Sequence[str]) -> tuple[str | None, str | None]:
    """Site and proposal: the only piece before a verdict that is an address, and the only other one."""
    verdict = next((n for n, piece in enumerate(pieces) if COMMENT.match(piece) or VERDICT.match(piece)), len(pieces))
    told = pieces[:verdict]
    sites = [piece for piece in told if SITE.search(piece)]
    return _only(sites, "site"), _only([piece for piece in told if piece not in sites], "proposal")


def _only(pieces: Sequence[str], field: str) -> str | None:
    """The only one of `pieces`, where it is no sentence and names no other application."""
    if len(pieces) != 1 or len(pieces[0].split()) > MOST_OF_FIELD[field] or APPLICATION_NUMBER.search(pieces[0]):
        return None
    return pieces[0]


def _said(section: Section, block: _Block) -> tuple[str | None, str | None]:
    """Decision and comment of an entry: what the section decides inside it; a clause that is its whole says it at its end."""
    for clause in matter.decide(section).clauses:
        start, end = clause.span
        if not block.start <= start < block.end and not start <= block.start < end:
            continue
        for words in [clause.text] if start >= block.number[1] else _sentences(section.passage, block, end):
            if (found := COMMENT.search(words)) is not None:
                return None, words[found.start() :]
            if VERDICT.search(words):
                return words, None
    behind = [section.passage.clean(a, b) for a, b in sentences(section.passage.text, block.number[1], block.end)]
    pieces = [piece for sentence in behind for piece in PARTED.compiled.split(sentence.strip(" :\u2013\u2014-"))]
    said = [piece for piece in pieces if COMMENT.match(piece)]
    return None, said[0] if len(said) == 1 else None


def _sentences(passage: Passage, block: _Block, end: int) -> list[str]:
    """The sentences behind the number of an entry, and what its last dash parts off, the last first."""
    found = [passage.clean(a, b) for a, b in sentences(passage.text, block.number[1], min(end, block.end))]
    return [PARTED.compiled.split(words.strip(" :\u2013\u2014-"))[-1] for words in reversed(found)]
