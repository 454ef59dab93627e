"""Which kind of motion something is, by its words: the patterns."""

from __future__ import annotations

from extract.text.rule import Rule

AMENDS = Rule(
    id="motion.amends",
    # the words moved
    pattern=r"^\W*to\s+amend\b",
    examples={"to amend the fee": "to amend"},
    not_examples=("to paint and to amend",),
)
CALLED_SO = Rule(
    id="motion.called_amendment",
    # what the sentence behind a motion calls it
    pattern=r"^\W*(?:the|this)\s+(?:motion\s+to\s+amend|amendment)\b",
    examples={". The motion to amend passed": ". The motion to amend"},
    not_examples=("The motion passed",),
)
# "the meeting be now adjourned", "the item stand deferred"
_TO_CLOSE = r"""(?:meeting|debate|item|matter)\s+(?:be|is|stand)\s+(?:now\s+)?(?:adjourned|closed|suspended
    |extended|deferred)|be\s+closed\s+to\s+the\s+public"""
# "the question be now put"
_TO_PUT = r"""(?:motion|question|amendment
    |matter)\b[^.]{0,40}\bbe\s+(?:now\s+)?put(?:\s+to\s+the\s+vote)?"""
# "that standing orders be suspended", "to extend the meeting", "to adjourn"
_TO_SUSPEND = r"""standing\s+orders?\b[^.]{0,40}\bsuspended|suspend\s+(?:standing|the)\b|extend\s+the\s+meeting|to\s+adjourn
    |adjourn\s+the\s+meeting"""
# "move into closed session", "return to open", "exclude the press", "the public be excluded"
_TO_GO_PRIVATE = r"""closed\s+session|move\s+(?:to|in\s*to|in)\s+(?:closed|private|executive)
    |resume\s+(?:to\s+|in\s+)?(?:an\s+)?open|return\s+to\s+open|exclu(?:de|sion\s+of)\s+the\s+(?:press|public)
    |(?:press\s+and\s+)?public\s+be\s+excluded"""
PROCEDURAL = Rule(
    id="motion.procedural",
    pattern=rf"""\b(?:{_TO_CLOSE}|{_TO_PUT}
        |{_TO_SUSPEND}|{_TO_GO_PRIVATE}|next\s+(?:item\s+of\s+)?business
          |meeting\s+(?:will\s+)?be\s+closed)\b|\bmeeting\s+will\s+be\s+closed\b""",
    examples={
        "the meeting be adjourned": "meeting be adjourned",
        "the motion be put to the vote": "motion be put to the vote",
    },
    not_examples=("the bench be moved",),
)
RULES = (AMENDS, CALLED_SO, PROCEDURAL)
