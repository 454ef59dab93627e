"""London Borough of Southwark: reports name the council only in addresses and by its departments."""

from __future__ import annotations

from extract.models import Layout

LAYOUT = Layout(
    id="southwark",
    signs=(r"\bsouthwark\s+council\b", r"\blondon\s+borough\s+of\s+southwark\b", r"@southwark\.gov\.uk"),
    domains=("southwark.gov.uk",),
    council="London Borough of Southwark",
    nation="England",
)
