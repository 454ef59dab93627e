"""The words of committees' and councils' names in print, and what stands around them, as rules with examples."""

from __future__ import annotations

import re

from extract.text.lexicon import DASH, PERSON_TITLE, WEEKDAY
from extract.text.rule import FLAGS, Rule

_GROUP = r"""(?:working|steering|task|advisory|project|focus|liaison|policy\s+development|reference|study)\s+(?:group|party|force)
    |task\s+and\s+finish\s+group"""
_PEOPLE = r"commissioners|supervisors|selectmen|aldermen|trustees|governors|commissioners['’]?\s+court"
_NOUN = rf"""(?:sub-?\s?committee|committee|panel|cabinet|executive|(?:select)?board|commission|forum|assembly|council|authority
    |partnership|bench|{_GROUP}|{_PEOPLE}|municipal\s+district|metropolitan\s+district|conference|trust|group)"""
_VERB = r"""was|were|will|is|are|be|been|has|have|had|held|called|convened|resolved|may|shall|can|not|received|noted|agreed
    |considered"""
_STOP = rf"""(?:{_VERB}|present|minut\w*|meetings?|agenda|order|copies|reports?|members?(?!['’])|apologies|councillors?|cllrs?|clerk
    |contact|that|this|their|date|time|venue|page|decisions?(?!\s+(?:group|making|board|panel))|notice|dear|please
    |his|her|its|above)"""
_SUFFIX = r"""\s+(?:sub-?\s?committee|committee|board|panel|north|south|east|west|central|[A-D]|(?:no\.?\s+)?\d{1,2})\b
    |\s+\((?:[A-Z]{2,9}|\d{1,2})\)"""
_OF = rf"\s+(?:of|on|for|with|{DASH})\s+(?:(?!{_STOP}\b)[\w&'’./-]+,?\s*){{1,8}}"
BODY_NAME = Rule(
    id="body.name",
    pattern=rf"^(?:(?!{_STOP}\b)[\w&'’./()-]+,?\s+(?:[&/-]\s+)?){{0,12}}?(?:{_NOUN})\b(?:{_SUFFIX})*(?:{_OF})?$",
    examples={
        "PLANNING COMMITTEE": "PLANNING COMMITTEE",
        "Commission on Harbour Matters": "Commission on Harbour Matters",
        "Board of Trustees": "Board of Trustees",
        "Moor Selectboard": "Moor Selectboard",
        "Licensing Sub-Committee B": "Licensing Sub-Committee B",
        "Trees Sub-Committee (3)": "Trees Sub-Committee (3)",
        "Ferry Fares Working Group": "Ferry Fares Working Group",
        "Metropolitan District of Moorhaven": "Metropolitan District of Moorhaven",
    },
    not_examples=("The committee met", "Councillors", "minutes of the Panel meeting", "Roads"),
    # each noun of a body holds one of them
    needs=("committee", "panel", "cabinet", "executive", "board", "commission", "forum", "assembly", "council", "authority",
           "partnership", "bench", "group", "party", "force", "supervisors", "selectmen", "aldermen", "trust", "governors",
           "district", "conference"),
)
NOUN_ALONE = Rule(
    id="body.noun_alone",
    pattern=r"""^(?:sub-?\s?committee|committee|panel|board|commission|forum|group|authority|partnership|assembly|trust|conference
        |governors|trustees|bench)$""",
    examples={"Committee": "Committee"},
    not_examples=("Council", "Ferry Board"),
)
TOGETHER = Rule(
    id="body.together",
    # "City Council and Public Works Board": bodies that met together, each with a word of its own that says what it is
    pattern=r"""(?<=uncil|ssion|board|ority|ittee)(?:\s*\([A-Z]{2,9}\))?\s*
        (?:,\s*(?:and\s+)?|\s+and\s+(?:the\s+)?|\s*/\s*|\s+&\s+|\s+with\s+(?:the\s+)?)(?=\S)""",
    examples={"City Council and Ferry Board": " and ", "Ferry Board/Harbour Commission": "/"},
    not_examples=("Audit and Standards Committee",),
)
_RANK = r"""county|city|borough|district|parish|town|community|metropolitan|village|regional|township|municipal|burgh|unitary|shire
    |neighbourhood"""
_TYPE = rf"(?i:{_RANK})"
_NO_WORD = r"""(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march\s+\d|april\s+\d|june|july|august|september|october
    |november|december
    |no\.?\s?\d{1,4}|minutes?|agenda|notice|council|community\s+cent(?:re|er)|youtube|website|channel|village\s+hall
    |chamber|venue|date|time"""
