"""A paper → its most likely kind, and how likely that is."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.models import Page
from extract.papers.kind_features import kind_features
from extract.text.trees import Trees, load

KINDS_FILE = "kinds.json"
LEAST_LIKELY = 0.12  # probability below which a paper is of no kind that is known


@dataclass(frozen=True, slots=True)
class Kinds:
    """The weights: trees for each kind."""

    trees: Mapping[str, Trees]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Kinds:
        """The model that a file holds."""
        return cls({kind: Trees.of(found) for kind, found in data.items()})

    def kind(self, table: Mapping[str, NDArray[np.float32]]) -> tuple[str, float]:
        """The most likely kind of a paper with these features, ``other`` where none is likely, and its probability."""
        chances = {kind: float(trees.chances(table)[0]) for kind, trees in self.trees.items()}
        best = max(chances, key=lambda kind: chances[kind])
        return (best, chances[best]) if chances[best] >= LEAST_LIKELY else ("other", 1.0 - chances[best])


class KindWeights:
    """Which model is used: the package's, or one fitted without a body that is being measured."""

    used: Kinds | None = None

    @classmethod
    def model(cls) -> Kinds:
        return cls.used or _shipped()

    @classmethod
    def use(cls, path: Path | None) -> None:
        """Use the model at `path` from now on in this process; the package's for None. For measuring on bodies left out."""
        cls.used = None if path is None else _at(path)


@functools.lru_cache(maxsize=1)
def _shipped() -> Kinds:
    return Kinds.of(load("extract.papers", KINDS_FILE))


@functools.lru_cache(maxsize=8)
def _at(path: Path) -> Kinds:
    return Kinds.of(json.loads(path.read_text(encoding="utf-8")))


def most_likely(pages: Sequence[Page]) -> tuple[str, float]:
    """The kind of the paper that fills `pages`: agenda, minutes, decision, report or other; and its probability."""
    return KindWeights.model().kind(kind_features(pages))
