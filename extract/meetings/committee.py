"""Which body of a council met: named by the title, the sentence under it, labels, running heads, weighed in the open."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from extract.meetings.committee_words import DAY_BEHIND, IN_ORDER, OF_BODY, PERSON_FIRST, TAKEN_BY, TO_BODY, WHOLE_OF
from extract.meetings.head_words import (
    COMMITTEE_LABEL,
    COUNTY_BOARD,
    COUNTY_FIRST,
    LABEL_BEHIND,
    MEETS_AS_ITSELF,
    NO_MAKER,
    OFFICER_NAMED,
    OPEN_END,
    OPEN_START,
    OWN_NAME,
    RANKED_COUNCIL,
)
from extract.meetings.name_words import BODY_NAME, MAKER, PLAIN_TITLE
from extract.meetings.names import committee_names, council_names
from extract.meetings.title_block import Top, head_paragraphs, is_run, is_title, joined, title_runs
from extract.meetings.weights import Choice, Named, weigh_up
from extract.models import Line
from extract.same.bodies import bare, committee_key, council_key, plain, same_council
from extract.same.body_words import ACRONYM

REPORT_LINES = 30  # lines at the top in which a report says to whom it goes
ORDER_TEXT = 2_500  # characters in which a body is called to order
_BESIDE = 3.0  # times the type size: white space between a title and a logo beside it
_Words = tuple[str, str, int, float]  # proposed words, the sign, the line they stand in, their size as a share of the largest
SHORTEST = 4  # letters of a committee's name
MAKER_PARAGRAPHS = 6  # paragraphs among which a decision's maker stands below its label
SENTENCE_PARAGRAPHS = 16
PLAIN_LINES = 8  # lines at the top among which a title may stand in plain type
MAKER_SIGNS = ("labelled", "addressed", "sentence")
_LABELS = (
    "committee",
    "decision maker",
    "meeting name",
    "meeting",
    "to",
    "decision taken by",
    "decision to be taken by",
    "body",
    "board",
    "panel",
)


class Met(NamedTuple):
    """Who met: the committee as printed (None where the council met as itself, or none is named), those it met with, the choice."""

    committee: str | None
    joint_with: tuple[str, ...]
    choice: Choice


def committee(top: Top, council: str | None) -> Met:
    """The committee that met, of the council named."""
    found, together = _proposed(top, council)
    choice = weigh_up(found, lambda name: committee_key(name, council), str.__eq__)
    as_itself = council is not None and bool(MEETS_AS_ITSELF.search(council))
    if choice.sure:
        name = max((one.name for one in choice.best), key=lambda one: (one == choice.best[0].name, len(one)))
        joint = next((together[one.name] for one in choice.best if one.name in together), ())
        itself = as_itself and committee_key(name, council) == "council"
        return Met(None if itself or not name else name, joint, choice)
    if not choice.best and council and top.kind in ("agenda", "minutes") and not as_itself:
        return Met("Council", (), choice)
    return Met(None, (), choice)


def _proposed(top: Top, council: str | None) -> tuple[list[Named], dict[str, tuple[str, ...]]]:
    """The bodies that the head names, each with the sign of it, and for the first of several in one name those it met with."""
    found: list[Named] = []
    together: dict[str, tuple[str, ...]] = {}
    for words, sign, line, size in (*_of_labels(top), *_of_title(top), *_of_sentences(top)):
        names = [clean for name in _named(words, maker=sign in MAKER_SIGNS) if (clean := _own(name, council)) is not None]
        if names:
            found.append(Named(names[0], sign, line, size))
        if len(names) > 1:
            together.setdefault(names[0], tuple(names[1:]))
    whole = [one for one in found if committee_key(one.name, council) == "council"]
    if len(whole) < len(found) and all(one.sign == "title_part" for one in whole):  # "County Council" of a logo in two lines
        found = [one for one in found if one not in whole]
    return found, together


def _named(words: str, *, maker: bool = False) -> list[str]:
    """The bodies in some proposed words; with `maker`, a member or officer who decides alone counts as one."""
    clean = DAY_BEHIND.compiled.sub("", LABEL_BEHIND.compiled.sub("", words)).strip(" ,.:-–")
    broken = clean.casefold().endswith((" of", " of the", " for", " for the", " and"))  # "Council of the Municipality of /"
    found = [] if broken else committee_names(clean)
    if maker and not found and MAKER.search(clean) and not NO_MAKER.search(clean) and len(clean.split()) <= 24:
        return [clean.removeprefix("the ").removeprefix("The ")]
    return found


def _own(name: str, council: str | None) -> str | None:
    """A committee's name without its council's around it: "City of Moorhaven Planning Board"; None where nothing else is left."""
    whole = WHOLE_OF.match(bare(name))
    clean = str(whole["council"]) if whole else bare(name)
    if council:
        for of_it in (f" of the {council}", f" of {council}", f" for the {council}", f" for {council}", f" {council}"):
            clean = _cut(clean, of_it, end=True)
        if plain(council).endswith(f" {plain(clean)}") and not plain(clean).endswith("council"):
            return None  # "Fire Authority" of Saltmarsh Fire Authority
        if plain(clean) != "council" and same_council(council_key(clean), council_key(council)):
            ranked = RANKED_COUNCIL.search(clean)  # "Moorhaven City Council" of the City of Moorhaven
            return ranked["name"] if ranked and " of " in council.casefold() else None
        county = COUNTY_FIRST.match(council)  # "Moor County Board" of the County of Moor
        clean = _cut(_cut(_cut(clean, "the "), council), f"{county['place']} county " if county else council)
        for its in ("'s ", "’s "):
            clean = clean.removeprefix(its)
        clean = clean.strip(" ,:-–")
    clean = bare(clean)
    return clean if len(ACRONYM.compiled.sub("", f" {clean}")) >= SHORTEST and not OWN_NAME.match(clean) else None


def _cut(text: str, part: str, *, end: bool = False) -> str:
    """A text without a part at its start or (with `end`) at its end, whatever the case."""
    if end:
        return text[: -len(part)].rstrip(" ,") if text.casefold().endswith(part.casefold()) else text
    return text[len(part) :] if text.casefold().startswith(part.casefold()) else text


def _of_labels(top: Top) -> Iterator[_Words]:
    """What stands behind "Committee:", "To:", "Decision maker:"."""
    for label in _LABELS:
        if label in top.labelled:
            words = top.labelled[label]
            yield (words.split(", ", 1)[-1] if PERSON_FIRST.match(words) else words), "labelled", 0, 0.0
    for line in top.title:
        if found := COMMITTEE_LABEL.match(line.text):
            yield found["body"], "labelled", 0, 0.0
    if top.kind == "decision":
        yield from ((maker, "addressed", 0, 0.0) for maker in _makers(top))
    if top.kind not in ("agenda", "minutes"):
        for n, line in enumerate(top.head[:REPORT_LINES]):
            if to := TO_BODY.match(line.text):
                yield to["body"], "addressed", n, 0.0


def _makers(top: Top) -> list[str]:
    """Who decided, as the first words that say so name it; the name may stand in the paragraph below its label."""
    blocks = list(head_paragraphs(top.head))
    for block in (*blocks[:MAKER_PARAGRAPHS], " ".join(blocks[:MAKER_PARAGRAPHS]), *blocks[MAKER_PARAGRAPHS:]):
        if found := TAKEN_BY.search(block):
            maker = found["body"].split(", ", 1)[-1] if PERSON_FIRST.match(found["body"]) else found["body"]
            if _named(maker, maker=True):
                return [maker]
    return []


def _of_title(top: Top) -> Iterator[_Words]:
    """Lines of the title block, and runs of lines that are one title."""
    largest = max((line.size for line in top.title), default=1.0)
    places = {id(line): n for n, line in enumerate(top.title)}
    for run in title_runs(top.title):
        at, size = places[id(run[0])], run[0].size / largest
        titled = any(is_title(line) for line in run)
        plain_title = len(run) == 1 and not titled and at < PLAIN_LINES and PLAIN_TITLE.match(run[0].text)
        if not (titled or plain_title) or not _is_whole(run, top.title[at - 1] if at else None):
            continue
        if plain_title:
            yield run[0].text, "title_part", at, size
        elif not OFFICER_NAMED.search(joined(run)):
            yield joined(run), "title", at, size
            for start, stop, _ in run[0].segments(_BESIDE * run[0].size) if len(run) == 1 else ():
                yield run[0].text[start:stop], "title_part", at, size


def _of_sentences(top: Top) -> Iterator[_Words]:
    """Sentences of the title block, running heads and feet, the words that call a body to order."""
    for n, block in enumerate(list(head_paragraphs(top.title))[:SENTENCE_PARAGRAPHS]):
        for pattern in (OF_BODY, TAKEN_BY):
            found = pattern.search(block)
            while found:  # the words found may hold others: "Minutes of the May Meeting of the Ferry Board"
                yield found["body"], "sentence", n, 0.0
                found = pattern.search(block, found.start("body"))
        if board := COUNTY_BOARD.search(block):
            yield (board["board"] or board["board_2"]), "sentence", n, 0.0
    yield from ((words, "running", 0, 0.0) for words in top.margins)
    if ordered := IN_ORDER.search(top.text[:ORDER_TEXT]):
        yield (ordered["body"] or ordered["body_2"]), "order", 0, 0.0


def _is_whole(run: tuple[Line, ...], before: Line | None) -> bool:
    """True for a run of lines that is no part of a longer name: a line goes on where the one above does not end a name."""
    if not all(_goes_on(a.text, b.text) for a, b in itertools.pairwise(run)):
        return False
    return before is None or not _carried(before, run)


def _carried(before: Line, run: tuple[Line, ...]) -> bool:
    """True where the line above a run begins the name that the run ends: "Transport and Quays" above "Policy Committee"."""
    return is_run((before, *run)) and _goes_on(before.text, run[0].text) and bool(_named(joined((before, *run))))


def _goes_on(text: str, after: str) -> bool:
    """True where a title may run on into the next line: it does not end with a body's last word, or plainly needs more."""
    if OPEN_END.search(text) or OPEN_START.match(after):
        return True
    named = BODY_NAME.applies(text) and BODY_NAME.match(bare(text))
    return not named and not any(council_names(text))
