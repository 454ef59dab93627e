"""path → Document. PDFium reads glyphs and rulings, pdfplumber's algorithms find tables in the rulings.

In order: :mod:`glyphs` (words and rulings of a page), :mod:`tables` (rulings → cells), :mod:`lines` (words → lines in
reading order), :mod:`margins` (running heads and feet off), :mod:`reading` (all of them, for a file).
"""

from extract.models.files import Unreadable, spell
from extract.pdf.reading import DEADLINE, MOST_PAGES, read

__all__ = ["DEADLINE", "MOST_PAGES", "Unreadable", "read", "spell"]
