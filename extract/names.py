"""Person names in print: a list of people as text → the names in it, each with title, honours, brackets and post.

    Mr R C Love-Hart, OBE (Chairman), Cllrs Smith, Jones and Brown, Mrs A Beere (Head of Planning, Parks and Trees)
    Nora Quill, Clerk          Fire Chief Will Bateson          President Ada Lund, Members Bo Berg, Cy Dahl

Values in, values out: what a name means (who was there, who declared) is for the facts to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from extract import lexicon

BREAK = "\x1f"  # what a caller puts between two entries that stand on their own (lines of a list, cells of a table)
MOST_NAME_WORDS = 6
LONGEST_NAME = 80  # characters
LONGEST_NOTE = 300  # characters between an opening bracket and its closing one

# Titles beside those of the lexicon: "President Ada Lund", "Councilor Berg", "Messrs Lund and Berg".
CIVIC_TITLE = r"""(?:(?:vice[ -]?|deputy[ ])?(?:president|mayor)|senator|commissioner|supervisor|trustee|councilor|alderperson
    |alderwoman|congress(?:man|woman)|assembly[ ]?member|judge|canon|father|bishop|archdeacon|pastor|imam|rabbi|major|colonel
    |captain|lieutenant|cpt|capt|lt|col|maj|cdr|brigadier|wing[ ]commander|chief[ ](?:inspector|constable|superintendent)
    |superintendent|constable|sergeant|ps|cso|cpo|council[ ]?member|city[ ]councillor|his[ ]worship|master|mme|mlle)s?\b\.?"""
PLURAL = re.compile(
    r"""(?:(?:county|district|town|parish|borough|city|community|board|committee|council|independent|co-opted|voting|lay)\s+)*
    (?:cllrs|councillors|councilors|councilmembers|members|aldermen|messrs|commissioners|trustees|supervisors|directors|doctors)\b\.?:?""",
    re.VERBOSE | re.IGNORECASE,
)
# What "Chairman Cllr Shaw" or "Vice-Chair: Ada Lund" prints before the name: an office, not a title.
OFFICE = re.compile(
    rf"""(?:the[ ])?(?:(?:(?:deputy|acting|interim|town|parish)[ ])*
    (?:vice[ ]?(?:{lexicon.DASH}[ ]?)?)?(?:chair(?:man|woman|person)?)|convenor|convener|(?:board[ ]|council[ ])?member)\b[ ]*[:,]?""",
    re.VERBOSE | re.IGNORECASE,
)
_TITLE = re.compile(rf"(?:{lexicon.TITLE}|{CIVIC_TITLE})(?=[\s]|$)", re.VERBOSE | re.IGNORECASE)
_HONOUR = re.compile(
    r"(?:[KDMOC]BE|G?[CB]BE|JP|DL|BEM|[QK]C|MP|MSP|MEP|MLA|MS|AM|TD|ED|PhD|Ph\.D\.?|BA|BSc|MA|MSc|FCA|CPFA|FRSA|FRICS|FRIBA|RIBA|MRTPI|FRTPI|"
    r"KCVO|CVO|LVO|MVO|QPM|QFSM|KPM|RD|VR|DSO|DFC|MC|GM|Hon\.? Alderman|Esq\.?)(?![\w.])"
)
_PARTICLES = frozenset(
    "de da di do dos du del della der den van von la le las los al el bin ibn ap ab ferch y ten ter zu of' o' mac mc san st st.".split()
)
_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’‘`\u2010\u2011.-]*|[‘'\"“(][A-Z][\w'’.-]*[’'\"”)]")
# Words that jobs, bodies and headings are made of; a name has none of them.
ROLE = frozenset(
    """clerk officer officers director directors manager managers head chief executive secretary treasurer solicitor leader
    deputy assistant adviser advisor administrator coordinator co-ordinator engineer accountant analyst superintendent
    planner surveyor lawyer barrister counsel monitoring chair chairman chairwoman chairperson vice-chair vice-chairman
    vice-chairperson vicechair convener convenor president representative inspector auditor member members councillor councillors
    consultant lead trainee apprentice technician supervisor specialist partner principal commissioner portfolio holder
    interim acting headteacher governor governors warden bursar nurse registrar archivist librarian ombudsman spokesperson
    applicant agent applicants objector resident residents witness observer guest guests student professor-emeritus intern
    practitioner commander constable ranger steward caretaker attorney planner's strategic senior corporate designated
    employees staff trustee trustees senator co-optee reporter journalist press cabinet ombudsperson mentor facilitator editor""".split()
)
BODY = frozenset(
    """council committee board panel authority school college university academy church hall trust association society club
    group forum party union federation company ltd limited llp plc inc partnership service services department directorate
    office team centre center police nhs ccg hospital foundation agency commission network institute charity association
    union district county borough parish town city village community ward division public press unit programme project
    development planning highways finance transport environment education housing health care children governance democratic
    legal human resources procurement communications scrutiny policy strategy operations support engagement property assets
    regeneration economy culture leisure communities safety adult adults social families region regional national water
    railway rail energy bank hotel farm estate estates homes architects consultants consulting developments solicitors
    vacancy vacancies none nil apologies present absent attendance item items agenda minutes meeting action actions
    section part business minute report page quorum note notes date time venue place location welcome information contact
    unrestricted restricted exempt open session apology various all other others both name names title position organisation
    post role noted received via teams zoom online remote remotely virtual virtually january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday street road lane""".split()
) - {"may", "april", "june", "august", "church", "hall", "lane", "bank", "street", "farm", "price", "park", "hope"}
_NO_SURNAME = frozenset("vacancy vacancies chairman chair chairwoman chairperson members member clerk councillor councillors mayor".split())
# A count of people names nobody: "three members of the public", "12 residents".
_COUNT = re.compile(
    rf"""(?:(?:and|also|approximately|about|around|over|some|c\.?|a[ ]total[ ]of)\s+)*
    (?:\d+|no|a|an|one|several|many|a[ ]number[ ]of|{'|'.join(lexicon.NUMBER_WORDS)}|thirty|forty|fifty|sixty)\b
    [^,;\x1f]{{0,40}}?\b(?:members?|residents?|public|people|persons?|parishioners?|electors?|press|students?|councillors?|officers?
    |reporters?|visitors?|guests?|others?|vacanc(?:y|ies)|observers?|villagers?|staff)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PUBLIC = re.compile(r"(?:the\s+)?(?:members?\s+of\s+)?(?:the\s+)?(?:general\s+)?(?:public|press)\b", re.IGNORECASE)
