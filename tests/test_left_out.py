"""Left-out bodies: each body weighs alike, the interval is seeded, and what fell is named."""

from __future__ import annotations

from typing import Any

from extract.quality.evaluate import FileScore, Report
from extract.quality.left_out import falls, record


def score(council: str, table: str, right: int, missed: int, extra: int = 0) -> FileScore:
    """One table of one invented paper; the rows' words do not matter."""
    counted: dict[str, Any] = {
        kind: ({},) * count for kind, count in (("matched", right), ("missed", missed), ("extra", extra))
    }
    return FileScore(file_stem=council.casefold(), council=council, kind="minutes", table=table, error=None, **counted)


def of(rate: float) -> dict[str, Any]:
    return {"tables": {"votes": {"mean_of_bodies": rate}}}


def test_a_short_paper_weighs_as_much_as_a_long_one() -> None:
    scores = (
        score("Elm", "votes", 98, 2),
        score("Yew", "votes", 0, 1),
        score("Yew", "dates", 3, 0, 1),
        score("Ash", "motions", 0, 0, 2),
    )
    report = Report(files=3, scores=scores)
    found = record(report, 7)
    votes, dates = found["tables"].pop("votes"), found["tables"].pop("dates")
    assert found == {"files": 3, "bodies": 3, "macro_f1_mean_of_bodies": 0.676, "tables": {}}
    # Two bodies, so a draw's mean is that of either or of both.
    assert votes == {
        "precision": 1.0,
        "recall": 0.9703,
        "f1": 0.9849,
        "mean_of_bodies": 0.4949,
        "bodies": 2,
        "low": 0.0,
        "high": 0.9899,
    }
    only = {"mean_of_bodies": 0.8571, "bodies": 1, "low": 0.8571, "high": 0.8571}
    assert dates == {"precision": 0.75, "recall": 1.0, "f1": 0.8571, **only}


def test_the_interval_holds_nine_draws_of_ten_and_is_the_same_each_time() -> None:
    report = Report(files=20, scores=tuple(score(f"Body {n}", "dates", n, 20 - n) for n in range(1, 21)))
    found = record(report, 7)
    dates = found["tables"]["dates"]
    assert found == record(report, 7)
    assert (dates["low"], dates["high"]) != tuple(record(report, 8)["tables"]["dates"][end] for end in ("low", "high"))
    # The standard error of this mean is 0.06, and nine tenths of a bell lie within 1.645 of it.
    assert 0.08 < dates["mean_of_bodies"] - dates["low"] < 0.12
    assert 0.08 < dates["high"] - dates["mean_of_bodies"] < 0.12


def test_falls_are_more_than_a_hundredth() -> None:
    assert falls(of(0.8), of(0.79)) == []
    assert falls(of(0.8), of(0.9)) == []
    assert falls(of(0.8), of(0.7899)) == ["votes: mean of bodies 0.7899, recorded 0.8000"]
    assert falls(of(0.8), {"tables": {}}) == ["votes: mean of bodies 0.0000, recorded 0.8000"]
