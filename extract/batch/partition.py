"""A run into parts instead of a database, and parts joined into a database."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from extract.batch.cluster import Cluster
from extract.batch.files import File, look
from extract.batch.results import write_results
from extract.batch.run import Plan, is_unchanged, plan_of, put_in_order
from extract.batch.task import Result, failure
from extract.batch.workers import Pool
from extract.batch.writer import Outcome, Writer, outcome_of
from extract.database import parts, places, rows, store
from extract.models import FileRow

GROUP = 64  # files of a part: few enough to be lost without grief, enough for a Parquet file to be worth opening
GROUP_BYTES = 256 << 20


def write_parts(
    folder: Path,
    files: Sequence[Path | str],
    engine: AbstractContextManager[Cluster] | AbstractContextManager[Pool],
    *,
    form: parts.Format = "parquet",
    force: bool = False,
    retry_failed: bool = False,
    planned: Callable[[Plan], None] | None = None,
) -> Iterator[Outcome]:
    """Read `files` into parts in `folder`, giving the outcome of each. What parts there hold already is left out.

    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = {line.path: line for part in parts.find(folder) for line in parts.lines(part)}
    pending = []
    for path in files:
        file = look(path)
        line = known.get(file.name)
        if file.code is not None:
            yield outcome_of(Result(file=file, rows=failure(file, file.code, file.reason or file.code)))
        elif line is not None and is_unchanged(file, line, force=force, retry_failed=retry_failed):
            yield Outcome(path=file.name, code=line.code, state="unchanged", byte_count=file.byte_count or 0)
        else:
            pending.append(file)
    if planned is not None:
        planned(plan_of(pending, len(files) - len(pending)))
    if not pending:
        return
    put_in_order(pending)
    with engine as started:
        if isinstance(started, Cluster):
            results = started.write_parts(groups(pending), folder, form)
        else:
            results = _local(started, groups(pending), folder, form)
        yield from map(outcome_of, results)


def _local(pool: Pool, grouped: Iterator[list[File]], folder: Path, form: parts.Format) -> Iterator[Result]:
    """Parts written by this machine's workers, one group after the other."""
    for group in grouped:
        met: dict[str, str] = {}
        found = pool.run(group, lambda file, sha256, met=met: met.setdefault(sha256, file.name) == file.name)  # type: ignore[misc]
        yield from write_results(folder, list(found), form)


def groups(files: Sequence[File]) -> Iterator[list[File]]:
    """Files in groups for parts, in their order."""
    group: list[File] = []
    size = 0
    for file in files:
        group.append(file)
        size += file.byte_count or 0
        if len(group) >= GROUP or size >= GROUP_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def merge(database: store.Database, folders: Sequence[Path]) -> Iterator[Outcome]:
    """Join parts into a database, as if it had read their files itself; giving the outcome of each file.

    Raises store.Refused where the database cannot be written and ValueError where a part is none.
    """
    found = itertools.chain.from_iterable(parts.find(folder) for folder in folders)
    newest: dict[str, tuple[int, Path]] = {}
    chosen = list(found)
    for part in chosen:
        for line in parts.lines(part):
            newest[line.path] = max(newest.get(line.path, (-1, part)), (_age(line), part))
    base = places.folder(database.conn)
    with Writer(database) as writer:
        for part in chosen:
            for read, line in parts.entries(part):
                if newest[line.path][1] != part:
                    continue  # a later part has the file as it was after a change
                name = places.stored(line.path, base)
                file = File(path=line.path, name=name, byte_count=line.byte_count, modified=line.modified)
                own = rows.renamed(read, name) if read else None
                outcome = writer.take(Result(file=file, sha256=line.sha256, rows=own))
                if outcome is not None:
                    yield outcome
        yield from writer.copied()


def _age(line: FileRow) -> int:
    """When a file changed, as far as that is a number."""
    return int(line.modified) if line.modified and line.modified.isdecimal() else 0

