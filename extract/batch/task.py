"""One PDF, read: what a worker does with it, whichever engine the worker belongs to."""

from __future__ import annotations

import hashlib
import math
import os
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.batch.files import File, fetched
from extract.database import rows
from extract.database.rows import Rows
from extract.models import Extraction, Remark

if TYPE_CHECKING:
    from extract import ocr

PIECE = 1 << 20  # bytes hashed at a time
MEGABYTE = 1 << 20
READING = 0.3  # share of the time limit after which no further page is read: what follows takes twice as long a page
GRACE = 30  # seconds of processor time beyond the limit after which the system itself ends a worker nobody watches


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one PDF may cost before it is given up."""

    seconds: float = 600.0
    memory: int = 2048  # MB that its worker may hold
    pages: int = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of one file. `rows` is None where it was not read, as its bytes are known."""

    file: File
    sha256: str | None = None
    rows: Rows | None = None
    seconds: float = 0.0


Reader = Callable[[Path, Limits], Extraction]


def read(path: Path, limits: Limits, settings: ocr.Settings | None = None, *, redact: bool = False) -> Extraction:
    """The pipeline with the page limit of a run; one core is this PDF's where `settings` do not say more.

    With `redact`, people who are neither members nor officers are left out.
    """
    from extract import ocr, pdf, stages  # here: whoever starts workers need not load what they read with
    from extract.links import redaction

    before = pdf.DEADLINE.set(time.process_time() + READING * limits.seconds)
    try:
        found = stages.process(path, settings or ocr.Settings(threads=1), most_pages=limits.pages)
    finally:
        pdf.DEADLINE.reset(before)
    return redaction.redacted(found) if redact else found


def perform(file: File, local: Path, limits: Limits, reader: Reader = read) -> Rows:
    """Read the PDF that lies at `local`; whatever goes wrong with it is a value."""
    try:
        extraction = reader(local, limits)
    except MemoryError:
        return failure(file, "out_of_memory", f"it needs more than {limits.memory} MB")
    except RecursionError:
        return failure(file, "corrupt", "its objects are nested too deeply")
    except Exception as error:  # noqa: BLE001 - an error of the program itself costs one PDF, and is told as what it is
        return mishap(file, error)
    return rows.of(named(extraction, file.name))


def named(extraction: Extraction, name: str) -> Extraction:
    """The extraction under the name of the file that was read, which may have been a copy of it."""
    document = extraction.document
    if document is not None:
        document = replace(document, path=name, file_name=name.rsplit("/", 1)[-1])
    return replace(extraction, path=name, document=document)


def failure(file: File, code: str, reason: str, sha256: str | None = None) -> Rows:
    """The rows of a file that gave none."""
    extraction = Extraction(path=file.name, remarks=(Remark("batch", code, "error", reason),))
    return replace(rows.of(extraction), sha256=sha256, byte_count=file.byte_count)


def mishap(file: File, error: Exception) -> Rows:
    """The rows of a file on which the program itself failed."""
    return failure(file, "internal_error", f"{type(error).__name__}: {error}".splitlines()[0])


def digest(local: Path) -> str | None:
    """SHA-256 of a file's bytes; None where they cannot be read."""
    found = hashlib.sha256()
    try:
        with local.open("rb") as opened:
            while piece := opened.read(PIECE):
                found.update(piece)
    except OSError:
        return None
    return found.hexdigest()


def fence(limits: Limits) -> None:
    """Have the system itself hold this process to its limits, beside whoever watches it.

    Its address space may grow by the memory allowed; its processor time may pass the time allowed by a little, which ends a
    process that is no longer watched.
    """
    if sys.platform == "linux":
        space = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        _lower(resource.RLIMIT_AS, space + limits.memory * MEGABYTE)
    _lower(resource.RLIMIT_CPU, math.ceil(time.process_time() + limits.seconds + GRACE))


def _lower(kind: int, value: int) -> None:
    """Set a soft limit, as far as the hard one lets us."""
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def spent(pid: int) -> float | None:
    """Seconds of processor time that a process and the programs it ran have taken; None where the system does not say."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except (OSError, IndexError):
        return None
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")  # its own, and those of children that have ended


def resident(pid: int) -> int:
    """MB of memory that a process holds; 0 where the system does not say."""
    try:
        held = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return 0
    return int(held[1]) * os.sysconf("SC_PAGE_SIZE") // MEGABYTE


__all__ = ["Limits", "Reader", "Result", "digest", "failure", "fence", "fetched", "mishap", "perform", "read", "resident", "spent"]
