"""What an agenda prints beside an item's title: the pages of its papers, who presents it, the part it is in, why it is exempt.

6. Budget (Pages 3 - 8)          7. Lease of the hall – exempt by paragraph 3 of Schedule 12A       Part 2
   Report of the Head of Finance
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.models import Line, Passage, join_lines
from extract.outline.best import Heading, outline
from extract.outline.features import About
from extract.outline.item_marks import PAGES
from extract.text.lexicon import DASH
from extract.text.rule import Rule

LONGEST_PART = 120  # characters of a line that opens a part

_IN_SQUARE_BRACKETS = r"\[(?!\s*(?:draft|to\s+follow|pages?|exempt|not\s+for)\b)[^\]]{4,300}\]"  # "[Ann Archer to present]"
_IN_BRACKETS = r"""\((?:report|presentation|presented|verbal|oral|to\s+be\s+presented|attached|copy|herewith|cllr
    |councillor)\b[^)]{0,300}\)"""  # "(Report of the Head of Finance attached)", "(Cllr Archer)"
_REPORT_OF = r"(?:joint\s+)?(?:report|presentation|update)\s+(?:of|by|from)\s+[^\n]{4,200}"  # "Joint report of the Heads of"
PRESENTER = Rule(
    id="listing.presenter",
    pattern=rf"(?:^|\n)\s*(?P<bracket>{_IN_SQUARE_BRACKETS}|{_IN_BRACKETS})|(?:^|\n)(?P<line>{_REPORT_OF})",
    examples={
        "Budget\n[Ann Archer, Head of Finance, to present]": {"bracket": "[Ann Archer, Head of Finance, to present]"},
        "Budget\nReport of the Head of Finance": {"line": "Report of the Head of Finance"},
    },
    not_examples=("Budget [draft]", "Budget\n[Pages 3 - 8]"),
)
PART = Rule(
    id="listing.part",
    pattern=r"""^(?:part\s+(?P<part>1|2|i|ii|one|two|a|b)\b.*
        |(?P<exempt>(?:exempt|confidential|private|restricted)\s+(?:items?|business|session)\b.*)
        |(?P<open>(?:unrestricted|public|open)\s+(?:items?|business)\b.*))$""",
    examples={"Part 2 – exempt items": {"part": "2"}, "EXEMPT ITEMS": {"exempt": "EXEMPT ITEMS"}},
    not_examples=("Participation update", "Part of the land"),
    needs=("part", "item", "business", "session"),
)
RIGHT_RANGE = Rule(
    id="listing.right_column_range",
    pattern=rf"^(?P<first>\d{{1,4}})\s*{DASH}\s*(?P<last>\d{{1,4}})$",
    examples={"3 - 8": {"first": "3", "last": "8"}},
    not_examples=("2018-2019 budget",),
)
EXEMPT = Rule(
    id="listing.exempt_paragraph",
    pattern=r"""\bparagraphs?\s*\(?(?P<paragraphs>\d[\d\s,()&]*(?:and\s+\d)?)\)?\s*(?:of\s+)?(?:part\s+\w+\s+of\s+)?
        (?:the\s+)?schedule\s+12\s?A?""",
    examples={"paragraph 3 of Schedule 12A": {"paragraphs": "3 "}, "paragraphs 1 and 2 of Schedule 12A": {"paragraphs": "1 and 2"}},
    not_examples=("paragraph 3 of the report",),
    needs=("schedule",),
)
RULES = (PRESENTER, PART, RIGHT_RANGE, EXEMPT)

_SECOND_PARTS = ("2", "ii", "two", "b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item as an agenda lists it, with what is printed beside its title."""

    heading: Heading
    first: str | None = None  # printed label of its papers' first page
    last: str | None = None  # printed label of their last page
    pages_printed: str | None = None
    presenter: str | None = None
    part: int | None = None
    exempt_paragraphs: str | None = None

    @property
    def number(self) -> str | None:
        """The item's number, or the minute number where agendas count those."""
        return self.heading.number or self.heading.minute_number

    @property
    def title(self) -> str:
        """The title as printed."""
        return self.heading.title


def listed(passage: Passage, about: About) -> list[Listed]:
    """The items that an agenda lists, in order."""
    return detailed(passage, outline(passage, about).headings)


def detailed(passage: Passage, found: Sequence[Heading]) -> list[Listed]:
    """The headings of an agenda with what is printed beside their titles."""
    parts = _parts(passage.lines)
    stops = [*(heading.start for heading in found[1:]), len(passage.text)]
    if not found:
        return []
    return [_detailed(passage, heading, stop, parts) for heading, stop in zip(found, stops, strict=True)]


def _parts(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Headings that open the public or the exempt part: index of the line and the part."""
    found = []
    for index, line in enumerate(lines):
        match = PART.match(line.text) if len(line.text) < LONGEST_PART else None
        if match:
            exempt = match["exempt"] or (match["part"] or "").casefold() in _SECOND_PARTS
            found.append((index, 2 if exempt else 1))
    return found


def _detailed(passage: Passage, heading: Heading, stop: int, parts: Sequence[tuple[int, int]]) -> Listed:
    heading = _without_presenter(passage, heading)
    block = passage.text[heading.start : stop]
    index = passage.line_index(heading.start)
    first, last, shown = _pages(passage, heading, block)
    presenter = PRESENTER.search(block[heading.title_end - heading.start :])
    exempt = EXEMPT.search(block)
    return Listed(
        heading=heading,
        first=first,
        last=last,
        pages_printed=join_lines(shown).strip("()[] ") if shown else None,
        presenter=join_lines(presenter["bracket"] or presenter["line"]).strip("[]()") if presenter else None,
        part=next((part for at, part in reversed(parts) if at < index), None),
        exempt_paragraphs=exempt["paragraphs"].strip() if exempt else None,
    )


def _without_presenter(passage: Passage, heading: Heading) -> Heading:
    """A heading whose title ends before a line in square brackets under it that says who presents the item."""
    found = PRESENTER.search(passage.text[heading.start : heading.title_end])
    said = join_lines(found["bracket"]) if found and found["bracket"] else ""
    if found is None or not said.startswith("[") or not heading.title.endswith(said):
        return heading
    end = heading.start + found.start()
    return replace(heading, title=heading.title.removesuffix(said).rstrip(), title_end=end, end=max(end, heading.start + 1))


def _pages(passage: Passage, heading: Heading, block: str) -> tuple[str | None, str | None, str | None]:
    """The first and last page of an item's papers as printed, and the words that say so."""
    pages = PAGES.search(block)
    if pages is not None:
        return pages["first"], pages["last"] or pages["first"], pages.group(0)
    lines = passage.lines[passage.line_index(heading.start) : passage.line_index(heading.title_end) + 1]
    for line in lines:
        segments = line.segments(line.size * 1.2)
        found = RIGHT_RANGE.match(line.text[segments[-1].start : segments[-1].end]) if len(segments) > 1 else None
        if found is not None:
            return found["first"], found["last"], found.group(0)
    return None, None, None
