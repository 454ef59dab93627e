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

from extract import bodies, clock
from extract.layouts import Layout
from extract.lexicon import DASH, MONTH, MONTHS, WEEKDAY
from extract.models import Line, Passage, Remark, join_lines
from extract.rule import Rule

HEAD_LINES = 70  # lines at the top of a paper in which its meeting is named
BLOCK_GAP = 0.75  # times the type size: more white space than this between lines parts two blocks
CAPITALS = 0.75  # difference in the share of capitals that parts a title from text
LABEL_GAP = 24.0  # points: a value hangs at least this far right of its label
SIGNATURE = 400  # characters at the end of a record of decision in which it is signed and dated
COLUMN_GAP = 1.2  # times the type size: white space between the columns of a cover
STARTED_TEXT = 6_000  # characters of minutes in which they say when the meeting began
TITLE_TEXT = 1_500  # characters at the head of minutes in which "from 2.00 pm to 4.47 pm" is their time
COVER_LINES = 30  # lines of a cover that is laid out in columns
COLUMN_SLACK = 4.0  # points by which the lines of one column may stand apart
DECISION_TITLE = 6  # lines in which a record of decision is dated under its title
VALUE_LINES = 4  # lines of a labelled value

TIMED = r"\d{4}\s?(?:hours|hrs)\b|\d{1,2}(?:\s?[.:]\s?\d\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|hours|hrs)|\d{1,2}[.:]\d\d"
PLACE = Rule(
    id="meeting.place",
    pattern=rf"""\b(?:held|meet|take\s+place)\b(?:[^.;]|[.](?=\d|m\b|\s?m\b)|(?<=m)[.]){{0,120}}?(?<!\w)(?:in|at|via|on)\s+(?!\d|person\b|{WEEKDAY}|\w+day\b)
        (?:the\s+)?(?P<place>[^\W_](?:[^;.]|[.](?=\S)|(?<=\b[A-Z])[.]|(?<=\bSt)[.]){{3,160}}?)
        (?=\s*[.,]?\s+(?:on|commencing|starting|from|to\s+deal|to\s+consider|for\s+the|and\s+livestream|and\s+was|to\s+transact|when|which|immediately)\b
        |\s*[.,]?\s+at\s+(?:\d|which)|\s*,?\s*(?:on\s+)?{WEEKDAY}|\s*[.,]?\s*$|[.]\s|\s*,\s*and\s+live)""",
    examples={
        "held in the Guildhall, Moorhaven on Monday, 3 March": {"place": "Guildhall, Moorhaven"},
        "will be held at Saltmarsh Village Hall on Tuesday": {"place": "Saltmarsh Village Hall"},
        "held on Monday 3 June 2019 at 7.00pm in Wickham Hall.": {"place": "Wickham Hall"},
    },
    not_examples=("held at 7.00 pm", "held on Tuesday"),
    needs=("held", "meet", "take"),
)
LABEL = Rule(
    id="meeting.label",
    pattern=r"""^(?P<label>date(?:\s*(?:and|&)\s*time)?(?:\s+of\s+(?:meeting|decision))?|time|venue|place|location|meeting(?:\s+(?:date|name))?|committee|decision\s+maker
        |to)\s*(?::\s*|\s{1,}|$)(?P<value>.*)$""",
    examples={"Venue: Committee Room 3": {"label": "Venue", "value": "Committee Room 3"}},
    not_examples=("Update on venues", "Total"),
)
BUILDING = Rule(
    id="meeting.building",
    pattern=r"^(?!.*\b(?:will|shall|are|is|has|please|council\s+tax)\b)(?P<place>.*\b(?:chambers?|rooms?|hall|house|centre|center|guildhall|library|church|school|offices?|suite)\b.*)$",
    examples={"Council Chamber, Guildhall": {"place": "Council Chamber, Guildhall"}},
    not_examples=("The room will be open",),
    needs=("chamber", "room", "hall", "house", "cent", "library", "church", "school", "office", "suite"),
)
ENDED = Rule(
    id="meeting.ended",
    pattern=rf"""\b(?:meeting|council|committee|panel|board|business|proceedings)\b[^.\n]{{0,60}}?\b(?:clos|conclud|end|finish|adjourn|rose|terminat)\w*
        (?:\s+\w+){{0,4}}?\s+(?:at\s+)?(?P<time>{TIMED})
        |\b(?:closed|concluded|ended|adjourned|finished|adjournment|close(?:\s+of\s+meeting)?|finish(?:\s+time)?|end\s+time)\b(?:\s+\w+){{0,3}}?\s*(?:at\b|:|-|–)\s*
        (?P<time_2>{TIMED})
        |\b(?:closed|ended|adjourned|concluded)\s+(?:the\s+)?(?:meeting|proceedings)\s+at\s+(?P<time_4>{TIMED})
        |\badjourned\.\s+time:?\s+(?P<time_3>{TIMED})""",
    examples={
        "The meeting concluded at 12.35 pm": {"time": "12.35 pm"},
        "Meeting closed at 18.51.": {"time": "18.51"},
        "There being no further business the meeting closed at 9.25 pm": {"time": "9.25 pm"},
    },
    not_examples=("The consultation closed at the end of June", "it is scheduled to end by 4.30 pm"),
    needs=("clos", "conclud", "end", "finish", "adjourn", "rose", "terminat"),
)
STARTED = Rule(
    id="meeting.started",
    pattern=rf"""\b(?:commenc\w+|start\w*|began|called\s+to\s+order|convened|(?:meeting|session)(?:\s+was)?\s+(?:declared\s+)?open(?:ed)?
          |to\s+order)\b(?:[^.\n]|\n(?!\n)){{0,40}}?\bat\s+(?P<time>{TIMED})
        |\bfrom\s+(?P<time_2>{TIMED})\s+(?:to|until|{DASH})\s+(?P<end>{TIMED})""",
    examples={"The meeting commenced at 2.00 pm": {"time": "2.00 pm"}, "from 7pm to 8.42pm": {"time_2": "7pm", "end": "8.42pm"}},
    not_examples=("works started at the site", "opened the exhibition at 7.21 pm"),
    needs=("commenc", "start", "began", "open", "order", "convened", "from"),
)
KINDS = (
    ("annual", r"\bannual\s+(?:general\s+|parish\s+|town\s+|statutory\s+|community\s+|council\s+)*meeting|\bA\.?G\.?M\b"),
    ("extraordinary", r"\bextra-?\s?ordinary\s+(?:\w+\s+){0,3}meeting"),
    ("special", r"\bspecial\s+(?:\w+\s+){0,3}meeting"),
    ("ordinary", r"\b(?:ordinary|regular)\s+(?:\w+\s+){0,3}meeting"),
)
OPENING = re.compile(r"\b(?:meeting|council|committee|panel|board|session|order|chair\w*|mayor|president)\b", re.I)
ASK_FOR = re.compile(r"\s*\b(?:telephone|tel|phone|e-?mail|ask\s+for|contact|enquiries)\b.*$", re.I)
DRAFT = re.compile(r"\bdraft\b(?=.{0,30}\bminutes)|\bminutes\b.{0,30}\bdraft\b|subject\s+to\s+(?:approval|confirmation)", re.I)
RULES = (PLACE, LABEL, BUILDING, ENDED, STARTED)
# Where the title block of minutes ends and attendance or the first item begins.
TITLE_END = re.compile(r"^(?:(?!(?:19|20)\d\d\b)\d{1,4}[.)]?\s+|in\s+attendance|present\b|attendance\b|members?\b|apologies\b|roll\s+call|those\s+present|public\s+session)", re.I)
PUBLISHED = re.compile(r"\b(?:dated?|published|publication|issued?|contact|last|previous|next|annual\s+report)\b[^\n]{0,25}$", re.I)
HELD = re.compile(r"\b(?:held|meeting|taken|summoned|meet|minutes|agenda)\b[^.]*$", re.I)
TO_DATE = re.compile(r"(?:^|\n)\s*(?:to|date|meeting\s+date|date\s+of\s+(?:meeting|decision))\s*:?[^\n]{0,60}\n?$", re.I)
TIME_AFTER = re.compile(rf"[\s,]*(?:{DASH}\s*)?(?:at|commencing(?:\s+at)?|starting(?:\s+at)?|from)?\s*\d{{1,2}}(?:[.:]\d\d)?\s*[ap]\.?m", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
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

    def or_else(self, other: Heading) -> Heading:
        """This heading, with the bodies it does not name taken from `other`."""
        return replace(
            self,
            council=self.council or other.council,
            nation=self.nation or other.nation,
            committee=self.committee or other.committee,
        )


def heading(lines: Sequence[Line], whole: Passage, kind: str, layout: Layout) -> Heading:
    """Read the meeting off a paper.

    `lines` are the paper's first lines, its running heads among them; `whole` is its whole text; `kind` is the kind of
    paper.
    """
    head = list(lines)[:HEAD_LINES]
    blocks = list(_blocks(head))
    found = list(_labelled(head[: _title_end(head)] if kind == "minutes" else head))
    labelled = dict(reversed(found))  # the first of two values counts
    title = head[: _title_end(head)] if kind in ("agenda", "minutes") else head
    council = layout.council or bodies.council(head, blocks, whole.text)
    date, remarks = _date(head, labelled, whole, kind, layout)
    minuted = kind in ("agenda", "minutes")
    top = " ".join(blocks[:12])
    return Heading(
        council=council,
        nation=layout.nation,
        committee=bodies.committee(title, list(_blocks(title)), labelled, council, kind),
        date=date,
        start_time=_start(title, labelled, whole) if minuted else None,
        end_time=_end(whole) if kind == "minutes" else None,
        venue=_venue(head, blocks, labelled, kind) if minuted else None,
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
    letters = [char for char in line.text if char.isalpha()]
    return sum(map(str.isupper, letters)) / max(1, len(letters))


def _labelled(head: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Labels such as "Venue" and what belongs to them: behind the label, under it in its cell, or in the next cell."""
    for number, line in enumerate(head):
        found = LABEL.match(line.text)
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


def _columns(head: Sequence[Line]) -> str:
    """The columns of a cover, each read down: a date that wraps in its column is one date."""
    columns: list[tuple[float, Line, list[str]]] = []
    for line in head:
        for segment in line.segments(COLUMN_GAP * line.size):
            text = line.text[segment.start : segment.end]
            for n, (x0, last, texts) in enumerate(columns):
                close = last.page == line.page and line.box.top - last.box.bottom < BLOCK_GAP * line.size
                if abs(x0 - segment.box.x0) < COLUMN_SLACK and close:
                    texts.append(text)
                    columns[n] = (x0, line, texts)
                    break
            else:
                columns.append((segment.box.x0, line, [text]))
    return "\n\n".join("\n".join(texts) for _, _, texts in columns if len(texts) > 1)


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
    texts = ["\n".join(line.text for line in head[: _title_end(head)]), _columns(head[:COVER_LINES]), whole_head]
    if kind == "decision":
        texts = ["\n".join(line.text for line in head[:DECISION_TITLE]), whole.text[-SIGNATURE:], *texts]
    for text in texts:
        best = max(_days(text, kind, layout), key=lambda scored: scored[0], default=None)
        if best is not None:
            return best[2].isoformat(), _doubts(best[1], best[2])
    return _without_year(texts[0], whole.text)


def _without_year(title: str, text: str) -> tuple[str | None, tuple[Remark, ...]]:
    """The day of a heading that prints no year: "Monday 25th June". The year is the one that the paper's other dates
    name most often and in which the day falls on that day of the week."""
    years = Counter(int(found[0]) for found in re.finditer(r"\b(?:19|20)\d\d\b", text))
    for found in clock.DAY_OF_WEEK.finditer(title):
        number, month = int(found["day"]), MONTHS[found["month"].rstrip(".").casefold()]
        for year in sorted({near for year in years for near in (year - 1, year, year + 1)}, key=lambda y: (-years[y], y)):
            try:
                date = datetime.date(year, month, number)
            except ValueError:
                continue
            if clock.weekday_fits(found, date):
                said = f"the heading prints no year: {join_lines(found.group(0))} is taken to be in {year}"
                return date.isoformat(), (Remark("meetings", "year_inferred", "info", said),)
    return None, (Remark("meetings", "no_date", "warning", "the head names no day of the meeting"),)


def _title_end(head: Sequence[Line]) -> int:
    """The index of the line that follows the title block."""
    for number, line in enumerate(head):
        outdented = line.box.x0 <= min(other.box.x0 for other in head[: number + 1]) + LABEL_GAP
        if number > 1 and outdented and TITLE_END.match(line.text) and not clock.DAY.match(line.text):
            return number
    return len(head)


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
        score += 2.0 if HELD.search(before) else 0.0
        score += 1.5 if TIME_AFTER.match(text, found.end()) else 0.0
        score += 1.5 if TO_DATE.search(before) else 0.0
        score += 1.0 if re.search(rf"{DASH}\s*$", before) else 0.0
        score -= 3.0 if kind == "agenda" and PUBLISHED.search(before) else 0.0
        yield score, found, date


def _start(head: Sequence[Line], labelled: Mapping[str, str], whole: Passage) -> str | None:
    """The time at which the meeting starts or started."""
    for label, value in labelled.items():
        if "time" in label and (found := clock.TIME.search(value)):
            return clock.time(found)
    text = "\n".join(line.text for line in head) + "\n\n" + _columns(head[:COVER_LINES])
    for day in (*clock.DAY.finditer(text), *clock.DAY_OF_WEEK.finditer(text)):
        after = TIME_AFTER.match(text, day.end())
        if after and (found := clock.TIME.search(text[day.end() : after.end() + 3])):
            return clock.time(found)
        near = re.compile(r"[\s,.]*(?:at|commencing\s+at|starting\s+at)\s+(?=\d)").match(text, day.end())
        if near and (found := clock.TIME.match(text, near.end())):
            return clock.time(found)
        ahead = re.search(r"(?:\bat\s+|^|\n)(?P<time>\d[^\n]{0,12}?)\s*,?\s+(?:on\s+)?$", text[max(0, day.start() - 40) : day.start()])
        if ahead and (found := clock.TIME.match(ahead["time"])):
            return clock.time(found)
    for started in STARTED.finditer(whole.text[:STARTED_TEXT]):
        near = whole.text[max(0, started.start() - 80) : started.end()]
        if started.start() < TITLE_TEXT or OPENING.search(near):
            found = clock.TIME.search(started["time"] or started["time_2"])
            return clock.time(found) if found else None
    return None


def _end(whole: Passage) -> str | None:
    """The time at which the meeting ended: the last such words of its minutes."""
    last = None
    for found in ENDED.finditer(whole.text):
        last = found
    printed = next((value for value in last.groupdict().values() if value), "") if last else ""
    if last is None and (started := STARTED.search(whole.text[:TITLE_TEXT])) and started["end"]:
        printed = started["end"]
    timed = clock.TIME.search(printed)
    return clock.time(timed) if timed else None


def _venue(head: Sequence[Line], blocks: Sequence[str], labelled: Mapping[str, str], kind: str) -> str | None:
    """The place as printed, without the verb and the date around it."""
    for label in ("venue", "place", "location"):
        if label in labelled:
            return join_lines(labelled[label]).rstrip(" .,")
    for block in blocks[:16]:
        found = PLACE.search(block)
        if found and not clock.DAY.search(found["place"]):
            return found["place"].rstrip(" .,")
    return _building(head[: _title_end(head)])


def _building(head: Sequence[Line]) -> str | None:
    """A building named in lines of their own on an agenda's cover."""
    found: list[str] = []
    for line in head[:20]:
        first = line.segments(COLUMN_GAP * line.size)[0]
        text = line.text if ASK_FOR.search(line.text) else line.text[: first.end]
        timed = max((found.end() for found in clock.TIME.finditer(text)), default=0)
        text = re.sub(r"^(?:in|at)\s+(?:the\s+)?", "", ASK_FOR.sub("", text[timed:]).strip(" ,–-"), flags=re.I)
        if BUILDING.match(text) and not bodies.COUNCIL.match(text) and len(text) < 90:
            found.append(text)
        elif found:
            break
    return ", ".join(found) or None
