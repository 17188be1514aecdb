"""Each kind of picture: nothing overlaps, and nothing is drawn as surer than it is."""

import re
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from microsite.model.claim import Figure
from microsite.model.edtf import EdtfDate
from microsite.model.project_vocabulary import DEFAULT
from microsite.model.vocabulary import MARKS, QUALIFIERS, Qualifier
from microsite.pages.pictures import (
    actor_matrix,
    biofabric,
    date_span,
    figure_scale,
)
from microsite.pages.pictures.axis import Axis, axis
from microsite.pages.pictures.text_width import cut_text, text_width, wrap_text
from tests.pages.pictured import ODD, Box, assert_legible, parsed

YEARS = Axis(100, 300, ((2020, 2023),))


def _spanned(edtf: str) -> tuple[str, float]:
    """Return the class of a date's mark and how wide its bar is (0 for other shapes)."""
    element = ET.fromstring(date_span.draw(YEARS, EdtfDate(edtf), 10))  # noqa: S314
    return element.attrib["class"], float(element.get("width", "0"))


def test_only_a_known_day_is_a_point() -> None:
    assert _spanned("2021-08-15") == ("d x", 0)
    assert _spanned("2021-08-15~")[0] == "d v"
    assert _spanned("2021-08-15?")[0] == "d v"


@pytest.mark.parametrize(("edtf", "wide"), [("2021", 50), ("2021/2022", 100), ("2021-21", 12.5), ("2021-XX", 50)])
def test_an_imprecise_date_is_as_wide_as_it_may_be(edtf: str, wide: float) -> None:
    class_, shown = _spanned(edtf)
    assert class_ == "d"
    assert shown == pytest.approx(wide, abs=0.2)


def test_what_is_only_about_right_is_wider_than_a_day() -> None:
    assert _spanned("2021-08-15~")[1] > _spanned("2021-08-15/2021-08-16")[1] > 0
    assert _spanned("2021~")[1] == pytest.approx(50, abs=0.2)


@pytest.mark.parametrize("edtf", ["2021/..", "2021/", "2021~/.."])
def test_an_end_that_is_not_told_is_an_arrow_beyond_the_years(edtf: str) -> None:
    element = ET.fromstring(date_span.draw(YEARS, EdtfDate(edtf), 10))  # noqa: S314
    assert element.attrib["class"] == "d o"
    (right,) = re.findall(r"H([\d.]+)l6", element.attrib["d"])
    assert float(right) > YEARS.right


@pytest.mark.parametrize("edtf", ["../2021", "/2021"])
def test_a_beginning_that_is_not_told_is_an_arrow_to_the_left(edtf: str) -> None:
    assert "l-6" in date_span.draw(YEARS, EdtfDate(edtf), 10)


def test_an_unknown_date_may_lie_anywhere() -> None:
    element = ET.fromstring(date_span.unknown(YEARS, 10))  # noqa: S314
    assert (float(element.attrib["x"]), float(element.attrib["width"])) == (100, 200)


def test_years_without_anything_are_left_out_and_shown_as_left_out() -> None:
    line = axis(map(EdtfDate, ["2001-09-11", "2021", "2022/.."]), 0, 300)
    assert line
    assert line.stretches == ((2001, 2001), (2021, 2022))
    assert line.at((2001, 12, 31), end=True) < line.at((2021, 1, 1))
    assert 'class="z"' in line.years(10)
    assert axis([], 0, 300) is None
    whole = axis([EdtfDate("1979/2018")], 0, 300)
    assert whole
    assert whole.stretches == ((1979, 2018),)


# Figures


def _mark(qualifier: Qualifier, to: float | None = None) -> ET.Element:
    value = Figure.model_validate({"value": 700, "to": to, "qualifier": qualifier, "unit": "x"})
    return ET.fromstring(f"<g>{figure_scale.mark(value, figure_scale.FigureScale(1000), 10, 'h')}</g>")  # noqa: S314


def test_every_qualifier_has_its_own_mark() -> None:
    shapes = {word: ET.tostring(_mark(word, 900 if word == "between" else None)) for word in get_args(Qualifier)}
    assert len(set(shapes.values())) == len(QUALIFIERS)


@pytest.mark.parametrize("qualifier", ["at-least", "more-than"])
def test_at_least_has_an_open_end(qualifier: Qualifier) -> None:
    band = _mark(qualifier).find("path")
    assert band is not None
    assert band.attrib["class"] == "w open"
    assert band.attrib["fill"] == "url(#h)"
    assert "z" not in band.attrib["d"].lower()
    (right,) = re.findall(r"H([\d.]+)l", band.attrib["d"])
    dot = _mark(qualifier).find("circle")
    assert dot is not None
    assert float(right) > float(dot.attrib["cx"]) + 20


def test_a_bound_that_is_itself_left_out_is_a_ring() -> None:
    words = [word for word in get_args(Qualifier) if word != "between"]
    rings = {word for word in words if 'class="p r"' in ET.tostring(_mark(word)).decode()}
    assert rings == {"more-than", "less-than"}


