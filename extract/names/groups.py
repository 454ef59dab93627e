"""What heads a group of people in a list: the body that sent them, their party, their place.

Elm District Council: Mr Lund and Ms Berg      Labour: Councillors Lund and Berg      ELM COUNCIL / Ada Lund / Bo Berg
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.names.likeness import word_kind
from extract.names.name_form import is_body, looks_like_name, role_word
from extract.names.name_words import SENT_BY
from extract.names.one_name import Name
from extract.names.role_words import PLURAL
from extract.names.separators import BREAK, Chunk

MOST_GROUP_WORDS = 4  # words of a place or party that heads a group of names


def heads_group(words: str, chunk: Chunk, person: Name) -> bool:
    """True for what stands before the first of a group: "Elm Council: Mr Lund", "Elm: Councillors Lund and Berg"."""
    if any(map(role_word, words.split())) or chunk.before not in (":", "-"):
        return False
    return is_body(sent_by(words)) or (bool(person.title) and is_group(words, chunk)) or is_place(words, chunk)


def is_group(words: str, behind: Chunk) -> bool:
    """True for "Elm" or "Labour" before "Councillors Lund and Berg"."""
    return bool(PLURAL.match(behind.text)) and words[:1].isupper() and len(words.split()) <= MOST_GROUP_WORDS


def is_place(words: str, behind: Chunk) -> bool:
    """True for "Elm Harbor" before ": Ada Lund": words that begin like no name before ones that do; not for "Ada Lund: Clerk"."""
    printed = words.split()
    if behind.before != ":" or not 0 < len(printed) <= MOST_GROUP_WORDS or not behind.text:
        return False
    own = "".join(map(word_kind, printed))
    return set(own) <= {"W"} and word_kind(behind.text.split()[0]) in "FIT" and looks_like_name(behind.text)


def stands_alone(chunk: Chunk, behind: Chunk | None) -> bool:
    """True for a part that is an entry by itself."""
    return chunk.before in (BREAK, "") and (behind is None or behind.before == BREAK)


def are_headed(found: Sequence[Chunk]) -> bool:
    """True for a list that begins with a body on a line of its own, and a name below each such line."""
    bodies = [n for n, chunk in enumerate(found) if chunk.before in (BREAK, "") and chunk.text and is_body(sent_by(chunk.text))]
    alone = [n for n in bodies if n + 1 < len(found) and found[n + 1].before == BREAK]
    return alone[:1] == [0] and bodies == alone and not any(n + 1 in bodies for n in alone)


def sent_by(words: str) -> str:
    """ "Representing Elm District Council" → "Elm District Council"."""
    return SENT_BY.compiled.sub("", words)
