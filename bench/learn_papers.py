"""Fit the models that tell a paper's kind and where papers begin in a pack, and one of each for each fold of bodies without them.

    python bench/learn_papers.py --shared ../shared --generated 1900 --folds /tmp/folds

after learn_outline.py, whose models of the folds list the items of agendas here. See there for seeds and weights.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from at_once import left_out, together  # noqa: E402
from gold_lines import Sample, printed, samples  # noqa: E402
from learn_outline import FOLDS, OWN, SEEDS, SETTINGS, SYNTHETIC, Forest, as_data, assigned, generate, write  # noqa: E402

from extract import ocr, pdf  # noqa: E402
from extract.models import Document, Part  # noqa: E402
from extract.outline.best import OUTLINE_WEIGHTS  # noqa: E402
from extract.papers import parts, starts  # noqa: E402
from extract.papers.kind_features import kind_features  # noqa: E402
from extract.papers.most_likely import KIND_WEIGHTS, NO_MEETINGS  # noqa: E402
from extract.papers.page_starts import page_starts  # noqa: E402
from extract.papers.starts import STARTS_WEIGHTS  # noqa: E402

import lightgbm  # noqa: E402  isort: skip

KINDS = ("agenda", "minutes", "decision", "report")
TREES = 80
PACK_SEED = "13"
RIDGE = 0.05
STEPS = 25
START_TREES = 60
INSIDE = 0.3  # weight of a paper inside a pack beside one by itself
LONG = 30  # pages from which a paper's pages weigh less: a long pack is not many papers


class Paper(NamedTuple):
    """A PDF with gold, or a paper inside one: what is seen of it, what it is, and where papers begin in it."""

    group: str
    real: bool
    kind: str
    table: dict[str, np.ndarray]
    name: str
    document: Document | None = None  # None for a paper inside one
    pages: Mapping[str, np.ndarray] | None = None  # what is seen of its pages, in which the models have no part
    firsts: frozenset[int] | None = None  # pages on which papers begin, where gold says so
    open: frozenset[int] = frozenset()  # pages on which one may begin or not


def read(found: Iterable[Sample]) -> list[Paper]:
    """Every PDF with gold of its kind, and the papers inside them; those of one body's text in two layouts are two."""
    made = []
    for sample in found:
        kind = sample.gold.get("kind")
        if kind is None or not sample.pdf.exists():
            continue
        document = pdf.read(sample.pdf, ocr.recogniser(ocr.Settings()))
        own = [part for part in sample.gold.get("papers") or () if part.get("first_page") and part.get("last_page")]
        # a paper that begins in the middle of a page begins on no page
        firsts = {part["first_page"] for part in own} - {
            part["last_page"] for part in own if part["last_page"] > part["first_page"]
        }
        head = document.pages[: min(firsts - {1}, default=len(document.pages) + 1) - 1]
        made.append(
            Paper(
                sample.group, sample.real, "agenda" if kind == "pack" else kind, kind_features(head), sample.pdf.name, document,
                page_starts(document) if len(document.pages) > 1 and (own or kind != "pack") else None,
                frozenset(firsts | {1}) if own or kind != "pack" else None,
                frozenset(part["first_page"] for part in own if part.get("optional") or part["first_page"] not in firsts),
            )
        )  # fmt: skip
        made += inside(sample, document, own)
    return made


def inside(sample: Sample, document: Document, own: Sequence[Mapping[str, Any]]) -> list[Paper]:
    """The papers inside a pack: the reports of real councils are nearly all in packs."""
    if len(own) < 2:
        return []
    return [
        Paper(
            sample.group, sample.real, part["kind"],
            kind_features(document.pages[part["first_page"] - 1 : part["last_page"]]),
            f"{sample.pdf.name} p{part['first_page']}",
        )
        for part in own
    ]  # fmt: skip


def weight_of(paper: Paper) -> float:
    """What a paper weighs by where it is from: real ones and our own fixtures more than generated ones."""
    own = paper.group.startswith(("fixture:", "style:"))
    return (1.0 if paper.real else OWN if own else SYNTHETIC) * (1.0 if paper.document else INSIDE)


def fit(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray, trees: int, **settings: float) -> Forest:
    """Trees fitted with several seeds."""
    used = {**SETTINGS, **settings}
    seeds = range(1, SEEDS + 1)
    data = lightgbm.Dataset(rows, wanted, weight=weight, params=used)
    return Forest([lightgbm.train({**used, "seed": seed}, data, trees) for seed in seeds])


def learn_kinds(train: Sequence[Paper]) -> dict[str, Any]:
    """One small set of trees for each kind, and one for the papers of none."""
    names = sorted(train[0].table)
    rows = np.stack([np.array([float(paper.table[name][0]) for name in names]) for paper in train])
    weight = np.array([weight_of(paper) for paper in train])
    made = {}
    for kind in (*KINDS, NO_MEETINGS):
        wanted = np.array([float((paper.kind if paper.kind in KINDS else NO_MEETINGS) == kind) for paper in train])
        told = fit(rows, wanted, weight, TREES, num_leaves=5, min_data_in_leaf=5, bagging_freq=0, bagging_fraction=1.0)
        made[kind] = as_data(told, names)
    return made


