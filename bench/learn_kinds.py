"""Fit the model that tells a paper's kind, and one for each fold of bodies without them: see learn_outline.py."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from gold_lines import Sample, samples  # noqa: E402
from learn_outline import FOLDS, SEEDS, SETTINGS, SYNTHETIC, Forest, as_data, assigned, generate, write  # noqa: E402

from extract import ocr, pdf  # noqa: E402
from extract.models import Document  # noqa: E402
from extract.papers.kind_features import kind_features  # noqa: E402

import lightgbm  # noqa: E402  isort: skip

KINDS = ("agenda", "minutes", "decision", "report")
TREES = 80
INSIDE = 0.3  # weight of a paper inside a pack beside one by itself


class Paper(NamedTuple):
    group: str
    real: bool
    kind: str
    table: dict[str, np.ndarray]
    name: str
    whole: bool = True  # a PDF, not a paper inside one


def read(shared: Path, generated: Path | None) -> list[Paper]:
    """Every PDF whose kind is in its gold; those of one body's text in two layouts are two."""
    made = []
    for sample in samples(shared, ROOT / "fixtures", generated):
        kind = sample.gold.get("kind")
        if kind is None or not sample.pdf.exists():
            continue
        document = pdf.read(sample.pdf, ocr.recogniser(ocr.Settings()))
        made.append(
            Paper(sample.group, sample.real, "agenda" if kind == "pack" else kind, kind_features(document.pages), sample.pdf.name)
        )
        made += parts(sample, document)
    return made


def parts(sample: Sample, document: Document) -> list[Paper]:
    """The papers inside a pack: the reports of real councils are nearly all in packs."""
    own = [part for part in sample.gold.get("papers") or () if part.get("first_page") and part.get("last_page")]
    return [
        Paper(
            sample.group, sample.real, part["kind"], kind_features(document.pages[part["first_page"] - 1 : part["last_page"]]),
            f"{sample.pdf.name} p{part['first_page']}", whole=False,
        )
        for part in own
        if len(own) > 1
    ]  # fmt: skip


def learn(train: Sequence[Paper]) -> dict[str, Any]:
    """One small set of trees for each kind."""
    names = sorted(train[0].table)
    rows = np.stack([np.array([float(paper.table[name][0]) for name in names]) for paper in train])
    weight = np.array([(1.0 if paper.real else SYNTHETIC) * (1.0 if paper.whole else INSIDE) for paper in train])
    settings = {**SETTINGS, "num_leaves": 5, "min_data_in_leaf": 5, "bagging_freq": 0, "bagging_fraction": 1.0}
    made = {}
    for kind in KINDS:
        wanted = np.array([float(paper.kind == kind) for paper in train])
        seeds = range(1, SEEDS + 1)
        told = [lightgbm.train({**settings, "seed": seed}, lightgbm.Dataset(rows, wanted, weight=weight), TREES) for seed in seeds]
        made[kind] = as_data(Forest(told), names)
    return made


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--generated", type=int, default=1400)
    asked.add_argument("--papers", type=Path, help="papers generated already")
    asked.add_argument("--folds", type=Path, required=True)
    asked.add_argument("--only-folds", action="store_true", help="leave the package's own model as it is")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.papers:
            folder = str(given.papers)
        elif given.generated:
            generate(given.generated, Path(folder))
        found = read(given.shared, Path(folder) if given.generated or given.papers else None)
    fold = assigned([paper for paper in found if paper.real])
    from extract.papers.most_likely import Kinds

    right = total = 0
    per: dict[str, list[int]] = {}
    for number in range(FOLDS):
        data = learn([paper for paper in found if fold.get(paper.group) != number])
        write(data, given.folds / f"kinds-{number}.json")
        model = Kinds.of(data)
        for paper in found:
            if paper.real and paper.whole and fold[paper.group] == number:
                chosen, sure = model.kind(paper.table)
                right, total = right + (chosen == paper.kind), total + 1
                own = per.setdefault(paper.group, [0, 0])
                own[0] += chosen == paper.kind
                own[1] += 1
                if chosen != paper.kind:
                    print(f"  {paper.name}: {paper.kind}, not {chosen} ({sure:.2f})")
    means = sum(a / b for a, b in per.values()) / len(per)
    print(f"kind right on bodies left out: {right} of {total}; mean of bodies {means:.3f}")
    (given.folds / "folds.json").write_text(json.dumps(fold, indent=1, ensure_ascii=False))
    if not given.only_folds:
        write(learn(found), ROOT / "extract" / "papers" / "kinds.json")


if __name__ == "__main__":
    main()
