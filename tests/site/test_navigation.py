"""Whatever navigation a configuration gives, pages and templates of the whole site are those of MkDocs itself."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from microsite.__main__ import STAMP
from microsite.site.render.navigation import named_pages
from microsite.site.render.render_site import render_site

NAVIGATIONS = {
    "none": "",
    "titles and none": "nav: [{Start: index.md}, a.md, {Below: [below/b.md, {See «b»: below/c.md}, https://host.example/]}]",
    "a page twice": "nav: [index.md, {One: a.md}, {Two: a.md}, {All: [{More: [below/b.md]}, below/c.md]}]",
}
EXTRA = """
site_name: A «site»
site_url: https://host.example/x/
theme: {name: null, custom_dir: theme, static_templates: [sitemap.xml, 404.html, none.html]}
extra_templates: [assets/list.txt]
"""
BASE = """{{ page.title }}|{% for page in nav.pages %}{{ page.title }} {{ page.url | url }},{% endfor %}|
{% for item in nav %}{{ item.title }}({{ item.active }} {{ (item.children or []) | length }});{% endfor %}
{{ page.previous_page.title }} {{ page.next_page.title }} {{ page.parent.title }} {{ page.content }}"""
HEAD = "---\nrender_macros: false\n"
LIST = "{% for page in pages %}{{ page.page.title }} {{ page.page.meta.colour }}\n{% endfor %}{{ base_url }}"


def _project(root: Path, nav: str) -> Path:
    pages = {
        "index.md": f"{HEAD}---\nWelcome: [a](a.md#x)\n",
        "a.md": f"{HEAD}colour: red\n---\n# The letter «a» & <b>x</b>\n\n## X\n",
        "below/b.md": f"{HEAD}title: A title\n---\n# Another\n",
        "below/c.md": f"{HEAD}---\nNo heading\n",
        "assets/list.txt": LIST,
    }
    for name, text in pages.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, "utf-8")
    (root / "theme").mkdir()
    (root / "theme" / "main.html").write_text(BASE, "utf-8")
    (root / "theme" / "sitemap.xml").write_text(LIST, "utf-8")
    (root / "theme" / "404.html").write_text("{{ base_url }} {{ 'a.md' | url }}", "utf-8")
    (root / "theme" / "none.html").write_text(" \n", "utf-8")
    (root / "mkdocs.yml").write_text(f"{EXTRA}{nav}\n", "utf-8")
    return root


@pytest.mark.parametrize("nav", NAVIGATIONS.values(), ids=NAVIGATIONS)
def test_pages_and_templates_are_those_of_mkdocs(tmp_path: Path, nav: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", STAMP)
    root, ours, theirs = _project(tmp_path / "p", nav), tmp_path / "ours", tmp_path / "theirs"
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(theirs)))
    ours.mkdir()
    built = render_site(root, ours)
    assert built.messages == ()
    files = sorted(path.relative_to(theirs).as_posix() for path in theirs.rglob("*") if path.is_file())
    assert {"404.html", "sitemap.xml", "sitemap.xml.gz", "assets/list.txt", "below/c/index.html"} <= set(files)
    assert files == sorted(path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file())
    assert [name for name in files if (ours / name).read_bytes() != (theirs / name).read_bytes()] == []


def test_a_title_that_stands_on_another_page_is_asked_for_again(tmp_path: Path) -> None:
    root, made = _project(tmp_path / "p", "plugins: []"), list[int]()
    page = root / "docs" / "a.md"
    for old, new in (("", ""), ("", ""), ("## X", "## X\n\ny"), ("# The letter", "# The word")):
        page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")
        site = tmp_path / f"site {len(made)}"
        site.mkdir()
        built = render_site(root, site)
        made.append(built.made)
    assert made == [4, 0, 1, 4]
    assert "The word «a»" in (site / "below" / "c" / "index.html").read_text("utf-8")


def test_what_mkdocs_warns_of_is_warned_of(tmp_path: Path) -> None:
    root = _project(tmp_path / "p", "nav: [index.md, a.md, nö.md]\nvalidation: {nav: {omitted_files: warn}}")
    (root / "theme" / "404.html").unlink()
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("list.txt]", "list.txt, gone.txt]"), "utf-8")
    (tmp_path / "site").mkdir()
    said = [message.partition("\n")[0] for _, message in render_site(root, tmp_path / "site").messages]
    assert said == [
        'The following pages exist in the docs directory, but are not included in the "nav" configuration:',
        "A reference to 'nö.md' is included in the 'nav' configuration, which is not found in the documentation files.",
        "Template skipped: '404.html' not found in theme directories.",
        "Template skipped: 'gone.txt' not found in docs_dir.",
    ]


def test_paths_from_the_root_are_refused_in_one_line(tmp_path: Path) -> None:
    nav = "nav: [index.md, /a.md]\nvalidation: {nav: {absolute_links: relative_to_docs}}"
    (tmp_path / "site").mkdir()
    built = render_site(_project(tmp_path / "p", nav), tmp_path / "site")
    message = "mkdocs.yml or a template: ValueError: the navigation names a.md by a path that begins with /"
    assert built.messages[-1] == ("ERROR", message)


def test_every_shape_of_navigation_is_read() -> None:
    nav = ["a.md", {"B": "b.md"}, {"C": ["c.md", {"D": [{"E": "e.md"}]}], "F": "f.md"}, {"G": None}]
    titles = [("a.md", None), ("b.md", "B"), ("c.md", None), ("e.md", "E"), ("f.md", "F")]
    assert list(named_pages(nav)) == titles
