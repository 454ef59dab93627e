"""The whole pipeline on papers with gold, each with a model that was fitted without its body.

    python bench/unseen.py --folds /tmp/folds --out /tmp/unseen.db
    python bench/unseen.py --folds /tmp/folds --out /tmp/silver.db --silver silver --archive archive

`bench/learn_outline.py`, `learn_papers.py` and `decisions.py` make the models with `--folds`.
The database is scored like any other (`minutebook evaluate`). With `--silver`, what is read is papers that `minutebook fetch`
brought and `minutebook gold from-published` wrote silver for: by the shipped models, but by a fold's where the council was
learned from.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from gold_lines import samples  # noqa: E402

from extract import ocr, stages  # noqa: E402
from extract.batch.writer import link  # noqa: E402
from extract.database import store  # noqa: E402
from extract.decisions import matter  # noqa: E402
from extract.models import Extraction, Run  # noqa: E402
from extract.outline import best  # noqa: E402
from extract.papers import most_likely, starts  # noqa: E402
from extract.quality import evaluate, left_out  # noqa: E402

SEED = 1  # of the draws of bodies


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--folds", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--record", type=Path, help="write what came of it here; fails where a table fell")
    asked.add_argument("--only", default="")
    asked.add_argument("--silver", type=Path, help="folder of silver, read instead of the gold in --shared")
    asked.add_argument("--archive", type=Path, default=Path(), help="folder of the PDFs that the silver is of")
    given = asked.parse_args()
    fold: dict[str, int] = json.loads((given.folds / "folds.json").read_text())
    given.out.unlink(missing_ok=True)
    database = store.open_database(given.out)
    store.begin(database, Run(id="unseen", started_at="", version=""))
    if given.silver:
        for path in silvered(given.silver, given.archive):
            store.save(database, read(path, fold, given.folds), "unseen")
    else:
        found = [sample for sample in samples(given.shared) if sample.pdf.exists() and given.only in str(sample.pdf)]
        for sample in sorted(found, key=lambda one: fold.get(one.group, 0)):
            weights_of(given.folds, fold.get(sample.group, 0))
            store.save(database, stages.process(sample.pdf, ocr.Settings()), "unseen")
    link(database, "unseen")
    database.conn.close()
    if given.record:
        record(given.out, given.shared, given.record)


def weights_of(folds: Path, number: int | None) -> None:
    """Read with the models that a fold was left out of; with those of the package where there is no such fold."""
    models = {
        "outline": best.OUTLINE_WEIGHTS, "kinds": most_likely.KIND_WEIGHTS, "starts": starts.STARTS_WEIGHTS,
        "clauses": matter.CLAUSE_WEIGHTS,
    }  # fmt: skip
    for name, weights in models.items():
        weights.use(None if number is None else folds / f"{name}-{number}.json")


def silvered(silver: Path, archive: Path) -> list[Path]:
    """The PDFs of an archive that there is silver for."""
    wanted = {json.loads(path.read_text(encoding="utf-8"))["sha256"] for path in silver.rglob("*.json")}
    return [path for path in sorted(archive.rglob("*.pdf")) if hashlib.sha256(path.read_bytes()).hexdigest() in wanted]


def read(path: Path, fold: dict[str, int], folds: Path) -> Extraction:
    """A paper of a council that may be among those learned from: then it is read again without it."""
    weights_of(folds, None)
    found = stages.process(path, ocr.Settings())
    numbers = {fold[council.name.casefold()] for council in found.councils if council.name.casefold() in fold}
    if numbers:
        weights_of(folds, min(numbers))
        found = stages.process(path, ocr.Settings())
    return found


def record(database: Path, shared: Path, path: Path) -> None:
    """Write the scores of both sets; exits with 1 where the mean of bodies of a table fell below what is recorded."""
    said = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True)
    day = subprocess.run(["git", "show", "-s", "--format=%cs"], cwd=ROOT, check=True, capture_output=True, text=True)
    sets = {
        name: left_out.record(evaluate.evaluate(database, gold), SEED)
        for name, gold in (("real papers", shared / "gold"), ("real words in made-up layouts", shared / "typeset" / "gold"))
    }
    fell = []
    if path.exists():
        old = json.loads(path.read_text(encoding="utf-8"))["sets"]
        fell = [f"{name}: {line}" for name in sets for line in left_out.falls(old[name], sets[name])]
    print("\n".join(fell))
    if fell:
        sys.exit(1)
    made = {"commit": said.stdout.strip(), "date": day.stdout.strip(), "sets": sets}
    path.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
