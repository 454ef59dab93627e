"""Which rules say that something was moved, in the order in which they are asked, and what each of them says of the words.

:mod:`extract.decisions.proposals` reads them.
"""

from __future__ import annotations

import re

from extract.decisions.asked_words import MOTION_MADE, UNSECONDED
from extract.decisions.mover_words import (
    APPROVED_BY,
    FARTHEST,
    HEADED,
    LONE,
    MOVED_BODY,
    MOVED_BY,
    NOBODY,
    NOTICED,
    PAIR_FIRST,
    PAIR_HEADS,
    PAIRED,
    SECONDED_FIRST,
    VERBS,
)
from extract.decisions.nomination_words import BRACKETED, NOMINATED, SAID_ALOUD
from extract.decisions.seconded_later_words import FARTHEST_SPLIT, PRONOUN, REQUESTED, SPLIT
from extract.decisions.voted_to_words import MOVED_TOLD, MOVES

_LONGEST_NAME = 200  # characters of a mover's or seconder's name with all that is printed beside it

# the words stand between mover and seconder
WITHIN = (MOVED_BODY, NOTICED, SPLIT, REQUESTED, MOTION_MADE, UNSECONDED, NOMINATED, SAID_ALOUD)
VERBAL = (
    VERBS, NOTICED, SECONDED_FIRST, PAIR_FIRST, MOVED_BODY, SPLIT, MOTION_MADE, UNSECONDED, PRONOUN, HEADED, LONE, NOBODY,
    MOVED_TOLD, PAIR_HEADS, REQUESTED, NOMINATED, SAID_ALOUD,
)  # fmt: skip

ORDER = (
    HEADED, PAIR_HEADS, SAID_ALOUD, PRONOUN, SECONDED_FIRST, PAIR_FIRST, VERBS, NOTICED, PAIRED, BRACKETED, NOMINATED,
    MOTION_MADE, MOVED_BY, APPROVED_BY, MOVED_BODY, SPLIT, REQUESTED, LONE, NOBODY, UNSECONDED, MOVED_TOLD,
)  # fmt: skip

_SLASH = re.compile(r"/")
_QUOTED = re.compile(r"[:\u2013-]\s*[\u201c\"][Tt]h(?:at|is)\b|[\u201c\"]TH(?:AT|IS)\b")
SECONDED = re.compile(r"[Ss2](?:econd(?:ed|er|s|ing)?|ECOND(?:ED|ING)?|nd|upported|UPPORTED)\b")
# Rules that begin with a name would be tried at every word of a text: what must be near for them to match, and how many characters
# before and behind it they may fill.
NEAR = {
    **dict.fromkeys(
        (rule.id for rule in (SECONDED_FIRST, VERBS, MOVED_BODY, UNSECONDED, NOMINATED, REQUESTED)),
        (SECONDED, FARTHEST + 2 * _LONGEST_NAME, _LONGEST_NAME),
    ),
    SPLIT.id: (SECONDED, FARTHEST_SPLIT + 2 * _LONGEST_NAME, _LONGEST_NAME),
    MOVED_TOLD.id: (MOVES.compiled, 2 * _LONGEST_NAME, _LONGEST_NAME),
    PAIR_FIRST.id: (_SLASH, _LONGEST_NAME, _LONGEST_NAME),
    NOTICED.id: (_QUOTED, _LONGEST_NAME, 2 * FARTHEST + _LONGEST_NAME),
}
