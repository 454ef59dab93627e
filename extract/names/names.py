"""Person names in print: a list of people as text → the names in it, each with title, honours, brackets and post.

    Mr R C Love-Hart, OBE (Chairman), Cllrs Smith, Jones and Brown, Mrs A Beere (Head of Planning, Parks and Trees)
    Nora Quill, Clerk          Fire Chief Will Bateson          President Ada Lund, Members Bo Berg, Cy Dahl

Values in, values out: what a name means (who was there, who declared) is for the facts to say.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.names.one_name import (
    Name,
    end_of_honours,
    honours_only,
    is_code,
    looks_like_name,
    read_name,
    role_word,
    title_length,
    without_titles,
)
from extract.names.role_words import OFFICE, PLURAL
from extract.names.separators import BREAK, chunks
from extract.names.splits import split_entries
from extract.text import lexicon

__all__ = ["Name", "names", "subjects"]

# A count of people names nobody: "three members of the public", "12 residents".
_COUNT = re.compile(
    rf"""(?:(?:and|also|approximately|about|around|over|some|c\.?|a[ ]total[ ]of)\s+)*
    (?:\d+|no|a|an|one|several|many|a[ ]number[ ]of|{"|".join(lexicon.NUMBER_WORDS)}|thirty|forty|fifty|sixty)\b
    [^,;\x1f]{{0,40}}?\b(?:members?|residents?|public|people|persons?|parishioners?|electors?|press|students?
    |councillors?|officers?|reporters?|visitors?|guests?|others?|vacanc(?:y|ies)|observers?|villagers?|staff)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PUBLIC = re.compile(r"(?:the\s+)?(?:members?\s+of\s+)?(?:the\s+)?(?:general\s+)?(?:public|press)\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"the\s+(?:(?:parish|town|council|community|assistant|deputy|acting|locum)\s+)*clerk\b", re.IGNORECASE
)
# "(2) ", "3.1 ", "a) " before a sentence.
_LABEL = re.compile(r"[\W_]*(?:\(?[\da-z]{1,3}(?:\.\d{1,3})*[.)]?\s+(?=[A-Z]))?")
_LADY = re.compile(r"(?:mrs|miss|ms)\.?", re.IGNORECASE)  # so printed in a list of surnames: "Cllrs Lund, Mrs Berg, Dahl"
_TITLE_AT = re.compile(rf"\b(?:{lexicon.TITLE}|{lexicon.CIVIC_TITLE})(?=\s)", re.VERBOSE | re.IGNORECASE)


