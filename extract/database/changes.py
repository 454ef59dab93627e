"""What has changed since papers were last compared with each other: names in a queue for each step of linking.

They are written in the transaction that changes the rows, so that an interrupted run leaves nothing unlinked unnoticed. Each
step of :mod:`extract.links` takes its own names out, in the transaction that links them, and puts in those of later steps.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

SOURCES = "sources"  # digests of bytes that a fetched file may have
COUNCILS = "councils"  # councils as printed
FOLDERS = "folders"  # folders of papers whose council is another than before
MEETINGS = "meetings"  # meetings whose council or committee may be another
BODIES = "bodies"  # councils whose meetings may be others
PEOPLE = "people"  # councils whose attendance may be another
MENTIONS = "mentions"  # meetings that may be of no council any more
COMMITTEES = "committees"  # committees that may have no meeting any more
UNUSED = "unused"  # councils that may have no committee any more
FINGERPRINTS = "fingerprints"  # of papers
MINUTES = "minutes"  # meetings whose minutes may be printed in several PDFs
COUNTED = "counted"  # meetings whose facts may be said by several papers
ADOPTIONS = "adoptions"  # meetings whose recommendations or resolutions are others
REFERENCES = "references"  # councils, and committees of no council, whose items or references are others

TABLE = "CREATE TABLE IF NOT EXISTS unlinked (step TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (step, id)) WITHOUT ROWID"
FOLDER = "rtrim(path, replace(path, '/', ''))"  # "archive/wickham/minutes.pdf" → "archive/wickham/"

_MEETINGS = "SELECT meeting_id FROM meeting_sources WHERE {of}"
# Meetings of papers that repeat one of these, elsewhere too.
_REPEATS = "SELECT meeting_id FROM papers WHERE duplicate_of IN (SELECT id FROM papers WHERE {of}) AND meeting_id IS NOT NULL"
_MARKED: Sequence[tuple[str, str]] = (
    (SOURCES, "SELECT sha256 FROM documents WHERE {itself}"),
    (COUNCILS, "SELECT council FROM meeting_sources WHERE {of} AND council IS NOT NULL"),
    (FOLDERS, f"SELECT {FOLDER} FROM documents WHERE {{itself}}"),
    (BODIES, "SELECT body FROM meeting_sources WHERE {of} AND body IS NOT NULL"),
    (
        BODIES,
        "SELECT c.council_id FROM meeting_sources s JOIN meetings m ON m.id = s.meeting_id "
        "JOIN committees c ON c.id = m.committee_id WHERE {of} AND c.council_id IS NOT NULL",
    ),
    (COMMITTEES, "SELECT committee_id FROM meeting_sources WHERE {of} AND committee_id IS NOT NULL"),
    (
        COMMITTEES,
        "SELECT m.committee_id FROM meeting_sources s JOIN meetings m ON m.id = s.meeting_id "
        "WHERE {of} AND m.committee_id IS NOT NULL",
    ),
    (FINGERPRINTS, "SELECT fingerprint FROM papers WHERE {of} AND fingerprint IS NOT NULL"),
    *((step, _MEETINGS) for step in (MEETINGS, MENTIONS, MINUTES, COUNTED, ADOPTIONS)),
    *((step, _REPEATS) for step in (MINUTES, COUNTED, ADOPTIONS)),
)


def mark(database: sqlite_utils.Database, document_id: str) -> None:
    """Put all that hangs on a document into the queue: when its rows are there, and before they go.

    For use inside a transaction.
    """
    _mark(database, "document_id = ?", "id = ?", [document_id])


def mark_all(database: sqlite_utils.Database | sqlite3.Connection) -> None:
    """Put everything into the queue, so that all links are made anew. For use inside a transaction."""
    _mark(database, "1", "1", [])
    database.execute(f"INSERT OR IGNORE INTO unlinked SELECT '{BODIES}', id FROM councils")


def _mark(database: sqlite_utils.Database | sqlite3.Connection, of: str, itself: str, values: list[str]) -> None:
    for step, select in _MARKED:
        chosen = select.format(of=of, itself=itself)
        database.execute(f"INSERT OR IGNORE INTO unlinked SELECT '{step}', * FROM ({chosen})", values)


def note(database: sqlite_utils.Database, step: str, ids: Iterable[str]) -> None:
    """Put names into the queue of a step. For use inside a transaction."""
    database.conn.executemany("INSERT OR IGNORE INTO unlinked VALUES (?, ?)", [(step, id) for id in ids])


def waiting(database: sqlite_utils.Database, step: str, most: int = -1) -> list[str]:
    """The names in the queue of a step, in order; at most `most` of them."""
    found = database.execute("SELECT id FROM unlinked WHERE step = ? ORDER BY id LIMIT ?", [step, most]).fetchall()
    return [row[0] for row in found]


def settle(database: sqlite_utils.Database, step: str, ids: Iterable[str]) -> None:
    """Take names out of the queue of a step. For use inside a transaction."""
    database.conn.executemany("DELETE FROM unlinked WHERE step = ? AND id = ?", [(step, id) for id in ids])


def are_waiting(database: sqlite_utils.Database) -> bool:
    """True where papers have not been compared since they changed."""
    return database.execute("SELECT 1 FROM unlinked").fetchone() is not None
