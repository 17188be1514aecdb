"""XML of a file as a tree, within bounds: a tag takes some hundred bytes there, however short it is."""

from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.document import SourceError

TAGS: Final = 1_000_000
"""Tags of the largest tree that is made."""


def xml_tree(raw: bytes, what: str) -> ET.Element:
    """Return XML that declares no entities as a tree; ``what`` names the file in messages.

    Raises :class:`SourceError` if it has more tags than can be read, and the errors of the parser if it is damaged.
    """
    if raw.count(b"<") > TAGS:
        raise SourceError(
            "unreadable", f"expected {what}, but it has more than {TAGS:,} tags; make sources of its parts"
        )
    return ET.fromstring(raw)  # noqa: S314 - whoever calls refuses entities
