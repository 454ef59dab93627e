"""Letters that OCR reads for digits, put right where only a digit can stand; every repair costs confidence.

Nothing is repaired that could be printed so: a word must have a digit of its own and the shape of a figure or year, or
stand where a date has its day or year. What is doubtful stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.models import Word
from extract.text.lexicon import MONTH

DIGITS = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "s": "5", "B": "8", "Z": "2"})
CONFUSED = "lI|OoSsBZ"
REPAIRED = 0.7  # times the confidence of the word as read
_D = rf"[\d{re.escape(CONFUSED)}]"
# "£1,5OO", "2S,000.00", "l2.5%": with a currency sign, thousands or a per cent sign there is nothing else it can be.
AMOUNT = re.compile(
    rf"""^\(?(?:[£€$]{_D}{{1,3}}(?:,{_D}{{3}})*(?:\.{_D}{{1,2}})?
        |{_D}{{1,3}}(?:,{_D}{{3}})+(?:\.{_D}{{1,2}})?
        |{_D}{{1,3}}\.{_D}{{1,2}}%)[mk]?\)?[.,;:]?$""",
    re.VERBOSE,
)
SLASHED = re.compile(rf"^{_D}{{1,2}}([/.]){_D}{{1,2}}\1(?:[1lI|2Z]{_D}{{3}}|{_D}{{2}})[.,;:]?$")  # "O5/07/2OO7"
YEAR = re.compile(r"^(?:[1lI|][9]|[2Z][0Oo])[\dlI|OoSsBZ]{2}[.,;:)]*$")  # "2O07", "l998"
DAY = re.compile(r"^(?:[0-3lI|OoZ]?[\dlI|OoSsBZ])(?P<end>(?:st|nd|rd|th)?[,.]?)$")  # "l4", "2O", "lst"
MONTHS = re.compile(rf"^(?:{MONTH})[,.]?$", re.IGNORECASE | re.VERBOSE)
HYPHENS = str.maketrans({"\u00ac": "-", "\u2010": "-"})  # ¬ is what OCR makes of a hyphen at a line's end


def repair(words: Sequence[Word]) -> list[Word]:
    """The words of a page in reading order, those repaired with less confidence."""
    made: list[Word] = []
    for n, word in enumerate(words):
        before = words[n - 1].text if n else ""
        after = words[n + 1].text if n + 1 < len(words) else ""
        text = _repaired(word.text, before, after)
        if text == word.text:
            made.append(word)
        elif text.translate(HYPHENS) == word.text.translate(HYPHENS):
            made.append(word._replace(text=text))
        else:
            made.append(word._replace(text=text, confidence=round(REPAIRED * word.confidence, 3)))
    return made


def _repaired(text: str, before: str, after: str) -> str:
    """A word as it must have been printed, between the words before and after it."""
    if text.endswith("\u00ac") and len(text) > 1:
        return text.translate(HYPHENS)
    if not any(char in CONFUSED for char in text):
        return text
    if any(map(str.isdigit, text)):
        if AMOUNT.match(text) or SLASHED.match(text):
            return _digits(text)
        if YEAR.match(text) and MONTHS.match(before):
            return _digits(text)
    day = DAY.match(text) if MONTHS.match(after) else None
    if day and (day["end"][:2].isalpha() or any(map(str.isdigit, text))):
        number = _digits(text[: day.start("end")])
        if number.isdigit() and 1 <= int(number) <= 31:
            return number + day["end"]
    return text


def _digits(text: str) -> str:
    """`text` with digits for the letters they are read as; a last "m" or "k" is a multiplier and stays."""
    return text.translate(DIGITS)
