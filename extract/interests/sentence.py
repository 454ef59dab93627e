"""What a sentence declares: each interest in it, whose it is, and the words that say of what kind and in which item.

Cllrs Lund and Berg declared a personal interest, and Cllr Dahl declared a prejudicial interest, in item 5.
A personal interest was declared by Cllr Lund in item 5 and a prejudicial interest in item 6 by Cllr Berg.
Cllr Lund declared a pecuniary interest in item 5, as did Cllr Berg.

Each mention of an interest is judged on its own: by the verb before it or behind it, by who is named there, and by what negates it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from extract.interests.declaration_words import OFFICE_SUBJECT, THAT, WHAT_THEY_DID
from extract.interests.kinds import TRANSPARENCY
from extract.interests.mentions import Mention, mentions
from extract.interests.sentence_words import (
    ABOUT_SOMETHING,
    DECLARES,
    EXCEPTED,
    HAVING,
    IN_AN_ITEM,
    KNOWN_KIND,
    MADE_BY,
    OWING_TO,
    PASSIVE,
    RECORDS,
    RECUSED,
    RECUSED_LABEL,
)
from extract.interests.speaker_words import (
    ALL_OF_THEM,
    AND_ALSO,
    ASIDE,
    BEHIND_A_COMMA,
    BEHIND_A_DASH,
    BETWEEN,
    DENIES,
    DID,
    LIST_OVER,
    REPEATS,
    SAME_AS,
    SHE_OR_THEY,
    TITLED_NAME,
    UNSURE_WHO,
)
from extract.interests.withdrawals import WITHDREW
from extract.names.names import Name, names, subjects
from extract.names.separators import brackets
from extract.same import item_numbers
from extract.text.rule import Rule

FAR_BEFORE = 260  # characters before an interest in which its verb is looked for
FAR_BEHIND = 140  # characters behind one in which the person is looked for: "Having declared an interest in item 7, Cllr Lund left"


class Spoken(NamedTuple):
    """Somebody of whom a sentence says something; offsets in the sentence."""

    start: int
    end: int
    name: Name


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a sentence says that some people declare: the words of its kind, and all that is said of it, with its items."""

    people: tuple[Spoken, ...]
    kind: str
    rule: Rule
    start: int  # where its own words begin: the people's, or the interest's
    verb: int
    end: int
    denied: bool = False  # "no pecuniary interest but a personal interest"
    said: str = ""
    numbers: tuple[str, ...] = ()


def declarations(text: str, *, own: bool, minutes: bool, last: Sequence[Name]) -> list[Declaration]:
    """What a sentence declares, in order.

    `own` says that the item is the one on interests, `minutes` that items are known by the numbers of minutes; `last` are the
    people of the declaration before.
    """
    found: list[Declaration] = []
    for mention in mentions(text):
        before = found[-1] if found else None
        if before is None or before.end <= mention.start:
            made = _active(text, mention, before, last, own=own) or _passive(text, mention, before, own=own)
            found += [made] if made else []
    found = found or list(_without_the_word(text, last, own=own))
    return [one for placed in _placed(text, found, minutes=minutes) if not placed.denied for one in (placed, *_as_well(placed))]


def _active(text: str, mention: Mention, before: Declaration | None, last: Sequence[Name], *, own: bool) -> Declaration | None:
    """An interest with a verb and the people before it: "Cllrs Lund and Berg declared a personal interest"."""
    at = before.end if before else 0
    near = max(at, mention.start - FAR_BEFORE)
    kind = text[mention.start : mention.end]
    rule, verb = _verb(text, near, mention, own=own)
    if verb is not None:
        people = _subjects(text, at, verb, last, before)
        if not people and HAVING.compiled.search(text, near, mention.start):
            rule, people = HAVING, _named_behind(text, mention)
        return _made(people, kind, rule, mention, verb, at)
    if OWING_TO.compiled.search(text, near, mention.start) and (KNOWN_KIND.search(kind) or kind[:3] in ("his", "her")):
        people = _named_behind(text, mention)
        did = people and WITHDREW.compiled.match(text[people[-1].end :].lstrip())
        return _made(people, kind, HAVING, mention, mention.start, at) if did else None
    behind = before is not None and before.rule is PASSIVE and PASSIVE.match(text, mention.end)
    if before and not behind and REPEATS.compiled.search(text, near, mention.start):
        return _made(before.people, kind, before.rule, mention, mention.start, at)
    if before and not PASSIVE.match(text, mention.end):
        return _made(_named_before(text, at, mention.start), kind, before.rule, mention, mention.start, at)
    return None


