"""Dust: specks that a scanner made, which Tesseract's layout analysis may turn over for minutes on a nearly empty page."""

from __future__ import annotations

import numpy
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extract.ocr.pictures import INK, Grey, Picture

DUSTY = 0.0003  # share of a picture's pixels that are lone specks, from which it is cleaned: print has next to none
WIDTH = 3  # pixels of the square whose median a pixel is given: strokes are wider
PAPER = 205  # grey from which a pixel of a cleaned picture is white: on a nearly empty page Tesseract takes grain for ink
MOST_MARKS = 150_000  # marks on a picture from which it is no print: a full page of small type has 40,000

Bits = NDArray[numpy.bool_]


def cleaned(picture: Picture) -> Picture:
    """The picture without its dust; most are as they were."""
    if specks(picture.grey) <= DUSTY:
        return picture
    grey = numpy.array(Image.fromarray(picture.grey).filter(ImageFilter.MedianFilter(WIDTH)))
    grey[grey >= PAPER] = 255
    return Picture(grey, picture.scale)


def specks(grey: Grey) -> float:
    """The share of the pixels that are ink with none above, below or beside it."""
    ink: Bits = grey < INK
    if min(ink.shape) <= 2:
        return 0.0
    lone = ink[1:-1, 1:-1] & ~ink[:-2, 1:-1] & ~ink[2:, 1:-1] & ~ink[1:-1, :-2] & ~ink[1:-1, 2:]
    return float(lone.mean())


def is_print(picture: Picture) -> bool:
    """False for a picture with so many marks that they are no letters: a dithered photograph, a sheet of dust."""
    ink: Bits = picture.grey < INK
    marks = ink[1:, 1:] & ~ink[:-1, 1:] & ~ink[1:, :-1]
    return int(marks.sum()) <= MOST_MARKS
