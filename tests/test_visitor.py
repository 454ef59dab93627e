"""How servers are asked: within robots.txt, with pauses, within limits, to public addresses only; and what is no PDF."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from stand_in import Fault, PlainSite, Reply, StandIn, pdf
from stand_in.desk import CONTACT, Clock

from extract import __version__
from extract.sources import addresses
from extract.sources.manners import PROJECT, Manners, agent, retry_after
from extract.sources.robots import robots
from extract.sources.visitor import LimitReached, Refusal, Visitor

PAGE = Reply(body=b"<p>page</p>", type="text/html")


@pytest.fixture
def server() -> Iterator[StandIn]:
    site = PlainSite(replies={"/a": PAGE, "/b": PAGE, "/m.pdf": Reply(body=pdf("minutes", 3000), type="application/pdf")})
    clock = Clock()
    with StandIn(site, clock=clock) as made:
        yield made


@pytest.fixture
def visitor(server: StandIn) -> Iterator[Visitor]:
    with visit(server) as made:
        yield made


def visit(server: StandIn, **manners: object) -> Visitor:
    clock = server.clock
    assert isinstance(clock, Clock)
    kept = Manners(**manners)  # type: ignore[arg-type]
    return Visitor([server.url], CONTACT, kept, clock=clock, sleep=clock.sleep, resolve=RESOLVED.__getitem__)


RESOLVED = {
    "wickham.example": ["93.184.216.34"],
    "inside.example": ["10.1.2.3"],
    "six.example": ["::1"],
    "meta.example": ["169.254.169.254"],
    "mixed.example": ["93.184.216.34", "127.0.0.1"],
    "nowhere.example": [],
}


def refused(visitor: Visitor, url: str) -> str:
    with pytest.raises(Refusal) as found:
        visitor.read(url)
    return found.value.code


def test_who_asks(server: StandIn, visitor: Visitor) -> None:
    visitor.read(f"{server.url}/a")
    assert {agent for _, _, agent in server.log} == {f"minutebook/{__version__} (+{PROJECT}; contact: clerk@wickham.example)"}


@pytest.mark.parametrize("contact", ["", "me", "a@b", "x@y.example\r\nX: 1", "ftp://x.example"])
def test_nobody_to_write_to(contact: str) -> None:
    with pytest.raises(ValueError, match="contact must be"):
        agent(contact)


def test_a_pause_after_each_answer(server: StandIn) -> None:
    with visit(server, pause=1.5) as visitor:
        for _ in range(4):
            visitor.read(f"{server.url}/a")
    assert server.times == [0.0, 1.5, 3.0, 4.5, 6.0]  # robots.txt is the first


@pytest.mark.parametrize(
    ("rules", "pause"),
    [("User-agent: *\nCrawl-delay: 7", 7.0), ("User-agent: *\nRequest-rate: 1/5", 5.0), ("User-agent: other\nCrawl-delay: 9", 1.0)],
)
def test_the_pause_that_a_server_asks_for(server: StandIn, rules: str, pause: float) -> None:
    server.robots = rules
    with visit(server) as visitor:
        visitor.read(f"{server.url}/a")
        visitor.read(f"{server.url}/b")
    assert server.times[2] - server.times[1] == pause


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /private", "/private/x", False),
        ("User-agent: *\nDisallow: /mgWebService.asmx", "/mgwebservice.asmx/GetMeeting", False),
        ("User-agent: *\nDisallow: /MGRSS.aspx", "/mgRss.aspx", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/documents/m.pdf", False),
        ("User-agent: *\nDisallow: /documents/\nAllow: /documents/g", "/documents/g1/x.pdf", True),
        ("User-agent: *\nDisallow: /documents/\nAllow: /documents/g", "/documents/s1/x.pdf", False),
        ("User-agent: minutebook\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("\ufeffUser-agent: *\r\nDisallow: /a\r\n", "/a?x=1", False),
        ("<html>Welcome</html>", "/a", True),
        ("", "/a", True),
    ],
)
def test_what_robots_txt_forbids(rules: str, path: str, allowed: bool) -> None:
    assert robots(rules.encode()).allows(f"https://wickham.example{path}") is allowed


def test_what_is_forbidden_is_never_asked_for(server: StandIn, visitor: Visitor) -> None:
    server.robots = "User-agent: *\nDisallow: /b"
    assert (visitor.read(f"{server.url}/a").status, refused(visitor, f"{server.url}/b"), refused(visitor, f"{server.url}/B")) == (
        200,
        "robots",
        "robots",
    )
    assert server.paths == ["/a"]


def test_a_redirect_to_what_is_forbidden(server: StandIn, visitor: Visitor) -> None:
    server.robots = "User-agent: *\nDisallow: /b"
    server.fail("/a", Fault(status=302, headers={"Location": "/b"}))
    assert refused(visitor, f"{server.url}/a") == "robots"
    assert server.paths == ["/a"]


@pytest.mark.parametrize(
    "fault", [Fault(status=403), Fault(status=401), Fault(status=500), Fault(status=503)], ids=lambda fault: str(fault.status)
)
def test_no_robots_txt_can_be_had(server: StandIn, visitor: Visitor, fault: Fault) -> None:
    server.fail("/robots.txt", *[fault] * 3)
    assert refused(visitor, f"{server.url}/a") == "host_stopped"
    assert server.paths == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_with_a_pause(server: StandIn, visitor: Visitor, status: int) -> None:
    server.fail("/a", Fault(status=status, headers={"Location": "b"}))
    answer = visitor.read(f"{server.url}/a")
    assert (answer.url, answer.status, server.times) == (f"{server.url}/b", 200, [0.0, 1.0, 2.0])


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("ftp://wickham.example/x", "bad_redirect"),
        ("file:///etc/hosts", "bad_redirect"),
        ("javascript:alert(1)", "bad_redirect"),
        ("http://user:pass@127.0.0.1/", "bad_redirect"),
        ("http://[::1", "bad_redirect"),
        ("http://10.0.0.8/", "private_address"),
        ("http://169.254.169.254/latest", "private_address"),
        ("http://[::1]/", "private_address"),
        ("http://[::ffff:10.0.0.1]/", "private_address"),
        ("http://127.0.0.2/", "private_address"),
        ("http://localhost/", "private_address"),
        ("http://inside.example/", "private_address"),
        ("http://six.example/", "private_address"),
        ("http://meta.example/", "private_address"),
        ("http://mixed.example/", "private_address"),
        ("http://wickham.example/", "other_site"),
        ("http://8.8.8.8/", "other_site"),
    ],
)
def test_redirects_that_are_not_followed(server: StandIn, visitor: Visitor, target: str, code: str) -> None:
    server.fail("/a", Fault(status=302, headers={"Location": target}))
    assert refused(visitor, f"{server.url}/a") == code


def test_redirects_without_end(server: StandIn, visitor: Visitor) -> None:
    server.fail("/a", *[Fault(status=302, headers={"Location": "/a"})] * 9)
    assert refused(visitor, f"{server.url}/a") == "too_many_redirects"
    assert len(server.paths) == 6


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("www.wickham.gov.uk", "wickham.gov.uk", True),
        ("democracy.wickham.gov.uk", "www.wickham.gov.uk", True),
        ("democracy.wickham.gov.uk", "moderngov.wickham.gov.uk", True),
        ("wickham.moderngov.co.uk", "other.moderngov.co.uk", False),
        ("wickham.gov.uk", "other.gov.uk", False),
        ("wickham.gov.uk", "wickham.moderngov.co.uk", False),
        ("gov.uk", "wickham.gov.uk", False),
        ("10.0.0.1", "20.0.0.1", False),
        ("notwickham.gov.uk", "wickham.gov.uk", False),
        ("Wickham.Gov.UK", "wickham.gov.uk", True),
    ],
)
def test_hosts_of_one_site(one: str, other: str, same: bool) -> None:
    assert (addresses.same_site(one, other), addresses.same_site(other, one)) == (same, same)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        (
            "documents/g1/Public reports pack\r\n  3rd-Mar.pdf?T=10",
            "https://wickham.example/moderngov/documents/g1/Public%20reports%20pack%203rd-Mar.pdf?T=10",
        ),
        ("  /x%20y.pdf#page=3 ", "https://wickham.example/x%20y.pdf"),
        ("?MId=3&x=a b", "https://wickham.example/moderngov/ie.aspx?MId=3&x=a%20b"),
        ("//other.example/é.pdf", "https://other.example/%C3%A9.pdf"),
        ("HTTP://Other.Example:80/x", "http://other.example:80/x"),
        ("mailto:clerk@wickham.example", None),
        ("javascript:void(0)", None),
        ("http://[::1", None),
        ("http://x:99999/", None),
    ],
)
def test_links_made_whole(href: str, expected: str | None) -> None:
    assert addresses.whole(href, "https://wickham.example/moderngov/ie.aspx") == expected


def test_a_server_that_asks_to_slow_down(server: StandIn) -> None:
    server.fail("/a", Fault(status=429, headers={"Retry-After": "7"}), Fault(status=503, headers={"Retry-After": "0"}))
    with visit(server) as visitor:
        assert visitor.read(f"{server.url}/a").status == 200
    assert server.times == [0.0, 1.0, 8.0, 9.0]  # after the wait of nothing still the pause


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("120", None, 120.0),
        (" 0 ", None, 0.0),
        ("Fri, 07 Mar 2031 10:02:00 GMT", "Fri, 07 Mar 2031 10:00:00 GMT", 120.0),
        ("Fri, 07 Mar 2031 09:00:00 GMT", "Fri, 07 Mar 2031 10:00:00 GMT", 0.0),
        ("Fri, 07 Mar 2031 10:02:00 GMT", None, None),
        ("soon", None, None),
        ("-5", None, None),
        (None, None, None),
        ("", None, None),
    ],
)
def test_retry_after(value: str | None, date: str | None, seconds: float | None) -> None:
    assert retry_after(value, date) == seconds


def test_back_off_doubles(server: StandIn) -> None:
    server.fail("/a", *[Fault(status=500)] * 2)
    with visit(server, back_off=4.0) as visitor:
        assert visitor.read(f"{server.url}/a").status == 200
    assert server.times == [0.0, 1.0, 5.0, 13.0]


@pytest.mark.parametrize(
    ("faults", "codes", "asked"),
    [
        (
            [Fault(status=429, headers={"Retry-After": "9999"})],
            ["too_many_requests", "host_stopped"],
            1,
        ),  # longer than anyone waits
        ([Fault(status=429)] * 3, ["too_many_requests", "host_stopped"], 3),
        ([Fault(status=200, body=b"<title>Just a moment...</title>")], ["challenge", "host_stopped"], 1),
        ([Fault(status=403, body=b"<title>Just a moment...</title>")], ["challenge", "host_stopped"], 1),
        ([Fault(status=503, headers={"cf-mitigated": "challenge"})], ["challenge", "host_stopped"], 1),
        ([Fault(status=403)] * 3, ["forbidden", "forbidden", "forbidden", "host_stopped"], 3),
        ([Fault(status=500)] * 9, ["server_error", "server_error", "server_error", "host_stopped"], 9),
        (
            [Fault(status=403), Fault(status=403), Fault(status=404), Fault(status=403)],
            ["forbidden", "forbidden", "not_found", "forbidden"],
            4,
        ),
        ([Fault(status=410), Fault(status=418)], ["not_found", "server_error"], 2),
    ],
)
def test_when_a_host_is_left_alone(server: StandIn, visitor: Visitor, faults: list[Fault], codes: list[str], asked: int) -> None:
    server.fail("/a", *faults)
    assert [refused(visitor, f"{server.url}/a") for _ in codes] == codes
    assert len(server.paths) == asked


def test_a_server_that_refuses_other_agents(server: StandIn, visitor: Visitor) -> None:
    server.fail("/a", Fault(status=403, unless_agent="minutebook"))
    assert visitor.read(f"{server.url}/a").status == 200


def test_a_server_that_keeps_silent(server: StandIn) -> None:
    server.fail("/a", Fault(silent=True), Fault(silent=True))
    with visit(server, timeout=0.05, tries=2) as visitor:
        assert refused(visitor, f"{server.url}/a") == "timeout"
    assert server.paths == ["/a", "/a"]


def test_an_answer_that_takes_too_long(server: StandIn, visitor: Visitor, tmp_path: Path) -> None:
    visitor.read(f"{server.url}/a")
    with visit(server, longest=-1.0, tries=1) as hasty:
        hasty._robots = visitor._robots
        with pytest.raises(Refusal) as found:
            hasty.save(f"{server.url}/m.pdf", tmp_path / "m")
    assert (found.value.code, found.value.message, found.value.passing) == ("timeout", "the answer takes too long", True)


def test_limits_of_a_run(server: StandIn, tmp_path: Path) -> None:
    with visit(server, most_requests=3) as visitor:
        visitor.read(f"{server.url}/a")
        visitor.read(f"{server.url}/a")
        with pytest.raises(LimitReached, match="3 requests were made"):
            visitor.read(f"{server.url}/a")
    with visit(server, most_bytes=2000) as visitor, pytest.raises(LimitReached, match="2,000 bytes were fetched"):
        visitor.save(f"{server.url}/m.pdf", tmp_path / "m.part")
    assert len(server.paths) == 3


def test_a_pdf_is_saved_whatever_its_type(server: StandIn, visitor: Visitor, tmp_path: Path) -> None:
    server.sites[0].replies["/m.pdf"] = Reply(body=pdf("minutes", 3000), type="text/html")  # type: ignore[attr-defined]
    visitor.save(f"{server.url}/m.pdf", tmp_path / "m")
    assert (tmp_path / "m").read_bytes() == pdf("minutes", 3000)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(body=b"<!DOCTYPE html><html>Log in</html>", type="application/pdf"), "page_instead"),
        (Reply(body=b"\r\n <html>Log in</html>" + b" " * 5000, type="application/pdf"), "page_instead"),
        (Reply(body=b"PK\x03\x04 a Word file", type="application/pdf"), "not_a_pdf"),
        (Reply(body=b"", type="application/pdf"), "not_a_pdf"),
        (Reply(body=b"x" * 2000 + b"%PDF-1.4 %%EOF", type="application/pdf"), "not_a_pdf"),
        (Reply(body=pdf("cut", 3000)[:2500], length=False), "cut_off"),
    ],
)
def test_what_is_no_pdf(server: StandIn, visitor: Visitor, tmp_path: Path, reply: Reply, code: str) -> None:
    server.sites[0].replies["/m.pdf"] = reply  # type: ignore[attr-defined]
    with pytest.raises(Refusal) as found:
        visitor.save(f"{server.url}/m.pdf", tmp_path / "m")
    assert found.value.code == code


def test_a_pdf_that_is_cut_off_is_asked_for_again(server: StandIn, visitor: Visitor, tmp_path: Path) -> None:
    server.fail("/m.pdf", Fault(cut=100), Fault(cut=2900))
    visitor.save(f"{server.url}/m.pdf", tmp_path / "m")
    assert (tmp_path / "m").read_bytes() == pdf("minutes", 3000)
    assert server.times == [0.0, 1.0, 6.0, 16.0]


def test_a_server_that_says_nothing_has_changed(server: StandIn, visitor: Visitor, tmp_path: Path) -> None:
    server.fail("/m.pdf", Fault(status=304))
    assert visitor.save(f"{server.url}/m.pdf", tmp_path / "m", etag='"1"').status == 304
    assert not (tmp_path / "m").exists()


def test_a_name_that_leads_elsewhere_when_it_is_asked(server: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was a public host when it was looked up; the connection goes to this machine."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    found = socket.getaddrinfo("127.0.0.1", server.port, type=socket.SOCK_STREAM)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *words, **more: found)
    clock = Clock()
    resolved = {"wickham.example": ["93.184.216.34"]}
    with Visitor(
        ["http://wickham.example"], CONTACT, clock=clock, sleep=clock.sleep, resolve=resolved.__getitem__
    ) as visitor:  # fmt: skip
        assert visitor.read(f"http://wickham.example:{server.port}/a").status == 200  # named, so it may be a private host
        visitor._named = {"sea.example"}
        visitor.trust("wickham.example")
        assert refused(visitor, f"http://wickham.example:{server.port}/a") == "private_address"
