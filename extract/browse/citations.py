"""A row's citation for reference managers: BibTeX and RIS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from extract.browse import evidence

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "&%$#_{}"})  # what BibTeX would read as its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What a citation says: who published the paper, what it is, of which day, and where the words stand."""

    id: str
    council: str | None
    committee: str | None
    title: str  # of the paper
    date: str | None  # ISO date of the meeting
    page: int
    note: str  # the citation in words
    url: str | None  # public address of the paper


async def source(database: Any, table: str, id: str) -> Cited | None:
    """What a citation of a row says; None where there is no such row."""
    if table not in evidence.FACTS:
        return None
    note = await evidence.cite(database, table, id)
    if note is None:
        return None
    row = (
        await database.execute(
            "SELECT t.id, t.page, k.name AS council, c.name AS committee, m.date, coalesce(d.title, d.file_name) AS title, "
            f"(SELECT min(s.url) FROM sources s WHERE s.document_id = d.id) AS url FROM {table} t "
            "JOIN documents d ON d.id = t.document_id LEFT JOIN meetings m ON m.id = d.meeting_id "
            "LEFT JOIN committees c ON c.id = m.committee_id LEFT JOIN councils k ON k.id = c.council_id WHERE t.id = ?",
            [id],
        )
    ).first()
    return Cited(**dict(row), note=note)


def bibtex(cited: Cited, here: str) -> str:
    """A BibTeX entry; `here` is the address of the row's page."""
    fields = {
        "author": cited.council and f"{{{_plain(cited.council)}}}", "title": _plain(cited.title),
        "organization": cited.committee and _plain(cited.committee), "date": cited.date, "year": cited.date and cited.date[:4],
        "pages": str(cited.page), "note": _plain(cited.note), "url": cited.url or here,
    }  # fmt: skip
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{cited.id},\n" + ",\n".join(lines) + "\n}\n"


def ris(cited: Cited, here: str) -> str:
    """An RIS record; `here` is the address of the row's page."""
    fields = [
        ("TY", "RPRT"), ("ID", cited.id), ("AU", cited.council), ("TI", cited.title), ("PB", cited.committee),
        ("PY", cited.date and cited.date[:4]), ("DA", cited.date and cited.date.replace("-", "/")), ("SP", str(cited.page)),
        ("N1", cited.note), ("UR", cited.url or here),
    ]  # fmt: skip
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value) + "ER  - \r\n"


class Form(NamedTuple):
    """How a citation is written, and what the browser is told it is."""

    write: Callable[[Cited, str], str]
    media_type: str


FORMS = {
    "bib": Form(bibtex, "application/x-bibtex; charset=utf-8"),
    "ris": Form(ris, "application/x-research-info-systems; charset=utf-8"),
}


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)
