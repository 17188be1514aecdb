"""Pages of a folder share their menus and foot, and each is made anew when what these say changes."""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from microsite.site.render.frame import Frames
from microsite.site.render.renderer import Renderer
from microsite.theme import FOLDER


def _answers(toy_site: Path, uris: list[str]) -> dict[str, dict[Any, str]]:
    """Return what each of these pages asked of others, made in this order."""
    renderer = Renderer(toy_site, toy_site / "site")
    for uri in uris:
        renderer.html(renderer.page(uri))
    return {uri: renderer.dependencies[uri].answers for uri in uris}


def test_a_page_asks_what_its_frame_asks_whoever_made_it(toy_site: Path) -> None:
    uris = ["actors/baker.md", "actors/fishermen.md", "actors/index.md"]
    first = _answers(toy_site, uris)
    assert ("title", "method.md") in first["actors/fishermen.md"]
    assert first == _answers(toy_site, uris[::-1])


def _config(dirs: Sequence[str] = (str(FOLDER),), **extra: str) -> SimpleNamespace:
    return SimpleNamespace(theme=SimpleNamespace(dirs=dirs), plugins={}, hooks={}, extra=extra)


@pytest.mark.parametrize(
    ("led_to", "folder"),
    [
        ("claims/", "claims"),
        ("claims/x/", ""),
        ("claims/y/", ""),
        ("claims/feed.atom", ""),
        ("claims-of-others/", "claims"),
        ("https://example.org/claims/", "claims"),
    ],
)
def test_a_folder_that_a_menu_leads_into_shares_no_frame(led_to: str, folder: str) -> None:
    page: Any = SimpleNamespace(url="claims/x/")
    inner = SimpleNamespace(children=None, url=led_to)
    nav = SimpleNamespace(items=[SimpleNamespace(children=[inner], url=None)])
    assert Frames(None, nav, _config()).folder(page) == folder
    bare = SimpleNamespace(items=[])
    assert Frames(None, bare, _config(feed=led_to)).folder(page) == folder
    assert Frames(None, bare, _config()).folder(SimpleNamespace(url="claims/")) == ""  # type: ignore[arg-type]


def test_templates_of_a_project_make_a_frame_for_each_page() -> None:
    page: Any = SimpleNamespace(url="claims/x/")
    theirs = Frames(None, SimpleNamespace(items=[]), _config(dirs=["overrides", str(FOLDER)]))
    assert theirs.around(page, {}, {}) is None
