"""Every foreign key has an index: without one, a row that is deleted costs a look through the whole table that leads to it."""

from __future__ import annotations

from extract.database import store
from extract.database.changes import FOLDER


def test_every_foreign_key_is_found_by_an_index(database: store.Database) -> None:
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    links = [(table, row[3]) for table in tables for row in database.execute(f"PRAGMA foreign_key_list([{table}])").fetchall()]
    assert len(links) > 60
    plans = {
        link: database.execute(f"EXPLAIN QUERY PLAN SELECT rowid FROM {link[0]} WHERE {link[1]} = ?", ["x"]).fetchone()[3]
        for link in links
    }
    assert {link: plan for link, plan in plans.items() if not plan.startswith(f"SEARCH {link[0]} USING ")} == {}


def test_papers_of_a_folder_are_found_by_an_index(database: store.Database) -> None:
    """The expression must be written as in the index, letter by letter."""
    plan = database.execute(f"EXPLAIN QUERY PLAN SELECT id FROM documents WHERE {FOLDER} = ?", ["a/"]).fetchone()[3]
    assert plan == "SEARCH documents USING INDEX idx_documents_folder (<expr>=?)"
