"""Named features × learned weights: small boosted trees, kept as data, read with numpy.

A model is a JSON file: the names of its features and, for each tree, parallel arrays of its nodes. Inner node `n` asks whether
feature ``feature[n]`` is at most ``threshold[n]`` and goes to ``left[n]`` or ``right[n]``; a leaf has feature −1 and adds
``value[n]`` to the log-odds. Every node carries the mean of its leaves, so that each question's part in the answer can be told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

ROWS_AT_ONCE = 400  # rows that go through all trees together: what fits the processor's cache

_Column = NDArray[np.float32]

Read = TypeVar("Read")


class BadModel(Exception):
    """A model file that is damaged or not the one whose checksum is known."""


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of trees over named features."""

    features: tuple[str, ...]
    feature: NDArray[np.int32]  # trees × nodes
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]
    depth: int

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Trees:
        """The trees in `data`, as a model file holds them."""
        trees = data["trees"]
        nodes = max(len(tree["feature"]) for tree in trees)

        def padded(name: str, kind: type[Any], fill: float) -> NDArray[Any]:
            made = np.full((len(trees), nodes), fill, dtype=kind)
            for row, tree in zip(made, trees, strict=True):
                row[: len(tree[name])] = tree[name]
            return made

        return cls(
            tuple(data["features"]), padded("feature", np.int32, -1), padded("threshold", np.float32, 0.0),
            padded("left", np.int32, 0), padded("right", np.int32, 0), padded("value", np.float32, 0.0), int(data["depth"]),
        )  # fmt: skip

    def odds(self, table: Mapping[str, _Column]) -> NDArray[np.float64]:
        """The log-odds of each row of a table that has a column for each feature.

        Raises KeyError where it lacks one.
        """
        rows = np.stack([table[name] for name in self.features], axis=1) if self.features else np.zeros((0, 0), np.float32)
        return np.concatenate([self._odds(rows[at : at + ROWS_AT_ONCE]) for at in range(0, max(1, len(rows)), ROWS_AT_ONCE)])

    def _odds(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        if not len(rows):
            return np.zeros(0)
        trees = np.arange(len(self.feature))[None, :]
        at = np.zeros((len(rows), len(self.feature)), dtype=np.int32)
        lines = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            feature = self.feature[trees, at]
            inner = feature >= 0
            if not inner.any():
                break
            low = rows[lines, np.maximum(feature, 0)] <= self.threshold[trees, at]
            at = np.where(inner, np.where(low, self.left[trees, at], self.right[trees, at]), at)
        return np.asarray(self.value[trees, at].sum(axis=1, dtype=np.float64))

    def chances(self, table: Mapping[str, _Column]) -> NDArray[np.float64]:
        """The probability of each row, 0 to 1."""
        return np.asarray(1.0 / (1.0 + np.exp(-self.odds(table))))

    def reasons(self, table: Mapping[str, _Column], row: int, most: int = 5) -> list[tuple[str, float, float]]:
        """The features that decided a row: name, value, and what its questions added to the log-odds, largest first."""
        added: dict[str, float] = {}
        for tree in range(len(self.feature)):
            at = 0
            while (asked := int(self.feature[tree, at])) >= 0:
                name = self.features[asked]
                low = table[name][row] <= self.threshold[tree, at]
                after = int(self.left[tree, at] if low else self.right[tree, at])
                added[name] = added.get(name, 0.0) + float(self.value[tree, after] - self.value[tree, at])
                at = after
        ranked = sorted(added.items(), key=lambda pair: (-abs(pair[1]), pair[0]))[:most]
        return [(name, float(table[name][row]), round(part, 3)) for name, part in ranked]


class Shelf(Generic[Read]):
    """The model a reader uses: the package's, or for measuring one that was fitted without a body.

    `read` makes it of what a model file holds.
    """

    def __init__(self, package: str, name: str, read: Callable[[Mapping[str, Any]], Read]) -> None:
        self._package, self._name, self._read = package, name, read
        self._held: dict[Path | None, Read] = {}
        self._used: Path | None = None

    def use(self, path: Path | None) -> None:
        """Use the model at `path` from now on in this process; the package's for None."""
        self._used = path

    def model(self) -> Read:
        """The model in use, read once. Raises BadModel where the package's is not whole."""
        if self._used not in self._held:
            data = load(self._package, self._name) if self._used is None else json.loads(self._used.read_text(encoding="utf-8"))
            self._held[self._used] = self._read(data)
        return self._held[self._used]


def load(package: str, name: str) -> dict[str, Any]:
    """The model file `name` of a package, checked against the checksum beside it (``name.sha256``).

    Raises BadModel where they differ.
    """
    folder = resources.files(package)
    raw = (folder / name).read_bytes()
    wanted = (folder / f"{name}.sha256").read_text(encoding="ascii").split()[0]
    if hashlib.sha256(raw).hexdigest() != wanted:
        raise BadModel(f"{package}/{name} is not the model its checksum names")
    found = json.loads(raw)
    assert isinstance(found, dict)
    return found
