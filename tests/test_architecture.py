"""Imports go one way, rooms stay small, and the code knows nothing of the subject."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "scripts" / "microsite"

LAYERS = (
    ("model", "text"),
    ("markdown", "urls", "dates", "write", "deterministic_zip", "follow", "selectors", "explained", "facts"),
    ("tree", "cache"),
    ("wording",),
    ("freshness", "reading", "schemas", "report", "built", "assets", "weight"),
    ("addresses", "pandoc"),
    ("ingest", "mentions", "style"),
    ("corpus",),
    ("citations",),
    ("parts",),
    ("founding", "former", "grounds", "exercises", "names", "plain", "project", "verdicts", "examine", "history"),
    ("reading_lists",),
    ("list_changes",),
    ("checks", "advice", "verify", "exports", "linkcheck"),
    ("importing",),
    ("citing", "meta"),
    ("visuals",),
    ("pages", "mutations", "search"),
    ("lists",),
    ("plan", "macros", "editions", "keys"),
    ("rendering",),
    ("publish", "preview", "offline", "authoring", "changes", "engines"),
    ("bench",),
)
"""From the ground up: a room may import from its own row's own folder and from rows above it in this list."""

RANK = {room: rank for rank, row in enumerate(LAYERS) for room in row}
MODULES = sorted(PACKAGE.rglob("*.py"))


def _room(module: str) -> str:
    return module.removeprefix("microsite").lstrip(".").partition(".")[0]


def _imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "microsite":
            names += [f"microsite.{alias.name}" for alias in node.names]
    return [name for name in names if name.startswith("microsite.")]


def _own_room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    own = _own_room(path)
    if own == "__init__":
        assert not _imports(path)
        return
    for name in _imports(path):
        room = _room(name)
        assert room == own or RANK[room] < RANK[own], f"{own} imports {name}"


def test_every_room_has_its_place() -> None:
    rooms = {_own_room(path) for path in MODULES} - {"__init__"}
    assert rooms == set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_rooms_are_small(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= 260, f"{lines} lines; make two rooms of it"
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", sorted((ROOT / "scripts").glob("*.py")), ids=lambda path: path.name)
def test_commands_are_tables_of_contents(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= 60


def test_code_knows_nothing_of_the_subject() -> None:
    words = ("iran", "taliban", "afghan", "rasanah", "takeover", "is-kp")
    for path in [*MODULES, *(ROOT / "scripts").glob("*.py"), ROOT / "macros" / "__init__.py"]:
        text = path.read_text("utf-8").lower()
        assert not [word for word in words if word in text], path
