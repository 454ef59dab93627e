"""What a person sees of a whole paper that tells what kind it is: named counts over its words, its head and its running heads.

Nothing decides alone: minutes whose title is a picture still speak in the past tense, say who was present and when the
meeting closed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.models import Line, Page
from extract.outline.item_marks import ItemMark, alone, marks, right_mark
from extract.outline.item_words import LISTING, STANDING_ITEM
from extract.outline.lent_numbers import lent
from extract.outline.words_behind import words_behind
from extract.papers import heads
from extract.text.rule import Rule

HEAD = 14  # lines in which a title stands
MOST_PAGES = 40  # pages of a paper that are read for its kind
PER = 1000.0  # characters for which words are counted
LINES_BEHIND = 3  # lines behind an item's title in which what was said of it begins
LARGER = 1.15  # times the usual size of type from which a line is set off as a title
LONGEST_STANDING = 90  # characters of a line that may be the title of an item that every meeting has

# Words counted in the whole paper, each for `PER` characters; in small letters, as the paper's are made: case is not asked.
_COUNTED = {
    "decided": r"\b(?:resolved|agreed|noted|approved|ordered|determined|b?penderfynwyd|chytunwyd|cytunwyd|cymeradwywyd|nodwyd)\b"
    r"|\b(?:aontaíodh|rinneadh|glacadh)\b",
    "moved": r"\b(?:moved|seconded|proposed|[cg]h?ynigi(?:wyd|odd)|eili(?:wyd|odd)|moladh|chuidigh)\b",
    "was": r"\b(?:was|were|had|r?oedd|cafwyd|bhí|raibh)\b",
    "will": r"\b(?:will|shall|to be)\b",
    "said": r"\b(?:said|reported|advised|asked|explained|informed|thanked|stated|commented|welcomed"
    r"|dywedodd|adroddwyd|diolchodd|croesawodd|dúirt)\b",
    "member": r"\b(?:cllrs?|councillors?|councilmembers?|commissioners?|cyng|[cg]h?ynghor(?:ydd|wyr)|comhairleoir[ií]?)\b",
    "recommended": r"\brecommend(?:ation|ations|ed|s)?\b",
    "implications": r"\bimplications?\b",
    "reasons": r"\breasons?\s+for\b|\balternatives?\s+(?:options?\s+)?considered\b|\bdecision\s+(?:taken|made|maker)\b"
    r"|\bcall-?in\b",
    "pages": r"\(\s*pages?\s+\d+|\bto\s+follow\b",
    "attached": r"\b(?:reports?|copy|copies|papers?|minutes)\s+(?:(?:is|are)\s+)?(?:attached|enclosed|herewith|to\s+follow"
    r"|received)\b|\battachments?:",
    # not "shall be elected", "report attached": nothing was done
    "past": r"\b(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?!attached\b|enclosed\b)"
    r"(?:[a-z]{2,}ed|said|took|gave|left|sought|felt|made|put|went|came|heard|\w{2,}(?:wyd|odd))\b",
    "votes": r"\bayes\b|\bnoes\b|\bunanimous(?:ly)?\b|\bcarried\b(?!\s+(?:out|forward|over|by))",
    "you": r"\byou(?:rs?)?\b",
    "we": r"\b(?:we|our|us)\b",
    "ought": r"\b(?:shall|must|should|may\s+(?:not\s+)?be)\b",
    "money": r"[£$€r]\s?\d",
    "year": r"\b(?:19|20)\d\d\b",
}
# Lines counted, as a share of all lines.
_LINES = {
    "to_do": r"^\W*(?:\d+\W*)?to\s+(?:receive|consider|approve|note|confirm|agree|elect|discuss|sign|adopt|review|appoint"
    r"|resolve)\b",
    "range": r"^(?:.*\S\s+)?\d{1,3}\s*[-\u2013]\s*\d{1,3}$",
    "label": r"^[A-Z][\w /&'’()-]{2,40}:\s*(?:\S.*)?$",
    "decision_label": r"^\W*(?:decisions?|reasons?|subject|alternatives?|conflicts?|date\s+of\s+decision|decision\s+maker|wards?"
    r"|contact)\b[^.]{0,40}:?\s*$",
    "resolved_line": r"^\W*(?:resolved|agreed|decision|that)\b",
    "report_label": r"^\W*(?:report\s+(?:of|by|to|title|author)|purpose\s+of|subject|classification|wards?\s+affected"
    r"|cabinet\s+member|portfolio)\b",
    "numbered_paragraph": r"^\d{1,2}\.\d{1,2}\.?\s",
    "application_label": r"^\W*(?:application\s+(?:no|number|ref|type)|site\s+(?:address|visit|area)|applicant|agent|location"
    r"|proposal"
    r"|development\s+(?:plan|description)|case\s+officer|officer\s+recommendation|key\s+issues)\b",
    "part_of_report": r"^\W*(?:\d+(?:\.\d+)*\W*)?(?:introduction|background|summary|executive\s+summary|conclusions?|purpose"
    r"|context|proposals?"
    r"|consultation|financial|legal|equalit|risk|appendices|background\s+(?:papers|documents))\b.{0,30}$",
    "question_line": r"^\W*(?:question|answer|supplementary|response)\b",
    "present": r"^\W*(?:p\s?r\s?e\s?s\s?e\s?n\s?t|in\s+attendance|attendance|attended\s+by|also\s+present|apologies|absent"
    r"|sederunt|roll\s+call|members\s+present|(?:yn\s+)?b?presennol|ymddiheuriadau|i\s+láthair|leithscéalta)\b",
}
# Said once or never; in small letters too.
_SAID = {
    "closed": r"\bmeeting\s+(?:was\s+)?(?:closed|ended|adjourned|concluded|finished|terminated|rose)\b"
    r"|\b(?:closed|adjourned|concluded)\s+(?:the\s+meeting|at)\b|\bthere\s+being\s+no\s+(?:further|other)\b|\badjournment\b"
    r"|\bdaeth\s+y\s+cyfarfod\s+i\s+ben\b",
    "signed": r"^[^\w\n]*+(?:signed|chair(?:man|person)?)\b.{0,30}[._]{4,}|^[^\w\n]*+signed\b",
    "opened": r"\b(?:called|call)\s+(?:the\s+meeting\s+)?to\s+order\b|\bopened\s+the\s+meeting\b|\bmeeting\s+(?:commenced"
    r"|opened|began|started)\b",
    "summoned": r"\bsummoned\b|\bhereby\s+given\b|\binvited\s+to\s+attend\b|\bwill\s+be\s+held\b|\bto\s+be\s+held\b"
    r"|\bpublic\s+are\s+welcome\b",
    "held": r"\bheld\s+(?:on|at|in|via)\b|\bmeeting\s+of\b|\b[cg]h?ynhaliwyd\b|\btionóladh\b",
    "chaired": r"\bin\s+the\s+chair\b|\bpresided\b|\bchairmanship\s+of\b|\bunder\s+the\s+chair|\by\s+gadair\b"
    r"|\bsa\s+chathaoir\b",
    "cancelled": r"\bcancelled\b",
    "dated": r"^[^\w\n]*+dated\b|\b(?:town|parish)?\s*clerk\b",
}
_WORDS = {
    "minutes": r"\bminutes?\b|\bcofnodion\b|\bmiontuairisc\w*|\bproceedings\b|\bnotes\s+of\b|\bdisposition\b",
    "agenda": r"\bagenda\b(?!\s+(?:item|no\b|number|ref))|\border\s+of\s+business\b|\bsummons\b",
    "report": r"\breport\b",
    "decision": r"\bdecisions?\b",
    "appendix": r"\b(?:appendix|annexe?|enclosure|schedule)\b",
    "draft": r"\bdraft\b",
    "notice": r"\bnotice\b",
    "question": r"\bquestions?\b",
    "motion": r"\bmotions?\b",
    "plan": r"\b(?:plan|strategy|policy|performance|briefing|statement|review|update|programme)\b",
    "supplement": r"\bsupplement|\baddendum\b|\blate\b",
    "rules": r"\bpolic(?:y|ies)\b|\bcode\b|\bconstitution\b|\bstanding\s+orders\b|\brules\b|\bprocedures?\b|\bby-?laws?\b"
    r"|\bterms\s+of\s+reference\b|\bscheme\b|\bregister\b|\bordinance\b|\barticle\b|\bchapter\b",
    "public": r"\bguide\b|\bnews(?:letter)?\b|\bvacanc(?:y|ies)\b|\belection\b|\bcancel\w+|\bpostponed\b|\bcalendar\b|\bdates\b"
    r"|\bform\b|\baccounts?\b|\bpress\b|\bdear\b|\bapplication\b|\bschedule\b",
}


OPENS_MEETING = Rule(
    id="kind.opens_meeting",
    pattern=r"""^\W*(?:to\s+\w+\s+)?(?:call(?:ing)?\s+to\s+order|roll\s+call|welcome|opening|apolog|attendance|election\s+of|prayer
        |invocation|pledge|declarations?\s+of|acknowledg|present\b|sederunt|chair(?:man|person)?.?s?\s+(?:welcome|opening))""",
    examples={"Call to order": "Call to order", "To receive apologies": "To receive apolog", "WELCOME": "WELCOME"},
    not_examples=("Purpose of this policy", "Roll of honour"),
)
ENDS_MEETING = Rule(
    id="kind.ends_meeting",
    pattern=r"""^\W*(?:to\s+\w+\s+)?(?:adjourn|any\s+other|(?:date|time)s?\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?next|next\s+meeting
        |clos(?:e|ing|ure)\b|urgent|executive\s+session|closed\s+session|exclusion\s+of|confidential|items?\s+for)""",
    examples={"Adjournment": "Adjourn", "Any other business": "Any other", "Date of next meeting": "Date of next"},
    not_examples=("Review of this policy", "Adjacent land"),
)
RULES = (OPENS_MEETING, ENDS_MEETING)


def _compiled(patterns: Mapping[str, str], flags: int = 0) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern, flags | re.MULTILINE) for name, pattern in patterns.items()}


_TEXT, _ONCE = _compiled(_COUNTED), _compiled(_SAID)
_LINE, TITLE_WORDS = _compiled(_LINES, re.IGNORECASE), _compiled(_WORDS, re.IGNORECASE)


def kind_features(pages: Sequence[Page]) -> dict[str, NDArray[np.float32]]:
    """The features of a paper that fills `pages`, as columns of one row."""
    read = pages[:MOST_PAGES]
    lines = [line for page in read for line in page.lines]
    text = "\n".join(page.text for page in read)
    running = " ".join(dropped.line.text for page in read[:6] for dropped in page.dropped)
    head = lines[:HEAD]
    made: dict[str, float] = {
        "page_count": math.log1p(len(pages)),
        "length": math.log1p(len(text)),
        "lines": math.log1p(len(lines)),
        **_in_text(text.lower(), [line.text.lower() for line in head]),
        **_in_lines(lines),
        **_in_head(head, lines, running),
    }
    said = heads.kind_said(_headed(read))
    made.update({f"says_{name}": float(said == name) for name in heads.NAMED_KINDS})
    made.update(_in_items(lines))
    made["listings_head"] = float(sum(LISTING.match(line.text) is not None for line in head))
    made["cells"] = sum(line.cell is not None for line in lines) / max(1, len(lines))
    made["bold"] = sum(line.bold for line in lines) / max(1, len(lines))
    made["stamped"] = float(sum(page.stamp is not None for page in pages))
    made["fillers"] = float(sum(page.filler for page in pages))
    row = np.asarray(list(made.values()), dtype=np.float32)
    return {name: row[n : n + 1] for n, name in enumerate(made)}


def _in_text(text: str, head: Sequence[str]) -> dict[str, float]:
    """Words counted, and what is said once or never: in a text and the lines of its head, all in small letters."""
    size = max(1.0, len(text) / PER)
    made = {name: len(pattern.findall(text)) / size for name, pattern in _TEXT.items()}
    for name, pattern in _ONCE.items():
        made[name] = float(min(3, len(pattern.findall(text))))
        made[f"{name}_head"] = float(any(pattern.search(line) for line in head))
    return made


def _in_lines(lines: Sequence[Line]) -> dict[str, float]:
    """Lines of a kind: their share, and how many."""
    made = {}
    for name, pattern in _LINE.items():
        hits = sum(pattern.match(line.text) is not None for line in lines)
        made[name], made[f"{name}_any"] = hits / max(1, len(lines)), float(min(hits, 20))
    return made


def _in_items(lines: Sequence[Line]) -> dict[str, float]:
    """Numbers at the heads of lines, and items that every meeting has: how many, with nothing under them, or with what was said.

    "1. Apologies ⏎ 2. Declarations" stands in an agenda, "1. Apologies ⏎ Cllr Berg had sent hers." in minutes.
    """
    lines, own = _beside_numbers(lines)
    numbered = [bool(one) for one in own]
    said = [words_behind(line.text, marks(line.text)) for line in lines]
    heads_one = [_standing(words) for words in said]
    standing = [n for n, heads_item in enumerate(heads_one) if heads_item]
    bare = told = 0
    for n in standing:
        under = range(n + 1, min(len(lines), n + 1 + LINES_BEHIND))
        stop = next((m for m in under if numbered[m] or heads_one[m]), under.stop)
        bare += stop == n + 1
        told += any(_TEXT["past"].search(lines[m].text.lower()) for m in range(n + 1, stop))
    follow = sum(one and other for one, other in pairwise(numbered))
    told_by_number = [words for words, one in zip(said, numbered, strict=True) if one]
    short = [words for words in told_by_number if 0 < len(words) <= LONGEST_STANDING]
    return {
        "opens_meeting": float(any(OPENS_MEETING.match(words) for words in told_by_number[:2])),
        "ends_meeting": float(any(ENDS_MEETING.match(words) for words in told_by_number[-2:])),
        "marks_short": len(short) / max(1, len(told_by_number)),
        "marks_standing": sum(STANDING_ITEM.match(words) is not None for words in short) / max(1, len(told_by_number)),
        "marks": sum(numbered) / max(1, len(lines)),
        "marks_follow": follow / max(1, sum(numbered)),
        "standing": float(min(20, len(standing))),
        "standing_bare": bare / max(1, len(standing)),
        "standing_told": told / max(1, len(standing)),
    }


def _beside_numbers(lines: Sequence[Line]) -> tuple[list[Line], list[list[ItemMark]]]:
    """The lines without those that are a number alone, and the numbers of each: before its words, or beside it in a cell."""
    printed = [marks(line.text) for line in lines]
    own = lent(lines, printed, [right_mark(line) for line in lines])
    kept = [n for n, line in enumerate(lines) if not alone(line.text, printed[n])]
    return [lines[n] for n in kept], [own[n] for n in kept]


def _standing(said: str) -> bool:
    """True for words that may be the title of an item that every meeting has."""
    return 0 < len(said) <= LONGEST_STANDING and said[-1] not in ".;," and STANDING_ITEM.match(said) is not None


def _in_head(head: Sequence[Line], lines: Sequence[Line], running: str) -> dict[str, float]:
    """Words of titles: how high in the head they stand, whether they are set off, and whether running heads say them."""
    made = {}
    sizes = sorted(line.size for line in lines)
    large = [line.bold or line.text.isupper() or line.size > LARGER * sizes[len(sizes) // 2] for line in head]  # set off as a title
    for name, pattern in TITLE_WORDS.items():
        made[f"head_{name}"] = next((float(HEAD - n) for n, line in enumerate(head) if pattern.search(line.text)), 0.0)
        made[f"title_{name}"] = float(any(off and pattern.search(line.text) for off, line in zip(large, head, strict=True)))
        made[f"running_{name}"] = float(pattern.search(running) is not None)
    return made


def _headed(pages: Sequence[Page]) -> list[Line]:
    first = [dropped.line for dropped in pages[0].dropped if dropped.rule == "margin.repeated"] if pages else []
    return [*first, *(line for page in pages[:4] for line in page.lines)][: 3 * heads.HEAD_LINES]
