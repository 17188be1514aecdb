"""Other engines build the same site, and every way in which what they make of it differs is found."""

import re
import sys
from pathlib import Path

import pytest

from microsite.engines.article import tokens
from microsite.engines.differences import Difference, between, by_kind, of_page
from microsite.engines.engine import ENGINES, command
from microsite.engines.known import Known, read_known, stale, unknown
from microsite.engines.links import mend_links, put_back
from microsite.engines.tell import lines
from tests.conftest import ROOT, run_process

LIST = ROOT / "tests" / "engines.yml"


def _page(article: str) -> str:
    return f"<html><body><nav>Menu</nav><article class='a'>{article}</article><footer>Foot</footer></body></html>"


def _kinds(first: str, second: str) -> list[str]:
    return [each.kind for each in of_page("a/b/index.html", _page(first), _page(second))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('<a href="x" id="y">z</a>', "<a id='y' href=x>z</a>"),
        ("<p>فارسی &amp; “x”</p>\n\n<p>b</p>", "<p>فارسی\n&#38; “x”</p><p>b</p>"),
        ('<a href="../#y">z</a>', '<a href="../../a/#y">z</a>'),
        ('<p class="a  b">x</p>', '<p class="a b">x</p>'),
        ("<td>&lt;script&gt; {{ x }}</td>", "<td>&#60;script&#62; &#123;{ x }}</td>"),
    ],
)
def test_the_same_said_in_another_way_is_no_difference(first: str, second: str) -> None:
    assert first != second
    assert len(tokens(_page(first))) > 2
    assert _kinds(first, second) == []


def test_only_the_article_counts_and_of_a_page_without_one_the_body() -> None:
    assert of_page("p.html", _page("x"), _page("x").replace("Menu", "Other")) == []
    moved = "<head><title>a</title></head><body><p>moved to x</p></body>"
    assert of_page("p.html", moved, moved.replace("<title>a", "<title>b")) == []
    assert [each.kind for each in of_page("p.html", moved, moved.replace("to x", "to y"))] == ["changed text"]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("<p>one two three</p>", "<p>one three</p>", ["missing text"]),
        ("<p>one two</p>", "<p>one {{ two() }} two</p>", ["added text"]),
        ("<p>one two</p>", "<p>one 2</p>", ["changed text"]),
        ("<p>one <b>two</b></p>", "<p>one two</p>", ["missing element b"]),
        ('<a href="../x/">x</a>', '<a href="../../x/">x</a>', ["changed attribute a href"]),
        ('<h2 id="s">S</h2>', "<h2>S</h2>", ["missing attribute h2 id"]),
        ("<p>a</p>", '<p>a</p><a class="k"></a>', ["added attribute a class", "added element a"]),
        ("<table><tr><td>a</td></tr></table>", "<p>| a |</p>", [
            "added text", "added text", "added element p", "missing element table", "missing element td",
            "missing element tr",
        ]),
        ("<p><b>a</b> b</p>", "<p>a <b>b</b></p>", ["moved markup"]),
        ("<pre><code>a\nb</code></pre>", "<pre><code>a b</code></pre>", ["missing text"]),
    ],
)  # fmt: skip
def test_each_kind_of_difference_is_found(first: str, second: str, kinds: list[str]) -> None:
    assert sorted(_kinds(first, second)) == sorted(kinds)


def test_colours_in_code_are_markup_and_change_no_word() -> None:
    plain = '<pre><code class="language-sh">A=1 b</code></pre>'
    coloured = '<div class="h"><pre><code><span class="n">A</span><span class="o">=</span>1 b</code></pre></div>'
    kinds = _kinds(plain, coloured)
    assert "added element span" in kinds
    assert not [kind for kind in kinds if kind.endswith("text")]


def _site(folder: Path, **pages: str) -> Path:
    folder.mkdir()
    for name, article in pages.items():
        (folder / f"{name}.html").write_text(_page(article), "utf-8")
    return folder


def test_sites_are_compared_page_by_page_and_told_by_kind(tmp_path: Path) -> None:
    ours = _site(tmp_path / "a", same="<p>x</p>", gone="x", one='<a href="1">“x”</a>', two='<a href="1">y</a>')
    theirs = _site(tmp_path / "b", same="<p> x </p>", new="x", one='<a href="2">“x”</a>', two='<a href="3">y</a>')
    found = between(ours, theirs)
    assert {kind: len(group) for kind, group in by_kind(found)} == {
        "added page": 1,
        "changed attribute a href": 2,
        "missing page": 1,
    }
    told = list(lines(found, []))
    assert "changed attribute a href (2, pages: 2), as on one.html" in told
    assert told[told.index("changed attribute a href (2, pages: 2), as on one.html") + 1] == '    MkDocs: href="/1"'
    assert told[-1] == "differences not known: 4, known: 0"


def _known(tmp_path: Path, text: str) -> list[Known]:
    path = tmp_path / "engines.yml"
    path.write_text(text, "utf-8")
    known, findings = read_known(path, "zensical")
    assert findings == []
    return known


