"""Pages per second and peak memory, as ratios to pdfplumber in one run: machines are noisy, ratios less so.

    python bench/speed.py [PDF …] [--out docs/benchmarks/speed.md]

Without PDFs it takes the real papers in ../shared/corpus, or the project's own where there are none. Each job runs in a
process of its own, so that its peak memory is its own, as the operating system counts it. Then the page count is swept: the
same pages, 10, 100 and 1,000 of them, must cost the same time each, and memory must grow by no more than what is read.
"""

from __future__ import annotations

import argparse
import functools
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

SWEEP = (10, 100, 1000)  # pages
BARS = {"read": "10", "pipeline": "4", "plumber": "", "plain": ""}  # times pdfplumber's extract_words, at least
MEMORY_BAR = 500  # MB at most for a pack of 346 pages
JOBS = {
    "read": "pdf.read: words, lines, tables",
    "pipeline": "the whole pipeline into SQLite",
    "plumber": "pdfplumber extract_words",
    "plain": "PDFium plain text",
}


def read(paths: list[Path]) -> int:
    from extract import pdf

    return sum(len(pdf.read(path).pages) for path in paths)


SPENT = {"structure": 0.0}  # seconds of processor time inside a job


def counted(owner: object, name: str, sign: int) -> None:
    """Count the time of a function of a module as structure's, or as none of it, by `sign`."""
    function = getattr(owner, name)

    @functools.wraps(function)
    def timed(*args: object) -> object:
        started = time.process_time()
        try:
            return function(*args)
        finally:
            SPENT["structure"] += sign * (time.process_time() - started)

    setattr(owner, name, timed)


def pipeline(paths: list[Path]) -> int:
    from extract import ocr, stages
    from extract.batch.writer import link
    from extract.database import store
    from extract.meetings import heading
    from extract.models import Run
    from extract.outline import sections
    from extract.papers import parts

    for owner, name, sign in ((parts, "split", 1), (sections, "arrange", 1), (heading, "head", -1)):  # who met is no structure
        counted(owner, name, sign)
    unread = ocr.Settings(mode="never")  # nobody else here reads scans: bench/ocr.py says what that costs
    with tempfile.TemporaryDirectory() as folder:  # without workers: their time and memory would not be this process's
        database = store.open_database(Path(folder, "bench.db"))
        store.begin(database, Run(id="bench", started_at="", version=""))
        for path in paths:
            store.save(database, stages.process(path, unread), "bench")
        link(database, "bench")
        return int(database.execute("SELECT count(*) FROM pages").fetchone()[0])


def plumber(paths: list[Path]) -> int:
    import pdfplumber

    pages = 0
    for path in paths:
        with pdfplumber.open(path) as opened:
            for page in opened.pages:
                page.extract_words()
                page.close()
                pages += 1
    return pages


def plain(paths: list[Path]) -> int:
    import pypdfium2

    pages = 0
    for path in paths:
        opened = pypdfium2.PdfDocument(path)
        for index in range(len(opened)):
            page = opened[index]
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()
            pages += 1
        opened.close()
    return pages


def measure(job: str, paths: list[Path]) -> dict[str, float]:
    """Run one job in a process of its own: pages, seconds of processor time, peak memory in MB."""
    command = [sys.executable, __file__, "--job", job, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def warm(job: str) -> None:
    """Load what the job needs, which is not timed: a batch does it once."""
    if job == "read":
        from extract import pdf  # noqa: F401
    elif job == "pipeline":
        from extract.batch import warm  # noqa: F401 - all that the server of a run's workers loads
    elif job == "plumber":
        import pdfplumber  # noqa: F401


def run(job: str, paths: list[Path]) -> None:
    warm(job)
    start_up = started = time.process_time()
    pages = {"read": read, "pipeline": pipeline, "plumber": plumber, "plain": plain}[job](paths)
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"pages": pages, "seconds": seconds, "peak": peak, "start_up": start_up, **SPENT}))


def report(sets: dict[str, list[Path]]) -> str:
    lines = [
        "# Benchmarks", "", "Measured by `make bench` on one core, in processor time without start-up (imports, language model);",
        "compare ratios: machines differ. The bars: `pdf.read` at least 10 times as fast as pdfplumber's `extract_words` on the",
        "same pages, the whole pipeline with all its tables at least 4 times, and less than",
        f"{MEMORY_BAR} MB for a pack of 346 pages.", "",
    ]  # fmt: skip
    for name, paths in sets.items():
        results = {job: measure(job, paths) for job in JOBS}
        base = results["plumber"]["pages"] / results["plumber"]["seconds"]
        lines += [f"## {name}", "", "| job | pages | pages a second | times pdfplumber | bar | peak memory (MB) |"]
        lines.append("|---|---|---|---|---|---|")
        for job, says in JOBS.items():
            rate = results[job]["pages"] / results[job]["seconds"]
            peak, pages = results[job]["peak"], int(results[job]["pages"])
            lines.append(f"| {says} | {pages} | {rate:.0f} | {rate / base:.1f} | {BARS[job]} | {peak:.0f} |")
        whole = results["pipeline"]
        rate = whole["pages"] / (whole["seconds"] + whole["start_up"])
        lines += ["", f"Starting the pipeline takes {whole['start_up']:.1f} s, once a process: with it {rate:.0f} pages a second,"]
        share = whole["structure"] / whole["seconds"]
        lines += [f"{rate / base:.1f} times pdfplumber. Kinds, parts and items take {share:.1%} of the pipeline's time.", ""]
    return "\n".join(lines)


def sweep(source: list[Path]) -> str:
    """Time and memory by page count, for PDFs made of the pages of `source`."""
    lines = [
        "## By page count", "", "PDFs made of the same pages, spread evenly over the source and repeated where it has too few.", "",
        "| job | pages | ms a page | peak memory (MB) | MB more a page |", "|---|---|---|---|---|",
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        made = [(count, gather(source, count, Path(folder, f"{count}.pdf"))) for count in SWEEP]
        for job in ("read", "pipeline"):
            last: tuple[int, float] | None = None
            for count, path in made:
                result = measure(job, [path])
                grown = f"{(result['peak'] - last[1]) / (count - last[0]):.2f}" if last else ""
                lines.append(f"| {JOBS[job]} | {count} | {1000 * result['seconds'] / count:.1f} | {result['peak']:.0f} | {grown} |")
                last = count, result["peak"]
    return "\n".join([*lines, ""])


def gather(source: list[Path], count: int, path: Path) -> Path:
    """Write a PDF of `count` pages taken evenly from those of `source`, from the first again where they are too few."""
    import pikepdf

    opened = [pikepdf.open(one) for one in source]
    pages = [page for one in opened for page in one.pages]
    with pikepdf.new() as made:
        for number in range(count):
            made.pages.append(pages[number * len(pages) // count if count <= len(pages) else number % len(pages)])
        made.save(path)
    for one in opened:
        one.close()
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, help="write the tables to this file")
    parser.add_argument("--job", choices=JOBS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.job:
        run(given.job, given.pdfs)
        return
    corpus = ROOT.parent / "shared" / "corpus"
    pack = sorted(corpus.glob("kent/2025-03-13_county-council_pack.pdf"))
    own = sorted((ROOT / "fixtures").glob("*.pdf"))
    if given.pdfs:
        sets = {"the PDFs given": given.pdfs}
    elif pack:
        sets = {"a pack of 346 pages": pack, "the whole corpus": sorted(corpus.rglob("*.pdf"))}
    else:
        sets = {"the project's own papers": own}
    text = report(sets) + "\n" + sweep(next(iter(sets.values())))
    print(text)
    if given.out:
        given.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
