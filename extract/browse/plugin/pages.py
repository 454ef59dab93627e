"""The page of evidence: a document's page as printed, a row's words highlighted, and all rows that rest on it.

Only documents of the database are shown, named by id and page number; no address names a file.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, NamedTuple

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from extract.browse import beside, citations, databases, evidence, labels, originals, pictures
from extract.browse.evidence import Proof, Sheet
from extract.browse.originals import Original
from extract.browse.plugin import addresses
from extract.database import schema
from extract.models import columns

KEEP = "private, max-age=3600"  # a document's id is made from its bytes, so its pictures stay the same
ABSENT = (
    "There is no picture of this page: the PDF that was read is not at hand, or it is another file now. Put it beside the "
    "database, or name the folder that holds it: minutebook browse DATABASE --papers FOLDER"
)
HELP = {(record.TABLE, column.name): column.help for record in schema.facts() for column in columns(record)}


class Field(NamedTuple):
    """A column of a row as it is shown: its name, what it says, its value, where that leads."""

    name: str
    help: str
    value: str
    address: str | None


async def page(request: Any, datasette: Any) -> Any:
    """A page of a document with all rows that rest on it."""
    database = await database_of(request, datasette)
    document, number = tilde_decode(request.url_vars["document"]), int(request.url_vars["page"])
    return await _show(request, datasette, database, document, number, None)


async def evidence_of(request: Any, datasette: Any) -> Any:
    """The page that a row rests on, its words highlighted."""
    database = await database_of(request, datasette)
    table, id = request.url_vars["table"], tilde_decode(request.url_vars["id"])
    place = await evidence.page_of(database, table, id)
    if place is None:
        raise NotFound(f"There is no row {id} in {table}")
    return await _show(request, datasette, database, *place, (table, id))


async def citation_of(request: Any, datasette: Any) -> Any:
    """A row's citation as BibTeX or RIS, for reference managers."""
    database = await database_of(request, datasette)
    table, id, form = request.url_vars["table"], tilde_decode(request.url_vars["id"]), request.url_vars["form"]
    found = await citations.source(database, table, id)
    if found is None:
        raise NotFound(f"There is no row {id} in {table}")
    here = addresses.evidence(datasette, database.name, table, id)
    host = request.headers.get("host", "")
    return Response(
        citations.FORMS[form].write(found, f"{request.scheme}://{host}{here}"), content_type=citations.FORMS[form].media_type,
        headers={"content-disposition": f'attachment; filename="{table}-{found.id}.{form}"'},
    )  # fmt: skip


async def picture(request: Any, datasette: Any) -> Any:
    """The picture of a page as PNG; 404, in the same words whatever the reason, where the PDF that was read is not available."""
    database = await database_of(request, datasette)
    number = int(request.url_vars["page"])
    document = (
        await database.execute(
            "SELECT d.id FROM documents d JOIN pages p ON p.document_id = d.id WHERE d.id = ? AND p.page = ?",
            [tilde_decode(request.url_vars["document"]), number],
        )
    ).first()
    if document is None:
        return Response.text("There is no such page in this database.", status=404)
    original, folders = await _original(database, document[0])

    def drawn() -> bytes:
        return pictures.draw(originals.find(original, folders, Path(database.path)), original.sha256, number)

    try:
        made = await asyncio.get_running_loop().run_in_executor(None, drawn)
    except originals.Absent:
        return Response.text(ABSENT, status=404)
    except pictures.Undrawable as reason:
        return Response.text(f"The page cannot be shown: {reason}.", status=404)
    return Response(made, content_type="image/png", headers={"cache-control": KEEP})


async def database_of(request: Any, datasette: Any) -> Any:
    """The database that an address names.

    Raises NotFound where there is none of ours of that name, Forbidden where it may not be seen.
    """
    try:
        database = datasette.get_database(route=tilde_decode(request.url_vars["database"]))
    except KeyError:
        raise NotFound("There is no such database") from None
    if not databases.is_ours(datasette, database.name):
        raise NotFound("Minutebook did not make this database")
    await datasette.ensure_permissions(
        request.actor, [("view-table", (database.name, "pages")), ("view-database", database.name), "view-instance"]
    )
    return database


