"""Fit the outline's model from papers with gold, and one model for each fold of bodies without them.

    python bench/learn_outline.py --shared ../shared --generated 1900 --folds /tmp/folds

writes `extract/outline/model.json` with its checksum, and with ``--folds`` a model for each fold of bodies, fitted without them,
and `folds.json` (body → fold), which `bench/unseen.py` measures with. Seeded; the same papers give the same bytes.
Needs the extra `train` (lightgbm). Real papers weigh 1, generated ones less; no generated paper is in a test fold of real ones.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from at_once import left_out, together  # noqa: E402
from common_words import common  # noqa: E402
from gold_lines import Sample, Title, part_lines, samples, titles  # noqa: E402
from model_files import write_model  # noqa: E402
from vary import vary  # noqa: E402

from extract import ocr, pdf  # noqa: E402
from extract.models import Document, Line  # noqa: E402
from extract.outline import best, features, title_columns, title_ends, title_places  # noqa: E402
from extract.outline.agreement import agree  # noqa: E402
from extract.outline.features import About, Seen, see  # noqa: E402
from extract.outline.wording import told_words, words_worth  # noqa: E402

FOLDS = 4
GENERATOR_SEED = "12"
SEEDS = 3  # draws of lines and features that a model is the mean of
INNER_SEEDS = 1  # the same, for what the second look sees of the first on papers it learns from
TREES = 150
END_TREES = 60
SYNTHETIC = 0.15  # weight of a generated paper beside a real one
OWN = 1.0  # weight of the project's own fixtures, which are few and stand for forms that must be read
VARIED = 0.35  # weight of a real paper in another layout
VARIANTS = 2  # of each real paper
LEAST_BODIES = 5  # bodies or source texts in whose papers a word stands that is worth something
LEAST_SMALL = 3  # bodies or source texts that print it in small letters
SMALL = re.compile(r"(?<![A-Za-z\u2019'])[a-z]+(?:['\u2019]s)?(?![A-Za-z])")
PRIOR = 1.0  # lines of each sort added to what was counted and what was expected of a word
MOST_WORTH = 3.0
LONG = 150  # lines from which a paper's lines weigh less: a long paper is not many papers
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 15,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 2.0,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
    "force_col_wise": True,  # a third of the time of rows here
}

class Paper(NamedTuple):
    """A part with gold: its lines as seen, and the gold titles in them."""

    group: str
    real: bool
    kind: str
    lines: list[Line]
    about: About
    seen: Seen
    titles: list[Title]
    varied: bool = False


def varied(found: Sequence[Paper]) -> list[Paper]:
    """Real papers in other layouts."""
    made = []
    for n, paper in enumerate(paper for paper in found if paper.real and paper.titles):
        for k in range(VARIANTS):
            lines, titles = vary(paper.lines, paper.titles, 1000 * n + k)
            about = replace(paper.about, rulings={})
            made.append(paper._replace(real=False, lines=lines, about=about, seen=see(lines, about), titles=titles, varied=True))
    return made


def papers(found: Sequence[Sample]) -> list[Paper]:
    """The parts of PDFs in which agenda items were read by hand."""
    made = []
    for sample in found:
        if not sample.pdf.exists() or sample.gold.get("agenda_items") is None:
            continue
        document = pdf.read(sample.pdf, ocr.recogniser(ocr.Settings()))
        for kind, first, last in parts(sample, document):
            lines = part_lines(document, first, last)
            pages = {line.page for line in lines}
            items = [item for item in sample.gold["agenda_items"] if item.get("page") in pages]
            about = features.about(document, kind)
            if lines:
                made.append(
                    Paper(
                        sample.group,
                        sample.real,
                        kind,
                        lines,
                        about,
                        see(lines, about),
                        titles(lines, {**sample.gold, "agenda_items": items})[0],
                    )
                )
    return made


def parts(sample: Sample, document: Document) -> list[tuple[str, int, int]]:
    own = sample.gold.get("papers") or []
    kind = sample.gold.get("kind") or "other"
    if len(own) <= 1:
        return [("agenda" if kind == "pack" else kind, 1, len(document.pages))]
    listed = ("agenda", "minutes", "decision")
    return [
        (one["kind"], one["first_page"], one["last_page"])
        for one in own
        if one["kind"] in listed and one.get("first_page") and one.get("last_page")
    ]


def labels(paper: Paper) -> tuple[np.ndarray, np.ndarray]:
    """1 for a line in which a title begins; weight 0 for lines that may be either."""
    wanted, weight = np.zeros(len(paper.lines), dtype=int), np.ones(len(paper.lines))
    for title in paper.titles:
        wanted[title.first] = 1
        if title.item.get("optional"):
            weight[title.first] = 0
    share = min(1.0, math.sqrt(LONG / max(1, len(paper.lines))))
    return wanted, weight * share * weight_of(paper)


def weight_of(paper: Paper) -> float:
    """What a paper's lines weigh by where it is from."""
    return 1.0 if paper.real else VARIED if paper.varied else OWN if paper.group.startswith("fixture:") else SYNTHETIC


