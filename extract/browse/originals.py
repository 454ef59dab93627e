"""The PDF that a document was read from: found where it may be looked for, told from any other file, or refused in one way.

What a database says of paths is a stranger's word where the database came from elsewhere. So a file is opened only below folders
that this user's own runs read or that they name, or below the database's own folder where its path is kept from there, only where
it is an ordinary file of the recorded size, and shown only where its digest is the recorded one. Every refusal reads the same: an
answer tells nothing of what else lies on the machine.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import stat
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extract.database import seal

PAPERS = "MINUTEBOOK_PAPERS"  # environment: folders that the user names, separated as in PATH
MOST_BYTES = 1 << 30  # of a PDF that is hashed
MOST_REMEMBERED_DIGESTS = 10_000  # files
CHUNK = 1 << 20  # bytes hashed at a time
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


class Absent(Exception):
    """The PDF that was read is not available: it is gone, it has changed, or it lies where nothing is looked for."""


class Original(NamedTuple):
    """A file as it was when it was read: its path and those of its copies, its digest and its size."""

    paths: Sequence[str]
    sha256: str
    byte_count: int


_memory = threading.Lock()
_digests: OrderedDict[tuple[str, int, int, int], str] = OrderedDict()


def folders(runs: Iterable[tuple[str | None, str | None]]) -> list[str]:
    """Where files may be looked for: the folders of those runs whose seal is this user's, and those that the user names.

    `runs` are the columns `folders` and `seal` of a database's runs.
    """
    found: dict[str, None] = dict.fromkeys(named())
    for held, mark in runs:
        if held and seal.is_sealed(held, mark):
            found.update(dict.fromkeys(_spelled(folder) for folder in json.loads(held)))
    return list(found)


def named() -> list[str]:
    """The folders that the user names."""
    return [os.path.abspath(folder) for folder in os.environ.get(PAPERS, "").split(os.pathsep) if folder]


def find(original: Original, allowed: Sequence[str], database: Path) -> Path:
    """The file that was read: where it was, in a folder that the user names, or beside or below the database.

    Raises Absent where it is not available.
    """
    for candidate in dict.fromkeys(_candidates(original, allowed, database)):
        with contextlib.suppress(OSError, ValueError):  # not there, not to be read, or no name a file can have
            if _digest(candidate, original.byte_count) == original.sha256:
                return Path(candidate)
    raise Absent(original.sha256)


def _candidates(original: Original, allowed: Sequence[str], database: Path) -> Iterator[str]:
    """Where the file may be, most likely first; never outside what is allowed, whatever the path says."""
    beside = os.path.dirname(os.path.abspath(database))
    for path in original.paths:
        for written in dict.fromkeys((path, _spelled(path))):
            if "\0" in written or not os.path.basename(written):
                continue
            place = os.path.abspath(os.path.join(beside, written))
            below = allowed if os.path.isabs(written) else [*allowed, beside]
            if any(place.startswith(os.path.join(folder, "")) for folder in below):
                yield place
            parts = os.path.normpath(written).split(os.sep)
            for folder in named():
                for start in range(len(parts)):
                    place = os.path.abspath(os.path.join(folder, *parts[start:]) if parts[start] else folder)
                    if place.startswith(os.path.join(folder, "")):
                        yield place
            yield os.path.join(beside, os.path.basename(written))


def _spelled(path: str) -> str:
    r"""The path that a stored one stands for: ``caf\xe9.pdf`` is a name that is no UTF-8."""
    return os.fsdecode(_ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), path.encode()))


def _digest(path: str, byte_count: int) -> str | None:
    """The SHA-256 of an ordinary file of that size; None for any other. Remembered while its time of change stays the same.

    Raises OSError where it cannot be read and ValueError where the path is none.
    """
    found = os.stat(path)
    if not stat.S_ISREG(found.st_mode) or found.st_size != byte_count or byte_count > MOST_BYTES:
        return None
    key = (path, found.st_ino, found.st_size, found.st_mtime_ns)
    with _memory:
        if key in _digests:
            return _digests[key]
    hashed = hashlib.sha256()
    left = byte_count
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:  # a pipe put there meanwhile keeps nobody waiting
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            hashed.update(chunk)
            left -= len(chunk)
    with _memory:
        _digests[key] = hashed.hexdigest()
        while len(_digests) > MOST_REMEMBERED_DIGESTS:
            _digests.popitem(last=False)
        return _digests[key]
