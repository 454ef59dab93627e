"""Minutebook's pipeline: `process` turns one PDF into rows, the commands do it for many.

Run as `minutebook` or `python pipeline.py`.
"""

from __future__ import annotations

import datetime
import json
import signal
import sqlite3
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

import click

from extract import __version__, batch, browse, explain, export, ocr, stages
from extract.database import counts, differences, schema, store
from extract.export import paper_pdfs
from extract.models import TABLES
from extract.quality import calibration, check, evaluate, silver, verdicts
from extract.quality.record import update

process = stages.process

COMPARED = [record.TABLE for record in TABLES]
DATABASE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SUMMARY = ("documents", "pages", "meetings", "papers", "agenda_items", "people", "attendance", "interests", "resolutions",
          "recommendations", "motions", "vote_events", "votes", "actions", "dates", "tables", "figures", "issues")  # fmt: skip
STATES = {"copy": "copies of others", "unchanged": "unchanged", "pruned": "removed"}


@click.group()
@click.version_option(__version__, prog_name="minutebook")
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), envvar="MINUTEBOOK_CONFIG",
              show_envvar=True, help="TOML file of defaults: a table for each command, a key for each long option.")  # fmt: skip
@click.pass_context
def main(context: click.Context, config: Path | None) -> None:
    """Turn PDF meeting papers of council committees into a SQLite database."""
    if config:
        context.default_map = defaults(config)


