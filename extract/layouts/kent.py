"""Kent County Council: Word papers published through ModernGov."""

from __future__ import annotations

from extract.models import Layout

LAYOUT = Layout(
    id="kent",
    signs=(r"\bkent\s+county\s+council\b", r"sessions\s+house", r"@kent\.gov\.uk"),
    domains=("kent.gov.uk",),
    council="Kent County Council",
    nation="England",
)
