"""The options of a vote as heads and cells of tables print them: "Ayes (3)", "Did not vote", "F", a tick."""

from __future__ import annotations

from extract.tables.column_roles import column_role
from extract.text.rule import Rule

BESIDE_OPTION = Rule(
    id="ballot.counted",
    # the number beside an option: "AYES (3)", "For: 13", "Against - 2"
    pattern=r"^(?P<what>[^\d(:]+?)\s*[(:\u2013-]*\s*(?P<number>\d{1,3})\s*\)?$",
    examples={"AYES (3)": {"what": "AYES", "number": "3"}, "For: 13": {"what": "For", "number": "13"}},
    not_examples=("For",),
)
NO_SIDE = Rule(
    id="ballot.no_side",
    pattern=r"""^(?:(?:declared\s+)?(?:conflicts?\s+of\s+)?interests?|absent|apologies|vacan\w+|no\s+vote\s+recorded
        |in\s+the\s+chair)(?:\s+declared)?$""",
    examples={"Conflict Of Interests": "Conflict Of Interests"},
    not_examples=("For",),
)
BALLOT_MARK = Rule(
    id="ballot.mark",
    pattern=r"^[xX\u2713\u2714\u221a\u2611\u2612\u2717\u2718\u00d7\uf0fc\uf0fe\uf0fb\uf0fd\u25cf\u2022\u25a0*\u00fc\u00feyY1]$",
    examples={"X": "X", "\u2713": "\u2713"},
    not_examples=("12", "Oxley", "0"),
)
_YES_NO = Rule(
    id="ballot.yes_no",
    pattern=r"^(?:(?P<for>y(?:es)?|f|aye|yea)|(?P<against>no?|nay|agst\.?)|(?P<abstain>ab(?:s|st)?\.?))$",
    examples={"Y": {"for": "Y"}, "No": {"against": "No"}, "Ab": {"abstain": "Ab"}},
    not_examples=("A", "x"),
)
RULES = (BESIDE_OPTION, NO_SIDE, BALLOT_MARK, _YES_NO)
_OPTIONS = {**{name: name for name in ("for", "against", "abstain", "not_voting", "absent")}, "apologies": "absent"}


def option(text: str) -> str | None:
    """The option that a head or a cell names: for, against, abstain, not_voting or absent."""
    counted = BESIDE_OPTION.search(text.strip())
    said = " ".join((counted["what"] if counted else text).split()).strip(" :.")
    short = _YES_NO.search(said)
    if short is not None:
        return str(short.lastgroup)
    return _OPTIONS.get(column_role(said) or "")


def printed_beside(text: str) -> int | None:
    """The count beside an option: "AYES (3)" → 3."""
    counted = BESIDE_OPTION.search(text.strip())
    return int(counted["number"]) if counted else None


def is_option(text: str) -> bool:
    """True for an option and for what stands in a row among options."""
    return option(text) is not None or NO_SIDE.search(" ".join(text.split()).strip(" :.")) is not None


def lettered(texts: list[str]) -> dict[str, str]:
    """What the single letters of a column mean; "A" only where "Ab" stands for who abstained."""
    said = {text.strip().casefold().rstrip(".") for text in texts}
    return {"a": "against"} if "a" in said and said & {"ab", "abs", "abst"} else {}
