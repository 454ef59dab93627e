"""The words around the day of a meeting, and around days that are of other meetings, as rules with examples."""

from __future__ import annotations

from extract.text.lexicon import DASH, MONTH, NUMBER_WORDS, WEEKDAY
from extract.text.rule import Rule

_ORDINAL = r"(?:\s?(?:st|nd|rd|th))?"
_DATE = rf"""(?:{WEEKDAY},?\s+)?(?:the\s+)?(?:\d{{1,2}}{_ORDINAL}\s+(?:of\s+)?{MONTH},?\s+\d{{4}}
    |{MONTH}\s+\d{{1,2}}{_ORDINAL},?\s+\d{{4}})"""
_TAKEN = r"\bdecisions?\s+(?:sheet\s+|notice\s+|record\s+)?(?:(?:taken|made|agreed|reached|determined)\s+)?(?:by|of|from|at)\b"
TAKEN_ON = Rule(
    id="meeting.decisions_taken_on",
    # the title of a decision notice: "Decisions taken by the Executive at its meeting on Tuesday 19 November 2024"
    pattern=rf"{_TAKEN}(?:[^.:\d]{{0,120}}?)\b(?:on|held\s+on|of|dated)\s+(?P<day>{_DATE})",
    examples={
        "Decisions taken by the Executive at its meeting on Tuesday 19 November 2030": {"day": "Tuesday 19 November 2030"},
        "Decisions of the Cabinet held on 4 May 2030": {"day": "4 May 2030"},
    },
    not_examples=("Decisions come into force on 4 May 2030", "A decision was made by 2030"),
    needs=("decision",),
)
_BEGAN = r"(?:was\s+(?:held|convened|called\s+to\s+order|opened)|began|commenced)"
_THE_MEETING = rf"(?:this|the)\s+(?:\w+\s+){{0,5}}?(?:meeting|session)\s+(?:of\s+[^.;]{{3,80}}?\s+)?{_BEGAN}"
_BODY_MET = r"(?:council|board|committee|commission|panel)\s+(?:met|convened|held\s+(?:its|their|a)\s+(?:\w+\s+){0,3}meeting)"
HELD_ON = Rule(
    id="meeting.held_on",
    # words of the paper that name this meeting's day: "The meeting was called to order on 4 May 2030"
    pattern=rf"\b(?:{_THE_MEETING}|{_BODY_MET})\b(?:[^.;]|[.](?=\d)){{0,90}}?(?P<day>{_DATE})",
    examples={
        "The regular meeting of the Ferry Board was called to order on May 4, 2030": {"day": "May 4, 2030"},
        "Tilby Town Council held their meeting at 7.30pm on the 9th May 2030": {"day": "the 9th May 2030"},
    },
    not_examples=("minutes of the meeting of 4 May 2030", "the meeting held on 4 May 2030", "The meeting was told on Friday"),
    needs=("meeting", "met", "session", "convened"),
)
CONVENED = Rule(
    id="meeting.convened",
    # the day for which an agenda calls its meeting, whatever day the letter is of that does
    pattern=rf"\b(?:will|to)\s+be\s+(?:held|convened)\b[^;]{{0,160}}?(?P<day>{_DATE})",
    examples={
        "A meeting of the Board will be held at the Hall at 7.00 pm on Monday, 4 May 2030": {"day": "Monday, 4 May 2030"},
        "A meeting will be held as follows:- DATE: TUESDAY, 4TH MAY 2030": {"day": "TUESDAY, 4TH MAY 2030"},
    },
    not_examples=("the meeting held on 4 May 2030", "will be heard on 4 May 2030", "was to be held in May"),
    needs=("be held", "be convened"),
)
_NOT_OF_MEETING = r"(?!\s*(?:and\s+time|of\s+(?:the\s+)?meeting))(?=\s*:?\s*(?:this\s+|the\s+)?$)"
PUBLISHED = Rule(
    id="meeting.published",
    pattern=rf"""\b(?:published|publication|issued?|contact|annual\s+report|revised|printed|deadline|posted|signed
        |dated?{_NOT_OF_MEETING})\b[^\n]{{0,25}}$""",
    examples={"Published on ": "Published on ", "Dated ": "Dated "},
    not_examples=("Date of meeting: ", "held on "),
)
DATE_LABEL = Rule(
    id="meeting.date_label",
    pattern=r"(?:^|\n)\s*date\s*:?\s*$",
    examples={"Date: ": "Date: "},
    not_examples=("Dated ", "Update: "),
)
HELD_BEFORE = Rule(
    id="meeting.held_before",
    pattern=r"\b(?:held|meeting|taken|summoned|meet|met|minutes|agenda|session|sederunt|order)\b[^.]*$",
    examples={"Minutes of the Ferry Board held on ": "Minutes of the Ferry Board held on "},
    not_examples=("The meeting ended. Bids closed on ",),
)
_OF_MINUTES = r"(?:minutes?|notes)\s+(?:(?:of|from|for|dated)\b|[-–—])[^.;]{0,120}|matters\s+arising\b[^.;]{0,100}"
_OTHER_MEETING = r"(?:previous|last|next|following|future|forthcoming)\s+(?:\w+\s+){0,3}(?:meetings?|session)\b[^.;]{0,80}"
OTHER_MEETING = Rule(
    id="meeting.other",
    # the day of another meeting: that of which the minutes were approved, the last, the next
    pattern=rf"\b(?:{_OF_MINUTES}|{_OTHER_MEETING}|meetings?\s+dates?\b[^.;]{{0,40}})$",
    examples={
        "That the minutes of the meeting held on ": "minutes of the meeting held on ",
        "The next meeting will be on ": "next meeting will be on ",
    },
    not_examples=("The meeting was called to order on ",),
)
_DONE = r"""approv\w+|confirm\w+|adopt\w+|agreed|accept\w*|signed|amend\w*|receiv\w+|read|circulated|corrected|noted|ratif\w+|moved
    |proposed"""
