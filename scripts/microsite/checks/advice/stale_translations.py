"""Translations whose original has changed since: advice, so that nobody who edits the original is stopped by it."""

from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.place import Place


def stale_translations(project: Project) -> Iterator[Finding]:
    """Point at every piece that was made from other words than stand there now, or of which nothing is left."""
    for other in project.others:
        yield from _pages(other)
        for each in other.translated.records:
            for piece in each.pieces:
                if piece.state == "changed":
                    accept = f"{typed('translate')} {other.language} --accept {each.id}"
                    message = f"the original of {piece.way} has changed since; translate it anew, and type {accept}"
                    yield finding(piece.place, "stale-translation", message)
                elif piece.state == "extra":
                    message = f"the original of {piece.way} is gone, and readers do not see this; take it out"
                    yield finding(piece.place, "stale-translation", message)


def _pages(other: Project) -> Iterator[Finding]:
    for page in other.translated_pages:
        for piece in page.pieces:
            if piece.state == "changed":
                accept = f"{typed('translate')} {other.language} --accept {page.name}"
                message = f"the original has changed since; translate this anew, and type {accept}"
                yield finding(Place(page.file, piece.line), "stale-translation", message)
