"""Lists of members: the file, whom the papers' names mean by it, and the command that takes it in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.batch import writer
from extract.database import changes, store
from extract.links.listed import Listed, listed
from extract.links.member_list import BadList, ListedTerm, read_members
from extract.links.people import people
from extract.links.terms import Term, Terms
from extract.models import Attendance, Person
from pipeline import main
from tests.builders import passage

EVIDENCE = passage("Lund").evidence(0, 4, rule="test")


def written(folder: Path, text: str | bytes, name: str = "members.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def there(name: str, meeting: str = "one", **given: str) -> Attendance:
    return Attendance(id=f"{meeting}-{name}", meeting_id=meeting, name=name, **{"status": "present", **given}, evidence=EVIDENCE)


def test_a_list_is_read(tmp_path: Path) -> None:
    text = "name,party,ward,from,to,aliases\n\"Lund, Ada\",Labour, Moor ,2019-05-02,2023-05,Ada Berg; A L\n\nBo Foss,,,2021,,\n"
    assert read_members(written(tmp_path, text)).terms == (
        ListedTerm(line=2, name="Lund, Ada", aliases=("Ada Berg", "A L"), party="Labour", ward="Moor", from_date="2019-05-02",
                   to_date="2023-05"),
        ListedTerm(line=4, name="Bo Foss", from_date="2021"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffNAME;Party;E-mail;to\r\nAda Lund;Green;a@b;2020\r\n",
        "Name\tParty\tE-mail\tTo date\nAda Lund\tGreen\ta@b\t2020\n",
        "party,E-mail,name,to_date\nGreen,a@b,Ada  Lund,2020",
    ],
)
def test_commas_semicolons_tabs_case_and_order(tmp_path: Path, text: str) -> None:
    found = read_members(written(tmp_path, text))
    assert found.terms == (ListedTerm(line=2, name="Ada Lund", party="Green", to_date="2020"),) and found.ignored == ("E-mail",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name\n", "members.csv lists nobody"),
        ("", "members.csv, line 1: no column is called name; the columns are name, party, ward, from, to, aliases"),
        ("member,party\nAda Lund,Green\n",
         "members.csv, line 1: no column is called name; the columns are name, party, ward, from, to, aliases"),
        ("name,from,from_date\nAda Lund,,\n", "members.csv, line 1: two columns for from_date"),
        ("name,party\n,Green\n", "members.csv, line 2: no name"),
        ("name\n-\n", "members.csv, line 2: no name"),
        ("name,from\nAda Lund,2/5/2019\n", "members.csv, line 2: '2/5/2019' is no date: write 2019-05-02, 2019-05 or 2019"),
        ("name,to\nAda Lund,2019-02-30\n", "members.csv, line 2: '2019-02-30' is no date: write 2019-05-02, 2019-05 or 2019"),
        ("name,from,to\nAda Lund,2020-05,2019\n", "members.csv, line 2: the term ends (2019) before it begins (2020-05)"),
        ('name\n"Ada Lund\n', "members.csv, line 2: unexpected end of data"),
        ("name\nZo\u00eb Lund\n".encode("latin-1"), "members.csv is not UTF-8 text: save it as CSV UTF-8"),
    ],
)  # fmt: skip
def test_bad_lists_are_told_in_one_line(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(BadList) as told:
        read_members(written(tmp_path, text))
    assert str(told.value) == said


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadList, match=r"^none.csv cannot be read: No such file or directory$"):
        read_members(tmp_path / "none.csv")


ADA = Listed(name="Ada Lund", terms=(("2015", "2019-05"),))
ANN = Listed(name="Ann Lund", terms=(("2019-05", None),))
PEGGY = Listed(name="Margaret Quill", aliases=("Peggy Quill", "Margaret Foss"))


@pytest.mark.parametrize(
    ("printed", "date", "name"),
    [
        ("Cllr Ada Lund", None, "Ada Lund"),
        ("LUND Ada", "2024-01-01", "Ada Lund"),  # printed in full, whenever
        ("Cllr A Lund", "2016-02-03", "Ada Lund"),
        ("Lund", "2021-02-03", "Ann Lund"),
        ("Cllr Lund", "2010-02-03", None),  # before both
        ("Cllr Lund", "2019-05-10", None),  # the month in which one followed the other
        ("Cllr Lund", None, None),
        ("Councillor Quill, Peggy", "2020-01-01", "Margaret Quill"),
        ("Mrs M Foss", "2020-01-01", "Margaret Quill"),
        ("Cllr Quill", "2020-01-01", "Margaret Quill"),
        ("Max Quill", "2020-01-01", None),
    ],
)
def test_whom_a_printed_name_means(printed: str, date: str | None, name: str | None) -> None:
    row = there(printed)
    assert listed([row], [ADA, ANN, PEGGY], {"one": date}).get(row.id) == name


def test_officers_are_members_only_by_full_name() -> None:
    rows = [there("Mr Quill", capacity="officer"), there("Peggy Quill", capacity="guest", meeting="two")]
    assert listed(rows, [PEGGY], {}) == {"two-Peggy Quill": "Margaret Quill"}


def test_two_names_of_one_list_are_two_people() -> None:
    """Beside "Peggy Quill" in one list "M Quill" is somebody else, and of "M Quill" and "P Quill" either may be she."""
    assert listed([there("Peggy Quill"), there("M Quill")], [PEGGY], {}) == {"one-Peggy Quill": "Margaret Quill"}
    assert listed([there("M Quill"), there("P Quill")], [PEGGY], {}) == {}
    assert listed([there("M Quill"), there("M Quill", status="apologies")], [PEGGY], {})


def test_people_take_the_names_of_the_list() -> None:
    rows = [there("Cllr Peggy Quill"), there("Mrs Foss", meeting="two"), there("Bo Foss", meeting="two")]
    made = people("moor", rows, {"one-Cllr Peggy Quill": "Margaret Quill", "two-Mrs Foss": "Margaret Quill"})
    assert sorted(person.name for person in made.persons) == ["Bo Foss", "Margaret Quill"]
    assert made.of["one-Cllr Peggy Quill"] == made.of["two-Mrs Foss"] != made.of["two-Bo Foss"]


def test_two_listed_members_are_two_people() -> None:
    """Without the list, Ann and Anna would be one person's names."""
    rows = [there("Ann Lund"), there("Anna Lund", meeting="two")]
    assert len(people("moor", rows).persons) == 1
    assert len(people("moor", rows, {"one-Ann Lund": "Ann Lund", "two-Anna Lund": "Anna Lund"}).persons) == 2


