"""A document as it was read, as text, JSON or a page: every passage, its sentences, and where it stands."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from microsite.sources.ingest.shown import ShownDocument, ShownPassage
from microsite.sources.ingest.shown_page import as_html
from microsite.sources.ingest.shown_references import as_csl


def _json_passage(passage: ShownPassage) -> dict[str, Any]:
    block = passage.block
    told = {"kind": block.kind, "at": passage.at, "section": passage.section, "text": passage.text}
    where = {name: getattr(block, name) for name in ("level", "page", "label", "mark", "line")}
    before = {"without_hints": passage.read_as} if passage.read_as else {}
    sentences = [{"at": at, "text": text} for at, text in passage.sentences]
    divided = {"sentences": sentences} if sentences else {}
    return told | {name: value for name, value in where.items() if value is not None} | before | divided


_SAID: Final = ("title", "authors", "date", "language", "publisher", "container", "volume", "issue", "doi", "url")


def as_json(shown: ShownDocument) -> str:
    """Return a document as JSON."""
    content = shown.document.content
    return json.dumps(
        {
            "file": {name: getattr(shown.document, name) for name in ("name", "bytes", "sha256")},
            **{name: getattr(content.said, name) for name in _SAID},
            "pages": content.pages,
            "passages": [_json_passage(passage) for passage in shown.passages],
            "citations": [{"printed": each.printed, "at": each.at} for each in shown.citations],
            "left_out": [{"text": each.text, "why": each.why, "page": each.page} for each in content.left_out],
            "unread": content.unread,
        },
        ensure_ascii=False,
        indent=1,
    )


def _lines(passage: ShownPassage) -> Iterator[str]:
    yield f"[{passage.at} · {passage.about}]"
    yield from (f"{at}  {text}" for at, text in passage.sentences)
    if not passage.sentences:
        yield passage.text


def as_text(shown: ShownDocument) -> str:
    """Return a document as plain text: a line about each passage, and its sentences, each behind its locator."""
    return "\n\n".join("\n".join(_lines(passage)) for passage in shown.passages)


SHOWN_AS: Final[Mapping[str, Callable[[ShownDocument], str]]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
    "csl": as_csl,
}
"""The forms in which a document can be shown; of the last, its references alone."""