_NO_PLACE = r"offices?|cabinet|executive|committee|panel|(?:overview|scrutiny|audit|planning|licensing|policy)\s+(?:and|&)"
# of a place: no day or building
_WORD = rf"(?!(?i:{_NO_WORD}|{_NO_PLACE}|via)\b)[a-z]?[A-Z][\w'’&.]{{0,60}}(?:-[\w'’]{{1,60}}){{0,6}}"
_JOIN = r"(?i:and|of|the|cum|le|la|in|on|upon|with|by|under|de|next|near|st\.?|&)"
_RANK_OF = r"""(?:london|royal|metropolitan|county)\s+borough|city\s+and\s+county|city|town|township|municipality|village|borough
    |(?:municipal\s+)?corporation|shire|county|(?:rural\s+)?district|(?:rural|regional|district)\s+municipality|r\.?\s?m\.?"""
_OF_FORM = rf"""(?P<of>(?<!(?i:municipal)\s)(?<!(?i:metropolitan)\s)(?i:{_RANK_OF})\s+(?i:council\s+)?(?i:of)\s+(?i:the\s+)?
    (?:(?i:city|town|township|village|municipality)\s+(?i:of)\s+)?{_WORD}(?:\s+(?:{_JOIN}\s+)?{_WORD}){{0,3}}
    (?:\s+(?i:council)|\s+(?i:no)\.?\s?\d{{1,4}}\b)?)"""
_NAMED = rf"""(?P<named>(?:(?:{_WORD}|{_JOIN}),?[ ]+){{1,8}}(?:{_TYPE}\s+){{1,2}}(?i:council))\b
    (?!\s+(?i:tax|lobby|housing|plan|chamber))"""
_PLAIN = rf"""(?P<plain>{_WORD},?(?:[ ]+(?:{_JOIN}\s+)?{_WORD},?){{0,4}}[ ]+(?:Council|COUNCIL))\b
    (?!\s+(?i:chamber|tax|house|offices?|officers?|members?|policy|budget|plan))"""
_SERVICE = r"""(?:mayoral\s+)?combined(?:\s+county)?|fire(?:\s+(?:and|&)\s+rescue|\s+(?:and|&)\s+civil\s+defence)?
    |(?:national\s+)?park|police|port|transport|waste(?:\s+disposal)?"""
_AUTHORITY = rf"(?P<authority>{_WORD},?(?:[ ]+(?:{_JOIN}[ ]+)?{_WORD},?){{0,5}}[ ]+(?i:{_SERVICE})[ ]+(?i:authority))\b"
_BOARD = rf"(?P<board>(?i:community\s+board\s+(?:no\.?\s+)?)\d+(?:\s?{DASH}\s?{_WORD})?)"
_SORT = r"(?:(?:local|district|metropolitan|metro|rural|regional)\s+)?(?:municipality|municipal\s+corporation)"
_MUNICIPAL = rf"(?P<municipal>{_WORD},?(?:[ ]+(?:{_JOIN}[ ]+)?{_WORD},?){{0,4}}?[ ]+(?i:{_SORT}))\b(?!\s+(?i:of)\b)"
_DRAINAGE = rf"""(?P<drainage>{_WORD}(?:[ ]+(?:{_JOIN}[ ]+)?{_WORD}){{0,4}}[ ]+
    (?i:internal\s+drainage\s+board|integrated\s+(?:care|joint)\s+board|health\s+board))\b"""
