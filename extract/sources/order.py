"""The words of a command → an order; what is no kind, no span or no contact is refused before anything is asked."""

from __future__ import annotations

import datetime
from pathlib import Path

from extract.sources.kinds import KINDS
from extract.sources.manners import Manners, agent
from extract.sources.session import Order
from extract.sources.system import Span
from extract.sources.wish import Wish


def order(
    address: str, folder: Path, *, contact: str, dry: bool, committees: tuple[str, ...], since: datetime.datetime | None,
    until: datetime.datetime | None, kinds: str | None, ended: bool, revisit: int, retry_failed: bool, system: str | None,
    token: str | None, council: str | None, licence: str | None, pause: float, max_requests: int, max_mb: int,
) -> Order:  # fmt: skip
    """An order to fetch from `address` into `folder`. Raises ValueError in one plain line."""
    agent(contact)
    wanted = frozenset(kind.strip() for kind in (kinds or "").split(",") if kind.strip())
    if unknown := wanted - set(KINDS):
        raise ValueError(f"{', '.join(sorted(unknown))} is no kind of document: use {', '.join(KINDS)}")
    if since and until and since > until:
        raise ValueError(f"--since {since:%Y-%m-%d} is after --until {until:%Y-%m-%d}")
    if "://" not in address and not Path(address).is_file():
        raise ValueError(f"{address} is no address (https://…) and no file")
    span = Span(since=since.date() if since else None, until=until.date() if until else None)
    return Order(
        address=address, contact=contact, folder=folder, dry=dry, system=system, token=token, council=council, licence=licence,
        wish=Wish(committees=committees, span=span, kinds=wanted, ended=ended, revisit=revisit, retry_failed=retry_failed),
        manners=Manners(pause=pause, most_requests=max_requests, most_bytes=max_mb * 1_000_000),
    )  # fmt: skip
