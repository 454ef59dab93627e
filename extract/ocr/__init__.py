"""Pages with no usable text → words by Tesseract, with boxes and confidence.

In order: :mod:`legibility` (which pages, judged by :mod:`language`), :mod:`pictures` (PDFium draws them), :mod:`dust` (taken
off), :mod:`tilt` (turned upright and straightened), :mod:`ruled` (drawn lines), :mod:`tesseract` (words), :mod:`repairs`
(letters read for digits), :mod:`recognition` (all of them for a document, with :mod:`cache` before them and :mod:`settings` in
hand).
"""

from extract.ocr.recognition import Recogniser, recogniser
from extract.ocr.settings import Settings, absence

__all__ = ["Recogniser", "Settings", "absence", "recogniser"]
