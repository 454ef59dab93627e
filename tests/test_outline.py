"""The headings of a paper: the chain that wins, what is read of each, and what looks doubtful."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from builders import passage

from extract.models import Passage
from extract.outline.agreement import agree
from extract.outline.best import (
    CHAIN,
    MODEL_FILE,
    OUTLINE_WEIGHTS,
    Heading,
    _reference_under,
    chain,
    one_at_least,
    outline,
)
from extract.outline.doubts import doubts
from extract.outline.features import About, see
from extract.outline.inner_numbers import without_inner
from extract.outline.said_title import said_title
from extract.text.trees import load

EVEN = {"next": 0.0, "jump": 0.0, "back": 0.0, "anew": 0.0, "switch": 0.0, "mixed": 0.0}


def chosen(text: str, chances: list[float], **weights: float) -> list[int]:
    return chain(see(passage(text).lines, About()), np.array(chances), {**EVEN, **weights})


def test_without_weights_each_line_is_chosen_for_itself() -> None:
    assert chosen("1. Quay\n2. Fares\n3. Dogs", [0.9, 0.4, 0.6]) == [0, 2]


@pytest.mark.parametrize(
    ("text", "chances", "name", "worth", "found"),
    [
        ("1. Quay\n2. Fares\n3. Dogs", [0.9, 0.4, 0.9], "next", 1.0, [0, 1, 2]),
        ("1. Quay\n3. Dogs", [0.9, 0.4], "jump", 1.0, [0, 1]),
        ("5. Quay\n3. Dogs", [0.9, 0.7], "back", -2.0, [0]),
        ("5. Quay\n1. Dogs", [0.9, 0.7], "anew", -2.0, [0]),
        ("5. Quay\n24/031 Dogs", [0.9, 0.7], "switch", -2.0, [0]),
        ("5. Quay\nDogs", [0.9, 0.7], "mixed", -2.0, [0]),
    ],
)
def test_each_weight_of_the_chain_counts(text: str, chances: list[float], name: str, worth: float, found: list[int]) -> None:
    assert chosen(text, chances) != found
    assert chosen(text, chances, **{name: worth}) == found


@pytest.mark.parametrize(
    ("chances", "found"),
    [
        ([0.02, 0.44, 0.03], [1]),
        ([0.38, 0.38, 0.38], []),  # one of three, and no one knows which
        ([0.02, 0.09, 0.02], []),  # that the paper has items is less sure than that these lines are none
        ([0.02, 0.2, 0.02], [1]),
    ],
)
def test_one_line_at_least_heads_an_item(chances: list[float], found: list[int]) -> None:
    assert one_at_least(np.array(chances)) == found


@pytest.mark.parametrize("mark", ["a.", "(a)", "A.", "A)", "i.", "6.1", "a)"])
def test_a_sub_item_does_not_part_its_item_from_the_next(mark: str) -> None:
    text = f"6. Hearings\n{mark} Rezoning\n7. Fares"
    assert chosen(text, [0.9, 0.6, 0.9], next=1.2, switch=-0.6, back=-2.0) == [0, 1, 2]
    assert chosen(text, [0.9, 0.2, 0.9], next=1.2, switch=-0.6, back=-2.0) == [0, 2]


def test_a_list_below_a_list_does_not_either() -> None:
    text = "6. Hearings\nA. Rezoning\n(1) Quay\n(2) Mole\nB. Fares\n7. Dogs"
    assert chosen(text, [0.9, 0.6, 0.6, 0.6, 0.6, 0.9], next=1.2, switch=-1.5) == [0, 1, 2, 3, 4, 5]
    # (2) begins no list: nothing tells what it stands under
    assert chosen("6. Hearings\nA. Rezoning\n(2) Mole\n7. Dogs", [0.9, 0.6, 0.6, 0.9], next=1.2, switch=-1.5) == [0, 1, 3]


@pytest.mark.parametrize(
    ("titles", "kept"),
    [
        (["7. Permits", "2a. Badges", "3. Visitors", "4. Fees", "8. Ferries"], ["7. Permits", "8. Ferries"]),
        (["7. Permits", "1. Badges", "2. Fees", "8. Ferries"], ["7. Permits", "8. Ferries"]),
        (["7. Permits", "7a. Badges", "7b. Fees", "8. Ferries"], None),  # items inside item 7
        (["7. Permits", "Badges", "8. Ferries"], None),
        (["7. Permits", "1. Badges", "2. Fees"], None),  # a second section, whose numbers begin anew
        (["A. Finance", "1. Fees", "2. Rents", "B. Works", "1. Roads"], None),
        (["7. Permits", "9. Fees", "8. Ferries"], None),
        (["024/31 Permits", "1. Fees", "025/31 Ferries"], None),
    ],
    ids=["a list inside", "a list from 1", "sub-items", "no number", "a section", "letters", "beyond", "minute numbers"],
)
def test_a_list_inside_an_item_holds_no_items(titles: list[str], kept: list[str] | None) -> None:
    seen = see(passage("\n".join(titles)).lines, About())
    assert [titles[n] for n in without_inner(seen, range(len(titles)))] == (kept or titles)


def test_what_a_list_stands_under_and_holds() -> None:
    text = "1. Opening\nA. Roll call\nB. Prayer\n2. Minutes\nA. Of May\nThey were read.\nC. Of June"
    found = agree(see(passage(text).lines, About()), np.array([0.9, 0.4, 0.6, 0.8, 0.5, 0.1, 0.3], np.float32))
    seen = {name: [round(float(value), 2) for value in found[name]] for name in ("p_over", "p_list", "list_length", "lists")}
    assert seen["p_over"] == [-1.0, 0.9, 0.9, -1.0, 0.8, -1.0, 0.8]
    assert seen["p_list"] == [0.8, 0.6, 0.4, 0.9, 0.3, -1.0, 0.5]
    assert seen["list_length"] == [2, 2, 2, 2, 2, -1, 2]
    assert seen["lists"] == [1, 2, 2, 1, 2, -1, 2]


def test_a_number_leads_to_those_under_it() -> None:
    text = "3. Quay\n3.1 Fares\n3.2 Dogs\n4. Bell"
    assert chosen(text, [0.9, 0.4, 0.4, 0.4], switch=-2.0) == [0]
    assert chosen(text, [0.9, 0.4, 0.4, 0.4], next=1.0, switch=-2.0) == [0, 1, 2, 3]


SAID = [
    ("Use of the quay by                    131 - 136\nvisiting boats", "Use of the quay by\nvisiting boats"),
    ("Use of the quay by                    (Pages 131 - 136)\nboats", "Use of the quay by\nboats"),
    ("Use of the quay\nvisiting boats      131 - 136", "Use of the quay\nvisiting boats 131 - 136"),  # cut elsewhere
    ("ANNOUNCEMEN\nTS", "ANNOUNCEMENTS"),
    ("7 ANNOUNCEMEN\nTS of May", "ANNOUNCEMENTS of May"),
    ("Congratulati\nons", "Congratulations"),
    ("CONGRATULATI\nons", "CONGRATULATI\nons"),
    ("Harbour regulati\nons", "Harbour regulati\nons"),  # a word that had room is not broken
    ("INFORMATION\nON FARES", "INFORMATION\nON FARES"),
    ("APOLOGIES AND CHAIR\u2019\nS REMARKS", "APOLOGIES AND CHAIR\u2019S REMARKS"),
    ("The chair'\ns remarks", "The chair's remarks"),
    ("Members\u2019\nSt Mary's fund", "Members\u2019\nSt Mary's fund"),
    ("Fares \u2019\ns", "Fares \u2019\ns"),  # no word before it
    ("     Minutes of\n5.\n     the winter", "Minutes of\nthe winter"),
    ("Minutes of\n5.\nthe winter", "Minutes of\n5.\nthe winter"),  # not beside the title
]


@pytest.mark.parametrize(("printed", "said"), SAID)
def test_a_title_as_it_is_said(printed: str, said: str) -> None:
    lines = passage(printed).lines
    start = 2 if printed[0] == "7" else 0
    words = "\n".join(line.text for line in lines)[start:]
    assert said_title(lines, words, start) == said


@pytest.mark.parametrize("letters", ["(a) Fares\n(c) Dogs", "a) Fares\nc) Dogs", "a. Fares\nc. Dogs"])
def test_letters_under_a_number_and_the_number_behind_them_cost_nothing(letters: str) -> None:
    assert chosen(f"3. Quay\n{letters}\n4. Bell", [0.9, 0.55, 0.55, 0.9], switch=-2.0) == [0, 1, 2, 3]


def test_letters_that_do_not_begin_with_a_are_no_list_under_a_number() -> None:
    assert chosen("3. Quay\n(c) Dogs\n4. Bell", [0.9, 0.55, 0.9], switch=-2.0, next=1.0) == [0, 2]


def test_numbers_under_capital_letters_and_the_letter_behind_them_cost_nothing() -> None:
    text = "A) Quays\n1. Fares\n2. Dogs\nB) Mills\n1. Sails"
    assert chosen(text, [0.9, 0.55, 0.55, 0.9, 0.55], switch=-2.0, anew=-2.0) == [0, 1, 2, 3, 4]
    assert chosen("A) Quays\n2. Dogs", [0.9, 0.55], switch=-2.0) == [0]  # not the first under it


CHAINED = [
    ("1. Quay\n2. Fares", 0.9, 0.24, True),
    ("1. Quay\n2. Fares", 0.9, 0.22, False),
    ("1. Quay\n3. Dogs", 0.9, 0.63, True),
    ("1. Quay\n3. Dogs", 0.9, 0.61, False),
    ("5. Quay\n3. Dogs", 0.95, 0.885, True),
    ("5. Quay\n3. Dogs", 0.95, 0.875, False),
    ("5. Quay\n1. Dogs", 0.9, 0.74, True),
    ("5. Quay\n1. Dogs", 0.9, 0.72, False),
    ("5. Quay\n24/031 Dogs", 0.9, 0.65, True),
    ("5. Quay\n24/031 Dogs", 0.9, 0.64, False),
    ("5. Quay\nDogs", 0.9, 0.695, True),
    ("5. Quay\nDogs", 0.9, 0.685, False),
]


@pytest.mark.parametrize(("text", "first", "second", "both"), CHAINED)
def test_what_each_step_is_worth(text: str, first: float, second: float, both: bool) -> None:
    found = chain(see(passage(text).lines, About()), np.array([first, second]), CHAIN)
    assert found == ([0, 1] if both else [0])


def headings(text: str, kind: str = "minutes") -> list[tuple[str | None, str | None, str]]:
    return [(one.number, one.minute_number, one.title) for one in outline(passage(text), About(kind=kind)).headings]


HEAD = (
    "**MOORHAVEN HARBOUR BOARD**\n\n**MINUTES of a meeting held on 4 May 2031 at the Custom House**\n\n"
    "Present: Cllr Ann Archer (Chair), Cllr Bo Berg\n\n"
)
TALK = (
    "The harbour master reported that the work had gone well and that it would be finished by the summer.\n"
    "Members asked about its cost.\n\nRESOLVED that the report be noted.\n\n"
)
TITLES = (
    "Apologies for absence",
    "Declarations of interest",
    "Minutes of the last meeting",
    "Ferry fares",
    "Quay repairs",
    "Date of next meeting",
)


def minutes(numbers: list[str]) -> str:
    return HEAD + "".join(f"**{number} {title}**\n{TALK}" for number, title in zip(numbers, TITLES, strict=True))


STYLES = {
    "plain": [str(n) for n in range(1, 7)],
    "with a stop": [f"{n}." for n in range(1, 7)],
    "in brackets": [f"({n})" for n in range(1, 7)],
    "with two digits": [f"{n:02}" for n in range(1, 7)],
}
RUNNING = {
    "running": [f"{n}." for n in range(290, 296)],
    "with the year": [f"{n}/31" for n in range(77, 83)],
    "the year first": [f"31/{n:03}" for n in range(61, 67)],
    "the committee first": [f"HB/{n}/31" for n in range(38, 44)],
}


@pytest.mark.parametrize("name", STYLES)
def test_items_of_one_meeting(name: str) -> None:
    wanted = [
        (number.strip("().") if name != "with two digits" else number, None, title)
        for number, title in zip(STYLES[name], TITLES, strict=True)
    ]
    assert headings(minutes(STYLES[name])) == wanted


@pytest.mark.parametrize("name", RUNNING)
def test_running_minute_numbers(name: str) -> None:
    assert headings(minutes(RUNNING[name])) == [
        (None, number.rstrip("."), title) for number, title in zip(RUNNING[name], TITLES, strict=True)
    ]


def test_numbered_paragraphs_inside_an_item_are_no_items() -> None:
    inner = "\n".join(
        f"{n}. The harbour master explained that the {n}th berth had been dredged in the spring and was open." for n in range(1, 6)
    )
    text = minutes([f"{n}." for n in range(1, 7)]).replace(TALK, inner + "\n\n" + TALK, 4).replace(inner + "\n\n", "", 3)
    assert [title for _, _, title in headings(text)] == list(TITLES)


def test_a_paper_without_lines_has_no_headings() -> None:
    assert outline(Passage.of(()), About()).headings == ()


def made(*numbers: str, confidence: float = 0.9, title: str = "Quay") -> list[Heading]:
    return [
        Heading(
            number=number,
            minute_number=None,
            title=title,
            start=10 * n,
            end=10 * n + 5,
            title_end=10 * n + 5,
            rule="x",
            confidence=confidence,
        )
        for n, number in enumerate(numbers)
    ]


LINES = passage("\n".join("Berths are let." for _ in range(40)))


def said(found: list[Heading]) -> list[str]:
    return [remark.message for remark in doubts("minutes", 1, LINES, found)]


def test_what_looks_whole_raises_no_doubt() -> None:
    assert said(made("1", "2", "3", "4")) == []
    assert said([]) == []


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (made("1", "2", "9", "10"), "holes in the numbering: 4 numbers from 1 to 10"),
        (made("1", "2", title="Cllr Berg asked"), "2 of 2 titles look like names or sentences"),
        (made("1", "2", "3", confidence=0.4), "the headings are guesses: right with 40% on average"),
        (made(*[str(n) for n in range(1, 92)]), "91 items"),
    ],
)
def test_doubts(found: list[Heading], message: str) -> None:
    assert message in said(found)


@pytest.mark.parametrize(
    ("below", "number"), [("(Item 7)", "7"), ("and boats)\n(Item 7)", "7"), ("and boats)\nof the winter\n(Item 7)", None)]
)
def test_the_item_that_a_minute_refers_to_stands_under_its_title(below: str, number: str | None) -> None:
    lines = passage(f"291. Quay\n{below}\nThe clerk spoke.").lines
    found = _reference_under(lines, 0, len(lines))
    assert (None if found is None else lines[found].text) == (None if number is None else f"(Item {number})")


def test_the_item_that_the_next_minute_refers_to_is_not_this_ones() -> None:
    lines = passage("291. Quay\n292. Fares\n(Item 7)\nThe clerk spoke.").lines
    assert (_reference_under(lines, 0, 1), _reference_under(lines, 1, len(lines))) == (None, 2)


@pytest.mark.parametrize(
    ("line", "end", "sure"), [((0.0, 9.0), (0.0, 9.0), 0.99), ((0.0, 0.0), (0.0, 9.0), 0.5), ((0.0, 0.0), (0.0, 0.0), 0.25)]
)
def test_a_heading_is_as_sure_as_its_line_and_the_end_of_its_title(
    line: tuple[float, float], end: tuple[float, float], sure: float, tmp_path: Path
) -> None:
    data = {**load("extract.outline", MODEL_FILE), "calibration": {"line": line, "end": end}}
    (tmp_path / "model.json").write_text(json.dumps(data))
    OUTLINE_WEIGHTS.use(tmp_path / "model.json")
    try:
        text = (
            "**Harbour Board**\n**Minutes**\nPresent: Cllr Berg\n\n**1. Apologies for absence**\nThere were none.\n\n"
            "**2. Minutes of the last meeting**\nThese were signed.\n\n**3. Date of next meeting**\nMonday, 9 June 2031."
        )
        found = outline(passage(text), About()).headings
    finally:
        OUTLINE_WEIGHTS.use(None)
    assert [heading.confidence for heading in found] == [pytest.approx(sure, abs=0.001)] * 3
