"""Imported by the server that workers are forked from: it loads the pipeline and the model once, and workers share them.

What is loaded here is never written again, so that its memory stays shared.
"""

from __future__ import annotations

import gc

from extract import stages
from extract.batch import worker
from extract.text import parsing

parsing.model()
gc.collect()
gc.freeze()

__all__ = ["stages", "worker"]