def term(name: str, first: str | None, last: str | None, ward: str = "Moor", party: str = "Green") -> Term:
    return Term(f"{name}-{first}", name, None, party, ward, first, last, "members.csv")


def test_the_last_term_fills_a_person() -> None:
    terms = Terms((term("Ada Lund", "2019", None, "Fen", "Labour"), term("Ada Lund", "2015", "2019")))
    (person,) = terms.filled([Person(id="a", name="Ada Lund")], {"Ada Lund": "a"})
    assert (person.party, person.ward, person.source) == ("Labour", "Fen", "members.csv") and list(terms.doubtful()) == []


def test_one_name_in_two_wards_at_once_is_two_people() -> None:
    terms = Terms((term("Bo Foss", "2019", None), term("Bo Foss", "2021", "2022", "Fen"), term("Ada Lund", None, None)))
    assert list(terms.doubtful()) == ["Bo Foss"] and [member.name for member in terms.members()] == ["Ada Lund"]


LIST = "name,party,ward,from,to\nAda Lund,Labour,Moor,2015-05-07,\nMo Nobody,Green,Fen,2015-05-07,\n"


@pytest.fixture
def papers(fixtures_db: Path, tmp_path: Path) -> Path:
    path = tmp_path / "papers.db"
    shutil.copyfile(fixtures_db, path)
    return path


def imported(papers: Path, members: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["people", "import", str(members), "--db", str(papers), *more])
    return done.exit_code, done.output


