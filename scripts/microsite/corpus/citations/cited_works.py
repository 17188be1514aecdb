"""Works in the form a style prescribes, through pandoc's CSL processor (Chicago author-date by default)."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from microsite.corpus.citations.pandoc import convert, csl_locale
from microsite.corpus.corpus import Corpus
from microsite.model.csl import is_placeholder
from microsite.model.doi import quote_doi
from microsite.model.edtf_words import edtf_in_words
from microsite.model.ledger import Reference
from microsite.model.prose import Prose, ProseCode, ProseEmphasis, ProseInline, ProseLink, ProseParagraph, ProseText
from microsite.model.quotes import MARKS
from microsite.model.source import Source
from microsite.model.vocabulary import SourceNature
from microsite.model.word_forms import capital
from microsite.model.wording import words
from microsite.model.words_in_force import vocabulary


class Formatted(NamedTuple):
    """A work as cited in running text, ``Peters 2009``, and as an entry of the bibliography."""

    in_text: str
    entry: tuple[ProseInline, ...]

    @property
    def filed(self) -> str:
        """By what it is filed: its entry begins with the family name, ``in_text`` may begin with a first name."""
        return Prose("", (ProseParagraph(self.entry, 0),)).plain()


def _inline(node: Mapping[str, Any]) -> tuple[ProseInline, ...]:
    kind = node["t"]
    content: Any = node.get("c")
    if kind == "Str":
        return (ProseText(str(content)),)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return (ProseText(" "),)
    if kind in ("Code", "RawInline"):
        return (ProseCode(content[1]),) if kind == "Code" else (ProseText(content[1]),)
    if kind in ("Emph", "Strong"):
        return (ProseEmphasis(_inlines(content), strong=kind == "Strong"),)
    if kind == "Quoted":
        opens, closes, *within = words(MARKS).split(" ")
        marks = (opens, closes) if content[0]["t"] == "DoubleQuote" else within
        return (ProseText(marks[0]), *_inlines(content[1]), ProseText(marks[1]))
    if kind == "Link" and re.match(r"https?://", content[2][0]):
        return (ProseLink(content[2][0], _inlines(content[1])),)
    if kind in ("Span", "Cite", "Link"):
        return _inlines(content[1])
    return _inlines(content) if isinstance(content, list) else ()


def _inlines(nodes: Sequence[Mapping[str, Any]]) -> tuple[ProseInline, ...]:
    """Turn pandoc's inlines into ours, neighbouring texts joined."""
    result: list[ProseInline] = []
    for inline in (part for node in nodes for part in _inline(node)):
        if isinstance(inline, ProseText) and result and isinstance(result[-1], ProseText):
            result[-1] = ProseText(result[-1].text + inline.text)
        else:
            result.append(inline)
    return tuple(result)


def _text(inlines: Sequence[ProseInline]) -> str:
    return "".join(
        i.text if isinstance(i, (ProseText, ProseCode)) else _text(getattr(i, "children", ())) for i in inlines
    )


def unformatted(nodes: Sequence[Mapping[str, Any]]) -> str:
    """Return pandoc's inlines as plain text."""
    return _text(_inlines(nodes))


