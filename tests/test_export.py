"""The exports: nothing lost, nothing a spreadsheet would run, and valid by others' rules."""

from __future__ import annotations

import csv
import datetime
import importlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import openpyxl
import pyarrow.parquet
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import pipeline
from extract import export
from extract.database import store
from extract.export import tables
from tests.popolo_schemas import POPOLO


@pytest.fixture(scope="module")
def exported(fixtures_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export of the fixtures' database in every format."""
    folder = tmp_path_factory.mktemp("export")
    for format in export.WRITERS:
        written = export.write(fixtures_db, folder / format, format)
        assert sorted(written) == sorted((folder / format).iterdir())
    return folder


def rows(database: Path, table: tables.Table) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(database)
    found = [row for batch in tables.rows(connection, table) for row in batch]
    connection.close()
    return found


def unset(value: Any) -> Any:
    return None if value == "" else value


@pytest.mark.parametrize("table", tables.every(), ids=lambda table: table.name)
def test_csv_gives_back_every_row(table: tables.Table, exported: Path, fixtures_db: Path) -> None:
    want = [tuple(map(unset, row)) for row in rows(fixtures_db, table)]
    for folder, encoding, words in (("csv", "utf-8", str), ("csv-excel", "utf-8-sig", tables.restore)):
        with (exported / folder / f"{table.name}.csv").open(encoding=encoding, newline="") as file:
            head, *found = list(csv.reader(file))
        assert head == [column.name for column in table.columns]
        read = [
            tuple(
                None if text == "" else (words(text) if c.type is str else c.type(text))
                for c, text in zip(table.columns, row, strict=True)
            )
            for row in found
        ]
        assert read == want


def test_only_csv_for_excel_is_marked(exported: Path) -> None:
    starts = {name: (exported / name / "documents.csv").read_bytes()[:3] for name in ("csv", "csv-excel")}
    assert starts == {"csv": b"id,", "csv-excel": b"\xef\xbb\xbf"}


def test_csv_is_a_valid_data_package(exported: Path) -> None:
    report = frictionless.validate(str(exported / "csv" / "datapackage.json"))
    assert report.flatten(["taskId", "rowNumber", "fieldName", "type", "note"]) == []
    assert report.stats["tasks"] == len(tables.every())


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"), ("+44 20", "'+44 20"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'twas", "''twas"), ("a=1", "a=1"), ("", ""), (None, None), (-3, -3), (-0.5, -0.5),
    ],
)  # fmt: skip
def test_formulas_are_covered(value: Any, cell: Any) -> None:
    assert tables.defuse(value) == cell


@given(st.text())
def test_covers_come_off(text: str) -> None:
    covered = tables.defuse(text)
    assert tables.restore(covered) == text
    assert not covered.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("table", tables.every(), ids=lambda table: table.name)
def test_parquet_and_json_give_back_every_row(table: tables.Table, exported: Path, fixtures_db: Path) -> None:
    names = [column.name for column in table.columns]
    want = rows(fixtures_db, table)
    read = pyarrow.parquet.read_table(exported / "parquet" / f"{table.name}.parquet")
    assert [tuple(written(row[name], name) for name in names) for row in read.to_pylist()] == want
    assert read.schema.field(0).metadata == {b"description": table.columns[0].help.encode()}
    found = json.loads((exported / "json" / f"{table.name}.json").read_text(encoding="utf-8"))
    assert [tuple(written(row[name], name) for name in names) for row in found] == want


def written(value: Any, name: str) -> Any:
    """A typed value as the database holds it."""
    match value:
        case datetime.datetime():
            return value.isoformat()
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return f"{value:%H:%M}"
        case list():
            return json.dumps(value, ensure_ascii=name == "boxes", separators=(",", ":") if name == "boxes" else None)
    return value


