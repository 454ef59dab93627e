"""The printed words that part a question from its answer."""

from __future__ import annotations

import re

from extract.text.rule import Rule

_NUMBER = r"(?:\(?(?P<number>\d{1,3}(?:\.\d{1,2})?(?:\s?\([a-z]\))?|[A-Z]{1,3}\d{1,3})[.):]?)"
_PUT = r"(?:from|by|asked\s+by|put\s+by|submitted\s+by|received\s+from|tabled\s+by)"

_KIND_OF = r"(?:(?:public|member'?s?|written|supplementary|councillor'?s?)\s+)?question\s*"
_AFTER = r"(?:(?:no\.?|number)?\s*\(?(?P<after>\d{1,3}[a-z]?)\)?[.:]?\s*)?(?:[-\u2013\u2014:]\s*)?(?:was\s+)?"
_TO = r"(?:to(?:\s+be\s+answered\s+by)?|for\s+(?:answer|reply)\s+by)"
# "Question 4 by Ada Plover to Bo Rook, Cabinet Member for Quays", over one line or two; "3. Question from Mr Teal"
UNDER_HEAD = Rule(
    id="question.head",
    pattern=rf"""^\W*(?:{_NUMBER}\s+)?{_KIND_OF}{_AFTER}{_PUT}:?\s+(?P<asker>[^\n?:]{{3,120}}?)
        (?:,?\s+{_TO}\s+(?P<asked>[^\n?]{{3,140}}(?:(?<=,)\n[^\n?]{{3,80}})?))?\s*[:.]?\s*$""",
    examples={
        "Question by Ada Plover to Bo Rook,\nCabinet Member for Quays": {
            "asker": "Ada Plover", "asked": "Bo Rook,\nCabinet Member for Quays"
        },
        "Question 3: from Mrs C Teal (Weirs Action Group)": {"after": "3", "asker": "Mrs C Teal (Weirs Action Group)"},
        "2. Public question submitted by Mr D Wren": {"number": "2", "asker": "Mr D Wren"},
    },
    not_examples=("A question from the floor was taken and answered at once, as were others.", "Questions by members"),
    needs=("question",),
    flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE,
    confidence=0.95,
)  # fmt: skip
_LETTERS = r"(?:\s?[A-Z](?:\s?,\s?[A-Z])*)"
_NUMBERS = rf"(?P<number>\d{{1,3}}(?:{_LETTERS}|(?:(?:\s?,\s?|\s?&\s?|\s+and\s+)\d{{1,3}})+{_LETTERS}?)?)"
# "Question 2 A,B - Ada Plover, Quay Traders - Night buses", "Q4: Bo Rook - Weirs"
IN_LIST = Rule(
    id="question.listed",
    pattern=rf"""^\W*(?:questions?|Q)\s*(?:no\.?\s*)?{_NUMBERS}\s*[-\u2013\u2014:]\s*
        (?P<asker>[A-Z][^\n?]{{3,110}}?)(?:\s+[-\u2013\u2014]\s+(?P<subject>[^\n?]{{3,160}}))?\s*$""",
    examples={
        "Question 2 A,B - Ada Plover, Quay Traders - Night buses": {
            "number": "2 A,B", "asker": "Ada Plover, Quay Traders", "subject": "Night buses"
        },
        "Questions 4 & 5 \u2013 Bo Rook \u2013 Weirs": {"number": "4 & 5", "asker": "Bo Rook", "subject": "Weirs"},
    },
    not_examples=("Question 2 was withdrawn", "Q1: why are the weirs dry?"),
    needs=("question", "q"),
    flags=re.VERBOSE | re.MULTILINE | re.IGNORECASE,
    confidence=0.9,
)  # fmt: skip
ANSWERED = Rule(
    id="question.answer",
    pattern=r"""^\W*(?:written\s+|draft\s+)?(?:answer|reply|response)(?:\s+(?:from|by|of)\s+(?P<by>[^\n:.]{3,120}?))?\s*(?:[:.]|$)
        (?=\s|$)""",
    examples={"Answer": "Answer", "Reply from Cllr Bo Rook:": {"by": "Cllr Bo Rook"}, "Response: The weir is dry.": "Response:"},
    not_examples=("The answer is known.", "Responses were read"),
    needs=("answer", "reply", "response"),
    flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
SUPPLEMENT = Rule(
    id="question.supplementary",
    pattern=r"^\W*supplementary(?:\s+question)?(?:\s+(?:from|by)\s+[^\n:]{3,80}?)?\s*(?:[:.]|$)(?=\s|$)",
    examples={"Supplementary question:": "Supplementary question:", "Supplementary": "Supplementary"},
    not_examples=("A supplementary question was put",),
    needs=("supplementary",),
    flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
QUESTION_LABEL = Rule(
    id="question.label",
    pattern=r"^\W*(?:the\s+)?question\s*[:.]?\s*$|^\W*(?:the\s+)?question\s*:(?=\s)",
    examples={"Question:": "Question:", "Question: Why is it dry?": "Question:"},
    not_examples=("Questions", "Question from Mr Teal"),
    needs=("question",),
    flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_NO_QUESTION = r"(?!\s+(?:that|to|the\s+(?:clerk|council|committee)\s+to)\b)"
_ASKS = rf"(?:asked{_NO_QUESTION}|enquired|inquired|queried|(?:put|posed)\s+(?:a|the\s+following)\s+questions?)"
_OF_WHOM = r"(?:\s+(?:the\s+(?:chair(?:man|woman|person)?|council|committee|leader|mayor)))?"
_ON = r"(?:whether|if|what|why|when|where|who|how|about|for|on|regarding|concerning|as\s+to)\b"
# "Mr D Wren asked why the weir was dry."
ASKED_ALOUD = Rule(
    id="question.asked",
    pattern=rf"""^(?P<asker>[A-Z][^.?!;]{{3,110}}?),?\s+(?:then\s+|also\s+)?{_ASKS}{_OF_WHOM}\s+(?P<text>{_ON}[\s\S]+)$""",
    examples={"Mr D Wren asked why the weir was dry.": {"asker": "Mr D Wren", "text": "why the weir was dry."}},
    not_examples=("Mr D Wren asked that it be minuted.", "It was asked to wait", "Mr D Wren asked the Clerk to write."),
    needs=("asked", "quired", "queried", "question"),
    flags=re.VERBOSE,
    confidence=0.8,
)
REPLIED = Rule(
    id="question.replied",
    pattern=r"""^(?:[Ii]n\s+(?:reply|response|answer),?\s+)?(?P<by>(?!In\s)(?:The\s+)?[A-Z][^.?!;]{2,90}?),?\s+(?:replied|responded
        |answered|advised
        |explained|confirmed|stated|said|agreed\s+to)\b""",
    examples={"The Chair replied that it had rained.": {"by": "The Chair"}, "In reply, Cllr Rook said no.": {"by": "Cllr Rook"}},
    not_examples=("It rained.",),
    flags=re.VERBOSE,
)
FOR_A_BODY = Rule(
    id="question.on_behalf",
    pattern=r"\bon\s+behalf\s+of\s+|\brepresenting\s+",
    examples={"Ada Plover on behalf of Quay Traders": "on behalf of "},
    not_examples=("Ada Plover",),
)
RULES = (UNDER_HEAD, IN_LIST, ANSWERED, SUPPLEMENT, QUESTION_LABEL, ASKED_ALOUD, REPLIED, FOR_A_BODY)
