"""All that a project has in another language, records and hand-written pages alike, with what became of each piece."""

from collections.abc import Iterator
from typing import NamedTuple

from microsite.corpus.project import Project
from microsite.corpus.translations.merge import TranslatedPiece
from microsite.corpus.translations.translated_pages import PAGE


class WithPieces(NamedTuple):
    """A record or a page in another language."""

    kind: str
    """The name of its kind, or ``page``."""
    id: str
    """Its id; of a page, its file below docs/."""
    pieces: tuple[TranslatedPiece, ...]


def every_translation(other: Project) -> Iterator[WithPieces]:
    """Yield what a project has in its language, which is not the main one."""
    yield from (WithPieces(each.kind.name, each.id, each.pieces) for each in other.translated.records)
    yield from (WithPieces(PAGE, each.name, each.pieces) for each in other.translated_pages)