def test_days_times_moments_and_lists_keep_their_types(exported: Path) -> None:
    def fields(format: str, table: str) -> dict[str, tuple[str, str | None]]:
        package = json.loads((exported / format / "datapackage.json").read_text(encoding="utf-8"))
        (found,) = (one["schema"]["fields"] for one in package["resources"] if one["name"] == table)
        return {field["name"]: (field["type"], field.get("format")) for field in found}

    for format in ("csv", "json", "parquet"):
        meetings = fields(format, "meetings")
        assert [meetings[name] for name in ("date", "start_time", "venue")] == [("date", None), ("time", "%H:%M"), ("string", None)]
        assert fields(format, "runs")["started_at"] == ("datetime", "any")
        assert fields(format, "resolutions")["boxes"] == ("array", None)
    schema = pyarrow.parquet.read_schema(exported / "parquet" / "meetings.parquet")
    types = dict(zip(schema.names, map(str, schema.types), strict=True))
    assert [types[name] for name in ("date", "start_time", "venue")] == ["date32[day]", "time32[ms]", "string"]


def test_a_column_is_typed_only_where_all_of_it_is_such(tmp_path: Path) -> None:
    """A month is no day, a word no list: the column stays text, and nothing of it is lost."""
    database = store.open_database(tmp_path / "x.db")
    database.execute("INSERT INTO runs (id, started_at, version) VALUES ('r', '2031-05-06T07:08:09+00:00', '1')")
    for number, (day, aliases) in enumerate((("2031-05-06", '["a"]'), ("2031-05", "a"), (None, None))):
        database.execute("INSERT INTO councils (id, name, aliases) VALUES (?, 'Q', ?)", [str(number), aliases])
        database.execute("INSERT INTO meetings (id, date, start_time) VALUES (?, ?, '10:00')", [str(number), day])
    found = tables._kinds(database.conn)
    assert (found["meetings"], found["councils"]) == ({"end_date": "date", "start_time": "time", "end_time": "time"}, {})
    for format in ("csv", "json", "parquet"):
        assert run(tmp_path / "x.db", "--format", format, "--out", tmp_path / format).exit_code == 0
    read = pyarrow.parquet.read_table(tmp_path / "parquet" / "meetings.parquet").to_pylist()
    assert [row["date"] for row in read] == ["2031-05-06", "2031-05", None]
    assert read[0]["start_time"] == datetime.time(10)
    database.conn.close()


def test_exports_are_the_same_each_time(exported: Path, fixtures_db: Path, tmp_path: Path) -> None:
    for format in ("csv", "popolo", "ocd"):
        again = export.write(fixtures_db, tmp_path / format, format)
        assert [path.read_bytes() for path in again] == [(exported / format / path.name).read_bytes() for path in again]


PARTS = ("memberships", "events", "motions", "vote_events")


