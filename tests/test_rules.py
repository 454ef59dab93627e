"""Every rule's examples are its test."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import extract
from extract.text.rule import Rule


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
