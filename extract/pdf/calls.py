"""PDFium's functions that are called for every word or object, without ctypes's checks of their arguments.

The checks cost more than the calls. A handle is given as a `c_void_p`, a place to write to as `byref`; a handle that comes
back is a plain int, None where there is none.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

Call = Callable[..., Any]


def _bare(function: Any, result: Any) -> Call:
    """`function` with its result read as `result`; the interpreter lock is held, for the calls take no time."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    call: Call = ctypes.PYFUNCTYPE(result)(address)
    return call


def handle(opened: Any) -> ctypes.c_void_p:
    """The handle of an open page or text page, as these functions take it."""
    return ctypes.cast(opened, ctypes.c_void_p)


loose_box = _bare(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int)
text_object = _bare(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
char_matrix = _bare(pdfium.FPDFText_GetMatrix, ctypes.c_int)
font_size = _bare(pdfium.FPDFText_GetFontSize, ctypes.c_double)
unmapped = _bare(pdfium.FPDFText_HasUnicodeMapError, ctypes.c_int)
render_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
font_of = _bare(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p)
fill_colour = _bare(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int)
transparent = _bare(pdfium.FPDFPageObj_HasTransparency, ctypes.c_int)
page_object = _bare(pdfium.FPDFPage_GetObject, ctypes.c_void_p)
form_object = _bare(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p)
object_type = _bare(pdfium.FPDFPageObj_GetType, ctypes.c_int)
object_matrix = _bare(pdfium.FPDFPageObj_GetMatrix, ctypes.c_int)
object_bounds = _bare(pdfium.FPDFPageObj_GetBounds, ctypes.c_int)
draw_mode = _bare(pdfium.FPDFPath_GetDrawMode, ctypes.c_int)
segment_count = _bare(pdfium.FPDFPath_CountSegments, ctypes.c_int)
