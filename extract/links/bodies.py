"""The councils and committees of a database, and those of each meeting, made from what its papers print.

A paper that names no council has that of the papers beside it, where those agree. Where they do not, it has none. Only what hangs
on papers that changed is looked at (:mod:`extract.database.changes`): the councils that such a paper may be of, the papers without
a council in its folders, the meetings of these councils.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from extract.database import changes
from extract.database.changes import FOLDER
from extract.database.store import Database, insert, transaction
from extract.links.beside import Beside, folders_above
from extract.links.committees import Said, committees
from extract.links.councils import LongPlaces, Printed, councils, leads_of, long_places, misprints
from extract.models import Committee, Council, Issue
from extract.models.digest import digest
from extract.same.bodies import CouncilKey, council_key

_SAID = (
    "SELECT meeting_id, document_id, council_id, committee_id, committee, body FROM meeting_sources WHERE committee_id IS NOT NULL"
)
_OWN_MEETINGS = "meeting_id IN (SELECT meeting_id FROM meeting_sources WHERE body = ?)"
_MOVED = "UPDATE meetings SET committee_id = ?1 WHERE id = ?2 AND committee_id IS NOT ?1"
STAGE = "bodies"


def link_bodies(database: Database, run_id: str) -> None:
    """Make councils and committees from what papers say of them, and give each meeting its own.

    A paper that names no council and has that of the papers beside it is noted in `issues`. Raises Refused where the database
    cannot be written.
    """
    with transaction(database):
        _link_councils(database)
    with transaction(database):
        _link_beside(database, run_id)
    with transaction(database):
        _link_committees(database)


def drop_unused(database: Database) -> None:
    """Remove councils that have no committee any more, once nobody is of them.

    Raises Refused where the database cannot be written.
    """
    with transaction(database):
        left = changes.waiting(database, changes.UNUSED)
        unused = (
            "DELETE FROM councils WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM committees WHERE council_id = ?1) "
            "AND NOT EXISTS (SELECT 1 FROM meeting_sources WHERE body = ?1)"
        )
        database.conn.executemany(unused, [(id,) for id in left])
        changes.settle(database, changes.UNUSED, left)


class _Printed:
    """What all papers print of councils, looked up as it is asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folders: dict[str, frozenset[str]] = {}
        self._beside: dict[str, frozenset[str]] = {}
        self.councils: dict[str, Printed] = {}
        self._keys: dict[str, CouncilKey] = {}
        self._near: dict[str, list[str]] = defaultdict(list)
        for id, name, nation, count in database.execute(
            "SELECT council_id, council, nation, count(*) FROM meeting_sources WHERE council_id IS NOT NULL GROUP BY 1, 2, 3"
        ).fetchall():
            printed = self.councils.setdefault(id, Printed(Counter(), Counter()))
            printed.names[name] += count
            if nation:
                printed.nations[nation] += count
        for id, printed in self.councils.items():
            self._keys[id] = printed.key
            for lead in set(leads_of(printed.key)):
                self._near[lead].append(id)

    def folders(self, council: str) -> frozenset[str]:
        """The folders in which papers print a council."""
        if council not in self._folders:
            where = "FROM meeting_sources s JOIN documents d ON d.id = s.document_id WHERE s.council_id = ?"
            rows = self._database.execute(f"SELECT DISTINCT {FOLDER} {where}", [council]).fetchall()
            self._folders[council] = frozenset(row[0] for row in rows)
        return self._folders[council]

    def beside(self, folders: Iterable[str]) -> LongPlaces:
        """The places of the councils as read that papers of any of these folders print, as far as they may be misprinted."""
        return long_places({id: self._keys[id] for folder in folders for id in self._in(folder)})

    def near(self, name: str, beside: LongPlaces) -> Iterator[str]:
        """The councils as read that `name`, printed beside some others, may be."""
        key = council_key(name)
        for lead in leads_of(key):
            yield from self._near[lead]
        yield from misprints(key, beside)

    def _in(self, folder: str) -> frozenset[str]:
        if folder not in self._beside:
            where = (
                "SELECT DISTINCT s.council_id FROM documents d JOIN meeting_sources s ON s.document_id = d.id "
                f"WHERE {FOLDER} = ? AND s.council_id IS NOT NULL"
            )
            self._beside[folder] = frozenset(row[0] for row in self._database.execute(where, [folder]).fetchall())
        return self._beside[folder]

    def family(self, name: str, beside: LongPlaces) -> set[str]:
        """All councils as read that may be one with `name`, printed beside some others, or with one of these, and so on."""
        found: set[str] = set()
        more = set(self.near(name, beside))
        while more:
            found |= more
            more = {
                other
                for id in more
                for beside in (self.beside(self.folders(id)),)
                for name in self.councils[id].names
                for other in self.near(name, beside)
            } - found
        return found


