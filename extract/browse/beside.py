"""What belongs to a motion, a vote or a decision: words moved, count, names and clause, to be marked on its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from extract.browse.evidence import Proof, proof

_NAMES_OF = "t.vote_event_id IN (SELECT id FROM vote_events WHERE {} = ?)"
# Table of a row → table of what belongs to it, how it is found by the row's id, and what it is.
_BELONGS: Mapping[str, Sequence[tuple[str, str, str]]] = {
    "motions": (
        ("vote_events", "t.motion_id = ?", "count"),
        ("votes", _NAMES_OF.format("motion_id"), "name"),
        ("resolutions", "t.id IN (SELECT resolution_id FROM vote_events WHERE motion_id = ?)", "outcome"),
    ),
    "vote_events": (
        ("motions", "t.id = (SELECT motion_id FROM vote_events WHERE id = ?)", "moved"),
        ("votes", "t.vote_event_id = ?", "name"),
        ("resolutions", "t.id = (SELECT resolution_id FROM vote_events WHERE id = ?)", "outcome"),
    ),
    "votes": (
        ("vote_events", "t.id = (SELECT vote_event_id FROM votes WHERE id = ?)", "count"),
        ("motions", "t.id = (SELECT e.motion_id FROM vote_events e JOIN votes v ON v.vote_event_id = e.id AND v.id = ?)", "moved"),
    ),
    "resolutions": (
        ("vote_events", "t.resolution_id = ?", "count"),
        ("motions", "t.id IN (SELECT motion_id FROM vote_events WHERE resolution_id = ?)", "moved"),
        ("votes", _NAMES_OF.format("resolution_id"), "name"),
    ),
}  # fmt: skip
SAYS = {
    "moved": "the words moved", "count": "the count", "outcome": "what was decided", "for": "names for", "against": "names against",
    "abstain": "names abstaining", "name": "other names",
}  # fmt: skip


class Beside(NamedTuple):
    """A row that belongs to another, and what it is: a key of SAYS."""

    kind: str
    document_id: str
    proof: Proof


async def beside(database: Any, table: str, id: str, width: float, height: float) -> Sequence[Beside]:
    """The rows that belong to a row, on a page of that size in points."""
    found = []
    for other, condition, kind in _BELONGS.get(table, ()):
        held = await database.execute(f"SELECT t.* FROM {other} t WHERE {condition} ORDER BY t.page, t.char_start, t.id", [id])
        for row in map(dict, held.rows):
            named = row["option"] if other == "votes" and row["option"] in SAYS else kind
            found.append(Beside(named, row["document_id"], proof(other, row, width, height)))
    return found
