"""The record that a new source gets: what its file says of itself, and nothing that it does not say."""

import json
import re
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from microsite.model.doi import Doi
from microsite.model.field_types import Edtf, Language, PrintedText, Url
from microsite.model.source import NOT_ESTABLISHED, NOT_WRITTEN, Source
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.text.normalise import normalise

_HEAD: Final = "# yaml-language-server: $schema=../../schema/source.json\n"
_UNKNOWN: Final = "und"
"""The tag of a language that nobody has determined (BCP 47)."""
_SAID: Final = {"title": "title", "authors": "authors", "publisher": "publisher", "container": "journal", "doi": "DOI",
                "date": "date of publication", "url": "address", "language": "language"}  # fmt: skip


def _printable(text: str | None, kind: Any = PrintedText) -> str | None:
    """Return a text as seeds may hold it; None if they may not, or if there is none."""
    try:
        return str(TypeAdapter(kind).validate_python(text, strict=True)) if text else None
    except ValidationError:
        return None


def _valid(said: FileMetadata) -> FileMetadata:
    """Return what a file says, without what no seed may hold."""
    return FileMetadata(
        title=_printable(said.title),
        authors=tuple(name for name in said.authors if _printable(name)),
        date=_printable(said.date, Edtf),
        language=_printable(re.sub(r"^[A-Z]+", lambda found: found[0].lower(), said.language or ""), Language),
        doi=_printable(said.doi, Doi),
        container=_printable(said.container),
        volume=_printable(said.volume),
        issue=_printable(said.issue),
        pages=_printable(said.pages),
        publisher=_printable(said.publisher),
        url=_printable(said.url, Url),
        turned=said.turned,
        unclear=(*said.unclear, *_makers(said)),
    )


def _makers(said: FileMetadata) -> tuple[str, ...]:
    """Say who made the file, where nothing says who wrote the text."""
    names = ", ".join(filter(None, map(_printable, said.makers)))
    return (f"its properties name {names}, who need not have written it",) if names and not said.authors else ()


def _authors(said: FileMetadata) -> list[dict[str, str]]:
    turned = {normalise(f"{given} {family}"): (given, family) for given, family in said.turned}
    found = []
    for name in said.authors:
        given, family = turned.get(normalise(name), ("", ""))
        found.append({"family": family, "given": given} if family else {"literal": name})
    return found


def _dating(said: FileMetadata) -> dict[str, object]:
    if said.date:
        return {"edtf": said.date, "inferred": False, "basis": "The file gives this day as that of its publication."}
    return {"edtf": "2000/2100", "inferred": True, "basis": NOT_ESTABLISHED}


def first_record(identifier: str, data: FileMetadata, *, paged: bool) -> tuple[str, list[str]]:
    """Return the ``source.yml`` of a new source, and lines that say what its file established and what it did not."""
    said = _valid(data)
    part = {"title": said.container, "volume": said.volume, "issue": said.issue, "pages": said.pages}
    fields = {
        "title": said.title,
        "label": identifier,
        "kind": "research-paper" if said.container else "report",
        "authors": _authors(said),
        "publisher": said.publisher,
        "published_in": {key: value for key, value in part.items() if value} if said.container else None,
        "doi": said.doi,
        "dating": _dating(said),
        "url": said.url,
        "language": said.language or _UNKNOWN,
        "paged": paged,
        "about": NOT_WRITTEN,
        "reading": "in-part",
        "identified": False,
    }
    kept = {key: value for key, value in fields.items() if value is not None or key in ("title", "publisher", "url")}
    known = [name for field, name in _SAID.items() if getattr(said, field)]
    others = [name for name in _SAID.values() if name not in known]
    lines = [f"the file itself says: {', '.join(known) or 'nothing of what it is'}", *said.unclear]
    if others:
        lines.append(f"it does not say: {', '.join(others)}; fill in what is established, and leave the rest unknown")
    remarks = "".join(f"# {line[:1].upper()}{line[1:]}.\n" for line in lines)
    return _HEAD + remarks + format_yaml(json.dumps(kept, ensure_ascii=False), Source), lines
