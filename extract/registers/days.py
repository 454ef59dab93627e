"""The day that a cell of a register names."""

from __future__ import annotations

import datetime

from extract.calendar import periods


def iso_day(text: str, order: str) -> str | None:
    """The only day or month that a text names, as ISO; None without a year, or where two are named.

    `order` (DMY or MDY) is that of all-digit dates.
    """
    found = [period for period in periods.printed(text, order) if period.last is None]
    if len(found) != 1 or found[0].first.year is None or found[0].first.month is None:
        return None
    year, month, number = found[0].first.year, found[0].first.month, found[0].first.day
    if number is None:
        return f"{year:04d}-{month:02d}"
    try:
        return datetime.date(year, month, number).isoformat()
    except ValueError:
        return None
