"""Scans of the project's own papers, made by drawing their pages and spoiling the pictures as scanners do.

Everything is drawn with a fixed seed: the same paper gives the same picture. A scan has the gold of its text twin.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy
import pypdfium2
from PIL import Image, ImageFilter

DPI = 300
COARSE_DPI = 150
SKEW = 2.0  # degrees, against the clock
SEED = 20
NOISE = 40.0  # standard deviation of the grey noise
SPECKS = 0.004  # share of the pixels that are dust
BLUR = 1.0  # pixels
KINDS = ("clean", "skewed", "noisy", "coarse", "sideways")


def scan(paper: Path, target: Path, kind: str, *, pages: slice = slice(None)) -> Path:
    """Write the pages of `paper` as pictures into the PDF `target`; `kind` is one of `KINDS`."""
    dpi = COARSE_DPI if kind == "coarse" else DPI
    with pypdfium2.PdfDocument(paper) as opened:
        numbers = range(len(opened))[pages]
    drawn = [draw(paper, n, dpi) for n in numbers]
    spoilt = [_spoil(picture, kind) for picture in drawn]
    spoilt[0].save(target, "PDF", resolution=dpi, save_all=True, append_images=spoilt[1:], creationDate=None, modDate=None)
    return target


def draw(paper: Path, index: int, dpi: int) -> Image.Image:
    """A page (from 0) as a grey picture."""
    with pypdfium2.PdfDocument(paper) as opened:
        return opened[index].render(scale=dpi / 72, grayscale=True).to_pil()


def skewed(x: float, y: float, width: float, height: float) -> tuple[float, float]:
    """Where a point of a page is after it was turned by `SKEW` against the clock about the page's middle."""
    angle = math.radians(SKEW)
    across, down = x - width / 2, y - height / 2
    return (
        width / 2 + across * math.cos(angle) + down * math.sin(angle),
        height / 2 - across * math.sin(angle) + down * math.cos(angle),
    )


def _spoil(picture: Image.Image, kind: str) -> Image.Image:
    match kind:
        case "skewed":
            return picture.rotate(SKEW, Image.Resampling.BICUBIC, fillcolor=255)
        case "sideways":
            return picture.transpose(Image.Transpose.ROTATE_90)
        case "noisy":
            source = numpy.random.default_rng(SEED)
            grey = numpy.asarray(picture.filter(ImageFilter.GaussianBlur(BLUR)), dtype=numpy.float32)
            grey = grey + source.normal(0.0, NOISE, grey.shape)
            dust = source.random(grey.shape)
            grey[dust < SPECKS / 2] = 0
            grey[dust > 1 - SPECKS / 2] = 255
            return Image.fromarray(grey.clip(0, 255).astype(numpy.uint8))
        case _:
            return picture
