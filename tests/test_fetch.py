"""Runs on a site: what a second one does, what is left of one that is killed, what the commands say."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime
import hashlib
import html
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from datasette.app import Datasette
from stand_in import Attendee, Body, Fault, Item, Meeting, ModernGovCouncil, StandIn, pdf
from stand_in.desk import Desk, council, states

import pipeline
from extract import batch
from extract.database import store
from extract.quality import check, evaluate
from extract.sources.archive import Archive, Busy, slug
from extract.sources.kinds import clean, kind
from extract.sources.manners import Manners
from extract.sources.standing import standing

FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.database.conn.close()


def files_asked(server: StandIn) -> list[str]:
    return [path for path in server.paths if "/documents/" in path or "Convert" in path]


def test_a_second_run_fetches_nothing(desk: Desk) -> None:
    with StandIn(council()) as server:
        desk.run(server.url)
        first = len(server.paths)
        assert desk.run(server.url) == []  # meetings that were looked at just now are not looked at again
        desk.later()
        assert states(desk.run(server.url)) == {"unchanged": 5}
        assert [path for path in server.paths[first:] if "/documents/" in path] == []
        desk.today = datetime.datetime(2032, 1, 1, tzinfo=datetime.UTC)  # long after: no meeting is looked at again
        second = len(server.paths)
        assert desk.run(server.url) == []
        assert {path.partition("?")[0] for path in server.paths[second:]} == {
            "/mgWebService.asmx/GetCommittees",
            "/mgWebService.asmx/GetMeetings",
        }


def test_deferred_minutes_are_fetched_when_they_come(desk: Desk) -> None:
    made = council()
    minutes = made.bodies[0].meetings[0].files.pop(1)
    with StandIn(made) as server:
        assert states(desk.run(server.url))["fetched"] == 4
        made.bodies[0].meetings[0].files[1] = minutes
        made.bodies[0].meetings[1].status = "Confirmed"
        desk.later()
        events = desk.run(server.url)
        assert [event.source.kind for event in events if event.state == "fetched" and event.source] == ["minutes"]
        assert [event.message for event in events if event.state == "meeting_changed"] == ["status Cancelled → Confirmed"]


def test_a_meeting_that_moves_is_looked_at_again_however_old(desk: Desk) -> None:
    made = council()
    with StandIn(made) as server:
        desk.run(server.url)
        desk.today = datetime.datetime(2032, 1, 1, tzinfo=datetime.UTC)
        made.bodies[1].meetings[0].date = "06/02/2031"
        made.bodies[1].meetings[0].time = "3.00 pm"
        events = desk.run(server.url)
        assert [event.message for event in events if event.state == "meeting_changed"] == [
            "date 2031-02-05 → 2031-02-06, start time 14:00 → 15:00"
        ]


def test_a_document_is_fetched_anew_where_the_system_says_something_new(desk: Desk) -> None:
    made = council()
    meeting = made.bodies[0].meetings[0]
    with StandIn(made) as server:
        desk.run(server.url)
        before = len(server.paths)
        path = Path(str(desk.rows("SELECT path FROM sources WHERE kind = 'minutes'")[0][0]))
        meeting.files[1] = pdf("minutes 11, corrected")
        desk.later()
        assert states(desk.run(server.url)) == {"unchanged": 5}  # the service says what it said: nothing is asked for
        meeting.venue = "Hall"
        desk.later()
        assert states(desk.run(server.url)) == {"meeting_changed": 1, "changed": 1, "unchanged": 4}
        assert len([path for path in server.paths[before:] if "/documents/" in path]) == 4  # the meeting's own
        assert path.read_bytes() == pdf("minutes 11, corrected")
        desk.later()
        assert states(desk.run(server.url)) == {"unchanged": 5}
    assert desk.rows("SELECT sha256 FROM sources WHERE kind = 'minutes'") == [(hashlib.sha256(path.read_bytes()).hexdigest(),)]


def test_a_server_that_marks_versions_is_asked_whether_there_is_a_new_one(desk: Desk) -> None:
    made = council()
    meeting = made.bodies[0].meetings[0]
    meeting.headers = {"ETag": '"v1"', "Last-Modified": "Fri, 07 Mar 2031 10:00:00 GMT"}
    with StandIn(made) as server:
        desk.run(server.url)
        sent = dict(server.sent)
        desk.later()
        assert states(desk.run(server.url)) == {"unchanged": 5}
        assert {path: count for path, count in server.sent.items() if "/documents/" in path} == {
            path: count for path, count in sent.items() if "/documents/" in path
        }
        assert len(files_asked(server)) == 5 + 3
        meeting.headers = {"ETag": '"v2"'}
        meeting.files[1] = pdf("new")
        desk.later()
        assert states(desk.run(server.url)) == {"unchanged": 4, "changed": 1}


def test_a_file_that_is_gone_is_fetched_again(desk: Desk) -> None:
    with StandIn(council()) as server:
        desk.run(server.url)
        (desk.archive / desk.files[0]).unlink()
        assert states(desk.run(server.url)) == {"unchanged": 3, "fetched": 1}  # of the one meeting


@pytest.mark.parametrize(
    ("fault", "code", "later"),
    [
        (Fault(status=404), "not_found", "unchanged"),
        (Fault(status=200, body=b"<html>Log in</html>", type="application/pdf"), "page_instead", "unchanged"),
        (Fault(status=200, body=b"MZ", type="application/pdf"), "not_a_pdf", "unchanged"),
        (Fault(status=302, headers={"Location": "ftp://x.example/"}), "bad_redirect", "unchanged"),
        (Fault(status=403), "forbidden", "unchanged"),
        (Fault(status=500), "server_error", "fetched"),
        (Fault(cut=50), "cut_off", "fetched"),
    ],
)
def test_a_document_that_cannot_be_had(desk: Desk, fault: Fault, code: str, later: str) -> None:
    with StandIn(council()) as server:
        server.fail("T=10", *[fault] * (3 if later == "fetched" else 1))
        events = desk.run(server.url)
        assert states(events) == {"new_meeting": 4, "fetched": 4, "failed": 1}
        assert desk.rows("SELECT kind, status, path FROM sources WHERE status <> 'fetched'") == [("pack", code, None)]
        assert desk.rows("SELECT code FROM issues") == [(code,)]
        assert not list((desk.archive / ".incoming").glob("*.part"))
        again = states(desk.run(server.url))
        if later == "unchanged":
            assert again == {}
            again = states(desk.run(server.url, retry_failed=True))
        assert again == {"unchanged": 3, "fetched": 1}
        assert desk.rows("SELECT count(*) FROM issues") == [(0,)]


def test_what_is_forbidden_is_noted_and_never_asked_for(desk: Desk) -> None:
    with StandIn(council(), robots="User-agent: *\nDisallow: /documents/g\nDisallow: /mgRss.aspx") as server:
        assert states(desk.run(server.url)) == {"new_meeting": 4, "fetched": 1, "failed": 4}
        assert [path for path in server.paths if "/documents/g" in path] == []
        desk.later()
        assert states(desk.run(server.url)) == {"unchanged": 5}
        assert [path for path in server.paths if "/documents/g" in path] == []
    assert desk.rows("SELECT DISTINCT status, problem FROM sources WHERE status <> 'fetched'") == [
        ("robots", "robots.txt forbids it")
    ]


def test_a_site_that_forbids_its_service_is_read_by_its_pages(desk: Desk) -> None:
    with StandIn(council(), robots="User-agent: *\nDisallow: /mgWebService.asmx") as server:
        assert states(desk.run(server.url, committees=("cabinet",)))["fetched"] == 4
        assert [path for path in server.paths if "WebService" in path] == []


def test_a_host_that_stops_answering_ends_the_run(desk: Desk) -> None:
    with StandIn(council()) as server:
        server.fail("/documents/", Fault(status=429, headers={"Retry-After": "86400"}))
        events = desk.run(server.url)
        assert [event.state for event in events[-2:]] == ["failed", "stopped"]
        assert len(files_asked(server)) == 1
        desk.run(server.url)
        assert len(desk.files) == 5


@pytest.mark.parametrize("most", range(2, 13))
def test_a_run_with_a_limit_goes_on_another_time(desk: Desk, most: int) -> None:
    with StandIn(council()) as server:
        runs = 0
        while states(desk.run(server.url, manners=Manners(most_requests=most + 6))).get("limit"):
            runs += 1
            assert runs < 20
        assert len(desk.files) == 5
        assert max(server.sent[path] for path in files_asked(server)) == 1


class Killed(BaseException):
    """The end of a process, wherever it stands."""


def killing(call: Callable[..., object], left: int, *, after: bool) -> Callable[..., object]:
    """A call that works `left` times and then is the end, before or after it did its work."""
    count = 0

    def called(*args: object) -> object:
        nonlocal count
        count += 1
        if count > left and not after:
            raise Killed(*args[-1:])
        value = call(*args)
        if count > left:
            raise Killed
        return value

    return called


@pytest.mark.parametrize("after", [False, True])
def test_runs_that_are_killed_leave_no_half_file_and_fetch_nothing_twice(desk: Desk, after: bool) -> None:
    with StandIn(council()) as server:
        kills = unnoted = 0
        for step in (1, 2, 3, 1, 2, 3, 1, 2, 3, 1):  # of the three moves of a download: noted, whole, in its place
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(os, "replace", killing(os.replace, step - 1, after=after))
                try:
                    desk.run(server.url)
                except Killed as killed:
                    kills += 1
                    # a download that ended before it was noted as whole is asked for again
                    unnoted += not after and str(killed).endswith(".json")
            desk.again()
            for path in desk.files:
                content = (desk.archive / path).read_bytes()
                assert content.startswith(b"%PDF") and content.endswith(b"%%EOF\n")
        assert kills >= 5
        desk.run(server.url)
        asked = files_asked(server)
        assert len(asked) == len(set(asked)) + unnoted
        assert (len(desk.files), len(set(asked))) == (5, 5)
        left = {path.name for path in (desk.archive / ".incoming").iterdir()}
        assert left == {"lock"}
    assert desk.rows("SELECT count(*), sum(status = 'fetched') FROM sources") == [(5, 5)]


def test_a_run_killed_between_requests_goes_on(desk: Desk) -> None:
    with StandIn(council()) as server:
        for naps in (3, 5, 8, 9, 10, 11):
            desk.clock.sleep = killing(desk.clock.sleep, naps, after=False)  # type: ignore[method-assign]
            try:
                desk.run(server.url)
            except Killed:
                desk.again()
            del desk.clock.sleep  # type: ignore[method-assign]
        desk.run(server.url)
        assert sorted(files_asked(server)) == sorted(set(files_asked(server)))
        assert len(desk.files) == 5


def test_two_runs_at_once(desk: Desk) -> None:
    with Archive(desk.archive).opened(), StandIn(council()) as server, pytest.raises(Busy, match="another run fetches into"):
        desk.run(server.url)


def test_a_dry_run_lists_and_writes_nothing(desk: Desk) -> None:
    with StandIn(council()) as server:
        events = desk.run(server.url, dry=True)
        assert states(events) == {"new_meeting": 4, "listed": 5}
        assert files_asked(server) == []


def run(*words: object) -> Result:
    result = CliRunner().invoke(pipeline.main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


CONTACT = ("--contact", "clerk@wickham.example", "--pause", "0.1")


def one_paper(name: str, **meeting: object) -> ModernGovCouncil:
    """A council with one meeting, whose minutes are a paper of the fixtures."""
    held = Meeting(number=5, date="16/10/2025", files={1: (FIXTURES / name).read_bytes()}, **meeting)  # type: ignore[arg-type]
    return ModernGovCouncil(bodies=[Body(number=1, title="Clean Streets Scrutiny", meetings=[held])])


def test_the_commands(tmp_path: Path) -> None:
    database, out = tmp_path / "papers.db", tmp_path / "out"
    with StandIn(one_paper("little_wickham_parish_minutes.pdf")) as server:
        said = run("fetch", server.url, "--db", database, "--out", out, "--dry-run", *CONTACT)
        url = f"{server.url}/documents/g5/Printed%20minutes%2016-10-2025%2010.00%20am%20Body.pdf?T=1"
        title = "Clean Streets Scrutiny, 2025-10-16: Printed minutes 16-10-2025 10.00 am Body"
        assert (said.exit_code, said.output) == (0, f"to fetch minutes    {title} {url}\n1 to fetch\n")
        assert not database.exists() and not out.exists()
        said = run("fetch", server.url, "--db", database, "--out", out, "--council", "Wickham", *CONTACT)
        assert said.exit_code == 0
        assert said.output.splitlines()[0].startswith(f"fetched  minutes    {title} (")
        assert said.output.splitlines()[1:] == ["1 fetched"]
        (path,) = out.rglob("*.pdf")
        assert path.parent == out / "wickham" / "clean-streets-scrutiny" / "2025-10-16"
        assert run("ingest", out, "--db", database, "--quiet").exit_code == 0
        opened = store.open_database(database)
        assert opened.execute("SELECT count(*) FROM sources s JOIN documents d ON d.id = s.document_id").fetchone() == (1,)
        (citation,) = opened.execute("SELECT citation FROM decisions LIMIT 1").fetchone()
        assert citation.endswith(f", {url}#page=1")
        opened.conn.close()
        assert run("fetch", server.url, "--db", database, "--out", out, "--quiet", *CONTACT).output == ""


def test_follow_reads_what_is_new_and_says_what_changed(tmp_path: Path) -> None:
    database = tmp_path / "papers.db"
    made = one_paper("little_wickham_parish_minutes.pdf")
    with StandIn(made) as server:
        said = run("follow", server.url, "--db", database, *CONTACT)
        assert said.exit_code == 0
        assert said.output.startswith("minutes of Clean Streets Scrutiny, 2025-10-16 (fetched): ")
        assert " items, " in said.output and " decisions, " in said.output
        said = run("follow", server.url, "--db", database, *CONTACT)
        assert (said.exit_code, said.output) == (0, "nothing new\n")
        made.bodies[0].meetings[0].status = "Cancelled"
        said = run("follow", server.url, "--db", database, *CONTACT)
        assert (said.exit_code, said.output) == (
            0,
            "changed  meeting    Clean Streets Scrutiny, 2025-10-16: status Confirmed → Cancelled\n",
        )
    assert (tmp_path / "archive").is_dir()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nowhere.txt", *CONTACT), "nowhere.txt is no address (https://…) and no file"),
        (("ftp://x.example/", *CONTACT), "ftp://x.example/: it is no http or https address"),
        (("http://127.0.0.1:1/", "--contact", "me"), "the contact must be an e-mail address or a web page: 'me'"),
        (("http://127.0.0.1:1/", "--kind", "minuets,pack", *CONTACT), "minuets is no kind of document: use agenda, pack, minutes,"),
        (
            ("http://127.0.0.1:1/", "--since", "2031-02-01", "--until", "2031-01-01", *CONTACT),
            "--since 2031-02-01 is after --until",
        ),
    ],
)
def test_words_that_mean_nothing(tmp_path: Path, words: tuple[str, ...], message: str) -> None:
    said = run("fetch", *words, "--db", tmp_path / "x.db", "--out", tmp_path / "out")
    assert (said.exit_code, len(said.stderr.splitlines())) == (1, 1)
    assert said.stderr.startswith(f"Error: {message}")


def test_robots_txt_cannot_be_ignored() -> None:
    assert "ignore" not in run("fetch", "--help").output and "ignore" not in run("follow", "--help").output


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A fixture's minutes, fetched and read, beside a system that says the same but for some faults."""
    desk = Desk(tmp_path_factory.mktemp("compared"))
    plain = store.open_database(desk.folder / "plain.db")
    list(batch.ingest(plain, [FIXTURES / "little_wickham_parish_minutes.pdf"]))
    decided = {id for (id,) in plain.execute("SELECT i.title FROM resolutions r JOIN agenda_items i ON i.id = r.agenda_item_id")}
    rows = plain.execute("SELECT number, minute_number, title FROM agenda_items ORDER BY position").fetchall()
    people = plain.execute("SELECT name, status FROM attendance WHERE status IN ('present', 'apologies') ORDER BY id").fetchall()
    (date, body) = plain.execute("SELECT m.date, c.name FROM meetings m JOIN committees c ON c.id = m.committee_id").fetchone()
    plain.conn.close()
    items = tuple(
        Item(
            number=n,
            ref=100 + n,
            title=title,
            printed=number or minute,
            minute=minute or "",
            decision="<p>Agreed.</p>" if title in decided else "",
        )
        for n, (number, minute, title) in enumerate(rows, start=1)
    )
    items = (*items[:-1], dataclasses.replace(items[-1], title="Harbour dredging programme"))
    seats = tuple(Attendee(name=name, attendance=status.capitalize()) for name, status in people)
    seats = (*seats[:-1], dataclasses.replace(seats[-1], attendance="Absent"), Attendee(name="Zed Zwick", attendance="Expected"))
    year, month, day = date.split("-")
    held = Meeting(
        number=5,
        date=f"{day}/{month}/{year}",
        items=items,
        attendees=seats,
        files={1: (FIXTURES / "little_wickham_parish_minutes.pdf").read_bytes()},
    )
    with StandIn(ModernGovCouncil(bodies=[Body(number=1, title=body or "Parish", meetings=[held])])) as server:
        desk.run(server.url)
    list(batch.ingest(desk.database, batch.find([desk.archive])[0]))
    yield desk
    desk.database.conn.close()


