"""Imports go one way, rooms stay small, and the code knows nothing of the subject."""

import ast
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "scripts" / "microsite"

LAYERS = (
    ("urls",),
    ("model", "text"),
    ("markdown", "dates", "write", "deterministic_zip", "follow", "selectors", "explained", "facts", "edit_place"),
    ("tree", "cache"),
    ("wording",),
    ("freshness", "reading", "schemas", "report", "built", "assets"),
    ("addresses", "pandoc"),
    ("ingest", "mentions", "style"),
    ("corpus", "csl_items"),
    ("citations",),
    ("parts",),
    ("founding", "former", "grounds", "exercises", "names", "project", "verdicts", "examine", "history"),
    ("plain", "reading_lists"),
    ("list_changes",),
    ("checks", "advice", "verify", "exports", "linkcheck"),
    ("importing",),
    ("citing", "meta"),
    ("visuals",),
    ("pages", "mutations", "search"),
    ("lists",),
    ("plan", "macros", "editions", "keys"),
    ("rendering",),
    ("engines",),
    ("publish", "preview", "offline", "authoring", "changes"),
    ("commands", "__main__"),
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


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _own_room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _wrong_imports(path: Path) -> list[str]:
    own = _own_room(path)
    rooms = {_room(name) for name in _imports(path)}
    if own == "__init__":
        return [f"the package imports {room}" for room in sorted(rooms)]
    return [f"{_name(path)} imports {room}" for room in sorted(rooms - {own}) if RANK[room] >= RANK[own]]


def test_imports_go_one_way() -> None:
    assert [breach for path in MODULES for breach in _wrong_imports(path)] == []


def test_every_room_has_its_place() -> None:
    rooms = {_own_room(path) for path in MODULES} - {"__init__"}
    assert rooms == set(RANK)


def _too_long(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    lines = text.count("\n")
    breaches = [f"{_name(path)} has {lines} lines; make two rooms of it"] if lines > 260 else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            breaches += [f"{_name(path)}: {node.name} has {length} lines"] if length > 40 else []
    return breaches


def test_rooms_are_small() -> None:
    assert [breach for path in MODULES for breach in _too_long(path)] == []


def test_commands_are_tables_of_contents() -> None:
    lines = {path.name: path.read_text("utf-8").count("\n") for path in (PACKAGE / "commands").glob("*.py")}
    assert {name: count for name, count in lines.items() if count > 60} == {}


def test_code_knows_nothing_of_the_subject() -> None:
    words = ("iran", "taliban", "afghan", "rasanah", "takeover", "is-kp")
    paths = [*MODULES, *(PACKAGE / "commands").glob("*.py"), ROOT / "macros" / "__init__.py"]
    texts = {path: path.read_text("utf-8").lower() for path in paths}
    assert [f"{path.name}: {word}" for path, text in texts.items() for word in words if word in text] == []
