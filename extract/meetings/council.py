"""Whose paper it is: the council named at the head, in the margins, in addresses and signatures, weighed in the open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.meetings.head_words import (
    ADDRESS,
    COMMISSIONERS,
    COUNTY,
    COUNTY_BOARD,
    HELD_AT,
    HOST,
    MEETING_NAMED,
    POSTAL,
    ROOM_NAMED,
    VENUE_SAID,
)
from extract.meetings.name_words import COUNCIL
from extract.meetings.names import bare_council, council_names
from extract.meetings.title_block import Top, head_columns, head_paragraphs, is_title, joined, title_runs
from extract.meetings.weights import Choice, Named, weigh_up
from extract.models import Layout
from extract.same.bodies import CouncilKey, bare, council_key, council_place, plain, same_council
from extract.text import sight

TEXT_READ = 40_000  # characters of a paper in which its council's name is counted
_HEAD_LINES = 40  # lines at the top in which the council's own address stands
LOGO_LINES = 4  # lines beside which a logo stands
SENTENCES = 20  # paragraphs of the head whose sentences are read
SIGNED_LINES = 10  # lines at the end in which it is signed
ALONE = 0.6  # share of a line that a name must fill to be its title
LEAST_PLACE = 5  # letters of a place that a website's name may be known by
_LONGEST_NAME = 120  # characters of a council's name, on either side of the word that says what it is
_KIND_OF_BODY = re.compile(
    r"[CcAaBbTtMmVvSsDdRrLl](?:ouncil|OUNCIL|uthority|UTHORITY|ommunity|OMMUNITY|ity|ITY|own|OWN|unicipal|UNICIPAL|illage|ILLAGE"
    r"|orough|OROUGH|orporation|ORPORATION|hire|HIRE|ounty|OUNTY|istrict|ISTRICT|ondon|ONDON|oyal|OYAL"
    r"|etropolitan|ETROPOLITAN|ural|URAL)"
)


def council(top: Top, layout: Layout) -> Choice:
    """The council for which most speaks, with its printed forms."""
    whole = "\n".join((*top.margins, top.text))
    found = [*_of_title(top, whole), *_of_logos(top, whole), *_of_sentences(top, whole), *_of_sender(top, whole)]
    counted, printed = _counted(whole)
    places = (*top.margins, *(line.text for line in (*top.head[:_HEAD_LINES], *top.end)))
    found += _of_layout(places, layout)
    found += list(_of_addresses({*printed, *(proposal.name for proposal in found)}, places))
    found += [Named(name, "mention") for name in printed]
    return weigh_up(
        found, council_key, same_council, lambda key: sum(n for other, n in counted.items() if same_council(key, other))
    )


def _of_title(top: Top, whole: str) -> Iterator[Named]:
    """The councils that lines of the title block name."""
    largest = max((line.size for line in top.title), default=1.0)
    for run in title_runs(top.title):
        words = joined(run)
        room = bool(VENUE_SAID.search(words)) or (bool(ROOM_NAMED.search(words)) and not words.isupper())
        titled = any(is_title(line) for line in run)
        for name, start, stop in council_names(words, whole):
            at, alone = top.title.index(run[0]), stop - start >= ALONE * len(words)
            if room and _in_venue(words[:start]):
                yield Named(name, "venue", at)
            elif MEETING_NAMED.search(words[:start]):
                yield Named(name, "sentence", at)
            elif titled or alone:
                yield Named(name, "title" if alone and len(run) <= 2 else "title_part", at, run[0].size / largest)


def _of_logos(top: Top, whole: str) -> Iterator[Named]:
    """The council whose name is printed beside the title, over several lines; the county above its board."""
    for column in head_columns(top.title[:LOGO_LINES]).split("\n\n"):
        yield from (Named(name, "title_part") for name, start, _ in council_names(" ".join(column.split()), whole) if not start)
    if any(COMMISSIONERS.search(line.text) for line in top.title):
        yield from (Named(found["name"], "title") for line in top.title if (found := COUNTY.match(line.text)))


def _of_sentences(top: Top, whole: str) -> Iterator[Named]:
    """The councils whose meeting a sentence of the head says it is; the counties whose board is named in a title."""
    for block in list(head_paragraphs(top.title))[:SENTENCES]:
        if found := COUNTY_BOARD.search(block):
            told = MEETING_NAMED.search(block[: found.end()])
            yield Named(bare(found["name"] or found["name_2"]), "sentence" if told else "title")
    for block in list(head_paragraphs(top.head))[:SENTENCES]:
        for name, start, _ in council_names(block, whole):
            if MEETING_NAMED.search(block[:start]) and not _in_venue(block[:start]):
                yield Named(name, "sentence")


def _of_sender(top: Top, whole: str) -> Iterator[Named]:
    """The councils named in running heads and feet, beside addresses, and in the last lines."""
    for words in top.margins:
        yield from (Named(name, "running") for name, _, _ in council_names(words, whole))
    for place, sign in ((top.head[:_HEAD_LINES], "address"), (top.end, "address"), (top.end, "signature")):
        for n, line in enumerate(place):
            if not COUNCIL.applies(line.text):
                continue
            near = " ".join(other.text for other in place[max(0, n - 2) : n + 3])
            if sign == "signature" or ADDRESS.search(near):
                yield from (Named(name, sign) for name, _, _ in council_names(line.text, whole))


def _in_venue(before: str) -> bool:
    """True where the words before a name say that it owns the room: "held in the Chamber, Saltmarsh District Council"."""
    return bool(VENUE_SAID.search(before) and HELD_AT.search(before))


def _of_layout(places: Sequence[str], layout: Layout) -> list[Named]:
    """The council of a layout one of whose signs stands at the head, at the end or in the margins."""
    if not layout.council:
        return []
    if layout.recognises("\n".join(places)):
        return [Named(layout.council, "layout")]
    printed = any(domain in text for text in places for domain in layout.domains)
    return [Named(layout.council, "layout_domain")] if printed else []


def _of_addresses(names: set[str], texts: Sequence[str]) -> Iterator[Named]:
    """Names whose place is that of a website, an e-mail address or a postal address in the margins, at the head or the end."""
    hosts = {_letters(host["host"].casefold().rsplit(".", 1)[0]) for text in texts for host in HOST.finditer(text)}
    postal = [f" {plain(text)} " for text in texts if POSTAL.search(text)]
    for name in sorted(names):
        place = plain(council_place(name))
        joined = _letters(place)
        if len(joined) >= LEAST_PLACE and any(joined in host for host in hosts):
            yield Named(name, "domain")
        if place and any(f" {place} " in text for text in postal):
            yield Named(name, "address")


def _letters(text: str) -> str:
    """The letters of a text, without accents and marks."""
    return "".join(sign for sign in text if "a" <= sign <= "z")


def _counted(whole: str) -> tuple[Counter[CouncilKey], list[str]]:
    """How often the paper names each council, and the names as printed."""
    found: Counter[CouncilKey] = Counter()
    printed: dict[str, None] = {}
    for match in sight.finditer(COUNCIL.compiled, whole[:TEXT_READ], _KIND_OF_BODY, _LONGEST_NAME):
        name = bare_council(match.group(0), whole)
        if name:
            found[council_key(name)] += 1
            printed[name] = None
    return found, list(printed)
