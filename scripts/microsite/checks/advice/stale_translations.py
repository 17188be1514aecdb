"""Translations whose original has changed since: advice, so that nobody who edits the original is stopped by it."""

from collections.abc import Iterator, Mapping
from typing import Final

from microsite.corpus.project import Project
from microsite.corpus.translations.every_translation import every_translation
from microsite.corpus.translations.merge import STALE, PieceState
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed

_MEND: Final[Mapping[PieceState, str]] = {
    "changed": "translate this anew, and type {accept}",
    "extra": "take this out",
}


def stale_translations(project: Project) -> Iterator[Finding]:
    """Point at every piece that was made from other words than stand there now, or of which nothing is left."""
    for other in project.others:
        for each in every_translation(other):
            accept = f"{typed('translate')} {other.language} --accept {each.id}"
            for piece in each.pieces:
                if piece.state in STALE:
                    message = f"the original {STALE[piece.state]} since; {_MEND[piece.state].format(accept=accept)}"
                    yield finding(piece.place, "stale-translation", message)
