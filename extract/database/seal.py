"""A seal on words that this user's own runs wrote into a database: a database from elsewhere has none that fits.

The key is a file of this user's, made with the first run; where none can be kept, nothing is sealed.
"""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
from pathlib import Path

KEY_BYTES = 32


def seal(text: str) -> str | None:
    """The seal of `text` as 64 hexadecimal digits; None where this user has no place for a key."""
    key = _key()
    return hmac.new(key, text.encode(), "sha256").hexdigest() if key else None


def is_sealed(text: str, mark: str | None) -> bool:
    """True where `mark` is the seal that this user's key gives `text`."""
    own = seal(text)
    return own is not None and mark is not None and hmac.compare_digest(own.encode(), mark.encode())


def _key() -> bytes | None:
    """The key; made where there is none."""
    base = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    path = Path(base, "minutebook", "key").expanduser()
    with contextlib.suppress(OSError, RuntimeError):  # RuntimeError: there is no home folder; either way there is no key
        if not path.exists():
            _make(path)
        found = path.read_bytes()
        return found if len(found) == KEY_BYTES else None
    return None


def _make(path: Path) -> None:
    """Make a key at `path`, whole or not at all; where two runs do, the first one's stays. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"key-{secrets.token_hex(8)}")
    made.touch(mode=0o600, exist_ok=False)
    try:
        made.write_bytes(secrets.token_bytes(KEY_BYTES))
        with contextlib.suppress(FileExistsError):
            os.link(made, path)
    finally:
        made.unlink()
