"""Questions give the same answers whether or not the next meeting's pack, which prints the minutes again, is in the database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from extract import batch, ocr
from extract.browse import queries
from extract.database import store, views

MINUTES = Path(__file__).parent.parent / "fixtures" / "saltmarsh_county_council_minutes.pdf"
AGENDA = MINUTES.with_name("bare_agenda.pdf")
COUNTED = ("attendance", "interests", "resolutions", "motions", "vote_events", "votes", "actions", "agenda_items")
ASKED = ("who_voted_how", "votes_by_party", "motions_lost", "interests_and_outcomes", "how_much_approved", "money_approved",
    "actions",
)  # fmt: skip


def ingest(database: Path, *files: Path) -> Path:
    opened = store.open_database(database)
    reader = partial(batch.read, settings=ocr.Settings(mode="never"))
    assert [outcome.reason for outcome in batch.ingest(opened, list(files), jobs=1, reader=reader) if outcome.reason] == []
    opened.conn.close()
    return database


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The minutes alone, and with a pack of an agenda and the same minutes."""
    folder = tmp_path_factory.mktemp("pack")
    with closing(pypdfium2.PdfDocument.new()) as pack:
        for part in (AGENDA, MINUTES):
            with closing(pypdfium2.PdfDocument(part)) as source:
                pack.import_pages(source)
        pack.save(folder / "pack.pdf")
    alone = ingest(folder / "alone.db", MINUTES, AGENDA)
    return alone, ingest(folder / "both.db", MINUTES, AGENDA, folder / "pack.pdf")


def counts(database: Path) -> dict[str, int]:
    with closing(sqlite3.connect(database)) as connection:
        one = {table: f"SELECT count(*) FROM {table} t WHERE {views.once('t')}" for table in COUNTED}
        return {table: connection.execute(sql).fetchone()[0] for table, sql in one.items()}


def test_facts_count_once(databases: tuple[Path, Path]) -> None:
    alone, both = databases
    with closing(sqlite3.connect(both)) as connection:  # the pack was read, and says it all again
        again = connection.execute("SELECT count(*) FROM votes WHERE duplicate_of IS NOT NULL").fetchone()[0]
    assert counts(both) == counts(alone) and again == counts(alone)["votes"] > 0


def test_questions_give_the_same_rows_from_the_minutes_published_alone(databases: tuple[Path, Path]) -> None:
    answers = []
    for database in databases:
        with closing(sqlite3.connect(database)) as connection:
            asked = {query.name: query for query in queries.QUERIES if query.name in ASKED}
            answers.append(
                {name: connection.execute(query.sql, dict.fromkeys(query.params, "")).fetchall() for name, query in asked.items()}
            )
    assert answers[0] == answers[1] and all(answers[0][name] for name in ("who_voted_how", "votes_by_party", "motions_lost"))
