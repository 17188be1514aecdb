"""One record in another language: the words of its translation in the place of the original's, piece by piece."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple

from microsite.corpus.translations.in_state import as_original, block_in_state, prose_in_state
from microsite.corpus.translations.pair import pair
from microsite.corpus.translations.pieces import (
    PieceText,
    block_words,
    cites,
    digests_of,
    entry_names,
    fields_of,
    nested_in,
    words_of,
)
from microsite.model.place import BODY, Keys, Place
from microsite.model.prose import Prose, ProseBlock, ProseHeading, plain_prose
from microsite.model.prose import texts as prose_texts
from microsite.model.record import Record
from microsite.model.translations.memory import digest
from microsite.model.translations.texts import FREE, PAIRED_BY
from microsite.model.tree.slug import slug

PieceState = Literal["fresh", "changed", "unknown", "missing", "extra"]
"""Made from the original as it is; from other words; from nobody remembers what; not translated; of no original."""
STALE: Final[Mapping[PieceState, str]] = {"changed": "has changed", "extra": "is gone"}
"""States of what somebody has to look at again, with what became of the original."""


class TranslatedPiece(NamedTuple):
    """A piece of a translation, or one that it lacks."""

    way: str
    """Its way into the translation; of one that is missing, into the original."""
    state: PieceState
    place: Place
    words: str = ""
    """Of plain text: what stands on pages."""
    now: str = ""
    """The digest of the original."""
    cites: frozenset[str] = frozenset()
    original_cites: frozenset[str] = frozenset()


def piece_state(original: str, made_from: str | None) -> PieceState:
    """Return how a piece stands to the original, whose digest is given, by the digest that it remembers."""
    return "unknown" if made_from is None else "fresh" if made_from == original else "changed"


@dataclass
class Merge:
    """One merging: what the translation remembers, and what came out of each piece."""

    texts: Record
    memory: Mapping[str, str]
    pieces: list[TranslatedPiece] = field(default_factory=list)

    def _note(self, way: str, keys: Keys, original: PieceText, said: PieceText, line: int = 0) -> PieceState:
        now, words = digest(words_of(original)), said if isinstance(said, str) else ""
        state = piece_state(now, self.memory.get(way))
        place = self._place(keys, line)
        self.pieces.append(TranslatedPiece(way, state, place, words, now, cites(said), cites(original)))
        return state

    def _place(self, keys: Keys, line: int = 0) -> Place:
        place = self.texts.origin.place(*keys)
        return place._replace(line=place.line + line)

    def _extra(self, way: str, keys: Keys, line: int = 0) -> None:
        self.pieces.append(TranslatedPiece(way, "extra", self._place(keys, line)))

    def _missing(self, way: str) -> None:
        self.pieces.append(TranslatedPiece(way, "missing", self.texts.origin.place()))

    def _remembered(self, way: str) -> list[str]:
        """Return the digests of an entry of a list."""
        return [made for known, made in self.memory.items() if known == way or known.startswith(f"{way}.")]

    def record(self, original: Record, texts: Record, keys: Keys = (), way: str = "") -> Record:
        """Return ``original`` with the words of ``texts``, which stand at ``keys`` in the file."""
        model, update = type(texts), dict[str, object]()
        for name in fields_of(model):
            whole, said = getattr(original, name, None), getattr(texts, name)
            at, here = (*keys, name), f"{way}{name}"
            if isinstance(said, Prose) and name == BODY:
                update[name] = self._body(whole, said) if isinstance(whole, Prose) else said
            elif isinstance(said, tuple):
                # A list that is not there is no empty one: without it, what holds for every project does.
                update[name] = self._list(whole or (), said, at, here, nested_in(model, name)) or whole
            else:
                update[name] = self._value(whole, said, at, here)
        update |= {name: getattr(texts, name) for name in FREE & model.model_fields.keys() if getattr(texts, name)}
        return original.model_copy(update=update)

    def _value(self, original: object, said: object, keys: Keys, way: str) -> object:
        if said is None:
            if original is not None:
                self._missing(way)
            return _fallback(original)
        if isinstance(said, Record):
            if isinstance(original, Record):
                return self.record(original, said, keys, f"{way}.")
            self._extra(way, keys)
            return original
        if not isinstance(said, str | Prose):
            raise TypeError(f"no words: {said!r}")
        if not isinstance(original, str | Prose):
            self._extra(way, keys)
            return original
        state = self._note(way, keys, original, said)
        return prose_in_state(said, "changed") if isinstance(said, Prose) and state == "changed" else said

    def _list(
        self, original: Sequence[object], said: Sequence[object], keys: Keys, way: str, nested: type[Record] | None
    ) -> tuple[object, ...]:
        paired = PAIRED_BY.get(nested, "") if nested else ""
        names, own = entry_names(tuple(original), paired), entry_names(tuple(said), paired)
        if paired:
            places = [own.index(name) if name in own else None for name in names]
        else:
            digests = [_digests(each, nested) for each in original]
            places = pair(digests, [self._remembered(f"{way}.{name}") for name in own])
        result = []
        for whole, name, place in zip(original, names, places, strict=True):
            if place is None:
                self._missing(f"{way}.{name}")
                result.append(_fallback(whole))
            else:
                result.append(self._value(whole, said[place], (*keys, place), f"{way}.{own[place]}"))
        for place in sorted(set(range(len(said))) - set(places)):
            self._extra(f"{way}.{own[place]}", (*keys, place))
        return tuple(result)

    def _body(self, original: Prose, said: Prose) -> Prose:
        """Return the text of a page: block for block in the order of the original."""
        if not said.blocks:
            return prose_in_state(original, "original")
        memory = [self._remembered(f"{BODY}.{place}") for place in range(len(said.blocks))]
        places = pair([[digest(block_words(block))] for block in original.blocks], memory)
        result = []
        for at, (block, place) in enumerate(zip(original.blocks, places, strict=True)):
            if place is None or type(said.blocks[place]) is not type(block):
                self._missing(f"{BODY}.{at}")
                result.append(block_in_state(block, "original"))
            else:
                result.append(self._block(block, said.blocks[place], place))
        for place in sorted(set(range(len(said.blocks))) - set(places)):
            self._extra(f"{BODY}.{place}", (BODY,), _line(said.blocks[place]))
        return Prose(said.source, tuple(result))

    def _block(self, original: ProseBlock, said: ProseBlock, place: int) -> ProseBlock:
        state = self._note(f"{BODY}.{place}", (BODY,), Prose("", (original,)), Prose("", (said,)), _line(said))
        if isinstance(original, ProseHeading) and isinstance(said, ProseHeading):
            said = replace(said, anchor=_anchor(original))
        return block_in_state(said, "changed") if state == "changed" else said


def _anchor(heading: ProseHeading) -> str:
    return heading.anchor or slug(plain_prose(heading.children))


def _line(block: ProseBlock) -> int:
    """Return the line of a text that a block begins in, from 0."""
    return next((each.line for each in prose_texts((block,))), 0)


def _digests(entry: object, nested: type[Record] | None) -> list[str]:
    if isinstance(entry, Record) and nested:
        return list(digests_of(entry, nested).values())
    return [digest(words_of(entry))] if isinstance(entry, str | Prose) else []


def _fallback(value: object) -> object:
    if isinstance(value, Prose):
        return prose_in_state(value, "original")
    return as_original(value) if isinstance(value, Record) else value
