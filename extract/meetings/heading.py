"""A paper's head → the meeting it is about: council, committee, day, times, place, kind.

Rules read the printed heading ("MINUTES of a meeting of the Planning Committee held in the Guildhall on Monday, 3 March
2025 at 6.30 pm"); nothing is taken from elsewhere.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.calendar import clock
from extract.meetings import bodies, sitting
from extract.meetings.sitting import BLOCK_GAP, COLUMN_GAP, COVER_LINES, LABEL_GAP, TIME_AFTER, head_columns, head_end
from extract.models import Layout, Line, Passage, Remark, join_lines
from extract.text.lexicon import DASH, MONTH, MONTHS, WEEKDAY
from extract.text.rule import Rule

_HEAD_LINES = 70  # lines at the top of a paper in which its meeting is named
CAPITALS = 0.75  # difference in the share of capitals that parts a title from text
_ALONE = 0.6  # share of a line that a day fills which stands alone
SIGNATURE = 400  # characters at the end of a record of decision in which it is signed and dated
DECISION_TITLE = 6  # lines in which a record of decision is dated under its title
TITLE_LINES = 14  # lines in which the title of a decision notice stands
VALUE_LINES = 4  # lines of a labelled value

_LABEL = Rule(
    id="meeting.label",
    pattern=r"""^(?P<label>date(?:\s*(?:and|&)\s*time)?(?:\s+of\s+(?:meeting|decision))?|time|venue|place|location|meeting(?:\s+(?:date|name))?|committee|decision\s+maker
        |to)\s*(?::\s*|\s{1,}|$)(?P<value>.*)$""",
    examples={"Venue: Committee Room 3": {"label": "Venue", "value": "Committee Room 3"}},
    not_examples=("Update on venues", "Total"),
)
KINDS = (
    ("annual", r"\bannual\s+(?:general\s+|parish\s+|town\s+|statutory\s+|community\s+|council\s+)*meeting|\bA\.?G\.?M\b"),
    ("extraordinary", r"\bextra-?\s?ordinary\s+(?:\w+\s+){0,3}meeting"),
    ("special", r"\bspecial\s+(?:\w+\s+){0,3}meeting"),
    ("ordinary", r"\b(?:ordinary|regular)\s+(?:\w+\s+){0,3}meeting"),
)
DRAFT = re.compile(r"\bdraft\b(?=.{0,30}\bminutes)|\bminutes\b.{0,30}\bdraft\b|subject\s+to\s+(?:approval|confirmation)", re.I)
TAKEN_ON = Rule(
    id="meeting.decisions_taken_on",
    # the title of a decision notice: "Decisions taken by the Executive at its meeting on Tuesday 19 November 2024"
    pattern=rf"""\bdecisions?\s+(?:sheet\s+|notice\s+|record\s+)?(?:(?:taken|made|agreed|reached)\s+)?(?:by|of|from|at)\b(?:[^.:\d]{{0,120}}?)\b(?:on|held\s+on|of|dated)\s+
        (?P<day>(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}},?\s+\d{{4}}))""",
    examples={
        "Decisions taken by the Executive at its meeting on Tuesday 19 November 2030": {"day": "Tuesday 19 November 2030"},
        "Decisions of the Cabinet held on 4 May 2030": {"day": "4 May 2030"},
    },
    not_examples=("Decisions come into force on 4 May 2030", "A decision was made by 2030"),
    needs=("decision",),
)
RULES = (_LABEL, TAKEN_ON)
PUBLISHED = re.compile(r"\b(?:dated?|published|publication|issued?|contact|last|previous|next|annual\s+report)\b[^\n]{0,25}$", re.I)
_HELD = re.compile(r"\b(?:held|meeting|taken|summoned|meet|minutes|agenda)\b[^.]*$", re.I)
# "Decisions taken by the Executive at its meeting on Tuesday 4 May 2021"
TAKEN = re.compile(r"\b(?:decisions?\s+(?:taken|made)|at\s+(?:its|the|their|a)\s+meeting)\b[^.]{0,160}", re.I)
TO_DATE = re.compile(r"(?:^|\n)\s*(?:to|date|meeting\s+date|date\s+of\s+(?:meeting|decision))\s*:?[^\n]{0,60}\n?$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a paper says of its meeting; None where it says nothing."""

    council: str | None = None
    nation: str | None = None
    committee: str | None = None
    date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    kind: str | None = None
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


