"""How councils' papers differ, as data: one file a council, and its name in LAYOUTS."""

from __future__ import annotations

from dataclasses import replace

from extract.layouts import country, kent, southwark, wolverhampton
from extract.layouts.generic import LAYOUT as GENERIC
from extract.models import Document, Layout

LAYOUTS = (kent.LAYOUT, southwark.LAYOUT, wolverhampton.LAYOUT)
SIGN_PAGES = 4  # pages in the margins of which a layout's sign may stand
_HEAD_LINES = 40  # lines at the head, and
_LAST_LINES = 12  # at the end, in which it may stand
COUNTRY_PAGES = 12  # pages in which a council never seen shows its country


def choose(document: Document) -> tuple[Layout, str]:
    """The layout that fits a document, and why.

    A sign must stand where a paper names its sender: at the head, at the end or in the margins; an address elsewhere is anybody's.
    A council never seen has the generic layout, with the nation, currency and order of dates that the document shows.
    """
    pages = document.pages
    lines = [line.text for page in pages for line in page.lines]
    margins = [dropped.line.text for page in pages[:SIGN_PAGES] for dropped in page.dropped]
    sender = "\n".join([*margins, *lines[:_HEAD_LINES], *lines[-_LAST_LINES:]])
    for layout in LAYOUTS:
        sign = layout.recognises(sender)
        if sign:
            return layout, f"the head, the end or the margins print {sign!r}"
    domains = [(sender.count(domain), layout, domain) for layout in LAYOUTS for domain in layout.domains]
    count, layout, domain = max(domains, key=lambda one: one[0])
    if count:
        return layout, f"the head, the end or the margins print the web domain {domain}"
    first = "\n".join("\n".join([*(dropped.line.text for dropped in page.dropped), page.text]) for page in pages[:SIGN_PAGES])
    texts = [page.text for page in pages]
    shown = country.infer("\n".join([first, *texts[SIGN_PAGES:COUNTRY_PAGES]]), "\n".join(texts))
    layout = replace(
        GENERIC, nation=shown.nation, currency=shown.currency, date_order=shown.date_order,
        order_shown=shown.reason != country.DEFAULT.reason,
    )  # fmt: skip
    return layout, f"no council's sign was found; {shown.reason}"


__all__ = ["GENERIC", "LAYOUTS", "Layout", "choose"]
