"""The parts of which the rules for headings of columns are made."""

from __future__ import annotations

from extract.text.rule import Rule

NO = r"(?:no|nos|num|number|numbers|ref|refs|reference|references|id|code)\b\.?"
SOME = r"(?:[\w/&'\u2019,-]+\s+){0,4}"  # up to four words before the one that counts
MORE = r"(?:\s+\w+){0,3}"  # and up to three behind it


def heading_rule(role: str, pattern: str, examples: tuple[str, ...], not_examples: tuple[str, ...] = ()) -> Rule:
    """A rule for the whole text of a heading; `examples` are such headings."""
    return Rule(
        id=f"column.{role}",
        pattern=rf"^(?:the\s+)?(?:{pattern})[\s.:?]*$",
        examples={text: text for text in examples},
        not_examples=not_examples,
    )
