"""What a kilobyte costs in a long paper that repeats a few words, against a short one: no place may grow with the square.

    python bench/adversarial.py [TEXT …] [--shapes lines,long,pages] [--sizes 8,256] [--profile]

Each text repeats words that some pattern or list looks for; it is printed under the head of minutes in lines of 95 characters on
one page, in lines of 3,000 characters, or on pages of 55 lines. Each run goes through the whole extraction, from the PDF to its
records, in a process of its own, and is measured in processor time by the ratio to its own short text: a busy machine makes no
difference. A text that costs more than `BAR` times as much a kilobyte is named, and the command ends with 1.
"""

from __future__ import annotations

import argparse
import cProfile
import importlib
import io
import os
import pstats
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

BAR = 2.0  # times the processor time of a kilobyte of the short text
STOP = 8.0  # times: a run that costs as much is ended
SPARE = 20  # seconds of processor time that a run has in any case
TRIES = 3  # of the short text, of which the least counts
KILOBYTE = 1_000  # characters
HEAD = (
    "WICKHAM BOROUGH COUNCIL",
    "PLANNING COMMITTEE",
    "MINUTES of the meeting held on Tuesday 4 March 2025",
    "Present: Councillors A Smith (Chair), B Jones and C Brown",
)
SHAPES = {"lines": (95, 0), "long": (3_000, 0), "pages": (95, 55)}  # characters of a line, lines of a page (0: all on one)
TEXTS = {
    "cllr": "Cllr A B, ",
    "councillors": "Councillors A Smith, B Jones, ",
    "digits": "1234567890",
    "digits_sp": "12 ",
    "paren": "(",
    "paren_sp": "( ",
    "spaces": "     x",
    "that": "that that that ",
    "resolved": "RESOLVED that ",
    "resolved2": "RESOLVED: That the report be noted. ",
    "moved": "It was moved by Councillor A Smith, seconded by Councillor B Jones and ",
    "money": "\xa31,000 ",
    "money2": "\xa31.5m and ",
    "pct": "12.5% of ",
    "dates": "12 June 2024 ",
    "dates2": "12th, 13th, 14th and ",
    "times": "7.30 pm to ",
    "act": "section 106 of the Town and Country Planning Act 1990 and ",
    "act2": "Regulations 2012 and Act 1990, ",
    "minute": "Minute 12/34 and ",
    "item": "item 4.1.1.1 ",
    "num": "1.1.1.1.1.",
    "dots": ". . . . ",
    "dotted": "....... ",
    "underscore": "______ ",
    "url": "http://www.a.b/",
    "url2": "www.",
    "email": "a.b@",
    "caps": "AAAA BBBB ",
    "one": "a",
    "cap1": "A",
    "and": "and and ",
    "the": "the Council of the ",
    "comma": ",",
    "commasp": ", ",
    "quote": "\"'",
    "dash": "- - ",
    "interest": "Councillor A Smith declared a pecuniary interest in item 4 because ",
    "apol": "Apologies for absence were received from Councillors A Smith and B Jones; ",
    "vote": "For: 12 Against: 3 Abstentions: 1 ",
    "votenames": "FOR: Councillors Smith, Jones, Brown; AGAINST: Councillors Green, ",
    "action": "Action: Clerk to write to A Smith by 12 June 2024; ",
    "rec": "RECOMMENDED that the Committee approve ",
    "ref": "24/00123/FUL ",
    "left": "Councillor A Smith left the meeting at 7.30 pm and ",
    "sub": "Councillor A Smith (substitute for Councillor B Jones), ",
    "page": "Page 1 of 2 ",
    "mrs": "Mr Mrs Dr ",
    "list": "(a) (b) (i) (ii) ",
    "curr": "$1 million to \xa32 billion ",
    "increase": "an increase of \xa35m in staff costs of the council of ",
    "apos": "O'Brien-Smith-Jones-",
    "amp": "A & B & ",
    "slash": "a/b/c/",
    "colon": "Name: ",
    "brack": "[1] ",
    "million": "million million ",
    "numw": "one two three ",
    "twenty": "twenty-",
    "hyph": "a-",
    "x": "\u2022 item ",
}


def draw(path: Path, words: str, length: int, shape: str) -> None:
    """Write a PDF of `length` characters of the repeated words."""
    wide, per_page = SHAPES[shape]
    text = (words * (length // len(words) + 1))[:length]
    lines = [*HEAD, *(text[at : at + wide] for at in range(0, length, wide))]
    per_page = per_page or len(lines)
    size = 6 if shape == "long" else 9
    canvas = Canvas(str(path), pagesize=(max(595, wide * 3.2 + 100), max(842, per_page * 10 + 100)))
    for first in range(0, len(lines), per_page):
        canvas.setFont("Helvetica", size)
        for n, line in enumerate(lines[first : first + per_page]):
            canvas.drawString(40, max(842, per_page * 10 + 100) - 50 - 10 * n, line)
        canvas.showPage()
    canvas.save()


def measure(words: str, shape: str, sizes: tuple[int, int], profile: bool) -> str:
    """Processor seconds of the short and of the long text, parted by a space; run in a process of its own."""
    from extract import stages

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{size}.pdf") for size in sizes]
        for path, size in zip(paths, sizes, strict=True):
            draw(path, words, size * KILOBYTE, shape)
        stages.process(paths[0])  # what is made once for words like these
        short = min(seconds(paths[0]) for _ in range(TRIES))
        allowed = time.process_time() + SPARE + STOP * short * sizes[1] / sizes[0]
        resource.setrlimit(resource.RLIMIT_CPU, (int(allowed), int(allowed) + 5))
        if profile:
            print(profiled(paths[1]))
        return f"{short} {seconds(paths[1])}"


def seconds(path: Path) -> float:
    """Processor time of the whole extraction of a PDF."""
    from extract import stages

    before = time.process_time()
    stages.process(path)
    return time.process_time() - before


def profiled(path: Path) -> str:
    """The functions in which most time goes by, their own time only."""
    from extract import stages

    profile = cProfile.Profile(time.process_time)
    profile.runcall(stages.process, path)
    out = io.StringIO()
    stats = pstats.Stats(profile, stream=out).sort_stats("tottime")
    stats.print_stats(12)
    stats.print_callers("'search'|'finditer'|'match'|'sub'|'findall'")  # patterns say nothing of whose they are
    return out.getvalue()


def ratio(words: str, shape: str, sizes: tuple[int, int], profile: bool) -> float | None:
    """Times as much as a kilobyte of the long text costs; None where the run was ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        os.write(writing, measure(words, shape, sizes, profile).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read().split()
    os.waitpid(child, 0)
    if len(told) != 2:
        return None
    short, long = map(float, told)
    return (long / sizes[1]) / (short / sizes[0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", choices=[[], *TEXTS], metavar="TEXT", help=", ".join(TEXTS))
    parser.add_argument("--shapes", default=",".join(SHAPES))
    parser.add_argument("--sizes", default="8,256", help="kilobytes of the short and of the long text")
    parser.add_argument("--profile", action="store_true", help="print where the time of the long text goes")
    given = parser.parse_args()
    short, long = map(int, given.sizes.split(","))
    over = 0
    importlib.import_module("extract.batch.warm")  # what is loaded once is loaded here, and each run is a fork of this process
    print(f"{'text':16}" + "".join(f"{shape:>8}" for shape in given.shapes.split(",")))
    for name in given.texts or TEXTS:
        print(f"{name:16}", end="", flush=True)
        for shape in given.shapes.split(","):
            times = ratio(TEXTS[name], shape, (short, long), given.profile)
            over += times is None or times > BAR
            print(f"{'over ' + str(int(STOP)) if times is None else format(times, '.2f'):>8}", end="", flush=True)
        print(flush=True)
    print(f"{over} over {BAR:g} times a kilobyte of {short} kB")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
