"""What the check passes, the build builds, in languages that are not the main one: pages and their settings."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.pages.macro_project import handed_over
from microsite.site.before_build import check_before_build
from microsite.site.generate import plan
from microsite.site.render.log_capture import captured_warnings
from microsite.site.render.renderer import Renderer
from microsite.site.write_docs import write_all
from tests.safety import test_before_build as main
from tests.two_languages import change, copy_three_languages

PAGE = "docs/de/method.md"
HEAD = "---\ntitle: Methode\n---\n\n# Methode {: #method }\n\n"
ASKED = "\n\n## Stärke {: #strength }\n\n## Wir {: #editors }\n\n## Grund {: #independence }\n"
"""What written pages lead to on this one."""
_OF_TRANSLATIONS = ("untracked-translation", "other-citations")
"""What a page that was not made from its original has in any case."""

REFUSED = {
    **{
        name: (text.replace(main.HEAD, HEAD), told.replace("docs/tides.md", PAGE))
        for name, (text, told) in main.REFUSED.items()
    },
    "a citation of seeds": (f"{HEAD}So. [@harbour-report-001]\n", f"{PAGE}:7:5: prose-markup"),
    "a link of seeds": (f"{HEAD}[[silting|Verlandung]]\n", f"{PAGE}:7:1: prose-markup"),
    "a macro that is not there": (f"{HEAD}{{{{ tides() }}}}\n", f"{PAGE}:7:1: unsafe-page"),
    "an id that is not there": (f'{HEAD}{{{{ entity("tides") }}}}\n', f"{PAGE}:7:12: unknown-macro-id"),
    "a program": (f"{HEAD}<script>x</script>\n", f"{PAGE}:7:1: unsafe-page"),
    "a way to the main language": (f"{HEAD}[x](../method.md)\n", f"{PAGE}:7:5: broken-link"),
    "an anchor of a page that only the main language has": (
        f"{HEAD}[x](teaching.md#none)\n", f"{PAGE}:7:5: broken-anchor",
    ),
    "a page that only the main language has, by reference": (
        f"{HEAD}[x][y]\n\n[y]: teaching.md\n", f"{PAGE}:9:6: broken-link",
    ),
    "a download": (f"{HEAD}[x](data/claims.csv)\n", f"{PAGE}:7:5: broken-link"),
    "a page of a third language": (f'{HEAD}<a href="../../fa/method/">x</a>\n', f"{PAGE}:7:10: broken-link"),
    "a heading whose letters no address holds": (f"{HEAD}## روش\n", f"{PAGE}:7:1: same-anchor"),
}  # fmt: skip

ACCEPTED = {
    "links of every kind": (
        f"{HEAD}[a](method.md) [b](teaching.md#difficulty) [c](threats/silting.md#c-harbour-report-001) [d](#method)"
        " [e](index.md) [f](glossary/index.md#channel) [g](threats/ferry-loss.md) [i](https://host.example/x)\n\n"
        '<a href="../../method/#strength">x</a> <a href="../">y</a> <a href="../../data/claims.csv">z</a>'
        ' <a href="../../fa/">ب</a>\n'
    ),
    "calls of every kind": main.ACCEPTED["calls of every kind"].replace(main.HEAD, HEAD),
    "no front matter": "# Methode\n\nHoch.\n",
}

SETTINGS = {
    "an entry that names no page": ("mkdocs.de.yml", "method.md", "methods.md", "mkdocs.de.yml:8:14"),
    "a menu of the main language": ("mkdocs.de.yml", "nav:\n  - Anfang: index.md\n  - Methode: method.md\n", "",
                                    "mkdocs.de.yml:1:1"),
    "another folder": ("mkdocs.de.yml", "docs_dir: docs/de", "docs_dir: docs/fa", "mkdocs.de.yml:3:1"),
    "another language": ("mkdocs.de.yml", "language: de", "language: es", "mkdocs.de.yml:4:1"),
    "a style sheet that is not there": (
        "mkdocs.de.yml", "docs_dir:", "extra_css: [assets/none.css]\ndocs_dir:", "mkdocs.de.yml:3:13",
    ),
    "a setting that MkDocs does not know": (
        "mkdocs.de.yml", "docs_dir:", "strikt: true\ndocs_dir:", "mkdocs.de.yml:3:1",
    ),
    "pages that the main language would have, too": ("mkdocs.yml", "  /de/\n", "", "mkdocs.yml:{exclude_docs:}:1"),
}  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy in three languages, with its pages written."""
    root = copy_three_languages(tmp_path_factory.mktemp("before") / "toy")
    project, findings = load(root)
    assert [*findings, *check(project)] == []
    write_all(project, plan(project))
    return root


