"""City of Wolverhampton Council: ModernGov packs that print the council's name only as a logo."""

from __future__ import annotations

from extract.models import Layout

LAYOUT = Layout(
    id="wolverhampton",
    signs=(r"\bcity\s+of\s+wolverhampton\b", r"\bwolverhampton\.(?:moderngov\.co|gov)\.uk"),
    domains=("wolverhampton.gov.uk",),
    council="City of Wolverhampton Council",
    nation="England",
)
