"""One entry of a list of people: its words → title, name, honours, office, initials.

Mr R C Love-Hart OBE      County Cllr Mrs Lund      Fire Chief Will Bateson      Cllr Hay in the chair
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.names.name_words import NAME_CAPITAL
from extract.names.role_words import BODY, OFFICE, PARTY_WORDS, PLURAL, ROLE, SURNAMES
from extract.names.separators import Chunk
from extract.text import lexicon

MOST_NAME_WORDS = 6
_LONGEST_NAME = 80  # characters

_TITLE = re.compile(rf"(?:{lexicon.POLICE_NUMBER}|{lexicon.TITLE}|{lexicon.CIVIC_TITLE})(?=[\s]|$)", re.VERBOSE | re.IGNORECASE)
_TITLE_INSIDE = re.compile(rf"\s(?P<title>{lexicon.TITLE})\s", re.VERBOSE | re.IGNORECASE)
_HONOUR = re.compile(rf"{lexicon.HONOURS}(?![\w.])")
_BODY_AFTER = re.compile(r"\s+(?:of|from|representing|for\s+the|on\s+behalf\s+of)\s+(?=the\b|[A-Z])")
_PEER = re.compile(r"(?:the\s+)?(?:(?:rt|right)\.?\s+hon\w*\.?\s+)?(?:lord|lady|baroness)\b", re.IGNORECASE)
_PARTICLE = """
    de da di do dos du del della der den van von la le las los al el bin ibn ap ab ferch y ten ter zu o' mac mc
    san st st. ag nic ní uí al-
