"""Learn what speaks for a clause decided: gold papers → ``extract/decisions/clause_weights.json``.

    python bench/decisions.py --folds /tmp/folds [--shared ../shared] [--prior 12] [--only-folds]

Each paper is read with an outline and a kind that were fitted without its body (`bench/learn_outline.py --folds` and
`bench/learn_papers.py --folds` make them, with ``folds.json``). A logistic regression with the rules' own confidence as
offset: every weight says how far a feature moves it. Weights without the bodies of each fold go to ``clauses-N.json``
beside those models; printed is what came of them on the bodies left out: P, R and F1 by the words alone, the mean of
bodies, how well confidence tells right from wrong. The same papers give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from gold_lines import samples  # noqa: E402
from model_files import write_model  # noqa: E402

from extract import layouts, ocr, pdf  # noqa: E402
from extract.decisions import matter  # noqa: E402
from extract.outline import best, sections  # noqa: E402
from extract.papers import most_likely, parts  # noqa: E402
from extract.tables import in_sections  # noqa: E402
from extract.text.weighing import Weights  # noqa: E402

WEIGHTS = ROOT / "extract" / "decisions" / "clause_weights.json"
STEPS, LEAST = 60, 0.005
OWN = 0.3  # what a candidate of our own fixtures weighs beside one of a real paper
EVEN = 20  # candidates of a body that weigh as much as its share of the square root
SURE = 0.9  # confidence whose rows are counted apart


class Paper(NamedTuple):
    body: str
    typeset: bool | None  # None for our own fixtures, which are never left out
    gold: Sequence[dict[str, Any]]
    sections: Sequence[Sequence[matter.Weighed]]


class Found(NamedTuple):
    """What came of a paper: decisions found and missed, and of every row its confidence and whether it is right."""

    paper: Paper
    found: int
    missed: int
    rows: Sequence[tuple[float, bool]]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--folds", type=Path, required=True)
    asked.add_argument("--prior", type=float, default=12.0, help="how strongly weights are held at 0")
    asked.add_argument("--only-folds", action="store_true", help="leave the package's weights as they are")
    given = asked.parse_args()
    fold = json.loads((given.folds / "folds.json").read_text(encoding="utf-8"))
    papers = list(read(given.shared, given.folds, fold))
    left_out = []
    for number in sorted(set(fold.values())):
        learned = learn([paper for paper in papers if paper.typeset is None or fold.get(paper.body, 0) != number], given.prior)
        write(learned, given.folds / f"clauses-{number}.json")
        left_out += [score(paper, learned) for paper in papers if paper.typeset is not None and fold.get(paper.body, 0) == number]
    learned = learn(papers, given.prior)
    for name, results in (("left out", left_out), ("all", [score(paper, learned) for paper in papers])):
        for said, typeset in (("gold", False), ("typeset", True), ("fixtures", None)):
            of = [one for one in results if one.paper.typeset is typeset]
            print(f"{name}, {said}: {report(of)}" if of else "", end="\n" if of else "")
        print(f"{name}: {sureness([row for one in results if one.paper.typeset is not None for row in one.rows])}")
    if not given.only_folds:
        write(learned, WEIGHTS)


def read(shared: Path, folds: Path, fold: dict[str, int]) -> Iterator[Paper]:
    """The papers whose decisions were read by hand, with their candidates."""
    for sample in samples(shared, ROOT / "fixtures"):
        if not sample.pdf.exists() or "resolutions" not in sample.gold:
            continue
        number = fold.get(sample.group, 0)
        best.OUTLINE_WEIGHTS.use(folds / f"outline-{number}.json")
        most_likely.KIND_WEIGHTS.use(folds / f"kinds-{number}.json")
        document = pdf.read(sample.pdf, ocr.recogniser(ocr.Settings()))
        layout, _ = layouts.choose(document)
        arranged = sections.arrange(document, parts.split(document)[0], layout)
        tabled = in_sections.tabled(document, arranged.sections, layout)
        found = [matter.weighed(section, section.paper.kind) for section in tabled if section.paper.kind in matter.DECIDING]
        yield Paper(sample.group, "typeset" in sample.pdf.parts if sample.real else None, sample.gold["resolutions"], found)


def learn(papers: Sequence[Paper], prior: float) -> Weights:
    """Weights that tell the candidates that are gold from the others; each body weighs about the same."""
    rows = []
    for paper in papers:
        for one in (one for section in paper.sections for one in section):
            same = [row for row in paper.gold if alike(row["text"], one.wording.text)]
            if not same or not all(row.get("optional") for row in same):
                rows.append((paper, one, bool(same)))
    names = sorted({name for _, one, _ in rows for name in one.features})
    place = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1
    for n, (_, one, _) in enumerate(rows):
        table[n, [place[name] for name in one.features]] = 1
    sizes = Counter(paper.body for paper, _, _ in rows)
    share = np.array([(EVEN / sizes[paper.body]) ** 0.5 * (OWN if paper.typeset is None else 1.0) for paper, _, _ in rows])
    sure = np.array([one.row.rule.confidence for _, one, _ in rows])
    fitted = fit(table, np.array([right for _, _, right in rows], float), share, np.log(sure / (1 - sure)), prior)
    of = {name: round(float(fitted[n]), 3) for name, n in place.items()}
    return Weights(round(float(fitted[-1]), 3), {name: weight for name, weight in of.items() if abs(weight) >= LEAST})


def fit(table: Any, right: Any, share: Any, offset: Any, prior: float) -> Any:
    """Newton's method with halved steps; `prior` on every weight, 1 on the bias."""
    held = np.full(table.shape[1], prior)
    held[-1] = 1.0
    weights = np.zeros(table.shape[1])

    def loss(at: Any) -> float:
        odds = table @ at + offset
        return float((share * (np.logaddexp(0, odds) - right * odds)).sum() + 0.5 * (held * at * at).sum())

    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(table @ weights + offset)))
        slope = table.T @ (share * (likely - right)) + held * weights
        step = np.linalg.solve((table * (share * likely * (1 - likely))[:, None]).T @ table + np.diag(held), slope)
        size, now = 1.0, loss(weights)
        while loss(weights - size * step) > now and size > 1e-4:
            size /= 2
        weights = weights - size * step
        if now - loss(weights) < 1e-7:
            break
    return weights


