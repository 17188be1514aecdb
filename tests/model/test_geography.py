"""Where points stand on a map."""

import math

import pytest
from pydantic import ValidationError

from microsite.model.geography import Coordinates, MapWindow

WINDOW = MapWindow(west=40, south=20, east=80, north=40)


@pytest.mark.parametrize(
    ("lat", "lon", "at"), [(40, 40, (0, 0)), (20, 80, (1, 1)), (30, 60, (0.5, 0.5)), (25, 50, (0.25, 0.75))]
)
def test_a_point_stands_where_its_degrees_say(lat: float, lon: float, at: tuple[float, float]) -> None:
    assert WINDOW.project(lat, lon) == at


def test_degrees_are_as_long_across_as_in_the_middle_of_the_map() -> None:
    assert WINDOW.height == pytest.approx(0.5 / math.cos(math.radians(30)))
    assert MapWindow(west=-10, south=-5, east=10, north=5).height == 0.5


@pytest.mark.parametrize(("lat", "lon", "there"), [(20, 40, True), (30, 60, True), (19.9, 60, False), (30, 81, False)])
def test_a_window_knows_what_it_holds(lat: float, lon: float, *, there: bool) -> None:
    assert WINDOW.holds(Coordinates(lat=lat, lon=lon)) is there


@pytest.mark.parametrize("wrong", [{"lat": 90.1}, {"lat": -91}, {"lon": 181}, {"lat": float("nan")}, {"lon": "east"}])
def test_a_point_lies_on_the_earth(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Coordinates.model_validate({"lat": 1, "lon": 1, **wrong})
