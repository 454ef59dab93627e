"""The layout of a council never seen before: nothing but what papers themselves show."""

from __future__ import annotations

from extract.models import Layout

LAYOUT = Layout(id="generic")
