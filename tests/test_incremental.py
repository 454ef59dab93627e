"""Links made run by run, as papers come, change, move and go, are those that are made at once, in any order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_ledger import assert_sound, dump

from extract.batch import writer
from extract.database import changes, store
from extract.models import (
    Action,
    AgendaItem,
    Attendance,
    Box,
    Committee,
    Council,
    CrossReference,
    DocumentRow,
    Evidence,
    Extraction,
    Fact,
    Interest,
    Meeting,
    Motion,
    PageRow,
    Paper,
    Recommendation,
    Resolution,
    Run,
    Vote,
    VoteEvent,
)
from extract.models.digest import digest
from extract.same.bodies import committee_key, council_key

RUN = Run(id="run", started_at="2031-01-01T00:00:00+00:00", version="0.9")
# Printed names: of one council in capitals, without its rank and misprinted; of its namesake of another rank; none at all.
COUNCILS = ("Tilbury Heath Parish Council", "TILBURY HEATH PARISH COUNCIL", "Tilbury Heath Council", "Tilbury Heeth Parish Council",
            "Tilbury Heath Town Council", "Saltby Parish Council", None, None)  # fmt: skip
BESIDE = ("Saltby Parish Council", "SALTBY PARISH COUNCIL", None)  # where the papers of a folder agree
COMMITTEES = ("Ferries Committee", "FERRIES COMMITTEE", "Feries Committee", "Lido Panel", None)
NAMES = ("Cllr Ada Lund", "Cllr A Lund", "Cllr Lund", "Cllr Bo Lund", "Mr Foss", "Ms E Foss", "Cy Dahl", "Dahl", "the Chairman")
FOLDERS = ("", "tilbury/", "tilbury/ferries/", "saltby/", "saltby/lido/", "saltby/lido/2031/", "/far/away/")
MATTERS = ("Night ferries", "Lido heaters and the paddling pool", "Dredging of the quay", "Rents of the beach huts")
CLAUSES = ("That the night ferries be kept until March", "That the lido be heated from May", "as recommended", "That it be noted")
SAYS = ("As Minute 48 said", "Minute 48 of the Ferries Committee", "see item 7 above", "Minute 9048 is long ago")
PAPERS = 14
STEPS = 20
BOX = Box(72, 72, 144, 84)


def proof(quote: str = "-", start: int = 0) -> Evidence:
    return Evidence(
        page=1, box=BOX, boxes=(BOX,), quote=quote, char_start=start, char_end=start + len(quote), rule="r", confidence=0.9
    )


def paper(chance: random.Random, key: str) -> Extraction:
    """A PDF of one paper, its council, committee, date, people and words taken by chance from few."""
    folder, date = chance.choice(FOLDERS), chance.choice(("2031-05-20", "2031-05-20", "2031-07-01"))
    committee = chance.choice(COMMITTEES if chance.random() < 0.5 else COMMITTEES[:1])
    council = chance.choice(BESIDE if folder.startswith("saltby") and chance.random() < 0.95 else COUNCILS)
    kind = chance.choice(("minutes", "minutes", "agenda", "pack", "report"))
    own = None if council else key
    council_id = digest("council", *council_key(council)) if council else None
    committee_id = digest("committee", council_id, committee_key(committee, council) if committee else None, own)
    meeting = Meeting(id=digest("meeting", committee_id, date, own), committee_id=committee_id, date=date)
    says = f"{chance.choice(SAYS)}, wrote {chance.choice(COUNCILS) or 'nobody'}"
    path = f"{folder}{key}.pdf"
    whole: dict[str, Any] = {"document_id": key, "evidence": proof()}
    paper_id, item = f"{key}-paper", f"{key}-item"
    number, minute = chance.choice((("7", None), (None, "48"), ("8", "9048"), (None, None)))
    document = DocumentRow(
        id=key, meeting_id=meeting.id, kind=kind, path=path, file_name=f"{key}.pdf", sha256=key, byte_count=1, page_count=1,
        version="0.9",
    )  # fmt: skip
    return Extraction(
        path=path,
        document=document,
        councils=(Council(id=council_id, name=council, nation=chance.choice(("England", None))),) if council_id and council else (),
        committees=(Committee(id=committee_id, council_id=council_id, name=committee),),
        meetings=(meeting,),
        pages=(PageRow(id=f"{key}-page", document_id=key, page=1, width=595, height=842, source="text", text=says),),
        papers=(
            Paper(
                id=paper_id, meeting_id=meeting.id, kind="minutes" if kind == "pack" else kind, title=chance.choice(MATTERS),
                first_page=1, last_page=1, fingerprint=chance.choice(("same", "as", key, None)), **whole,
            ),
        ),
        items=(
            AgendaItem(
                id=item, meeting_id=meeting.id, paper_id=paper_id, number=number, minute_number=minute,
                title=chance.choice(MATTERS), position=1, **whole,
            ),
        ),
        facts=tuple(
            replace(fact, id=f"{key}-{number}", **whole)
            for number, fact in enumerate(facts(chance, key, meeting.id, says))
        ),
    )  # fmt: skip


def facts(chance: random.Random, key: str, meeting: str, says: str) -> Iterator[Fact]:
    """What a paper says of people and decisions; the ids of the first two are those that the others point to."""
    of: dict[str, Any] = {"meeting_id": meeting, "evidence": proof()}
    mover, seconder, voter, owner, holder = (chance.choice(NAMES) for _ in range(5))
    yield Motion(agenda_item_id=f"{key}-item", mover=mover, seconder=seconder, **of)
    yield VoteEvent(motion_id=f"{key}-0", **of)
    yield Vote(vote_event_id=f"{key}-1", name=voter, option="for", evidence=proof())
    yield Action(text="To write", owner=owner, **of)
    yield Interest(name=holder, type="other", **of)
    clause = chance.choice(CLAUSES)
    yield Recommendation(paper_id=f"{key}-paper", agenda_item_id=f"{key}-item", number="1", text=clause, evidence=proof())
    yield Resolution(agenda_item_id=f"{key}-item", type="resolved", text=chance.choice(CLAUSES), **of)
    target = "item 7" if "item 7" in says else "Minute 9048" if "9048" in says else "Minute 48"
    yield CrossReference(
        paper_id=f"{key}-paper", kind=target.split()[0].lower(), target=target, reference=target.split()[1],
        evidence=proof(target, says.index(target)),
    )  # fmt: skip
    for name in chance.sample(NAMES, chance.randint(2, 7)):
        yield Attendance(name=name, status="present", capacity=chance.choice(("chair", None)), **of)


def drop(database: store.Database, path: str) -> None:
    with store.transaction(database):
        store.drop(database, path)


def at_once(path: Path, papers: list[Extraction]) -> dict[str, Any]:
    """The dump of a database into which papers are written before all are linked."""
    database = store.open_database(path)
    store.begin(database, RUN)
    for one in papers:
        store.save(database, one, RUN.id)
    writer.link(database, RUN.id)
    found = dump(database)
    database.conn.close()
    return found


@pytest.mark.parametrize("seed", range(4))
def test_run_by_run_is_as_at_once(seed: int, database: store.Database, tmp_path: Path) -> None:
    chance = random.Random(seed)
    store.begin(database, RUN)
    there: dict[str, Extraction] = {}
    for step in range(STEPS):
        for _ in range(chance.randint(1, 3)):
            key = f"paper{chance.randrange(PAPERS)}"
            if key in there and chance.random() < 0.4:
                drop(database, there.pop(key).path)
            else:
                if key in there:
                    drop(database, there[key].path)
                there[key] = paper(chance, key)
                store.save(database, there[key], RUN.id)
        writer.link(database, RUN.id)
        assert not changes.are_waiting(database)
        assert dump(database) == at_once(tmp_path / f"{step}.db", chance.sample(list(there.values()), len(there)))
    assert_sound(database)


def test_all_made_anew_are_the_same(database: store.Database) -> None:
    chance = random.Random(7)
    store.begin(database, RUN)
    for number in range(40):
        store.save(database, paper(chance, f"paper{number}"), RUN.id)
        writer.link(database, RUN.id)
    before = dump(database)
    with writer.Writer(database) as again:
        again.relink()
    assert dump(database) == before
    linked = {
        "people": "SELECT count(*) FROM people",
        "voters": "SELECT count(person_id) FROM votes",
        "copies": "SELECT count(duplicate_of) FROM papers",
        "adopted": "SELECT count(resolution_id) FROM adoptions",
        "referred": "SELECT count(target_item_id) FROM cross_references",
        "told": "SELECT count(*) FROM issues WHERE stage = 'bodies'",
        "doubts": "SELECT count(*) FROM issues WHERE stage = 'people'",
    }
    assert [name for name, count in linked.items() if database.execute(count).fetchone() == (0,)] == []  # each link was tried
