"""What OCR costs beside Tesseract's own command line on the same pictures, and how well scans of our own papers are read.

    python bench/ocr.py [PDF …] [--out docs/benchmarks/ocr.md]

Without PDFs it scans the papers in fixtures/. Processor time is compared, of this process and its children, without a cache.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import scans  # noqa: E402 - the tests' own scanner
from PIL import Image  # noqa: E402

from extract import ocr, pdf  # noqa: E402

MOST_PAGES = 12  # pages that are timed


def processor_seconds() -> float:
    """Processor time of this process and of those it waited for."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def ours(paths: list[Path], folder: Path) -> tuple[int, float, float]:
    """Pages read by OCR, seconds of processor time and of the clock, from the PDF to words; nothing is kept yet."""
    recogniser = ocr.recogniser(ocr.Settings(cache=folder / "cache", mode="always"))
    started, clock = processor_seconds(), time.perf_counter()
    pages = sum(page.source == "ocr" for path in paths for page in pdf.read(path, recogniser).pages)
    return pages, processor_seconds() - started, time.perf_counter() - clock


def theirs(paths: list[Path], folder: Path) -> tuple[int, float, float]:
    """The same for `tesseract page.pgm page tsv`, with pictures drawn before the clock starts."""
    pictures = []
    for path in paths:
        for page in pdf.read(path).pages:
            picture = folder / f"{path.stem}_{page.number}.pgm"
            scans.draw(path, page.number - 1, scans.DPI).save(picture)
            if Image.open(picture).getextrema()[0] < 128:  # not blank
                pictures.append(picture)
    started, clock = processor_seconds(), time.perf_counter()
    for picture in pictures:
        subprocess.run(["tesseract", picture, picture.with_suffix(""), "tsv"], check=True, capture_output=True,
                       env={**os.environ, "OMP_THREAD_LIMIT": "1"})  # fmt: skip
    return len(pictures), processor_seconds() - started, time.perf_counter() - clock


def report(paths: list[Path]) -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scanned = paths or [
            scans.scan(paper, folder / paper.name, "clean", pages=slice(MOST_PAGES))
            for paper in sorted((ROOT / "fixtures").glob("*.pdf"))
        ]
        command = theirs(scanned, folder)
        whole = ours(scanned, folder)
        again = ours(scanned, folder)
    rows = {
        "Tesseract's command line, on pictures drawn beforehand": command,
        "minutebook, from the PDF to words": whole,
        "minutebook again, from its cache": again,
    }
    lines = ["# OCR compared with Tesseract's command line", "", "Measured by `make bench`; compare ratios: machines differ.", ""]
    lines += ["| job | pages | processor seconds a page | times Tesseract |", "|---|---|---|---|"]
    base = command[1] / command[0]
    for says, (pages, seconds, _) in rows.items():
        lines.append(f"| {says} | {pages} | {seconds / pages:.2f} | {seconds / pages / base:.2f} |")
    return "\n".join([*lines, ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, help="write the table to this file")
    given = parser.parse_args()
    text = report(given.pdfs)
    print(text)
    if given.out:
        given.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
