"""The picture of the rooms of the code, drawn from their imports as SVG, so that it cannot go stale.

    python docs/make.py

Rooms stand in rows: each below all rooms that it imports from, ``models`` at the top. An arrow leads from a room to one that it
imports from; where a way over other rooms says the same, the arrow is left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "extract"
WIDTH, HEIGHT = 112, 34  # pixels of a box
GAP, STEP = 20, 74  # pixels between boxes of a row, and from row to row
MARGIN = 24
STYLE = (
    "text{font:14px sans-serif;text-anchor:middle;fill:#1b2a3a}rect{fill:#eef3f8;stroke:#48627c;rx:6}"
    "path{fill:none;stroke:#7d93a8}marker path{fill:#7d93a8;stroke:none}"
)


def draw() -> str:
    """The whole picture."""
    rooms = imports()
    rows = _rows(rooms)
    broad = max(map(len, rows.values()))
    width = 2 * MARGIN + broad * WIDTH + (broad - 1) * GAP
    height = 2 * MARGIN + (len(rows) - 1) * STEP + HEIGHT
    places = {
        room: (width / 2 + (n - (len(row) - 1) / 2) * (WIDTH + GAP), MARGIN + depth * STEP)
        for depth, row in rows.items()
        for n, room in enumerate(row)
    }
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Rooms and their imports">',
        f"<style>{STYLE}</style>",
        '<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 8 4 0 8z"/></marker></defs>',
        *(_arrow(places[room], places[end]) for room, ends in sorted(direct(rooms).items()) for end in sorted(ends)),
        *(_box(room, *place) for room, place in sorted(places.items())),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def imports() -> dict[str, set[str]]:
    """Each room of `extract/` with the other rooms that its modules import from; a room is a folder or a file of the root."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        room = path.relative_to(SOURCE).with_suffix("").parts[0]
        if room != "__init__":
            found.setdefault(room, set()).update(_imported(path))
    return {room: {end for end in ends if end in found} - {room} for room, ends in found.items()}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "extract":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("extract."):
            yield node.module.split(".")[1]


def direct(rooms: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The imports that no way over other rooms says already."""
    below = {room: set(ends) for room, ends in rooms.items()}
    for middle in rooms:
        for ends in below.values():
            if middle in ends:
                ends |= below[middle]
    return {room: {end for end in ends if not any(end in below[other] for other in ends - {end})} for room, ends in rooms.items()}


def _rows(rooms: Mapping[str, set[str]]) -> dict[int, list[str]]:
    """Rooms by how many imports lead from them to one that imports nothing, at most."""
    depths: dict[str, int] = {}

    def depth(room: str) -> int:
        if room not in depths:
            depths[room] = 1 + max(map(depth, sorted(rooms[room])), default=-1)
        return depths[room]

    rows: dict[int, list[str]] = {}
    for room in sorted(rooms):
        rows.setdefault(depth(room), []).append(room)
    return dict(sorted(rows.items()))


def _box(room: str, x: float, y: float) -> str:
    text = f'<text x="{x:g}" y="{y + HEIGHT / 2 + 5:g}">{escape(room)}</text>'
    return f'<rect x="{x - WIDTH / 2:g}" y="{y:g}" width="{WIDTH}" height="{HEIGHT}"/>{text}'


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> str:
    """From the top of one box to the foot of one above it."""
    x0, y0, x1, y1 = start[0], start[1], end[0], end[1] + HEIGHT
    bend = (y0 - y1) / 2
    return f'<path d="M{x0:g} {y0:g}C{x0:g} {y0 - bend:g} {x1:g} {y1 + bend:g} {x1:g} {y1:g}" marker-end="url(#end)"/>'
