"""Political parties as they are printed beside names and above columns, in small letters → their names."""

from __future__ import annotations

PARTY = {
    "lab": "Labour", "labour": "Labour", "con": "Conservative", "conservative": "Conservative",
    "ld": "Liberal Democrat", "lib dem": "Liberal Democrat", "liberal democrat": "Liberal Democrat", "green": "Green",
    "ind": "Independent", "independent": "Independent", "ukip": "UKIP", "reform": "Reform UK",
    "reform uk": "Reform UK", "plaid cymru": "Plaid Cymru", "snp": "SNP",
}  # fmt: skip
