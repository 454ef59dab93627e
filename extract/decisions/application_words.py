"""Words of planning and licensing applications: their numbers, the labels of a form, what was said to them.

31/01234/FUL – 3 Mill Lane – porch. No objection.      Application No: P/2031/0012      Officer's recommendation: Grant
"""

from __future__ import annotations

from extract.text.rule import Rule

_YEAR = r"(?:[A-Z]{1,4}\d{0,2}[/-])?(?:[A-Z]{1,2}/)?(?:\d[/-])?(?:YR)?\d{2,4}"
APPLICATION_NUMBER = Rule(
    id="application.number",
    pattern=rf"""(?<![\w/.-])(?-i:{_YEAR}[/-](?:[A-Z]{{1,2}}[/-])?\d{{3,6}}(?:[/-]?[A-Z][A-Z0-9]{{0,6}})?(?:[/-][A-Z0-9]{{1,6}})?
        |[A-Z]{{1,3}}[/-]\d{{4,6}})(?![\w/])""",
    examples={
        "31/01234/FUL \u2013 porch": "31/01234/FUL",
        "P/2031/0012": "P/2031/0012",
        "DC/2031/01264 - barn": "DC/2031/01264",
        "LA07/2030/0456/O": "LA07/2030/0456/O",
        "3/30/0123/F": "3/30/0123/F",
        "E/34934 house": "E/34934",
    },
    not_examples=("24/7", "2031/32", "minute 31/12", "and/or", "14/05/2031"),
    confidence=0.9,
)
ABOUT = Rule(
    id="application.item",
    # the title of an item under which applications are taken
    pattern=r"""\b(?:(?P<licensing>licen[cs](?:e|es|ing)\b)
        |(?P<planning>planning|applications?|development\s+(?:control|management)))""",
    examples={"Planning applications": {"planning": "Planning"}, "Licensing matters": {"licensing": "Licensing"}},
    not_examples=("Finance",),
)
_WHOSE = r"(?:(?:the\s+)?(?:(?:parish|town|community|city)\s+)?(?:council|committee)(?:['\u2019]?s)?[\u2019']?\s+)?"
_WHAT = r"(?:(?:planning|licen[cs](?:e|ing))\s+)?(?:application|app)"
_NUMBERED = rf"(?:{_WHAT}\s+)?(?:ref(?:erence)?(?:\s+(?:no|number))?|no|number)|{_WHAT}"
_PLACE = r"site(?:\s+address)?|location|address|premises|property|at"
_WORKS = r"proposal|proposed\s+(?:development|works)|development|description(?:\s+of\s+(?:the\s+)?(?:development|works))?|details"
_ADVICE = r"(?:officers?['\u2019]?s?['\u2019]?\s+)?recommendation"
_OTHER = r"applicants?(?:['\u2019]s?\s+name)?|agents?|ward|parish|case\s+officer|date|type|reasons?|conditions?|expiry|deadline"
FIELD = Rule(
    id="application.field",
    # a line of a form
    pattern=rf"""(?:^|(?<=\n))[ ]{{0,4}}(?:\(?[a-z0-9]{{1,3}}[).]\s+)?(?:(?P<number>{_NUMBERED})|(?P<site>{_PLACE})
        |(?P<proposal>{_WORKS})|(?P<officer>{_ADVICE})|(?P<comment>{_WHOSE}(?:comments?|response|observations?|views?))
        |(?P<decision>{_WHOSE}(?:decision|resolution|resolved|outcome))|(?P<other>{_OTHER}))[.]?[ ]?[:\u2013-][ \n]\s{{0,3}}""",
    examples={
        "Site: 3 Mill Lane": {"site": "Site"},
        "Application No: P/2031/0012": {"number": "Application No"},
        "Parish Council comments: none": {"comment": "Parish Council comments"},
        "Officer\u2019s recommendation: Grant": {"officer": "Officer\u2019s recommendation"},
    },
    not_examples=("The site is wet: very", "Decision maker: Oxley"),
)
_BODY = r"(?:the\s+)?(?:(?:parish|town|community)\s+)?(?:council|committee|members|councillors|PC|TC|CC)\s+"
_RAISED = r"(?:(?:has|have|had|raised?|made|resolved|agreed)\s+)?(?:(?:to\s+)?(?:submit|make|offer|raise|send)\s+)?(?:to\s+)?"
COMMENT = Rule(
    id="application.comment",
    # how a body that only comments speaks
    pattern=rf"""(?:^|(?<=[\u2013\u2014:.;,-]\s)|(?<=\n))(?:{_BODY})?{_RAISED}
        (?:no\s+(?:objections?|comments?|observations?)|support(?:s|ed)?|object(?:ions?|s|ed)?|neutral|no\s+views?)\b""",
    examples={"No objection.": "No objection", "porch \u2013 SUPPORT": "SUPPORT", "The Council objects": "The Council objects"},
    not_examples=("Objectives of the plan", "the supporting wall"),
)
VERDICT = Rule(
    id="application.verdict",
    # how a body that decides speaks
    pattern=r"""\b(?:(?:permission|consent|licen[cs]e|application|approval)\b[^.;]{0,60}?\b)?(?:(?:conditionally|unanimously)\s+)?
        (?:granted|approved|approve|refused?|refusal|grant|permitted|permit|rejected|deferred?|withdrawn|delegated?)\b""",
    examples={"GRANTED subject to conditions": "GRANTED", "planning permission be refused": "permission be refused"},
    not_examples=("Grantham Road", "the approval of minutes"),
)
_STREETS = "Road|Lane|Street|Close|Avenue|Drive|Way|Place|Court|Crescent|Green|Hill|Gardens|Terrace|Row|Rise|View|Square|Walk|Mews"
_HOUSES = "Farm|House|Cottage|Hall|Mill|Barn|Park|Inn|School|Church|Lodge|Grange|Field|Fields"
SITE = Rule(
    id="application.address",
    # words of a street or a house, or a postcode
    pattern=rf"\b(?-i:[A-Z][\w'\u2019-]*\s+(?:{_STREETS}|{_HOUSES})|[A-Z]{{1,2}}\d{{1,2}}[A-Z]?\s?\d[A-Z]{{2}})\b",
    examples={"3 Mill Lane": "Mill Lane", "The Old Barn": "Old Barn"},
    not_examples=("a new porch", "single storey extension"),
)
RULES = (APPLICATION_NUMBER, ABOUT, FIELD, COMMENT, VERDICT, SITE)