_UNNAMED = re.compile(
    r"the\s+(?:(?:parish|town|council|community|assistant|deputy|acting|locum)\s+)*clerk\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"\s(?:who|whom|which|because|due\s+to|owing\s+to|having|attended|gave|spoke|for\s+items?|as\s+(?!substitute)|\(?from\s+item)\b")
_SEPARATOR = re.compile(rf"\s*(?:[,;{BREAK}\u2022\u25cf\uf0b7]|(?<![\w&])(?:and|&)(?=\s|the\b)|(?<=\s)[-\u2013\u2014](?=\s)|:(?=\s|$))\s*")
_OPENING, _CLOSING = "([{", ")]}"


class Chunk(NamedTuple):
    """A part of a list between two separators: its offsets without brackets, what separates it, its brackets."""

    start: int
    end: int
    before: str  # the separator before it: "," ";" BREAK "and" "-" ":" or "" at the start
    text: str  # without brackets
    notes: tuple[str, ...]
    tail: str  # what follows the first bracket


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


def names(text: str) -> list[Name]:
    """The people in a list, in order. Line ends count as spaces, BREAK as the end of an entry."""
    found: list[Name] = []
    shared = pending = ""
    posted = False  # a post has been read since the last name
    for chunk in chunks(text):
        words = chunk.text
        if chunk.before in (BREAK, ";"):
            posted = False
            pending = ""
        if not words and not chunk.notes:
            continue
        if _COUNT.match(words) or _PUBLIC.match(words):
            shared = ""
            continue
        if found and chunk.before != BREAK and _is_code(words, found[-1].bare):
            found[-1] = replace(found[-1], code=words)
            continue
        if found and _honours_only(words):
            end = _end_of_honours(text, chunk)
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
        read = None if unnamed else _read(chunk, shared)
        if read is None and unnamed and not any(_looks_like_name(note) for note in chunk.notes):
            found.append(
                Name(start=chunk.start + unnamed.start(), end=chunk.start + unnamed.end(), text=" ".join(unnamed.group(0).split()),
                     post=" ".join(unnamed.group(0).split()[1:]), notes=chunk.notes)
            )  # fmt: skip
            shared, pending = "", ""
            continue
        if read is None:
            for note in chunk.notes:  # "the Clerk (Nora Quill)"
                if _looks_like_name(note) and (at := text.find(note, chunk.start)) >= 0:
                    found.append(Name(start=at, end=at + len(note), text=note, bare=_bare(note), post=words))
                    break
            else:
                if found and not pending and (chunk.before in ("-", ":") or _takes_post(words, shared, posted, chunk.before)):
                    last = found[-1]
                    joined = f"{last.post}{_glue(chunk.before)}{words}" if last.post else words
                    found[-1] = replace(last, post=joined, notes=last.notes + chunk.notes)
                    posted = True
                elif chunk.before != "-":
                    pending = f"{pending}{_glue(chunk.before)}{words}".strip(" ,") if pending else words
            continue
        if read.title:
            plural = PLURAL.match(read.title)
            shared = read.title if plural else ""
        elif shared and not pending and not read.post:
            read = replace(read, title=shared, certain=True)
        if read.title and not shared and not read.certain:
            read = replace(read, certain=True)
        if posted and not read.title and not read.post and chunk.before != BREAK:
            read = replace(read, certain=False)
        if pending and not read.post:
            read = replace(read, post=pending)
        if pending or read.post:
            shared = shared if read.title == shared else ""
        pending, posted = "", False
        found.append(read)
    return found


def chunks(text: str) -> Iterator[Chunk]:
    """`text` cut at the separators that stand outside brackets."""
    spans = list(_brackets(text))
    outside = list(text)
    for start, end in spans:
        outside[start:end] = ["\x00"] * (end - start)
    flat = "".join(outside)
    at, before = 0, ""
    for match in [*_SEPARATOR.finditer(flat), None]:
        end = match.start() if match else len(flat)
        inside = [span for span in spans if at <= span[0] < end]
        first = inside[0][0] if inside else end
        head = flat[at:first]
        start = at + len(head) - len(head.lstrip())
        yield Chunk(
            start=start,
            end=at + len(head.rstrip()),
            before=before,
            text=" ".join(head.split()).rstrip("."),
            notes=tuple(" ".join(text[a + 1 : b - 1].split()) for a, b in inside),
            tail=" ".join(flat[first:end].replace("\x00", " ").split()).strip(" ."),
        )
        if match:
            mark = match.group(0).strip(" \t\n\r")
            before = BREAK if BREAK in match.group(0) or (mark and mark[0] in "\u2022\u25cf\uf0b7") else mark.casefold()
            before = {"&": "and", "\u2013": "-", "\u2014": "-"}.get(before, before)
            at = match.end()


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Outermost brackets that close within LONGEST_NOTE characters."""
    stack: list[int] = []
    for at, sign in enumerate(text):
        if sign in _OPENING:
            stack.append(at)
        elif sign in _CLOSING and stack:
            start = stack.pop()
            if not stack and at - start <= LONGEST_NOTE:
                yield start, at + 1
        if stack and at - stack[0] > LONGEST_NOTE:
            stack.clear()


def _honours_only(words: str) -> bool:
    rest = words
    while rest:
        match = _HONOUR.match(rest)
        if not match:
            return False
        rest = rest[match.end() :].lstrip(" ,.")
    return bool(words)


def _end_of_honours(text: str, chunk: Chunk) -> int:
    return chunk.end if not text[: chunk.end].endswith(".") else chunk.end - 1


def _is_code(words: str, bare: str) -> bool:
    """True where `words` are the initials of `bare`: "MCa" for Moira Cane."""
    if not re.fullmatch(r"[A-Z/][A-Za-z]{0,2}[A-Za-z/]{0,2}", words) or not bare:
        return False
    initials = "".join(word[0] for word in re.split(r"[\s.\u2010\u2011-]+", bare) if word).casefold()
    capitals = "".join(sign for sign in words if sign.isupper()).casefold()
    return len(words) <= 5 and len(capitals) >= 2 and (initials == capitals or (initials[:1] == capitals[:1] and initials[-1:] == capitals[-1:]))


def _takes_post(words: str, shared: str, posted: bool, before: str) -> bool:
    """True where a post belongs to the name before it rather than to the one after."""
    if before == BREAK:
        return False
    if posted or OFFICE.fullmatch(words):
        return True
    return not (shared and before == ",") and before in (",", "and", "-", ":", "")


def _glue(before: str) -> str:
    return " and " if before == "and" else ", "


def _read(chunk: Chunk, shared: str) -> Name | None:
    """The name in a chunk; None where there is none."""
    words = chunk.text
    offset = chunk.start
    clause = _CLAUSE.search(f" {words} ")
    if clause and clause.start() <= 0:
        return None
    if clause:
        words = words[: clause.start() - 1].rstrip() if clause.start() > 1 else ""
    post = ""
    while office := OFFICE.match(words):
        rest = words[office.end() :].lstrip()
        if not rest or not (_title_length(rest) or _looks_like_name(rest)):
            break
        post = post or office.group(0).strip(" :,")
        offset += len(words) - len(rest)
        words = rest
    if not post and not _title_length(words) and not PLURAL.match(words):
        post, words, offset = _office_before(words, offset)
    words, trailing = _split_trailing(words)
    length = _title_length(words)
    title, bare = words[:length].strip(), words[length:].strip()
    plural = PLURAL.match(words)
    if plural and plural.end() >= len(words[:length].rstrip()):
        rest = words[plural.end() :].lstrip()
        if rest:
            inner = _title_length(rest)
            title = rest[:inner].strip() or plural.group(0).strip(" :")
            bare, offset, length = rest[inner:].strip(), offset + len(words) - len(rest), inner
            words = rest

    name, honours, code = _parts(bare)
    if title:
        name, office = _before_office(name)
        trailing = trailing or office
    if not name or not (_plausible(name.split()) if title else _looks_like_name(name, least=1)):
        return None
    if chunk.tail and _is_code(chunk.tail, name):
        code = chunk.tail
    single = len(name.split()) == 1
    if single and not (title or shared or chunk.notes):
        return None
    if single and not title and not shared and (name.isupper() or not _role_note(chunk.notes)):
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
        post=post or trailing,
        code=code,
        certain=True,
    )


def _title_length(words: str) -> int:
    """Characters of the titles `words` begins with, spaces after them included; 0 where nothing follows them."""
    at = 0
    while match := _TITLE.match(words, at):
        at = match.end()
        while at < len(words) and words[at].isspace():
            at += 1
    return at if at < len(words) else 0


def _office_before(words: str, offset: int) -> tuple[str, str, int]:
    """"Fire Chief Will Bateson" → "Fire Chief", "Will Bateson"."""
    parts = words.split()
    last = max((n for n, part in enumerate(parts) if _role_word(part)), default=None)
    if last is None:
        return "", words, offset
    rest = " ".join(parts[last + 1 :])
    if _title_length(" ".join(parts)) or not rest:
        return "", words, offset
    titled = _title_length(rest)
    if not (titled or len(rest.split()) >= 2) or not _looks_like_name(rest[titled:], least=1):
        return "", words, offset
    return " ".join(parts[: last + 1]), rest, offset + words.rindex(rest)


def _split_trailing(words: str) -> tuple[str, str]:
    """"Cllr Shaw in the chair" → "Cllr Shaw", "in the chair"; "Ada Lund Chairman" → "Ada Lund", "Chairman"."""
    match = re.search(
        r"\s+(?:was\s+)?(?:in\s+the\s+chair|presiding|(?:vice[- ]?)?chair(?:man|woman|person)?|clerk|via\s+\w+|by\s+(?:phone|telephone|zoom|teams))\s*$",
        words, re.IGNORECASE,
    )  # fmt: skip
    return (words[: match.start()], match.group(0).strip()) if match else (words, "")


def _before_office(bare: str) -> tuple[str, str]:
    """"J Lund Planning Officer" → "J Lund", "Planning Officer"."""
    parts = bare.split()
    cut = next((n for n, part in enumerate(parts) if n > 1 and part.casefold().strip(".,") in ROLE | BODY), len(parts))
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def _parts(bare: str) -> tuple[str, str, str]:
    """"Margaret Lund MBE ML" → name, honours, code."""
    kept = bare.split()
    honours: list[str] = []
    code = ""
    while len(kept) > 1:
        last = kept[-1].strip(",.")
        if not code and not honours and len(kept) > 2 and _is_code(last, " ".join(kept[:-1])):
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
    return text[_title_length(text) :].strip()


def _looks_like_name(text: str, least: int = 2) -> bool:
    """True where every word of `text` may be part of a name and none belongs to jobs or bodies."""
    bare = _bare(text)
    titled = bare != text.strip()
    parts = bare.split()
    if not (1 if titled else least) <= len(parts) <= MOST_NAME_WORDS or len(bare) > LONGEST_NAME:
        return False
    if not any(len(part.strip(".")) > 1 for part in parts):
        return False
    plain = [part.strip(".,:").casefold() for part in parts]
    if not titled and any(word in ROLE or word in BODY for word in plain):
        return False
    return _plausible(parts)


def _plausible(parts: list[str]) -> bool:
    """True where all words are printed as those of a name are."""
    if not parts or len(parts) > MOST_NAME_WORDS or parts[-1].strip(".,:").casefold() in _NO_SURNAME:
        return False
    return all(_WORD.fullmatch(part) or part.casefold() in _PARTICLES for part in parts) and bool(_WORD.fullmatch(parts[-1]))


def _role_word(part: str) -> bool:
    return any(piece in ROLE for piece in re.split(r"[/\u2010\u2011\u2013-]", part.casefold().strip(".,:")))


def _role_note(notes: tuple[str, ...]) -> bool:
    return any(_role_word(word) for note in notes for word in note.split())


def key(name: str) -> tuple[tuple[str, ...], str]:
    """Forenames (or initials) and surname without titles, honours, accents and case: ("b", "j"), "sweet"."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[(\[{].*?[)\]}]", " ", name))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("’", "").replace("'", "")
    words = " ".join(plain.replace(",", " ").split())
    words = words[_title_length(words) :]
    while (match := PLURAL.match(words)) and match.end() < len(words):
        words = words[match.end() :].lstrip()
    bare = _parts(words)[0]
    pieces = [piece for piece in re.split(r"[\s.]+", bare) if piece]
    if not pieces:
        return (), ""
    return tuple(piece.casefold() for piece in pieces[:-1]), re.sub(r"[\u2010\u2011-]+", "-", pieces[-1].casefold())


def fits(one: str, other: str) -> bool:
    """True where two printed names may be one person's: "Mr B J Sweet" and "Bryan Sweet", not "Ms J Sweet" and "Mr J Sweet"."""
    (first, surname), (second, other_surname) = key(one), key(other)
    if not surname or surname != other_surname or not _forenames_fit(first, second):
        return False
    return not (gender(one) and gender(other) and gender(one) != gender(other))


def _forenames_fit(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    for a, b in zip(first, second, strict=False):
        short, long = sorted((a, b), key=len)
        if not long.startswith(short if len(short) != 2 else short[0]) or (1 < len(short) < 3 and short != long):
            return False
    return True


def gender(name: str) -> str:
    """What a title says: "m", "f" or nothing."""
    title = name[: _title_length(name)].casefold()
    words = {word.strip(".") for word in title.split()}
    if words & {"mr", "sir", "lord"}:
        return "m"
    return "f" if words & {"mrs", "ms", "miss", "dame", "lady", "baroness"} else ""