def learn_starts(train: Sequence[Paper]) -> dict[str, Any]:
    """Trees for the pages on which papers begin, by the pages alone, and with what the agenda says of them.

    The outline and the kinds in use list the items and tell the kind of each paper learned from.
    """
    fold = assigned(train)
    packs = [(paper, paper.document, dict(paper.pages)) for paper in train if paper.document and paper.pages is not None]
    names = sorted(packs[0][2])
    rows = np.concatenate([np.stack([table[name] for name in names], axis=1)[1:] for _, _, table in packs])
    wanted, weight, which = [], [], []
    for paper, document, _ in packs:
        heft = weight_of(paper) * min(1.0, LONG / len(document.pages))
        for page in range(2, len(document.pages) + 1):
            wanted.append(float(page in (paper.firsts or ())))
            weight.append(0.0 if page in paper.open else heft)
            which.append(fold[paper.group])
    told, heft, number = np.array(wanted), np.array(weight), np.array(which)
    first = np.zeros(len(told))
    for out in range(FOLDS):
        first[number == out] = _starts_trees(rows[number != out], told[number != out], heft[number != out]).predict(
            rows[number == out]
        )
    looks = np.split(first, np.cumsum([len(document.pages) - 1 for _, document, _ in packs])[:-1])
    tables = [seconds(document, table, look) for (_, document, table), look in zip(packs, looks, strict=True)]
    more = list(tables[0])
    wide = np.concatenate([np.stack([table[name] for name in more], axis=1)[1:] for table in tables]).astype(float)
    second = dict(zip(more, (round(float(worth), 4) for worth in logistic(wide, told, heft)), strict=True))
    return {"first": as_data(_starts_trees(rows, told, heft), names), "second": second}


def logistic(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """What each column is worth, in log-odds: logistic regression with a ridge, by Newton's steps."""
    worth = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(rows @ worth)))
        slope = rows.T @ (weight * (chance - wanted)) + RIDGE * worth
        bend = (rows * (weight * chance * (1 - chance))[:, None]).T @ rows + RIDGE * np.eye(len(worth))
        worth -= np.linalg.solve(bend, slope)
    return worth


def _starts_trees(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray) -> Forest:
    kept = weight > 0
    return fit(rows[kept], wanted[kept], weight[kept], START_TREES, num_leaves=7, min_data_in_leaf=8)


def seconds(document: Document, table: dict[str, np.ndarray], look: np.ndarray) -> dict[str, np.ndarray]:
    """The second look's features, with the first look as one that has not seen the paper gives it."""
    first = np.concatenate([[1.0], look])
    kind, items, _ = parts.agenda(document, table, first)
    return starts.signs(document, table, first, items, kind)


def right_starts(paper: Paper, found: Sequence[Part]) -> bool:
    return {part.first_page for part in found} - paper.open == set(paper.firsts or ()) - paper.open


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--generated", type=int, default=1900)
    asked.add_argument("--packs", type=int, default=500, help="packs generated besides")
    asked.add_argument("--papers", type=Path, help="papers generated already, with packs in a folder of that name")
    asked.add_argument("--folds", type=Path, required=True, help="where learn_outline.py wrote the folds' models")
    asked.add_argument("--only-folds", action="store_true", help="leave the package's own models as they are")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = given.papers or Path(folder)
        if not given.papers:
            generate(given.generated, made)
            generate(given.packs, made / "packs", PACK_SEED, "pack")
        found = read(samples(given.shared, ROOT / "fixtures", made))
        packs = read(printed(made / "packs"))
    fold = assigned([paper for paper in found if paper.real])
    together([partial(learn_fold, left_out(found, fold, number), packs, given.folds, number) for number in range(FOLDS)])
    report(found, fold, given.folds)
    (given.folds / "folds.json").write_text(json.dumps(fold, indent=1, ensure_ascii=False))
    if not given.only_folds:
        for weights in (OUTLINE_WEIGHTS, KIND_WEIGHTS, STARTS_WEIGHTS):
            weights.use(None)
        write(learn_kinds(found), ROOT / "extract" / "papers" / "kinds.json")
        write(learn_starts([*found, *packs]), ROOT / "extract" / "papers" / "starts.json")


def learn_fold(train: Sequence[Paper], packs: Sequence[Paper], folder: Path, number: int) -> None:
    """The models of a fold, each made with the fold's others; `packs` tell where papers begin and no more."""
    OUTLINE_WEIGHTS.use(folder / f"outline-{number}.json")
    write(learn_kinds(train), folder / f"kinds-{number}.json")
    KIND_WEIGHTS.use(folder / f"kinds-{number}.json")
    write(learn_starts([*train, *packs]), folder / f"starts-{number}.json")


def report(found: Sequence[Paper], fold: Mapping[str, int], folder: Path) -> None:
    """What the models say of the bodies left out of them."""
    per: dict[str, list[bool]] = {}
    whole: dict[str, list[bool]] = {}
    for number in range(FOLDS):
        OUTLINE_WEIGHTS.use(folder / f"outline-{number}.json")
        KIND_WEIGHTS.use(folder / f"kinds-{number}.json")
        STARTS_WEIGHTS.use(folder / f"starts-{number}.json")
        for paper in (paper for paper in found if paper.real and paper.document and fold[paper.group] == number):
            assert paper.document is not None
            made, _ = parts.split(paper.document)
            per.setdefault(paper.group, []).append(made[0].kind == paper.kind)
            if not per[paper.group][-1]:
                print(f"  {paper.name}: {paper.kind}, not {made[0].kind} ({made[0].confidence:.2f})")
            if paper.firsts is not None:
                whole.setdefault(paper.group, []).append(right_starts(paper, made))
                if not whole[paper.group][-1]:
                    print(f"  {paper.name}: papers begin on {sorted(paper.firsts)}, not {[part.first_page for part in made]}")
    for name, told in (("kind", per), ("pages on which papers begin", whole)):
        mean = sum(sum(own) / len(own) for own in told.values()) / len(told)
        count, right = sum(map(len, told.values())), sum(map(sum, told.values()))
        print(f"{name} right on bodies left out: {right} of {count}; mean of bodies {mean:.3f}")


if __name__ == "__main__":
    main()