class Forest(NamedTuple):
    """Boosted trees fitted with several seeds, whose log-odds are averaged: what one draw chances on weighs less."""

    boosters: list[lightgbm.Booster]

    def predict(self, rows: np.ndarray) -> np.ndarray:
        odds = sum(booster.predict(rows, raw_score=True) for booster in self.boosters) / len(self.boosters)
        return 1 / (1 + np.exp(-np.asarray(odds)))


def fit(rows: np.ndarray, wanted: np.ndarray, weight: np.ndarray, rounds: int = TREES, seeds: int = SEEDS) -> Forest:
    """Trees fitted on rows that have a weight."""
    told = weight > 0
    data = lightgbm.Dataset(rows[told], wanted[told], weight=weight[told], params=SETTINGS)
    return Forest([lightgbm.train({**SETTINGS, "seed": seed}, data, rounds) for seed in range(1, seeds + 1)])


def stacked(tables: Sequence[Mapping[str, np.ndarray]], names: Sequence[str]) -> np.ndarray:
    return np.concatenate([np.stack([table[name] for name in names], axis=1) for table in tables])


def as_data(forest: Forest, names: Sequence[str]) -> dict[str, Any]:
    """A forest as a model file holds it: see extract/text/trees.py. Features that no tree asks for are left out."""
    asked: dict[int, int] = {}
    trees, depth = [], 1
    for booster in forest.boosters:
        for tree in booster.dump_model()["tree_info"]:
            nodes: dict[str, list[float]] = {"feature": [], "threshold": [], "left": [], "right": [], "value": []}
            depth = max(depth, _grow(tree["tree_structure"], nodes, asked, 1)[1])
            nodes["value"] = [round(value / len(forest.boosters), 5) for value in nodes["value"]]
            trees.append(nodes)
    used = [names[place] for place in asked]
    return {"features": used, "trees": trees, "depth": depth}


def _grow(node: Mapping[str, Any], nodes: dict[str, list[float]], asked: dict[int, int], depth: int) -> tuple[int, int]:
    at = len(nodes["feature"])
    for column in nodes.values():
        column.append(0)
    if "leaf_value" in node:
        nodes["feature"][at], nodes["value"][at] = -1, round(node["leaf_value"], 5)
        return at, depth
    place = asked.setdefault(node["split_feature"], len(asked))
    nodes["feature"][at], nodes["threshold"][at] = place, float(f"{node['threshold']:.6g}")
    nodes["value"][at] = round(node["internal_value"], 5)
    nodes["left"][at], low = _grow(node["left_child"], nodes, asked, depth + 1)
    nodes["right"][at], high = _grow(node["right_child"], nodes, asked, depth + 1)
    return at, max(low, high)


def learn(train: Sequence[Paper]) -> dict[str, Any]:
    """The model fitted on `train`."""
    fold = assigned(train)
    tables = with_words(train, fold)
    names = sorted(tables[0])
    rows = stacked(tables, names)
    told = [labels(paper) for paper in train]
    wanted, weight = np.concatenate([one for one, _ in told]), np.concatenate([other for _, other in told])
    which = np.concatenate([np.full(len(paper.lines), fold[paper.group]) for paper in train])
    first = np.zeros(len(wanted))
    for number in range(FOLDS):
        out = which == number
        first[out] = fit(rows[~out], wanted[~out], weight[~out], seeds=INNER_SEEDS).predict(rows[out])
    whole_first = fit(rows, wanted, weight)
    agreed = [agree(paper.seen, part.astype(np.float32)) for paper, part in zip(train, split(first, train), strict=True)]
    more = sorted(agreed[0])
    wide = np.concatenate([rows, stacked(agreed, more)], axis=1)
    second = np.zeros(len(wanted))
    for number in range(FOLDS):
        out = which == number
        second[out] = fit(wide[~out], wanted[~out], weight[~out], seeds=INNER_SEEDS).predict(wide[out])
    whole_second = fit(wide, wanted, weight)
    looks = split(second, train)
    ends, ends_again, ended = learn_ends(train)
    return {
        "first": as_data(whole_first, names),
        "second": as_data(whole_second, [*names, *more]),
        "ends": ends,
        "ends_again": ends_again,
        "worth": worths(train),
        "calibration": {"line": calibrated(chosen(train, looks)), "end": calibrated(ended)},
    }


