"""Minutes printed alone and again in the next pack count once, whatever their page heads and line breaks."""

from __future__ import annotations

from extract.database import changes, store, views
from extract.links import between
from extract.links.copies import Minutes, copies

NAMES = ("Cllr Amber Frost", "Cllr Ned Pike", "Apologies for absence", "Kerbside collections", "The Lido", "Any other business")


def test_minutes_alone_count_before_those_in_a_pack() -> None:
    alone = Minutes("b", "m", "minutes", NAMES)
    packed = Minutes("a", "m", "pack", (*(name.upper() for name in NAMES), "Exempt business"))
    elsewhere = Minutes("c", "another meeting", "minutes", NAMES)
    assert copies([packed, alone, elsewhere]) == {"a": "b"}
    assert copies([packed, packed._replace(id="z", names=NAMES)]) == {"z": "a"}  # the fuller one of two packs


def test_a_draft_does_not_count_beside_other_minutes_and_approved_ones_always_do() -> None:
    draft = Minutes("a", "m", "minutes", (*NAMES, "Exempt business"), "draft")
    final = Minutes("b", "m", "minutes", NAMES)
    assert copies([draft, final]) == {"a": "b"}
    assert copies([draft, final, Minutes("c", "m", "pack", NAMES, "approved")]) == {"a": "c", "b": "c"}
    assert copies([draft, Minutes("c", "m", "pack", NAMES)]) == {"c": "a"}


def test_half_of_the_shorter_papers_names_and_three_at_least() -> None:
    def is_copy(shared: int, others: int) -> bool:
        names = (*NAMES[:shared], *(f"Item of another night {chr(97 + n)}" for n in range(others)))
        return bool(copies([Minutes("a", "m", "minutes", NAMES), Minutes("b", "m", "pack", tuple(reversed(names)))]))

    assert [is_copy(3, 3), is_copy(2, 0), is_copy(3, 0), is_copy(6, 9)] == [True, False, True, True]
    assert not copies([
        Minutes("a", "m", "minutes", (*NAMES, "Rents")),
        Minutes("b", "m", "pack", (*NAMES[:3], *(f"{word} by the sea" for word in ("Huts", "Boats", "Piers", "Ices")))),
    ])  # fmt: skip


def test_a_title_broken_off_at_the_end_of_its_line_is_the_same() -> None:
    long = tuple(f"{word} of the walled garden beyond the weir" for word in ("Opening hours", "Visitor numbers", "Plant sales"))
    short = tuple(title[:32] for title in long)
    assert copies([Minutes("a", "m", "minutes", long), Minutes("b", "m", "pack", short)]) == {"b": "a"}


def test_facts_of_a_copy_are_not_counted(database: store.Database) -> None:
    with store.transaction(database):
        database.execute("INSERT INTO meetings (id, date) VALUES ('m', '2031-05-06')")
        for id, kind in (("alone", "minutes"), ("pack", "pack")):
            database.execute("INSERT INTO documents (id, kind, sha256, meeting_id) VALUES (?1, ?2, ?1, 'm')", [id, kind])
            database.execute("INSERT INTO meeting_sources (meeting_id, document_id, weight) VALUES ('m', ?, 1)", [id])
            database.execute(
                "INSERT INTO papers (id, document_id, meeting_id, kind, first_page, last_page, fingerprint) "
                "VALUES (?1, ?1, 'm', 'minutes', 3, 5, ?1)",
                [id],
            )
            for number, title in enumerate(NAMES):
                database.execute(
                    "INSERT INTO agenda_items (id, document_id, meeting_id, paper_id, title, page) VALUES (?, ?, 'm', ?, ?, 4)",
                    [f"{id}{number}", id, id, title],
                )
            database.execute("INSERT INTO motions (id, document_id, meeting_id, page) VALUES (?1, ?1, 'm', 4)", [id])
        changes.note(database, changes.MINUTES, ["m"])
    between.link_papers(database)
    assert database.execute("SELECT id, duplicate_of FROM papers ORDER BY id").fetchall() == [("alone", None), ("pack", "alone")]
    assert database.execute(f"SELECT id FROM motions t WHERE {views.once('t')}").fetchall() == [("alone",)]
