"""Named votes in sentences, the patterns. :mod:`extract.decisions.dissent` reads them."""

from __future__ import annotations

from extract.decisions.mover_name_words import CASED, NAME
from extract.text.lexicon import POLITE, SEVERAL_COUNCILLORS
from extract.text.rule import Rule

_PLURAL = rf"(?i:{SEVERAL_COUNCILLORS}|(?:board\s+|council\s+)?members|directors|{POLITE})\.?\s+"
# Atomic: a list of names is read in one way only, however long; each other way would be tried where no vote follows.
_NAMES = rf"\b(?P<names>(?>(?:{_PLURAL})?{NAME}(?:(?:,\s+and\s+|,\s+|\s+and\s+|\s*&\s*)(?:{_PLURAL})?{NAME}){{0,12}}))"
_AGAINST = r"(?P<against>(?i:vot(?:ed|ing)\s+(?:no|nay|against)|dissent(?:ed|ing)|oppos(?:ed|ing)|in\s+opposition|against))"
_ABSTAIN = r"(?P<abstain>(?i:abstain(?:ed|ing)))"
_ASKED = r"(?:(?:had|has|have)\s+)?(?:asked|requested|wished|desired|required|wanted)"
_RECORD = r"(?:record(?:ed)?|minuted|noted|registered)"
_FOR = r"(?P<for>in\s+favou?r|in\s+support|for\s+the\s+(?:motion|amendment|proposal))"
_HOW = rf"(?:(?P<against>against|dissent\w*|oppos\w+)|(?P<abstain>abst\w+)|{_FOR})"

