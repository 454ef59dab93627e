"""A pack → one PDF for each of its papers, with its bookmarks, and a manifest."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from extract.export.tables import LibraryMissing
from extract.models import OutlineEntry
from extract.stages import Reading, read

LONGEST_NAME = 80  # characters of a file name before its ending
MANIFEST = "manifest.json"


class Unsplittable(Exception):
    """A PDF of which no part can be made."""


class WouldOverwrite(Exception):
    """A file that is there already, and was not to be replaced."""


def cut(pack: Path, folder: Path, *, force: bool = False) -> list[Path]:
    """Write each paper of `pack` into `folder` as a PDF of its own, and `manifest.json`; returns the PDFs.

    Raises :class:`extract.pdf.Unreadable` where the pack gives no document, WouldOverwrite where a file is there already and
    `force` is not set, LibraryMissing where pikepdf is not installed (then nothing is written), and Unsplittable where pikepdf
    cannot read what PDFium could.
    """
    try:
        import pikepdf
    except ImportError:
        raise LibraryMissing("splitting needs pikepdf: pip install 'minutebook[split]'") from None
    reading = read(pack)
    entries = _entries(reading)
    targets = [folder / entry.file for entry in entries]
    taken = [path for path in (*targets, folder / MANIFEST) if path.exists()]
    if taken and not force:
        raise WouldOverwrite(f"{taken[0]} already exists")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with pikepdf.open(pack) as source:
            for entry, target in zip(entries, targets, strict=True):
                _write(pikepdf, source, entry.first_page, entry.last_page, reading.document.outline, target)
    except pikepdf.PdfError as reason:
        raise Unsplittable(str(reason)) from None
    manifest = {"pack": pack.name, "sha256": reading.document.sha256, "papers": [asdict(entry) for entry in entries]}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return targets


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the manifest says of a paper: its file, what it is, the item it was put to, its pages in the pack."""

    file: str
    kind: str
    title: str
    item: str | None
    item_title: str | None
    first_page: int
    last_page: int


def _entries(reading: Reading) -> list[Entry]:
    """The papers of a pack, in order."""
    items = {item.id: item for item in reading.agenda.items}
    entries = []
    for number, paper in enumerate(reading.agenda.papers, start=1):
        item = items.get(paper.agenda_item_id or "")
        entries.append(
            Entry(
                file=_file_name(number, item.number if item else None, paper.title),
                kind=paper.kind,
                title=paper.title,
                item=item.number if item else None,
                item_title=item.title if item else None,
                first_page=paper.first_page,
                last_page=paper.last_page,
            )
        )
    return entries


def _file_name(number: int, item: str | None, title: str) -> str:
    """A name that sorts in the order of the pack and holds nothing a file system or a shell could take amiss."""
    words = " ".join(filter(None, (f"item {item}" if item else None, title)))
    plain = re.sub(r"[^\w.() -]+", " ", words)
    return f"{number:02d} {' '.join(plain.split())}"[:LONGEST_NAME].rstrip(" .") + ".pdf"


def _write(pikepdf: Any, source: Any, first: int, last: int, outline: Sequence[OutlineEntry], target: Path) -> None:
    """Write pages `first` to `last` of a PDF that pikepdf has open, with the bookmarks that lead to them."""
    with pikepdf.Pdf.new() as part:
        part.pages.extend(source.pages[first - 1 : last])
        with part.open_outline() as written:
            parents: list[tuple[int, Any]] = []
            for entry in outline:
                if entry.page is None or not first <= entry.page <= last:
                    continue
                item = pikepdf.OutlineItem(entry.title, entry.page - first)
                while parents and parents[-1][0] >= entry.level:
                    parents.pop()
                (parents[-1][1].children if parents else written.root).append(item)
                parents.append((entry.level, item))
        part.save(target)
