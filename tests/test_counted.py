"""A fact that several papers of a meeting print counts once, whatever its line breaks, capitals and page heads."""

from __future__ import annotations

import pytest

from extract.database import changes, store, views
from extract.links import between
from extract.links.repeats import Said, repeats

MINUTES, PACK, NOTICE = "minutes", "next pack", "notice"


def test_the_first_document_counts_and_what_one_says_twice_it_means_twice() -> None:
    rows = [
        Said("n1", NOTICE, ("noted",)), Said("m1", MINUTES, ("noted",)), Said("m2", MINUTES, ("noted",)),
        Said("n2", NOTICE, ("noted",)), Said("m3", MINUTES, ("agreed",)), Said("n3", NOTICE, ("refused",)),
    ]  # fmt: skip
    assert repeats(rows, [MINUTES, NOTICE]) == {"n1": "m1", "n2": "m2"}
    assert repeats(rows, [NOTICE, MINUTES]) == {"m1": "n1", "m2": "n2"}


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((["5", "6"], ["6"]), {"b0": "a1"}),
        ((["5", "6"], ["7"]), {}),
        ((["5", "5"], ["5"]), {}),
        ((["5"], ["5", "5"]), {}),
        ((["5", "6"], [None]), {}),
        ((["5", "6"], ["105", "106"]), {"b0": "a0", "b1": "a1"}),
    ],
)
def test_titles_that_come_more_than_once_are_paired_by_number(
    numbers: tuple[list[str | None], list[str | None]], found: dict[str, str]
) -> None:
    named = zip("ab", numbers, strict=True)
    rows = [Said(f"{of}{n}", of, ("minutes",), number) for of, own in named for n, number in enumerate(own)]
    assert repeats(rows, ["a", "b"]) == found


def put(database: store.Database, table: str, **values: object) -> None:
    row = {"document_id": values["id"], "page": 4, "char_start": 0, "quote": "q"} | values
    known = {name for _, name, *_ in database.execute(f"PRAGMA table_info({table})").fetchall()}
    held = {name: value for name, value in row.items() if name in known}
    database.execute(f"INSERT INTO {table} ({', '.join(held)}) VALUES ({', '.join('?' * len(held))})", list(held.values()))


def meeting(database: store.Database, *documents: tuple[str, str, str | None]) -> None:
    """A meeting of which these documents speak: name, kind and status of their minutes."""
    put(database, "meetings", id="m", date="2031-05-06")
    for id, kind, status in documents:
        database.execute("INSERT INTO documents (id, kind, sha256, meeting_id) VALUES (?1, ?2, ?1, 'm')", [id, kind])
        database.execute(
            "INSERT INTO meeting_sources (meeting_id, document_id, weight, minutes_status) VALUES ('m', ?, 1, ?)", [id, status]
        )


def vote(database: store.Database, document: str, title: str, clause: str, *, kind: str = "minutes", number: str = "3") -> None:
    """A paper of a document with an item, a clause, a motion and a vote with one name on it."""
    own = {"document_id": document, "meeting_id": "m"}
    put(database, "papers", id=f"{document}p", kind=kind, first_page=3, last_page=5, fingerprint=document, **own)
    put(database, "agenda_items", id=f"{document}i", paper_id=f"{document}p", title=title, number=number, **own)
    own["agenda_item_id"] = f"{document}i"
    put(database, "resolutions", id=f"{document}r", text=clause, **own)
    put(database, "motions", id=f"{document}o", kind="motion", text=clause, mover="Cllr Wren", outcome="carried", **own)
    put(database, "vote_events", id=f"{document}e", motion_id=f"{document}o", votes_for=6, votes_against=1, **own)
    del own["meeting_id"], own["agenda_item_id"]
    put(database, "votes", id=f"{document}v", vote_event_id=f"{document}e", name="Cllr Teal", option="against", **own)


def link(database: store.Database) -> None:
    with store.transaction(database):
        changes.mark_all(database)
    between.link_papers(database)


def counting(database: store.Database) -> dict[str, list[str]]:
    """The rows that count, by table."""
    tables = ("agenda_items", "resolutions", "motions", "vote_events", "votes")
    return {
        table: [row[0] for row in database.execute(f"SELECT id FROM {table} t WHERE {views.once('t')} ORDER BY id").fetchall()]
        for table in tables
    }


def test_a_notice_and_minutes_that_say_the_same_count_once(database: store.Database) -> None:
    with store.transaction(database):
        meeting(database, ("a", "decision", None), ("b", "minutes", None))
        vote(database, "a", "THE WEIR AT EASTFOLD", "That the weir\nbe mended.", kind="decision")
        vote(database, "b", "The weir at Eastfold", "that the weir be mended", number="41")
    link(database)
    assert counting(database) == {
        "agenda_items": ["bi"], "resolutions": ["br"], "motions": ["bo"], "vote_events": ["be"], "votes": ["bv"],
    }  # fmt: skip
    assert database.execute("SELECT duplicate_of FROM resolutions WHERE id = 'ar'").fetchone() == ("br",)
    with store.transaction(database):
        store.forget(database, "b")
    link(database)
    assert counting(database)["votes"] == ["av"]


@pytest.mark.parametrize("other", [("The sluice at Eastfold", "That the weir be mended."), ("The weir at Eastfold", "Refused.")])
def test_another_item_or_other_words_are_another_fact(other: tuple[str, str], database: store.Database) -> None:
    with store.transaction(database):
        meeting(database, ("a", "decision", None), ("b", "minutes", None))
        vote(database, "a", *other, kind="decision")
        vote(database, "b", "The weir at Eastfold", "That the weir be mended.")
    link(database)
    assert counting(database)["resolutions"] == ["ar", "br"]


def test_minutes_that_were_approved_count_before_the_draft(database: store.Database) -> None:
    with store.transaction(database):
        meeting(database, ("a", "minutes", "draft"), ("b", "minutes", "approved"))
        for document in ("a", "b"):
            vote(database, document, "The weir at Eastfold", "That the weir be mended.")
    link(database)
    assert counting(database)["resolutions"] == ["br"]


def test_what_only_a_copy_says_does_not_count(database: store.Database) -> None:
    with store.transaction(database):
        meeting(database, ("a", "minutes", None), ("b", "pack", None))
        for document in ("a", "b"):
            vote(database, document, "The weir at Eastfold", "That the weir be mended.")
        put(database, "dates", id="only", document_id="b", paper_id="bp", value="2031-06-01", quote="1 June 2031")
        put(database, "dates", id="outside", document_id="b", page=9, value="2031-06-01", quote="1 June 2031")
        database.execute("UPDATE papers SET fingerprint = 'same words'")
    link(database)
    assert database.execute("SELECT id, duplicate_of FROM dates ORDER BY id").fetchall() == [("only", "ap"), ("outside", None)]
    assert counting(database)["resolutions"] == ["ar"]
