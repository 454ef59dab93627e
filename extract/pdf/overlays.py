"""What is printed on a page but is not in its text: values of form fields, text boxes and stamps put on it afterwards.

PDFium draws them into the page, so that their words are read as all others are, at their places. Sticky notes, comments and hidden
fields are not printed: they are counted in a remark. A form that a program draws (XFA) is not run: a remark says so.
"""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

from extract.models import Remark

PRINTED = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP)
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
SILENT = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)  # they say nothing themselves


def draw(opened: Any, page: Any, number: int) -> tuple[Any, list[Remark]]:
    """The open page `number` with its form values and text boxes drawn into it, and what of them stays unread.

    `opened` is the PDFium document. The page given is closed where another is returned.
    """
    count = pdfium.FPDFPage_GetAnnotCount(page)
    kinds = [_kind(page, index) for index in range(count)]
    remarks = []
    if number == 1 and pdfium.FPDF_GetFormType(opened.raw) == pdfium.FORMTYPE_XFA_FULL:
        said = "the form is drawn by a program in the PDF (XFA), which was not run: what stands in it was not read"
        remarks.append(Remark("pdf", "form_unread", "warning", said, number))
    notes = sum(kind is None for kind in kinds)
    if notes:
        said = f"{notes} notes, comments or hidden fields on the page are not printed and were not read"
        remarks.append(Remark("pdf", "notes_unread", "info", said, number))
    if not any(kind in PRINTED for kind in kinds):
        return page, remarks
    if opened.formenv is None:
        opened.init_forms()
    if opened.formenv is not None:
        pdfium.FORM_OnAfterLoadPage(page, opened.formenv.raw)  # makes the pictures of fields that have none
        pdfium.FORM_OnBeforeClosePage(page, opened.formenv.raw)
    for index in reversed(range(count)):
        if kinds[index] not in PRINTED:
            pdfium.FPDFPage_RemoveAnnot(page, index)
    left = sum(_has_no_picture(page, index) for index in range(pdfium.FPDFPage_GetAnnotCount(page)))
    drawn = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    if left or not drawn:
        said = f"{left or kinds.count(pdfium.FPDF_ANNOT_WIDGET)} form fields or text boxes of the page could not be read"
        remarks.append(Remark("pdf", "fields_unread", "warning", said, number))
    if not drawn:
        return page, remarks
    pdfium.FPDF_ClosePage(page)
    return pdfium.FPDF_LoadPage(opened.raw, number - 1), remarks


def _kind(page: Any, index: int) -> int | None:
    """The kind of an annotation, None for one with words that are not printed; 0 where there is nothing to read."""
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    if not annotation:
        return 0
    try:
        kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
        if kind in SILENT:
            return 0
        if kind in PRINTED and not pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN:
            return kind
        said = max(pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0) for key in (b"Contents", b"V"))
        return None if said > len("\0") * 2 else 0
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


def _has_no_picture(page: Any, index: int) -> bool:
    """True for a field with a value, or a text box, that PDFium cannot draw."""
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        says = pdfium.FPDFAnnot_HasKey(annotation, b"V") or pdfium.FPDFAnnot_HasKey(annotation, b"Contents")
        return bool(says and not pdfium.FPDFAnnot_HasKey(annotation, b"AP"))
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