def a_council_with_people(papers: Path) -> tuple[str, str, str]:
    """The council with most people, one of them whose surname nobody shares, and that person's printed name."""
    opened = store.open_database(papers)
    council, name = opened.execute(
        "SELECT c.name, p.name FROM people p JOIN councils c ON c.id = p.council_id "
        "WHERE p.name LIKE 'C%% %% %%' OR p.name LIKE 'M%% %% %%' ORDER BY c.name, p.name LIMIT 1"
    ).fetchone()
    return council, name, opened.execute("SELECT count(*) FROM memberships").fetchone()[0]


def test_import(papers: Path, tmp_path: Path) -> None:
    council, name, before = a_council_with_people(papers)
    path = written(tmp_path, f"name,party,ward\n{name},Moor First,Fen\nMo Nobody,Green,Moor\n")
    assert before == 0
    for _ in range(2):  # the same file again says the same
        code, said = imported(papers, path, "--council", council.upper())
        assert (code, said) == (0, f"{council}: 2 members listed, 1 of them named in papers.\n")
    opened = store.open_database(papers)
    filled = opened.execute("SELECT name, party, ward, source FROM people WHERE source IS NOT NULL").fetchall()
    assert filled == [(name, "Moor First", "Fen", "members.csv")]
    who = "SELECT m.name, p.name, m.line FROM memberships m LEFT JOIN people p ON p.id = m.person_id ORDER BY m.line"
    assert opened.execute(who).fetchall() == [(name, name, 2), ("Mo Nobody", None, 3)]
    issues = opened.execute("SELECT message FROM issues WHERE code = 'unnamed_member'").fetchall()
    assert issues == [("Mo Nobody is listed as a member, but no attendance list names them",)]


def test_links_made_anew_keep_a_list(papers: Path, tmp_path: Path) -> None:
    council, name, _ = a_council_with_people(papers)
    imported(papers, written(tmp_path, f"name,party\n{name},Moor First\n"), "--council", council)
    opened = store.open_database(papers)
    tables = ("people", "memberships", "issues", "attendance")
    before = [opened.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables]
    with store.transaction(opened):
        changes.mark_all(opened)
    writer.link(opened, opened.execute("SELECT id FROM runs").fetchone()[0])
    assert [opened.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables] == before


def test_a_later_file_of_that_name_replaces_the_list(papers: Path, tmp_path: Path) -> None:
    council, name, _ = a_council_with_people(papers)
    imported(papers, written(tmp_path, f"name,party\n{name},Moor First\n"), "--council", council)
    imported(papers, written(tmp_path, f"name,party\n{name},Fen Forward\n"), "--council", council)
    imported(papers, written(tmp_path, "name\nMo Nobody\n", "others.csv"), "--council", council)
    opened = store.open_database(papers)
    assert opened.execute("SELECT name, party, source FROM memberships ORDER BY name = 'Mo Nobody'").fetchall() == [
        (name, "Fen Forward", "members.csv"),
        ("Mo Nobody", None, "others.csv"),
    ]


def test_what_cannot_be_imported(papers: Path, tmp_path: Path) -> None:
    bad = written(tmp_path, "name,from\nAda Lund,May\n")
    council = a_council_with_people(papers)[0]
    said = "members.csv, line 2: 'May' is no date: write 2019-05-02, 2019-05 or 2019"
    assert imported(papers, bad, "--council", council) == (1, f"Error: {said}\n")
    opened = store.open_database(papers)
    noted = "SELECT code, level, message FROM issues WHERE stage = 'members'"
    assert opened.execute(noted).fetchall() == [("bad_member_list", "error", said)]
    assert opened.execute("SELECT count(*) FROM memberships").fetchone()[0] == 0
    good = written(tmp_path, LIST)
    code, told = imported(papers, good, "--council", "Nowhere")
    assert code == 1 and told.startswith("Error: no council or more than one is called 'Nowhere'; there are ")
    code, told = imported(papers, good)
    assert code == 1 and told.startswith("Error: the database holds papers of several councils, name one with --council: ")
    assert imported(papers, good, "--council", council)[0] == 0
    assert opened.execute(noted).fetchall() == []


def test_import_before_any_paper(tmp_path: Path) -> None:
    store.open_database(tmp_path / "empty.db").conn.close()
    said = "Error: the database holds no papers yet: ingest some first\n"
    assert imported(tmp_path / "empty.db", written(tmp_path, LIST)) == (1, said)
