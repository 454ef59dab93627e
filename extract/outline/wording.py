"""How the words of a line speak for a title: what each common word was worth in titles and elsewhere, told by papers with gold.

The words are common ones of the language and no paper's own; what each is worth is learned (`bench/learn_outline.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from extract.text.rule import Rule

WORDS_LOOKED_AT = 14  # words of a line that are looked at

WORD = Rule(
    id="outline.word",
    pattern=r"[a-z]+(?:['\u2019]s)?",
    examples={"clerk's": "clerk's", "7 boats": "boats"},
    not_examples=("7", "31/061"),
)
RULES = (WORD,)


def words_worth(said: Sequence[str], worth: Mapping[str, Sequence[float]]) -> dict[str, NDArray[np.float32]]:
    """Features of lines of which `said` is what stands behind the number; `worth` are log-odds of a title, for a word
    anywhere in it and as its first."""
    made: dict[str, list[float]] = {"said_sum": [], "said_mean": [], "said_first": [], "said_least": []}
    for text in said:
        words = told_words(text)
        known = [worth[word][0] for word in words if word in worth]
        made["said_sum"].append(sum(known))
        made["said_mean"].append(sum(known) / len(known) if known else 0.0)
        made["said_first"].append(worth[words[0]][1] if words and words[0] in worth else 0.0)
        made["said_least"].append(min(known, default=0.0))
    for name in ("said_sum", "said_first"):
        column = made[name]
        made[f"{name}+1"] = [*column[1:], 0.0]
        made[f"{name}-1"] = [0.0, *column[:-1]]
    return {name: np.asarray(column[: len(said)], dtype=np.float32) for name, column in made.items()}


def told_words(text: str) -> list[str]:
    """The first words of a line, in small letters."""
    return [found.group(0) for found in WORD.compiled.finditer(text.casefold())][:WORDS_LOOKED_AT]