def write(learned: Weights, path: Path) -> None:
    write_model((json.dumps({"bias": learned.bias, "of": dict(sorted(learned.of.items()))}, indent=0) + "\n").encode(), path)


def score(paper: Paper, learned: Weights) -> Found:
    """What of a paper's decisions the best clauses are, by their words."""
    left = [
        (one.wording.text, learned.probability(one.features, one.row.rule.confidence))
        for section in paper.sections
        for one in matter.best(section, learned)
    ]
    rows, found, missed = [], 0, 0
    for row in sorted(paper.gold, key=lambda row: bool(row.get("optional"))):
        at = next((n for n, (text, _) in enumerate(left) if alike(row["text"], text)), None)
        if at is not None:
            rows.append((left.pop(at)[1], True))
        if not row.get("optional"):
            found, missed = found + (at is not None), missed + (at is None)
    return Found(paper, found, missed, [*rows, *((sure, False) for _, sure in left)])


def alike(gold: str, text: str) -> bool:
    """Nearly the same words, or the gold's inside a text not twice as long."""
    one, other = (Counter(re.findall(r"\w+", words.casefold())) for words in (gold, text))
    common, own, all_ = (one & other).total(), one.total() or 1, other.total() or 1
    return 2 * common / (own + all_) >= 0.8 or (common / own >= 0.95 and all_ <= 2 * own + 4)


def report(results: Iterable[Found]) -> str:
    """Precision, recall, F1 and the mean of the bodies' F1."""
    bodies: dict[str, list[int]] = {}
    for one in results:
        own = bodies.setdefault(one.paper.body, [0, 0, 0])
        for n, count in enumerate((one.found, one.missed, sum(not right for _, right in one.rows))):
            own[n] += count
    known = [f1(*own) for own in bodies.values() if own[0] + own[1]]
    found, missed, invented = (sum(own[n] for own in bodies.values()) for n in range(3))
    return (
        f"P {found / max(1, found + invented):.3f} R {found / max(1, found + missed):.3f} F1 {f1(found, missed, invented):.3f} "
        f"mean of {len(known)} bodies {sum(known) / max(1, len(known)):.3f} ({found} found, {missed} missed, {invented} invented)"
    )


def f1(found: int, missed: int, invented: int) -> float:
    return 2 * found / max(1, 2 * found + missed + invented)


def sureness(rows: Sequence[tuple[float, bool]]) -> str:
    """The area under the curve of confidence, and how many of the sure rows are right."""
    right = [sure for sure, is_right in rows if is_right]
    wrong = [sure for sure, is_right in rows if not is_right]
    above = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    sure = [is_right for confidence, is_right in rows if confidence >= SURE]
    return (
        f"AUC {above / max(1, len(right) * len(wrong)):.3f}, {len(sure)} of {len(rows)} rows at {SURE} or more, "
        f"{sum(sure) / max(1, len(sure)):.3f} of them right"
    )


if __name__ == "__main__":
    main()
