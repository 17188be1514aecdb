"""A reading list of an edition, in a built site: it leads to what was frozen, and names it as it was called then."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from microsite.site.editions.pinned import check_pinned
from tests.commands import run
from tests.forks import run_copy
from tests.pages.listed import ADDRESS, cartridge_links, edit_file, planned_files, toy_project
from tests.project_copies import copy_toy


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy, its list pinned to an edition that was frozen from it, built; its root."""
    root = copy_toy(tmp_path_factory.mktemp("lists") / "toy project")
    done = run_copy("edition.py", root, "freeze", "2026-09", "--date", "2026-09-01", SITE_URL=f"{ADDRESS}/")
    assert done.returncode == 0, done.stderr
    edit_file(root / "seeds/lists/one-evening.yml", "edition: living", "edition: 2026-09")
    done = run_copy("build.py", root, SITE_URL=f"{ADDRESS}/")
    assert done.returncode == 0, done.stderr
    return root


def _resolved(site: Path, address: str) -> Iterator[str]:
    """Yield what is wrong with an address on the built site."""
    parts = urlsplit(address)
    assert address.startswith(f"{ADDRESS}/")
    page = site / parts.path.removeprefix("/project/") / "index.html"
    if not page.is_file():
        yield f"{address}: no page"
    elif parts.fragment and f'id="{parts.fragment}"' not in page.read_text("utf-8"):
        yield f"{address}: no anchor"


@pytest.mark.turns(8, on=5)
def test_every_link_of_the_cartridge_is_in_the_built_site(built: Path) -> None:
    site = built / "site"
    data = (site / "data/lists/one-evening.imscc").read_bytes()
    links = [address for _, address in cartridge_links({"data/lists/one-evening.imscc": data})]
    assert len(links) == 9
    assert all("/e/2026-09/" in address for address in links[1:])
    assert [wrong for address in links for wrong in _resolved(site, address)] == []
    page = site / "lists/one-evening/index.html"
    for href in re.findall(r'href="([^"#]+)[^"]*" class="reading"', page.read_text("utf-8")):
        assert (page.parent / href / "index.html").is_file()


@pytest.mark.turns(8, on=5)
def test_what_is_younger_than_the_edition_is_found(built: Path) -> None:
    page, site = built / "seeds/lists/one-evening.yml", built / "site/index.html"
    before, text = site.read_bytes(), page.read_text("utf-8")
    term = "- id: new-quay\n  term: New quay\n  definition: Built later.\n  basis: ours\n"
    glossary = built / "seeds/glossary.yml"
    known = glossary.read_text("utf-8")
    try:
        glossary.write_text(known + term, "utf-8")
        edit_file(page, "term: low-water", "term: new-quay")
        done = run_copy("build.py", built, SITE_URL=f"{ADDRESS}/")
    finally:
        glossary.write_text(known, "utf-8")
        page.write_text(text, "utf-8")
    assert done.returncode == 1
    line = 'not-in-edition: edition 2026-09 has no term "new-quay"; it is younger than the edition'
    assert re.search(rf"^seeds/lists/one-evening\.yml:\d+:\d+: {re.escape(line)}$", done.stderr, re.MULTILINE)
    assert site.read_bytes() == before


@pytest.mark.turns(8, on=5)
def test_an_edition_is_asked_for_the_name_of_its_time(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "renamed"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("site", ".build"))
    assert run("rename.py", root, "silting", "silt").returncode == 0
    assert run("rename.py", root, "low-water", "ebb").returncode == 0
    assert "/threats/silting/" in (root / "seeds/ledger/addresses.jsonl").read_text("utf-8"), "what was published stays"
    assert list(check_pinned(toy_project(root, ADDRESS), root / "editions")) == []
    page = planned_files(toy_project(root, ADDRESS))["lists/one-evening.md"].decode()
    assert 'href="../../e/2026-09/threats/silting/"' in page
    assert 'href="../../e/2026-09/glossary/#low-water"' in page
    references = planned_files(toy_project(root, ADDRESS))["data/lists/one-evening.ris"].decode()
    assert f"{ADDRESS}/e/2026-09/threats/silting/" in references
    edit_file(root / "seeds/lists/one-evening.yml", "threat: silting", "threat: silt")
    (wrong,) = check_pinned(toy_project(root, ADDRESS), root / "editions")
    assert wrong.message == 'edition 2026-09 has no threat "silt"; it was called "silting" then: name it so'
