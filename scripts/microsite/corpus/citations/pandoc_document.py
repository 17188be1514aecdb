"""Items to cite as a document of pandoc, in which all text is text: no character of it has a meaning."""

import json
import re
from collections.abc import Container, Mapping, Sequence
from typing import Any

from microsite.corpus.citations.pandoc import csl_locale

_QUOTED = re.compile('["“]([^"“”]*)["”]')
CslItem = dict[str, Any]


def plain_inlines(text: str) -> list[CslItem]:
    """Return text as pandoc's inlines."""
    return [{"t": "Str", "c": part} if part.strip() else {"t": "Space"} for part in re.split(r"(\s+)", text) if part]


def with_quotations(text: str) -> list[CslItem]:
    """Return text as pandoc's inlines, quotations as such, so that a style can nest their marks in its own."""
    parts = [plain_inlines(part) for part in _QUOTED.split(text)]
    parts[1::2] = [[{"t": "Quoted", "c": [{"t": "DoubleQuote"}, words]}] for words in parts[1::2]]
    return [inline for part in parts for inline in part]


def _meta(value: object) -> CslItem:
    """Return a JSON value as pandoc's metadata, all text as text."""
    if isinstance(value, Mapping):
        return {"t": "MetaMap", "c": {key: _meta(item) for key, item in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(item) for item in value]}
    return {"t": "MetaInlines", "c": plain_inlines(str(value))}


def reference(csl: Mapping[str, Any], exact: Container[str], title: list[CslItem]) -> CslItem:
    """Return an item as pandoc's metadata; ``exact`` names the fields whose capitals stay."""
    meta = _meta(csl)
    meta["c"]["title"]["c"] = title
    for key in ("title", "container-title"):
        if key in exact and key in csl:
            meta["c"][key]["c"] = [{"t": "Span", "c": [["", ["nocase"], []], meta["c"][key]["c"]]}]
    return meta


def document(references: Sequence[CslItem]) -> str:
    """Return a document without text that cites all of ``references``, in pandoc's JSON."""
    every = {"citationId": "*", "citationPrefix": [], "citationSuffix": [], "citationMode": {"t": "NormalCitation"}}
    cite = {"t": "Cite", "c": [[every | {"citationNoteNum": 0, "citationHash": 0}], [{"t": "Str", "c": "@*"}]]}
    meta = {"references": {"t": "MetaList", "c": references}, "nocite": {"t": "MetaInlines", "c": [cite]}}
    meta |= {key: _meta(value) for key, value in csl_locale().items()}
    return json.dumps({"pandoc-api-version": [1, 23, 1], "meta": meta, "blocks": []}, ensure_ascii=False)
