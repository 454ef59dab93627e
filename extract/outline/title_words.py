"""Words by which a title goes on or has ended: shortened words, halves of dates, page numbers, verdicts behind it."""

from __future__ import annotations

from extract.outline import item_words as words
from extract.text.lexicon import PERSON_TITLE
from extract.text.rule import Rule

SHORTENED = Rule(
    id="title.shortened_word",
    pattern=r"(?:\b(?:no|nos|inc|ltd|co|st|mr|mrs|ms|dr|cllr|rev|approx|ref|para|vs?|etc|dept|govt|[A-Z])\.)$",
    examples={"Resolution No.": "No.", "the work of Berg and Co.": "Co.", "Report of J.": "J."},
    not_examples=("Budget.", "The quay."),
    tail=9,
)
NUMBER_FIRST = Rule(
    id="title.number_first",
    pattern=r"^(?-i:[A-Z]{0,4})[-/.]?\d",
    examples={"14 on the quay": "1", "R-31-37 - Quay": "R-3", "CB/4": "CB/4"},
    not_examples=("Lund asked", "a 3", "R. Lund"),
)
TITLE_OF_A_PERSON = Rule(
    id="title.person_title_at_end",
    pattern=rf"\b(?:{PERSON_TITLE}|alderman\b)\.?$",
    examples={"Motion of Councillor": "Councillor", "Report of Mr.": "Mr."},
    not_examples=("Report of the Councillors", "Mr Berg"),
    tail=40,
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
DAY_AT_END = Rule(
    id="title.day_at_end",
    pattern=r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?$",
    examples={"minutes of 3": "3", "held on the 21st": "21st"},
    not_examples=("Budget 2031", "3 July"),
    tail=16,
)
DATE_ALONE = Rule(
    id="title.date_alone",
    pattern=rf"""^[:\s\u2013-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?
        (?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?),?\s+\d{{4}}\W*$""",
    examples={"Monday, September 30, 2031": "Monday, September 30, 2031", "3rd July 2031.": "3rd July 2031."},
    not_examples=("3 July 2031 was wet", "July 2031", "2031"),
)
MONTH_FIRST = Rule(
    id="title.month_first", pattern=rf"^{_MONTH}\b", examples={"July 2031": "July"}, not_examples=("Marching band", "the May fair")
)
MONTH_AT_END = Rule(
    id="title.month_at_end",
    pattern=rf"\b(?:on|of|dated|\d{{1,2}}(?:st|nd|rd|th)?)\s+{_MONTH},?$",
    examples={"held on July": "on July", "of 26 June": "26 June"},
    not_examples=("Fair in May", "3 July 2031"),
    tail=30,
)
LIST_LETTER = Rule(
    id="title.list_mark_behind",
    pattern=r"^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|\d{1,2}\.\d)\s",
    examples={"a) Quay": "a) ", "(ii) Quay": "(ii) ", "3. Quay": "3. "},
    not_examples=("2031", "for Quay Road"),
)
RESOLVED_LINE = Rule(
    id="title.resolved_line",
    pattern=r"^(?:resolved|agreed|ordered|recommended)(?:\s*[:\u2013-]|\s*$|\s+(?:that|to|unanimously)\b)",
    examples={"RESOLVED:": "RESOLVED:", "Resolved that": "Resolved that", "AGREED": "AGREED"},
    not_examples=("Agreed syllabus", "Resolved matters"),
)
PAGE_NUMBERS = Rule(
    id="title.page_numbers_apart",
    pattern=r"^(?:\(?\s*pages?\s*(?:nos?\.?\s*)?)?[A-Z]?\d{1,4}\s*(?:(?:[-\u2013\u2014]|to)\s*[A-Z]?\d{1,4})\s*\)?$",
    examples={"131 - 136": "131 - 136", "(Pages 3 - 8)": "(Pages 3 - 8)", "Pages 3 to 8": "Pages 3 to 8"},
    not_examples=("7", "31/061", "3 - 8 boats"),
)
VERDICT_ALONE = Rule(
    id="title.verdict_alone",
    pattern=rf"^\W*(?:{words.VERDICT_WORDS})(?:\s+(?:as\s+\w+|unanimously|in\s+full))?\W*$",
    examples={"Accepted.": "Accepted.", "– noted": "– noted", "Approved as amended": "Approved as amended"},
    not_examples=("Noted that the box", "Refused to", "Boats"),
)
SAID_NIL = Rule(
    id="title.nil_alone",
    pattern=r"^\W*(?:none|nil|n/a|not\s+applicable)(?:\s+(?:received|declared|made|given))?\W*$",
    examples={"None.": "None.", "*None*": "*None*", "nil received": "nil received"},
    not_examples=("None. Absent: Berg", "November", "Nil return of the quay"),
)
SAID_BEHIND = Rule(
    id="title.said_behind",
    pattern=rf"""(?:[.?!]\s+(?:{words.VERDICT_WORDS})(?:\s+(?:as\s+\w+|unanimously))?
        |[:.*\u2013-]\s*\**(?:none|nil|n/a))\s*\**[.]?$""",
    examples={"Bills of March. Accepted.": ". Accepted.", "Apologies: None": ": None", "ORAL REPORTS *None*": "*None*"},
    not_examples=("Minutes to be approved", "Planning: decisions", "Fees. Other matters"),
    tail=60,
)
TO_DO_BEHIND = Rule(
    id="title.to_do_behind",
    # what is to be done with an item, where it runs on behind the title
    pattern=r"""^\W*to\s+(?:formally\s+|further\s+)?(?:receive|consider|approve|note|confirm|agree|elect|discuss|sign|adopt|review
        |appoint|resolve|accept|answer|ask|authorise|authorize|decide|determine|endorse|hear|ratify|report|set|take|vote)\b""",
    examples={"to receive apologies": "to receive", "– To note the tolls": "– To note", "to formally adopt": "to formally adopt"},
    not_examples=("to Quay Road", "toll", "to the clerk"),
)
RULES = (
    TO_DO_BEHIND, SHORTENED, NUMBER_FIRST, TITLE_OF_A_PERSON, SAID_BEHIND, VERDICT_ALONE, SAID_NIL, PAGE_NUMBERS, RESOLVED_LINE,
    DATE_ALONE, DAY_AT_END, MONTH_FIRST, MONTH_AT_END, LIST_LETTER,
)  # fmt: skip
