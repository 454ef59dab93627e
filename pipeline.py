"""Minutebook's pipeline: `process` turns one PDF into rows, the commands do it for many.

Run as `minutebook` or `python pipeline.py`.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Literal

import click

from extract import __version__, accuracy, batch, browse, evaluate, explain, parcel, schema, stages, store

process = stages.process

DATABASE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SUMMARY = ("documents", "pages", "meetings", "papers", "agenda_items", "people", "attendance", "interests", "resolutions",
           "recommendations", "motions", "vote_events", "votes", "actions", "dates", "figures", "issues")  # fmt: skip


@click.group()
@click.version_option(__version__, prog_name="minutebook")
def main() -> None:
    """Turn PDF meeting papers of council committees into a SQLite database."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--db", "database", type=DATABASE, required=True, help="Database to write; made where there is none.")
@click.option("--quiet", is_flag=True, help="Print no progress bar and no summary, only what failed.")
def ingest(paths: tuple[Path, ...], database: Path, quiet: bool) -> None:
    """Read PDFs into a database.

    PATHS are PDFs or folders, which are searched for PDFs through all their subfolders. A PDF that is in the
    database already is read again and its rows replaced. Exit status 1 where a PDF could not be read.
    """
    try:
        opened = store.open_database(database)
        files, missing = batch.find(paths)
        with click.progressbar(
            batch.ingest(opened, [*missing, *files]), length=len(files) + len(missing), label="Reading",
            file=sys.stderr, width=36, hidden=quiet or not sys.stderr.isatty(),
        ) as progress:  # fmt: skip
            outcomes = list(progress)
    except store.Refused as reason:
        raise click.ClickException(str(reason)) from None
    failures = [outcome for outcome in outcomes if outcome.reason]
    for failure in failures:
        click.echo(f"{batch.printable(failure.path)}: {failure.reason} [{failure.code}]", err=True)
    if not quiet:
        totals = store.counts(opened)
        click.echo(f"{database}: {len(outcomes) - len(failures)} PDFs read, {len(failures)} failed. It now holds")
        for name in SUMMARY:
            click.echo(f"  {totals[name]:>9,} {name.replace('_', ' ')}")
        click.echo(f"Browse it: minutebook browse {database}")
    if failures:
        sys.exit(1)


@main.command("explain")
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option("--page", "only", type=click.IntRange(min=1), help="Show the lines of this page only.")
def explain_command(pdf: Path, only: int | None) -> None:
    """Show how a PDF was read.

    Prints the layout chosen and why, each line with the part it was given, the papers, items and records with the rule
    that made each, and the lines that nothing claimed.
    """
    try:
        for line in explain.explain(pdf, only):
            click.echo(batch.printable(line))
    except stages.Unreadable as reason:
        raise click.ClickException(f"{batch.printable(str(pdf))}: {reason.message} [{reason.code}]") from None


@main.command("evaluate")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("gold_dir", type=FOLDER)
@click.option("--by", type=click.Choice(["council", "file"]), help="Print the figures for each council or file too.")
@click.option("--show", type=click.Choice(evaluate.TABLES), metavar="TABLE", help="Print the misses and extras of this table.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--record", type=DATABASE, help="Compare with this record, and write it anew where no table fell.")
def evaluate_command(
    database: Path, gold_dir: Path, by: Literal["council", "file"] | None, show: str | None, as_json: bool, record: Path | None
) -> None:
    """Score a database against hand-read gold: precision, recall and F1 for each table.

    GOLD_DIR holds one JSON file for each PDF that was read by hand; PDFs are matched by their SHA-256.
    """
    try:
        report = evaluate.evaluate(database, gold_dir)
    except (sqlite3.Error, ValueError) as reason:
        raise click.ClickException(f"cannot compare {database} with {gold_dir}: {reason}") from None
    if as_json:
        click.echo(json.dumps({**report.as_record(), "errors": report.errors}, indent=1))
    else:
        click.echo(evaluate.format_report(report, by=by, show=show))
    if record:
        fell = accuracy.update(record, report)
        for line in fell:
            click.echo(line, err=True)
        if fell:
            sys.exit(1)
        click.echo(f"recorded in {record}")


@main.command("browse")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="Port on 127.0.0.1.")
@click.option("--open", "open_browser", is_flag=True, help="Open the start page in a web browser.")
def browse_command(database: Path, port: int, open_browser: bool) -> None:
    """Browse a database with Datasette on this machine (127.0.0.1)."""
    try:
        store.open_database(database).conn.close()
    except store.Refused as reason:
        raise click.ClickException(str(reason)) from None
    sys.exit(browse.serve(database, port, open_browser=open_browser))


@main.command("split")
@click.argument("pack", type=click.Path(path_type=Path))
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
def split_command(pack: Path, folder: Path, force: bool) -> None:
    """Cut a pack into one PDF for each of its papers.

    The PDFs are named by item and title and keep their bookmarks; manifest.json says which pages each one holds.
    """
    try:
        for path in parcel.cut(pack, folder, force=force):
            click.echo(batch.printable(str(path)))
    except stages.Unreadable as reason:
        raise click.ClickException(f"{batch.printable(str(pack))}: {reason.message} [{reason.code}]") from None
    except parcel.WouldOverwrite as reason:
        raise click.ClickException(f"{reason}; --force replaces it") from None
    except (OSError, parcel.PdfError) as reason:
        raise click.ClickException(f"{batch.printable(str(pack))} cannot be cut: {reason}") from None


@main.command("schema")
def schema_command() -> None:
    """Print the data dictionary: every table and column with what it says."""
    click.echo(schema.tables_document())


if __name__ == "__main__":
    main()
