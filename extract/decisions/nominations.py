"""Who proposed whom for an office: no decision where the paper says further down who was elected.

Mr Oxley proposed and Mrs Tarn seconded that Cllr Ward be elected Chair. … Cllr Ward was declared elected.
"""

from __future__ import annotations

from extract.decisions.formal import Row
from extract.decisions.sentence_words import ELECTED
from extract.text.rule import Rule

NOMINATES = Rule(
    id="resolution.nominates",
    pattern=r"""\b(?:proposed|nominated|moved)\b(?:[^.;]{0,120}\bseconded\b|\s+by\b[^.;]{2,60}?\s+that\b)[^.;]{0,80}
        \bbe\s+(?:re-?)?(?:elected|appointed)\b""",
    examples={
        "AB proposed and CD seconded that Bo Tarn be elected Chair": "proposed and CD seconded that Bo Tarn be elected",
    },
    not_examples=("RESOLVED that Bo Tarn be elected Chair", "It was moved that Bo Tarn be elected Chair"),
)
CHOSE = Rule(
    id="resolution.chose",
    pattern=r"\b(?:resolved|agreed)\s+(?:unanimously\s+)?to\s+(?:re-?)?(?:elect|appoint)\b",
    examples={"the Council RESOLVED to elect Bo Tarn": "RESOLVED to elect"},
    not_examples=("Bo Tarn agreed to stand",),
)
RULES = (NOMINATES, CHOSE)


def is_nomination(text: str, row: Row) -> bool:
    """True for `row`, a candidate in `text`, that says who proposed whom before the words that say who was elected."""
    return (
        row.rule is ELECTED
        and NOMINATES.search(text[row.text_start : row.end]) is not None
        and (ELECTED.search(text, row.end) is not None or CHOSE.search(text, row.end) is not None)
    )
