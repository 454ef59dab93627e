"""Who is asked for: a request for another host than the ones served is refused, so that no web page elsewhere reads answers.

A page whose name is made to lead to 127.0.0.1 (DNS rebinding) still sends its own name.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from typing import Any

HOSTS = "MINUTEBOOK_HOSTS"  # environment: host:port of the server, separated by commas; where it is not set, any will do

App = Callable[[Any, Any, Any], Awaitable[None]]
SAID = b"This server does not serve that host.\n"


def guarded(app: App) -> App:
    """The application for those hosts alone that the server was started for: others get 400."""
    served = {host.strip().lower().encode() for host in os.environ.get(HOSTS, "").split(",") if host.strip()}
    if not served:
        return app

    async def checked(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            asked = [value.lower() for name, value in scope["headers"] if name.lower() == b"host"]
            if len(asked) != 1 or asked[0] not in served:
                headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(SAID)).encode())]
                await send({"type": "http.response.start", "status": 400, "headers": headers})
                await send({"type": "http.response.body", "body": SAID})
                return
        await app(scope, receive, send)

    return checked
