"""Where the title of a heading ends and its text begins.

Bold tells where there is bold; else a colon ("Police report: No report."), a column beside the heading, the end of
the line.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extract.models import Line, Passage
from extract.text.rule import Rule

PARAGRAPH_GAP = 0.75  # times the type size: more white space than this between lines ends a heading
LONGEST_HEADING = 6  # lines
LONGEST_RUN_IN = 130  # characters of a title that its text follows on the same line
_COLUMN_GAP = 2.2  # times the type size: white space between a heading and a column beside it
_SPACE = 0.25  # times the type size: white space between two words
SPACED_OUT = 0.6  # times the type size: words this far apart throughout a line are justified, not in columns

# Times behind a title, and marks around it that are no part of it.
TIMES = re.compile(r"\s*\(\d{1,2}[:.]\d\d[^)]*\)$")
TRIM = re.compile(r"^[\s.:–-]+|\s*(?::\s*[-–—]?|[-–—])\s*$")
ITEM_REF = Rule(
    id="heading.item_reference",
    pattern=r"[(\[]\s*(?:agenda\s+(?:item\s*)?|item\s*)(?:no\.?\s*)?:?\s*(?P<number>\d{1,3}(?:\.\d{1,2})?\s?[a-z]?)\s*[)\]]\s*$",
    examples={"(Item 3)": {"number": "3"}, "292. Budget (Agenda Item 7)": {"number": "7"}, "(Agenda No. 4)": {"number": "4"}},
    not_examples=("(see Item 3) above", "items 3 and 4"),
    needs=("item", "agenda"),
)
RUN_IN = Rule(
    id="heading.run_in",
    pattern=rf"^(?P<title>[^:\n]{{3,{LONGEST_RUN_IN}}}?(?:\n[^:\n]{{1,70}})?)\s*:[-\u2013\u2014]?(?=\s|$)",
    examples={"Police report: No report.": {"title": "Police report"}, "Updates:- The hall": {"title": "Updates"}},
    not_examples=("The meeting at 7:00 pm",),
)
SUB_NUMBER = re.compile(r"^\d{1,4}(?:\.\d{1,2}|\s?\([a-z0-9]{1,2}\))[.:)]?\s+[A-Z]")  # a sub-item's heading close below
LEAD_IN = re.compile(
    r"^(?:decisions?|resolved|resolution|recommendations?|agreed|noted|actions?|reasons?|background)\s*[:\u2013-]*$",
    re.I,
)
RULES = (ITEM_REF, RUN_IN)


def title_end(passage: Passage, index: int, title_start: int, stop: int, *, telling: bool) -> int:
    """The offset at which a title that starts at `title_start` in line `index` ends."""
    lines = passage.lines
    line = lines[index]
    line_end = passage.starts[index] + len(line.text)
    offsets = [passage.starts[index] + offset for offset in line.offsets()]
    words = [(offset, word) for offset, word in zip(offsets, line.words, strict=True) if offset >= title_start]
    bold = 0
    while bold < len(words) and words[bold][1].bold:
        bold += 1
    if telling and 0 < bold < len(words):
        last_offset, last = words[bold - 1]
        end = last_offset + len(last.text)
        run_in = RUN_IN.match(passage.text[title_start:end] + " ")
        return title_start + run_in.end("title") if run_in else end
    column = _column(line, title_start - passage.starts[index])
    if telling and bold == len(words) and bold and column is None:
        return _last_of_heading(passage, index, stop)
    run_in = RUN_IN.match(passage.text[title_start : title_start + LONGEST_RUN_IN + 80])
    if run_in and "\n" not in run_in["title"]:
        return title_start + run_in.end("title")
    if column is not None:
        return passage.starts[index] + len(line.text[:column].rstrip())
    if index + 1 < stop and _wraps(line, lines[index + 1], words[0][1].box.x0 if words else line.box.x0):
        if run_in:
            return title_start + run_in.end("title")
        return passage.starts[index + 1] + len(lines[index + 1].text)
    return line_end

def _column(line: Line, title_start: int) -> int | None:
    """The offset in a line at which a column beside its heading begins; None where the line is only spaced out."""
    gaps = sorted(after.box.x0 - before.box.x1 for before, after in pairwise(line.words[1:]))
    if not gaps or gaps[len(gaps) // 2] > SPACED_OUT * line.size:
        return None
    segments = line.segments(_COLUMN_GAP * line.size)
    return next((segment.start for segment in segments[1:] if segment.start > title_start), None)

def _last_of_heading(passage: Passage, index: int, stop: int) -> int:
    """The end of the last of the lines that carry on a heading that is bold throughout."""
    lines = passage.lines
    last = index
    while last + 1 < min(stop, index + LONGEST_HEADING) and same_heading(lines[last], lines[last + 1]):
        below = lines[last + 1].text
        if ITEM_REF.match(below) or SUB_NUMBER.match(below) or LEAD_IN.match(below):
            break
        last += 1
    return passage.starts[last] + len(lines[last].text)

def filled(passage: Passage, index: int, stop: int, right: float) -> int:
    """The end of the lines that a heading fills: the next line is its own while its first word had no room above."""
    lines = passage.lines
    last = index
    while last + 1 < min(stop, index + LONGEST_HEADING):
        above, below = lines[last], lines[last + 1]
        first = below.words[0].box
        room = right - above.box.x1 - _SPACE * above.size
        hung = below.box.x0 > lines[index].box.x0 and below.box.top - above.box.bottom <= PARAGRAPH_GAP * below.size
        if not hung or first.x1 - first.x0 < room or above.page != below.page:
            break
        last += 1
    return passage.starts[last] + len(lines[last].text)

def _wraps(line: Line, after: Line, words_x0: float) -> bool:
    """True when a heading that is not in bold seems to run on into the next line: hung under its own words, in capitals."""
    hung = abs(after.box.x0 - words_x0) <= 3 and after.box.top - line.box.bottom <= PARAGRAPH_GAP * line.size
    return hung and line.text.isupper() and after.text.isupper()

def same_heading(above: Line, below: Line) -> bool:
    """True when two lines are lines of one heading."""
    near = above.page == below.page and below.box.top - above.box.bottom <= PARAGRAPH_GAP * below.size
    alike = above.words[-1].bold == below.bold and abs(above.words[-1].size - below.size) < 1
    return near and alike and above.cell == below.cell