def test_where_papers_and_system_disagree_is_shown(compared: Desk) -> None:
    findings = {one.measure: one for one in check.check(compared.folder / "papers.db", {}) if "published" in one.measure}
    count = findings["published_items"].count
    seats = findings["published_attendance"].count
    missed = {name: [one.what for one in check.missed(compared.folder / "papers.db", found)] for name, found in findings.items()}
    assert {name: (round(found.mean * found.count), found.count) for name, found in findings.items()} == {
        "published_fetched": (1, 1),
        "published_dates": (1, 1),
        "published_items": (count - 1, count),
        "items_published": (count - 1, count),
        "published_attendance": (seats - 1, seats),
        **{name: (count - 1, count - 1) for name in ("published_numbers", "published_minute_numbers") if name in findings},
        **{
            name: (found.count, found.count)
            for name, found in findings.items()
            if name in ("published_bodies", "published_decisions")
        },
    }
    assert missed["published_items"][0].endswith("Harbour dredging programme")
    assert missed["published_attendance"][0].endswith(": Absent")


def test_silver_is_marked_and_scored(compared: Desk, tmp_path: Path) -> None:
    said = run("gold", "from-published", compared.folder / "papers.db", "--out", tmp_path / "silver")
    assert (said.exit_code, said.output) == (0, f"1 files of silver in {tmp_path / 'silver'}\n")
    (path,) = (tmp_path / "silver").glob("*.json")
    found = json.loads(path.read_text(encoding="utf-8"))
    assert (found["silver"], found["kind"], found["origin"].startswith("http://127.0.0.1")) == (True, "minutes", True)
    assert found["site"] == found["origin"].split("/")[2]
    assert found["agenda_items"][-1]["title"] == "Harbour dredging programme"
    assert {person["status"] for person in found["attendance"]} <= {"present", "apologies", "absent"}
    assert "Zed Zwick" not in {person["name"] for person in found["attendance"]}
    report = evaluate.evaluate(compared.folder / "papers.db", tmp_path / "silver")
    assert (report.files, report.silver) == (1, 1)
    assert report.totals()["all"]["agenda_items"].missed == 1
    assert evaluate.format_report(report).splitlines()[-1].startswith("1 of them are silver")
    assert (report.as_record()["silver"], list(report.totals("council"))) == (1, [found["site"]])


