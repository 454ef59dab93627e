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
from extract.quality import first_runs  # noqa: E402

ACCURACY = DOCS / "accuracy.json"
UNSEEN = DOCS / "unseen.json"
README = DOCS.parent / "README.md"
BEGIN, END = "<!-- made by make docs: begin -->\n", "<!-- made by make docs: end -->\n"
FEWEST_BODIES = 10  # whose mean is worth a line on the start page
RATES = "../extract/browse/accuracy.json"  # what of the record the start page shows, inside the package


def pages() -> dict[str, str]:
    """File name → text of every made page."""
    return {
        "commands.md": commands(),
        "schema.md": schema.tables_document(),
        "accuracy.md": accuracy(),
        "first-runs.md": ledger(),
        "../README.md": readme(),
        "architecture.svg": architecture.draw(),
        f"../tests/older/schema-{schema.SCHEMA_VERSION}.sql": empty_database(),
        RATES: rates(),
    }


def empty_database() -> str:
    """What an empty database holds: the next versions are tested on it."""
    lines = [
        f"-- What an empty database of schema version {schema.SCHEMA_VERSION} holds. Where this changes after a release, raise",
        "-- SCHEMA_VERSION in extract/database/schema.py instead, and keep this file: tests bring databases of it up to date.",
        *(f"{statement.strip()};" for statement in schema.statements()),
        f"PRAGMA application_id = {schema.APPLICATION_ID};",
        f"PRAGMA user_version = {schema.SCHEMA_VERSION};",
    ]
    return "\n".join(lines) + "\n"


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
        *left_out(),
        "## Papers the rules were written with: known papers",
        "",
        f"Measured on {record['files']} real papers that were read by hand before any program saw them: agendas, packs,",
        "minutes, reports and notices of public bodies, most of them in the United Kingdom, some in Canada and the United States.",
        "A row counts as right when it agrees with one hand-read row of its table; each hand-read row is used once.",
        "The rules were written with these papers in view, so expect less on a council nobody has looked at yet:",
        "the left-out bodies above, [the ledger of first runs](first-runs.md),",
        "[first runs on unseen words](benchmarks/unseen-words.md) and",
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


def left_out() -> list[str]:
    """What bodies scored that every learned number was fitted without: the first part of the page."""
    lines = ["## Bodies left out of what was learned: the nearest to what to expect", ""]
    if not UNSEEN.exists():
        return [*lines, "Left-out bodies: not measured yet (`make unseen`).", ""]
    found = json.loads(UNSEEN.read_text(encoding="utf-8"))
    lines += [
        "The weights that tell a paper's kind, its headings, where titles end and which clauses are decided were fitted without",
        f"the body at hand (`make unseen`, commit {found['commit']}, {found['date']}). Those of kinds and of the pages on",
        "which papers begin, the shipped ones too, were fitted on papers of an earlier generator than those of headings and",
        "clauses: a new fit of all on one generator gives .957 and .970 (219 of 226 kinds right), and was not kept: it reads",
        "a by-law as an agenda and loses items of a pack in two tests. The rules of meetings, attendance,",
        "decisions and figures were written with these papers in view: their tables flatter, and a stranger gets less.",
        "What papers scored before anybody had looked at them stands in [the ledger of first runs](first-runs.md).",
        "The mean of bodies weighs each alike; 90% of draws of as many bodies, some of them twice, lie in the interval.",
        "",
    ]
    for name, part in found["sets"].items():
        lines += [
            f"### {name[:1].upper()}{name[1:]}",
            "",
            f"{part['files']} papers of {part['bodies']} bodies; mean over tables of the mean of bodies: "
            f"{part['macro_f1_mean_of_bodies']:.3f}.",
            "",
            "| table | precision | recall | F1 | mean of bodies | 90% interval | bodies |",
            "|---|---|---|---|---|---|---|",
        ]
        for table, rates in part["tables"].items():
            shown = " | ".join(f"{rates[rate]:.3f}" for rate in ("precision", "recall", "f1", "mean_of_bodies"))
            lines.append(f"| {table} | {shown} | {rates['low']:.3f} to {rates['high']:.3f} | {rates['bodies']} |")
        lines.append("")
    return lines


