"""Pages of PDFs as pictures, drawn by PDFium on demand: bounded in pixels, remembered up to a bound, one at a time."""

from __future__ import annotations

import hashlib
import io
import math
import os
import re
import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import pypdfium2

WIDTH = 1_200  # pixels: sharp on a laptop's screen
MOST_PIXELS = 4_000_000  # of one picture, however long the page
MOST_REMEMBERED_BYTES = 64 * 1024 * 1024  # of pictures
MOST_REMEMBERED_DIGESTS = 10_000  # files
CHUNK = 1024 * 1024  # bytes hashed at a time
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


class Gone(Exception):
    """The PDF is not where it was when it was read."""


class Changed(Exception):
    """The PDF is not the file that was read: its digest differs."""


class Undrawable(Exception):
    """PDFium cannot draw the page."""


_pdfium = threading.Lock()  # PDFium is not thread-safe
_memory = threading.Lock()
_pictures: OrderedDict[tuple[str, int], bytes] = OrderedDict()
_digests: OrderedDict[tuple[str, int, int, int], str] = OrderedDict()


def find(paths: Sequence[str], sha256: str, database: Path) -> Path:
    """The file that was read from one of `paths`: there, or beside the database, when its digest is `sha256`.

    Raises Gone where there is no such file and Changed where those that are there have another digest.
    """
    candidates: list[Path] = []
    for path in paths:
        written = os.fsdecode(_ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), path.encode()))
        candidates += (Path(path), Path(written), database.parent / written, database.parent / Path(written).name)
    there = False
    for candidate in dict.fromkeys(candidates):
        try:
            if _digest(candidate) == sha256:
                return candidate
        except (OSError, ValueError):  # not there, not to be read, or no name a file can have
            continue
        there = True
    raise Changed(sha256) if there else Gone(sha256)


def _digest(path: Path) -> str:
    """The SHA-256 of a file, remembered while its size and time of change stay the same.

    Raises OSError where it cannot be read and ValueError where the path is none.
    """
    found = path.stat()
    key = (str(path.absolute()), found.st_ino, found.st_size, found.st_mtime_ns)
    with _memory:
        if key in _digests:
            return _digests[key]
    hashed = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            hashed.update(chunk)
    with _memory:
        _digests[key] = hashed.hexdigest()
        while len(_digests) > MOST_REMEMBERED_DIGESTS:
            _digests.popitem(last=False)
        return _digests[key]


def draw(path: Path, sha256: str, page: int) -> bytes:
    """Page `page`, from 1, of the PDF at `path`, whose digest is `sha256`, as PNG.

    Raises Undrawable where PDFium cannot open the PDF or has no such page.
    """
    key = (sha256, page)
    with _memory:
        if key in _pictures:
            _pictures.move_to_end(key)
            return _pictures[key]
    with _pdfium:
        picture = _draw(path, page)
    with _memory:
        _pictures[key] = picture
        held = sum(map(len, _pictures.values()))
        while held > MOST_REMEMBERED_BYTES and len(_pictures) > 1:
            held -= len(_pictures.popitem(last=False)[1])
    return picture


def _draw(path: Path, number: int) -> bytes:
    try:
        opened = pypdfium2.PdfDocument(path)
        try:
            if not 1 <= number <= len(opened):
                raise Undrawable(f"the PDF has no page {number}")
            page = opened[number - 1]
            image = page.render(scale=scale(*page.get_size())).to_pil()
        finally:
            opened.close()
    except pypdfium2.PdfiumError as error:
        raise Undrawable(f"page {number} cannot be drawn: {error}") from error
    written = io.BytesIO()
    image.save(written, format="PNG")
    return written.getvalue()


def scale(width: float, height: float) -> float:
    """Pixels a point for a page of this size in points: WIDTH across, unless that makes more than MOST_PIXELS."""
    area = max(1.0, width) * max(1.0, height)
    return min(WIDTH / max(1.0, width), math.sqrt(MOST_PIXELS / area))
