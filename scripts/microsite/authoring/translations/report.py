"""What there is of a language: how much is translated, what has changed since, and what is missing, in lines."""

from collections import Counter
from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.corpus.translations.every_translation import every_translation
from microsite.corpus.translations.merge import STALE
from microsite.corpus.translations.translated_seeds import originals
from microsite.model.translations.files import TRANSLATED


def _counts(main: Project, other: Project) -> Iterator[str]:
    done = Counter(each.kind.name for each in other.translated.records)
    for each in TRANSLATED:
        if there := len(originals(main.corpus.seeds, each.kind)):
            yield f"{each.kind.file.path}: {done[each.kind.name]} of {there}"
    yield f"pages written by hand: {len(other.pages)} of {len(main.pages)}"


def _left(other: Project) -> Iterator[str]:
    """Yield what is to be done, a line a piece, and a line for all that one record or page lacks."""
    for each in every_translation(other):
        for piece in each.pieces:
            if piece.state in STALE:
                yield f"{piece.place}: the original {STALE[piece.state]} since"
        missing = [piece.way for piece in each.pieces if piece.state == "missing"]
        if missing:
            yield f"{each.id}: not translated: {', '.join(missing)}"


def report(main: Project, other: Project) -> str:
    """Return the report on a project in another language; ``main`` is the same in its main language."""
    return "".join(f"{line}\n" for line in (*_counts(main, other), *_left(other)))