def _link_councils(database: Database) -> None:
    """Say of each paper that prints a council which one it is."""
    names = changes.waiting(database, changes.COUNCILS)
    if not names:
        return
    printed = _Printed(database)
    beside = printed.beside(changes.waiting(database, changes.FOLDERS))
    done: set[str] = set()
    for name in sorted(names):
        if name in done:
            continue
        family = printed.family(name, beside)
        made = councils({id: printed.councils[id] for id in family}, {id: printed.folders(id) for id in family})
        renamed = {council.id for council in made.values() if _put(database, council)}
        for id, council in sorted(made.items()):
            _assign(database, id, council.id, renamed=council.id in renamed)
        done.update(name for id in family for name in printed.councils[id].names)
    changes.settle(database, changes.COUNCILS, names)


def _put(database: Database, council: Council) -> bool:
    """Write a council; True where it had another name, or none."""
    held = database.execute("SELECT name, nation, aliases FROM councils WHERE id = ?", [council.id]).fetchone()
    if held != (council.name, council.nation, council.aliases):
        insert(database, [council])
    return held is None or bool(held[0] != council.name)


def _assign(database: Database, read: str, body: str, *, renamed: bool) -> None:
    """Note that the council `read` of papers is the council `body`, and what hangs on papers of which that, or its name, is new."""
    moved = "1" if renamed else "s.body IS NOT :body"
    of_it = f"FROM meeting_sources s JOIN documents d ON d.id = s.document_id WHERE s.council_id = :read AND {moved}"
    values = {"read": read, "body": body}
    for step, what in ((changes.MEETINGS, "s.meeting_id"), (changes.FOLDERS, FOLDER)):
        database.execute(f"INSERT OR IGNORE INTO unlinked SELECT DISTINCT '{step}', {what} {of_it}", values)
    database.execute("UPDATE meeting_sources SET body = :body WHERE council_id = :read AND body IS NOT :body", values)
    changes.note(database, changes.BODIES, {read, body})


def _link_beside(database: Database, run_id: str) -> None:
    """Give papers that name no council that of the papers beside them."""
    changed = changes.waiting(database, changes.FOLDERS)
    if not changed:
        return
    touched = {above for folder in changed for above in folders_above(folder)}
    told = Beside(database, touched)
    papers = database.execute(
        "SELECT s.document_id, d.path, min(s.body) FROM meeting_sources s JOIN documents d ON d.id = s.document_id "
        "WHERE s.council_id IS NULL AND s.committee_id IS NOT NULL GROUP BY 1, 2"
    ).fetchall()
    for document, path, before in papers:
        if told.may_change(path):
            council = told.council(document, path)
            _fill(database, document, before, council, run_id)
    changes.settle(database, changes.FOLDERS, changed)


def _fill(database: Database, document: str, before: str | None, council: tuple[str, str] | None, run_id: str) -> None:
    """Write the council that papers beside a document tell."""
    own = "SELECT '{}', meeting_id FROM meeting_sources WHERE document_id = ? AND council_id IS NULL"
    body = council[0] if council else None
    if body != before:
        database.execute(f"INSERT OR IGNORE INTO unlinked {own.format(changes.MEETINGS)}", [document])
        database.execute("UPDATE meeting_sources SET body = ? WHERE document_id = ? AND council_id IS NULL", [body, document])
    id = digest(STAGE, document)
    message = f"the paper names no council; the papers beside it are of {council[1]}" if council else None
    held = database.execute("SELECT message FROM issues WHERE id = ?", [id]).fetchone()
    if message != (held[0] if held else None):
        database.execute("DELETE FROM issues WHERE id = ?", [id])
        if message:
            insert(
                database,
                [
                    Issue(
                        id=id, document_id=document, run_id=run_id, stage=STAGE, code="council_of_folder", level="info",
                        message=message,
                    )
                ],
            )  # fmt: skip