def head(lines: Sequence[Line], whole: Passage, kind: str, layout: Layout) -> Head:
    """Read the meeting off a paper.

    `lines` are the paper's first lines, its running heads among them; `whole` is its whole text; `kind` is the kind of
    paper.
    """
    head = list(lines)[:_HEAD_LINES]
    blocks = list(_blocks(head))
    minuted = kind in ("agenda", "minutes")
    title = head[: head_end(head)] if minuted else head
    found = list(_labelled(title if kind == "minutes" else head))
    labelled = dict(reversed(found))  # the first of two values counts
    council = layout.council or bodies.council(head, blocks, whole.text)
    date, remarks = _date(head, labelled, whole, kind, layout)
    top = " ".join(blocks[:12])
    return Head(
        council=council,
        nation=layout.nation,
        committee=bodies.committee(title, list(_blocks(title)) if minuted else blocks, labelled, council, kind),
        date=date,
        start_time=sitting.start(title, labelled, whole) if minuted else None,
        end_time=sitting.end(whole) if kind == "minutes" else None,
        venue=sitting.venue(head, blocks, labelled) if minuted else None,
        kind=next((name for name, pattern in KINDS if re.search(pattern, top, re.I)), None) if minuted else None,
        minutes_status="draft" if kind == "minutes" and DRAFT.search(top) else None,
        remarks=remarks,
    )


def _blocks(head: Sequence[Line]) -> Iterator[str]:
    """The paragraphs of the head: lines of one size and weight close below each other, joined."""
    block: list[Line] = []
    for line in head:
        last = block[-1] if block else None
        if last is not None and (
            line.page != last.page
            or line.cell != last.cell
            or line.box.top - last.box.bottom > BLOCK_GAP * last.size
            or abs(line.size - last.size) > 0.6
            or line.bold != last.bold
            or abs(_capitals(line) - _capitals(last)) > CAPITALS
        ):
            yield join_lines("\n".join(part.text for part in block))
            block = []
        block.append(line)
    if block:
        yield join_lines("\n".join(part.text for part in block))


def _capitals(line: Line) -> float:
    """The share of a line's letters that are capitals."""
    return sum(map(str.isupper, line.text)) / max(1, sum(map(str.isalpha, line.text)))


