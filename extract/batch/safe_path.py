"""Processes that this one starts import nothing from the folder it is in: a file ``extract.py`` there is no module of ours.

Python puts the current folder first on the path of a process started with ``-c`` or ``-m``, as fork servers and Dask's workers are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import extract

HOME = Path(extract.__file__).resolve().parent.parent  # the folder that holds our own package


def safe_path() -> list[str]:
    """Where modules are looked for, without the current folder, but for the one that holds this package."""
    here = Path.cwd()
    return [place for place in sys.path if place and (Path(place).resolve() == HOME or Path(place).resolve() != here)]


@contextmanager
def safe_children() -> Iterator[None]:
    """While it lasts, Python processes started by this one find the modules that this one finds, and none in the current folder."""
    wanted = {"PYTHONSAFEPATH": "1", "PYTHONPATH": os.pathsep.join(safe_path())}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
