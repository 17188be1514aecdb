"""Ten rooms, imports that go one way, small files, one name for one thing; and code that knows nothing of the subject.

Each test gathers all breaches before it fails.
"""

import ast
import re
from collections import defaultdict

from tests.project.rooms import PACKAGE, PICTURE, RANK, ROOMS, imported_rooms, picture, room_of, trees
from tests.project_copies import ROOT

VERIFY_PY = ("verify_copy", "verify_marks", "verify_script")
"""A program of its own, which readers get as one file."""
MAP = ROOT / "docs" / "development" / "architecture.md"
SUBJECT = ("iran", "taliban", "afghan", "rasanah", "takeover", "is-kp")


def test_there_are_ten_rooms() -> None:
    assert len([room for row in ROOMS for room in row]) == 10
    assert {room_of(path) for path in trees()} - {"__init__"} == set(RANK)


def test_imports_go_one_way() -> None:
    breaches = [
        f"{path.relative_to(PACKAGE)} imports from {room}"
        for path, tree in trees().items()
        for room in imported_rooms(tree)
        if room != room_of(path) and RANK[room] >= RANK.get(room_of(path), -1)
    ]
    assert breaches == []


def test_the_picture_shows_the_imports_that_there_are() -> None:
    assert PICTURE.read_text("utf-8") == picture(), "draw it anew: make fix"


def test_the_map_names_what_is_there() -> None:
    """Files and folders as docs/development/architecture.md writes them: below a room, the package or the project."""
    named = re.findall(r"`([\w./]+(?:\.py|/))`", MAP.read_text("utf-8"))
    assert len(named) > 50
    below = (ROOT, PACKAGE, *(PACKAGE / room for row in ROOMS for room in row))
    assert [name for name in named if not any((folder / name).exists() for folder in below)] == []


def test_files_and_functions_are_small() -> None:
    long = []
    for path, tree in trees().items():
        name, lines = path.relative_to(PACKAGE), path.read_text("utf-8").count("\n")
        limit = 60 if room_of(path) == "commands" else 210
        long += [f"{name}: {lines} lines; make two of it"] if lines > limit else []
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and (length := (node.end_lineno or 0) - node.lineno + 1) > 35:
                long.append(f"{name}: {node.name} has {length} lines")
    assert long == []


def _name_of_type(node: ast.stmt) -> str | None:
    """Return the public name of a class, or of a type that is written by another: ``Words = str | Inline``."""
    match node:
        case ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
            return name if re.match("[A-Z]+[a-z]", name) else None
    return None


def test_no_two_public_types_have_one_name() -> None:
    """A name in a traceback, or in a search, is one thing."""
    where = defaultdict(list)
    for path, tree in trees().items():
        for name in filter(None, map(_name_of_type, tree.body)):
            where[name].append(path.relative_to(PACKAGE).as_posix())
    assert {name: paths for name, paths in where.items() if len(paths) > 1} == {}


def test_code_knows_nothing_of_the_subject() -> None:
    paths = [*trees(), ROOT / "macros" / "__init__.py"]
    told = [f"{path.name}: {word}" for path in paths for word in SUBJECT if word in path.read_text("utf-8").lower()]
    assert told == []
