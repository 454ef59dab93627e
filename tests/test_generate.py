"""The generator prints what its gold says, the same bytes every time, in every layout and numbering it knows."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "fixtures"))

from generator import fixed, layout, numbering, pools, sources
from generator.papers import Order, Printed, make_paper

COUNT = 60
ORDER = Order(seed=11, standard=True)


@cache
def papers() -> tuple[Printed, ...]:
    return tuple(make_paper(ORDER, index) for index in range(COUNT))


@cache
def pages(index: int) -> list[str]:
    """The text of a paper's pages, squashed to letters, digits and signs of money."""
    document = pypdfium2.PdfDocument(papers()[index].pdf)
    return [squashed(page.get_textpage().get_text_range()) for page in document]


def squashed(text: str) -> str:
    return re.sub(r"[^\w£$€%]|\ufffe", "", text).casefold()


def printed(index: int, words: str, page: int) -> bool:
    """Whether each word stands on the page (or the next, where its paragraph goes on)."""
    text = "".join(pages(index)[page - 1 : page + 1])
    return squashed(words) in text or all(squashed(word) in text for word in words.split())


def test_same_seed_same_bytes() -> None:
    assert [make_paper(ORDER, index).pdf for index in range(6)] == [paper.pdf for paper in papers()[:6]]
    assert [make_paper(ORDER, index).gold for index in range(6)] == [paper.gold for paper in papers()[:6]]


def test_another_seed_other_papers() -> None:
    assert make_paper(Order(seed=12, standard=True), 0).pdf != papers()[0].pdf


def test_gold_has_the_hash_of_the_pdf() -> None:
    assert [paper.gold["sha256"] for paper in papers()] == [hashlib.sha256(paper.pdf).hexdigest() for paper in papers()]


@pytest.mark.parametrize("index", range(COUNT))
def test_gold_is_printed_on_its_pages(index: int) -> None:
    gold = papers()[index].gold
    rows = [
        (table, row[key], row["page"])
        for table, key in (
            ("agenda_items", "title"),
            ("resolutions", "text"),
            ("recommendations", "text"),
            ("dates", "quote"),
            ("figures", "quote"),
        )
        for row in gold[table]
    ]
    whole = "".join(pages(index))
    missing = [row for row in rows if not printed(index, row[1], row[2])]
    missing += [row["name"] for row in gold["attendance"] if squashed(row["name"]) not in whole]
    missing += [row["mover"] for row in gold["motions"] if squashed(row["mover"]) not in whole]
    missing += [name for row in gold.get("named_votes", []) for name in row["names"] if squashed(name) not in whole]
    assert missing == []


@pytest.mark.parametrize("index", range(COUNT))
def test_nothing_of_the_markup_is_printed(index: int) -> None:
    document = pypdfium2.PdfDocument(papers()[index].pdf)
    assert re.findall(r"[{}§]|\$[a-z]", "".join(page.get_textpage().get_text_range() for page in document)) == []


def test_every_paper_says_what_it_was_made_from() -> None:
    about = [paper.gold["generator"] for paper in papers()]
    names = {source.name for source in (*sources.sources(), *fixed.fixed_sources())}
    assert [entry["seed"] for entry in about] == [f"11/{index}" for index in range(COUNT)]
    assert {entry["source"] for entry in about} <= names
    assert min(len({entry["template"] for entry in about}), len({entry["source"] for entry in about})) >= 15


def test_words_are_many() -> None:
    topics = pools.topics()
    counts = Counter(
        {
            "titles": len({title for topic in topics for title in topic.titles}),
            "decisions": len({words for topic in topics for words in (*topic.facts, *topic.clauses, *topic.infinitives)}),
            "sentences": len({words for topic in topics for words in (*topic.sentences, *topic.wholes)}),
            "names": len({*pools.words("forenames"), *pools.words("surnames")}),
            "sources": len(sources.sources()),
        }
    )
    assert counts["titles"] >= 800
    assert counts["decisions"] >= 250
    assert counts["sentences"] >= 250
    assert counts["names"] >= 1100
    assert counts["sources"] >= 40


