"""Every rule's examples are its test."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import extract
from extract.text.rule import Rule

SOURCES = sorted(Path(extract.__path__[0]).rglob("*.py"))
CALLS = {"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
# Patterns that are no Rule with examples, by room: compiled ones and those written where they are used. The numbers only
# ever fall: a new pattern that decides something is a Rule, or a named part of one.
NO_RULES = {
    "attendance": 91,
    "browse": 1,
    "calendar": 56,
    "decisions": 82,
    "export": 1,
    "interests": 26,
    "layouts": 1,
    "links": 13,
    "meetings": 34,
    "models": 2,
    "names": 34,
    "numbers": 73,
    "ocr": 12,
    "outline": 22,
    "papers": 20,
    "pdf": 18,
    "quality": 3,
    "references": 22,
    "same": 19,
    "tables": 6,
    "text": 13,
}


def rules() -> Iterator[Rule]:
    """Every rule of every module, once."""
    seen: set[int] = set()
    for found in pkgutil.walk_packages(extract.__path__, "extract."):
        module = importlib.import_module(found.name)
        values = [value for value in vars(module).values() if isinstance(value, Rule | tuple | list)]
        for value in values:
            for rule in value if isinstance(value, tuple | list) else [value]:
                if isinstance(rule, Rule) and id(rule) not in seen:
                    seen.add(id(rule))
                    yield rule


ALL = list(rules())


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in ALL]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_rule_reads_its_examples(rule: Rule) -> None:
    assert rule.examples, "a rule without an example"
    read = {text: rule.reads(text) for text in rule.examples}
    assert read == {text: dict(value) if not isinstance(value, str) else value for text, value in rule.examples.items()}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_rule_finds_nothing_in_its_not_examples(rule: Rule) -> None:
    assert {text: rule.reads(text) for text in rule.not_examples} == dict.fromkeys(rule.not_examples)


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.tail], ids=lambda rule: rule.id)
def test_a_rule_of_a_text_s_end_reads_the_same_behind_a_long_text(rule: Rule) -> None:
    assert rule.pattern.endswith("$")
    for text, read in rule.examples.items():
        assert rule.reads(f"{'The quay was swept, and it rained. ' * 9}{text}") == read


def test_the_tail_is_all_that_is_looked_at() -> None:
    rule = Rule(id="test", pattern="b+$", examples={}, tail=2)
    assert (rule.reads("a bbbb"), rule.reads("a b")) == ("bb", "b")


def test_no_more_patterns_without_examples() -> None:
    found: Counter[str] = Counter()
    for path in SOURCES:
        room = path.relative_to(extract.__path__[0]).parts[0]
        found[room] += sum(map(is_pattern, ast.walk(ast.parse(path.read_text(encoding="utf-8")))))
    assert found - Counter(NO_RULES) == {}


def is_pattern(node: ast.AST) -> bool:
    """True for `re.compile(…)`, `re.search("…", text)` and their like."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in CALLS
    )
