"""Records in plain words."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal

from microsite.corpus.corpus import Corpus
from microsite.corpus.names_in_sentences import one_determiner
from microsite.corpus.pages_there import page_of
from microsite.model import cldr
from microsite.model.claim import OTHERS, Claim, Figure
from microsite.model.dossier import Dossier
from microsite.model.edtf_words import edtf_in_words
from microsite.model.field_types import LETTERS
from microsite.model.ledger import Check, Event
from microsite.model.vocabulary import CHECK_RESULTS, QUALIFIERS
from microsite.model.wording import commas, mark, semicolons, words
from microsite.sources.text import collation

_UNIT = re.compile(rf"(s|{LETTERS})(\d+)")
_LOCATOR = re.compile(rf"\b(?:s|{LETTERS})\d+(?:\.(?:s|{LETTERS})\d+)*\b")
_NAMES = {
    "p": mark("paragraph {n}"),
    "i": mark("list item {n}"),
    "c": mark("caption {n}"),
    "h": mark("heading {n}"),
    "f": mark("footnote {n}"),
    "q": mark("quotation {n}"),
    "t": mark("table {n}"),
    "section": mark("section {n}"),
    "sentence": mark("sentence {n}"),
}


def locator(at: str) -> str:
    """Return a locator in words: ``s4.p2.s3`` is section 4, paragraph 2, sentence 3."""
    parts = []
    for index, part in enumerate(at.split(".")):
        match = _UNIT.fullmatch(part)
        if not match:
            return at
        letter, number = match.groups()
        name = letter if letter != "s" else "sentence" if index else "section"
        parts.append(words("before the first heading") if part == "s0" else words(_NAMES[name], n=int(number)))
    return commas(parts)


def place(dossier: Dossier, at: str, page: int | str | None = None) -> str:
    """Return a locator in words, with its page if that is certain or said: ``paragraph 3, sentence 1, page 12``."""
    there = page_of(dossier, at, page)
    return words("{place}, page {n}", place=locator(at), n=there) if there else locator(at)


def places(corpus: Corpus, claim: Claim) -> str:
    """Return the places of the passages that a claim rests on, in words."""
    dossier = corpus.sources.get(claim.source)

    def said() -> str:
        return semicolons(place(dossier, at, claim.page) if dossier else locator(at) for at in claim.locators)

    result: str = corpus.worked_out.cached(f"places of {claim.id}", (), said)
    return result


def places_in_words(note: str, dossier: Dossier) -> str:
    """Return a note in which every locator of its source's text stands in words: readers have no use for codes."""

    def said(found: re.Match[str]) -> str:
        at = found[0]
        return locator(at) if at in dossier.units_and_above else at

    return _LOCATOR.sub(said, note)


def claim_label(identifier: str) -> str:
    """Return what a claim is called by its id, which is its label; its sentence is its title."""
    return words("Claim {id}", id=identifier)


def cited_claim(corpus: Corpus, claim: Claim) -> str:
    """Return what a claim is cited as: what it says, and behind that whose it is and by which id it is found."""
    source = the_source(corpus, claim.source)
    return words("{says} (claim {id}, from {source})", says=claim.says.removesuffix("."), id=claim.id, source=source)


def withdrawn_label(identifier: str) -> str:
    """Return the title of a claim that was withdrawn: what it said is said no more."""
    return words("Claim {id} (withdrawn)", id=identifier)


def _name(corpus: Corpus, actor: str) -> str:
    return corpus.actors[actor].name if actor in corpus.actors else actor


VoiceKind = Literal["perceived", "reports", "quoted", "told", "passed-on", "own"]


def voice_kind(claim: Claim) -> VoiceKind:
    """Return in which way a claim is somebody's word."""
    if claim.voice.perceiver:
        return "perceived"
    if claim.voice.speaker == "unnamed-reports":
        return "reports"
    if claim.voice.speaker != "source":
        return "quoted" if claim.voice.quoted else "told"
    return "passed-on" if claim.works else "own"


_VOICES: Final[Mapping[VoiceKind, str]] = {
    "perceived": mark("the view of {actor}, as the source describes it"),
    "reports": mark("reports that the source does not name"),
    "quoted": mark("{actor}, in words the source quotes"),
    "told": mark("{actor}, as the source reports it"),
    "passed-on": mark("passed on from a cited work"),
    "own": mark("the source’s own word"),
}
_VIEW_OF_OTHERS: Final = mark("the view of others, as the source describes it")
_WORD_OF_OTHERS: Final = mark("others, as the source reports it")


def voice(corpus: Corpus, claim: Claim) -> str:
    """Say whose word a claim is."""
    said, who = _VOICES[voice_kind(claim)], claim.voice.perceiver or claim.voice.speaker
    if who == OTHERS:
        return words(_VIEW_OF_OTHERS if claim.voice.perceiver else _WORD_OF_OTHERS)
    return words(said, actor=collation.inside(_name(corpus, who))) if "{actor}" in said else words(said)


def _number(value: float) -> str:
    if value >= 1_000_000 and value % 100_000 == 0:
        scale, name = (10**9, mark("{n} billion")) if value >= 10**9 else (10**6, mark("{n} million"))
        return words(name, n=cldr.plain_number(value / scale))
    return cldr.number(value)


def amount(figure: Figure) -> str:
    """Return a figure with its qualifier: ``at least 700``, ``between 300 million and 1.6 billion``."""
    if figure.to is not None:
        return words("between {least} and {most}", least=_number(figure.value), most=_number(figure.to))
    qualifier = QUALIFIERS[figure.qualifier]
    number = _number(figure.value)
    return words("{qualifier} {number}", qualifier=words(qualifier), number=number) if qualifier else number


def quantity(figure: Figure) -> str:
    """Return a figure with its unit: ``at least 700 people killed or injured``."""
    return words("{amount} {unit}", amount=amount(figure), unit=figure.unit)


def figure(value: Figure) -> str:
    """Return a figure whole: number, unit, and period or that none is stated."""
    period = edtf_in_words(value.period) if value.period else words("period not stated")
    return words("{quantity} ({period})", quantity=quantity(value), period=period)


def _places(corpus: Corpus, ids: Iterable[str]) -> str:
    """Return places, each with the larger one it lies in; one that holds another of them is not said twice."""
    places = [corpus.places[each] for each in ids if each in corpus.places]
    held = {place.within for place in places}
    named = []
    for place in places:
        larger = corpus.places.get(place.within or "")
        if place.id not in held:
            named.append(words("{place}, {larger}", place=place.name, larger=larger.name) if larger else place.name)
    return semicolons(named)


def where(corpus: Corpus, event: Event) -> str:
    """Return the places of an event; nothing if none is known. It says which are known from elsewhere only."""
    said, told = _places(corpus, event.places), _places(corpus, event.places_elsewhere)
    if said and told:
        return words("{places}; {others} (known from elsewhere)", places=said, others=told)
    return words("{places} (known from elsewhere)", places=told) if told else said


def check_result(check: Check) -> str:
    """Return what came of looking elsewhere, as a sentence of its own."""
    if check.result == "not-found":
        return words("This was not found elsewhere.")
    return words("What was found elsewhere {result}.", result=words(CHECK_RESULTS[check.result]))


def the_source(corpus: Corpus, source: str) -> str:
    """Return how a sentence names a source: ``the paper``, ``my paper``."""
    return one_determiner(words("the {source}", source=corpus.sources[source].source.label))
