"""What Datasette shows of our databases, asked of Datasette itself: descriptions, the start page, evidence, saved queries."""

from __future__ import annotations

import asyncio
import html
import json
import re
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from extract.browse import chart, choices, evidence, labels, one_decision, originals, overview, queries
from extract.browse.plugin import MOST_SHOWN
from extract.browse.plugin.pages import ABSENT
from extract.database import schema, views
from extract.models import TABLES, Interest, Motion, columns

ROOT = Path(__file__).parent.parent
# What is typed into the saved queries, and words of the fixtures that the answer must hold.
ASKED = {
    "attendance_of_a_member": ({"member": "Ellery"}, "Tobias Ellery"),
    "interests_and_outcomes": ({"member": "Tull"}, "prejudicial"),
    "decisions_of_a_committee": ({"committee": "Clean", "from_date": "2025-11-01", "to_date": "2025-11-30"}, "46 collection"),
    "recommendations_not_adopted": ({}, "the matter be deferred"),
    "money": ({"committee": "Clean Streets"}, "18,750"),
    "who_voted_how": ({"option": "against"}, "against"),
    "motions_lost": ({}, "contrary to officer recommendation"),
    "actions": ({"owner": "Finance"}, "technical changes"),
    "everything_about_a_word": ({"word": "library"}, "library"),
    "one_matter": ({"matter": "minutes"}, "same title"),
    "votes_by_party": ({"word": "ferry"}, "not known"),
    "absences_and_gaps": ({"council": "Fernley Borough"}, "Flo Siskin"),
    "decisions_called_in": ({"committee": "Fernley Borough"}, "boat owners were not asked"),
    "how_much_approved": ({"committee": "Fernley Borough", "year": "2031"}, "18,400"),
    "money_approved": ({"committee": "Fernley Borough", "year": "2031"}, "18,400"),
    "petitions_received": ({"word": "ferry"}, "Keep the ferry running"),
    "questions_and_answers": ({"asker": "Marram"}, "the work begins in March"),
    "exempt_items": ({"paragraph": "3", "committee": "Fernley Borough"}, "12A"),
    "key_decisions": ({"key": "yes", "word": "sluice"}, "Mending of the sluice"),
    "planning_applications": ({"against": "no"}, "24/01377/FUL"),
    "minutes_corrected": ({"change": "said", "committee": "Saxbourne"}, "Mill Road"),
}  # fmt: skip


def ask(paths: Path | Sequence[Path], *addresses: str) -> list[Any]:
    """Datasette's responses, all from one server of these databases with its plugins."""

    async def asked() -> list[Any]:
        served = Datasette([str(path) for path in ([paths] if isinstance(paths, Path) else paths)])
        await served.invoke_startup()
        try:
            return [await served.client.get(address) for address in addresses]
        finally:
            for database in served.databases.values():
                database.close()  # what is held counts towards the memory that SQLite may have

    return asyncio.run(asked())


def words(page: str) -> str:
    """The words of a page of HTML, as they are read."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.S))).split())


def turn_down(connection: sqlite3.Connection) -> None:
    """Let the meeting amend what a report of the fixtures recommends."""
    shared = "document_id, agenda_item_id, page, x0, top, x1, bottom, boxes, quote, char_start, char_end, rule, confidence"
    connection.execute(
        f"INSERT INTO resolutions (id, type, text, {shared}) SELECT 'x', 'deferred', 'the matter be deferred', {shared} "
        "FROM recommendations WHERE agenda_item_id IS NOT NULL ORDER BY id LIMIT 1"
    )
    connection.execute(
        "INSERT OR REPLACE INTO adoptions (id, recommendation_id, resolution_id, outcome) "
        "SELECT 'x', id, 'x', 'amended' FROM recommendations WHERE agenda_item_id IS NOT NULL ORDER BY id LIMIT 1"
    )


def one(database: Path, sql: str, *values: Any) -> Any:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(sql, values).fetchone()
    finally:
        connection.close()


@pytest.fixture
def copied(fixtures_db: Path, tmp_path: Path) -> Path:
    """A copy of the fixtures' database that a test may change."""
    path = tmp_path / "copied.db"
    with sqlite3.connect(fixtures_db) as source, sqlite3.connect(path) as target:
        source.backup(target)
    source.close()
    target.close()
    return path


