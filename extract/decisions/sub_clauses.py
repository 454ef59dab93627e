"""The entries of a list inside a clause whose words before it make no sense alone.

2. Authorised the Clerk to / a. Sign the lease / b. Pay the rent      (two clauses, 2a and 2b)

A list of things inside a clause ("subject to: (i) the gate; (ii) the wall") is part of it.
"""

from __future__ import annotations

import itertools

from extract.decisions import formal_words
from extract.decisions.clause import Clause
from extract.text.lexicon import ONE_COUNCILLOR, POLITE, SEVERAL_COUNCILLORS
from extract.text.list_marks import INLINE, MARKER, Mark, continued, mark_at, opens, read_mark
from extract.text.rule import Rule

_FEWEST = 2  # entries that make a list
_LED_TO_THINGS = "subject|regard|respect|relation|according|due|addition"
_NO_DEED = "".join(rf"(?<!\b{word}\s)" for word in _LED_TO_THINGS.split("|"))
_END = r"\s?[:;,]?\s?[\u2013\u2014-]?\s*$"
LEFT_OPEN = Rule(
    id="clause.left_open",
    # the last words before the inner list; what follows "to" are deeds, "subject to" is followed by things
    pattern=rf"{_NO_DEED}\b(?P<to>to){_END}|\bthat{_END}",
    examples={"Authorised the Clerk to": {"to": "to"}, "Asked the Board that:": "that:"},
    not_examples=("The lease, subject to:", "for these reasons:", "To let it"),
)
THING = Rule(
    id="clause.thing",
    # what an entry begins with that is no deed
    pattern=rf"""^\W*(?:(?:the|an?|any|all|each|no|his|her|its|their|this|these|those|{ONE_COUNCILLOR}|{SEVERAL_COUNCILLORS}
        |{POLITE})\b|\d|(?-i:[A-Z]{{2}}))""",
    examples={"the gate": "the", "A wall": "A"},
    not_examples=("Sign the lease", "procure the gate"),
)
RULES = (LEFT_OPEN, THING)


def sub_clauses(text: str, start: int, end: int) -> list[Clause]:
    """The entries of the list that the clause ``text[start:end]`` holds and cannot do without; none where it has no such list."""
    marks = list(_marks(text, start, end))
    first = next((n for n, (_, mark) in enumerate(marks) if opens(mark)), None)
    if first is None:
        return []
    before = text[start : marks[first][0]]
    led = LEFT_OPEN.search(before) if formal_words.is_deed(before) or formal_words.is_operative(before) else None
    listed = [marks[first]]
    for at, mark in marks[first + 1 :]:
        if continued(listed[-1][1], mark) is not None:
            listed.append((at, mark))
    ends = [*(at for at, _ in listed[1:]), end]
    if led is None or len(listed) < _FEWEST:
        return []
    words = [text[mark.end : stop] for (_, mark), stop in zip(listed, ends, strict=True)]
    if any(THING.match(one) and not formal_words.is_operative(one) for one in words if led["to"]):
        return []
    return [Clause(mark.printed, at, mark.end, stop) for (at, mark), stop in zip(listed, ends, strict=True)]


def _marks(text: str, start: int, end: int) -> list[tuple[int, Mark]]:
    """The list marks behind the first words of a clause: at the start of its lines, and in brackets inside them."""
    found: dict[int, Mark] = {}
    for line in itertools.chain([start], (n + 1 for n in range(start, end) if text[n] == "\n")):
        mark = mark_at(text, line, end) if line > start and MARKER.compiled.match(text, line, end) else None
        if mark is not None and mark.kind in ("letter", "roman", "number"):
            found[line] = mark
    for match in INLINE.compiled.finditer(text, start, end):
        found.setdefault(match.start(), read_mark("round", match["round"], match.end()))
    return sorted(found.items())
