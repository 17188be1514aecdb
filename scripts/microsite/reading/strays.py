"""What in ``seeds/`` the generator does not read: it would be passed over without a word."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.model.finding import Finding, found
from microsite.model.place import Place

_FILES: Final = frozenset(
    {
        "topics.yml",
        "glossary.yml",
        "events.yml",
        "relations.yml",
        "questions.yml",
        "references.yml",
        "checks.yml",
        "editions.yml",
        "moved.yml",
        "site.yml",
        "words.yml",
    }
)
_FOLDERS: Final = {"threats": ".md", "actors": ".md", "lists": ".yml"}
"""Folders of one record a file, with the ending of those files."""
_LEDGERS: Final = frozenset({"claims.jsonl", "addresses.jsonl"})
_DOSSIER: Final = frozenset({"source.yml", "passages.yml", "claims.yml", "unsettled.yml", "verification.yml"})


def _known(parts: tuple[str, ...]) -> bool:
    match parts:
        case (name,):
            return name in _FILES
        case ("ledger", name):
            return name in _LEDGERS
        case (folder, name):
            return folder in _FOLDERS and name.endswith(_FOLDERS[folder])
        case ("sources", _, name):
            return name in _DOSSIER
    return False


def strays(root: Path) -> Iterator[Finding]:
    """Yield a finding for every file below ``root/seeds`` that is none of ours."""
    seeds = root / "seeds"
    for path in sorted(seeds.rglob("*")):
        parts = path.relative_to(seeds).parts
        if path.is_dir() or parts[0] == "schema" or path.name.startswith("."):
            continue
        if not _known(parts):
            message = "the generator does not read this file; move it where its kind belongs, or delete it"
            yield found(Place(path.relative_to(root).as_posix()), "orphan-file", message)
