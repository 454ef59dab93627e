"""How one council's papers differ from others', as data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What is particular to the papers of a council (or a family of councils).

    The generic layout leaves everything at its default; a council's layout adds what the papers themselves do not show.
    """

    id: str  # stored in documents.layout
    signs: tuple[str, ...] = ()  # patterns, any of which on the first pages shows that the layout fits
    domains: tuple[str, ...] = ()  # the council's own web domains, as papers print them in addresses
    council: str | None = None  # name of the council, where its papers print it only in a logo or not at all
    nation: str | None = None  # England, Wales, Scotland, Northern Ireland, or a country
    date_order: str = "DMY"  # order of the parts of an all-digit date: DMY or MDY
    order_shown: bool = False  # whether a paper's signs of a country say that order
    currency: str = "GBP"  # ISO code of an amount printed with a bare currency sign that several countries share
    attendance_headings: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    # heading of an attendance list (lower case) → status and capacity of the names below it

    def recognises(self, text: str) -> str | None:
        """The sign found in `text`, or None."""
        for sign in self.signs:
            found = re.search(sign, text, re.IGNORECASE)
            if found:
                return found.group(0)
        return None
