"""No pattern chokes on a long line: on 100,000 characters a linear one needs milliseconds, a quadratic one minutes.

Not a timing: the limit is counted in the processor time of this process, so that a busy machine does not matter, and lies far
above the one and far below the other. White space stands alone in these lines, as it does in all text: a line is its words
joined by one space each.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import extract
from extract.text.rule import Rule

LONG = 100_000
SECONDS = 5.0  # of processor time
MATCHES = 2_000  # taken of a line: each costs its own time, which is not the pattern's
PIECES = (
    "a ", "1 ", "(", ", ", ". ", "- ", "A", "Aa ", "1", "a\n", "A. ", "and ", "the Council ", "12 June ", "Cllr A Smith, ",
    "£1,000 ",
)  # fmt: skip
ROOT = Path(extract.__file__).parent
# Searched in the few characters beside a number only, whatever the length of the line: the constants say how many.
WINDOW = 300
WINDOWED = {
    "extract.numbers.counted._LAST_WORD",  # BEFORE
    "extract.numbers.counts._BRACKETED",  # 30
    "extract.numbers.elided._LEAD",  # BEFORE
    "extract.numbers.subjects._BEFORE",  # REACH
}
METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


class Chokes(BaseException):
    """Raised when the time is over; no code of ours may catch it."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    def give_up(*_: object) -> None:
        raise Chokes

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def uses(path: Path) -> dict[str, set[str]]:
    """How each name of a file is used as a pattern: NAME.search( → search. A pattern that is only matched starts nowhere else."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            owner = node.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else None
            if name:
                found.setdefault(name, set()).add(node.attr)
    return found


def patterns() -> Iterator[Any]:
    """Every rule and every other pattern of a module, once, with the ways it is used."""
    used = {path: uses(path) for path in ROOT.rglob("*.py")}
    everywhere: dict[str, set[str]] = {}
    for names in used.values():
        for name, ways in names.items():
            everywhere.setdefault(name, set()).update(ways)
    seen: set[tuple[str, int]] = set()
    for found in pkgutil.walk_packages(extract.__path__, "extract."):
        module = importlib.import_module(found.name)
        own = used.get(Path(module.__file__ or ""), {})
        for name, value in vars(module).items():
            held = value if isinstance(value, tuple | list) else value.values() if isinstance(value, dict) else [value]
            for one in held:
                pattern = one.compiled if isinstance(one, Rule) else one
                if not isinstance(pattern, re.Pattern) or (pattern.pattern, pattern.flags) in seen:
                    continue
                seen.add((pattern.pattern, pattern.flags))
                ways = (own if name.startswith("_") else everywhere).get(name) or {"finditer"}
                if isinstance(one, Rule):
                    yield pytest.param(pattern, {"finditer"}, list(one.examples)[:1], id=one.id)
                elif isinstance(pattern.pattern, str) and f"{found.name}.{name}" not in WINDOWED:
                    yield pytest.param(pattern, ways, [], id=f"{found.name}.{name}")


def run(pattern: re.Pattern[str], ways: set[str], text: str) -> None:
    for way in ways:
        if way in ("match", "fullmatch", "search"):
            getattr(pattern, way)(text)
        else:
            for _ in islice(pattern.finditer(text), MATCHES):
                pass


ALL = list(patterns())


@pytest.mark.parametrize(("pattern", "ways", "examples"), ALL)
def test_no_pattern_chokes_on_a_long_line(pattern: re.Pattern[str], ways: set[str], examples: list[str]) -> None:
    for piece in (*PIECES, *(f"{example} " for example in examples)):
        text = (piece * (LONG // len(piece) + 1))[:LONG] + "\x01"
        try:
            with limited(SECONDS):
                run(pattern, ways, text)
        except Chokes:
            pytest.fail(f"{pattern.pattern[:80]!r} chokes on {piece!r}")


def test_windows_are_small() -> None:
    from extract.numbers import counted, elided, subjects

    assert max(counted.BEFORE, elided.BEFORE, subjects.REACH) <= WINDOW


RULES = [param for param in ALL if param.values[2]]
words: Callable[..., st.SearchStrategy[str]] = st.sampled_from


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.data())
def test_no_rule_chokes_on_what_looks_like_its_examples(data: st.DataObject) -> None:
    """A long line made of the beginnings, ends and words of a rule's own example, and of odd signs between them."""
    pattern, ways, (example, *_) = data.draw(st.sampled_from(RULES)).values
    cuts = example.split() + [example[:at] for at in range(1, len(example), max(1, len(example) // 6))]
    pieces = data.draw(st.lists(st.sampled_from([*cuts, ",", "(", ".", "-", "A.", "1", "the"]), min_size=1, max_size=4))
    glue = data.draw(st.sampled_from([" ", "", ", ", "\n"]))
    piece = glue.join(pieces) + glue or "a"
    text = (piece * (LONG // len(piece) + 1))[:LONG] + data.draw(st.sampled_from(["", "\x01", "."]))
    try:
        with limited(SECONDS):
            run(pattern, ways, text)
    except Chokes:
        pytest.fail(f"{pattern.pattern[:80]!r} chokes on {piece!r}")
