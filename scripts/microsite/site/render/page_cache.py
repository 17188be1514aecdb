"""The cache of pages, from one build to the next, below .build/pages/: each under the key of what it is made of.

Those that neither this build nor the last one used are removed.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.cache import read, write
from microsite.site.html.stored import as_json, from_json
from microsite.site.render.packed_head import packed
from microsite.site.render.rendered_page import KnownPage, RenderedPage
from microsite.site.stylesheet.page_stylesheets import SheetPlace, StyleSheet

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


def _comes_back(meta: Mapping[str, Any]) -> bool:
    """Say whether front matter is the same once it was kept; all else of a page is text."""
    try:
        return bool(dict(meta) == json.loads(json.dumps(dict(meta), default=_day), object_hook=_undated))
    except (TypeError, ValueError):
        return False


def _text(page: RenderedPage) -> str:
    """Return a page as it is kept: a line of facts, and the HTML."""
    known = page.known
    head = {
        "title": known.title,
        "meta": known.meta,
        "anchors": sorted(known.anchors),
        "anchors_asked": known.anchors_asked,
        "asked": [[*question, answer] for question, answer in sorted((known.dependencies or {}).items())],
        "facts": as_json(known.facts),
        "place": [known.place.sheets, known.place.root, known.place.at],
    }
    return f"{json.dumps(head, ensure_ascii=False, default=_day)}\n{page.html}"


def _read(uri: str, text: str) -> RenderedPage:
    first, _, html = text.partition("\n")
    head = json.loads(first, object_hook=_undated)
    sheets, root, at = head["place"]
    known = KnownPage(
        uri=uri,
        place=SheetPlace(tuple(StyleSheet(*sheet) for sheet in sheets), root, at),
        facts=from_json(head["facts"]),
        title=head["title"],
        head=packed(head["meta"]),
        anchors=frozenset(head["anchors"]),
        anchors_asked=head["anchors_asked"],
        dependencies={tuple(question): answer for *question, answer in head["asked"]},
    )
    return RenderedPage(known, html)


class PageCache:
    """The pages kept of one project in a language, "" for the main one; with ``anew``, none that was kept before."""

    def __init__(self, root: Path, language: str = "", *, anew: bool = False) -> None:
        self._folder, self._anew = root / FOLDER.parent / language / FOLDER.name, anew

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key

    def get(self, key: str, uri: str) -> RenderedPage | None:
        """Return a kept page; None if there is none, or it is not what was written."""
        text = None if self._anew else read(self._path(key), key)
        return None if text is None else _read(uri, text)

    def put(self, key: str, page: RenderedPage) -> bool:
        """Keep a page, if it is of the kind that can be; say whether it was."""
        known = page.known
        if known.dependencies is None or known.messages or not _comes_back(known.meta):
            return False
        write(self._path(key), key, _text(page))
        return True

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
