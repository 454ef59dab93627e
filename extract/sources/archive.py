"""The archive on disk: ARCHIVE/<council>/<committee>/<date>/<kind>-<title>-<id>.pdf, each file whole or not there.

A download is written beside the archive (``.incoming/ID.part``). Once whole, a note says so (``ID.json``: its digest, and what the
server said of it), and it is renamed (``ID.whole``); then its row is written, and last it is put into its place. Whenever a run is
killed, the next one finds what was whole, so nothing is fetched twice and no half file is ever in the archive.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from extract.sources.page_words import NOT_IN_NAMES

INCOMING = ".incoming"
LONGEST_NAME = 60  # characters of a title, body or council in a path
ID_SHOWN = 8  # hexadecimal digits of the source's id in a file's name
UNDATED = "undated"


class Busy(Exception):
    """Another run fetches into the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is known of a download that is whole. Times are UTC, ISO 8601."""

    sha256: str
    byte_count: int
    fetched_at: str
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


class Archive:
    """The archive below `root`, which is made where it is not there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._incoming = root / INCOMING

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Keep other runs out, and clear away what a killed run left half. Raises Busy and OSError."""
        self._incoming.mkdir(parents=True, exist_ok=True)
        with (self._incoming / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Busy(f"another run fetches into {self.root}") from None
            for note in self._incoming.glob("*.json"):
                part = note.with_suffix(".part")
                if part.exists() and _digest(part) == json.loads(note.read_text(encoding="utf-8"))["sha256"]:
                    os.replace(part, part.with_suffix(".whole"))
            for half in (*self._incoming.glob("*.part"), *self._incoming.glob("*.tmp")):
                half.unlink()
            for note in self._incoming.glob("*.json"):
                if not note.with_suffix(".whole").exists():
                    note.unlink()
            yield

    def part(self, source_id: str) -> Path:
        """Where a download is written."""
        return self._incoming / f"{source_id}.part"

    def complete(self, source_id: str, note: Note) -> None:
        """Call a download whole, with what is known of it."""
        part = self.part(source_id)
        draft = part.with_suffix(".tmp")
        draft.write_text(json.dumps(asdict(note)), encoding="utf-8")
        os.replace(draft, part.with_suffix(".json"))
        with part.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(part, part.with_suffix(".whole"))

    def waiting(self) -> dict[str, Note]:
        """Downloads that are whole but not in their place, by the source's id."""
        return {
            whole.stem: Note(**json.loads(whole.with_suffix(".json").read_text(encoding="utf-8")))
            for whole in sorted(self._incoming.glob("*.whole"))
        }

    def settle(self, source_id: str, path: Path) -> None:
        """Put a whole download into its place; what was there goes."""
        whole = self._incoming / f"{source_id}.whole"
        path.parent.mkdir(parents=True, exist_ok=True)
        os.replace(whole, path)
        whole.with_suffix(".json").unlink(missing_ok=True)

    def drop(self, source_id: str) -> None:
        """Forget a whole download: its bytes are in the archive already."""
        for suffix in (".whole", ".json"):
            (self._incoming / f"{source_id}{suffix}").unlink(missing_ok=True)

    def place(self, council: str, body: str | None, date: str | None, name: str, source_id: str) -> Path:
        """Where a document belongs; `name` is its kind and title."""
        return self.root / slug(council) / slug(body or "") / (date or UNDATED) / f"{slug(name)}-{source_id[:ID_SHOWN]}.pdf"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def slug(text: str) -> str:
    """A name for a file or folder: small letters, digits and hyphens; "unnamed" where nothing of it is left.

    "Children's & Young People's Panel" → "childrens-and-young-peoples-panel"; "Pwyllgor Craffu Môn" → "pwyllgor-craffu-mon".
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and ")).encode("ascii", "ignore").decode()
    return NOT_IN_NAMES.compiled.sub("-", plain.replace("'", "")).strip("-")[:LONGEST_NAME].strip("-") or "unnamed"
