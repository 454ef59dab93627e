"""One entry of a list of people: its words → title, name, honours, office, initials.

Mr R C Love-Hart OBE      County Cllr Mrs Lund      Fire Chief Will Bateson      Cllr Hay in the chair
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.names.name_form import is_code, is_plausible, looks_like_name, name_parts, role_word, title_length, without_titles
from extract.names.name_words import BY_SCREEN, FOR_WHOM, HOW_MANY, INITIALS_JOINED, POLITE_TITLE
from extract.names.offices import before_office, office_before, split_trailing, untitled
from extract.names.role_words import BODY, OFFICE, PLURAL, SURNAMES
from extract.names.separators import Chunk
from extract.text import lexicon

_TITLE_INSIDE = re.compile(rf"\s(?P<title>(?:vice[ -])?{lexicon.TITLE})\s", re.VERBOSE | re.IGNORECASE)
_CLAUSE = re.compile(
    r"\s(?:who|whom|which|because|due\s+to|owing\s+to|having|attended|gave|spoke"
    r"|for\s+items?|as\s+(?!substitute)|\(?from\s+item)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in a list; `start` and `end` are offsets of the printed name, titles and honours included."""

    start: int
    end: int
    text: str  # as printed: "Mr R C Love-Hart, OBE"
    title: str = ""  # "Mr"; also where several names share it ("Cllrs")
    bare: str = ""  # "R C Love-Hart"
    honours: str = ""
    notes: tuple[str, ...] = ()  # what stands in brackets after it
    post: str = ""  # job, office or body printed beside it
    group: str = ""  # the body, party or place that heads the group of names it stands in
    code: str = ""  # initials that stand for the name in the rest of the paper
    certain: bool = True  # False where only a model can tell


def read_name(chunk: Chunk, shared: str) -> Name | None:
    """The name in a chunk; None where there is none. `shared` is the title of those that have none of their own."""
    chunk = _in_place(chunk)
    words = _without_clause(chunk.text)
    if not words or OFFICE.fullmatch(words):
        return None
    if (noted := _office_of(chunk)) is not None:
        return noted
    if (colleague := _staff(chunk, words)) is not None:
        return colleague
    entry = _Entry(words, chunk.start)
    entry.cut_office()
    entry.cut_title()
    return entry.name(chunk, shared)


def _in_place(chunk: Chunk) -> Chunk:
    """ "Cllr Foss for Cllr Dahl" → "Cllr Foss", with whose place it is beside the name."""
    if far := BY_SCREEN.search(chunk.text):  # "Bo Berg via Teams"
        who = chunk.text[: far.start()]
        return chunk._replace(text=who, notes=(*chunk.notes, far["means"])) if looks_like_name(who) else chunk
    found = FOR_WHOM.search(chunk.text)
    if found is None:
        return chunk
    who, whom = chunk.text[: found.start()], found["whom"]
    if not (looks_like_name(who, least=1) and looks_like_name(whom, least=1)):
        return chunk
    return chunk._replace(text=who, notes=(*chunk.notes, chunk.text[found.start() :].strip()))


def _without_clause(words: str) -> str:
    """ "Ada Lund who lives in Moor" → "Ada Lund"; nothing where the clause comes first."""
    if not any(part.casefold() in BODY for part in words.split()):  # "Councillor Ward 1"
        words = HOW_MANY.compiled.sub("", words)
    clause = _CLAUSE.search(f" {words} ")
    return words if clause is None else words[: max(0, clause.start() - 1)].rstrip()


