"""Gold agenda items → the lines of the PDF on which their titles stand: what the outline is learned from."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.models import Document, Line
from extract.outline.bare_words import bare_words
from extract.outline.item_marks import marks

LONGEST = 9  # lines of a title
LEAST_LETTERS = 5  # letters of a title that is looked for by its letters
WHOLE = 0.03  # for lines that are a title and no more: more than for a number beside it
ALIKE = 0.86  # share of words two titles share (token F1) from which they are one


@dataclass(frozen=True)
class Title:
    """A gold title found on the page: first line and offset in it, last line and offset at which it ends."""

    first: int
    start: int
    last: int
    end: int
    item: dict[str, Any]


@dataclass(frozen=True)
class Sample:
    """A PDF with gold: where it is, what body it is of, and the gold itself."""

    pdf: Path
    gold: dict[str, Any]
    group: str  # the body, or for a generated paper its source text
    real: bool


def samples(shared: Path, fixtures: Path | None = None, generated: Path | None = None) -> Iterator[Sample]:
    """Every PDF with gold: real papers, real words in made-up layouts, our own styles, generated papers."""
    pdfs = {path.stem: path for path in (shared / "corpus").rglob("*.pdf")}
    named = {f"{path.parent.name}_{path.stem}": path for path in (shared / "corpus").rglob("*.pdf")}
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        pdf = named.get(path.stem) or pdfs.get(path.stem) or (shared / "corpus" / gold["file"])
        yield Sample(pdf, gold, body(gold, path), True)
    for path in sorted((shared / "typeset" / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        yield Sample(shared / "typeset" / f"{path.stem}.pdf", gold, body(gold, path), True)
    if fixtures is not None:
        for path in sorted((fixtures / "gold").glob("*.json")):
            yield Sample(fixtures / f"{path.stem}.pdf", json.loads(path.read_text()), f"fixture:{path.stem}", False)
        for path in sorted((fixtures / "styles" / "gold").glob("*.json")):
            yield Sample(fixtures / "styles" / f"{path.stem}.pdf", json.loads(path.read_text()), f"style:{path.stem}", False)
    if generated is not None:
        yield from printed(generated)


def printed(folder: Path) -> Iterator[Sample]:
    """The PDFs that the generator printed into a folder."""
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        yield Sample(folder / f"{path.stem}.pdf", gold, f"made:{gold.get('generator', {}).get('source', path.stem)}", False)


def body(gold: dict[str, Any], path: Path) -> str:
    """The body a paper is of: its council as printed, else the first part of the file's name. One body's texts are one group."""
    return (gold.get("council") or path.stem.split("_")[0]).casefold()


def tokens(text: str) -> list[str]:
    text = text.casefold().replace("\u2019", "'").replace("\u2018", "'").replace("&", " and ")
    return re.findall(r"[a-z0-9\u00c0-\u024f]+(?:'[a-z]+)?|[£$€%]", text)


def titles(lines: Sequence[Line], gold: dict[str, Any]) -> tuple[list[Title], int]:
    """The gold titles found among `lines`, in order, and how many were not found."""
    found: list[Title] = []
    missed = 0
    taken: set[tuple[int, int]] = set()
    worded = [
        (tokens(line.text), [m.span() for m in re.finditer(r"[A-Za-z0-9\u00c0-\u024f]+(?:['\u2019][a-z]+)?|[£$€%]|&", line.text)])
        for line in lines
    ]
    at = 0
    for item in gold.get("agenda_items") or ():
        hit = None
        for page in (item.get("page"), (item.get("page") or 0) + 1, (item.get("page") or 0) - 1):
            hit = _find(lines, worded, item, page, taken, at)
            if hit:
                break
        if hit is None:
            hit = _by_letters(lines, item, taken)
        if hit is None:
            missed += not item.get("optional")
            continue
        taken.add((hit.first, hit.start))
        at = hit.first
        found.append(hit)
    return sorted(found, key=lambda title: (title.first, title.start)), missed


def _find(
    lines: Sequence[Line],
    worded: Sequence[tuple[list[str], list[tuple[int, int]]]],
    item: dict[str, Any],
    page: int | None,
    taken: set[tuple[int, int]],
    at: int,
) -> Title | None:
    want = tokens(item["title"])
    if not want:
        return None
    best: tuple[float, Title] | None = None
    bag = Counter(want)
    for first, line in enumerate(lines):
        if page is not None and line.page != page:
            continue
        words, spans = worded[first]
        for k in range(min(len(spans), 9)):
            if k >= len(words) or not _alike(words[k], want[0]):
                continue
            if k > 0 and not _numberish(line.text[: spans[k][0]]):
                continue
            if (first, spans[k][0]) in taken:
                continue
            got: Counter[str] = Counter()
            size = 0
            for last in range(first, min(len(lines), first + LONGEST)):
                own, own_spans = worded[last]
                begin = k if last == first else 0
                for j in range(begin, min(len(own), len(own_spans))):
                    got[own[j]] += 1
                    size += 1
                    if size < len(want) * 0.8:
                        continue
                    score = 2 * sum((got & bag).values()) / (size + len(want))
                    if own[j] == want[-1]:
                        score += 0.001
                    if score >= 1 and _numberish(lines[last].text[own_spans[j][1] :]):
                        score += WHOLE
                    score += _number_bonus(lines, first, spans[k][0], item) + (0.002 if first >= at else 0)
                    if score >= ALIKE and (best is None or score > best[0] + 1e-9):
                        best = (score, Title(first, spans[k][0], last, own_spans[j][1], item))
                if size > len(want) * 1.3 + 2:
                    break
    return best[1] if best else None


def _by_letters(lines: Sequence[Line], item: dict[str, Any], taken: set[tuple[int, int]]) -> Title | None:
    """A title whose letters stand in lines of one column, broken anywhere: inside words, with other columns' lines between."""
    want = letters(item["title"])
    if len(want) < LEAST_LETTERS:
        return None
    pages = {item.get("page"), (item.get("page") or 0) + 1}
    for first, line in enumerate(lines):
        if item.get("page") is not None and line.page not in pages:
            continue
        for start in [0, *(mark.end for mark in marks(line.text))]:
            own = letters(line.text[start:])
            if (first, start) in taken or not own or not (want.startswith(own) or own.startswith(want)):
                continue
            edge = _edge(line, start)
            last, said = first, own
            for n in range(first + 1, min(len(lines), first + 4 * LONGEST)):
                if len(said) >= len(want) or lines[n].page != line.page:
                    break
                inside, x0 = letters(lines[n].text), lines[n].box.x0
                if min(abs(x0 - edge), abs(x0 - line.box.x0)) < line.size and want.startswith(said + inside):
                    said, last = said + inside, n
            if said == want:
                return Title(first, start, last, len(lines[last].text), item)
    return None


