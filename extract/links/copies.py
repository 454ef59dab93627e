"""Minutes of one meeting that several PDFs print: which paper counts, and which only repeat it.

The draft in the next pack has other page heads and other line breaks than the minutes published alone, so its words are not
the same words; but it has the same meeting, and names the same people and items. Facts of a paper that repeats another are left out
wherever facts are counted (:func:`extract.database.views.once`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.same import titles

FEWEST = 3  # names and titles that two papers must share to be one: two bodies that met on one day may share a chair
SHARE = 0.5  # of the shorter paper's names and titles
LETTERS = 20  # of a title or name that are compared: one paper may print a title to its end, the other its first line


class Minutes(NamedTuple):
    """A paper of minutes: its meeting, the kind of the PDF it stands in, the names and titles it holds, and draft or approved."""

    id: str
    meeting_id: str
    document_kind: str
    names: Sequence[str]
    status: str | None = None


def copies(papers: Iterable[Minutes]) -> Mapping[str, str]:
    """Each paper that repeats another → the one that counts.

    Approved minutes go before others, then minutes published alone before those in a pack, those not called a draft, the fullest.
    """
    found: dict[str, str] = {}
    kept: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for paper in sorted(papers, key=_place):
        keys = frozenset(titles.letters(name)[:LETTERS] for name in paper.names) - {""}
        known = kept.setdefault(paper.meeting_id, [])
        first = next((id for id, others in known if _is_same(keys, others)), None)
        if first is None:
            known.append((paper.id, keys))
        else:
            found[paper.id] = first
    return found


def _place(paper: Minutes) -> tuple[bool, bool, bool, int, str]:
    draft = paper.status == "draft"
    return paper.status != "approved", paper.document_kind != "minutes", draft, -len(paper.names), paper.id


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= FEWEST and shared >= SHARE * min(len(one), len(other))
