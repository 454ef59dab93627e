"""The server: sites below paths of their own, a log of what was asked, faults that strike the next requests."""

from __future__ import annotations

import ssl
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol, Self
from urllib.parse import parse_qsl, unquote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a client asked. `query` has its names in lower case; `path` is below the site's own, decoded."""

    method: str
    path: str
    query: dict[str, str]
    target: str  # path and query as sent
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is answered. `length` False leaves out Content-Length, so that the end of the connection ends the body."""

    body: bytes = b""
    status: int = 200
    type: str = "text/xml; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    length: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What strikes a request instead of its answer: another reply, a body cut off after `cut` bytes, silence, or `call`."""

    status: int | None = None
    body: bytes = b""
    type: str = "text/html"
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    silent: bool = False
    call: Callable[[], None] | None = None
    unless_agent: str | None = None  # strikes only who does not name this


class Site(Protocol):
    """Whatever answers below a path."""

    path: str

    def reply(self, request: Request, url: str) -> Reply | None: ...


class StandIn:
    """Sites on a port of this machine; used as a context. `clock` stamps the log; with `tls` it speaks https."""

    def __init__(
        self, *sites: Site, robots: str | None = None, clock: Callable[[], float] = lambda: 0.0, tls: ssl.SSLContext | None = None
    ) -> None:
        self.sites, self.robots, self.clock, self.tls = sites, robots, clock, tls
        self.log: list[tuple[str, str, str]] = []
        self.times: list[float] = []
        self.sent: Counter[str] = Counter()  # paths whose bodies went out whole with status 200
        self.faults: list[tuple[str, list[Fault]]] = []
        self.asked: Callable[[str], None] | None = None
        self._released = threading.Event()
        self._server: ThreadingHTTPServer | None = None

    def __enter__(self) -> Self:
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16  # head and body go out together: apart, the second waits 40 ms for the first to be acknowledged

            def do_GET(self) -> None:
                stand_in._answer(self)

            def do_POST(self) -> None:
                stand_in._answer(self)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: Any, client_address: Any) -> None:
                """A client that is killed leaves its connection behind: nothing to tell."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if self.tls:
            self._server.socket = self.tls.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server is not None
        self._released.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def port(self) -> int:
        assert self._server is not None
        return self._server.server_address[1]

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def paths(self) -> list[str]:
        """What was asked, in order, without the machinery's robots.txt."""
        return [target for _, target, _ in self.log if target != "/robots.txt"]

    def fail(self, part: str, *faults: Fault) -> None:
        """Strike the next requests whose path and query hold `part`, each by one fault."""
        self.faults.append((part, list(faults)))

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length") or 0)
        body = handler.rfile.read(length).decode()
        self.log.append((handler.command, handler.path, handler.headers.get("User-Agent") or ""))
        self.times.append(self.clock())
        if self.asked:
            self.asked(handler.path)
        fault = self._fault(handler.path, handler.headers.get("User-Agent") or "")
        if fault and fault.call:
            fault.call()
        if fault and fault.silent:
            self._released.wait(30)
            return
        if fault and fault.status:
            reply = Reply(status=fault.status, body=fault.body, type=fault.type, headers=fault.headers)
        else:
            reply = self._reply(handler, body)
        self._send(handler, reply, fault.cut if fault else None)

    def _reply(self, handler: BaseHTTPRequestHandler, body: str) -> Reply:
        parts = urlsplit(handler.path)
        if parts.path == "/robots.txt":
            return Reply(status=404) if self.robots is None else Reply(body=self.robots.encode(), type="text/plain")
        for site in sorted(self.sites, key=lambda site: -len(site.path)):
            if parts.path.startswith(f"{site.path}/"):
                request = Request(
                    method=handler.command,
                    path=unquote(parts.path[len(site.path) :]),
                    query={name.lower(): value for name, value in parse_qsl(parts.query, keep_blank_values=True)},
                    target=handler.path,
                    body=body,
                    headers={name.lower(): value for name, value in handler.headers.items()},
                )
                return site.reply(request, f"{self.url}{site.path}") or Reply(
                    status=404, body=b"<html>No such page</html>", type="text/html"
                )
        return Reply(status=404, body=b"<html>No such page</html>", type="text/html")

    def _send(self, handler: BaseHTTPRequestHandler, reply: Reply, cut: int | None) -> None:
        try:
            handler.send_response(reply.status)
            handler.send_header("Content-Type", reply.type)
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            if reply.length and reply.status != 304:
                handler.send_header("Content-Length", str(len(reply.body)))
            elif reply.status != 304:
                handler.send_header("Connection", "close")
                handler.close_connection = True
            handler.end_headers()
            handler.wfile.write(reply.body if cut is None else reply.body[:cut])
            handler.wfile.flush()
            if cut is not None:
                handler.close_connection = True
            elif reply.status == 200:
                self.sent[handler.path] += 1
        except OSError:
            handler.close_connection = True  # the client went away

    def _fault(self, target: str, agent: str) -> Fault | None:
        for part, faults in self.faults:
            if part in target and faults and not (faults[0].unless_agent and faults[0].unless_agent in agent):
                return faults.pop(0)
        return None


def pdf(words: str, size: int = 600) -> bytes:
    """Bytes that begin and end as a PDF's do; no program can show them."""
    head = f"%PDF-1.4\n% {words}\n".encode()
    return head + b"%" + b"x" * max(0, size - len(head) - 10) + b"\n%%EOF\n"
