"""A document → the parts it is made of.

What kind of paper it is, on which pages its papers begin, and what each of them is, is told by all that is seen of them:
:mod:`extract.papers.most_likely`, :mod:`extract.papers.starts`. Together the parts hold every page once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from extract.models import Document, Line, Page, Part, Passage, Remark, join_lines
from extract.outline import features
from extract.outline.agenda_details import Listed, listed
from extract.papers.below import begun_below
from extract.papers.heads import HEAD_LINES, kind_said
from extract.papers.item_pages import Put, item_pages
from extract.papers.kind_features import TITLE_WORDS
from extract.papers.most_likely import most_likely
from extract.papers.page_starts import page_starts
from extract.papers.starts import Start, first_look, starts
from extract.papers.titles import TITLE_LABEL, title
from extract.text.rule import Rule

AGENDA_PAGES = 8  # pages at most from the cover to the end of the agenda
PAGE_BEGINS = 0.6  # probability from which the pages alone say that the agenda has ended
LEAST_RANGED = 3  # items with page ranges that lead to pages here, which make a list an agenda whatever its head
BELOW_SURE = 0.9  # confidence of minutes that begin below others
BY = {"bookmark": "bookmark", "below": "bookmark", "stamp": "stamp", "range": "page_range", "title": "title"}  # signs as rules

BOOKMARK_PART = Rule(
    id="paper.bookmark_part",
    pattern=r"\b(?:appendix|annexe?|enclosure|schedule|supplement)",
    examples={"Appendix B": "Appendix", "Enclosure 2": "Enclosure"},
    not_examples=("Budget",),
)
WORK_PROGRAMME = re.compile(r"\b(?:work\s+(?:programme|plan)|forward\s+plan)\b", re.I)
MOTION = re.compile(
    r"^(?:notices?\s+of\s+)?motions?\b|\bmotion\s+(?:for|to|submitted|on\s+notice|under)\b|time[\s-]limited\s+debate", re.I
)
QUESTIONS = re.compile(r"^(?:public\s+|members'?’?\s+|written\s+)?questions?\b|\bquestions?\s+(?:from|by|to|under)\b", re.I)
BY_NAME = {"motion": MOTION, "questions": QUESTIONS}  # kinds that the title of an item tells where no head does


def split(document: Document) -> tuple[list[Part], list[Remark]]:
    """The parts of a document in order; together they hold every page once."""
    pages = document.pages
    table = page_starts(document)
    first = first_look(table)
    kind, items, sure = agenda(document, table, first)
    found = _without_fillers(starts(document, table, first, items, kind), pages)
    parts = []
    item = None
    for start, after in zip(found, [*found[1:], None], strict=True):
        item = start.put.number if start.put else item
        own = pages[start.page - 1 : after.page - 1 if after else len(pages)]
        part = _part(own, start, item, items, (kind, sure) if start.page == 1 else None)
        parts += _meetings(part, pages) if part.kind == "minutes" else [part]
    remarks = [_differs(start, other.by, other.number) for start in found for other in start.others]
    return parts, remarks


def agenda(
    document: Document, table: Mapping[str, NDArray[np.float32]], first: NDArray[np.float64]
) -> tuple[str, list[Listed], float]:
    """The kind of the first paper, the items it lists where it is an agenda, and how sure the kind is.

    `table` is what is seen of the pages, `first` how probable it is that a paper begins on each.
    A cover without the word "agenda" is one where page ranges stand behind its items.
    """
    pages = document.pages
    goes_on = table["said_agenda"]  # a cover, and behind it the agenda
    last = next((n for n in range(1, len(pages)) if first[n] > PAGE_BEGINS and not goes_on[n]), len(pages))
    kind, sure = most_likely(pages[:last])
    if kind not in ("agenda", "report", "other"):
        return kind, [], sure
    lines = (line for page in pages[: min(last, AGENDA_PAGES)] for line in page.lines)
    items = listed(Passage.of(lines), features.about(document, "agenda"))
    if kind == "agenda" or sum(put.by == "range" for put in item_pages(document, items)) >= LEAST_RANGED:
        return "agenda", items, sure
    return kind, [], sure


def _without_fillers(found: Sequence[Start], pages: Sequence[Page]) -> list[Start]:
    """The starts but for those on pages left blank, which belong to the paper before."""
    return [start for start in found if start.page == 1 or not pages[start.page - 1].filler]


def _meetings(part: Part, pages: Sequence[Page]) -> list[Part]:
    """A part of minutes, parted where those of another meeting begin below the end of the first."""
    lines = part.lines(pages)
    made = [part]
    for place in begun_below(lines):
        page = lines[place].page
        on_page = place - sum(len(pages[n - 1].lines) for n in range(part.first_page, page))
        titled = title(lines[place : place + HEAD_LINES], part.kind)
        other = replace(
            part, first_page=page, begins=on_page, title=join_lines("\n".join(line.text for line in titled)) or part.title,
            title_lines=tuple(titled), rule="paper.below", confidence=BELOW_SURE,
        )  # fmt: skip
        made[-1] = replace(made[-1], last_page=page, ends=on_page)
        made.append(other)
    return made


def _differs(start: Start, by: str, number: str) -> Remark:
    assert start.put is not None
    said = f"paper.{BY[start.put.by]} says item {start.put.number}, paper.{BY[by]} says {number}"
    return Remark("papers", "item_differs", "warning", said, start.page)


def _part(pages: Sequence[Page], start: Start, item: str | None, items: Sequence[Listed], known: tuple[str, float] | None) -> Part:
    """The part made of `pages`, which is put to `item`; `known` is the kind of the first."""
    lines = [line for page in pages[:2] for line in page.lines][: 2 * HEAD_LINES]
    listing = next((one for one in items if one.number == item), None)
    bookmark = start.put.bookmark if start.put else None
    kind, sure = known or (_kind(lines, start.put, listing), 1.0)
    title_lines = title(lines, kind)
    printed = TITLE_LABEL.sub("", join_lines("\n".join(line.text for line in title_lines)))
    return Part(
        kind=kind,
        first_page=pages[0].number,
        last_page=pages[-1].number,
        title=printed or bookmark or (listing.title if listing else "") or "untitled",
        title_lines=tuple(title_lines),
        item_number=item,
        rule=f"paper.{BY[start.put.by]}" if start.put else "paper.first_page" if known else "paper.start",
        confidence=round(start.confidence * sure, 3),
    )


def _kind(lines: Sequence[Line], put: Put | None, listing: Listed | None) -> str:
    """The kind of a paper inside a pack: by its bookmark, by what its head names it, then by the title of its item."""
    names = [name for name in (put.bookmark if put else None, listing.title if listing else None) if name]
    head = kind_said(lines)
    if put and put.bookmark and BOOKMARK_PART.search(put.bookmark):
        return "appendix"
    if head in ("minutes", "agenda", "decision", "appendix"):
        return head
    if any(WORK_PROGRAMME.search(name) for name in [*names, *(line.text for line in lines[:3])]):
        return "work_programme"
    if head == "report":
        return "report"
    told = (kind for kind, pattern in BY_NAME.items() for name in names if pattern.search(name))
    return next(told, "minutes" if names and TITLE_WORDS["minutes"].search(names[0]) else "report")
