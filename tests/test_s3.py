"""Papers that lie in a store of objects: read over HTTP from a server on this machine that speaks as Amazon's S3 does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from test_ledger import assert_sound, dump, fresh

from extract.database import store

pytest.importorskip("s3fs", reason="needs s3fs, boto3 and moto: pip install s3fs 'moto[s3,server]'")
boto3 = pytest.importorskip("boto3")
moto = pytest.importorskip("moto.server")
ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
BUCKET = "papers"
NOWHERE = "http://127.0.0.1:9"  # the port at which everything that comes is thrown away; nobody listens there
NAMES = {  # the keys of the bucket, and whose bytes they have
    "2031/bare agenda #7.pdf": "bare_agenda.pdf",
    "2031/june/minutes.PDF": "little_wickham_parish_minutes.pdf",
    "2031/june/copy.pdf": "little_wickham_parish_minutes.pdf",
    "notice.pdf": "moorhaven_decision_notice.pdf",
}
BODIES = {key: (FIXTURES / name).read_bytes() for key, name in NAMES.items()}
BODIES |= {"2031/june/bad.pdf": b"no PDF at all", "2031/june/notes.txt": b"no PDF either"}


class Shop:
    """A bucket, and the command line that reads it."""

    def __init__(self, endpoint: str) -> None:
        self.known = {
            "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_MAX_ATTEMPTS": "1",
        }  # fmt: skip
        secrets: dict[str, Any] = {"aws_access_key_id": "key", "aws_secret_access_key": "secret"}
        self.client: Any = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1", **secrets)
        self.client.create_bucket(Bucket=BUCKET)
        for key, body in BODIES.items():
            self.put(key, body)

    def put(self, key: str, body: bytes) -> None:
        self.client.put_object(Bucket=BUCKET, Key=key, Body=body)

    def run(self, *words: object, endpoint: str | None = None) -> tuple[int, str, str]:
        """What the program says: its status, its first line, its errors."""
        known = {
            **os.environ,
            **self.known,
            "PYTHONPATH": os.pathsep.join([str(ROOT), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]),
        }
        if endpoint:
            known["AWS_ENDPOINT_URL"] = endpoint
        command = [sys.executable, str(ROOT / "pipeline.py"), *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, env=known, check=False)
        errors = "".join(line for line in done.stderr.splitlines(keepends=True) if " files, " not in line)  # without progress
        return done.returncode, done.stdout.splitlines()[0] if done.stdout else "", errors


@pytest.fixture
def shop() -> Iterator[Shop]:
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield Shop(f"http://{host}:{port}")
    server.stop()


def told(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of a sound database, but for where its files lie, which issues tell too."""
    opened = store.open_database(path)
    assert_sound(opened)
    found = {table: rows for table, rows in dump(opened).items() if table not in ("documents", "files", "issues")}
    found["documents"] = opened.execute("SELECT id, meeting_id, kind, title, sha256 FROM documents ORDER BY id").fetchall()
    found["failed"] = opened.execute("SELECT byte_count, sha256, code FROM files WHERE code IS NOT NULL ORDER BY path").fetchall()
    opened.conn.close()
    return found


@pytest.fixture(scope="module")
def in_a_folder(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Any, ...]]]:
    """What the same papers give where they lie in a folder."""
    folder = tmp_path_factory.mktemp("folder")
    for key, body in BODIES.items():
        (folder / key).parent.mkdir(parents=True, exist_ok=True)
        (folder / key).write_bytes(body)
    path = tmp_path_factory.mktemp("db") / "x.db"
    fresh(folder, path, jobs=1)
    return told(path)


def test_a_bucket_is_read_as_a_folder_is(shop: Shop, in_a_folder: dict[str, list[tuple[Any, ...]]], tmp_path: Path) -> None:
    """And again: what has changed is replaced, what is gone goes when asked, all else is left alone."""
    path = tmp_path / "x.db"
    status, said, errors = shop.run("ingest", f"s3://{BUCKET}", "--db", path, "--jobs", 1)
    assert (status, said) == (1, f"{path}: 3 PDFs read, 1 failed, 1 copies of others. It now holds")
    assert errors == f"s3://{BUCKET}/2031/june/bad.pdf: the file is not a PDF [not_a_pdf]\n"
    assert told(path) == in_a_folder
    shop.put("notice.pdf", (FIXTURES / "saltmarsh_budget_report.pdf").read_bytes())
    shop.client.delete_object(Bucket=BUCKET, Key="2031/june/bad.pdf")
    status, said, _ = shop.run("ingest", f"s3://{BUCKET}", "--db", path, "--jobs", 1, "--prune")
    assert (status, said) == (0, f"{path}: 1 PDFs read, 0 failed, 3 unchanged, 1 removed. It now holds")


def test_a_bucket_is_read_by_a_cluster(shop: Shop, in_a_folder: dict[str, list[tuple[Any, ...]]], tmp_path: Path) -> None:
    parts, path = tmp_path / "parts", tmp_path / "x.db"
    assert shop.run("ingest", f"s3://{BUCKET}/", "--out-parts", parts, "--engine", "dask", "--jobs", 2)[0] == 1  # one is no PDF
    assert shop.run("merge", parts, "--db", path)[0] == 1
    assert told(path) == in_a_folder


def test_what_is_not_there(shop: Shop, tmp_path: Path) -> None:
    """One line each, an issue, and a status: a key, a bucket, a store."""
    path = tmp_path / "x.db"
    none, nowhere, key = f"s3://{BUCKET}/none.pdf", "s3://elsewhere/2031", f"s3://{BUCKET}"
    status, _, errors = shop.run("ingest", none, nowhere, "--db", path, "--jobs", 1)
    told_of = sorted(errors.splitlines())
    assert (status, told_of) == (1, [f"{nowhere}: there is no such file [missing]", f"{none}: there is no such file [missing]"])
    status, _, errors = shop.run("ingest", key, "--db", path, "--jobs", 1, endpoint=NOWHERE)
    assert (status, errors) == (1, f"{key}: it cannot be fetched: EndpointConnectionError [unreadable_file]\n")
    opened = store.open_database(path)
    assert opened.execute("SELECT path, code FROM issues ORDER BY path").fetchall() == [
        (nowhere, "missing"), (key, "unreadable_file"), (none, "missing"),
    ]  # fmt: skip
    opened.conn.close()
