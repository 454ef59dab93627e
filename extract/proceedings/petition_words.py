"""The printed words of petitions."""

from __future__ import annotations

import re

from extract.text.rule import Rule

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d{1,7})"
_SIGNERS = r"(?:valid\s+|verified\s+|local\s+)?(?:signatures?|signatories|petitioners|names|people|residents|electors|persons)"
_SIGNED = r"(?:signed\s+by|contain(?:ing|ed)|bearing|with|supported\s+by|received|attracted|gathered|had|has|carrying)"
_SOME = r"(?:(?:a\s+total\s+of|over|more\s+than|some|around|approximately|about|in\s+excess\s+of|nearly)\s+)?"
SIGNED_BY = Rule(
    id="petition.signed",
    pattern=rf"""{_SIGNED}\s+{_SOME}{_NUMBER}\s+{_SIGNERS}|(?P<alone>\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})\s+signatures""",
    examples={
        "signed by 1,204 people": {"number": "1,204"}, "containing over 60 signatures": {"number": "60"},
        "a petition of 85 signatures": {"alone": "85"},
    },
    not_examples=("signed by the Chair", "with 3 members absent"),
    needs=("sign", "petitioners", "names", "people", "residents", "electors", "persons"),
)  # fmt: skip
_NAMED = r"(?:titled|entitled|headed|called|named|in\s+the\s+following\s+terms:?)?"
_QUOTED = r"[\u2018\u201c\"'](?P<subject>[^\u201d\u2019\"'\n]{4,160}(?:\n[^\u201d\u2019\"'\n]{2,120})?)[\u201d\u2019\"']"
PETITION_TITLED = Rule(
    id="petition.titled",
    pattern=rf"""\bpetitions?\b[^.;\u2018\u201c"']{{0,120}}?{_NAMED}\s*{_QUOTED}""",
    examples={"a petition entitled \u2018Mend the Weir\u2019": {"subject": "Mend the Weir"}},
    not_examples=("a petition against the weir",),
    needs=("petition",),
)
_ASKING = r"requesting|calling\s+(?:for|on|upon)|asking(?:\s+for)?|seeking|urging|demanding|supporting"
_AGAINST = (
    r"opposing|objecting\s+to|protesting\s+against|against|regarding|concerning|relating\s+to|in\s+relation\s+to"
    r"|about|for|on"
)
_ENDED = r"(?=\s+(?:and\s+)?(?:signed|containing|bearing|with\s+\d|was\b|were\b|had\b|which\b)|[.;,]|$)"
_DONE_WITH = r"(?:refer(?:red)?|agreed|resolved|passed)"  # what the meeting did with it: what follows is not what it asks for
ASKING_FOR = Rule(
    id="petition.asking",
    pattern=rf"""\bpetitions?\b(?:(?!{_DONE_WITH}\b)[^.;]){{0,80}}?\s(?:(?:{_ASKING}|{_AGAINST})\s+)
        (?P<subject>(?:that\s+|the\s+|a\s+|an\s+)?[^.;,]{{4,200}}?){_ENDED}""",
    examples={
        "a petition requesting a crossing on Quay Street, signed by 40 residents": {"subject": "a crossing on Quay Street"},
        "A petition against the closure of the lido was received": {"subject": "the closure of the lido"},
    },
    not_examples=("the petition was read", "debated the petition and referred it to the Chair for a reply"),
    needs=("petition",),
)
_BRINGS = r"(?:presented|submitted|handed\s+in|introduced|brought)"
_IT = r"(?:to\s+the\s+\w+\s+)?(?:a|the|an|their|his|her|this)\s+(?:e-?)?(?:\w+\s+)?petition"
_GOES_ON = (
    r"(?=\s+(?:titled|entitled|signed|requesting|calling|asking|regarding|concerning|against|with|containing"
    r"|on\s+behalf)\b|[.;:,]|$)"
)
BROUGHT_BY = Rule(
    id="petition.presented",
    pattern=rf"""(?P<by>[A-Z][^.;:?!]{{2,100}}?),?\s+(?:then\s+|formally\s+)?{_BRINGS}\s+{_IT}
        |\bpetition\b[^.;:?!]{{0,160}}?(?:{_BRINGS}|organised|received)\s+(?:by|from)\s+
        (?P<from>(?:the\s+)?[A-Z][^.;:?!,]{{2,80}}?){_GOES_ON}""",
    examples={
        "Cllr Ada Plover presented a petition": {"by": "Cllr Ada Plover"},
        "a petition submitted by Councillor Bo Rook titled": {"from": "Councillor Bo Rook"},
    },
    not_examples=("a petition was presented",),
    needs=("petition",),
    flags=re.VERBOSE,
)
_IN_HAND = r"(?:presented|submitted|received|handed|noted|debated|considered|referred)"
_TAKES = r"(?:received|considered|debated|noted|presented|submitted|handed\s+in|introduced)"
BEFORE_US = Rule(
    id="petition.received",
    pattern=rf"""\bpetitions?\b[^.;]{{0,200}}?\b(?:was|were|had\s+been|has\s+been)\s+{_IN_HAND}
        |\b{_TAKES}\s+(?:a|an|the)\s+(?:e-?)?(?:\w+\s+)?petition""",
    examples={"considered a petition": "considered a petition", "A petition was received": "petition was received"},
    not_examples=("No petition", "the petition scheme"),
    needs=("petition",),
)
NO_PETITION = Rule(
    id="petition.none",
    pattern=r"""\b(?:no|nor|any|without)\s+(?:public\s+|such\s+)?(?:deputations?\s+or\s+)?petitions?\b
        |\bpetitions?\s*[:\u2013-]?\s*(?:none|nil)\b""",
    examples={"There were no petitions": "no petitions", "Petitions: none": "Petitions: none"},
    not_examples=("a petition",),
    needs=("petition",),
)
_DONE = r"(?:resolved|agreed|noted|referred|received|accepted|rejected|forwarded)"
PETITION_WENT = Rule(
    id="petition.outcome",
    pattern=rf"""\b{_DONE}\b[\s\S]{{0,200}}?\bpetition|\bpetition(?:ers?)?\b[\s\S]{{0,120}}?\b(?:be|was|is)\s+(?:{_DONE}|passed)""",
    examples={
        "It was agreed that the petition be noted": "agreed that the petition", "The petition was referred": "petition was referred"
    },
    not_examples=("the petition was long",),
    needs=("petition",),
)
RULES = (SIGNED_BY, PETITION_TITLED, ASKING_FOR, BROUGHT_BY, BEFORE_US, NO_PETITION, PETITION_WENT)