def _labelled(head: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Labels such as "Venue" and what belongs to them: behind the label, under it in its cell, or in the next cell."""
    for number, line in enumerate(head):
        found = _LABEL.match(line.text)
        if found is None:
            continue
        label = " ".join(found["label"].casefold().split())
        after = [other for other in head[number + 1 :] if other.page == line.page]
        if line.cell and (not found["value"] or ":" in line.text[: found.start("value")]):
            values = [found["value"]] if found["value"] else []
            same = [other.text for other in after if other.cell == line.cell]
            beside = [other for other in after if other.cell and other.cell[:2] == line.cell[:2] and other.cell[2] > line.cell[2]]
            nearest = [other.text for other in beside if other.cell == beside[0].cell] if beside else []
            values += same or ([] if values else nearest)
            if values:
                yield label, join_lines("\n".join(values[:VALUE_LINES]))
        elif not line.cell and found["value"] and _set_off(line, found.start("value")):
            values = [found["value"]]
            for other in after[:VALUE_LINES]:
                if other.box.x0 < line.box.x0 + LABEL_GAP or other.cell or other.box.top - line.box.bottom > 3 * line.size:
                    break
                values.append(other.text)
            yield label, "\n".join(values)


def _set_off(line: Line, value: int) -> bool:
    """True where a label is set off from its value: by a colon, by weight, or by white space."""
    first = line.segments(COLUMN_GAP * line.size)[0]
    return ":" in line.text[:value] or (line.words[0].bold and not line.bold) or first.end < value


def _date(
    head: Sequence[Line], labelled: Mapping[str, str], whole: Passage, kind: str, layout: Layout
) -> tuple[str | None, tuple[Remark, ...]]:
    """The day of the meeting, and remarks on it."""
    for label in (*(name for name in labelled if name.startswith("date") and name != "date"), "meeting date", "date"):
        found = clock.DAY.search(labelled.get(label, ""))
        if found and (date := clock.day(found, layout.date_order)):
            return date.isoformat(), _doubts(found, date)
        month = re.search(rf"^(?P<month>{MONTH})\s+(?P<year>(?:19|20)\d\d)\b", labelled.get(label, ""), re.I | re.X)
        if month:
            return f"{month['year']}-{MONTHS[month['month'].rstrip('.').casefold()]:02d}", ()
    whole_head = "\n".join(line.text for line in head)
    texts = ["\n".join(line.text for line in head[: head_end(head)]), head_columns(head[:COVER_LINES]), whole_head]
    if kind == "decision" and (told := TAKEN_ON.search(" ".join(line.text for line in head[:TITLE_LINES]))):
        found = clock.DAY.search(told.group(0)[told.start("day") - told.start() :])
        if found and (date := clock.day(found, layout.date_order)):
            return date.isoformat(), _doubts(found, date)
    if kind == "decision":
        alone = [line.text for line in head[:DECISION_TITLE] if _is_day(line.text)]
        told = TAKEN.search(" ".join(line.text for line in head[:DECISION_TITLE]))
        texts = ["\n".join(alone), told.group(0) if told else "", whole.text[-SIGNATURE:], *texts]
    for text in texts:
        best = max(_days(text, kind, layout), key=lambda scored: scored[0], default=None)
        if best is not None:
            return best[2].isoformat(), _doubts(best[1], best[2])
    return _without_year(texts[0], whole.text)


def _is_day(text: str) -> bool:
    """True for a line that is a day and little more."""
    found = clock.DAY.search(text)
    return found is not None and len(found.group(0)) >= _ALONE * len(text)


def _without_year(title: str, text: str) -> tuple[str | None, tuple[Remark, ...]]:
    """The day of a heading that prints no year: "Monday 25th June". The year is the one that the paper's other dates
    name most often and in which the day falls on that day of the week."""
    years = Counter(int(found[0]) for found in re.finditer(r"\b(?:19|20)\d\d\b", text))
    for found in clock.DAY_OF_WEEK.finditer(title):
        number, month = int(found["day"]), MONTHS[found["month"].rstrip(".").casefold()]
        for year in sorted({near for one in years for near in (one - 1, one, one + 1)}, key=lambda y: (-years[y], y)):
            try:
                date = datetime.date(year, month, number)
            except ValueError:
                continue
            if clock.weekday_fits(found, date):
                said = f"the heading prints no year: {join_lines(found.group(0))} is taken to be in {year}"
                return date.isoformat(), (Remark("meetings", "year_inferred", "info", said),)
    return None, (Remark("meetings", "no_date", "warning", "the head names no day of the meeting"),)


def _doubts(found: re.Match[str], date: datetime.date) -> tuple[Remark, ...]:
    if clock.weekday_fits(found, date):
        return ()
    printed = join_lines(found.group(0))
    return (Remark("meetings", "weekday_differs", "warning", f"{printed} did not fall on that day of the week"),)


def _days(text: str, kind: str, layout: Layout) -> Iterator[tuple[float, re.Match[str], datetime.date]]:
    """The days named in `text`, each with how much speaks for its being the day of the meeting."""
    for found in clock.DAY.finditer(text):
        date = clock.day(found, layout.date_order)
        if date is None:
            continue
        before = text[max(0, found.start() - 160) : found.start()]
        score = -found.start() / 1500
        score += 2.0 if found["weekday"] else 0.0
        score += 2.0 if _HELD.search(before) else 0.0
        score += 1.5 if TIME_AFTER.match(text, found.end()) else 0.0
        score += 1.5 if TO_DATE.search(before) else 0.0
        score += 1.0 if re.search(rf"{DASH}\s*$", before) else 0.0
        score -= 3.0 if kind == "agenda" and PUBLISHED.search(before) else 0.0
        yield score, found, date
