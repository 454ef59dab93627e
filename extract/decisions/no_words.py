"""What stands around mover and seconder and is no word of what was moved: "… so moved; … seconded the motion which carried 3-0"."""

from __future__ import annotations

import re

# "M/S Oxley / Tarn Unanimous", "… so moved; … seconded the motion which carried by a 3-0 vote"
_WHICH_CARRIED = (
    r"(?:which|it|this)\s+(?:was\s+)?(?:carried|passed)\s+(?:unanimously|(?:by|on)\s+[^.;]{1,40}|\d{1,3}\s?(?:-|to)\s?\d{1,3})"
)
_WAS_WITHDRAWN = (
    r"(?:and\s+)?(?:with\s+[^.;]{1,60}?\s)?(?:(?:the|this)\s+(?:motion|amendment|proposal)|it)\s+was\s+(?:\w+\s+)?withdrawn"
)
_NO_WORDS = re.compile(
    r"(?:[\W\d]|(?:it|the\s+motion)(?=[.,;\s]*$|,?\s+which\b)|M/?S(?:/?[CPU])?\b|unanimous(?:ly)?"
    rf"|{_WHICH_CARRIED}(?=[.;\s]*$)|{_WAS_WITHDRAWN})*",
    re.IGNORECASE,
)


def says_nothing(words: str) -> bool:
    """True where `words` say at most how the vote went, or that the motion was withdrawn."""
    return _NO_WORDS.fullmatch(words) is not None
