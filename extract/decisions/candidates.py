"""Candidates for what a body decided: every rule proposes, none wins by coming first. :mod:`extract.decisions.matter` weighs them.

RESOLVED that …      AGREED: …      Decision: …      It was agreed to …      The Committee noted the report.
Cllr Oxley moved, seconded by Cllr Tarn, that …      24/0117/FUL – porch. No objections.      1. Rope works permit – Resolution
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.decisions import adopted, decision_tables, mover_words, told, told_words, verdict_words, verdicts
from extract.decisions.behind_notes import behind_notes
from extract.decisions.clauses import listing
from extract.decisions.content import content
from extract.decisions.elections import DECLARED, ELECTED, NOMINATED, NOMINEE
from extract.decisions.entries import entries
from extract.decisions.entry_words import UNDER
from extract.decisions.fates import Fate, is_outcome, is_said_again
from extract.decisions.filled import ANNOUNCES
from extract.decisions.formal import Row, decisions, labelled
from extract.decisions.formal_words import FORMAL, LABEL, STANDING
from extract.decisions.mere_facts import is_fact
from extract.decisions.moved_rows import moved_rows
from extract.decisions.nominations import is_nomination
from extract.decisions.once_each import Candidate, once_each
from extract.decisions.place import Place
from extract.decisions.proposals import Proposal
from extract.decisions.statement_words import ALL_AGREED, APPLICATION_DECIDED, IN_AGREEMENT, MINUTES_SIGNED
from extract.decisions.statements import stated
from extract.decisions.voted_titles import voted
from extract.models import Passage
from extract.text.paragraphs import Paragraph, sentences
from extract.text.rule import Rule

MOVER_ONLY = Rule(
    id="resolution.mover_only",
    # who moved, and no word of what
    pattern=r"""(?:the|this|his|her)\s+(?:motion|proposal|amendment)\s+(?:was|is)\s+(?:then\s+|duly\s+)?
        (?:proposed|moved)[^.]{0,120}(?:\.[^.]{0,60}){0,3}\.?$""",
    examples={"The motion was proposed by AB.": "The motion was proposed by AB."},
    not_examples=("The motion was lost",),
)
NARRATED = Rule(
    id="resolution.motion_narrated",
    pattern=r"""\W*(?:it\s+was\s+(?:then\s+)?(?:moved|proposed)\b|(?:a|the|this|that)\s+(?:\w+\s+){0,2}(?:motion|proposal)\b
        |(?:the|these|those)\s+(?:\w+\s+){0,2}(?:minutes|recommendations?|report)\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?
        (?:moved|proposed|put\s+forward)\s+by\b)""",
    examples={"A further motion": "A further motion", "The minutes were proposed by AB": "The minutes were proposed by"},
    not_examples=("To paint it",),
)
EARLIER = Rule(
    id="resolution.moved_earlier",
    pattern=r"\b(?:had|has)\s+been\s+(?:moved|proposed)\b",
    examples={"which had been moved by AB": "had been moved"},
    not_examples=("it was moved",),
)
CARRIED_AND = Rule(
    id="resolution.carried_and",
    # right before "the Board resolved to …"
    pattern=r"\b(?:motion|proposal|amendment)\b[^.]{0,80}\b(?:carried|agreed|passed|lost)\b[^.]{0,20}\band\s+$",
    examples={"The motion was declared carried and ": "motion was declared carried and "},
    not_examples=("The motion was carried.",),
)
RULES = (MOVER_ONLY, NARRATED, EARLIER, CARRIED_AND)

_BARE = re.compile(
    r"\W*(?:(?:approval|approved|agreed|carried|recommendations?|this|it|was|the|proposal|motion)\W+){0,4}(?:proposed|moved"
    r"|proposer|seconded)\b",
    re.IGNORECASE,
)
LEADING = 120  # characters before a decision in which the motion it comes from is said to be carried
_FIRM = (told_words.VERDICT_UNDER_TITLE, told_words.STATUS, told_words.BODY_ALONE, told.LISTED_AFTER)


def candidates(passage: Passage, place: Place, parts: Sequence[Paragraph], fates: Sequence[Fate]) -> list[Candidate]:
    """All that may be decisions in `passage`, whose paragraphs are `parts`; `fates` is what was moved in it.

    The words of a motion that was lost or withdrawn, and of an amendment, are none.
    """
    noted = [fate.proposal for fate in fates if fate.proposal.verbal and not _names_only(passage.text, fate.proposal)]
    formal = list(behind_notes(passage.text, _formal(passage, place, parts), noted))
    columns = [row for row in formal if row.rule in (decision_tables.DECIDES, decision_tables.RESPONDS)]
    informal = list(behind_notes(passage.text, _told(passage, place, parts, formal, columns), noted))
    again = [row for row in informal if _says_again(passage, row)]
    found = [Candidate(row) for row in formal]
    found += [Candidate(row, frozenset({"says again"} if row in again else ())) for row in informal]
    moved = _moved(passage, parts, fates, [row.start for row in (*formal, *again) if row.rule is not STANDING])
    found += [one for one in moved if not _covered(one.row, formal if "moved, verbal" in one.says else [*formal, *informal])]
    found += [Candidate(row) for row in voted(passage, parts)]
    if not columns:
        found += _other_words(passage, place, parts, [*formal, *informal])
    return _with_others(passage, place, parts, fates, found, columns)


def _with_others(
    passage: Passage,
    place: Place,
    parts: Sequence[Paragraph],
    fates: Sequence[Fate],
    found: Sequence[Candidate],
    columns: Sequence[Row],
) -> list[Candidate]:
    """`found` with what other readers propose, each once, and without what decides nothing whoever proposes it."""
    known = [one for one in found if not _is_bare(passage, one.row)]
    proposed = once_each(known, _elsewhere(passage, place, parts, columns, [one.row for one in known]))
    better = [one.row for one in proposed if one.row.rule in (ALL_AGREED, IN_AGREEMENT, APPLICATION_DECIDED, adopted.AGREED_TO)]
    rows = [one.row for one in proposed]
    return [
        one
        for one in proposed
        if not _is_lost(one.row, fates)
        and not is_said_again(passage.text, one.row, rows, fates)
        and not is_outcome(passage.text, one.row, fates)
        and not _is_cut_short(passage.text, one.row, rows)
        and not is_nomination(passage.text, one.row)
        and not is_fact(passage, one.row)
        and not _is_told_better(passage.text, one.row, better)
    ]


def _is_cut_short(text: str, row: Row, others: Sequence[Row]) -> bool:
    """True for a row that another has whole: "This was agreed" without what was, "The following were paid" without them."""
    words = text[row.text_start : row.end]
    if ANNOUNCES.search(words) is not None:
        return any(other.text_start == row.text_start and other.end > row.end for other in others)
    alone = UNDER.match(words)
    leans = alone is not None and not (alone["subject"] or "").casefold().startswith("the ")
    return leans and any(other.text_start < row.text_start and other.end == row.end for other in others)


def _is_told_better(text: str, row: Row, better: Sequence[Row]) -> bool:
    """True for a sentence of which another row has the words decided, or that agrees to the list which is decided."""
    if row.rule in (FORMAL, LABEL) or row in better:
        return False
    if any(other.end == row.end and row.text_start <= other.text_start for other in better):
        return True
    listed = any(other.rule is adopted.AGREED_TO for other in better)
    return listed and adopted.AGREED_TO.search(text[row.text_start : row.end]) is not None


def _elsewhere(
    passage: Passage, place: Place, parts: Sequence[Paragraph], columns: Sequence[Row], known: Sequence[Row]
) -> Iterator[Row]:
    """What may be decided by where it stands, and by what a sentence says.

    The Chair's hand under the minutes decides where nothing else in the section approves them.
    """
    yield from entries(passage, parts, place, not columns)
    if not any(row.rule in (FORMAL, LABEL) for row in known):
        yield from adopted.adopted(passage, parts, place.heading_end)
    said = any(row.rule in (FORMAL, LABEL, verdict_words.MINUTES) for row in known)
    yield from (row for row in stated(passage, parts, place.heading_end) if row.rule is not MINUTES_SIGNED or not said)


def _told(passage: Passage, place: Place, parts: Sequence[Paragraph], formal: Sequence[Row], columns: Sequence[Row]) -> list[Row]:
    """The informal decisions that no column of a table says and that say something of their own."""
    told_of = _informal(passage, place, parts, any(row.rule is not STANDING for row in formal))
    return [row for row in told_of if not _covered(row, columns) and not (formal and _is_vague(passage.text, row))]


def _other_words(passage: Passage, place: Place, parts: Sequence[Paragraph], known: Sequence[Row]) -> list[Candidate]:
    """What is told in other words than those of `known`, which have better bounds."""
    firm = [row for row in known if row.rule is not verdict_words.ENTRY_APPROVED]
    rows = list(told.told(passage, parts, place))
    if any(row.rule is told.LISTED_AFTER for row in rows):  # "It was put to the vote and it was APPROVED:" and the list
        rows = [row for row in rows if content(passage.text[row.text_start : row.end])]
    return [Candidate(row) for row in rows if row.rule in _FIRM or not _covered(row, firm)]


def _formal(passage: Passage, place: Place, parts: Sequence[Paragraph]) -> list[Row]:
    """What formal words, labels and columns say is decided."""
    found = list(decisions(passage, parts, place.heading_end))
    found += [Row(entry.start, entry.start, entry.end, entry.rule) for entry in decision_tables.entries(passage, parts)]
    if place.paper == "decision":
        found = [row for row in found if row.rule is not STANDING]  # what others asked for is quoted in it
        found += labelled(passage, parts)
    return found


def _is_lost(row: Row, fates: Sequence[Fate]) -> bool:
    """True where the words are those of a motion that failed, or words that stand alone those of an amendment."""
    return _lost(row, fates) or (row.rule is STANDING and _failed(row, fates))


def _covered(row: Row, others: Sequence[Row]) -> bool:
    """True where most of the row's words, or of another's, are the other's too: that one has better bounds."""
    return any(
        min(row.end, other.end) - max(row.text_start, other.text_start)
        > 0.6 * min(row.end - row.text_start, other.end - other.text_start)
        for other in others
    )


