"""A PDFium page → what is drawn on it beside words: rulings, and painted areas that cover words or lie behind them."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extract.models import Box, Ruling
from extract.pdf import calls
from extract.pdf.frame import Frame
from extract.pdf.styles import PALE

RULING_WIDTH = 3.0  # points: a filled path no wider than this is a drawn line
COVER_HEIGHT = 4.0  # points: a painted area less high covers no words
COVER_FILLED = 0.7  # share of its box that an area fills which covers words: an arrow or a slanting line does not
MOST_OBJECTS = 20_000  # path objects on a page; a page with more is a drawing, not a table
MOST_SEGMENTS = 200  # segments of one path
FORM_DEPTH = 4  # forms inside forms

Matrix = tuple[float, float, float, float, float, float]
UNTURNED: Matrix = (1, 0, 0, 1, 0, 0)
_four_floats = struct.Struct("4f").unpack


class Cover(NamedTuple):
    """An opaque area painted after `before` text objects of the page."""

    box: Box
    before: int


class Strokes(NamedTuple):
    """What is drawn: rulings; covers, and the order in which text objects were drawn (a handle's number, from 0); the places of
    pictures."""

    rulings: list[Ruling]
    covers: list[Cover]
    order: dict[int, int]
    pictures: list[Box]


def strokes(page: Any, placed: Frame) -> Strokes:
    """The straight lines drawn on an open PDFium page, thin filled boxes and the sides of stroked ones included."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > MOST_OBJECTS:
        return Strokes([], [], {}, [])
    walk = _Walk(placed)
    handle = calls.handle(page)
    for index in range(count):
        walk.visit(calls.page_object(handle, index), UNTURNED, FORM_DEPTH)
    return walk.found


class _Walk:
    """Goes through the objects of a page in the order of their drawing."""

    def __init__(self, placed: Frame) -> None:
        self.found = Strokes([], [], {}, [])
        self._placed = placed
        self._budget = MOST_OBJECTS
        self._numbers = bytearray(16)
        numbers = (ctypes.c_float * 4).from_buffer(self._numbers)
        self._targets = tuple(ctypes.byref(numbers, 4 * n) for n in range(4))
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._modes = (ctypes.byref(self._fill), ctypes.byref(self._stroke))

    def visit(self, address: int | None, matrix: Matrix, depth: int) -> None:
        """Take in one page object, through forms down to `depth`."""
        item = ctypes.c_void_p(address)
        kind = calls.object_type(item)
        self._budget -= 1
        if self._budget < 0:
            return
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            order = self.found.order
            order[address or 0] = len(order)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._picture(item, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            matrix = _times(_matrix(item), matrix)
            form = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
            for index in range(min(pdfium.FPDFFormObj_CountObjects(form), self._budget)):
                self.visit(calls.form_object(item, index), matrix, depth - 1)

    def _picture(self, item: ctypes.c_void_p, matrix: Matrix) -> None:
        if calls.object_bounds(item, *self._targets):
            box = self._placed.place(*_apply(matrix, *_four_floats(self._numbers)))
            if shown := _clipped(item, box, self._placed, matrix):
                self.found.pictures.append(shown)

    def _path(self, item: ctypes.c_void_p, matrix: Matrix) -> None:
        calls.draw_mode(item, *self._modes)
        filled, stroked = self._fill.value, self._stroke.value
        if not filled and not stroked:
            return
        found = self.found
        if stroked and calls.segment_count(item) > 5:
            found.rulings.extend(_segments(item, self._placed, matrix))
        elif calls.object_bounds(item, *self._targets):
            bounds = _four_floats(self._numbers)
            box = self._placed.place(*(bounds if matrix is UNTURNED else _apply(matrix, *bounds)))
            found.rulings.extend(sides(box, stroked=bool(stroked)))
            high = box.bottom - box.top > COVER_HEIGHT and box.x1 - box.x0 > COVER_HEIGHT
            if filled and high and found.order and _opaque(item) and _fills(item):
                clipped = _clipped(item, box, self._placed, matrix)
                if clipped:
                    found.covers.append(Cover(clipped, len(found.order)))


def _matrix(item: ctypes.c_void_p) -> Matrix:
    own = pdfium.FS_MATRIX()
    if not calls.object_matrix(item, ctypes.byref(own)):
        return UNTURNED
    return own.a, own.b, own.c, own.d, own.e, own.f


def _times(first: Matrix, second: Matrix) -> Matrix:
    """`first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
    ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
    return min(xs), min(ys), max(xs), max(ys)


def _segments(item: ctypes.c_void_p, placed: Frame, matrix: Matrix) -> Iterator[Ruling]:
    """The level and upright segments of a stroked path of several."""
    matrix = _times(_matrix(item), matrix)
    path = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    last: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO and last:
            box = placed.place(*_apply(matrix, *last, x.value, y.value))
            yield from sides(box, stroked=False)
        last = (x.value, y.value)


def sides(box: Box, *, stroked: bool) -> Iterator[Ruling]:
    """The rulings a painted box shows: itself where it is thin, its four sides where it is stroked."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    if height <= RULING_WIDTH < width:
        yield Ruling(box, True)
    elif width <= RULING_WIDTH < height:
        yield Ruling(box, False)
    elif stroked and width > RULING_WIDTH:
        yield Ruling(Box(box.x0, box.top, box.x1, box.top), True)
        yield Ruling(Box(box.x0, box.bottom, box.x1, box.bottom), True)
        yield Ruling(Box(box.x0, box.top, box.x0, box.bottom), False)
        yield Ruling(Box(box.x1, box.top, box.x1, box.bottom), False)


def _fills(item: ctypes.c_void_p) -> bool:
    """True where a painted path fills most of its box: what an arrow or a slanting line spans it does not cover."""
    path = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    x, y = ctypes.c_float(), ctypes.c_float()
    parts: list[list[tuple[float, float]]] = []
    count = pdfium.FPDFPath_CountSegments(path)
    if count > MOST_SEGMENTS:
        return True
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return True
        if not parts or pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            parts.append([])
        parts[-1].append((x.value, y.value))
    points = [point for part in parts for point in part]
    if not points:
        return True
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    whole = (max(xs) - min(xs)) * (max(ys) - min(ys))
    return sum(map(_area, parts)) >= COVER_FILLED * whole


def _area(points: list[tuple[float, float]]) -> float:
    """The area of a polygon."""
    turned = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in turned)) / 2