def _verb(text: str, near: int, mention: Mention, *, own: bool) -> tuple[Rule, int | None]:
    """The rule of the verb before an interest, and where the verb begins; None where there is none that declares."""
    for rule in (TRANSPARENCY, DECLARES):
        match = rule.compiled.search(text, near, mention.start)
        if match and (own or rule is TRANSPARENCY or not match["holds"] or _is_known(text, mention)):
            return rule, match.start("verb")
    match = RECORDS.compiled.search(text, near, mention.start)
    if match is None:
        return RECORDS, None
    known = KNOWN_KIND.compiled.search(text, mention.start, mention.end)
    placed = IN_AN_ITEM.match(text, mention.end) and not match["holds"]
    said = own and not match["doubtful"]
    return RECORDS, match.start("verb") if known or placed or said else None


def _is_known(text: str, mention: Mention) -> bool:
    """True for an interest of a kind that councils know, or in an item: no "particular interest in stations"."""
    known = KNOWN_KIND.compiled.search(text, mention.start, mention.end) or IN_AN_ITEM.match(text, mention.end)
    return known is not None or not ABOUT_SOMETHING.match(text, mention.end)


def _made(people: Sequence[Spoken], kind: str, rule: Rule, mention: Mention, verb: int, at: int) -> Declaration | None:
    """A declaration by people who are named from `at` on, or before."""
    if not people:
        return None
    start = people[0].start if at <= people[0].start < mention.start else verb
    return Declaration(tuple(people), kind, rule, start, verb, mention.end, mention.denied)


def _subjects(text: str, at: int, verb: int, last: Sequence[Name], before: Declaration | None) -> Sequence[Spoken]:
    """Those of whom a verb says that they declare: named before it, by their office, or by "she"."""
    if spans := _named_before(text, at, verb):
        return spans
    region = text[at:verb]
    if any(one.bare for one in subjects(region)):
        return []
    if before and AND_ALSO.match(region):
        return before.people
    if last and SHE_OR_THEY.match(region):
        return [Spoken(verb, verb + 1, one) for one in last]
    if office := OFFICE_SUBJECT.match(region):
        start, end = (at + place for place in office.span("office"))
        return [Spoken(start, end, Name(start=start, end=end, text=office["office"], bare=office["office"], certain=True))]
    return []


def _named_before(text: str, at: int, verb: int) -> Sequence[Spoken]:
    """The people named right before a verb, from `at` on."""
    aside = ASIDE.compiled.search(text, at, verb)
    end = aside.start() if aside else verb
    start = at
    if at:  # behind another declaration: not who is named in its reason
        noted = [(at + a, at + b) for a, b in brackets(text[at:end])]
        titles = (title.start() for title in TITLED_NAME.compiled.finditer(text, at, end))
        start = next((title for title in titles if not any(a < title < b for a, b in noted)), at)
    start = max([start, *(match.end() for match in BEHIND_A_DASH.compiled.finditer(text, start, end))])
    spans = [Spoken(start + one.start, start + one.end, one) for one in map(_unbracketed, subjects(text[start:end]))]
    if not spans:
        return []
    apart = [n + 1 for n, (one, other) in enumerate(pairwise(spans)) if DID.compiled.search(text, one.end, other.start)]
    spans = spans[apart[-1] :] if apart else spans
    between = text[spans[-1].end : end]
    if not BETWEEN.match(between) or DENIES.search(between) or UNSURE_WHO.compiled.search(text, at, spans[0].start):
        return []
    return spans