@pytest.fixture
def project(written: Path) -> Iterator[Path]:
    """The same, as it was before each case."""
    before = {name: (written / name).read_text("utf-8") for name in (PAGE, "mkdocs.yml", "mkdocs.de.yml")}
    yield written
    for name, text in before.items():
        (written / name).write_text(text, "utf-8")


def _findings(root: Path) -> list[str]:
    project, findings = load(root)
    findings += (found for found in check(project) if found.code not in _OF_TRANSLATIONS)
    return [f"{finding.place}: {finding.code}" for finding in findings or check_before_build(project)]


def _built(root: Path) -> str:
    """Return what a build in German says of the page."""
    project = next(other for other in load(root)[0].others if other.language == "de")
    site = root / "site-of-one"
    shutil.rmtree(site, ignore_errors=True)
    with contextlib.chdir(root), handed_over(project), project.site.speaking(), captured_warnings() as said:
        renderer = Renderer(root, site, language="de")
        html = renderer.html(renderer.page("method.md"))
        page = next(file for file in renderer.pages if file.src_uri == "method.md")
        renderer.page(page.src_uri).validate_anchor_links(files=renderer.files, log_level=30)
    return " ".join(message for _, message in [*said, *renderer.messages["method.md"]]) or ("" if html else "no page")


@pytest.mark.turns(4)
@pytest.mark.parametrize("case", REFUSED)
def test_what_no_build_takes_is_one_finding(case: str, project: Path) -> None:
    text, told = REFUSED[case]
    (project / PAGE).write_text(text + ASKED, "utf-8")
    assert _findings(project) == [told]


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", ACCEPTED)
def test_what_is_accepted_is_built(case: str, project: Path) -> None:
    (project / PAGE).write_text(ACCEPTED[case] + ASKED, "utf-8")
    assert _findings(project) == []
    assert _built(project) == ""


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", SETTINGS)
def test_a_setting_that_no_build_takes_is_a_finding(case: str, project: Path) -> None:
    file, find, put, place = SETTINGS[case]
    change(project, file, find, put)
    text = (project / "mkdocs.yml").read_text("utf-8")
    place = place.replace("{exclude_docs:}", str(text[: text.index("exclude_docs:")].count("\n") + 1))
    assert _findings(project)[0] == f"{place}: bad-setting"


def test_what_only_the_main_language_has_is_told_with_what_to_write(project: Path) -> None:
    (project / PAGE).write_text(f"{HEAD}[x](data/claims.csv)\n{ASKED}", "utf-8")
    (found,) = check_before_build(load(project)[0])
    assert found.message.endswith('write <a href="../../data/claims.csv">…</a>')


def test_a_page_that_git_does_not_keep_is_told_with_the_lines_that_mend_it(project: Path) -> None:
    ignored = project / ".gitignore"
    try:
        ignored.write_text("/docs/*/\n", "utf-8")
        found = [(each.code, each.place.file.rpartition("/")[0]) for each in check_before_build(load(project)[0])]
        assert found == [("ignored-page", "docs/de"), ("ignored-page", "docs/fa")]
        ignored.write_text("/docs/*/\n!/docs/de/\n/docs/de/*/\n!/docs/fa/\n/docs/fa/*/\n", "utf-8")
        assert check_before_build(load(project)[0]) == []
    finally:
        ignored.unlink()