def defaults(config: Path) -> dict[str, dict[str, Any]]:
    """The defaults that a file sets, by command and by the name of the parameter."""
    try:
        given = tomllib.loads(config.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise click.ClickException(f"cannot read {config}: {reason}") from None
    found: dict[str, dict[str, Any]] = {}
    for name, values in given.items():
        command = main.commands.get(name)
        if command is None or not isinstance(values, dict):
            raise click.ClickException(f"{config}: there is no command {name}")
        options = {option.opts[-1].lstrip("-"): option.name or "" for option in command.params if isinstance(option, click.Option)}
        if unknown := sorted(set(values) - set(options)):
            raise click.ClickException(f"{config}: {name} has no option --{unknown[0]}")
        found[name] = {options[key]: value for key, value in values.items()}
    return found


class PathOrUrl(click.Path):
    """A path, or a URL as text."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if isinstance(value, str) and "://" in value else super().convert(value, param, ctx)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=PathOrUrl(path_type=Path))
@click.option("--db", "database", type=DATABASE, help="Database to write; created if it does not exist.")
@click.option("--out-parts", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Write partial results into this folder instead, for `minutebook merge` or DuckDB.")  # fmt: skip
@click.option("--parts", "form", type=click.Choice(["parquet", "sqlite"]), default="parquet", show_default=True,
              help="Format of the partial results.")  # fmt: skip
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True,
              help="Use processes on this machine, or a Dask cluster.")  # fmt: skip
@click.option("--scheduler", metavar="ADDRESS",
              help="Address of the Dask scheduler; without it, a cluster is started on this machine.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(min=1), help="Number of reading processes; by default one per core.")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=batch.Limits().seconds, show_default=True,
              help="Most seconds to spend on one PDF.")  # fmt: skip
@click.option("--max-memory", type=click.IntRange(min=256), default=batch.Limits().memory, show_default=True,
              help="Most memory to use for one PDF, in MB.")  # fmt: skip
@click.option("--max-pages", type=click.IntRange(min=1), default=batch.Limits().pages, show_default=True,
              help="Most pages in one PDF; longer ones are not read.")  # fmt: skip
@click.option("--include", multiple=True, metavar="GLOB", help="Read only PDFs whose path fits: '*minutes*', 'planning/*.pdf'.")
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out PDFs whose path fits.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Read only PDFs whose file was changed on or after this day.")
@click.option("--force", is_flag=True, help="Read unchanged PDFs again.")
@click.option("--retry-failed", is_flag=True, help="Retry PDFs that failed in an earlier run.")
@click.option("--prune", is_flag=True, help="Remove files that are no longer below PATHS from the database.")
@click.option("--ocr", "ocr_mode", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
              help="Use OCR on pages without usable text (auto), on all pages, or on none.")  # fmt: skip
@click.option("--ocr-language", default="eng", show_default=True,
              help="Language of the papers, as Tesseract names it; eng+cym for two.")  # fmt: skip
@click.option("--ocr-cache", type=click.Path(file_okay=False, path_type=Path), help="Folder for the cache of OCR results.")
@click.option("--log-file", type=DATABASE, help="Append one line of JSON per PDF to this file.")
@click.option("--quiet", is_flag=True, help="Print only what failed: no progress, no summary.")
def ingest(
    paths: tuple[Path | str, ...], database: Path | None, folder: Path | None, form: Literal["parquet", "sqlite"],
    engine: str, scheduler: str | None, jobs: int | None, timeout: float, max_memory: int, max_pages: int,
    include: tuple[str, ...], exclude: tuple[str, ...], since: datetime.datetime | None,
    force: bool, retry_failed: bool, prune: bool,
    ocr_mode: Literal["auto", "always", "never"], ocr_language: str, ocr_cache: Path | None, log_file: Path | None, quiet: bool,
) -> None:  # fmt: skip
    """Read PDFs into a database.

    PATHS are PDFs, or folders, which are searched for PDFs with all their subfolders, or URLs of either (s3://, gs://,
    https://; needs minutebook[cluster]). PDFs that have not changed since this version of minutebook read them are
    skipped, and so are those that failed then. An interrupted run resumes where it stopped. Exit status 1 if a PDF could
    not be read.

    Example: minutebook ingest archive --db papers.db --include '*minutes*'
    """
    if (database is None) == (folder is None):
        raise click.UsageError("give --db or --out-parts")
    settings = ocr.Settings(mode=ocr_mode, language=ocr_language, cache=ocr_cache)
    absence = ocr.absence(ocr_language)
    if absence and ocr_mode == "always":
        raise click.ClickException(absence)
    limits = batch.Limits(seconds=timeout, memory=max_memory, pages=max_pages)
    with _told(database or folder) as progress_to:
        there, troubled = batch.find(paths)
        if not there and not prune:
            _nothing(paths, troubled, database)
        files = batch.chosen(there, include, exclude, since)
        reader = partial(batch.read, settings=replace(settings, threads=settings.share(jobs, len(files))))
        readers = batch.Cluster(scheduler, jobs, limits, reader) if engine == "dask" else batch.Pool(jobs, limits, reader)
        found = [*troubled, *files]
        opened = store.open_database(database) if database else None
        with progress_to(quiet=quiet, log=log_file) as progress:
            again: dict[str, Any] = {"force": force, "retry_failed": retry_failed, "planned": progress.planned}
            if opened is not None:
                outcomes = batch.ingest(opened, found, engine=readers, prune=paths if prune else (), **again)
            else:
                assert folder is not None
                outcomes = batch.write_parts(folder, found, readers, form=form, **again)
            for outcome in outcomes:
                progress.tell(outcome)
    _report(opened, database or folder, progress, quiet=quiet, absence=absence if ocr_mode == "auto" else None)


def _site_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that fetching a site takes."""
    for option in reversed((
        click.argument("address"),
        click.option("--db", "database", type=DATABASE, required=True, help="Database to write; made where there is none."),
        click.option("--contact", envvar="MINUTEBOOK_CONTACT", required=True, show_envvar=True,
                     help="Your e-mail address or web page, told to the server: whoever runs it must be able to reach you."),
        click.option("--committee", "committees", multiple=True, metavar="NAME",
                     help="Only bodies with these words in their names."),
        click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only meetings on or after this day."),
        click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Only meetings on or before this day."),
        click.option("--kind", "kinds", metavar="KIND,…",
                     help="Only documents of these kinds: agenda, pack, minutes, decision, supplement, report, other. All "
                     "without it, but reports only where no pack holds them."),
        click.option("--ended", is_flag=True, help="Bodies too that no longer meet."),
        click.option("--revisit", type=click.IntRange(min=0), default=90, show_default=True,
                     help="Days after a meeting during which it is looked at again."),
        click.option("--retry-failed", is_flag=True, help="Ask again for documents that could not be had in an earlier run."),
        click.option("--system", type=click.Choice(["moderngov", "cmis", "legistar", "list"]),
                     help="The system, where it is not seen."),
        click.option("--token", envvar="LEGISTAR_TOKEN", help="What some clients of Legistar ask for."),
        click.option("--council", metavar="NAME", help="Name of the council's folder; the host without it."),
        click.option("--licence", metavar="WORDS", help="What may be done with the papers, noted with each."),
        click.option("--pause", type=click.FloatRange(min=0.1), default=1.0, show_default=True,
                     help="Seconds between an answer and the next request; longer where the server asks for it."),
        click.option("--max-requests", type=click.IntRange(min=1), default=5000, show_default=True, help="Requests of a run."),
        click.option("--max-mb", type=click.IntRange(min=1), default=5000, show_default=True, help="Megabytes of a run."),
        click.option("--quiet", is_flag=True, help="Print only what failed."),
    )):  # fmt: skip
        command = option(command)
    return command


@main.command("fetch")
@_site_options
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Archive to write.")
@click.option("--dry-run", is_flag=True, help="List what would be fetched; write nothing.")
def fetch_command(address: str, database: Path, folder: Path, dry_run: bool, quiet: bool, **given: Any) -> None:
    """Fetch a council's papers from its website.

    ADDRESS is any page of a ModernGov or CMIS site, a client of Legistar, a sitemap, or a text file with one address a line.
    PDFs go to ARCHIVE/council/committee/date/, what the site lists into the database; `minutebook ingest` reads them. The
    site is asked politely: within its robots.txt, one request at a time. What is there is not fetched again, and a run that was
    broken off goes on where it stopped. Exit status 1 where something could not be had.
    """
    events = list(_fetched(address, database, folder, dry_run=dry_run, quiet=quiet, **given))
    if not quiet:
        counted = Counter(event.state for event in events)
        shown = {"listed": "to fetch", "fetched": "fetched", "changed": "changed", "unchanged": "there already", "failed": "failed"}
        click.echo(", ".join(f"{counted[state]} {says}" for state, says in shown.items() if counted[state]) or "nothing new")
    if any(event.state in ("failed", "stopped") for event in events):
        sys.exit(1)


@main.command("follow")
@_site_options
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Archive to write; the folder `archive` beside the database without it.")  # fmt: skip
@click.pass_context
def follow_command(context: click.Context, /, address: str, database: Path, folder: Path | None, quiet: bool, **given: Any) -> None:
    """Fetch what is new on a council's website, read it, and say what changed.

    Takes what `minutebook fetch` takes. Made for cron: with nothing new it prints one line. Exit status 1 where something
    could not be had or read.
    """
    archive = folder or database.parent / "archive"
    events = list(_fetched(address, database, archive, dry_run=False, quiet=True, **given))
    new = [event for event in events if event.state in ("fetched", "changed", "meeting_changed")]
    failed = any(event.state in ("failed", "stopped") for event in events)
    try:
        if any(event.source for event in new):
            context.invoke(ingest, paths=(archive,), database=database, quiet=True)
    finally:
        if not quiet:
            _tell_changes(database, new)
    if failed:
        sys.exit(1)


def _fetched(address: str, database: Path, folder: Path, *, dry_run: bool, quiet: bool, **given: Any) -> Iterator[Any]:
    """Fetch, printing what happens as it happens; what stops it is told in one line."""
    try:
        from extract.sources import archive, session, visitor
        from extract.sources.order import order
    except ImportError as missing:
        raise click.ClickException(f"fetching needs {missing.name}: pip install 'minutebook[fetch]'") from None
    try:
        asked = order(address, folder, dry=dry_run, **given)
        opened = store.open_database(database) if database.exists() or not dry_run else None
        for event in session.run(asked, opened):
            bad = event.state in ("failed", "stopped", "limit")
            said = session.line(event)
            if said and (bad or not quiet):
                click.echo(batch.printable(said), err=bad)
            yield event
    except (ValueError, visitor.Refusal, visitor.LimitReached, archive.Busy, store.Refused) as reason:
        raise click.ClickException(batch.printable(str(reason))) from None
    except OSError as reason:
        raise click.ClickException(f"{reason.filename or folder} cannot be used: {reason.strerror}") from None
    except KeyboardInterrupt:
        click.echo(f"Stopped. What was fetched is in {folder}; the same command goes on from here.", err=True)
        sys.exit(130)


def _tell_changes(database: Path, events: list[Any]) -> None:
    """Print what changed on a site, and what reading it gave."""
    from extract.sources import session

    for event in events:
        if event.state == "meeting_changed":
            click.echo(batch.printable(str(session.line(event))))
    for said in session.readings(store.open_database(database), events):
        click.echo(batch.printable(said))
    if not events:
        click.echo("nothing new")


@main.group("gold")
def gold() -> None:
    """Files for `minutebook evaluate`."""


@gold.command("from-published")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
def from_published(database: Path, folder: Path) -> None:
    """Write what councils' systems say of fetched papers, as silver.

    One JSON file for each agenda, pack and minutes that was fetched and read, in the form of gold but marked silver: nobody read
    the paper. `minutebook evaluate` reads them; believe their recall, not their precision.
    """
    try:
        written = list(silver.write(database, folder))
    except sqlite3.Error as reason:
        raise click.ClickException(f"cannot read {database}: {reason}") from None
    except OSError as reason:
        raise click.ClickException(f"{folder} cannot be written: {reason.strerror}") from None
    click.echo(f"{len(written)} files of silver in {folder}")


@main.command("merge")
@click.argument("folders", nargs=-1, required=True, type=FOLDER)
@click.option("--db", "database", type=DATABASE, required=True, help="Database to write; created if it does not exist.")
@click.option("--quiet", is_flag=True, help="Print only what failed, no summary.")
def merge_command(folders: tuple[Path, ...], database: Path, quiet: bool) -> None:
    """Merge partial results into a database.

    FOLDERS hold what `ingest --out-parts` wrote. The database is the same as if one machine had read the PDFs. Exit status
    1 if a PDF could not be read.

    Example: minutebook merge parts --db papers.db
    """
    with _told(database) as progress_to:
        opened = store.open_database(database)
        with progress_to(quiet=quiet) as progress:
            for outcome in batch.merge(opened, folders):
                progress.tell(outcome)
    _report(opened, database, progress, quiet=quiet)


@main.command("relink")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def relink_command(database: Path) -> None:
    """Make all links between documents anew.

    Councils, people, copies, adoptions and references are linked by every run for the papers that changed; this does it for
    all, and counts all rows. The rows are the same, unless links were changed by hand.

    Example: minutebook relink papers.db
    """
    with _told(database), batch.Writer(store.open_database(database)) as writer:
        writer.relink()


def _nothing(paths: tuple[Path | str, ...], troubled: list[Path | str], database: Path | None) -> None:
    """End where there is nothing to read; what cannot be found is noted in a database that is there, and none is made for it."""
    if not troubled:
        raise click.ClickException(batch.printable(f"there are no PDFs below {', '.join(map(str, paths))}"))
    if database is None or not database.exists():
        for path in troubled:
            file = batch.look(path)
            click.echo(batch.printable(f"{path}: {file.reason} [{file.code}]"), err=True)
        sys.exit(1)


@contextmanager
def _told(target: Path | None) -> Iterator[type[batch.Progress]]:
    """What stops a run, told in one line."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)  # a cluster's way to say stop: end as Ctrl-C does
    try:
        yield batch.Progress
    except (store.Refused, batch.NeedsExtra, batch.Lost, ValueError) as reason:
        raise click.ClickException(batch.printable(str(reason))) from None
    except BrokenPipeError:
        raise  # whoever read this has read enough
    except OSError as reason:
        raise click.ClickException(f"{reason.filename or target} cannot be written: {reason.strerror}") from None
    except KeyboardInterrupt:
        click.echo(f"Stopped. What was read is in {target}; the same command resumes the run.", err=True)
        sys.exit(130)
    finally:
        signal.signal(signal.SIGTERM, before)


def _report(
    opened: store.Database | None, target: Path | None, progress: batch.Progress, *, quiet: bool, absence: str | None = None
) -> None:
    """Print what a run did; exit status 1 where a PDF could not be read."""
    for failure in sorted(progress.failures, key=lambda outcome: outcome.path):
        click.echo(batch.printable(f"{failure.path}: {failure.reason} [{failure.code}]"), err=True)
    if absence and opened and (count := store.unread_scans(opened)):
        click.echo(f"{count} PDFs have pages without usable text, which were not read. {absence} [no_ocr]", err=True)
    if not quiet:
        _summarise(opened, target, progress)
    if progress.failures:
        sys.exit(1)


def _summarise(opened: store.Database | None, target: Path | None, progress: batch.Progress) -> None:
    """Print what a run did and what the database holds now."""
    states = progress.states
    done = [f"{states['read']} PDFs read", f"{states['failed']} failed"]
    done += [f"{states[state]} {says}" for state, says in STATES.items() if states[state]]
    click.echo(f"{target}: {', '.join(done)}." + (" It now holds" if opened else ""))
    totals = counts.tallied(opened) if opened else {}
    for name in SUMMARY if opened else ():
        click.echo(f"  {totals[name]:>9,} {name.replace('_', ' ')}")
    if progress.before:
        click.echo(f"{progress.before} PDFs failed in earlier runs and were skipped; --retry-failed retries them")
    click.echo(f"Browse it: minutebook browse {target}" if opened else f"Merge the parts: minutebook merge {target} --db FILE")


@main.command("check")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--expectations", "path", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="TOML file of bounds, for all councils or for one: see corpus/expectations.toml.")  # fmt: skip
@click.option("--measures", is_flag=True, help="Print every measure of every council too.")
@click.option("--show", type=click.Choice([*verdicts.VERDICTS, *check.MEASURES]), metavar="NAME",
              help="List what is wrong by this verdict, or what lowers this measure.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), default=check.SHOWN, show_default=True,
              help="Lines of verdicts, and things listed for each council.")  # fmt: skip
def check_command(database: Path, path: Path | None, measures: bool, show: str | None, limit: int) -> None:
    """Report what looks wrong in a database, the worst first, by council and kind.

    Errors, minutes without items, attendance or decisions, agendas without items, papers that talk like minutes, recorded votes
    that were not read, councils that are one place, outcomes against the count, voters who were absent. With --expectations or
    --measures also what may have been missed: pages without text, items on agendas that the minutes lack, page ranges that fit no
    page, names nobody was found for. Exit status 1 where anything looks wrong or an expectation is not met.

    Example: minutebook check papers.db --expectations corpus/expectations.toml
    """
    try:
        expected = check.expectations(path, verdicts.VERDICTS) if path else {}
        sentences = verdicts.judge(database, expected)
        findings = check.check(database, expected) if path or measures or show in check.MEASURES else []
        for line in check.runs(database):
            click.echo(f"run {line}")
        for line in verdicts.lines(sentences, limit):
            click.echo(batch.printable(line))
        for sentence in sentences:
            if show == sentence.verdict:
                click.echo(f"\n{batch.printable(sentence.council)} {sentence.kind}")
                _list(verdicts.wrongs(database, sentence, limit))
        council = None
        for finding in findings:
            if finding.council != council:
                council = finding.council
                click.echo(f"\n{batch.printable(council)} {finding.council_id}")
            click.echo("  " + check.line(finding))
            if finding.broken or show == finding.measure:
                _list(check.missed(database, finding, limit))
    except BrokenPipeError:
        raise  # whoever read this has read enough
    except (sqlite3.Error, OSError, ValueError) as reason:
        raise click.ClickException(f"cannot check {database}: {reason}") from None
    if broken := sum(finding.broken for finding in findings):
        click.echo(f"{broken} expectations are not met", err=True)
    if broken or sentences:
        sys.exit(1)
    click.echo("nothing looks wrong")


def _list(missed: list[check.Missed]) -> None:
    for one in missed:
        click.echo(batch.printable(f"      {one}").replace("\n", " "))


@main.command("explain")
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option("--page", "only", type=click.IntRange(min=1), help="Show only the lines of this page.")
def explain_command(pdf: Path, only: int | None) -> None:
    """Show how a PDF was read.

    Prints the layout chosen and why, what each line was taken for, the papers, items and records with the rule that made
    each, and the lines that nothing claimed.

    Example: minutebook explain minutes.pdf --page 2
    """
    try:
        for line in explain.explain(pdf, only):
            click.echo(batch.printable(line))
    except stages.Unreadable as reason:
        raise click.ClickException(f"{batch.printable(str(pdf))}: {reason.message} [{reason.code}]") from None


@main.command("evaluate")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("gold_dir", type=FOLDER)
@click.option("--by", type=click.Choice(["council", "file", "kind"]), help="Print the scores of each council, file or kind too.")
@click.option("--show", type=click.Choice(evaluate.TABLES), metavar="TABLE", help="Print the misses and extras of this table.")
@click.option("--confidence", is_flag=True, help="Also print how often rows of each confidence were right.")
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option("--record", type=DATABASE, help="Compare with this record, and update it if no table got worse.")
def evaluate_command(
    database: Path,
    gold_dir: Path,
    by: evaluate.By | None,
    show: str | None,
    confidence: bool,
    as_json: bool,
    record: Path | None,
) -> None:
    """Score a database against hand-read gold: precision, recall and F1 for each table.

    GOLD_DIR holds one JSON file for each PDF that was read by hand; PDFs are matched by their SHA-256.

    Example: minutebook evaluate papers.db gold --by council
    """
    if not any(gold_dir.rglob("*.json")):
        raise click.ClickException(batch.printable(f"there is no gold below {gold_dir}: no JSON file"))
    try:
        report = evaluate.evaluate(database, gold_dir)
        judged = calibration.judge(database, gold_dir) if confidence or record else []
    except (sqlite3.Error, ValueError) as reason:
        raise click.ClickException(f"cannot compare {database} with {gold_dir}: {reason}") from None
    if as_json:
        more = {"confidence": calibration.as_record(judged), "auc": calibration.areas(judged)} if confidence else {}
        click.echo(json.dumps({**report.as_record(), "errors": report.errors, **more}, indent=1))
    else:
        click.echo(evaluate.format_report(report, by=by, show=show))
    if confidence and not as_json:
        click.echo("\n" + calibration.format_confidence(judged))
    if record:
        fell = update(record, report, judged)
        for line in fell:
            click.echo(line, err=True)
        if fell:
            sys.exit(1)
        click.echo(f"recorded in {record}")


@main.command("browse")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="Port on 127.0.0.1.")
@click.option("--papers", multiple=True, type=FOLDER, metavar="FOLDER",
              help="Folder to find PDFs in, where they are no longer where they were read or another machine read them. "
                   "May be given several times.")  # fmt: skip
@click.option("--open", "open_browser", is_flag=True, help="Open the start page in a web browser.")
def browse_command(database: Path, port: int, papers: tuple[Path, ...], open_browser: bool) -> None:
    """Browse a database with Datasette on this machine (127.0.0.1).

    Pages are shown from the PDFs that were read: those in the folders that your own runs read, in those that --papers names, and
    beside the database.

    Example: minutebook browse papers.db --open
    """
    try:
        store.open_database(database).conn.close()
    except store.Refused as reason:
        raise click.ClickException(str(reason)) from None
    sys.exit(browse.serve(database, port, papers=papers, open_browser=open_browser))


@main.command("export")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_", type=click.Choice(list(export.WRITERS)), required=True, help="Format to write.")
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--address", help="Address at which the database is browsed, for links to sources; default http://127.0.0.1:8001/NAME.")
@click.option("--force", is_flag=True, help="Write even into a folder that is not empty.")
def export_command(database: Path, format_: str, folder: Path, address: str | None, force: bool) -> None:
    """Write a database as files for other programs.

    csv, parquet and json write every table and view, and datapackage.json, which describes each column (Frictionless).
    popolo and ocd write bodies, people, meetings, motions and votes as Popolo and Open Civic Data. In CSV, text that a
    spreadsheet would run as a formula gets an apostrophe in front.

    Example: minutebook export papers.db --format csv --out tables
    """
    try:
        for path in export.write(database, folder, format_, address=address, force=force):
            click.echo(batch.printable(str(path)))
    except (store.Refused, export.LIBRARY_MISSING) as reason:
        raise click.ClickException(str(reason)) from None
    except export.WouldMix as reason:
        raise click.ClickException(f"{reason}; --force writes into it") from None
    except BrokenPipeError:
        raise  # whoever read this has read enough
    except OSError as reason:
        raise click.ClickException(f"{batch.printable(str(folder))} cannot be written: {reason.strerror}") from None


@main.command("diff")
@click.argument("old", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--table", "only", type=click.Choice(COMPARED), metavar="TABLE", help="Compare only this table, in full.")
def diff_command(old: Path, new: Path, only: str | None) -> None:
    """Show the differences between two databases of the same papers.

    For each table: rows gained, lost and changed from OLD to NEW, with the first of each. Rows are matched by what they
    say and where they stand, not by their ids. Exit status 1 if anything differs.

    Example: minutebook diff old.db new.db --table motions
    """
    differ = False
    try:
        before, after = (store.read_only(path, any_version=True) for path in (old, new))
    except store.Refused as reason:
        raise click.ClickException(str(reason)) from None
    for found in differences.compare(before, after, only):
        differ |= found.counts.total() > 0
        for line in differences.lines(found):
            click.echo(batch.printable(line))
    if differ:
        sys.exit(1)


@main.command("split")
@click.argument("pack", type=click.Path(path_type=Path))
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--force", is_flag=True, help="Replace files that already exist.")
def split_command(pack: Path, folder: Path, force: bool) -> None:
    """Split a pack into one PDF per paper.

    The PDFs are named after item and title and keep their bookmarks; manifest.json says which pages each one holds.

    Example: minutebook split pack.pdf --out papers
    """
    try:
        for path in paper_pdfs.cut(pack, folder, force=force):
            click.echo(batch.printable(str(path)))
    except stages.Unreadable as reason:
        raise click.ClickException(f"{batch.printable(str(pack))}: {reason.message} [{reason.code}]") from None
    except paper_pdfs.WouldOverwrite as reason:
        raise click.ClickException(f"{reason}; --force replaces it") from None
    except (OSError, paper_pdfs.PdfError) as reason:
        raise click.ClickException(f"{batch.printable(str(pack))} cannot be split: {reason}") from None


@main.command("schema")
def schema_command() -> None:
    """Print the data dictionary: every table and column, and what it holds.

    Example: minutebook schema
    """
    click.echo(schema.tables_document())


if __name__ == "__main__":
    main()
