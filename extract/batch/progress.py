"""What a run says of itself while it runs: a bar on a terminal, a plain line now and then elsewhere, JSON lines in a log."""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import rich.console
import rich.progress

from extract.batch.estimate import Estimate
from extract.batch.run import Plan
from extract.batch.writer import Outcome

PLAIN_EVERY = 60.0  # seconds between two lines where there is no terminal
STEPS = 1_000  # of a full bar


class Progress:
    """Counts outcomes and shows how far a run is, from when the plan is known on.

    On a terminal that is a bar, there before the first file is read. Elsewhere it is a line every minute.
    """

    def __init__(
        self, *, quiet: bool = False, log: Path | None = None, stream: IO[str] | None = None, workers: int = 1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """`log` is opened at once; `workers` read at a time; `clock` gives seconds.

        Raises OSError where the log cannot be written.
        """
        self.states: Counter[str] = Counter()
        self.failures: list[Outcome] = []
        self.before = 0  # files that failed in an earlier run and were left alone
        self.pages = 0
        self.stream = stream or sys.stderr
        self._quiet = quiet
        self._log = log.open("a", encoding="utf-8") if log else None
        self._plan = Plan(files=0, byte_count=0, unchanged=0)
        self._files = 0
        self._clock, self._workers = clock, workers
        self._since = self._said = clock()
        self._estimate = Estimate(())
        self._bar: rich.progress.Progress | None = None
        self._task = rich.progress.TaskID(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar:
            self._bar.stop()
        if self._log:
            self._note("stopped" if error else "finished", {"error": str(error)} if error else dict(self.states))
            self._log.close()

    def planned(self, plan: Plan) -> None:
        """The run knows what it has to do."""
        self._plan, self._since, self._estimate = plan, self._clock(), Estimate(plan.sizes, self._workers)
        self._said = self._since
        self._note("planned", {name: value for name, value in asdict(plan).items() if name != "sizes"})
        if not self._quiet and plan.files and self.stream.isatty():
            self._bar = rich.progress.Progress(
                rich.progress.TextColumn("Reading"),
                rich.progress.BarColumn(),
                rich.progress.TextColumn("{task.fields[said]}", markup=False),
                rich.progress.TextColumn("{task.fields[left]}", markup=False),
                console=rich.console.Console(file=self.stream),
                transient=True,
            )
            self._task = self._bar.add_task("", total=STEPS, said=f"0/{plan.files} files", left="")
            self._bar.start()

    def tell(self, outcome: Outcome) -> None:
        """One file is done."""
        self.states[outcome.state] += 1
        self.pages += outcome.pages
        if outcome.state == "failed":
            self.failures.append(outcome)
        if outcome.state == "unchanged":
            self.before += outcome.code is not None
        elif outcome.state != "pruned":
            self._files += 1
            self._estimate.add(outcome.byte_count, outcome.seconds)
            self._note(outcome.state, {name: value for name, value in asdict(outcome).items() if name != "state"})
        now = self._clock()
        if self._bar:
            left = self._estimate.left(now - self._since)
            done = STEPS if not left else STEPS * (now - self._since) / (now - self._since + left)
            self._bar.update(self._task, completed=done, said=self._says(now), left=_told(left))
        elif not self._quiet and self._plan.files and now - self._said >= PLAIN_EVERY:
            self._said = now
            print(f"{self._says(now)}{_told(self._estimate.left(now - self._since))}", file=self.stream, flush=True)

    def _says(self, now: float) -> str:
        rate = self.pages / max(0.001, now - self._since)
        return f"{self._files}/{self._plan.files} files, {rate:.1f} pages a second, {self.states['failed']} failed"

    def _note(self, event: str, values: dict[str, object]) -> None:
        """A line in the log: ASCII only, so that no name can break it."""
        if self._log:
            at = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
            self._log.write(json.dumps({"at": at, "event": event, **values}) + "\n")
            self._log.flush()


def _told(left: float | None) -> str:
    """Seconds that are left, in words: ", 0:12:30 left"; nothing where that is not known."""
    return "" if left is None else f", {datetime.timedelta(seconds=round(left))} left"
