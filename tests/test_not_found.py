"""The page for addresses that do not exist: it helps, at any depth and below a sub-path."""

import re
from pathlib import Path

import pytest

from tests.conftest import run_process


@pytest.mark.parametrize(
    ("address", "root"), [("", "/"), ("https://host.example/", "/"), ("https://host.example/a/sub/", "/a/sub/")]
)
def test_every_link_is_absolute_and_leads_somewhere(toy: Path, address: str, root: str) -> None:
    done = run_process("build.py", toy, SITE_URL=address)
    assert done.returncode == 0, done.stderr
    html = (toy / "site" / "404.html").read_text("utf-8")
    article = html[html.index("<article") : html.index("</article>")]
    links = re.findall(r'href="([^"]+)"', article)
    assert {f"{root}threats/", f"{root}glossary/", f"{root}data/"} <= set(links)
    assert [link for link in links if not link.startswith(root)] == []
    loaded = re.findall(r'<(?:link rel="(?:icon|stylesheet)" href|script src)="([^"]+)"', html)
    assert any(link.endswith("favicon.svg") for link in loaded)
    for link in [*links, *loaded]:
        target = toy / "site" / link.removeprefix(root)
        assert (target / "index.html" if link.endswith("/") else target).is_file(), link
