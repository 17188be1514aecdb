"""The addresses of a ``srcset``, as the HTML Standard takes them apart ("parse a srcset attribute")."""

import re
from collections.abc import Iterator
from typing import Final

_BLANK: Final = r"[ \t\n\f\r]"
_ADDRESS: Final = re.compile(rf"(?:{_BLANK}|,)*+((?:(?!{_BLANK}).)+)", re.DOTALL)
_DESCRIPTORS: Final = re.compile(r"(?:\([^)]*(?:\)|\Z)|[^,(])*,?")


def srcset_addresses(srcset: str) -> Iterator[str]:
    """Yield the address of every candidate, whatever its descriptors are."""
    at = 0
    while match := _ADDRESS.match(srcset, at):
        address, at = match[1], match.end()
        if address.endswith(","):
            address = address.rstrip(",")
        elif descriptors := _DESCRIPTORS.match(srcset, at):
            at = descriptors.end()
        yield address
