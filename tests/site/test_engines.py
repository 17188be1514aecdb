"""Every engine builds the site, and every link and anchor of what it builds holds."""

import re
import sys
from pathlib import Path

import pytest

from microsite.corpus.project import load as load_project
from microsite.site.engines import ENGINES
from microsite.site.engines.in_process import InProcess, load
from microsite.site.engines.links import mend_links, put_back
from microsite.site.engines.zensical import Zensical
from tests.commands import run_process
from tests.project_copies import ROOT, THEME, override
from tests.two_languages import copy_three_languages

long = pytest.mark.long


def _pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


@long
@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_an_engine_builds_every_page_and_every_link_and_anchor_holds(engine: str, toy: Path, toy_site: Path) -> None:
    done = run_process("build.py", toy, "--engine", engine)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (toy / "site").exists()
    assert len(_pages(toy_site / "site")) > 50
    assert _pages(toy / f"site-{engine}") == _pages(toy_site / "site")


@long
@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_templates_know_how_a_project_calls_its_folders(engine: str, toy: Path) -> None:
    words = "pages:\n- {kind: threat, one: worry, many: worries, title: Worries, folder: worries}\n"
    (toy / "seeds" / "vocabulary.yml").write_text(words, "utf-8")
    settings = toy / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("threats/index.md", "worries/index.md"), "utf-8")
    done = run_process("build.py", toy, "--engine", engine)
    assert done.returncode == 0, done.stdout + done.stderr
    lost, home = ((toy / f"site-{engine}" / name).read_text("utf-8") for name in ("404.html", "index.html"))
    assert 'data-folders="worries actors claims glossary"' in home
    assert "worries/" in lost
    assert "threats/" not in lost
    assert not list(toy.glob(".zensical*"))


@long
@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_links_that_an_engine_does_not_look_at_are_walked_all_the_same(engine: str, toy: Path) -> None:
    footer = (THEME / "partials" / "footer.html").read_text("utf-8")
    override(toy, "partials/footer.html", footer + '<p><a href="#nö">x</a> <a href="gone.pdf">y</a></p>\n')
    done = run_process("build.py", toy, "--engine", engine)
    assert done.returncode == 1
    for code, quoted in (("broken-anchor", 'href="#nö"'), ("broken-link", 'href="gone.pdf"')):
        assert [line for line in done.stderr.splitlines() if f": {code}: " in line and quoted in line]
    assert not (toy / f"site-{engine}").exists()


@long
def test_zensical_makes_the_main_language_alone_and_says_so(tmp_path: Path) -> None:
    root = copy_three_languages(tmp_path / "toy")
    done = run_process("build.py", root, "--engine", "zensical")
    assert done.returncode == 0, done.stderr
    assert "zensical makes the main language alone (de, fa: make site, with no ENGINE)\n" in done.stdout
    home = (root / "site-zensical/index.html").read_text("utf-8")
    assert "hreflang" not in home
    assert "Methode" not in home, "the menu is that of one language"
    assert not {"fa", "de"} & {path.name for path in (root / "site-zensical").iterdir()}


def test_one_process_knows_one_package_by_the_name_of_mkdocs() -> None:
    load("mkdocs")
    before = sys.modules["mkdocs"]
    with pytest.raises(RuntimeError, match="mkdocs is loaded in this process, so it cannot render with properdocs"):
        load("properdocs")
    assert sys.modules["mkdocs"] is before


@pytest.mark.parametrize("package", ["properdocs", "not_installed"])
def test_a_package_that_cannot_be_had_is_one_line(package: str, toy: Path) -> None:
    load("mkdocs")
    built = InProcess(package).render(load_project(toy)[0], toy / ".build" / "site")
    ((level, message),) = built.messages
    assert level == "ERROR"
    assert package in message


def test_a_program_that_refuses_is_heard(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuses = "import sys; print('no such «page»'); sys.exit(3)"
    monkeypatch.setattr("microsite.site.engines.zensical.COMMAND", (sys.executable, "-X", "utf8", "-c", refuses))
    built = Zensical().render(load_project(toy)[0], toy / ".build" / "site")
    assert built.messages == (("ERROR", "zensical ended with 3:\nno such «page»\n"),)
    assert not built.pages


SOURCE = (
    '[up](../x.md)\n<svg><a href="../y/"><title>“y”</title></a></svg> <a class="r" href="z/#a">z</a>\n'
    '<img src="../m.svg" alt=""> <a href="#here">h</a> <a href="https://example.org/">e</a>\n'
)
LIFTED = (
    '<p><a href="../../x/">up</a>\n<svg><a href="../../y/"><title>“y”</title></a></svg> '
    '<a class="r" href="../z/#a">z</a>\n<img src="../../m.svg" alt=""> <a href="#here">h</a> '
    '<a href="https://example.org/">e</a></p>'
)


def test_links_in_html_are_put_back_and_no_others() -> None:
    mended = LIFTED.replace('"../../y/"', '"../y/"').replace('"../z/#a"', '"z/#a"').replace("../../m", "../m")
    assert put_back(LIFTED, SOURCE) == mended


def test_links_are_put_back_only_where_they_were_lifted(tmp_path: Path) -> None:
    site, docs = tmp_path / "site", tmp_path / "docs"
    for page, source in (("a/b", "a/b.md"), ("a", "a/index.md")):
        (site / page).mkdir(parents=True, exist_ok=True)
        (site / page / "index.html").write_text(LIFTED, "utf-8")
        (docs / source).parent.mkdir(parents=True, exist_ok=True)
        (docs / source).write_text(SOURCE, "utf-8")
    mend_links(site, docs)
    assert (site / "a" / "index.html").read_text("utf-8") == LIFTED
    assert (site / "a" / "b" / "index.html").read_text("utf-8") == put_back(LIFTED, SOURCE)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_each_engine_is_locked_and_its_folder_is_nobody_elses(engine: str) -> None:
    assert re.search(rf"^{engine}==[\d.]+ \\$", (ROOT / "requirements-test.lock").read_text("utf-8"), re.MULTILINE)
    ignored = (ROOT / ".gitignore").read_text("utf-8").split()
    cleaned = re.findall(r"^\trm -rf (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[0].split()
    assert f"/site-{engine}/" in ignored
    assert f"site-{engine}" in cleaned


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.*ml")), ids=lambda path: path.name)
def test_templates_call_no_method_of_python(path: Path) -> None:
    # Zensical's templates are MiniJinja: filters, tests and slices, but no methods of text or of mappings.
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    parts = re.findall(r"\{\{.*?\}\}|\{%.*?%\}", text, re.DOTALL)
    assert [part for part in parts if re.search(r"(?<!self)\.\w+\(", part)] == []