def _literal(value: Any) -> Any:
    """Escape the texts of a field for pandoc, which reads the fields of references as Markdown."""
    if isinstance(value, list | tuple):
        return [_literal(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _literal(each) for key, each in value.items()}
    return re.sub(r"([\\`*_\[\]<>@^~$#|])", r"\\\1", value) if isinstance(value, str) else value


def _for_pandoc(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an item as pandoc's Markdown has it. In addresses every sign stays: two hyphens are no dash there."""
    addresses = {"URL": item.get("URL"), "DOI": quote_doi(item["DOI"]) if "DOI" in item else None}
    literal = {key: re.sub(r"([^\w\s])", r"\\\1", value) for key, value in addresses.items() if value}
    return {key: value if key in ("id", "type") else _literal(value) for key, value in item.items()} | literal


def work_csl(reference: Reference) -> dict[str, Any]:
    """Return a work as CSL-JSON; a placeholder is never passed on as a title."""
    fields = {key: value for key, value in reference.csl.items() if not (key == "title" and is_placeholder(value))}
    # Without a language every title would be put into English title case, Swedish and Persian ones too.
    return {"language": "en", **fields, "id": reference.key}


_TYPES: Final[Mapping[SourceNature, str]] = {
    "book": "book", "news": "article-newspaper", "editorial": "webpage", "thesis": "thesis", "dataset": "dataset",
    "law": "legislation", "standard": "standard", "web-page": "webpage",
}  # fmt: skip
"""CSL's types of sources, by what their kind is like. What is not here is a report."""


def source_csl(identifier: str, source: Source) -> dict[str, Any]:
    """Return a source as CSL-JSON; what is unknown is left out, an inferred date is marked as about."""
    year, part = source.dating.edtf.year, source.published_in
    like = vocabulary().source(source.kind).like
    fields: dict[str, Any] = {
        "id": identifier,
        "type": "article-journal" if part and like == "research-paper" else _TYPES.get(like, "report"),
        "language": source.language,
        "author": [name.model_dump(exclude_none=True) for name in source.authors],
        "issued": {"date-parts": [[year]], "circa": source.dating.inferred} if year is not None else None,
        "title": source.title,
        "container-title": part.title if part else None,
        "volume": part.volume if part else None,
        "issue": part.issue if part else None,
        "page": part.pages if part else None,
        "publisher": source.publisher,
        "DOI": source.doi,
        "URL": source.url,
    }
    return {key: value for key, value in fields.items() if value}


def nameless(source: Source) -> Formatted:
    """Return the citation of a source without a title: what it is and its dating. No style has a form for that."""
    date = edtf_in_words(source.dating.edtf)
    date = words("{date}, inferred", date=date) if source.dating.inferred else date
    said = words("{source}. Title unknown. {date}.", source=capital(source.label), date=capital(date))
    return Formatted(source.label, (ProseText(said),))


def _first_of_two(item: Mapping[str, Any]) -> str:
    """Return the first of two who made a work, where nothing is known of the name that would stand behind a comma."""
    people: Sequence[Mapping[str, Any]] = item.get("author") or item.get("editor") or ()
    alone = len(people) == 2 and not people[0].keys() & {"given", "suffix"}
    return str(people[0].get("family") or people[0].get("literal", "")) if alone else ""


def _without_comma(item: Mapping[str, Any], entry: tuple[ProseInline, ...]) -> tuple[ProseInline, ...]:
    """Return an entry as Chicago has it: the comma before "and" is there only because a first name stands last.

    The processor sets it behind a family name alone, and behind a body, as well.
    """
    name = _first_of_two(item)
    for first in entry[:1] if name else ():
        if isinstance(first, ProseText) and first.text.startswith(f"{name}, "):
            return (ProseText(name + first.text[len(name) + 1 :]), *entry[1:])
    return entry


def in_style(items: Sequence[Mapping[str, Any]], cache: Path | None = None) -> Mapping[str, Formatted]:
    """Format CSL-JSON items in one run of the processor; returns them by id. ``cache`` is a folder for its answer."""
    if not items:
        return {}
    keys = [item["id"] for item in items]
    references = [_for_pandoc(item) for item in items]
    said = {"references": references, "nocite": "@*", "suppress-bibliography": False} | csl_locale()
    front = json.dumps(said, sort_keys=True)
    cited = "\n\n".join(f"[@{key}]" for key in keys)
    text = f"---\n{front}\n---\n\n{cited}\n\n::: {{#refs}}\n:::\n"
    keep = cache / "works" if cache else None
    blocks = json.loads(convert(text, "markdown", "json", options=("--citeproc",), keep=keep))["blocks"]
    in_text = {key: _text(_inlines(block["c"])).strip("()") for key, block in zip(keys, blocks, strict=False)}
    refs = next(block for block in blocks if block["t"] == "Div")["c"][1]
    entries = {entry["c"][0][0].removeprefix("ref-"): _inlines(entry["c"][1][0]["c"]) for entry in refs}
    return {item["id"]: Formatted(in_text[item["id"]], _without_comma(item, entries[item["id"]])) for item in items}


def _of_corpus(corpus: Corpus, cache: Path | None) -> Mapping[str, Formatted]:
    works = [work_csl(reference) for reference in corpus.works.values()]
    known = [dossier for dossier in corpus.sources.values() if dossier.source.title]
    sources = [source_csl(dossier.id, dossier.source) for dossier in known]
    unnamed = {d.id: nameless(d.source) for d in corpus.sources.values() if not d.source.title}
    return {**in_style([*works, *sources], cache), **unnamed}


def format_works(corpus: Corpus, cache: Path | None = None) -> Mapping[str, Formatted]:
    """Return works and sources as the citation style prints them, by key or id. The first call runs pandoc.

    ``cache`` is a folder for pandoc's answer. Who has it asks first; who comes after, without it, is given the same.
    """
    found: Mapping[str, Formatted] = corpus.worked_out.cached("citations", (), lambda: _of_corpus(corpus, cache))
    return found
