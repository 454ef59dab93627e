"""The one way to a server: one request at a time, with pauses, within robots.txt, within limits, to public addresses only."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self, TypeVar
from urllib.request import getproxies

import httpx

from extract.sources import addresses
from extract.sources.manners import Manners, agent, retry_after
from extract.sources.robots import Robots, robots

MOST_HOPS = 5  # redirects followed for one address
MOST_ANSWER = 64_000_000  # bytes of an answer that is read into memory
PDF_HEAD = 1024  # bytes at the start of a PDF within which its mark stands
PDF_TAIL = 2048  # bytes at its end within which its end is marked
PIECE = 65_536  # bytes taken at a time
CHALLENGES = (b"just a moment", b"cf-challenge", b"_incapsula_resource", b"attention required!")
NO_ROBOTS = ("not_found", "other_site", "bad_redirect", "too_many_redirects")  # there is no robots.txt: everything is allowed
OUT_OF_ORDER = frozenset((408, 429, 500, 502, 503, 504))
T = TypeVar("T")


class Refusal(Exception):
    """An address that could not be had. `passing` where it may be had another day without anything changing here."""

    def __init__(self, code: str, message: str, url: str, *, passing: bool = False) -> None:
        super().__init__(f"{url}: {message}")
        self.code, self.message, self.url, self.passing = code, message, url, passing


class LimitReached(Exception):
    """The run has used up its requests or bytes; it goes on from here another time."""


class _Again(Exception):
    """A server out of order: ask again after `wait` seconds, None where it did not say."""

    def __init__(self, refusal: Refusal, wait: float | None = None) -> None:
        super().__init__(str(refusal))
        self.refusal, self.wait = refusal, wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered. `url` is where it came from in the end.

    Where it was saved to a file, `content` is empty, and `sha256` and `byte_count` are the file's.
    """

    url: str
    status: int
    content: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    sha256: str | None = None
    byte_count: int = 0


