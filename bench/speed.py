"""Pages per second and peak memory, as ratios to pdfplumber in one run: machines are noisy, ratios less so.

    python bench/speed.py [PDF …] [--out docs/benchmarks.md]

Without PDFs it takes the real papers in ../shared/corpus. Each job runs in a process of its own, so that its peak memory is
its own, as the operating system counts it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

SAMPLE_PAGES = 60  # pages of a PDF that the slow yardstick reads
JOBS = {
    "read": "pdf.read: words, lines, tables",
    "pipeline": "the whole pipeline into SQLite",
    "plumber": "pdfplumber extract_words",
    "plain": "PDFium plain text",
}


def read(paths: list[Path]) -> int:
    from extract import pdf

    return sum(len(pdf.read(path).pages) for path in paths)


def pipeline(paths: list[Path]) -> int:
    from extract import stages, store
    from extract.models import Run

    with tempfile.TemporaryDirectory() as folder:  # without workers: their time and memory would not be this process's
        database = store.open_database(Path(folder, "bench.db"))
        store.begin(database, Run(id="bench", started_at="", version=""))
        for path in paths:
            store.save(database, stages.process(path), "bench")
        return int(database.execute("SELECT count(*) FROM pages").fetchone()[0])


def plumber(paths: list[Path]) -> int:
    import pdfplumber

    pages = 0
    for path in paths:
        with pdfplumber.open(path) as opened:
            for page in opened.pages[:SAMPLE_PAGES]:
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


def run(job: str, paths: list[Path]) -> None:
    started = time.process_time()
    pages = {"read": read, "pipeline": pipeline, "plumber": plumber, "plain": plain}[job](paths)
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"pages": pages, "seconds": seconds, "peak": peak}))


def report(sets: dict[str, list[Path]]) -> str:
    lines = ["# Benchmarks", "", "Measured by `make bench` on one core; read the ratios, machines differ.", ""]
    for name, paths in sets.items():
        results = {job: measure(job, paths) for job in JOBS}
        base = results["plumber"]["pages"] / results["plumber"]["seconds"]
        lines += [f"## {name}", "", "| job | pages | pages a second | times pdfplumber | peak memory (MB) |"]
        lines.append("|---|---|---|---|---|")
        for job, says in JOBS.items():
            rate = results[job]["pages"] / results[job]["seconds"]
            peak, pages = results[job]["peak"], int(results[job]["pages"])
            lines.append(f"| {says} | {pages} | {rate:.0f} | {rate / base:.1f} | {peak:.0f} |")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, help="write the table to this file")
    parser.add_argument("--job", choices=JOBS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.job:
        run(given.job, given.pdfs)
        return
    corpus = ROOT.parent / "shared" / "corpus"
    sets = {"the PDFs given": given.pdfs} if given.pdfs else {
        "a pack of 346 pages": sorted(corpus.glob("kent/2025-03-13_county-council_pack.pdf")),
        "the whole corpus": sorted(corpus.rglob("*.pdf")),
    }  # fmt: skip
    text = report(sets)
    print(text)
    if given.out:
        given.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
