"""The translations of a language, read from the files beside their originals, with the findings about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from microsite.model.finding import Finding
from microsite.model.kind import Kind
from microsite.model.kinds import SOURCE
from microsite.model.record import Record
from microsite.model.translations.memory import MadeFrom


@dataclass(frozen=True)
class Translations:
    """What is written in a language."""

    language: str
    records: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    """By the name of the kind."""
    made_from: tuple[MadeFrom, ...] = ()

    def of(self, kind: Kind[Any]) -> tuple[Record, ...]:
        """Return the translations of a kind."""
        return self.records.get(kind.name, ())

    @property
    def memory(self) -> Mapping[tuple[str, str], Mapping[str, str]]:
        """What each was made from, by kind and id."""
        return {(line.kind, line.id): line.pieces for line in self.made_from}


def of_translation(found: Finding) -> Finding:
    """Return a finding about a translation; a field that it does not have is the original's."""
    if found.code != "unknown-field":
        return found
    return found._replace(message=f"{found.message}; a translation says words alone, so take this line out")


def id_of(kind: Kind[Any], texts: Record) -> str:
    """Return the id of what a translation translates: of a source, the name of its folder."""
    if kind is SOURCE:
        return PurePosixPath(texts.origin.document.file).parent.name
    return str(getattr(texts, kind.key))
