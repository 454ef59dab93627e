"""What Datasette calls: descriptions, saved queries, links to evidence, the start page, for databases of ours only."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.utils import path_with_replaced_args
from markupsafe import Markup, escape
from pluggy import HookimplMarker

from extract import __version__
from extract.browse import chart, choices, databases, evidence, labels, overview, queries
from extract.browse.plugin import addresses, hosts, limits, pages, people_and_meetings, wrong_addresses
from extract.database import schema

hookimpl = HookimplMarker("datasette")

# Columns for programs, not for readers.
DETAILS = frozenset(("duplicate_of", "x0", "top", "x1", "bottom", "boxes", "char_start", "char_end"))

MOST_SHOWN = 100  # rows of an answer that a page shows at first

_EVIDENCE = Markup('<a class="evidence" href="{}">{}</a>')


@hookimpl
def get_metadata(datasette: Any, key: str | None) -> dict[str, Any]:
    """Descriptions, facets, names and order for each of our databases; a title where there are no others.

    Datasette asks hundreds of times for a page, mostly for permissions, of which we say nothing.
    """
    if key not in (None, "databases", "title"):
        return {}
    ours = databases.ours(datasette)
    found: dict[str, Any] = {"databases": {name: schema.metadata() for name in ours}}
    if ours and len(ours) == sum(name != "_internal" for name in datasette.databases):
        found["title"] = "Minutebook"
    return found


@hookimpl
def startup(datasette: Any) -> None:
    """Wrong addresses are answered by us where one of our databases is served."""
    if databases.ours(datasette):
        wrong_addresses.take_over()


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[hosts.App], hosts.App]:
    """Requests for other hosts than the ones served are refused."""
    return hosts.guarded


@hookimpl
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """Limits on each connection to one of our databases, and to the one in memory that may be served beside them."""
    if database == "_memory" or databases.is_ours(datasette, database):
        limits.limit(conn)


@hookimpl(tryfirst=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Any]]:
    """A page with one line, and nothing printed."""

    async def answered() -> Any:
        return await wrong_addresses.answer(datasette, request, exception)

    return answered


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    """The saved queries of one of our databases."""
    return queries.canned() if databases.is_ours(datasette, database) else {}


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """The pages of evidence and their pictures, of meetings and of people."""
    return [
        (r"/(?P<database>[^/]+)/-/page/(?P<document>[^/]+)/(?P<page>\d{1,6})$", pages.page),
        (r"/(?P<database>[^/]+)/-/page/(?P<document>[^/]+)/(?P<page>\d{1,6})\.png$", pages.picture),
        (r"/(?P<database>[^/]+)/-/evidence/(?P<table>[a-z_]+)/(?P<id>[^/]+)$", pages.evidence_of),
        (r"/(?P<database>[^/]+)/-/meeting/(?P<id>[^/]+)$", people_and_meetings.meeting),
        (r"/(?P<database>[^/]+)/-/person/(?P<id>[^/]+)$", people_and_meetings.person),
        (r"/(?P<database>[^/]+)/-/decision/(?P<id>[^/]+)$", people_and_meetings.decision),
        (r"/(?P<database>[^/]+)/-/cite/(?P<table>[a-z_]+)/(?P<id>[^/]+)\.(?P<form>bib|ris)$", pages.citation_of),
    ]


@hookimpl
def extra_css_urls(datasette: Any) -> list[str]:
    """Our style sheet, from this machine."""
    return [f"{datasette.urls.static_plugins('minutebook', 'minutebook.css')}?{__version__}"]


@hookimpl
def extra_js_urls(datasette: Any) -> list[str]:
    """Names for the controls that Datasette's own pages leave without, from this machine."""
    return [f"{datasette.urls.static_plugins('minutebook', 'names.js')}?{__version__}"]


@hookimpl
def extra_template_vars(
    datasette: Any, database: str | None, table: str | None, view_name: str, request: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """What our templates need: nothing in databases that are not ours."""

    async def named(column: str, value: Any, label: Any) -> Any:
        target = labels.points_to(table, column)
        return await labels.label(datasette.databases[database], target, str(value)) if target and value else label

    async def own(table: str, id: str) -> str | None:
        return await labels.label(datasette.databases[database], table, id)

    async def offered() -> Any:
        return await choices.choices(datasette.databases[database])

    def read_at(table: str, id: str) -> str | None:
        return addresses.page_of(datasette, str(database), table, id) if table in addresses.PAGES else None

    async def found() -> dict[str, Any]:
        shared: dict[str, Any] = {"minutebook": None, "minutebook_overviews": {}}
        names = databases.ours(datasette) if view_name == "index" else [database] if databases.is_ours(datasette, database) else []
        if not names:
            return shared
        if view_name in ("index", "database"):
            shared["minutebook_overviews"] = {name: await overview.overview(datasette.databases[name]) for name in names}
            shared |= {"accuracy": overview.accuracy(), "bars": chart.bars, "chart": chart, "saved": queries.QUERIES}
            shared["once"] = evidence.FACTS
            shared |= {"wide": overview.WIDE, "structure": overview.STRUCTURE}
            shared["meeting_of"] = lambda name, id: addresses.page_of(datasette, name, "meetings", id)
        if view_name == "index":
            return shared
        return {
            **shared,
            "minutebook": True,
            "details": DETAILS,
            "unfaceted": DETAILS | {"page", "quote", "path", "message"},
            "facts": evidence.FACTS,
            "choices_of": offered,
            "days": choices.DAYS,
            "listed": choices.LISTED,
            "heading": labels.heading,
            "most_shown": MOST_SHOWN,
            "path_with": lambda changes: path_with_replaced_args(request, changes),
            "hints": {query.name: query.params for query in queries.QUERIES},
            "hidden": schema.HIDDEN,
            "minutebook_label": named,
            "minutebook_name": own,
            "page_of": read_at,
        }

    return found


def marked(found: str) -> Markup:
    """Words of a page with those that were looked for marked: they stand between « and »."""
    return Markup(str(escape(found)).replace("«", "<mark>").replace("»", "</mark>"))


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str, datasette: Any) -> Any:
    """A name and link for an id of another row, a link to the page for evidence; None leaves the cell to Datasette."""
    if value in (None, "") or not databases.is_ours(datasette, database):
        return None
    if column == "evidence" and isinstance(value, str) and value.partition("/")[0] in (*evidence.FACTS, "pages"):
        return _EVIDENCE.format(addresses.evidence(datasette, database, *value.split("/", 1)), "see page")
    if column == "page" and table in (*evidence.FACTS, "pages"):
        return _EVIDENCE.format(addresses.evidence(datasette, database, table, row["id"]), f"p. {value}")
    if column == "page_count" and table == "documents":
        return _EVIDENCE.format(addresses.page(datasette, database, row["id"], 1), f"{value} page{'' if value == 1 else 's'}")
    if table is None and column == "found" and isinstance(value, str):
        return marked(value)
    if column == "value" and isinstance(value, float):
        return evidence.printed(value)
    target = labels.points_to(table, column)
    if target is None:
        return None
    id = value["value"] if isinstance(value, dict) else value

    async def linked() -> Markup:
        name = await labels.label(datasette.databases[database], target, str(id))
        return Markup('<a href="{}">{}</a>').format(addresses.page_of(datasette, database, target, str(id)), name or id)

    return linked()
