"""Minutebook's pipeline: `process` turns one PDF into rows, the commands do it for many.

Run as `minutebook` or `python pipeline.py`.
"""

from __future__ import annotations

import sys

try:  # all else, too, takes time until a command begins
    import datetime
    import json
    import signal
    import sqlite3
    import tomllib
    from collections import Counter
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import ExitStack, contextmanager
    from dataclasses import asdict, replace
    from functools import partial
    from pathlib import Path
    from typing import TYPE_CHECKING, Any, Literal

    import click

    from extract import __version__, batch, browse, export
    from extract.database import counts, differences, older, schema, store
    from extract.models import TABLES
    from extract.quality import calibration, check, evaluate, silver, verdicts
    from extract.quality.record import update
except KeyboardInterrupt:
    print("Stopped before anything was read or written.", file=sys.stderr)
    sys.exit(130)

if TYPE_CHECKING:
    from extract import ocr
    from extract.models import Extraction

COMPARED = [record.TABLE for record in TABLES]
DATABASE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SUMMARY = ("documents", "pages", "meetings", "papers", "agenda_items", "people", "attendance", "interests", "resolutions",
          "recommendations", "motions", "vote_events", "votes", "actions", "dates", "tables", "figures", "issues")  # fmt: skip
CONFIG = "minutebook.toml"
STATES = {"copy": "copies of others", "unchanged": "unchanged", "pruned": "removed"}
JSON = click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
VERBOSE = click.option("-v", "--verbose", is_flag=True, help="Print a line for each PDF too, on standard error.")


def process(path: Path, settings: ocr.Settings | None = None) -> Extraction:
    """All that the PDF at `path` gives, as :func:`extract.stages.process` does."""
    from extract import stages  # here, as below: only commands that read PDFs load what reads them

    return stages.process(path, settings)


@click.group()
@click.version_option(__version__, prog_name="minutebook")
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), envvar="MINUTEBOOK_CONFIG",
              show_envvar=True, help="TOML file of defaults: a table for each command, a key for each long option. Without it, "
              "minutebook.toml in your folder of settings (~/.config/minutebook), never one in the current folder.")  # fmt: skip
@click.pass_context
def main(context: click.Context, config: Path | None) -> None:
    """Turn PDF meeting papers of council committees into a SQLite database."""
    own = Path(click.get_app_dir("minutebook")) / CONFIG
    if config or own.is_file():
        context.default_map = defaults(config or own)


