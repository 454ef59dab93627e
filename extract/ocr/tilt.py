"""Which way up a picture is, by how much it is askew, and the picture put right.

The rows of pixels of level text are dark and light by turns. The skew is the angle at which they are so the most; a page whose
columns are more so than its rows lies on its side.
"""

from __future__ import annotations

import numpy
from numpy.typing import NDArray
from PIL import Image

from extract.ocr.pictures import INK, Grey, Picture

COARSE_SCALE = 1.4  # pixels to the point: 100 dpi is enough to see lines by
MOST_SKEW = 6.0  # degrees
STEPS = (0.5, 0.1, 0.05)  # degrees: coarse, then finer around the best
LEAST_SKEW = 0.1  # degrees: less does not part the words of a line
MOST_INK = 30_000  # inked pixels looked at
LEAST_INK = 300  # inked pixels below which nothing is told
MOST_SHARE = 0.35  # of a block of pixels: darker ones are pictures, not text
BLOCK = 8  # pixels
LEVEL_RATIO = 1.15  # a page lies on its side where its columns are so many times more striped than its rows

Floats = NDArray[numpy.float64]


def skew(picture: Picture) -> float:
    """Degrees, against the clock, by which the text of an upright picture is askew; 0 where that cannot be told."""
    ys, xs = _ink(picture)
    if len(ys) < LEAST_INK:
        return 0.0
    best = 0.0
    for n, step in enumerate(STEPS):
        reach = MOST_SKEW if n == 0 else STEPS[n - 1]
        angles = numpy.arange(best - reach, best + reach + step / 2, step)
        best = float(max(angles, key=lambda angle: _stripes(ys, xs, float(angle))))
    return round(best, 2) if LEAST_SKEW <= abs(best) < MOST_SKEW else 0.0


def lies_on_its_side(picture: Picture) -> bool:
    """True when the columns of the picture are striped as rows of text are."""
    ys, xs = _ink(picture)
    if len(ys) < LEAST_INK:
        return False
    angles = numpy.arange(-MOST_SKEW / 2, MOST_SKEW / 2 + 0.1, 0.5)
    rows = max(_stripes(ys, xs, float(angle)) for angle in angles)
    columns = max(_stripes(xs, ys, float(angle)) for angle in angles)
    return columns > LEVEL_RATIO * rows


def straightened(picture: Picture, quarters: int, degrees: float) -> Picture:
    """The picture turned clockwise by `quarters` quarter turns, then turned clockwise by `degrees` about its middle."""
    grey = numpy.rot90(picture.grey, -quarters) if quarters else picture.grey
    if degrees:
        image = Image.fromarray(numpy.ascontiguousarray(grey)).rotate(-degrees, Image.Resampling.BILINEAR, fillcolor=255)
        grey = numpy.asarray(image)
    return Picture(numpy.ascontiguousarray(grey), picture.scale)


def _ink(picture: Picture) -> tuple[Floats, Floats]:
    """Rows and columns of the inked pixels of a coarse copy, from its middle; dark blocks (pictures, frames) left out."""
    step = max(1, round(picture.scale / COARSE_SCALE))
    ink = _reduced(picture.grey, step) < INK
    height, width = (size // BLOCK * BLOCK for size in ink.shape)
    ink = ink[:height, :width]
    blocks = ink.reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK)
    dark = blocks.mean(axis=(1, 3), keepdims=True) > MOST_SHARE
    ys, xs = numpy.nonzero((blocks & ~dark).reshape(height, width))
    if len(ys) > MOST_INK:
        kept = slice(None, None, len(ys) // MOST_INK + 1)
        ys, xs = ys[kept], xs[kept]
    return ys - height / 2, xs - width / 2


def _reduced(grey: Grey, step: int) -> Grey:
    """The mean of each square of `step` pixels."""
    return numpy.asarray(Image.fromarray(grey).reduce(step)) if step > 1 else grey


def _stripes(ys: Floats, xs: Floats, degrees: float) -> float:
    """How dark and light by turns the rows are when the picture is turned clockwise by `degrees`."""
    turned = ys + xs * numpy.tan(numpy.radians(degrees))
    counts = numpy.bincount((turned - turned.min()).astype(numpy.int64)).astype(numpy.float64)
    return float((counts**2).sum())
