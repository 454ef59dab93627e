"""Declarations of interest in the forms clerks print: negation, tables by their heads, lists under a lead, who left."""

from __future__ import annotations

import pytest

from extract.attendance import register
from extract.interests import declared
from extract.layouts import GENERIC
from extract.models import Interest
from tests.builders import section

TITLE = "Declarations of Interest"


def _found(text: str, title: str = TITLE) -> list[tuple[str, str | None, str, bool | None]]:
    made = declared.find(section(f"{title}\n{text}", kind="item", title=title), GENERIC)
    return [(row.name, row.item_number, row.type, row.withdrew) for row in made]


LEFT = [
    ("left the room", True),
    ("left the meeting and took no part in the debate or vote", True),
    ("took no part in the discussion", True),
    ("did not take part or vote", True),
    ("withdrew from the chamber", True),
    ("would leave the room", True),
    ("vacated the chamber", True),
    ("remained in the meeting", False),
    ("did not leave the room", False),
    ("was not required to withdraw", False),
    ("withdrew her motion", None),
    ("left the chair", None),
    ("asked whether she should leave the meeting", None),
    ("was advised that there was no requirement to leave the meeting", None),
    ("could leave if she wished", None),
]


@pytest.mark.parametrize(("did", "expected"), LEFT)
def test_who_left(did: str, expected: bool | None) -> None:
    text = f"Cllr Lund declared a personal interest in item 5. She {did}."
    assert _found(text) == [("Cllr Lund", "5", "personal", expected)]


NOBODY = [
    "There was no requirement for them to leave the meeting.",
    "Cllr Lund expressed an interest in the scheme.",
    "Cllr Lund declared an interest in the previous meeting and would not vote.",
    "The minutes were approved subject to a correction to minute 5 to show that Cllr Lund declared an interest.",
    "Councillor Lund, seconded by Councillor Berg, nominated Councillor Dahl.",
    "Members were reminded to declare any interest in item 5.",
    "Having declared no interest, Cllr Lund remained.",
    "The Mayor had to recuse himself from item 5.",
    "40 in favour, 0 against and 2 recused",
    "Cllr Lund left the room and did not take part in the vote.",
]


@pytest.mark.parametrize("text", NOBODY)
@pytest.mark.parametrize("title", [TITLE, "Roads"])
def test_nothing_is_declared(text: str, title: str) -> None:
    assert _found(text, title) == []


@pytest.mark.parametrize("who", ["Councillor Lund", "Cllr A. Lund", "The Chairman"])
@pytest.mark.parametrize("mark", ["‘significant other interest’", "personal interest", "interested"])
def test_who_declares(who: str, mark: str) -> None:
    kind = "personal" if "personal" in mark else "other"
    assert _found(f"{who} declared a {mark} in item 7.") == [(who, "7", kind, None)]