ENTRY = "- {engine: zensical, kind: added element span, pages: [dev/*], reason: colours}\n"


def test_the_list_covers_what_it_names_where_it_names_it_and_nothing_else(tmp_path: Path) -> None:
    known = _known(tmp_path, ENTRY + ENTRY.replace("zensical", "properdocs").replace("span", "div"))
    assert [each.kind for each in known] == ["added element span"]
    inside, outside = (Difference(page, "added element span", "", "<span>") for page in ("dev/x/index.html", "x.html"))
    other = Difference("dev/x/index.html", "added element div", "", "<div>")
    assert unknown([inside, outside, other], known) == [outside, other]
    assert stale([inside], known) == []


def test_an_entry_that_fits_nothing_any_more_is_named_with_its_line(tmp_path: Path) -> None:
    known = _known(tmp_path, "# why\n" + ENTRY)
    assert stale([], known) == known
    (line, _) = lines([], known)
    assert line.startswith("engines.yml:2:")
    assert "added element span" in line


def test_a_broken_list_is_one_finding_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "engines.yml").write_text("- {engine: hugo, kind: x, pages: [y], reason: z}\n", "utf-8")
    known, findings = read_known(tmp_path / "engines.yml", "zensical")
    assert known == []
    assert [(each.place.line, each.code) for each in findings] == [(1, "unknown-word")]


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_the_list_in_use_can_be_read_and_gives_reasons(engine: str) -> None:
    known, findings = read_known(LIST, engine)
    assert findings == []
    assert all(len(each.reason) > 20 for each in known)
    assert {each.kind for each in known if "text" in each.kind or "href" in each.kind} == set()


SOURCE = (
    '[up](../x.md)\n<svg><a href="../y/"><title>“y”</title></a></svg> <a class="r" href="z/#a">z</a>\n'
    '<a href="#here">h</a> <a href="https://example.org/">e</a>\n'
)
LIFTED = (
    '<p><a href="../../x/">up</a>\n<svg><a href="../../y/"><title>“y”</title></a></svg> '
    '<a class="r" href="../z/#a">z</a>\n<a href="#here">h</a> <a href="https://example.org/">e</a></p>'
)


def test_links_in_html_are_put_back_and_no_others() -> None:
    assert put_back(LIFTED, SOURCE) == LIFTED.replace('"../../y/"', '"../y/"').replace('"../z/#a"', '"z/#a"')


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
def test_each_engine_is_locked_and_builds_strictly_from_nothing(engine: str) -> None:
    python, dash, name, *options = command(ENGINES[engine])
    assert (python, dash, name) == (sys.executable, "-m", engine)
    assert {"build", "--strict", "--clean"} <= set(options)
    assert re.search(rf"^{engine}==[\d.]+ \\$", (ROOT / "requirements-test.lock").read_text("utf-8"), re.MULTILINE)
    ignored = (ROOT / ".gitignore").read_text("utf-8").split()
    cleaned = re.findall(r"^\trm -rf (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[0].split()
    assert f"/site-{engine}/" in ignored
    assert f"site-{engine}" in cleaned


@pytest.mark.parametrize("path", sorted((ROOT / "overrides").rglob("*.*ml")), ids=lambda path: path.name)
def test_templates_call_no_method_of_python(path: Path) -> None:
    # Zensical's templates are MiniJinja: filters, tests and slices, but no methods of text or of mappings.
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    parts = re.findall(r"\{\{.*?\}\}|\{%.*?%\}", text, re.DOTALL)
    assert [part for part in parts if re.search(r"(?<!self)\.\w+\(", part)] == []


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_another_engine_builds_the_same_articles(engine: str, toy: Path, toy_site: Path) -> None:
    done = run_process("build_with.py", toy, engine)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (toy / "site").exists()
    assert sum(1 for _ in (toy_site / "site").rglob("*.html")) > 50
    assert between(toy_site / "site", toy / f"site-{engine}") == []


def test_the_comparison_says_what_to_build_first(toy: Path) -> None:
    done = run_process("compare_engines.py", toy, "zensical")
    assert (done.returncode, done.stderr) == (1, "site/ is not there; build it first: make site\n")


def test_the_comparison_fails_on_what_is_not_known(tmp_path: Path) -> None:
    for name, text in (("site", "x"), ("site-zensical", "<span>x</span>")):
        _site(tmp_path / name, index=text)
    (tmp_path / "tests").mkdir()
    known = tmp_path / "tests" / "engines.yml"
    known.write_text("[]\n", "utf-8")
    assert run_process("compare_engines.py", tmp_path, "zensical").returncode == 1
    known.write_text(ENTRY.replace("dev/*", '"*"'), "utf-8")
    done = run_process("compare_engines.py", tmp_path, "zensical")
    assert done.returncode == 0, done.stdout + done.stderr
    known.write_text(ENTRY.replace("dev/*", '"*"') + ENTRY, "utf-8")
    done = run_process("compare_engines.py", tmp_path, "zensical")
    assert done.returncode == 1
    assert "take the entry out" in done.stdout
