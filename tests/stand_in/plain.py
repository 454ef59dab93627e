"""A site without a system: addresses and what they answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from stand_in.server import Reply, Request


@dataclass(slots=True, kw_only=True)
class PlainSite:
    """`replies` maps a path (with its query, where it has one) to a reply; `{url}` in a body is the site's address."""

    path: str = ""
    replies: dict[str, Reply] = field(default_factory=dict)

    def reply(self, request: Request, url: str) -> Reply | None:
        found = self.replies.get(request.target[len(self.path) :]) or self.replies.get(request.path)
        if found is None:
            return None
        return Reply(
            body=found.body.replace(b"{url}", url.encode()),
            status=found.status,
            type=found.type,
            length=found.length,
            headers={name: value.replace("{url}", url) for name, value in found.headers.items()},
        )