HAVING = [
    ("Having declared an interest in item 7, Councillor Lund left the chamber.", [("Councillor Lund", "7", "other", True)]),
    ("Having declared a prejudicial interest in item 7, Cllrs Lund and Berg withdrew.",
     [("Lund", "7", "prejudicial", True), ("Berg", "7", "prejudicial", True)]),
    ("Councillor Lund, having declared a personal interest in item 7, remained in the meeting.",
     [("Councillor Lund", "7", "personal", False)]),
    ("Councillor Lund, who had declared an interest in item 7, took no part.", [("Councillor Lund", "7", "other", True)]),
    ("Commissioner Lund recused herself from item 7.", [("Commissioner Lund", "7", "other", True)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HAVING)
@pytest.mark.parametrize("title", [TITLE, "Roads"])
def test_said_with_what_they_did(text: str, expected: list[tuple[str, str, str, bool]], title: str) -> None:
    assert _found(text, title) == expected


TABLES = [
    (
        "Name                Minute              Reason                     Interest\n"
        "Councillor Lund     78: Harbour         Personal Licence holder    Disclosable Pecuniary\n"
        "Councillor Berg     79: Market          Member of the club         Personal",
        [("Councillor Lund", "78", "dpi", None), ("Councillor Berg", "79", "personal", None)],
    ),
    (
        "Member              Item No.       Nature of Interest         Left the room?\n"
        "Lund                5              Prejudicial                Yes\n"
        "Berg                6              Personal                   No",
        [("Lund", "5", "prejudicial", True), ("Berg", "6", "personal", False)],
    ),
    (
        "Agenda Item         Councillor          Type of Interest\n5 and 6             Cllr A Lund         Other Registrable",
        [("Cllr A Lund", "5", "other_registrable", None), ("Cllr A Lund", "6", "other_registrable", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_a_table_is_read_by_its_head(text: str, expected: list[tuple[str, str, str, bool | None]]) -> None:
    assert _found(text) == expected


LEADS = [
    "Members declared personal interests in minute 81 of this meeting as follows:",
    "(a) Members declared personal interests in minute 81 of this meeting as follows:",
    "The following personal interests were declared in minute 81:",
    "Declarations were made as follows: (a) Members declared personal interests in item 81 as follows:",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_list_under_a_lead(lead: str) -> None:
    assert _found(f"{lead}\n   Lund - Member of the Trust\n   Berg - Member of the Club") == [
        ("Lund", "81", "personal", None), ("Berg", "81", "personal", None),
    ]  # fmt: skip


def test_an_interest_said_again_in_its_item_is_one() -> None:
    start = section(f"{TITLE}\nCllr Lund declared an interest as a governor.", kind="item", title=TITLE)
    item = section("School Roads\nHaving declared an interest, Cllr Lund left the meeting.", kind="item", title="School Roads")
    rows = [*declared.find(start, GENERIC), *declared.find(item, GENERIC)]
    found = [row for row in register.settle(rows) if isinstance(row, Interest)]
    assert [(row.name, row.nature, row.withdrew) for row in found] == [("Cllr Lund", "a governor", True)]


def _spoken(text: str, title: str = TITLE) -> list[str]:
    """Rows as they are read aloud: "Lund 5 personal"; "left" or "stayed" where it is said."""
    left = {None: "", True: " left", False: " stayed"}
    return [f"{name.split()[-1]} {item or '-'} {kind}{left[gone]}" for name, item, kind, gone in _found(text, title)]


SEVERAL = [
    ("Cllrs Lund and Berg declared a personal interest, and Cllr Dahl declared a prejudicial interest, in item 5.",
     ["Lund 5 personal", "Berg 5 personal", "Dahl 5 prejudicial"]),
    ("Cllrs Lund and Berg declared a personal interest and Cllr Dahl a prejudicial interest, in item 5.",
     ["Lund 5 personal", "Berg 5 personal", "Dahl 5 prejudicial"]),
    ("Personal interests in item 5 were declared by Cllrs Lund and Berg, and a prejudicial interest in item 6 by Cllr Dahl.",
     ["Lund 5 personal", "Berg 5 personal", "Dahl 6 prejudicial"]),
    ("Cllrs A Lund, B Berg, C Dahl, D Eide, E Falk, F Gran, G Holm, H Isdal and I Juul declared personal interests in item 5.",
     [f"{name} 5 personal" for name in ("Lund", "Berg", "Dahl", "Eide", "Falk", "Gran", "Holm", "Isdal", "Juul")]),
    ("Cllr Lund declared an interest in item 5, as did Cllrs Berg and Dahl.", ["Lund 5 other", "Berg 5 other", "Dahl 5 other"]),
    ("Cllr Lund declared an interest in item 5; so did Cllr Berg.", ["Lund 5 other", "Berg 5 other"]),
    ("Cllr Lund declared an interest in item 5 as Mr Falk is a friend and Cllr Berg declared an interest in item 6.",
     ["Lund 5 other", "Berg 6 other"]),
    ("Item 5: Cllr Lund – personal interest; Cllr Berg – prejudicial interest.\nCllr Dahl: item 7",
     ["Lund 5 personal", "Berg 5 prejudicial", "Dahl 7 other"]),
    ("Agenda Item 5 – Harbour Plan\nCllr Lund declared a personal interest.\nCllr Berg declared a DPI and left.\n"
     "Agenda Item 6 – Roads\nCllr Dahl declared a personal interest.", ["Lund 5 personal", "Berg 5 dpi left", "Dahl 6 personal"]),
    ("DPI: Cllr Lund (item 5). ORI: Cllr Berg (item 6). NRI: None.", ["Lund 5 dpi", "Berg 6 other_registrable"]),
    ("Pecuniary: Cllr Lund, item 5\nNon-pecuniary: Cllr Berg, item 6", ["Lund 5 pecuniary", "Berg 6 personal"]),
    ("Prejudicial\nNone\nPersonal\nCllr Lund - item 5", ["Lund 5 personal"]),
    ("The following were made: • Cllr Lund, Item 5, personal interest, trustee • Cllr Berg, Items 6 and 7, DPI",
     ["Lund 5 personal", "Berg 6 dpi", "Berg 7 dpi"]),
    ("The following Members declared an interest in the items shown:\nCllr Lund   Item 5   Personal", ["Lund 5 personal"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_in_one_sentence_or_list(text: str, expected: list[str]) -> None:
    assert _spoken(text) == expected


SAID = [
    "said he had a personal interest in item 5",
    "stated she had a personal interest in item 5",
    "advised the meeting that she would declare a personal interest at item 5",
    "indicated a personal interest in item 5",
    "notified the Council of his personal interest in Item 5",
    "made known her personal interest in item 5",
    ", being a director of the club, declared a personal interest in item 5",
    "(Chair) declared a personal interest in item 5",
    "and all other members declared a personal interest in item 5",
    "declared a personal but not prejudicial interest in item 5",
    "declared a personal, non-prejudicial interest in item 5",
    "declared a personal interest which was not prejudicial in item 5",
    "declared that he had no pecuniary interest but a personal interest in item 5",
]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("who", ["Cllr Lund", "Councillor A. Lund", "CLLR LUND"])
def test_ways_to_say_that_one_has_an_interest(said: str, who: str) -> None:
    assert [one.casefold() for one in _spoken(f"{who} {said}.")] == ["lund 5 personal"]


LEAVING = [
    ("Cllr Lund did not take part in item 5 as he had declared a pecuniary interest.", ["Lund 5 pecuniary left"]),
    ("Because of his interest in item 5, Cllr Lund left the room.", ["Lund 5 other left"]),
    ("Due to a conflict of interest, Commissioner Lund recused herself from item 5.", ["Lund 5 other left"]),
    ("Vice Mayor Lund recused himself from Item 5 due to owning land nearby.", ["Lund 5 other left"]),
    ("Mr Lund stated that he was recusing himself from item 5.", ["Lund 5 other left"]),
    ("Councilmember Lund announced that she would recuse herself from item 5.", ["Lund 5 other"]),
    ("Mr. Lund abstained from item 5 due to a conflict of interest.", ["Lund 5 other"]),
    ("Cllr Lund reiterated his interest in item 5 and left the room.", ["Lund 5 other left"]),
    ("Cllr Lund had declared a DPI in item 5 and was not present.", ["Lund 5 dpi left"]),
    ("Cllr Lund having declared an interest in item 5, the Vice-Chairman, Cllr Berg, took the chair.", ["Lund 5 other"]),
    ("(Cllr Lund declared an interest in item 5 and left the room.)", ["Lund 5 other left"]),
]


@pytest.mark.parametrize(("text", "expected"), LEAVING)
@pytest.mark.parametrize("title", [TITLE, "Roads"])
def test_who_left_and_who_recused_themselves(text: str, expected: list[str], title: str) -> None:
    assert _spoken(text, title) == expected


def test_a_vice_mayor_is_no_mayor() -> None:
    assert [name for name, *_ in _found("Vice Mayor Lund recused himself from Item 5.", "Roads")] == ["Vice Mayor Lund"]


NOBODYS_INTEREST = [
    "Cllr Lund did not declare an interest in item 5.",
    "Cllr Lund had no interest to declare.",
    "Neither Cllr Lund nor Cllr Berg declared an interest.",
    "Cllr Berg asked if Cllr Lund had declared an interest.",
    "Cllr Berg accused Cllr Lund of having failed to declare an interest.",
    "Cllr Lund sought advice on whether to declare an interest in item 5.",
    "Cllr Lund was advised by the Clerk that he had a prejudicial interest in item 5.",
    "Cllr Lund registered his interest in attending the course.",
    "Cllr Lund declared his interest in standing for chairman.",
    "Cllr Lund reported that residents had an interest in the land.",
    "Cllr Lund stated that the bank had raised its interest rate.",
    "The Mayor declared the meeting open in the interest of time.",
    "Cllr Lund reported that he had received an expression of interest from Mr Berg.",
    "Mr Lund said that he had registered the Council’s interest with the Registry.",
    "Cllr Lund declared that the public interest outweighed the harm.",
    "Cllr Lund reported that two firms had shown interest in the contract.",
    "Ed Foss explained that he has a particular interest in stations.",
    "Cllr Lund said that she had an interest in history.",
    "A dispensation was granted to Cllr Lund in respect of item 5.",
]


@pytest.mark.parametrize("text", NOBODYS_INTEREST)
def test_interests_of_nobody(text: str) -> None:
    assert _found(text, "Roads") == []


WIDE_TABLES = [
    ("Councillor       Interest                      Item\n"
     "A Lund           Member of the Harbour Trust     7\n"
     "B Berg           Owner of land                   8", ["Lund 7 other", "Berg 8 other"]),
    ("Councillor     Item no.      DPI/ORI/NRI                   Reason\n"
     "Lund           5             DPI                           Land owner\n"
     "Berg           6             NRI                           Friend", ["Lund 5 dpi", "Berg 6 non_registrable"]),
    ("Item      Title                             Member           Interest\n"
     "5         Harbour wall and its many lamps   Cllr Lund        Prejudicial", ["Lund 5 prejudicial"]),
    ("Member's Name     Item No     Type     Reason                 Withdrew?\n"
     "Cllr Lund         5           DPI      Land owner             Y\n"
     "Cllr Berg         6           ORI      Trustee                N", ["Lund 5 dpi left", "Berg 6 other_registrable stayed"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WIDE_TABLES)
def test_tables_with_columns_of_other_things(text: str, expected: list[str]) -> None:
    assert _spoken(text) == expected


@pytest.mark.parametrize(
    "behind",
    [
        "Committee Reports:\nCllr Ned Pike: Quays Association.\nMayor Ada Lund: Board of the mill.",
        "31-14 N. Pike, A. Lund:\nThat we pass the by-law.\n31-15 A. Lund, N. Pike:\nThat the minutes be adopted.",
        "31-14 N. Pike, A. Lund\nWHEREAS the quay is old; Carried.\n31-15 A. Lund, N. Pike: That it be mended.",
    ],
)
def test_names_behind_other_business_declare_nothing(behind: str) -> None:
    """Where the item on interests is the only one that was found, all of the meeting stands in it."""
    assert _found(f"Cllr Amber Frost - item 4 - governor.\n{behind}") == [("Cllr Amber Frost", "4", "other", None)]


def test_what_was_done_is_told_where_an_interest_is_declared_again() -> None:
    said = "Cllr Amber Frost.\n31-14 Cllr Pike moved it.\nCllr Amber Frost declared an interest in the accounts and {did}."
    for did, expected in (("left the table", True), ("stayed in the room", False)):
        made = declared.find(section(f"{TITLE}\n{said.format(did=did)}", kind="item", title=TITLE), GENERIC)
        assert len(made) == 2
        assert [row.withdrew for row in register.settle(made) if isinstance(row, Interest)] == [expected]


RECUSALS = [
    ("the motion carried, with the exception of Vice Mayor Lund recusing himself from voting on the lease.", ["Vice Mayor Lund"]),
    ("Commissioner Lund said she must recuse herself.", ["Commissioner Lund"]),
    ("Commissioner Lund stated that he would need to recuse himself.", ["Commissioner Lund"]),
    ("Trustee Lund asked to be recused.", ["Trustee Lund"]),
    ("Trustee Lund requested to recuse herself.", ["Trustee Lund"]),
    ("Commissioner Lund will be recusing himself.", ["Commissioner Lund"]),
    ("Ayes: 3. Noes: None. Recused: Commissioner Lund.", ["Commissioner Lund"]),
    ("RECUSED: Lund, Berg", ["Lund", "Berg"]),
    ("Recusals – Mayor Lund and Trustee Berg", ["Mayor Lund", "Trustee Berg"]),
    ("Ayes: 3; Noes: 0; Recused: 1", []),
    ("Recused: None. Absent: Commissioner Berg.", []),
    ("Councilmember recused himself and left the dais.", []),
    ("Trustee Lund asked whether members should recuse themselves.", []),
]


@pytest.mark.parametrize(("text", "people"), RECUSALS)
def test_recusals(text: str, people: list[str]) -> None:
    made = declared.find(section(f"Harbour Lease\n{text}", kind="item", title="Harbour Lease", number="9"), GENERIC)
    assert [(row.name, row.item_number, row.type) for row in made] == [(name, "9", "other") for name in people]


TITLED = [
    ("in Agenda Item 10 – Financial Requests – Moor Club", "other"), ("in item 10, Personal Safety on Roads", "other"),
    ("in minute 10: Financial Statement", "other"), ("in item 10 (personal)", "personal"), ("in item 10 – pecuniary", "pecuniary"),
    ("in item 10 which was financial", "pecuniary"), ("of a personal nature in item 10 – Financial Requests", "personal"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind"), TITLED)
def test_the_title_of_an_item_says_nothing_of_the_interest(words: str, kind: str) -> None:
    assert _found(f"Cllr Lund declared an interest {words}.") == [("Cllr Lund", "10", kind, None)]


def test_the_reason_in_brackets_is_nobody() -> None:
    text = "Cllr. H. Lund, Agenda Item 11 – Play Area.\n(Neighbouring\nLandowner)\nCllr Berg, item 12 (Adjacent Landowner)"
    assert [row[:2] for row in _found(text)] == [("Cllr. H. Lund", "11"), ("Cllr Berg", "12")]


def test_notice_given_of_an_interest() -> None:
    said = "Cllrs Lund and Berg having given notice of a prejudicial interest left the room."
    assert _found(said) == [("Lund", None, "prejudicial", True), ("Berg", None, "prejudicial", True)]


def test_what_somebody_did_is_no_reason() -> None:
    made = declared.find(section(f"{TITLE}\nCllr Lund declared an interest in item 5 as she owns a shop and left the room.",
                                 kind="item", title=TITLE), GENERIC)  # fmt: skip
    assert [(row.nature, row.withdrew) for row in made] == [("she owns a shop", True)]


def test_two_interests_of_one_person_that_name_no_item_are_two() -> None:
    text = (
        "Cllr Lund declared a prejudicial interest in the mill as he was the applicant.\n"
        "Cllr Lund declared a personal interest, as he had given to the fund, and said that he would remain in the room."
    )
    made = declared.find(section(f"{TITLE}\n{text}", kind="item", title=TITLE), GENERIC)
    kept = [row for row in register.settle(made) if isinstance(row, Interest)]
    assert [(row.type, row.withdrew) for row in kept] == [("prejudicial", None), ("personal", False)]
