"""The layout of the house: imports go one way, facts do not know each other, files stay small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "extract").rglob("*.py"))
MOST_LINES = 330
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager", "managers"}
# Who may be imported by whom: a module imports only modules of its own layer or of those before it.
LAYERS = (
    {"models"},
    {"rule", "garbage", "readonly"},
    {"lexicon", "nlp"},
    {"text"},
    {"calendar"},
    {"pdf", "ocr", "layouts", "numbers", "persons", "references", "tables"},
    {"decisions"},
    {"structure"},
    {"papers"},
    {"agenda"},
    {"facts", "display"},
    {"resolve", "adoption"},
    {"stages", "views"},
    {"schema", "rows"},
    {"ledger", "parts"},
    {"store"},
    {"linking", "referring"},
    {"batch", "explain", "parcel"},
    {"browse", "export", "differences"},
)
ONLY = {
    "spacy": {"nlp.py"},
    "sqlite_utils": {"store.py", "ledger.py", "linking.py", "referring.py"},
    "pypdfium2": {"calls.py", "frame.py", "glyphs.py", "pictures.py", "reading.py", "strokes.py", "styles.py"},
    "tesserocr": {"tesseract.py"},
}


def imports(path: Path) -> set[str]:
    """The modules that a file imports, dotted."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(name: str) -> str | None:
    """The room of the house that a dotted name leads to."""
    parts = name.split(".")
    return parts[1] if parts[0] == "extract" and len(parts) > 1 else None


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    own = path.relative_to(ROOT / "extract").parts[0].removesuffix(".py")
    layer = next((n for n, rooms in enumerate(LAYERS) if own in rooms), None)
    if layer is None:
        return
    later = set().union(*LAYERS[layer + 1 :]) - {own}
    assert {room(name) for name in imports(path)} & later == set()


def test_models_import_nothing_else_of_ours() -> None:
    rooms = {room(name) for path in (ROOT / "extract" / "models").glob("*.py") for name in imports(path)}
    assert rooms <= {None, "models"}


def test_facts_never_import_each_other() -> None:
    for path in (ROOT / "extract" / "facts").glob("*.py"):
        if path.name != "__init__.py":
            assert not {name for name in imports(path) if name.startswith("extract.facts")}, path.name


def test_no_drawers() -> None:
    assert [path for path in SOURCES if path.stem in DRAWERS or path.parent.name in DRAWERS] == []


def test_files_stay_small() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: size for name, size in sizes.items() if size > MOST_LINES} == {}


@pytest.mark.parametrize("library", ONLY)
def test_libraries_stay_in_their_room(library: str) -> None:
    users = {path.name for path in SOURCES if any(name.split(".")[0] == library for name in imports(path))}
    assert users <= ONLY[library]


def test_every_module_says_what_it_is() -> None:
    assert [p.name for p in SOURCES if ast.get_docstring(ast.parse(p.read_text(encoding="utf-8"))) is None] == []
