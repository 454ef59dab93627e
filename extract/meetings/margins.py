"""Running heads and feet as lines of text: a name broken over two of them is put together."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line, Page, join_lines

_PAGES = 3  # pages whose margins are read: the first may have none
GAP = 1.0  # times the type size: white space between two lines of one margin
RULES = ("margin.repeated", "margin.running_page")


def running(pages: Sequence[Page]) -> list[str]:
    """What the margins of the first pages print: each line, and lines close below each other as one."""
    found: dict[str, None] = {}
    for page in pages[:_PAGES]:
        lines = sorted(
            (dropped.line for dropped in page.dropped if dropped.rule in RULES), key=lambda line: (line.box.top, line.box.x0)
        )
        for group in _groups(lines):
            if len(group) > 1:
                found[join_lines("\n".join(line.text for line in group))] = None
            found.update(dict.fromkeys(line.text for line in group))
    return list(found)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.box.top - groups[-1][-1].box.bottom <= GAP * line.size:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups
