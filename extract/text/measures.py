"""Measures by their full plural names, and the words and signs that print them: "tonnes", "sq m", "kWh"."""

from __future__ import annotations

import re

MEASURES = {
    "years": r"years?|yrs?",
    "months": r"months?|mths?",
    "weeks": r"weeks?|wks?",
    "days": r"(?:working\s+|calendar\s+|clear\s+|business\s+)?days?",
    "hours": r"hours?|hrs?",
    "minutes": r"minutes|minute|mins",
    "seconds": r"seconds|secs",
    "miles per hour": r"mph|m\.p\.h\.?|miles\s+(?:per|an)\s+hour",
    "kilometres per hour": r"km/?h|kph|kilomet(?:re|er)s?\s+(?:per|an)\s+hour",
    "square miles": r"sq\.?\s?miles?|square\s+miles?",
    "miles": r"miles?",
    "square kilometres": r"sq\.?\s?km|km2|km²|square\s+kilomet(?:re|er)s?",
    "kilometres": r"kms?|kilomet(?:re|er)s?",
    "square metres": r"sq\.?\s?m(?:et(?:re|er)s?|trs?)?|sqm|m2|m²|square\s+met(?:re|er)s?",
    "cubic metres": r"cu\.?\s?m|m3|m³|cubic\s+met(?:re|er)s?",
    "square feet": r"sq\.?\s?(?:ft|feet)|sqft|sf|ft2|square\s+f(?:ee|oo)t",
    "square yards": r"sq\.?\s?y(?:ar)?ds?|square\s+yards?",
    "cubic yards": r"cu\.?\s?y(?:ar)?ds?|cubic\s+yards?",
    "cubic feet": r"cu\.?\s?ft|cubic\s+f(?:ee|oo)t",
    "metres": r"met(?:re|er)s?|mtrs?|m",
    "centimetres": r"cms?|centimet(?:re|er)s?",
    "millimetres": r"mm|millimet(?:re|er)s?",
    "feet": r"feet|foot|ft",
    "yards": r"yards?|yds?",
    "inches": r"inch(?:es)?",
    "hectares": r"hectares?|ha",
    "acres": r"acres?",
    "kilograms": r"kgs?|kilograms?|kilos?",
    "pounds": r"lbs?|pounds",
    "tonnes": r"tonnes?|tCO(?:2|\u2082)e?",
    "tons": r"tons?",
    "grams": r"grams?",
    "litres": r"lit(?:re|er)s?|ltrs?",
    "millilitres": r"ml|millilit(?:re|er)s?",
    "megalitres": r"ML|megalit(?:re|er)s?",
    "gallons": r"gallons?",
    "pints": r"pints?",
    "megawatt hours": r"MWh|megawatt[-\s]hours?",
    "gigawatt hours": r"GWh|gigawatt[-\s]hours?",
    "kilowatt hours": r"kWh|kilowatt[-\s]hours?",
    "megawatts": r"MWp?|megawatts?",
    "gigawatts": r"GW|gigawatts?",
    "kilowatts": r"kWp?|kilowatts?",
    "watts": r"watts?",
    "decibels": r"dB(?:\(?A\)?)?|decibels?",
    "basis points": r"bps|basis\s+points?",
    "degrees": r"degrees?|°\s?[CF]?",
    "micrograms per cubic metre": r"[\u00b5\u03bc]g\s?(?:/\s?m(?:3|\u00b3)|m-3)",
}  # fmt: skip
# Measures that say themselves what they measure.
OF_TIME = frozenset(("years", "months", "weeks", "days", "hours", "minutes", "seconds", "miles per hour", "kilometres per hour"))
# As one alternative, the longest first: "square metres" before "metres".
ANY = "|".join(sorted(MEASURES.values(), key=len, reverse=True))

_UNITS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in MEASURES.items()}
_BY_CASE = {"ML": "megalitres", "ml": "millilitres"}
# What stands over a column of numbers and names no unit: minutes and pages of papers, the year and month of a row.
_NO_HEADING = ("years", "months", "minutes", "seconds", "degrees", "pounds")
_PLURALS = "|".join(
    sorted((name for name in MEASURES if name not in _NO_HEADING and " per " not in name), key=len, reverse=True)
)
_SURE = r"tCO2e?|kWh|MWh|GWh|sqm|m²|mph|dB(?:\(A\))?|°\s?[CF]|[\u00b5\u03bc]g\s?/\s?m(?:3|\u00b3)"
_SHORT = rf"{_SURE}|ha|km|kg|MW|kW|sq\.?\s?m|m2|sq\.?\s?ft|mm|cm|hrs"
_RATE = r"(?<!per\s)(?<!/)(?<!/\s)"  # "homes per hectare" are no hectares
_HEADED = re.compile(
    rf"(?:^|\bin\s+|\bof\s+|\(|\n|\btotal\s+)(?P<named>{_PLURALS})\b|{_RATE}\b(?P<last>{_PLURALS})\s*$"
    rf"|\((?:[^()]*\s)?{_RATE}(?P<short>{_SHORT}|t)\s?\)|(?:^|(?<=\w\s)){_RATE}(?P<bare>{_SHORT})\s*$"
    rf"|(?:^|(?<=\s)){_RATE}(?P<sure>{_SURE})(?=$|\s)",
    re.IGNORECASE,
)


def unit(printed: str) -> str:
    """The plural name of a printed measure: "ha" → "hectares"."""
    if printed in _BY_CASE:
        return _BY_CASE[printed]
    return next(name for name, pattern in _UNITS.items() if pattern.fullmatch(printed))


def is_unit(printed: str) -> bool:
    """True for a word that is a measure: "days", "km", also with a stop behind it."""
    word = printed.rstrip(".,;:)")
    return any(pattern.fullmatch(word) for pattern in _UNITS.values())


def heading(text: str) -> str | None:
    """The measure that the heading of a column names: "Tonnes collected", "Area (ha)", "Distance in miles"."""
    found = _HEADED.search(text)
    if found is None:
        return None
    if printed := found["short"] or found["bare"] or found["sure"]:
        return "tonnes" if printed.casefold() == "t" else unit(printed)
    return (found["named"] or found["last"]).casefold()
