"""Offices and bodies printed around a name in one entry of a list, before it and behind it.

Fire Chief Will Bateson      Nora Quill Town Clerk      Ms Lund of Lund & Berg LLP      Cllr Hay in the chair
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.names.forenames import FORENAMES
from extract.names.name_form import (
    LONGEST_NAME,
    MOST_NAME_WORDS,
    is_initialled,
    looks_like_name,
    role_word,
    title_length,
    without_title,
)
from extract.names.role_words import BODY, ROLE, SURNAMES
from extract.text import lexicon
from extract.text.rule import Rule

_BODY_AFTER = re.compile(r"\s+(?:of|from|representing|for\s+the|on\s+behalf\s+of)\s+(?=the\b|[A-Z])")
_PEER = re.compile(rf"(?:the\s+)?(?:(?:rt|right)\.?\s+hon\w*\.?\s+)?(?:{lexicon.PEER})\b", re.IGNORECASE)


FROM_COUNCIL = Rule(
    id="names.from_council",
    # the council behind the name of whom it sent, nothing between them
    pattern=r"^(?P<who>(?:[A-Z][\w’'-]+|(?:[A-Z]\.?\s?){1,3})\s[A-Z][\w’'-]+)\s(?P<body>(?:[A-Z][\w’'-]+\s){1,3}?"
    r"(?:(?:Metropolitan|City|County|District|Borough|Parish|Town|Community|Unitary)\s){1,2}Council)$",
    examples={"Ada Lund Elm District Council": {"who": "Ada Lund", "body": "Elm District Council"}},
    not_examples=("Elm District Council", "Moor Valley Community Council", "Ada Lund Director"),
    flags=re.RegexFlag(0),
)


def office_before(words: str, offset: int) -> tuple[str, str, int]:
    """ "Fire Chief Will Bateson" → "Fire Chief", "Will Bateson"."""
    parts = words.split()
    roles = [n for n, part in enumerate(parts) if role_word(part)]
    if not roles:
        return "", words, offset
    last = roles[-1]
    if last + 1 < len(parts) and parts[last + 1] in ("of", "for", "to"):  # "Manager of Planning Ed Rand"
        last = max(n for n, part in enumerate(parts) if n == last or part.casefold() in BODY)
    if parts[last + 1 : last + 2] in (["II"], ["III"], ["IV"]):  # "Planner III Ed Rand"
        last += 1
    if not title_length(" ".join(parts)) and last + 3 < len(parts) and _ends_in_name(parts):  # "Manager Roads and Parks Ed Rand"
        last = len(parts) - 3
    rest = " ".join(parts[last + 1 :])
    if title_length(" ".join(parts)) or not rest:
        return "", words, offset
    titled = title_length(rest)
    if not looks_like_name(rest[titled:], least=1) or (not titled and len(rest.split()) == 1 and rest.isupper()):
        return "", words, offset  # "Planner II", "Trainee CWC"
    return " ".join(parts[: last + 1]), rest, offset + words.rindex(rest)


def _ends_in_name(parts: Sequence[str]) -> bool:
    """True where the last two words are a known forename and what may be a surname."""
    named = parts[-2].casefold() in FORENAMES and looks_like_name(" ".join(parts[-2:]))
    return named and ("and" in parts[:-2] or not looks_like_name(" ".join(parts[-3:])))


def split_trailing(words: str) -> tuple[str, str]:
    """ "Cllr Shaw in the chair" → "Cllr Shaw", "in the chair"; "Ada Lund Chairman" → "Ada Lund", "Chairman"."""
    match = re.search(
        rf"\s+(?:was\s+)?(?:{lexicon.IN_THE_CHAIR}|(?:vice[- ]?)?chair(?:man|woman|person)?|clerk"
        r"|select(?:man|woman)|alternate|via\s+\w+"
        r"|by\s+(?:phone|telephone|zoom|teams))\s*$",
        words, re.IGNORECASE,
    )  # fmt: skip
    if match:
        return words[: match.start()], match.group(0).strip()
    for match in _BODY_AFTER.finditer(words):  # "Ms Lund of Lund & Berg LLP", not "Lord Lund of Moor"
        if match.start() > LONGEST_NAME:
            break
        before = words[: match.start()]
        if without_title(before).count(" ") and role_word(before.rpartition(" ")[2]):  # "Mr Lund Head of Roads"
            break
        if not _PEER.match(words) and looks_like_name(before, least=2):
            return before, words[match.end() :]
    return words, ""


def before_office(bare: str) -> tuple[str, str]:
    """ "J Lund Planning Officer" → "J Lund", "Planning Officer"."""
    parts = bare.split()
    least = 1 if len(parts) > 2 and role_word(parts[1]) and parts[2] in ("of", "for", "to") else 2  # "Lund Head of Roads"
    ends = (n for n, part in enumerate(parts) if n >= least and (part.casefold().strip(".,") in ROLE | BODY or role_word(part)))
    cut = next(ends, len(parts))
    if is_initialled(parts[: cut + 1]):  # "R A Ward"
        cut += 1
    return " ".join(parts[:cut]), " ".join(parts[cut:])


def untitled(bare: str, shared: str) -> tuple[str, str, bool]:
    """ "Claire Hill Town Clerk" → "Claire Hill", "Town Clerk"; True where the model has to say whether that is somebody."""
    if sent := FROM_COUNCIL.match(bare):
        return sent["who"], sent["body"], True
    parts = bare.split()
    cut = next((n for n, part in enumerate(parts) if part.casefold().strip(".,") in ROLE | BODY), len(parts))
    if shared and cut == 1 and len(parts) == 2 and parts[1].casefold() in SURNAMES:  # "Members Oxley, Jim Ward, Tarn"
        return bare, "", True
    if cut < 2 or cut > MOST_NAME_WORDS // 2 or not any(map(role_word, parts[cut:])):
        return bare, "", False
    return " ".join(parts[:cut]), " ".join(parts[cut:]), True
