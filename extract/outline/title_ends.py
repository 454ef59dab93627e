"""Where the title that begins in a line may end: every place, with what a person sees there.

    7  Budget monitoring. The Head of Finance said …      Budget monitoring        Budget
                        ^ a stop, and then a sentence                         ^ the line's end, white space, another weight

:mod:`extract.outline.best` takes the most probable place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.models import Line
from extract.outline import item_words as words
from extract.outline.item_marks import ITEM_REF, marks, right_mark
from extract.outline.title_case import title_case
from extract.text.rule import Rule

MOST_TITLE_LINES = 8  # lines of a title
MOST_IN_LINE = 10  # places in one line that are looked at
WIDE = 1.2  # times the type size: white space inside a line that sets two things apart
CLOSE_BELOW = 0.6  # times the type size: white space above a line that may carry on a title
LONGEST_SAID = 420  # characters of a title
BLOCK = 40  # lines behind a heading that are counted
# Features of the ends chosen in a paper's other titles, and the signs they end at, that speak for a title's end in the second look.
USUAL = ("line_end", "switched", "words", "bold", "gap", "finite", "below_gap", "upper")
END_SIGNS = {"stop": 1.0, "colon": 2.0, "dash": 5.0, "bracket": 6.0}
SHORTENED = Rule(
    id="title.shortened_word",
    pattern=r"(?:\b(?:no|nos|inc|ltd|co|st|mr|mrs|ms|dr|cllr|rev|approx|ref|para|vs?|etc|dept|govt|[A-Z])\.)$",
    examples={"Resolution No.": "No.", "the work of Berg and Co.": "Co.", "Report of J.": "J."},
    not_examples=("Budget.", "The quay."),
)
RULES = (SHORTENED,)


class End(NamedTuple):
    """A place at which a title may end: the line's index, the offset in it, and its features."""

    line: int
    offset: int
    features: dict[str, float]


_ENDERS = {".": 1.0, "?": 1.0, ":": 2.0, ";": 3.0, ",": 4.0, "-": 5.0, "\u2013": 5.0, "\u2014": 5.0, ")": 6.0, "]": 6.0}
_DASHES = ("-", "\u2013", "\u2014")


class Usual(NamedTuple):
    """What is usual among a paper's headings: see :func:`usual`."""

    bold: float  # share of them in bold
    right: float  # the right margin, in points
    body: float  # size of the type, in points
    block: float  # lines from one heading to the next


