"""What OCR made of a picture, kept in a folder: the same page is read once, whatever file it is in and whatever is made of it.

One file a picture, named by a digest of the picture and of what read it; written whole or not at all; what cannot be
read is read by OCR again.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extract.models import Box, Ruling
from extract.models.digest import digest
from extract.ocr.tesseract import Seen
from extract.ocr.words import Recognised

FORMAT = "3"  # of the files; a change of how pictures are read, too, is a new format
MOST_BYTES = 2_000_000_000  # of the folder: some 200,000 pages
KEPT_SHARE = 0.8  # of them when old ones are thrown away
SUFFIX = ".ocr"


class Cache:
    """A folder of results. Where it cannot be written nothing is kept."""

    def __init__(self, folder: Path, engine: str) -> None:
        """`engine` says what reads the pictures: another engine or language has results of its own."""
        self._folder = folder
        self._engine = engine

    def get(self, picture: str) -> Recognised | None:
        """What was made of the picture with this digest; None where nothing is kept, or nothing that can be read."""
        path = self._path(picture)
        try:
            kept = path.read_bytes()
            found = _restored(json.loads(zlib.decompress(kept)))
            os.utime(path)  # read lately: thrown away last
        except (OSError, zlib.error, ValueError, TypeError, KeyError):
            return None
        return found

    def put(self, picture: str, page: Recognised) -> None:
        """Keep what was made of a picture."""
        path = self._path(picture)
        content = zlib.compress(json.dumps(page, separators=(",", ":")).encode())
        with contextlib.suppress(OSError):  # a full disk or a folder that is not ours costs time, not results
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                os.replace(name, path)
            except OSError:
                os.unlink(name)
                raise

    def prune(self, most: int = MOST_BYTES) -> None:
        """Throw away the results that were not read for longest, where the folder holds more than `most` bytes."""
        files = []
        for path in self._folder.glob(f"*/*{SUFFIX}"):
            with contextlib.suppress(OSError):
                status = path.stat()
                files.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in files)
        if total <= most:
            return
        for _, size, path in sorted(files):
            with contextlib.suppress(OSError):
                path.unlink()
            total -= size
            if total <= KEPT_SHARE * most:
                return

    def _path(self, picture: str) -> Path:
        name = digest("ocr", FORMAT, self._engine, picture)
        return self._folder / name[:2] / f"{name}{SUFFIX}"


def _restored(kept: Sequence[Any]) -> Recognised:
    """A result as it was before it was written.

    Raises ValueError, TypeError or KeyError where it is none.
    """
    scale, quarters, degrees, seen, strokes, rulings = kept
    page = Recognised(
        float(scale), int(quarters), float(degrees), tuple(Seen(*word) for word in seen), tuple(map(float, strokes)),
        tuple(Ruling(Box(*box), bool(level)) for box, level in rulings),
    )  # fmt: skip
    if len(page.seen) != len(page.strokes):
        raise ValueError("not one stroke for each word")
    return page
