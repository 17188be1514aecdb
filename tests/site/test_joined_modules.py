"""The modules of the search: in the built site one file holds them, and it does the same."""

from graphlib import CycleError
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page

from microsite.site.joined_modules import imported_by, join_modules
from microsite.theme import FOLDER
from tests.chromium import needs_chromium
from tests.serving import served

MODULES = {
    "search": 'import {two, Three} from "./b.js"\nimport {one} from "./a-b.js"\n'
    "const own = 1\nself.told = [one, two(), new Three().n, own, import.meta.url]\n",
    "b": '// said to people\nimport {one} from "./a-b.js"\nconst own = 2\n'
    "export async function later() {}\nexport function two() { return own + one }\nexport class Three { n = 3 }\n",
    "a-b": "export const one = 10\n",
}


def _written(site: Path, modules: dict[str, str]) -> Path:
    folder = site / "assets" / "search"
    folder.mkdir(parents=True)
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder


@needs_chromium
def test_joined_modules_do_what_they_did(page: Page, tmp_path: Path) -> None:
    folder = _written(tmp_path, MODULES)
    (tmp_path / "index.html").write_text("<script type=module src=assets/search/search.js></script>", "utf-8")
    with served(tmp_path) as address:
        page.goto(address)
        told = page.evaluate("told")
        assert told == [10, 12, 3, 1, f"{address}assets/search/search.js"]
        for _ in range(2):  # what is joined is left alone
            join_modules(tmp_path, {"b.js"})
            assert sorted(path.name for path in folder.iterdir()) == ["b.js", "search.js"]
        page.goto(address)
        assert page.evaluate("told") == told


@pytest.mark.parametrize("form", ['import names from "./b.js"', "export default 1", "export let a = 1", "export {a}"])
def test_another_form_is_refused(tmp_path: Path, form: str) -> None:
    _written(tmp_path, {"search": 'import {a} from "./b.js"\n', "b": f"export const a = 1\n{form}\n"})
    with pytest.raises(ValueError, match=r"b\.js: a form that cannot be joined"):
        join_modules(tmp_path, ())


def test_a_name_that_would_be_undefined_is_refused(tmp_path: Path) -> None:
    _written(tmp_path, {"search": 'import {a, c} from "./b.js"\n', "b": "export const a = 1, c = 2\n"})
    with pytest.raises(ValueError, match=r"search\.js: b\.js exports no c in a form that can be joined"):
        join_modules(tmp_path, ())


def test_modules_that_need_each_other_are_refused(tmp_path: Path) -> None:
    folder = _written(tmp_path, {"search": 'import {a} from "./b.js"\n', "b": 'import {b} from "./search.js"\n'})
    with pytest.raises(CycleError):
        imported_by(folder / "search.js")


def test_the_built_site_has_one_script_of_the_search(toy_site: Path) -> None:
    modules = imported_by(FOLDER / "assets" / "search" / "search.js")
    assert len(modules) > 8
    assert [path.name for path in sorted((toy_site / "site" / "assets" / "search").glob("*.js"))] == [
        "search.js",
        "spellings.js",
    ]


@needs_chromium
def test_before_the_build_the_modules_are_loaded_one_by_one(page: Page, tmp_path: Path) -> None:
    copytree(FOLDER / "assets", tmp_path / "assets")
    (tmp_path / "index.html").write_text("", "utf-8")
    with served(tmp_path) as address:
        page.goto(address)
        assert page.evaluate("import('/assets/search/find.js').then(m => typeof m.look)") == "function"
