"""A paper's head → the meeting it is about: council, committee, day, times, place, kind.

Every reader proposes what it finds ("MINUTES of a meeting of the Planning Committee held in the Guildhall on Monday, 3 March
2025 at 6.30 pm"), and what most speaks for is taken: see :mod:`extract.meetings.weights`. Nothing is taken from elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.meetings import committee, council, day, hours, labels, margins, place
from extract.meetings.head_words import CITY_OF, DRAFT, SORTS
from extract.meetings.title_block import Top, block_end, head_paragraphs
from extract.meetings.weights import Choice
from extract.models import Layout, Line, Page, Passage, Remark
from extract.same.bodies import council_key, same_council

_HEAD_LINES = 70  # lines at the top of a paper in which its meeting is named
UNDER_TITLE = 4  # lines under the title block that may say where the meeting sat
_TOP_LINES = 4  # lines in which a council's title stands as printed
TOP_PARAGRAPHS = 12  # paragraphs in which the kind of meeting is printed

COVERS = ("report", "questions", "motion", "frontsheet")  # papers whose heads may tell of the meeting that they go to


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a paper says of its meeting; None where it says nothing."""

    council: str | None = None
    nation: str | None = None
    committee: str | None = None
    joint_with: str | None = None  # the other bodies of a joint meeting, as printed, with semicolons between
    date: str | None = None
    end_date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    kind: str | None = None
    status: str | None = None
    minutes_status: str | None = None
    remarks: tuple[Remark, ...] = ()

    def or_else(self, other: Head) -> Head:
        """This heading, with the bodies it does not name taken from `other`."""
        return replace(
            self,
            council=self.council or other.council,
            nation=self.nation or other.nation,
            committee=self.committee or other.committee,
        )


def head(
    lines: Sequence[Line], whole: Passage, kind: str, layout: Layout, pages: Sequence[Page] = (), above_items: int | None = None
) -> Head:
    """Read the meeting off a paper.

    `lines` are the paper's first lines, its running heads among them; `whole` is its whole text; `kind` is the kind of
    paper; `pages` are its pages, whose running heads and feet are read too; `above_items` is how many of `lines` stand above the
    first item.
    """
    head = tuple(lines)[:_HEAD_LINES]
    minuted = kind in ("agenda", "minutes", "other")
    above = len(head) if above_items is None else min(above_items, len(head))
    title = head[: min(block_end(head), above)]
    top = Top(
        head=head,
        title=title,
        above=above,
        margins=tuple(margins.running(pages)),
        end=whole.lines[-council.SIGNED_LINES :],
        labelled=dict(reversed([*labels.labelled_values(title if kind == "minutes" else head)])),  # the first of two values counts
        kind=kind,
        text=whole.text,
    )
    owner = council.council(top, layout)
    name = _council_name(owner, layout)
    met = committee.committee(top if minuted else replace(top, title=head), name)
    when = day.meeting_day(top, layout)
    said = " ".join(list(head_paragraphs(title))[:TOP_PARAGRAPHS])
    return Head(
        council=name,
        nation=layout.nation if _is_of(layout, name) else None,
        committee=met.committee,
        joint_with="; ".join(met.joint_with) or None,
        date=when.date,
        end_date=when.end_date,
        minutes_status="draft" if kind == "minutes" and DRAFT.search(said) else None,
        remarks=(*when.remarks, *_doubts("council", owner), *_doubts("committee", met.choice)),
        **(_sitting(top, whole, said) if minuted or kind in COVERS else {}),
    )


def _sitting(top: Top, whole: Passage, said: str) -> dict[str, str | None]:
    """When and where it sat, what kind of meeting it was, as minutes, an agenda, or a report's cover say."""
    minuted = top.kind not in COVERS
    near = list(head_paragraphs(top.head[: len(top.title) + UNDER_TITLE]))
    began = hours.start(top.title, top.labelled, whole, top.kind)
    return {
        "start_time": began,
        "end_time": hours.end(whole, began, top.labelled) if minuted and top.kind != "agenda" else None,
        "venue": place.venue(top.title, near, top.labelled, minuted=minuted),
        "kind": next((name for name, rule in SORTS if rule.search(said)), None) if minuted else None,
        "status": place.status(whole) if minuted else None,
    }


def _is_of(layout: Layout, council: str | None) -> bool:
    """False where a layout is another council's than the head names."""
    return layout.council is None or council is None or same_council(council_key(layout.council), council_key(council))


def _council_name(owner: Choice, layout: Layout) -> str | None:
    """The name of the council as printed; where a city's council is named too, the city: "City of Moorhaven"."""
    if not owner.sure:
        return None
    printed = [proposal.name for proposal in owner.best]
    ranked = next((name for name in printed if council_key(name).rank), printed[0])
    if not council_key(printed[0]).rank and council_key(printed[0]).place == "".join(council_key(ranked)):
        return ranked  # "Tilby Pari sh Council" is "Tilby Parish Council"
    if layout.nation in ("United States", "Canada", "Australia") and (
        owner.best[0].sign != "title" or owner.best[0].line > _TOP_LINES
    ):
        city = next((name for name in printed if CITY_OF.match(name)), None)
        return city or printed[0]
    return printed[0]


def _doubts(of: str, choice: Choice) -> tuple[Remark, ...]:
    """What is to be said of two names near each other."""
    if choice.sure or not choice.best:
        return ()
    names = f"{choice.best[0].name!r} or {choice.next[0].name!r}" if choice.next else repr(choice.best[0].name)
    return (Remark("meetings", f"{of}_in_doubt", "warning", f"the {of} may be {names}"),)