COUNCIL = Rule(
    id="body.council",
    pattern=rf"\b{_OF_FORM}|\b{_NAMED}|\b{_PLAIN}|\b{_AUTHORITY}|\b{_BOARD}|\b{_DRAINAGE}|\b{_MUNICIPAL}",
    examples={
        "SALTMARSH COUNTY COUNCIL": {"named": "SALTMARSH COUNTY COUNCIL"},
        "the Borough of Fernley": {"of": "Borough of Fernley"},
        "RURAL MUNICIPALITY OF TILBY LAKE NO. 442 HELD": {"of": "RURAL MUNICIPALITY OF TILBY LAKE NO. 442"},
        "Stoke-under-Hill Parish Council": {"named": "Stoke-under-Hill Parish Council"},
        "Tilby, Wick & Quay District Council": {"named": "Tilby, Wick & Quay District Council"},
        "Saltmarsh & West Quay Fire Authority": {"authority": "Saltmarsh & West Quay Fire Authority"},
        "COMMUNITY BOARD 9-RIVERSIDE": {"board": "COMMUNITY BOARD 9-RIVERSIDE"},
        "TILBY BAY LOCAL MUNICIPALITY": {"municipal": "TILBY BAY LOCAL MUNICIPALITY"},
        "R.M. of Tilby No. 336": {"of": "R.M. of Tilby No. 336"},
        "REGIONAL MUNICIPALITY OF TILBY": {"of": "REGIONAL MUNICIPALITY OF TILBY"},
    },
    not_examples=("the council agreed", "Council Tax", "the city of", "remotely Via Council"),
    needs=("council", " of ", "board", "authority", "municipal"),
    flags=re.VERBOSE,
)
_BEFORE_IT = r"""meeting|meetings|minutes|notice|agenda|members?|clerk|chairman|councillors?|cllrs?|councillor\s+\w+\s+\w+
    |department|behalf|leader|residents|report|record|proceedings|offices?|area|parish|decision|summons|office|mayor|president
    |(?:sub-?)?committee|panel|cabinet|commission|trustees"""
BEFORE_COUNCIL = Rule(
    id="body.before_council",
    pattern=rf"^.*\b(?:{_BEFORE_IT})\s+(?:of|to|for|from|and|at|by)\s+(?:the\s+)?",
    examples={"Member of Tilby Town Council": "Member of ", "Mayor and City Council": "Mayor and "},
    not_examples=("Stoke-under-Hill Parish Council",),
    flags=FLAGS | re.DOTALL,
)
PAST_ARTICLE = Rule(
    id="body.past_article",
    pattern=r"^.*\b(?:of|to|for|from|by|with|at|in|and|joint)\s+the\s+",
    examples={"Recommendations made to the City Council": "Recommendations made to the "},
    not_examples=("Tilby Town Council",),
    flags=FLAGS | re.DOTALL,
)
MEMBER_BEFORE = Rule(
    id="body.member_before",
    pattern=rf"^{PERSON_TITLE}.*,\s*",
    examples={"Cllr Bo Berg, Tilby Town Council": "Cllr Bo Berg, "},
    not_examples=("Tilby Town Council",),
)
PLACE_NUMBER = Rule(
    id="body.numbered",
    # behind a municipality's name: its number, or what a line left of it
    pattern=r"\s+no\.?(?:\s?\d{1,4})?$",
    examples={"Municipality of Tilby Lake No. 442": " No. 442", "County of Tilby No": " No"},
    not_examples=("Tilby",),
)
LEADING_WORD = Rule(
    id="body.leading_word",
    pattern=r"^(?:the|a|an|of|to|in|and|by|with|for|from|at|on|all|this|that|our|your|each|any|no|venue:?|joint"
    r"|(?:public\s+)?(?:document|agenda|reports?)\s+pack)\s+",
    examples={"the Tilby Town Council": "the ", "Public Document Pack Tilby Town Council": "Public Document Pack "},
    not_examples=("Tilby Town Council",),
)
_SMALL = r"the|of|and|a|with|by|to|for|in|on|that|be|it|this|our|each|all"
_NO_PLACE = rf"""{_RANK}|council|municipality|full|annual|above|ordinary|extraordinary|regular|special|joint|adjourned|continued|new
    |local|members?|public|notice|meeting|agenda|minutes|parent|youth|consumer|national|arts|yes|shadow|interim|mayor|work|session
    |workshop|recommend\w*|resolved|{_SMALL}"""
