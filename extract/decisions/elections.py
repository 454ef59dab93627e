"""Elections: what became of nominations, where the paper says who was elected.

Cllr Oxley proposed Cllr Ward as Chairman, seconded by Cllr Tarn. … Cllr Ward was declared elected as Chairman.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.decisions.mover_name_words import CASED, NAME
from extract.decisions.proposals import Proposal
from extract.same.persons import fits
from extract.text.rule import Rule

_POST_OF = r"(?:elected\s+|appointed\s+)?(?:as\s+)?(?:the\s+)?(?:(?:position|office|post|role)\s+of\s+(?:the\s+)?)?"
_WAS = r"(?:was|is|were)\s+(?:\w+ly\s+|then\s+|therefore\s+|declared\s+|duly\s+){0,3}(?:elected|appointed)\b"

_STOOD = r"(?:confirmed|accepted|agreed|indicated|said|thanked|stood)"

_STAYS = r"(?:continues?|remains?|stays?)\s+(?:on\s+)?as|takes?\s+up|becomes?"
NOMINEE = Rule(
    id="motion.nominee",
    # the words moved begin with a name and the office it is for
    pattern=rf"""^(?:that\s+)?(?:(?P<name>{NAME})\s+(?:(?i:(?:for|as|to\s+be|to\s+become|be|{_STAYS})\s+{_POST_OF})
          (?P<post>[A-Z][\w\u2019'\ -]{{2,40}})
        |(?i:(?:was|is)\s+(?:also\s+|then\s+)?(?:nominated|proposed)\b))|(?P<alone>{NAME})\W*\Z)""",
    examples={
        "Cllr Ward as Chairman": {"name": "Cllr Ward", "post": "Chairman"},
        "Ada Ward for the position of Secretary": {"name": "Ada Ward", "post": "Secretary"},
        "Ada Ward was also nominated by": {"name": "Ada Ward"},
        "that Ada Ward take up the position of Secretary": {"name": "Ada Ward", "post": "Secretary"},
        "Ada Ward": {"alone": "Ada Ward"},
    },
    not_examples=("that the hall be painted",),
    flags=CASED,
)
ELECTED = Rule(
    id="motion.elected",
    pattern=rf"""(?P<name>{NAME})(?:,[^.;\n]{{3,80}}?,|\s+(?i:{_STOOD})\b[^.;]{{3,100}}?\s+and)?\s+(?i:{_WAS})""",
    examples={
        "Cllr Ward, on receiving most votes, was declared elected": {"name": "Cllr Ward"},
        "Ada Ward was duly elected": {"name": "Ada Ward"},
        "Ada Ward confirmed that she was happy to stand and was elected": {"name": "Ada Ward"},
    },
    not_examples=("the officers were elected", "Ada Ward confirmed that she was ill; the officers were elected"),
    needs=("elected", "appointed"),
    flags=CASED,
)
DECLARED = Rule(
    id="motion.declared_elected",
    # the other way round: who presided declared somebody elected
    pattern=rf"""(?i:\bdeclared)\s+(?i:that\s+)?(?P<name>{NAME})\s+(?i:(?:to\s+be\s+|was\s+)?(?:duly\s+)?(?:re-?)?elected\b)""",
    examples={"The Clerk declared Cllr Ward duly elected": {"name": "Cllr Ward"}},
    not_examples=("declared the elected officers",),
    needs=("declared",),
    flags=CASED,
)
_POSTS = r"""(?:(?:acting|interim|honorary|town|parish|village|city)\s+){0,2}
    (?:vice[- ]?|deputy\s+|depute\s+)?(?:chair\w*|mayor|convener|provost|cathaoirleach|leas[- ]chathaoirleach
    |speaker|president|secretary|treasurer|reeve|warden)"""
NOMINATED = Rule(
    id="motion.for_an_office",
    # the words moved say which office somebody is for
    pattern=rf"""\b(?:nominated|be\s+(?:re-?)?(?:appointed|elected|co-?opted)\b(?=\s+(?:as|to|onto|acting|interim)\b)
        |(?:for|as|to\s+(?:be|become)|be)\s+(?:elected\s+|appointed\s+)?(?:as\s+)?(?:the\s+)?
        (?:(?:office|position|post|role)\s+of\s+)?{_POSTS})\b""",
    examples={
        "Cllr Ward to be elected as Chairman": "to be elected as Chairman",
        "Cllr Ward was nominated and": "nominated",
        "Ada Ward be appointed Acting Secretary": "be appointed",
        "Ada Ward as Honorary Treasurer": "as Honorary Treasurer",
    },
    not_examples=("that the hall be painted",),
)
RULES = (NOMINEE, ELECTED, DECLARED, NOMINATED)


def elected(text: str, moved: Sequence[Proposal], found: Sequence[str | None]) -> list[str | None]:
    """`found`, the outcomes of `moved`, with those of nominations: carried for who was elected, lost for who stood against them."""
    stood = {n: match for n, one in enumerate(moved) if (match := NOMINEE.search(text[slice(*one.body)].lstrip())) is not None}
    known = list(found)
    chosen = sorted((*ELECTED.finditer(text), *DECLARED.finditer(text)), key=lambda one: one.start()) if stood else []
    for match in chosen:
        won = [n for n, one in stood.items() if moved[n].end <= match.start() and fits(_nominee(one), match["name"])]
        if not won or known[won[-1]] not in (None, "carried"):
            continue
        known[won[-1]] = "carried"
        for n, one in stood.items():  # "carried" of one who was not elected was read from the sentence about the other
            rival = known[n] in (None, "carried") and not any(fits(_nominee(one), other["name"]) for other in chosen)
            if rival and moved[n].end <= match.start() and (_post(one) is None or _post(one) == _post(stood[won[-1]])):
                known[n] = "lost"
    return known


def _post(match: re.Match[str]) -> str | None:
    """The post somebody stood for, None where only the nomination is said."""
    return " ".join(match["post"].casefold().split()) if match["post"] else None


def _nominee(match: re.Match[str]) -> str:
    """Who stood: for an office that is named, or as a name and no more."""
    return str(match["name"] or match["alone"])