@pytest.mark.parametrize("source", sources.sources(), ids=lambda source: source.name)
def test_every_slot_of_a_source_can_be_filled(source: sources.Source) -> None:
    from datetime import date
    from random import Random

    from generator.scene import draw_scene

    scene = draw_scene(source, Random(1), date(2024, 5, 14))
    lines = [
        words
        for topic in source.topics
        for words in (
            *topic.titles,
            *topic.sentences,
            *topic.facts,
            *topic.clauses,
            *topic.infinitives,
            *topic.notes,
            *topic.wholes,
        )
    ]
    assert [line for line in map(scene.text, lines) if not line or re.search(r"\$[a-z]|\[", line)] == []


@pytest.mark.parametrize("family", numbering.FAMILIES)
def test_every_numbering_gives_labels_that_differ(family: str) -> None:
    from datetime import date
    from random import Random

    labels = []
    for seed in range(12):
        drawn = numbering.draw_numbering(Random(seed), date(2024, 5, 14), "minutes", family)
        labels.append(len({drawn.label(n).printed for n in range(1, 13)}))
    assert set(labels) == ({1} if family in ("none", "bullet") else {12})


def test_labels_say_which_part_is_which_number() -> None:
    from datetime import date

    day = date(2024, 5, 14)

    def label(family: str, pattern: str, n: int = 3) -> numbering.Label:
        return numbering.Numbering(family, pattern, "{n}{a}", 61 if family != "plain" else 1, day, "C").label(n)

    assert label("plain", "{n:02}.") == numbering.Label("03.", "03")
    assert label("year_before", "{y}/{m:03}") == numbering.Label("24/063", "", "24/063")
    assert label("year_bracket", "(*{y}-{m:03})") == numbering.Label("(*24-063)", "", "*24-063")
    assert label("kent", "{m}.") == numbering.Label("63.", "3", "63", "(Item 3)")
    assert label("two", "{P}/{m}/{y} (Agenda Item No. {n})") == numbering.Label("C/63/24 (Agenda Item No. 3)", "3", "C/63/24")
    assert label("worded", "Item {n}:") == numbering.Label("Item 3:", "3")


@pytest.mark.parametrize("name", sorted({*layout.ITEM_LAYOUTS, *layout.AGENDA_LAYOUTS}))
def test_every_layout_prints_its_items(name: str) -> None:
    from random import Random

    from generator.papers import make_document

    kind = "minutes" if name in layout.ITEM_LAYOUTS else "agenda"
    source = next(source for source in sources.sources() if source.kind == kind)
    drawn = layout.draw_layout(Random(5), kind, True, name)
    paper = make_document(ORDER, 0, source, drawn, Random("words"), Random("layout"))
    document = pypdfium2.PdfDocument(paper.pdf)
    text = squashed("".join(page.get_textpage().get_text_range() for page in document))
    titles = [row["title"] for row in paper.gold["agenda_items"]]
    assert len(titles) >= 5
    assert [title for title in titles if not all(squashed(word) in text for word in title.split())] == []
    assert paper.gold["generator"]["template"] == name


def test_the_sample_is_what_the_generator_prints_and_small() -> None:
    folder = Path(__file__).parent.parent / "fixtures" / "generated"
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "gold").glob("*.json"))}
    made = {paper.stem: paper.gold for paper in (make_paper(Order(seed=7, standard=True), index) for index in range(60))}
    without_hash = [
        {stem: {key: value for key, value in entry.items() if key != "sha256"} for stem, entry in papers.items()}
        for papers in (gold, made)
    ]
    assert without_hash[0] == without_hash[1]
    assert {stem: hashlib.sha256((folder / f"{stem}.pdf").read_bytes()).hexdigest() for stem in gold} == {
        stem: entry["sha256"] for stem, entry in gold.items()
    }
    assert sum(path.stat().st_size for path in folder.glob("*.pdf")) < 3_000_000
    assert Counter(entry["kind"] for entry in gold.values()).keys() == {"minutes", "agenda", "pack", "decision", "report", "other"}