def assigned(train: Sequence[Paper]) -> dict[str, int]:
    """The fold of each group: by its name's digest, so that every model of a fold was fitted without the same bodies."""
    return {
        group: int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS for group in sorted({paper.group for paper in train})
    }


def split(values: np.ndarray, train: Sequence[Paper]) -> list[np.ndarray]:
    return np.split(values, np.cumsum([len(paper.lines) for paper in train])[:-1])


def chosen(train: Sequence[Paper], looks: Sequence[np.ndarray]) -> list[tuple[float, bool]]:
    """The lines chosen in real papers by weights that have not seen them: how probable each was, and whether it heads an item."""
    pairs = []
    for paper, look in zip(train, looks, strict=True):
        if paper.real:
            right = {title.first for title in paper.titles}
            pairs += [(float(look[n]), n in right) for n in best.chain(paper.seen, look, best.CHAIN)]
    return pairs


def calibrated(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Two numbers that turn log-odds into how often what was so probable is right (Platt, 1999)."""
    odds = np.array([math.log(min(0.99, max(0.01, p)) / (1 - min(0.99, max(0.01, p)))) for p, _ in pairs])
    hit = np.array([float(ok) for _, ok in pairs])
    a, b = 1.0, 0.0
    for _ in range(400):
        p = 1 / (1 + np.exp(-(a * odds + b)))
        a -= 0.5 * float(np.mean((p - hit) * odds))
        b -= 0.5 * float(np.mean(p - hit))
    return round(a, 4), round(b, 4)


def learn_ends(train: Sequence[Paper]) -> tuple[dict[str, Any], dict[str, Any], list[tuple[float, bool]]]:
    """Trees for the places at which titles end: of the first look, and of the second, which sees where other titles end.

    And the ends chosen in real papers by weights that have not seen them: how probable each was, and whether it is right.
    """
    papers, origin, fold = [], [], assigned(train)
    for paper in train:
        heads = [title.first for title in paper.titles]
        if not heads:
            continue
        usual = title_columns.usual(paper.lines, heads, paper.seen.body_size)
        groups, wanted = [], []
        for title, stop in zip(paper.titles, [*heads[1:], len(paper.lines)], strict=True):
            places = title_places.ends(paper.lines, title.first, title.start, max(stop, title.first + 1), usual)
            near = [abs(place.offset - title.end) if place.line == title.last else 999 for place in places]
            groups.append(places)
            wanted.append([float(n == near.index(min(near))) if min(near) <= 3 else -1.0 for n in range(len(places))])
        every = [place for places in groups for place in places]
        if every:
            told = np.array([one for own in wanted for one in own])
            papers.append((fold[paper.group], weight_of(paper), groups, title_ends.table(every), told))
            origin.append(paper)
    names = sorted(papers[0][3])
    rows = stacked([table for _, _, _, table, _ in papers], names)
    wanted = np.concatenate([told for _, _, _, _, told in papers])
    weight = np.concatenate([np.full(len(told), heft) for _, heft, _, _, told in papers]) * (wanted >= 0)
    which = np.concatenate([np.full(len(told), number) for number, _, _, _, told in papers])
    wanted = np.maximum(wanted, 0.0)
    first = np.zeros(len(wanted))
    for number in range(FOLDS):
        out = which == number
        first[out] = fit(rows[~out], wanted[~out], weight[~out], END_TREES, INNER_SEEDS).predict(rows[out])
    looks = np.split(first, np.cumsum([len(told) for _, _, _, _, told in papers])[:-1])
    agreed = [title_ends.agree(groups, look) for (_, _, groups, _, _), look in zip(papers, looks, strict=True)]
    more = sorted(agreed[0])
    wide = np.concatenate([rows, stacked(agreed, more)], axis=1)
    again = np.zeros(len(wanted))
    for number in range(FOLDS):
        out = which == number
        again[out] = fit(wide[~out], wanted[~out], weight[~out], END_TREES, INNER_SEEDS).predict(wide[out])
    return (
        as_data(fit(rows, wanted, weight, END_TREES), names),
        as_data(fit(wide, wanted, weight, END_TREES), [*names, *more]),
        ended(origin, [groups for _, _, groups, _, _ in papers], again, wanted),
    )


def ended(
    papers: Sequence[Paper], groups: Sequence[Sequence[Sequence[title_places.End]]], chances: np.ndarray, wanted: np.ndarray
) -> list[tuple[float, bool]]:
    """The ends chosen in real papers: how probable each was, and whether the title ends there."""
    pairs, at = [], 0
    for paper, printed in zip(papers, groups, strict=True):
        for places in printed:
            own, told = chances[at : at + len(places)], wanted[at : at + len(places)]
            at += len(places)
            if paper.real and places:
                own = title_ends.decided_ends(places, own, listed=paper.kind == "agenda")
                pairs.append((float(max(own)), bool(told[int(np.argmax(own))])))
    return pairs




def with_words(train: Sequence[Paper], fold: Mapping[str, int]) -> list[dict[str, np.ndarray]]:
    """What was seen of each paper, with what its words are worth in the papers of the other folds."""
    worth = [worths([paper for paper in train if fold[paper.group] != number]) for number in range(FOLDS)]
    return [{**paper.seen.table, **words_worth(paper.seen.said, worth[fold[paper.group]])} for paper in train]


def worths(train: Sequence[Paper]) -> dict[str, list[float]]:
    """What common words are worth in a title, in log-odds: anywhere in its first line, and as the first word of it."""
    counts: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(4))
    totals = np.zeros(4)
    bodies: dict[str, set[str]] = defaultdict(set)
    small: dict[str, set[str]] = defaultdict(set)  # bodies that print a word in small letters: names are not
    for paper in train:
        for line in paper.lines:
            for word in SMALL.findall(line.text):
                small[word].add(paper.group)
        inside = {n for title in paper.titles for n in range(title.first, title.last + 1)}
        first = {title.first for title in paper.titles}
        _, weight = labels(paper)
        for n, text in enumerate(paper.seen.said):
            if n in inside and n not in first:
                continue
            words = told_words(text)
            side = 0 if n in first else 1
            for word in set(words):
                counts[word][side] += weight[n]
                bodies[word].add(paper.group)
            if words:
                counts[words[0]][2 + side] += weight[n]
                totals[2 + side] += weight[n]
            totals[side] += weight[n]
    made = {}
    for word in sorted(bodies):
        if len(bodies[word]) >= LEAST_BODIES and len(small[word]) >= LEAST_SMALL and common(word):
            worth = [_odds(counts[word][place : place + 2], totals[place : place + 2]) for place in (0, 2)]
            made[word] = [round(max(-MOST_WORTH, min(MOST_WORTH, one)), 2) for one in worth]
    return made


def _odds(counted: np.ndarray, totals: np.ndarray) -> float:
    """Log-odds of titles against other lines for what was counted in each, beside what chance would give; few say little."""
    expected = counted.sum() * totals / totals.sum()
    ratios = np.log((counted + PRIOR) / (expected + PRIOR))
    return float(ratios[0] - ratios[1])


def write(data: Mapping[str, Any], path: Path) -> None:
    write_model((json.dumps(data, separators=(",", ":"), sort_keys=True) + "\n").encode(), path)


def generate(count: int, folder: Path, seed: str = GENERATOR_SEED, kind: str | None = None) -> None:
    """Print `count` papers with gold into a folder, always the same ones; only those of `kind` where it is given."""
    make = [sys.executable, ROOT / "fixtures" / "generate.py", "--count", str(count), "--seed", seed, "--out", folder]
    subprocess.run([*make, *(["--kind", kind] if kind else [])], check=True, capture_output=True)


def _learn_into(path: Path, train: list[Paper]) -> None:
    data = learn(train)
    write(data, path)
    print(f"{time.process_time():6.0f} s  {path.name}: calibration {data['calibration']}", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--generated", type=int, default=1900, help="how many papers to generate")
    asked.add_argument("--papers", type=Path, help="papers generated already")
    asked.add_argument("--folds", type=Path, help="a folder for the models of the folds")
    asked.add_argument("--only-folds", action="store_true")
    given = asked.parse_args()
    say: Callable[[str], None] = lambda text: print(f"{time.process_time():6.0f} s  {text}", flush=True)  # noqa: E731
    with tempfile.TemporaryDirectory() as folder:
        if given.papers:
            folder = str(given.papers)
        elif given.generated:
            generate(given.generated, Path(folder))
        found = papers(list(samples(given.shared, ROOT / "fixtures", Path(folder) if given.generated or given.papers else None)))
    found += varied(found)
    say(
        f"{len(found)} papers, {sum(len(paper.lines) for paper in found)} lines, {sum(len(paper.titles) for paper in found)} titles"
    )
    jobs: list[Callable[[], None]] = []
    if given.folds:
        given.folds.mkdir(parents=True, exist_ok=True)
        fold = assigned([paper for paper in found if paper.real])
        (given.folds / "folds.json").write_text(json.dumps(fold, indent=1, ensure_ascii=False))
        for number in range(FOLDS):
            jobs.append(partial(_learn_into, given.folds / f"outline-{number}.json", left_out(found, fold, number)))
    if not given.only_folds:
        jobs.insert(0, partial(_learn_into, ROOT / "extract" / "outline" / best.MODEL_FILE, found))
    together(jobs)


if __name__ == "__main__":
    main()