"""
_PARTICLES = frozenset(_PARTICLE.split())
_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’‘`\u2010\u2011.-]*|[‘'\"“(][A-Z][\w'’.-]*[’'\"”)]")
_NO_NAME = "vacancy vacancies chairman chair chairwoman chairperson members member clerk councillor councillors mayor"
_NO_NAME_PART = frozenset(("OF", "AND", "THE", "FOR", "Of", "And", "The", "For"))
_NO_SURNAME = frozenset(_NO_NAME.split())
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
    code: str = ""  # initials that stand for the name in the rest of the paper
    certain: bool = True  # False where only a model can tell


def read_name(chunk: Chunk, shared: str) -> Name | None:
    """The name in a chunk; None where there is none."""
    words = chunk.text
    offset = chunk.start
    if OFFICE.fullmatch(words):
        return None
    clause = _CLAUSE.search(f" {words} ")
    if clause and clause.start() <= 0:
        return None
    if clause:
        words = words[: clause.start() - 1].rstrip() if clause.start() > 1 else ""
    post = ""
    if (noted := _office_of(chunk)) is not None:
        return noted
    while office := OFFICE.match(words):
        rest = words[office.end() :].lstrip()
        if not rest or not (title_length(rest) or looks_like_name(rest, least=1)):
            break
        post = post or office.group(0).strip(" :,")
        offset += len(words) - len(rest)
        words = rest
    if not title_length(words) and not PLURAL.match(words) and (inner := _TITLE_INSIDE.search(words)):
        before = words[: inner.start()].strip(" ,")  # "Later Mr Lund", "Ward Officer Ms Berg"
        post = post or (before if any(map(role_word, before.split())) else "")
        offset, words = offset + inner.start("title"), words[inner.start("title") :]
    if not post and not title_length(words) and not PLURAL.match(words):
        post, words, offset = _office_before(words, offset)
    words, trailing = _split_trailing(words)
    length = title_length(words)
    title, bare = words[:length].strip(), words[length:].strip()
    plural = PLURAL.match(words)
    if plural and plural.end() >= len(words[:length].rstrip()):
        rest = words[plural.end() :].lstrip()
        if rest:
            own = title_length(rest)
            title = rest[:own].strip() or plural.group(0).strip(" :")
            bare, offset, length = rest[own:].strip(), offset + len(words) - len(rest), own
            words = rest

    name, honours, code = _parts(bare)
    if title:
        name, beside = _before_office(name)
        trailing = f"{beside} {trailing}".strip()
    doubtful = False
    if name and not title and not looks_like_name(name, least=1):
        name, beside, doubtful = _untitled(name, shared)
        trailing = f"{beside} {trailing}".strip()
    surname = bool(shared) and name.rpartition(" ")[2].casefold() in SURNAMES and (doubtful or " " not in name)
    if not name or not (surname or (_plausible(name.split()) if title else looks_like_name(name, least=1))):
        return None
    if chunk.tail and is_code(chunk.tail, name):
        code = chunk.tail
    post = post or chunk.post
    single = len(name.split()) == 1
    if single and not (title or shared or post or _role_note(chunk.notes)):
        return None
    end = offset + _length_of(words, title if length else "", name, honours)
    return Name(
        start=offset,
        end=end,
        text=" ".join(part for part in (title if length else "", name, honours) if part),
        title=title,
        bare=name,
        honours=honours,
        notes=chunk.notes,
        post=post or trailing or ("" if is_code(chunk.tail, name) or not chunk.tail[:1].isalpha() else chunk.tail),
        code=code,
        certain=not doubtful and bool(title or shared or not single or OFFICE.fullmatch(post) or _role_note(chunk.notes)),
    )


def title_length(words: str) -> int:
    """Characters of the titles `words` begins with, spaces after them included; 0 where nothing follows them."""
    at = 0
    while match := _TITLE.match(words, at):
        at = match.end()
        while at < len(words) and words[at].isspace():
            at += 1
    return at if at < len(words) else 0


def _office_before(words: str, offset: int) -> tuple[str, str, int]:
    """ "Fire Chief Will Bateson" → "Fire Chief", "Will Bateson"."""
    parts = words.split()
    roles = [n for n, part in enumerate(parts) if role_word(part)]
    if not roles:
        return "", words, offset
    last = roles[-1]
    if last + 1 < len(parts) and parts[last + 1] in ("of", "for", "to"):  # "Manager of Planning Ed Rand"
        last = max(n for n, part in enumerate(parts) if n == last or part.casefold() in BODY)
    rest = " ".join(parts[last + 1 :])
    if title_length(" ".join(parts)) or not rest:
        return "", words, offset
    titled = title_length(rest)
    if not looks_like_name(rest[titled:], least=1) or (not titled and len(rest.split()) == 1 and rest.isupper()):
        return "", words, offset  # "Planner II", "Trainee CWC"
    return " ".join(parts[: last + 1]), rest, offset + words.rindex(rest)


def _split_trailing(words: str) -> tuple[str, str]:
    """ "Cllr Shaw in the chair" → "Cllr Shaw", "in the chair"; "Ada Lund Chairman" → "Ada Lund", "Chairman"."""
    match = re.search(
        rf"\s+(?:was\s+)?(?:{lexicon.IN_THE_CHAIR}|(?:vice[- ]?)?chair(?:man|woman|person)?|clerk|via\s+\w+"
        r"|by\s+(?:phone|telephone|zoom|teams))\s*$",
        words, re.IGNORECASE,
    )  # fmt: skip
    if match:
        return words[: match.start()], match.group(0).strip()
    for match in _BODY_AFTER.finditer(words):  # "Ms Lund of Lund & Berg LLP", not "Lord Lund of Moor"
        if match.start() > _LONGEST_NAME:
            break
        before = words[: match.start()]
        if _bare(before).count(" ") and role_word(before.rpartition(" ")[2]):  # "Mr Lund Head of Roads"
            break
        if not _PEER.match(words) and looks_like_name(before, least=2):
            return before, words[match.end() :]
    return words, ""


def _before_office(bare: str) -> tuple[str, str]:
    """ "J Lund Planning Officer" → "J Lund", "Planning Officer"."""
    parts = bare.split()
    least = 1 if len(parts) > 2 and role_word(parts[1]) and parts[2] in ("of", "for", "to") else 2  # "Lund Head of Roads"
    cut = next((n for n, part in enumerate(parts) if n >= least and part.casefold().strip(".,") in ROLE | BODY), len(parts))
    if _initialled(parts[: cut + 1]):  # "R A Ward"
        cut += 1
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def _untitled(bare: str, shared: str) -> tuple[str, str, bool]:
    """ "Claire Hill Town Clerk" → "Claire Hill", "Town Clerk"; True where the model has to say whether that is somebody."""
    parts = bare.split()
    cut = next((n for n, part in enumerate(parts) if part.casefold().strip(".,") in ROLE | BODY), len(parts))
    if shared and cut == 1 and len(parts) == 2 and parts[1].casefold() in SURNAMES:  # "Members Oxley, Jim Ward, Tarn"
        return bare, "", True
    if cut < 2 or cut > MOST_NAME_WORDS // 2 or not any(map(role_word, parts[cut:])):
        return bare, "", False
    return " ".join(parts[:cut]), " ".join(parts[cut:]), True


def _office_of(chunk: Chunk) -> Name | None:
    """The person in brackets behind an office: "Group Manager Roads (A Moss)"."""
    words = chunk.text.split()
    if len(chunk.notes) != 1 or not any(map(role_word, words)) or title_length(chunk.text) or PLURAL.match(chunk.text):
        return None
    note = chunk.notes[0]
    last = max(n for n, part in enumerate(words) if role_word(part))
    if not looks_like_name(note) or len(words) - last > 2:
        return None
    start = chunk.end + 1  # behind the bracket
    return Name(start=start, end=start + len(note), text=note, bare=without_titles(note), post=chunk.text)


def _initialled(parts: list[str]) -> bool:
    """True for initials and a surname that is a word for a body or an office too: "R A Ward"."""
    initials = all(re.fullmatch(r"(?:[A-Z]\.?)+", part) for part in parts[:-1])
    return len(parts) > 1 and initials and parts[-1].casefold().strip(".,") in SURNAMES


def _parts(bare: str) -> tuple[str, str, str]:
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


def _length_of(words: str, title: str, name: str, honours: str) -> int:
    """Characters of `words` up to the end of its last part."""
    at = 0
    for part in (title, name, honours):
        if part:
            found = words.find(part, at)
            at = (found if found >= 0 else at) + len(part)
    return at


def _bare(text: str) -> str:
    return text[title_length(text) :].strip()


def looks_like_name(text: str, least: int = 2) -> bool:
    """True where every word of `text` may be part of a name and none belongs to jobs or bodies."""
    bare = _bare(text)
    titled = bare != text.strip()
    parts = bare.split()
    if not (1 if titled else least) <= len(parts) <= MOST_NAME_WORDS or len(bare) > _LONGEST_NAME:
        return False
    if not any(len(part.strip(".")) > 1 for part in parts):
        return False
    plain = [part.strip(".,:").casefold() for part in parts]
    if not titled and all(word in PARTY_WORDS for word in plain):
        return False
    if not titled and any(word in ROLE or word in BODY for word in plain) and not _initialled(parts):
        return False
    return _plausible(parts)


def _plausible(parts: list[str]) -> bool:
    """True where all words are printed as those of a name are."""
    if not parts or len(parts) > MOST_NAME_WORDS or parts[-1].strip(".,:").casefold() in _NO_SURNAME:
        return False
    if any(part.endswith(("'s", "\u2019s")) for part in parts):  # "Mayor's Chaplain"
        return False
    if not _NO_NAME_PART.isdisjoint(parts):  # "LEAVE OF ABSENCE"
        return False
    return all(_printed(part) or part.casefold() in _PARTICLES for part in parts) and _printed(parts[-1])


def _printed(part: str) -> bool:
    return bool(_WORD.fullmatch(part) or NAME_CAPITAL.match(part))


def role_word(part: str) -> bool:
    return any(piece in ROLE for piece in re.split(r"[/\u2010\u2011\u2013-]", part.casefold().strip(".,:")))


def _role_note(notes: tuple[str, ...]) -> bool:
    return any(role_word(word) for note in notes for word in note.split())


def without_titles(name: str) -> str:
    """ "Cllrs Mrs Lund" → "Lund"."""
    words = name[title_length(name) :]
    while (match := PLURAL.match(words)) and match.end() < len(words):
        words = words[match.end() :].lstrip()
        words = words[title_length(words) :]
    return words


def without_honours(bare: str) -> str:
    """ "Ada Lund MBE" → "Ada Lund"."""
    return _parts(bare)[0]


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
    initials = "".join(word[0] for word in re.split(r"[\s.\u2010\u2011-]+", bare) if word).casefold()
    capitals = "".join(sign for sign in words if sign.isupper()).casefold()
    return (
        len(words) <= 5
        and len(capitals) >= 2
        and (initials == capitals or (initials[:1] == capitals[:1] and initials[-1:] == capitals[-1:]))
    )
