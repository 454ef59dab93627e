"""Which words are common ones of the language: what a model may know by name, where names of people and places must not."""

from __future__ import annotations

import functools

import spacy

from extract.text import parsing


@functools.cache
def common(word: str) -> bool:
    """True for a word of the language, by the index of the English model's lemmatiser; not for names."""
    return any(form in known_words() for form in forms(word))


def forms(word: str) -> list[str]:
    """A word, and what it may be a form of: "policies" of "policy"."""
    word = word.removesuffix("'s").removesuffix("\u2019s")
    made = [word]
    for ending, other in (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("d", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            made.append(word[: -len(ending)] + other)
    return made


@functools.cache
def known_words() -> frozenset[str]:
    """The words of the index of the English model's lemmatiser, and the small words it leaves out."""
    pipeline = spacy.load(parsing.MODEL)
    index = pipeline.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    names = {"noun", "verb", "adj", "adv"}
    return frozenset(word for part in names for word in index[part]) | frozenset(pipeline.Defaults.stop_words)
