"""A document as it was read, as a page that stands by itself and asks for nothing: for a look beside the paper."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Final

from microsite.sources.documents.document import LeftOut
from microsite.sources.ingest.shown import ShownDocument, ShownPassage

_STYLE: Final = """
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 17px/1.5 Georgia, serif; color: #1a1a1a }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 0 }
h1 { font-size: 1.6em } h2 { font-size: 1.35em } h3 { font-size: 1.2em } h4, h5, h6 { font-size: 1.05em }
section { margin: 1.1em 0; padding-inline-start: .9em; border-inline-start: 3px solid #ddd }
section:target, span:target { background: #fff3c4 }
section p { margin: .15em 0 0; overflow-wrap: anywhere }
.about, .about a, .n { font: 12px/1.5 ui-monospace, monospace; color: #595959; text-decoration: none }
.n { margin-inline-end: .35em; padding: 0 .25em; border-radius: 3px; background: #eee; color: #444 }
.heading, .title { border-color: #1f6f8b } .caption, .table { border-color: #b7791f }
.footnote, .byline { border-color: #999; font-size: .9em } .quote { border-color: #2f855a }
.page { margin: 2em 0 0; font: 12px/1.5 sans-serif; color: #595959; border-bottom: 1px solid #ddd }
details { margin: 2em 0; font-size: .9em } summary { cursor: pointer }
"""


def _words(passage: ShownPassage) -> str:
    """Return the words of a passage, each sentence behind its number."""
    if not passage.sentences:
        return escape(passage.text)
    return " ".join(
        f'<span id="{escape(at)}"><a class="n" href="#{escape(at)}">{at.rpartition(".")[2]}</a>{escape(text)}</span>'
        for at, text in passage.sentences
    )


def _passage(passage: ShownPassage) -> Iterator[str]:
    kind, at = passage.block.kind, escape(passage.at)
    tag = "p"
    if kind in ("heading", "title"):
        tag = f"h{min((passage.block.level or 1) + 1, 6)}" if kind == "heading" else "h1"
    yield f'<section class="{kind}" id="{at}">'
    yield f'<div class="about"><a href="#{at}">{at}</a> · {escape(passage.about)}</div>'
    yield f'<{tag} dir="auto">{_words(passage)}</{tag}>\n</section>'


def _left_out(left_out: tuple[LeftOut, ...]) -> Iterator[str]:
    if left_out:
        yield f"<details><summary>Left out: {len(left_out)} pieces that are no passages</summary>\n<ul>"
        for each in left_out:
            page = f", page {each.page}" if each.page else ""
            yield f'<li><span class="about">{escape(each.why + page)}</span>'
            yield f'<span dir="auto">{escape(each.text)}</span>'
        yield "</ul></details>"


def _pages(shown: ShownDocument) -> Iterator[str]:
    for page, passages in groupby(shown.passages, lambda passage: passage.block.page):
        if page:
            yield f'<div class="page">page {page}</div>'
        for passage in passages:
            yield from _passage(passage)


def as_html(shown: ShownDocument) -> str:
    """Return a document as a page: every passage with its locator, kind and place, and every sentence numbered."""
    name = escape(shown.document.name)
    head = f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{name}</title>\n<style>{_STYLE}</style>'
    return "\n".join((head, f"<h1>{name}</h1>", *_pages(shown), *_left_out(shown.document.content.left_out), "</html>"))
