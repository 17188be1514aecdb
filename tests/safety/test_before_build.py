"""What the check passes, the build builds: hand-written pages and mkdocs.yml, each case tried with both."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.downloads import _ALWAYS, EXPORTS, map_outlines
from microsite.pages.macro_project import handed_over
from microsite.site.before_build import check_before_build, configuration
from microsite.site.generate import plan
from microsite.site.render.from_pages import PageArticles
from microsite.site.render.log_capture import captured_warnings
from microsite.site.render.renderer import Renderer
from microsite.site.write_docs import write
from tests.project_copies import ROOT, TOY, copy_toy

PAGE = "tides.md"
HEAD = "---\ntitle: Tides\n---\n\n# Tides\n\n"
NAV = next(line for line in (ROOT / "mkdocs.yml").read_text("utf-8").splitlines(True) if line.endswith(": method.md\n"))
LISTED = NAV + f"      - Tides: {PAGE}\n"

REFUSED = {
    "no title, and it says how to cite it": ("# Tides\n\n{{ cite_page() }}\n", "docs/tides.md:1:1: missing-field"),
    "a link to a page that is not there": (f"{HEAD}[x](none.md)\n", "docs/tides.md:7:5: broken-link"),
    # mkdocs/mkdocs#3485: a link to the address of a page, in the place of its file
    "a link to an address": (f"{HEAD}[x](method/)\n", "docs/tides.md:7:5: broken-link"),
    "a link to a generated page that is not there": (f"{HEAD}[x](threats/none.md)\n", "docs/tides.md:7:5: broken-link"),
    "a link from the root": (f"{HEAD}[x](/method/)\n", "docs/tides.md:7:5: broken-link"),
    "a link out of the site": (f"{HEAD}[x](../../x.md)\n", "docs/tides.md:7:5: broken-link"),
    "a link by reference": (f"{HEAD}[x][y]\n\n[y]: none.md\n", "docs/tides.md:9:6: broken-link"),
    "a picture that is not there": (f"{HEAD}![x](assets/none.png)\n", "docs/tides.md:7:6: broken-link"),
    "a link in HTML": (f'{HEAD}<a href="../none/">x</a>\n', "docs/tides.md:7:10: broken-link"),
    "a link in HTML to a file": (f'{HEAD}<a href="method.md">x</a>\n', "docs/tides.md:7:10: broken-link"),
    "an anchor that is not there": (f"{HEAD}[x](method.md#none)\n", "docs/tides.md:7:5: broken-anchor"),
    "an anchor of a generated page": (f"{HEAD}[x](threats/silting.md#none)\n", "docs/tides.md:7:5: broken-anchor"),
    "an anchor of a term": (f"{HEAD}[x](glossary/index.md#none)\n", "docs/tides.md:7:5: broken-anchor"),
    "an anchor of its own": (f"{HEAD}[x](#none)\n", "docs/tides.md:7:5: broken-anchor"),
    "an anchor in HTML": (f'{HEAD}<a href="../method/#none">x</a>\n', "docs/tides.md:7:10: broken-anchor"),
    "a figure that a claim does not give": (
        HEAD + '{{ figure("harbour-report-001") }}\n', "docs/tides.md:7:1: unsafe-page",
    ),
    "a passage that is not there": (
        HEAD + '{{ cite("harbour-report", "p9 <x>") }}\n', "docs/tides.md:7:1: unknown-passage",
    ),
    "a passage that is no locator": (
        HEAD + '{{ cite("harbour-report", " ") }}\n', "docs/tides.md:7:1: unknown-passage",
    ),
}  # fmt: skip
"""Hand-written pages that no build takes, and the place and code of the one finding."""

ACCEPTED = {
    "links of every kind": (
        f"{HEAD}[a](method.md) [b](method.md#strength) [c](threats/silting.md#c-harbour-report-001) [d](#own)"
        " [e](index.md) [f](glossary/index.md#channel) [g](data/claims.csv) [h](assets/favicon.svg) [i](https://host.example/x)"
        " [j](mailto:a@host.example) <a@host.example> [k](threats/silting.md#cite-this) [l](method.md#cite-this)"
        " [m](bibliography/index.md#oduya-1998) [n](claims/harbour-report-001.json)\n\n## Own\n\n"
        '<a href="../method/#strength">x</a> <a href="../">y</a> <a href="#own">z</a>\n'
    ),
    "calls of every kind": HEAD
    + '{{ claim("harbour-report-001") }} {{ cite("oduya-1998", "p. 12 <x>") }} {{ figure("harbour-report-006") }}\n\n'
    '{{ cite("harbour-report", "s1.p1.s1") }} {{ entity("silting", "a | b ]") }}\n\n{{ steps("harbour-report-001") }}\n'
    "\n{{ threat_list() }}\n\n{{ strengths() }}\n\n{{ cite_page() }}\n",
    "no front matter": "# Tides\n\nHigh.\n",
    "settings of every kind": "---\ntitle: 'NO: 12'\ndescription: a\nhide: [toc]\nreviewed: 2026-02-28\n---\n# T\n",
}

SETTINGS = {
    "an entry that names no page": (NAV, LISTED.replace("method.md", "methods.md"), "methods.md"),
    "an entry from the root": (NAV, LISTED.replace(" method.md", " /method.md"), "/method.md"),
    "an entry that runs": (NAV, LISTED + "      - X: data:text/html,x\n", "data:text"),
    "patterns that are none": ("  /threats/\n", "  /threats/\n  !\n", "not_in_nav:"),
    "a style sheet that is not there": (
        "strict: true",
        "strict: true\nextra_css: [assets/none.css]",
        "assets/none.css",
    ),
    "a script of another host": (
        "strict: true",
        "strict: true\nextra_javascript: [{path: https://host.example/x.js}]",
        "{path: https:",
    ),
    "a picture that is not there": ("assets/card.png", "assets/none.svg", "assets/none.svg"),
    "an address that is none": ("strict: true", "strict: true\nrepo_url: 'http://[bad'", "repo_url"),
    "a setting that MkDocs does not know": ("strict: true", "strikt: true", "strikt:"),
    "a theme that is not there": ("name: microsite", "name: granite", "theme:"),
    "a plugin that is not there": ("  - macros:\n", "  - tides\n  - macros:\n", "plugins:"),
    "a value of another type": ("use_directory_urls: true", "use_directory_urls: [a]", "use_directory_urls:"),
    "an extension that is not there": ("  - tables\n", "  - tidal\n", "markdown_extensions:"),
    # mkdocs/mkdocs-redirects#59, zarr-developers/VirtualiZarr#643: addresses that end otherwise than they did
    "addresses of another form": ("use_directory_urls: true", "use_directory_urls: false", "use_directory_urls:"),
    "another folder for pages": ("docs_dir: docs", "docs_dir: seeds", "docs_dir:"),
    "an extension taken out": ("  - attr_list\n", "", "markdown_extensions:"),
    "another theme": ("  name: ", "  name: readthedocs # ", "theme:"),
    "a language that the theme has not": ("language: en", "language: tlh", "theme:"),
    "a program that counts readers": ("extra:\n", "extra:\n  analytics: {provider: google, property: G-1}\n", "extra:"),
    "a version switch": ("extra:\n", "extra:\n  version: {provider: mike}\n", "extra:"),
    "the theme's own advertisement": ("  generator: false\n", "", "extra:"),
    "fonts of another host": ("  language: en\n", "  language: en\n  font: {text: Roboto}\n", "theme:"),
    "generated pages left out": ("exclude_docs: |\n", "exclude_docs: |\n  threats/\n", "exclude_docs:"),
}
"""What replaces what in mkdocs.yml, and where the first finding is."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project with its pages written, and a page of its own in the navigation."""
    root = copy_toy(tmp_path_factory.mktemp("before") / "toy")
    project, findings = load(root)
    assert findings == []
    write(project, plan(project).files())
    return root


