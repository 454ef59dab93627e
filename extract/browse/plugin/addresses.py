"""The addresses of rows, pages, pictures and evidence."""

from __future__ import annotations

from typing import Any

from datasette.utils import tilde_encode


def row(datasette: Any, database: str, table: str, id: str) -> str:
    """The address of a row."""
    return str(datasette.urls.row(database, table, tilde_encode(id)))


def evidence(datasette: Any, database: str, table: str, id: str) -> str:
    """The address of the page that a row rests on, its words highlighted."""
    return f"{datasette.urls.database(database)}/-/evidence/{table}/{tilde_encode(id)}#words"


def citation(datasette: Any, database: str, table: str, id: str, form: str) -> str:
    """The address of a row's citation; `form` is bib (BibTeX) or ris."""
    return f"{datasette.urls.database(database)}/-/cite/{table}/{tilde_encode(id)}.{form}"


def page(datasette: Any, database: str, document_id: str, page: int) -> str:
    """The address of a page of a document."""
    return f"{datasette.urls.database(database)}/-/page/{tilde_encode(document_id)}/{page}"


def picture(datasette: Any, database: str, document_id: str, number: int) -> str:
    """The address of the picture of a page."""
    return f"{page(datasette, database, document_id, number)}.png"


PAGES = {"meetings": "meeting", "people": "person", "resolutions": "decision"}  # tables whose rows have pages of their own


def page_of(datasette: Any, database: str, table: str, id: str) -> str:
    """The address at which a row is read: a page of its own where it has one."""
    if table not in PAGES:
        return row(datasette, database, table, id)
    return f"{datasette.urls.database(database)}/-/{PAGES[table]}/{tilde_encode(id)}"
