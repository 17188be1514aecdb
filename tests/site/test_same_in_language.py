"""MkDocs itself, asked for one language alone, makes the articles that our build has of that language."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built_sites import PLACED
from tests.commands import as_for_a_user
from tests.same_html import elements

_ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
_LANGUAGES = re.compile(r'<nav class="languages".*?</nav>|<link rel="alternate"[^>]*>', re.DOTALL)

_WHOLE = re.compile(r'<span class="whole">(.*?)</span>|<link (?=[^>]*stylesheet)[^>]*>')
"""What our build puts around names that no line should break, and style sheets, which it joins: no words."""


def _said(path: Path) -> tuple[object, ...]:
    """Return the article of a page, and what it says of other languages."""
    html = _WHOLE.sub(lambda found: found[1] or "", path.read_text("utf-8"))
    article = _ARTICLE.search(html)
    return elements(article[0] if article else html), [elements(each) for each in _LANGUAGES.findall(html)]


@pytest.mark.turns(3)
@pytest.mark.parametrize("language", ["fa", "de"])
def test_articles_are_the_same(language: str, languages_site: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", f"mkdocs.{language}.yml"]
    environment = as_for_a_user({"NO_MKDOCS_2_WARNING": "1", **PLACED})
    done = subprocess.run(
        [*command, "--site-dir", str(tmp_path)], cwd=languages_site, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    ours, theirs = (
        {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
        for site in (languages_site / "site" / language, tmp_path)
    )
    assert ours.keys() == theirs.keys()
    assert len(ours) > 5
    assert [name for name in ours if _said(ours[name]) != _said(theirs[name])] == []