async def _show(request: Any, datasette: Any, database: Any, document_id: str, number: int, row: tuple[str, str] | None) -> Any:
    """The page as HTML; `row` names the table and id of the row whose words are highlighted."""
    sheet = await evidence.sheet(database, document_id, number)
    if sheet is None:
        raise NotFound(f"There is no page {number} of {document_id} in this database")
    chosen = None
    if row and row[0] in evidence.FACTS:
        held = (await database.execute(f"SELECT * FROM {row[0]} WHERE id = ?", [row[1]])).first()
        chosen = evidence.proof(row[0], dict(held), sheet.width, sheet.height)
    return Response.html(
        await datasette.render_template(
            "minutebook_page.html",
            {
                "database": database.name,
                "sheet": sheet,
                "chosen": chosen,
                "fields": await _fields(datasette, database, chosen) if chosen else [],
                "citation": await evidence.cite(database, chosen.table, chosen.id) if chosen else None,
                "beside": await beside.beside(database, chosen.table, chosen.id, sheet.width, sheet.height) if chosen else (),
                "says": beside.SAYS,
                "copies": await evidence.copies(database, chosen.table, chosen.id) if chosen else (),
                "parts": _parts(sheet, chosen),
                "meeting": await labels.label(database, "meetings", sheet.document["meeting_id"] or ""),
                "problem": await asyncio.get_running_loop().run_in_executor(
                    None, _problem, *(await _original(database, document_id)), Path(database.path)
                ),
                "page_url": lambda page: addresses.page(datasette, database.name, document_id, page),
                "picture_url": addresses.picture(datasette, database.name, document_id, number),
                "meeting_url": lambda id: addresses.page_of(datasette, database.name, "meetings", id),
                "row_url": lambda table, id: addresses.row(datasette, database.name, table, id),
                "evidence_url": lambda table, id: addresses.evidence(datasette, database.name, table, id),
            },
            request=request,
            view_name="minutebook_page",
        )
    )


async def _fields(datasette: Any, database: Any, proof: Proof) -> list[Field]:
    """What a row says, names in place of ids."""
    fields = []
    for name, value in proof.values:
        target = labels.points_to(proof.table, name)
        shown = (await labels.label(database, target, str(value)) if target else None) or evidence.printed(value)
        address = addresses.page_of(datasette, database.name, target, str(value)) if target else None
        fields.append(Field(name, HELP[proof.table, name], shown, address))
    return fields


def _parts(sheet: Sheet, proof: Proof | None) -> tuple[str, str, str]:
    """The text of a page before, within and after the words of a row."""
    if proof is None or sheet.text[proof.char_start : proof.char_end] != proof.quote:
        return sheet.text, "", ""
    return sheet.text[: proof.char_start], proof.quote, sheet.text[proof.char_end :]


async def _original(database: Any, document_id: str) -> tuple[Original, list[str]]:
    """The file of a document as it was, with its copies, and the folders in which it may be looked for."""
    held = "SELECT path, sha256, byte_count FROM documents WHERE id = ?"
    path, sha256, byte_count = (await database.execute(held, [document_id])).first()
    copies = await database.execute("SELECT path FROM files WHERE document_id = ? AND path <> ? ORDER BY path", [document_id, path])
    runs = await database.execute("SELECT DISTINCT folders, seal FROM runs")
    allowed = originals.folders((row[0], row[1]) for row in runs.rows)
    return Original([path, *(row[0] for row in copies.rows)], sha256, byte_count), allowed


def _problem(original: Original, folders: list[str], database: Path) -> str | None:
    """Why there is no picture of the page, in a sentence; None where there is one."""
    try:
        originals.find(original, folders, database)
    except originals.Absent:
        return ABSENT
    return None