def _opaque(item: ctypes.c_void_p) -> bool:
    """True where nothing shows through: no transparency, and a plain colour and not a pattern."""
    return _colour(item) is not None and not calls.transparent(item)


def _colour(item: ctypes.c_void_p) -> tuple[int, int, int] | None:
    """The fill colour of an object; None where it is a pattern."""
    channels = (ctypes.c_uint * 4)()
    if not calls.fill_colour(item, *(ctypes.byref(channels, 4 * n) for n in range(4))):
        return None
    return channels[0], channels[1], channels[2]


def _clipped(item: ctypes.c_void_p, box: Box, placed: Frame, matrix: Matrix) -> Box | None:
    """The part of `box` inside the object's clip path; None where nothing is left."""
    clip = pdfium.FPDFPageObj_GetClipPath(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT))
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(max(0, pdfium.FPDFClipPath_CountPaths(clip)) if clip else 0):
        points = []
        for index in range(min(max(0, pdfium.FPDFClipPath_CountPathSegments(clip, path)), MOST_SEGMENTS)):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
            if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                points.append((x.value, y.value))
        if points:
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            bound = placed.place(*_apply(matrix, min(xs), min(ys), max(xs), max(ys)))
            box = Box(max(box.x0, bound.x0), max(box.top, bound.top), min(box.x1, bound.x1), min(box.bottom, bound.bottom))
    return box if box.x0 < box.x1 and box.top < box.bottom else None


def grounds(page: Any, placed: Frame) -> list[Box]:
    """The areas of a page painted other than pale: coloured boxes, pictures and shadings, forms gone through.

    Asked only of a page with pale or invisible words.
    """
    found: list[Box] = []
    numbers = bytearray(16)
    floats = (ctypes.c_float * 4).from_buffer(numbers)
    targets = tuple(ctypes.byref(floats, 4 * n) for n in range(4))

    def visit(address: int | None, matrix: Matrix, depth: int) -> None:
        item = ctypes.c_void_p(address)
        kind = calls.object_type(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inner = _times(_matrix(item), matrix)
            form = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
            for index in range(min(pdfium.FPDFFormObj_CountObjects(form), MOST_OBJECTS)):
                visit(calls.form_object(item, index), inner, depth - 1)
        painted = kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            fill, stroke = ctypes.c_int(), ctypes.c_int()
            calls.draw_mode(item, ctypes.byref(fill), ctypes.byref(stroke))
            painted = bool(fill.value) and min(_colour(item) or (0,)) < PALE
        if painted and calls.object_bounds(item, *targets):
            found.append(placed.place(*_apply(matrix, *_four_floats(numbers))))

    handle = calls.handle(page)
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        visit(calls.page_object(handle, index), UNTURNED, FORM_DEPTH)
    return found
