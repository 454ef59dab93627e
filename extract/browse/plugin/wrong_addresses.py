"""Errors as answers: a wrong address gets a page with one line and 404 or 400, and nothing is printed where the server runs.

Datasette's own answer prints every exception with all local variables, and takes many wrong parameters for errors of the server.
"""

from __future__ import annotations

import sys
import traceback
from typing import Any

from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

DATASETTES_OWN = "datasette.handle_exception"
SERVERS_FAULT = 500  # what Datasette says of a column that is not there, which is the address's fault
OURS = "extract"  # the package whose mistakes are not the address's


def take_over() -> None:
    """Answer in place of Datasette, which would print the exception all the same."""
    from datasette.plugins import pm  # it loads this plugin when it is imported, so it cannot be imported by it
    if pm.get_plugin(DATASETTES_OWN) is not None:
        pm.unregister(name=DATASETTES_OWN)


async def answer(datasette: Any, request: Any, error: Exception) -> Any:
    """The page, or the JSON where that is asked for."""
    info: dict[str, Any] = {}
    title, message, status = None, _line(error), 400
    if isinstance(error, Base400):
        status = error.status
    elif isinstance(error, DatasetteError):
        info, title, status = dict(error.error_dict), error.title, 400 if error.status == SERVERS_FAULT else error.status
        message = Markup(error.message) if error.message_is_html else error.message
    elif _is_ours(error):
        status, message = SERVERS_FAULT, f"This page cannot be made: {type(error).__name__}: {message}"
        print(f"{request.path}: {type(error).__name__}: {_line(error)}", file=sys.stderr)
    else:
        message = f"This address cannot be answered: {message or type(error).__name__}"
    info |= {"ok": False, "error": str(message), "status": status, "title": title}
    if request.path.split("?")[0].endswith(".json"):
        return Response.json(info, status=status)
    template = datasette.jinja_env.select_template([f"{status}.html", "error.html"])
    shown = {**info, "error": message, "urls": datasette.urls, "app_css_hash": datasette.app_css_hash(), "menu_links": lambda: []}
    return Response.html(await template.render_async(shown), status=status)


def _line(error: Exception) -> str:
    """What an error says, on one line, fit for a terminal."""
    said = str(error.args[0]) if isinstance(error, Base400) and error.args else str(error)
    return "".join(char if char.isprintable() else " " for char in said).strip()


def _is_ours(error: Exception) -> bool:
    """True where our own code raised it: Datasette itself and Python fail over what an address says."""
    last = None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        last = frame.f_globals.get("__name__", "")
    return last is not None and last.split(".")[0] == OURS
