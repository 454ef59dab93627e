"""A reference as it is printed, with its parts in one form."""

from __future__ import annotations

from typing import NamedTuple

SURE = 1.0  # confidence of a reference that names its kind
BY_SHAPE = 0.8  # of one known by the shape of its number alone


class Reference(NamedTuple):
    """A reference at `start` to `end` of a text.

    `reference` is what is referred to in one form for all ways to print it: "48(6)", "Fairs Act 2031", "30/01234/FUL";
    `act`, `year` and `section` are the parts of a statute's, None for others and where they are not printed.
    """

    start: int
    end: int
    kind: str
    reference: str | None
    rule: str
    confidence: float = SURE
    act: str | None = None
    year: int | None = None
    section: str | None = None