def _failed(row: Row, fates: Sequence[Fate]) -> bool:
    """True where the words are those of a motion that was lost, or of an amendment."""
    return any(
        fate.proposal.verbal
        and fate.proposal.body[0] < row.end
        and row.text_start < fate.proposal.body[1]
        and (fate.outcome in ("lost", "withdrawn") or fate.kind == "amendment")
        for fate in fates
    )


def _lost(row: Row, fates: Sequence[Fate]) -> bool:
    """True for RESOLVED inside the words of a motion that was lost: "Be it resolved that … Defeated"."""
    return any(
        fate.outcome in ("lost", "withdrawn") and fate.proposal.body[0] <= row.start < fate.proposal.body[1]
        for fate in fates
        if fate.proposal.verbal
    )


def _moved(passage: Passage, parts: Sequence[Paragraph], fates: Sequence[Fate], formal: Sequence[int]) -> Iterator[Candidate]:
    """What was moved and seconded; formal resolutions, which may say it again, start at the offsets `formal`."""
    text = passage.text
    untils, until = [], len(text)  # where the next motion begins whose words follow
    for fate in reversed(fates):
        untils.append(until)
        until = min(until, fate.proposal.start) if fate.kind == "motion" and fate.proposal.verbal else until
    chosen = ELECTED.search(text) is not None or DECLARED.search(text) is not None
    for n, ((proposal, outcome, kind), until) in enumerate(zip(fates, reversed(untils), strict=True)):
        again = any(proposal.end <= at <= until for at in formal) and proposal.rule is not mover_words.HEADED
        if _says_nothing(text, proposal) and (formal or not proposal.verbal):
            continue
        if _falls(text, fates[n], again=again, chosen=chosen) or _lost_later(fates, n):
            continue
        elects = proposal.verbal and _names_only(text, proposal)  # who proposed whom, and that it passed: told in one sentence
        what, came = "verbal" if proposal.verbal and not elects else "note", outcome or "no outcome"
        names = {f"moved, {came}", f"moved, {what}", f"moved, {what}, {came}", f"moved, {kind}"}
        names |= {"moved, said again"} if again else set()
        rows = [_sentence_of(text, parts, proposal)] if elects else moved_rows(passage, parts, proposal)
        yield from (Candidate(row, frozenset(names)) for row in rows)


