"""The cache of pages, from one build to the next, below .build/pages/: each under the key of what it is made of.

Those that neither this build nor the last one used are removed.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.cache import read, write
from microsite.site.html.stored import as_json, from_json
from microsite.site.render.rendered_page import RenderedPage
from microsite.site.stylesheet.page_stylesheets import PreparedPage, StyleSheet

FOLDER: Final = Path(".build") / "pages"
_USED: Final = "used.json"
_DAY: Final = "\0day"
"""Marks a day in front matter, which JSON does not know."""


def _day(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return {_DAY: value.isoformat()}
    raise TypeError


def _undated(value: dict[str, Any]) -> Any:
    return date.fromisoformat(value[_DAY]) if _DAY in value else value


def _text(page: RenderedPage) -> str:
    """Return a page as it is kept: a line of facts, and the HTML."""
    head = {
        "title": page.title,
        "meta": page.meta,
        "anchors": sorted(page.anchors),
        "anchors_asked": page.anchors_asked,
        "asked": [[*question, answer] for question, answer in sorted((page.dependencies or {}).items())],
        "facts": as_json(page.facts),
        "page": [page.page.sheets, page.page.root, page.page.at],
    }
    return f"{json.dumps(head, ensure_ascii=False, default=_day)}\n{page.page.html}"


def _read(uri: str, text: str) -> RenderedPage:
    first, _, html = text.partition("\n")
    head = json.loads(first, object_hook=_undated)
    sheets, root, at = head["page"]
    return RenderedPage(
        uri=uri,
        page=PreparedPage(html, tuple(StyleSheet(*sheet) for sheet in sheets), root, at),
        facts=from_json(head["facts"]),
        title=head["title"],
        meta=head["meta"],
        anchors=frozenset(head["anchors"]),
        anchors_asked=head["anchors_asked"],
        dependencies={tuple(question): answer for *question, answer in head["asked"]},
    )


class PageCache:
    """The pages kept of one project; with ``anew``, none that was kept before."""

    def __init__(self, root: Path, *, anew: bool = False) -> None:
        self._folder, self._anew = root / FOLDER, anew

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def get(self, key: str, uri: str) -> RenderedPage | None:
        """Return a kept page; None if there is none, or it is not what was written."""
        text = None if self._anew else read(self._path(key), key)
        return None if text is None else _read(uri, text)

    def put(self, key: str, page: RenderedPage) -> bool:
        """Keep a page, if it is of the kind that can be; say whether it was."""
        if page.dependencies is None or page.messages:
            return False
        try:
            text = _text(page)
            same = replace(page, meta=dict(page.meta)) == _read(page.uri, text)
        except (TypeError, ValueError):
            same = False
        if same:
            write(self._path(key), key, text)
        return same

    def drop(self, keys: Iterable[str]) -> None:
        """Keep these pages no longer."""
        for key in keys:
            self._path(key).unlink(missing_ok=True)

    def prune(self, used: Iterable[str]) -> None:
        """Remove what neither this build (``used``) nor the one before it used."""
        record = self._folder / _USED
        try:
            before = set(json.loads(record.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            before = set()
        keep = sorted(set(used))
        for path in self._folder.glob("??/*"):
            if path.name not in before.union(keep):
                path.unlink()
        write_if_changed(record, json.dumps(keep))
