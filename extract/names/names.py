"""Person names in print: a list of people as text → the names in it, each with title, honours, brackets and post.

    Mr R C Love-Hart, OBE (Chairman), Cllrs Smith, Jones and Brown, Mrs A Beere (Head of Planning, Parks and Trees)
    Nora Quill, Clerk          Fire Chief Will Bateson          President Ada Lund, Members Bo Berg, Cy Dahl

Values in, values out: what a name means (who was there, who declared) is for the facts to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from extract.names.groups import are_headed, heads_group, is_group, is_place, sent_by, stands_alone
from extract.names.likeness import LIST_PATTERNS, word_kind
from extract.names.name_form import (
    end_of_honours,
    honours_only,
    is_body,
    is_code,
    looks_like_name,
    role_word,
    title_length,
    without_titles,
)
from extract.names.name_words import BEARER, COUNCILLOR_TITLE, LISTED_COUNT, SHORT_POST
from extract.names.one_name import Name, read_name
from extract.names.posts_behind import are_officed, is_office_and_surname, joined_offices, surname_behind, with_posts
from extract.names.role_words import CALLINGS, CIVIC_POSTS, OFFICE, PLURAL
from extract.names.separators import BREAK, Chunk, chunks
from extract.names.splits import split_entries
from extract.names.turned import turned
from extract.text import lexicon

__all__ = ["Name", "names", "subjects"]

FEWEST_SURNAMES = 3  # surnames alone, from which a list is a roll of such
_MANY = rf"(?:\d+|no|a|an|one|several|many|a[ ]number[ ]of|{'|'.join(lexicon.NUMBER_WORDS)}|thirty|forty|fifty|sixty)"
_SOME = r"(?:(?:and|also|approximately|about|around|over|some|c\.?|a[ ]total[ ]of)\s+)*"
_COUNTED = (
    r"(?:members?|residents?|public|people|persons?|parishioners?|electors?|press|students?|councillors?|officers?|reporters?"
    r"|visitors?|guests?|others?|vacanc(?:y|ies)|observers?|villagers?|staff)"
)
# A count of people names nobody: "three members of the public", "12 residents", "there being two (02) vacancies".
_COUNT = re.compile(rf"{_SOME}{_MANY}\b[^,;\x1f]{{0,40}}?\b{_COUNTED}\b|there\s+being\b", re.VERBOSE | re.IGNORECASE)
_NOBODY = frozenset(("nil", "none", "nobody"))
_PUBLIC = re.compile(r"(?:the\s+)?(?:members?\s+of\s+)?(?:the\s+)?(?:general\s+)?(?:public|press)\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"the\s+(?:(?:parish|town|council|community|assistant|deputy|acting|locum)\s+)*clerk\b", re.IGNORECASE
)
# "(2) ", "3.1 ", "a) ", "9-B. " before a sentence.
_LABEL = re.compile(r"[\W_]*(?:\(?[\da-z]{1,3}(?:\.\d{1,3}|-[A-Za-z\d])*[.)]?\s+(?=[A-Z]))?")
# What one of several has beside the title that all share: "Cllrs Lund, Mrs Berg, Dr Dahl, Eide" (or "Cllr Dahl").
_OWN_TITLE = re.compile(
    rf"(?:{lexicon.POLITE}|{lexicon.OF_RANK}|{lexicon.PEER}|councilmember|commissioner|trustee"
    r"|(?:(?:vice|deputy)[ -]?)?(?:mayor|president|reeve))\.?", re.IGNORECASE
)
_TITLE_AT = re.compile(rf"\b(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE})(?=\s)", re.VERBOSE | re.IGNORECASE)


def names(text: str, shared: str = "") -> list[Name]:
    """The people in a list, in order. Line ends count as spaces, BREAK as the end of an entry.

    `shared` is a title that the names without one share ("Members", of a list under that heading), so that a surname
    alone is a name.
    """
    found = _read(split_entries(text), shared)
    counted = LISTED_COUNT.search(text)
    if counted is None or len(found) == int(counted[1]):
        return found
    # "Lund Berg" between commas is two people or one, as "– 5" behind the list says
    others = (_read(split_entries(text, pattern), shared) for pattern in LIST_PATTERNS)
    return next((other for other in others if len(other) == int(counted[1])), found)


def _read(text: str, shared: str) -> list[Name]:
    """The people of a list of which it is decided where its entries end."""
    found = with_posts(turned(joined_offices(list(chunks(text)))))
    reader = _Reader(text, shared, headed=are_headed(found), officed=are_officed(found))
    for chunk, after in zip_longest(found, found[1:]):
        reader.read(chunk, after)
    reader.settle()
    return reader.found


@dataclass(slots=True)
class _Reader:
    """What has been read of a list: the people found, and what the words before say of the next one."""

    text: str
    shared: str  # a title that names without one share
    found: list[Name] = field(default_factory=list)
    pending: str = ""  # an office or a body whose name is still to come
    over: str = ""  # the body or party that heads a group: "Elm Council: Mr Lund and Ms Berg"
    headed: bool = False  # bodies stand on lines of their own above their people
    posted: bool = False  # a post has been read since the last name
    officed: bool = False  # an office stands before nearly every surname
    surnames: int = 0  # of those found, how many have a surname alone
    ahead: bool = False  # "and" has been read with nothing behind it: "Mr Lund and, in the chair, Mr Berg"

    def read(self, chunk: Chunk, behind: Chunk | None) -> None:
        """Take in the next part of the list, before the one `behind` it: somebody, or what is said of the one before or after."""
        if chunk.before in (BREAK, ";"):
            self.settle()
            self.posted, self.pending, self.over = False, "", self.over if self.headed else ""
        if self.headed and stands_alone(chunk, behind) and is_body(sent_by(chunk.text)):
            self.over = sent_by(chunk.text)
            return
        words = chunk.text
        self.ahead = self.ahead or (chunk.before == "and" and not words and not chunk.notes)
        if (not words and not chunk.notes) or words.isdigit() or words.casefold() in _NOBODY:
            return  # digits: "– 5", how many they are
        if self._is_of_the_last(chunk) or self._is_plural(chunk):
            return
        public = _PUBLIC.match(words)
        if _COUNT.match(words) or (public and not any(map(role_word, words[public.end() :].split()))):
            self.shared = ""
        elif (unnamed := _UNNAMED.match(words)) is not None:
            self._read_unnamed(chunk, unnamed)
        else:
            self._read_entry(chunk, behind)

    def _read_entry(self, chunk: Chunk, behind: Chunk | None) -> None:
        """Take in a part that may name somebody."""
        person = self._officer(chunk) or read_name(chunk, self.shared or self._title_again(chunk))
        label = behind is not None and behind.before == ":"
        group = label and behind is not None and (is_group(chunk.text, behind) or is_place(chunk.text, behind))
        called = _is_title_of(chunk, behind) or (label and bool(OFFICE.fullmatch(chunk.text) or BEARER.match(chunk.text)))
        if person is None or group or self._may_be_post(person, chunk) or self._is_of_office(person, chunk, behind):
            self._read_words(chunk, label=group or called)
        else:
            self._add(person, chunk)

    def _officer(self, chunk: Chunk) -> Name | None:
        """Somebody of a list in which an office stands before each surname: "City Forester Lund"."""
        surname = surname_behind(chunk.text) if self.officed or self._is_roll_of_surnames(chunk) else ""
        if not surname:
            return None
        start = self.text.rindex(surname, chunk.start, chunk.end)
        post = chunk.text[: -len(surname)].strip()
        return Name(start=start, end=start + len(surname), text=surname, bare=surname, notes=chunk.notes, post=post)

    def _is_roll_of_surnames(self, chunk: Chunk) -> bool:
        """True for an office and a surname behind several surnames alone: "Trustees Lund, Berg and Dahl, Village Clerk Eide"."""
        return self.surnames >= FEWEST_SURNAMES and is_office_and_surname(chunk.text)

    def settle(self) -> None:
        """Give a post that no name has followed to the name before it: "Cllrs Lund, Berg; Nora Quill, Clerk;"."""
        last = self.pending.rpartition(" ")[2]
        if self.found and self.pending and not self.found[-1].post and role_word(last) and not last.endswith("s"):
            self.found[-1] = replace(self.found[-1], post=self.pending)

    def _is_of_the_last(self, chunk: Chunk) -> bool:
        """True for initials or honours that belong to the name before: "Ada Lund, AL", "Bo Berg, OBE"."""
        if not self.found:
            return False
        last = self.found[-1]
        if chunk.before != BREAK and is_code(chunk.text, last.bare):
            self.found[-1] = replace(last, code=chunk.text)
            return True
        if chunk.before == "," and chunk.text.casefold() in CIVIC_POSTS and not (last.post or chunk.notes):
            self.found[-1] = replace(last, post=chunk.text)  # "M. Lund, Reeve" below "Members"
            return True
        if chunk.before == "," and SHORT_POST.match(chunk.text) and not last.post and not last.bare.isupper():
            self.found[-1] = replace(last, post=chunk.text)  # "Gus Holm, CEO"
            return True
        if not honours_only(chunk.text):
            return False
        end = end_of_honours(self.text, chunk)
        self.found[-1] = replace(
            last, end=end, text=" ".join(self.text[last.start : end].split()), honours=f"{last.honours} {chunk.text}".strip(),
            notes=last.notes + chunk.notes,
        )  # fmt: skip
        return True

    def _is_plural(self, chunk: Chunk) -> bool:
        """True for "Councillors" alone: the title of those to come, or behind a list what they all are."""
        if not PLURAL.fullmatch(chunk.text) or chunk.before not in (",", "and", ""):
            return False
        if chunk.before == "" or not self.found:
            self.shared = chunk.text
        else:
            self.found = [name if name.post else replace(name, post=chunk.text) for name in self.found]
        return True

    def _read_unnamed(self, chunk: Chunk, unnamed: re.Match[str]) -> None:
        """ "the Clerk": the office of the name that follows or stands in brackets, or somebody without a name."""
        if not chunk.notes and _next_is_name(self.text, chunk.end, last=chunk.before == "and"):
            self.pending = chunk.text
            return
        if any(looks_like_name(note) for note in chunk.notes) or chunk.text[unnamed.end() :].startswith(("’", "'")):
            self._read_words(chunk)  # "the Clerk (Nora Quill)", "the Clerk’s Assistant"
            return
        office = " ".join(unnamed.group(0).split())
        start, end = chunk.start + unnamed.start(), chunk.start + unnamed.end()
        self.found.append(Name(start=start, end=end, text=office, post=office.partition(" ")[2], notes=chunk.notes))
        self.shared, self.pending = "", ""

    def _title_again(self, chunk: Chunk) -> str:
        """The title that the first of two surnames has for both: "Cllr Lund and Berg"."""
        if chunk.before != "and" or not self.found or self.posted or self.pending or chunk.text.isupper():
            return ""
        last = self.found[-1]
        return last.title if COUNCILLOR_TITLE.match(last.title) and _one(last) and not (last.post or last.notes) else ""

    def _may_be_post(self, person: Name, chunk: Chunk) -> bool:
        """True for "Wellbeing" in "Cabinet Member for Adults and Wellbeing", and "Supervising Civil Engineer" behind a name."""
        if self.officed or self._is_roll_of_surnames(chunk):
            return False
        behind = bool(self.found) and not self.found[-1].post and bool(person.post) and not person.title
        if chunk.before == "-" and behind:
            return word_kind(person.bare.partition(" ")[0]) not in "FI"  # "Bo Berg – Group Manager Asset Planning"
        if chunk.before == "," and behind:
            of_place = _one(person) and " " in person.post and not person.post.casefold().endswith(("mayor", "chair"))
            return of_place or all(word.casefold() in CALLINGS or word.endswith("ing") for word in person.bare.split())
        return self.posted and not self.shared and not person.title and chunk.before in (",", "and") and _one(person)

    def _is_of_office(self, person: Name, chunk: Chunk, behind: Chunk | None) -> bool:
        """True for "Road Delivery" between an office and the dash before its name: "Manager, Road Delivery – Ada Lund"."""
        if not (self.pending and chunk.before in (",", "and")) or behind is None or behind.before != "-":
            return False
        return not person.title and word_kind(person.bare.partition(" ")[0]) not in "FI" and looks_like_name(behind.text)

    def _read_words(self, chunk: Chunk, *, label: bool = False) -> None:
        """Words that name nobody: the post of somebody in brackets, of the one before, or (a `label`) of the one to come."""
        for note in chunk.notes if chunk.before != "-" else ():  # "the Clerk (Nora Quill)", not "Ed Rand - Lead (Roads)"
            if looks_like_name(note) and (at := self.text.find(note, chunk.start)) >= 0:
                self.found.append(Name(start=at, end=at + len(note), text=note, bare=without_titles(note), post=chunk.text))
                return
        words = chunk.text
        beside = chunk.before in ("-", ":") or (not self.ahead and _takes_post(words, self.shared, self.posted, chunk.before))
        if self.found and not self.pending and beside and not label:
            last = self.found[-1]
            joined = f"{last.post}{_glue(chunk.before)}{words}" if last.post else words
            self.found[-1] = replace(last, post=joined, notes=last.notes + chunk.notes)
            self.posted = True
        elif chunk.before != "-":
            self.pending = f"{self.pending}{_glue(chunk.before)}{words}".strip(" ,") if self.pending else words

    def _add(self, person: Name, chunk: Chunk) -> None:
        """Somebody, with the title shared and the office printed before."""
        person = self._titled(person)
        if self.posted and not person.title and not person.post and chunk.before != BREAK:
            person = replace(person, certain=False)
        if chunk.turned:  # "Lund, Ada"
            printed = " ".join(self.text[chunk.start : chunk.end].split())
            person = replace(person, start=chunk.start, end=chunk.end, text=printed)
        person = self._posted(person, chunk)
        self.pending, self.posted, self.ahead = "", False, False
        self.surnames += _one(person)
        self.found.append(person)

    def _titled(self, person: Name) -> Name:
        """Somebody with the title that several share, where they have none of their own."""
        if person.title:
            plural = PLURAL.match(person.title)
            own = _OWN_TITLE.fullmatch(person.title) or (COUNCILLOR_TITLE.match(person.title) and " " not in person.title)
            if plural or not (self.shared and own and _one(person)):
                self.shared = person.title if plural else ""
        elif self.shared and not self.pending and not person.post:
            return replace(person, title=self.shared, certain=True)
        if person.title and not self.shared and not person.certain:
            return replace(person, certain=True)
        return person

    def _posted(self, person: Name, chunk: Chunk) -> Name:
        """Somebody with the office printed before, or the body or party that heads their group."""
        if self.pending and heads_group(self.pending, chunk, person):
            self.over = sent_by(self.pending)
        elif self.pending and not person.post:
            person = replace(person, post=self.pending)
            self.over = ""
        if self.over:
            person = replace(person, group=self.over)
        elif (self.pending or person.post) and not OFFICE.fullmatch(self.pending or person.post):  # a chair is one of them
            self.shared = self.shared if person.title == self.shared else ""
        return person


def subjects(text: str) -> list[Name]:
    """The people a clause begins or ends with: "Later in the meeting Cllrs Lund and Berg" → Lund, Berg."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    for at in (start, *(title.start() for title in _TITLE_AT.finditer(text, start))):
        people = [person for person in names(text[at:]) if person.bare]
        if people:
            return [replace(person, start=person.start + at, end=person.end + at) for person in people]
    return []


