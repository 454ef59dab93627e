"""Tables and figures of a database, drawn with a seed, as pictures to judge by eye.

    python bench/table_sheets.py DATABASE --seed 7 --out /tmp/sheets [--tables 60] [--figures 200]

A body is drawn first (the folder of its papers), then a paper, then a table, so that no long paper and no council outweighs
the others.
Each picture shows the table's place on its first page, the cells read framed by colours that change from column to column and each
figure drawn in red with its number; beside it stand the class, the roles of the columns and what was read of each figure.
"""

from __future__ import annotations

import argparse
import random
import textwrap
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from sqlite_utils import Database

MOST_OF_ONE = 4  # figures drawn from one table
SCALE = 1.6  # pixels a point
ABOVE, BESIDE = 70.0, 12.0  # points of the page shown around a table
TALLEST = 620.0  # points of a table shown
NOTES = 620  # pixels of the notes beside the picture
COLOURS = ("#1f77b4", "#2ca02c", "#9467bd", "#ff7f0e")

Row = dict[str, Any]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("database", type=Path)
    asked.add_argument("--seed", type=int, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--tables", type=int, default=60)
    asked.add_argument("--figures", type=int, default=200)
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    database = Database(given.database)
    chance = random.Random(given.seed)
    tables = drawn(database, chance, given.tables, with_figures=False)
    for number, table in enumerate(tables, start=1):
        sheet(database, table, []).save(given.out / f"table-{number:02}.png")
    count = 0
    for number, table in enumerate(drawn(database, chance, given.figures, with_figures=True), start=1):
        found = list(database.query("select * from figures where table_id = ? and page = ?", [table["id"], table["page"]]))
        chosen = chance.sample(found, min(len(found), MOST_OF_ONE, given.figures - count))
        count += len(chosen)
        sheet(database, table, sorted(chosen, key=lambda one: one["char_start"])).save(given.out / f"figures-{number:02}.png")
        if count == given.figures:
            break
    print(f"{len(tables)} tables, {count} figures in {given.out}")


def drawn(database: Database, chance: random.Random, count: int, *, with_figures: bool) -> list[Row]:
    """Up to `count` different tables, a body drawn first, then a paper of it, then a table; with figures if asked."""
    only = "where exists (select 1 from figures where table_id = tables.id and page = tables.page)" if with_figures else ""
    tables = "select tables.*, documents.path from tables join documents on documents.id = document_id"
    rows = database.query(f"{tables} {only}")
    bodies: dict[str, dict[str, list[Row]]] = {}
    for row in sorted(rows, key=lambda row: (row["path"], row["char_start"], row["id"])):
        path = Path(row["path"])
        body = path.name.split("_")[0] if path.is_symlink() else path.parent.name
        bodies.setdefault(body, {}).setdefault(row["path"], []).append(row)
    found: list[Row] = []
    while bodies and len(found) < count:
        body = chance.choice(sorted(bodies))
        path = chance.choice(sorted(bodies[body]))
        own = bodies[body][path]
        found.append(own.pop(chance.randrange(len(own))))
        if not own:
            del bodies[body][path]
        if not bodies[body]:
            del bodies[body]
    return found


def sheet(database: Database, table: Row, figures: list[Row]) -> Image.Image:
    """The picture of one table, its notes beside it."""
    page = pypdfium2.PdfDocument(table["path"])[table["page"] - 1]
    whole = page.render(scale=SCALE).to_pil().convert("RGB")
    pen = ImageDraw.Draw(whole)
    cells = list(database.query("select * from table_cells where table_id = ? order by row, column", [table["id"]]))
    for cell in cells:
        if cell["page"] == table["page"] and not figures:
            pen.rectangle(pixels(cell), outline=COLOURS[cell["column"] % len(COLOURS)], width=3 if cell["is_header"] else 1)
    for number, figure in enumerate(figures, start=1):
        box = pixels(figure)
        pen.rectangle(box, outline="red", width=2)
        pen.text((box[0] - 9, box[1] - 9), str(number), fill="red", font=ImageFont.load_default(14))
    top, bottom = max(0.0, table["top"] - ABOVE), min(table["bottom"], table["top"] + TALLEST) + BESIDE
    area = (0, round(top * SCALE), whole.width, min(whole.height, round(bottom * SCALE)))
    shown = whole.crop(area)
    text = "\n".join(line for note in notes(table, cells, figures) for line in textwrap.wrap(note, 84, subsequent_indent="    "))
    font = ImageFont.load_default(13)
    height = round(ImageDraw.Draw(shown).multiline_textbbox((0, 0), text, font=font)[3]) + 20
    made = Image.new("RGB", (shown.width + NOTES, max(shown.height, height)), "white")
    made.paste(shown, (0, 0))
    ImageDraw.Draw(made).multiline_text((shown.width + 8, 8), text, fill="black", font=font)
    return made


def pixels(row: Row) -> tuple[float, float, float, float]:
    return row["x0"] * SCALE, row["top"] * SCALE, row["x1"] * SCALE, row["bottom"] * SCALE


def notes(table: Row, cells: list[Row], figures: list[Row]) -> list[str]:
    """What was read, line by line."""
    said = [
        f"{Path(table['path']).name} p. {table['page']} to {table['last_page']}",
        f"{table['kind']} {table['row_count']} x {table['column_count']} {table['class']} ({table['class_confidence']}) "
        f"{table['title'] or ''}",
    ]
    if figures:
        return said + [
            f"{n}: {one['quote']!r} = {one['value']:g} {one['unit']} x{one['scale']:g} {one['role'] or ''} | {one['row_label']} | "
            f"{one['column_label']} | {one['section_label'] or ''}"
            for n, one in enumerate(figures, start=1)
        ]
    roles = {cell["column"]: cell["role"] for cell in cells if cell["role"]}
    rows: dict[int, list[Row]] = {}
    for cell in cells:
        rows.setdefault(cell["row"], []).append(cell)
    said.append(f"roles {roles}")
    return said + [
        f"{'H' if own[0]['is_header'] else 'T' if own[0]['is_total'] else ' '}{row}: "
        + " | ".join(f"{cell['column']}:{' '.join(cell['text'].split())[:26]}" for cell in own)
        for row, own in list(rows.items())[:45]
    ]


if __name__ == "__main__":
    main()
