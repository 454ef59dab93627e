"""Learn what speaks for a clause decided: gold papers → ``extract/decisions/clause_weights.json``.

    python bench/decisions.py [--write] [--prior 6] [FOLDER GOLD …]

Each FOLDER of PDFs goes with a folder GOLD of hand-read files; without any, those of ../shared are taken. Kinds of papers are taken
from gold. A logistic regression with the rules' own confidence as offset: every weight says how far a feature moves it.
Printed are precision, recall and F1 on bodies left out (eight folds, by the first word of the file names), then on all.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract import layouts, ocr, pdf  # noqa: E402
from extract.decisions import matter  # noqa: E402
from extract.outline import sections  # noqa: E402
from extract.papers import parts  # noqa: E402
from extract.tables import in_sections  # noqa: E402
from extract.text.weighing import Weights  # noqa: E402

SHARED = ROOT.parent / "shared"
FOLDS, STEPS, LEAST = 8, 60, 0.005
EVEN = 20  # candidates of a body that weigh as much as its share of the square root


class Paper(NamedTuple):
    body: str
    gold: Sequence[dict[str, Any]]
    sections: Sequence[Sequence[matter.Weighed]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path)
    arguments.add_argument("--prior", type=float, default=6.0, help="how strongly weights are held at 0")
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    folders = given.folders or [SHARED / "corpus", SHARED / "gold", SHARED / "typeset", SHARED / "typeset" / "gold"]
    papers = [paper for n in range(0, len(folders), 2) for paper in read(folders[n], folders[n + 1])]
    bodies = sorted({paper.body for paper in papers})
    left_out = Counter[str]()
    for n in range(FOLDS):
        out = set(bodies[n::FOLDS])
        learned = learn([paper for paper in papers if paper.body not in out], given.prior)
        for paper in papers:
            if paper.body in out:
                left_out.update(count(paper, learned))
    print("left out", report(left_out))
    learned = learn(papers, given.prior)
    print("all     ", report(sum((count(paper, learned) for paper in papers), Counter())))
    if given.write:
        of = {name: round(weight, 3) for name, weight in sorted(learned.of.items()) if abs(weight) >= LEAST}
        matter.CLAUSE_WEIGHTS.write_text(json.dumps({"bias": round(learned.bias, 3), "of": of}, indent=0) + "\n", encoding="utf-8")


def read(folder: Path, gold: Path) -> Iterator[Paper]:
    """The papers of `folder` whose decisions `gold` holds, with their candidates."""
    known = {one["sha256"]: one for one in (json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold.glob("*.json")))}
    for path in sorted(folder.rglob("*.pdf")):
        right = known.get(hashlib.sha256(path.read_bytes()).hexdigest())
        if right is None or "resolutions" not in right:
            continue
        document = pdf.read(path, ocr.recogniser(ocr.Settings()))
        layout, _ = layouts.choose(document)
        arranged = sections.arrange(document, parts.split(document)[0], layout)
        found = []
        for section in in_sections.tabled(document, arranged.sections, layout):
            kind = right["kind"] if right["kind"] in matter.DECIDING else section.paper.kind
            if kind in matter.DECIDING:
                found.append(matter.weighed(section, kind))
        yield Paper(path.stem.split("_")[0], right["resolutions"], found)


def learn(papers: Sequence[Paper], prior: float) -> Weights:
    """Weights that tell the candidates that are gold from the others; each body weighs about the same."""
    rows = []
    for paper in papers:
        for one in (one for section in paper.sections for one in section):
            same = [row for row in paper.gold if alike(row["text"], one.wording.text)]
            if not same or not all(row.get("optional") for row in same):
                rows.append((paper.body, one, bool(same)))
    names = sorted({name for _, one, _ in rows for name in one.features})
    place = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1
    for n, (_, one, _) in enumerate(rows):
        table[n, [place[name] for name in one.features]] = 1
    sizes = Counter(body for body, _, _ in rows)
    share = np.array([(EVEN / sizes[body]) ** 0.5 for body, _, _ in rows])
    sure = np.array([one.row.rule.confidence for _, one, _ in rows])
    fitted = fit(table, np.array([right for _, _, right in rows], float), share, np.log(sure / (1 - sure)), prior)
    return Weights(float(fitted[-1]), {name: float(fitted[n]) for name, n in place.items()})


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


def count(paper: Paper, learned: Weights) -> Counter[str]:
    """How many decisions of a paper were found, missed, invented."""
    found = [one.wording.text for section in paper.sections for one in matter.best(section, learned)]
    counts: Counter[str] = Counter()
    for row in sorted(paper.gold, key=lambda row: bool(row.get("optional"))):
        at = next((n for n, text in enumerate(found) if alike(row["text"], text)), None)
        if at is not None:
            found.pop(at)
        if not row.get("optional"):
            counts["found" if at is not None else "missed"] += 1
    counts["invented"] += len(found)
    return counts


def alike(gold: str, text: str) -> bool:
    """Nearly the same words, or the gold's inside a text not twice as long."""
    one, other = (Counter(re.findall(r"\w+", words.casefold())) for words in (gold, text))
    common, own, all_ = (one & other).total(), one.total() or 1, other.total() or 1
    return 2 * common / (own + all_) >= 0.8 or (common / own >= 0.95 and all_ <= 2 * own + 4)


def report(counts: Counter[str]) -> str:
    found = counts["found"]
    precision, recall = found / max(1, found + counts["invented"]), found / max(1, found + counts["missed"])
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f} {dict(counts)}"


if __name__ == "__main__":
    main()
