"""Imported by the server that workers are forked from: it loads the pipeline and its models once, and workers share them.

Every rule's pattern is made ready, and a small paper is read, so that what is loaded at first use (learned weights, tables of
letters) is there before the first file. What is loaded here is never written again, so that its memory stays shared.
"""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path

from extract import ocr, stages
from extract.batch import worker
from extract.text import parsing, rule

LINES = (
    "MINUTES of the Meeting of the Parish Council held on Thursday 1 May 2031 at 7.30 pm",
    "Present: Councillors A Lund (Chairman), B Berg and C Dahl. In attendance: D Eide, Clerk",
    "1. Apologies",
    "Apologies were received from Councillor E Foss.",
    "2. Accounts",
    "It was proposed by Councillor Berg, seconded by Councillor Dahl and RESOLVED that payments of 12.50 be approved.",
    "3. Next meeting",
    "The next meeting is on 5 June 2031.",
)


def paper() -> bytes:
    """A PDF of one page with LINES on it, plain enough to be written here; PDFium needs no table of its objects."""
    shown = "".join(f"BT /F 10 Tf 1 0 0 1 60 {760 - 20 * place} Tm ({_escaped(line)}) Tj ET\n" for place, line in enumerate(LINES))
    return (
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n"
        f"4 0 obj\n<</Length {len(shown)}>>\nstream\n{shown}endstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
    ).encode("ascii")


def _escaped(line: str) -> str:
    return line.replace("(", "\\(").replace(")", "\\)")


parsing.model()
rule.compile_all()
with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
    file.write(paper())
    file.flush()
    stages.process(Path(file.name), ocr.Settings(mode="never"))
gc.collect()
gc.freeze()

__all__ = ["paper", "stages", "worker"]