class Visitor:
    """Asks servers on behalf of a site; used as a context, as it holds connections.

    `named` are addresses that whoever started the run named: their hosts may be private ones. `clock` and `sleep` tell and
    take time in seconds.
    """

    def __init__(
        self,
        named: Iterable[str],
        contact: str,
        manners: Manners | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        resolve: addresses.Resolve | None = None,
    ) -> None:
        """Raises ValueError where nobody could be reached at `contact`."""
        self.manners = manners or Manners()
        self.requests = self.bytes = 0
        self._named = {addresses.host(url) for url in named}
        self._trusted: set[str] = set()
        self._clock, self._sleep, self._resolve = clock, sleep, resolve
        self._client = httpx.Client(
            headers={"User-Agent": agent(contact)}, timeout=self.manners.timeout, follow_redirects=False
        )
        self._robots: dict[str, Robots] = {}
        self._ended: dict[str, float] = {}
        self._strikes: Counter[str] = Counter()
        self._stopped: dict[str, str] = {}
        self._public: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

    def name(self, url: str) -> None:
        """Let the host of an address be asked that whoever started the run named, also a private one."""
        self._named.add(addresses.host(url))

    def trust(self, host: str) -> None:
        """Let a host of another site be asked, because a system keeps its files there; a private one stays refused."""
        self._trusted.add(host)

    def read(self, url: str, *, content: bytes | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """What `url` answers, in memory; posted to where there is `content`. Raises Refusal and LimitReached."""
        return self._ask(url, self._whole, content, headers or {})

    def save(self, url: str, path: Path, *, etag: str | None = None, last_modified: str | None = None) -> Answer:
        """Write the PDF at `url` to `path`; status 304 and no file where the server says that it has not changed.

        Raises Refusal (also for what is no PDF) and LimitReached; then there may be a piece of it at `path`.
        """
        known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        return self._ask(url, lambda at, response: self._pdf(at, response, path), None, {k: v for k, v in known.items() if v})

    def _ask(
        self, url: str, take: Callable[[str, httpx.Response], T], content: bytes | None, headers: Mapping[str, str]
    ) -> T:
        """Ask until there is an answer, for as often as manners allow."""
        for attempt in range(1, self.manners.tries + 1):
            try:
                return self._follow(url, take, content, headers)
            except _Again as again:
                wait = self.manners.back_off * 2 ** (attempt - 1) if again.wait is None else again.wait
                if wait > self.manners.longest_wait:
                    self._stop(url, f"it asks to wait {wait:.0f} seconds")
                    raise again.refusal from None
                if attempt == self.manners.tries:
                    self._strike(url, again.refusal)
                    raise again.refusal from None
                self._sleep(wait)
        raise AssertionError("no try was made")

    def _follow(
        self, url: str, take: Callable[[str, httpx.Response], T], content: bytes | None, headers: Mapping[str, str]
    ) -> T:
        """Ask once, following redirects; each hop is held to the same rules as the first."""
        at = url
        for _ in range(MOST_HOPS + 1):
            self._permit(at)
            with self._hop(at, content, headers) as response:
                if not response.has_redirect_location:
                    self._judge(at, response)
                    return take(at, response)
                target = addresses.whole(response.headers["Location"], at)
                if target is None or (at.startswith("https:") and target.startswith("http:")):
                    raise Refusal("bad_redirect", f"leads to {response.headers['Location']}, which is not followed", url)
                if response.status_code in (301, 302, 303):
                    content = None
            at = target
        raise Refusal("too_many_redirects", f"leads on more than {MOST_HOPS} times", url)

    def _permit(self, url: str) -> None:
        """Raises Refusal where `url` may not be asked for."""
        name = addresses.host(url)
        self._not_stopped(url)
        if name not in self._named | self._public:
            if addresses.private(name, self._resolve):
                raise Refusal("private_address", f"{name} is not a public host", url)
            if name not in self._trusted and not any(addresses.same_site(name, known) for known in self._named):
                raise Refusal("other_site", f"{name} is another site; fetch from it by its own address", url)
            self._public.add(name)
        rules = self._rules(url)
        self._not_stopped(url)
        if not url.endswith("/robots.txt") and not rules.allows(url):
            raise Refusal("robots", "robots.txt forbids it", url)

    def _not_stopped(self, url: str) -> None:
        name = addresses.host(url)
        if name in self._stopped:
            raise Refusal("host_stopped", f"{name} is left alone: {self._stopped[name]}", url, passing=True)

    def _rules(self, url: str) -> Robots:
        """The robots.txt of the host of `url`, asked for once a run."""
        origin = addresses.origin(url)
        if origin not in self._robots:
            self._robots[origin] = robots(b"")  # robots.txt itself may always be asked for
            try:
                self._robots[origin] = robots(self._ask(f"{origin}/robots.txt", self._whole, None, {}).content)
            except Refusal as refusal:
                if refusal.code not in NO_ROBOTS:
                    self._stop(url, f"its robots.txt cannot be read: {refusal.message}")
        return self._robots[origin]

    @contextmanager
    def _hop(self, url: str, content: bytes | None, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """One request, after the pause that its host is due."""
        if self.requests >= self.manners.most_requests:
            raise LimitReached(f"{self.requests} requests were made, as many as a run may")
        name = addresses.host(url)
        pause = max(self.manners.pause, self._robots[addresses.origin(url)].pause)
        if name in self._ended and (left := self._ended[name] + pause - self._clock()) > 0:
            self._sleep(left)
        self.requests += 1
        try:
            with self._client.stream("GET" if content is None else "POST", url, content=content, headers=headers) as response:
                self._came_from(url, response)
                yield response
        except httpx.TimeoutException:
            raise _Again(Refusal("timeout", "the server keeps silent", url, passing=True)) from None
        except httpx.InvalidURL:
            raise Refusal("bad_redirect", "leads to what is no address", url) from None
        except httpx.RequestError as error:
            if "in location header" in str(error):
                raise Refusal("bad_redirect", "leads to what is no address", url) from None
            if "CERTIFICATE" in str(error):
                raise Refusal("certificate", "the server's certificate cannot be verified", url) from None
            raise _Again(Refusal("cut_off", f"the connection fails: {error}", url, passing=True)) from None
        finally:
            self._ended[name] = self._clock()

    def _came_from(self, url: str, response: httpx.Response) -> None:
        """Raises Refusal where a name that led to a public address a moment ago led to a private one when it was asked."""
        stream = response.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream else None
        if peer and addresses.host(url) not in self._named and not getproxies() and addresses.private(str(peer[0])):
            raise Refusal("private_address", f"{addresses.host(url)} is not a public host", url)

    def _judge(self, url: str, response: httpx.Response) -> None:
        """Go on for an answer that is one; raise Refusal, or _Again where the server is out of order."""
        status = response.status_code
        if response.headers.get("cf-mitigated") or (status in (401, 403, 503) and self._challenges(response)):
            self._challenged(url)
        if status in OUT_OF_ORDER:
            wait = retry_after(response.headers.get("Retry-After"), response.headers.get("Date"))
            code = "too_many_requests" if status == 429 else "server_error"
            raise _Again(Refusal(code, f"the server answers {status}", url, passing=True), wait)
        if status in (401, 403):
            refusal = Refusal("forbidden", f"the server refuses it ({status})", url)
            self._strike(url, refusal)
            raise refusal
        self._strikes.pop(addresses.host(url), None)
        if status in (404, 410):
            raise Refusal("not_found", "the server has no such page", url)
        if status != 304 and not response.is_success:
            raise Refusal("server_error", f"the server answers {status}", url)

    def _challenges(self, response: httpx.Response) -> bool:
        head = next(response.iter_bytes(PIECE), b"").lower()
        return any(words in head for words in CHALLENGES)

    def _challenged(self, url: str) -> NoReturn:
        self._stop(url, "it asks whether a person is there")
        raise Refusal("challenge", "the server asks whether a person is there", url, passing=True)

    def _strike(self, url: str, refusal: Refusal) -> None:
        name = addresses.host(url)
        self._strikes[name] += 1
        if self._strikes[name] >= self.manners.strikes or refusal.code == "too_many_requests":
            self._stop(url, refusal.message)

    def _stop(self, url: str, why: str) -> None:
        self._stopped.setdefault(addresses.host(url), why)

    def _pieces(self, url: str, response: httpx.Response) -> Iterator[bytes]:
        """The body, counted; raises LimitReached where the run has had its bytes and _Again where it takes too long."""
        began = self._clock()
        for piece in response.iter_bytes(PIECE):
            self.bytes += len(piece)
            if self.bytes > self.manners.most_bytes:
                raise LimitReached(f"{self.manners.most_bytes:,} bytes were fetched, as many as a run may")
            if self._clock() - began > self.manners.longest:
                raise _Again(Refusal("timeout", "the answer takes too long", url, passing=True))
            yield piece

    def _whole(self, url: str, response: httpx.Response) -> Answer:
        """An answer in memory."""
        content = bytearray()
        for piece in self._pieces(url, response):
            content += piece
            if len(content) > MOST_ANSWER:
                raise Refusal("too_large", f"the answer is larger than {MOST_ANSWER:,} bytes", url)
        if "html" in response.headers.get("Content-Type", "") and any(w in content[:PIECE].lower() for w in CHALLENGES):
            self._challenged(url)
        return Answer(url=url, status=response.status_code, content=bytes(content), headers=response.headers)

    def _pdf(self, url: str, response: httpx.Response, path: Path) -> Answer:
        """An answer written to a file; what does not begin as a PDF is not read on."""
        answer = Answer(url=url, status=response.status_code, headers=response.headers)
        if answer.status == 304:
            return answer
        head, tail, size, digest = b"", b"", 0, hashlib.sha256()
        with path.open("wb") as file:
            for piece in self._pieces(url, response):
                if len(head) < PDF_HEAD:
                    head += piece
                    if len(head) >= PDF_HEAD:
                        self._is_pdf(url, head)
                tail = (tail + piece)[-PDF_TAIL:]
                file.write(piece)
                digest.update(piece)
                size += len(piece)
        self._is_pdf(url, head)
        if "Content-Length" not in response.headers and b"%%EOF" not in tail:
            raise _Again(Refusal("cut_off", "the PDF breaks off", url, passing=True))
        return replace(answer, sha256=digest.hexdigest(), byte_count=size)

    def _is_pdf(self, url: str, head: bytes) -> None:
        """Raises Refusal where bytes do not begin as a PDF does, whatever type the server gives them."""
        if b"%PDF" in head[:PDF_HEAD]:
            return
        page = head.lstrip()[:PDF_HEAD].lower()
        if any(words in page for words in CHALLENGES):
            self._challenged(url)
        if page.startswith((b"<!doctype html", b"<html", b"<?xml")):
            raise Refusal("page_instead", "a web page stands in place of the PDF", url)
        raise Refusal("not_a_pdf", "it is not a PDF", url)
