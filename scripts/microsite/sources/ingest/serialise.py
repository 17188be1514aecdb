"""Writes a measured source as YAML: one passage or sentence a line, so that diffs can be read."""

import json
import textwrap
from collections.abc import Iterator

from pydantic import BaseModel

from microsite.model.passage import SourceText
from microsite.sources.ingest.checksum import checksum

HEADER = (
    "# yaml-language-server: $schema=../../schema/passages.json\n"
    "# Written by microsite ingest; edit source.yml and run it again instead.\n"
    "# Spans count characters of the normalised text; hashes are SHA-256 of the piece of it that a span names.\n"
)


def _flow(record: BaseModel, *, without: set[str] | None = None) -> str:
    """Return a record as one YAML flow mapping (JSON values are YAML), leaving out what is empty."""
    pairs = []
    for key, value in record.model_dump(mode="json", exclude=without).items():
        if value not in (None, [], ""):
            pairs.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    return "{" + ", ".join(pairs) + "}"


def _lines(text: SourceText) -> Iterator[str]:
    yield f"source: {text.source}"
    yield f"file: {_flow(text.file)}"
    yield f"normalisation: {text.normalisation}"
    if text.segmentation > 1:  # the first rules had no number
        yield f"segmentation: {text.segmentation}"
    for key in ("characters", "hash", "words"):
        yield f"{key}: {json.dumps(getattr(text, key))}"
    yield f"checksum: {json.dumps(checksum(text))}"
    yield "sections:" if text.sections else "sections: []"
    for section in text.sections:
        yield f"- {_flow(section)}"
    yield "passages:"
    for passage in text.passages:
        if not passage.sentences:
            yield f"- {_flow(passage)}"
            continue
        yield f"- {_flow(passage, without={'sentences'})[:-1]}, sentences: ["
        yield from (f"    {_flow(sentence)}," for sentence in passage.sentences)
        yield "  ]}"
    yield "citations:" if text.citations else "citations: []"
    yield from (f"- {_flow(citation)}" for citation in text.citations)
    yield "fingerprint: |"
    yield from textwrap.wrap(text.fingerprint, 100, initial_indent="  ", subsequent_indent="  ")


def serialise(text: SourceText) -> str:
    """Return passages.yml for a measured source; the same record gives the same bytes."""
    return HEADER + "\n".join(_lines(text)) + "\n"