NO_PLACE = Rule(
    id="body.no_place",
    pattern=rf"\b(?:{_NO_PLACE})\b",
    examples={"City Council": "City", "Youth": "Youth"},
    not_examples=("Tilby",),
)
AFTER_PLACE = Rule(
    id="body.after_place",
    pattern=r"(?:\s+(?:and|of|the|for|in|on|by|to|with|le|upon)){1,8}$|(?<![,.])[,.]+$",
    examples={"Tilby and": " and", "Tilby.": "."},
    not_examples=("Tilby", "Stoke on Quay"),
)
ON_BEHALF = Rule(
    id="body.on_behalf", pattern=r"\b(?:itself|behalf)\b", examples={"Itself and Tilby": "Itself"}, not_examples=("Tilby",)
)
OF_PLACE = Rule(
    id="body.of_place",
    pattern=r"^(?P<head>(?:\w+\s+){1,4}?of\s+(?:the\s+)?(?:(?:city|town|township|village|municipality)\s+of\s+)?)(?P<place>.+)$",
    examples={"City of Tilby Ferry Board": {"head": "City of ", "place": "Tilby Ferry Board"}},
    not_examples=("Tilby Town Council",),
)
CITY_COUNCIL = Rule(
    id="body.city_council",
    pattern=r"\b(?:city|town|county|village|borough)\s+council$",
    examples={"City of Tilby City Council": "City Council"},
    not_examples=("City of Tilby Council",),
)
TWO_LANGUAGES = Rule(
    id="body.two_languages",
    # two names side by side, of at most 200 characters
    pattern=r"^(?=.{0,200}$)(?:cyngor|comhairle)\b.*?\b(?P<place>\w{3,})\b.*?\s(?P<own>(?P=place)\b.*\bcouncil)$",
    examples={"CYNGOR TREF LLANFERRY LLANFERRY TOWN COUNCIL": {"place": "LLANFERRY", "own": "LLANFERRY TOWN COUNCIL"}},
    not_examples=("Llanferry Town Council",),
)
LISTED_PLACES = Rule(
    id="body.listed_places",
    pattern=r",\s+\w[\w\s]*(?:&|\band\b)",
    examples={"Tilby, Wick & Quay District Council": ", Wick &"},
    not_examples=("Tilby, Town Council",),
)
MAKER = Rule(
    id="body.maker",
    pattern=r"\b(?:member|leader|mayor|director|officer|chief\s+executive|portfolio\s+holder|secretary|manager|head\s+of)\b",
    examples={"Cabinet Member for Parks": "Member"},
    not_examples=("Ferry Board",),
)
LATER_DAY = Rule(
    id="body.day_behind",
    pattern=rf"\s*(?:[,;]|{DASH}|\bon\b)?\s*\b{WEEKDAY}.*$",
    examples={"Ferry Board, Monday 4 May": ", Monday 4 May"},
    not_examples=("Ferry Board",),
)
PLAIN_TITLE = Rule(
    id="body.plain_title",
    # a line of nothing but capitalised words, of which the last says what body: a title that is not set off
    pattern=r"^(?=[A-Z])(?:(?:[A-Z][\w’'-]*|and|of|the|for|&|/),?\s+){0,8}(?:Sub-?\s?Committee|Committee|Panel|Cabinet|Board"
    r"|Commission|Forum)(?:\s+(?:[A-D]|No\.?\s\d))?$",
    examples={"Audit and Standards Committee": "Audit and Standards Committee", "Cabinet": "Cabinet"},
    not_examples=("the Audit Committee", "Report to Audit Committee", "To: Audit Committee"),
    flags=re.RegexFlag(0),
)
BODY_BELOW = Rule(
    id="body.below",
    # the line below a council's name: its body
    pattern=r"^[ ]*(?!(?:and|of|upon|on|&)\b)[^\n]{1,80}\b(?:commission|board|committee|panel|agency|authority|trustees)\b",
    examples={"FERRY COMMISSION": "FERRY COMMISSION"},
    not_examples=("AND WICK FERRY BOARD",),
)
RULES = (
    BODY_NAME, NOUN_ALONE, TOGETHER, COUNCIL, BEFORE_COUNCIL, PAST_ARTICLE, MEMBER_BEFORE, PLACE_NUMBER, LEADING_WORD, NO_PLACE,
    AFTER_PLACE, PLAIN_TITLE, BODY_BELOW, ON_BEHALF, OF_PLACE, CITY_COUNCIL, TWO_LANGUAGES, LISTED_PLACES, MAKER, LATER_DAY,
)  # fmt: skip
# First words of places that a second word follows: "San Pedro", "North Quay", "St Anne".
FIRST_WORDS = frozenset(
    """san santa los las la el new old saint st ste fort ft port north south east west upper lower great little mount mt lake palm
    grand long royal cape des de""".split()  # noqa: SIM905 - words, read as such
)
# Words that follow a place and are none: a department, an officer, a body, what was done.
RANK_WORDS = frozenset(("city", "town", "county"))  # "Attorney" or "Council" follows; at the end they are of the place
DEPARTMENTS = frozenset(
    """planning historical civil board boards commission committee council attorney manager recreation recreational parks park
    economic development community department housing public police fire library free transportation transit social human water
    clerk staff residents employees budget general municipal zoning health finance arts open government charter code ordinance
    resolution passed adopted approved mayor website web pension school engineering building power utilities service services
    minutes agenda regular special meeting is was has will and to paratransit office""".split()  # noqa: SIM905
)
