"""Which system an address belongs to."""

from __future__ import annotations

import datetime
from pathlib import Path
from urllib.parse import urlsplit

from extract.sources import addresses
from extract.sources.cmis import Cmis, is_cmis
from extract.sources.legistar import Legistar
from extract.sources.listed import Listed
from extract.sources.moderngov import ModernGov
from extract.sources.moderngov_pages import folder
from extract.sources.moderngov_service import FINAL
from extract.sources.system import System
from extract.sources.visitor import Refusal, Visitor

SYSTEMS = ("moderngov", "cmis", "legistar", "list")


def choose(
    visitor: Visitor, address: str, today: datetime.date, *, system: str | None = None, token: str | None = None
) -> System:
    """The system at an address, which may be any page of it, a list, or a local file with a list.

    `system` is one of SYSTEMS where the caller knows it. Raises Refusal where nothing there is known.
    """
    if "://" not in address:
        path = Path(address)
        return Listed(visitor, path, path.resolve().as_posix())
    url = addresses.whole(address, address)
    if url is None:
        raise Refusal("bad_address", "it is no http or https address", address)
    match system or _by_address(url):
        case "legistar":
            return Legistar(visitor, _legistar(url), addresses.place(_legistar(url)), token)
        case "list":
            return Listed(visitor, url, addresses.place(url))
        case "cmis":
            return Cmis(visitor, url, addresses.place(url), today)
        case "moderngov":
            return ModernGov(visitor, _base(url), addresses.place(_base(url)), today)
    return _by_looking(visitor, url, today)


def _by_address(url: str) -> str | None:
    name, path = addresses.host(url), urlsplit(url).path.lower()
    if name.endswith("legistar.com"):
        return "legistar"
    if path.endswith((".xml", ".txt")):
        return "list"
    if name.endswith("cmis.uk.com") or name.startswith("cmis.") or "/cmis5" in path:
        return "cmis"
    return "moderngov" if name.endswith("moderngov.co.uk") else None


def _by_looking(visitor: Visitor, url: str, today: datetime.date) -> System:
    """ModernGov where its web service or its pages answer, here or in the folder that the page links to; else CMIS."""
    base = _base(url)
    site = addresses.place(base)
    found = ModernGov(visitor, base, site, today)
    try:
        if found.bodies():
            return found
    except Refusal as refusal:
        if refusal.code in FINAL and refusal.code != "robots":
            raise
    answer = visitor.read(url)
    if is_cmis(answer.content, answer.url):
        return Cmis(visitor, url, addresses.place(url), today)
    elsewhere = folder(answer.content, answer.url)
    if elsewhere and elsewhere != base:
        found = ModernGov(visitor, elsewhere, site, today)
        found.bodies()
        return found
    raise Refusal("unknown_system", "neither ModernGov nor CMIS answers here; name a page of it, or the --system", url)


def _base(url: str) -> str:
    """The folder of an address: without the page, its parameters and the web service's own name."""
    plain = url.partition("?")[0]
    for part in (".aspx", ".asmx"):
        if part in plain.lower():
            plain = plain[: plain.lower().index(part)].rpartition("/")[0]
    return plain.rstrip("/") + "/"


def _legistar(url: str) -> str:
    """The service of a client: https://webapi.legistar.com/v1/seabright/, also for https://seabright.legistar.com/Calendar.aspx."""
    parts = urlsplit(url)
    pieces = [piece for piece in parts.path.split("/") if piece]
    if "v1" in pieces[:-1]:
        return f"{addresses.origin(url)}/{'/'.join(pieces[: pieces.index('v1') + 2])}/"
    return f"https://webapi.legistar.com/v1/{addresses.host(url).partition('.')[0]}/"
