"""What an amount is of: by the words beside it, and by the parse of its sentence where they do not say."""

from __future__ import annotations

import pytest
from builders import section

from extract.models import Figure, Layout
from extract.numbers import sentences, subjects
from extract.numbers.figures import find
from extract.text import parsing

UK = Layout(id="uk")


def printed(text: str) -> list[str | None]:
    """The subjects that the words beside the figures of `text` give."""
    return [one.subject for one in find(section(text, kind="body"), UK)]


def settled(text: str) -> list[str | None]:
    """The subjects of the figures of `text` after its sentences are parsed."""
    whole = section(text, kind="body")
    found = sentences.settle_subjects([(whole, one) for one in find(whole, UK)])
    return [one.subject for _, one in found if isinstance(one, Figure)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("with a surplus of £4m", "surplus"),
        ("Hall hire - £32.50", "Hall hire"),
        ("a £2,000 grant", "grant"),
        ("the net dues would be £4m", "net dues"),
        ("the cost of repairs was £4m", "cost of repairs"),
        ("by £40 in all", None),
        ("£40 in 2030/31", None),
        ("the annual value was £4m", "annual value"),
        ("the sum of £40 for red paint", "red paint"),
        ("62% of the ferries", "ferries"),
        ("62% of skippers answering ask for more", "skippers"),
        ("a score of 88.5%", "score"),
        ("spent £40 for red paint", "red paint"),
        ("£40", None),
        ("set aside £500 in the 2030 budget", None),
        ("This is a 12% gain", None),  # "this" names nothing
        ("dues in the region of £4m", None),
        ("a growth of the port of some 5%", None),  # the growth or the port
    ],
)
def test_by_the_words_beside_it(text, subject):
    assert printed(text) == [subject]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry sailings fell by 12% in the spring.", ["Ferry sailings"]),
        ("The new pier had cost £4.5m by then.", ["new pier"]),
        ("Harbour dues rose from £40 to £45 a week.", ["Harbour dues", "Harbour dues"]),
        ("The Council spent £12,000 on harbour lights.", ["harbour lights"]),
        ("It was agreed to raise the daily rate to £40.", ["daily rate"]),
        ("The warden welcomed a 12% rise.", ["rise"]),
        ("The yard gave up 12 acres of oak wood.", ["oak wood"]),
        ("The ferry, which costs £12 a head, is full.", ["ferry"]),
        ("The average wait of passengers was 30 per cent lower.", ["wait of passengers"]),
    ],
)
def test_by_the_parse_of_the_sentence(text, expected):
    assert settled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 12%.",  # a pronoun names nothing
        "They agreed to pay £40.",
        "The ferries will sail within 28 days of notice.",  # a time says itself what it is
        "Some are late on the way to the harbour (12%).",  # what stands before a bracket seldom says what is in it
        "£40\n12%",  # no sentence
    ],
)
def test_what_is_not_certain_stays_open(text):
    assert set(settled(text)) == {None}


def test_the_words_beside_an_amount_go_before_the_parse():
    whole = section("The ferries took a grant of £40.", kind="body")
    found = [(whole, one) for one in find(whole, UK)]
    assert sentences.settle_subjects(found) == found


def test_records_keep_their_order_and_all_else():
    whole = section("Dues fell by 12%.\nThe pier had cost £40 in the end.", kind="body")
    found = [(whole, one) for one in find(whole, UK)]
    after = sentences.settle_subjects(found)
    assert [one.evidence for _, one in after] == [one.evidence for _, one in found]


def test_a_subject_is_printed_over_a_line_end_as_one_line():
    assert settled("The Council spent £12,000 on harbour\nlights.") == ["harbour lights"]


def test_a_hyphened_word_is_whole():
    assert settled("The rate of re-sailings had fallen to 12%.") == ["rate of re-sailings"]


def test_the_parse_gives_each_word_and_what_it_hangs_on():
    (tokens,) = parsing.parse(["Dues fell by 5%"])
    assert [(one.text, one.relation, tokens[one.head].text) for one in tokens[:3]] == [
        ("Dues", "nsubj", "fell"),
        ("fell", "ROOT", "fell"),
        ("by", "prep", "fell"),
    ]
    assert parsing.parse(["Dues fell by 5%", "", "Dues fell by 5%"]) == [tokens, (), tokens]


def test_a_participle_is_no_part_of_a_phrase():
    assert subjects.trimmed_subject("skippers answering the harbour") == "skippers"
    assert subjects.trimmed_subject("answering machines") == "answering machines"


def test_a_long_run_of_amounts_is_parsed_in_pieces() -> None:
    apart = [(0, 1000), (900, 1900), (1800, 2800), (2700, 3700), (5000, 5100)]
    assert sentences._merged(apart) == [(0, 2800), (2700, 3700), (5000, 5100)]
