"""Write the parts of the docs that are made from the code: commands, data dictionary, accuracy, the picture of the rooms.

    python docs/make.py

A test fails where what is written differs from what this makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

DOCS = Path(__file__).parent
sys.path[:0] = [str(DOCS.parent), str(DOCS)]

import architecture  # noqa: E402

import pipeline  # noqa: E402
from extract.database import schema  # noqa: E402

ACCURACY = DOCS / "accuracy.json"
RATES = "../extract/browse/accuracy.json"  # what of the record the start page shows, inside the package


def pages() -> dict[str, str]:
    """File name → text of every made page."""
    return {
        "commands.md": commands(),
        "schema.md": schema.tables_document(),
        "accuracy.md": accuracy(),
        "architecture.svg": architecture.draw(),
        RATES: rates(),
    }


def commands() -> str:
    """The `--help` of every command, as printed."""
    runner = CliRunner()
    parts = ["# Commands\n\nMade from the program's own `--help` by `make docs`; do not edit.\n"]
    for words in _names(pipeline.main, []):
        shown = runner.invoke(pipeline.main, [*words, "--help"], prog_name="minutebook", terminal_width=100)
        parts.append(f"## minutebook {' '.join(words)}".rstrip() + f"\n\n```\n{shown.output.rstrip()}\n```\n")
    return "\n".join(parts)


def _names(command: click.Command, words: list[str]) -> Iterator[list[str]]:
    yield words
    if isinstance(command, click.Group):
        for name, sub in sorted(command.commands.items()):
            yield from _names(sub, [*words, name])


def accuracy() -> str:
    """The record of accuracy as a table."""
    record = json.loads(ACCURACY.read_text(encoding="utf-8"))
    lines = [
        "# Accuracy",
        "",
        f"Measured on {record['files']} real papers that were read by hand before any program saw them: agendas, packs,",
        "minutes, reports and notices of eight public bodies in England, Scotland, Wales, Canada and the United States.",
        "A row counts as right when it agrees with one hand-read row of its table; each hand-read row is used once.",
        "The rules were written with these papers in view, so expect less on a council nobody has looked at yet:",
        "[the first runs on papers in other styles](../fixtures/styles/README.md) show how much less.",
        "`minutebook evaluate` scores your database against gold of your own.",
        "",
        "| table | precision | recall | F1 | hand-read rows | wrong rows |",
        "|---|---|---|---|---|---|",
    ]
    for table, rates in record["tables"].items():
        shown = " | ".join(f"{rates[rate]:.3f}" for rate in ("precision", "recall", "f1"))
        lines.append(f"| {table} | {shown} | {rates['support']} | {rates['extra']} |")
    lines += ["", f"Macro F1: {record['macro_f1']:.3f}.", "", *_confidence(record["confidence"], record.get("auc", {}))]
    return "\n".join([*lines, "Made by `make docs` from accuracy.json; do not edit.", ""])


def _confidence(shares: dict[str, dict[str, list[int]]], areas: dict[str, float | None]) -> list[str]:
    """How often rows of each confidence were right, as a table, with each table's AUC; an older record has none."""
    names = list(next(iter(shares.values())))
    lines = [
        "## What `confidence` is worth",
        "",
        "Each row carries the confidence of its rule. Of the rows with each confidence on the hand-read papers, so many were right",
        "(`minutebook evaluate --confidence` names the rules with wrong rows). AUC is how often a right row is surer than a wrong",
        "one; 0.5 tells nothing, and where no row is wrong there is none.",
        "",
        f"| table | {' | '.join(names)} | AUC |",
        "|---|" + "---|" * (len(names) + 1),
    ]
    for table, row in shares.items():
        cells = (f"{row[name][0]} of {row[name][1]}" if row[name][1] else "\u2013" for name in names)
        area = areas.get(table)
        shown = "\u2013" if area is None else f"{area:.3f}"
        lines.append(f"| {table} | {' | '.join(cells)} | {shown} |")
    return [*lines, ""]


def rates() -> str:
    """The rates of the record without its rows."""
    record = json.loads(ACCURACY.read_text(encoding="utf-8"))
    return json.dumps({"files": record["files"], "tables": record["tables"]}, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
        print(DOCS / name)
