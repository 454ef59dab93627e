"""What the heading of a list means beside the lists before it.

    Present: Cllrs A Lund …  Others: Members: Mr Foss      a second list of "Members" after guests is one of guests
    In attendance: Councillors Lund and Berg               where it is the first list, they are the members
    Presiding: Mr Lund.  Other members present: Mr Berg    present too
    Apologies:  / Councillors: Lund and Berg               the heading above holds for the names below
    OFFICIALS  / PRESENT: Ed Rand                          officers
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.attendance.headed_lists import HeadedList
from extract.attendance.heading_places import ListHeading
from extract.models import Attendance, Passage

_UNDER = re.compile(
    r"\s*(?:(?:council|committee|board)\s+)?(?:members?|councill?ors?|cllrs?|councilmembers|commissioners)\b"
    r"\s*(?::|(?!\s*(?:present|in\s+attendance|absent)))",
    re.IGNORECASE,
)
_OTHERS = "other members present"
_CABINET = re.compile(
    r"in\s+attendance\s*[:\u2013-]?\s*\(?(?:councill?ors|cllrs|members)\b"
    r"|(?:(?:cabinet|executive|board|committee|panel|forum|council|authority|voting)\s+)?members?\s+(?:present|in\s+attendance)",
    re.IGNORECASE,
)
# "PLANNING COMMISSION MEMBERS PRESENT": of the bodies that met
_MEMBERS_OF_BODY = re.compile(
    r"(?:(?!other|also)[\w’'-]+\s+){0,4}?(?:board|council|committee|commission|authority|panel)\s*members\b", re.IGNORECASE
)
_PRESENT = "attendance.present"


FARTHEST_SORRY = 160  # characters before a heading in which apologies are said to have come from those below
# "Apologies for absence were received from:-" on the line above
_SORRY_ABOVE = re.compile(
    r"\b(?:apolog(?:y|ies)|regrets)\b[^\n:;]{0,110}(?:from|on\s+behalf\s+of)(?:\s+the\s+following)?\s*[:;-]{1,2}\s*$", re.IGNORECASE
)
_SAYS = re.compile(r"present|attend|absent|excused|\broll\b", re.IGNORECASE)


def _away(heading: ListHeading, printed: str) -> ListHeading:
    """Of those who sent apologies, where the words of the heading do not say that they were there: "Members", "Officials:"."""
    if _SAYS.search(printed) or heading.status not in ("present", "in_attendance"):
        return heading
    return replace(heading, rule="attendance.apologies", status="apologies")


@dataclass(slots=True)
class Before:
    """What the lists before say of the next one."""

    seen: bool = False  # a list of those present has been read
    other: bool = False  # the heading before was "Other", with nothing beside it
    sorry: bool = False  # the item is the one of apologies
    empty: tuple[ListHeading, int] | None = None  # the heading before, where nothing stands beside it, and its place

    def meant(self, passage: Passage, block: HeadedList[ListHeading], found: Sequence[Attendance]) -> ListHeading:
        """The heading of `block` as it is to be read after the rows `found`."""
        heading = block.heading
        printed = passage.text[block.at : block.at + len(_OTHERS)].casefold()
        after_guests = found and self.seen and found[-1].status.startswith("in_attendance")
        own = printed.startswith(("present", "attendance", "members of")) or _MEMBERS_OF_BODY.match(passage.text, block.at)
        if heading.rule == _PRESENT and after_guests and not own:
            heading = replace(heading, status="in_attendance")
        if heading.rule == _PRESENT and self.seen and printed.startswith(("attended", "attendees")):
            heading = replace(heading, status="in_attendance")  # "Present: … Attended: Nora Quill"
        if heading.rule == "attendance.in_attendance" and not self.seen and _CABINET.match(passage.text, block.at):
            heading = replace(heading, rule=_PRESENT, status="present")
        if printed == _OTHERS and all(row.capacity == "chair" for row in found):
            heading = replace(heading, rule=_PRESENT, status="present")
        if block.rows:
            heading = self._under(passage, block, heading)
        if self.sorry or _SORRY_ABOVE.search(passage.text[max(0, block.at - FARTHEST_SORRY) : block.at]):
            heading = _away(heading, passage.text[block.at : block.rows[0][0].start] if block.rows else printed)
        return heading

    def pass_over(self, passage: Passage, block: HeadedList[ListHeading], heading: ListHeading) -> None:
        """Remember a heading with nothing beside it."""
        self.other = passage.text[block.at : block.at + 6].casefold().startswith("other")
        self.empty = (heading, block.at)

    def _under(self, passage: Passage, block: HeadedList[ListHeading], heading: ListHeading) -> ListHeading:
        """The heading together with the one on the line above, where nothing stands beside that."""
        if self.other and heading.rule == _PRESENT:  # "OTHER MEMBERS ⏎ PRESENT:"
            heading = replace(heading, status="in_attendance")
        if self.empty is None or "\n" in passage.text[self.empty[1] : block.at - 1]:
            return heading
        above = self.empty[0]
        if _UNDER.match(passage.text, block.at):  # "Apologies:- ⏎ Councillors: Lund and Berg"
            return above
        if above.status == "in_attendance" and heading.rule == _PRESENT:  # "OFFICIALS ⏎ PRESENT: Ed Rand"
            return above
        if above.capacity == "officer" and heading.status == "absent":
            return replace(heading, capacity="officer")
        return heading
