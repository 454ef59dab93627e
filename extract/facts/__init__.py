"""One file a fact: its rules on top, then `find(section, layout)`, which gives records.

Extractors copy what is printed; :mod:`extract.resolve` decides what it refers to. They never import each other.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from extract.layouts import Layout
from extract.models import Fact, Section

MODULES = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]


def find(section: Section, layout: Layout) -> Iterator[Fact]:
    """Every record of a section, extractor by extractor."""
    for module in MODULES:
        yield from module.find(section, layout)
