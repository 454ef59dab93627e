"""No pattern chokes on a long line: one eight times as long costs about eight times as much, not sixty-four times.

Nothing here is a number of seconds. The processor time of this process on a long line is compared with its own on a short line
of the same words, the least of several tries each, so that a slow or busy machine makes no difference. White space stands alone
in these lines, as it does in all text: a line is its words joined by one space each.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import deque
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import extract
from extract.text.rule import Rule
from tests import growth

# Lengths in characters. The last is eight times the one before: eight times as dear where all is well, sixty-four times where it is
# quadratic. The first only stops in time what is worse: what is bounded ("up to 160 characters") looks quadratic or cubic there.
LENGTHS = (384, 1_536, 12_288)
TIMES, WORSE = 24, 100
# A pattern that costs twice as much with each piece more would never end: it is stopped where nine more cost so much more.
FEW, MORE, DOUBLED = 12, 21, 200
TRIES = 5
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
ONCE = ("match", "fullmatch", "search")
METHODS = (*ONCE, "finditer", "findall", "sub", "subn", "split", "reads", "applies")
Ways = dict[tuple[str, str], set[str]]  # (module, name) → methods that are called on it


class Uses(ast.NodeVisitor):
    """How a file uses the names of patterns, its own and imported ones: ``NAME.match(`` → match.

    A pattern that is only matched starts nowhere else, and is only matched here too. One that is handed on (as an argument, in
    a loop) may be used in any way: "finditer". What a module lists as its `RULES` is no use of it.
    """

    def __init__(self, module: str, found: Ways) -> None:
        self.module, self.found = module, found
        self.names: dict[str, tuple[str, str]] = {}

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.names[alias.asname or alias.name] = (node.module or "", alias.name)

    def visit_Assign(self, node: ast.Assign) -> None:
        if [getattr(target, "id", None) for target in node.targets] != ["RULES"]:
            self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        owner = node.value.value if isinstance(node.value, ast.Attribute) and node.value.attr == "compiled" else node.value
        if (known := self.known(owner)) and node.attr in METHODS:
            self.found.setdefault(known, set()).add(node.attr)
        elif (known and node.attr == "compiled") or (known := self.known(node)):
            self.found.setdefault(known, set()).add("finditer")
        elif not isinstance(owner, ast.Name):
            self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load) and (known := self.known(node)):
            self.found.setdefault(known, set()).add("finditer")

    def known(self, node: ast.expr) -> tuple[str, str] | None:
        """Where a name in capitals is from: NAME, or module.NAME."""
        if isinstance(node, ast.Name) and node.id.isupper():
            return self.names.get(node.id, (self.module, node.id))
        if isinstance(node, ast.Attribute) and node.attr.isupper() and isinstance(node.value, ast.Name):
            return ".".join(self.names.get(node.value.id, ("", ""))), node.attr
        return None


def modules() -> list[ModuleType]:
    return [importlib.import_module(found.name) for found in pkgutil.walk_packages(extract.__path__, "extract.")]


def held(value: object) -> Iterator[Any]:
    """The patterns and rules that a name of a module stands for."""
    several = value if isinstance(value, tuple | list) else value.values() if isinstance(value, dict) else [value]
    yield from (one for one in several if isinstance(one, Rule | re.Pattern))


def patterns() -> list[Any]:
    """Every rule and every other pattern, once, with the ways it is used under all its names."""
    used: Ways = {}
    every = modules()
    for module in every:
        Uses(module.__name__, used).visit(ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8")))
    found: dict[tuple[str | bytes, int], tuple[re.Pattern[Any], set[str], list[str], str]] = {}
    for module in every:
        for name, value in vars(module).items():
            for one in held(value):
                pattern = one.compiled if isinstance(one, Rule) else one
                if not isinstance(pattern.pattern, str) or f"{module.__name__}.{name}" in WINDOWED:
                    continue
                examples, id = (list(one.examples)[:1], one.id) if isinstance(one, Rule) else ([], f"{module.__name__}.{name}")
                _, ways, *_ = found.setdefault((pattern.pattern, pattern.flags), (pattern, set(), examples, id))
                ways |= used.get((module.__name__, name), set())
    return [pytest.param(pattern, ways or {"finditer"}, examples, id=id) for pattern, ways, examples, id in found.values()]


def run(pattern: re.Pattern[str], ways: set[str], text: str) -> None:
    for way in ways:
        if way in ONCE:
            getattr(pattern, way)(text)
        else:
            deque(pattern.finditer(text), maxlen=0)


def chokes(pattern: re.Pattern[str], ways: set[str], piece: str, end: str = "\x01") -> bool:
    """True where a character costs the more the longer the line of this piece is."""
    if grows(pattern, ways, piece * FEW + end, piece * MORE + end, DOUBLED):
        return True
    texts = [(piece * (length // len(piece) + 1))[:length] + end for length in LENGTHS]
    step, last = pairwise(texts)
    return grows(pattern, ways, *step, WORSE) or grows(pattern, ways, *last, TIMES)


def grows(pattern: re.Pattern[str], ways: set[str], short: str, long: str, times: int) -> bool:
    """True where the long text costs more than so many times what the short one does; once may be chance, five times is none."""
    return growth.grows(lambda: run(pattern, ways, short), lambda: run(pattern, ways, long), times, TRIES)


ALL = patterns()


@pytest.mark.parametrize(("pattern", "ways", "examples"), ALL)
def test_no_pattern_chokes_on_a_long_line(pattern: re.Pattern[str], ways: set[str], examples: list[str]) -> None:
    pieces = (*PIECES, *(f"{example} " for example in examples))
    assert [piece for piece in pieces if chokes(pattern, ways, piece)] == [], pattern.pattern


def test_windows_are_small() -> None:
    from extract.numbers import counted, elided, subjects

    assert max(counted.BEFORE, elided.BEFORE, subjects.REACH) <= WINDOW


@pytest.mark.parametrize(
    ("pattern", "way", "piece", "expected"),
    [
        (r"\w+$", "finditer", "a", True),
        (r"\w+$", "match", "a", False),
        (r"\w{1,40}$", "finditer", "a", False),
        (r"\w++$", "search", "a", True),
        (r"(?<!\w)\w+$", "search", "a", False),
        (r"(?:a\s?|a\s*)+$", "match", "a ", True),
        (r".*,.*;", "match", ", ", True),
        (r"x", "search", "a", False),
    ],
)
def test_what_chokes_is_told_from_what_does_not(pattern: str, way: str, piece: str, expected: bool) -> None:
    assert chokes(re.compile(pattern), {way}, piece) is expected


def test_how_patterns_are_used_is_read_from_the_code() -> None:
    used: Ways = {}
    source = (
        "from m import FAR, words\n_A = 1\nRULES = (_A, FAR)\n_A.match(x)\nFAR.compiled.sub('', x)\nsight.finditer(_B.compiled)\n"
        "words.WIDE.search(x)\nf(_C)\n[r for r in words.MORE]\n"
    )
    Uses("here", used).visit(ast.parse(source))
    assert used == {
        ("here", "_A"): {"match"},
        ("m", "FAR"): {"sub"},
        ("here", "_B"): {"finditer"},
        ("m.words", "WIDE"): {"search"},
        ("here", "_C"): {"finditer"},
        ("m.words", "MORE"): {"finditer"},
    }


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
    end = data.draw(st.sampled_from(["", "\x01", "."]))
    assert not chokes(pattern, ways, piece, end), f"{pattern.pattern[:80]!r} chokes on {piece!r}"
