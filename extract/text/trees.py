"""Named features × learned weights: small boosted trees, kept as data, read with numpy.

A model is a JSON file: the names of its features and, for each tree, parallel arrays of its nodes. Inner node `n` asks whether
feature ``feature[n]`` is at most ``threshold[n]`` and goes to ``left[n]`` or ``right[n]``; a leaf has feature −1 and adds
``value[n]`` to the log-odds. Every node carries the mean of its leaves, so that each question's part in the answer can be told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

ROWS_AT_ONCE = 400  # rows that go through all trees together: what fits the processor's cache

MOST_LEAVES = 16  # of a tree: the bits that tell which are left
EVERY_LEAF = np.uint16(2**MOST_LEAVES - 1)

_Column = NDArray[np.float32]

# By which leaves are left, the first of them.
_FIRST_LEAF = np.zeros(2**MOST_LEAVES, dtype=np.uint8)
for _leaf in reversed(range(MOST_LEAVES)):
    _FIRST_LEAF[1 << _leaf :: 2 << _leaf] = _leaf

Read = TypeVar("Read")


class BadModel(Exception):
    """A model file that is damaged or not the one whose checksum is known."""


@dataclass(frozen=True, slots=True)
class _Questions:
    """One question of each of some trees, as columns beside the rows that answer it."""

    trees: NDArray[np.intp] | slice
    feature: NDArray[np.intp]
    threshold: NDArray[np.float32]  # trees × 1
    behind: NDArray[np.uint16]  # trees × 1: the leaves that remain where the answer is "right"

    @classmethod
    def of(cls, asked: Sequence[tuple[int, int, float, int]]) -> _Questions:
        """The questions `asked`: tree, feature, threshold, and bits of the leaves at the left."""
        trees, feature, threshold, ruled_out = zip(*asked, strict=True)
        first, behind = trees[0], trees[-1] + 1
        return cls(
            slice(first, behind) if behind - first == len(trees) else np.asarray(trees, dtype=np.intp),
            np.asarray(feature, dtype=np.intp),
            np.asarray(threshold, dtype=np.float32)[:, None],
            EVERY_LEAF & ~np.asarray(ruled_out, dtype=np.uint16)[:, None],
        )


def _inner(tree: Mapping[str, Any], node: int, leaves: list[int]) -> Iterator[tuple[int, int]]:
    """The inner nodes at and under `node`, each with the bits of the leaves at its left; its leaves are added to `leaves`.

    Raises BadModel for more than `MOST_LEAVES`.
    """
    if tree["feature"][node] < 0:
        if len(leaves) == MOST_LEAVES:
            raise BadModel(f"a tree with more than {MOST_LEAVES} leaves")
        leaves.append(node)
        return
    first = len(leaves)
    yield from _inner(tree, tree["left"][node], leaves)
    yield node, (1 << len(leaves)) - (1 << first)
    yield from _inner(tree, tree["right"][node], leaves)


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of trees over named features.

    To answer, no tree is walked. Its leaves are numbered from left to right, a bit each; a question that is answered "right" rules
    out the leaves at its left, and the first leaf that none has ruled out is the one a walk would end at (QuickScorer: Lucchese et
    al., 2015). So the first questions of all trees are asked of all rows at once, then the second ones, and so on.
    """

    features: tuple[str, ...]
    feature: NDArray[np.int32]  # trees × nodes
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]
    questions: Sequence[_Questions]
    leaves: NDArray[np.float32]  # trees × leaves: the values of the leaves from left to right

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Trees:
        """The trees in `data`, as a model file holds them. Raises BadModel for one with more than `MOST_LEAVES` leaves."""
        trees = data["trees"]
        nodes = max(len(tree["feature"]) for tree in trees)

        def padded(name: str, kind: type[Any], fill: float) -> NDArray[Any]:
            made = np.full((len(trees), nodes), fill, dtype=kind)
            for row, tree in zip(made, trees, strict=True):
                row[: len(tree[name])] = tree[name]
            return made

        value = padded("value", np.float32, 0.0)
        leaves = np.zeros((len(trees), MOST_LEAVES), dtype=np.float32)
        asked: list[list[tuple[int, int, float, int]]] = []  # of the nth question: tree, feature, threshold, leaves left
        for number, tree in enumerate(trees):
            order: list[int] = []
            for nth, (node, ruled_out) in enumerate(_inner(tree, 0, order)):
                asked.extend([] for _ in range(nth + 1 - len(asked)))
                asked[nth].append((number, tree["feature"][node], tree["threshold"][node], ruled_out))
            leaves[number, : len(order)] = value[number, order]
        return cls(
            tuple(data["features"]), padded("feature", np.int32, -1), padded("threshold", np.float32, 0.0),
            padded("left", np.int32, 0), padded("right", np.int32, 0), value, [_Questions.of(nth) for nth in asked], leaves,
        )  # fmt: skip

    def odds(self, table: Mapping[str, _Column]) -> NDArray[np.float64]:
        """The log-odds of each row of a table that has a column for each feature.

        Raises KeyError where it lacks one.
        """
        columns = np.stack([table[name] for name in self.features]) if self.features else np.zeros((0, 0), np.float32)
        count = columns.shape[1]
        return np.concatenate([self._odds(columns[:, at : at + ROWS_AT_ONCE]) for at in range(0, max(1, count), ROWS_AT_ONCE)])

    def _odds(self, columns: NDArray[np.float32]) -> NDArray[np.float64]:
        if not columns.shape[1]:
            return np.zeros(0)
        left = np.full((len(self.leaves), columns.shape[1]), EVERY_LEAF, dtype=np.uint16)
        for nth in self.questions:
            low = columns[nth.feature] <= nth.threshold
            left[nth.trees] &= np.where(low, EVERY_LEAF, nth.behind)
        first = np.ascontiguousarray(_FIRST_LEAF[left].T)
        return np.asarray(self.leaves[np.arange(len(self.leaves)), first].sum(axis=1, dtype=np.float64))

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