def _link_committees(database: Database) -> None:
    """Make the committees of the councils whose papers or meetings are others than before, and give meetings their own."""
    meetings = changes.waiting(database, changes.MEETINGS)
    bodies = set(changes.waiting(database, changes.BODIES))
    changes.settle(database, changes.BODIES, bodies)
    of_none: dict[str, list[Said]] = {}
    for meeting in meetings:
        rows = _said(database, "meeting_id = ?", meeting)
        body = _whose(rows)
        if body is None:
            of_none[meeting] = rows
        before = "SELECT c.council_id FROM meetings m JOIN committees c ON c.id = m.committee_id WHERE m.id = ?"
        bodies |= {body, *(row[0] for row in database.execute(before, [meeting]).fetchall())} - {None}
    bare: set[str] = set()
    for rows in of_none.values():
        bare |= _link_bare(database, rows)
    for body in sorted(bodies):
        _link_own(database, body)
    changes.settle(database, changes.MEETINGS, meetings)
    _drop_committees(database)
    changes.note(database, changes.PEOPLE, bodies)
    changes.note(database, changes.MENTIONS, of_none)
    changes.note(database, changes.REFERENCES, bodies | bare)
    changes.note(database, changes.UNUSED, bodies)


def _said(database: Database, where: str, value: str) -> list[Said]:
    rows = database.execute(f"{_SAID} AND {where} ORDER BY meeting_id, document_id", [value]).fetchall()
    return [Said._make(row) for row in rows]


def _whose(rows: Iterable[Said]) -> str | None:
    """The council of a meeting: the one that a paper of it prints, the last of several, else that of the papers beside one."""
    found = list(rows)
    printed = [row.body for row in found if row.council_id and row.body]
    return printed[-1] if printed else next((row.body for row in found if row.body), None)


def _link_bare(database: Database, rows: Iterable[Said]) -> set[str]:
    """Give a meeting of no council the committee that its papers name; returns its committees."""
    found = list(rows)
    for row in found:
        insert(database, [Committee(id=row.committee_id, name=row.committee)])
        database.execute(_MOVED, [row.committee_id, row.meeting_id])
    return {row.committee_id for row in found}


def _link_own(database: Database, body: str) -> None:
    """Make the committees of one council anew, and give its meetings their own."""
    of_meeting: dict[str, list[Said]] = defaultdict(list)
    for row in _said(database, _OWN_MEETINGS, body):
        of_meeting[row.meeting_id].append(row)
    rows = [row for own in of_meeting.values() if _whose(own) == body for row in own]
    made: list[Committee] = []
    of: dict[str, str] = {}
    if rows:
        name = database.execute("SELECT name FROM councils WHERE id = ?", [body]).fetchone()[0]
        made, of = committees(Council(id=body, name=name), rows)
    held = database.execute("SELECT id, council_id, name, aliases FROM committees WHERE council_id = ?", [body]).fetchall()
    kept = set(held)
    insert(database, [one for one in made if (one.id, one.council_id, one.name, one.aliases) not in kept])
    database.conn.executemany(_MOVED, [(committee, meeting) for meeting, committee in of.items()])
    changes.note(database, changes.COMMITTEES, {row[0] for row in held} | {row.committee_id for row in rows})


def _drop_committees(database: Database) -> None:
    """Remove committees that have no meeting any more."""
    left = changes.waiting(database, changes.COMMITTEES)
    unused = "DELETE FROM committees WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM meetings WHERE committee_id = ?1)"
    database.conn.executemany(unused, [(id,) for id in left])
    changes.settle(database, changes.COMMITTEES, left)
