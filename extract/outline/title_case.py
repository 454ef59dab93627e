"""How much a printed line looks like a title: the share of its words that begin with a capital."""

from __future__ import annotations

from extract.outline.item_words import LITTLE


def title_case(text: str) -> float:
    """The share, from 0 to 1, of words that begin with a capital, little ones ("of", "the") aside; −1 where there are none."""
    told = upper = 0
    for word in text.split():
        if word[0].isalpha() and word.casefold() not in LITTLE:
            told += 1
            upper += word[0].isupper()
    return upper / told if told else -1.0
