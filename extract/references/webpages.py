"""Web addresses, also those broken at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.references.printed import Reference
from extract.text.rule import Rule

_ADDRESS = r"""[^\s<>()\[\]@"\u201c\u201d]+"""
# What may go on in the next line: "Email" does not
_RUNS_ON = r"""[^\s<>()\[\]@"\u201c\u201d]*[./=_-][^\s<>()\[\]@"\u201c\u201d]+"""

URL = Rule(
    id="reference.url",
    pattern=rf"""(?P<url>(?:https?://|\bwww\.){_ADDRESS}(?:(?<=[/_=&?-])\n(?!{_ADDRESS}@){_RUNS_ON}|\n(?=[=&?%/]){_ADDRESS})?)""",
    needs=("http", "www."),
    examples={"see https://fairs.example/a/b.": {"url": "https://fairs.example/a/b."}},
    not_examples=("clerk@fairs.example",),
)
RULES = (URL,)

_HOST = re.compile(r"^(?:https?://)?(?P<host>[^/?#]+)", re.IGNORECASE)


def find(text: str) -> Iterator[Reference]:
    """Web addresses; one without its scheme is of the open web all the same."""
    for match in URL.finditer(text):
        printed = match["url"].rstrip(".,;:'\u2019")
        yield Reference(match.start(), match.start() + len(printed), "url", _address(printed.replace("\n", "")), URL.id)


def _address(url: str) -> str:
    """An address in one form: host in lower case, no scheme and no slash at its end."""
    found = _HOST.match(url)
    if found is None:
        return url
    return (found["host"].casefold() + url[found.end() :]).rstrip("/")
