"""Councils' systems against a stand-in on this machine: what each lists, whatever its faults. No test leaves the machine."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from stand_in import (
    Body,
    CmisCouncil,
    Fault,
    Item,
    LegistarCouncil,
    Meeting,
    ModernGovCouncil,
    Paper,
    PlainSite,
    Reply,
    StandIn,
    pdf,
)
from stand_in.desk import Desk, council, states

from extract.sources.legistar import Legistar
from extract.sources.moderngov import CUT, ModernGov
from extract.sources.system import Span
from extract.sources.visitor import Refusal


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.database.conn.close()


FETCHED = [
    "wickham/cabinet/2031-03-03/agenda-frontsheet-03-03-2031-10-00-am-body",
    "wickham/cabinet/2031-03-03/minutes-printed-minutes-03-03-2031-10-00-am-body",
    "wickham/cabinet/2031-03-03/pack-public-reports-pack-03-03-2031-10-00-am-body",
    "wickham/cabinet/2031-03-03/supplement-late-papers",
    "wickham/planning-and-rights-of-way/2031-02-05/pack-public-reports-pack-05-02-2031-2-00-pm-body",
]


def named(files: list[str]) -> list[str]:
    """Paths without the ids at the end of their names."""
    return [path.rpartition("-")[0] for path in files]


def test_moderngov_is_fetched_into_folders(desk: Desk) -> None:
    with StandIn(council()) as server:
        events = desk.run(server.url)
        assert states(events) == {"new_meeting": 4, "fetched": 5}
        assert named(desk.files) == FETCHED
        assert [
            path for path in server.paths if "Councillor" in path or "s502" in path or "s504" in path or "elsewhere" in path
        ] == []
    assert desk.rows("SELECT kind, title, status, licence, system, byte_count > 0, length(sha256) FROM sources ORDER BY kind") == [
        ("agenda", "Agenda frontsheet 03-03-2031 10.00 am Body", "fetched", "OGL 3", "moderngov", 1, 64),
        ("minutes", "Printed minutes 03-03-2031 10.00 am Body", "fetched", "OGL 3", "moderngov", 1, 64),
        ("pack", "Public reports pack 03-03-2031 10.00 am Body", "fetched", "OGL 3", "moderngov", 1, 64),
        ("pack", "Public reports pack 05-02-2031 2.00 pm Body", "fetched", "OGL 3", "moderngov", 1, 64),
        ("supplement", "Late papers", "fetched", "OGL 3", "moderngov", 1, 64),
    ]
    assert desk.rows("SELECT url FROM sources WHERE kind = 'minutes'") == [
        (f"{server.url}/documents/g11/Printed%20minutes%2003-03-2031%2010.00%20am%20Body.pdf?T=1",)
    ]
    assert desk.rows("SELECT count(*) FROM issues") == [(0,)]


def test_what_moderngov_says_goes_into_tables_of_its_own(desk: Desk) -> None:
    with StandIn(council()) as server:
        desk.run(server.url)
    assert desk.rows(
        "SELECT meeting_ref, body, date, start_time, status, venue, agenda_published, minutes_published "
        "FROM published_meetings ORDER BY 1"
    ) == [
        ("11", "Cabinet", "2031-03-03", "10:00", "Confirmed; Budget Council", "Committee Room 1", 1, 1),
        ("12", "Cabinet", "2031-03-10", "10:00", "Cancelled", "Committee Room 1", 0, 0),
        ("13", "Cabinet", "2031-05-07", "10:00", "Confirmed", "Committee Room 1", 0, 0),
        ("21", "Planning & Rights of Way", "2031-02-05", "14:00", "Confirmed", "Committee Room 1", 1, 0),
    ]
    assert desk.rows(
        "SELECT position, number, minute_number, title, heading, restricted, minutes FROM published_items i "
        "JOIN published_meetings m ON m.id = i.published_meeting_id WHERE meeting_ref = '11' ORDER BY 1"
    ) == [
        (1, None, None, "Opening business", 1, 0, None),
        (2, "1", "41", "Chair's announcements", 0, 0, "Noted the news.\nClosed."),
        (3, "2", "42", "Fees & Charges", 0, 0, None),
        (4, "3", None, "Site sale (Exempt Category 3)", 0, 1, None),
        (5, "4", None, "Referred budget", 0, 0, None),
    ]
    assert desk.rows("SELECT name, role, party, status_printed, status FROM published_attendance ORDER BY rowid") == [
        ("Councillor Ada Lund", "Chair", "Green", "Present", "present"),
        ("Bo Berg", "Member", None, "Apologies", "apologies"),
        ("Cy Dahl", "Officer", None, "Present virtual", "present_virtual"),
        ("Ada Lund", "Member", None, "Expected", "expected"),
    ]
    assert desk.rows(
        "SELECT title, restricted, link, source_id IS NOT NULL, published_on FROM published_documents "
        "WHERE kind = 'report' ORDER BY rowid"
    ) == [
        ("Budget & Capital", 0, 0, 0, "2031-03-01"),
        ("Old Mill lease", 1, 0, 0, "2031-03-01"),
        ("Strategy", 0, 1, 0, "2031-03-01"),
        ("Site plan", 1, 0, 0, "2031-03-01"),
        ("Budget & Capital", 0, 0, 0, "2031-03-01"),
    ]


def listed(desk: Desk) -> list[tuple[object, ...]]:
    return desk.rows("SELECT meeting_ref, body, date, status FROM published_meetings ORDER BY meeting_ref")


LISTED = [
    ("11", "Cabinet", "2031-03-03", "Confirmed; Budget Council"),
    ("12", "Cabinet", "2031-03-10", "Cancelled"),
    ("13", "Cabinet", "2031-05-07", "Confirmed"),
    ("21", "Planning & Rights of Way", "2031-02-05", "Confirmed"),
]


@pytest.mark.parametrize(
    "switches",
    [
        {"get": False},
        {"soap": False},
        {"path": "/moderngov"},
        {"dates_work": False},
        {"every_body": "-1"},
        {"every_body": None},
        {"escaped": False},
    ],
    ids=lambda switches: "-".join(f"{name}={value}" for name, value in switches.items()),
)
def test_every_way_to_the_service_gives_the_same(desk: Desk, switches: dict[str, object]) -> None:
    made = council(**switches)
    made.bodies += [Body(number=number, title=f"Panel {number}") for number in range(4, 8)]  # so many that all are asked at once
    with StandIn(made) as server:
        events = desk.run(server.url + made.path)
    assert states(events) == {"new_meeting": 4, "fetched": 5}
    assert listed(desk) == LISTED
    assert named(desk.files) == FETCHED
    repaired = desk.rows("SELECT DISTINCT code FROM issues")
    assert repaired == ([("xml_repaired",)] if not made.escaped else [])


def test_pages_are_read_where_the_service_is_off(desk: Desk) -> None:
    with StandIn(council(get=False, soap=False)) as server:
        events = desk.run(server.url, committees=("cabinet", "planning"), span=Span(since=datetime.date(2031, 1, 1)))
    assert states(events)["fetched"] == 5
    assert listed(desk) == [(ref, body, date, "Cancelled" if ref == "12" else None) for ref, body, date, _ in LISTED]
    assert desk.rows("SELECT name, role, status FROM published_attendance ORDER BY rowid LIMIT 2") == [
        ("Councillor Ada Lund", "Chair", "present"),
        ("Bo Berg", "Member", "apologies"),
    ]
    assert desk.rows("SELECT code FROM issues") == [("pages_only",)]


def test_service_in_a_folder_that_the_home_page_links_to(desk: Desk) -> None:
    made = council(path="/localgov")
    home = (
        b'<a href="/localgov/mgListCommittees.aspx?bcr=1">Committees</a><a href="/localgov/ieDocHome.aspx">Papers</a>'
        b'<a href="/jobs">Jobs</a>'
    )
    with StandIn(made, PlainSite(replies={"/": Reply(body=home, type="text/html")})) as server:
        assert states(desk.run(server.url))["fetched"] == 5
    assert desk.rows("SELECT DISTINCT site FROM sources") == [(server.url.removeprefix("http://"),)]


def test_any_page_of_a_site_names_it(desk: Desk) -> None:
    with StandIn(council(path="/moderngov")) as server:
        desk.run(f"{server.url}/moderngov/ieListMeetings.aspx?CId=1&Year=0")
    assert desk.rows("SELECT DISTINCT site FROM sources") == [(f"127.0.0.1:{server.port}/moderngov",)]


def test_no_system_at_all(desk: Desk) -> None:
    with (
        StandIn(PlainSite(replies={"/": Reply(body=b"<html>Bakery</html>", type="text/html")})) as server,
        pytest.raises(Refusal) as refused,
    ):
        desk.run(server.url)
    assert (refused.value.code, refused.value.message) == (
        "unknown_system",
        "neither ModernGov nor CMIS answers here; name a page of it, or the --system",
    )


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        ({"kinds": frozenset({"minutes"})}, [1]),
        ({"committees": ("planning",)}, [4]),
        ({"committees": ("rights of way", "CABINET"), "kinds": frozenset({"pack"})}, [2, 4]),
        ({"committees": ("cab",)}, []),
        ({"span": Span(since=datetime.date(2031, 3, 1))}, [0, 1, 2, 3]),
        ({"span": Span(until=datetime.date(2031, 2, 28))}, [4]),
    ],
)
def test_what_is_wished_for(desk: Desk, wish: dict[str, object], expected: list[int]) -> None:
    with StandIn(council(dates_work=False)) as server:
        desk.run(server.url, **wish)
    assert named(desk.files) == [FETCHED[number] for number in expected]


def test_bodies_that_have_ended(desk: Desk) -> None:
    with StandIn(council()) as server:
        desk.run(server.url, committees=("old panel",))
        assert named(desk.files) == ["wickham/old-panel/2019-02-04/pack-public-reports-pack-04-02-2019-10-00-am-body"]
        desk.run(server.url, ended=True)
        assert named(desk.files) == [
            *FETCHED[:4],
            "wickham/old-panel/2019-02-04/pack-public-reports-pack-04-02-2019-10-00-am-body",
            FETCHED[4],
        ]


def test_papers_of_items_where_there_is_no_pack(desk: Desk) -> None:
    made = council()
    del made.bodies[0].meetings[0].files[10]
    with StandIn(made) as server:
        desk.run(server.url, committees=("cabinet",))
        assert named(desk.files) == [*FETCHED[:2], "wickham/cabinet/2031-03-03/report-budget-and-capital", FETCHED[3]]
        assert sum("s501" in path for path in server.paths) == 1  # it hangs on two items


def test_papers_without_a_name_or_a_length(desk: Desk) -> None:
    items = (Item(number=1, title="Report", printed="1", papers=(Paper(number=9, title="Roads", level="plain", length=False),)),)
    with StandIn(
        ModernGovCouncil(bodies=[Body(number=1, title="Cabinet", meetings=[Meeting(number=5, date="03/03/2031", items=items)])])
    ) as server:
        assert states(desk.run(server.url))["fetched"] == 1
        assert [path for path in server.paths if "Convert" in path] == ["/mgConvert2PDF.aspx?ID=9"]
    assert desk.rows("SELECT document_ref, title FROM sources") == [("s9", "Roads")]


def test_a_link_needs_its_type(desk: Desk) -> None:
    with StandIn(council()) as server:
        desk.run(server.url)
        url = desk.rows("SELECT url FROM sources WHERE kind = 'minutes'")[0][0]
        with desk.visitor(server.url) as visitor, pytest.raises(Refusal) as refused:
            visitor.read(str(url).partition("?")[0])
    assert refused.value.code == "not_found"


def many(count: int) -> list[Meeting]:
    first = datetime.date(2010, 1, 1)
    return [Meeting(number=1000 + n, date=f"{first + datetime.timedelta(days=n):%d/%m/%Y}") for n in range(count)]


@pytest.mark.parametrize(("dates_work", "found", "codes"), [(True, 103, []), (False, 50, ["list_cut"])])
def test_a_list_that_is_cut(desk: Desk, dates_work: bool, found: int, codes: list[str]) -> None:
    made = ModernGovCouncil(bodies=[Body(number=1, title="Cabinet", meetings=many(103))], dates_work=dates_work, most=50)
    with StandIn(made) as server, desk.visitor(server.url) as visitor:
        system = ModernGov(visitor, f"{server.url}/", "here", desk.today.date(), cut=50)
        meetings = list(system.meetings(Span(), lambda body: True))
        assert len({meeting.meeting_ref for meeting in meetings}) == len(meetings) == found
        assert [trouble.code for trouble in system.log.troubles] == codes
    assert CUT == 5000


BOMB = b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><meeting><meetingid>&b;</meetingid></meeting>'
OUTSIDE = b'<!DOCTYPE meeting SYSTEM "file:///etc/hostname"><meeting/>'


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault(status=200, body=b"<!DOCTYPE html><html><body>Please log in</body></html>"), "page_instead"),
        (Fault(status=200, body=b"<html xmlns='http://www.w3.org/1999/xhtml'><head/></html>"), "page_instead"),
        (Fault(status=200, body=BOMB), "entities"),
        (Fault(status=200, body=OUTSIDE), "entities"),
        (Fault(status=200, body=b"<meeting><meetingid>11</meetingid><agendaitems>"), "broken_xml"),
        (Fault(status=200, body=b""), "broken_xml"),
        (Fault(status=200, body=b"<error>No</error>"), "other_root"),
        (Fault(status=404), "not_found"),
    ],
)
def test_one_bad_answer_costs_one_meeting(desk: Desk, fault: Fault, code: str) -> None:
    with StandIn(council()) as server:
        server.fail("lMeetingId=11", fault)
        events = desk.run(server.url)
        assert states(events) == {"failed": 1, "new_meeting": 3, "fetched": 1}
        assert desk.rows("SELECT stage, code, level FROM issues") == [("sources", code, "warning")]
        assert states(desk.run(server.url)) == {"new_meeting": 1, "fetched": 4}


def test_broken_xml_that_can_be_repaired(desk: Desk) -> None:
    body = (
        b"<meeting><meetingid>11</meetingid><meetingdate>04/03/2031</meetingdate><agendaitems>"
        b"<agendaitem><agendaitemid>1</agendaitemid>"
        b"<agendaitemtitle>Roads & Lights\x0b&nbsp;(North)</agendaitemtitle>"
        b"<agendatext><div><p>One<br>two</div></agendatext></agendaitem></agendaitems></meeting>"
    )
    with StandIn(council()) as server:
        server.fail("lMeetingId=11", Fault(status=200, body=body, type="text/xml"))
        desk.run(server.url)
    assert desk.rows(
        "SELECT i.title, m.date FROM published_items i JOIN published_meetings m ON m.id = published_meeting_id "
        "WHERE meeting_ref = '11'"
    ) == [("Roads & Lights (North)", "2031-03-04")]
    assert desk.rows("SELECT code FROM issues") == [("xml_repaired",)]


def test_ids_that_come_twice(desk: Desk) -> None:
    made = council()
    made.bodies[1].meetings.append(made.bodies[1].meetings[0])
    made.bodies.append(made.bodies[1])
    item = made.bodies[0].meetings[0].items[1]
    made.bodies[0].meetings[0].items += (item,)
    with StandIn(made) as server:
        assert states(desk.run(server.url)) == {"new_meeting": 4, "fetched": 5}
    assert desk.rows(
        "SELECT count(*), count(DISTINCT item_ref) FROM published_items WHERE item_ref = '1' AND minute_number = '41'"
    ) == [(1, 1)]


def test_nobodys_address_is_asked_for_or_kept(desk: Desk) -> None:
    with StandIn(council()) as server:
        desk.run(server.url)
        assert {path.partition("?")[0] for path in server.paths if "mgWebService" in path} == {
            f"/mgWebService.asmx/{method}" for method in ("GetCommittees", "GetMeetings", "GetMeeting")
        }
    assert "Elm Row" not in "".join(desk.database.conn.iterdump())


def test_cmis(desk: Desk) -> None:
    made = CmisCouncil(
        meetings={
            5: ("2031-03-10", "10 Mar 2031 10:00 - Cabinet", 3, ("Agenda Pack", "Minutes", "Roads report")),
            6: ("2031-02-11", "11 Feb 2031 18:30 - Planning - West", 4, ("Supplementary agenda",)),
            7: ("2020-01-07", "7 Jan 2020 10:00 - Cabinet", 3, ("Agenda",)),
        }
    )
    with StandIn(made) as server:
        events = desk.run(f"{server.url}/cmis5/Meetings.aspx")
        assert states(events) == {"new_meeting": 2, "fetched": 3}
        assert named(desk.files) == [
            "wickham/cabinet/2031-03-10/minutes",
            "wickham/cabinet/2031-03-10/pack-agenda-pack",
            "wickham/planning-west/2031-02-11/supplementary-agenda",
        ]
        assert desk.rows("SELECT meeting_ref, body, start_time, status, venue FROM published_meetings ORDER BY 1") == [
            ("5", "Cabinet", "10:00", "Confirmed", "Old Hall"),
            ("6", "Planning - West", "18:30", "Confirmed", "Old Hall"),
        ]
        asked = len(server.paths)
        desk.later()
        assert states(desk.run(f"{server.url}/cmis5/Meetings.aspx")) == {"unchanged": 3}
        assert not [path for path in server.paths[asked:] if "Document.ashx" in path]


def seabright(**switches: object) -> LegistarCouncil:
    events = [
        {
            "EventId": 1,
            "EventBodyId": 10,
            "EventBodyName": "Council",
            "EventDate": "2031-03-03T00:00:00",
            "EventTime": "6:30 PM",
            "EventLocation": "Town Hall",
            "EventAgendaFile": "files/agenda-1.pdf",
            "EventMinutesFile": None,
            "EventAgendaStatusName": "Final",
        },
        {"EventId": 2, "EventBodyId": 11, "EventBodyName": "Parks", "EventDate": "2031-03-05T00:00:00", "EventTime": "9:00 AM"},
        {"EventId": 3, "EventBodyId": 10, "EventBodyName": "Council", "EventDate": "2030-01-05T00:00:00", "EventTime": None},
    ]
    attached = [{"MatterAttachmentId": 4, "MatterAttachmentName": "Staff report", "MatterAttachmentHyperlink": "files/staff.pdf"}]
    items = {
        1: [
            {
                "EventItemId": 20,
                "EventItemTitle": "ROLL CALL",
                "EventItemAgendaNumber": "1.",
                "EventItemRollCallFlag": 1,
                "EventItemMatterId": None,
            },
            {"EventItemId": 21, "EventItemTitle": None},
            {
                "EventItemId": 22,
                "EventItemTitle": "Pier &amp; Quay",
                "EventItemAgendaNumber": "2.",
                "EventItemMatterId": 8,
                "EventItemActionName": "approved",
                "EventItemMatterAttachments": attached,
            },
        ]
    }
    calls = {
        20: [
            {"RollCallId": 1, "RollCallPersonId": 5, "RollCallPersonName": "Ada Lund", "RollCallValueName": "Present"},
            {"RollCallId": 2, "RollCallPersonId": 6, "RollCallPersonName": "Bo Berg", "RollCallValueName": "Excused"},
        ]
    }
    bodies = [
        {"BodyId": 10, "BodyName": "Council", "BodyActiveFlag": 1},
        {"BodyId": 11, "BodyName": "Parks", "BodyActiveFlag": 1},
        {"BodyId": 12, "BodyName": "Old", "BodyActiveFlag": 0},
    ]
    return LegistarCouncil(bodies=bodies, events=events, items=items, calls=calls, **switches)  # type: ignore[arg-type]


def test_legistar(desk: Desk) -> None:
    with StandIn(seabright()) as server:
        events = desk.run(
            f"{server.url}/v1/seabright", system="legistar", committees=("council",), span=Span(since=datetime.date(2031, 1, 1))
        )
        assert states(events) == {"new_meeting": 1, "fetched": 2}
    assert desk.rows("SELECT body, date, start_time, venue, agenda_published, minutes_published FROM published_meetings") == [
        ("Council", "2031-03-03", "18:30", "Town Hall", 1, 0)
    ]
    assert desk.rows("SELECT number, title, heading, decision FROM published_items ORDER BY position") == [
        ("1", "ROLL CALL", 0, None),
        ("2", "Pier & Quay", 0, "approved"),
    ]
    assert desk.rows("SELECT name, status_printed, status FROM published_attendance ORDER BY rowid") == [
        ("Ada Lund", "Present", "present"),
        ("Bo Berg", "Excused", None),
    ]
    assert desk.rows("SELECT kind, title FROM sources ORDER BY kind") == [("agenda", "Agenda"), ("report", "Staff report")]


def test_legistar_pages_through_long_lists(desk: Desk) -> None:
    made = seabright()
    made.bodies += [{"BodyId": 100 + n, "BodyName": f"Panel {n}", "BodyActiveFlag": 1} for n in range(2100)]
    made.bodies.insert(1500, made.bodies[0])
    with StandIn(made) as server, desk.visitor(server.url) as visitor:
        bodies = Legistar(visitor, f"{server.url}/v1/seabright/", "here").bodies()
        assert len(bodies) == len({body.ref for body in bodies}) == 2103
        assert [path.partition("?")[2] for path in server.paths] == ["$top=1000", "$top=1000&$skip=1000", "$top=1000&$skip=2000"]


def test_a_token_is_sent_but_never_stored(desk: Desk) -> None:
    with StandIn(seabright(token="s3cret")) as server:
        assert states(desk.run(f"{server.url}/v1/seabright", system="legistar", token="s3cret"))["fetched"] == 2
        with pytest.raises(Refusal) as refused:
            desk.run(f"{server.url}/v1/seabright", system="legistar", token="wrong")
    assert "wrong" not in str(refused.value)
    assert "s3cret" not in "".join(desk.database.conn.iterdump())


def test_a_list_of_addresses(desk: Desk, tmp_path: Path) -> None:
    site = PlainSite(replies={"/up/minutes%20march.pdf": Reply(body=pdf("a")), "/up/agenda_april.pdf": Reply(body=pdf("b"))})
    listed = tmp_path / "parish.txt"
    with StandIn(site) as server:
        listed.write_text(
            f"# Wickham Parish\n\n{server.url}/up/minutes march.pdf\n{server.url}/up/agenda_april.pdf\n"
            f"{server.url}/up/agenda_april.pdf\nnot an address\n"
        )
        assert states(desk.run(str(listed))) == {"new_meeting": 1, "fetched": 2}
        assert named(desk.files) == ["wickham/unnamed/undated/agenda-april", "wickham/unnamed/undated/minutes-march"]
    assert desk.rows("SELECT code FROM issues") == [("no_address",)]


def test_a_sitemap_of_sitemaps(desk: Desk) -> None:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    index = f"<sitemapindex {space}><sitemap><loc>{{url}}/one.xml</loc></sitemap>"
    index += "<sitemap><loc>{url}/sitemap.xml</loc></sitemap></sitemapindex>"
    one = f"<urlset {space}><url><loc>{{url}}/m.pdf?v=1&amp;w=2</loc></url><url><loc>{{url}}/about</loc></url>"
    one += "<url><loc>http://other.example/x.pdf</loc></url></urlset>"
    site = PlainSite(
        replies={"/sitemap.xml": Reply(body=index.encode()), "/one.xml": Reply(body=one.encode()), "/m.pdf": Reply(body=pdf("m"))}
    )
    with StandIn(site) as server:
        assert states(desk.run(f"{server.url}/sitemap.xml")) == {"new_meeting": 1, "fetched": 1, "failed": 1}
    assert desk.rows("SELECT status, problem FROM sources ORDER BY status") == [
        ("fetched", None),
        ("other_site", "other.example is another site; fetch from it by its own address"),
    ]
