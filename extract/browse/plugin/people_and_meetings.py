"""The pages of a meeting, of a person and of a decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from extract.browse import evidence, labels, one_decision, one_meeting, one_person
from extract.browse.plugin import addresses, pages


async def meeting(request: Any, datasette: Any) -> Any:
    """A meeting: who was there, and item by item what came of it."""
    return await _shown(request, datasette, "meetings", "meeting", one_meeting.read)


async def person(request: Any, datasette: Any) -> Any:
    """A person: meetings, roles, motions, votes and declarations."""
    return await _shown(request, datasette, "people", "person", one_person.read)


async def decision(request: Any, datasette: Any) -> Any:
    """A decision: its words, motion, vote, money, and the matter at other meetings."""
    return await _shown(request, datasette, "resolutions", "decision", one_decision.read)


async def _shown(request: Any, datasette: Any, table: str, name: str, read: Callable[..., Any]) -> Any:
    """The page as HTML. Raises NotFound where there is no such row."""
    database = await pages.database_of(request, datasette)
    id = tilde_decode(request.url_vars["id"])
    found = await database.execute_fn(lambda connection: read(connection, id))
    if found is None:
        raise NotFound(f"There is no row {id} in {table}")

    def see(evidence: str) -> str:
        return addresses.evidence(datasette, database.name, *evidence.split("/", 1))

    return Response.html(
        await datasette.render_template(
            f"minutebook_{name}.html",
            {
                "database": database.name,
                "label": await labels.label(database, table, id),
                "found": found,
                "see": see,
                "meeting_url": lambda id: addresses.page_of(datasette, database.name, "meetings", id),
                "person_url": lambda id: addresses.page_of(datasette, database.name, "people", id),
                "decision_url": lambda id: addresses.page_of(datasette, database.name, "resolutions", id),
                "cite_url": lambda id, form: addresses.citation(datasette, database.name, "resolutions", id, form),
                "printed": evidence.printed,
                "row_url": lambda table, id: addresses.row(datasette, database.name, table, id),
                "page_url": lambda document, page: addresses.page(datasette, database.name, document, page),
            },
            request=request,
            view_name=f"minutebook_{name}",
        )
    )
