"""A rule is a value: its id goes into each row it makes, its examples are its test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

FLAGS = re.VERBOSE | re.IGNORECASE
_made: list[Rule] = []  # every rule there is: they are the constants of their modules


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A pattern with the printed words it must and must not match.

    `pattern` is a verbose regular expression (case is ignored unless `flags` says otherwise; spaces in it must be
    written ``\\s`` or ``[ ]``). `needs` are strings of which the text must contain at least one (in lower case) for the
    pattern to run at all: a quick no for most lines. `tail` is how many characters at the end of the text a pattern that ends
    with ``$`` is tried in; 0 for all. `examples` maps a printed text to what the rule reads in it: the
    matched words, or the named groups that took part. `not_examples` are texts in which it must find nothing.
    """

    id: str
    pattern: str
    examples: Mapping[str, str | Mapping[str, str]]
    not_examples: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    tail: int = 0
    flags: re.RegexFlag = FLAGS
    confidence: float = 1.0

    def __post_init__(self) -> None:
        _made.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern made ready at its first use: a program that reads few papers needs few of all rules."""
        return re.compile(self.pattern, self.flags)

    def applies(self, text: str) -> bool:
        """False where the pattern cannot match because none of `needs` is in `text`."""
        if not self.needs:
            return True
        lower = text.casefold()
        for need in self.needs:  # noqa: SIM110 - any() with a generator takes twice as long, and this runs for every line
            if need in lower:
                return True
        return False

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Every match in `text` from `start` on."""
        return self.compiled.finditer(text, start) if not self.needs or self.applies(text) else iter(())

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match in `text` from `start` on."""
        begin = max(start, len(text) - self.tail) if self.tail else start
        return self.compiled.search(text, begin) if not self.needs or self.applies(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self.compiled.match(text, start) if not self.needs or self.applies(text) else None

    def reads(self, text: str) -> str | dict[str, str] | None:
        """What the rule reads first in `text`, in the form `examples` gives it."""
        found = self.search(text)
        if found is None:
            return None
        groups = {name: value for name, value in found.groupdict().items() if value is not None}
        return groups or found.group(0)


def compile_all() -> None:
    """Make every rule's pattern ready that is not: once for all workers, before they are forked."""
    for rule in _made:
        _ = rule.compiled
