"""Named features × weights: how likely a candidate is what it looks like.

The weights are data (a JSON file beside the reader that weighs, learned by a script in ``bench/``); features are names that hold or
do not hold of a candidate. What decided is always to be seen: :meth:`Weights.shares`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_FARTHEST = 30.0  # of the sum of weights: beyond it the probability is 0 or 1 to all digits that count


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the log-odds; `bias` is what they are with no feature at all."""

    bias: float
    of: Mapping[str, float]

    @classmethod
    def of_file(cls, data: Mapping[str, Any]) -> Weights:
        """The weights that a file holds: ``{"bias": …, "of": {feature: weight}}``."""
        return cls(float(data["bias"]), dict(data["of"]))

    def log_odds(self, features: Iterable[str], before: float = 0.5) -> float:
        """What speaks for a candidate that was held likely (0 to 1) `before`: the sum of the weights of `features`; unknown ones
        weigh nothing."""
        return math.log(before / (1.0 - before)) + self.bias + sum(self.of.get(name, 0.0) for name in sorted(features))

    def probability(self, features: Iterable[str], before: float = 0.5) -> float:
        """0 to 1."""
        return 1.0 / (1.0 + math.exp(-max(-_FARTHEST, min(_FARTHEST, self.log_odds(features, before)))))

    def shares(self, features: Iterable[str]) -> list[tuple[str, float]]:
        """The features with their weights, the heaviest first."""
        return sorted(((name, self.of.get(name, 0.0)) for name in features), key=lambda share: (-abs(share[1]), share[0]))
