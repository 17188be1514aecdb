"""Print the paths of seeds/map.yml, made of TopoJSON with the objects "countries" and "land" (as in world-atlas).

microsite outline countries-50m.json --window 2 42 12 50 --subject Switzerland \\
    --disputed Norland Southland --disputed-window 8 44 10 46

A window is given as west, south, east and north, in degrees. The paths are printed; paste them into seeds/map.yml.
"""

import json
import sys
from pathlib import Path

from microsite.authoring.outline.outline import OutlineWish, outline
from microsite.authoring.outline.topology import read_topology
from microsite.commands import command_parser
from microsite.model.geography import MapWindow


def _window(sides: list[float]) -> MapWindow:
    west, south, east, north = sides
    return MapWindow(west=west, south=south, east=east, north=north)


def main(argv: list[str]) -> int:
    """Print the paths; return 0."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("file", type=Path, help="the TopoJSON file")
    parser.add_argument("--window", type=float, nargs=4, required=True, help="what the map shows")
    parser.add_argument("--width", type=int, default=1000, help="units across (default: 1000)")
    parser.add_argument("--tolerance", type=float, default=0.04, help="how far lines may move (default: 0.04 degrees)")
    parser.add_argument("--subject", nargs="*", default=[], help="countries in a colour of their own")
    parser.add_argument("--disputed", nargs="*", default=[], help="countries whose borders with each other are dashed")
    parser.add_argument("--disputed-window", type=float, nargs=4, help="where they are")
    given = parser.parse_args(argv)
    wanted = OutlineWish(
        _window(given.window),
        given.width,
        given.tolerance,
        frozenset(given.subject),
        frozenset(given.disputed),
        _window(given.disputed_window) if given.disputed_window else None,
    )
    try:
        topology = read_topology(json.loads(given.file.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f'{given.file}: expected TopoJSON with the objects "countries" and "land" ({error})', file=sys.stderr)
        return 1
    paths = outline(topology, wanted)
    print("\n".join(f"{name}: {path}" for name, path in paths.items() if path))
    return 0
