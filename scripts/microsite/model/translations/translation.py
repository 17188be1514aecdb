"""What a corpus in another language knows of itself: which of its records are translated, and what its texts are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from microsite.model.prose import TextState


@dataclass(frozen=True)
class Translation:
    """A site in one of its other languages."""

    language: str
    """BCP 47."""
    main: str
    """The language that it is translated from."""
    records: Mapping[str, frozenset[str]]
    """The ids of what is translated, by the name of the kind."""
    texts: Mapping[str, TextState] = field(repr=False)
    """Plain texts that stand on pages as they are in the main language, or that were made from one that has changed."""
    pages: frozenset[str] = frozenset()
    """The hand-written pages, by their files below the folder of the language."""

    def has(self, kind: str, identifier: str) -> bool:
        """Say whether a record is translated."""
        return identifier in self.records.get(kind, frozenset())
