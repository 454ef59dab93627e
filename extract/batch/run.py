"""A run: files are compared with the ledger, what is new or changed is read by an engine, and one writer takes what comes.

Files come back in any order; what is written does not depend on it. A run that is broken off leaves whole documents, and the
next one goes on from there.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from extract import __version__, ledger, linking, rows, store
from extract.batch.files import File, is_url, look
from extract.batch.task import Limits, Reader, Result, failure, read
from extract.batch.workers import Decide, Pool
from extract.models import FileRow, Run
from extract.rows import Rows

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run has to do once the unchanged files are left out."""

    files: int
    byte_count: int
    unchanged: int


class Engine(Protocol):
    """What reads files: processes of this machine, or a cluster."""

    def run(self, files: Iterable[File], decide: Decide) -> Iterator[Result]:
        """What came of each file, in any order."""


@dataclass(slots=True)
class _Run:
    """A run under way: what it has done, and the bytes it has met."""

    database: store.Database
    record: Run
    force: bool
    retry_failed: bool
    failed: dict[str, Rows] = field(default_factory=dict)  # what each bad content was found to be
    met: dict[str, str] = field(default_factory=dict)  # digest → the first file that had it
    copies: list[tuple[File, str]] = field(default_factory=list)
    changed: bool = False


def ingest(
    database: store.Database,
    files: Sequence[Path | str],
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    force: bool = False,
    retry_failed: bool = False,
    prune: Sequence[Path | str] = (),
    engine: AbstractContextManager[Engine] | None = None,
    reader: Reader = read,
    planned: Callable[[Plan], None] | None = None,
) -> Iterator[Outcome]:
    """Read `files` into `database`, giving the outcome of each as it is done.

    Without an `engine` they are read by `jobs` processes of this machine (all its cores). Files that are as they were when this
    version of the program read them are left out, also those that failed, but for `force` and `retry_failed`. Of the folders
    `prune`, what is no longer there is removed from the database. `planned` is told what there is to do when it is known.

    Raises store.Refused where the database cannot be written.
    """
    record = Run(id=uuid.uuid4().hex, started_at=_now(), version=__version__)
    run = _Run(database, record, force, retry_failed, changed=store.is_unlinked(database))
    store.begin(database, record)
    loaded = failed = 0
    try:
        for outcome in _outcomes(run, files, engine or Pool(jobs, limits, reader), prune, planned):
            loaded += outcome.state == "read"
            failed += outcome.state == "failed"
            yield outcome
        if run.changed:
            linking.link_people(database, record.id)
            linking.link_papers(database)
    except BaseException as error:  # also where the user breaks it off: the next run makes the links
        try:
            store.finish(database, replace(record, documents=loaded, failures=failed))
        except store.Refused as reason:
            if not isinstance(error, store.Refused):
                error.add_note(str(reason))
        raise
    store.finish(database, replace(record, finished_at=_now(), documents=loaded, failures=failed))


def _outcomes(
    run: _Run,
    files: Sequence[Path | str],
    engine: AbstractContextManager[Engine],
    roots: Sequence[Path | str],
    planned: Callable[[Plan], None] | None,
) -> Iterator[Outcome]:
    pending: list[File] = []
    unchanged = 0
    for start in range(0, len(files), ledger.ASKED):
        some = [look(path) for path in files[start : start + ledger.ASKED]]
        known = ledger.known(run.database, [file.name for file in some])
        for file in some:
            line = known.get(file.name)
            if file.code is not None:
                yield _keep(run, Result(file=file, rows=failure(file, file.code, file.reason or file.code)))
            elif line is not None and _is_unchanged(run, file, line):
                unchanged += 1
                yield Outcome(path=file.name, code=line.code, state="unchanged", byte_count=file.byte_count or 0)
            else:
                pending.append(file)
    pending.sort(key=lambda file: (-(file.byte_count or 0), file.name))  # the longest first: none is waited for at the end
    if planned is not None:
        planned(Plan(files=len(pending), byte_count=sum(file.byte_count or 0 for file in pending), unchanged=unchanged))
    if pending:
        with engine as started:
            for result in started.run(pending, lambda file, sha256: _wanted(run, file, sha256)):
                outcome = _take(run, result)
                if outcome is not None:
                    yield outcome
    for file, sha256 in run.copies:
        yield _copy(run, file, sha256)
    yield from _prune(run, roots, {file.name for file in map(look, files)} if roots else set())


