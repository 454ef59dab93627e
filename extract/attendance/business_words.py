"""The headings with which the business of a meeting begins, behind the lists of who was there.

3. Declarations of Interest      MINUTES      12/4 Matters arising      2. CADARNHAU COFNODION
"""

from __future__ import annotations

from extract.text.rule import Rule

_ITEM_NUMBER = r"[\W\d]*+(?:[a-z]\d*+/[\W\d]*+)?(?:to\s+(?:receive|approve|confirm|consider|note|agree)\s+)?(?:any\s+|the\s+)?"
_ON_MINUTES = (
    r"(?:approval|confirmation|adoption|acceptance)\s+of\s+(?:the\s+)?(?:previous\s+)?minutes|approve\s+minutes|matters\s+arising"
    r"|minutes(?:\s+of\s+(?:the\s+)?(?:last|previous|meetings?)\b|\W*$)"
)
_ON_INTERESTS = r"(?:declarations?|disclosures?)\s+(?:of|by)\s"
_ON_PUBLIC = (
    r"public\s+(?:participation|question|forum|session|comment)"
    r"|(?:chair\w*|mayor\w*)[’']?s?\s+(?:announcements?|business|remarks)|correspondence\W*$|resolved\b|consent\s+calendar"
    r"|agenda\s+(?:items?|changes?)\b"
)
_ON_BUSINESS_ELSEWHERE = (
    r"(?:cadarnhau\s+)?cofnodion|datganiad(?:au)?\s+o\s+(?:ddiddordeb|fuddiant)|mater(?:ion)?\s+yn\s+codi|gohebiaeth"
    r"|miontuairisc[íi]|dearbhuithe|comhfhreagras"
)
BUSINESS = Rule(
    id="attendance.business",
    # the first line of the business of a meeting: no list of people goes on over it
    pattern=rf"^{_ITEM_NUMBER}(?:{_ON_MINUTES}|{_ON_INTERESTS}|{_ON_PUBLIC}|{_ON_BUSINESS_ELSEWHERE})",
    examples={"3. Declarations of Interest": "3. Declarations of ",
              "MINUTES": "MINUTES", "12/4 Matters arising": "12/4 Matters arising",
              "2. CADARNHAU COFNODION": "2. CADARNHAU COFNODION"},
    not_examples=("Present: Ada Lund", "Minutes of the Parish Council", "Apologies for absence"),
)
RULES = (BUSINESS,)
