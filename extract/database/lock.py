"""One run at a time writes a database: a file beside it is locked while a run lasts, and goes with it.

The lock is the system's own, so a run that is killed leaves none.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held(path: str) -> Iterator[bool]:
    """Keep other runs off the database at `path`; gives False where another run has it. "" is a database in memory.

    Raises OSError where the file beside it cannot be made.
    """
    if not path:
        yield True
        return
    beside = f"{path}-run"
    file = os.open(beside, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        try:
            yield True
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(beside)
    finally:
        os.close(file)
