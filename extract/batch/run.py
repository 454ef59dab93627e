"""A run: files are compared with the ledger, what is new or changed is read by an engine, and one writer takes what comes.

An interrupted run leaves whole documents, and the next one resumes there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from extract import __version__
from extract.batch import estimate
from extract.batch.files import File, folders_of, is_url, look
from extract.batch.task import Limits, Reader, Result, read
from extract.batch.workers import Decide, Pool
from extract.batch.writer import Outcome, Writer
from extract.database import ledger, places, store
from extract.models import FileRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run has to do once the unchanged files are left out."""

    files: int
    byte_count: int
    unchanged: int
    sizes: Sequence[int] = field(default=(), repr=False)  # of the files, in bytes


class Engine(Protocol):
    """What reads files: processes of this machine, or a cluster."""

    def run(self, files: Iterable[File], decide: Decide) -> Iterator[Result]:
        """What came of each file, in any order."""


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
    with Writer(database, force=force, retry_failed=retry_failed, folders=folders_of(files)) as writer:
        pending: list[File] = []
        unchanged = 0
        names: set[str] = set()
        for file, line in _known(database, files):
            names.add(file.name)
            if file.code is not None:
                yield writer.fail(file)
            elif line is not None and is_unchanged(file, line, force=force, retry_failed=retry_failed):
                unchanged += 1
                yield Outcome(path=file.name, code=line.code, state="unchanged", byte_count=file.byte_count or 0)
            else:
                pending.append(file)
        put_in_order(pending)
        if planned is not None:
            planned(plan_of(pending, unchanged))
        if pending:
            with engine or Pool(jobs, limits, reader) as started:
                for result in started.run(pending, writer.wants):
                    outcome = writer.take(result)
                    if outcome is not None:
                        yield outcome
        yield from writer.copied()
        for path in _gone(database, prune, names):
            yield writer.prune(path)


def is_unchanged(file: File, line: FileRow, *, force: bool, retry_failed: bool) -> bool:
    """Whether a file is as it was when this version of the program read it."""
    if force or line.version != __version__ or (line.code is not None and retry_failed):
        return False
    return file.modified is not None and (file.byte_count, file.modified) == (line.byte_count, line.modified)


def plan_of(files: Sequence[File], unchanged: int) -> Plan:
    """The plan to read `files`."""
    sizes = [file.byte_count or 0 for file in files]
    return Plan(files=len(files), byte_count=sum(sizes), unchanged=unchanged, sizes=sizes)


def put_in_order(files: list[File]) -> None:
    """Sort files so that no long one is waited for at the end, and the first tell how long all will take."""
    files.sort(key=lambda file: (-(file.byte_count or 0), file.name))
    files[:] = [files[place] for place in estimate.in_order(len(files))]


def _known(database: store.Database, paths: Sequence[Path | str]) -> Iterator[tuple[File, FileRow | None]]:
    """Each file with its line in the ledger."""
    base = places.folder(database.conn)
    for start in range(0, len(paths), ledger.ASKED):
        seen = map(look, paths[start : start + ledger.ASKED])
        some = [replace(file, name=places.stored(file.name, base)) for file in seen]
        lines = ledger.known(database, [file.name for file in some])
        yield from ((file, lines.get(file.name)) for file in some)


def _gone(database: store.Database, roots: Sequence[Path | str], found: set[str]) -> Iterator[str]:
    """What the ledger has below `roots` and is there no more; a root that is itself not there may be an unmounted disk."""
    below = [str(root) if is_url(root) else look(root).name for root in roots]
    there = [root for root in below if is_url(root) or not ledger.is_gone(root)]
    base = places.folder(database.conn)
    for path in ledger.every_path(database) if there else ():
        place = places.found(path, base)
        if path in found or not any(place == root or place.startswith(root.rstrip("/") + "/") for root in there):
            continue
        if is_url(path) or ledger.is_gone(place):
            yield path
