"""Looks every passage of a source up in its text, and says what came out as a record that can be kept."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.passage import SourceText
from microsite.model.verification import Verification
from microsite.sources import web_annotation
from microsite.sources.documents.document import SourceDocument, SourceError
from microsite.sources.ingest.extract import Extract, extract
from microsite.sources.text.normalise import digest

HEADER: Final = (
    "# yaml-language-server: $schema=../../schema/verification.json\n"
    "# Written by microsite verify, by somebody who had the text of the source; run it again instead of editing.\n"
)


def _file(texts: Path, text: SourceText) -> Path | None:
    """Return the file that was read: by its name, or else by its hash."""
    named = texts / text.file.name
    if named.is_file():
        return named
    by_hash = (
        p
        for p in sorted(texts.iterdir())
        if p.is_file() and hashlib.sha256(p.read_bytes()).hexdigest() == text.file.sha256
    )
    return next(by_hash, None)


def texts_at_hand(text: SourceText, texts: Path) -> Extract | SourceDocument | Finding:
    """Return the file of a source from the folder ``texts``, or why it could not be had."""
    place = text.origin.place("file")
    path = _file(texts, text) if texts.is_dir() else None
    if path is None:
        message = (
            f"no {text.file.name} in the folder of SOURCE_TEXTS; put the source there, or leave SOURCE_TEXTS unset"
        )
        return finding(place, "text-missing", message)
    try:
        # A file under another name is the same file if its bytes are.
        return replace(extract(path), name=text.file.name)
    except SourceError as error:
        return finding(place, error.code, str(error))


def look_up(text: SourceText, extracted: Extract | SourceDocument, normalised: str, day: str) -> Verification:
    """Look every passage and sentence up at its place in the normalised text. Exact: the hash is equal or it is not."""
    units = web_annotation.units(text)
    return Verification(
        source=text.source,
        date=day,
        file=text.file.model_copy(update={"bytes": extracted.bytes, "sha256": extracted.sha256}),
        normalisation=text.normalisation,
        units=len(units),
        selectors=web_annotation.digest(text),
        failed=tuple(unit.at for unit in units if digest(normalised[slice(*unit.span)]) != unit.hash),
    )


def serialise(record: Verification) -> str:
    """Return verification.yml; the same record gives the same bytes."""
    rows = record.model_dump(mode="json")
    file = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in rows.pop("file").items())
    lines = [f"{key}: {json.dumps(value)}" for key, value in rows.items()]
    return HEADER + "\n".join([*lines[:2], f"file: {{{file}}}", *lines[2:]]) + "\n"
