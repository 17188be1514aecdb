"""The outline of a map, made of TopoJSON: cut at its window, simplified without gaps, in whole units."""

import json
from pathlib import Path

import pytest

from microsite.authoring.outline.clip import Polyline, clip_line, clip_ring
from microsite.authoring.outline.outline import OutlineWish, outline
from microsite.authoring.outline.simplify import simplify
from microsite.authoring.outline.topology import read_topology
from microsite.model.geography import MapWindow
from tests.commands import run
from tests.project_copies import TOY

SQUARE = MapWindow(west=0, south=0, east=10, north=10)

# Two countries beside each other, Westland from 0 to 4 and Eastland from 4 to 8; line 0 is their border.
WORLD = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[4, 0], [0, 8]],
        [[4, 8], [-4, 0], [0, -8], [4, 0]],
        [[4, 8], [4, 0], [0, -8], [-4, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Westland"}},
                {"type": "MultiPolygon", "arcs": [[[2, 0]]], "properties": {"name": "Eastland"}},
                {"type": None, "properties": {"name": "Nowhere"}},
            ]
        },
        "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[1, -3]]]}]},
    },
}  # fmt: skip


def wanted(**changed: object) -> OutlineWish:
    given = {
        "window": MapWindow(west=-1, south=-5, east=9, north=5), "width": 100, "tolerance": 0.1,
        "subject": frozenset({"Westland"}), "disputed": frozenset[str](),
    }  # fmt: skip
    return OutlineWish(**(given | changed))  # type: ignore[arg-type]


def test_an_area_is_cut_at_the_edges() -> None:
    ring = clip_ring(((5, 5), (15, 5), (15, 15), (5, 15)), SQUARE)
    assert set(ring) == {(5, 5), (10, 5), (10, 10), (5, 10)}
    assert clip_ring(((11, 11), (12, 11), (12, 12)), SQUARE) == ()
    inside = ((1, 1), (2, 1), (2, 2))
    assert clip_ring(inside, SQUARE) == inside


def test_an_area_around_the_window_fills_it() -> None:
    ring = clip_ring(((-5, -5), (20, -5), (20, 20), (-5, 20)), SQUARE)
    assert set(ring) == {(0, 0), (10, 0), (10, 10), (0, 10)}


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (((1, 1), (2, 2)), [((1, 1), (2, 2))]),
        (((-5, 5), (5, 5), (15, 5)), [((0, 5), (5, 5), (10, 5))]),
        (((5, 5), (5, 15), (6, 15), (6, 5)), [((5, 5), (5, 10)), ((6, 10), (6, 5))]),
        (((-5, 4), (4, -5)), []),
        (((11, 0), (11, 9)), []),
    ],
)
def test_a_line_is_cut_into_the_parts_that_are_seen(line: Polyline, parts: list[Polyline]) -> None:
    assert list(clip_line(line, SQUARE)) == parts


def test_a_simpler_line_keeps_its_ends_and_its_corners() -> None:
    line = ((0, 0), (1, 0.01), (2, -0.01), (3, 0), (3, 5))
    assert simplify(line, 0.05) == ((0, 0), (3, 0), (3, 5))
    assert simplify(line, 0.001) == line
    around = ((0, 0), (1, 1), (2, 0), (0, 0))
    assert simplify(around, 0.1) == around
    assert simplify(((0, 0), (1, 1)), 9) == ((0, 0), (1, 1))


def test_paths_are_drawn_in_units_and_a_border_once() -> None:
    paths = outline(read_topology(WORLD), wanted())
    # The window has its middle at the equator, so a degree is ten units in both directions.
    assert paths["borders"] == "M50 50l0 -50"
    assert paths["subject"] == "M50 0l-40 0 0 50 40 0z"
    assert paths["land"].count("z") == 1
    assert paths["disputed"] == ""


def test_a_border_is_dashed_where_it_is_doubted_and_there_alone() -> None:
    doubted = wanted(
        disputed=frozenset({"Westland", "Eastland"}), disputed_window=MapWindow(west=0, south=2, east=9, north=9)
    )
    paths = outline(read_topology(WORLD), doubted)
    assert paths["disputed"] == "M50 30l0 -30"
    assert paths["borders"] == "M50 50l0 -20"
    one = wanted(disputed=frozenset({"Westland"}), disputed_window=doubted.disputed_window)
    assert outline(read_topology(WORLD), one)["disputed"] == ""


def test_the_command_prints_the_paths(tmp_path: Path) -> None:
    file = tmp_path / "world.json"
    file.write_text(json.dumps(WORLD), "utf-8")
    arguments = (str(file), "--window", "-1", "-5", "9", "5", "--width", "100", "--subject", "Westland")
    done = run("outline.py", TOY, *arguments)
    assert done.returncode == 0
    assert "borders: M50 50l0 -50\n" in done.stdout
    assert "disputed" not in done.stdout


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"transform": 3}', "no json"])
def test_what_is_no_topojson_is_one_line(text: str, tmp_path: Path) -> None:
    file = tmp_path / "world.json"
    file.write_text(text, "utf-8")
    done = run("outline.py", TOY, str(file), "--window", "0", "0", "9", "9")
    assert done.returncode == 1
    assert done.stderr.startswith(f'{file}: expected TopoJSON with the objects "countries" and "land" (')
    assert done.stderr.count("\n") == 1
