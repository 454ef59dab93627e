"""How councils' papers differ, as data: one file a council, and its name in LAYOUTS."""

from __future__ import annotations

from dataclasses import replace

from extract.layouts import country, kent, southwark, wolverhampton
from extract.layouts.generic import LAYOUT as GENERIC
from extract.models import Document, Layout

LAYOUTS = (kent.LAYOUT, southwark.LAYOUT, wolverhampton.LAYOUT)
SIGN_PAGES = 4  # pages in which a layout's sign must stand
COUNTRY_PAGES = 12  # pages in which a council never seen shows its country


def choose(document: Document) -> tuple[Layout, str]:
    """The layout that fits a document, and why.

    A sign on the first pages decides; else the council whose own web domain the document prints most often. A council
    never seen has the generic layout, with the nation, currency and order of dates that the document shows.
    """
    first = document.pages[:SIGN_PAGES]
    text = "\n".join("\n".join([*(dropped.line.text for dropped in page.dropped), page.text]) for page in first)
    for layout in LAYOUTS:
        sign = layout.recognises(text)
        if sign:
            return layout, f"the first pages print {sign!r}"
    counts = {layout.id: _mentions(document, layout) for layout in LAYOUTS}
    best = max(LAYOUTS, key=lambda layout: counts[layout.id])
    if counts[best.id]:
        return best, f"the web domain {best.domains[0]} is printed {counts[best.id]} times"
    pages = [page.text for page in document.pages]
    shown = country.infer("\n".join([text, *pages[SIGN_PAGES:COUNTRY_PAGES]]), "\n".join(pages))
    layout = replace(GENERIC, nation=shown.nation, currency=shown.currency, date_order=shown.date_order)
    return layout, f"no council's sign was found; {shown.reason}"


def _mentions(document: Document, layout: Layout) -> int:
    """How often a document prints one of a council's own web domains."""
    return sum(page.text.count(domain) for page in document.pages for domain in layout.domains)


__all__ = ["GENERIC", "LAYOUTS", "Layout", "choose"]
