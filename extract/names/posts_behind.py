"""Lists in which everybody has a post or a body beside the name: what stands where the others have one is one too.

    Ada Lund, Clerk              Finance Director Lund, Town Planner Berg, Fire Captain Dahl
    Bo Berg, Moor Gazette        an office before each surname
    Cy Dahl, Elm Singers
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.names.likeness import word_kind
from extract.names.name_form import looks_like_name, role_word, title_length
from extract.names.offices import office_before
from extract.names.role_words import BODY, PLURAL
from extract.names.separators import BREAK, Chunk

FEWEST_POSTED = 3  # entries from which a list has a way of its own
MOSTLY_POSTED = 0.6  # share of the entries that make it


def with_posts(found: Sequence[Chunk]) -> list[Chunk]:
    """The chunks of a list of one person a line, with what stands behind each name as a post."""
    entries: list[list[Chunk]] = []
    for chunk in found:
        if not entries or chunk.before in (BREAK, ";"):
            entries.append([])
        entries[-1].append(chunk)
    paired = [entry for entry in entries if _is_name_and_more(entry)]
    posted = sum(any(map(_is_post_word, " ".join(chunk.text for chunk in entry[1:]).split())) for entry in paired)
    if posted < FEWEST_POSTED or posted < MOSTLY_POSTED * len(paired) or len(paired) < MOSTLY_POSTED * len(entries):
        return list(found)
    return [chunk for entry in entries for chunk in ([_with_post(entry)] if _is_name_and_more(entry) else entry)]


def _with_post(entry: Sequence[Chunk]) -> Chunk:
    """A name and what stands behind it, as one."""
    first, *rest = entry
    post = "".join(f"{' and ' if chunk.before == 'and' else ', '}{chunk.text}" for chunk in rest).lstrip(" ,")
    return first._replace(post=post, notes=(*first.notes, *(note for chunk in rest for note in chunk.notes)))


def joined_offices(found: Sequence[Chunk]) -> list[Chunk]:
    """The chunks of a list, an office of two parts before its name as one: "Manager Roads | and | Parks Ed Rand"."""
    made: list[Chunk] = []
    for chunk in found:
        first = chunk.text.partition(" ")[0]
        if (
            made
            and chunk.before == "and"
            and chunk.text.count(" ") == 2
            and not (made[-1].notes or _may_be_somebody(chunk.text))
            and any(map(role_word, made[-1].text.split()))
            and not role_word(first)
            and word_kind(chunk.text.split()[1]) == "F"
        ):
            both = f"{made[-1].text} and {chunk.text}"
            made[-1] = made[-1]._replace(end=chunk.end, text=both, notes=chunk.notes, tail=chunk.tail)
        else:
            made.append(chunk)
    return made


def are_officed(found: Sequence[Chunk]) -> bool:
    """True for a list in which nearly everybody is an office and a surname: "City Manager Lund, Town Planner Berg"."""
    officed = [chunk for chunk in found if is_office_and_surname(chunk.text)]
    return len(officed) >= FEWEST_POSTED and len(officed) >= MOSTLY_POSTED * sum(bool(chunk.text) for chunk in found)


def _is_name_and_more(entry: Sequence[Chunk]) -> bool:
    """True for a name, a comma and words that can be no second name."""
    if len(entry) < 2 or entry[1].before != "," or not looks_like_name(entry[0].text):
        return False
    return all(chunk.before in (",", "and", "-") and not _may_be_somebody(chunk.text) for chunk in entry[1:])


def _may_be_somebody(words: str) -> bool:
    """True for a title, a known forename or initials, with which a name begins."""
    return bool(title_length(words)) or word_kind(words.partition(" ")[0] or ".") in ("F", "I", "T", "t")


def _is_post_word(word: str) -> bool:
    plain = word.strip(".,()")
    return role_word(plain) or plain.casefold() in BODY or (len(plain) > 2 and plain.isupper())


def surname_behind(words: str) -> str:
    """The surname behind an office, in a list of such: "City Forester Lund"; nothing where another title stands first."""
    last = words.rpartition(" ")[2]
    alone = bool(words[: -len(last)].strip()) and not title_length(words) and not role_word(last)
    return last if alone and looks_like_name(last, least=1) else ""


def is_office_and_surname(words: str) -> bool:
    office, rest, _ = office_before(words, 0)
    return bool(office) and not PLURAL.match(words) and len(rest.split()) == 1 and not title_length(words)