def _sentence_of(text: str, parts: Sequence[Paragraph], proposal: Proposal) -> Row:
    """The whole sentence of a nomination."""
    part = next(one for one in parts if one.start <= proposal.start <= one.end)
    end = next((b for a, b in sentences(text, part.start, part.end) if a <= proposal.end <= b), part.end)
    return Row(proposal.start, proposal.start, max(end, proposal.end), proposal.rule)


def _names_only(text: str, proposal: Proposal) -> bool:
    """True where no words were moved: a nomination, or "The motion was proposed by …"."""
    start, end = proposal.body
    words = text[start:end].lstrip()
    nominated = "nominated" in text[proposal.start : proposal.end] or NOMINEE.match(words) is not None
    return start >= end or MOVER_ONLY.match(words) is not None or nominated


def _is_vague(text: str, row: Row) -> bool:
    """True for "Recommendations approved" and no more: what it approves is printed beside it."""
    return row.rule is verdict_words.GIVEN and not content(text[row.text_start : row.end])


def _says_nothing(text: str, proposal: Proposal) -> bool:
    """True where a note says only who moved: "The recommendations were moved by …, seconded by …"."""
    start, end = proposal.body
    left = text[start : min(end, proposal.start)] + " " + text[max(start, proposal.end) : end]
    return not content(left)


