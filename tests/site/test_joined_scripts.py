"""Scripts that name their parts: in the built site they hold them, and before that they load them one by one."""

from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page

from microsite.site.joined_scripts import join_scripts, parts_of
from microsite.theme import FOLDER
from tests.chromium import needs_chromium
from tests.serving import served
from tests.tabs import until

LOADER = 'for (const part of ["b", "a"]) {\n  load(part);\n}\n'


def test_parts_are_joined_in_order_and_go_unless_a_page_names_them(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    (assets / "site.js").write_text(LOADER, "utf-8")
    (assets / "a.js").write_text("// said to people\n{\n  a();\n}\n", "utf-8")
    (assets / "b.js").write_text("{\n  // and this\n  b();\n}\n", "utf-8")
    assert parts_of(assets / "site.js") == [assets / "b.js", assets / "a.js"]
    for _ in range(2):  # what is joined is left alone
        join_scripts(tmp_path, {"a.js"})
        assert (assets / "site.js").read_text("utf-8") == "{\nb();\n}\n{\na();\n}\n"
    assert sorted(path.name for path in assets.iterdir()) == ["a.js", "site.js"]
    with pytest.raises(ValueError, match=r"a\.js names no parts"):
        parts_of(assets / "a.js")


def test_the_built_site_has_the_whole_and_not_the_parts(toy_site: Path) -> None:
    for name in ("site", "cards", "own-copy/tool"):
        whole = toy_site / "site" / "assets" / f"{name}.js"
        parts = parts_of(FOLDER / "assets" / f"{name}.js")
        assert len(parts) > 1
        assert len(whole.read_bytes()) > sum(path.stat().st_size for path in parts) / 2
        left = [path.name for path in parts if (whole.parent / path.name).exists()]
        assert left == (["open.js"] if name == "own-copy/tool" else [])


@needs_chromium
def test_before_the_build_the_parts_are_loaded_one_by_one(page: Page, tmp_path: Path) -> None:
    copytree(FOLDER / "assets", tmp_path / "assets")
    (tmp_path / "index.html").write_text(
        "<button class=scheme></button><script src=assets/scheme.js></script>"
        "<article><a href=a/>A</a></article>"
        "<script src=assets/own-copy/tool.js></script><script src=assets/cards-load.js></script>",
        "utf-8",
    )
    with served(tmp_path) as address:
        page.goto(address)
        page.evaluate("ownCopy.ready")
        assert page.evaluate("typeof ownCopy.offer + typeof ownCopy.offerPassage") == "functionfunction"
        assert page.evaluate("ownCopy.root.href") == address
        page.locator("article a").focus()
        until(page, "() => !!cards.ready")
        page.evaluate("cards.ready")
        assert page.evaluate("typeof cards.maker") == "function"
