"""Rows without the note of mover and seconder they begin with: "Moved Cr Oxley, seconded Cr Tarn and resolved That …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extract.decisions.formal import Row
from extract.decisions.proposals import Proposal

_JOINTS = " \n\t:;,.\u2013\u2014-"


def behind_notes(text: str, rows: Iterable[Row], moved: Sequence[Proposal]) -> Iterator[Row]:
    """`rows`, each from where the words of its motion begin in `text` where it opens with the note of who moved it."""
    for row in rows:
        start = row.text_start + len(text[row.text_start :]) - len(text[row.text_start :].lstrip(_JOINTS))
        note = next((one for one in moved if one.start == start and start < one.body[0] < row.end), None)
        yield row if note is None else row._replace(text_start=note.body[0])
