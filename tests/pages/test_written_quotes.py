"""Pages that people write have typographic marks in every engine: an extension of Python-Markdown."""

import pytest
from markdown import Markdown

from microsite.site.render.article import WRITTEN_FOR

LINES = {
    'It says "*so*" and "[a link](x)\'s end".': 'It says “<em>so</em>” and “<a href="x">a link</a>’s end”.',
    'A line "over\ntwo".': "A line “over\ntwo”.",
    '`it\'s` and "`x`"': "<code>it's</code> and “<code>x</code>”",
    "&#39;kept&#39; &quot;so&quot;": "&#39;kept&#39; &quot;so&quot;",
    "<b title=\"it's\">it's</b>": '<b title="it\'s">it’s</b>',
    "[x](y){: aria-label=\"it's\" .marker }'s": '<a aria-label="it\'s" class="marker" href="y">x</a>’s',
}


def _reader() -> Markdown:
    return Markdown(extensions=list(WRITTEN_FOR))


@pytest.mark.parametrize(("written", "html"), LINES.items())
def test_a_line(written: str, html: str) -> None:
    assert _reader().convert(written) == f"<p>{html}</p>"


def test_anchors_stay_and_headings_are_listed_as_they_are_printed() -> None:
    reader = _reader()
    html = reader.convert("# The report's \"silt\"\n\n| a \"b\" | c's |\n| --- | --- |\n| 'd' | e |\n\n![it's](x.png)")
    assert '<h1 id="the-reports-silt">The report’s “silt”<' in html
    tokens = reader.toc_tokens  # type: ignore[attr-defined]
    assert [entry["name"] for entry in tokens] == ["The report’s “silt”"]
    assert "<th>a “b”</th>\n<th>c’s</th>" in html
    assert "<td>‘d’</td>" in html
    assert 'alt="it’s"' in html


def test_html_stays_as_it_is_written() -> None:
    assert _reader().convert("<p class='x'>it's</p>") == "<p class='x'>it's</p>"
