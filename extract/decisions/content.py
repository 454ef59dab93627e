"""The words of a decision that say what was decided, without those that any decision may have."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z0-9\u00a3\u00e0-\u00ff][a-z\u00e0-\u00ff]{2,}")
# words that do not say what was decided
_VAGUE = frozenset(
    """above accepted accordingly adopted after agreed all also amended amendment amendments and approved been being below
    board but cabinet carried chair chairman cllr committee contained council councillor councillors debate decision
    decisions declared deputy discussion duly following for from had has have item items leader lost mayor meeting members
    motion motions moved not noted officer officers original out proposal proposals proposed put recommendation
    recommendations report reports resolution resolved seconded set should status substantive taken that the their then
    there thereupon these this those unanimously upon vote voted was were which who will with would""".split()  # noqa: SIM905
)


def content(words: str) -> set[str]:
    """The words that carry meaning, in small letters: "The recommendations were agreed" has none."""
    return set(_WORD.findall(words.casefold())) - _VAGUE
