"""The front matter of a hand-written page: read once, for the check and for the build."""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

from microsite.model.fields import keys_of
from microsite.model.finding import Finding, finding
from microsite.model.limits import FRONT_MATTER
from microsite.model.near_names import nearest
from microsite.model.page_settings import PageSettings
from microsite.model.place import Document, Place
from microsite.seeds.reading.validate import as_record
from microsite.seeds.reading.yaml import read_yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader with which MkDocs reads front matter: in YAML 1.1, where NO is false and 12:30 a number."""

_TEXTS: Final = ("title", "description", "also")
_NOT_PLAIN: Final = re.compile(r'[<>{}"]')
_KNOWN: Final = sorted(keys_of(PageSettings))


def _unknown(key: str) -> str:
    told = nearest(key, _KNOWN) or "; take it out"
    return f'"{key}" is no setting of a hand-written page{told} (settings: {", ".join(_KNOWN)})'


def _texts(value: object, key: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each text of a key with the way to it: of a list, every one."""
    if isinstance(value, str):
        yield (key,), value
    elif isinstance(value, list | tuple):
        yield from (((key, number), text) for number, text in enumerate(value) if isinstance(text, str))


def _not_plain(settings: PageSettings, document: Document) -> Iterator[Finding]:
    """Yield a finding for every text that not every template prints as it is."""
    for key in _TEXTS:
        for way, text in _texts(getattr(settings, key), key):
            if _NOT_PLAIN.search(text) or (len(way) > 1 and ";" in text):
                message = f"expected plain words as {key}, without < > {{ }} and straight quotes"
                yield finding(Place(document.file, *document.marks[way]), "unsafe-page", message)


def _as_engines_read(front: str) -> dict[str, object]:
    """Return the value of each key as MkDocs reads it; nothing for one that it cannot read."""
    loader = _Loader(front)
    try:
        node = loader.get_single_node()
        result: dict[str, object] = {}
        for key, value in node.value:
            if not isinstance(key.value, str):
                continue
            try:
                result[key.value] = loader.construct_object(value, deep=True)
            except (yaml.YAMLError, ValueError, OverflowError):
                continue
        return result
    finally:
        loader.dispose()


def _read_alike(front: str, fields: dict[str, object], document: Document) -> Iterator[Finding]:
    """Yield a finding for every text that is none to engines."""
    theirs = _as_engines_read(front)
    for key in _TEXTS:
        read = dict(_texts(theirs.get(key), key))
        for way, text in _texts(fields.get(key), key):
            if read.get(way) != text:
                head = f"{key}: " if len(way) == 1 else ""
                message = f'engines do not read this as text; put it in quotes: {head}"{text[:60]}"'
                yield finding(Place(document.file, *document.marks[way]), "wrong-type", message)


def read_page_settings(front: str, file: str, whole: str = "") -> tuple[PageSettings | None, list[Finding]]:
    """Return what the YAML at the head of a page says, and everything that is wrong with it; it begins in line 2.

    ``whole`` is the text of the page. Where nothing is wrong, every engine reads the same.
    """
    if len(front) > FRONT_MATTER:
        message = f"expected at most {FRONT_MATTER:,} characters of front matter, got {len(front):,}"
        return None, [finding(Place(file, 2), "front-matter", message)]
    data, document, findings = read_yaml(front, file, first_line=2, whole=whole or front)
    if findings:
        return None, findings
    if not isinstance(data, dict):
        message = "expected fields between the two lines ---, such as title: …; take both lines out if there are none"
        return None, [finding(Place(file, 2), "front-matter", message)]
    known = {key: value for key, value in data.items() if key in keys_of(PageSettings)}
    # MkDocs knows more keys, some of which do something; what is dangerous about one is its value.
    findings = [
        finding(Place(file, *document.marks[(key,)]), "unsafe-page", _unknown(str(key)))
        for key in data
        if key not in known
    ]
    settings, wrong = as_record(PageSettings, known, document)
    findings += wrong or _read_alike(front, known, document)
    findings += _not_plain(settings, document) if settings else ()
    return settings, findings
