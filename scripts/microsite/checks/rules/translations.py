"""Translations of seeds: each is of something that is there, remembers what it was made from, and cites the same."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from microsite.checks.rules import missing_boxes, run_ins, uncited, unknown
from microsite.corpus.did_you_mean import hint
from microsite.corpus.missing_ids import known_ids
from microsite.corpus.project import Project
from microsite.corpus.translations.every_translation import every_translation
from microsite.corpus.translations.in_state import own_words
from microsite.corpus.translations.translated_seeds import originals
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kind import Kind
from microsite.model.ledger import Check, address_in_words
from microsite.model.place import Place
from microsite.model.record import Record
from microsite.model.translations.files import TRANSLATED
from microsite.model.translations.ledger_texts import CheckText
from microsite.model.translations.names import language_of, original_of
from microsite.seeds.reading.translations import with_ids

_OF_TEXTS = (uncited.check, run_ins.check, missing_boxes.check)
"""Rules that hold for what a translator wrote as for the original, and look at each text by itself."""


def _place(kind: Kind[Any], texts: Record) -> Place:
    return texts.origin.place() if kind.file.form in ("page", "single") else texts.origin.place(kind.key)


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
        for identifier, texts in with_ids(each.kind, translations.of(each.kind)):
            place = _place(each.kind, texts)
            if identifier in first:
                message = f'"{identifier}" is translated here and at {first[identifier]}; put both together'
                yield finding(place, "duplicate-id", message)
            first.setdefault(identifier, place)
            unread = original_of(place.file) in main.corpus.seeds.broken_files
            if not (unread or identifier in there_are or identifier in main.corpus.seeds.broken):
                message = f'"{identifier}": {_of_nothing(main, each.kind, identifier)}'
                yield finding(place, "translated-nothing", message)


def _unremembered(other: Project) -> Iterator[Finding]:
    for each in every_translation(other):
        untold = [piece.place for piece in each.pieces if piece.state == "unknown"]
        if untold:
            more = f" and {len(untold) - 1} more" if len(untold) > 1 else ""
            message = (
                f"nobody knows which words of the original this{more} was made from; type "
                f"{typed('translate')} {other.language} --accept {each.id}, if it translates them as they are"
            )
            yield finding(untold[0], "untracked-translation", message)


def _cites(other: Project) -> Iterator[Finding]:
    """Yield what cites otherwise than its original. Where that has changed since, this is said already."""
    for each in every_translation(other):
        for piece in each.pieces:
            if piece.state in ("fresh", "unknown") and piece.cites != piece.original_cites:
                says, instead = (", ".join(sorted(named)) for named in (piece.cites, piece.original_cites))
                message = f"the original cites {instead or 'nothing'} here, and this {says or 'nothing'}; cite the same"
                yield finding(piece.place, "other-citations", message)


def _pages_seen(other: Project) -> Iterator[Finding]:
    """Yield where an outside check names pages that its translation does not, so that no link could lead there."""
    for each in other.translated.records:
        if isinstance(each.record, Check) and isinstance(each.texts, CheckText) and each.texts.where:
            named = map(address_in_words, each.record.urls)
            if lost := [address for address in named if address not in each.texts.where]:
                message = f"the original names {lost[0]} here, and this does not; write it as it stands there"
                yield finding(each.texts.origin.place("where"), "other-citations", message)


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
    """Yield the hand-written pages that translate none."""
    for page in other.translated_pages:
        if page.of_nothing:
            message = f"there is no page docs/{page.name} to translate; give this one its name, or delete it"
            yield finding(Place(page.file), "translated-nothing", message)


def check(project: Project) -> Iterator[Finding]:
    """Look through all languages."""
    for other in project.others:
        yield from _each(project, other)
        yield from _pages(other)
        yield from _unremembered(other)
        yield from _cites(other)
        yield from _pages_seen(other)
        if other.translated.records:
            yield from _as_written(other)
