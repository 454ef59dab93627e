"""Every row's quote is in its page's text, and its box holds the quote's words and no others."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from extract import ocr, pdf
from extract.browse.evidence import boxes_of
from extract.models import TABLES, Box, Fact, Page

LEAST = 0.98  # share of the rows of a database whose box holds just the words of their quote
SLACK = 0.6  # points by which a word's middle may lie outside its box
FACTS = [record for record in TABLES if issubclass(record, Fact)]


def rows(path: Path) -> list[sqlite3.Row]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    found = []
    for record in FACTS:
        found += connection.execute(
            f"SELECT '{record.TABLE}' AS table_name, f.id, d.path, f.page, f.boxes, f.quote, f.char_start, f.char_end, f.rule, "
            "f.x0, f.top, f.x1, f.bottom, p.text FROM "
            f"{record.TABLE} f JOIN documents d ON d.id = f.document_id "
            "JOIN pages p ON p.document_id = f.document_id AND p.page = f.page"
        ).fetchall()
    return found


def words_inside(page: Page, boxes: list[Box]) -> Counter[str]:
    """The words of a page whose middle lies in one of the boxes."""
    found: Counter[str] = Counter()
    for line in page.lines:
        for word in line.words:
            box = page.turn.shown(word.box) if page.turn else word.box
            x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
            if any(b.x0 - SLACK <= x <= b.x1 + SLACK and b.top - SLACK <= y <= b.bottom + SLACK for b in boxes):
                found[word.text] += 1
    return found


def check(database: Path) -> None:
    found = rows(database)
    assert found
    assert [row["id"] for row in found if row["text"][row["char_start"] : row["char_end"]] != row["quote"]] == []
    found = sorted((row for row in found if row["text"]), key=lambda row: row["path"])  # a scan's one paper has no words to rest on
    assert [row["id"] for row in found if not row["quote"]] == []
    wrong = []
    recognise = ocr.recogniser(ocr.Settings())
    pages: dict[str, tuple[Page, ...]] = {}
    for row in found:
        if row["path"] not in pages:
            pages = {row["path"]: pdf.read(Path(row["path"]), recognise).pages}
        page = pages[row["path"]][row["page"] - 1]
        boxes = [Box(*box) for box in boxes_of(row)]
        inside = words_inside(page, boxes)
        quoted = Counter(row["quote"].split())
        # A quote may begin or end inside a word ("£1.9m," is printed as one): compare by what is spelt.
        if "".join(sorted(" ".join(quoted))) != "".join(sorted(" ".join(inside))) and not spelt(quoted, inside):
            wrong.append(f"{row['table_name']} {row['id']} p. {row['page']} [{row['rule']}]: {row['quote'][:60]!r}")
    share = 1 - len(wrong) / len(found)
    print(f"{share:.4%} of {len(found)} rows", *wrong, sep="\n")
    assert share >= LEAST, "\n".join(wrong[:40])


def spelt(quoted: Counter[str], inside: Counter[str]) -> bool:
    """True where the words inside are the quote's, but for what is printed onto its first and last word."""
    extra, lacking = inside - quoted, quoted - inside
    return sum(extra.values()) == sum(lacking.values()) <= 2 and all(
        any(part in whole for whole in extra) for part in lacking
    )


def test_evidence_of_the_fixtures(fixtures_db: Path) -> None:
    check(fixtures_db)


@pytest.mark.corpus
def test_evidence_of_the_real_papers(corpus_db: Path) -> None:
    check(corpus_db)
