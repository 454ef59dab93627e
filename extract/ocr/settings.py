"""What a user may say about OCR, and whether there is any on this machine."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

DATA_FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata",  # Debian, Ubuntu
    "/usr/share/tessdata", "/usr/share/tesseract/tessdata",  # Arch, Fedora
    "/usr/local/share/tessdata", "/opt/homebrew/share/tessdata",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How pages without usable text are read."""

    mode: Literal["auto", "always", "never"] = "auto"
    """``auto``: pages without usable text, where Tesseract is there; ``always``: every page; ``never``: none."""
    language: str = "eng"
    """Tesseract's name of the language, or several joined by ``+``."""
    cache: Path | None = None
    """Folder of results; None is the user's own (`own_cache`)."""
    threads: int = 0
    """Pages read at once; 0 is one for each core this process may use."""

    @property
    def workers(self) -> int:
        """Pages read at once."""
        return self.threads or len(os.sched_getaffinity(0))

    def share(self, jobs: int | None, files: int) -> int:
        """Pages that each of `jobs` processes (None: one a core) may read at once where they have so many files to read."""
        cores = len(os.sched_getaffinity(0))
        return max(1, cores // max(1, min(jobs or cores, files)))


def own_cache() -> Path:
    """The user's folder for OCR results, after the XDG Base Directory Specification."""
    root = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(root) if os.path.isabs(root) else Path.home() / ".cache") / "minutebook" / "ocr"


def absence(language: str) -> str | None:
    """Why there is no OCR in `language` here, as a sentence; None where there is."""
    if importlib.util.find_spec("tesserocr") is None:
        return "OCR is not installed: pip install 'minutebook[ocr]'"
    folder = data_folder()
    if folder is None:
        return "Tesseract's language data are not installed: apt-get install tesseract-ocr"
    missing = [name for name in language.split("+") if not (folder / f"{name}.traineddata").is_file()]
    return f"Tesseract has no data for the language {missing[0]} in {folder}" if missing else None


@cache
def data_folder() -> Path | None:
    """The folder of Tesseract's language data: the one TESSDATA_PREFIX names, or that of the system's package."""
    named = os.environ.get("TESSDATA_PREFIX")
    found = [Path(named)] if named else []
    for pattern in DATA_FOLDERS:
        found += sorted(Path("/").glob(pattern.lstrip("/")), reverse=True)
    return next((folder for folder in found if any(folder.glob("*.traineddata"))), None)
