"""The file that says what the translations into a language were made from: written anew, in the order of its lines."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from microsite.authoring.records.gone_translations import memory_text
from microsite.authoring.translations.skeleton import NothingToTranslateError, original
from microsite.corpus.project import Project
from microsite.corpus.translations.every_translation import WithPieces
from microsite.corpus.translations.merge import Merge, TranslatedPiece
from microsite.corpus.translations.translated_pages import PAGE, translated_page
from microsite.model.atomic_write import write_if_changed
from microsite.model.near_names import nearest
from microsite.model.translations.files import memory_file
from microsite.model.translations.memory import MadeFrom


class Accepted(NamedTuple):
    """The new memory of a language."""

    text: str
    ids: tuple[str, ...]
    """What it remembers anew."""


def _records(main: Project, other: Project, asked: Collection[str]) -> Iterator[WithPieces]:
    """Yield each translated record with its pieces; of one that is asked for, piece by place."""
    for each in other.translated.records:
        pieces, found = each.pieces, original(main, each.kind, each.id)
        if each.id in asked and found is not None:
            merge = Merge(each.texts, {})
            merge.record(found, each.texts)
            pieces = tuple(merge.pieces)
        yield WithPieces(each.kind.name, each.id, pieces)


def _pages(main: Project, other: Project, asked: Collection[str]) -> Iterator[WithPieces]:
    """Yield the same of each hand-written page."""
    texts = {page.name: page.text for page in main.pages}
    own = {page.name: page.text for page in other.pages}
    for each in other.translated_pages:
        page = each
        if each.name in asked:
            page = translated_page(each.name, each.file, (own[each.name], texts.get(each.name)), {})
        yield WithPieces(PAGE, each.name, page.pieces)


def _kept(pieces: Iterable[TranslatedPiece], before: Mapping[str, str]) -> dict[str, str]:
    """Return what is remembered of each piece: the original as it is now, if that was not known."""
    kept = (piece for piece in pieces if piece.state not in ("missing", "extra"))
    return {piece.way: piece.now if piece.state == "unknown" else before[piece.way] for piece in kept}


def accepted(main: Project, other: Project, asked: Collection[str]) -> Accepted:
    """Return the memory of a language in which ``asked``, ids and pages, translate the originals as they stand now.

    So does what has no memory yet, in any case; what is gone is forgotten. ``main`` is the same in its main language.
    """
    memory = main.corpus.seeds.translations[other.language].memory
    lines, ids = list[MadeFrom](), list[str]()
    for each in (*_records(main, other, asked), *_pages(main, other, asked)):
        before = memory.get((each.kind, each.id), {})
        lines.append(MadeFrom(kind=each.kind, id=each.id, pieces=_kept(each.pieces, before)))
        ids += [each.id] if lines[-1].pieces != before else []
    return Accepted(memory_text(lines), tuple(ids))


def accept(main: Project, other: Project, asked: Collection[str]) -> str:
    """Write the memory of :func:`accepted`, and return what was done, in lines.

    Raises :class:`NothingToTranslateError` for what is asked for and has no translation; then nothing is written.
    """
    known = {each.id for each in other.translated.records} | {page.name for page in other.pages}
    if strange := sorted(set(asked) - known):
        raise NothingToTranslateError(
            f'"{strange[0]}" has no translation into {other.language}{nearest(strange[0], known)}'
        )
    done, file = accepted(main, other, asked), memory_file(other.language).of()
    write_if_changed(other.root / file, done.text)
    return "".join(f"{line}\n" for line in (f"{file}: {len(done.ids)} remembered", *done.ids))