def test_a_sum_that_two_papers_of_a_meeting_print_is_approved_once(copied: Path) -> None:
    """As the record of its decisions and its minutes do; in the papers of another meeting it counts again."""
    (query,) = [query for query in queries.QUERIES if query.name == "how_much_approved"]
    given = {"committee": "", "year": "", "currency": ""}
    with closing(sqlite3.connect(copied)) as connection:
        before = connection.execute(query.sql, given).fetchall()
        figure, resolution = connection.execute(
            "SELECT f.id, r.id FROM figures f JOIN resolutions r ON r.id = f.resolution_id "
            "WHERE f.role = 'approved' AND f.value = 18400"
        ).fetchone()
        other = connection.execute("SELECT max(id) FROM documents").fetchone()[0]
        for table, id, changed in (
            ("resolutions", resolution, {"id": "'r2'", "document_id": "?"}),
            ("figures", figure, {"id": "'f2'", "document_id": "?", "resolution_id": "'r2'"}),
        ):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            values = ", ".join(changed.get(name, name) for name in names)
            sql = f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} WHERE id = ?"
            connection.execute(sql, (other, id))
        assert connection.execute(query.sql, given).fetchall() == before
        connection.execute("UPDATE resolutions SET meeting_id = NULL WHERE id = 'r2'")
        assert connection.execute(query.sql, given).fetchall() != before


def test_descriptions_come_from_the_schema(fixtures_db: Path) -> None:
    said = ask(fixtures_db, "/-/metadata.json")[0].json()
    tables = said["databases"]["fixtures"]["tables"]
    assert said["title"] == "Minutebook"
    assert tables["attendance"]["columns"]["substitute_for"] == "name of the member they stood in for, as printed"
    assert {name for name, table in tables.items() if table.get("hidden")} == set(schema.HIDDEN)
    shown = {record.TABLE for record in TABLES} | {view.name for view in schema.VIEWS}
    assert {name for name, table in tables.items() if table.get("columns") and table["description"]} == shown


def test_facets_and_labels_name_columns_that_exist() -> None:
    tables = schema.metadata()["tables"]
    wrong = [
        (name, column)
        for name, table in tables.items()
        for column in [*table.get("facets", ()), *(table.get(key) for key in ("label_column", "sort", "sort_desc"))]
        if column and column not in table["columns"]
    ]
    assert wrong == []