def test_a_range_has_two_dots_at_their_values() -> None:
    left, right = (float(dot.attrib["cx"]) for dot in _mark("between", 900).iter("circle"))
    assert left == pytest.approx(6 + 190 * 0.7)
    assert right == pytest.approx(6 + 190 * 0.9)


def test_unlike_units_share_no_scale() -> None:
    one, two = Figure(value=5, unit="ships"), Figure(value=10, unit="ships")
    assert figure_scale.scale([one]).most is None
    assert figure_scale.scale([one, two]).most == 20
    assert figure_scale.scale([one, Figure(value=-3, unit="ships")]).most is None
    items = [figure_scale.FigureMark(f, f"{f.value}", "2020", "#x") for f in (one, Figure(value=9, unit="tons"), two)]
    svg = parsed(figure_scale.draw("p", items))
    assert_legible(svg)
    said = [text.text for text in svg.iter("text")]
    assert said.count("20") == 1
    assert said.index("tons") > said.index("10")


# Relations, parts, answers


def test_every_mark_stands_for_a_kind_of_relation() -> None:
    assert {relation.mark for relation in DEFAULT.relations.values()} == set(MARKS)


def _crowd(count: int) -> tuple[list[biofabric.ActorRow], list[biofabric.RelationLine]]:
    nodes = [biofabric.ActorRow(f"n{n}", f"{ODD} {n}" if n % 7 == 0 else f"Actor number {n}", "#x", f"Group {n // 10}")
             for n in range(count)]  # fmt: skip
    pairs = [(n, (n * 7 + step) % count) for n in range(count) for step in (1, 5) if n != (n * 7 + step) % count]
    families = list(MARKS)
    return nodes, [
        biofabric.RelationLine(i, f"n{a}", f"n{b}", families[i % 4], f"#r{i}", "acts")
        for i, (a, b) in enumerate(pairs, 1)
    ]


def _squares(svg: ET.Element) -> list[Box]:
    boxes = [{key: float(r.attrib[key]) for key in ("x", "y", "width", "height")} for r in svg.iter("rect")]
    return [Box(b["x"], b["y"], b["x"] + b["width"], b["y"] + b["height"], "") for b in boxes]


@pytest.mark.parametrize("count", [2, 12, 45, 100])
def test_relations_stay_legible(count: int) -> None:
    nodes, edges = _crowd(count)
    drawing = biofabric.draw(nodes, edges)
    svg = parsed(drawing)
    assert_legible(svg)
    squares = _squares(svg)
    for index, one in enumerate(squares):
        for other in squares[index + 1 :]:
            assert (
                one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top
            )
    shown = [a for a in svg.iter("a") if a.attrib["href"].startswith("#r")]
    if count <= biofabric.MOST:
        assert drawing.left_out == ""
        assert len(shown) == len(edges)
    else:
        assert "40 actors" in drawing.left_out
        assert f"{len(edges) - len(shown)} relations" in drawing.left_out


def test_two_relations_of_the_same_two_both_have_a_mark() -> None:
    nodes = [biofabric.ActorRow("a", "A", "#a"), biofabric.ActorRow("b", "B", "#b")]
    edges = [biofabric.RelationLine(n, "a", "b", "against", f"#r{n}", "acts") for n in (1, 2)]
    svg = parsed(biofabric.draw(nodes, edges))
    assert_legible(svg)
    assert (
        len({r.attrib["x"] for r in svg.iter("rect") if r.attrib["class"] == "b against" and r.get("y") == "41.5"}) == 2
    )


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (45, 15), (200, 40)])
def test_the_matrix_stays_legible(rows: int, columns: int) -> None:
    across = [actor_matrix.MatrixLabel(f"t{n}", f"{ODD} {n}", "#t") for n in range(columns)]
    down = [actor_matrix.MatrixLabel(f"a{n}", f"{ODD} {n}", "#a", f"Group {n // 9}") for n in range(rows)]
    cells = {
        (f"a{n}", f"t{n % columns}"): actor_matrix.Cell(100 + n, "a part" if n % 2 else "", "#p") for n in range(rows)
    }
    drawing = actor_matrix.draw(down, across, cells)
    assert_legible(parsed(drawing))
    assert ("50 actors and 10 briefings" in drawing.left_out) == (rows == 200)


def test_labels_that_do_not_fit_end_in_an_ellipsis() -> None:
    assert cut_text("Harbour Board of Brill", 60).endswith("…")
    assert text_width(cut_text("Harbour Board of Brill", 60)) <= 60
    assert wrap_text("IMO (International Maritime Organisation)", 60, lines=1) == ["IMO"]
    assert wrap_text("Donaudampfschifffahrtsgesellschaft", 80) == [cut_text("Donaudampfschifffahrtsgesellschaft", 80)]
