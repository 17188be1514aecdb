"""Items of Zotero as JSON: annotations as its web API and its plug-ins give them, and notes with highlights in them."""

import json
from typing import Any

from microsite.authoring.highlights.colours import colour_named
from microsite.authoring.highlights.highlight import Highlight, HighlightFile
from microsite.authoring.highlights.json_values import JsonObject, as_list, number_in, objects_in, text_in
from microsite.authoring.highlights.zotero_notes import add_note

_KIND = "annotationType"


def is_zotero(data: Any) -> bool:
    """Say whether JSON holds items of Zotero."""
    return any(_KIND in each or isinstance(each.get("itemType"), str) for each in objects_in(data))


def _leaf(item: JsonObject) -> int | None:
    """Return the place of the page; Zotero writes a position as JSON within JSON, and counts from 0."""
    position = item.get("annotationPosition")
    try:
        read = json.loads(position) if isinstance(position, str) else position
    except (ValueError, RecursionError):
        return None
    index = number_in(read, "pageIndex")
    return None if index is None else index + 1


def _add(item: JsonObject, place: str, file: HighlightFile) -> None:
    kind, label = text_in(item, _KIND), text_in(item, "annotationPageLabel")
    if kind in ("image", "ink"):
        file.leave_out(place, "it is a picture, and marks no words")
        return
    file.add(
        Highlight(
            place,
            text_in(item, "annotationText"),
            comment=text_in(item, "annotationComment"),
            colour=colour_named(text_in(item, "annotationColor")),
            tags=tuple(filter(None, (text_in(tag, "tag", "name") for tag in as_list(item.get("tags"))))),
            author=text_in(item, "annotationAuthorName"),
            pages=(label,) if label else (),
            leaf=_leaf(item),
            key=text_in(item, "key"),
        )
    )


def read_zotero(data: Any) -> HighlightFile:
    """Return the highlights in JSON of Zotero, wherever they stand; raises ``SourceError`` for a monstrous note."""
    file, number = HighlightFile("an export of Zotero"), 0
    for each in objects_in(data):
        if text_in(each, _KIND):
            number += 1
            _add(each, f"annotation {number}", file)
        elif text_in(each, "itemType") in ("note", "") and (html := text_in(each, "note")).lstrip().startswith("<"):
            # Better BibTeX lists the notes of a work without saying that they are notes.
            add_note(html, file)
    return file
