"""The PDF that was read is found where it may be looked for, and no path of a stranger's database opens anything else."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest

from extract import batch
from extract.browse import originals
from extract.browse.originals import Original
from extract.database import seal, store

PAPER = Path(__file__).parent.parent / "fixtures" / "bare_agenda.pdf"
DIGEST = hashlib.sha256(PAPER.read_bytes()).hexdigest()
SIZE = PAPER.stat().st_size
HERE = [str(PAPER.parent)]


def read(*paths: str | Path, sha256: str = DIGEST, size: int = SIZE) -> Original:
    return Original([str(path) for path in paths], sha256, size)


def is_found(original: Original, allowed: list[str], database: Path) -> bool:
    try:
        originals.find(original, allowed, database)
    except originals.Absent:
        return False
    return True


def test_find(tmp_path: Path) -> None:
    database = tmp_path / "archive" / "papers.db"
    database.parent.mkdir()
    assert originals.find(read(PAPER), HERE, database) == PAPER
    assert originals.find(read("elsewhere.pdf", PAPER), HERE, database) == PAPER  # a copy
    refused = [read(PAPER, sha256="0" * 64), *(read(path) for path in ("no/where.pdf", "", "/", "a\0b", "x" * 5_000, "..", "."))]
    assert [is_found(original, HERE, database) for original in refused] == [False] * 8
    beside = database.parent / "where.pdf"
    shutil.copy(PAPER, beside)
    assert originals.find(read("no/where.pdf"), [], database) == beside
    assert originals.find(read("/no/where.pdf"), [], database) == beside


def test_nothing_is_opened_outside_the_folders(tmp_path: Path) -> None:
    """Not even the very bytes: whether a path exists is nobody's business who sends a database."""
    archive = tmp_path / "archive"
    archive.mkdir()
    (tmp_path / "archives").mkdir()
    for place in (archive / "a.pdf", tmp_path / "private.pdf", tmp_path / "archives" / "b.pdf"):
        shutil.copy(PAPER, place)
    allowed = [str(archive)]
    database = tmp_path / "elsewhere" / "x.db"
    assert is_found(read(archive / "a.pdf"), allowed, database)
    outside = (tmp_path / "private.pdf", archive / ".." / "private.pdf", tmp_path / "archives" / "b.pdf", "../private.pdf")
    assert [is_found(read(path), allowed, database) for path in outside] == [False] * 4


@pytest.mark.parametrize("kind", ["device", "pipe", "folder", "another size", "huge"])
def test_only_ordinary_files_of_the_recorded_size_are_hashed(kind: str, tmp_path: Path) -> None:
    """/dev/zero has no end, a pipe keeps its reader waiting; a file of another size is another file."""
    path, size = tmp_path / "x.pdf", SIZE
    match kind:
        case "device":
            path.symlink_to("/dev/zero")
            size = 0
        case "pipe":
            os.mkfifo(path)
            size = 0
        case "folder":
            path.mkdir()
            size = path.stat().st_size
        case "another size":
            path.write_bytes(PAPER.read_bytes() + b"\n")
        case "huge":
            with path.open("wb") as file:
                file.truncate(originals.MOST_BYTES + 1)  # holes: no disk is used
            size = originals.MOST_BYTES + 1
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if kind == "another size" else DIGEST
    originals._digests.clear()
    assert not is_found(read(path, sha256=digest, size=size), [str(tmp_path)], tmp_path / "x.db")
    assert dict(originals._digests) == {}


