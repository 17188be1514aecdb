"""A document as it was read, for people (text, HTML) and for machines (JSON): every passage and where it stands."""

import json
from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any, Final

from microsite.sources.ingest.shown import ShownDocument, ShownPassage
from microsite.sources.ingest.shown_references import as_csl


def _place(passage: ShownPassage) -> str:
    """Return where a passage stands in the file, in words."""
    block = passage.block
    page = f"page {block.page}" + (f" (printed: {block.label})" if block.label else "") if block.page else ""
    return page or (f"line {block.line}" if block.line else "")


def _head(passage: ShownPassage) -> str:
    """Return what is said above the words of a passage: locator, kind, mark and place."""
    block = passage.block
    kind = f"{block.kind}, level {block.level}" if block.level else block.kind
    before = passage.read_as and f"without hints {passage.read_as}"
    marked = block.mark and f"marked {block.mark}"
    return " · ".join(part for part in (passage.at, kind, marked, _place(passage), before) if part)


def _json_passage(passage: ShownPassage) -> dict[str, Any]:
    block = passage.block
    told = {"kind": block.kind, "at": passage.at, "section": passage.section, "text": block.text}
    where = {name: getattr(block, name) for name in ("level", "page", "label", "mark", "line")}
    before = {"without_hints": passage.read_as} if passage.read_as else {}
    return told | {name: value for name, value in where.items() if value is not None} | before


def as_json(shown: ShownDocument) -> str:
    """Return a document as JSON."""
    content = shown.document.content
    return json.dumps(
        {
            "file": {name: getattr(shown.document, name) for name in ("name", "bytes", "sha256")},
            "title": content.title,
            "authors": content.authors,
            "date": content.date,
            "language": content.language,
            "pages": content.pages,
            "passages": [_json_passage(passage) for passage in shown.passages],
            "citations": [{"printed": each.printed, "at": each.at} for each in shown.citations],
            "left_out": [{"text": each.text, "why": each.why, "page": each.page} for each in content.left_out],
            "unread": content.unread,
        },
        ensure_ascii=False,
        indent=1,
    )


def as_text(shown: ShownDocument) -> str:
    """Return a document as plain text: a line about each passage, and its words."""
    return "\n\n".join(f"[{_head(passage)}]\n{passage.block.text}" for passage in shown.passages)


def _html_passages(shown: ShownDocument) -> Iterator[str]:
    for passage in shown.passages:
        tag = f"h{min((passage.block.level or 1) + 1, 6)}" if passage.block.kind == "heading" else "p"
        yield f'<{tag} id="{escape(passage.at)}"><small>{escape(_head(passage))}</small><br>'
        yield f'<span dir="auto">{escape(passage.block.text)}</span></{tag}>'


def as_html(shown: ShownDocument) -> str:
    """Return a document as a page that stands by itself and asks for nothing."""
    name = escape(shown.document.name)
    style = (
        "body{max-width:45em;margin:2em auto;font-family:serif;line-height:1.4}small{color:#555;font:12px sans-serif}"
    )
    head = f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{name}</title>\n<style>{style}</style>'
    return "\n".join((head, f"<h1>{name}</h1>", *_html_passages(shown), "</html>"))


SHOWN_AS: Final[Mapping[str, Callable[[ShownDocument], str]]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
    "csl": as_csl,
}
"""The forms in which a document can be shown; of the last, its references alone."""
