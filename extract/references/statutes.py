"""Acts and regulations: "section 17(2) of the Fairs Act 2031", "the Ferries (Dues) Regulations 2030", "the 2031 Act"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.references.printed import BY_SHAPE, SURE, Reference
from extract.text import sight
from extract.text.rule import Rule

TITLE_REACH = 140  # characters before "Act" in which its title stands
_LONGEST_TITLE = 14  # words of it
SECTION_REACH = 90  # characters before a title in which its section stands

STATUTE = Rule(
    id="reference.statute",
    pattern=r"""\b(?:(?P<act>Acts?|ACTS?|Measure)|(?P<regulation>Regulations?|REGULATIONS?|Order|ORDER|Rules))\b
        (?:,?\s+(?:of\s+)?(?:\((?P<bracketed>(?:19|20)\d\d)\)|(?P<year>(?:19|20)\d\d)\b))?""",
    flags=re.VERBOSE,
    needs=("act", "measure", "regulation", "order", "rules"),
    examples={
        "Fairs Act 2031": {"act": "Act", "year": "2031"},
        "Ports Act, 2031": {"act": "Act", "year": "2031"},
        "Ports Act (2031)": {"act": "Act", "bracketed": "2031"},
        "Ferries Regulations 2030": {"regulation": "Regulations", "year": "2030"},
    },
    not_examples=("an action", "in orderly form"),
)
YEAR_ALONE = Rule(
    id="reference.statute_year",
    pattern=r"\b[Tt]he\s+(?P<year>(?:19|20)\d\d)\s+(?P<what>Act|Measure|Regulations|Order)\b",
    flags=re.VERBOSE,
    needs=("act", "measure", "regulations", "order"),
    examples={"under section 4 of the 2031 Act": {"year": "2031", "what": "Act"}},
    not_examples=("the 2031 Action Plan", "in 2031 Acts"),
)
INITIALS = Rule(
    id="reference.statute_initials",
    pattern=r"\b(?P<initials>[A-Z]{2,6}A)\s?(?P<year>(?:19|20)\d\d)\b",
    flags=re.VERBOSE,
    examples={"s. 17 of the FMA 2031": {"initials": "FMA", "year": "2031"}},
    not_examples=("A 2031", "PLAN 2031"),
)
INSTRUMENT = Rule(
    id="reference.statutory_instrument",
    pattern=r"\bS\.?[IR]\.?\s?(?:No\.?\s?)?(?P<number>(?:19|20)\d\d/\d{1,4})\b",
    flags=re.VERBOSE,
    needs=("s",),
    examples={"(SI 2031/417)": {"number": "2031/417"}, "S.I. No. 2031/9": {"number": "2031/9"}},
    not_examples=("SIX 2031/417", "24/00417"),
)
RULES = (STATUTE, YEAR_ALONE, INITIALS, INSTRUMENT)

_SIGHT = re.compile(r"\b(?:Act|ACT|Measure|Regulation|REGULATION|Order|ORDER|Rules)")
_INITIALS_SIGHT = re.compile(r"A\s?(?:19|20)\d\d")
_TITLE_WORD = re.compile(r"(?:[A-Z(][\w()\u2019',&-]*|and|of|for|to|in|on|the|with|against|by|etc\.?|&)$")
_YEAR_WORD = re.compile(r"\(?(?:19|20)\d\d\)?[,)]*$")
_SMALL_WORDS = "and of for to in on the with against by & under this an a"
_SMALL = frozenset(_SMALL_WORDS.split())
_LEADING = re.compile(r"^(?:(?:the|under|this|an?|in|of|and|by|to|for|with|on)\s+)+", re.IGNORECASE)

_NUMBER = r"(?:\d+[A-Z]{0,2}(?:\s?\(\w{1,4}\))*|(?-i:[IVX]{1,4})\b)"
_KINDS = r"(?:sub-?)?sections?|ss?\.?|regulations?|regs?\.?|schedules?|sch\.?|parts?|paragraphs?|paras?\.?|articles?|art\.?"
_PART = rf"(?:{_KINDS})\s*{_NUMBER}(?:(?:\s*,\s*{_NUMBER})*\s*(?:and|to|or|,|-|\u2013)\s*{_NUMBER})?"
_INNER = rf"(?:\s*,?\s*(?:of|to|in)\s+(?:the\s+)?{_PART})*"
# "section 17(2) of the", "Paragraph 3 of Part 1 of Schedule 12A to the"
_SECTION_BEFORE = re.compile(rf"\b(?P<section>{_PART}{_INNER})\s*(?:,?\s+(?:of|to|in|under|from)\s+)?(?:the\s+)?$", re.IGNORECASE)
# "Fairs Act 2031, section 17", "Fairs Act 2031 (Schedule 2)"
_SECTION_AFTER = re.compile(rf"(?:,\s+|\s+\()(?P<section>{_PART}{_INNER})(?P<close>\))?", re.IGNORECASE)
_LONG_NAMES = {
    "s": "section", "ss": "sections", "reg": "regulation", "regs": "regulations", "sch": "schedule", "para": "paragraph",
    "paras": "paragraphs", "art": "article",
}  # fmt: skip


class _Part(NamedTuple):
    start: int
    end: int
    section: str


def find(text: str) -> Iterator[Reference]:
    """Acts and regulations by title, by year or by initials, each with the section printed beside it."""
    named: list[Reference] = []
    for match in sight.finditer(STATUTE.compiled, text, _SIGHT, reach=16):
        found = _titled(text, match)
        if found:
            named.append(found)
            yield found
    taken = [(one.start, one.end) for one in named]
    for match in YEAR_ALONE.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield _by_year(text, match, named)
    for match in sight.finditer(INITIALS.compiled, text, _INITIALS_SIGHT, reach=12):
        part = _before(text, match.start())
        year = int(match["year"])
        yield Reference(
            part.start if part else match.start(), match.end(), "act", f"{match['initials']} {year}", INITIALS.id, BY_SHAPE,
            match["initials"], year, part.section if part else None,
        )  # fmt: skip
    for match in INSTRUMENT.finditer(text):
        year = int(match["number"][:4])
        yield Reference(*match.span(), "regulation", f"SI {match['number']}", INSTRUMENT.id, SURE, None, year)


def _titled(text: str, match: re.Match[str]) -> Reference | None:
    """A statute by its title; None for other uses of the word."""
    start = _title_start(text, match)
    if start is None:
        return None
    year = match["year"] or match["bracketed"]
    act = match["act"] is not None
    before = _before(text, start)
    if not year and (before is None or not act):
        return None
    end = match.end() if year else match.end("act")
    after = _SECTION_AFTER.match(text, end)
    name = _name(text[start : match.end("act") if act else match.end("regulation")])
    section = before.section if before else None
    if before is None and after:
        section = _plain(after["section"])
        end = after.end() if after["close"] or text[end] == "," else after.end("section")
    return Reference(
        before.start if before else start, end, "act" if act else "regulation", f"{name} {year}" if year else name, STATUTE.id,
        SURE, name, int(year) if year else None, section,
    )  # fmt: skip


def _by_year(text: str, match: re.Match[str], named: list[Reference]) -> Reference:
    """ "the 2031 Act": the one Act of that year that the text names by its title, if there is just one."""
    year, kind = int(match["year"]), "act" if match["what"] in ("Act", "Measure") else "regulation"
    names = {one.act for one in named if one.year == year and one.kind == kind}
    name = names.pop() if len(names) == 1 else None
    part = _before(text, match.start())
    return Reference(
        part.start if part else match.start(), match.end(), kind, f"{name} {year}" if name else None, YEAR_ALONE.id, BY_SHAPE,
        name, year, part.section if part else None,
    )  # fmt: skip


def _title_start(text: str, match: re.Match[str]) -> int | None:
    """Where the title that ends in "Act" begins: capitalised words and small ones between; None for no title."""
    end, start = match.start(), None
    capitals = (match["act"] or match["regulation"]).isupper()
    offset = max(0, end - TITLE_REACH)
    for word in reversed(list(re.finditer(r"\S+", text[offset:end]))[-_LONGEST_TITLE:]):
        printed = word.group()
        if not _TITLE_WORD.match(printed) or printed.endswith((".", ";", ":")) or _YEAR_WORD.match(printed):
            break
        if capitals and printed != printed.upper():
            break
        opening = printed.rfind("(")
        if opening >= 0 and ")" not in text[offset + word.start() : end]:
            return offset + word.start() + opening + 1
        if printed.casefold() not in _SMALL:
            start = offset + word.start()
        if printed in ("the", "The"):
            break
    return start


def _before(text: str, start: int) -> _Part | None:
    """The section printed before a title that starts at `start`."""
    found = _SECTION_BEFORE.search(text, max(0, start - SECTION_REACH), start)
    return _Part(found.start(), found.end(), _plain(found["section"])) if found else None


def _plain(section: str) -> str:
    """A section in one form: "S. 18 (2) and 20 (2)" → "section 18(2) and 20(2)"."""
    joined = re.sub(r"\s+(?=\()", "", " ".join(section.split()))
    words = []
    for word in re.sub(r"(?<=[A-Za-z.])(?=\d)", " ", joined).split():
        plain = word.casefold().rstrip(".")
        words.append(_upper(word) if word[0].isdigit() else _LONG_NAMES.get(plain, plain))
    return " ".join(words)


def _upper(number: str) -> str:
    """ "12a" → "12A"; what stands in brackets stays."""
    lead = re.match(r"\d+[A-Za-z]*", number)
    return number[: lead.end()].upper() + number[lead.end() :] if lead else number


def _name(title: str) -> str:
    """A title as one line without the words that lead to it; one in capitals as titles are written."""
    name = _LEADING.sub("", " ".join(title.split())).rstrip(",")
    if name.isupper():
        words = (word if word.casefold() in _SMALL else word.capitalize() for word in name.casefold().split())
        name = " ".join(words)
    return name