def test_popolo(exported: Path) -> None:
    made = json.loads((exported / "popolo" / "popolo.json").read_text(encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message}" for error in jsonschema.Draft202012Validator(POPOLO).iter_errors(made)]
    assert errors == []
    assert all(made.values())
    ids = {name: [one["id"] for one in made[name]] for name in made}
    assert all(len(of) == len(set(of)) for of in ids.values())
    bodies, people, motions = set(ids["organizations"]), set(ids["persons"]), set(ids["motions"])
    assert {one["parent_id"] for one in made["organizations"] if "parent_id" in one} <= bodies
    assert {one["organization_id"] for part in PARTS for one in made[part] if "organization_id" in one} <= bodies
    assert {one["person_id"] for one in made["memberships"]} | {
        one["creator_id"] for one in made["motions"] if "creator_id" in one
    } <= people
    assert {one["motion_id"] for one in made["vote_events"] if "motion_id" in one} <= motions


# Open Civic Data's schemas as pupa, which loads such files, checks them; its files are read as they are, without its database.
OCD = {
    "organizations": "organization",
    "people": "person",
    "memberships": "membership",
    "events": "event",
    "vote_events": "vote_event",
}


def ocd_validator(name: str) -> jsonschema.Draft3Validator:
    """The validator that pupa builds, for one of its schemas."""
    checks = jsonschema.FormatChecker()
    checks.checks("uri")(lambda value: value.startswith(("http://", "https://", "ftp://")) and " " not in value)
    types = jsonschema.Draft3Validator.TYPE_CHECKER.redefine("date", lambda _, value: isinstance(value, datetime.date))
    types = types.redefine("datetime", lambda _, value: isinstance(value, datetime.date))
    made = jsonschema.validators.extend(jsonschema.Draft3Validator, type_checker=types)
    validator: jsonschema.Draft3Validator = made(
        importlib.import_module(f"pupa.scrape.schemas.{name}").schema, format_checker=checks
    )
    return validator


@pytest.mark.parametrize("part", OCD)
def test_open_civic_data(part: str, exported: Path) -> None:
    made = json.loads((exported / "ocd" / f"{part}.json").read_text(encoding="utf-8"))
    validator = ocd_validator(OCD[part])
    assert made and [f"{one.get('id')}: {error.message}" for one in made for error in validator.iter_errors(one)] == []
    unknown = {name for one in made for name in one} - set(validator.schema["properties"])
    assert unknown <= {"id"}


def test_open_civic_data_hangs_together(exported: Path) -> None:
    made = {part: json.loads((exported / "ocd" / f"{part}.json").read_text(encoding="utf-8")) for part in OCD}
    bodies, people = ({one["id"] for one in made[part]} for part in ("organizations", "people"))
    assert {one["organization"] for one in made["vote_events"] if "organization" in one} <= bodies
    assert {one["person_id"] for one in made["memberships"]} <= people
    voters = {vote["voter_id"] for one in made["vote_events"] for vote in one.get("votes", ()) if "voter_id" in vote}
    assert voters and voters <= people
    assert all(id.startswith("ocd-organization/") for id in bodies) and all(id.startswith("ocd-person/") for id in people)
    assert any(one.get("agenda") and one["participants"][1:] for one in made["events"])


def run(*words: str | Path) -> Any:
    result = CliRunner().invoke(pipeline.main, ["export", *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_command(fixtures_db: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = run(fixtures_db, "--format", "popolo", "--out", out, "--address", "https://papers.example/w")
    assert (first.exit_code, first.output) == (0, f"{out / 'popolo.json'}\n")
    assert '"url": "https://papers.example/w/-/evidence/motions/' in (out / "popolo.json").read_text(encoding="utf-8")
    again = run(fixtures_db, "--format", "ocd", "--out", out)
    assert (again.exit_code, again.output) == (1, f"Error: {out} is not empty; --force writes into it\n")
    assert run(fixtures_db, "--format", "ocd", "--out", out, "--force").exit_code == 0


def test_what_cannot_be_exported(fixtures_db: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.db"
    sqlite3.connect(theirs).execute("CREATE TABLE tickets (id)").connection.close()
    refused = run(theirs, "--format", "csv", "--out", tmp_path / "out")
    assert (refused.exit_code, refused.output) == (1, f"Error: {theirs} is a database, but not one that minutebook made\n")
    (tmp_path / "file").write_text("", encoding="utf-8")
    inside = run(fixtures_db, "--format", "csv", "--out", tmp_path / "file" / "out")
    assert (inside.exit_code, inside.output) == (1, f"Error: {tmp_path}/file/out cannot be written: Not a directory\n")


def test_parquet_without_its_library(fixtures_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    refused = run(fixtures_db, "--format", "parquet", "--out", tmp_path / "out")
    assert (refused.exit_code, refused.output) == (1, "Error: Parquet needs pyarrow: pip install 'minutebook[parquet]'\n")


def test_a_workbook_holds_every_row_as_text_with_its_head_frozen(exported: Path, fixtures_db: Path) -> None:
    book = openpyxl.load_workbook(exported / "xlsx" / "papers.xlsx", read_only=False)
    every = {table.name: table for table in tables.every()}
    assert book.sheetnames == ["columns", *(name[:31] for name in every)]
    assert {sheet.freeze_panes for sheet in book} == {"A2"}
    for name in ("votes", "decisions", "public_questions"):
        head, *found = book[name].iter_rows(values_only=True)
        assert list(head) == [column.name for column in every[name].columns]
        assert found == [tuple(map(unset, row)) for row in rows(fixtures_db, every[name])]


def test_excel_is_for_csv(fixtures_db: Path, tmp_path: Path) -> None:
    refused = run(fixtures_db, "--format", "json", "--excel", "--out", tmp_path / "out")
    assert refused.exit_code == 2 and "--excel is for --format csv" in refused.output
