"""Files and where they are: folders searched, links and oddities told apart, URLs fetched."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.models.files import Unreadable, spell

SUFFIX = ".pdf"
FETCH_PIECE = 1 << 20  # bytes of a URL copied at a time
MARKS = ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated", "created")  # what stores call a file's state


class NeedsExtra(Exception):
    """Something that an optional part of the installation does is asked for, and it is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file to read, as it was found. `name` is its path as it is stored; `code` and `reason` say why it is none."""

    path: Path | str  # a path, or a URL
    name: str
    byte_count: int | None = None
    modified: str | None = None
    code: str | None = None
    reason: str | None = None


def is_url(path: Path | str) -> bool:
    """True for s3://…, https://… and the like."""
    return isinstance(path, str) and "://" in path


def find(paths: Iterable[Path | str]) -> tuple[list[Path | str], list[Path | str]]:
    """The PDFs that `paths` name, folders searched through, sorted; and the paths that are not there or cannot be searched.

    Links to folders are not followed, as they may loop; a store that does not answer is a place that cannot be searched. Raises
    NeedsExtra for a URL where fsspec, or what it needs for that kind of URL, is not installed.
    """
    files: dict[Path | str, None] = {}
    troubled: list[Path | str] = []
    for path in paths:
        if is_url(path):
            at = _find_at(str(path))
            files.update(dict.fromkeys(at or ()))
            if at is None:
                troubled.append(path)
        elif os.path.isdir(path):
            found: list[Path] = []
            for folder, _, names in os.walk(path, onerror=lambda error: troubled.append(Path(error.filename))):
                found.extend(Path(folder, name) for name in names if name.lower().endswith(SUFFIX))
            files.update(dict.fromkeys(sorted(found)))
        elif os.path.lexists(path):
            files[Path(path)] = None
        else:
            troubled.append(Path(path))
    return list(files), troubled


def _find_at(url: str) -> list[str] | None:
    """The URLs of the PDFs below a URL, or itself where it is no folder; None where its store does not say."""
    store, root = _store(url)
    try:
        if not store.isdir(root):
            return [url]
        found = store.find(root)
    except Exception:  # noqa: BLE001 - every store raises errors of its own; looking at the URL says which
        return None
    return sorted(str(store.unstrip_protocol(name)) for name in found if name.lower().endswith(SUFFIX))


def _store(url: str) -> tuple[Any, str]:
    """The fsspec file system of a URL and the path in it."""
    try:
        import fsspec
    except ImportError:
        raise NeedsExtra("URLs are read with fsspec: pip install 'minutebook[cluster]'") from None
    try:
        store, path = fsspec.core.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise NeedsExtra(f"{url} cannot be read: {error}") from None
    return store, path


def look(path: Path | str) -> File:
    """What can be said of a file without reading it: its size and when it changed, or why it cannot be read."""
    if is_url(path):
        return _look_at(str(path))
    name = spell(Path(os.path.abspath(path)))
    try:
        known = os.stat(path)
    except FileNotFoundError:
        return File(path=path, name=name, code="missing", reason="there is no such file")
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL
        said = error.strerror if isinstance(error, OSError) else None
        return File(path=path, name=name, code="unreadable_file", reason=said or "the file cannot be read")
    if stat.S_ISDIR(known.st_mode):
        return File(path=path, name=name, code="unreadable_folder", reason="the folder cannot be searched")
    if not stat.S_ISREG(known.st_mode):  # a pipe would keep its reader waiting
        return File(path=path, name=name, code="unreadable_file", reason="it is no ordinary file")
    return File(path=path, name=name, byte_count=known.st_size, modified=str(known.st_mtime_ns))


def _look_at(url: str) -> File:
    store, path = _store(url)
    try:
        info = store.info(path)
    except FileNotFoundError:
        return File(path=url, name=url, code="missing", reason="there is no such file")
    except Exception as error:  # noqa: BLE001 - every store raises errors of its own
        return File(path=url, name=url, code="unreadable_file", reason=f"it cannot be fetched: {type(error).__name__}")
    mark = next((str(info[name]) for name in MARKS if info.get(name)), None)
    return File(path=url, name=url, byte_count=info.get("size"), modified=mark)


def folders_of(paths: Iterable[Path | str]) -> list[str]:
    """The folders on this machine that hold `paths`, from its root; one that lies in another is not named."""
    found: list[str] = []
    for folder in sorted({os.path.join(os.path.dirname(os.path.abspath(path)), "") for path in paths if not is_url(path)}):
        if not found or not folder.startswith(found[-1]):
            found.append(folder)
    return [spell(Path(folder)) for folder in found]


@contextmanager
def fetched(path: Path | str) -> Iterator[Path]:
    """A local path with the bytes of `path`; a URL's are copied to a temporary file.

    Raises Unreadable where a URL cannot be fetched.
    """
    if not is_url(path):
        yield Path(path)
        return
    store, inside = _store(str(path))
    with tempfile.NamedTemporaryFile(suffix=SUFFIX) as local:
        try:
            with store.open(inside, "rb") as remote:
                shutil.copyfileobj(remote, local, FETCH_PIECE)
            local.flush()
        except FileNotFoundError:
            raise Unreadable("missing", "there is no such file") from None
        except Exception as error:
            raise Unreadable("unreadable_file", f"it cannot be fetched: {type(error).__name__}") from error
        yield Path(local.name)