def test_silver_is_read_by_models_that_did_not_learn_from_its_council(compared: Desk, tmp_path: Path) -> None:
    """`make unseen SILVER=… ARCHIVE=…`: the papers are found by their digests, and nothing is recorded."""
    run("gold", "from-published", compared.folder / "papers.db", "--out", tmp_path / "silver")
    (tmp_path / "folds").mkdir()
    (tmp_path / "folds" / "folds.json").write_text("{}", encoding="utf-8")
    words = ["--folds", tmp_path / "folds", "--out", tmp_path / "x.db"]
    words += ["--silver", tmp_path / "silver", "--archive", compared.archive]
    subprocess.run([sys.executable, FIXTURES.parent / "bench" / "unseen.py", *map(str, words)], check=True)
    report = evaluate.evaluate(tmp_path / "x.db", tmp_path / "silver")
    assert (report.silver, report.totals()["all"]["agenda_items"].missed) == (1, 1)


def test_the_page_of_evidence_links_to_the_original(compared: Desk) -> None:
    ((document, url),) = compared.rows("SELECT document_id, url FROM sources")

    async def asked() -> str:
        served = Datasette([str(compared.folder / "papers.db")])
        await served.invoke_startup()
        return str((await served.client.get(f"/papers/-/page/{document}/1")).text)

    shown = html.escape(str(url))
    assert f'<a rel="external noreferrer" href="{shown}#page=1">{shown}</a>, fetched 2031-04-01' in asyncio.run(asked())


