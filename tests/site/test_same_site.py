"""The whole site, with articles as our own writer prints them, is the one that MkDocs makes of the Markdown."""

from pathlib import Path

import pytest

from tests.forks import run_copy
from tests.project_copies import copy_real, copy_toy
from tests.same_html import elements


def _differences(ours: Path, theirs: Path) -> list[str]:
    """Return the pages that are not the same by elements, attributes and text, or that only one of the sites has."""
    sites = [{p.relative_to(site).as_posix(): p for p in site.rglob("*.html")} for site in (ours, theirs)]
    one, other = sites
    assert one
    both = [name for name in one if name in other]
    differ = [
        name for name in both if elements(one[name].read_text("utf-8")) != elements(other[name].read_text("utf-8"))
    ]
    return sorted({*differ, *(one.keys() ^ other.keys())})


def _by_mkdocs(root: Path) -> Path:
    done = run_copy("build.py", root, "--engine", "mkdocs")
    assert done.returncode == 0, done.stderr
    return root / "site-mkdocs"


@pytest.mark.turns(6, on=5)
def test_toy(toy_site: Path, tmp_path: Path) -> None:
    assert _differences(toy_site / "site", _by_mkdocs(copy_toy(tmp_path / "toy"))) == []


@pytest.mark.long
def test_real(real_site: Path, tmp_path: Path) -> None:
    assert _differences(real_site / "site", _by_mkdocs(copy_real(tmp_path / "real"))) == []
