"""How councils' papers differ, as data: one file a council, and its name in LAYOUTS."""

from extract.layouts.generic import LAYOUT as GENERIC
from extract.layouts.layout import Layout

__all__ = ["GENERIC", "Layout"]
