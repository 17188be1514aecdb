"""Translations of seeds: each is of something that is there, remembers what it was made from, and cites the same."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from microsite.checks.rules import missing_boxes, run_ins, uncited, unknown
from microsite.checks.rules.unknown import known_ids
from microsite.corpus.did_you_mean import hint
from microsite.corpus.project import Project
from microsite.corpus.translations.cited_alike import cited_otherwise
from microsite.corpus.translations.in_state import own_words
from microsite.corpus.translations.translated_seeds import TranslatedRecord, originals
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kind import Kind
from microsite.model.place import Place
from microsite.model.record import Record
from microsite.model.translations.files import TRANSLATED
from microsite.model.translations.names import language_of
from microsite.seeds.reading.translations import id_of

_OF_TEXTS = (uncited.check, run_ins.check, missing_boxes.check)
"""Rules that hold for what a translator wrote as for the original, and look at each text by itself."""


def _place(kind: Kind[Any], texts: Record) -> Place:
    return texts.origin.place() if kind.file.form in ("page", "single") else texts.origin.place("id")


def _of_nothing(main: Project, kind: Kind[Any], identifier: str) -> str:
    """Return what to do with a translation whose original is not there."""
    new = main.corpus.renamed.get((kind.name, identifier))
    if new:
        how = "give the file that name" if kind.file.id_is_name else f"type id: {new}"
        return f"it is called {new} now: {how}"
    if identifier in main.corpus.withdrawn:
        return "that claim was withdrawn, and its page says so in the main language; take this translation out"
    near = hint(main.corpus, kind.name, identifier) if kind.name in known_ids(main.corpus) else ""
    return f"there is no such {kind.noun or kind.name} to translate{near}; if it was taken out, take this out as well"


def _each(main: Project, other: Project) -> Iterator[Finding]:
    translations = main.corpus.seeds.translations[other.language]
    for each in TRANSLATED:
        first: dict[str, Place] = {}
        there_are = originals(main.corpus.seeds, each.kind)
        for texts in translations.of(each.kind):
            identifier, place = id_of(each.kind, texts), _place(each.kind, texts)
            if identifier in first:
                message = f'"{identifier}" is translated here and at {first[identifier]}; put both together'
                yield finding(place, "duplicate-id", message)
            first.setdefault(identifier, place)
            there = identifier in there_are or identifier in main.corpus.seeds.broken
            if not there:
                message = f'"{identifier}": {_of_nothing(main, each.kind, identifier)}'
                yield finding(place, "translated-nothing", message)


def _unremembered(records: tuple[TranslatedRecord, ...], language: str) -> Iterator[Finding]:
    for each in records:
        unknown_pieces = [piece for piece in each.pieces if piece.state == "unknown"]
        if unknown_pieces:
            more = f" and {len(unknown_pieces) - 1} more" if len(unknown_pieces) > 1 else ""
            message = (
                f"nobody knows which words of the original {unknown_pieces[0].way}{more} was made from; type "
                f"{typed('translate')} {language} --accept {each.id}, if it translates them as they are"
            )
            yield finding(unknown_pieces[0].place, "untracked-translation", message)


def _cites(main: Project, other: Project, records: tuple[TranslatedRecord, ...]) -> Iterator[Finding]:
    of_kind = {each.kind.name: originals(main.corpus.seeds, each.kind) for each in TRANSLATED}
    for each in records:
        original = of_kind[each.kind.name].get(each.id)
        for piece, says, instead in cited_otherwise(original, each) if isinstance(original, Record) else ():
            message = f"the original cites {instead or 'nothing'} here, and this {says or 'nothing'}; cite the same"
            yield finding(piece.place, "other-citations", message)


def _as_written(other: Project) -> Iterator[Finding]:
    """Yield what the rules of all prose say of what the translators wrote."""
    seeds, done = other.corpus.seeds, other.translated
    own = {(each.kind.name, each.id): own_words(each.record) for each in done.records}
    every, translated = dict[str, list[Any]](), dict[str, list[Any]]()
    for name, kept in seeds.records.items():
        every[name] = [own.get((name, getattr(each, "id", "")), each) for each in kept]
        translated[name] = [each for each in every[name] if (name, getattr(each, "id", "")) in own]
    whole, part = (
        replace(other, corpus=replace(other.corpus, seeds=replace(seeds, records=records)))
        for records in (every, translated)
    )
    findings = chain(unknown.check(whole), *(rule(part) for rule in _OF_TEXTS))
    yield from (found for found in findings if language_of(found.place.file) == other.language)


def _pages(other: Project) -> Iterator[Finding]:
    """Yield what is wrong with hand-written pages."""
    for page in other.translated_pages:
        if page.of_nothing:
            message = f"there is no page docs/{page.name} to translate; give this one its name, or delete it"
            yield finding(Place(page.file), "translated-nothing", message)
        unknown_pieces = [piece for piece in page.pieces if piece.state == "unknown"]
        if unknown_pieces:
            message = (
                f"nobody knows which words of the original this was made from; type "
                f"{typed('translate')} {other.language} --accept {page.name}, if it translates them as they are"
            )
            yield finding(Place(page.file, unknown_pieces[0].line), "untracked-translation", message)
        for piece in page.pieces:
            if piece.state in ("fresh", "unknown") and piece.cites != piece.original_cites:
                says, instead = (", ".join(sorted(each)) for each in (piece.cites, piece.original_cites))
                message = f"the original cites {instead or 'nothing'} here, and this {says or 'nothing'}; cite the same"
                yield finding(Place(page.file, piece.line), "other-citations", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through all languages."""
    for other in project.others:
        records = other.translated.records
        yield from _each(project, other)
        yield from _unremembered(records, other.language)
        yield from _cites(project, other, records)
        if records:
            yield from _as_written(other)
        yield from _pages(other)
