"""Media types of the downloads, by the ends of their names (registered with IANA, or in common use)."""

from typing import Final

_TYPES: Final = {
    "atom": "application/atom+xml",
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "db": "application/vnd.sqlite3",
    "epub": "application/epub+zip",
    "json": "application/json",
    "py": "text/x-python",
    "ris": "application/x-research-info-systems",
    "sqlite": "application/vnd.sqlite3",
    "txt": "text/plain",
    "zip": "application/zip",
}


def media_type(path: str) -> str | None:
    """Return the media type of a file; None for an end that is not known."""
    if path.endswith(".stix.json"):
        return "application/stix+json"
    return _TYPES.get(path.rpartition(".")[2])