def defaults(config: Path) -> dict[str, dict[str, Any]]:
    """The defaults that a file sets, by command and by the name of the parameter."""
    try:
        given = tomllib.loads(config.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise click.ClickException(f"cannot read {config}: {reason}") from None
    return _defaults_of(main, given, config)


def _defaults_of(group: click.Group, given: dict[str, Any], config: Path) -> dict[str, dict[str, Any]]:
    """What a table of a file sets for the commands of a group: `[ingest]`, `[gold.from-published]`."""
    found: dict[str, dict[str, Any]] = {}
    for name, values in given.items():
        command = group.commands.get(name)
        if command is None or not isinstance(values, dict):
            raise click.ClickException(f"{config}: there is no command {name}")
        if isinstance(command, click.Group):
            found[name] = _defaults_of(command, values, config)
            continue
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
@click.option("--redact-public", is_flag=True,
              help="Leave out people who are neither members nor officers; see docs/privacy.md.")  # fmt: skip
@click.option("--log-file", type=DATABASE, help="Append one line of JSON per PDF to this file.")
@VERBOSE
@click.option("--quiet", is_flag=True, help="Print only what failed: no progress, no summary.")
@JSON
def ingest(
    paths: tuple[Path | str, ...], database: Path | None, folder: Path | None, form: Literal["parquet", "sqlite"],
    engine: str, scheduler: str | None, jobs: int | None, timeout: float, max_memory: int, max_pages: int,
    include: tuple[str, ...], exclude: tuple[str, ...], since: datetime.datetime | None,
    force: bool, retry_failed: bool, prune: bool,
    ocr_mode: Literal["auto", "always", "never"], ocr_language: str, ocr_cache: Path | None,
    redact_public: bool, log_file: Path | None, verbose: bool, quiet: bool, as_json: bool,
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
    from extract import ocr

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
        reader = partial(batch.read, settings=replace(settings, threads=settings.share(jobs, len(files))), redact=redact_public)
        readers = batch.Cluster(scheduler, jobs, limits, reader) if engine == "dask" else batch.Pool(jobs, limits, reader)
        found = [*troubled, *files]
        opened = store.open_database(database, _note) if database else None
        if opened is not None:
            store.keep_apart(opened, redacted=redact_public)
        with progress_to(quiet=quiet, log=log_file, workers=1 if scheduler else readers.jobs) as progress:
            force |= redact_public and opened is None  # what lies in the folder may have been read with everybody in it
            again: dict[str, Any] = {"force": force, "retry_failed": retry_failed, "planned": progress.planned}
            if opened is not None:
                outcomes = batch.ingest(opened, found, engine=readers, prune=paths if prune else (), **again)
            else:
                assert folder is not None
                outcomes = batch.write_parts(folder, found, readers, form=form, **again)
            _tell(progress, outcomes, verbose)
    absence = absence if ocr_mode == "auto" else None
    _report(opened, database or folder, progress, quiet=quiet, absence=absence, as_json=as_json)


def _site_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that fetching a site takes."""
    for option in reversed((
        click.argument("address"),
        click.option("--db", "database", type=DATABASE, required=True, help="Database to write; created if it does not exist."),
        click.option("--contact", envvar="MINUTEBOOK_CONTACT", required=True, show_envvar=True,
                     help="Your e-mail address or web page, sent to the server so that whoever runs it can reach you."),
        click.option("--committee", "committees", multiple=True, metavar="NAME",
                     help="Only bodies with these words in their names."),
        click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only meetings on or after this day."),
        click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Only meetings on or before this day."),
        click.option("--kind", "kinds", metavar="KIND,…",
                     help="Only documents of these kinds: agenda, pack, minutes, decision, supplement, report, other. By "
                     "default all, but reports only if no pack contains them."),
        click.option("--ended", is_flag=True, help="Include bodies that no longer meet."),
        click.option("--revisit", type=click.IntRange(min=0), default=90, show_default=True,
                     help="Days after a meeting during which to check it again."),
        click.option("--retry-failed", is_flag=True, help="Retry documents that could not be fetched in an earlier run."),
        click.option("--system", type=click.Choice(["moderngov", "cmis", "legistar", "list"]),
                     help="The site's system, if it is not recognised."),
        click.option("--token", envvar="LEGISTAR_TOKEN", help="Access token that some Legistar clients require."),
        click.option("--council", metavar="NAME", help="Name of the council's folder; by default the host name."),
        click.option("--licence", metavar="WORDS", help="Licence of the papers, recorded with each one."),
        click.option("--pause", type=click.FloatRange(min=0.1), default=1.0, show_default=True,
                     help="Seconds between an answer and the next request; longer if the server asks for it."),
        click.option("--max-requests", type=click.IntRange(min=1), default=5000, show_default=True,
                     help="Most requests in one run."),
        click.option("--max-mb", type=click.IntRange(min=1), default=5000, show_default=True, help="Most megabytes in one run."),
        click.option("-v", "--verbose", is_flag=True, help="Print what had been fetched before, too."),
        click.option("--quiet", is_flag=True, help="Print only what failed."),
        click.option("--json", "as_json", is_flag=True, help="Print what happened as JSON."),
    )):  # fmt: skip
        command = option(command)
    return command


@main.command("fetch")
@_site_options
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Archive to write.")
@click.option("--dry-run", is_flag=True, help="List what would be fetched; write nothing.")
def fetch_command(
    address: str, database: Path, folder: Path, dry_run: bool, verbose: bool, quiet: bool, as_json: bool, **given: Any
) -> None:
    """Fetch a council's papers from its website.

    ADDRESS is any page of a ModernGov or CMIS site, a client of Legistar, a sitemap, or a text file with one address per line.
    PDFs go to ARCHIVE/council/committee/date/, what the site lists into the database; `minutebook ingest` reads them. The
    site is asked politely: within its robots.txt, one request at a time. Files already in ARCHIVE are not fetched again,
    and an interrupted run resumes where it stopped. Exit status 1 if anything could not be fetched.

    Example: minutebook fetch https://democracy.example.gov.uk --db papers.db --out archive --contact you@example.org --dry-run
    """
    how = {"quiet": quiet or as_json, "verbose": verbose}
    events = list(_fetched(address, database, folder, dry_run=dry_run, **how, **given))
    if as_json:
        _print_events(events)
    elif not quiet:
        counted = Counter(event.state for event in events)
        shown = {"listed": "to fetch", "fetched": "fetched", "changed": "changed", "unchanged": "already there", "failed": "failed"}
        click.echo(", ".join(f"{counted[state]} {says}" for state, says in shown.items() if counted[state]) or "nothing new")
    if any(event.state in ("failed", "stopped") for event in events):
        sys.exit(1)


@main.command("follow")
@_site_options
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Archive to write; by default the folder `archive` beside the database.")  # fmt: skip
@click.option("--redact-public", is_flag=True, help="As for `minutebook ingest`.")
@click.pass_context
def follow_command(
    context: click.Context, /, address: str, database: Path, folder: Path | None, redact_public: bool, verbose: bool, quiet: bool,
    as_json: bool, **given: Any,
) -> None:  # fmt: skip
    """Fetch what is new on a council's website, read it, and say what changed.

    Takes the options of `minutebook fetch`. Made for cron: if nothing is new it prints one line. Exit status 1 if anything
    could not be fetched or read.

    Example: minutebook follow https://democracy.example.gov.uk --db papers.db --contact you@example.org
    """
    archive = folder or database.parent / "archive"
    events = list(_fetched(address, database, archive, dry_run=False, quiet=not verbose, verbose=verbose, **given))
    new = [event for event in events if event.state in ("fetched", "changed", "meeting_changed")]
    failed = any(event.state in ("failed", "stopped") for event in events)
    try:
        if any(event.source for event in new):
            context.invoke(ingest, paths=(archive,), database=database, redact_public=redact_public, quiet=True)
    finally:
        if as_json:
            _print_events(events, database)
        elif not quiet:
            _tell_changes(database, new)
    if failed:
        sys.exit(1)


def _print_events(events: list[Any], database: Path | None = None) -> None:
    """Print what happened on a site as JSON; with a database, also what reading the PDFs gave."""
    from extract.sources import session

    read = {"readings": list(session.readings(store.open_database(database), events))} if database else {}
    _print_json({"counts": Counter(event.state for event in events), "events": [session.record(event) for event in events], **read})


def _fetched(
    address: str, database: Path, folder: Path, *, dry_run: bool, quiet: bool, verbose: bool, **given: Any
) -> Iterator[Any]:
    """Fetch, printing what happens as it happens; what stops it is told in one line."""
    try:
        from extract.sources import archive, session, visitor
        from extract.sources.order import order
    except ImportError as missing:
        raise click.ClickException(f"fetching needs {missing.name}: pip install 'minutebook[fetch]'") from None
    try:
        asked = order(address, folder, dry=dry_run, **given)
        opened = store.open_database(database, _note) if database.exists() or not dry_run else None
        for event in session.run(asked, opened):
            bad = event.state in ("failed", "stopped", "limit")
            said = session.line(event, verbose=verbose)
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
@JSON
def from_published(database: Path, folder: Path, as_json: bool) -> None:
    """Write what councils' systems say of fetched papers, as silver.

    One JSON file for each agenda, pack and minutes that was fetched and read, in the form of gold but marked silver: nobody read
    the paper. `minutebook evaluate` reads them; believe their recall, not their precision.

    Example: minutebook gold from-published papers.db --out silver
    """
    try:
        written = list(silver.write(database, folder))
    except sqlite3.Error as reason:
        raise click.ClickException(f"cannot read {database}: {reason}") from None
    except OSError as reason:
        raise click.ClickException(f"{folder} cannot be written: {reason.strerror}") from None
    if as_json:
        _print_json({"files": written})
    else:
        click.echo(f"{len(written)} files of silver in {folder}")


@main.group("people")
def people_group() -> None:
    """The people of a council: lists of members that you give."""


@people_group.command("import")
@click.argument("members", type=click.Path(path_type=Path))
@click.option("--db", "database", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True,
              help="Database that holds the council's papers.")  # fmt: skip
@click.option("--council", metavar="NAME", help="Council whose members they are; needed if the database holds several.")
@JSON
def import_people(members: Path, database: Path, council: str | None, as_json: bool) -> None:
    """Import a council's members with their parties and wards.

    MEMBERS is a CSV file with the columns name, party, ward, from, to and aliases, of which only name is required: one line
    for each term, dates as 2019-05-02, other names of a member separated by semicolons. Names in the papers are linked to a member
    listed if only one fits; party and ward go into `people`, each term into `memberships`, the name of the file with both.
    Importing a file again replaces what it said before. Exit status 1 if it cannot be used; then nothing is changed.

    Example: minutebook people import members.csv --db papers.db
    """
    from extract.links.member_list import BadList
    from extract.links.members import take_members

    try:
        taken = take_members(store.open_database(database, _note), members, council)
    except (BadList, store.Refused) as reason:
        raise click.ClickException(batch.printable(str(reason))) from None
    except OSError as reason:
        raise click.ClickException(f"{database} cannot be written: {reason.strerror}") from None
    if as_json:
        _print_json(taken._asdict())
        return
    aside = f" Left aside: {', '.join(taken.ignored)}." if taken.ignored else ""
    click.echo(batch.printable(f"{taken.council}: {taken.members} members listed, {taken.named} of them named in papers.{aside}"))


@main.command("merge")
@click.argument("folders", nargs=-1, required=True, type=FOLDER)
@click.option("--db", "database", type=DATABASE, required=True, help="Database to write; created if it does not exist.")
@VERBOSE
@click.option("--quiet", is_flag=True, help="Print only what failed, no summary.")
@JSON
def merge_command(folders: tuple[Path, ...], database: Path, verbose: bool, quiet: bool, as_json: bool) -> None:
    """Merge partial results into a database.

    FOLDERS hold what `ingest --out-parts` wrote. The database is the same as if one machine had read the PDFs. Exit status
    1 if a PDF could not be read.

    Example: minutebook merge parts --db papers.db
    """
    with _told(database) as progress_to:
        opened = store.open_database(database, _note)
        with progress_to(quiet=quiet) as progress:
            _tell(progress, batch.merge(opened, folders), verbose)
    _report(opened, database, progress, quiet=quiet, as_json=as_json)


@main.command("relink")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def relink_command(database: Path) -> None:
    """Rebuild all links between documents.

    Councils, people, copies, adoptions and references are linked by every run for the papers that changed; this does it for
    all, and counts all rows. The rows are the same, unless links were changed by hand.

    Example: minutebook relink papers.db
    """
    with _told(database), batch.Writer(store.open_database(database, _note)) as writer:
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


def _tell(progress: batch.Progress, outcomes: Iterable[batch.Outcome], verbose: bool) -> None:
    """Count what came of each PDF as it comes, and say it where asked to."""
    for outcome in outcomes:
        progress.tell(outcome)
        if verbose and outcome.state != "failed":  # what failed is told at the end
            click.echo(batch.printable(f"{outcome.state} {outcome.path}: {outcome.pages} pages, {outcome.seconds:.1f} s"), err=True)


def _report(
    opened: store.Database | None, target: Path | None, progress: batch.Progress, *, quiet: bool, absence: str | None = None,
    as_json: bool = False,
) -> None:  # fmt: skip
    """Print what a run did; exit status 1 where a PDF could not be read."""
    for failure in sorted(progress.failures, key=lambda outcome: outcome.path):
        click.echo(batch.printable(f"{failure.path}: {failure.reason} [{failure.code}]"), err=True)
    if absence and opened and (count := store.unread_scans(opened)):
        click.echo(f"{count} PDFs have pages without usable text, which were not read. {absence} [no_ocr]", err=True)
    if as_json:
        failures = [{"path": one.path, "code": one.code, "reason": one.reason} for one in progress.failures]
        rows = store.counts(opened) if opened else {}
        _print_json({"written": str(target), "pdfs": dict(progress.states), "failures": failures, "rows": rows})
    elif not quiet:
        _summarise(opened, target, progress)
    if progress.failures:
        sys.exit(1)


def _print_json(report: object) -> None:
    """Print a report for programs: paths as text, letters beyond ASCII escaped, so that no name can break a terminal."""
    click.echo(json.dumps(report, indent=1, default=str))


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
              help="List the rows behind this verdict, or the rows that lower this measure.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), default=check.SHOWN, show_default=True,
              help="Lines of verdicts, and things listed for each council.")  # fmt: skip
@JSON
def check_command(database: Path, path: Path | None, measures: bool, show: str | None, limit: int, as_json: bool) -> None:
    """Report what looks wrong in a database, the worst first, by council and kind.

    Errors, minutes without items, attendance or decisions, agendas without items, papers that talk like minutes, recorded votes
    that were not read, councils that are one place, outcomes against the count, voters who were absent. With --expectations or
    --measures also what may have been missed: pages without text, items on agendas that the minutes lack, page ranges that fit no
    page, names nobody was found for. Exit status 1 where anything looks wrong or an expectation is not met.

    Example: minutebook check papers.db --expectations corpus/expectations.toml
    """
    try:
        expected = check.expectations(path, verdicts.VERDICTS) if path else {}
        with _up_to_date(database) as held:
            sentences = verdicts.judge(held, expected)
            findings = check.check(held, expected) if path or measures or show in check.MEASURES else []
            if as_json:
                _print_json(_checked(held, sentences, findings, show, limit))
            else:
                _print_checked(held, sentences, findings, show, limit)
    except BrokenPipeError:
        raise  # whoever read this has read enough
    except (sqlite3.Error, OSError, ValueError) as reason:
        raise click.ClickException(f"cannot check {database}: {reason}") from None
    if broken := sum(finding.broken for finding in findings):
        click.echo(f"{broken} expectations are not met", err=True)
    if broken or sentences:
        sys.exit(1)
    if not as_json:
        click.echo("nothing looks wrong")


def _checked(
    database: Path, sentences: list[verdicts.Sentence], findings: list[check.Finding], show: str | None, limit: int
) -> dict[str, Any]:
    """What `check` found, for programs; under `things` what was asked to be shown and what breaks a bound."""
    judged = [
        {**asdict(one), "says": verdicts.VERDICTS[one.verdict].says,
         **({"things": [thing._asdict() for thing in verdicts.wrongs(database, one, limit)]} if show == one.verdict else {})}
        for one in sentences
    ]  # fmt: skip
    measured = [
        {**asdict(one), "broken": one.broken, "says": check.MEASURES[one.measure].says,
         **({"things": [thing._asdict() for thing in check.missed(database, one, limit)]}
            if one.broken or show == one.measure else {})}
        for one in findings
    ]  # fmt: skip
    return {"runs": list(check.runs(database)), "verdicts": judged, "measures": measured}


def _print_checked(
    database: Path, sentences: list[verdicts.Sentence], findings: list[check.Finding], show: str | None, limit: int
) -> None:
    """What `check` found, for people: verdicts, the worst first, then measures by council."""
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


def _list(missed: list[check.Missed]) -> None:
    for one in missed:
        click.echo(batch.printable(f"      {one}").replace("\n", " "))


@main.command("explain")
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option("--page", "only", type=click.IntRange(min=1), help="Show only the lines of this page.")
@JSON
def explain_command(pdf: Path, only: int | None, as_json: bool) -> None:
    """Show how a PDF was read.

    Prints the layout chosen and why, what each line was taken for, the papers, items and records with the rule that made
    each, and the lines that nothing claimed.

    Example: minutebook explain minutes.pdf --page 2
    """
    from extract import explain
    from extract.models.files import Unreadable

    try:
        if as_json:
            _print_json(_in_parts(explain.explain(pdf, only)))
        else:
            for line in explain.explain(pdf, only):
                click.echo(batch.printable(line))
    except Unreadable as reason:
        raise click.ClickException(f"{batch.printable(str(pdf))}: {reason.message} [{reason.code}]") from None


def _in_parts(lines: Iterable[str]) -> dict[str, list[str]]:
    """The lines of an explanation by the heading that they stand under; what is before the first is under `paper`."""
    parts: dict[str, list[str]] = {"paper": []}
    for line in lines:
        if line.isupper() and line.isalpha():
            parts[line.lower()] = []
        elif line:
            parts[[*parts][-1]].append(line.strip())
    return parts


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
    with _up_to_date(database) as path:
        try:
            store.open_database(path).conn.close()
        except store.Refused as reason:
            raise click.ClickException(str(reason)) from None
        beside = () if path == database else (database.resolve().parent,)
        sys.exit(browse.serve(path, port, papers=(*papers, *beside), open_browser=open_browser))


@main.command("export")
@click.argument("database", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "format_", type=click.Choice(export.FORMATS), required=True, help="Format to write.")
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--address", help="Address at which the database is browsed, for links to sources; default http://127.0.0.1:8001/NAME.")
@click.option("--excel", is_flag=True, help="CSV for Excel: marked as UTF-8, formulas covered.")
@click.option("--force", is_flag=True, help="Write even into a folder that is not empty.")
@JSON
def export_command(
    database: Path, format_: str, folder: Path, address: str | None, excel: bool, force: bool, as_json: bool
) -> None:
    """Write a database as files for other programs.

    csv, parquet and json write every table and view, and datapackage.json, which describes each column (Frictionless).
    xlsx writes them as one workbook. popolo and ocd write bodies, people, meetings, motions and votes as Popolo and Open
    Civic Data. CSV holds the words as printed; with --excel, text that a spreadsheet would run as a formula gets an apostrophe
    in front.

    Example: minutebook export papers.db --format csv --out tables
    """
    if excel and format_ != "csv":
        raise click.UsageError("--excel is for --format csv")
    try:
        with _up_to_date(database) as path:
            _print_paths(export.write(path, folder, "csv-excel" if excel else format_, address=address, force=force), as_json)
    except (store.Refused, export.LIBRARY_MISSING) as reason:
        raise click.ClickException(str(reason)) from None
    except export.WouldMix as reason:
        raise click.ClickException(f"{reason}; --force writes into it") from None
    except BrokenPipeError:
        raise  # whoever read this has read enough
    except OSError as reason:
        raise click.ClickException(f"{batch.printable(str(folder))} cannot be written: {reason.strerror}") from None


def _note(line: str) -> None:
    click.echo(batch.printable(line), err=True)


@contextmanager
def _up_to_date(database: Path) -> Iterator[Path]:
    """A database to read; of one of an earlier version a copy that is brought up to date, with a line on what is missing."""
    with ExitStack() as stack:
        try:
            path, line = stack.enter_context(older.readable(database))
        except sqlite3.Error:  # whoever opens it says what is wrong
            path, line = database, None
        if line:
            _note(f"{line}. This is a copy; `minutebook ingest PATHS --db {database}` brings the database itself up to date")
        yield path


def _print_paths(paths: Iterable[Path], as_json: bool) -> None:
    """Print each path as soon as it is written, or all of them as JSON."""
    if as_json:
        _print_json({"files": list(paths)})
    else:
        for path in paths:
            click.echo(batch.printable(str(path)))


@main.command("diff")
@click.argument("old", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--table", "only", type=click.Choice(COMPARED), metavar="TABLE", help="Compare only this table, in full.")
@JSON
def diff_command(old: Path, new: Path, only: str | None, as_json: bool) -> None:
    """Show the differences between two databases of the same papers.

    For each table: rows gained, lost and changed from OLD to NEW, with the first of each. Rows are matched by what they
    say and where they stand, not by their ids. Exit status 1 if anything differs.

    Example: minutebook diff old.db new.db --table motions
    """
    try:
        before, after = (store.read_only(path, any_version=True) for path in (old, new))
    except store.Refused as reason:
        raise click.ClickException(str(reason)) from None
    differ = False
    report = {}
    for found in differences.compare(before, after, only):
        differ |= found.counts.total() > 0
        report[found.table] = {"same": found.same, **found.counts, "shown": found.shown}
        for line in () if as_json else differences.lines(found):
            click.echo(batch.printable(line))
    if as_json:
        _print_json(report)
    if differ:
        sys.exit(1)


@main.command("split")
@click.argument("pack", type=click.Path(path_type=Path))
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--force", is_flag=True, help="Replace files that already exist.")
@JSON
def split_command(pack: Path, folder: Path, force: bool, as_json: bool) -> None:
    """Split a pack into one PDF per paper.

    The PDFs are named after item and title and keep their bookmarks; manifest.json says which pages each one holds. Needs
    minutebook[split].

    Example: minutebook split pack.pdf --out papers
    """
    from extract.export import paper_pdfs
    from extract.export.tables import LibraryMissing
    from extract.models.files import Unreadable

    try:
        _print_paths(paper_pdfs.cut(pack, folder, force=force), as_json)
    except Unreadable as reason:
        raise click.ClickException(f"{batch.printable(str(pack))}: {reason.message} [{reason.code}]") from None
    except paper_pdfs.WouldOverwrite as reason:
        raise click.ClickException(f"{reason}; --force replaces it") from None
    except LibraryMissing as reason:
        raise click.ClickException(str(reason)) from None
    except (OSError, paper_pdfs.Unsplittable) as reason:
        raise click.ClickException(f"{batch.printable(str(pack))} cannot be split: {reason}") from None


@main.command("schema")
@JSON
def schema_command(as_json: bool) -> None:
    """Print the data dictionary: every table and column, and what it holds.

    Example: minutebook schema
    """
    if as_json:
        _print_json(schema.dictionary())
    else:
        click.echo(schema.tables_document())


if __name__ == "__main__":
    main()
