"""A decision in the minutes and in the decision notice of one meeting is one row of the view `decisions`, with both as sources."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from extract import batch, ocr
from extract.database import store

HEAD = ["*SALTMERE BOROUGH COUNCIL", "*CABINET"]
MINUTES = [
    *HEAD,
    "MINUTES of the meeting held on Tuesday 14 May 2030 at 6.00 pm in the Town Hall, Saltmere",
    "Present: Councillor A Oxley (Chair)",
    "Councillors B Tarn, C Ward and D Field",
    "*1. MINUTES",
    "RESOLVED that the minutes of the meeting held on 9 April 2030 be approved as a correct record.",
    "*2. HARBOUR LIGHTS",
    "Members asked about costs.",
    "RESOLVED that:",
    "(a) the harbour lights be replaced at a cost of £45,000;",
    "(b) the Head of Quays be authorised to accept the lowest tender; and",
    "(c) a report on savings be brought to the Cabinet in October.",
    "*3. BELL TOWER",
    "RESOLVED that the bell tower be closed to visitors until the repairs are complete.",
]
NOTICE = [
    *HEAD,
    "*DECISION NOTICE",
    "The following decisions were taken at the meeting held on Tuesday 14 May 2030. Published 16 May 2030.",
    "*2. HARBOUR LIGHTS",
    "Decision:",
    "(a) the harbour lights be replaced at a cost of £45,000;",
    "(b) the Head of Quays be authorised to accept the lowest tender; and",
    "(c) a report on savings be brought to the Cabinet in October.",
    "Reason for decision: the lamps are unsafe.",
    "*3. BELL TOWER",
    "Decision: That the bell tower be closed to visitors until the repairs are complete.",
    "Reason for decision: loose stones.",
]
EARLIER = [line.replace("14 May", "9 April").replace("16 May", "11 April") for line in NOTICE]


def printed(path: Path, lines: list[str]) -> Path:
    """A page of `lines`, those with a star in bold with more white above."""
    page, y = canvas.Canvas(str(path)), 780
    for line in lines:
        y -= 24 if line.startswith("*") else 16
        page.setFont("Helvetica-Bold" if line.startswith("*") else "Helvetica", 10)
        page.drawString(60, y, line.lstrip("*"))
        y -= 4
    page.save()
    return path


def decisions(folder: Path, **papers: list[str]) -> list[tuple[str, str]]:
    """What the view says of the papers read together: words and sources."""
    files = [printed(folder / f"{name}.pdf", lines) for name, lines in papers.items()]
    opened = store.open_database(folder / "papers.db")
    reader = partial(batch.read, settings=ocr.Settings(mode="never"))
    assert [outcome.reason for outcome in batch.ingest(opened, files, jobs=1, reader=reader) if outcome.reason] == []
    opened.conn.close()
    with closing(sqlite3.connect(folder / "papers.db")) as connection:
        return connection.execute("SELECT text, sources FROM decisions ORDER BY date, item_number, number").fetchall()


APPROVED = "the minutes of the meeting held on 9 April 2030 be approved as a correct record."
DECIDED = [
    "the harbour lights be replaced at a cost of £45,000",
    "the Head of Quays be authorised to accept the lowest tender",
    "a report on savings be brought to the Cabinet in October.",
    "the bell tower be closed to visitors until the repairs are complete.",
]


@pytest.mark.parametrize("order", [("minutes", "notice"), ("notice", "minutes")])
def test_one_decision_with_both_papers(order: tuple[str, str], tmp_path: Path) -> None:
    papers = {"minutes": MINUTES, "notice": NOTICE}
    assert decisions(tmp_path, **{name: papers[name] for name in order}) == [
        (APPROVED, "minutes.pdf p. 1"),
        *((words, "minutes.pdf p. 1; notice.pdf p. 1") for words in DECIDED),
    ]


def test_the_same_words_at_another_meeting_are_another_decision(tmp_path: Path) -> None:
    found = decisions(tmp_path, minutes=MINUTES, earlier=EARLIER)
    assert found == [
        *((words, "earlier.pdf p. 1") for words in DECIDED),
        (APPROVED, "minutes.pdf p. 1"),
        *((words, "minutes.pdf p. 1") for words in DECIDED),
    ]
