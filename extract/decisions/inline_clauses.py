"""Lists that stand inside a paragraph: ``… that (i) …; and (ii) …``."""

from __future__ import annotations

import re

from extract.decisions.clause import Clause
from extract.text.list_marks import INLINE, Mark, continued, opens, read_mark

_INNER_START = re.compile(r"(?:that|to|not to)\b", re.IGNORECASE)
_LIST_BREAK = re.compile(r"(?:[;,:.]|(?P<joins>\band|\bor))\s*$")


def split_clause(text: str, clause: Clause, mark: Mark) -> tuple[list[Clause], list[Mark]]:
    """`clause` cut where the next numbers of its list stand in its own lines: ``(i) That …; (ii) That …``."""
    clauses, marks = [clause], [mark]
    if mark.printed is None or mark.kind in ("bullet", "decimal"):
        return clauses, marks
    for match in INLINE.compiled.finditer(text, clause.text_start, clause.end):
        found = continued(marks[-1], read_mark("round", match["round"], match.end()))
        ends = _LIST_BREAK.search(text, max(clause.text_start, match.start() - 8), match.start())
        if found is not None and ends is not None:
            clauses[-1] = clauses[-1]._replace(end=ends.start() if ends["joins"] else match.start())
            clauses.append(Clause(found.printed, match.start(), match.end(), clause.end))
            marks.append(found)
    return clauses, marks


def inline_clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of a list inside a paragraph, where each of them stands alone (``… that (i) …``, ``(i) That …``)."""
    for match in INLINE.compiled.finditer(text, start, end):
        mark = read_mark("round", match["round"], match.end())
        if not opens(mark):
            continue
        clauses, _ = split_clause(text, Clause(mark.printed, match.start(), match.end(), end), mark)
        alone = all(_INNER_START.match(text[c.text_start : c.end].lstrip()) for c in clauses)
        led = (
            re.search(r"(?:\bthat|\bto|:)\s*$", text[start : match.start()], re.IGNORECASE)
            and len(text[start : match.start()]) < 60
        )
        return tuple(clauses) if len(clauses) > 1 and (alone or led) else ()
    return ()
