"""Where a passage stands, as the W3C Web Annotation model says it, and the digest of all such places of a source.

A passage is a SpecificResource: its ``source`` are the bytes that were read, its ``state`` their normalised text, in
which the TextPositionSelector counts characters from 0, ``end`` not included, and its own ``id`` is the text of the
span. Bytes and texts (as UTF-8) are named by their SHA-256 (RFC 6920): such a name can be checked, and needs no host.
"""

import base64
import hashlib
from typing import Any, Final

from microsite.model.passage import Passage, Sentence, SourceText
from microsite.model.verification import Verification

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"


def units(text: SourceText) -> list[Passage | Sentence]:
    """Return every passage and sentence of a source in order."""
    found: list[Passage | Sentence] = []
    for passage in text.passages:
        found += [passage, *passage.sentences]
    return found


def name(sha256: str) -> str:
    """Return the ``ni:`` name (RFC 6920) of what has this SHA-256, given in hexadecimal digits."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def selector(text: SourceText, unit: Passage | Sentence) -> dict[str, Any]:
    """Return the place of a passage or sentence as JSON-LD of the Web Annotation model."""
    return {
        "@context": CONTEXT,
        "id": name(unit.hash),
        "type": "SpecificResource",
        "source": {"id": name(text.file.sha256), "type": "Text"},
        "state": {"id": name(text.hash), "type": "State"},
        "selector": {"type": "TextPositionSelector", "start": unit.span[0], "end": unit.span[1]},
    }


def digest(text: SourceText) -> str:
    """Return the SHA-256 over the locator, place and hash of every passage and sentence, a line each."""
    lines = (f"{unit.at} {unit.span[0]} {unit.span[1]} {unit.hash}\n" for unit in units(text))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def holds_for(record: Verification, text: SourceText) -> bool:
    """Say whether a record was made of these bytes, this normalisation and exactly these passages."""
    there = (record.source, record.file.sha256, record.normalisation, record.selectors)
    return there == (text.source, text.file.sha256, text.normalisation, digest(text))
