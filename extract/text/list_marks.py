"""The marks of a list: ``(a)``, ``iv)``, ``2.``, ``4.1``, bullets; which of them opens a list and which comes next."""

from __future__ import annotations

from typing import NamedTuple

from extract.text.rule import Rule

MOST_SKIPPED = 1  # numbers that may be missing in a list

_COUNTED = r"[ivxl]{1,6}|[a-z]|\d{1,2}"  # "iv", "a", "10"
_BULLET = r"[\u2022\u25cf\u25aa\u25e6\u25cb\u25a0\u2219\u00b7\uf0b7\uf0a7\uf0d8\u27a2\u2713*]|[-\u2013\u2014\uf02d](?=[ ])"
MARKER = Rule(
    id="paragraph.marker",
    # "(a) ", "iv) ", "2. ", "4.1 ", "(10): ", "(m)In", "A) ", and bullets
    pattern=rf"""(?:
        \((?P<round>{_COUNTED})\)[.:]? [ ]?
      | (?P<half>{_COUNTED})\.?\) [ ]?
      | (?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}})[.)]? [ ]
      | (?P<dotted>(?-i:[ivxl]{{1,6}}|[a-z])|\d{{1,2}})[.:](?=[ ]|$) [ ]?
      | (?P<coded>(?-i:[A-H])\d)[.):]?[ ](?=(?-i:[A-Z]))
      | (?P<bullet>{_BULLET})[ ]?
    )""",
    examples={
        "(a) To sweep the hall": {"round": "a"},
        "iv) the gate": {"half": "iv"},
        "4.1 To mend the roof": {"decimal": "4.1"},
        "(10): Bells": {"round": "10"},
        "2. Ropes": {"dotted": "2"},
        "A1 Ropes": {"coded": "A1"},
        "\u2022 Ropes": {"bullet": "\u2022"},
    },
    not_examples=("2,000 ropes", "M. Oxley rang", "Ropes"),
)
INLINE = Rule(
    id="clause.inline",
    pattern=r"(?<=[\s:;,\u2013\u2014-])\((?P<round>[ivxl]{1,6}|[a-z]|\d{1,2})\)(?=\s)",
    examples={"to: (i) mend the roof; (ii) paint it": {"round": "i"}},
    not_examples=("section 4(a) of the Act", "costs (net)"),
)
DOUBLE = Rule(
    id="paragraph.double_marker",
    pattern=r"\(?(?P<number>\d)(?P<letter>[a-h])[.)][ ]?(?=\S)",
    examples={"2a. Ropes": {"number": "2", "letter": "a"}},
    not_examples=("2 a Ropes", "24. Ropes"),
)
RULES = (MARKER, INLINE, DOUBLE)
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50}


class Mark(NamedTuple):
    """A list mark as read: its kind (number, letter, roman, decimal, coded, bullet), value, what stands before the last point
    of a decimal or the number of a code, the number as printed, and the offset behind it."""

    kind: str
    value: int
    prefix: str
    printed: str | None
    end: int


def mark_at(text: str, start: int, end: int) -> Mark | None:
    """The list mark that begins at `start`."""
    found = MARKER.compiled.match(text, start, end)
    double = DOUBLE.compiled.match(text, start, end) if found is None else None
    if double is not None:
        value = ord(double["letter"]) - ord("a") + 1
        return Mark("coded", value, double["number"], double.group(0).strip(" .):("), double.end())
    if found is None:
        return None
    style = next(name for name, value in found.groupdict().items() if value is not None)
    return read_mark(style, found[style], found.end())


def read_mark(style: str, printed: str, end: int) -> Mark:
    if style == "bullet":
        return Mark("bullet", 0, "", None, end)
    if style == "decimal":
        prefix, _, last = printed.rpartition(".")
        return Mark("decimal", int(last), prefix, printed, end)
    if style == "coded":
        return Mark("coded", int(printed[1:]), printed[0], printed, end)
    if printed.isdigit():
        return Mark("number", int(printed), "", printed, end)
    kind = "letter" if len(printed) == 1 and printed.casefold() != "i" else "roman"
    value = ord(printed.casefold()) - 96 if kind == "letter" else _roman(printed)
    return Mark(kind, value, "", printed, end)


def _roman(printed: str) -> int:
    """The value of a Roman numeral (0 where the letters are none)."""
    values = [_ROMANS.get(letter, 0) for letter in printed.casefold()]
    if 0 in values:
        return 0
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def opens(mark: Mark) -> bool:
    """True for the first number of a list."""
    return mark.kind != "bullet" and mark.value == 1


def continued(latest: Mark, found: Mark | None) -> Mark | None:
    """`found` as a mark of the list of `latest`, if it is its next number (one may be missing): `i` and `v` are letters
    among letters."""
    if found is None:
        return None
    if latest.kind == "bullet" or found.kind == "bullet":
        return found if latest.kind == found.kind else None
    value = found.value
    if latest.kind == found.kind == "coded" and ord(found.prefix) == ord(latest.prefix) + 1:
        return found if value == 1 else None  # A3, B1
    if latest.kind == "letter" and found.kind == "roman" and len(found.printed or "") == 1:
        value = ord((found.printed or "").casefold()) - 96
    elif latest.kind == "roman" and found.kind == "letter":
        value = _roman(found.printed or "")
    elif latest.kind != found.kind or latest.prefix != found.prefix:
        return None
    return found._replace(kind=latest.kind, value=value) if 1 <= value - latest.value <= 1 + MOST_SKIPPED else None
