"""Answers of a web service as trees and plain words, with the faults that servers make.

    <committeetitle>Fees &amp;amp; Charges</committeetitle> → "Fees & Charges"       (escaped twice)
    <agendatext><div>To note &nbsp;</div></agendatext>      → read as if it had been escaped
    "True", " 3", "07/03/2031", "10.00 am"                  → True, "3", "2031-03-07", "10:00"

Entities are never expanded and nothing is loaded from elsewhere: what declares any is refused.
"""

from __future__ import annotations

import datetime
import html
import re

from lxml import etree
from lxml import html as lxml_html

from extract.calendar import clock
from extract.sources import page_words

MOST_CHARACTERS = 20_000_000  # of an answer that is parsed
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "br",
        "section",
        "article",
        "blockquote",
        "dd",
        "dt",
        "dl",
        "td",
        "th",
    ]
)


class Unusable(Exception):
    """An answer that is not the tree asked for. `code` is page_instead, entities, broken_xml or other_root."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def tree(content: bytes, *roots: str) -> tuple[etree._Element, bool]:
    """An answer's element of one of these names (without namespace, any case), and whether it had to be repaired.

    The element is the root, or inside the envelope of a SOAP answer. Raises Unusable.
    """
    text = _decoded(content)
    if page_words.WEB_PAGE.match(text):
        raise Unusable("page_instead", "a web page stands in place of XML")
    if page_words.DECLARED.search(text):
        raise Unusable("entities", "the XML declares a document type or entities, which is refused")
    text = page_words.DECLARATION.compiled.sub("", text)
    repaired = False
    try:
        root = _parsed(text)
    except etree.XMLSyntaxError:
        try:
            root, repaired = _parsed(_repaired(text)), True
        except etree.XMLSyntaxError as error:
            raise Unusable("broken_xml", f"the XML is broken: {error.msg}") from None
    wanted = {name.casefold() for name in roots}
    for element in root.iter(etree.Element):
        if name_of(element) in wanted:
            return element, repaired
    raise Unusable("other_root", f"the XML holds no {' or '.join(roots)} but {name_of(root)}")


def name_of(element: etree._Element) -> str:
    """An element's name in lower case, without its namespace."""
    return str(etree.QName(element).localname).casefold()


def children(element: etree._Element | None, name: str) -> list[etree._Element]:
    """The elements of a name right below an element: none, one or many."""
    return [] if element is None else [child for child in element.iterchildren(etree.Element) if name_of(child) == name.casefold()]


def below(element: etree._Element, *names: str) -> etree._Element | None:
    """The first element down a path of names."""
    at: etree._Element | None = element
    for name in names:
        at = next(iter(children(at, name)), None)
    return at


def words(element: etree._Element, name: str) -> str | None:
    """The words of the element `name` right below: unescaped once more, white space made single; None where it has none."""
    found = below(element, name)
    return None if found is None else plain("".join(found.itertext()))


def plain(text: str | None) -> str | None:
    """Words unescaped once more, white space made single, tags of emphasis and the like taken out."""
    once = html.unescape(text or "")
    return " ".join(page_words.EMPHASIS.compiled.sub(" ", once).split()) or None


def truth(text: str | None) -> bool | None:
    """ "True", "False", "1", "0" as a truth value; None for anything else."""
    return {"true": True, "1": True, "false": False, "0": False}.get((text or "").strip().casefold())


def day(text: str | None) -> str | None:
    """A day as ISO: of "07/03/2031" (day first), "2031-03-07T00:00:00", "7 Mar 2031 10:00"; None where there is none."""
    if text is None:
        return None
    if iso := page_words.ISO_DAY.match(text):
        try:
            return datetime.date(*map(int, iso.groups())).isoformat()
        except ValueError:
            return None
    found = clock.DAY.search(text)
    date = clock.day(found) if found else None
    return date.isoformat() if date else None


def hour(text: str | None) -> str | None:
    """A time of day as HH:MM; None where there is none."""
    found = clock.TIME.search(text or "")
    return clock.time(found) if found else None


def prose(text: str | None) -> str | None:
    """The words of a piece of HTML, one paragraph to a line: line breaks in the source are spaces, only tags end a paragraph."""
    if not text or not text.strip():
        return None
    source = _allowed(text)
    try:
        root = lxml_html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError):
        return plain(source)
    lines = "".join(_spoken(root)).split("\x1e")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line) or None


def _spoken(root: etree._Element) -> list[str]:
    """The text of a tree, with a mark before and after each block."""
    found: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        block = isinstance(element.tag, str) and element.tag in _BLOCKS
        if event == "start":
            found.append("\x1e" if block else "")
            found.append(element.text or "" if isinstance(element.tag, str) and element.tag not in ("script", "style") else "")
        else:
            found.append("\x1e" if block else "")
            found.append(element.tail or "" if element is not root else "")
    return found


def _decoded(content: bytes) -> str:
    """Bytes as text, in the encoding that they declare."""
    declared = page_words.DECLARATION.match(content[:200].decode("latin-1"))
    named = declared["encoding"] if declared else None
    for encoding in ("utf-8-sig", named or "cp1252", "cp1252"):
        try:
            return content.decode(encoding)[:MOST_CHARACTERS]
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")[:MOST_CHARACTERS]


def _parsed(text: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    return etree.fromstring(text, parser)


def _repaired(text: str) -> str:
    """XML with HTML in its midst escaped, bare ampersands and HTML's own entities too, and signs that XML forbids taken out."""
    return page_words.BARE_AMPERSAND.compiled.sub("&amp;", _allowed(page_words.HOLDER.compiled.sub(_held, text)))


def _held(found: re.Match[str]) -> str:
    name, inside = found["name"], found["html"]
    return f"<{name}>{html.escape(inside, quote=False) if '<' in inside else inside}</{name}>"


def _allowed(text: str) -> str:
    return page_words.FORBIDDEN.compiled.sub("", text)
