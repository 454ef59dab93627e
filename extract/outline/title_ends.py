"""The places at which a title may end → which of them it cannot end at, which it must, and how each fits the paper's other titles.

:mod:`extract.outline.title_places` finds the places; :mod:`extract.outline.best` takes the most probable one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extract.outline.title_columns import WIDE
from extract.outline.title_places import CLOSE_BELOW, COLON, COMMA, DASH, STOP, End

# Features of the ends chosen in a paper's other titles, and the signs they end at, that speak for a title's end in the second look.
USUAL = ("line_end", "switched", "words", "bold", "gap", "finite", "below_gap", "upper")
END_SIGNS = {"stop": STOP, "colon": COLON, "dash": DASH, "bracket": 6.0}
MOST_TOLD_BELOW = 2  # lines of a title before the one in which what became of the item is said
MUST = 0.99  # probability of an end that must be one
SAID_AFTER = (STOP, COLON, DASH)  # signs behind which what became of an item is said


def decided_ends(places: Sequence[End], chances: NDArray[np.float64], *, listed: bool) -> NDArray[np.float64]:
    """How probable it is that a title ends at each of `places`, with those at which it cannot and those at which it must."""
    kept = np.where([carries_on(place, listed=listed) for place in places], 0.0, chances)
    return np.where([must_end(place) for place in places], np.maximum(kept, MUST), kept)


def carries_on(place: End, *, listed: bool) -> bool:
    """True where a title cannot end: on "of", "and", "the", on a comma, or at a line's end with the next going on in small letters.

    "concerts on ⏎ Sundays", "arrangements ⏎ for flats"; `listed` in an agenda's list, where no text follows: "Bandstand: concerts",
    but where a sentence does; and where the places say so.
    """
    seen = place.features
    if seen["goes_on"] == 1.0 or seen["verdict_inside"] == 1.0:
        return True
    told = seen["rest_to_do"] or seen["rest_opens"]  # "Fares: To note the tolls", "Fares: The clerk will report"
    if listed and seen["ender"] == COLON and seen["rest_length"] and not told and not seen["switched"] and seen["gap"] <= WIDE:
        return True
    close = seen["rest_length"] or 0.0 <= seen["below_gap"] < CLOSE_BELOW
    if seen["ender"] == COMMA and close and not seen["switched"] and seen["gap"] <= WIDE:
        return True
    below = seen["below_small"] == 1.0 and seen["below_same_bold"] == 1.0 and 0.0 <= seen["below_gap"] < CLOSE_BELOW
    capitals = seen["below_caps"] == 1.0 and 0.0 <= seen["below_gap"] < CLOSE_BELOW
    return seen["hanging"] == 1.0 or below or capitals


def must_end(place: End) -> bool:
    """True where the rest of the line is what became of the item, or that there was nothing: the title ends before it.

    "Bills of March. | Accepted.", "Apologies: | None"
    """
    seen = place.features
    said = seen["rest_verdict"] == 1.0 or seen["rest_nil"] == 1.0
    return said and seen["lines"] <= MOST_TOLD_BELOW and seen["ender"] in SAID_AFTER and not seen["finite"]


def table(found: Sequence[End]) -> dict[str, NDArray[np.float32]]:
    """The features of places as columns."""
    return {name: column.astype(np.float32) for name, column in _columns([end.features for end in found]).items()}


def _columns(rows: Sequence[dict[str, float]]) -> dict[str, NDArray[np.float64]]:
    return {name: np.asarray([row[name] for row in rows], dtype=np.float64) for name in rows[0]}


def agree(groups: Sequence[Sequence[End]], chances: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    """The columns of the second look: how each place fits the ends that the first look chose in the paper's other titles.

    `groups` are the places of each title, `chances` their probabilities one after the other.
    """
    chosen, at = [], 0
    for places in groups:
        chosen.append(places[int(np.argmax(chances[at : at + len(places)]))].features if places else None)
        at += len(places)
    made, at = [], 0
    for n, places in enumerate(groups):
        others = [end for m, end in enumerate(chosen) if end is not None and m != n]
        told = {f"usual_{name}": _mean([end[name] for end in others]) for name in USUAL}
        told |= {f"usual_{name}": _mean([float(end["ender"] == code) for end in others]) for name, code in END_SIGNS.items()}
        told["usual_at_end"] = _mean([float(end["block_left"] < 1) for end in others])
        own = [float(chance) for chance in chances[at : at + len(places)]]
        for place, chance in zip(places, own, strict=True):
            seen = place.features
            alike = _mean([float(end["ender"] == seen["ender"] and end["line_end"] == seen["line_end"]) for end in others])
            made.append({**told, "chance": chance, "rival": max((c for c in own if c != chance), default=0.0), "alike": alike})
        at += len(places)
    return _columns(made)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else -1.0