def _edge(line: Line, start: int) -> float:
    """Where the words behind a number begin."""
    return next(
        (word.box.x0 for offset, word in zip(line.offsets(), line.words, strict=True) if offset >= start), line.box.x0
    )


def letters(text: str) -> str:
    """The letters and digits of a text, in small letters."""
    return bare_words(text).replace(" ", "")


def _number_bonus(lines: Sequence[Line], first: int, start: int, item: dict[str, Any]) -> float:
    """A little for a title that stands with its own number."""
    near = lines[first].text[:start] + " " + (lines[first - 1].text if first else "") + " " + lines[first].text[-12:]
    wanted = [re.sub(r"\W", "", str(item[key])) for key in ("number", "minute_number") if item.get(key)]
    have = re.sub(r"[^\w ]", "", near)
    return 0.02 if any(want and want in have for want in wanted) else 0.0


def _alike(one: str, other: str) -> bool:
    return one == other or (len(other) > 3 and one.startswith(other))


def _numberish(text: str) -> bool:
    """True for what may stand before a title in its line: numbers, marks, a word for the number."""
    return len(text) <= 40 and not re.search(
        r"[A-Za-z][a-z]+", re.sub(r"(?i)agenda|item|minute|number|motion|resolution|\bno\b", "", text)
    )


def part_lines(document: Document, first: int, last: int) -> list[Line]:
    return [line for page in document.pages[first - 1 : last] for line in page.lines]