def _next_is_name(text: str, at: int, *, last: bool) -> bool:
    """True where a titled name follows a comma: "the Clerk, Mrs Quill"; of the `last` of a list nothing else may follow."""
    match = re.match(rf"[,:]\s+([^,;:{BREAK}]+)(,?)", text[at:])
    if match is None:
        return False
    if match.group(0)[0] == ":":  # "the Clerk: Nora Quill"
        return looks_like_name(match[1].strip(" ."))
    name = match[1].strip(" .")
    titled = title_length(name)
    if last:
        return not match[2] and not COUNCILLOR_TITLE.match(name[:titled].strip()) and looks_like_name(name)
    return bool(titled)


def _takes_post(words: str, shared: str, posted: bool, before: str) -> bool:
    """True where a post belongs to the name before it rather than to the one after."""
    if before == BREAK:
        return False
    if posted or OFFICE.fullmatch(words):
        return True
    return not (shared and before == ",") and before in (",", "and", "-", ":", "")


def _is_title_of(chunk: Chunk, behind: Chunk | None) -> bool:
    """True for a title that a dash parts from its name: "Councillor - Ada Lund"."""
    whole = title_length(f"{chunk.text} X") > len(chunk.text) > 0
    return whole and behind is not None and behind.before == "-" and looks_like_name(behind.text)


def _one(person: Name) -> bool:
    return len(person.bare.split()) == 1


def _glue(before: str) -> str:
    return " and " if before == "and" else ", "
