"""The record of accuracy: what was reached on the gold, kept so that no change loses it unseen.

`docs/accuracy.json` holds the rates of every table, what confidence was worth and, as digests, which gold rows were
found; no word of the papers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from extract.quality import calibration
from extract.quality.evaluate import Record, Report, lost, lost_rows, right_rows

TOLERANCE = 0.01  # F1 by which a table may fall below the record
SHOWN = 160  # characters of a lost row that are shown


def read(path: Path) -> Record:
    """The record at `path`.

    Raises OSError where it cannot be read and ValueError where it is no JSON.
    """
    record: Record = json.loads(path.read_text(encoding="utf-8"))
    return record


def falls(record: Record, report: Report) -> list[str]:
    """What fell below the record: a line for each table that did, and one for each row it lost."""
    tables = lost(record, report, TOLERANCE)
    now = report.as_record()["tables"]
    lines = []
    for table in tables:
        was = record["tables"][table]["f1"]
        lines.append(f"{table}: F1 {now.get(table, {'f1': 0.0})['f1']:.4f}, recorded {was:.4f}")
        lines += [
            f"  lost in {stem}: {json.dumps(row, ensure_ascii=False)[:SHOWN]}"
            for stem, of, row in lost_rows(record, report)
            if of == table
        ]
    return lines


def update(path: Path, report: Report, judged: Sequence[calibration.Judged] = ()) -> list[str]:
    """Update the record if no table got worse; returns what fell, as :func:`falls` does."""
    fell = falls(read(path), report) if path.exists() else []
    if not fell:
        worth = {"confidence": calibration.as_record(judged), "auc": calibration.areas(judged)}
        record = {**report.as_record(), "right_rows": right_rows(report), **worth}
        path.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return fell
