"""ModernGov's web pages: what the web service does not say (packs, minutes), and everything where the service is off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from lxml import etree
from lxml import html as lxml_html

from extract.sources import addresses, answers, kinds
from extract.sources.page_words import COMMITTEE_PAGE, CONVERTED, FILE, OFF
from extract.sources.standing import standing
from extract.sources.visitor import Refusal, Visitor


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to a document: `level` g (a meeting's own), s (an item's) or b (a supplement); `number` its id there."""

    url: str
    level: str
    number: str
    title: str
    kind: str

    @property
    def ref(self) -> str:
        """What the document is known by in the system, whichever page or address leads to it."""
        return f"{self.level}{self.number}" + (f"-{self.kind}" if self.level == "g" else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One line of a table of attendance."""

    ref: str | None
    name: str
    role: str | None
    printed: str
    status: str | None


class Pages:
    """The pages below `base`, which ends in a stroke."""

    def __init__(self, visitor: Visitor, base: str) -> None:
        self.base = base
        self._visitor = visitor

    def bodies(self) -> dict[str, str]:
        """Id and name of every body. Raises Refusal."""
        return {
            query["id"]: text
            for url, text, _ in self._links("mgListCommittees.aspx?bcr=1")
            if "mgcommitteedetails.aspx" in url.lower() and text and (query := _query(url)).get("id")
        }

    def meetings(self, body: str, years: Iterable[int]) -> dict[str, tuple[str, bool]]:
        """Id of every meeting of a body in its current list and those of `years` → its printed date, and whether it is off.

        Only years that the list links to are asked for. Raises Refusal.
        """
        found: dict[str, tuple[str, bool]] = {}
        wanted = {str(year) for year in years}
        waiting, seen = [f"ieListMeetings.aspx?CId={body}&Year=0"], {"0"}
        while waiting:
            for url, text, around in self._links(waiting.pop(0)):
                query, page = _query(url), urlsplit(url).path.lower()
                if page.endswith("/ielistmeetings.aspx") and (year := query.get("year", "")) in wanted - seen:
                    seen.add(year)
                    waiting.append(f"ieListMeetings.aspx?CId={body}&Year={year}")
                elif page.endswith("listdocuments.aspx") and (meeting := _meeting(query)) and answers.day(text):
                    found.setdefault(meeting, (text, bool(OFF.search(around))))
        return found

    def documents(self, meeting: str, body: str | None) -> list[Link]:
        """The documents on a meeting's page, each address once. Raises Refusal."""
        page = f"ieListDocuments.aspx?{f'CId={body}&' if body else ''}MId={meeting}&Ver=4"
        found: dict[str, Link] = {}
        for url, text, _ in self._links(page):
            link = read_link(url, text)
            if link and (link.level != "g" or link.number == meeting):
                found.setdefault(link.url, link)
        return list(found.values())

    def attendance(self, meeting: str) -> list[Seat]:
        """Who attended, by the meeting's page of attendance. Raises Refusal."""
        root, url = self._page(f"mgMeetingAttendance.aspx?ID={meeting}")
        seats = []
        for row in root.xpath("//table[contains(translate(@summary, 'A', 'a'), 'attendance')]//tr[td]"):
            cells = [answers.plain(cell.text_content()) for cell in row.xpath("./td")]
            link = next((_query(addresses.whole(a, url) or "").get("uid") for a in row.xpath(".//a/@href")), None)
            if cells[0] and len(cells) > 1 and cells[-1]:
                role = cells[1] if len(cells) > 2 else None
                seats.append(Seat(ref=link, name=cells[0], role=role, printed=cells[-1], status=standing(cells[-1])))
        return seats

    def _links(self, page: str) -> Iterator[tuple[str, str, str]]:
        """Every link of a page: whole address, words without size and reference, and the words around it."""
        root, url = self._page(page)
        for anchor in root.iter("a"):
            target = addresses.whole(anchor.get("href") or "", url)
            if target:
                for hidden in anchor.xpath(".//*[contains(@class, 'mgHide') or contains(@class, 'hidden')]"):
                    hidden.drop_tree()
                parent = anchor.getparent()
                yield (
                    target,
                    kinds.clean(answers.plain(anchor.text_content()) or ""),
                    parent.text_content() if parent is not None else "",
                )

    def _page(self, page: str) -> tuple[lxml_html.HtmlElement, str]:
        answer = self._visitor.read(self.base + page)
        try:
            return lxml_html.document_fromstring(answer.content), answer.url
        except (etree.ParserError, etree.XMLSyntaxError):
            raise Refusal("empty_page", "the page is empty", answer.url, passing=True) from None


def read_link(url: str, text: str) -> Link | None:
    """What a link to a document says; None for a link to anything else.

    "documents/g12/Printed minutes 3rd-Mar-2031.pdf?T=1", "documents/s345/Budget.pdf", "mgConvert2PDF.aspx?ID=12&T=10".
    """
    parts, query = urlsplit(url), _query(url)
    file_type = query.get("t")
    if file := FILE.search(parts.path):
        name = unquote(file["name"]).strip()
        name = name[:-4].rstrip() if name.lower().endswith(".pdf") else name
        level, number = file["level"].lower(), file["number"]
    elif CONVERTED.search(parts.path) and query.get("id", "").isdigit():
        name, number = "", query["id"]
        level = "g" if file_type in ("0", "1", "10", "11") else "s"
    else:
        return None
    title = text or name or "untitled"
    if level == "s":
        kind = "report"
    elif level == "b":
        kind = "pack" if kinds.kind(f"{title} {name}") == "pack" else "supplement"
    else:
        kind = kinds.kind(name, file_type) if name else kinds.kind(title, file_type)
    return Link(url=url, level=level, number=number, title=title, kind=kind)


def folder(content: bytes, url: str) -> str | None:
    """The folder on the same host in which a page's links say that a committee system lies; None where they name none."""
    try:
        root = lxml_html.document_fromstring(content)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    found: dict[str, int] = {}
    for anchor in root.iter("a"):
        target = addresses.whole(anchor.get("href") or "", url)
        if target and addresses.host(target) == addresses.host(url) and COMMITTEE_PAGE.search(urlsplit(target).path):
            base = target.partition("?")[0].rpartition("/")[0] + "/"
            found[base] = found.get(base, 0) + 1
    return max(found, key=lambda base: (found[base], base)) if found else None


def _query(url: str) -> dict[str, str]:
    """The parameters of an address, names in lower case, the first of each."""
    return {name.lower(): values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def _meeting(query: dict[str, str]) -> str | None:
    return query.get("mid") or query.get("meetingid")