@pytest.fixture
def project(written: Path) -> Iterator[Path]:
    """The same, as it was before each case."""
    config = (written / "mkdocs.yml").read_text("utf-8")
    (written / "mkdocs.yml").write_text(config.replace(NAV, LISTED), "utf-8")
    (written / "docs" / PAGE).write_text(f"{HEAD}High.\n", "utf-8")
    yield written
    (written / "mkdocs.yml").write_text(config, "utf-8")


def _findings(root: Path) -> list[str]:
    project, findings = load(root)
    findings += check(project)
    return [f"{finding.place}: {finding.code}" for finding in findings or check_before_build(project)]


def _built(root: Path) -> str:
    """Return what a build says of the hand-written page; it is rendered alone, among the files of the whole site."""
    project, _ = load(root)
    site = root / "site-of-one"
    shutil.rmtree(site, ignore_errors=True)
    with contextlib.chdir(root), handed_over(project), captured_warnings() as said:
        renderer = Renderer(root, site, articles=PageArticles(plan(project).pages))
        html = renderer.html(renderer.page(PAGE))
        for file in renderer.pages:
            if file.src_uri == PAGE:
                renderer.page(PAGE).validate_anchor_links(files=renderer.files, log_level=30)
    return " ".join(message for _, message in [*said, *renderer.messages[PAGE]]) or ("" if html else "no page")


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", REFUSED)
def test_what_no_build_takes_is_one_finding(case: str, project: Path) -> None:
    text, told = REFUSED[case]
    (project / "docs" / PAGE).write_text(text, "utf-8")
    assert _findings(project) == [told]


@pytest.mark.turns(4)
@pytest.mark.parametrize("case", ACCEPTED)
def test_what_is_accepted_is_built(case: str, project: Path) -> None:
    (project / "docs" / PAGE).write_text(ACCEPTED[case], "utf-8")
    assert _findings(project) == []
    assert _built(project) == ""


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", SETTINGS)
def test_a_setting_that_no_build_takes_is_a_finding(case: str, project: Path) -> None:
    find, put, where = SETTINGS[case]
    config = (project / "mkdocs.yml").read_text("utf-8")
    config = config.replace(LISTED, NAV) if find == NAV else config
    assert find in config
    config = config.replace(find, put, 1)
    (project / "mkdocs.yml").write_text(config, "utf-8")
    before = config[: config.index(where)]
    place = f"mkdocs.yml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    assert _findings(project)[:1] == [f"{place}: bad-setting"]


