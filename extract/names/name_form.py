"""The form of a name in print: titles before it, honours behind it, and whether words may be those of a name at all.

Cllr Dr Lund      Ada Lund MBE      Siân ap Rhys      not "Mayor's Chaplain", "LEAVE OF ABSENCE", "Head of Parks"
"""

from __future__ import annotations

import re

from extract.names.name_words import NAME_CAPITAL
from extract.names.role_words import BODY, PARTICLES, PARTY_WORDS, PLURAL, ROLE, SURNAMES
from extract.names.separators import Chunk
from extract.text import lexicon

MOST_NAME_WORDS = 6
LONGEST_NAME = 80  # characters
_GLUED = r"(?-i:Cllr|Councillor)(?=[A-Z][a-z])"  # no blank before the name
_OF_WARD = rf"""(?:{lexicon.ONE_COUNCILLOR}|{lexicon.MEMBER})\.?\s+(?:for\s+)?(?:ward|district|division)\s+(?:no\.?\s+)?\d{{1,2}}"""
_TITLE = re.compile(
    rf"(?:{lexicon.POLICE_NUMBER}|{_OF_WARD}|{lexicon.TITLE}|{lexicon.CIVIC_TITLE})(?=[\s]|$)|{_GLUED}", re.VERBOSE | re.IGNORECASE
)
_HONOUR = re.compile(rf"{lexicon.HONOURS}(?![\w.])")
_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’‘`\u2010\u2011.-]*|[‘'\"“(][A-Z][\w'’.-]*[’'\"”)]")
_NO_NAME = """vacancy vacancies chairman chair chairwoman chairperson members member clerk councillor councillors mayor
    provost president cathaoirleach"""
_NO_NAME_PART = frozenset(("OF", "AND", "THE", "FOR", "Of", "And", "The", "For"))
_NO_SURNAME = frozenset(_NO_NAME.split())


def title_length(words: str) -> int:
    """Characters of the titles `words` begins with, spaces after them included; 0 where nothing follows them."""
    at = 0
    while match := _TITLE.match(words, at):
        at = match.end()
        while at < len(words) and words[at].isspace():
            at += 1
    return at if at < len(words) else 0


def looks_like_name(text: str, least: int = 2) -> bool:
    """True where every word of `text` may be part of a name and none belongs to jobs or bodies."""
    bare = without_title(text)
    titled = bare != text.strip()
    parts = bare.split()
    if not (1 if titled else least) <= len(parts) <= MOST_NAME_WORDS or len(bare) > LONGEST_NAME:
        return False
    if not any(len(part.strip(".")) > 1 for part in parts):
        return False
    plain = [part.strip(".,:").casefold() for part in parts]
    if not titled and all(word in PARTY_WORDS for word in plain):
        return False
    if not titled and any(word in ROLE or word in BODY for word in plain) and not is_initialled(parts):
        return False
    return is_plausible(parts)


def is_plausible(parts: list[str]) -> bool:
    """True where all words are printed as those of a name are."""
    if not parts or len(parts) > MOST_NAME_WORDS or parts[-1].strip(".,:").casefold() in _NO_SURNAME:
        return False
    if any(part.endswith(("'s", "\u2019s")) for part in parts):  # "Mayor's Chaplain"
        return False
    if not _NO_NAME_PART.isdisjoint(parts) or PLURAL.fullmatch(parts[0]):  # "LEAVE OF ABSENCE", "Commissioners Lund"
        return False
    if any(map(_is_of_offices, parts)):
        return False
    return all(_printed(part) or part.casefold() in PARTICLES for part in parts) and _printed(parts[-1])


def _is_of_offices(part: str) -> bool:
    """True for the titles of one in two bodies: "Councilmember/Commissioner", "Members/Commission"."""
    pieces = part.strip(".,").split("/")
    return len(pieces) > 1 and all(
        piece.casefold() in ROLE or piece.casefold() in BODY or title_length(f"{piece} X") > len(piece) for piece in pieces
    )


def _printed(part: str) -> bool:
    return bool(_WORD.fullmatch(part) or NAME_CAPITAL.match(part))


def is_initialled(parts: list[str]) -> bool:
    """True for initials and a surname that is a word for a body or an office too: "R A Ward"."""
    initials = all(re.fullmatch(r"(?:[A-Z]\.?)+", part) for part in parts[:-1])
    return len(parts) > 1 and initials and parts[-1].casefold().strip(".,") in SURNAMES


def without_title(text: str) -> str:
    return text[title_length(text) :].strip()


def role_word(part: str) -> bool:
    """True for a word of an office: "Clerk", "A/Engineer", whoever acts as one."""
    pieces = re.split(r"[/\u2010\u2011\u2013-]", part.casefold().strip(".,:"))
    return part.startswith("A/") or any(piece in ROLE for piece in pieces)


def is_body(words: str) -> bool:
    """True for "Elm District Council", not for "Head of Parks"."""
    return words.split()[-1:] != [] and words.split()[-1].casefold() in BODY and not any(map(role_word, words.split()))


def without_titles(name: str) -> str:
    """ "Cllrs Mrs Lund" → "Lund"."""
    words = name[title_length(name) :]
    while (match := PLURAL.match(words)) and match.end() < len(words):
        words = words[match.end() :].lstrip()
        words = words[title_length(words) :]
    return words


def without_honours(bare: str) -> str:
    """ "Ada Lund MBE" → "Ada Lund"."""
    return name_parts(bare)[0]


def name_parts(bare: str) -> tuple[str, str, str]:
    """ "Margaret Lund MBE ML" → name, honours, code."""
    kept = bare.split()
    honours: list[str] = []
    code = ""
    while len(kept) > 1:
        last = kept[-1].strip(",.")
        if not code and not honours and len(kept) > 2 and is_code(last, " ".join(kept[:-1])):
            code = last
        elif _HONOUR.fullmatch(last):
            honours.insert(0, last)
        else:
            break
        kept.pop()
    return " ".join(kept).strip(" ,"), " ".join(honours), code


def honours_only(words: str) -> bool:
    rest = words
    while rest:
        match = _HONOUR.match(rest)
        if not match:
            return False
        rest = rest[match.end() :].lstrip(" ,.")
    return bool(words)


def end_of_honours(text: str, chunk: Chunk) -> int:
    return chunk.end if not text[: chunk.end].endswith(".") else chunk.end - 1


def is_code(words: str, bare: str) -> bool:
    """True where `words` are the initials of `bare`: "MCa" for Moira Cane."""
    if not re.fullmatch(r"[A-Z/][A-Za-z]{0,2}[A-Za-z/]{0,2}", words) or not bare:
        return False
    words = words.replace("/", "N")  # some bold fonts give their N as a slash
    initials = "".join(word[0] for word in re.split(r"[\s.\u2010\u2011-]+", bare) if word).casefold()
    capitals = "".join(sign for sign in words if sign.isupper()).casefold()
    return (
        len(words) <= 5
        and len(capitals) >= 2
        and (initials == capitals or (initials[:1] == capitals[:1] and initials[-1:] == capitals[-1:]))
    )
