"""The translations of a language, read from the files beside their originals, with the findings about them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeVar

from microsite.model.finding import Finding
from microsite.model.kind import Kind
from microsite.model.kinds import SOURCE
from microsite.model.record import Record
from microsite.model.translations.files import OUTSIDE_CHECK
from microsite.model.translations.memory import MadeFrom

R = TypeVar("R", bound=Record)


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
        """What each was made from, by kind and id.

        Of two branches that remembered one, git keeps the lines of both: the last counts, piece by piece.
        """
        memory: dict[tuple[str, str], dict[str, str]] = {}
        for line in self.made_from:
            memory.setdefault((line.kind, line.id), {}).update(line.pieces)
        return memory


def of_translation(found: Finding) -> Finding:
    """Return a finding about a translation; a field that it does not have is the original's."""
    if found.code != "unknown-field":
        return found
    return found._replace(message=f"{found.message}; a translation says words alone, so take this line out")


def _id_of(kind: Kind[Any], texts: Record) -> str:
    """Return the id of what a translation translates: of a source, the name of its folder."""
    if kind is SOURCE:
        return PurePosixPath(texts.origin.document.file).parent.name
    return str(getattr(texts, kind.key))


def with_ids(kind: Kind[Any], records: Iterable[R]) -> Iterator[tuple[str, R]]:
    """Yield translations, or records of their kind, with the id of what is translated.

    Of several outside checks of one claim those after the first are counted: ``harbour-report-001/2``.
    """
    seen = Counter[str]()
    for record in records:
        identifier = _id_of(kind, record)
        seen[identifier] += 1
        is_another = kind is OUTSIDE_CHECK and seen[identifier] > 1
        yield f"{identifier}/{seen[identifier]}" if is_another else identifier, record
