"""Plain lists for bodies without a system: addresses of PDFs, one a line, or a sitemap.

    # minutes of Wickham Parish Council
    https://www.wickham-pc.example/wp-content/uploads/2031/03/minutes-march.pdf
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from extract.models import PublishedDocument, PublishedMeeting
from extract.sources import addresses, answers, kinds
from extract.sources.system import Body, Contents, Log, Span, Wanted, row_id
from extract.sources.visitor import Refusal, Visitor

MOST_SITEMAPS = 200  # of a sitemap of sitemaps
PAPERS = "papers"  # the body of what is listed without one


class Listed:
    """A list of addresses: a local file, a text file at an address, or a sitemap. Nothing is known of meetings."""

    name = "list"

    def __init__(self, visitor: Visitor, source: Path | str, site: str) -> None:
        self.site = site
        self.log = Log()
        self._visitor, self._source = visitor, source

    def bodies(self) -> list[Body]:
        """One body, of which nothing is known."""
        return [Body(ref=PAPERS, name=PAPERS)]

    def meetings(self, span: Span, wanted: Wanted) -> Iterator[PublishedMeeting]:
        """One meeting without a date, which stands for the list."""
        if wanted(self.bodies()[0]):
            yield PublishedMeeting(
                id=row_id(self.site, "meeting", PAPERS), site=self.site, system=self.name, meeting_ref=PAPERS, body_ref=PAPERS
            )

    def contents(self, meeting: PublishedMeeting) -> Contents:
        """The PDFs that are listed, each address once. Raises Refusal, and OSError for a local file that cannot be read."""
        documents: dict[str, PublishedDocument] = {}
        for url in self._urls():
            name = unquote(urlsplit(url).path.rpartition("/")[2]).removesuffix(".pdf").replace("-", " ").replace("_", " ").strip()
            documents.setdefault(url, PublishedDocument(
                id=row_id(self.site, "document", url), published_meeting_id=meeting.id, url=url, title=name or "untitled",
                kind=kinds.kind(name),
            ))  # fmt: skip
        digest = hashlib.sha256("\n".join(documents).encode()).hexdigest()
        return Contents(meeting=dataclasses.replace(meeting, answer_sha256=digest), documents=tuple(documents.values()))

    def _urls(self) -> Iterator[str]:
        if isinstance(self._source, Path):
            content, url = self._source.read_bytes(), ""
        else:
            answer = self._visitor.read(self._source)
            content, url = answer.content, answer.url
        if content.lstrip()[:1] == b"<":
            yield from self._mapped(content, url or str(self._source))
            return
        for number, line in enumerate(content.decode("utf-8-sig", "replace").splitlines(), start=1):
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            target = addresses.whole(line, url) if url or "://" in line else None
            if target is None:
                self.log.note("no_address", f"line {number} holds no address: {line.strip()[:80]!r}", str(self._source))
            else:
                if isinstance(self._source, Path):
                    self._visitor.name(target)
                else:
                    self._visitor.trust(addresses.host(target))
                yield target

    def _mapped(self, content: bytes, url: str) -> Iterator[str]:
        """The PDFs of a sitemap, and of those that it names."""
        waiting, seen = [(content, url)], {url}
        while waiting:
            content, at = waiting.pop(0)
            try:
                root, _ = answers.tree(content, "urlset", "sitemapindex")
            except answers.Unusable as unusable:
                raise Refusal(unusable.code, unusable.message, at) from None
            for entry in root.iterchildren("{*}url", "{*}sitemap"):
                target = addresses.whole(answers.words(entry, "loc") or "", at)
                if target is None or target in seen:
                    continue
                seen.add(target)
                if answers.name_of(entry) == "url":
                    if urlsplit(target).path.lower().endswith(".pdf"):
                        yield target
                elif len(seen) <= MOST_SITEMAPS:
                    waiting.append((self._visitor.read(target).content, target))
