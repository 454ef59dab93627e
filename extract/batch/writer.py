"""The one writer of a run: takes results in any order and writes what does not depend on it."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

from extract import __version__
from extract.batch.files import File
from extract.batch.task import Result, failure, mishap
from extract.database import changes, counts, ledger, lock, rows, seal, store
from extract.database.rows import Rows
from extract.models import FileRow, Run

FLEETING = {"missing", "unreadable_file", "unreadable_folder"}  # what the ledger does not keep: it costs nothing to look again


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one file went: the reason and its code where it could not be loaded.

    `state` is ``read``, ``copy`` (its bytes are a document already), ``unchanged`` (since an earlier run, in which it may have
    failed with `code`), ``failed`` or ``pruned``.
    """

    path: str
    code: str | None = None
    reason: str | None = None
    state: str = field(default="read", compare=False)
    pages: int = field(default=0, compare=False)
    byte_count: int = field(default=0, compare=False)
    seconds: float = field(default=0.0, compare=False)


def link(database: store.Database, run_id: str) -> None:
    """Link the documents that changed with all others. Raises store.Refused where the database cannot be written."""
    from extract.links import between, bodies, named_people, references  # here: they load rules

    between.link_sources(database)
    bodies.link_bodies(database, run_id)
    named_people.link_people(database, run_id)
    bodies.drop_unused(database)
    between.link_papers(database)
    between.link_adoptions(database)
    references.link_references(database)


class Writer:
    """A run on a database, within a `with` block: its row in `runs`, its documents, and at the end the links between them."""

    def __init__(
        self, database: store.Database, *, force: bool = False, retry_failed: bool = False, folders: Sequence[str] = ()
    ) -> None:
        """`folders` hold the files of the run: pictures of their pages may be shown from there."""
        self.database = database
        self.force = force
        self.retry_failed = retry_failed
        self._lock = ExitStack()
        held = json.dumps(folders) if folders else None
        self._run = Run(
            id=uuid.uuid4().hex, started_at=_now(), version=__version__, folders=held, seal=seal.seal(held) if held else None
        )
        self._loaded = self._failed = 0
        self._anew = False
        self._bad: dict[str, Rows] = {}  # what each bad content of this run was found to be
        self._met: dict[str, str] = {}  # digest → the first file of this run that had it
        self._copies: list[tuple[File, str]] = []

    def __enter__(self) -> Self:
        """Raises store.Refused where the database cannot be written, or another run writes it."""
        with ExitStack() as begun:
            path = self.database.execute("PRAGMA database_list").fetchone()[2]
            try:
                if not begun.enter_context(lock.held(path)):
                    raise store.Refused(f"another run writes {path}: wait until it has ended")
            except OSError as reason:
                raise store.Refused(f"the database cannot be written: {reason.strerror}") from reason
            store.begin(self.database, self._run)
            self._lock = begun.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """An interrupted run leaves documents unlinked; the next one links them."""
        counted = replace(self._run, documents=self._loaded, failures=self._failed)
        with self._lock:
            if error is None:
                link(self.database, self._run.id)
                with store.transaction(self.database):
                    counts.tally(self.database, self._run.id, anew=self._anew)
                store.finish(self.database, replace(counted, finished_at=_now(), ended="finished"))
                return
            try:
                store.finish(self.database, replace(counted, ended="failed" if isinstance(error, Exception) else "stopped"))
            except store.Refused as reason:
                if not isinstance(error, store.Refused):
                    error.add_note(str(reason))

    def wants(self, file: File, sha256: str) -> bool:
        """Whether the bytes of a file are to be read: not those of another file of this run, nor those known already."""
        if self._met.setdefault(sha256, file.name) != file.name:
            return False
        if self.force:
            return True
        known = [line for line in ledger.of_bytes(self.database, sha256) if line.version == __version__]
        return not any(line.code is None or not self.retry_failed for line in known)

    def take(self, result: Result) -> Outcome | None:
        """Write what came of a file; None where it has the bytes of another: :meth:`copied` tells of it at the end."""
        read = result.rows
        sha256 = result.sha256 or (read.sha256 if read else None)
        if sha256 is not None and (read is None or self._met.setdefault(sha256, result.file.name) != result.file.name):
            self._copies.append((result.file, sha256))
            return None
        assert read is not None
        return self._keep(result.file, read, sha256, result.seconds)

    def copied(self) -> Iterator[Outcome]:
        """Note the files whose bytes another file has: each shares that one's document, or its fate."""
        for file, sha256 in self._copies:
            known = ledger.of_bytes(self.database, sha256)
            good = next((line.document_id for line in known if line.code is None and line.document_id), None)
            if good is not None:
                store.copy(self.database, _line(file, sha256), good)
                yield Outcome(path=file.name, state="copy", byte_count=file.byte_count or 0)
            elif sha256 in self._bad:
                yield self._keep(file, rows.renamed(self._bad[sha256], file.name), sha256)
            else:
                code = next((line.code for line in known if line.code), None) or "internal_error"
                reason = next((said for line in known if (said := store.reason_of(self.database, line.path))), code)
                yield self._keep(file, failure(file, code, reason, sha256), sha256)
        self._copies.clear()

    def relink(self) -> None:
        """Have all links between documents made anew at the end, and all rows counted."""
        self._anew = True
        with store.transaction(self.database):
            changes.mark_all(self.database)

    def fail(self, file: File) -> Outcome:
        """Note a file that cannot be read at all."""
        return self._keep(file, failure(file, file.code or "unreadable_file", file.reason or "it cannot be read"), None)

    def prune(self, path: str) -> Outcome:
        """Remove what came of a file that is gone."""
        with store.transaction(self.database):
            store.drop(self.database, path)
        return Outcome(path=path, state="pruned")

    def _keep(self, file: File, read: Rows, sha256: str | None, seconds: float = 0.0) -> Outcome:
        """Save the rows of one file; where the database refuses them, that is the file's failure."""
        line = _line(file, sha256, read)
        try:
            store.save(self.database, read, self._run.id, None if read.code in FLEETING else line)
        except store.Refused:
            raise
        except Exception as error:  # noqa: BLE001 - reported as `internal_error`, exit status 1, and the run goes on
            read = mishap(file, error)
            store.save(self.database, read, self._run.id, replace(line, code=read.code))
        if read.code is not None and sha256 is not None:
            self._bad[sha256] = read
        self._loaded += read.code is None
        self._failed += read.code is not None
        return outcome_of(Result(file=file, rows=read, seconds=seconds))


def outcome_of(result: Result) -> Outcome:
    """What is told of a file."""
    file, read = result.file, result.rows
    if read is None:
        return Outcome(path=file.name, state="copy", byte_count=file.byte_count or 0)
    return Outcome(
        path=file.name, code=read.code, reason=read.reason, state="failed" if read.code else "read",
        pages=len(read.tables.get("pages", ())), byte_count=file.byte_count or 0, seconds=result.seconds,
    )  # fmt: skip


def _line(file: File, sha256: str | None, read: Rows | None = None) -> FileRow:
    """What the ledger is to say of a file."""
    version = (read.version if read else None) or __version__
    code = read.code if read else None
    return FileRow(
        path=file.name, byte_count=file.byte_count, modified=file.modified, sha256=sha256, code=code, version=version
    )


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
