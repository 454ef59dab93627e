"""How PDF user space lies on the displayed page."""

from __future__ import annotations

from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extract.models import Box


class Frame(NamedTuple):
    """The visible box of a page in user space, and the page's rotation in quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the displayed page."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box in user space as it is displayed."""
        match self.turns:
            case 1:
                return Box(y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
            case 2:
                return Box(self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
            case 3:
                return Box(self.top - y1, self.right - x1, self.top - y0, self.right - x0)
            case _:
                return Box(x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)


def frame(page: Any) -> Frame:
    """The frame of an open PDFium page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page))


def turn(box: Box, turns: int, width: float, height: float) -> Box:
    """A box on a displayed page `width` by `height`, as it lies when the page is turned clockwise by quarter turns.

    The page turned is again measured from its top left corner.
    """
    x0, top, x1, bottom = box
    match turns % 4:
        case 1:
            return Box(height - bottom, x0, height - top, x1)
        case 2:
            return Box(width - x1, height - bottom, width - x0, height - top)
        case 3:
            return Box(top, width - x1, bottom, width - x0)
        case _:
            return box
