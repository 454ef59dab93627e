"""The words of a title without signs, as bookmarks and lines are compared by them: "7. Quay (North)" → "7 quay north"."""

from __future__ import annotations


class _Bare(dict[int, int]):
    """For `str.translate`: letters and digits as they are, a space for every other sign; filled as signs come."""

    def __missing__(self, code: int) -> int:
        self[code] = code if chr(code).isalnum() else ord(" ")
        return self[code]


_BARE = _Bare()


def bare_words(text: str) -> str:
    """A title's letters and digits, for comparing."""
    return " ".join(text.casefold().translate(_BARE).split())
