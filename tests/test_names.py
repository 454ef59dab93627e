"""Lists of people as printed → names."""

from __future__ import annotations

import pytest

from extract.names.names import names, subjects
from extract.names.separators import BREAK
from extract.same.persons import fits, key
from tests.growth import grows

LISTS = [
    (
        "Mr A Lund (Chairman), Mr R C Berg, OBE, Mr C Dahl and Sir Ned Eide, CBE",
        ["Mr A Lund", "Mr R C Berg, OBE", "Mr C Dahl", "Sir Ned Eide, CBE"],
    ),
    # commas and "and" inside brackets part nothing
    ("Ms D Eide (Head of Parks, Trees and Paths), Dr E Foss (Chief Executive)", ["Ms D Eide", "Dr E Foss"]),
    (
        "Cllrs Lund, Berg & Dahl, County Cllr Eide and the Clerk",
        ["Lund", "Berg", "Dahl", "County Cllr Eide", "the Clerk"],
    ),
    ("Mayor Ada Lund and Councillors Bo Berg and Cy\nDahl.", ["Mayor Ada Lund", "Bo Berg", "Cy Dahl"]),
    # an office before the name
    ("Fire Chief Will Foss and Interim Deputy Clerk Kay Hay-Ives", ["Will Foss", "Kay Hay-Ives"]),
    (
        "President Ada Lund, Members Bo Berg, Cy Dahl, Works Director and\nSecretary of the Trees Board, Di Eide",
        ["President Ada Lund", "Bo Berg", "Cy Dahl", "Di Eide"],
    ),
    ("Ada Lund, Clerk, Bo Berg, Assistant Clerk", ["Ada Lund", "Bo Berg"]),
    ("three members of the public", []),
    ("None", []),
    ("Anna de la Cruz, Siân ap Rhys, Zoë O’Brien-Łęcka", ["Anna de la Cruz", "Siân ap Rhys", "Zoë O’Brien-Łęcka"]),
    ("Mrs C Head (Head of Roads)", ["Mrs C Head"]),  # a surname that is also an office
    ("Cllr Welcome Ndlovu", ["Cllr Welcome Ndlovu"]),  # a forename that is also a heading
    ("Thames Trust Ltd", []),
    ("Berg (Acting Accountant)", ["Berg"]),
    ("A. Lund (AL) Chair, B. Berg (BB)", ["A. Lund", "B. Berg"]),
    ("The Clerk, Mrs N Quill", ["Mrs N Quill"]),
    ("Mr Tarn Head of Civic Services, Mr Head", ["Mr Tarn", "Mr Head"]),
    # the surname first
    ("Lund, Ada; Berg, Bo J.; van Dahl, Cy", ["Lund, Ada", "Berg, Bo J.", "van Dahl, Cy"]),
    (f"Lund, Ada{BREAK}Berg, Bo", ["Lund, Ada", "Berg, Bo"]),
    ("Lund, Ada, Berg, John F., Dahl, Mary", ["Lund, Ada", "Berg, John F.", "Dahl, Mary"]),
    ("Cllrs Lund, Berg, Dahl and Eide", ["Lund", "Berg", "Dahl", "Eide"]),
    ("Ada Lund; Nora Quill, Clerk; Bo Berg", ["Ada Lund", "Nora Quill", "Bo Berg"]),
    # a title beside the one that all share
    ("Councillors Lund (Chairman), Mrs Berg, Dahl, Dr Eide, Foss", ["Lund", "Mrs Berg", "Dahl", "Dr Eide", "Foss"]),
    ("Cllr Lund and Berg", ["Cllr Lund", "Berg"]),
    ("Cllr Lund, Berg", ["Cllr Lund"]),
    ("Cllr A Lund and Berg", ["Cllr A Lund"]),
    ("Cllr’s Ada Lund, Bo Berg & Jim Ward", ["Ada Lund", "Bo Berg", "Jim Ward"]),
    # a comma forgotten among surnames
    ("Councillors Lund, Berg, Dahl, Eide Foss, Hay and B Ives", ["Lund", "Berg", "Dahl", "Eide", "Foss", "Hay", "B Ives"]),
    ("Planner III Ed Rand; Planner II Sue Berg", ["Ed Rand", "Sue Berg"]),
    ("T. Ll. Probert and Wm. Lund", ["T. Ll. Probert", "Wm. Lund"]),
    ("Mr Foss - Team Leader (Major Roads)", ["Mr Foss"]),
    (f"Councillor Ada Lund, An Cathaoirleach{BREAK}Bo Berg, Leas-Chathaoirleach", ["Councillor Ada Lund", "Bo Berg"]),
    ("LORD PROVOST", []),
    ("His Worship Mayor Lund, The Right Honourable Ada Berg", ["His Worship Mayor Lund", "The Right Honourable Ada Berg"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_names(text: str, expected: list[str]) -> None:
    assert [name.text for name in names(text)] == expected


def test_parts_of_a_name() -> None:
    (name,) = names("Sir Ned Eide, CBE, KC (Member for Moor)")
    assert (name.title, name.bare, name.honours, name.notes) == ("Sir", "Ned Eide", "CBE KC", ("Member for Moor",))


@pytest.mark.parametrize("name", ["Ada Lund", "Lund, Ada", "LUND Ada", "LUND, Mr Ada", "Ada Lund, OBE", "Ada Lund, Jr."])
def test_one_person_however_the_name_is_turned(name: str) -> None:
    assert key(name) == (("ada",), "lund")


def test_a_body_heads_a_group() -> None:
    found = names(f"Elm District Council: Councillors A Lund and B Berg{BREAK}Oak Trust: Ms C Dahl{BREAK}Mr D Eide")
    assert [(name.text, name.group) for name in found] == [
        ("A Lund", "Elm District Council"), ("B Berg", "Elm District Council"), ("Ms C Dahl", "Oak Trust"), ("Mr D Eide", ""),
    ]  # fmt: skip


def test_posts() -> None:
    found = names(
        f"Nora Quill - Head of Law{BREAK}Ed Rand, Director, Rand Works LLP{BREAK}Mr A Lund, Mr B Berg, Councillors"
    )
    assert [(name.text, name.post) for name in found] == [
        ("Nora Quill", "Head of Law"),
        ("Ed Rand", "Director, Rand Works LLP"),
        ("Mr A Lund", "Councillors"),
        ("Mr B Berg", "Councillors"),
    ]


def test_initials_beside_a_name_are_a_code() -> None:
    assert [(name.text, name.code) for name in names("Moira Cane, MC, Bo Berg BB")] == [
        ("Moira Cane", "MC"),
        ("Bo Berg", "BB"),
    ]


def test_offsets_lead_to_the_printed_name() -> None:
    text = "Chairman Cllr Mrs Lund, Mr R C Berg, OBE and\nDr C Dahl"
    assert [text[name.start : name.end] for name in names(text)] == ["Cllr Mrs Lund", "Mr R C Berg, OBE", "Dr C Dahl"]


def test_subjects_of_a_clause() -> None:
    assert [name.text for name in subjects("(2) Later in the meeting Cllrs Lund and Berg")] == ["Lund", "Berg"]


KEYS = [
    ("Mr R C Love-Hart, OBE (Chair)", (("r", "c"), "love-hart")),
    ("Cllr Dr Zoë O’Brien", (("zoe",), "obrien")),
    ("B.J. Sweet", (("b", "j"), "sweet")),
    ("Cllrs Lund", ((), "lund")),
]


@pytest.mark.parametrize(("name", "expected"), KEYS)
def test_key(name: str, expected: tuple[tuple[str, ...], str]) -> None:
    assert key(name) == expected


PAIRS = [
    ("Mr B J Sweet", "Bryan Sweet", True),
    ("Mr Sweet", "Mr B J Sweet", True),
    ("Mr B Sweet", "Mr C Sweet", False),
    ("Ms J Sweet", "Mr J Sweet", False),
    ("Cllr Rob Sweet", "Cllr Robert Sweet", True),
    ("Jo Sweet", "Bo Sweet", False),
    ("Ada Lund", "Ada Berg", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_fits(one: str, other: str, expected: bool) -> None:
    assert fits(one, other) is fits(other, one) is expected


@pytest.mark.parametrize("piece", ["Mr A Lund, ", "(", "and ", "Cllr ", "A ", "A Lund (B), ", "the Clerk, "])
def test_a_long_list_takes_no_forever(piece: str) -> None:
    short, long = (piece * 2_500)[:2_500], (piece * 20_000)[:20_000]
    names(short)  # what is made once
    assert not grows(lambda: names(short), lambda: names(long), times=24)


@pytest.mark.parametrize("label", ["", "(2) ", "3.1 ", "a) ", "9-B. ", "7-A ", "(12-C) ", "31-4 "])
def test_the_number_before_a_clause_is_no_office(label: str) -> None:
    found = subjects(f"{label}Vice President Lund")
    assert [(one.text, one.title, one.certain) for one in found] == [("Vice President Lund", "Vice President", True)]


@pytest.mark.parametrize("title", ["Councilmember/Commission", "Commissioner Members/Commissioners", "Member/Clerk", "Mayor/Chair"])
def test_titles_of_two_bodies_are_no_part_of_a_name(title: str) -> None:
    assert all("/" not in name.text and "ommission" not in name.text for name in names(f"{title} Lund, Ada Berg"))
