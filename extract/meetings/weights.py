"""What speaks for a name's being the council's or the committee's, by name, and how much: the one place that says so.

A name is proposed wherever it stands; its weights are added up over all its printed forms. The best is taken where it
reaches `LEAST_WEIGHT` and leads the next by `MARGIN`; otherwise there is none, and an issue says which were near.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

Key = TypeVar("Key")
LEAST_WEIGHT = 4.0  # weight a name must reach
MARGIN = 1.0  # weight by which it must lead the next
BODY_WEIGHTS = {
    "labelled": 14.0,  # behind "Committee:", "Meeting:"
    "title": 9.0,  # fills a line of the title block, or several
    "title_part": 5.0,  # inside such a line
    "sentence": 8.0,  # "Minutes of a meeting of the Planning Board held"
    "addressed": 11.0,  # "To: Harbour Board", "Decision maker:"
    "running": 5.0,  # in the running head or foot
    "order": 5.0,  # "called the Planning Board to order"
    "layout": 4.5,  # a sign of the council's layout at the head, the end or in the margins
    "layout_domain": 2.5,  # its website's name there
    "address": 3.5,  # beside a postcode, telephone, e-mail address or website of the head or end
    "domain": 3.8,  # its place is the name of the website or of the e-mail addresses
    "signature": 2.5,  # in the last lines
    "venue": 1.5,  # it owns the room
    "mention": 0.25,  # in the text, for each time, of a name that something else speaks for
}
MENTIONS = 12  # times that a mention counts
_LARGE = 3.0  # added for a title of the head's largest type, less for smaller
LATER = 0.15  # taken off for each line that a name stands lower


class Named(NamedTuple):
    """A printed name, what speaks for it, and how many lines below the top it stands."""

    name: str
    sign: str
    line: int = 0
    size: float = 0.0  # of its type, as a share of the largest type of the head


class Choice(NamedTuple):
    """The proposals of the name that won, the best first; of the runner-up; and by how much it won."""

    best: tuple[Named, ...]
    next: tuple[Named, ...]
    margin: float

    @property
    def sure(self) -> bool:
        """True where the best name leads the next one by enough."""
        return bool(self.best) and self.margin >= MARGIN


def weigh(proposal: Named) -> float:
    """What one proposal weighs."""
    weight = BODY_WEIGHTS[proposal.sign] - LATER * proposal.line
    return max(0.0, weight + (_LARGE * proposal.size if proposal.sign in ("title", "title_part") else 0.0))


def weigh_up(
    proposals: Iterable[Named],
    key: Callable[[str], Key],
    same: Callable[[Key, Key], bool],
    mentions: Callable[[Key], int] = lambda _: 0,
) -> Choice:
    """The name for which most speaks. `same` says whether two keys may be one body's, `mentions` how often the text has it."""
    groups: list[tuple[list[Key], list[Named]]] = []
    for proposal in sorted(proposals, key=weigh, reverse=True):
        own = key(proposal.name)
        fitting = [group for group in groups if any(same(own, other) for other in group[0])]
        if fitting:
            fitting[0][0].append(own)
            fitting[0][1].append(proposal)
        else:
            groups.append(([own], [proposal]))
    ranked = sorted((-_total(own) - _mentioned(keys, mentions), n) for n, (keys, own) in enumerate(groups))
    if not ranked or -ranked[0][0] < LEAST_WEIGHT:
        return Choice((), tuple(groups[ranked[0][1]][1]) if ranked else (), 0.0)
    first, second = ranked[0], ranked[1] if len(ranked) > 1 else (0.0, -1)
    rest = tuple(groups[second[1]][1]) if second[1] >= 0 else ()
    return Choice(tuple(groups[first[1]][1]), rest, second[0] - first[0])


def _total(proposals: Sequence[Named]) -> float:
    """The weights of one name's proposals: each sign counts once, at its best."""
    best: dict[str, float] = {}
    for proposal in proposals:
        best[proposal.sign] = max(best.get(proposal.sign, 0.0), weigh(proposal))
    return sum(best.values())


def _mentioned(keys: Sequence[Key], mentions: Callable[[Key], int]) -> float:
    return BODY_WEIGHTS["mention"] * min(MENTIONS, max((mentions(key) for key in keys), default=0))
