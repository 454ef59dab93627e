"""How a visitor behaves: what it calls itself, how long it waits, where it stops."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from extract import __version__
from extract.sources.page_words import CONTACT

PROJECT = "https://pypi.org/project/minutebook/"  # where whoever reads a server's log finds out what asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """Bounds that a visitor keeps to, each host for itself; times in seconds."""

    pause: float = 1.0
    """From the end of an answer to the next request."""
    timeout: float = 60.0
    """That a server may keep silent."""
    longest: float = 900.0
    """That one answer may take."""
    tries: int = 3
    """Times that one address is asked while the server is out of order."""
    back_off: float = 5.0
    """Before the second try; twice as long before each further one."""
    longest_wait: float = 120.0
    """A server that asks for a longer wait is left alone for the rest of the run."""
    strikes: int = 3
    """Failures in a row after which a host is left alone for the rest of the run."""
    most_requests: int = 5000
    """Requests of a run."""
    most_bytes: int = 5_000_000_000
    """Bytes of a run."""


def agent(contact: str) -> str:
    """The User-Agent: tool, version, the project's address and the contact, which is an e-mail address or a web page.

    Raises ValueError where the contact is neither: whoever runs the server must be able to write to somebody.
    """
    if not CONTACT.match(contact):
        raise ValueError(f"the contact must be an e-mail address or a web page: {contact!r}")
    return f"minutebook/{__version__} (+{PROJECT}; contact: {contact})"


def retry_after(value: str | None, date: str | None) -> float | None:
    """Seconds that a server asks to wait, in its headers Retry-After and Date; None where it does not say.

    "120", or "Fri, 07 Mar 2031 10:02:00 GMT" beside a Date of two minutes before.
    """
    if not value:
        return None
    if value.strip().isdigit():
        return float(value.strip())
    try:
        return max(0.0, (parsedate_to_datetime(value) - parsedate_to_datetime(date or "")).total_seconds())
    except (ValueError, TypeError):
        return None