def test_a_scan_has_pictures_and_no_words() -> None:
    index = next(index for index, paper in enumerate(papers()) if paper.gold["scored_pages"] == [1])
    scan = make_paper(Order(seed=11, standard=True, scans=1.0), index)
    document = pypdfium2.PdfDocument(scan.pdf)
    assert [page.get_textpage().get_text_range() for page in document] == [""]
    assert [row["title"] for row in scan.gold["agenda_items"]] == [row["title"] for row in papers()[index].gold["agenda_items"]]
    assert scan.gold["generator"]["draws"]["scan"] is True
    assert make_paper(Order(seed=11, standard=True, scans=1.0), index).pdf == scan.pdf


def test_a_pack_prints_the_pages_its_papers_are_on() -> None:
    order = Order(seed=3, kinds=("pack",), standard=True)
    found = 0
    for index in range(4):
        gold, document = (paper := make_paper(order, index)).gold, pypdfium2.PdfDocument(paper.pdf)
        parts = gold["papers"]
        assert [part["kind"] for part in parts][:1] == ["agenda"]
        assert [part["first_page"] for part in parts] == sorted({part["first_page"] for part in parts})
        assert (parts[0]["first_page"], parts[-1]["last_page"]) == (1, len(document))
        cover = "".join(document[page].get_textpage().get_text_range() for page in range(parts[0]["last_page"]))
        found += sum(
            bool(re.search(rf"\b{part['first_page']}\b", cover)) for part in parts if part["kind"] in ("report", "minutes")
        )
    assert found >= 4


def test_two_meetings_in_one_paper_have_their_own_dates() -> None:
    order = Order(seed=5, kinds=("minutes",), standard=True)
    double = [paper for paper in (make_paper(order, index) for index in range(90)) if len(paper.gold["papers"]) == 2]
    assert len(double) >= 2
    days = [{row["meeting_date"] for row in paper.gold["agenda_items"]} for paper in double]
    assert max(len(entry) for entry in days) == 2


def test_draws_reach_every_layout_and_every_pattern() -> None:
    from datetime import date
    from random import Random

    rng, kinds = Random(1), ("minutes", "agenda", "decision", "report", "pack", "other")
    drawn = {kind: {layout.draw_layout(rng, kind, True).name for _ in range(400)} for kind in kinds}
    assert drawn == {kind: set(names) for kind, names in layout.LAYOUTS.items()}
    patterns = {numbering.draw_numbering(rng, date(2024, 5, 14), kind).pattern for kind in kinds[:2] for _ in range(4000)}
    assert patterns == {pattern for family in numbering.FAMILIES.values() for pattern in family}


def test_papers_of_no_meeting_hold_no_item_and_no_decision() -> None:
    made = [make_paper(Order(seed=3, kinds=("other",), standard=True), index) for index in range(20)]
    assert {paper.gold["kind"] for paper in made} == {"other"}
    assert {part["kind"] for paper in made for part in paper.gold["papers"]} == {"other"}
    assert [row for paper in made for row in [*paper.gold["agenda_items"], *paper.gold["resolutions"], *paper.gold["votes"]]] == []


def test_labels_without_numbers_are_no_items_numbers() -> None:
    from datetime import date
    from random import Random

    for family in ("bullet", "timed"):
        drawn = numbering.draw_numbering(Random(2), date(2024, 5, 14), "agenda", family)
        labels = [drawn.label(n) for n in (1, 2, 3)]
        assert all(label.printed for label in labels)
        assert {(label.number, label.minute) for label in labels} == {("", "")}
