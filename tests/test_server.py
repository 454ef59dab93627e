"""The server that `minutebook browse` runs: it ends when told, serves its own host, and no address costs much or prints much."""

from __future__ import annotations

import http.client
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from browsing import address_of, wait_for
from test_browse import ask
from test_safe_path import SPRUNG, set_traps

import pipeline
from extract import browse
from extract.browse.plugin import limits

WRONG = {
    "/fixtures/documents?_sort=nope": 400,
    "/fixtures/decisions?_sort_desc=nope": 400,
    "/fixtures/decisions?_next=x": 400,
    "/fixtures/documents?_size=-1": 400,
    "/fixtures/documents?_where=1);drop": 400,
    "/fixtures/documents?_through=nope": 400,
    "/fixtures/documents?_through=%7B%22table%22%3A1%7D": 400,
    "/fixtures/documents?byte_count__gt=x": 400,
    "/fixtures/documents.json?_timelimit=x": 400,
    "/fixtures/documents?_facet=nope": 400,
    "/fixtures/pages?page__gt=99999999999999999999": 400,
    "/fixtures?sql=delete+from+pages": 400,
    "/fixtures/documents/x": 404,
    "/fixtures/nope": 404,
    "/nope/x": 404,
    "/fixtures/-/page/x/1": 404,
    "/fixtures/-/page/x/9999999999": 404,
    "/fixtures/-/page/x/9999999999.png": 404,
    "/fixtures/-/evidence/nope/x": 404,
    "/fixtures/documents/-/nope": 404,
    "/-/nope": 404,
    "/-/nope/a/b": 404,
    "/-/plugins.nope": 404,
    "/-/static-plugins/nope/x": 404,
}


def test_wrong_addresses_get_400_or_404_and_print_no_traceback(fixtures_db: Path, capfd: pytest.CaptureFixture[str]) -> None:
    answers = ask(fixtures_db, *WRONG)
    assert dict(zip(WRONG, (answer.status_code for answer in answers), strict=True)) == WRONG
    out, err = capfd.readouterr()
    assert out == "" and "Traceback" not in err
    assert [line for line in err.splitlines() if not line.startswith(("ERROR: conn=", " ")) and "never awaited" not in line] == []
    json = answers[list(WRONG).index("/fixtures/documents.json?_timelimit=x")].json()
    assert (json["ok"], json["status"]) == (False, 400) and json["error"].startswith("This address cannot be answered: invalid")


LARGE = {
    "zeroblob(2000000000)": "string or blob too big",
    "randomblob(999999999)": "string or blob too big",
    "hex(zeroblob(3000000))": "string or blob too big",
    "printf('%20000000d', 1)": None,  # SQLite's printf gives null
    "zeroblob(4000000), zeroblob(4000000), zeroblob(4000000), zeroblob(4000000)": "the answer is larger than 12 MB",
    "zeroblob(400000) from pages p, pages q": "the answer is larger than 12 MB",
}


def test_no_answer_is_larger_than_its_bounds(fixtures_db: Path) -> None:
    answers = ask(fixtures_db, *(f"/fixtures.json?sql=select+{sql.replace(' ', '+').replace('%', '%25')}" for sql in LARGE))
    assert [answer.json()["error"] for answer in answers] == list(LARGE.values())
    assert all(len(answer.content) < 2_000 for answer in answers)


def test_limits_hold_on_each_connection() -> None:
    connection = sqlite3.connect(":memory:")
    limits.limit(connection)
    assert connection.execute("PRAGMA hard_heap_limit").fetchone()[0] == limits.HEAP
    with pytest.raises(sqlite3.DataError, match="too big"):
        connection.execute("SELECT zeroblob(?)", [limits.LONGEST_VALUE + 1])
    assert len(connection.execute("SELECT zeroblob(?)", [limits.LONGEST_VALUE]).fetchone()[0]) == limits.LONGEST_VALUE
    half = limits.MOST_OF_AN_ANSWER // 4
    three = connection.execute("SELECT zeroblob(?) UNION ALL SELECT zeroblob(?) UNION ALL SELECT 1", [half, half])
    assert len(three.fetchall()) == 3
    five = " UNION ALL ".join(["SELECT zeroblob(:half)"] * 4 + ["SELECT 'a'"])
    with pytest.raises(sqlite3.OperationalError, match=r"^the answer is larger than 12 MB$"):
        connection.execute(five, {"half": half}).fetchall()
    connection.close()


@pytest.mark.parametrize("first", ["extract.browse.plugin", "datasette.app"])
def test_the_plugin_is_whole_whatever_is_imported_first(first: str) -> None:
    program = f"import {first}; from datasette.plugins import pm; print(len(pm.get_hookcallers(pm.get_plugin('minutebook'))))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(ran.stdout) >= 10


class Server(NamedTuple):
    process: subprocess.Popen[str]
    port: int


@contextmanager
def server(database: Path, *, cwd: Path) -> Iterator[Server]:
    port, address = address_of()
    command = [sys.executable, pipeline.__file__, "browse", str(database), "--port", str(port)]
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        wait_for(process, address)
        yield Server(process, port)
    finally:
        process.terminate()
        process.communicate()


def status(port: int, path: str, host: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Host": host})
    found = connection.getresponse().status
    connection.close()
    return found


def test_the_server_in_a_folder_of_traps_serves_its_own_host_and_ends_when_told(fixtures_db: Path, tmp_path: Path) -> None:
    set_traps(tmp_path)
    with server(fixtures_db, cwd=tmp_path) as (process, port):
        hosts = {
            f"127.0.0.1:{port}": 200, f"localhost:{port}": 200, f"LOCALHOST:{port}": 200,
            "127.0.0.1": 400, f"evil.example:{port}": 400, "evil.example": 400, "": 400, f"127.0.0.1:{port}.evil.example": 400,
        }  # fmt: skip
        assert {host: status(port, "/-/versions.json", host) for host in hosts} == hosts
        own = f"127.0.0.1:{port}"
        assert [status(port, path, own) for path in ("/../../etc/passwd", "/fixtures/../../x")] == [404] * 2
        process.send_signal(signal.SIGTERM)
        said = process.communicate(timeout=60)[0]
        assert process.returncode == 128 + signal.SIGTERM
        assert "Traceback" not in said and not (tmp_path / SPRUNG).exists()
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        free.bind(("127.0.0.1", port))  # nobody listens there any more


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_does_not_end_is_ended(number: signal.Signals, tmp_path: Path) -> None:
    """A Datasette that is busy for ever, here a program of that name which takes no notice of SIGTERM and SIGINT."""
    (tmp_path / "datasette.py").write_text(
        "import os, signal, time\n"
        "for number in (signal.SIGINT, signal.SIGTERM):\n    signal.signal(number, signal.SIG_IGN)\n"
        "print(os.getpid(), flush=True)\ntime.sleep(1000)\n"
    )
    program = f"import sys; sys.path.insert(0, {str(Path(pipeline.__file__).parent)!r})\n" + (
        "from pathlib import Path; from extract import browse\nbrowse.GRACE = 0.1\nsys.exit(browse.serve(Path('x.db'), 1))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], env={"PYTHONPATH": str(tmp_path)}, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    child = int(process.stdout.readline())
    process.send_signal(number)
    assert process.wait(timeout=60) == 128 + number
    process.stdout.close()
    assert not Path(f"/proc/{child}").exists()
    assert browse.GRACE >= 1
