"""Addresses: made whole and clean, told apart by site, and refused where no public server may send anyone.

"documents/g12/Public reports pack\\r\\n 3rd-Mar-2031.pdf?T=10" on https://a.example/moderngov/ieListDocuments.aspx
→ https://a.example/moderngov/documents/g12/Public%20reports%20pack%203rd-Mar-2031.pdf?T=10
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

SCHEMES = ("http", "https")
# Names that many councils are lodged under: two hosts below one of them are two councils.
SHARED = frozenset(
    [
        "gov.uk",
        "co.uk",
        "org.uk",
        "com",
        "uk.com",
        "cmis.uk.com",
        "moderngov.co.uk",
        "gov.wales",
        "llyw.cymru",
        "gov.scot",
        "gov.ie",
        "ie",
        "org",
        "net",
        "uk",
        "wales",
        "cymru",
        "scot",
        "us",
        "gov",
        "legistar.com",
        "granicus.com",
        "ac.uk",
        "nhs.uk",
        "police.uk",
    ]
)
_KEPT = "/%:=&?~#+!$,;'@()*[]-._"  # characters of an address that are not percent-encoded again
Resolve = Callable[[str], Iterable[str]]


def whole(href: str, on: str) -> str | None:
    """A link as a whole http(s) address without a fragment; None where it is no such.

    White space and line ends inside become one space, which is percent-encoded.
    """
    try:
        joined = urlsplit(urljoin(on, " ".join(href.split())))
        port = f":{joined.port}" if joined.port else ""
    except ValueError:
        return None
    if joined.scheme not in SCHEMES or not joined.hostname or joined.username or joined.password:
        return None
    try:
        host = joined.hostname.encode("idna").decode("ascii") if not joined.hostname.isascii() else joined.hostname
    except UnicodeError:
        return None
    host = f"[{host}]" if ":" in host else host
    return urlunsplit((joined.scheme, host + port, quote(joined.path, _KEPT) or "/", quote(joined.query, _KEPT), ""))


def place(url: str) -> str:
    """Host, port and path of an address without its scheme and last stroke: what a site is known by."""
    parts = urlsplit(url)
    return f"{parts.netloc.casefold()}{parts.path.rstrip('/')}"


def origin(url: str) -> str:
    """Scheme, host and port: "https://a.example:8443"."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.casefold()}"


def host(url: str) -> str:
    """The host of an address, without its port."""
    return (urlsplit(url).hostname or "").casefold()


def same_site(one: str, other: str) -> bool:
    """True where two hosts belong together: equal but for www., one below the other, or both below a name of their own.

    "www.wickham.gov.uk" and "democracy.wickham.gov.uk" do, "a.moderngov.co.uk" and "b.moderngov.co.uk" do not.
    """
    first, second = (name.casefold().removeprefix("www.") for name in (one, other))
    if first == second:
        return True
    if _numeric(first) or _numeric(second):
        return False
    for upper, lower in ((first, second), (second, first)):
        if lower.endswith(f".{upper}") and upper not in SHARED:
            return True
    above = first.partition(".")[2]
    return above == second.partition(".")[2] and above not in SHARED and "." in above


def private(name: str, resolve: Resolve | None = None) -> bool:
    """True where a host is, or leads to, an address that is not public. A name that leads nowhere is not."""
    if _numeric(name):
        return not ipaddress.ip_address(name).is_global
    if name == "localhost" or name.endswith(".localhost"):
        return True
    return any(not ipaddress.ip_address(found.partition("%")[0]).is_global for found in (resolve or _resolve)(name))


def _numeric(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _resolve(name: str) -> list[str]:
    """The addresses a name leads to, none where it leads nowhere."""
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(name, None)]
    except (OSError, UnicodeError):
        return []
