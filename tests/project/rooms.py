"""The rooms of the package, and which imports from which: for the test that holds them to it, and for the picture.

python -m tests.project.rooms        draw docs/assets/rooms.svg anew
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "scripts" / "microsite"
PICTURE = ROOT / "docs" / "assets" / "rooms.svg"

ROOMS = (
    ("model", "theme"),
    ("seeds",),
    ("sources",),
    ("corpus",),
    ("checks", "downloads"),
    ("pages",),
    ("site",),
    ("authoring",),
)
"""From the ground up. A room imports from itself and from those in the rows before its own."""

VERBS = ("commands",), ("verbs",), ("__main__",), ("macros",)
"""What stands on all rooms: the verbs, the entry to them, and what engines call. Nothing imports them."""

RANK: Mapping[str, int] = {room: rank for rank, row in enumerate((*ROOMS, *VERBS)) for room in row}


@cache
def trees() -> Mapping[Path, ast.Module]:
    """Return every module of the package, parsed."""
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def room_of(path: Path) -> str:
    """Return the room in which a file of the package stands."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(tree: ast.Module) -> Iterator[str]:
    """Yield the rooms that a module imports from, its own among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "microsite":
            names = [f"microsite.{alias.name}" for alias in node.names]
        else:
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        yield from (name.split(".")[1] for name in names if name.startswith("microsite."))


_ROW, _LEFT, _STEP, _TOP = 58, 560, 26, 34
_STYLE = (
    "text{font-family:sans-serif;fill:#1a1a1a}.n{font-size:16px;font-weight:bold}.a{font-size:12px}"
    ".f{font-size:12px;fill:#555}path{fill:none;stroke:#1f5f8b;stroke-width:1.5}circle,.h{fill:#1f5f8b;stroke:none}"
    ".g{stroke:#ddd;stroke-width:1}"
)


def _row(room: str, y: int, wide: int) -> Iterator[str]:
    """Draw the name of a room, what it says of itself, and its folders."""
    said = ast.get_docstring(trees()[PACKAGE / room / "__init__.py"]) or ""
    about = said.split("\n")[0].partition(":")[0].partition(". ")[0].rstrip(".")
    folders = sorted(path.parent.name for path in (PACKAGE / room).glob("*/__init__.py"))
    yield f'<path class="g" d="M16 {y}H{wide - 16}"/>'
    yield f'<text class="n" x="16" y="{y - 32}">{room}</text>'
    yield f'<text class="a" x="120" y="{y - 32}">{escape(about)}</text>'
    yield f'<text class="f" x="120" y="{y - 14}">{escape("  ".join(f"{name}/" for name in folders))}</text>'


def picture() -> str:
    """Return the rooms as SVG, one below the other; the line that begins in a room ends in those it imports from."""
    rooms = ["commands", *(room for row in reversed(ROOMS) for room in row)]
    y = {room: _TOP + _ROW * (at + 1) for at, room in enumerate(rooms)}
    uses: dict[str, set[str]] = {room: set() for room in rooms}
    for path, tree in trees().items():
        if room_of(path) in uses:
            uses[room_of(path)] |= set(imported_rooms(tree)) & uses.keys() - {room_of(path)}
    wide, high = _LEFT + _STEP * len(rooms), _TOP + _ROW * len(rooms) + 16
    parts = [
        '<text class="a" x="16" y="22">A line begins in the room that imports and ends in those it imports from.</text>'
    ]
    for at, room in enumerate(rooms):
        x, middle = _LEFT + _STEP * at, y[room] - 28
        parts += _row(room, y[room], wide)
        parts.append(f'<circle cx="{x}" cy="{middle}" r="5"/>')
        for used in sorted(uses[room], key=lambda name: y[name]):
            end = y[used] - 28
            parts.append(f'<path d="M{x} {middle}V{end}"/><path class="h" d="M{x - 5} {end - 8}h10l-5 9z"/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">\n'
        f"<title>The rooms of the package, and which imports from which</title>\n<style>{_STYLE}</style>\n"
        f'<rect width="{wide}" height="{high}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