def test_pages_that_call_macros_need_the_plugin(project: Path) -> None:
    config = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(f"{config[: config.index('plugins:')]}plugins: []\n", "utf-8")
    assert [message for name, message in _said(project) if name == "plugins"] != []


def _said(root: Path) -> list[tuple[str, str]]:
    project, _ = load(root)
    return [tuple(finding.message.split(": ", 1)) for finding in configuration.check(project)]  # type: ignore[misc]


def test_pictures_in_html_are_looked_for_though_no_build_does(project: Path) -> None:
    page = project / "docs" / PAGE
    page.write_text(f'{HEAD}<img src="../assets/none.png" alt="a">\n', "utf-8")
    assert _findings(project) == ["docs/tides.md:7:11: broken-link"]
    page.write_text(f'{HEAD}<img src="../assets/favicon.svg" alt="a">\n', "utf-8")
    assert _findings(project) == []


def test_each_link_that_leads_nowhere_is_named_at_its_place(project: Path) -> None:
    (project / "docs" / PAGE).write_text(f"{HEAD}[a](none.md)\n\n[b](none.md) [c](none.md#x)\n", "utf-8")
    assert _findings(project) == [f"docs/tides.md:{at}: broken-link" for at in ("7:5", "9:5", "9:18")]


CURES = (
    ("[x](nowhere.md)", "name a page that is there, or take the link away from its words", "x"),
    ("[x](index.md#nothing)", "name one that it has, or the page alone", "[x](index.md)"),
    ("[x](threats/silting/)", "write threats/silting.md", "[x](threats/silting.md)"),
    ("[x](/threats/ferry-loss/)", "write threats/ferry-loss.md", "[x](threats/ferry-loss.md)"),
    ("[x](threats/siltin.md)", "did you mean threats/silting.md?", "[x](threats/silting.md)"),
    ("[x](glossary.md#fairway)", "write glossary/index.md", "[x](glossary/index.md)"),
    ("![x](favicon.svg)", "write assets/favicon.svg", "![x](assets/favicon.svg)"),
    ("![x](none.png)", "put it into docs/assets/ and write assets/none.png", "x"),
    ('<a href="teaching.md">x</a>', "write it in Markdown: [words](teaching.md)", "[x](teaching.md)"),
)
"""What links are written as, what is said of each, and what it says to type."""


def test_what_is_told_of_a_link_is_where_it_should_lead(project: Path) -> None:
    page = project / "docs" / PAGE
    page.write_text(HEAD + "\n\n".join(written for written, _, _ in CURES), "utf-8")
    told = [finding.message for finding in check_before_build(load(project)[0])]
    assert [cure for _, cure, _ in CURES if not any(message.endswith(f"; {cure}") for message in told)] == []
    assert len(told) == len(CURES)
    page.write_text(HEAD + "\n\n".join(typed for _, _, typed in CURES), "utf-8")
    assert _findings(project) == []


def test_a_page_that_is_not_in_the_navigation_is_a_finding(project: Path) -> None:
    config = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(config.replace(LISTED, NAV), "utf-8")
    assert _findings(project) == ["docs/tides.md:1:1: not-in-nav"]


def test_generated_pages_need_no_line_in_the_settings(project: Path) -> None:
    config = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(config.replace("  /claims/\n", ""), "utf-8")
    assert _findings(project) == []
    assert _built(project) == ""


def test_the_names_of_downloads_are_those_that_every_corpus_has() -> None:
    project, _ = load(TOY)
    there = {file.path for files in EXPORTS for file in files(project.corpus)}
    assert there >= _ALWAYS | map_outlines.paths(project.corpus)


_PIECE = st.sampled_from(
    [
        "[a](", "![a](", "<a href='", "[", "]", ")", "'>x</a>", "(", "#", "\n\n", " ", "## Own\n", "<a id='b'></a>",
        "`",
        "method.md", "method", "../", "./", "threats/silting.md", "index.md", "assets/favicon.svg", "none.md",
        "%6dethod.md", "#own", "#c-harbour-report-001", "?q", "https://host.example/", "//host.example",
        "mailto:a@b.example", '{{ entity("silting") }}', '{{ cite("harbour-report", "s1.p1.s1") }}', "{{ counts() }}",
        "{{ cite_page() }}",
    ]
)  # fmt: skip


@pytest.mark.long
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_PIECE, max_size=12).map("".join))
def test_whatever_is_accepted_is_built(project: Path, body: str) -> None:
    (project / "docs" / PAGE).write_text(HEAD + body, "utf-8")
    if not _findings(project):
        assert _built(project) == ""