def _falls(text: str, fate: Fate, *, again: bool, chosen: bool) -> bool:
    """True for a motion that decides nothing itself: it was lost, formal words say it `again`, or it names people only and was not
    carried, or the text says further on who was `chosen`."""
    proposal, start = fate.proposal, fate.proposal.body[0]
    elects = fate.outcome == "carried" and not chosen and NOMINATED.search(text[slice(*proposal.body)]) is not None
    if fate.outcome in ("lost", "withdrawn") or (again and NARRATED.match(text, start)):
        return True
    if _names_only(text, proposal) and not elects:
        return True
    if proposal.verbal:
        return fate.outcome != "carried" or again or fate.kind == "amendment"
    return EARLIER.search(text[start : proposal.end]) is not None


def _lost_later(fates: Sequence[Fate], n: int) -> bool:
    """True for a motion without an outcome of its own, as one in a heading, behind which a motion is lost and none carried."""
    later = [fate.outcome for fate in fates[n + 1 :] if fate.kind == "motion"]
    return fates[n].outcome is None and "lost" in later and "carried" not in later


def _says_again(passage: Passage, row: Row) -> bool:
    """True where a sentence tells what the motion before it came to: "The motion was carried and the Board resolved to …"."""
    return row.rule is verdict_words.PASSED or (
        row.rule is verdict_words.BODY_AGREED and CARRIED_AND.search(passage.text[: row.start][-LEADING:]) is not None
    )


def _is_bare(passage: Passage, row: Row) -> bool:
    """True where nothing but mover and seconder is said: "Approval \u2013 proposed AB, seconded CD"."""
    return (
        row.rule in (mover_words.MOVED_BY, mover_words.APPROVED_BY)
        and _BARE.match(passage.text[row.text_start : row.end]) is not None
    )


def _informal(passage: Passage, place: Place, parts: Sequence[Paragraph], formal: bool) -> Iterator[Row]:
    """Decisions told in other words; a fragment run into the item's title takes the title with it."""
    body, title = place.heading_end, place.title
    for verdict in verdicts.verdicts(passage, parts, title, body, formal):
        start, text_start = verdict.start, verdict.text_start
        run_in = body and ":" in passage.text[body:start] and not passage.text[body:start].strip(" :\n-\u2013")
        if run_in and len(passage.text[text_start : verdict.end].split()) <= verdicts.SHORT_VERDICT:
            start = text_start = passage.text.find(title[:12], 0, body) if title[:12] in passage.text[:body] else text_start
        found = listing(passage, parts, text_start) if verdict.rule in (verdict_words.AGREED, verdict_words.BODY_AGREED) else None
        if found is not None and found.clauses and found.kind not in ("bullet", "plain"):
            yield from (
                Row(c.start, c.text_start, min(c.end, _stop(passage, c.end, c.start)), verdict.rule, c.number)
                for c in found.clauses
            )
        else:
            yield Row(start, text_start, verdict.end, verdict.rule)


def _stop(passage: Passage, end: int, start: int) -> int:
    """The end of the first sentence in a clause of narrative."""
    return next((b for _, b in sentences(passage.text, start, end) if b > start + 4), end)