def _is_unchanged(run: _Run, file: File, line: FileRow) -> bool:
    if run.force or line.version != __version__ or (line.code is not None and run.retry_failed):
        return False
    return file.modified is not None and (file.byte_count, file.modified) == (line.byte_count, line.modified)


def _wanted(run: _Run, file: File, sha256: str) -> bool:
    """Whether the bytes of a file are to be read: not those of another file of this run, nor those that are known already."""
    first = run.met.setdefault(sha256, file.name)
    if first != file.name:
        return False
    if run.force:
        return True
    known = [line for line in ledger.of_bytes(run.database, sha256) if line.version == __version__]
    return not any(line.code is None or not run.retry_failed for line in known)


def _take(run: _Run, result: Result) -> Outcome | None:
    """Write what came of a file; None where it has the bytes of another, whose own result is waited for."""
    read = result.rows
    sha256 = result.sha256 or (read.sha256 if read else None)
    if sha256 is not None and (read is None or run.met.setdefault(sha256, result.file.name) != result.file.name):
        run.copies.append((result.file, sha256))
        return None
    return _keep(run, result)


def _keep(run: _Run, result: Result) -> Outcome:
    """Save the rows of one file; where the database refuses them, that is the file's failure."""
    file, read = result.file, result.rows
    assert read is not None
    line = _line(file, read.sha256 or result.sha256, read.code)
    try:
        store.save(run.database, read, run.record.id, None if read.code in FLEETING else line)
    except store.Refused:
        raise
    except Exception as error:  # noqa: BLE001 - reported as `internal_error`, exit status 1, and the run goes on
        said = f"{type(error).__name__}: {error}".splitlines()[0]
        read = failure(file, "internal_error", said)
        store.save(run.database, read, run.record.id, replace(line, code=read.code))
    run.changed = True
    if read.code is not None and line.sha256 is not None:
        run.failed[line.sha256] = read
    return Outcome(
        path=file.name, code=read.code, reason=read.reason, state="failed" if read.code else "read",
        pages=len(read.tables.get("pages", ())), byte_count=file.byte_count or 0, seconds=result.seconds,
    )  # fmt: skip


def _copy(run: _Run, file: File, sha256: str) -> Outcome:
    """Note a file whose bytes another file has: it shares that one's document, or its fate."""
    known = [line for line in ledger.of_bytes(run.database, sha256) if line.path != file.name or line.document_id]
    good = next((line for line in known if line.code is None and line.document_id), None)
    if good is not None and good.document_id is not None:
        run.changed |= store.copy(run.database, _line(file, sha256, None), good.document_id)
        return Outcome(path=file.name, state="copy", byte_count=file.byte_count or 0)
    bad = run.failed.get(sha256)
    if bad is None:
        line = next(iter(ledger.of_bytes(run.database, sha256)))
        code = line.code or "internal_error"
        bad = failure(file, code, store.reason_of(run.database, line.path) or code)
    read = rows.renamed(bad, file.name)
    return _keep(run, Result(file=file, sha256=sha256, rows=read))


def _line(file: File, sha256: str | None, code: str | None) -> FileRow:
    """What the ledger is to say of a file."""
    return FileRow(
        path=file.name, byte_count=file.byte_count, modified=file.modified, sha256=sha256, code=code, version=__version__
    )


def _prune(run: _Run, roots: Sequence[Path | str], found: set[str]) -> Iterator[Outcome]:
    """Remove what was below `roots` and is there no more; a root that is itself not there may be an unmounted disk."""
    below = [root if is_url(root) else look(root).name for root in roots]
    there = [root for root in map(str, below) if is_url(root) or not ledger.is_gone(root)]
    for path in ledger.every_path(run.database) if there else ():
        if path in found or not any(path == root or path.startswith(root.rstrip("/") + "/") for root in there):
            continue
        if is_url(path) or ledger.is_gone(path):
            with store.transaction(run.database):
                store.drop(run.database, path)
            run.changed = True
            yield Outcome(path=path, state="pruned")


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


__all__ = ["Engine", "Limits", "Outcome", "Plan", "ingest"]
