"""Annotations of Hypothesis: what its API answers (``rows``), and what its sidebar exports (``annotations``)."""

from typing import Any

from microsite.authoring.highlights.highlight import Highlight, HighlightFile
from microsite.authoring.highlights.json_values import JsonObject, as_list, text_in
from microsite.authoring.highlights.selectors import marked_in

_LISTS = ("rows", "annotations")


def _rows(data: Any) -> list[Any]:
    lists = (data[key] for key in _LISTS if isinstance(data, dict) and isinstance(data.get(key), list))
    return next(lists, as_list(data))


def _is_row(row: object) -> bool:
    return isinstance(row, dict) and isinstance(row.get("uri"), str) and isinstance(row.get("target"), list)


def is_hypothesis(data: Any) -> bool:
    """Say whether JSON is that of Hypothesis: rows of annotations, each with the address of its page."""
    rows = _rows(data)
    held = isinstance(data, dict) and any(isinstance(data.get(key), list) for key in _LISTS)
    return all(map(_is_row, rows)) if rows else held


def _add(row: JsonObject, place: str, file: HighlightFile) -> None:
    if row.get("references"):
        file.leave_out(place, "it is a reply to another one")
        return
    targets = [each for each in as_list(row.get("target")) if isinstance(each, dict)]
    marked = marked_in(targets[0] if targets else {})
    user = text_in(row.get("user_info"), "display_name") or text_in(row, "user").removeprefix("acct:").partition("@")[0]
    file.add(
        Highlight(
            place,
            **marked._asdict(),
            comment=text_in(row, "text"),
            tags=tuple(tag for tag in as_list(row.get("tags")) if isinstance(tag, str)),
            author=user,
            key=text_in(row, "id"),
        )
    )


def read_hypothesis(data: Any) -> HighlightFile:
    """Return the highlights in JSON of Hypothesis; notes to whole pages and replies are left out, and named."""
    file = HighlightFile("what Hypothesis exports")
    for number, row in enumerate(_rows(data), 1):
        if _is_row(row):
            _add(row, f"row {number}", file)
    return file
