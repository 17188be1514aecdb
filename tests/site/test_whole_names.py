"""Names with a hyphen stay on one line, and nothing else of a page changes."""

import re

import pytest

from microsite.site.render.whole_names import with_whole_names

WHOLE = ("IS-KP", "ISIL-K", "al-Shabaab", "CSL-JSON", "F-16", "el-Sisi", "СССР-2")
DIVIDED = ("Iran-Taliban", "Mazar-i-Sharif", "well-known", "re-read", "IS-KP-like", "rasanah-iskp-001", "2021-22")
LEFT_ALONE = (
    '<a href="#IS-KP" title="IS-KP > all">it</a>',
    "<script>const a = 'IS-KP';</script>",
    "<style>.IS-KP { color: red }</style>",
    "<pre><code>IS-KP</code></pre>",
    "<p><code>IS-KP</code></p>",
    "<svg><text>IS-KP</text></svg>",
    "<!-- IS-KP's -->",
    "<select><option>IS-KP</option></select>",
)


def _page(body: str) -> str:
    return f"<html><head><title>IS-KP</title></head><body><article>{body}</article></body></html>"


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_stays_whole(name: str) -> None:
    page = _page(f"<h1>{name}</h1><p>Of ({name}), {name}’s and “{name}”.</p>")
    made = with_whole_names(page)
    assert made.count(f'<span class="whole">{name}</span>') == 4
    assert re.sub(r'<span class="whole">([^<]*)</span>', r"\1", made) == page


@pytest.mark.parametrize("word", DIVIDED)
def test_other_words_may_be_divided(word: str) -> None:
    assert with_whole_names(_page(f"<p>A {word}.</p>")) == _page(f"<p>A {word}.</p>")


@pytest.mark.parametrize("html", LEFT_ALONE)
def test_what_is_no_text_is_left_alone(html: str) -> None:
    assert with_whole_names(_page(html)) == _page(html)


def test_a_page_without_a_body_is_left_alone() -> None:
    assert with_whole_names("<meta name='IS-KP'>IS-KP") == "<meta name='IS-KP'>IS-KP"