@dataclass(slots=True)
class _Entry:
    """The words of an entry as they are taken apart; `offset` is where they begin."""

    words: str
    offset: int
    post: str = ""  # the office before the name
    trailing: str = ""  # what stands behind the name
    title: str = ""
    bare: str = ""  # the words behind the titles
    titled: bool = field(default=False)  # the title stands right before the name, so that it is part of it

    def cut_office(self) -> None:
        """Take off the office before the name and what stands behind it: "Ward Officer Ms Berg", "Cllr Shaw in the chair"."""
        while office := OFFICE.match(self.words):
            rest = self.words[office.end() :].lstrip()
            if not rest or not (title_length(rest) or looks_like_name(rest, least=1)):
                break
            if title_length(self.words) > office.end():  # "Vice Mayor Lund": no mayor
                break
            self.post = self.post or office.group(0).strip(" :,")
            self._cut_to(rest)
        if not self._is_titled() and (inner := _TITLE_INSIDE.search(self.words)):
            before = self.words[: inner.start()].strip(" ,")  # "Later Mr Lund", "Ward Officer Ms Berg"
            self.post = self.post or (before if any(map(role_word, before.split())) else "")
            self._cut_to(self.words[inner.start("title") :])
        if not self.post and not self._is_titled():
            self.post, self.words, self.offset = office_before(self.words, self.offset)
        self.words, self.trailing = split_trailing(self.words)

    def cut_title(self) -> None:
        """Take off the titles, those that several share included: "Cllrs Mrs Lund"."""
        length = title_length(self.words)
        self.title, self.bare, self.titled = self.words[:length].strip(), self.words[length:].strip(), length > 0
        plural = PLURAL.match(self.words)
        if plural is None:
            return
        rest = self.words[plural.end() :].lstrip()
        if plural.end() < len(self.words[:length].rstrip()) and not POLITE_TITLE.match(rest):
            return
        if rest:
            own = title_length(rest)
            self.title = rest[:own].strip() or plural.group(0).strip(" :")
            self._cut_to(rest)
            self.bare, self.titled = rest[own:].strip(), own > 0

    def name(self, chunk: Chunk, shared: str) -> Name | None:
        """Who it is; None where the words are no name, or a surname alone with nothing that says so."""
        bare, honours, code = name_parts(self.bare)
        name, doubtful = self._without_post(bare, shared)
        post = self.post or chunk.post
        known = bool(self.title or shared) or _role_note(chunk.notes)
        single = _is_single(name)
        if not name or not self._is_name(name, shared, doubtful) or (single and not (known or post)):
            return None
        coded = is_code(chunk.tail, name)
        tail = chunk.tail if chunk.tail[:1].isalpha() and not coded else ""
        printed = [self.title if self.titled else "", name, honours]
        return Name(
            start=self.offset,
            end=self.offset + _length_of(self.words, printed),
            text=" ".join(part for part in printed if part),
            title=self.title,
            bare=name,
            honours=honours,
            notes=chunk.notes,
            post=post or self.trailing or tail,
            code=chunk.tail if coded else code,
            certain=not doubtful and (known or not single or bool(OFFICE.fullmatch(post))),
        )

    def _without_post(self, name: str, shared: str) -> tuple[str, bool]:
        """The name without the post behind it, and whether the model has to say if that is somebody."""
        beside, doubtful = "", False
        if self.title:
            name, beside = before_office(name)
        elif name and not looks_like_name(name, least=1):
            name, beside, doubtful = untitled(name, shared)
        self.trailing = f"{beside} {self.trailing}".strip()
        return name, doubtful

    def _is_name(self, name: str, shared: str, doubtful: bool) -> bool:
        if shared and name.rpartition(" ")[2].casefold() in SURNAMES and (doubtful or " " not in name):
            return True
        return is_plausible(name.split()) if self.title else looks_like_name(name, least=1)

    def _is_titled(self) -> bool:
        return bool(title_length(self.words) or PLURAL.match(self.words))

    def _cut_to(self, rest: str) -> None:
        self.offset, self.words = self.offset + len(self.words) - len(rest), rest


def _is_single(name: str) -> bool:
    """True for a surname alone, not for "A.Lund"."""
    return len(name.split()) == 1 and not INITIALS_JOINED.match(name)


def _office_of(chunk: Chunk) -> Name | None:
    """The person in brackets behind an office: "Group Manager Roads (A Moss)", "Planner (A Moss) (EDC)"."""
    words = chunk.text.split()
    bracketed = bool(chunk.notes) and chunk.before != "-"  # "Mr Berg - Team Leader (Roads)"
    if not bracketed or not any(map(role_word, words)) or title_length(chunk.text) or PLURAL.match(chunk.text):
        return None
    note = chunk.notes[0]
    last = max(n for n, part in enumerate(words) if role_word(part))
    if not looks_like_name(note) or len(words) - last > 2:
        return None
    start = chunk.end + 1  # behind the bracket
    return Name(start=start, end=start + len(note), text=note, bare=without_titles(note), notes=chunk.notes[1:], post=chunk.text)


def _staff(chunk: Chunk, words: str) -> Name | None:
    """Somebody of the staff with the surname alone: "Staff Berg, Planner"."""
    title, _, surname = words.partition(" ")
    if title.casefold() != "staff" or role_word(surname) or not looks_like_name(surname, least=1):
        return None
    end = chunk.start + len(words)
    return Name(start=chunk.start, end=end, text=words, title=title, bare=surname, notes=chunk.notes, post=chunk.post)


def _role_note(notes: tuple[str, ...]) -> bool:
    return any(role_word(word) for note in notes for word in note.split())


def _length_of(words: str, printed: list[str]) -> int:
    """Characters of `words` up to the end of its last part."""
    at = 0
    for part in filter(None, printed):
        found = words.find(part, at)
        at = (found if found >= 0 else at) + len(part)
    return at