def test_other_databases_are_left_alone(fixtures_db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE attendance (id TEXT PRIMARY KEY, page INTEGER, evidence TEXT)")
        connection.execute("INSERT INTO attendance VALUES ('a', 4, 'attendance/a')")
    connection.close()
    start, base, table, page, said = ask(
        [fixtures_db, other], "/", "/other", "/other/attendance", "/other/-/page/a/4", "/-/metadata.json"
    )
    assert [answer.status_code for answer in (start, base, table, page)] == [200, 200, 200, 404]
    assert "What is in fixtures" in words(start.text) and "Minutebook did not make this database" in page.text
    assert "Questions to start from" not in base.text and "minutebook-table" not in table.text
    assert 'class="evidence"' not in table.text and set(said.json()["databases"]) == {"fixtures"}


def test_two_databases_of_ours(fixtures_db: Path, copied: Path) -> None:
    row = one(fixtures_db, "SELECT id FROM motions LIMIT 1")[0]
    answers = ask([fixtures_db, copied], "/fixtures", "/copied", f"/copied/-/evidence/motions/{row}", "/copied/money")
    assert [answer.status_code for answer in answers] == [200] * 4
    assert "/copied/-/page/" in answers[2].text and "/fixtures/-/page/" not in answers[2].text


def test_the_start_page_says_what_there_is_and_how_far_to_trust_it(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        document = connection.execute("SELECT id FROM documents").fetchone()[0]
        connection.execute(
            "INSERT INTO issues (id, document_id, stage, code, level, message) VALUES ('x', ?, 'pdf', 'odd', 'warning', 'Odd.')",
            [document],
        )
    connection.close()
    said = words(ask(copied, "/")[0].text)
    documents, meetings = one(copied, "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM meetings)")
    assert f"{documents} documents" in said and f"{meetings} meetings" in said
    doubtful = one(copied, "SELECT count(DISTINCT document_id) FROM issues WHERE level IN ('error', 'warning')")[0]
    assert doubtful > 0 and f"{doubtful} of {documents} documents have warnings" in said
    assert re.search(r"years Fernley Borough Council .{0,80}?11 February 2031 \d 2031", said)  # the latest first
    assert re.search(r"\d+ more councils .*? (?:COUNCIL|Council|Authority) , \d{1,2} [A-Z][a-z]+ 20\d\d", said)
    assert said.index("Search decisions") < said.index("Councils and their latest") < said.index("Questions to start from")
    files, rates, unseen = overview.accuracy()
    assert unseen and 0 < unseen.weakest_f1 < unseen.f1 < 1
    assert f"mean F1 {unseen.f1:.2f} on {unseen.bodies} bodies it had not learned from" in said
    unsure = one(copied, f"SELECT count(DISTINCT document_id) FROM issues WHERE code IN {overview.STRUCTURE}")[0]
    assert unsure == 0 or f"{unsure} of doubtful structure" in said
    assert f"How accurate each table is on {files} papers read by hand" in said
    assert all(f"{of.table.replace('_', ' ')} {of.precision:.3f} {of.recall:.3f} {of.f1:.3f} {of.support}" in said for of in rates)
    assert all(query.title in said and query.says in said for query in queries.QUERIES)


def test_counts_of_the_last_run_are_taken_over(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        kept = overview.read(connection).counts
        assert kept["pages"] == connection.execute("SELECT count(*) FROM pages").fetchone()[0]
        connection.execute("UPDATE row_counts SET rows = 4000000 WHERE table_name = 'pages'")
        assert overview.read(connection).counts == {**kept, "pages": 4_000_000}
        connection.execute("INSERT INTO runs (id, started_at, version) VALUES ('later', '2999-01-01', '0')")
        assert overview.read(connection).counts == kept  # counted anew: a run has begun since
    connection.close()


def test_bars_of_years() -> None:
    bars = chart.bars({"2019": 2, "2021": 8})
    assert [(bar.year, bar.meetings) for bar in bars] == [("2019", 2), ("2020", 0), ("2021", 8)]
    full = chart.HEIGHT - chart.FLOOR - chart.ROOF
    assert [bar.height for bar in bars] == [full / 4, 0, full]
    assert all(bar.y + bar.height == chart.HEIGHT - chart.FLOOR for bar in bars)
    assert [bar.year for bar in chart.bars({"1066": 1, "2021": 1})] == ["1066", "2021"]
    assert chart.bars({}) == ()


def test_every_table_and_view_opens(fixtures_db: Path) -> None:
    names = [*(record.TABLE for record in TABLES), *(view.name for view in schema.VIEWS)]
    answers = ask(fixtures_db, *(f"/fixtures/{name}" for name in names))
    assert {name: answer.status_code for name, answer in zip(names, answers, strict=True)} == dict.fromkeys(names, 200)


def test_a_table_shows_names_and_leads_to_evidence(fixtures_db: Path) -> None:
    id, title, meeting = one(
        fixtures_db, "SELECT r.id, i.title, r.meeting_id FROM resolutions r JOIN agenda_items i ON i.id = r.agenda_item_id LIMIT 1"
    )
    plain, full = ask(fixtures_db, f"/fixtures/resolutions?id={id}", f"/fixtures/resolutions?id={id}&_all_columns=1")
    assert f'href="/fixtures/-/evidence/resolutions/{id}#words"' in plain.text
    assert f'<a href="/fixtures/-/meeting/{meeting}">' in plain.text and title in html.unescape(plain.text)
    columns = [set(re.findall(r'data-column="(\w+)"', answer.text)) for answer in (plain, full)]
    assert {"boxes", "x0", "char_start"} & columns[0] == set()
    assert columns[1] >= {"boxes", "x0", "char_start", "unanimous"}


def test_committees_without_a_name_go_by_their_council(fixtures_db: Path) -> None:
    id = one(fixtures_db, "SELECT id FROM committees WHERE name IS NULL AND council_id IS NOT NULL ORDER BY id LIMIT 1")[0]
    council = one(fixtures_db, "SELECT k.name FROM councils k JOIN committees c ON c.council_id = k.id WHERE c.id = ?", id)[0]
    said = words(ask(fixtures_db, f"/fixtures/meetings?committee_id={id}")[0].text)
    assert f"{council} · 1" in said  # the facet
    assert f"row {council}" in said and "None" not in said


@pytest.mark.parametrize("query", queries.QUERIES, ids=lambda query: query.name)
def test_saved_queries_answer(query: queries.Query, copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        turn_down(connection)
    connection.close()
    asked, held = ASKED[query.name]
    assert set(asked) <= set(query.params) == set(re.findall(r":(\w+)", query.sql))
    typed = "&".join(f"{name}={value.replace(' ', '+')}" for name, value in asked.items())
    page, rows, empty = ask(
        copied,
        f"/copied/{query.name}?{typed}",
        f"/copied/{query.name}.json?_shape=array&{typed}",
        f"/copied/{query.name}",
    )
    assert [page.status_code, rows.status_code, empty.status_code] == [200] * 3
    assert held in words(page.text)
    assert all(f'<label for="qp{n}">' in page.text for n in range(1, len({*query.params} - {"results_page"}) + 1))
    places = {row["evidence"] for row in rows.json()}
    assert len(places) == len(rows.json()) > 0
    assert all(row["citation"].rsplit(" ", 2)[1] == "p." for row in rows.json())
    for place in sorted(places)[:3]:
        assert f'href="/copied/-/evidence/{place}#words"' in page.text


def test_words_that_are_no_search_syntax(fixtures_db: Path) -> None:
    typed = ('"', "a AND", "*", "O'Brien", "24/00912", "title:", "%")
    answers = ask(
        fixtures_db,
        *(
            f"/fixtures/{query}?{name}={word}"
            for word in typed
            for query, name in (("everything_about_a_word", "word"), ("one_matter", "matter"))
        ),
    )
    assert [answer.status_code for answer in answers if answer.status_code != 200 or "syntax error" in answer.text] == []


def test_every_column_that_points_somewhere_has_a_name(fixtures_db: Path) -> None:
    async def named() -> dict[str, str | None]:
        served = Datasette([str(fixtures_db)])
        await served.invoke_startup()
        database = served.get_database("fixtures")
        found = {}
        for table in sorted(set(labels.REFERENCES.values())):
            row = (await database.execute(f"SELECT id FROM {table} LIMIT 1")).first()
            found[table] = await labels.label(database, table, row[0]) if row else "no row"
        return found

    found = asyncio.run(named())
    assert all(found.values()), found
    assert re.fullmatch(r".+, \d{1,2} [A-Z][a-z]+ \d{4}", found["meetings"] or "")


def evidence_of(database: Path, table: str, id: str) -> str:
    answer = ask(database, f"/{database.stem}/-/evidence/{table}/{id}")[0]
    assert answer.status_code == 200
    return str(answer.text)


def test_the_page_of_evidence(fixtures_db: Path) -> None:
    id, document, page, quote, rule, boxes = one(
        fixtures_db,
        "SELECT r.id, r.document_id, r.page, r.quote, r.rule, r.boxes FROM resolutions r JOIN documents d ON d.id = r.document_id "
        "WHERE d.file_name = 'moorhaven_pack.pdf' AND r.quote LIKE '%\n%'",
    )
    width, height, pages = one(
        fixtures_db,
        "SELECT width, height, page_count FROM pages p JOIN documents d ON d.id = document_id WHERE document_id = ? AND page = ?",
        document, page,
    )  # fmt: skip
    shown = evidence_of(fixtures_db, "resolutions", id)
    said = words(shown)
    assert " ".join(quote.split()) in said and rule in said and "Confidence" in said
    assert f"page {page} of {pages}" in said
    assert f'src="/fixtures/-/page/{document}/{page}.png"' in shown and 'alt="Page ' in shown
    assert f'rel="prev" href="/fixtures/-/page/{document}/{page - 1}"' in shown
    assert f'rel="next" href="/fixtures/-/page/{document}/{page + 1}"' in shown
    marks = re.findall(r'<mark(?: id="words")? style="left:([\d.]+)%;top:([\d.]+)%;width:([\d.]+)%;height:([\d.]+)%">', shown)
    assert [tuple(map(float, mark)) for mark in marks] == [
        tuple(
            round(value, 3)
            for value in (100 * x0 / width, 100 * top / height, 100 * (x1 - x0) / width, 100 * (bottom - top) / height)
        )
        for x0, top, x1, bottom in json.loads(boxes)
    ]
    assert f"<mark>{html.escape(quote, quote=False)}</mark>".replace("\n", "") in html.unescape(shown).replace("\n", "")


def test_every_fact_has_a_page_of_evidence(fixtures_db: Path) -> None:
    rows = [(table, *row) for table in evidence.FACTS if (row := one(fixtures_db, f"SELECT id, document_id, page FROM {table}"))]
    assert len(rows) == len(evidence.FACTS)
    answers = ask(
        fixtures_db,
        *(f"/fixtures/-/evidence/{table}/{id}" for table, id, _, _ in rows),
        *(f"/fixtures/-/page/{document}/{page}" for _, _, document, page in rows),
    )
    assert {answer.status_code for answer in answers} == {200}
    for (table, id, _, _), page in zip(rows, answers[len(rows) :], strict=True):
        assert f"/fixtures/-/evidence/{table}/{id}#words" in page.text, table
    assert all('<mark id="words"' in answer.text for answer in answers[: len(rows)])


def test_pictures_are_of_documents_in_the_database_only(fixtures_db: Path) -> None:
    document, pages = one(fixtures_db, "SELECT id, page_count FROM documents WHERE file_name = 'moorhaven_pack.pdf'")
    base = f"/fixtures/-/page/{document}"
    good, past, zero, nobody, file, row, table = ask(
        fixtures_db, f"{base}/1.png", f"{base}/{pages + 1}.png", f"{base}/0.png", "/fixtures/-/page/none/1.png",
        "/fixtures/-/page/..~2F..~2Fetc~2Fpasswd/1.png", "/fixtures/-/evidence/motions/none",
        "/fixtures/-/evidence/sqlite_master/x",
    )  # fmt: skip
    assert good.status_code == 200 and good.headers["content-type"] == "image/png" and good.content.startswith(b"\x89PNG")
    assert [answer.status_code for answer in (past, zero, nobody, file, row, table)] == [404] * 6
    assert past.text == "There is no such page in this database."


def test_a_pdf_that_is_gone_or_another_file(copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, path = one(copied, "SELECT id, path FROM documents WHERE file_name = 'bare_agenda.pdf'")
    moved = tmp_path / "papers" / "bare_agenda.pdf"
    with sqlite3.connect(copied) as connection:
        connection.execute("UPDATE documents SET path = ? WHERE id = ?", [str(moved), document])
        connection.execute("UPDATE files SET path = ? WHERE document_id = ?", [str(moved), document])
    connection.close()
    addresses = [f"/copied/-/page/{document}/1", f"/copied/-/page/{document}/1.png"]
    page, picture = ask(copied, *addresses)
    assert (picture.status_code, picture.text) == (404, ABSENT)
    assert page.status_code == 200 and ABSENT in words(page.text) and "<img" not in page.text and "Allotments" in page.text
    moved.parent.mkdir()
    shutil.copy(path, moved)
    assert ask(copied, addresses[1])[0].text == ABSENT  # no run of this user read it there
    monkeypatch.setenv(originals.PAPERS, str(moved.parent))
    assert ask(copied, addresses[1])[0].status_code == 200
    moved.write_bytes(moved.read_bytes() + b"\n")
    page, picture = ask(copied, *addresses)
    assert (picture.status_code, picture.text) == (404, ABSENT)
    assert page.status_code == 200 and ABSENT in words(page.text)
    shutil.copy(path, copied.parent / "bare_agenda.pdf")  # beside the database
    assert ask(copied, addresses[1])[0].status_code == 200


HOSTILE = "<script>document.title='owned'</script><img src=x onerror=alert(1)>=HYPERLINK(\"http://x\")"


def test_stored_markup_is_shown_as_text(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        id = connection.execute("SELECT id FROM resolutions WHERE agenda_item_id IS NOT NULL LIMIT 1").fetchone()[0]
        connection.execute("UPDATE resolutions SET text = ?1, quote = ?1, number = ?1 WHERE id = ?2", [HOSTILE, id])
        for table in ("councils", "committees", "people"):
            connection.execute(f"UPDATE {table} SET name = ?", [HOSTILE])
        connection.execute("UPDATE agenda_items SET title = ?", [HOSTILE])
        connection.execute("UPDATE documents SET file_name = ?", [HOSTILE])
        connection.execute("UPDATE pages SET text = ?1, label = ?1", [HOSTILE])
    connection.close()
    tables = [f"/copied/{name}" for name in ("resolutions", "councils", "documents", "people", "pages", "meetings", "decisions")]
    asked = f"/copied/everything_about_a_word?word={HOSTILE.replace('=', '%3D')}"
    answers = ask(copied, "/", "/copied", f"/copied/-/evidence/resolutions/{id}", f"/copied/resolutions/{id}", asked, *tables)
    for answer in answers:
        assert answer.status_code == 200
        assert "<script>document.title" not in answer.text and "<img src=x" not in answer.text
    assert HOSTILE in html.unescape(answers[2].text)


def test_the_summary_of_a_row_is_short() -> None:
    row = dict.fromkeys(column.name for column in columns(Interest)) | {
        "id": "a", "page": 1, "name": "x" * 500, "type": "dpi", "quote": "q", "rule": "r", "confidence": 1.0, "withdrew": 0,
        "char_start": 0, "char_end": 1, "boxes": "[[10, 20, 110, 30], [-5, 0, 700, 2000]]",
    }  # fmt: skip
    made = evidence.proof("interests", row, 500.0, 1000.0)
    assert made.summary == "x" * evidence.LONGEST + "…"
    assert made.values == [("name", "x" * 500), ("type", "dpi"), ("withdrew", 0)]
    assert made.places == [
        evidence.Place(left=2.0, top=2.0, width=20.0, height=1.0),
        evidence.Place(left=0.0, top=0.0, width=100.0, height=100.0),
    ]


def voted(database: Path) -> tuple[str, str, str, str]:
    """A recorded vote of the fixtures: its meeting, a person, the name as printed and the side."""
    found: tuple[str, str, str, str] = one(
        database,
        "SELECT e.meeting_id, v.person_id, v.name, v.option FROM votes v JOIN vote_events e ON e.id = v.vote_event_id "
        "WHERE v.person_id IS NOT NULL AND e.meeting_id IS NOT NULL AND v.option = 'against' ORDER BY v.id LIMIT 1",
    )
    return found


def test_the_page_of_a_meeting(fixtures_db: Path) -> None:
    id, person, name, _ = voted(fixtures_db)
    page, missing = ask(fixtures_db, f"/fixtures/-/meeting/{id}", "/fixtures/-/meeting/none")
    said = words(page.text)
    assert (page.status_code, missing.status_code) == (200, 404)
    council, day = one(
        fixtures_db,
        f"SELECT k.name, {views.printed_date('m.date')} FROM meetings m JOIN committees c ON c.id = m.committee_id "
        "JOIN councils k ON k.id = c.council_id WHERE m.id = ?",
        id,
    )
    assert council in said and day in said and "Who was there" in said
    assert "Against (" in said and f'<a href="/fixtures/-/person/{person}">{html.escape(name)}</a>' in page.text
    places = set(re.findall(r'href="/fixtures/-/evidence/(\w+/[^"#]+)#words"', page.text))
    for table in ("agenda_items", "resolutions", "motions", "vote_events"):
        held = one(
            fixtures_db,
            f"SELECT group_concat(t.id) FROM {table} t WHERE t.meeting_id = ? AND {views.once('t')}", id,
        )[0]  # fmt: skip
        if table == "agenda_items":  # one that two papers list is shown once
            assert {place for place in places if place.startswith(table)}
        else:
            assert set((held or "").split(",")) - {""} == {place.split("/")[1] for place in places if place.startswith(table + "/")}


def test_a_meeting_leads_to_the_one_before_and_after(fixtures_db: Path) -> None:
    row = one(
        fixtures_db,
        "SELECT a.id, b.id FROM meetings a JOIN meetings b ON b.committee_id = a.committee_id AND b.date = (SELECT min(date) FROM "
        "meetings x WHERE x.committee_id = a.committee_id AND x.date > a.date) ORDER BY a.id LIMIT 1",
    )
    first, second = ask(fixtures_db, *(f"/fixtures/-/meeting/{id}" for id in row))
    assert re.search(rf'rel="next" href="/fixtures/-/meeting/{row[1]}"', first.text)
    assert re.search(rf'rel="prev" href="/fixtures/-/meeting/{row[0]}"', second.text)


def test_the_page_of_a_person(fixtures_db: Path) -> None:
    meeting, id, _, option = voted(fixtures_db)
    page, missing = ask(fixtures_db, f"/fixtures/-/person/{id}", "/fixtures/-/person/none")
    said = words(page.text)
    assert (page.status_code, missing.status_code) == (200, 404)
    assert one(fixtures_db, "SELECT name FROM people WHERE id = ?", id)[0] in said
    assert f'href="/fixtures/-/meeting/{meeting}"' in page.text and f"{option.capitalize()} :" in said
    attended = one(
        fixtures_db,
        "SELECT count(DISTINCT meeting_id) FROM attendance WHERE person_id = ? AND status <> 'expected'", id,
    )[0]  # fmt: skip
    assert page.text.count("<li class=") == attended


def test_names_of_tables_lead_to_pages(fixtures_db: Path) -> None:
    meeting, person, _, _ = voted(fixtures_db)
    tables, row = ask(fixtures_db, f"/fixtures/people?id={person}", f"/fixtures/meetings/{meeting}")
    assert f'href="/fixtures/-/person/{person}"' in tables.text
    assert f'href="/fixtures/-/meeting/{meeting}"' in row.text


def test_what_another_paper_repeats_is_a_click_away(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        meeting, first, second = connection.execute(
            "SELECT a.meeting_id, a.id, b.id FROM resolutions a JOIN resolutions b ON b.meeting_id = a.meeting_id AND b.id > a.id "
            "WHERE a.duplicate_of IS NULL AND b.duplicate_of IS NULL ORDER BY a.id, b.id LIMIT 1"
        ).fetchone()
        connection.execute("UPDATE resolutions SET duplicate_of = ? WHERE id = ?", [first, second])
    connection.close()
    counted, repeated, once, every, read = ask(
        copied, f"/copied/-/evidence/resolutions/{first}", f"/copied/-/evidence/resolutions/{second}",
        "/copied/resolutions.json?_shape=array&_size=max&duplicate_of__isnull=1", "/copied/resolutions",
        f"/copied/-/meeting/{meeting}",
    )  # fmt: skip
    assert "Printed again in" in words(counted.text) and f"/resolutions/{second}#words" in counted.text
    assert "Counted once, from" in words(repeated.text) and f"/resolutions/{first}#words" in repeated.text
    assert first in {row["id"] for row in once.json()} and second not in {row["id"] for row in once.json()}
    assert "show each fact once" in words(every.text)
    assert f"resolutions/{first}#" in read.text and f"resolutions/{second}#" not in read.text


def test_search_takes_or_phrases_and_beginnings_of_words(fixtures_db: Path) -> None:
    typed = ("sluice+boathouse", "sluice+OR+boathouse", "boathou*", "%22old+kiln%22", "%22kiln+old%22")
    place = "/fixtures/everything_about_a_word.json?_shape=array&kind=page&year=2031&word="
    assert [len(answer.json()) for answer in ask(fixtures_db, *(place + word for word in typed))] == [1, 2, 1, 1, 0]
    search = "/fixtures/everything_about_a_word?word="
    page, nothing = ask(fixtures_db, f"{search}boathou*", f"{search}zzyzx")
    assert "<mark>boathouse</mark>" in page.text and "Nothing found. All the words" in words(nothing.text)


def test_fields_offer_what_the_database_holds(fixtures_db: Path) -> None:
    page = ask(fixtures_db, "/fixtures/who_voted_how")[0].text
    assert '<option value="Fernley Borough Council">' in page and '<option>against</option>' in page
    assert '<input type="date" id="qp5" name="from_date"' in page


def test_search_is_paged_and_long_answers_begin_with_their_first_rows(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        connection.execute(
            "INSERT INTO figures (id, document_id, value, unit, page, quote, rule) WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL "
            "SELECT i + 1 FROM n WHERE i < 130) SELECT 'f' || i, (SELECT min(id) FROM documents), i, 'XTS', 1, i, 'r' FROM n"
        )
    connection.close()
    answers = ask(
        copied, "/copied/everything_about_a_word?word=the+OR+of", "/copied/everything_about_a_word?word=the+OR+of&results_page=2",
        "/copied/everything_about_a_word?word=boathouse", "/copied/money?currency=XTS", "/copied/money?currency=XTS&_every=1",
    )  # fmt: skip
    first, second, only, some, every = (html.unescape(answer.text) for answer in answers)
    assert 'rel="next" href="/copied/everything_about_a_word?word=the+OR+of&results_page=2"' in first and "<span>Page 1" in first
    assert 'rel="prev" href="/copied/everything_about_a_word?word=the+OR+of&results_page=1"' in second
    assert 'rel="next"' not in only and "<span>Last page" in only
    assert [page.count('class="evidence"') for page in (some, every)] == [MOST_SHOWN, 130]
    assert 'href="/copied/money?currency=XTS&_every=1">Show all 130 rows' in some and "Show all" not in every


def test_columns_are_headed_by_what_they_are() -> None:
    heads = ("document_id", "votes_for", "id", "mover", "mover_id", "seconder_id")
    assert [labels.heading(name, ("mover", *heads)) for name in heads] == [
        "Document", "Votes for", "Id", "Mover", "Mover, linked", "Seconder",
    ]  # fmt: skip


def test_a_table_is_headed_by_names(fixtures_db: Path) -> None:
    page = ask(fixtures_db, "/fixtures/motions")[0].text
    head = page[page.index("<thead>") : page.index("</thead>")]
    heads = {said.strip() for said in re.findall(r">([^<>]+)<", head)}
    assert {"Document", "Meeting", "Agenda item", "Mover", "Mover, linked"} <= heads
    help = {column.name: column.help for column in columns(Motion)}
    assert f'title="{help["mover"]}" data-column-description' in html.unescape(head) and 'data-column="mover_id"' in head


def test_a_meeting_shows_how_its_minutes_were_corrected(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        before, after = connection.execute(
            "SELECT a.id, b.id FROM meetings a JOIN meetings b ON b.committee_id = a.committee_id AND b.date > a.date LIMIT 1"
        ).fetchone()
        held = "SELECT date, (SELECT min(id) FROM documents) FROM meetings WHERE id = ?"
        day, document = connection.execute(held, [before]).fetchone()
        evidence = (document, 1, 0, 1, "q", "[]", "r")
        shared = "document_id, page, char_start, char_end, quote, boxes, rule"
        for table, values in {
            "agenda_items": {"id": "mi", "meeting_id": after, "title": "Minutes", "kind": "minutes"},
            "resolutions": {"id": "mr", "meeting_id": after, "agenda_item_id": "mi", "text": "approved, page 2 to read Cllr Teal"},
            "dates": {"id": "md", "agenda_item_id": "mi", "role": "meeting", "value": day},
        }.items():
            marks = ", ".join("?" * (len(values) + len(evidence)))
            names = f"{', '.join(values)}, {shared}"
            connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values.values(), *evidence])
    connection.close()
    page, other = (words(answer.text) for answer in ask(copied, f"/copied/-/meeting/{before}", f"/copied/-/meeting/{after}"))
    assert "Corrections of these minutes" in page and "approved, page 2 to read Cllr Teal see page 1" in page
    assert "Corrections of these minutes" not in other


def test_a_database_of_a_nation_offers_no_names(copied: Path) -> None:
    names = [(f"n{n}", f"N {n}") for n in range(choices.MOST_NAMES)]
    with sqlite3.connect(copied) as connection:
        connection.executemany("INSERT INTO people (id, name) VALUES (?, ?)", names)
        found = choices.read(connection)
    connection.close()
    assert "member" not in found and found["kind"] == ("decision", "item", "page")


def test_the_page_of_a_decision(fixtures_db: Path) -> None:
    id = one(fixtures_db, "SELECT id FROM resolutions WHERE text = 'the call-in be dismissed.'")[0]
    page, row, missing = ask(
        fixtures_db, f"/fixtures/-/decision/{id}", f"/fixtures/resolutions/{id}", "/fixtures/-/decision/none"
    )
    said = words(page.text)
    assert (page.status_code, missing.status_code) == (200, 404)
    assert "Resolved: the call-in be dismissed." in said and "Motion, lost: the decision be referred back." in said
    assert "2 for, 4 against" in said and "Called in Councillors Wren, Dunlin and Plover: boat owners were not asked" in said
    assert f'href="/fixtures/-/evidence/resolutions/{id}#words"' in page.text and f'href="/fixtures/-/decision/{id}"' in row.text
    lease = one(fixtures_db, "SELECT id FROM resolutions WHERE text LIKE 'the lease be granted%'")[0]
    assert "Money 18,400 GBP" in words(ask(fixtures_db, f"/fixtures/-/decision/{lease}")[0].text)


def test_the_matter_of_a_decision_at_other_meetings(copied: Path) -> None:
    with sqlite3.connect(copied) as connection:
        own, _, committee = connection.execute(
            "SELECT r.id, r.meeting_id, m.committee_id FROM resolutions r JOIN meetings m ON m.id = r.meeting_id "
            "WHERE r.text LIKE 'the lease be granted%'"
        ).fetchone()
        connection.execute("INSERT INTO meetings (id, committee_id, date) VALUES ('before', ?, '2030-12-03')", [committee])
        connection.execute(
            "INSERT INTO agenda_items (id, document_id, meeting_id, title, kind, position, page, quote) "
            "SELECT 'earlier', document_id, 'before', 'LEASE OF THE BOATHOUSE', 'other', 1, 1, 'q' FROM agenda_items LIMIT 1"
        )
        found = one_decision.read(connection, own)
        assert found is not None and [(row["id"], row["found_by"]) for row in found.history] == [("earlier", "same title")]
        other = "(SELECT max(id) FROM resolutions WHERE id <> ?1)"
        connection.execute(f"UPDATE resolutions SET duplicate_of = {other} WHERE id = ?1", [own])
        counted = one_decision.read(connection, own)
        assert counted is not None and counted.decision["id"] != own
    connection.close()


def test_citations_for_reference_managers(fixtures_db: Path) -> None:
    id = one(fixtures_db, "SELECT id FROM resolutions WHERE text = 'the call-in be dismissed.'")[0]
    bib, ris, missing = ask(
        fixtures_db, *(f"/fixtures/-/cite/{place}" for place in (f"resolutions/{id}.bib", f"resolutions/{id}.ris", "nope/x.ris"))
    )
    title = "MINUTES of the meeting held at the Guildhall, Fernley on Tuesday, 11 February 2031 at 7.00 pm"
    here = f"http://localhost/fixtures/-/evidence/resolutions/{id}#words"
    assert bib.text == (
        f"@misc{{{id},\n  author = {{{{Fernley Borough Council}}}},\n  title = {{{title}}},\n"
        "  organization = {COUNCIL},\n  date = {2031-02-11},\n  year = {2031},\n  pages = {1},\n"
        "  note = {Fernley Borough Council, COUNCIL, 11 February 2031, Minute 44, p. 1},\n"
        f"  url = {{{here}}}\n}}\n"
    )
    assert ris.text.split("\r\n") == [
        "TY  - RPRT", f"ID  - {id}", "AU  - Fernley Borough Council", f"TI  - {title}", "PB  - COUNCIL", "PY  - 2031",
        "DA  - 2031/02/11", "SP  - 1", "N1  - Fernley Borough Council, COUNCIL, 11 February 2031, Minute 44, p. 1",
        f"UR  - {here}", "ER  - ", "",
    ]  # fmt: skip
    assert missing.status_code == 404


def test_what_belongs_to_a_vote_is_marked_on_its_page(fixtures_db: Path) -> None:
    motion, event = one(
        fixtures_db,
        "SELECT o.id, v.id FROM motions o JOIN vote_events v ON v.motion_id = o.id WHERE o.text = 'the decision be referred back.'",
    )
    moved, counted, named = ask(
        fixtures_db, f"/fixtures/-/evidence/motions/{motion}", f"/fixtures/-/evidence/vote_events/{event}",
        f"/fixtures/-/evidence/vote_events/{one(fixtures_db, 'SELECT vote_event_id FROM votes ORDER BY id LIMIT 1')[0]}",
    )  # fmt: skip
    assert '<span class="beside count" title="the count: 2 · 4"' in moved.text and "the count:" in words(moved.text)
    assert '<span class="beside moved" title="the words moved: motion' in counted.text
    assert '<span class="beside for" title="names for:' in named.text and '<span class="key for"' in named.text
    assert 'id="claims"' in moved.text


def test_a_meeting_shows_what_was_brought_before_it(fixtures_db: Path) -> None:
    id = one(fixtures_db, "SELECT meeting_id FROM petitions WHERE subject = 'Keep the ferry running'")[0]
    said = words(ask(fixtures_db, f"/fixtures/-/meeting/{id}")[0].text)
    for line in (
        "Question 1: Mrs Hetty Marram: When will the sluice at Osier Beds be mended?",
        "Petition: Keep the ferry running, 1,318 signatures",
        "Called in by Councillors Wren, Dunlin and Plover: Night moorings, because boat owners were not asked",
        "In private: paragraph 3 of Schedule 12A",
    ):  # fmt: skip
        assert line.replace(" :", ":") in said.replace(" :", ":")
