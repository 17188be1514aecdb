"""The theme is the package's; a project has its own of any template, style sheet or script of it, file by file."""

from pathlib import Path

import pytest

from microsite.site.short_scripts import short_lines
from microsite.theme import FOLDER, themed_file
from tests.forks import run_copy
from tests.project_copies import ROOT, THEME, override


def test_this_repository_has_no_second_copy_of_the_theme() -> None:
    assert FOLDER == THEME
    theirs = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    ours = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs" / "assets").rglob("*")}
    assert ours & theirs == set()


def test_a_file_of_the_project_comes_first(toy: Path) -> None:
    assert themed_file(toy, "assets/favicon.svg") == THEME / "assets" / "favicon.svg"
    own = toy / "docs" / "assets" / "favicon.svg"
    own.write_text("<svg/>", "utf-8")
    assert themed_file(toy, "assets/favicon.svg") == own
    card = override(toy, "card.html", "<p>$name</p>")
    assert themed_file(toy, "card.html") == card


@pytest.mark.turns(6, on=1)
def test_one_template_one_style_sheet_and_one_script_are_overridden(toy: Path, toy_site: Path) -> None:
    override(toy, "partials/footer.html", '<footer class="of-ours">Ours.</footer>')
    assets = toy / "docs" / "assets"
    (assets / "map.css").write_text(".of-ours{color:#00fa9a}", "utf-8")
    (assets / "menu.js").write_text("self.ofOurs = 1;\n", "utf-8")
    done = run_copy("build.py", toy)
    assert done.returncode == 0, done.stderr
    page = (toy / "site" / "method" / "index.html").read_text("utf-8")
    assert '<footer class="of-ours">Ours.</footer>' in page
    sheets = "".join(path.read_text("utf-8") for path in (toy / "site" / "assets").glob("site.*.css"))
    assert ".of-ours{color:#00fa9a}" in sheets
    ours, theirs = ((site / "site" / "assets" / "site.js").read_text("utf-8") for site in (toy, toy_site))
    assert ours.startswith("self.ofOurs = 1;\n")
    copy = "\n".join(short_lines((THEME / "assets" / "copy.js").read_text("utf-8")))
    assert ours.endswith(f"{copy}\n")
    assert theirs.endswith(f"{copy}\n")
    assert "ofOurs" not in theirs
