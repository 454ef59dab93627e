"""Who sent apologies, and who came instead: the apologies item of minutes, and sentences at their head.

Apologies were received from Mr Lund and Bo Berg who was substituted by Cy Dahl.
2601. Apologies for absence: Cllr Lund & County Cllr Berg.
Cllrs Lund and Berg sent their apologies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract import nlp
from extract.layouts import Layout
from extract.models import Attendance, Section
from extract.persons import cells, roll
from extract.persons.chunks import BREAK
from extract.persons.names import Name, names, subjects
from extract.rule import Rule

PAPERS = ("minutes", "other", "decision")
FROM_MODEL = 0.8  # confidence of a name that only the trained model takes for one

_FOR = (
    r"(?:\s+(?:for|of)\s+(?:(?:non-?)?(?:attendance|absence)|their\s+absence|inability\s+to\s+attend"
    r"|not\s+attending|the\s+meeting))?"
)
FROM = Rule(
    id="apologies.from",
    # "Apologies (for absence) were received, and the reason accepted, from"
    pattern=rf"\b(?:apolog(?:y|ies)|regrets){_FOR}(?!\s+for\s+(?:late|early|leaving|having))(?P<between>[^.:{BREAK}]{{0,110}}?)"
    r"\s(?:from|on\s+behalf\s+of|by|of(?=\s+(?:cllr|councillor|m[rs]|dr\b|ald|(?-i:(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w’'-]+,?\s+(?:and\s|be\b|for\b|was\b|were\b)))))(?:\s+the\s+following"
    r"(?:\s+(?:members?|councillors?|people|persons))?)?\s*[:\-\u2013]?(?=\s|$)",
    examples={
        "Apologies were received from Mr Lund": {"between": " were received"},
        "The clerk reported apologies from Mr Lund": {"between": ""},
        "Apologies were received, and the reason accepted, from Cllr Lund": {
            "between": " were received, and the reason accepted,"
        },
        "That the apology of Ada Lund be accepted": {"between": ""},
        "An apology for absence had been received on behalf of Ada Lund": {"between": " had been received"},
    },
    not_examples=(
        "There were no apologies",
        "Apologies for lateness were received from Ada Lund",
        "Apologies: Cllr Lund",
    ),
    needs=("apolog", "regrets"),
    confidence=0.97,
)
LABEL = Rule(
    id="apologies.label",
    # "Apologies for absence: Cllr Lund"
    pattern=r"(?:^|(?<=[.\s]))(?:apolog(?:y|ies)|regrets)(?:\s+(?:for|of)\s+(?:absence"
    r"|non-?attendance|inability\s+to\s+attend))?"
    r"(?:\s+(?:and|&)\s+\w+(?:\s+of\s+\w+)?)?(?:\s+(?:were\s+|had\s+been\s+)?(?:received"
    r"|accepted|noted|given))?\s*(?::[-\u2013]?|[-\u2013\u2014](?=\s))",
    examples={
        "2601. Apologies for absence: Cllr Lund": "Apologies for absence:",
        "Apologies received: None": "Apologies received:",
    },
    not_examples=("Apologies were received from Mr Lund", "Apologies for Absence"),
    needs=("apolog", "regrets"),
    confidence=0.96,
)
SENT = Rule(
    id="apologies.sent",
    # "Cllrs Lund and Berg (had) sent their apologies"
    pattern=r"[ ](?:(?:has|have|had)\s+)?(?:also\s+)?(?:sent|gave|given|tendered|submitted"
    r"|offered|conveyed|presented)\s+(?:(?:his|her|their|an|apology|in)\s+){0,2}"
    r"(?:apolog(?:y|ies)|regrets)\b(?!\s+for\s+(?:late|early|leaving|having|the\s+(?!meeting)))"
    r"|[ ]apologi[sz]ed\s+for\s+(?:(?:his|her|their)\s+)?(?:absence|non-?attendance)",
    examples={
        "Cllr Lund sent her apologies.": " sent her apologies",
        "Cllr Berg had tendered apologies for absence": " had tendered apologies",
    },
    not_examples=("Apologies were sent", "Cllr Lund gave an apology for the delay"),
    needs=("apolog", "regrets"),
    confidence=0.95,
)
RECEIVED = Rule(
    id="apologies.received",
    # in the apologies item: "Received from Cllr Lund"
    pattern=r"^[\W\d]*(?:(?:were|have\s+been|had\s+been)\s+)?(?:received|accepted|noted"
    r"|given)\s+(?:and\s+\w+\s+)?(?:from|by|for)\s*:?\s",
    examples={"Received from Cllr Lund": "Received from "},
    not_examples=("A report was received from Cllr Lund",),
    confidence=0.94,
)
LIST = Rule(
    id="apologies.list",
    # an item "Apologies for Absence" with nothing but names under it
    pattern=r"^(?:\W*\d+\W+)?(?:to\s+(?:receive|accept|note|consider)\s+(?:and\s+\w+\s+)?(?:any\s+)?)?(?:welcome\s+"
    r"(?:and|&)\s+)?(?:apolog(?:y|ies)|regrets|absence)\b",
    examples={"3 Apologies for Absence": "3 Apologies", "To receive apologies": "To receive apologies"},
    not_examples=("Attendance", "Minutes and apologies"),
    confidence=0.95,
)
_NAME = r"[A-Z](?:[^.,;()\x1f]|(?<=\b[A-Z])\.){2,60}"
SUBSTITUTE = Rule(
    id="attendance.substitute",
    # who came, and for whom
    pattern=rf"""(?P<absent>{_NAME}?)\s*,?\s*\(?(?:(?:who|and)\s+)?
      (?:(?:was|were|is|being|had\s+been)\s+)?(?:substituted|represented|replaced)\s+by\s+(?P<came>{_NAME})
    |(?P<came2>{_NAME}?)[ ]*,?[ ]*
      (?:(?:confirmed|stated|advised|announced|declared|reported|said)[ ](?:that[ ])?(?:he|she|they)[ ])?(?:who[ ])?
      (?:(?:was|were|is|had[ ]been|as|acted|attended|attending|present)[ ]+){{0,3}}
      (?:as[ ])?(?:an?[ ]|the[ ]|nominated[ ])*
      (?:substitut(?:e|ed|ing)|deputi[sz](?:ed|ing))(?:[ ]member)?[ ]+(?:for|on[ ]behalf[ ]of)[ ]+(?P<absent2>{_NAME})
    |(?P<came3>{_NAME}?)[ ]+(?:attended|attending|was[ ]present)[ ]+in[ ](?:the[ ])?place[ ]of[ ]+(?P<absent3>{_NAME})
    |(?P<absent4>{_NAME}?)[ ]*[(](?:with[ ])?(?P<came4>{_NAME}?)[ ]+
      (?:(?:was|is)[ ])?(?:substituting|deputising|attending|(?:attending[ ])?as[ ](?:a[ ])?substitute|substitute
      |in[ ]attendance)[)]""",
    examples={
        "Bo Berg who was substituted by Cy Dahl": {"absent": "Bo Berg", "came": "Cy Dahl"},
        "Cllr Dahl was substituting for Cllr Berg": {"came2": "Cllr Dahl", "absent2": "Cllr Berg"},
        "Councillor Lund (Councillor Berg substituting)": {"absent4": "Councillor Lund", "came4": "Councillor Berg"},
    },
    not_examples=("The text was substituted",),
    needs=("substitut", "deputis", "deputiz", "place of", "represented by", "replaced by"),
    flags=re.VERBOSE,
    confidence=0.95,
)
VIRTUAL = Rule(
    id="attendance.virtual_statement",
    # "Ada Lund and Bo Berg were in attendance virtually."
    pattern=r"[ ](?:(?:was|were|had)\s+)?(?:also\s+)?(?:in\s+attendance|present|attended"
    r"|attending|joined|joining|participated|participating)(?:\s+(?:the\s+)?meeting)?"
    r"\s+(?:virtually|remotely|online|by\s+(?:video|tele)\w*|(?:via|on|by)\s+(?:ms\s+"
    r"|microsoft\s+)?(?:zoom|teams|skype|webex|video\s*\w*|telephone))(?!\s*:)",
    examples={"Ada Lund was in attendance virtually.": " was in attendance virtually"},
    not_examples=("Residents were present in person",),
    needs=("virtual", "remote", "online", "video", "tele", "zoom", "teams", "skype", "webex"),
    confidence=0.95,
)
GRANTED = Rule(
    id="apologies.granted",
    # "Leave of absence was granted to Cr Lund"
    pattern=r"\bleave\s+of\s+absence\s+(?:(?:has|had|have|was|were|is|be|been|previously)\s+){0,3}(?:granted|approved)"
    r"\s+(?:to|for)(?=\s)",
    examples={"Leave of absence was granted to Cr Lund": "Leave of absence was granted to"},
    not_examples=("Leave of absence was requested",),
    needs=("leave of absence",),
    confidence=0.93,
)
RULES = (FROM, GRANTED, LABEL, SENT, RECEIVED, LIST, SUBSTITUTE, VIRTUAL)

ITEM_TITLE = re.compile(r"apolog|absence|substitut|regrets|attendance|welcome|roll\s*call", re.IGNORECASE)
_NOBODY = re.compile(r"\s*(?:there\s+(?:were|was|are|have)|none|nil|no\b|n/a|not\s+applicable)", re.IGNORECASE)
# What ends a list of names inside a sentence.
_ENDS = re.compile(
    r";\s+(?:absent|and\s+for)\b|[;,]?\s+(?:who|whose|with\s+(?:cllr|councillor"
    r"|m[rs]s?)|for\s+(?:absence|lateness|late)|due\s+to|owing\s+to|because|as\s+(?:he"
    r"|she|they)|and\s+(?:these|it|the\s+reasons?|an?\s|for\s)"
    r"|(?:these|which|they)\s+(?:was|were|are)|was|were|is|are|had|has|have|be"
    r"|been|but|having|and\s+(?:were|was|had|accepted|noted))\b",
)
_LAST_WORDS = re.compile(r"(?:[A-Z][\w.’'-]*\s*){1,5}$")
_OTHER_LIST = re.compile(r"\s*(?:absent|late|substitutes?|present|in\s+attendance)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:[Pp]roposed|[Ss]econded|[Mm]oved|[Cc]arried|was|were|is|are|had|has|have|will|be|been|welcomed|opened|reported"
    r"|declared|noted|advised|apologi[sz]ed|received|agreed|resolved|thanked|asked"
    r"|said|explained|attended|chaired|arrived|joined|left)\b"
)


def find(section: Section, layout: Layout) -> list[Attendance]:
    """Apologies, substitutes and virtual attendance stated in a section; nobody for "There were no apologies"."""
    if section.paper.kind not in PAPERS or not section.passage.lines or not _may_hold(section):
        return []
    item = section.kind != "opening"
    listed = bool(roll.OPENS_LIST.search(section.passage.text))  # lists that the attendance rules read, labels included
    reading = _reading(section)
    found: list[Attendance] = []
    taken = False
    for sentence in roll.sentences(reading):
        made = [*_from(section, sentence), *_sent(section, sentence)]
        if not made and item and not listed:
            made = _labelled(section, sentence)
        taken = taken or bool(made)
        found += made
        found += _substitutes(section, sentence)
        found += _virtual(section, sentence)
    if not taken and item and not listed and section.item is not None and LIST.search(section.item.title):
        found += _list(section)
    return found


def _may_hold(section: Section) -> bool:
    if section.kind == "opening":
        return True
    return section.item is not None and (
        section.item.kind == "apologies" or bool(ITEM_TITLE.search(section.item.title))
    )


def _reading(section: Section) -> roll.Reading:
    return roll.read(section.passage, list(cells.rows(section.passage)))


def _from(section: Section, sentence: roll.Reading) -> Iterator[Attendance]:
    for match in FROM.finditer(sentence.text):
        if (
            re.search(r"\b(?:no|without)\s*$", sentence.text[: match.start()], re.IGNORECASE)
            or "lateness" in match["between"]
        ):
            continue
        yield from _people(section, sentence, match.end(), FROM)
    for match in GRANTED.finditer(sentence.text):
        yield from _people(section, sentence, match.end(), GRANTED)


def _sent(section: Section, sentence: roll.Reading) -> Iterator[Attendance]:
    for match in SENT.finditer(sentence.text):
        start = sentence.text.rfind(BREAK, 0, match.start()) + 1
        for person in subjects(sentence.text[start : match.start()]):
            if made := _row(section, sentence, start, person, SENT):
                yield made


def _labelled(section: Section, sentence: roll.Reading) -> list[Attendance]:
    rule = LABEL if LABEL.search(sentence.text) else RECEIVED
    match = rule.search(sentence.text)
    if match is None or _NOBODY.match(sentence.text, match.end()):
        return []
    return list(_people(section, sentence, match.end(), rule))


def _people(section: Section, sentence: roll.Reading, start: int, rule: Rule) -> Iterator[Attendance]:
    """The names of a list that begins at `start`: up to a verb, or to an entry that is a sentence of its own."""
    text = sentence.text[start:]
    end, at = len(text), 0
    for n, entry in enumerate(text.split(BREAK)):
        if n and entry.strip() and (_VERB.search(entry) or _OTHER_LIST.match(entry) or (at > 1 and not names(entry))):
            end = at
            break
        at += len(entry) + 1
    text = text[:end]
    stop = _ENDS.search(text)
    tail = text[stop.start() :] if stop else ""
    if stop and re.match(r"[;,]?\s+who", tail):
        again = re.search(r",\s+(?=[A-Z])|\sand\s+(?=[A-Z])", tail)  # "… who was substituted by Cy Dahl, and Di Eide"
        if again and not re.search(r"substituted|represented|replaced", tail[: again.start()]):
            stop = None
    people = names(text[: stop.start()] if stop else text)
    for person in people:
        if made := _row(section, sentence, start, person, rule):
            yield made


def _row(section: Section, sentence: roll.Reading, start: int, person: Name, rule: Rule) -> Attendance | None:
    if not person.bare:
        return None
    id, confidence = rule.id, rule.confidence
    if not person.certain:
        if not nlp.is_person(person.text):
            return None
        id, confidence = "apologies.nlp_person", FROM_MODEL
    first, last = sentence.place(start + person.start, start + person.end)
    organisation = next((note for note in person.notes if re.fullmatch(r"[A-Z]{3,6}", note)), None)
    return Attendance(
        name=person.text,
        status="apologies",
        position=person.post or None,
        organisation=organisation,
        evidence=section.passage.evidence(first, last, rule=id, confidence=confidence),
    )


def _substitutes(section: Section, sentence: roll.Reading) -> Iterator[Attendance]:
    """Who came for whom; such a row is to be joined to the one of the attendance list."""
    for match in SUBSTITUTE.finditer(sentence.text):
        group = next(name for name in ("came", "came2", "came3", "came4") if match[name])
        came, absent = match[group], match[group.replace("came", "absent")]
        people, instead = _named(came), _named(absent)
        if not people or not instead or not people[0].bare:
            continue
        person = people[0] if group in ("came", "came4") else people[-1]
        start = match.start(group)
        first, last = sentence.place(start + person.start, start + person.end)
        yield Attendance(
            name=person.text,
            status="present",
            capacity="substitute",
            substitute_for=instead[-1 if group in ("came", "came4") else 0].text,
            evidence=section.passage.evidence(first, last, rule=SUBSTITUTE.id, confidence=SUBSTITUTE.confidence),
        )


def _named(text: str) -> list[Name]:
    """The people of a clause, else those its last words name: "Apologies were received from Bo Berg"."""
    if people := subjects(text):
        return people
    last = _LAST_WORDS.search(text)
    start = last.start() if last else len(text)
    return [replace(name, start=name.start + start, end=name.end + start) for name in names(text[start:])]


def _virtual(section: Section, sentence: roll.Reading) -> Iterator[Attendance]:
    """Who attended virtually; such a row changes the status of the one of the attendance list."""
    for match in VIRTUAL.finditer(sentence.text):
        start = sentence.text.rfind(BREAK, 0, match.start()) + 1
        for person in names(sentence.text[start : match.start()]):
            if person.bare and person.certain:
                first, last = sentence.place(start + person.start, start + person.end)
                yield Attendance(
                    name=person.text,
                    status="present_virtual",
                    evidence=section.passage.evidence(first, last, rule=VIRTUAL.id, confidence=VIRTUAL.confidence),
                )


def _list(section: Section) -> list[Attendance]:
    """The names that stand alone under the heading of the item."""
    rows = [row for row in cells.rows(section.passage) if row[0].start >= section.heading_end]
    reading = roll.read(section.passage, rows) if rows else roll.Reading("", ())
    found: list[Attendance] = []
    for sentence in roll.sentences(reading):
        at = 0
        for entry in sentence.text.split(BREAK):
            if _VERB.search(re.sub(r"\([^()]*\)", "", entry)) or _NOBODY.match(entry):
                return found
            for person in names(entry):
                if made := _row(section, sentence, at, person, LIST):
                    found.append(made)
            at += len(entry) + 1
    return found