RECORDED = Rule(
    id="vote.asked_to_be_recorded",
    pattern=rf"""{_NAMES},?\s+(?i:{_ASKED}\b(?=[^.;]{{0,160}}\b{_RECORD}\b)[^.;]{{0,120}}?\b{_HOW}\b[^.;]{{0,120}})""",
    examples={
        "Cllr Oxley asked that his vote against the motion be recorded": {"names": "Cllr Oxley", "against": "against"},
        "Cllrs Oxley and Tarn asked that their abstention be minuted": {"names": "Cllrs Oxley and Tarn", "abstain": "abstention"},
        "Cllr Oxley wished it recorded that she had voted against": {"names": "Cllr Oxley", "against": "against"},
    },
    not_examples=("Cllr Oxley asked that the path be cleared",),
    needs=("record", "minuted", "noted", "registered"),
    flags=CASED,
    confidence=0.9,
)
POSSESSED = Rule(
    id="vote.of_somebody_recorded",
    pattern=rf"""(?P<names>{NAME})['\u2019]s?\s+(?i:(?P<against>vote\s+against|dissent|opposition)|(?P<abstain>abstention))\b
        (?i:[^.;]{{0,60}}\b(?:was|be|were)\s+(?:duly\s+)?{_RECORD}\b)""",
    examples={"Cllr Tarn\u2019s abstention was recorded": {"names": "Cllr Tarn", "abstain": "abstention"}},
    not_examples=("Cllr Tarn\u2019s report was noted",),
    needs=("record", "minuted", "noted", "registered"),
    flags=CASED,
    confidence=0.9,
)
_VOTED_FOR = r"(?P<for>(?i:vot(?:ed|ing)\s+(?:in\s+favou?r|for|yes|aye|yea)))"
_FROM = r"(?:\s+(?:from|for|during|at)\s+the\s+(?:meeting|vote|voting))?"
_AWAY = rf"(?P<absent>(?i:(?:being\s+)?absent{_FROM}|excused{_FROM}|not\s+present{_FROM}))"
_BEHIND_OTHERS = "|".join(rf"(?<={voted}\s)" for voted in ("opposed", "against", "dissenting", "abstaining"))
BESIDE_COUNT = Rule(
    id="vote.dissenting",
    # beside what was carried: "5-2, with Councillors Oxley and Tarn opposed", "(Oxley and Tarn dissenting)"
    pattern=rf"""(?:(?i:\bwith\s+)|[(\[;,]\s?(?:and\s+)?|(?:{_BEHIND_OTHERS})and\s+){_NAMES}\s+(?:(?i:were|was)\s+)?
        (?:{_AGAINST}|{_ABSTAIN}|{_VOTED_FOR}|{_AWAY})
        (?=\s*(?:[.,;)\]\n]|$|(?i:(?:of\s+)?(?:the|this)\s+(?:motion|resolution)|and)\b))""",
    examples={
        "carried 5-2, with Councillors Oxley and Tarn opposed.": {"names": "Councillors Oxley and Tarn", "against": "opposed"},
        "carried (Oxley and Tarn dissenting).": {"names": "Oxley and Tarn", "against": "dissenting"},
        "carried, Cllr Oxley abstaining.": {"names": "Cllr Oxley", "abstain": "abstaining"},
        "by 2-0 with Supervisors Oxley and Tarn voting in favor of the motion;": {
            "names": "Supervisors Oxley and Tarn",
            "for": "voting in favor",
        },
        "; and Supervisor Ward absent for the vote.": {"names": "Supervisor Ward", "absent": "absent for the vote"},
        "opposed and Cllr Tarn abstaining.": {"names": "Cllr Tarn", "abstain": "abstaining"},
    },
    not_examples=("with the Clerk opposed", "with two opposed", "met, Cllr Oxley absent at sea"),
    needs=("oppos", "dissent", "vot", "abstain", "against", "absent", "excused", "present"),
    flags=CASED,
    confidence=0.9,
)
# a line that goes on with what somebody said of others
_NOT_SAID = "".join(rf"(?<!{said}\n)" for said in ("stated", "said", "reported", "explained", "advised", "responded", "replied"))
_VOTED_FOR_IT = r"voted\s+(?:in\s+favou?r|for\s+the\s+(?:motion|amendment|proposal|recommendation)|yes|aye|yea)"
SUBJECT_OF = Rule(
    id="vote.voted",
    # who is the subject of the sentence: "Councillor Oxley voted against the recommendation."
    pattern=rf"""(?:^|(?<=[.;:]\s)|(?<=\n){_NOT_SAID}|(?<=\bthat\s)){_NAMES},?\s+(?:(?i:had|all)\s+)?
        (?:(?P<against>(?i:voted\s+(?:no|nay|against)|dissented))
        |(?P<for>(?i:{_VOTED_FOR_IT}))
        |(?P<abstain>(?i:abstained(?:\s+from\s+(?:the\s+vote|voting))?)))\b""",
    examples={
        "It was agreed. Councillor Oxley voted against the plan": {"names": "Councillor Oxley", "against": "voted against"},
        "recorded that Cllr Tarn abstained": {"names": "Cllr Tarn", "abstain": "abstained"},
        "It was let. Board Members Oxley and Tarn all voted aye": {"names": "Board Members Oxley and Tarn", "for": "voted aye"},
        "It was let. Councillors P Oxley and Tarn voted in favour.": {
            "names": "Councillors P Oxley and Tarn",
            "for": "voted in favour",
        },
    },
    not_examples=("Those who voted against it", "Two members abstained", "four to one; stated\nMember Oxley voted no"),
    needs=("voted", "dissented", "abstained"),
    flags=CASED,
    confidence=0.88,
)
AND_OTHERS = Rule(
    id="vote.others_voted",
    # behind those who voted otherwise: "Cllr Oxley voted against the plan and Cllr Tarn abstained"
    pattern=rf"""(?i:\b(?:voted\s+(?:against|no|nay|for|in\s+favou?r)|dissented|abstained)\b
          [^.;]{{0,60}}?,?\s(?:and|while|whilst)\s+){_NAMES}\s+
        (?:(?i:had)\s+)?(?:(?P<against>(?i:voted\s+(?:no|nay|against)|dissented))|(?P<abstain>(?i:abstained)))\b""",
    examples={
        "Cllr Oxley voted against the plan and Cllr Tarn abstained": {"names": "Cllr Tarn", "abstain": "abstained"},
    },
    not_examples=("Cllr Oxley spoke and Cllr Tarn abstained",),
    needs=("voted", "dissented", "abstained"),
    flags=CASED,
    confidence=0.88,
)
_SAID_SO = r"(?:opposed|against|nays?|no(?:es)?|dissenting|opposing|in\s+opposition)(?:\s+votes?)?"
IN_BRACKETS = Rule(
    id="vote.named_in_brackets",
    # behind the count of those who voted otherwise: "4 in favor and 1 opposed (Ward)", "2 abstentions (Cllrs Oxley and Tarn)"
    pattern=rf"""(?:\d|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten))\s+(?i:members?\s+|votes?\s+|councillors\s+)?
        (?:(?P<against>(?i:{_SAID_SO}))|(?P<abstain>(?i:abstain(?:ed|ing)?|abstentions?)))\s{{0,2}}\(\s?{_NAMES}\s?\)""",
    examples={
        "4 in favor and 1 opposed (Ward).": {"against": "opposed", "names": "Ward"},
        "with two abstentions (Cllrs Oxley and Tarn)": {"abstain": "abstentions", "names": "Cllrs Oxley and Tarn"},
    },
    not_examples=("1 opposed (see below)", "opposed (Ward)"),
    needs=("oppos", "against", "nay", "no", "dissent", "abst"),
    flags=CASED,
    confidence=0.9,
)
ALL_BUT = Rule(
    id="vote.excepted",
    # all voted alike but they: "All voted aye except Trustee Ward who voted nay"
    pattern=rf"""(?i:\b(?:except|but|other\s+than|with\s+the\s+exception\s+of)\s+(?:for\s+)?){_NAMES},?\s+(?i:who\s+)?
        (?:{_AGAINST}|{_ABSTAIN})\b""",
    examples={"All voted aye except Trustee Ward who voted nay.": {"names": "Trustee Ward", "against": "voted nay"}},
    not_examples=("All came except Trustee Ward",),
    needs=("voted", "voting", "oppos", "dissent", "abstain", "against"),
    flags=CASED,
    confidence=0.9,
)
WAS_VOTED = Rule(
    id="vote.told_of",
    # that a vote was counted: who was absent stands behind it
    pattern=r"""\b(?:carried|adopted|passed|approved|failed|lost|vote[ds]?|voting)\b[^.]{0,60}?
        (?:\d\s?-\s?\d|unanimous|in\s+favou?r)""",
    examples={"adopted by a vote of (3-0-2) with": "adopted by a vote of (3-0"},
    not_examples=("The meeting was carried on",),
)
RULES = (WAS_VOTED, RECORDED, POSSESSED, BESIDE_COUNT, SUBJECT_OF, AND_OTHERS, IN_BRACKETS, ALL_BUT)
