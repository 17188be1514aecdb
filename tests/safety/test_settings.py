"""Front matter of hand-written pages and mkdocs.yml: a mistake is one line at its place."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data

from microsite.corpus.project import load
from microsite.seeds.reading.page_settings import read_page_settings
from microsite.seeds.reading.site_configuration import read_site_configuration
from tests.commands import run
from tests.project_copies import copy_toy

FRONT = {
    "title: NO": "2:8: wrong-type",  # a word that YAML 1.1 takes for false (adrienverge/yamllint#285)
    "title: 12:30": "2:8: wrong-type",
    "title: 0000-00-00": "2:8: wrong-type",
    "title: 2026-11-22": "2:8: wrong-type",
    "title: 0x1F": "2:8: wrong-type",
    "title: =": "2:8: wrong-type",
    "title: " + "9" * 5000: "2:8: wrong-type",
    "title: 2021": "2:8: wrong-type",
    "title: [a]": "2:8: wrong-type",
    "title: true": "2:8: wrong-type",
    "title: '  '": "2:8: empty-text",
    'title: "a\\0b"': "2:8: unreadable",
    "title: 'a{{ x }}'": "2:8: unsafe-page",
    "also: how to cite": "2:7: wrong-type",
    "also: [cite, NO]": "2:14: wrong-type",
    "also: [cite; quote]": "2:8: unsafe-page",
    "also: [cite, <b>]": "2:14: unsafe-page",
    "hide: toc": "2:7: wrong-type",
    "hide: [banner]": "2:8: unknown-word",
    "hide: [toc, 5]": "2:13: unknown-word",
    "render_macros: no": "2:16: wrong-type",
    "reviewed: 0000-00-00": "2:11: bad-id",
    "reviewed: 2026-02-30": "2:11: bad-id",
    "reviewed: yesterday": "2:11: bad-id",
    "reviewed: [2026-01-01]": "2:11: wrong-type",
    "updated: 5": "2:10: wrong-type",
    "updated: true": "2:10: wrong-type",
    "tags: [a]": "2:7: unsafe-page",
    "search: {exclude: true}": "2:9: unsafe-page",
    "template: main.html": "2:11: unsafe-page",
    "? [a]\n: b": "3:3: unsafe-page",
    "title: a\ntitle: b": "3:1: duplicate-key",
    "- title: a": "2:1: front-matter",
    "just words": "2:1: front-matter",
    "": "2:1: front-matter",
    "title: " + "[" * 100_000: "2:1: front-matter",
    "title: " + "[" * 500: "2:23: yaml",
    'title: "open': "2:8: yaml",
    "title: &a b": "2:8: yaml",
    'title: "\\uD800"': "2:8: yaml",
}
"""Front matter, and the place and code of its first finding."""

SETTINGS = {
    "site_name: !ENV [NOT_SET]": "1:1",
    "site_name: 'open": "1:12",
    'site_name: "open': "1:12",
    "site_name: Silt: a study": "1:16",
    "site_name: [Silt]": "1:12",
    "site_name: 2024": "1:12",
    "site_name: 0000-00-00": "1:12",
    "site_name: true": "1:12",
    "site_name: ''": "1:1",
    "": "1:1",
    "- Silt": "1:1",
    "words": "1:1",
    "site_name: Silt\nsite_name: Mud": "2:1",
    "site_name: Silt\nnav: [Home: index.md, 5]": "2:23",
    "site_name: Silt\nnav: [{Home: ~}]": "2:14",
    "site_name: Silt\nnav: &all [*all]": "2:6",
    "site_name: Silt\nextra_css: [{path: 5}]": "2:13",
    "site_name: Silt\nnot_in_nav: [a]": "2:13",
    "site_name: Silt\nx: " + "[" * 200_000: "2:19",
    "site_name: *nothing": "1:12",
    "site_name: Silt\n\tnav: x": "2:1",
    "site_name: Silt\n---\nsite_name: Mud": "2:1",
    "INHERIT: other.yml": "1:1",
    "%YAML 7.7\n---\nsite_name: Silt": "1:1",
}
"""Texts of mkdocs.yml, and the place of the first finding."""


@pytest.mark.parametrize(("front", "told"), FRONT.items(), ids=lambda text: text[:30])
def test_front_matter_is_one_finding_at_its_place(front: str, told: str) -> None:
    _, findings = read_page_settings(f"{front}\n", "docs/x.md")
    assert f"{findings[0].place}: {findings[0].code}" == f"docs/x.md:{told}"
    assert all(len(str(finding)) < 500 and "\n" not in str(finding) for finding in findings)


_VALUE = st.sampled_from(
    [
        "a",
        "NO",
        "12:30",
        "5",
        "0.5",
        "true",
        "~",
        "2026-11-22",
        "2026-02-30",
        "[toc]",
        "[path, toc]",
        "{a: b}",
        '"x"',
        "''",
    ]
)
_LINE = st.tuples(
    st.sampled_from(["title", "description", "hide", "reviewed", "updated", "render_macros", "tags"]), _VALUE
)


@given(st.lists(_LINE.map(": ".join), max_size=4, unique_by=lambda line: line.partition(":")[0]) | st.lists(st.text()))
def test_what_is_accepted_is_what_engines_read(lines: list[str]) -> None:
    front = "".join(f"{line}\n" for line in lines)
    settings, findings = read_page_settings(front, "docs/x.md")
    if findings:
        return
    assert settings is not None
    body, theirs = get_data(f"---\n{front}---\n\n# X\n")
    assert body == "# X\n"
    assert (settings.title, settings.description) == (theirs.get("title"), theirs.get("description"))
    assert list(settings.hide) == list(theirs.get("hide", ()))
    assert settings.day == next((str(theirs[key]) for key in ("reviewed", "updated") if theirs.get(key)), None)


@pytest.mark.parametrize(("text", "told"), SETTINGS.items(), ids=lambda text: text[:30])
def test_a_bad_setting_is_one_finding_at_its_place(text: str, told: str) -> None:
    _, findings = read_site_configuration(f"{text}\n", {})
    assert f"{findings[0].place}: {findings[0].code}" == f"mkdocs.yml:{told}: bad-setting"


def test_a_name_may_come_from_the_environment() -> None:
    text = "site_name: !ENV [FIRST, SECOND, Silt]\n"
    named = [
        read_site_configuration(text, variables)[0].name for variables in ({}, {"SECOND": "Mud"}, {"FIRST": "Sand"})
    ]
    assert named == ["Silt", "Mud", "Sand"]


@pytest.mark.parametrize("form", ["folder", "link", "bytes", "gone"])
def test_settings_that_are_no_file_are_a_finding(form: str, toy: Path) -> None:
    path = toy / "mkdocs.yml"
    path.unlink()
    if form == "folder":
        path.mkdir()
    elif form == "link":
        path.symlink_to(toy / "seeds/site.yml")
    elif form == "bytes":
        path.write_bytes(b"site_name: \xff\n")
    project, findings = load(toy)
    assert [finding.code for finding in findings] == ([] if form == "link" else ["unreadable"])
    assert project.site.name == "this site"


def _with_settings(root: Path, more: str) -> Path:
    settings = copy_toy(root) / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}{more}", "utf-8")
    return root


@pytest.mark.turns(2, on=0)
def test_mkdocs_is_asked_once_in_a_process_about_the_same_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, validate = list[str](), MkDocsConfig.validate

    def count(config: MkDocsConfig) -> object:
        asked.append(Path(str(config.config_file_path)).parent.name)
        return validate(config)

    monkeypatch.setattr(MkDocsConfig, "validate", count)
    new = f"# {tmp_path.name} {id(asked)}\n"
    for name, more in {"a": new, "b": new, "c": f"{new}#\n", "d": f"{new}theme_dir: x\n"}.items():
        said = run("check.py", _with_settings(tmp_path / name, more)).stdout
        assert ("Unrecognised configuration name: theme_dir" in said) == (name == "d")
    assert asked == ["a", "c", "d"]
    for name in ("e", "f"):
        root = _with_settings(tmp_path / name, f"{new}hooks: [hook.py]\n")
        assert "The path 'hook.py' isn't an existing file" in run("check.py", root).stdout, "and no path of a machine"
    for text, told in (("1 / 0", "ZeroDivisionError: "), ("raise SystemExit(3)", "SystemExit: 3")):
        (root / "hook.py").write_text(text, "utf-8")
        assert f"hooks: a file cannot be run; mend it, or take it out ({told}" in run("check.py", root).stdout
    (root / "hook.py").write_text("", "utf-8")
    (root / "mkdocs.yml").write_text(f"{(root / 'mkdocs.yml').read_text('utf-8')}#\n", "utf-8")
    assert "isn't an existing file" not in run("check.py", root).stdout
    (root / "hook.py").rename(tmp_path / "hook.py")
    root.rename(tmp_path / "g")
    shutil.rmtree(tmp_path / "g" / ".build")
    assert "isn't an existing file" in run("check.py", tmp_path / "g").stdout, "a file that was there elsewhere"
