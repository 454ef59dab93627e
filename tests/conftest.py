"""What several tests need: the fixtures' database, the real papers' database, and where the real papers are."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

import pytest

from extract import batch, ocr
from extract.database import store
from extract.papers.starts import STARTS_WEIGHTS

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
SHARED = ROOT.parent / "shared"
# a tree by which a page whose head names a kind of paper begins one, and no other does
NAMED = {
    "features": ["said_other"], "depth": 2,
    "trees": [{"feature": [0, -1, -1], "threshold": [0.5, 0, 0], "left": [1, 0, 0], "right": [2, 0, 0], "value": [0.0, 9.0, -9.0]}],
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip tests on real papers where there are none."""
    if SHARED.is_dir():
        return
    missing = pytest.mark.skip(reason=f"no real papers: {SHARED} is not there")
    for item in items:
        if item.get_closest_marker("corpus"):
            item.add_marker(missing)


def _ingest(path: Path, files: Sequence[Path | str], mode: Literal["auto", "never"] = "auto") -> None:
    database = store.open_database(path)
    reader = partial(batch.read, settings=ocr.Settings(mode=mode, threads=1))
    failures = [outcome for outcome in batch.ingest(database, files, reader=reader) if outcome.reason]
    database.conn.close()
    assert failures == []


@pytest.fixture(scope="session", autouse=True)
def ocr_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Results of OCR and the key of seals are kept for this run only, not in the user's own folders.

    Workers share the key: the database that one of them makes is sealed with it, and the others show pages only under its seal.
    """
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setenv("XDG_STATE_HOME", str(_shared(tmp_path_factory, "state")))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        yield folder


@pytest.fixture
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[store.Database]:
    """An empty database, in a folder of its own."""
    opened = store.open_database(tmp_path_factory.mktemp("db") / "papers.db")
    yield opened
    opened.conn.close()


def _shared(factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder for this run: one for all its workers."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return factory.mktemp(name)
    folder = factory.getbasetemp().parent / name
    folder.mkdir(exist_ok=True)
    return folder


def _once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The database `name`, made once a run: the first of several workers makes it, the others wait for it and read the same."""
    folder = _shared(factory, name)
    made = folder / f"{name}.db"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            unfinished = folder / f"{name}-unfinished.db"
            make(unfinished)
            unfinished.rename(made)
    return made


@pytest.fixture(scope="session")
def fixtures_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the project's own papers, without the sample of generated ones."""
    files = [file for file in batch.find([FIXTURES])[0] if Path(file).parent.name != "generated"]
    return _once(tmp_path_factory, "fixtures", lambda path: _ingest(path, files))


@pytest.fixture(scope="session")
def corpus_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of all real papers; made once a run. Whole scans stay unread: test_ocr.py reads some of their pages."""

    def make(path: Path) -> None:
        files, _ = batch.find([SHARED / "corpus"])
        scans = [file for file in files if str(file).endswith("_scan.pdf")]
        _ingest(path, [file for file in files if file not in scans])
        _ingest(path, scans, "never")

    return _once(tmp_path_factory, "corpus", make)


@pytest.fixture
def plain_starts(tmp_path: Path) -> Iterator[None]:
    """Weights by which each sign, and each page that names a kind of paper, says that a paper begins."""
    second = {
        "always": -1.0, "first": 1.0, "bookmark": 9.0, "below": 9.0, "stamp": 9.0, "range": 9.0, "title": 2.0, "below_printed": 0.0,
        "silent": 0.0, "unmarked": 0.0, "inside_range": 0.0, "again": 6.0, "pack": 0.0,
    }  # fmt: skip
    path = tmp_path / "starts.json"
    path.write_text(json.dumps({"first": NAMED, "second": second}))
    STARTS_WEIGHTS.use(path)
    yield
    STARTS_WEIGHTS.use(None)
