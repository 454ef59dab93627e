"""Files as they are named and as they fail, said by whoever reads them and known to those who have them read."""

from __future__ import annotations

import os
from pathlib import Path


class Unreadable(Exception):
    """A PDF that gives no document: `code` groups the reasons, the message says it in a sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def spell(path: Path) -> str:
    """A path as text that can be stored and printed: bytes that are no UTF-8 become ``\\xe9``."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")
