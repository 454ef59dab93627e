"""ModernGov's web service: a method by name → its answer as a tree, by GET or, where GET is off, by SOAP."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from xml.sax.saxutils import escape

from lxml import etree

from extract.sources import answers
from extract.sources.system import Log
from extract.sources.visitor import Answer, Refusal, Visitor

NAMESPACE = "http://moderngov.co.uk/namespaces"
FILE = "mgWebService.asmx"
# What no other way of asking the same host changes.
FINAL = ("host_stopped", "challenge", "robots", "private_address", "other_site", "certificate")
_ENVELOPE = (
    '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">'
    '<soap:Body><{method} xmlns="{namespace}">{parameters}</{method}></soap:Body></soap:Envelope>'
)


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: its tree, where it came from, and the digest of its bytes."""

    tree: etree._Element
    url: str
    sha256: str


class Service:
    """The web service below `base`, which ends in a stroke. It moves to where the server redirects it."""

    def __init__(self, visitor: Visitor, base: str, log: Log) -> None:
        self.base = base
        self._visitor, self._log = visitor, log
        self._way: str | None = None

    def ask(self, method: str, roots: tuple[str, ...], parameters: Mapping[str, str]) -> Said:
        """What a method answers: the element that has one of the names `roots`.

        Once one way has worked no other is tried. Raises Refusal; its code is that of the first way where both fail.
        """
        if self._way == "soap":
            return self._said(self._soap(method, parameters), method, roots)
        try:
            said = self._said(self._get(method, parameters), method, roots)
            self._way = "get"
            return said
        except Refusal as refusal:
            if self._way == "get" or refusal.code in FINAL:
                raise
            try:
                said = self._said(self._soap(method, parameters), method, roots)
            except Refusal:
                raise refusal from None
            self._way = "soap"
            return said

    def _get(self, method: str, parameters: Mapping[str, str]) -> Answer:
        query = f"?{urlencode(parameters, safe='/-')}" if parameters else ""
        return self._visitor.read(f"{self.base}{FILE}/{method}{query}")

    def _soap(self, method: str, parameters: Mapping[str, str]) -> Answer:
        inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in parameters.items())
        body = _ENVELOPE.format(method=method, namespace=NAMESPACE, parameters=inside)
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f"{NAMESPACE}/{method}"}
        return self._visitor.read(f"{self.base}{FILE}", content=body.encode(), headers=headers)

    def _said(self, answer: Answer, method: str, roots: tuple[str, ...]) -> Said:
        try:
            tree, repaired = answers.tree(answer.content, *roots)
        except answers.Unusable as unusable:
            raise Refusal(unusable.code, unusable.message, answer.url, passing=True) from None
        if repaired:
            self._log.note("xml_repaired", "the XML was broken and was repaired", answer.url)
        self.base = answer.url[: answer.url.index(FILE)] if FILE in answer.url else self.base
        return Said(tree, answer.url, hashlib.sha256(answer.content).hexdigest())
