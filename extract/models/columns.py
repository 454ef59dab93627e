"""What a row of the database is made of: columns, and the evidence that every fact carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar, NamedTuple, get_type_hints

from extract.models.passage import Evidence


class Column(NamedTuple):
    """One column: its name, SQLite type, what it says, and the table it points to."""

    name: str
    type: type
    help: str
    references: str | None = None


def column(help: str, *, references: str | None = None, default: Any = MISSING) -> Any:
    """A dataclass field that is a column; `help` is its description everywhere."""
    metadata = {"help": help, "references": references}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


def optional(help: str, *, references: str | None = None) -> Any:
    """A column that is null where the paper does not say."""
    return column(help, references=references, default=None)


EVIDENCE_COLUMNS = (
    Column("page", int, "physical page the evidence is on, from 1"),
    Column("x0", float, "left edge of the evidence, points from the left of the displayed page"),
    Column("top", float, "upper edge of the evidence, points from the top of the displayed page"),
    Column("x1", float, "right edge of the evidence, points from the left of the displayed page"),
    Column("bottom", float, "lower edge of the evidence, points from the top of the displayed page"),
    Column("boxes", str, "one [x0, top, x1, bottom] for each printed line of the quote, as JSON; null where it is one line"),
    Column("quote", str, "the printed words the row rests on, a slice of pages.text"),
    Column("char_start", int, "offset in pages.text at which the quote starts"),
    Column("char_end", int, "offset in pages.text at which the quote ends"),
    Column("rule", str, "id of the rule or model that made the row"),
    Column("confidence", float, "how sure the rule is, 0 to 1; times the mean of the quote's words where they were read by OCR"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row of some table."""

    TABLE: ClassVar[str]
    SAYS: ClassVar[str]
    DERIVED: ClassVar[bool] = False
    """Made from other rows: it goes when one of them goes."""

    id: str = column("stable id of the row", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A row that rests on printed words."""

    document_id: str = column("the PDF the row was read from", references="documents", default="")
    duplicate_of: str | None = optional(
        "null where the row counts; else the row that says the same and counts, or the paper that counts where it has no such row"
    )
    evidence: Evidence


def columns(record: type[Record]) -> Iterator[Column]:
    """The columns of a record's table, in order; the evidence of a fact is spread over columns of its own."""
    hints = get_type_hints(record)
    for item in fields(record):
        if item.name == "evidence":
            continue
        kind = next((t for t in (int, float, bool) if t in (hints[item.name], *getattr(hints[item.name], "__args__", ()))), str)
        yield Column(item.name.rstrip("_"), int if kind is bool else kind, item.metadata["help"], item.metadata["references"])
    if issubclass(record, Fact):
        yield from EVIDENCE_COLUMNS
