"""The straight lines drawn on a picture, so that the tables of a scan have cells as those of a text PDF have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy
from numpy.typing import NDArray
from PIL import Image

from extract.models import Box, Ruling
from extract.ocr.pictures import Picture
from extract.pdf.strokes import RULING_WIDTH

SCALE = 2.0  # pixels to the point of the copy looked at
INK = 170  # grey below which a pixel of the copy is ink: a thin line pales when it is made smaller
LENGTH = 20.0  # points: letters are never dark for so long
DENSITY = 0.92  # share of the pixels of a line that are ink; dust makes holes
GAP = 1  # rows of pixels between two parts of one line

Bits = NDArray[numpy.bool_]


class _Run(NamedTuple):
    """An inked part of one row of pixels."""

    row: int
    start: int
    end: int


def rulings(picture: Picture) -> list[Ruling]:
    """The level and upright lines of a straight picture, in points of the picture."""
    step = max(1, round(picture.scale / SCALE))
    small = Image.fromarray(picture.grey).reduce(step) if step > 1 else Image.fromarray(picture.grey)
    ink = numpy.asarray(small) < INK
    scale = picture.scale / step
    found = [Ruling(box, True) for box in _lines(ink, scale)]
    upright = _lines(numpy.ascontiguousarray(ink.T), scale)
    return found + [Ruling(Box(box.top, box.x0, box.bottom, box.x1), False) for box in upright]


def _lines(ink: Bits, scale: float) -> Iterator[Box]:
    """The boxes of the level lines: runs in neighbouring rows together, those thicker than a ruling left out."""
    groups: list[list[_Run]] = []
    opened: list[list[_Run]] = []
    for run in _runs(ink, max(2, round(LENGTH * scale))):
        opened = [group for group in opened if run.row - group[-1].row <= GAP + 1]
        for group in opened:
            if group[-1].start < run.end and run.start < group[-1].end:
                group.append(run)
                break
        else:
            opened.append([run])
            groups.append(opened[-1])
    for group in groups:
        top, bottom = group[0].row / scale, (group[-1].row + 1) / scale
        if bottom - top <= RULING_WIDTH:
            yield Box(min(run.start for run in group) / scale, top, max(run.end for run in group) / scale, bottom)


def _runs(ink: Bits, window: int) -> Iterator[_Run]:
    """The runs of ink at least `window` pixels long, from the top down."""
    if ink.shape[1] <= window:
        return
    sums = numpy.cumsum(ink, axis=1, dtype=numpy.int32)
    sums = numpy.concatenate([numpy.zeros((ink.shape[0], 1), numpy.int32), sums], axis=1)
    dense = sums[:, window:] - sums[:, :-window] >= DENSITY * window
    for row in numpy.flatnonzero(dense.any(axis=1)):
        edges = numpy.flatnonzero(numpy.diff(numpy.concatenate([[False], dense[row], [False]]).astype(numpy.int8)))
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            inked = numpy.flatnonzero(ink[row, start : end + window - 1])
            yield _Run(int(row), start + int(inked[0]), start + int(inked[-1]) + 1)
