"""Exercises where they are published: options look alike, and no key is written there."""

import re
from pathlib import Path

from tests.commands import run


def test_options_look_alike_in_the_built_page(toy_site: Path) -> None:
    sheets = sorted((toy_site / "site" / "exercises").glob("*/index.html"))
    assert len(sheets) == 2
    for sheet in sheets:
        html = sheet.read_text("utf-8")
        assert 'name="robots" content="noindex"' in html
        lists = re.findall(r'<ol class="options">(.*?)</ol>', html, re.DOTALL)
        assert lists
        for options in lists:
            bare = re.sub(r">[^<]+<", "><", options.strip())
            assert set(re.findall(r"<[^>]*>", bare)) == {"<li>", "</li>"}
    index = toy_site / "site" / "search" / "search_index.json"
    assert not index.exists() or "exercises/silting" not in index.read_text("utf-8")


def test_keys_are_not_written_into_what_is_published(toy: Path, tmp_path: Path) -> None:
    for folder in (".", "docs", "docs/data", "site/x", "overrides", ".build", "docs/../site"):
        done = run("keys.py", toy, "--out", str(toy / folder))
        assert done.returncode == 1
        assert "not for the public" in done.stderr
        assert not list(toy.rglob("key.txt"))
    done = run("keys.py", toy, "--out", str(tmp_path / "keys"))
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "keys").iterdir()) == ["exercises.imscc", "key.txt", "moodle.xml"]
