"""Each verdict says what was done wrong to a sound database, and nothing of what was not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

import pipeline
from extract.database import store
from extract.quality import check, verdicts

BOX = "0, 0, 1, 1, '[]'"


def add(connection: sqlite3.Connection, table: str, **values: object) -> None:
    names = ", ".join(values)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values()))


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """An agenda and minutes of one meeting of one council, in which two people voted on a motion."""
    path = tmp_path / "x.db"
    opened = store.open_database(path)
    put = opened.conn
    add(put, "councils", id="q", name="Quayside Town Council")
    add(put, "committees", id="quays", council_id="q", name="Quays Committee")
    add(put, "meetings", id="may", committee_id="quays", date="2031-05-06")
    for kind, text in (("agenda", "To note the harbour dues"), ("minutes", "Dues RESOLVED; seconded; a recorded vote was taken")):
        add(put, "documents", id=kind, meeting_id="may", kind=kind, title=kind, path=f"{kind}.pdf", page_count=1)
        add(put, "pages", id=f"{kind} page", document_id=kind, page=1, source="text", text=text)
        add(put, "papers", id=f"{kind} paper", document_id=kind, meeting_id="may", kind=kind, title=kind, page=1,
            first_page=1, last_page=1)  # fmt: skip
        add(put, "agenda_items", id=f"{kind} item", document_id=kind, meeting_id="may", paper_id=f"{kind} paper", title="Dues",
            page=1)  # fmt: skip
    own = {"document_id": "minutes", "meeting_id": "may", "page": 1}
    for name, status in (("Ada Quill", "present"), ("Bo Tarn", "present"), ("Cy Marsh", "apologies")):
        add(put, "people", id=name, council_id="q", name=name)
        add(put, "attendance", id=name, person_id=name, name=name, status=status, **own)
    add(put, "resolutions", id="resolved", type="resolved", text="the dues be noted", **own)
    add(put, "motions", id="motion", kind="motion", text="that the dues be noted", outcome="carried", mover="Ada Quill",
        mover_id="Ada Quill", seconder="Bo Tarn", seconder_id="Bo Tarn", **own)  # fmt: skip
    add(put, "vote_events", id="event", motion_id="motion", votes_for=1, votes_against=1, **own)
    for name, option in (("Ada Quill", "for"), ("Bo Tarn", "against")):
        add(put, "votes", id=name, vote_event_id="event", person_id=name, name=name, option=option, document_id="minutes", page=1)
    opened.conn.close()
    return path


def change(path: Path, *statements: str) -> list[tuple[str, str, str, int, int]]:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return [(one.verdict, one.council, one.kind, one.wrong, one.count) for one in verdicts.judge(path, {})]


def test_a_sound_database(sound: Path) -> None:
    assert change(sound) == []


OTHER = (
    "INSERT INTO documents (id, meeting_id, kind, path, page_count) VALUES ('o', 'may', 'other', 'o.pdf', 1)",
    "INSERT INTO papers (id, document_id, kind, title, page, first_page, last_page) VALUES ('op', 'o', 'other', 'Notes', 1, 1, 1)",
)
TALK = "INSERT INTO pages (id, document_id, page, source, text) VALUES ('o page', 'o', 1, 'text', '{}')"
QUAYSIDE = "Quayside Town Council"
CASES = {
    "no items": (
        ["DELETE FROM agenda_items WHERE document_id = 'minutes'"], [("minutes_without_items", QUAYSIDE, "minutes", 1, 1)],
    ),
    "an agenda without": (
        ["DELETE FROM agenda_items WHERE document_id = 'agenda'"], [("agendas_without_items", QUAYSIDE, "agenda", 1, 1)],
    ),
    "nobody": (["DELETE FROM attendance"], [("minutes_without_attendance", QUAYSIDE, "minutes", 1, 1)]),
    "on another page": (["UPDATE attendance SET page = 2"], [("minutes_without_attendance", QUAYSIDE, "minutes", 1, 1)]),
    "nothing decided": (
        ["DELETE FROM resolutions", "DELETE FROM votes", "DELETE FROM vote_events", "DELETE FROM motions",
         "UPDATE pages SET text = 'Nothing'"],
        [("minutes_without_decisions", QUAYSIDE, "minutes", 1, 1)],
    ),
    "a copy is judged once": (
        ["DELETE FROM attendance", "UPDATE papers SET duplicate_of = 'agenda paper' WHERE id = 'minutes paper'"], [],
    ),
    "votes": (
        ["DELETE FROM votes"], [("recorded_votes_unread", QUAYSIDE, "minutes", 1, 1)],
    ),
    "motions": (
        ["DELETE FROM votes", "DELETE FROM vote_events", "DELETE FROM motions", "UPDATE pages SET text = 'Seconded by B'"],
        [("motions_unread", QUAYSIDE, "minutes", 1, 1)],
    ),
    "talks like minutes": (
        [*OTHER, TALK.format("RESOLVED. Apologies for absence. The report was noted.")],
        [("others_like_minutes", QUAYSIDE, "other", 1, 1)],
    ),
    "talks little": ([*OTHER, TALK.format("It was RESOLVED, and the report was noted. Apology.")], []),
    "two names": (
        ["INSERT INTO councils (id, name) VALUES ('r', 'QUAYSIDE COUNCIL - Cabinet')"],
        [("councils_of_one_place", name, "councils", 1, 1) for name in ("QUAYSIDE COUNCIL - Cabinet", QUAYSIDE)],
    ),
    "two councils": (["INSERT INTO councils (id, name) VALUES ('r', 'Quayside Borough Council')"], []),
    "no place": (
        ["INSERT INTO councils (id, name) VALUES ('r', 'Special Meeting of the City Council')"],
        [("councils_without_place", "Special Meeting of the City Council", "councils", 1, 1)],
    ),
    "carried by fewer": (
        ["UPDATE vote_events SET votes_against = 2", "DELETE FROM votes"],
        [("recorded_votes_unread", QUAYSIDE, "minutes", 1, 1), ("outcomes_against_counts", QUAYSIDE, "motions", 1, 1)],
    ),
    "lost by more": (
        ["UPDATE vote_events SET votes_for = 2", "UPDATE motions SET outcome = 'lost'", "DELETE FROM votes"],
        [("recorded_votes_unread", QUAYSIDE, "minutes", 1, 1), ("outcomes_against_counts", QUAYSIDE, "motions", 1, 1)],
    ),
    "fewer names": (
        ["UPDATE vote_events SET votes_for = 2"], [("names_against_counts", QUAYSIDE, "vote_events", 1, 1)],
    ),
    "absent voter": (
        ["UPDATE votes SET person_id = 'Cy Marsh' WHERE id = 'Bo Tarn'"], [("absent_voters", QUAYSIDE, "votes", 1, 2)],
    ),
    "came later": (
        ["UPDATE votes SET person_id = 'Cy Marsh' WHERE id = 'Bo Tarn'",
         "INSERT INTO attendance (id, meeting_id, person_id, name, status) VALUES ('x', 'may', 'Cy Marsh', 'C', 'present')"],
        [],
    ),
    "absent mover": (["UPDATE motions SET mover_id = 'Cy Marsh'"], [("absent_movers", QUAYSIDE, "motions", 1, 2)]),
    "an error": (
        ["INSERT INTO issues (id, path, stage, code, level, message) VALUES ('i', 'x.pdf', 'pdf', 'corrupt', 'error', 'Bad')",
         "INSERT INTO issues (id, path, stage, code, level, message) VALUES ('j', 'y.pdf', 'pdf', 'odd', 'warning', 'Odd')"],
        [("errors", "no council", "corrupt", 1, 1)],
    ),
    "no text": (
        ["UPDATE pages SET source = 'none' WHERE document_id = 'agenda'"], [("documents_without_text", QUAYSIDE, "agenda", 1, 1)],
    ),
    "no meeting": (
        ["UPDATE documents SET meeting_id = NULL WHERE id = 'agenda'"],
        [("documents_without_meeting", "no council", "agenda", 1, 1)],
    ),
    "no date": (
        ["UPDATE meetings SET date = NULL"],
        [("documents_without_meeting", QUAYSIDE, "agenda", 1, 1), ("documents_without_meeting", QUAYSIDE, "minutes", 1, 1)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_verdicts(name: str, sound: Path) -> None:
    statements, expected = CASES[name]
    assert change(sound, *statements) == expected


def test_every_verdict_has_a_case() -> None:
    assert {line[0] for _, expected in CASES.values() for line in expected} == set(verdicts.VERDICTS)


def test_the_worst_comes_first_and_rows_are_listed(sound: Path) -> None:
    bad = "INSERT INTO issues (id, path, code, level, message) VALUES ({0}, '{0}.pdf', 'corrupt', 'error', 'Bad')"
    change(sound, "DELETE FROM attendance", "DELETE FROM agenda_items", bad.format(1), bad.format(2))
    found = verdicts.judge(sound, {})
    assert list(verdicts.lines(found, 2)) == [
        "      2 of       2 errors: issues that are errors (corrupt, no council)",
        f"      1 of       1 minutes_without_items: minutes without items (minutes, {QUAYSIDE})",
        "and 2 lines more: --limit 4",
    ]
    assert [[str(one) for one in verdicts.wrongs(sound, sentence, 1)] for sentence in found[:2]] == [
        ["1.pdf: Bad"], ["minutes.pdf p. 1: no items"],
    ]  # fmt: skip


def test_a_share_may_be_allowed(sound: Path, tmp_path: Path) -> None:
    change(sound, "UPDATE votes SET person_id = 'Cy Marsh' WHERE id = 'Bo Tarn'")
    bounds = tmp_path / "bounds.toml"
    for most, wrong in ((0.5, 0), (0.49, 1)):
        bounds.write_text(f"[councils.q]\nabsent_voters = {{ most = {most} }}\n", encoding="utf-8")
        assert len(verdicts.judge(sound, check.expectations(bounds, verdicts.VERDICTS))) == wrong


def test_the_command(sound: Path) -> None:
    def run(*words: object) -> tuple[int, list[str], str]:
        said = CliRunner().invoke(pipeline.main, ["check", str(sound), *map(str, words)])
        return said.exit_code, said.stdout.splitlines(), said.stderr

    assert run() == (0, ["nothing looks wrong"], "")
    change(sound, "DELETE FROM attendance")
    status, out, err = run("--show", "minutes_without_attendance")
    assert (status, err) == (1, "")
    assert out == [
        f"      1 of       1 minutes_without_attendance: minutes without attendance (minutes, {QUAYSIDE})",
        "", f"{QUAYSIDE} minutes", "      minutes.pdf p. 1: nobody attended",
    ]  # fmt: skip


def test_verdicts_do_not_look_through_tables_for_every_row(sound: Path) -> None:
    """Counted in steps of SQLite's machine: ten times the documents take about ten times the steps."""
    few = multiply(sound, 10)
    assert multiply(sound, 100) < 20 * few


def multiply(path: Path, times: int) -> int:
    """Steps of all verdicts, in hundreds, on a copy of a database in which each document stands so many times."""
    connection = sqlite3.connect(":memory:")
    with sqlite3.connect(path) as source:
        source.backup(connection)
    source.close()
    numbers = f"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT {times}) SELECT n FROM c)"
    for table in ("meetings", "documents", "pages", "papers", "agenda_items", "attendance", "resolutions", "motions", "vote_events",
                  "votes"):  # fmt: skip
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        own = ("id", "meeting_id", "document_id", "paper_id", "vote_event_id", "motion_id")
        taken = ", ".join(f"{name} || ' ' || c.n" if name in own else name for name in names)
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) SELECT {taken} FROM {table}, {numbers} c")
    connection.create_function("place", 1, verdicts.place)
    connection.create_function("rank", 1, verdicts.rank)
    count = [0]
    connection.set_progress_handler(lambda: count.__setitem__(0, count[0] + 1), 100)
    for verdict in verdicts.VERDICTS.values():
        connection.execute(f"SELECT sum(wrong) FROM ({verdict.query})").fetchall()
    connection.close()
    return count[0]
