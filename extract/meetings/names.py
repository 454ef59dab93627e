"""What a public body's name looks like in print, and where it ends: committees by their last word, councils by their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.same.bodies import NAME_AFTER, NAME_BEFORE, bare, council_place, plain
from extract.text.lexicon import DASH, PERSON_TITLE, WEEKDAY
from extract.text.rule import Rule

_NOUN = r"""(?:sub-?\s?committee|committee|panel|cabinet|executive|board|commission|forum|assembly|council|authority|partnership
    |bench|(?:working|steering|task|advisory|project|focus|liaison|policy\s+development|reference|study)\s+(?:group|party|force)
    |task\s+and\s+finish\s+group|commissioners|supervisors|selectmen|aldermen|trustees|governors|commissioners['’]?\s+court
    |municipal\s+district|metropolitan\s+district|conference|trust|group)"""
_STOP = r"""(?:was|were|will|is|are|be|been|has|have|had|held|present|minut\w*|meetings?|agenda|called|order|convened|copies
    |reports?|members?(?!['’])|apologies|councillors?|cllrs?|clerk|contact|that|this|their|date|time|venue|page|resolved|decisions?|notice
    |dear|please|may|shall|can|not|received|noted|agreed|considered|his|her|its|above)"""
BODY_NAME = Rule(
    id="body.name",
    pattern=rf"""^(?:(?!{_STOP}\b)[\w&'’./()-]+,?\s+(?:[&/-]\s+)?){{0,12}}?(?:{_NOUN})\b
        (?:\s+(?:sub-?\s?committee|committee|board|panel|north|south|east|west|central|[A-D]|(?:no\.?\s+)?\d{{1,2}})\b|\s+\([A-Z]{{2,9}}\))*
        (?:\s+(?:of|on|for|with|{DASH})\s+(?:(?!{_STOP}\b)[\w&'’./-]+,?\s*){{1,8}})?$""",
    examples={
        "PLANNING COMMITTEE": "PLANNING COMMITTEE",
        "Commission on Harbour Matters": "Commission on Harbour Matters",
        "Board of Trustees": "Board of Trustees",
        "Licensing Sub-Committee B": "Licensing Sub-Committee B",
        "Ferry Fares Working Group": "Ferry Fares Working Group",
        "Metropolitan District of Moorhaven": "Metropolitan District of Moorhaven",
    },
    not_examples=("The committee met", "Councillors", "minutes of the Panel meeting", "Roads"),
)
BARE = re.compile(
    r"^(?:sub-?\s?committee|committee|panel|board|commission|forum|group|authority|partnership|assembly|trust|conference|governors|trustees|bench)$",
    re.I,
)
# "City Council and Public Works Board": bodies that met together, each with a word of its own that says what it is.
_TOGETHER = re.compile(
    r"(?<=uncil|ssion|board|ority|ittee)(?:\s*\([A-Z]{2,9}\))?\s*(?:,\s*(?:and\s+)?|\s+and\s+(?:the\s+)?|\s*/\s*|\s+&\s+|\s+with\s+(?:the\s+)?)(?=\S)",
    re.I,
)
_TYPE = (
    r"(?i:county|city|borough|district|parish|town|community|metropolitan|village|regional|township|municipal|burgh|unitary|shire"
    r"|neighbourhood)"
)
# A word of a place: no day, month, building or website.
_WORD = (
    r"(?!(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march\s+\d|april\s+\d|june|july|august|september"
    r"|october|november|december|community\s+cent(?:re|er)|youtube|website|channel|village\s+hall|chamber|venue|date|time)\b)[a-z]?[A-Z][\w'’&.]*(?:-[\w'’]+)*"
)
_JOIN = r"(?i:and|of|the|cum|le|la|in|on|upon|with|by|under|de|next|near|st\.?|&)"
COUNCIL = Rule(
    id="body.council",
    pattern=rf"""
        \b(?P<of>(?i:(?:london|royal|metropolitan|county)\s+borough|city\s+and\s+county|city|town|township|municipality|village|borough|corporation|shire|county
          |(?:rural\s+)?district|rural\s+municipality)\s+(?i:council\s+)?(?i:of)\s+(?i:the\s+)?(?:(?i:city|town|township|village|municipality)\s+(?i:of)\s+)?
          {_WORD}(?:\s+(?:{_JOIN}\s+)?{_WORD}){{0,3}}(?:\s+(?i:council))?)
        |\b(?P<named>(?:(?:{_WORD}|{_JOIN}),?[ ]+){{1,8}}(?:{_TYPE}\s+){{1,2}}(?i:council))\b
          (?!\s+(?i:tax|lobby|housing|plan|chamber))
        |\b(?P<plain>{_WORD},?(?:[ ]+(?:{_JOIN}\s+)?{_WORD},?){{0,4}}[ ]+(?:Council|COUNCIL))\b
          (?!\s+(?i:chamber|tax|house|offices?|officers?|members?|policy|budget|plan))
        |\b(?P<authority>{_WORD},?(?:[ ]+(?:{_JOIN}[ ]+)?{_WORD},?){{0,5}}[ ]+
          (?i:(?:mayoral\s+)?combined(?:\s+county)?|fire(?:\s+(?:and|&)\s+rescue|\s+(?:and|&)\s+civil\s+defence)?|(?:national\s+)?park|police|port|transport|waste(?:\s+disposal)?)
          [ ]+(?i:authority))\b
        |\b(?P<board>(?i:community\s+board\s+(?:no\.?\s+)?)\d+(?:\s?{DASH}\s?{_WORD})?)
        |\b(?P<drainage>{_WORD}(?:[ ]+(?:{_JOIN}[ ]+)?{_WORD}){{0,4}}[ ]+
          (?i:internal\s+drainage\s+board|integrated\s+(?:care|joint)\s+board|health\s+board))\b""",
    examples={
        "SALTMARSH COUNTY COUNCIL": {"named": "SALTMARSH COUNTY COUNCIL"},
        "the Borough of Fernley": {"of": "Borough of Fernley"},
        "Stoke-under-Hill Parish Council": {"named": "Stoke-under-Hill Parish Council"},
        "Tilby, Wick & Quay District Council": {"named": "Tilby, Wick & Quay District Council"},
        "Saltmarsh & West Quay Fire Authority": {"authority": "Saltmarsh & West Quay Fire Authority"},
        "COMMUNITY BOARD 9-RIVERSIDE": {"board": "COMMUNITY BOARD 9-RIVERSIDE"},
    },
    not_examples=("the council agreed", "Council Tax", "the city of"),
    needs=("council", " of ", "board", "authority"),
    flags=re.VERBOSE,
)
RULES = (BODY_NAME, COUNCIL)
# What stands before a council's name and is no part of it, and the words that cannot be a place.
_BEFORE = re.compile(
    r"^.*\b(?:meeting|meetings|minutes|notice|agenda|members?|clerk|chairman|councillors?|cllrs?|councillor\s+\w+\s+\w+|department|behalf|leader"
    r"|residents|report|record|proceedings|offices?|area|parish|decision|summons|office|mayor|president)\s+(?:of|to|for|from|and|at|by)\s+(?:the\s+)?",
    re.I | re.S,
)
_PAST = re.compile(r"^.*\b(?:of|to|for|from|by|with|at|in|and|joint)\s+the\s+", re.I | re.S)
MEMBER = re.compile(rf"^{PERSON_TITLE}.*,\s*", re.I)
_LEADING = re.compile(
    r"^(?:the|a|an|of|to|in|and|by|with|for|from|at|on|all|this|that|our|your|each|any|no|venue:?|joint)\s+", re.I
)
_NO_PLACE = re.compile(
    rf"\b(?:{_TYPE}|council|municipality|full|annual|the|of|and|above|ordinary|extraordinary|regular|special|joint|adjourned|continued|new|local|this|our|each|members?|all|public|notice|a"
    r"|meeting|agenda|minutes|parent|youth|consumer|national|arts|yes|full|shadow|interim|mayor|work|session|workshop|with|by|to|for|in|on|recommend\w*|resolved|that|be|it)\b",
    re.I,
)
_AFTER_PLACE = re.compile(r"(?:\s+(?:and|of|the|for|in|on|by|to|with|le|upon))+$|[,.]+$", re.I)
# First words of places that a second word follows: "San Pedro", "North Quay", "St Anne".
_FIRST = frozenset(
    """san santa los las la el new old saint st ste fort ft port north south east west upper lower great little mount mt lake palm
    grand long royal cape des de""".split()  # noqa: SIM905
)
# Words that follow a place and are none: a department, an officer, a body, what was done.
_RANKS = frozenset(("city", "town", "county"))  # "Attorney" or "Council" follows; at the end they are of the place
_DEPARTMENT = frozenset(
    """planning historical civil board boards commission committee council attorney manager recreation recreational parks park
    economic development community department housing public police fire library free transportation transit social human water
    clerk staff residents employees budget general municipal zoning health finance arts open government charter code ordinance
    resolution passed adopted approved mayor website web pension school engineering building power utilities service services
    minutes agenda regular special meeting is was has will and to paratransit office""".split()  # noqa: SIM905 - words, read as such
)
MAKER = re.compile(
    r"\b(?:member|leader|mayor|director|officer|chief\s+executive|portfolio\s+holder|secretary|manager|head\s+of)\b", re.I
)


def committee_names(text: str) -> list[str]:
    """The bodies that `text`, a title or what stands behind a label, names and nothing else; several where they met together."""
    name = bare(re.sub(rf"\s*(?:[,;]|{DASH}|\bon\b)?\s*{WEEKDAY}.*$", "", text, flags=re.I | re.X))
    name = re.sub(r"^(?:the|of|an?)\s+", "", name, flags=re.I)
    if len(name) < 4 or not BODY_NAME.match(name):
        return []
    parts = [part.strip(" ,") for part in _TOGETHER.split(name)]
    if len(parts) > 1 and all(BODY_NAME.match(part) and not BARE.match(part) for part in parts):
        return [bare(part) for part in parts]
    return [] if BARE.match(name) else [name]


def council_names(text: str, whole: str = "") -> Iterator[tuple[str, int, int]]:
    """The councils named in `text`, each with where it stands; by `whole`, all the paper prints, it is told where a place ends."""
    for found in COUNCIL.finditer(text):
        name = bare_council(found.group(0), whole or text)
        if name:
            at = text.find(name, found.start())
            start = at if at >= 0 else found.start()
            yield name, start, start + len(name)


def bare_council(found: str, whole: str) -> str | None:
    """A council's name without what stands before and behind it, or None where no place is in it."""
    name = " ".join(found.split())
    name = MEMBER.sub("", _BEFORE.sub("", name))
    name = NAME_BEFORE.sub("", name)
    if not re.search(r"\b(?:of)\s+the\b", name, re.I):
        name = _PAST.sub("", name)
    if two := re.match(r"(?i)(?:cyngor|comhairle)\b.*?\b(?P<place>\w{3,})\b.*?\s(?P<own>(?P=place)\b.*\bcouncil)$", name):
        name = two["own"]  # printed in two languages side by side
    while _LEADING.match(name):
        name = _LEADING.sub("", name, count=1)
    of = re.match(
        r"(?i)(?P<head>(?:[\w]+\s+){1,4}?of\s+(?:the\s+)?(?:(?:city|town|township|village|municipality)\s+of\s+)?)(?P<place>.+)$",
        name,
    )
    if of and (
        not name.casefold().endswith("council") or re.search(r"(?i)\b(?:city|town|county|village|borough)\s+council$", name)
    ):
        name = of["head"] + _place(of["head"], of["place"], whole)
    name = NAME_AFTER.sub("", name)
    if re.search(r"(?i)\b(?:itself|behalf)\b", name):
        return None
    place = _NO_PLACE.sub("", name)
    told = re.search(r"[^\W\d_]{3}", place) or re.search(r"\bboard\b|\b[A-Z]\w+ Council$", name)
    inner = council_place(name)
    if not told or (inner and (_AFTER_PLACE.search(inner) or not _NO_PLACE.sub("", inner).strip())):
        return None
    return name if "," not in name or re.search(r",\s+\w[\w ]*(?:&|\band\b)", name) else None


def _place(head: str, place: str, whole: str) -> str:
    """A place without the words behind it that are none: as many words as the paper prints on most other occasions.

    "City of Fernley Planning" is "City of Fernley" where the paper has that elsewhere, or nothing to tell by.
    """
    words = _AFTER_PLACE.sub("", place).split()
    if words and not place.isupper():
        words = words[: next((n for n, word in enumerate(words) if n and word.isupper() and len(word) > 3), len(words))]
    ends = (
        n for n, word in enumerate(words) if n and plain(word) in (_DEPARTMENT if n + 1 == len(words) else _DEPARTMENT | _RANKS)
    )
    words = words[: next(ends, len(words))]
    kept = 2 if words and plain(words[0]) in _FIRST and len(words) > 1 else 1
    seen = len(re.findall(rf"(?i)\bof\s+(?:the\s+)?{re.escape(words[0])}\b", whole)) if words else 0
    for count in range(2, len(words) + 1):
        longer = r"\s+".join(map(re.escape, words[:count]))
        more = len(re.findall(rf"(?i)\bof\s+(?:the\s+)?{longer}\b", whole))
        if 2 * more <= seen:
            break
        kept = max(kept, count)
    return _AFTER_PLACE.sub("", re.sub(r"['’]s?$", "", " ".join(words[:kept])))
