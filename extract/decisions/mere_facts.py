"""What a body agreed or noted to be so, not to be done: "Members agreed that the bench was a good one". It decides nothing."""

from __future__ import annotations

from extract.decisions import sentence_words, told_words, verdict_words
from extract.decisions.formal import Row
from extract.models import Passage
from extract.text.rule import Rule

_DECIDES = r"should|shall|will|would|must|may|might|be|to|needs?|needed|record|minutes|action"
_VERY = r"(?:(?:not|very|also|still|too|now|both|all|more|most)\s+)*"
_ADJECTIVES = r"""good|bad|poor|broken|important|useful|helpful|difficult|clear|excellent|late|high|low|well|there|disappointing
    |unfortunate|concerned|pleased|aware|happy|unhappy|right|wrong|true"""
_HAPPY = r"happy|content|minded|pleased|willing|supportive|opposed|in\s+(?:favou?r|support|agreement)|no\s+(?:objection|comment)s?"
# how the body stands to what it was asked: no fact but its answer
_WHO = r"(?:the\s+)?(?:\w+\s+){0,2}(?:council|committee|board|members)"
_STAND = rf"{_WHO}\s+(?:was|were|had|has|have|is|are)\s+(?:{_HAPPY})\b"
MERE_FACT = Rule(
    id="resolution.mere_fact",
    # the first verb behind "that" tells
    pattern=rf"""^\W*(?:that\s+)?(?!(?:no|nothing|this|it|these|they)\b)(?!{_STAND})(?:(?!(?:{_DECIDES})\b)[\w'\u2019-]+\s+){{1,9}}?
        (?:(?:was|were|are|is)\s+{_VERY}(?:an?|the|of|in|at|{_ADJECTIVES})\b|had\s+(?!to\b)|could\b)""",
    examples={"the bench was a good one": "the bench was a", "residents could put in their own": "residents could"},
    not_examples=(
        "the bench be mended",
        "no action was a need",
        "the Clerk should say it was a bench",
        "the minutes were a true record",
        "the meeting was to be held",
        "Cllr Oxley was elected Chair",
        "the Parish Council were happy to support it",
        "the Council had no objection to the plans",
    ),
)
NOTED_THAT = Rule(
    id="resolution.noted_that",
    pattern=r"^[^.;:]{0,60}?\b(?:noted|agreed|accepted)\s+that\b",
    examples={"Members noted that the bench was broken": "Members noted that"},
    not_examples=("Members noted the bench",),
)
RULES = (MERE_FACT, NOTED_THAT)


def is_fact(passage: Passage, row: Row) -> bool:
    """True where `row` tells what somebody found to be so."""
    words = passage.text[row.text_start : row.end]
    if row.rule in (told_words.BODY_ALONE, told_words.BODY_DID, told_words.OPENS_DONE):
        noted = NOTED_THAT.search(words)
        words = words[noted.end() :] if noted else ""
    elif row.rule not in (verdict_words.AGREED, verdict_words.BODY_AGREED, sentence_words.DEED_TO):
        return False
    return MERE_FACT.match(words) is not None
