"""robots.txt: what a host lets programs ask for, and how often."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

AGENT = "minutebook"
MOST_BYTES = 512_000  # of a robots.txt; what stands behind is not read (RFC 9309 asks for at least 500 KiB)


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host.

    Paths are compared as written and in lower case: the servers of committee systems take both for one page, so what is
    forbidden in one spelling is forbidden in every one.
    """

    written: Protego
    lowered: Protego

    def allows(self, url: str) -> bool:
        """True where a program may ask for `url`."""
        return bool(self.written.can_fetch(url, AGENT) and self.lowered.can_fetch(url.lower(), AGENT))

    @property
    def pause(self) -> float:
        """Seconds between two requests that the host asks for; 0 where it asks for none."""
        rate = self.written.request_rate(AGENT)
        return max(float(self.written.crawl_delay(AGENT) or 0), rate.seconds / rate.requests if rate and rate.requests else 0)


def robots(content: bytes) -> Robots:
    """The rules in the bytes of a robots.txt; there are none in a page or in nothing."""
    text = content[:MOST_BYTES].decode("utf-8-sig", "replace")
    return Robots(Protego.parse(text), Protego.parse(text.lower()))