def ledger() -> str:
    """The ledger of first runs: the mean over bodies of each table, and every body."""
    entries = first_runs.read(DOCS / "first-runs.json")
    lines = [
        "# First runs",
        "",
        "What the papers of a body scored at the last commit before anything was fitted to them. An entry is never written again;",
        "new ones are appended, and each has a digest of the one before. Bodies are named as their papers print them, or by the",
        "name of the file where they print none. A figure is an F1; there is none where the hand-read papers have no row of",
        "the table. Macro is the mean of a body's figures.",
        "",
        "Another set, 32 real papers of 22 bodies that nobody who wrote the rules has seen, was measured by others at commit",
        "c256288: macro F1 .67 (mean of councils .66).",
        "",
    ]
    for name in dict.fromkeys(entry["set"] for entry in entries):
        part = [entry for entry in entries if entry["set"] == name]
        lines += [f"## {name[:1].upper()}{name[1:]}", "", "| table | mean of bodies | bodies |", "|---|---|---|"]
        means = {table: sum(rates) / len(rates) for table, rates in first_runs.means(part).items()}
        lines += [f"| {table} | {means[table]:.3f} | {len(rates)} |" for table, rates in first_runs.means(part).items()]
        lines += ["", f"Mean over tables: {sum(means.values()) / len(means):.3f}.", ""]
        lines += [f"| body | papers | commit | macro | {' | '.join(means)} |", "|---|---|---|---|" + "---|" * len(means)]
        for entry in part:
            rates = first_runs.rates_of(entry)
            macro = f"{sum(rates.values()) / len(rates):.2f}" if rates else "\u2013"
            shown = " | ".join(f"{rates[table]:.2f}" if table in rates else "\u2013" for table in means)
            lines.append(f"| {entry['body']} | {len(entry['papers'])} | {entry['commit']} | {macro} | {shown} |")
        lines.append("")
    return "\n".join([*lines, "Made by `make docs` from first-runs.json; do not edit.", ""])


def readme() -> str:
    """The README with its figures of accuracy: left-out bodies first, then known papers."""
    known = json.loads(ACCURACY.read_text(encoding="utf-8"))
    lines = [
        "Before anything was fitted to them, which is the surest guide to yours, and on bodies left out of the learned weights of\n"
        "kinds, headings and clauses (the rules had these papers in view: expect less):",
        "",
    ]
    share = f"{known['macro_f1']:.2f}"
    lines += [
        "- 32 real papers of 22 bodies nobody here had seen, measured by others at commit c256288: macro F1 .67;",
        "- every body at its first run: [docs/first-runs.md](docs/first-runs.md);",
        "- words of about 700 further bodies, printed by us, November 2026: items F1 .79 to .98 (.72 where LibreOffice set wide\n"
        "  columns), attendance .71 to .85, resolutions P .88 to .96 and R .66 to .94, motions P .71 to .89 and R .42 to .82,\n"
        "  kind of paper 85 of 106, then 125 of 140, 48 of 50, 93 of 111, 41 of 45, 32 of 35; of the last sets items .88,\n"
        "  attendance .76, resolutions .78, motions .62\n"
        "  ([first runs on unseen words](docs/benchmarks/unseen-words.md));",
    ]
    if UNSEEN.exists():
        for name, part in json.loads(UNSEEN.read_text(encoding="utf-8"))["sets"].items():
            rate = f"mean F1 of bodies {part['macro_f1_mean_of_bodies']:.2f}"
            lines.append(f"- left-out bodies, {name}: {rate} ({part['files']} papers of {part['bodies']} bodies);")
    else:
        lines.append("- left-out bodies: not measured yet;")
    lines += [
        "",
        f"On {known['files']} known papers, which were in view when the rules were written, the macro F1 is {share}.",
        "",
    ]
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + "\n".join(lines) + END + rest.partition(END)[2]


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
    """The rates of the record without its rows, and what bodies scored that were left out of all that was learned."""
    record = json.loads(ACCURACY.read_text(encoding="utf-8"))
    found = {"files": record["files"], "tables": record["tables"], "unseen": None}
    if UNSEEN.exists():
        real = json.loads(UNSEEN.read_text(encoding="utf-8"))["sets"]["real papers"]
        mean = {table: rates["mean_of_bodies"] for table, rates in real["tables"].items() if rates["bodies"] >= FEWEST_BODIES}
        weakest = min(mean, key=lambda table: (mean[table], table))
        found["unseen"] = {
            "bodies": real["bodies"], "f1": real["macro_f1_mean_of_bodies"], "weakest": weakest, "weakest_f1": mean[weakest],
        }  # fmt: skip
    return json.dumps(found, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
        print(DOCS / name)