def names(text: str, shared: str = "") -> list[Name]:
    """The people in a list, in order. Line ends count as spaces, BREAK as the end of an entry.

    `shared` is a title that the names without one share ("Members", of a list under that heading), so that a surname
    alone is a name.
    """
    text = split_entries(text)
    found: list[Name] = []
    pending = ""
    posted = False  # a post has been read since the last name
    for chunk in chunks(text):
        words = chunk.text
        if chunk.before in (BREAK, ";"):
            _settle(found, pending)
            posted = False
            pending = ""
        if (not words and not chunk.notes) or words.isdigit():  # "– 5": how many they are
            continue
        public = _PUBLIC.match(words)
        if _COUNT.match(words) or (public and not any(map(role_word, words[public.end() :].split()))):
            shared = ""
            continue
        if found and chunk.before != BREAK and is_code(words, found[-1].bare):
            found[-1] = replace(found[-1], code=words)
            continue
        if found and honours_only(words):
            end = end_of_honours(text, chunk)
            last = found[-1]
            found[-1] = replace(
                last, end=end, text=" ".join(text[last.start : end].split()), honours=f"{last.honours} {words}".strip(),
                notes=last.notes + chunk.notes,
            )  # fmt: skip
            continue
        if PLURAL.fullmatch(words) and chunk.before in (",", "and", ""):
            if chunk.before == "" or not found:
                shared = words
            else:
                found = [name if name.post else replace(name, post=words) for name in found]
            continue
        unnamed = _UNNAMED.match(words)
        person = None if unnamed else read_name(chunk, shared)
        if unnamed and chunk.before != "and" and not chunk.notes:
            pending = words
            if _next_is_name(text, chunk.end):
                continue
            pending = ""
        if person is None and unnamed and not any(looks_like_name(note) for note in chunk.notes):
            office = " ".join(unnamed.group(0).split())
            start, end = chunk.start + unnamed.start(), chunk.start + unnamed.end()
            found.append(Name(start=start, end=end, text=office, post=office.partition(" ")[2], notes=chunk.notes))
            shared, pending = "", ""
            continue
        if person and posted and not shared and not person.title and chunk.before in (",", "and") and _one(person):
            person = None  # "Cabinet Member for Adults and Wellbeing (Chair)"
        if person is None:
            for note in chunk.notes:  # "the Clerk (Nora Quill)"
                if looks_like_name(note) and (at := text.find(note, chunk.start)) >= 0:
                    found.append(Name(start=at, end=at + len(note), text=note, bare=without_titles(note), post=words))
                    break
            else:
                if (
                    found
                    and not pending
                    and (chunk.before in ("-", ":") or _takes_post(words, shared, posted, chunk.before))
                ):
                    last = found[-1]
                    joined = f"{last.post}{_glue(chunk.before)}{words}" if last.post else words
                    found[-1] = replace(last, post=joined, notes=last.notes + chunk.notes)
                    posted = True
                elif chunk.before != "-":
                    pending = f"{pending}{_glue(chunk.before)}{words}".strip(" ,") if pending else words
            continue
        if person.title:
            plural = PLURAL.match(person.title)
            if plural or not (shared and _LADY.fullmatch(person.title) and _one(person)):
                shared = person.title if plural else ""
        elif shared and not pending and not person.post:
            person = replace(person, title=shared, certain=True)
        if person.title and not shared and not person.certain:
            person = replace(person, certain=True)
        if posted and not person.title and not person.post and chunk.before != BREAK:
            person = replace(person, certain=False)
        if pending and not person.post:
            person = replace(person, post=pending)
        if pending or person.post:
            shared = shared if person.title == shared else ""
        pending, posted = "", False
        found.append(person)
    _settle(found, pending)
    return found


def _settle(found: list[Name], pending: str) -> None:
    """Give a post that no name has followed to the name before it: "Cllrs Lund, Berg; Nora Quill, Clerk;"."""
    last = pending.rpartition(" ")[2]
    if found and pending and not found[-1].post and role_word(last) and not last.endswith("s"):
        found[-1] = replace(found[-1], post=pending)


def subjects(text: str) -> list[Name]:
    """The people a clause begins or ends with: "Later in the meeting Cllrs Lund and Berg" → Lund, Berg."""
    label = _LABEL.match(text)
    start = label.end() if label else 0
    for at in (start, *(title.start() for title in _TITLE_AT.finditer(text, start))):
        people = [person for person in names(text[at:]) if person.bare]
        if people:
            return [replace(person, start=person.start + at, end=person.end + at) for person in people]
    return []


def _next_is_name(text: str, at: int) -> bool:
    """True where a titled name follows a comma: "the Clerk, Mrs Quill"."""
    match = re.match(r",\s+", text[at:])
    return bool(match) and bool(title_length(text[at + match.end() :])) if match else False


def _takes_post(words: str, shared: str, posted: bool, before: str) -> bool:
    """True where a post belongs to the name before it rather than to the one after."""
    if before == BREAK:
        return False
    if posted or OFFICE.fullmatch(words):
        return True
    return not (shared and before == ",") and before in (",", "and", "-", ":", "")


def _one(person: Name) -> bool:
    return len(person.bare.split()) == 1


def _glue(before: str) -> str:
    return " and " if before == "and" else ", "
