"""Where the title that begins in a line may end: every place, with what a person sees there.

    7  Budget monitoring. The Head of Finance said …      Budget monitoring        Budget
                        ^ a stop, and then a sentence                         ^ the line's end, white space, another weight
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.models import Line, Word
from extract.outline import item_words as words
from extract.outline import title_words
from extract.outline.item_marks import ITEM_REF, alone, marks, right_mark
from extract.outline.title_case import title_case
from extract.outline.title_columns import WIDE, Usual, indent, pages_apart, run_end

MOST_TITLE_LINES = 8  # lines of a title
MOST_IN_LINE = 10  # places in one line that are looked at
MOST_COLUMN = 20  # lines at one indent that are counted
CLOSE_BELOW = 0.6  # times the type size: white space above a line that may carry on a title
CLOSES = 240  # characters behind a title's open bracket within which it is closed
LEAST_CAPITALS = 4  # letters of a word in capitals that goes on with a title in capitals
CLOSES_IN = 3  # lines below within which it is closed
LONGEST_SAID = 420  # characters of a title
BLOCK = 40  # lines behind a heading that are counted
STOP, COLON, COMMA, DASH = 1.0, 2.0, 4.0, 5.0  # codes of the signs that titles end at
ENDERS = {".": STOP, "?": STOP, ":": COLON, ";": 3.0, ",": COMMA, "-": DASH, "\u2013": DASH, "\u2014": DASH, ")": 6.0, "]": 6.0}
BRACKETS = (("(", ")"), ("\u201c", "\u201d"))
_DASHES = ("-", "\u2013", "\u2014")


class End(NamedTuple):
    """A place at which a title may end: the line's index, the offset in it, and its features."""

    line: int
    offset: int
    features: dict[str, float]


def ends(lines: Sequence[Line], index: int, start: int, stop: int, usual: Usual) -> list[End]:
    """The places at which the title that begins at `start` in line `index` may end, none behind line `stop`."""
    found: list[End] = []
    said = ""
    lengths = [len(line.text) for line in lines[index : index + MOST_TITLE_LINES + BLOCK]]
    for at in range(index, min(stop, index + MOST_TITLE_LINES, len(lines))):
        line = lines[at]
        if at > index and (line.page != lines[at - 1].page or line.cell != lines[index].cell):
            break
        if at > index and (ITEM_REF.match(line.text) or title_words.RESOLVED_LINE.match(line.text)):
            break
        if at > index and number_of_another(line):
            if beside_title(line, lines[index]):
                continue
            break
        begin = start if at == index else 0
        below = sum(lengths[at + 1 - index : min(stop, at + BLOCK) - index])
        for place in _places(lines, index, at, begin, said, usual):
            place.features["block_left"] = float(min(2000, below + len(line.text) - place.offset))
            place.features["block_lines"] = float(min(BLOCK, stop - index))
            place.features["usual_block"] = min(float(BLOCK), usual.block)
            found.append(place)
        said += (" " if said else "") + line.text[begin:]
        if len(said) > LONGEST_SAID:
            break
    return found


class _Between(NamedTuple):
    """What is seen between a word and the next one of its line."""

    gap: float  # white space, in sizes of the paper's type
    ender: float  # code of the sign the word ends with
    switched: bool  # from bold to plain, or the other way
    opened: bool  # a bracket, a dash or a list's mark begins what follows
    bold: bool
    bold_next: bool | None


def _between(word: Word, after: Word | None, body: float) -> _Between:
    ender = ENDERS.get(word.text[-1], 0.0)
    if after is None:
        return _Between(0.0, ender, False, False, word.bold, None)
    opened = after.text[:1] in "([–-—*" or title_words.LIST_LETTER.match(f"{after.text} ") is not None
    return _Between((after.box.x0 - word.box.x1) / body, ender, word.bold != after.bold, opened, word.bold, after.bold)


def _places(
    lines: Sequence[Line], index: int, at: int, begin: int, said: str, usual: Usual
) -> Iterator[End]:
    line = lines[at]
    own, stop = _own(line, begin)
    aside = right_mark(line)
    under = _below(lines, index, at)
    behind = [line.text for line in lines[at + 1 : at + 1 + CLOSES_IN]]
    given = 0
    for k, (offset, word) in enumerate(own):
        last = k + 1 == len(own)
        end = offset + len(word.text)
        between = _between(word, None if last else own[k + 1][1], usual.body)
        rest = line.text[end:stop].strip()
        parted = _parted(between) or (rest[:3].casefold() == "to " and title_words.TO_DO_BEHIND.match(rest) is not None)
        if not last and (not parted or given >= MOST_IN_LINE or word.text in _DASHES):
            continue
        given += 1
        title = (said + " " if said else "") + line.text[begin:end]
        features = _seen_inside(title, rest, between) | _seen_below(lines, index, at, under if last else None, usual)
        below = under.text if last and under is not None and features["below_gap"] < CLOSE_BELOW else ""
        runs_on = not between.switched and between.gap <= WIDE and _runs_on(title, rest, below, " ".join([rest, *behind]))
        features["goes_on"] = float(runs_on)
        features["ref_next"] = float(between.opened and ITEM_REF.search(line.text[begin:]) is not None)
        features["aside"] = float(aside is not None and end <= aside[1] and not line.text[end : aside[1]].strip())
        features["lines"] = float(at - index)
        features["usual_bold"] = usual.bold
        features["line_lead_bold"] = lines[index].leading_bold / len(lines[index].words)
        yield End(at, end, features)


