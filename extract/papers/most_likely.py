"""A paper → its most likely kind, and how likely that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.models import Page
from extract.papers.kind_features import kind_features
from extract.text.trees import Shelf, Trees

KINDS_FILE = "kinds.json"
NO_MEETINGS = "other"
LIKELY_OTHER = 0.7  # probability that a paper is of no kind from which it counts against the kinds
LEAST_LIKELY = 0.15  # probability of a kind below which little speaks for it
TIMES_LIKELIER = 3.0  # how many times as likely as such a kind no kind must be
HARDLY_LIKELY = 0.03  # probability below which nothing speaks for a kind


@dataclass(frozen=True, slots=True)
class Kinds:
    """The weights: trees for each kind, "other" among them: policies, guides, notices, letters."""

    trees: Mapping[str, Trees]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Kinds:
        """The model that a file holds."""
        return cls({kind: Trees.of(found) for kind, found in data.items()})

    def kind(self, table: Mapping[str, NDArray[np.float32]]) -> tuple[str, float]:
        """The most likely kind of a paper with these features, and its probability.

        ``other`` where that is likely and more so than any kind, where it is far likelier than an unlikely kind, and where
        nothing speaks for any.
        """
        chances = {kind: float(trees.chances(table)[0]) for kind, trees in self.trees.items()}
        other = chances.pop(NO_MEETINGS, 0.0)
        best = max(chances, key=lambda kind: chances[kind])
        if other > max(LIKELY_OTHER, chances[best]):
            return NO_MEETINGS, other
        doubtful = chances[best] < LEAST_LIKELY and other > TIMES_LIKELIER * chances[best]
        return (NO_MEETINGS, 1.0 - chances[best]) if doubtful or chances[best] < HARDLY_LIKELY else (best, chances[best])


KIND_WEIGHTS = Shelf("extract.papers", KINDS_FILE, Kinds.of)


def most_likely(pages: Sequence[Page]) -> tuple[str, float]:
    """The kind of the paper that fills `pages`: agenda, minutes, decision, report or other; and its probability."""
    return KIND_WEIGHTS.model().kind(kind_features(pages))
