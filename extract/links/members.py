"""A list of members → the database: its lines in `memberships`, and everybody's links made anew.

The lines of a file replace those that a file of that name gave of the same council before; later runs keep them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from extract.database import changes, counts, lock
from extract.database.store import Database, Refused, insert, transaction
from extract.links import between
from extract.links.member_list import BadList, MemberList, read_members
from extract.links.named_people import council_called, link_people
from extract.models import Issue, Membership
from extract.models.digest import digest


class Taken(NamedTuple):
    """What came of a list: the council, the members listed, how many of them papers name, and the columns left aside."""

    council: str
    members: int
    named: int
    ignored: tuple[str, ...]


def take_members(database: Database, path: Path, council: str | None = None) -> Taken:
    """Take the list of members at `path` into the database; `council` may be left out where it holds papers of only one.

    Raises BadList, with one line that is noted in `issues` too, where the list or the council cannot be used: nothing else is
    changed then. Raises Refused where the database cannot be written, or another run writes it.
    """
    file = database.execute("PRAGMA database_list").fetchone()[2]
    with lock.held(file) as free:
        if not free:
            raise Refused(f"another run writes {file}: wait until it has ended")
        run = database.execute("SELECT id FROM runs ORDER BY started_at DESC, rowid DESC LIMIT 1").fetchone()
        if run is None:
            raise BadList("the database holds no papers yet: ingest some first")
        trouble = digest("members", path.name)
        try:
            listed = read_members(path)
            id, name = _council(database, council)
        except BadList as reason:
            with transaction(database):
                insert(database, [_issue(trouble, run[0], path, str(reason))])
            raise
        with transaction(database):
            database.execute("DELETE FROM issues WHERE id = ?", [trouble])
            database.execute("DELETE FROM memberships WHERE source = ? AND (council_id = ? OR council = ?)", [path.name, id, name])
            insert(database, _memberships(listed, path.name, id, name))
            changes.note(database, changes.PEOPLE, [id])
        link_people(database, run[0])
        between.link_papers(database)
        with transaction(database):
            counts.tally(database, run[0])
    here = "FROM memberships WHERE source = ? AND council_id = ?"
    members, named = database.execute(f"SELECT count(DISTINCT name), count(DISTINCT person_id) {here}", [path.name, id]).fetchone()
    return Taken(name, members, named, listed.ignored)


def _council(database: Database, called: str | None) -> tuple[str, str]:
    """Id and name of the council that is `called` so, or of the only one; raises BadList where that is none or several."""
    known = database.execute("SELECT id, name, aliases FROM councils ORDER BY name").fetchall()
    names = ", ".join(name for _, name, _ in known)
    if not known:
        raise BadList("no paper of the database names its council")
    if called is None:
        if len(known) > 1:
            raise BadList(f"the database holds papers of several councils, name one with --council: {names}")
        return known[0][0], known[0][1]
    found = council_called(called, known)
    if found is None:
        raise BadList(f"no council or more than one is called {called!r}; there are {names}")
    return found, next(name for id, name, _ in known if id == found)


def _memberships(listed: MemberList, source: str, council_id: str, council: str) -> list[Membership]:
    return [
        Membership(
            id=digest("membership", council_id, source, str(term.line)), council_id=council_id, council=council, name=term.name,
            aliases=json.dumps(term.aliases, ensure_ascii=False) if term.aliases else None, party=term.party, ward=term.ward,
            from_date=term.from_date, to_date=term.to_date, source=source, line=term.line,
        )
        for term in listed.terms
    ]  # fmt: skip


def _issue(id: str, run_id: str, path: Path, said: str) -> Issue:
    return Issue(id=id, run_id=run_id, path=str(path), stage="members", code="bad_member_list", level="error", message=said)
