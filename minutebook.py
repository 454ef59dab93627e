"""Minutebook for programs and notebooks: read one PDF, read many into a database, ask a database.

    >>> import minutebook
    >>> paper = minutebook.read("fixtures/bare_agenda.pdf")
    >>> paper.papers[0].kind, paper.items[0].title
    ('agenda', 'Apologies for absence')

Everything else lives in the packages ``extract`` and ``pipeline``, which may change between versions; what this module exports
does not without a line in CHANGELOG.md.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from extract import __version__, batch, ocr, stages
from extract.database import store
from extract.models import Evidence, Extraction
from extract.stages import Unreadable

if TYPE_CHECKING:
    import pandas

NeedsExtra = batch.NeedsExtra
Refused = store.Refused

__all__ = [
    "Database", "Evidence", "Extraction", "Failure", "Ingested", "NeedsExtra", "Refused", "Unreadable", "__version__", "ingest",
    "open", "read",
]  # fmt: skip


def read(path: str | Path, *, use_ocr: Literal["auto", "always", "never"] = "auto", language: str = "eng") -> Extraction:
    """All that one PDF says, as values; nothing is written.

    An `Extraction` has `document`, `pages`, `papers`, `items`, `meetings` and `facts` (resolutions, attendance, dates, figures …),
    each with its `evidence`: the page (from 1), boxes in PDF points from the top left corner of the page, the quote and the rule.
    `use_ocr` and `language` are as in `minutebook ingest --ocr … --ocr-language …`.

    Raises Unreadable where the file is no PDF that can be read.

        >>> paper = read("fixtures/moorhaven_decision_notice.pdf", use_ocr="never")
        >>> decided = [fact for fact in paper.facts if fact.TABLE == "resolutions"]
        >>> decided[0].type, decided[0].evidence.page
        ('approved', 1)
    """
    found = stages.process(Path(path), ocr.Settings(mode=use_ocr, language=language))
    if found.document is None:
        remark = found.remarks[0]
        raise Unreadable(remark.code, remark.message)
    return found


@dataclass(frozen=True, slots=True)
class Failure:
    """A PDF that could not be read: its path, a code such as `encrypted` or `timeout`, and the reason in words."""

    path: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a run did: how many PDFs were read, how many had not changed, and which failed."""

    read: int
    unchanged: int
    failures: tuple[Failure, ...]


def ingest(
    paths: str | Path | Iterable[str | Path],
    db: str | Path,
    *,
    jobs: int | None = None,
    force: bool = False,
    use_ocr: Literal["auto", "always", "never"] = "auto",
    language: str = "eng",
    redact_public: bool = False,
) -> Ingested:
    """Read PDFs, or all PDFs below folders, into the SQLite database at `db`, which is created if it does not exist.

    `jobs` is the number of reading processes (one per core by default). Files that this version has read and that have not changed
    are skipped unless `force` is set. With `redact_public`, people who are neither members nor officers are left out
    (docs/privacy.md); one database cannot hold papers read in both ways. A PDF that fails, or a path that leads nowhere, is among
    the failures; it raises nothing.

    Raises Refused where `db` is no database of this program's version or cannot be written.
    """
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    files, troubled = batch.find([path if "://" in str(path) else Path(path) for path in given])
    settings = ocr.Settings(mode=use_ocr, language=language)
    opened = store.open_database(Path(db))
    with closing(opened.conn):
        store.keep_apart(opened, redacted=redact_public)
        reader = partial(batch.read, settings=settings, redact=redact_public)
        outcomes = list(batch.ingest(opened, [*troubled, *files], jobs=jobs, force=force, reader=reader))
    failures = tuple(
        Failure(outcome.path, outcome.code or "", outcome.reason or "") for outcome in outcomes if outcome.state == "failed"
    )
    states = [outcome.state for outcome in outcomes]
    return Ingested(read=states.count("read"), unchanged=states.count("unchanged"), failures=failures)


class Database:
    """A database opened for reading. Use it in a `with` statement, or call `close`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @property
    def tables(self) -> list[str]:
        """The names of tables and views, in alphabetical order; docs/schema.md says what each column holds."""
        asked = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
        return [name for (name,) in self._connection.execute(asked) if "_fts" not in name]

    def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[dict[str, Any]]:
        """The rows of a table, of a view, or of a query, each as column → value.

        Raises sqlite3.Error where the query is wrong.
        """
        found = self._connection.execute(self._query(sql), parameters)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    def frame(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> pandas.DataFrame:
        """The same as a pandas DataFrame.

        Raises NeedsExtra where pandas is not installed: `pip install 'minutebook[frames]'`.
        """
        try:
            import pandas
        except ImportError:
            raise NeedsExtra("frames need pandas: pip install 'minutebook[frames]'") from None
        found = self._connection.execute(self._query(sql), parameters)
        return pandas.DataFrame.from_records(found.fetchall(), columns=[column[0] for column in found.description])

    def _query(self, sql: str) -> str:
        return f'SELECT * FROM "{sql}"' if sql in self.tables else sql


def open(db: str | Path) -> Database:
    """Open the database at `db` for reading; nothing can be written through it.

    Raises Refused where there is none, or it was made by another program or version.
    """
    return Database(store.read_only(Path(db)))
