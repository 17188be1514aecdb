"""Web pages: the article alone, and what the page says of itself."""

import pytest

from microsite.sources.documents import html
from microsite.sources.documents.document import DocumentContent, SourceError
from tests.sources.documents.made import told
from tests.sources.documents.printed import paragraph

SENTENCES = "The silt comes down each spring, and nobody has weighed it since the old scale was sold. " * 3
COMMENT = "<li><p>I read this at the pier and could not agree less with any word that stands in it.</p></li>"
MENU = "".join(f"<li><a href=/{n}>Part {n} of the site</a></li>" for n in range(9))

PAGE = f"""<!doctype html><html lang="de-AT"><head><meta charset="utf-8"><title>Schlick – Hafenblatt</title>
<meta property="og:title" content="Schlick im Hafen">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"author": [{{"@type": "Person", "name": "Ada Marsh"}}], "datePublished": "2021-04-03T10:00:00Z"}}]}}</script></head>
<body><div id="header"><ul>{MENU}</ul></div><h2 class="entry-title">Schlick im Hafen</h2>
<div id="main" role="main"><div class="entry-content"><p>{SENTENCES}</p><div class="sharedaddy">Share this</div>
<div class="sidebar"><p>{SENTENCES}</p></div><ul><li>Erstens.</li></ul><p class="byline">By Ada</p></div></div>
<div class="sidebar"><p>{SENTENCES}</p></div><ol class="commentlist">{COMMENT * 60}</ol>
<div id="footer">All rights</div></body></html>"""


def _read(page: str) -> DocumentContent:
    return html.read(page.encode())


def test_the_article_stands_alone() -> None:
    content = _read(PAGE)
    assert told(content.blocks) == [
        ("title", "Schlick im Hafen"),
        ("paragraph", SENTENCES.strip()),
        ("paragraph", SENTENCES.strip()),  # a box in the article; the one beside it is gone
        ("item", "Erstens."),
    ]


def test_a_page_says_who_and_when() -> None:
    content = _read(PAGE)
    assert (content.said.title, content.said.authors) == ("Schlick im Hafen", ("Ada Marsh",))
    assert (content.said.date, content.said.language) == ("2021-04-03", "de-AT")
    bare = _read(f"<p>{SENTENCES}")
    assert (bare.said.title, bare.said.authors, bare.said.date, bare.said.language) == (None, (), None, None)


def test_a_broken_record_says_nothing() -> None:
    page = f'<script type="application/ld+json">{{"@type": </script><meta name=date content="2021-17-40"><p>{SENTENCES}'
    assert _read(page).said.date == "2021"


def test_other_scripts() -> None:
    page = f"<nav>{MENU}</nav><h1>码头</h1><div class=para>码头倒了。人们又把它建起来，过了三年。</div>"
    assert told(_read(page).blocks) == [("heading", "码头"), ("paragraph", "码头倒了。人们又把它建起来,过了三年。")]
    page = "<body dir=rtl><h1>اسکله</h1><p>اسکله فرو ریخت. مردم آن را دوباره ساختند.</p>"
    assert [kind for kind, _ in told(_read(page).blocks)] == ["heading", "paragraph"]


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1"])
def test_an_older_page_says_in_which_letters_it_is_written(charset: str) -> None:
    page = f"<meta charset={charset}><p>Für die Brücke am Ufer</p>"
    assert told(html.read(page.encode(charset)).blocks) == [("paragraph", "Für die Brücke am Ufer")]


NAMES = ("", "Silt", "Ferries", "Piers", "Gulls")


def test_a_page_of_typed_text_is_read_as_one() -> None:
    pages = []
    for number in range(1, 5):
        lines = [paragraph(10 * number + n)[:66] for n in range(6)]
        text = "\n".join(f"   {line}" for line in lines)
        head, foot = "Silt Draft  May 2015", f"Marsh   [Page {number}]"
        pages.append(f"<pre>{head}\n\nWays of {NAMES[number]}\n\n{text}\n\n{text}\n\n{foot}\n</pre>")
    content = _read(f"<html><body><p>Up</p>{'<hr>'.join(pages)}</body></html>")
    assert [block.text for block in content.blocks if block.kind == "heading"] == [
        f"Ways of {name}" for name in NAMES[1:]
    ]
    assert sum(block.kind == "paragraph" for block in content.blocks) == 8
    assert len(content.left_out) == 8
    assert not any("Draft" in block.text or "Page" in block.text for block in content.blocks)


def test_a_page_without_an_article_and_one_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match="no article text"):
        _read("<nav>Home</nav>")
    monkeypatch.setattr(html, "LIMIT", 100)
    with pytest.raises(SourceError, match="save its article alone"):
        _read(PAGE)
