"""A client of Legistar: JSON answers of at most `most` rows, a token, filters."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from stand_in.server import Reply, Request, pdf


@dataclass(slots=True, kw_only=True)
class LegistarCouncil:
    path: str = "/v1/seabright"
    bodies: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    items: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    calls: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    token: str | None = None
    most: int = 1000

    def reply(self, request: Request, url: str) -> Reply | None:
        if request.path.startswith("/files/"):
            return Reply(body=pdf(request.path), type="application/pdf")
        if self.token and request.query.get("token") != self.token:
            return self._json({"Message": "Token is required"}, 403)
        path = request.path.lower()
        if path == "/bodies":
            return self._page(self.bodies, request)
        if path == "/events":
            return self._page(self._filtered(request.query.get("$filter")), request)
        if found := re.fullmatch(r"/events/(\d+)", path):
            return self._json(next(event for event in self.events if event["EventId"] == int(found[1])))
        if found := re.fullmatch(r"/events/(\d+)/eventitems", path):
            return self._page(self.items.get(int(found[1]), []), request)
        if found := re.fullmatch(r"/eventitems/(\d+)/rollcalls", path):
            return self._page(self.calls.get(int(found[1]), []), request)
        return self._json({"Message": "No such route"}, 400)

    def _filtered(self, condition: str | None) -> list[dict[str, Any]]:
        rows = self.events
        for word, day in re.findall(r"EventDate (ge|le) datetime'(\d{4}-\d\d-\d\d)'", condition or ""):
            rows = [row for row in rows if (row["EventDate"][:10] >= day if word == "ge" else row["EventDate"][:10] <= day)]
        return rows

    def _page(self, rows: list[dict[str, Any]], request: Request) -> Reply:
        skip, top = int(request.query.get("$skip", 0)), min(self.most, int(request.query.get("$top", self.most)))
        return self._json(rows[skip : skip + top])

    @staticmethod
    def _json(value: object, status: int = 200) -> Reply:
        return Reply(body=json.dumps(value).encode(), status=status, type="application/json")
