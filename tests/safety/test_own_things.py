"""A command replaces what it made, and nothing else: what people put in its place stays, and is named in a line."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.site.before_build import strange_files
from microsite.site.own_things import refuse_other_file, refuse_other_folder
from microsite.site.written_pages import keep_files
from tests.commands import run

Make = Callable[[Path], object]


def _write(path: Path, text: str = "mine") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _with_a_link(site: Path) -> None:
    site.mkdir()
    (site / "x").symlink_to("nowhere")


def _site(site: Path) -> None:
    for name in ("index.html", "data/claims.csv", "CNAME"):
        _write(site / name)


NOT_OURS: dict[str, tuple[Make, str]] = {
    "a file": (_write, "this is a file"),
    "a folder with notes": (lambda site: _write(site / "notes.txt"), "is no site that was built here"),
    "a page of somebody's own": (lambda site: _write(site / "index.html"), "is no site that was built here"),
    "a folder with a hidden file": (lambda site: _write(site / ".git/HEAD"), "is no site that was built here"),
    "a folder with a broken link": (_with_a_link, "is no site that was built here"),
}


@pytest.mark.parametrize("case", NOT_OURS)
def test_a_build_leaves_what_it_did_not_make(case: str, tmp_path: Path) -> None:
    make, why = NOT_OURS[case]
    make(tmp_path / "site")
    with pytest.raises(FileExistsError, match=why):
        refuse_other_folder(tmp_path / "site", tmp_path)


@pytest.mark.parametrize("site", ["", "..", "../.."], ids=["the project", "what is around it", "further up"])
def test_a_build_does_not_replace_the_project(site: str, tmp_path: Path) -> None:
    with pytest.raises(FileExistsError, match="the project itself"):
        refuse_other_folder((tmp_path / "a/b" / site).resolve(), tmp_path / "a/b")


OURS: dict[str, Make] = {
    "nothing": lambda site: None,
    "an empty folder": Path.mkdir,
    "a site": _site,
    "editions that were put back": lambda site: _write(site / "e/2026-12/index.html"),
}


@pytest.mark.parametrize("case", OURS)
def test_a_build_replaces_what_it_made(case: str, tmp_path: Path) -> None:
    OURS[case](tmp_path / "site")
    refuse_other_folder(tmp_path / "site", tmp_path)


def test_the_command_says_it_in_a_line_before_anything_is_written(toy: Path) -> None:
    _write(toy / "site")
    done = run("build.py", toy)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "/site: expected a folder for the site, and this is a file; move it away" in done.stderr
    assert (toy / "site").read_text("utf-8") == "mine"
    assert not (toy / "docs/threats").exists()


def _zip(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")


def test_a_zip_replaces_a_zip_of_the_site_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    refuse_other_file(path, "site")
    _zip(path, "site/index.html", "site/a/index.html")
    refuse_other_file(path, "site")
    for make in (_write, lambda path: _zip(path, "mine.txt"), lambda path: _zip(path, "site/x", "mine.txt")):
        make(path)
        with pytest.raises(FileExistsError, match="no zip of the site"):
            refuse_other_file(path, "site")


def _strange(root: Path) -> list[str]:
    return [f"{each.place}: {each.code}" for each in strange_files.check(load(root)[0])]


def test_files_of_people_in_folders_of_the_generator_are_named(toy: Path) -> None:
    for name in ("threats/notes.md", "data/table.csv", "c/x/y.txt", "glossary/.DS_Store"):
        _write(toy / "docs" / name)
    assert _strange(toy) == [
        f"docs/{name}:1:1: orphan-file" for name in ("threats/notes.md", "data/table.csv", "c/x/y.txt")
    ]


def test_files_of_the_generator_are_its_own(toy: Path) -> None:
    page = '---\ntitle: "X"\ndescription: ""\nseed: "seeds/actors/x.md"\n---\n'
    for name, text in (("actors/x.md", page), ("actors/x.json", "{}"), ("search/index.md", page)):
        _write(toy / "docs" / name, text)
    assert _strange(toy) == [], "of a build that nobody remembers, pages are known by their front matter"
    keep_files(toy, ["actors/x.json"])
    _write(toy / "docs/actors/y.json", "{}")
    assert _strange(toy) == ["docs/actors/y.json:1:1: orphan-file"]