def _own(line: Line, begin: int) -> tuple[list[tuple[int, Word]], int]:
    """The words of a line from `begin` on, with their offsets, up to page numbers at its right; and where these begin."""
    apart = pages_apart(line)
    stop = len(line.text) if apart is None else apart
    placed = zip(line.offsets(), line.words, strict=True)
    return [(offset, word) for offset, word in placed if offset + len(word.text) > begin and offset < stop], stop


def _parted(between: _Between) -> bool:
    """True where something between two words may part a title from what follows it."""
    return bool(between.switched or between.ender or between.gap > WIDE or between.opened)


def _runs_on(title: str, rest: str, below: str, ahead: str) -> bool:
    """True where a title cannot end before the rest of its line or the line close below it; `ahead` is all that follows."""
    if not rest and not below:
        return False
    return _goes_on(title, rest or below, same_line=bool(rest)) or _closed_ahead(title, ahead)


def number_of_another(line: Line) -> bool:
    """True for a line that is a number alone as items have them, or two: "7.", "3-A 2031-2647"; not "2031" or "2031/32"."""
    found = marks(line.text)
    return alone(line.text, found) and (found[0].end < len(line.text) or found[0].style[-1] in ".):")


def beside_title(number: Line, title: Line) -> bool:
    """True for a number that stands left or right of a title's lines, and is read between them where it is set between them."""
    return number.page == title.page and (number.box.x1 <= title.box.x0 or number.box.x0 >= title.box.x1)


def _below(lines: Sequence[Line], index: int, at: int) -> Line | None:
    """The line behind one of a title, a number set beside the title left out."""
    behind = (lines[n] for n in range(at + 1, len(lines)))
    return next((line for line in behind if not (number_of_another(line) and beside_title(line, lines[index]))), None)


def _capitals_go_on(line: Line, below: Line) -> bool:
    """True where a line in capitals goes on in the next and ends inside it: "REPORT OF THE HARBOUR ⏎ BOARD on the quay"."""
    first = below.words[0].text
    begun = line.text.isupper() and first.isupper() and len(first) >= LEAST_CAPITALS and not below.text.isupper()
    return begun and not words.DECIDING_WORD.match(below.text) and not words.PERSON.match(below.text)


def _closed_ahead(title: str, ahead: str) -> bool:
    """True where a bracket or quotation mark that a title opens is closed behind: "“Approving the transfer | of land”"."""
    return any(title.count(one) > title.count(other) and other in ahead[:CLOSES] for one, other in BRACKETS)


def _goes_on(title: str, rest: str, *, same_line: bool) -> bool:
    """True where the words behind belong to those before: behind "No.", of a date, or in small letters.

    "the work of Berg, Inc. | for Quay Road", "Resolution No. | 14", "held on 3 | July", "held on July | 3, 2031", "26 June | 2031"
    """
    if not title or not rest:
        return False
    shortened = title_words.SHORTENED.search(title) is not None
    if same_line and _small_behind(title, rest, shortened):
        return True
    return (shortened and title_words.NUMBER_FIRST.match(rest) is not None) or _dated(title, rest)


def _small_behind(title: str, rest: str, shortened: bool) -> bool:
    """True for small letters behind a stop, and for "and", "of" … behind a bracket: no sentence begins so."""
    stopped = (title[-1] == "." or shortened) and rest[0].islower() and title_words.LIST_LETTER.match(rest) is None
    return stopped or (title[-1] in ".)" and rest.split()[0] in words.LITTLE and rest[0].isalpha())


def _dated(title: str, rest: str) -> bool:
    """True inside a date: between its day and its month, or its month and what follows it; and before one with nothing behind."""
    if title[-1] in ":-\u2013," and title_words.DATE_ALONE.match(rest) is not None:
        return True
    if title_words.DAY_AT_END.search(title) is not None and title_words.MONTH_FIRST.match(rest) is not None:
        return True
    return title_words.MONTH_AT_END.search(title) is not None and rest[0].isdigit() and title_words.LIST_LETTER.match(rest) is None