WAS_APPROVED = Rule(
    id="meeting.minutes_approved",
    pattern=rf"\b(?:{_DONE}|correct\s+record|true\s+record|previous|last|motion)\b",
    examples={"be approved as a correct record": "approved", "a true record": "true record"},
    not_examples=("called to order",),
)
OF_MEETING = Rule(
    id="meeting.named",
    pattern=r"\b(?:minutes|meeting)\b",
    examples={"the minutes of ": "minutes"},
    not_examples=("the consultation of ",),
)
OF_MINUTES = Rule(
    id="meeting.minutes_named", pattern=r"\bminutes\b", examples={"the minutes of ": "minutes"}, not_examples=("the meeting of ",)
)
TO_OR_DATE = Rule(
    id="meeting.to_or_date",
    pattern=r"(?:^|\n)\s*(?:to|date|meeting\s+date|date\s+of\s+(?:meeting|decision))\s*:?[^\n]{0,60}\n?$",
    examples={"To: Harbour Board – ": "To: Harbour Board – ", "Date of decision: ": "Date of decision: "},
    not_examples=("Update of the board on ",),
)
BEHIND_DASH = Rule(
    id="meeting.behind_dash", pattern=rf"{DASH}\s*$", examples={"Ferry Panel – ": "– "}, not_examples=("Ferry Panel on ",)
)
BEFORE_DASH = Rule(
    id="meeting.before_dash",
    # behind a day: what sort of meeting it is of
    pattern=rf"^\s*{DASH}\s+[^\n]{{0,60}}\b(?:meeting|minutes|agenda|council|committee)\b",
    examples={" – Ordinary Meeting of Council": " – Ordinary Meeting of Council"},
    not_examples=(" – 7 pm", ", Meeting"),
)
_LEFT_OFF = r"(?:was\s+)?(?:adjourned|continued|reconvened|resumed)\b"
_RESUMED = rf",?\s*(?:and\s+)?(?:{_LEFT_OFF}\s*(?:and\s+|to\s+|on\s+|until\s+|,\s*)*)+"
ADJOURNED_TO = Rule(
    id="meeting.adjourned_to",
    # behind the first day of a meeting: its last day is next
    pattern=rf"^{_RESUMED}(?={WEEKDAY}|the\s|\d)",
    examples={
        ", adjourned and reconvened on 11 May 2030": ", adjourned and reconvened on ",
        " continued to 5 May": " continued to ",
    },
    not_examples=(" and adjourned at 9 pm", ", 11 May 2030"),
)
MISSPELT = Rule(
    id="meeting.misspelt_month",
    # a day whose month is no month as it is spelt
    pattern=r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[A-Za-z]{5,10}),?\s+(?P<year>(?:19|20)\d\d)\b",
    examples={"4th Septmber 2030": {"day": "4", "month": "Septmber", "year": "2030"}},
    not_examples=("Septmber 2030", "4 of 2030"),
)
# The months in Welsh and in Irish, January first.
MONTHS_ELSEWHERE = (
    ("ionawr", "eanáir"), ("chwefror", "feabhra"), ("mawrth", "márta"), ("ebrill", "aibreán"), ("mai", "bealtaine"),
    ("mehefin", "meitheamh"), ("gorffennaf", "iúil"), ("awst", "lúnasa"), ("medi", "meán fómhair"), ("hydref", "deireadh fómhair"),
    ("tachwedd", "samhain"), ("rhagfyr", "nollaig"),
)  # fmt: skip
OTHER_MONTHS = Rule(
    id="meeting.other_months",
    pattern=r"\b(?P<day>\d{1,2})\s?(?:af|il|ail|ydd|edd|fed|ed|eg|ain|ú)?\s+(?:o\s+|o[’']\s?|de\s+)?(?:mis\s+)?"
    rf"(?P<month>{'|'.join(name.replace(' ', '[ ]+') for names in MONTHS_ELSEWHERE for name in names)})\b"
    r",?\s+(?P<year>(?:19|20)\d\d)\b",
    examples={
        "11eg RHAGFYR 2030": {"day": "11", "month": "RHAGFYR", "year": "2030"},
        "4 Bealtaine 2030": {"day": "4", "month": "Bealtaine", "year": "2030"},
    },
    not_examples=("Mai 2030", "4 May 2030"),
)
SEVERAL_DAYS = Rule(
    id="meeting.several_days",
    pattern=rf"(?P<first>\d{{1,2}}){_ORDINAL}\s*(?:{_RESUMED}|,|and|&|to|/|{DASH})\s*(?:{WEEKDAY},?\s+)?(?:the\s+)?$",
    examples={"held on 4 and ": {"first": "4"}, "4th - ": {"first": "4"}, "4 and adjourned to ": {"first": "4"},
              "Tuesday 4 and Wednesday ": {"first": "4"}},
    not_examples=("item 4 on ",),
)
_FIRSTS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth"""
ORDINALS = {**{word: n for n, word in enumerate(_FIRSTS.split(), start=1)}, "thirtieth": 30}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), start=2)}
_DAY_SPELT = rf"(?:(?:twenty|thirty)[\s-]+)?(?:{'|'.join(ORDINALS)})"
_UPTO_99 = rf"(?:(?:{'|'.join(TENS)})(?:[\s-]+(?:{'|'.join(NUMBER_WORDS)}))?|(?:{'|'.join(NUMBER_WORDS)}))"
SPELT_DAY = Rule(
    id="meeting.day_in_words",
    pattern=rf"\b(?P<day>{_DAY_SPELT})\s+(?:day\s+)?of\s+(?P<month>{MONTH}),?\s+"
    rf"(?:(?:in\s+)?the\s+year\s+(?:of\s+our\s+lord\s+)?)?,?\s*"
    rf"(?P<century>two(?=\s+thousand)|nineteen|twenty)\s+(?:(?P<thousand>thousand)|hundred)?,?\s*"
    rf"(?:and,?\s+)?(?P<year>{_UPTO_99})?\b",
    examples={
        "the SEVENTH DAY OF SEPTEMBER IN THE YEAR TWO THOUSAND": {
            "day": "SEVENTH", "month": "SEPTEMBER", "century": "TWO", "thousand": "THOUSAND",
        },
        "the twenty-first day of May, nineteen hundred and eighty-four": {
            "day": "twenty-first", "month": "May", "century": "nineteen", "year": "eighty-four",
        },
        "sixth of July twenty twenty-two": {"day": "sixth", "month": "July", "century": "twenty", "year": "twenty-two"},
    },
    not_examples=("the first of May", "the seventh day of September 2000", "the fifth of July and two others"),
)
MONTH_OF = Rule(
    id="meeting.month",
    pattern=rf"^(?P<month>{MONTH})\s+(?P<year>(?:19|20)\d\d)\b",
    examples={"May 2030": {"month": "May", "year": "2030"}},
    not_examples=("4 May 2030",),
)
YEAR_PRINTED = Rule(id="meeting.year", pattern=r"\b(?:19|20)\d\d\b", examples={"in 2030 ": "2030"}, not_examples=("120301",))
RULES = (
    TAKEN_ON, HELD_ON, PUBLISHED, DATE_LABEL, HELD_BEFORE, OTHER_MEETING, WAS_APPROVED, OF_MEETING, OF_MINUTES, TO_OR_DATE,
    BEHIND_DASH, BEFORE_DASH, CONVENED, SPELT_DAY, ADJOURNED_TO, MISSPELT, OTHER_MONTHS, SEVERAL_DAYS, MONTH_OF,
    YEAR_PRINTED,
)  # fmt: skip