def usual(lines: Sequence[Line], heads: Sequence[int], body: float) -> Usual:
    """What is usual among the headings in the lines `heads`; `body` is the size of the paper's type in points."""
    bold = sum(lines[n].leading_bold / len(lines[n].words) for n in heads) / len(heads)
    rights = sorted(line.box.x1 for line in lines)
    right = rights[(len(rights) * 19) // 20 if len(rights) > 20 else -1]
    return Usual(bold, right, body, float(median(b - a for a, b in zip(heads, [*heads[1:], len(lines)], strict=True))))


def ends(lines: Sequence[Line], index: int, start: int, stop: int, usual: Usual) -> list[End]:
    """The places at which the title that begins at `start` in line `index` may end, none behind line `stop`."""
    found: list[End] = []
    said = ""
    for at in range(index, min(stop, index + MOST_TITLE_LINES, len(lines))):
        line = lines[at]
        if at > index and (line.page != lines[at - 1].page or line.cell != lines[index].cell):
            break
        if ITEM_REF.match(line.text) and at > index:
            break
        begin = start if at == index else 0
        for place in _places(lines, index, at, begin, said, usual):
            below = sum(len(line.text) for line in lines[at + 1 : min(stop, at + BLOCK)])
            place.features["block_left"] = float(min(2000, below + len(line.text) - place.offset))
            place.features["block_lines"] = float(min(BLOCK, stop - index))
            place.features["usual_block"] = min(float(BLOCK), usual.block)
            found.append(place)
        said += (" " if said else "") + line.text[begin:]
        if len(said) > LONGEST_SAID:
            break
    return found


def carries_on(place: End, *, listed: bool) -> bool:
    """True where a title cannot end: on "of", "and", "the", or at a line's end with the next line going on in small letters.

    "concerts on ⏎ Sundays", "arrangements ⏎ for flats"; `listed` in an agenda's list, where no text follows: "Bandstand: concerts"
    """
    seen = place.features
    if listed and seen["ender"] == _ENDERS[":"] and seen["rest_length"] and not seen["switched"] and seen["gap"] <= WIDE:
        return True
    below = seen["below_small"] == 1.0 and seen["below_same_bold"] == 1.0 and 0.0 <= seen["below_gap"] < CLOSE_BELOW
    return seen["hanging"] == 1.0 or below


def table(found: Sequence[End]) -> dict[str, NDArray[np.float32]]:
    """The features of places as columns."""
    return {name: column.astype(np.float32) for name, column in _columns([end.features for end in found]).items()}


def _columns(rows: Sequence[dict[str, float]]) -> dict[str, NDArray[np.float64]]:
    return {name: np.asarray([row[name] for row in rows], dtype=np.float64) for name in rows[0]}


def _places(
    lines: Sequence[Line], index: int, at: int, begin: int, said: str, usual: Usual
) -> Iterator[End]:
    line = lines[at]
    offsets = line.offsets()
    own = [(offset, word) for offset, word in zip(offsets, line.words, strict=True) if offset + len(word.text) > begin]
    aside = right_mark(line)
    given = 0
    for k, (offset, word) in enumerate(own):
        last = k + 1 == len(own)
        after = own[k + 1][1] if not last else None
        end = offset + len(word.text)
        gap = (after.box.x0 - word.box.x1) / usual.body if after else 0.0
        ender = _ENDERS.get(word.text[-1], 0.0)
        switched = after is not None and word.bold != after.bold
        opened = after is not None and after.text[:1] in "([–-—"
        told = switched or ender or gap > WIDE or opened
        if after is not None and not (told and given < MOST_IN_LINE and word.text not in _DASHES):
            continue
        given += 1
        ref = opened and ITEM_REF.search(line.text[begin:]) is not None
        title = (said + " " if said else "") + line.text[begin:end]
        rest = line.text[end:].strip()
        features = _seen_inside(title, rest, word.bold, after.bold if after else None, gap, ender, switched)
        features["ref_next"] = float(ref)
        features["aside"] = float(aside is not None and end <= aside[1] and not line.text[end : aside[1]].strip())
        features |= _seen_below(lines, index, at, last, usual.right, usual.body)
        features["lines"] = float(at - index)
        features["usual_bold"] = usual.bold
        features["line_lead_bold"] = lines[index].leading_bold / len(lines[index].words)
        yield End(at, end, features)


def _seen_inside(
    title: str, rest: str, bold: bool, bold_next: bool | None, gap: float, ender: float, switched: bool
) -> dict[str, float]:
    count = len(title.split())
    return {
        "line_end": float(not rest),
        "words": float(count),
        "length": float(len(title)),
        "bold": float(bold),
        "bold_next": -1.0 if bold_next is None else float(bold_next),
        "switched": float(switched),
        "gap": gap,
        "ender": ender,
        "upper": float(title.isupper()),
        "rest_upper": float(rest.isupper()),
        "rest_length": float(len(rest)),
        "rest_capital": float(rest.lstrip("-–—:( ")[:1].isupper()),
        "rest_opens": float(words.OPENS_SENTENCE.match(rest.lstrip("-–—:. ")) is not None),
        "rest_finite": float(words.FINITE.search(rest[:80]) is not None),
        "rest_small": float(rest[:1].islower()),
        "rest_bracket": float(rest[:1] in "(["),
        "rest_dash": float(rest[:1] in "-–—"),
        "finite": float(words.FINITE.search(title) is not None),
        "standing": float(words.STANDING_ITEM.match(title) is not None),
        "hanging": float(title.split()[-1].casefold().strip("&") in words.LITTLE),
        "open_bracket": float(title.count("(") > title.count(")")),
        "stops": float(len(re.findall(r"[.:;]\s", title))),
        "colon_inside": float(":" in title[:-1]),
        "to_do": float(title[:3].casefold() == "to "),
        "open_quote": float(title.count("\u201c") > title.count("\u201d") or title.count('"') % 2 == 1),
        "short_word": float(SHORTENED.search(title) is not None),
        "rest_digit": float(rest[:1].isdigit()),
        "rest_words": float(len(rest.split())),
        "rest_person": float(words.PERSON.match(rest.lstrip("-–—:(, ")) is not None),
        "rest_names": float(_named(rest)),
        "rest_none": float(words.NOTHING.match(rest.lstrip("-–—:. ")) is not None),
        "rest_dated": float(words.NUMBERISH.search(rest[:40]) is not None),
        "title_case": title_case(title),
        "rest_title_case": title_case(rest[:80]),
    }


def _named(rest: str) -> bool:
    """True where nothing but a name or two stands behind: "– R. Berg", "(Anna Lund, Harbours)"."""
    told = rest.strip("-–—:().,; ").split()
    return 1 < len(told) <= 4 and all(word[:1].isupper() and (word[1:].islower() or word[1:2] in (".", "")) for word in told)


def agree(groups: Sequence[Sequence[End]], chances: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """The columns of the second look: how each place fits the ends that the first look chose in the paper's other titles.

    `groups` are the places of each title, `chances` their probabilities one after the other.
    """
    chosen, at = [], 0
    for places in groups:
        chosen.append(places[int(np.argmax(chances[at : at + len(places)]))].features if places else None)
        at += len(places)
    made, at = [], 0
    for n, places in enumerate(groups):
        others = [end for m, end in enumerate(chosen) if end is not None and m != n]
        told = {f"usual_{name}": _mean([end[name] for end in others]) for name in USUAL}
        told |= {f"usual_{name}": _mean([float(end["ender"] == code) for end in others]) for name, code in END_SIGNS.items()}
        told["usual_at_end"] = _mean([float(end["block_left"] < 1) for end in others])
        own = [float(chance) for chance in chances[at : at + len(places)]]
        for place, chance in zip(places, own, strict=True):
            seen = place.features
            alike = _mean([float(end["ender"] == seen["ender"] and end["line_end"] == seen["line_end"]) for end in others])
            made.append({**told, "chance": chance, "rival": max((c for c in own if c != chance), default=0.0), "alike": alike})
        at += len(places)
    return _columns(made)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else -1.0


def _seen_below(lines: Sequence[Line], index: int, at: int, last: bool, right: float, body: float) -> dict[str, float]:
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    nothing = dict.fromkeys(
        (
            "below_gap",
            "below_gap_rel",
            "below_indent",
            "below_bold",
            "below_same_bold",
            "below_mark",
            "below_deciding",
            "below_person",
            "below_report",
            "below_small",
            "below_opens",
            "below_finite",
            "below_upper",
            "below_size",
            "below_cell",
            "below_room",
            "below_listing",
            "below_indent_words",
            "below_length",
        ),
        -1.0,
    )
    if not last or below is None:
        return nothing
    same_page = below.page == line.page
    gap = (below.box.top - line.box.bottom) / body if same_page else 9.0
    before = (line.box.top - lines[at - 1].box.bottom) / body if at > index else gap
    first = below.words[0].box
    own = marks(lines[index].text)
    begin = own[0].end if own else 0
    after = (word.box.x0 for offset, word in zip(lines[index].offsets(), lines[index].words, strict=True) if offset >= begin)
    words_x0 = next(after, line.box.x0)
    return {
        "below_gap": min(9.0, gap),
        "below_gap_rel": min(9.0, gap - before),
        "below_indent": (below.box.x0 - line.box.x0) / body,
        "below_indent_words": (below.box.x0 - words_x0) / body,
        "below_bold": below.leading_bold / len(below.words),
        "below_same_bold": float(below.words[0].bold == line.words[-1].bold),
        "below_mark": float(bool(marks(below.text))),
        "below_deciding": float(words.DECIDING_WORD.match(below.text) is not None),
        "below_person": float(words.PERSON.match(below.text) is not None),
        "below_report": float(words.REPORT_OF.match(below.text) is not None or below.text[:1] in "(["),
        "below_small": float(below.text[:1].islower()),
        "below_opens": float(words.OPENS_SENTENCE.match(below.text) is not None),
        "below_finite": float(words.FINITE.search(below.text) is not None),
        "below_upper": float(below.text.isupper()),
        "below_size": below.size / max(1.0, line.size),
        "below_cell": float(below.cell != line.cell),
        "below_room": (right - line.box.x1 - (first.x1 - first.x0)) / body,
        "below_listing": float(words.LISTING.match(below.text) is not None),
        "below_length": float(len(below.text)),
    }
