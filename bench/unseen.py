"""The whole pipeline on papers with gold, each with a model that was fitted without its body.

    python bench/unseen.py --folds /tmp/folds --out /tmp/unseen.db [--gold gold|typeset|all]

`bench/learn_outline.py`, `learn_kinds.py` and `decisions.py` make the models with `--folds`.
The database is scored like any other (`minutebook evaluate`).
"""

from __future__ import annotations

import argparse
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
from extract.models import Run  # noqa: E402
from extract.outline import best  # noqa: E402
from extract.papers import most_likely  # noqa: E402
from extract.quality import evaluate, left_out  # noqa: E402

SEED = 1  # of the draws of bodies


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    asked.add_argument("--folds", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--record", type=Path, help="write what came of it here; fails where a table fell")
    asked.add_argument("--only", default="")
    given = asked.parse_args()
    fold = json.loads((given.folds / "folds.json").read_text())
    given.out.unlink(missing_ok=True)
    database = store.open_database(given.out)
    store.begin(database, Run(id="unseen", started_at="", version=""))
    found = [sample for sample in samples(given.shared) if sample.pdf.exists() and given.only in str(sample.pdf)]
    for sample in sorted(found, key=lambda one: fold.get(one.group, 0)):
        number = fold.get(sample.group, 0)
        best.OUTLINE_WEIGHTS.use(given.folds / f"outline-{number}.json")
        most_likely.KIND_WEIGHTS.use(given.folds / f"kinds-{number}.json")
        matter.CLAUSE_WEIGHTS.use(given.folds / f"clauses-{number}.json")
        store.save(database, stages.process(sample.pdf, ocr.Settings()), "unseen")
    link(database, "unseen")
    database.conn.close()
    if given.record:
        record(given.out, given.shared, given.record)


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
