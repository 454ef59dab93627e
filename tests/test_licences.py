"""Nothing under the GPL or AGPL is needed at run time, and the language model is the one that was pinned."""

from __future__ import annotations

import configparser
import importlib.metadata
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from extract.text import parsing

ROOT = Path(__file__).parent.parent
REFUSED = re.compile(r"\bA?GPL|(?<!Lesser )(?<!Library or Lesser )General Public License", re.IGNORECASE)
LESSER = re.compile(r"LGPL|Lesser General Public", re.IGNORECASE)
EXTRAS = ("", "cluster", "fetch", "frames", "ocr", "parquet", "split", "xlsx")  # everything but what only developing needs
MOST_PACKAGES = 79  # that `pip install minutebook` brings, with pip and setuptools, which Datasette and spaCy ask for
# Under several licences, of which we take the one named here.
CHOSEN = {"text-unidecode": "Artistic License"}


def asked(extra: str = "") -> list[Requirement]:
    """What setup.cfg asks for at run time, or for an extra."""
    parsed = configparser.ConfigParser()
    parsed.read(ROOT / "setup.cfg", encoding="utf-8")
    said = parsed["options.extras_require"][extra] if extra else parsed["options"]["install_requires"]
    return [Requirement(line) for line in said.split("\n") if line]


def needed(*extras: str) -> set[str]:
    """The distributions that the program needs at run time with these extras, and those that they need."""
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [("minutebook", extra) for extra in extras]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            required = asked(extra) if name == "minutebook" else map(Requirement, importlib.metadata.requires(name) or [])
        except importlib.metadata.PackageNotFoundError:
            continue
        found.add(name)
        for requirement in required:
            if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
                waiting += [(canonicalize_name(requirement.name), one) for one in ("", *requirement.extras)]
    return found - {"minutebook"}


def test_no_gpl_at_run_time() -> None:
    packages = sorted(needed(*EXTRAS))
    assert {"spacy", "pdfplumber", "dateparser", "datasette", "sqlite-utils"} <= set(packages)
    words = ["--format=json", "--from=all", "--packages", *packages]
    ran = subprocess.run([sys.executable, "-m", "piplicenses", *words], capture_output=True, text=True, check=True)
    licences = {
        row["Name"].lower(): " ".join(str(row[key]) for key in row if key.startswith("License")) for row in json.loads(ran.stdout)
    }
    assert len(licences) > 30
    assert {name: said for name, said in licences.items() if is_refused(said) and CHOSEN.get(name, "\0") not in said} == {}


def test_installing_brings_no_more_packages_than_it_did() -> None:
    """61 of them are spaCy, Datasette and what the two need; the number only falls."""
    assert len(needed("")) <= MOST_PACKAGES


def is_refused(licence: str) -> bool:
    return bool(REFUSED.search(LESSER.sub("", licence)))


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("MIT", False), ("GPL-3.0-or-later", True), ("AGPLv3", True), ("GNU General Public License v2 (GPLv2)", True),
        ("GNU Affero General Public License v3", True), ("LGPL-3.0-only", False), ("BSD-3-Clause", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
    ],
)  # fmt: skip
def test_what_is_refused(licence: str, refused: bool) -> None:
    assert is_refused(licence) == refused


def test_the_model_is_the_one_pinned(tmp_path: Path) -> None:
    spec = importlib.util.find_spec(parsing.MODEL)
    assert spec is not None and spec.origin is not None
    package = Path(spec.origin).parent
    assert parsing.unpinned(package) == []
    copied = Path(shutil.copytree(package, tmp_path / "copied"))
    (weights,) = copied.glob("*/parser/model")
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)
    (copied / weights.parent.parent / "tokenizer").unlink()
    assert parsing.unpinned(copied) == ["tokenizer", "parser/model"]


def test_what_is_installed_is_what_setup_cfg_asks_for() -> None:
    """And every run-time requirement has a floor and a ceiling, or is pinned."""
    plain = asked()
    every = [*plain, *(one for extra in EXTRAS if extra for one in asked(extra))]
    assert [str(one) for one in every if (v := version(one.name)) and not one.specifier.contains(v)] == []
    dated = {"pdfminer.six"}  # whose versions are dates
    assert [one.name for one in plain if not {"<", "=="} & {s.operator for s in one.specifier} and one.name not in dated] == []


def version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
