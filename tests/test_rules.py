"""Every rule's examples are its test."""

from __future__ import annotations

import importlib
import pkgutil
import signal
from collections.abc import Iterator
from itertools import islice

import pytest

import extract
from extract.rule import Rule

LONG = 10_000  # characters of a line that no rule may choke on
SECONDS = 10  # a linear rule needs a small part of this, a catastrophic one would need hours
PIECES = ("a ", "1 ", "(", "the Council ", "12 June ", "Cllr A Smith, ", "\n")


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


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_rule_does_not_choke_on_a_long_line(rule: Rule) -> None:
    """Not a timing: a pattern that backtracks without bound would not end within the limit at all."""

    def give_up(*_: object) -> None:
        raise AssertionError(f"{rule.id} chokes on {piece!r}")

    before = signal.signal(signal.SIGALRM, give_up)
    try:
        for piece in (*PIECES, *list(rule.examples)[:2]):
            text = (piece * (LONG // len(piece) + 1))[:LONG]
            signal.alarm(SECONDS)
            for _ in islice(rule.finditer(text), 1000):
                pass
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
