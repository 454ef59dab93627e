"""What councils' systems say, written as files that `minutebook evaluate` reads: silver, never gold.

Nobody read these papers. A system may list what a paper does not print (and leave out what it does), so what is found and
not in silver is not wrong: recall by silver says something, precision little. Each file says so itself: `"silver": true`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from extract.database import readonly

_DOCUMENTS = (
    "SELECT d.id, d.file_name, d.sha256, s.kind, s.url, s.site, q.id AS meeting, q.body, q.date, q.start_time FROM sources s "
    "JOIN documents d ON d.id = s.document_id JOIN published_meetings q ON q.id = s.published_meeting_id "
    "WHERE s.kind IN ('agenda', 'pack', 'minutes') ORDER BY d.file_name, d.id, s.url"
)
_ITEMS = (
    "SELECT number, minute_number, title FROM published_items WHERE published_meeting_id = ? AND NOT heading AND NOT restricted "
    "ORDER BY position"
)
_PEOPLE = (
    "SELECT name, status FROM published_attendance WHERE published_meeting_id = ? AND status IS NOT NULL AND status <> 'expected' "
    "ORDER BY rowid"
)


def write(database: Path, folder: Path) -> Iterator[Path]:
    """Write a file for each fetched agenda, pack and minutes into `folder`, giving the path of each.

    Raises sqlite3.Error where `database` is none of ours and OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with closing(readonly.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        met: set[str] = set()
        for document in connection.execute(_DOCUMENTS).fetchall():
            if document["id"] not in met:  # the same bytes may have been fetched from two addresses
                met.add(document["id"])
                path = folder / f"{Path(document['file_name']).stem}-{document['sha256'][:8]}.json"
                path.write_text(json.dumps(_silver(connection, document), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
                yield path


def _silver(connection: sqlite3.Connection, document: sqlite3.Row) -> dict[str, Any]:
    """What the system says of one document; a key that is left out is not scored."""
    meeting = {"committee": document["body"], "date": document["date"]}
    if document["kind"] != "minutes":
        meeting["start_time"] = document["start_time"]
    said: dict[str, Any] = {
        "silver": True, "site": document["site"], "origin": document["url"], "file": document["file_name"],
        "sha256": document["sha256"], "kind": document["kind"],
        "meeting": {name: value for name, value in meeting.items() if value},
    }  # fmt: skip
    if document["kind"] == "pack":  # it holds the items of earlier minutes too
        return said
    number = "minute_number" if document["kind"] == "minutes" else "number"
    items = connection.execute(_ITEMS, [document["meeting"]]).fetchall()
    if items:
        said["agenda_items"] = [{"title": item["title"], **({number: item[number]} if item[number] else {})} for item in items]
    people = connection.execute(_PEOPLE, [document["meeting"]]).fetchall() if document["kind"] == "minutes" else []
    if people:
        said["attendance"] = [{"name": person["name"], "status": person["status"]} for person in people]
    return said
