"""Papers that are none of a meeting's are `other`, and when a kind counts against them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from builders import document

from extract.papers.most_likely import HARDLY_LIKELY, LEAST_LIKELY, LIKELY_OTHER, Kinds, most_likely
from extract.text.trees import Trees

POLICY = """**Tilby Parish Council**
**Volunteer Policy**

**1. Purpose**
This policy shows how we look after our volunteers.
**2. Scope**
It covers all who help at the slipway without pay.
**3. Duties**
Volunteers must follow the safety rules and should tell the Clerk of accidents.
**4. Review**
The policy will be reviewed by the Council every two years."""
NEWSLETTER = """**Tilby News**
Spring 2031

**From the Chair**
It has been a busy winter, and I thank all who cleared the snow.
**The slipway**
Work will begin in May. Please keep your boats away.
**Litter pick**
Meet at the quay on 9 May at ten; we supply gloves.
**Your councillors**
Bo Berg, Una Lund and Per Voss"""
CANCELLED = """**Tilby Parish Council**
**MEETING CANCELLED**

The meeting of the Council planned for 9 May 2031 has been cancelled.
The next meeting will be held on 13 June 2031 in the Reading Room.
We apologise for any inconvenience."""
BY_LAW = """**ARTICLE IV. HARBOUR BOARD**

**Sec. 4-1. Meetings**
The board shall meet each month. A majority shall be a quorum.
**Sec. 4-2. Order of business**
The order of business shall be: (1) Call to order; (2) Roll call; (3) Minutes; (4) Adjournment.
**Sec. 4-3. Records**
The clerk shall keep minutes, which shall be open to the public."""
PAPERS = {"a policy": POLICY, "a newsletter": NEWSLETTER, "a cancellation": CANCELLED, "a by-law": BY_LAW}


@pytest.mark.parametrize("text", PAPERS.values(), ids=PAPERS.keys())
def test_papers_of_no_meeting(text: str) -> None:
    assert most_likely(document(text).pages)[0] == "other"


def leaf(chance: float) -> Trees:
    """Trees that say `chance` of every paper."""
    odds = math.log(chance / (1 - chance))
    tree = {"feature": [-1], "threshold": [0], "left": [0], "right": [0], "value": [odds]}
    return Trees.of({"features": ["lines"], "depth": 1, "trees": [tree]})


@pytest.mark.parametrize(
    ("agenda", "other", "kind"),
    [
        (0.4, LIKELY_OTHER + 0.05, "other"),
        (0.4, LIKELY_OTHER - 0.05, "agenda"),
        (0.7, 0.6, "agenda"),
        (LEAST_LIKELY + 0.02, 0.6, "agenda"),
        (LEAST_LIKELY - 0.02, 0.6, "other"),
        (LEAST_LIKELY - 0.02, 0.36, "agenda"),
        (LEAST_LIKELY - 0.02, 0.42, "other"),
        (HARDLY_LIKELY + 0.01, 0.05, "agenda"),
        (HARDLY_LIKELY - 0.01, 0.05, "other"),
    ],
    ids=[
        *("likely", "not likely enough", "a kind more likely", "just likely", "far likelier than a kind", "likelier, not far"),
        *("just far", "little speaks for a kind", "nothing does"),
    ],
)
def test_other_counts_where_it_is_likely_or_nothing_is(agenda: float, other: float, kind: str) -> None:
    kinds = Kinds({"agenda": leaf(agenda), "minutes": leaf(0.01), "other": leaf(other)})
    assert kinds.kind({"lines": np.ones(1, np.float32)})[0] == kind
    assert (LIKELY_OTHER, LEAST_LIKELY, HARDLY_LIKELY) == (0.7, 0.15, 0.03)
