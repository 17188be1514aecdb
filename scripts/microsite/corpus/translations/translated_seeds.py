"""All seeds in another language, with what became of each piece of each translation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from microsite.corpus.translations.in_state import as_original
from microsite.corpus.translations.merge import Merge, TranslatedPiece
from microsite.model.dossier import Dossier
from microsite.model.field_types import is_id
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, KINDS, SOURCE, THREAT
from microsite.model.place import BODY
from microsite.model.prose import Prose, TextState
from microsite.model.record import Record
from microsite.model.translations.files import OUTSIDE_CHECK, TRANSLATED
from microsite.model.translations.vocabulary_texts import OWN_MAP, OWN_VOCABULARY
from microsite.seeds.reading.seeds import Seeds
from microsite.seeds.reading.translations import Translations, with_ids


@dataclass(frozen=True)
class TranslatedRecord:
    """A record in another language."""

    kind: Kind[Any]
    id: str
    record: Record
    """It, with the original's words where there are no others."""
    texts: Record
    """The translation as it is written."""
    pieces: tuple[TranslatedPiece, ...]


@dataclass(frozen=True)
class TranslatedSeeds:
    """The seeds in another language."""

    seeds: Seeds
    records: tuple[TranslatedRecord, ...]
    """What is translated, in the order of kinds and files."""

    @property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of what is translated, by the name of the kind."""
        kinds = {each.kind.name for each in self.records}
        return {name: frozenset(each.id for each in self.records if each.kind.name == name) for name in kinds}


_PAGES: Final = (THREAT.name, ACTOR.name)
"""Kinds whose records are pages with a text."""
NOTHING_TRANSLATED: Final = TranslatedSeeds(Seeds(), ())
"""Of a site in its main language."""


def ids_with_page(done: TranslatedSeeds) -> Mapping[str, frozenset[str]]:
    """Return the ids of what has a page in the language: of a page with a text, if that is translated."""
    bare = {
        each.id
        for each in done.records
        if isinstance(body := getattr(each.texts, BODY, None), Prose) and not body.blocks
    }
    return {name: ids - bare if name in _PAGES else ids for name, ids in done.ids.items()}


def originals(seeds: Seeds, kind: Kind[Any]) -> dict[str, Record]:
    """Return the records of a kind that can be translated, by their ids."""
    alone = {OWN_VOCABULARY.name: seeds.own_vocabulary, OWN_MAP.name: seeds.outline}
    if kind.name in alone:
        return {kind.name: one} if (one := alone[kind.name]) else {}
    if kind is SOURCE:
        return {dossier.id: dossier.source for dossier in seeds.dossiers}
    if kind is OUTSIDE_CHECK:
        return dict(with_ids(kind, seeds.checks))
    return {kind.id_of(record): record for record in seeds.of(kind)}


def _records(seeds: Seeds, translations: Translations) -> Iterator[TranslatedRecord]:
    for each in TRANSLATED:
        there = originals(seeds, each.kind)
        for identifier, texts in with_ids(each.kind, translations.of(each.kind)):
            if (original := there.pop(identifier, None)) is None:
                continue  # said by the check
            merge = Merge(texts, translations.memory.get((each.kind.name, identifier), {}))
            record = merge.record(original, texts).located(texts.origin)
            yield TranslatedRecord(each.kind, identifier, record, texts, tuple(merge.pieces))


def translated_seeds(seeds: Seeds, translations: Translations) -> TranslatedSeeds:
    """Return the seeds with the words of a language; what has none stays, and its prose says so."""
    done = tuple(_records(seeds, translations))
    new = {(each.kind.name, each.id): each.record for each in done}

    def said(kind: Kind[Any], record: Any) -> Any:
        return new.get((kind.name, kind.id_of(record))) or as_original(record)

    records = {kind.name: [said(kind, record) for record in seeds.of(kind)] for kind in KINDS if not kind.of_source}
    dossiers = [_dossier(dossier, new) for dossier in seeds.dossiers]
    checks: list[Any] = [
        new.get((OUTSIDE_CHECK.name, id_), check) for id_, check in with_ids(OUTSIDE_CHECK, seeds.checks)
    ]
    outline: Any = new.get((OWN_MAP.name, OWN_MAP.name), seeds.outline)
    own: Any = new.get((OWN_VOCABULARY.name, OWN_VOCABULARY.name))
    vocabulary = replace(seeds.vocabulary, own=own) if own else seeds.vocabulary
    made = replace(seeds, records=records, dossiers=dossiers, checks=checks, outline=outline, vocabulary=vocabulary)
    return TranslatedSeeds(made, done)


def _dossier(dossier: Dossier, new: Mapping[tuple[str, str], Any]) -> Dossier:
    claims = [new.get((CLAIM.name, claim.id), claim) for claim in dossier.claims]
    return replace(dossier, source=new.get((SOURCE.name, dossier.id), dossier.source), claims=claims)


def _texts(value: object) -> Iterator[str]:
    """Yield the plain texts of a record that readers read: all that are no ids."""
    if isinstance(value, str) and not is_id(value):
        yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def _texts_of(seeds: Seeds) -> frozenset[str]:
    """Return the plain texts of all records, those of the map among them."""
    whole = [record for _, record in seeds.every()]
    whole += [*seeds.checks, *(dossier.source for dossier in seeds.dossiers)]
    on_map = seeds.outline
    of_map = on_map and (on_map.caption, on_map.credit, on_map.coordinates or "", on_map.unlisted or "")
    return frozenset(_texts((*whole, *(of_map or ()))))


def text_states(seeds: Seeds, done: TranslatedSeeds) -> dict[str, TextState]:
    """Return the plain texts that are shown as the original has them, and those whose original has changed."""
    # A name that a translation gives may be one that the original has among others: ایران.
    said = {piece.words for each in done.records for piece in each.pieces}
    result: dict[str, TextState] = dict.fromkeys((_texts_of(done.seeds) & _texts_of(seeds)) - said, "original")
    # A word of the vocabulary stands in sentences, of which each would have a mark.
    marked = (each for each in done.records if each.kind is not OWN_VOCABULARY)
    changed = (piece for each in marked for piece in each.pieces if piece.state == "changed" and piece.words)
    return result | {piece.words: "changed" for piece in changed}
