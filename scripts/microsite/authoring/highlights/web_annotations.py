"""Web Annotations (W3C, 2017) as JSON-LD: one, a list, a page (AnnotationPage) or a collection of them."""

from collections.abc import Iterator
from typing import Any, Final

from microsite.authoring.highlights.colours import colour_named
from microsite.authoring.highlights.highlight import Highlight, HighlightFile
from microsite.authoring.highlights.html_text import html_to_text
from microsite.authoring.highlights.json_values import JsonObject, as_list, text_in, types_of
from microsite.authoring.highlights.selectors import marked_in

_WITHIN: Final = ("items", "first", "@graph", "as:items")
_TAGS: Final = frozenset(("tagging", "classifying", "oa:tagging", "oa:classifying"))
_SET: Final = frozenset(("Choice", "Composite", "List", "Independents"))


def _annotations(data: Any, file: HighlightFile) -> Iterator[JsonObject]:
    """Yield the annotations of a file in order; what is only named in it is noted as left out."""
    waiting = as_list(data)[::-1]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            file.leave_out(each[:80], "it is only named here, and stands elsewhere; save it into a file as well")
        elif isinstance(each, dict) and "target" in each:
            yield each
        elif isinstance(each, dict):
            held = [one for key in _WITHIN if key in each for one in as_list(each[key])]
            held += [text] if (text := text_in(each, "next")) else []
            waiting += held[::-1]


def is_web_annotation(data: Any) -> bool:
    """Say whether JSON is a Web Annotation, or holds some."""
    known = {"Annotation", "AnnotationPage", "AnnotationCollection"}
    rows = [each for each in as_list(data) if isinstance(each, dict)]
    graphs = [one for each in rows for one in as_list(each.get("@graph")) if isinstance(one, dict)]
    return any(known & types_of(each) or _quotes(each) for each in (*rows, *graphs))


def _quotes(annotation: JsonObject) -> bool:
    """Say whether an object has a target that quotes words: many programs write annotations without their type."""
    selectors = (one for target in as_list(annotation.get("target")) if isinstance(target, dict)
                 for one in as_list(target.get("selector")))  # fmt: skip
    return any("TextQuoteSelector" in types_of(one) for one in selectors)


def _members(value: object) -> list[Any]:
    """Return bodies or targets, those of a set as if they stood alone."""
    return [
        one
        for each in as_list(value)
        for one in (as_list(each.get("items")) if isinstance(each, dict) and _SET & types_of(each) else [each])
    ]


def _said(body: object) -> str:
    """Return the text of a body; of one in HTML as people read it."""
    text = text_in(body, "value", "chars", "cnt:chars", "rdf:value")
    return html_to_text(text) if text_in(body, "format", "dc:format") == "text/html" else text


def _is_tag(body: object) -> bool:
    purposes = as_list(body.get("purpose")) if isinstance(body, dict) else []
    return any(purpose in _TAGS for purpose in purposes) or "Tag" in types_of(body)


def _key(annotation: JsonObject, target: int) -> str:
    """Return the id of an annotation, with the number of its target where it has several."""
    identifier = text_in(annotation, "id", "@id")
    return f"{identifier} {target}" if identifier and target > 1 else identifier


def _add(annotation: JsonObject, place: str, file: HighlightFile) -> None:
    bodies = [body for body in _members(annotation.get("body")) if isinstance(body, dict)]
    said = [_said(body) for body in bodies if not _is_tag(body)] or [text_in(annotation, "bodyValue")]
    creator = annotation.get("creator")
    author = creator if isinstance(creator, str) else text_in(creator, "name", "nickname")
    targets = _members(annotation.get("target"))
    for number, target in enumerate(targets, 1):
        where = place if len(targets) == 1 else f"{place}, target {number}"
        if not isinstance(target, dict) or not target.get("selector"):
            file.leave_out(where, "it is about a whole page, and marks no words")
            continue
        marked = marked_in(target)
        file.add(
            Highlight(
                where,
                **marked._asdict(),
                comment=" ".join(filter(None, said)),
                colour=next(filter(None, (colour_named(text_in(body, "color")) for body in bodies)), None),
                tags=tuple(filter(None, (_said(body) for body in bodies if _is_tag(body)))),
                author=author,
                key=_key(annotation, number),
            )
        )


def read_web_annotations(data: Any) -> HighlightFile:
    """Return the highlights in JSON-LD of the Web Annotation model."""
    file = HighlightFile("a file of Web Annotations")
    for number, annotation in enumerate(_annotations(data, file), 1):
        _add(annotation, f"annotation {number}", file)
    return file
