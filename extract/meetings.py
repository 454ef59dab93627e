"""A paper's head → the meeting it is about: council, committee, day, times, place, kind.

Rules read the printed heading ("MINUTES of a meeting of the Planning Committee held in the Guildhall on Monday, 3 March
2025 at 6.30 pm"); nothing is taken from elsewhere.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract import clock
from extract.layouts import Layout
from extract.lexicon import DASH, MONTH, WEEKDAY
from extract.models import Line, Passage, Remark, join_lines
from extract.rule import Rule

HEAD_LINES = 70  # lines at the top of a paper in which its meeting is named
TITLE_LINES = 14  # lines at the top in which a lone name is a title

_TYPES = r"(?:County|City|Borough|District|Parish|Town|Community|Metropolitan|Village|Regional|Burgh|Unitary|Township|Municipal)"
_NAME = r"[A-Z][\w'’.-]*"
_AND = r"(?:and|of|the|cum|le|de|on|upon|in|with|by|under|&|St\.?)"

COUNCIL = Rule(
    id="meeting.council",
    pattern=rf"""
        \b(?P<of>(?:(?:London|Royal|Metropolitan)\s+Borough|City|County|Town|Township|Municipality|Village|Borough|District|Corporation)
          \s+(?:Council\s+)?of\s+(?:the\s+)?{_NAME}(?:\s+(?:{_AND}\s+)?{_NAME}){{0,3}}?(?:\s+Council)?)(?=[\s,.;:)]|$)
        |\b(?P<named>(?:{_NAME}|{_AND})(?:[\s-]+(?:{_NAME}|{_AND})){{0,5}}?\s+(?:{_TYPES}\s+){{1,2}}Council)\b
        |\b(?P<council>{_NAME}(?:\s+(?:{_AND}\s+)?{_NAME}){{0,3}}?\s+Council)\b(?!\s+(?:Chamber|Tax|House|Offices?|Officer|Members?))
        |\b(?P<board>Community\s+Board\s+(?:No\.?\s+)?\d+(?:\s?{DASH}\s?{_NAME})?)""",
    examples={
        "SALTMARSH COUNTY COUNCIL": {"named": "SALTMARSH COUNTY COUNCIL"},
        "the Borough of Fernley": {"of": "Borough of Fernley"},
        "Stoke-under-Hill Parish Council": {"named": "Stoke-under-Hill Parish Council"},
    },
    not_examples=("the council agreed", "Council Tax"),
    needs=("council", " of ", "board"),
    flags=re.VERBOSE,
)
BODY = r"""(?:(?:overview\s+and\s+scrutiny|scrutiny|select|joint|standing|advisory|sub)[\s-]+)*
    (?:committee|sub-?committee|panel|cabinet(?:\s+(?:sub-?)?committee)?|executive(?:\s+board)?|board|commission|forum|assembly
    |working\s+(?:group|party)|task\s+(?:group|force)|partnership|council|authority)"""
OF_BODY = Rule(
    id="meeting.of_body",
    pattern=rf"""\b(?:meeting|minutes|proceedings)\s+of\s+(?:an?\s+|the\s+)?(?:(?:annual|ordinary|extraordinary|special|regular|general)\s+
        (?:general\s+)?(?:meeting\s+)?(?:of\s+)?)?(?:the\s+)?
        (?P<body>(?!above\b|previous\b|last\b|this\b)[A-Z][^.;:\n(]{{2,90}}?)
        (?=\s*(?:,|\(|$|\n)|\s+(?:will\s+be\s+|was\s+|to\s+be\s+|be\s+)?held\b|\s+(?:on|at|of\s+the\s+(?:city|town|county))\b|\s+meeting\b
        |\s+commencing|\s+which)""",
    examples={
        "MINUTES of a meeting of the Planning Committee held in the Guildhall": {"body": "Planning Committee"},
        "A meeting of the County Council will be held": {"body": "County Council"},
    },
    not_examples=("Minutes of previous meetings", "the meeting of the above Council"),
    needs=("meeting", "minutes", "proceedings"),
)
ALONE = Rule(
    id="meeting.body_heading",
    pattern=rf"""^(?P<body>(?:[\w&'’,/()-]+\s+){{0,11}}?{BODY}(?:\s+for\s+[\w\s,&]{{3,60}})?)
        (?:\s*{DASH}\s*\d.*|\s+(?:minutes|agenda|meeting)|\s*,?\s*(?:{WEEKDAY}).*)?$""",
    examples={
        "PLANNING COMMITTEE": {"body": "PLANNING COMMITTEE"},
        "Adult Care Scrutiny Panel": {"body": "Adult Care Scrutiny Panel"},
        "LEISURE PANEL – 4th May 2021": {"body": "LEISURE PANEL"},
    },
    not_examples=("The committee met", "Councillors"),
)
TO_BODY = Rule(
    id="meeting.report_to",
    pattern=rf"""^(?:to|report\s+to|meeting|committee|decision\s+maker|decision\s+taken\s+by|considered\s+by)\s*:?\s+
        (?P<body>[A-Z][^:{{}}]{{2,90}}?)(?=\s*(?:,\s*)?(?:{DASH}\s*)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{WEEKDAY})|\s*{DASH}\s|$)""",
    examples={"To: Cabinet – 4th March 2025": {"body": "Cabinet"}, "Report to: Leisure Panel": {"body": "Leisure Panel"}},
    not_examples=("to: all members who",),
)
TAKEN_BY = Rule(
    id="meeting.decision_maker",
    pattern=r"""\b(?:decision\s+(?:to\s+be\s+)?(?:taken|made)\s+by|decision[\s-]maker|decision\s+of)\s*:?\s*(?:decision\s+(?:no\.?|number)\s*:?\s*)?
        (?P<body>[A-Z][^:\d]{2,160}?)(?=\s+(?:\d|decision\s+(?:no|num|ref)|date|title|subject|ward|$)|$)""",
    examples={"Decision maker: Cabinet Member for Parks": {"body": "Cabinet Member for Parks"}},
    not_examples=("the decision was taken by nobody",),
    needs=("decision",),
)
PLACE = Rule(
    id="meeting.place",
    pattern=rf"""\b(?:held|meet|take\s+place)\b[^.;]{{0,120}}?(?<!\w)(?:in|at)\s+(?!\d)(?!person\b)(?:the\s+)?(?P<place>[A-Z0-9][^;]{{3,160}}?)
        (?=\s*[.,]?\s+(?:on|commencing|starting|from|to\s+deal|to\s+consider|for\s+the|and\s+livestream|and\s+was|when|at\s+\d|
        at\s+which|which)\b|\s*,?\s*(?:on\s+)?{WEEKDAY}|\s*[.,]?\s*$|[.]\s|\s*\n\s*\n|\s*,\s*and\s+live)""",
    examples={
        "held in the Guildhall, Moorhaven on Monday, 3 March": {"place": "Guildhall, Moorhaven"},
        "will be held at Saltmarsh Village Hall on Tuesday": {"place": "Saltmarsh Village Hall"},
        "held on Monday 3 June 2019 at 7.00pm in Wickham Hall.": {"place": "Wickham Hall"},
    },
    not_examples=("held at 7.00 pm",),
    needs=("held", "meet", "take"),
)
LABEL = Rule(
    id="meeting.label",
    pattern=r"^(?P<label>date(?:\s+of\s+meeting)?|time|venue|place|location|meeting\s+date)\s*:?\s+(?P<value>\S.*)$",
    examples={"Venue Committee Room 3": {"label": "Venue", "value": "Committee Room 3"}},
    not_examples=("Update on venues",),
)
LABELS = ("date", "time", "venue", "place", "location", "meeting date", "date of meeting")
ENDED = Rule(
    id="meeting.ended",
    pattern=r"""\b(?:meeting|council|committee|panel|business)\b[^.\n]{0,60}?\b(?:clos|conclud|end|finish|adjourn|rose|terminat|declared\s+closed)\w*
        (?:\s+\w+){0,4}?\s+(?:at\s+)?(?P<time>\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|hours|hrs)|\d{1,2}[.:]\d\d)
        |\b(?:closed|concluded|ended|adjourned|finished|adjournment|close\s+of\s+meeting|finish(?:\s+time)?|end\s+time)\b(?:\s+\w+){0,3}?\s*(?:at|:|-|–)\s*
        (?P<time_2>\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|hours|hrs)|\d{1,2}[.:]\d\d)
        |\badjourned\.\s+time:?\s+(?P<time_3>\d{1,2}[.:]\d\d\s?(?:[ap]\.?\s?m\b\.?)?)""",
    examples={
        "The meeting concluded at 12.35 pm": {"time": "12.35 pm"},
        "Meeting closed at 18.51.": {"time": "18.51"},
        "There being no further business the meeting closed at 9.25 pm": {"time": "9.25 pm"},
    },
    not_examples=("The consultation closed at the end of June", "scheduled to end by 4.30 pm"),
    needs=("clos", "conclud", "end", "finish", "adjourn", "rose", "terminat"),
)
STARTED = Rule(
    id="meeting.started",
    pattern=r"""\b(?:commenc\w+|start\w*|began|opened|called\s+to\s+order|convened)\b[^.\n]{0,30}?\bat\s+
        (?P<time>\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|noon)|\d{1,2}[.:]\d\d)""",
    examples={"The meeting commenced at 2.00 pm": {"time": "2.00 pm"}},
    not_examples=("works started at the site",),
    needs=("commenc", "start", "began", "opened", "called", "convened"),
)
KINDS = (
    ("annual", re.compile(r"\bannual\s+(?:general\s+|parish\s+|town\s+|statutory\s+|community\s+|council\s+)*meeting|\bA\.?G\.?M\b", re.I)),
    ("extraordinary", re.compile(r"\bextra-?\s?ordinary\s+(?:\w+\s+){0,3}meeting", re.I)),
    ("special", re.compile(r"\bspecial\s+(?:\w+\s+){0,3}meeting", re.I)),
    ("ordinary", re.compile(r"\b(?:ordinary|regular)\s+(?:\w+\s+){0,3}meeting", re.I)),
)
STATUS = (
    ("draft", re.compile(r"\bdraft\b(?=.{0,30}\bminutes)|\bminutes\b.{0,30}\bdraft\b|subject\s+to\s+(?:approval|confirmation)", re.I)),
)
RULES = (COUNCIL, OF_BODY, ALONE, TO_BODY, TAKEN_BY, PLACE, LABEL, ENDED, STARTED)
OWN_NAME = re.compile(r"^(?:the\s+)?(?:parish|town|community|village)\s+council$", re.I)
NOT_A_BODY = re.compile(r"\b(?:agenda|minutes|members\s+of|report|meeting\s+of|copies|information|clerk|contact|all\s+members)\b", re.I)


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


def heading(lines: Sequence[Line], whole: Passage, kind: str, layout: Layout) -> Heading:
    """Read the meeting off a paper.

    `lines` are the paper's first lines, its running heads among them; `whole` is its whole text; `kind` is the kind of
    paper. The day is None where no line names one.
    """
    head = list(lines)[:HEAD_LINES]
    text = "\n".join(line.text for line in head)
    joined = join_lines(text)
    date, remarks, date_end = _date(text, kind, layout)
    council = layout.council or council_name(head, whole.text)
    labelled = dict(_labelled(head))
    committee = _committee(head, joined, council, kind)
    found = Heading(
        council=council,
        nation=layout.nation,
        committee=committee,
        date=date,
        start_time=_start(text, date_end, labelled, whole, kind),
        end_time=_end(whole) if kind == "minutes" else None,
        venue=_venue(joined, labelled) if kind in ("agenda", "minutes") else None,
        kind=next((name for name, pattern in KINDS if pattern.search(joined[:1500])), None),
        minutes_status=next((name for name, pattern in STATUS if kind == "minutes" and pattern.search(joined[:600])), None),
        remarks=remarks,
    )
    return found


def council_name(head: Sequence[Line], text: str) -> str | None:
    """The council as printed: the name that stands alone in a line of the head, else the one printed most often."""
    for line in head[:TITLE_LINES]:
        found = COUNCIL.search(line.text)
        if found and len(found.group(0)) >= 0.6 * len(line.text) and _is_name(found.group(0)):
            return found.group(0)
    named: Counter[str] = Counter()
    first: dict[str, str] = {}
    for found in COUNCIL.finditer(join_lines(text[:20_000])):
        name = re.sub(r"^(?:The|the|of|and|in|by|with|to)\s+", "", found.group(0))
        if _is_name(name):
            weight = 3 if found["named"] or found["of"] else 1
            named[name.casefold()] += weight
            first.setdefault(name.casefold(), name)
    best = named.most_common(1)
    return first[best[0][0]] if best else None


def _is_name(name: str) -> bool:
    """False for what only looks like a council's name: one without a place in it."""
    words = re.sub(rf"\b(?:{_TYPES}|Council|Full|Annual|The|of|above|Ordinary|New|Board|No|this|our|each)\b", "", name, flags=re.I)
    return bool(re.search(r"[A-Za-z]{3}", words)) or "Board" in name


def _committee(head: Sequence[Line], joined: str, council: str | None, kind: str) -> str | None:
    """The committee as printed, or None where a council of one meets as itself."""
    for name in _committee_names(head, joined, kind):
        clean = re.sub(r"^(?:the|of)\s+", "", " ".join(name.split()), flags=re.I).strip(" ,.-–:")
        if not clean or len(clean) < 4 or NOT_A_BODY.search(clean):
            continue
        if council and _same(clean, council):
            return None if re.search(r"parish|town|community|village|board", council, re.I) else "Council"
        if council:
            clean = re.sub(rf"\s+of\s+(?:the\s+)?{re.escape(council)}$", "", clean, flags=re.I)
            clean = re.sub(rf"^{re.escape(council)}(?:'s|’s)?\s*[-–:,]?\s+", "", clean, flags=re.I)
        if OWN_NAME.match(clean):
            return None
        return clean
    return None


def _same(one: str, other: str) -> bool:
    def plain(name: str) -> str:
        return re.sub(r"\W+|\bthe\b", "", name.casefold())

    return plain(one) == plain(other)


def _committee_names(head: Sequence[Line], joined: str, kind: str) -> Iterator[str]:
    """Candidates for the committee, the best founded first."""
    if kind == "decision":
        found = TAKEN_BY.search(joined)
        if found:
            yield found["body"].split(", ", 1)[-1] if re.match(r"(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b", found["body"]) else found["body"]
    if kind in ("report", "other", "motion", "appendix"):
        for line in head[:30]:
            found = TO_BODY.match(line.text)
            if found:
                yield found["body"]
        for line, after in zip(head[:30], head[1:31], strict=False):
            if line.cell and after.cell and re.fullmatch(r"(?:to|meeting(?:\s+name)?|committee|decision\s+maker):?", line.text, re.I):
                yield after.text
    titles = [line for line in head[:TITLE_LINES] if line.cell is None]
    for line in titles:
        if COUNCIL.search(line.text) and len(COUNCIL.search(line.text).group(0)) >= 0.8 * len(line.text):  # type: ignore[union-attr]
            continue
        found = ALONE.match(line.text)
        if found and (line.text.isupper() or line.bold or line.size >= 13 or line.text.istitle()):
            yield found["body"]
    found = OF_BODY.search(joined)
    if found:
        yield found["body"]
    for line in titles:
        found = COUNCIL.search(line.text)
        if found and re.search(r"\bcouncil\b", line.text, re.I):
            yield found.group(0)


def _date(text: str, kind: str, layout: Layout) -> tuple[str | None, tuple[Remark, ...], int]:
    """The day of the meeting, remarks on it, and the offset in `text` at which it ends (0 where there is none)."""
    best: tuple[float, re.Match[str], datetime.date] | None = None
    for found in clock.DAY.finditer(text):
        date = clock.day(found, layout.date_order)
        if date is None:
            continue
        before, after = text[max(0, found.start() - 160) : found.start()], text[found.end() : found.end() + 30]
        score = 2.0 if found["weekday"] else 0.0
        score += 2.0 if re.search(r"\b(?:held|meeting|summoned|meet|minutes|agenda)\b[^.]*$", before, re.I) else 0.0
        score += 1.5 if re.match(r"\s*,?\s*(?:at|commencing|starting)?\s*\d{1,2}[.:]?\d{0,2}\s*[ap]\.?m", after, re.I) else 0.0
        score += 1.0 if re.search(rf"(?:^|\n)[^\n]{{0,60}}{DASH}?\s*$", before) and kind != "agenda" else 0.0
        score += 1.5 if re.search(r"\b(?:to|date|meeting date|date of (?:meeting|decision))\s*:?[^\n]{0,60}\n?$", before, re.I) else 0.0
        score -= 3.0 if re.search(r"\b(?:dated?|published|publication|contact|last|previous|minutes of the[^\n]*|next|annual report)\b[^\n]{0,25}$", before, re.I) and not re.search(r"minutes of the (?:annual|ordinary)", before, re.I) and kind in ("agenda",) else 0.0
        score -= found.start() / 1500
        if best is None or score > best[0]:
            best = (score, found, date)
    if best is not None:
        _, found, date = best
        remarks = ()
        if not clock.weekday_fits(found, date):
            remarks = (Remark("meetings", "weekday_differs", "warning", f"{join_lines(found.group(0))} is not that day of the week"),)
        return date.isoformat(), remarks, found.end()
    month = re.search(rf"(?:^|\n|\s)(?P<month>{MONTH})\s+(?P<year>(?:19|20)\d\d)\b", text[:800], re.I | re.X)
    if month and kind in ("report", "decision"):
        number = clock.MONTHS[month["month"].rstrip(".").casefold()]
        return f"{month['year']}-{number:02d}", (), month.end()
    return None, (), 0


def _labelled(head: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """What stands behind a label such as "Venue": in the same line, or in the next cell of a ruled table."""
    for n, line in enumerate(head):
        bare = line.text.rstrip(": ").casefold()
        if bare in LABELS and line.cell:
            values = []
            for other in head[n + 1 :]:
                if other.cell is None or other.cell[:2] != line.cell[:2] or (values and other.cell != values[0].cell):
                    break
                values.append(other)
            if values:
                yield bare, join_lines("\n".join(value.text for value in values))
        elif found := LABEL.match(line.text):
            if line.cell is None and (":" in line.text[: found.start("value")] or len(line.words) > 1 and line.words[0].bold):
                value = [found["value"]]
                for other in head[n + 1 : n + 4]:
                    if other.box.x0 < line.box.x0 + 30 or other.cell or other.box.top - head[n].box.bottom > 40:
                        break
                    value.append(other.text)
                yield found["label"].casefold(), join_lines("\n".join(value))


def _start(text: str, date_end: int, labelled: dict[str, str], whole: Passage, kind: str) -> str | None:
    """The time at which the meeting starts or started."""
    if kind not in ("agenda", "minutes"):
        return None
    if "time" in labelled:
        found = clock.TIME.search(labelled["time"])
        if found:
            return clock.time(found)
    if date_end:
        after = re.match(r"[^\n]{0,40}(?:\n[^\n]{0,40})?", text[date_end:])
        near = re.search(r"^[\s,]*(?:\d{4}\s*)?(?:,?\s*(?:commencing\s+)?(?:at|from|starting\s+at)?\s*)?", after[0]) if after else None
        found = clock.TIME.match(text, date_end + near.end()) if near else None
        if found:
            return clock.time(found)
        before = text[max(0, date_end - 120) : date_end]
        timed = list(re.finditer(r"\bat\s+(?=\d)", before))
        if timed and (found := clock.TIME.match(before, timed[-1].end())):
            return clock.time(found)
    started = STARTED.search(whole.text[:6000])
    if started:
        found = clock.TIME.search(started["time"])
        return clock.time(found) if found else None
    return None


def _end(whole: Passage) -> str | None:
    """The time at which the meeting ended: the last such words of its minutes."""
    last = None
    for found in ENDED.finditer(whole.text):
        last = found
    if last is None:
        return None
    timed = clock.TIME.search(last["time"] or last["time_2"] or last["time_3"])
    return clock.time(timed) if timed else None


def _venue(joined: str, labelled: dict[str, str]) -> str | None:
    """The place as printed, without the verb and the date around it."""
    for label in ("venue", "place", "location"):
        if label in labelled:
            return labelled[label].rstrip(" .,")
    found = PLACE.search(joined[:1500])
    return found["place"].rstrip(" .,") if found else None


def merged(first: Heading, second: Heading) -> Heading:
    """`first`, with what it does not say taken from `second`."""
    return replace(first, **{
        name: getattr(second, name) for name in ("council", "nation", "committee", "date") if getattr(first, name) is None
    })  # fmt: skip
