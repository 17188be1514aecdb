"""Our renderer and MkDocs itself make the same pages; kept pages are used only while they are right."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.commands import run
from tests.forks import run_copy, run_spoiled
from tests.project_copies import THEME, override

_ENGINE = """
import sys
from pathlib import Path
from microsite.site.render.renderer import Renderer
root, site = Path(sys.argv[1]), Path(sys.argv[2])
engine = Renderer(root, site)
for file in reversed(engine.pages):
    path = site / file.dest_uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(engine.html(file.page).encode())
"""


def _pages(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*.html"))}


@pytest.mark.turns(6, on=1)
def test_pages_are_those_of_mkdocs_byte_for_byte(toy_site: Path, tmp_path: Path) -> None:
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "mkdocs")]
    subprocess.run(mkdocs, cwd=toy_site, check=True, capture_output=True)
    ours = [sys.executable, "-c", _ENGINE, str(toy_site), str(tmp_path / "ours")]
    subprocess.run(ours, cwd=toy_site, check=True, capture_output=True)
    theirs = _pages(tmp_path / "mkdocs")
    del theirs["404.html"]  # a template of the theme, written by MkDocs in both cases
    assert len(theirs) > 60
    assert _pages(tmp_path / "ours") == theirs


_WARY = """{% extends "base.html" %}{% block content %}{{ page.content }}
{% if "baker" in page.url or page.is_homepage %}{{ nobody.x }}{% endif %}{% endblock %}"""


@pytest.mark.turns(6, on=3)
def test_a_template_that_fails_is_a_line_for_each_page_in_their_order(toy: Path) -> None:
    override(toy, "main.html", _WARY)
    done = run_copy("build.py", toy)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "ERROR: docs/index.md: UndefinedError: 'nobody' is undefined",
        "ERROR: docs/actors/baker.md: UndefinedError: 'nobody' is undefined",
    ]
    assert not (toy / "site").exists()


def _say_nothing_before() -> None:
    """Let MkDocs meet what our own check would have said already."""
    module = import_module("microsite.commands.generate")
    module.check_before_build = lambda project: []  # type: ignore[attr-defined]


@pytest.mark.turns(6, on=1)
def test_what_mkdocs_warns_of_is_said_and_stops_the_build(toy: Path) -> None:
    config = toy / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - Home: index.md\n", "  - Home: index.md\n  - X: nö.md\n"))
    done = run_spoiled(_say_nothing_before, "build.py", toy)
    assert done.returncode == 1
    assert done.stderr.startswith("WARNING: A reference to 'nö.md' is included in the 'nav' configuration")
    assert not (toy / "site").exists()


@pytest.mark.turns(6, on=2)
def test_a_broken_configuration_is_one_line(toy: Path) -> None:
    with (toy / "mkdocs.yml").open("a") as config:
        config.write("\nthemes: {}\n")
    done = run_spoiled(_say_nothing_before, "build.py", toy)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "WARNING: Config value 'themes': Unrecognised configuration name: themes" in done.stderr


_SAVED_MEANWHILE = """
import sys
from pathlib import Path
from microsite.site.render import render_site as site
root, which = Path(sys.argv[1]), Path(sys.argv[2])
real = site.render_pages
def made(*arguments):
    which.write_text(which.read_text("utf-8") + sys.argv[3], "utf-8")
    return real(*arguments)
site.render_pages = made
for folder in ("one", "two"):
    (root / folder).mkdir()
built = site.render_site(root, root / "one")
site.render_pages = real
which.write_text(which.read_text("utf-8").replace(sys.argv[3], ""), "utf-8")
again = site.render_site(root, root / "two")
assert not [name for name in again.pages if "saved meanwhile" in (root / "two" / name).read_text("utf-8")]
assert [name for name in built.pages if "saved meanwhile" in (root / "one" / name).read_text("utf-8")]
print(built.made, again.made)
"""


@pytest.mark.long
@pytest.mark.parametrize("file", ["docs/actors/baker.md", "overrides/partials/footer.html"])
def test_what_is_saved_while_pages_are_made_is_not_kept_as_something_else(toy: Path, file: str) -> None:
    override(toy, "partials/footer.html", (THEME / "partials" / "footer.html").read_text("utf-8"))
    assert run("generate.py", toy).returncode == 0
    command = [sys.executable, "-c", _SAVED_MEANWHILE, str(toy), str(toy / file), "\n<p>saved meanwhile</p>\n"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    first, again = map(int, done.stdout.split()[-2:])
    assert again < first if file.startswith("docs/") else again == first
