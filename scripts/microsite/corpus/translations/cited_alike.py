"""Whether a translation cites what its original cites, piece by piece."""

from collections.abc import Iterator

from microsite.corpus.translations.merge import TranslatedPiece
from microsite.corpus.translations.pieces import PieceText, record_pieces, words_of
from microsite.corpus.translations.translated_seeds import TranslatedRecord
from microsite.model.prose import Prose
from microsite.model.record import Record
from microsite.model.translations.memory import digest


def cited_otherwise(original: Record, each: TranslatedRecord) -> Iterator[tuple[TranslatedPiece, str, str]]:
    """Yield each piece that cites otherwise, what it cites, and what the original cites.

    Where the original has changed since, that is said already.
    """
    model = type(each.texts)
    before = {digest(words_of(piece)): _cites(piece) for _, piece in record_pieces(original, model)}
    own = {way: _cites(piece) for way, piece in record_pieces(each.texts, model)}
    for piece in each.pieces:
        if piece.state in ("fresh", "unknown") and piece.now in before and piece.way in own:
            expected, said = before[piece.now], own[piece.way]
            if expected != said:
                yield piece, ", ".join(sorted(said)), ", ".join(sorted(expected))


def _cites(piece: PieceText) -> frozenset[str]:
    return frozenset(item.key for item in piece.cited()) if isinstance(piece, Prose) else frozenset()
