"""Words by which clerks' titles, labels and sentences are told: short lists of the trade's own words, no paper's."""

from __future__ import annotations

import re

# Words of standing items, which any council has.
STANDING = re.compile(
    r"""^\W*(?:to\s+\w+\s+(?:and\s+\w+\s+)?(?:any\s+|the\s+)?)?(?:apolog|declarations?\b|disclosures?\b|interests?\b|minutes\b|confirmation|matters?\s+arising|correspondence
    |clerk|chair|mayor|welcome|introduction|public\b|open\s+(?:forum|session|public)|question|petition|deputation|financ|accounts?\b|payments?\b|budget|precept
    |planning\b|highways?\b|police\b|report|county\s+counc|district\s+counc|date\s+(?:and\s+\w+\s+)?of\b|dates?\s+of|next\s+meeting|any\s+other|urgent|items?\s+for
    |exclusion|exempt|confidential|closed?\s+session|dispensation|co-?option|election|appointment|terms?\s+of\s+reference|work\s+(?:programme|plan)|forward\s+plan
    |roll\s+call|call\s+to\s+order|consent|agenda|adjourn|oral\s+comm|written\s+comm|communications?\b|announcements?\b|proclamation|public\s+hearing
    |old\s+business|new\s+business|unfinished|regular\s+agenda|staff|commission|board\b|council\b|committee|pledge|flag\s+salute|convene|notices?\b
    |attendance|sederunt|membership|substitut|risk|audit|treasury|allotment|cemetery|playground|footpath|village|parish|community|training|policy|policies
    |opening|closing|prayer|quorum|ratif|by-?laws?|presentation|update|review|strategy|procedural)""",
    re.IGNORECASE | re.VERBOSE,
)
FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|resolved|agreed|noted|asked|said|reported|advised|stated|confirmed|proposed|seconded|moved|thanked"
    r"|received|declared|explained|informed|approved|carried|requested|attended|welcomed|considered)\b",
    re.IGNORECASE,
)
DECIDING = re.compile(
    r"^\W*(?:resolved|agreed|decided?|decision|recommended|recommendations?|noted|approved|action|ordered|carried|reasons?|that\b|motion|amendment|vote|voting"
    r"|for\b|against\b|abstain|ayes?\b|noes?\b|in\s+favou?r|proposed|proposer|moved|seconded|seconder|mover|on\s+the)",
    re.IGNORECASE,
)
LISTING = re.compile(
    r"^\W*(?:present\b|attendance|in\s+attendance|also\s+(?:present|in)|apologies\s*(?:for\s+absence)?\s*:|absent|members?\b|councillors?\b|cllrs?\b|officers?\b"
    r"|venue|date\s*:|time\s*:|location|from\s*:|to\s*:|subject\s*:|report\s+(?:of|by|to|title)|contact|tel\b|email|e-mail|page\b|signed|dated)",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"^\W*(?:(?:[A-Z]\.\s?){1,3}[A-Z][\w'’-]+\s*(?:$|[,:;&]|and\b)|(?:the\s+)?(?:cllrs?|cr|councill?ors?|council\s?members?|commissioners?|board\s?members?|alderman|mr|mrs|ms|miss|dr|sir|lady|dame|rev|prof|chair(?:man|woman|person)?|mayor|leader)\b\.?\s+[A-Z])",
)
SECTION_HEAD = re.compile(
    r"^\W*(?:part\s+(?:\d|[ivab]+\b|one|two)|section\s+\w{1,3}\b|(?:public|exempt|confidential|private|open|restricted)\s+(?:items?|business|session|part)|appendix|annex|schedule|table|figure"
    r"|minutes\b.{0,80}\d{4}|agenda$|.*\bcouncil$|.*\bcommittee$)",
    re.IGNORECASE,
)
REPORT_OF = re.compile(
    r"^\W*(?:report|presentation|update|verbal|joint\s+report|copy|attached|herewith|purpose|to\s+(?:receive|consider|note|approve|agree|confirm))\b",
    re.IGNORECASE,
)
NUMBERISH = re.compile(r"[£$€]\s?\d|\b\d{1,2}[.:]\d\d\b|\b(?:19|20)\d\d\b")
LITTLE = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", "–", "-", "&"]
)
