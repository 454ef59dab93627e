"""Which country a paper is from, by what it prints: its nation, its currency and the order of its all-digit dates.

A council never seen before shows its country by its kind ("Shire of", "Township of"), its offices, its laws, its
addresses and its money. Each sign counts once however often it is printed; the country with most signs has it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from extract.calendar import periods
from extract.text.rule import Rule

LEAST_SIGNS = 2  # signs of a country that a paper must print
MONEY_SIGNS = 2  # signs that the currency sign printed most often is worth
SIGNS_SHOWN = 3  # signs named in the reason


class Country(NamedTuple):
    """What a paper shows of its country; `nation` is None where it shows none, `reason` says what showed it."""

    nation: str | None
    currency: str  # ISO code of a bare "$", and of amounts without a sign
    date_order: str  # DMY or MDY
    reason: str


class _Known(NamedTuple):
    nation: str
    currency: str
    sign: str  # of its money
    date_order: str
    signs: re.Pattern[str]


def _signs(*lists: str) -> re.Pattern[str]:
    """One pattern of all in `lists`, parted by semicolons: "Shire of", "NSW", "Acts of 1995"."""
    patterns = [pattern.strip() for one in lists for pattern in one.split(";")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


_KNOWN = (
    _Known(
        "United Kingdom", "GBP", "£", "DMY",
        _signs(
            r"""
            (?:County|District|Borough|Parish|Community) Council; Cllrs?; [\w-]+\.gov\.(?:uk|wales|scot);
            Parish Clerk; [Cc]ouncil [Tt]ax; HMRC; VAT; Local Government Act 1972; Localism Act
            """,
            r"""
            Cabinet Member; NALC; Section 106; Secretary of State; NHS; Portfolio Holder; Council Leader;
            England; Wales; Scotland; Northern Ireland; precept; Ofsted; [A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}
            """,
        ),
    ),
    _Known(
        "Ireland", "EUR", "€", "DMY",
        _signs(
            r"""
            Cathaoirleach; Leas-Chathaoirleach; Comhairle; Oireachtas; Dáil; Garda(?:í)?; Áras; Uisce Éireann;
            An (?:Bord|Coimisiún) Pleanála; Éireann; Municipal District; [\w-]+\.ie; Chief Executive Order
            """,
            r"""
            Teachta; Local Property Tax; Taoiseach; Irish Water; Local Government Act 2001;
            Republic of Ireland
            """,
        ),
    ),
    _Known(
        "United States", "USD", "$", "MDY",
        _signs(
            r"""
            Council\s?[Mm]embers?; Council(?:man|woman); Mayor Pro Tem(?:pore)?; Pledge of Allegiance;
            PLEDGE OF ALLEGIANCE; Board of (?:Supervisors|Selectmen|Aldermen|Trustees|Education); Select Board
            """,
            r"""
            (?:City|Town) (?:Manager|Attorney); County Commissioners?; Ordinance No; Municipal Code;
            [Rr]oll [Cc]all; ROLL CALL; Brown Act; FEMA; Robert['’]s Rules; [A-Z]{2},? \d{5}(?:-\d{4})?
            """,
            r"""
            U\.S\.; [\w-]+\.gov(?!\.); Community Board; zoning; State of (?:[A-Z]\w+); Alderm[ae]n; Ordinance;
            Motion carried; Township
            """,
        ),
    ),
    _Known(
        "Canada", "CAD", "$", "MDY",
        _signs(
            r"""
            Ontario; Qu[ée]bec; British Columbia; Alberta; Saskatchewan; Manitoba; Nova Scotia; New Brunswick;
            Newfoundland; Prince Edward Island; Yukon; Nunavut; Canada; Canadian; R?\.?S\.O\.,? \d{4}
            """,
            r"""
            Municipal Act, 2001; By-?[Ll]aws? (?:No|Number|20\d\d); BY-?LAW; Reeve; Township of;
            Regional Municipality; Municipality of; [ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d
            """,
            r"""
            [\w-]+\.(?:on|bc|ab|qc|ns|nb|mb|sk)?\.?ca; HST; Deputy Reeve; Warden; Métis; First Nations?;
            Committee of the Whole
            """,
        ),
    ),
    _Known(
        "Australia", "AUD", "$", "DMY",
        _signs(
            r"""
            [Ss]hire (?:of|Council); SHIRE (?:OF|COUNCIL); Crs?\.?(?= [A-Z]); New South Wales; NSW; Queensland;
            QLD; Western Australia; South Australia; Tasmania; Northern Territory; Australian?
            """,
            r"""
            [\w-]+\.(?:gov|com|org)\.au; (?:WA|SA|VIC|Vic|TAS|NSW|QLD|NT|ACT) \d{4};
            Local Government Act (?:1989|1993|1995|1999|2009|2020); CARRIED; [Rr]atepayers?
            """,
            r"""
            [Tt]raditional (?:[Oo]wners|[Cc]ustodians); Acknowledgement of Country; ABN;
            Ordinary Council Meeting; ORDINARY COUNCIL MEETING; Chief Executive Officer; Shire President; GST
            """,
            r"""
            Aboriginal; Victorian Government; OFFICER['’]?S? RECOMMENDATION
            """,
        ),
    ),
    _Known(
        "New Zealand", "NZD", "$", "DMY",
        _signs(
            r"""
            New Zealand; Aotearoa; [\w-]+\.govt\.nz; [\w-]+\.co\.nz; Kaunihera; [Kk]arakia; [Ii]wi;
            [Mm]ana [Ww]henua; Resource Management Act; Local Government Act 2002; Crs?\.?(?= [A-Z])
            """,
            r"""
            Community Board; M[āa]ori; Waka Kotahi; Rūnanga; [Hh]ap[ūu]; Te [A-Z]\w+; Chief Executive;
            [Ll]ong[- ][Tt]erm [Pp]lan; [Rr]atepayers?; GST; [Tt]angata [Ww]henua; LGOIMA
            """,
        ),
    ),
    _Known(
        "South Africa", "ZAR", "R", "DMY",
        _signs(
            r"""
            South Africa(?:n)?; SALGA; MFMA; Municipal Manager; IDP; MEC;
            [\w-]+\.(?:gov|co|org)\.za; KwaZulu[- ]Natal; Gauteng; (?:Western|Eastern) Cape; Limpopo; Mpumalanga;
            Executive Mayor; Whip of Council; [Rr]ands?
            """
        ),
    ),
)  # fmt: skip
_RAND = Rule(
    id="country.rand",
    pattern=r"(?<![\w-])R(?=\s?\d|['\u2019]0{3}\b)",
    flags=re.NOFLAG,
    examples={"a loan of R5 000": "R", "R12m": "R", "Total R'000": "R"},
    not_examples=("Reds", "CR5", "r 5"),
)
RULES = (_RAND,)
# The parts of the United Kingdom; councils of all of them are found by the signs above.
_PARTS = (
    ("England", _signs(
            r"""
            Parish Council; Parish Clerk; PARISH COUNCIL; NHS England; Ofsted; OFSTED; Combined Authority;
            Homes England; Environment Agency; London Borough; Royal Borough; Metropolitan Borough;
            Department for Education; England; Highways England; National Highways; NPPF;
            National Planning Policy Framework
            """
        )),
    ("Wales", _signs(
            r"""
            Cyngor; CYNGOR; Welsh; Senedd; Estyn; Natural Resources Wales; One Voice Wales; Wales; Cymru;
            Llan[a-z]{2,}; [\w-]+\.gov\.wales; Planning Policy Wales
            """
        )),
    ("Scotland", _signs(
            r"""
            Scottish; Scotland; \(Scotland\); Bailie; Provost; SEPA; COSLA; MSPs?; [\w-]+\.gov\.scot; Holyrood
            """
        )),
    ("Northern Ireland", _signs(
            r"""
            Northern Ireland; \(Northern Ireland\); NILGA; DAERA; PSNI; MLAs?; Stormont; Ulster; SDLP; DUP;
            UUP
            """
        )),
)  # fmt: skip
DEFAULT = Country(None, "GBP", "DMY", "nothing shows its country")


def infer(text: str, printed: str) -> Country:
    """The country of a paper that begins with `text`; `printed` is all of it, for the dates it prints in digits."""
    order = periods.date_order(printed)
    most, found = _most([(known, _seen(known.signs, text)) for known in _KNOWN], _richest(text))
    if most is None:
        return DEFAULT._replace(date_order=order or DEFAULT.date_order)
    nation: str | None = most.nation
    if most is _KNOWN[0]:
        nation = _part(text)
    shown = ", ".join(repr(sign) for sign in sorted(found)[:SIGNS_SHOWN]) or repr(most.sign)
    return Country(nation, most.currency, order or most.date_order, f"signs of {nation or most.nation}: {shown}")


def _seen(signs: re.Pattern[str], text: str) -> set[str]:
    """The different signs printed in `text`."""
    return {" ".join(sign.split()).casefold() for sign in signs.findall(text)}


def _richest(text: str) -> str | None:
    """The currency sign that `text` prints most often."""
    (sign, count), *_ = Counter(
        {known.sign: len(_RAND.compiled.findall(text)) if known.sign.isalpha() else text.count(known.sign) for known in _KNOWN}
    ).most_common(1)
    return sign if count else None


def _most(seen: list[tuple[_Known, set[str]]], money: str | None) -> tuple[_Known | None, set[str]]:
    """The country with most signs, and they; None where none has enough or two have as many."""
    ranked = sorted(
        ((len(signs) + MONEY_SIGNS * (known.sign == money), known, signs) for known, signs in seen),
        key=lambda entry: -entry[0],
    )
    (first, known, signs), (second, *_) = ranked[:2]
    return (known, signs) if first >= LEAST_SIGNS and first > second else (None, set())


def _part(text: str) -> str | None:
    """The part of the United Kingdom that `text` shows most signs of."""
    counts = Counter({name: len(_seen(signs, text)) for name, signs in _PARTS}).most_common(2)
    return counts[0][0] if counts[0][1] > counts[1][1] else None
