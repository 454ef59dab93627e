"""What left-out bodies score: papers read with every learned number fitted without their body.

    Report ─ record ─▶ {"files", "bodies", "macro_f1_mean_of_bodies", "tables"}, one set of docs/unseen.json
    two such sets ─ falls ─▶ what got worse
"""

from __future__ import annotations

import random
from typing import Any

from extract.quality.evaluate import Report

DRAWS = 1000  # of as many bodies as there are, each time with some of them twice and some not
OUTSIDE = 0.05  # part of the draws below the interval, and as much above it
TOLERANCE = 0.01  # mean of bodies by which a table may fall
DECIMALS = 4


def record(report: Report, seed: int) -> dict[str, Any]:
    """The rates of a set as JSON-able values: of all rows together, and as the mean of bodies with its 90% bootstrap interval.

    A body is a council as gold names it; papers that print none are one body. The same report and seed give the same interval.
    """
    summed = report.as_record()
    tables = {}
    for table, rates in report.f1_of_councils().items():
        if rates:
            low, high = _interval(rates, random.Random(f"{seed} {table}"))
            tables[table] = {
                **{rate: summed["tables"][table][rate] for rate in ("precision", "recall", "f1")},
                "mean_of_bodies": summed["tables"][table]["f1_mean_of_councils"],
                "bodies": len(rates),
                "low": low,
                "high": high,
            }
    return {
        "files": report.files,
        "bodies": len({score.council for score in report.scores}),
        "macro_f1_mean_of_bodies": summed["macro_f1_mean_of_councils"],
        "tables": tables,
    }


def falls(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """A line for each table whose mean of bodies is more than the tolerance lower in `new`; one no longer scored has 0."""
    lines = []
    for table, was in old["tables"].items():
        now = new["tables"].get(table, {"mean_of_bodies": 0.0})["mean_of_bodies"]
        if round(was["mean_of_bodies"] - now, DECIMALS) > TOLERANCE:
            lines.append(f"{table}: mean of bodies {now:.4f}, recorded {was['mean_of_bodies']:.4f}")
    return lines


def _interval(rates: list[float], luck: random.Random) -> tuple[float, float]:
    means = sorted(sum(luck.choices(rates, k=len(rates))) / len(rates) for _ in range(DRAWS))
    outside = int(DRAWS * OUTSIDE)
    return round(means[outside], DECIMALS), round(means[-1 - outside], DECIMALS)
