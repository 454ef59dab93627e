"""What of a section tells how to read it, and where the words of its item's title begin in the heading."""

from __future__ import annotations

from typing import NamedTuple

from extract.text.list_marks import mark_at

ENOUGH = 12  # characters of a title by which it is found


class Place(NamedTuple):
    """What of a section tells how to read it: its kind, the kind of its paper, where its heading ends, its item's title."""

    kind: str
    paper: str
    heading_end: int
    title: str

    def opening(self, text: str) -> tuple[int, str | None]:
        """The offset of the title in the heading, behind the number printed before it ("17/31 Finance", "3. Finance"), and
        that number where it is a list mark."""
        mark = mark_at(text, 0, self.heading_end)
        at = text.find(self.title[:ENOUGH], 0, self.heading_end) if self.title else -1
        return max(at, mark.end if mark else 0), mark.printed if mark else None
