"""Trees of named features: what they answer, why, and that a damaged model is refused."""

from __future__ import annotations

import json
import random
import sys
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from extract.text.trees import BadModel, Shelf, Trees, load

# bold lines are headings; of those that are not, short ones more than long ones
DATA = {
    "features": ["bold", "length"],
    "depth": 3,
    "trees": [
        {
            "feature": [0, 1, -1, -1, -1],
            "threshold": [0.5, 20.0, 0, 0, 0],
            "left": [1, 2, 0, 0, 0],
            "right": [4, 3, 0, 0, 0],
            "value": [0.1, -1.0, -0.5, -2.0, 3.0],
        },
        {"feature": [-1], "threshold": [0], "left": [0], "right": [0], "value": [0.25]},
    ],
}
TABLE = {"bold": np.array([1, 0, 0], np.float32), "length": np.array([50, 10, 50], np.float32), "else": np.zeros(3, np.float32)}


def test_odds_are_the_sum_of_the_trees() -> None:
    assert Trees.of(DATA).odds(TABLE).tolist() == [3.25, -0.25, -1.75]


def test_chances_are_between_none_and_one() -> None:
    assert Trees.of(DATA).chances(TABLE).round(3).tolist() == [0.963, 0.438, 0.148]


def test_the_features_that_decided_come_largest_first() -> None:
    assert Trees.of(DATA).reasons(TABLE, 2) == [("bold", 0.0, -1.1), ("length", 50.0, -1.0)]


def test_many_rows_give_what_each_gives_alone() -> None:
    many = {name: np.tile(column, 700) for name, column in TABLE.items()}
    assert Trees.of(DATA).odds(many).tolist() == [3.25, -0.25, -1.75] * 700


def walked(tree: dict[str, list[float]], row: list[float]) -> float:
    """The value of the leaf at which a walk from the first node ends."""
    at = 0
    while tree["feature"][at] >= 0:
        low = row[int(tree["feature"][at])] <= tree["threshold"][at]
        at = int(tree["left" if low else "right"][at])
    return tree["value"][at]


def grown(draw: random.Random, leaves: int) -> dict[str, list[float]]:
    """A tree over three features, its nodes in any shape, with thresholds and values that floats hold exactly."""
    tree: dict[str, list[float]] = {name: [] for name in ("feature", "threshold", "left", "right", "value")}

    def node(leaves: int) -> int:
        at = len(tree["feature"])
        inner = leaves > 1
        for name, value in (("feature", draw.randrange(3) if inner else -1), ("threshold", draw.randrange(9) / 2), ("left", 0),
                            ("right", 0), ("value", draw.randrange(-64, 64) / 8)):
            tree[name].append(value)
        if inner:
            first = draw.randrange(1, leaves)
            tree["left"][at], tree["right"][at] = node(first), node(leaves - first)
        return at

    node(leaves)
    return tree


def test_the_leaf_left_over_is_the_one_a_walk_ends_at() -> None:
    draw = random.Random(20)
    trees = [grown(draw, leaves) for leaves in (1, 16, 2, 9, 16, 1, 5, 12)]
    rows = [[draw.choice((0.0, 0.5, 1.5, 2.0, 4.0, float("nan"))) for _ in range(3)] for _ in range(500)]
    table = {name: np.array([row[n] for row in rows], np.float32) for n, name in enumerate("abc")}
    made = Trees.of({"features": ["a", "b", "c"], "depth": 16, "trees": trees}).odds(table)
    assert made.tolist() == [sum(walked(tree, row) for tree in trees) for row in rows]


def test_a_tree_with_more_leaves_than_bits_is_refused() -> None:
    tree = grown(random.Random(20), 17)
    with pytest.raises(BadModel):
        Trees.of({"features": ["a", "b", "c"], "depth": 17, "trees": [tree]})


def test_a_feature_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        Trees.of(DATA).odds({"bold": TABLE["bold"]})


def test_a_model_that_is_not_the_one_its_checksum_names_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "weighed"
    package.mkdir()
    (package / "__init__.py").write_text("")
    raw = json.dumps(DATA).encode()
    (package / "model.json").write_bytes(raw)
    (package / "model.json.sha256").write_text(f"{sha256(raw).hexdigest()}  model.json\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert load("weighed", "model.json") == DATA
    (package / "model.json").write_bytes(raw + b" ")
    with pytest.raises(BadModel):
        load("weighed", "model.json")
    sys.modules.pop("weighed", None)


@pytest.mark.parametrize(
    ("package", "name"), [("extract.outline", "model.json"), ("extract.papers", "kinds.json"), ("extract.papers", "starts.json")]
)
def test_the_models_of_the_package_are_whole(package: str, name: str) -> None:
    assert load(package, name)


def test_a_shelf_gives_the_package_s_model_or_the_one_at_hand(tmp_path: Path) -> None:
    shelf = Shelf("extract.papers", "kinds.json", sorted)
    assert shelf.model() == ["agenda", "decision", "minutes", "other", "report"]
    (tmp_path / "other.json").write_text(json.dumps({"notice": {}}))
    shelf.use(tmp_path / "other.json")
    assert shelf.model() == ["notice"]
    shelf.use(None)
    assert shelf.model() == ["agenda", "decision", "minutes", "other", "report"]