def test_folders_are_those_of_this_users_runs(tmp_path: Path, database: store.Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that another user or a stranger made names folders too; its seal is of another key."""
    (tmp_path / "papers" / "deep").mkdir(parents=True)
    for name in ("a.pdf", "deep/b.pdf"):
        (tmp_path / "papers" / name).write_bytes(PAPER.read_bytes() + name.encode())
    list(batch.ingest(database, sorted((tmp_path / "papers").rglob("*.pdf"))))
    runs = database.execute("SELECT folders, seal FROM runs").fetchall()
    own = str(tmp_path / "papers") + "/"
    assert json.loads(runs[0][0]) == [str(tmp_path / "papers")] and originals.folders(runs) == [own.rstrip("/")]
    forged = json.dumps(["/"])
    assert originals.folders([(forged, None), (forged, runs[0][1]), (forged, "0" * 64), (None, None)]) == []
    monkeypatch.setenv(originals.PAPERS, os.pathsep.join(["/named", "/twice"]))
    assert originals.folders(runs) == ["/named", "/twice", own.rstrip("/")]
    monkeypatch.delenv(originals.PAPERS)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another user"))
    assert originals.folders(runs) == []


def test_a_key_is_made_once_and_is_the_users_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    first = seal.seal("a")
    assert first is not None and len(first) == 64 and first == seal.seal("a") and first != seal.seal("b")
    assert seal.is_sealed("a", first) and not seal.is_sealed("b", first) and not seal.is_sealed("a", "é")
    (key,) = (tmp_path / "minutebook").iterdir()
    assert (key.name, key.stat().st_mode & 0o777, key.stat().st_size) == ("key", 0o600, seal.KEY_BYTES)
    key.write_bytes(b"short")
    assert seal.seal("a") is None and not seal.is_sealed("a", first)
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    assert seal.seal("a") is None


def test_papers_that_moved_are_found_below_the_folder_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = tmp_path / "disk" / "2031" / "may" / "x.pdf"
    there.parent.mkdir(parents=True)
    shutil.copy(PAPER, there)
    monkeypatch.setenv(originals.PAPERS, str(tmp_path / "disk"))
    for written in ("/old/archive/2031/may/x.pdf", "2031/may/x.pdf", "../../2031/may/x.pdf"):
        assert originals.find(read(written), [], tmp_path / "x.db") == there


def test_names_that_are_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.pdf"
    try:
        Path(os.fsdecode(path)).write_bytes(PAPER.read_bytes())
    except OSError:
        pytest.skip("the file system takes only names in UTF-8")
    assert os.fsencode(originals.find(read(f"{tmp_path}/caf\\xe9.pdf"), [str(tmp_path)], tmp_path / "x" / "x.db")) == path


def test_a_file_that_changes_is_hashed_again(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    shutil.copy(PAPER, path)
    allowed = [str(tmp_path)]
    assert originals.find(read(path), allowed, tmp_path / "x.db") == path
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert not is_found(read(path), allowed, tmp_path / "x.db")


def test_database_and_papers_move_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path typed is from the current folder; the path kept is from the database's, whichever folder asks later."""
    archive = tmp_path / "archive"
    (archive / "cabinet").mkdir(parents=True)
    shutil.copy(PAPER, archive / "cabinet" / "a.pdf")
    shutil.copy(PAPER, tmp_path / "outside.pdf")
    monkeypatch.chdir(tmp_path)
    opened = store.open_database(Path("archive/papers.db"))
    outcomes = list(batch.ingest(opened, ["archive/cabinet/a.pdf", "outside.pdf"], jobs=1))
    again = list(batch.ingest(opened, [archive / "cabinet" / "a.pdf"], jobs=1))
    kept = [row[0] for row in opened.execute("SELECT path FROM files ORDER BY path").fetchall()]
    named = opened.execute("SELECT path, file_name FROM documents").fetchall()
    opened.conn.close()
    assert sorted(outcome.path for outcome in outcomes) == [str(tmp_path / "outside.pdf"), "cabinet/a.pdf"]
    assert [outcome.state for outcome in again] == ["unchanged"]
    assert kept == [str(tmp_path / "outside.pdf"), "cabinet/a.pdf"]
    moved = tmp_path / "moved"
    archive.rename(moved)
    monkeypatch.chdir("/")
    original = read("cabinet/a.pdf")
    assert originals.find(original, [], moved / "papers.db") == moved / "cabinet" / "a.pdf"
    assert not is_found(read("../outside.pdf"), [], moved / "papers.db")  # never above the database's folder
    assert len(named) == 1 and named[0][0] in kept


def test_what_is_gone_is_pruned_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "papers").mkdir()
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / "papers" / name).write_bytes(PAPER.read_bytes() + name.encode())
    opened = store.open_database(tmp_path / "papers.db")
    list(batch.ingest(opened, sorted((tmp_path / "papers").iterdir()), jobs=1))
    (tmp_path / "papers" / "b.pdf").unlink()
    monkeypatch.chdir(tmp_path / "papers")
    pruned = list(batch.ingest(opened, [Path("a.pdf")], jobs=1, prune=[Path(".")]))
    left = opened.execute("SELECT path FROM documents").fetchall()
    opened.conn.close()
    assert [(outcome.path, outcome.state) for outcome in pruned] == [("papers/a.pdf", "unchanged"), ("papers/b.pdf", "pruned")]
    assert left == [("papers/a.pdf",)]
