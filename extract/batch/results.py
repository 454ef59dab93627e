"""What came of some files → a part in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from extract import __version__
from extract.batch.task import Result, failure
from extract.database import parts
from extract.models import FileRow


def write_results(folder: Path, results: Sequence[Result], form: parts.Format) -> list[Result]:
    """Write a part of what came of some files; returns the results with what a report needs and no rows of facts."""
    by_bytes = {result.sha256: result.rows for result in results if result.rows is not None}
    entries: list[parts.Entry] = []
    light = []
    for result in results:
        same = by_bytes.get(result.sha256)
        read = result.rows
        if read is None and same is not None and same.code is not None:
            read = failure(result.file, same.code, same.reason or same.code, result.sha256)
        line = FileRow(
            path=result.file.name, byte_count=result.file.byte_count, modified=result.file.modified, sha256=result.sha256,
            document_id=same.document_id if same else None, code=read.code if read else None, version=__version__,
        )  # fmt: skip
        entries.append((read, line))
        light.append(replace(result, rows=read and replace(read, tables={"pages": [()] * len(read.tables.get("pages", ()))})))
    parts.write(folder, entries, form)
    return light
