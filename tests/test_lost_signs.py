"""Sums whose sign a font has lost are remarked, where no sign stands in the whole paper."""

from __future__ import annotations

import pytest
from builders import section

from extract.models import Remark
from extract.numbers import lost_signs


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A grant of 1,250.00 and a fee of 40.00.", '2 sums stand without a sign of money ("grant of 1,250.00")'),
        ("A grant of  1,250 was made, a cost of 2,400 met.", '2 sums stand without a sign of money ("grant of 1,250")'),
        ("The cost was \ufffd400.00.", '1 sums stand without a sign of money ("cost was \ufffd400.00")'),
        ("A grant of ?1,250 was made.", '1 sums stand without a sign of money ("grant of ?1,250")'),
        ("The cost was \u00fa400 in all.", '1 sums stand without a sign of money ("cost was \u00fa400")'),
        ("A grant of 1,250. The fee was 1,300.", '2 sums stand without a sign of money ("grant of 1,250")'),
        ("The cost was \uf0a3400.00.", '1 sums stand without a sign of money ("cost was \uf0a3400.00")'),
    ],
)
def test_sums_without_a_sign(text: str, said: str) -> None:
    expected = Remark("figures", "sign_lost", "warning", f"{said}, and none is in the paper: its font may have lost it", 1)
    assert list(lost_signs.remarks([section(text, kind="body")])) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A grant of £1,250.00 and a fee of 40.00.",  # a sign is there
        "A fee of 40.00 was paid.",  # one sum may be a slip
        "A grant of 1,250 boats.\nA cost of 40 days.",
        "A fee of 40.00 per cent and a cost of 12.50 per cent.",
    ],
)
def test_papers_that_have_lost_none(text: str) -> None:
    assert list(lost_signs.remarks([section(text, kind="body")])) == []
