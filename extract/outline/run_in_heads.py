"""What is set apart at the head of a line whose text runs on behind it: features of run-in heads."""

from __future__ import annotations

from collections.abc import Sequence

from extract.models import Line
from extract.outline import item_words as words
from extract.outline.item_marks import ItemMark
from extract.outline.title_case import title_case

NOTHING_LED = -1.0  # stands for "nothing is set apart"
MOST_LED = 12.0  # words set apart, counted


def run_in(lines: Sequence[Line], own: Sequence[Sequence[ItemMark]]) -> dict[str, list[float]]:
    """What is set apart at the head of a line whose rest is set otherwise: a title with its text running on behind it.

    "**2 Quay repairs** The clerk reported that …": how many words, whether they look like a title, and how the rest begins.
    """
    made: dict[str, list[float]] = {"led_words": [], "led_title_case": [], "led_standing": [], "led_next_capital": []}
    for line, readings in zip(lines, own, strict=True):
        count = line.leading_bold
        if not 0 < count < len(line.words):
            for column in made.values():
                column.append(NOTHING_LED)
            continue
        offsets = line.offsets()
        head = line.text[readings[0].end if readings else 0 : offsets[count]].strip()
        made["led_words"].append(min(MOST_LED, float(len(head.split()))))
        made["led_title_case"].append(title_case(head))
        made["led_standing"].append(float(words.STANDING_ITEM.match(head) is not None))
        made["led_next_capital"].append(float(line.words[count].text[:1].isupper()))
    return made
