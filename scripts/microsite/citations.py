"""Works in the form a style prescribes, through pandoc's CSL processor (Chicago author-date by default)."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import pypandoc

from microsite.dates import in_words
from microsite.model.ledger import Reference
from microsite.model.prose import Code, Emphasis, Inline, Link, Text
from microsite.model.source import Source

_TITLES = ("title", "container-title", "collection-title")
_PLACEHOLDER = re.compile(r"^\[.*\]$")


class Formatted(NamedTuple):
    """A work as cited in running text, ``Peters 2009``, and as an entry of the bibliography."""

    in_text: str
    entry: tuple[Inline, ...]


def _inline(node: Mapping[str, Any]) -> tuple[Inline, ...]:
    kind = node["t"]
    content: Any = node.get("c")
    if kind == "Str":
        return (Text(str(content)),)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return (Text(" "),)
    if kind in ("Code", "RawInline"):
        return (Code(content[1]),) if kind == "Code" else (Text(content[1]),)
    if kind in ("Emph", "Strong"):
        return (Emphasis(_inlines(content), strong=kind == "Strong"),)
    if kind == "Quoted":
        marks = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
        return (Text(marks[0]), *_inlines(content[1]), Text(marks[1]))
    if kind == "Link" and re.match(r"https?://", content[2][0]):
        return (Link(content[2][0], _inlines(content[1])),)
    if kind in ("Span", "Cite", "Link"):
        return _inlines(content[1])
    return _inlines(content) if isinstance(content, list) else ()


def _inlines(nodes: Sequence[Mapping[str, Any]]) -> tuple[Inline, ...]:
    """Turn pandoc's inlines into ours, neighbouring texts joined."""
    result: list[Inline] = []
    for inline in (part for node in nodes for part in _inline(node)):
        if isinstance(inline, Text) and result and isinstance(result[-1], Text):
            result[-1] = Text(result[-1].text + inline.text)
        else:
            result.append(inline)
    return tuple(result)


def _text(inlines: Sequence[Inline]) -> str:
    return "".join(i.text if isinstance(i, (Text, Code)) else _text(getattr(i, "children", ())) for i in inlines)


def plain(nodes: Sequence[Mapping[str, Any]]) -> str:
    """Return pandoc's inlines as plain text."""
    return _text(_inlines(nodes))


def _literal(title: str) -> str:
    """Escape a title for pandoc, which reads the fields of references as Markdown."""
    return re.sub(r"([\\`*_\[\]<>@^~$#|])", r"\\\1", title)


@lru_cache(maxsize=4)
def _formatted(items: str) -> dict[str, Formatted]:
    """Format CSL-JSON items (as one JSON text, so that the answer can be kept)."""
    keys = [item["id"] for item in json.loads(items)]
    references = [{**item, **{f: _literal(item[f]) for f in _TITLES if f in item}} for item in json.loads(items)]
    front = json.dumps({"references": references, "nocite": "@*", "suppress-bibliography": False})
    cited = "\n\n".join(f"[@{key}]" for key in keys)
    raw = pypandoc.convert_text(
        f"---\n{front}\n---\n\n{cited}\n\n::: {{#refs}}\n:::\n", "json", "markdown", ["--citeproc"]
    )
    blocks = json.loads(raw)["blocks"]
    in_text = {key: _text(_inlines(block["c"])).strip("()") for key, block in zip(keys, blocks, strict=False)}
    refs = next(block for block in blocks if block["t"] == "Div")["c"][1]
    entries = {entry["c"][0][0].removeprefix("ref-"): _inlines(entry["c"][1][0]["c"]) for entry in refs}
    return {key: Formatted(in_text[key], entries[key]) for key in keys}


def is_placeholder(title: object) -> bool:
    """Say whether a title is in square brackets: not a title, but a description of what is missing."""
    return isinstance(title, str) and bool(_PLACEHOLDER.match(title))


def work_csl(reference: Reference) -> dict[str, Any]:
    """Return a work as CSL-JSON; a placeholder is never passed on as a title."""
    fields = {key: value for key, value in reference.csl.items() if not (key == "title" and is_placeholder(value))}
    # Without a language every title would be put into English title case, Swedish and Persian ones too.
    return {"language": "en", **fields, "id": reference.key}


def source_csl(identifier: str, source: Source) -> dict[str, Any]:
    """Return a source as CSL-JSON; what is unknown is left out, an inferred date is marked as about."""
    year = source.dating.edtf.year
    kinds = {"book": "book", "news": "article-newspaper", "editorial": "webpage"}
    fields: dict[str, Any] = {
        "id": identifier,
        "type": kinds.get(source.kind, "report"),
        "language": source.language,
        "author": [name.model_dump(exclude_none=True) for name in source.authors],
        "issued": {"date-parts": [[year]], "circa": source.dating.inferred} if year is not None else None,
        "title": source.title,
        "publisher": source.publisher,
        "URL": source.url,
    }
    return {key: value for key, value in fields.items() if value}


def nameless(source: Source) -> Formatted:
    """Return the citation of a source without a title: what it is and its dating. No style has a form for that."""
    date = in_words(source.dating.edtf) + (", inferred" if source.dating.inferred else "")
    label = source.label[:1].upper() + source.label[1:]
    return Formatted(source.label, (Text(f"{label}. Title unknown. {date[:1].upper()}{date[1:]}."),))


def formatted(items: Sequence[Mapping[str, Any]]) -> Mapping[str, Formatted]:
    """Format CSL-JSON items in one run of the processor; returns them by id."""
    return _formatted(json.dumps(items, ensure_ascii=False, sort_keys=True)) if items else {}
