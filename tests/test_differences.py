"""What two databases say differently: rows gained, lost and changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from extract.database import differences, store


@pytest.fixture
def both(fixtures_db: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The fixtures' database and a copy of it."""
    path = tmp_path / "new.db"
    with sqlite3.connect(fixtures_db) as source, sqlite3.connect(path) as target:
        source.backup(target)
    source.close()
    target.close()
    return fixtures_db, path


def changed(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def count(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    rows: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    connection.close()
    return rows


def compared(both: tuple[Path, Path], only: str | None = None) -> dict[str, differences.Difference]:
    old, new = (store.read_only(path, any_version=True) for path in both)
    found = {one.table: one for one in differences.compare(old, new, only) if one.counts.total() or only}
    old.close()
    new.close()
    return found


def test_the_same(both: tuple[Path, Path]) -> None:
    assert compared(both) == {}
    result = CliRunner().invoke(pipeline.main, ["diff", *map(str, both)])
    assert result.exit_code == 0 and "runs" not in result.output
    assert f"votes: {count(both[0], 'votes')} the same, 0 gained, 0 lost, 0 changed" in result.output


def test_that_a_row_repeats_another_counts_and_the_id_of_the_other_does_not(both: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", both[1]
    old.write_bytes(new.read_bytes())
    changed(old, "UPDATE dates SET duplicate_of = 'one'")
    changed(new, "UPDATE dates SET duplicate_of = 'two'")
    assert compared((old, new)) == {}
    changed(new, "UPDATE dates SET duplicate_of = NULL")
    assert set(compared((old, new))) == {"dates"}


def test_ids_rules_and_places_in_the_order_of_rows_do_not_count(both: tuple[Path, Path]) -> None:
    changed(
        both[1],
        "UPDATE dates SET id = 'x' || id, rule = 'date.other', confidence = 0.1",
        "UPDATE agenda_items SET position = position + 1",
    )
    assert compared(both) == {}


def test_gained_lost_and_changed(both: tuple[Path, Path]) -> None:
    changed(
        both[1],
        "UPDATE motions SET outcome = 'lost', mover = NULL WHERE id = (SELECT id FROM motions WHERE mover = 'Cllr. Hession')",
        "DELETE FROM votes WHERE id IN (SELECT id FROM votes WHERE name = 'Tibbetts' LIMIT 1)",
        "INSERT INTO councils (id, name) VALUES ('x', 'Nether Wallop Council')",
    )
    found = compared(both)
    assert {table: dict(one.counts) for table, one in found.items()} == {
        "councils": {"gained": 1}, "motions": {"changed": 1}, "votes": {"lost": 1},
    }  # fmt: skip
    assert found["motions"].shown["changed"] == ["mover: Cllr. Hession → null; outcome: carried → lost"]
    assert found["councils"].shown["gained"] == ["Nether Wallop Council"]
    result = CliRunner().invoke(pipeline.main, ["diff", *map(str, both), "--table", "motions"])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"motions: {count(both[0], 'motions') - 1} the same, 0 gained, 0 lost, 1 changed",
        "  ~ mover: Cllr. Hession → null; outcome: carried → lost",
    ]


def test_a_column_that_only_one_has_is_not_compared(both: tuple[Path, Path]) -> None:
    changed(both[1], "ALTER TABLE interests ADD COLUMN weight TEXT DEFAULT 'x'", "PRAGMA user_version = 99")
    assert compared(both) == {}


def test_only_the_first_rows_are_kept(both: tuple[Path, Path]) -> None:
    votes = count(both[0], "votes")
    changed(both[1], "DELETE FROM votes")
    few, every = compared(both)["votes"], compared(both, "votes")["votes"]
    assert few.counts == every.counts == {"lost": votes}
    assert (len(few.shown["lost"]), len(every.shown["lost"])) == (differences.SHOWN, votes)
    assert list(differences.lines(few))[-1] == f"  - and {votes - differences.SHOWN} more: --table votes"


def test_what_is_no_database_of_ours(both: tuple[Path, Path], tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("Dear all, this is a letter and no database.\n" * 30, encoding="utf-8")
    result = CliRunner().invoke(pipeline.main, ["diff", str(both[0]), str(text)])
    assert (result.exit_code, result.output) == (1, f"Error: {text} is not a database\n")
