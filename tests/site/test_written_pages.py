"""MkDocs' own commands: of pages that are missing or older than the seeds they say what to type, in one line."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from mkdocs.exceptions import PluginError

from microsite.site.other_preview import is_other_preview, write_pages_for_preview
from microsite.site.written_pages import keep_written, outdated, seeds_key
from tests.commands import as_for_a_user
from tests.project_copies import copy_toy

TYPE = "type: make site (or make serve, which shows what you save)"


def _mkdocs(root: Path, *more: str, at: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(root / ".build" / "theirs"), *more]
    environment = as_for_a_user({"NO_MKDOCS_2_WARNING": "1"})
    return subprocess.run(command, cwd=at or root, check=False, capture_output=True, text=True, env=environment)


def test_a_fresh_clone_says_what_to_type_and_nothing_else(toy: Path) -> None:
    done = _mkdocs(toy)
    assert done.returncode == 1
    wrong = [line for line in done.stderr.splitlines() if line.startswith(("ERROR", "WARNING"))]
    assert wrong == [f"ERROR   -  the pages of the seeds are not written yet; {TYPE}"]
    assert "Traceback" not in done.stderr


def test_after_an_edit_no_old_text_is_shown(built_toy: Path) -> None:
    toy = built_toy
    assert outdated(toy) == ""
    seed = toy / "seeds" / "actors" / "baker.md"
    seed.write_text(seed.read_text("utf-8").replace("A baker in Brill.", "Bakes."), "utf-8")
    done = _mkdocs(toy)
    assert done.returncode == 1
    wrong = [line for line in done.stderr.splitlines() if line.startswith(("ERROR", "WARNING"))]
    assert wrong == [f"ERROR   -  the seeds were changed after the pages were written; {TYPE}"]


def test_pages_of_seeds_need_no_line_in_the_settings_and_any_folder_will_do(built_toy: Path, tmp_path: Path) -> None:
    settings = built_toy / "mkdocs.yml"
    text = settings.read_text("utf-8")
    begin = text.index("not_in_nav: |")
    settings.write_text(text[:begin] + text[text.index("validation:") :], "utf-8")
    away = _mkdocs(built_toy, "--config-file", str(settings), at=tmp_path)
    assert away.returncode == 0, away.stderr
    assert (built_toy / ".build" / "theirs" / "threats" / "silting" / "index.html").is_file()


def test_pages_are_remembered_by_what_the_seeds_say(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "project")
    assert outdated(root).startswith("the pages of the seeds are not written yet")
    (root / "docs" / "data").mkdir()
    (root / "docs" / "data" / "index.md").write_text("# Data", "utf-8")
    assert outdated(root) == "", "nobody remembers: a copy of a project"
    keep_written(root, seeds_key(root))
    assert outdated(root) == ""
    (root / "seeds" / "actors" / "baker.md").touch()
    assert outdated(root) == ""
    (root / "seeds" / "actors" / "baker.md").rename(root / "seeds" / "actors" / "bakery.md")
    assert outdated(root).startswith("the seeds were changed")


@pytest.fixture
def previewing() -> Iterator[None]:
    """An engine that shows what is saved, as its own command starts it."""
    with click.Context(click.Command("serve"), info_name="serve"):
        yield


@pytest.mark.usefixtures("previewing")
def test_a_preview_of_an_engine_is_given_new_pages_after_a_save_and_goes_on_where_seeds_are_wrong(
    built_toy: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    seed, page = built_toy / "seeds" / "actors" / "baker.md", built_toy / "docs" / "actors" / "baker.md"
    before = seed.read_text("utf-8")
    seed.write_text(before.replace("A baker in Brill.", "Bakes."), "utf-8")
    assert is_other_preview()
    write_pages_for_preview(built_toy)
    assert "Bakes." in page.read_text("utf-8")
    assert outdated(built_toy) == ""
    seed.write_text(before.replace("kind: person", "kind: persn"), "utf-8")
    capfd.readouterr()
    write_pages_for_preview(built_toy)
    assert "Bakes." in page.read_text("utf-8")
    told = capfd.readouterr().err.splitlines()
    assert told[0].startswith("seeds/actors/baker.md:3:7: unknown-word: ")
    assert told[-1].startswith("what is shown is from before; mend this and save, or type: make serve")
    (built_toy / "docs" / "data" / "index.md").unlink()
    with pytest.raises(PluginError, match="mend this, then type: make serve"):
        write_pages_for_preview(built_toy)


def test_a_build_is_no_preview() -> None:
    with click.Context(click.Command("build"), info_name="build"):
        assert not is_other_preview()
    assert not is_other_preview()
