"""The head of a paper → its title as printed: behind a label, as its form has it, else the largest lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import Line
from extract.papers.heads import AGENDA_HEAD, APPENDIX_HEAD, DECISION_HEAD, MINUTES_HEAD

TITLE_LABEL = re.compile(
    r"^(?:report\s+title|(?:report\s+)?subject(?:\s+matter)?(?:\s*/\s*title\s+of\s+(?:the\s+)?decision)?"
    r"|title(?:\s+of\s+(?:the\s+)?(?:report|decision))?)\s*(?::\s*|$)",
    re.I,
)
AFTER_TITLE = re.compile(r"^(?:attendance|present|membership|members\b|part\s+\w+)", re.I)


def title(lines: Sequence[Line], kind: str) -> list[Line]:
    """The lines of a paper's title: behind a label, as its form has it, else the largest lines at its head."""
    form = {"agenda": AGENDA_HEAD, "minutes": MINUTES_HEAD, "decision": DECISION_HEAD, "appendix": APPENDIX_HEAD}.get(kind)
    if kind not in ("agenda", "minutes"):
        labelled = next((index for index, line in enumerate(lines) if TITLE_LABEL.match(line.text)), None)
        if labelled is not None and (found := _labelled(lines, labelled)):
            return found
    for index, line in enumerate(lines):
        if form and form.match(line.text):
            return _whole(lines, index)
    head = [line for line in lines[:10] if any(map(str.isalpha, line.text))]
    if not head:
        return []
    largest = max(line.size for line in head)
    top = next(index for index, line in enumerate(lines) if line.size == largest and any(map(str.isalpha, line.text)))
    return _whole(lines, top)


def _labelled(lines: Sequence[Line], index: int) -> list[Line]:
    """What stands behind "Subject:": in its line and those hung under it, in the next cell, or in the line below."""
    label = lines[index]
    if TITLE_LABEL.sub("", label.text):
        return _hung(lines, index)
    if label.cell:
        after = [other for other in lines[index + 1 :] if other.page == label.page]
        return [other for other in after if other.cell and other.cell[:2] == label.cell[:2]]
    return _whole(lines, index + 1) if index + 1 < len(lines) else []


def _whole(lines: Sequence[Line], index: int) -> list[Line]:
    """The line at `index` and those that carry it on: the same size and weight, close below."""
    found = [lines[index]]
    for line in lines[index + 1 : index + 7]:
        last = found[-1]
        if line.box.x0 > last.box.x1 and line.box.top < last.box.bottom + last.size:
            continue  # a logo or a box beside the title
        if AFTER_TITLE.match(line.text):
            break
        alike = abs(line.size - last.size) < 0.6 and line.bold == last.bold and line.page == last.page
        if not alike or line.box.top - last.box.bottom > 0.6 * last.size or last.text.rstrip().endswith((".", ":")):
            break
        found.append(line)
    return found


def _hung(lines: Sequence[Line], index: int) -> list[Line]:
    """A line "Subject: …" and the lines hung under its words."""
    found = [lines[index]]
    for line in lines[index + 1 : index + 4]:
        if line.box.x0 < lines[index].box.x0 + 20 or line.box.top - found[-1].box.bottom > 0.6 * line.size:
            break
        found.append(line)
    return found
