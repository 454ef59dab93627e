"""When two printed names may be one person's: without titles, honours, accents and case."""

from __future__ import annotations

import functools
import re
import unicodedata

from extract.names.name_form import honours_only, without_honours, without_titles

MOST_NAMES = 50_000  # printed names whose keys are kept: every attendee is compared with every name of the meeting


@functools.lru_cache(maxsize=MOST_NAMES)
def key(name: str) -> tuple[tuple[str, ...], str]:
    """Forenames (or initials) and surname without titles, honours, accents and case: ("b", "j"), "sweet"."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[(\[{].*?[)\]}]", " ", name))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("’", "").replace("'", "")
    surname, comma, rest = plain.partition(",")
    surname = without_titles(surname) or surname  # "Cllr Dahl, Cy"
    particles = surname.split()[:-1]  # "van Dahl, Cy"
    if comma and surname.strip() and all(map(str.islower, particles)) and rest.strip() and not honours_only(rest.strip()):
        plain = f"{rest} {surname}"
    words = " ".join(plain.replace(",", " ").split())
    bare = without_honours(without_titles(words))
    pieces = [piece for piece in re.split(r"[\s.]+", bare) if piece]
    first, behind = pieces[:1], pieces[1:]  # "LUND Ada", "LUND A B"
    if behind and len(first[0]) > 2 and first[0].isupper() and not any(piece.isupper() and len(piece) > 1 for piece in behind):
        pieces = [*pieces[1:], pieces[0]]
    if not pieces:
        return (), ""
    return tuple(piece.casefold() for piece in pieces[:-1]), re.sub(r"[\u2010\u2011-]+", "-", pieces[-1].casefold())


def fits(one: str, other: str) -> bool:
    """True where both may be one person's: "Mr B J Sweet" and "Bryan Sweet", not "Ms J Sweet" and "Mr J Sweet"."""
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


@functools.lru_cache(maxsize=MOST_NAMES)
def gender(name: str) -> str:
    """What a title says: "m", "f" or nothing."""
    title = name[: len(name) - len(without_titles(name))].casefold()
    words = {word.strip(".") for word in title.split()}
    if words & {"mr", "sir", "lord"}:
        return "m"
    return "f" if words & {"mrs", "ms", "miss", "dame", "lady", "baroness"} else ""
