"""What a corpus in another language knows of itself: which of its records are translated, and what its texts are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

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
    find_texts: Callable[[], Mapping[str, TextState]] = field(repr=False, compare=False)
    """Gives :attr:`texts`: only pages ask, and the check makes few."""
    with_page: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The same of those whose page is translated: of an actor with a name alone, it is not."""
    pages: frozenset[str] = frozenset()
    """The hand-written pages, by their files below the folder of the language."""
    main_pages: frozenset[str] = frozenset()
    """Those of the main language, by their files below docs/."""

    @cached_property
    def texts(self) -> Mapping[str, TextState]:
        """Plain texts that stand on pages as they are in the main language, or were made from one that has changed."""
        return self.find_texts()

    def has(self, kind: str, identifier: str) -> bool:
        """Say whether a record is translated."""
        return identifier in self.records.get(kind, frozenset())
