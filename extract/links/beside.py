"""The council of a paper that names none: that of the papers in its folder, or else in the one above, where those agree."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from extract.database.store import Database
from extract.same.bodies import council_place, is_printed

AGREE = 0.9  # share of the papers of a folder that must name one council
LEAST_BESIDE = 2  # papers beside one that prints the council's place
LEAST_STRANGERS = 5  # papers beside one that prints no place
FOLDERS_UP = 2  # folders that are asked: a paper's own, and the one above
FOLDERS_KNOWN = 6  # folders above a paper that know its council

# The councils that papers below a folder print, each paper by its first meeting, and how many papers print each.
_COUNTED = """
    SELECT body, count(*) FROM (
        SELECT s.body, min(s.meeting_id) FROM documents d JOIN meeting_sources s ON s.document_id = d.id
        WHERE d.path >= :folder AND d.path < :behind AND s.council_id IS NOT NULL AND (:folder <> '' OR d.path NOT LIKE '/%')
        AND length(substr(d.path, length(:folder) + 1)) - length(replace(substr(d.path, length(:folder) + 1), '/', '')) < :known
        GROUP BY s.document_id
    ) GROUP BY body ORDER BY 2 DESC, 1"""
_LAST = "\U0010ffff"


def folders_above(folder: str) -> Iterator[str]:
    """A folder that ends in a slash, and those above it that know of its papers: "a/b/" → "a/b/", "a/", ""."""
    return itertools.islice(_upwards(folder), FOLDERS_KNOWN)


def folder_of(path: str) -> str:
    """The folder of a file, with its slash: "a/b/c.pdf" → "a/b/", "c.pdf" → ""."""
    return path[: path.rfind("/") + 1]


def _upwards(folder: str) -> Iterator[str]:
    yield folder
    while folder.strip("/"):
        folder = folder_of(folder.rstrip("/"))
        yield folder


class Beside:
    """What the papers of folders agree on. `touched` are the folders below which something changed since that was asked last."""

    def __init__(self, database: Database, touched: Collection[str]) -> None:
        self._database = database
        self._touched = touched
        self._counted: dict[str, list[tuple[str, int]]] = {}
        self._names: dict[str, str] = {}

    def may_change(self, path: str) -> bool:
        """Whether the papers beside a file may tell another council than before."""
        return any(folder in self._touched for folder in self._asked(path))

    def council(self, document: str, path: str) -> tuple[str, str] | None:
        """Id and name of the council that the papers beside a document agree on."""
        for folder in self._asked(path):
            counted = self._below(folder)
            if not counted:
                continue
            first, count = counted[0]
            if count < AGREE * sum(papers for _, papers in counted):
                return None
            if count >= LEAST_STRANGERS:
                return first, self._name(first)
            if count >= LEAST_BESIDE and self._is_printed(document, first):
                return first, self._name(first)
        return None

    def _asked(self, path: str) -> Iterator[str]:
        return itertools.islice(_upwards(folder_of(path)), FOLDERS_UP)

    def _below(self, folder: str) -> list[tuple[str, int]]:
        if folder not in self._counted:
            values = {"folder": folder, "behind": folder + _LAST, "known": FOLDERS_KNOWN}
            self._counted[folder] = self._database.execute(_COUNTED, values).fetchall()
        return self._counted[folder]

    def _name(self, council: str) -> str:
        if council not in self._names:
            self._names[council] = self._database.execute("SELECT name FROM councils WHERE id = ?", [council]).fetchone()[0]
        return self._names[council]

    def _is_printed(self, document: str, council: str) -> bool:
        """Whether a document prints the place of a council anywhere, margins included."""
        place = council_place(self._name(council))
        rows = self._database.execute("SELECT text, dropped FROM pages WHERE document_id = ? ORDER BY page", [document])
        return bool(place) and any(is_printed(place, f"{text} {dropped}") for text, dropped in rows.fetchall())
