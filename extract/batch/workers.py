"""Workers and who watches over them: time and memory are counted from outside, where a hanging process cannot stop it.

A worker that takes too long or too much is killed, one that dies is mourned; either costs the PDF it was reading, and a fresh
one takes its place. No executor of the standard library, loky or Dask kills one task and keeps the rest, so this is ours; it
is a loop over pipes. Workers are forked from a server that has the model loaded already: a fresh one takes milliseconds.
"""

from __future__ import annotations

import contextlib
import dataclasses
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerProcess
from types import TracebackType
from typing import Self

from extract.batch.files import File
from extract.batch.safe_path import safe_children
from extract.batch.task import Limits, Reader, Result, failure, read, resident, spent
from extract.batch.worker import serve

WATCH = 0.05  # seconds between looks at the clock and at the memory of workers
PATIENCE = 10  # times the limit that a PDF may take where its worker has no processor: on a busy machine, a slow disk
NEAR = 0.8  # share of the memory limit from which a worker that dies by itself is taken to have died of it
LIVES = 2_000  # PDFs after which a worker is replaced by a fresh one

Decide = Callable[[File, str], bool]


class Pool:
    """At most `jobs` workers, started when there is something to do and gone at the end of the `with` block."""

    def __init__(self, jobs: int | None = None, limits: Limits | None = None, reader: Reader = read) -> None:
        self.jobs = jobs or cores()
        self.limits = limits or Limits()
        self._reader = reader
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for worker in self._workers:
            worker.kill()
        self._workers.clear()

    def run(self, files: Iterable[File], decide: Decide) -> Iterator[Result]:
        """What came of each file, as each is done.

        `decide` is asked, with the digest of its bytes, whether a file is to be read. A worker has one file at a time and waits
        with its rows until they are taken, so no more than `jobs` results are ever held.
        """
        waiting = iter(files)
        while True:
            self._feed(waiting)
            busy = [worker for worker in self._workers if worker.file is not None]
            if not busy:
                return
            heard = set(wait([worker.orders for worker in busy], WATCH))
            for worker in busy:
                result = worker.hear(decide) if worker.orders in heard else worker.watch()
                if worker.spent:
                    worker.kill()
                    self._workers.remove(worker)
                if result is not None:
                    yield result

    def pids(self) -> list[int]:
        """The processes that read just now."""
        return [worker.pid for worker in self._workers if worker.pid]

    def _feed(self, waiting: Iterator[File]) -> None:
        """Give every idle worker a file, and start workers while there are files and room for more."""
        idle = [worker for worker in self._workers if worker.file is None]
        while idle or len(self._workers) < self.jobs:
            file = next(waiting, None)
            if file is None:
                return
            if idle:
                idle.pop().give(file)
            else:
                self._workers.append(_Worker(self.limits, self._reader))
                self._workers[-1].give(file)


class _Worker:
    """One process, and the file it has in hand."""

    def __init__(self, limits: Limits, reader: Reader) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["extract.batch.warm"])
        self.limits = limits
        self.file: File | None = None
        self.spent = False
        self._sha256: str | None = None
        self._since = 0.0
        self._before: float | None = None  # processor time that it had taken before this file
        self._held = 0
        self._lives = LIVES
        self.orders, theirs = context.Pipe()
        end, self._lifeline = context.Pipe(duplex=False)
        self._process: ForkServerProcess = context.Process(target=serve, args=(theirs, end, limits, reader), daemon=True)
        with safe_children():
            _start_server()
            self._process.start()
        theirs.close()
        end.close()

    @property
    def pid(self) -> int | None:
        """The process."""
        return self._process.pid

    def give(self, file: File) -> None:
        """Have it read `file`."""
        self.file, self._sha256, self._held, self._since = file, None, 0, time.monotonic()
        self._before = spent(self.pid or 0)
        self._lives -= 1
        try:
            self.orders.send(file)
        except OSError:
            return  # it died idle: hear() will say so

    def hear(self, decide: Decide) -> Result | None:
        """Take what it says: a digest, which is answered, or its result; None where there is none yet."""
        assert self.file is not None
        try:
            said = self.orders.recv()
            if isinstance(said, str):
                self._sha256 = said
                self.orders.send(decide(self.file, said))
                return None
        except (EOFError, OSError):
            return self._dead()
        result: Result = dataclasses.replace(said, file=self.file)
        self.file = None
        self.spent = self._lives <= 0 or (result.rows is not None and result.rows.code == "out_of_memory")
        return result

    def watch(self) -> Result | None:
        """Kill it where it takes too much processor time or memory; the result that its file has then, else None."""
        if self._took() > self.limits.seconds:
            return self._lost("timeout", f"it takes longer than {self.limits.seconds:g} seconds")
        self._held = resident(self.pid or 0)
        if self._held > self.limits.memory:
            return self._lost("out_of_memory", f"it needs more than {self.limits.memory} MB")
        return None

    def _took(self) -> float:
        """Seconds of its limit that the file has used: of processor time, and a part of those that passed."""
        passed = time.monotonic() - self._since
        now = spent(self.pid or 0)
        return passed if now is None or self._before is None else max(now - self._before, passed / PATIENCE)

    def kill(self) -> None:
        """End it and all that it started, at once."""
        if self._process.pid and self._process.is_alive():
            with contextlib.suppress(ProcessLookupError, PermissionError):  # it has no group of its own yet, or is gone
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
        self._process.join()
        self.orders.close()
        self._lifeline.close()

    def _dead(self) -> Result:
        """It died of itself, or was killed by somebody else."""
        self._process.join(timeout=5)
        status = self._process.exitcode
        if self._held > NEAR * self.limits.memory:
            return self._lost("out_of_memory", f"it needs more than {self.limits.memory} MB")
        how = f"was ended by {signal.Signals(-status).name}" if status and status < 0 else f"ended with status {status}"
        return self._lost("crashed", f"the process that read it {how}")

    def _lost(self, code: str, reason: str) -> Result:
        assert self.file is not None
        file, self.file, self.spent = self.file, None, True
        took = time.monotonic() - self._since
        return Result(file=file, sha256=self._sha256, rows=failure(file, code, reason, self._sha256), seconds=took)


def _start_server() -> None:
    """Start the server that workers are forked from, where there is none: Ctrl-C is for the process that writes."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


__all__ = ["Connection", "Decide", "Pool", "cores"]
