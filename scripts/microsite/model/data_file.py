"""A file for machines before it is a file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataFile:
    """A generated download: where it goes below docs/, its bytes, and what it is for."""

    path: str
    """Below docs/, in a folder the generator owns: ``data/claims.csv``."""
    data: bytes
    what: str
    """One plain sentence for the page that lists the downloads; empty for files that are not listed there."""
