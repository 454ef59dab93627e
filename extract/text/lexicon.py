"""Words that several extractors share, as parts of patterns (verbose, case ignored unless a rule says otherwise)."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febr"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"

# "Mr", "Cllr Dr", "County Councillor", "The Right Honourable": what stands before a name.
TITLE = r"""(?:the\s+)?(?:(?:county|district|town|parish|borough|city|community)\s+)?
    (?:cllrs?|cllr|cr|councillors?|councilman|councilwoman|councilmember|aldermen|alderman|ald|mr|mrs|ms|miss|mx|dr|sir
    |dame|lord|lady|baroness|rev(?:erend|d)?|prof(?:essor)?|hon(?:ourable)?|rt\.?\s+hon|mayor|deputy\s+mayor|reeve|warden
    |pcso|pc|sgt|inspector)\b\.?"""
# ", CBE", "MBE": what stands after one.
HONOURS = (
    r"(?:mbe|obe|cbe|kbe|dbe|jp|dl|bem|qc|kc|mp|msp|ms|am|mep|frsa|phd|ba|bsc|ma|fca|cpfa|kcvo|cvo|lvo|mvo|td|rd|ht|qsm|qso"
    r"|[cdkmo]nzm|oam)"
)

_SPELT = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
NUMBER_WORDS: dict[str, int] = {word: value for value, word in enumerate(_SPELT)}
SCALES: dict[str, float] = {
    "k": 1e3, "thousand": 1e3, "000": 1e3, "000s": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9,
    "billion": 1e9,
}  # fmt: skip

DASH = "[-\u2010\u2011\u2012\u2013\u2014]"
