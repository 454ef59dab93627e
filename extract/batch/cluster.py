"""Many machines: a Dask cluster reads, one writer takes what comes, or each task writes a part.

Each Dask worker has one process of ours per thread that does the reading, so that time and memory are limited there as they are
on one machine. A Dask worker that dies has its PDFs read by another; what is read twice is written once.
"""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from extract.batch.files import File, NeedsExtra
from extract.batch.results import write_results
from extract.batch.safe_path import safe_children
from extract.batch.task import Limits, Reader, Result, failure, read
from extract.batch.workers import Decide, Pool, cores
from extract.database import parts

AHEAD = 2  # tasks under way for each thread of the cluster: none waits for the writer, and none piles up
CONNECT = 10  # seconds that a scheduler may take to answer
LOOK_AGAIN = 20  # results after which the size of the cluster is asked anew
_mine = threading.local()


class Lost(Exception):
    """The cluster cannot be reached, or no longer."""


class Cluster:
    """A Dask cluster at `address`, or one of `jobs` processes on this machine."""

    def __init__(
        self, address: str | None = None, jobs: int | None = None, limits: Limits | None = None, reader: Reader = read
    ) -> None:
        self.address = address
        self.jobs = jobs or cores()
        self.limits = limits or Limits()
        self._reader = reader
        self._client: Any = None
        self._local: Any = None
        self._held = ExitStack()

    def __enter__(self) -> Self:
        """Raises NeedsExtra where Dask is not installed and Lost where the scheduler cannot be reached."""
        try:
            import dask
            import distributed
        except ImportError:
            raise NeedsExtra("the engine dask needs Dask: pip install 'minutebook[cluster]'") from None
        try:
            if self.address is None:
                self._held.enter_context(safe_children())
                with dask.config.set({"distributed.worker.daemon": False}):
                    self._local = distributed.LocalCluster(
                        n_workers=self.jobs, threads_per_worker=1, processes=True, dashboard_address=":0", host="127.0.0.1"
                    )
            self._client = distributed.Client(self._local or self.address, timeout=CONNECT)
        except (OSError, TimeoutError, ValueError, MemoryError) as error:  # what is no scheduler may answer anything
            self._held.close()
            raise Lost(f"no Dask scheduler answers at {self.address}: {error}") from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()
        if self._local is not None:
            self._local.close()
        self._held.close()

    def run(self, files: Iterable[File], decide: Decide) -> Iterator[Result]:
        """What came of each file, as each is done. Copies come back with rows: nobody asks `decide` across a network.

        Raises Lost where the cluster is gone.
        """
        tasks = (((file,), (read_one, file, self.limits, self._reader)) for file in files)
        for _, results in self._stream(tasks):
            yield from results

    def write_parts(self, groups: Iterable[Sequence[File]], folder: Path, form: parts.Format) -> Iterator[Result]:
        """Have each task read a group of files and write a part of them; the results come without rows.

        Raises Lost where the cluster is gone.
        """
        tasks = ((group, (write_one_part, group, folder, form, self.limits, self._reader)) for group in groups)
        for _, results in self._stream(tasks):
            yield from results

    def _stream(self, tasks: Iterable[tuple[Sequence[File], tuple[Any, ...]]]) -> Iterator[tuple[Sequence[File], list[Result]]]:
        """Results of tasks as they are done, no more than some tasks under way at a time."""
        import distributed

        waiting = iter(tasks)
        under_way: dict[Any, Sequence[File]] = {}
        done = distributed.as_completed()

        def submit(count: int) -> None:
            for files, (function, *given) in itertools.islice(waiting, max(0, count)):
                future = self._client.submit(function, *given, pure=False)
                under_way[future.key] = files
                done.add(future)

        room = self._room()
        submit(room)
        for number, future in enumerate(done, start=1):
            files = under_way.pop(future.key)
            try:
                results: list[Result] = future.result()
            except distributed.scheduler.KilledWorker:
                results = [_killed(file) for file in files]
            except (OSError, asyncio.CancelledError, distributed.client.FutureCancelledError) as error:
                raise Lost(f"the Dask cluster is gone: {type(error).__name__}") from None
            if number % LOOK_AGAIN == 0:
                room = self._room()
            submit(room - len(under_way))
            yield files, results

    def _room(self) -> int:
        """How many tasks may be under way."""
        threads: dict[str, int] = self._client.nthreads()
        return AHEAD * max(1, sum(threads.values()))


def read_one(file: File, limits: Limits, reader: Reader) -> list[Result]:
    """What a Dask worker does with one file."""
    return list(_pool(limits, reader).run([file], _always))


def write_one_part(files: Sequence[File], folder: Path, form: parts.Format, limits: Limits, reader: Reader) -> list[Result]:
    """What a Dask worker does with the files of a part."""

    met: set[str] = set()

    def first(_: File, sha256: str) -> bool:
        new = sha256 not in met
        met.add(sha256)
        return new

    return write_results(folder, list(_pool(limits, reader).run(files, first)), form)


def _always(_: File, __: str) -> bool:
    return True


def _pool(limits: Limits, reader: Reader) -> Pool:
    """The process of this thread that reads, kept from one file to the next."""
    pool: Pool | None = getattr(_mine, "pool", None)
    if pool is None or pool.limits != limits:
        own = multiprocessing.current_process()
        if own.daemon:  # workers under Dask's nanny are, and may have no children unless they say so themselves
            own.daemon = False
        pool = _mine.pool = Pool(1, limits, reader)
    return pool


def _killed(file: File) -> Result:
    return Result(file=file, rows=failure(file, "crashed", "every Dask worker that read it died"))