def _unbracketed(one: Name) -> Name:
    """Somebody with whom a bracket opens: "(Cllr Lund left the room.)"."""
    length = len(one.text) - len(one.text.lstrip("(["))
    return replace(one, start=one.start + length, text=one.text[length:])


def _named_behind(text: str, mention: Mention) -> Sequence[Spoken]:
    """The people of "Having declared an interest in item 7, Councillors Lund and Berg left"."""
    comma = BEHIND_A_COMMA.compiled.search(text, mention.end, mention.end + FAR_BEHIND)
    if comma is None:
        return []
    ends = WHAT_THEY_DID.search(text, comma.end())
    found = names(text[comma.end() : ends.start() if ends else len(text)])
    return [Spoken(comma.end() + one.start, comma.end() + one.end, one) for one in found if one.bare]


def _passive(text: str, mention: Mention, before: Declaration | None, *, own: bool) -> Declaration | None:
    """An interest with its people behind it: "A personal interest in item 5 was declared by Cllr Lund"."""
    match = PASSIVE.match(text, mention.end)
    if match is None or not (match["verb"] or before) or UNSURE_WHO.compiled.search(text, 0, mention.start):
        return None
    people = _list_from(text, match.end())
    if not people or DENIES.search(match["about"]):
        return None
    return Declaration(
        tuple(people), text[mention.start : mention.end], PASSIVE, mention.start, mention.start, people[-1].end, mention.denied
    )


def _list_from(text: str, at: int, shared: str = "") -> list[Spoken]:
    """The people of a list that begins at `at`; `shared` is the title of those that have none of their own."""
    ends = LIST_OVER.search(text, at)
    found = names(text[at : ends.start() if ends else len(text)], shared)
    return [Spoken(at + one.start, at + one.end, one) for one in found if one.bare]


def _without_the_word(text: str, last: Sequence[Name], *, own: bool) -> Iterator[Declaration]:
    """What is declared without the word: "declared that he was a trustee", "recused herself"; none but by Cllr Lund."""
    for rule in (THAT, RECUSED) if own else (RECUSED,):
        if match := rule.search(text):
            people = _subjects(text, 0, match.start(), last, None)
            if people:
                yield Declaration(tuple(people), "", rule, 0, match.start(), match.end())
            return
    for rule in (EXCEPTED, MADE_BY, RECUSED_LABEL) if own else (RECUSED_LABEL,):
        if match := rule.search(text):
            people = _list_from(text, match.end(), "Members" if rule is RECUSED_LABEL else "")
            if people:
                yield Declaration(tuple(people), text, rule, 0, match.start(), people[-1].end)
            return


def _placed(text: str, found: Sequence[Declaration], *, minutes: bool) -> list[Declaration]:
    """The declarations with all that is said of each, and the items it names; the last one's where it alone names any."""
    if not found:
        return []
    edges = [0, *(one.start for one in found[1:]), len(text)]
    made = []
    for one, (start, end) in zip(found, pairwise(edges), strict=True):
        numbers = tuple(item_numbers.numbers(text[start:end], minutes=minutes))
        made.append(replace(one, said=text[one.verb : end] if one.verb < end else text[start:end], numbers=numbers))
    if len(made) > 1:
        if made[-1].numbers and not any(one.numbers for one in made[:-1]):
            made = [replace(one, numbers=made[-1].numbers) for one in made]
        if ALL_OF_THEM.search(made[-1].said):
            made = [replace(one, said=f"{one.said} {made[-1].said}") if one is not made[-1] else one for one in made]
    return made


def _as_well(one: Declaration) -> Iterator[Declaration]:
    """Those of whom the same is said: "…, as did Cllr Berg"."""
    for match in SAME_AS.finditer(one.said):
        people = _list_from(one.said, match.end())
        at = one.verb
        if people:
            yield replace(one, people=tuple(Spoken(at + a, at + b, name) for a, b, name in people), said=one.said[: match.start()])