def test_sources_outlive_their_documents(compared: Desk, tmp_path: Path) -> None:
    compared.database.execute("VACUUM INTO ?", [str(tmp_path / "copy.db")])
    opened = store.open_database(tmp_path / "copy.db")
    (path,) = opened.execute("SELECT path FROM documents").fetchone()
    with store.transaction(opened):
        store.drop(opened, path)
    assert opened.execute("SELECT document_id, status FROM sources").fetchall() == [(None, "fetched")]
    opened.conn.close()


@pytest.mark.parametrize(
    ("title", "file_type", "expected"),
    [
        ("Agenda frontsheet 24th-Nov-2031 09.00 Cabinet", "0", "agenda"),
        ("Printed draft minutes", "1", "minutes"),
        ("Public reports pack", "10", "pack"),
        ("Agenda reports pack", None, "pack"),
        ("Supplementary agenda pack", None, "supplement"),
        ("Printed decisions", None, "decision"),
        ("Decision making review", None, "other"),
        ("", "10", "pack"),
        ("", "11", "minutes"),
        ("SUMMONS", None, "agenda"),
        ("Minutes Pack", None, "pack"),
        ("Addendum", None, "supplement"),
        ("Map", None, "other"),
    ],
)
def test_kinds(title: str, file_type: str | None, expected: str) -> None:
    assert kind(title, file_type) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Present", "present"),
        ("present, as substitute", "present"),
        ("Present virtual", "present_virtual"),
        ("Attended remotely", "present_virtual"),
        ("In attendance", "in_attendance"),
        ("In attendance (virtually)", "in_attendance_virtual"),
        ("Apologies", "apologies"),
        ("Absent, apologies sent", "apologies"),
        ("Apologies for absence", "apologies"),
        ("Absent", "absent"),
        ("Not present", "absent"),
        ("Absent, no apologies", None),
        ("Expected", "expected"),
        ("Not expected", None),
        ("Excused", None),
        ("Not required", None),
        ("", None),
        ("Partially present", None),
        ("Unknown", None),
    ],
)
def test_standing(printed: str, expected: str | None) -> None:
    assert standing(printed) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Budget PDF 119 KB", "Budget"),
        ("Budget (PDF, 1.2 MB)", "Budget"),
        ("Budget 3 (PDF)", "Budget 3"),
        ("Roads PDF 2 MB (ref: 12)", "Roads"),
        ("Roads ref: 13567 PDF 2,048 KB", "Roads"),
        ("Item 7", "Item 7"),
        ("The 100 MB question", "The 100 MB question"),
    ],
)
def test_titles_of_links(title: str, expected: str) -> None:
    assert clean(title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Children's & Young People’s Panel", "childrens-and-young-peoples-panel"),
        ("Pwyllgor Craffu Môn", "pwyllgor-craffu-mon"),
        ("../../etc", "etc"),
        ("", "unnamed"),
        ("日本", "unnamed"),
        ("x" * 99, "x" * 60),
        ("a/b\\c\0d", "a-b-c-d"),
    ],
)
def test_names_of_folders(text: str, expected: str) -> None:
    assert slug(text) == expected
