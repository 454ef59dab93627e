"""Pages with no usable text → words by Tesseract, with boxes and confidence.

In order: :mod:`legibility` (which pages, judged by :mod:`language`), :mod:`pictures` (PDFium draws them), :mod:`dust` (taken
off), :mod:`tilt` (turned upright and straightened), :mod:`ruled` (drawn lines), :mod:`tesseract` (words), :mod:`repairs`
(letters read for digits), :mod:`recognition` (all of them for a document, with :mod:`cache` before them and :mod:`settings` in
hand).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.ocr.settings import Settings, absence

if TYPE_CHECKING:
    from extract.ocr.recognition import Recogniser


def recogniser(settings: Settings) -> Recogniser | None:
    """The recogniser these settings ask for; None where they ask for none."""
    from extract.ocr import recognition  # here: whoever only passes settings on need not load what reads

    return None if settings.mode == "never" else recognition.Recogniser(settings)


__all__ = ["Settings", "absence", "recogniser"]
