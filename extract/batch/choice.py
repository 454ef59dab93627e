"""Which of the PDFs found are to be read: by the globs of their names and by the day they were last changed."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path


def chosen(
    files: Iterable[Path | str], include: Sequence[str] = (), exclude: Sequence[str] = (), since: datetime.datetime | None = None
) -> list[Path | str]:
    """The files that one of the globs `include` fits (all without any), none of `exclude`, changed on or after `since`.

    A glob is held against the whole path and against its end: "*minutes*.pdf", "planning/*", "archive/2031/*.pdf". Case does not
    count. A URL has no time of change here and stays; so does a file whose time cannot be had, which its reading will report.
    """
    return [
        file
        for file in files
        if (not include or _fits(file, include)) and not _fits(file, exclude) and (since is None or _changed(file, since))
    ]


def _fits(file: Path | str, globs: Iterable[str]) -> bool:
    path = str(file).casefold()
    return any(fnmatchcase(path, glob.casefold()) or fnmatchcase(path, f"*/{glob.casefold()}") for glob in globs)


def _changed(file: Path | str, since: datetime.datetime) -> bool:
    if isinstance(file, str) and "://" in file:
        return True
    try:
        return os.path.getmtime(file) >= since.timestamp()
    except OSError:
        return True
