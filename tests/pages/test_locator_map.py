"""The map of places: pins where places are, figures that count events, names that never lie on one another."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import map_outlines
from microsite.model import urls
from microsite.model.quotes import curl
from microsite.model.tree.verbatim import Picture
from microsite.pages.pictures.map_labels import NARROW, WIDE, MapName, _box, place_names
from microsite.pages.sections.locator_map import map_picture, places_of, whole_map
from microsite.pages.types import places
from microsite.pages.writing.page_writer import PageWriter
from tests.pages.made import pages_of
from tests.pages.pictured import ODD
from tests.pages.test_macros import _defined as defined
from tests.project_copies import TOY

HEIGHT = 0.6


def _corpus(root: Path = TOY) -> Corpus:
    project, findings = load(root)
    assert findings == []
    return project.corpus


def _drawn(pictures: list[Picture]) -> ET.Element:
    (picture,) = pictures
    return ET.fromstring(picture.html)  # noqa: S314


def _edited(toy: Path, file: str, old: str, new: str) -> Path:
    path = toy / "seeds" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return toy


def _whole(corpus: Corpus) -> list[Picture]:
    return list(whole_map(PageWriter(corpus, urls.place(), evidence=False)))


def test_a_pin_stands_where_the_place_is_and_counts_its_events() -> None:
    figure = _drawn(_whole(_corpus()))
    (pin,) = figure.iter("circle")
    # 4.2 of 2 to 10 degrees east, 51.9 of 54 to 50 degrees north.
    assert (pin.attrib["cx"], pin.attrib["cy"], pin.attrib["class"]) == ("27.5%", "52.5%", "map-pin")
    (link,) = figure.iter("a")
    assert link.attrib["href"] == "#brill"
    assert "".join(link.itertext()) == "Brill Town 1"
    said = {"".join(text.itertext()) for text in figure.iter("text")}
    assert said == {"Brill Town 1", "The Coast", "Far Land"}
    (says,) = figure.iter("desc")
    assert says.text == "Marked are Brill Town (1 event)."


def test_the_outline_is_drawn_as_its_seed_has_it() -> None:
    corpus = _corpus()
    outline = corpus.seeds.outline
    assert outline
    figure = _drawn(_whole(corpus))
    pictures = {picture.attrib["src"].removeprefix("../"): picture.attrib for picture in figure.iter("img")}
    drawn = {file.path: ET.fromstring(file.data) for file in map_outlines.files(corpus)}  # noqa: S314
    assert list(pictures) == list(drawn) == ["data/map/light.svg", "data/map/dark.svg"]
    for path, picture in drawn.items():
        lines = [path.attrib["d"] for path in picture]
        assert lines == [outline.land, outline.subject, outline.borders, outline.disputed]
        assert (picture.attrib["width"], picture.attrib["height"]) == (str(outline.width), str(outline.height))
        assert pictures[path]["loading"] == "lazy"
        assert pictures[path]["height"] == str(outline.height)
    (caption,) = figure.iter("figcaption")
    assert caption.text
    assert caption.text.endswith(f"{outline.caption} {outline.credit}")
    assert "not of people harmed" in caption.text


def test_what_is_known_from_elsewhere_alone_is_a_ring(toy: Path) -> None:
    corpus = _corpus(_edited(toy, "events.yml", "  places: [brill]", "  places_elsewhere: [brill]"))
    figure = _drawn(_whole(corpus))
    assert [circle.attrib["class"] for circle in figure.iter("circle")] == ["map-ring"]
    assert "A ring: that it happened there is known from elsewhere" in "".join(figure.itertext())


def test_a_place_beyond_the_map_says_so(toy: Path) -> None:
    said = "It lies outside the map."
    assert said not in "".join(page.text() for page in pages_of(places, _corpus()))
    corpus = _corpus(_edited(toy, "places.yml", "  at: {lat: 51.9, lon: 4.2}", "  at: {lat: 40.0, lon: -98.6}"))
    (page,) = pages_of(places, corpus)
    assert said in page.text().partition("## Brill Town")[2].partition("\n## ")[0]


@pytest.mark.parametrize(("told", "bare"), [(["sandwich-day"], False), ([], True)])
def test_a_dot_that_counts_nothing_says_what_it_is(told: list[str], bare: bool) -> None:
    corpus = _corpus()
    sheet = PageWriter(corpus, urls.event(), evidence=False)
    figure = _drawn(list(map_picture(sheet, [corpus.places["brill"]], [corpus.events[event] for event in told])))
    assert ("A dot without a figure" in "".join(figure.itertext())) is bare


def test_a_map_of_some_events_has_their_places_alone() -> None:
    corpus = _corpus()
    sheet = PageWriter(corpus, urls.event(), evidence=False)
    assert places_of(corpus, []) == []
    assert [place.id for place in places_of(corpus, corpus.events.values())] == ["brill"]
    assert [place.id for place in places_of(corpus, [], ["harbour-report-003"])] == ["coast"]
    # A region alone has no point to lead to.
    assert list(map_picture(sheet, places_of(corpus, [], ["harbour-report-003"]), [])) == []


@pytest.mark.parametrize("gone", ["map.yml", "places.yml"])
def test_without_an_outline_or_places_there_is_no_map(gone: str, toy: Path) -> None:
    (toy / "seeds" / gone).unlink()
    if gone == "places.yml":
        _edited(toy, "events.yml", "  places: [brill]\n", "")
    assert _whole(_corpus(toy)) == []
    assert defined(toy)["map"]() == ""


def test_a_place_outside_the_window_is_in_the_list_alone(toy: Path) -> None:
    corpus = _corpus(_edited(toy, "places.yml", "{lat: 51.9, lon: 4.2}", "{lat: 10, lon: 4.2}"))
    assert _whole(corpus) == []


def test_hand_written_pages_have_the_map_too(toy: Path) -> None:
    drawn = defined(toy)["map"]()
    assert drawn.count("\n") == 0
    assert 'href="places/#brill"' in drawn


def test_odd_names_are_drawn_as_they_are_but_for_their_quotation_marks(toy: Path) -> None:
    corpus = _corpus(toy)
    odd = corpus.places["brill"].model_copy(update={"name": ODD})
    sheet = PageWriter(corpus, urls.place(), evidence=False)
    figure = _drawn(list(map_picture(sheet, [odd], list(corpus.events.values()))))
    assert curl(" ".join(ODD.split())) in "".join(figure.itertext())


# Names

CROWD = [
    MapName(name, across, down, pin)
    for name, across, down, pin in (
        ("Kabul 5", 0.80, 0.37, True), ("Mazar-i Sharif 1", 0.74, 0.22, True), ("Shiraz 1", 0.28, 0.68, True),
        ("By the edge", 0.99, 0.5, True), ("In the corner", 0.0, 0.0, True), ("Iran", 0.35, 0.49, False),
        ("Nangarhar", 0.84, 0.38, False), ("Balkh", 0.73, 0.26, False), ("Kunar", 0.86, 0.34, False),
        ("A name that is longer than any map on a phone", 0.5, 0.8, False),
    )
]  # fmt: skip


def test_names_never_lie_on_one_another_nor_leave_the_map() -> None:
    placed = place_names(CROWD, HEIGHT)
    assert [at is not None for at in placed][:3] == [True] * 3
    assert any(at and at.wide_only for at in placed)
    for width in (*NARROW, 520, *WIDE):
        shown = [(n, at) for n, at in zip(CROWD, placed, strict=True) if at and (width >= WIDE[0] or not at.wide_only)]
        boxes = [_box(name, at.side, width, HEIGHT) for name, at in shown]
        for index, box in enumerate(boxes):
            assert box.left >= 0, (width, shown[index])
            assert box.top >= 0
            assert box.right <= width
            assert box.bottom <= width * HEIGHT
            assert not [other for other in boxes[index + 1 :] if box.meets(other)], (width, shown[index])


def test_the_first_name_has_the_room() -> None:
    twice = [CROWD[0], replace(CROWD[0], text="Elsewhere")]
    first, second = place_names(twice, HEIGHT)
    assert first
    assert second
    assert first.side[2] == "end", "there is no room between it and the edge"
    assert second.side != first.side
    long = replace(CROWD[0], text="Far too long a name " * 9)
    assert place_names([long], HEIGHT) == [None]


def test_a_name_shown_on_wide_maps_alone_is_a_title_of_its_pin() -> None:
    corpus = _corpus()
    long = corpus.places["brill"].model_copy(update={"name": "Brill of the seven seas and the long, long coast of it"})
    sheet = PageWriter(corpus, urls.place(), evidence=False)
    (link,) = _drawn(list(map_picture(sheet, [long], []))).iter("a")
    title = link.find("title")
    assert title is not None
    assert title.text == long.name
    assert all("map-more" in text.attrib["class"] for text in link.iter("text"))


@pytest.mark.turns(6, on=4)
def test_the_list_says_what_the_map_shows(toy_site: Path) -> None:
    page = (toy_site / "docs" / "places" / "index.md").read_text("utf-8")
    assert "## Brill Town {: #brill }" in page
    assert "A city in [The Coast](#coast); also Brill-on-Sea." in page
    assert re.search(r"- \[The day of forty sandwiches\]\(\.\./timeline/index\.md#sandwich-day\) \(", page)
    assert "Nobody knows where it lies." in page
    assert 'id="old-sands"' in page


def test_a_country_has_its_name_at_every_width_though_towns_crowd_it() -> None:
    crowd = [*CROWD[:3], MapName("Milak 1", 0.575, 0.585, True), MapName("Afghanistan", 0.703, 0.455, False)]
    assert [at is not None and not at.wide_only for at in place_names(crowd, 0.577)] == [True] * 5


def test_a_map_of_a_part_names_the_countries_of_the_whole(toy: Path) -> None:
    corpus = _corpus(_edited(toy, "places.yml", "kind: province", "kind: country"))
    brill = [place for place in corpus.places.values() if place.id == "brill"]
    figure = _drawn(list(map_picture(PageWriter(corpus, urls.place(), evidence=False), brill, [])))
    said = {"".join(text.itertext()) for text in figure.iter("text")}
    assert said == {"Brill Town", "The Coast", "Far Land"}
