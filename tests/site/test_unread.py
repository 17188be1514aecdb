"""The note of a language that nobody has read whose own it is."""

from pathlib import Path

import pytest

from tests.forks import run_copy

NOTE = '<p class="unread">'


@pytest.mark.turns(6, on=0)
def test_every_page_says_so_and_where_to_write(toy: Path, toy_site: Path) -> None:
    settings = toy / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert text.count("\nextra:\n") == 1
    settings.write_text(text.replace("\nextra:\n", "\nextra:\n  unread: method/\n"), "utf-8")
    done = run_copy("build.py", toy)
    assert done.returncode == 0, done.stderr
    for page, up in {"index.html": "", "threats/silting/index.html": "../../"}.items():
        html = (toy / "site" / page).read_text("utf-8")
        assert html.count(NOTE) == 1
        assert f'<a href="{up}method/">Tell us what is wrong, or could be said better</a>' in html.partition(NOTE)[2]
        assert NOTE not in (toy_site / "site" / page).read_text("utf-8"), "not where nobody asked for it"
