"""Many PDFs → one database. One PDF's failure is a value: it costs that PDF and nothing else."""

from __future__ import annotations

import datetime
import os
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import sqlite_utils

from extract import __version__, linking, pdf, stages, store
from extract.models import Extraction, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one PDF went: the reason and its code where it could not be loaded."""

    path: str
    code: str | None = None
    reason: str | None = None


def find(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The PDFs that `paths` name, folders searched through, sorted; and the paths that do not exist."""
    files: dict[Path, None] = {}
    missing = []
    for path in paths:
        if path.is_dir():
            found: list[Path] = []
            for folder, _, names in os.walk(path):  # does not follow links to folders: they may loop
                found.extend(Path(folder, name) for name in names if name.lower().endswith(".pdf"))
            files.update(dict.fromkeys(sorted(found)))
        elif path.exists():
            files[path] = None
        else:
            missing.append(path)
    return list(files), missing


def ingest(database: sqlite_utils.Database, files: Sequence[Path]) -> Iterator[Outcome]:
    """Read `files` into `database`, giving the outcome of each as it is done.

    Raises store.Refused where the database cannot be written.
    """
    run = Run(id=uuid.uuid4().hex, started_at=_now(), version=__version__)
    store.begin(database, run)
    loaded = failed = 0
    try:
        for path in files:
            outcome = _outcome(_load(database, path, run.id))
            loaded += outcome.reason is None
            failed += outcome.reason is not None
            yield outcome
        linking.link_people(database, run.id)
        linking.link_papers(database)
    finally:
        store.finish(database, replace(run, finished_at=_now(), documents=loaded, failures=failed))


def _load(database: sqlite_utils.Database, path: Path, run_id: str) -> Extraction:
    """Read one PDF and save what it gave; an error of the program itself becomes a remark that says so."""
    try:
        extraction = stages.process(path)
        store.save(database, extraction, run_id)
    except store.Refused:
        raise
    except Exception as error:  # noqa: BLE001 - reported as `internal_error`, exit status 1, and the run goes on
        extraction = store.remark_of_failure(pdf.spell(path), error)
        store.save(database, extraction, run_id)
    return extraction


def _outcome(extraction: Extraction) -> Outcome:
    if extraction.document is not None:
        return Outcome(path=extraction.path)
    remark = extraction.remarks[0]
    return Outcome(path=extraction.path, code=remark.code, reason=remark.message)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def printable(text: str) -> str:
    """`text` without control characters: names and words from files must not steer a terminal."""
    clean = text.encode("utf-8", errors="replace").decode("utf-8")
    return "".join(char if char.isprintable() or char in "\n\t" else "\ufffd" for char in clean)
