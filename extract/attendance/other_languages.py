"""Headings of attendance lists in the other languages that councils of these islands print: Welsh, Irish, Scottish Gaelic.

Yn bresennol: Cyng. Siân ap Rhys (Cadeirydd)      YMDDIHEURIADAU      I Láthair      As Láthair      Leithscéalta:
"""

from __future__ import annotations

from extract.text.rule import Rule

_WHO_CY = r"(?:aelodau|cynghorwyr|pobl)"
_WHO_GA = r"(?:baill|comhairleoir[íi]|na\s+baill|iad\s+seo)"
_APART = r"[’'`]?n?\s+"  # "Aelodau'n bresennol", "Aelodau yn bresennol"
_HERE_CY = r"(?:yn\s+)?[bp]resennol"
# What each heading means: the rule of the English one.
_MEANINGS: dict[str, str] = {
    "attendance.virtual": rf"(?:{_HERE_CY}|yn\s+mynychu)\s+(?:o\s+bell|ar-?lein|yn\s+rhithi(?:ol|r))",
    "attendance.officers": r"(?:y\s+)?swyddogion(?:\s+(?:yn\s+)?[bp]resennol)?|clerc(?:\s+y\s+cyngor)?(?=\s*:)"
    r"|(?:oifigigh|feidhmeannaigh|lucht\s+foirne)(?:\s+(?:i\s+l[áa]thair|ag\s+freastal))?",
    "attendance.public": r"(?:aelodau\s+o[’']?r|y)\s+cyhoedd|an\s+pobal",
    "attendance.guests": r"gwesteion|a[íi]onna",
    "attendance.in_attendance": rf"(?:hefyd|eraill)\s+{_HERE_CY}|(?:hefyd\s+)?yn\s+mynychu|mewn\s+presenoldeb"
    r"|i\s+bhfreastal|ag\s+freastal|i\s+l[áa]thair\s+(?:freisin|chomh\s+maith)|daoine\s+eile\s+i\s+l[áa]thair",
    "attendance.absent": r"(?:yn\s+)?absennol|as\s+l[áa]thair|neamhl[áa]ithreach",
    "attendance.apologies": r"(?:derbyn\s+)?ymddiheuriad(?:au)?(?:\s+am\s+(?:absenoldeb|eu\s+habsenoldeb))?"
    r"|leithsc[ée]al(?:ta)?|leisgeul(?:an)?",
    "attendance.present": rf"(?:{_WHO_CY}{_APART})?{_HERE_CY}|(?:{_WHO_GA}\s+)?i\s+l[áa]thair|an\s+l[àa]thair",
}
_END = r"[ ]*(?:\([^()]{0,30}\)[ ]*)?(?:[:;](?:\s?[-\u2013])?|[-\u2013\u2014]{1,2}(?=\s)|$)"
_CHAIRS = r"(?P<vice>(?:is-?\s?g|leas[ -]?ch))?(?:c?adeirydd|c?athaoirleach)|yn\s+y\s+gadair|sa\s+chathaoir"
OTHER_LANGUAGE = Rule(
    id="attendance.other_language",
    pattern="|".join(
        [
            *(rf"(?P<{rule.partition('.')[2]}>(?:{words}){_END})" for rule, words in _MEANINGS.items()),
            rf"(?P<chair>(?:y\s+|an\s+)?(?:{_CHAIRS})\s*:)",
        ]
    ),
    examples={
        "Yn bresennol: Cyng. ap Rhys": {"present": "Yn bresennol:"},
        "YMDDIHEURIADAU AM ABSENOLDEB": {"apologies": "YMDDIHEURIADAU AM ABSENOLDEB"},
        "I Láthair:": {"present": "I Láthair:"},
        "As Láthair - Áine Ní Néill": {"absent": "As Láthair -"},
        "Hefyd yn bresennol": {"in_attendance": "Hefyd yn bresennol"},
        "Is-gadeirydd: Gwen Moss": {"chair": "Is-gadeirydd:", "vice": "Is-g"},
    },
    not_examples=("Yn bresennol roedd y plant", "I lár an bhaile", "Cadeirydd"),
)
RULES = (OTHER_LANGUAGE,)


def heading_meant(text: str) -> tuple[str, bool, int] | None:
    """The id of the English heading that `text` begins with in another language, whether it is a deputy's, and its length."""
    match = OTHER_LANGUAGE.match(text)
    if match is None:
        return None
    said = next(name for name in ("chair", *(rule.partition(".")[2] for rule in _MEANINGS)) if match[name])
    return f"attendance.{said}", bool(match["vice"]), match.end()
