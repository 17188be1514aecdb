"""Only a site that was built from the seeds as they are makes promises: no branch of before, no half-built folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.__main__ import STAMP
from microsite.site.freshness import inputs, keep
from tests.commands import as_for_a_user, run
from tests.project_copies import override

ADDRESSES = "seeds/ledger/addresses.jsonl"


@pytest.fixture
def built(toy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy with a small site that is remembered as built from it; its claims are recorded."""
    monkeypatch.setattr("os.environ", as_for_a_user({"SOURCE_DATE_EPOCH": STAMP}))
    assert run("record.py", toy, "--date", "2026-11-20").returncode == 0
    page = toy / "site/threats/silting/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<h1>Silting</h1><h2 id=founding>Founding</h2><nav id=menu></nav>", "utf-8")
    keep(toy, toy / "site", inputs(toy))
    return toy


def _append(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def test_the_site_that_was_built_is_put_down(built: Path) -> None:
    done = run("record.py", built, "--date", "2026-11-24")
    assert done.stdout.endswith(f"{ADDRESSES}: 1 lines added\n")
    assert (built / ADDRESSES).read_text("utf-8") == (
        '{"page": "/threats/silting/", "since": "2026-11-24", "anchors": ["founding"]}\n'
    )


OTHERS: dict[str, Callable[[Path], object]] = {
    "a seed was changed since": lambda root: _append(root, "seeds/actors/baker.md", "\n"),
    "a page was written since": lambda root: _append(root, "docs/development/new.md", "# New\n\n{{ cite_page() }}\n"),
    "a page was put into the site": lambda root: _append(root, "site/drafts/x/index.html", "<h1>Draft"),
    "a page of the site was changed": lambda root: _append(root, "site/threats/silting/index.html", "<p id=x>"),
    "a page of the site is gone": lambda root: (root / "site/threats/silting/index.html").unlink(),
    "nobody knows what it was built from": lambda root: (root / ".build/fresh").unlink(),
    "it was built from another state, and brought here": lambda root: keep(root, root / "site", "another key"),
    "the templates are others": lambda root: override(root, "main.html", "<!-- x -->"),
    # zarr-developers/VirtualiZarr#643: a setting gave every page another address
    "the settings are others": lambda root: _append(root, "mkdocs.yml", "edit_uri: edit/main/docs/\n"),
    "there is none": lambda root: (root / "site").rename(root / "away"),
}


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", OTHERS)
def test_any_other_site_is_not(case: str, built: Path) -> None:
    OTHERS[case](built)
    done = run("record.py", built, "--date", "2026-11-24")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no addresses: site/ was not built from the seeds as they are; make site, then record again" in done.stdout
    assert not (built / ADDRESSES).exists()
