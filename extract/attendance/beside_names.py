"""What stands beside a name in a list: in brackets, after a comma, in the next column.

    Cllr Lund (Chairman)      Cllr Berg (Lab)      Nora Quill, Clerk      Bo Foss (until item 5)      Di Eide - absent
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.attendance.heading_words import FAR
from extract.attendance.parties import PARTY
from extract.attendance.standing import OFFICER
from extract.names.name_form import is_code, role_word
from extract.names.names import Name
from extract.names.role_words import PLURAL
from extract.same.chair import chair_of
from extract.text.rule import Rule

_VICE_TITLE = re.compile(r"vice[ -]?president$", re.IGNORECASE)
_SUBSTITUTE = re.compile(
    r"\b(?:substitut(?:e[sd]?|ing)|subb?(?:ing)?|in\s+(?:the\s+)?place\s+of|instead\s+of|replacing|deputi[sz]ing|reserve)\b\.?"
    r"(?:\s+(?:member\s+)?(?:for|of))?\s*[:\u2013-]?\s*(?P<member>(?-i:[A-Z]).*)?",
    re.IGNORECASE,
)
# "substitute:", "represented by"
_CAME = r"(?:(?:substitut(?:e[sd]?|ion)|sub)\.?\s*(?:member\s*)?[:\u2013-]?\s*(?:by\s+)?|(?:represented|replaced)\s+by\s+)"
# "was the substitute", "deputising for him"
_STOOD_IN = (
    r"(?:(?:was|is|as|attended\s+as)\s+)*(?:an?\s+|the\s+)?(?:substitut(?:e|ing|ed)|deputi[sz]ing)(?:\s+for\s+(?:him|her|them))?"
)
_INSTEAD = Rule(
    id="attendance.came_instead",
    # beside somebody who was away: who came
    pattern=rf"^{_CAME}(?P<who>(?-i:[A-Z])[^,;:()]{{0,80}})$|^(?P<who_2>(?-i:[A-Z])[^,;:()]{{0,80}}?)\s+{_STOOD_IN}$",
    examples={
        "Substitute: Cllr Berg": {"who": "Cllr Berg"},
        "Cllr Berg substituting": {"who_2": "Cllr Berg"},
        "represented by Bo Berg": {"who": "Bo Berg"},
    },
    not_examples=("Substitute", "substitute for Cllr Lund"),
)
_FOR_ITEMS = Rule(
    id="attendance.for_items",
    # which items somebody was there for
    pattern=r"^(?:(?-i:[A-Z]{2,5})\s+)?(?:(?:present|attended|there)\s+)?(?:for\s+)?(?:agenda\s+)?items?\s+(?:nos?\.?\s*)?"
    r"(?P<first>\d+[a-z]?)(?:\s*(?:[-\u2013]|to|and|&)\s*(?P<last>\d+[a-z]?))?(?:\s+only)?$",
    examples={
        "items 1-4 only": {"first": "1", "last": "4"},
        "Item 3 only": {"first": "3"},
        "EB for item 5": {"first": "5"},
        "for items 5 to 9": {"first": "5", "last": "9"},
    },
    not_examples=("from item 3", "item 4 onwards"),
)
_FOR = Rule(
    id="attendance.for_member",
    # beside a substitute: whose place that is
    pattern=r"^(?:for|vice|replac(?:es|ing))\s+(?P<member>(?-i:[A-Z]).*)$",
    examples={"for Cllr Lund": {"member": "Cllr Lund"}},
    not_examples=("for item 4", "Vice-Chair"),
)
_VIRTUAL_NOTE = re.compile(rf"^{FAR}$|^(?:attended|present|joined)\s+{FAR}", re.IGNORECASE | re.VERBOSE)
_ARRIVED = re.compile(
    r"\b(?:from|arrived|joined|after|late)\b[^,;]*?(?:items?|minute|agenda\s+item)\s*(?:no\.?\s*)?"
    r"(?P<item>\d+[a-z]?(?:\.\d+)?)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:until|to|left|departed|up\s+to|before)\b[^,;]*?(?:items?|minute|agenda\s+item)\s*(?:no\.?\s*)?"
    r"(?P<item>\d+[a-z]?(?:\.\d+)?)",
    re.IGNORECASE,
)
_STATUS = tuple(
    (status, re.compile(pattern, re.IGNORECASE))
    for status, pattern in (
        ("absent", r"(?:was\s+)?absent(?:\s+without\s+\w+)?|not\s+present|did\s+not\s+attend"),
        (
            "apologies",
            r"(?:sent\s+|gave\s+|with\s+)?(?:apolog(?:y|ies)|regrets)(?:\s+(?:for\s+absence|received|sent|given|tendered))?"
            r"|(?:absent\s*[-\u2013,(]?\s*)?(?:with\s+apologies|excused)|excused\s+absence|on\s+leave|leave\s+of\s+absence",
        ),
        ("present", r"(?:was\s+)?(?:present|attended|here|in\s+attendance)(?:\s+in\s+person)?|in\s+person"),
    )
)
_AWAY = ("apologies", "absent")
_SAID_SORRY = re.compile(r"apolog|regret", re.IGNORECASE)  # "Absent: Cllr Lund (excused)" is absent as printed
_TIMES = re.compile(
    r"(?:arrived|left|joined|departed|from|until|to|late)\b[^,;]*\d|(?:part|late)$"
    r"|(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_WARD = re.compile(
    r"(?P<ward>[A-Z][\w\u2019'&. -]{1,40}?)\s+(?:ward|division)|(?:ward|division)\s*[:\u2013-]?\s+(?P<named>[A-Z].{1,40})",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?:on\s+)?(?:annual\s+)?(?:holidays?|work(?:ing)?|ill(?:ness)?|unwell|sick(?:ness)?|away|personal|family|business|leave"
    r"|medical|bereavement|childcare|travel(?:ling)?|indisposed)(?:\s+(?:commitments?|reasons?|matters?|appointment|engagement))?"
    r"|(?:other|prior|previous)\s+(?:commitments?|engagements?)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:council|borough|trust|authority|board|partnership|university|college|school|association|federation|hospital|foundation"
    r"|police|nhs|icb|healthwatch)$",
    re.IGNORECASE,
)
_INNER = re.compile(r"(?P<post>[^()]*?)\s*\((?P<note>[^()]*)\)")


@dataclass(slots=True, kw_only=True)
class Beside:
    """What is said of one person in a list."""

    status: str
    capacity: str | None = None
    position: str | None = None
    organisation: str | None = None
    party: str | None = None
    ward: str | None = None
    substitute_for: str | None = None
    arrived_item: str | None = None
    left_item: str | None = None
    instead: str | None = None  # who came in place of one who was away
    passing: bool = False  # there for one item only


def beside(person: Name, status: str, capacity: str | None) -> Beside:
    """What stands beside `person`, in a list whose heading says `status` and `capacity`."""
    said = Beside(status=status, capacity=capacity)
    if person.title.casefold() == "president":
        said.capacity, said.position = "chair", person.title
    elif _VICE_TITLE.match(person.title):
        said.capacity = "vice_chair"
    for printed in (*person.notes, person.post):
        post = printed.strip(" ,")
        inner = _INNER.fullmatch(post)
        if inner and _says(inner["note"]):  # "Cabinet Member for Parks (Chair)"
            _read(inner["note"], person, said)
            post = inner["post"]
        if post:
            _read(post, person, said)
    if person.group:
        _read_group(person.group, said)
    return said


def _read_group(group: str, said: Beside) -> None:
    """What heads the group of somebody: a party, a ward, or the body they are of."""
    if group.casefold() in PARTY:
        said.party = said.party or group
    elif ward := _WARD.fullmatch(group):
        said.ward = said.ward or ward["ward"] or ward["named"]
    else:
        said.organisation = said.organisation or group


def _says(note: str) -> bool:
    """True where a bracket says in what capacity somebody came, not what their post is."""
    patterns = (_VIRTUAL_NOTE, _SUBSTITUTE, *(pattern for _, pattern in _STATUS))
    return note.casefold() in PARTY or chair_of(note) is not None or any(pattern.fullmatch(note) for pattern in patterns)


def _read(post: str, person: Name, said: Beside) -> None:
    """Take in one thing that stands beside a name; the first reading that fits it holds."""
    if not (_read_office(post, said) or _read_coming(post, said)):
        _read_post(post, person, said)


def _read_office(post: str, said: Beside) -> bool:
    """ "Chairman", "via Teams", "apologies", "sub for Cllr Lund", "Lab": in what standing somebody came."""
    held = chair_of(post)
    if held == "vice_chair":
        said.capacity = "vice_chair" if said.status != "apologies" or said.capacity is None else said.capacity
    elif held == "chair":
        said.capacity = "chair"
    elif _VIRTUAL_NOTE.search(post):
        said.status = f"{said.status}_virtual" if said.status in ("present", "in_attendance") else said.status
    elif stated := next((status for status, pattern in _STATUS if pattern.fullmatch(post)), None):
        said.status = _settled(said.status, stated, post)
    elif post.casefold() in PARTY:
        said.party = post
    else:
        return _read_substitute(post, said)
    return True


def _read_substitute(post: str, said: Beside) -> bool:
    """ "sub for Cllr Lund", and beside one who was away "substitute: Cllr Berg": who came for whom."""
    if said.status in _AWAY:
        match = _INSTEAD.match(post)
        said.instead = (match["who"] or match["who_2"]) if match else said.instead
        return match is not None
    if (match := _SUBSTITUTE.search(post)) and not OFFICER.search(post):
        said.capacity, said.substitute_for = "substitute", (match["member"] or "").strip() or None
    elif said.capacity == "substitute" and (match := _FOR.match(post)):
        said.substitute_for = match["member"]
    else:
        return False
    return True


def _settled(status: str, stated: str, post: str) -> str:
    """The status that a list says, or the one `stated` beside the name where that says more."""
    excused = status == "absent" and stated == "apologies" and not _SAID_SORRY.search(post)
    says_more = stated != "present" or status in ("absent", "apologies")
    return stated if says_more and not excused else status


def _read_coming(post: str, said: Beside) -> bool:
    """ "from item 3", "left at item 5", "arrived 7.15", "on holiday": when somebody came or went, or why not."""
    if (match := _FOR_ITEMS.match(post)) is not None:
        said.arrived_item = match["first"] if match["first"] != "1" else None
        said.left_item = match["last"] or match["first"]
        said.passing = match["last"] is None
        return True
    arrived, left = _ARRIVED.search(post), _LEFT.search(post)
    if arrived and left and arrived.end() == left.end():  # "left after item 5"
        arrived, left = (arrived, None) if arrived.start() < left.start() else (None, left)
    said.arrived_item = arrived["item"] if arrived else said.arrived_item
    said.left_item = left["item"] if left else said.left_item
    if arrived or left:
        return True
    return bool(post.startswith("+") or _TIMES.match(post) or (said.status == "apologies" and _REASON.fullmatch(post)))


def _read_post(post: str, person: Name, said: Beside) -> None:
    """ "Moor Ward", "Councillors", "NHS", "Elm District Council", "Head of Parks": where somebody is from, or their post."""
    if (ward := _WARD.fullmatch(post)) is not None:
        said.ward = said.ward or ward["ward"] or ward["named"]
    elif PLURAL.fullmatch(post):
        said.position = said.position or re.sub(r"s$", "", post)
    elif re.fullmatch(r"[A-Z]{2,5}", post):
        said.organisation = said.organisation or (post if not is_code(post, person.bare) else None)
    elif _BODY.search(post) and not any(map(role_word, post.split())):
        said.organisation = said.organisation or post
    else:
        said.position = said.position or post
