"""A straight picture → words, by Tesseract's library (tesserocr). The only file that imports it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from extract.ocr.pictures import DPI, POINTS, Grey, Picture
from extract.ocr.settings import data_folder

TIMEOUT = 30_000  # milliseconds for one page: a blank page full of dust is given up


class Seen(NamedTuple):
    """A word as Tesseract saw it: its box in pixels, its line's upper and lower edge, height of type, confidence 0 to 1."""

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    row: int
    row_height: float
    confidence: float


class Engines:
    """Tesseract engines, as many as threads ask for at once; each serves one page at a time."""

    def __init__(self, language: str) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # pages are read at once, one to a core: threads inside one would only wait
        self._language = language
        self._idle: list[Any] = []
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """Tesseract's version and its language."""
        import tesserocr

        return f"{tesserocr.tesseract_version().split()[1]} {self._language}"

    def read(self, picture: Picture) -> list[Seen]:
        """The words on a straight, upright picture, in Tesseract's reading order; none where it takes too long."""
        import tesserocr

        return self._recognise(picture.grey, round(picture.scale * POINTS), tesserocr.PSM.AUTO)

    def read_line(self, grey: Grey) -> list[Seen]:
        """The words on a picture of one line."""
        import tesserocr

        return self._recognise(grey, round(DPI), tesserocr.PSM.SINGLE_LINE)

    def _recognise(self, grey: Grey, dpi: int, mode: int) -> list[Seen]:
        import tesserocr

        with self._engine() as engine:
            height, width = grey.shape
            engine.SetPageSegMode(mode)
            engine.SetImageBytes(grey.tobytes(), width, height, 1, width)
            engine.SetSourceResolution(dpi)
            try:
                if not engine.Recognize(timeout=TIMEOUT):
                    return []
                return list(_seen(engine.GetIterator(), tesserocr.RIL))
            finally:
                engine.Clear()

    def quarters(self, picture: Picture) -> int | None:
        """Clockwise quarter turns that put the picture upright; None where Tesseract cannot tell."""
        import tesserocr
        from PIL import Image

        with tesserocr.PyTessBaseAPI(path=str(data_folder()), lang="osd", psm=tesserocr.PSM.OSD_ONLY) as engine:
            engine.SetImage(Image.fromarray(picture.grey))
            engine.SetSourceResolution(round(picture.scale * POINTS))
            found = engine.DetectOrientationScript()
        return None if not found else -int(found["orient_deg"]) // 90 % 4

    @contextmanager
    def _engine(self) -> Iterator[Any]:
        import tesserocr

        with self._lock:
            engine = self._idle.pop() if self._idle else None
        if engine is None:
            engine = tesserocr.PyTessBaseAPI(
                path=str(data_folder()), lang=self._language, oem=tesserocr.OEM.LSTM_ONLY
            )
            engine.SetVariable("debug_file", "/dev/null")
        try:
            yield engine
        finally:
            with self._lock:
                self._idle.append(engine)


def _seen(found: Any, levels: Any) -> Iterator[Seen]:
    """The words that a Tesseract iterator goes through."""
    if found is None or found.Empty(levels.WORD):
        return
    row, height = 0, 0.0
    while True:
        if found.IsAtBeginningOf(levels.TEXTLINE):
            row += 1
            height = float(found.RowAttributes()["row_height"])
        box = found.BoundingBox(levels.WORD)
        text = "".join((found.GetUTF8Text(levels.WORD) or "").split())
        if box and text:
            x0, top, x1, bottom = box
            yield Seen(text, x0, top, x1, bottom, row, height, found.Confidence(levels.WORD) / 100)
        if not found.Next(levels.WORD):
            return
