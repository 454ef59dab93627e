"""Items inside items: where the text behind the last of them is the outer item's again.

4. CONSENT AGENDA                        4-A-v. LIST OF GRADES
   a. Minutes of May                             Mason to Master Mason
   b. Accounts                           Member Oxley moved to approve items 4-A-i to 4-A-v.
Member Oxley moved to approve it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Passage
from extract.outline.best import Heading

DEEPER = 6.0  # points by which text must stand to the right of a number to be indented under it


def returns(passage: Passage, found: Sequence[Heading], n: int, stop: int) -> tuple[int, int] | None:
    """Where the text of the outer item goes on behind heading `n`, and which heading that is; None where it does not.

    `stop` is the offset at which the next heading begins.
    """
    own = found[n]
    parent = next((m for m in range(n - 1, -1, -1) if not found[m].sub), None)
    if not own.sub or parent is None or n - parent < 2:
        return None
    first = passage.line_index(own.start)
    last = passage.line_index(max(own.start, stop - 1))
    left = passage.lines[first].box.x0
    below = range(passage.line_index(max(own.start, own.title_end - 1)) + 1, last + 1)
    indented = [passage.lines[index].box.x0 > left + DEEPER for index in below]
    if not indented or all(indented):
        return None
    back = indented.index(False)
    listed = all(_empty(passage, found[m], found[m + 1].start) for m in range(parent + 1, n))
    outdented = passage.lines[below[back]].box.x0 < left - DEEPER
    if not (listed and outdented and back == 0) and not (back > 0 and all(indented[:back])):
        return None
    return passage.starts[below[back]], parent


def _empty(passage: Passage, heading: Heading, stop: int) -> bool:
    """True where nothing stands between a heading and the next."""
    return not passage.text[heading.end : stop].strip()