def _seen_inside(title: str, rest: str, between: _Between) -> dict[str, float]:
    count = len(title.split())
    return {
        **(_seen_behind(rest) if rest else _NOTHING_BEHIND),
        "words": float(count),
        "length": float(len(title)),
        "bold": float(between.bold),
        "bold_next": -1.0 if between.bold_next is None else float(between.bold_next),
        "switched": float(between.switched),
        "gap": between.gap,
        "ender": between.ender,
        "upper": float(title.isupper()),
        "finite": float(words.FINITE.search(title) is not None),
        "standing": float(words.STANDING_ITEM.match(title) is not None),
        "hanging": float(_hanging(title)),
        "open_bracket": float(title.count("(") > title.count(")")),
        "stops": float(len(re.findall(r"[.:;]\s", title))),
        "colon_inside": float(":" in title[:-1]),
        "verdict_inside": float(title_words.SAID_BEHIND.search(title) is not None),
        "to_do": float(title[:3].casefold() == "to "),
        "open_quote": float(title.count("\u201c") > title.count("\u201d") or title.count('"') % 2 == 1),
        "short_word": float(title_words.SHORTENED.search(title) is not None),
        "title_case": title_case(title),
    }


def _seen_behind(rest: str) -> dict[str, float]:
    """What is seen of the words of a line behind a title."""
    return {
        "line_end": float(not rest),
        "rest_upper": float(rest.isupper()),
        "rest_length": float(len(rest)),
        "rest_capital": float(rest.lstrip("-–—:( ")[:1].isupper()),
        "rest_opens": float(words.OPENS_SENTENCE.match(rest.lstrip("-–—:. ")) is not None),
        "rest_finite": float(words.FINITE.search(rest[:80]) is not None),
        "rest_small": float(rest[:1].islower()),
        "rest_bracket": float(rest[:1] in "(["),
        "rest_dash": float(rest[:1] in "-–—"),
        "rest_digit": float(rest[:1].isdigit()),
        "rest_words": float(len(rest.split())),
        "rest_person": float(words.PERSON.match(rest.lstrip("-–—:(, ")) is not None),
        "rest_names": float(_named(rest)),
        "rest_none": float(words.NOTHING.match(rest.lstrip("-–—:.* ")) is not None),
        "rest_to_do": float(title_words.TO_DO_BEHIND.match(rest) is not None),
        "rest_nil": float(title_words.SAID_NIL.match(rest) is not None),
        "rest_mark": float(title_words.LIST_LETTER.match(rest) is not None),
        "rest_verdict": float(title_words.VERDICT_ALONE.match(rest) is not None),
        "rest_dated": float(words.NUMBERISH.search(rest[:40]) is not None),
        "rest_title_case": title_case(rest[:80]),
    }


def _hanging(title: str) -> bool:
    """True where no title ends: on "of", "and", "the", or on a person's title."""
    return title.split()[-1].casefold().strip("&([") in words.LITTLE or title_words.TITLE_OF_A_PERSON.search(title) is not None


def _named(rest: str) -> bool:
    """True where nothing but a name or two stands behind: "– R. Berg", "(Anna Lund, Harbours)"."""
    told = rest.strip("-–—:().,; ").split()
    return 1 < len(told) <= 4 and all(word[:1].isupper() and (word[1:].islower() or word[1:2] in (".", "")) for word in told)


_NOTHING_BEHIND = _seen_behind("")


def _seen_below(lines: Sequence[Line], index: int, at: int, below: Line | None, usual: Usual) -> dict[str, float]:
    """What is seen of the line `below` a title's last one; None within the line."""
    line, right, body = lines[at], usual.right, usual.body
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
            "below_caps",
            "below_size",
            "below_cell",
            "below_room",
            "below_listing",
            "below_indent_words",
            "below_length",
            "column_room",
            "column_lines",
        ),
        -1.0,
    )
    if below is None:
        return nothing
    same_page = below.page == line.page
    gap = (below.box.top - line.box.bottom) / body if same_page else 9.0
    before = (line.box.top - lines[at - 1].box.bottom) / body if at > index else gap
    first, column = below.words[0].box, usual.rights[indent(line, body)]
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
        "below_small": float(below.text[:1].islower() and title_words.LIST_LETTER.match(below.text) is None),
        "below_opens": float(words.OPENS_SENTENCE.match(below.text) is not None),
        "below_finite": float(words.FINITE.search(below.text) is not None),
        "below_upper": float(below.text.isupper()),
        "below_caps": float(_capitals_go_on(line, below)),
        "below_size": below.size / max(1.0, line.size),
        "below_cell": float(below.cell != line.cell),
        "below_room": (right - line.box.x1 - (first.x1 - first.x0)) / body,
        "column_room": (column[0] - run_end(line, body) - (first.x1 - first.x0)) / body,
        "column_lines": float(min(MOST_COLUMN, column[1])),
        "below_listing": float(words.LISTING.match(below.text) is not None),
        "below_length": float(len(below.text)),
    }
