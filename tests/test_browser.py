"""A newcomer's way through a database in a real browser: start, tables, search, questions, and the words on the page."""

from __future__ import annotations

import io
import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from extract.browse import labels, queries
from tests.browsing import CHROMIUM, chromium, served
from tests.test_browse import ASKED, HOSTILE, turn_down

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: install Debian's package chromium")
DESK, PHONE = (1280, 900), (390, 844)  # pixels
DRAWN = "image => image.decode().then(() => image.naturalWidth)"


class Site(NamedTuple):
    """A served database."""

    address: str
    database: Path
    browser: Browser


@pytest.fixture(scope="module")
def site(fixtures_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The fixtures' database with one hostile row, served."""
    path = tmp_path_factory.mktemp("browser") / "papers.db"
    with sqlite3.connect(fixtures_db) as source, sqlite3.connect(path) as target:
        source.backup(target)
        target.execute(
            "UPDATE resolutions SET text = ?1, number = '=1+1' WHERE id = (SELECT r.id FROM resolutions r JOIN documents d "
            "ON d.id = r.document_id WHERE d.file_name = 'moorhaven_decision_notice.pdf' ORDER BY r.id LIMIT 1)",
            [HOSTILE],
        )
        turn_down(target)
    source.close()
    target.close()
    with served(path) as address, chromium() as browser:
        yield Site(address, path, browser)


@pytest.fixture
def page(site: Site) -> Iterator[Page]:
    """A page on a desk, which asks nobody but the server and runs nothing that is stored."""
    yield from opened(site, DESK)


@pytest.fixture
def phone(site: Site) -> Iterator[Page]:
    """The same at phone width."""
    yield from opened(site, PHONE)


def opened(site: Site, size: tuple[int, int]) -> Iterator[Page]:
    page = site.browser.new_page(viewport={"width": size[0], "height": size[1]})
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield page
    page.close()
    assert asked and [url for url in asked if not url.startswith((site.address, "data:"))] == []
    assert wrong == []


def one(site: Site, sql: str) -> Any:
    connection = sqlite3.connect(site.database)
    found = connection.execute(sql).fetchone()
    connection.close()
    return found


def test_from_the_start_page_to_words_on_a_page(page: Page, site: Site) -> None:
    page.goto(site.address)
    expect(page).to_have_title("Minutebook: papers")
    page.get_by_label("Search decisions, items and pages").fill("slipway")
    page.get_by_label("Search decisions, items and pages").press("Enter")
    expect(page.get_by_role("heading", name="Everything about a word")).to_be_visible()
    expect(page.get_by_label("word")).to_have_value("slipway")
    page.locator("tr", has=page.get_by_role("cell", name="item", exact=True)).get_by_role("link", name="see page").first.click()
    expect(page.locator("#words")).to_be_in_viewport()
    picture = page.get_by_role("img", name=re.compile(r"^Page \d+ of \S+\.pdf as printed"))
    assert picture.evaluate(DRAWN) == 1200
    expect(page.locator(".chosen dl")).to_contain_text("lipway")


def test_from_a_table_to_a_row_and_its_evidence(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/papers/attendance")
    page.get_by_role("link", name="apologies").click()
    expect(page.get_by_role("heading", name=re.compile(r'rows where status = "apologies"'))).to_be_visible()
    page.get_by_text("What the columns say").click()
    expect(page.get_by_text("name of the member they stood in for, as printed")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Row ")).first.click()
    expect(page.get_by_role("row", name=re.compile("^Status"))).to_contain_text("apologies")
    page.locator(".see a").click()
    expect(page.locator(".chosen dl")).to_contain_text("apologies")
    page.get_by_role("link", name="All rows on this page").click()
    expect(page.locator("#rows")).to_contain_text("attendance (")


def test_full_text_search_of_a_table(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/papers/pages")
    page.get_by_label("Search:").fill("slipway")
    page.get_by_role("button", name="Apply").click()
    expect(page.locator("tbody tr").first).to_contain_text("slipway", ignore_case=True)


# One row of each of these papers, by the words that are searched for on the page by PDFium's own search.
PLACES = {
    "moorhaven_pack.pdf": "resolutions", "fernley_scrutiny_minutes_columns.pdf": "attendance",
    "saltmarsh_budget_report.pdf": "figures",
    "little_wickham_parish_minutes.pdf": "dates", "us_juniper_county_commission_minutes.pdf": "votes",
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_the_highlight_lies_on_the_words(name: str, page: Page, site: Site) -> None:
    table = PLACES[name]
    id, path, number, quote = one(
        site,
        f"SELECT t.id, d.path, t.page, t.quote FROM {table} t JOIN documents d ON d.id = t.document_id "
        f"WHERE d.file_name = '{name}' AND instr(t.quote, char(10)) = 0 ORDER BY length(t.quote) DESC, t.id LIMIT 1",
    )
    page.goto(f"{site.address}/papers/-/evidence/{table}/{id}")
    sheet = page.locator(".sheet img").bounding_box()
    marks = [mark.bounding_box() for mark in page.locator(".sheet mark").all()]
    assert sheet and len(marks) == 1 and marks[0]
    mark = [
        (marks[0]["x"] - sheet["x"]) / sheet["width"], (marks[0]["y"] - sheet["y"]) / sheet["height"],
        (marks[0]["x"] + marks[0]["width"] - sheet["x"]) / sheet["width"],
        (marks[0]["y"] + marks[0]["height"] - sheet["y"]) / sheet["height"],
    ]  # fmt: skip
    found = places_of(path, number, quote)
    near = [place for place in found if fits(place, mark)]
    assert near, (mark, found)
    shot = Image.open(io.BytesIO(page.locator(".sheet mark").screenshot())).convert("RGB")
    yellow = sum(pixel[2] < 200 < pixel[0] for pixel in shot.get_flattened_data())
    assert yellow > 0.3 * shot.width * shot.height


def fits(letters: Sequence[float], mark: Sequence[float]) -> bool:
    """True where a mark lies on letters: sideways the two agree; upright a line's box is as tall as its font, letters are not."""
    sideways = abs(letters[0] - mark[0]) < 0.01 and abs(letters[2] - mark[2]) < 0.01
    return sideways and mark[1] - 0.005 < letters[1] < letters[3] < mark[3] + 0.005


def places_of(path: str, number: int, quote: str) -> list[tuple[float, float, float, float]]:
    """Where PDFium's search finds the words on a page: left, top, right, bottom in parts of the page."""
    opened = pypdfium2.PdfDocument(path)
    sheet = opened[number - 1]
    width, height = sheet.get_size()
    text = sheet.get_textpage()
    searcher, found = text.search(quote, match_case=True), []
    while hit := searcher.get_next():
        boxes = [text.get_charbox(index) for index in range(hit[0], sum(hit)) if text.get_text_range(index, 1).strip()]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        found.append((min(lefts) / width, 1 - max(tops) / height, max(rights) / width, 1 - min(bottoms) / height))
    searcher.close()
    text.close()
    opened.close()
    return found


def test_turning_pages_with_the_keyboard(page: Page, site: Site) -> None:
    document, pages = one(site, "SELECT id, page_count FROM documents WHERE file_name = 'moorhaven_pack.pdf'")
    page.goto(f"{site.address}/papers/-/page/{document}/1")
    expect(page.get_by_role("link", name="Previous page")).to_have_count(0)
    page.get_by_role("link", name="Next page").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".where")).to_contain_text(f"page 2 of {pages}")
    page.goto(f"{site.address}/papers/-/page/{document}/{pages}")
    expect(page.get_by_role("link", name="Next page")).to_have_count(0)
    expect(page.locator("section.content a").first).to_have_text("Skip the picture of the page")
    assert page.locator(".sheet a:not([tabindex='-1'])").count() == 0


SEARCHES = ("everything_about_a_word", "one_matter", "decisions_of_a_committee")  # the last for its fields of days


@pytest.mark.parametrize("query", queries.QUERIES, ids=lambda query: query.name)
def test_questions_to_start_from(query: queries.Query, page: Page, site: Site) -> None:
    """Two clicks lead to the words on the page; what is searched for must be typed first."""
    page.goto(site.address)
    page.get_by_role("link", name=query.title, exact=True).click()
    expect(page).to_have_title(query.title)
    if query.name in SEARCHES:
        for name, value in ASKED[query.name][0].items():
            page.get_by_label(labels.heading(name), exact=True).fill(value)
        page.get_by_role("button", name="Ask").click()
    page.get_by_role("link", name="see page").first.click()
    expect(page.locator(".chosen, .text").first).to_be_visible()
    assert page.locator(".sheet img").evaluate(DRAWN) == 1200


def test_stored_markup_and_formulas_are_text(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/papers/resolutions?number==1%2B1")
    expect(page.locator("td.col-text")).to_have_text(HOSTILE)
    expect(page.locator("td.col-number")).to_have_text("=1+1")
    page.get_by_role("link", name=re.compile(r"^p\. ")).first.click()
    expect(page.locator(".chosen dl")).to_contain_text(HOSTILE)
    assert "owned" not in page.title() or HOSTILE[:40] in page.title()
    assert page.evaluate("document.querySelectorAll('img[src=x]').length") == 0


# The meeting with most recorded names, and one of those who voted.
VOTED = (
    "SELECT e.meeting_id, min(v.person_id) FROM votes v JOIN vote_events e ON e.id = v.vote_event_id "
    "WHERE e.meeting_id IS NOT NULL GROUP BY e.meeting_id ORDER BY count(v.person_id) DESC, e.meeting_id LIMIT 1"
)


def test_who_voted_how_in_two_clicks(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.get_by_role("link", name="Who voted how", exact=True).click()
    page.locator("tr", has=page.get_by_role("cell", name="against", exact=True)).get_by_role("link", name="see page").first.click()
    expect(page.locator("#words")).to_be_in_viewport()
    assert page.locator(".sheet img").evaluate(DRAWN) == 1200


def test_from_a_meeting_to_a_person_and_the_page(page: Page, site: Site) -> None:
    meeting, person = one(site, VOTED)
    name = one(site, f"SELECT name FROM people WHERE id = '{person}'")[0]
    page.goto(f"{site.address}/papers/-/meeting/{meeting}")
    expect(page.get_by_role("heading", name="Who was there")).to_be_visible()
    page.locator(f".vote a[href$='{person}']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.locator("#votes + ul").get_by_role("link", name="see page").first.click()
    expect(page.locator("#words")).to_be_in_viewport()


def places(site: Site) -> list[str]:
    document = one(site, "SELECT id FROM documents WHERE file_name = 'moorhaven_pack.pdf'")[0]
    motion = one(site, "SELECT id FROM motions LIMIT 1")[0]
    meeting, person = one(site, VOTED)
    decision = one(site, "SELECT id FROM resolutions WHERE text = 'the call-in be dismissed.'")[0]
    return [
        "/", "/papers", "/papers/attendance", f"/papers/motions/{motion}", f"/papers/-/evidence/motions/{motion}",
        f"/papers/-/meeting/{meeting}", f"/papers/-/person/{person}", f"/papers/-/decision/{decision}",
        f"/papers/-/page/{document}/3", "/papers/money",
        "/papers/who_voted_how", "/papers/absences_and_gaps", "/papers/planning_applications",
        "/papers/minutes_corrected", "/papers/everything_about_a_word?word=council",
    ]  # fmt: skip


def test_on_a_phone_the_picture_of_the_page_comes_first(phone: Page, site: Site) -> None:
    phone.goto(f"{site.address}/papers/-/evidence/motions/{one(site, 'SELECT id FROM motions LIMIT 1')[0]}")
    tops = [phone.locator(part).bounding_box() for part in (".sheet img", ".chosen", "#rows")]
    assert all(tops) and sorted(tops, key=lambda box: box["y"] if box else 0) == tops


def test_fields_with_few_choices_are_lists(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/papers/who_voted_how")
    page.get_by_label("Option", exact=True).select_option("against")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_label("Option", exact=True)).to_have_value("against")
    assert set(page.locator("td.col-option").all_inner_texts()) == {"against"}


def test_a_phone_needs_no_scrolling_sideways(phone: Page, site: Site) -> None:
    wide = {}
    for place in places(site):
        phone.goto(site.address + place)
        width = phone.evaluate("document.documentElement.scrollWidth")
        if width > PHONE[0]:
            wide[place] = width
    assert wide == {}


# What a screen reader says: every picture, control and link has a name, tables have heads, the page has a language and one h1.
NAMELESS = """[
  ...[...document.querySelectorAll('img, svg[role=img]')].filter(e => !e.alt && !e.getAttribute('aria-labelledby')),
  ...[...document.querySelectorAll('input:not([type=hidden]):not([type=submit]), select, textarea')]
     .filter(e => !e.labels?.length && !e.getAttribute('aria-label')),
  ...[...document.querySelectorAll('a, button')].filter(e => !e.hidden && e.tabIndex >= 0
     && !(e.textContent.trim() || e.getAttribute('aria-label') || e.title)),
  ...[...document.querySelectorAll('table')].filter(e => !e.querySelector('th[scope]')),
].map(e => e.outerHTML.slice(0, 200))"""


def test_everything_has_a_name(page: Page, site: Site) -> None:
    found = {}
    for place in places(site):
        page.goto(site.address + place)
        nameless = page.evaluate(NAMELESS)
        heads = page.locator("h1").count()
        if nameless or heads != 1 or page.evaluate("document.documentElement.lang") != "en":
            found[place] = (nameless, heads)
    assert found == {}


AXE = "() => axe.run({resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})"


@pytest.mark.parametrize("size", (DESK, PHONE), ids=("desk", "phone"))
def test_axe_finds_nothing_serious(size: tuple[int, int], site: Site) -> None:
    """Contrast, names, roles and order by axe-core's rules for WCAG 2.1 AA."""
    package = pytest.importorskip("axe_playwright_python", reason="no axe-core: pip install 'minutebook[docs]'")
    script = (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    found = {}
    for page in opened(site, size):
        for place in places(site):
            page.goto(site.address + place)
            page.evaluate(script)
            serious = [
                (wrong["id"], node["html"][:160])
                for wrong in page.evaluate(AXE)["violations"]
                if wrong["impact"] in ("serious", "critical")
                for node in wrong["nodes"][:3]
            ]
            if serious:
                found[place] = serious
    assert found == {}
