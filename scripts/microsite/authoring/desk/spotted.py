"""What can be told of a claim from the words it rests on, to be looked at: names, numbers, hedges, cited works."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final

from microsite.authoring.desk.suggestion_buttons import Suggestion
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.pages_there import pages_of
from microsite.model.dossier import Dossier
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, EVENT, PLACE, TERM, THREAT
from microsite.model.passage import Passage
from microsite.model.vocabulary import QUALIFIERS, Qualifier, Strength
from microsite.sources.text.normalise import normalise
from microsite.sources.text.numbers import Number, number_text, numbers

_NAMED: Final[Mapping[str, Kind[Any]]] = {"actors": ACTOR, "threats": THREAT, "terms": TERM, "events": EVENT}
_QUALIFIERS: Final[Mapping[Qualifier, re.Pattern[str]]] = {
    "at-least": re.compile(r"\b(at least|no fewer than|no less than|not less than|not fewer than)\W*$", re.IGNORECASE),
    "more-than": re.compile(r"\b(more than|over|above|exceeding|upwards of)\W*$", re.IGNORECASE),
    "up-to": re.compile(r"\b(up to|at most|as many as|as much as|no more than)\W*$", re.IGNORECASE),
    "less-than": re.compile(r"\b(less than|fewer than|under|below|nearly|almost)\W*$", re.IGNORECASE),
    "about": re.compile(
        r"\b(about|around|some|approximately|roughly|circa|an estimated|estimated at)\W*$", re.IGNORECASE
    ),
}
"""How the words before a number say what it is."""
_BEFORE: Final = 24
"""Letters before a number that are looked at."""
_RANGE: Final = re.compile(r"\W*(and|to|-)\W*\Z", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\b(between|from)\W*$", re.IGNORECASE)
_STRENGTHS: Final[Mapping[Strength, re.Pattern[str]]] = {
    "speculated": re.compile(
        r"\b((?-i:may)|might|could|would|possibl[ey]|likely|perhaps|probabl[ey]|expected|feared|fears?|potential(?:ly)?|appears?|seems?)\b",
        re.IGNORECASE,
    ),
    "reported": re.compile(
        r"\b(according to|report(?:s|ed(?:ly)?)?|said|says|told|claim(?:s|ed)|stated|quoted|alleged(?:ly)?)\b",
        re.IGNORECASE,
    ),
    "argued": re.compile(r"\b(therefore|thus|because|hence|argues?|since|consequently)\b", re.IGNORECASE),
}
"""Words that hedge, report or argue, by the strength they may stand for; with a capital, May is a month."""


@dataclass(frozen=True)
class Spotted:
    """What was spotted; nobody has said that any of it is meant."""

    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Ids by the field that names such records."""
    places: Sequence[str] = ()
    figures: Sequence[Suggestion] = ()
    strengths: Sequence[Suggestion] = ()
    speakers: Sequence[Suggestion] = ()
    works: Sequence[Suggestion] = ()
    pages: Sequence[Suggestion] = ()


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds a name as words; one in capitals is found in capitals alone."""
    flags = re.NOFLAG if name.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(normalise(name))}(?:'s|s)?(?!\w)", flags)


def _ids(corpus: Corpus, kind: Kind[Any], words: str) -> Iterator[str]:
    for identifier, record in corpus.of(kind).items():
        if any(_pattern(name.text).search(words) for name in kind.names(record)):
            yield identifier


def _figure(words: str, number: Number, following: Number | None) -> Suggestion:
    before = words[max(number.start - _BEFORE, 0) : number.start]
    value, printed = number_text(number.value), words[number.start : number.end]
    between = following and _BETWEEN.search(before) and _RANGE.match(words[number.end : following.start])
    if following and between and following.value > number.value:
        told = f"between {printed} and {words[following.start : following.end]}"
        return Suggestion({"value": value, "to": number_text(following.value), "qualifier": "between"}, told)
    how: Qualifier = next((name for name, said in _QUALIFIERS.items() if said.search(before)), "none")
    fields = {"value": value, **({"qualifier": how} if how != "none" else {})}
    return Suggestion(fields, f"{QUALIFIERS[how]} {printed}".strip())


def _figures(words: str, measured: set[str]) -> Iterator[Suggestion]:
    """Yield the numbers of the words that were ``measured``: pages within citations and years of works are none."""
    found = [each for each in numbers(words) if number_text(each.value) in measured]
    for number, following in zip(found, [*found[1:], None], strict=False):
        yield _figure(words, number, following)


def strengths_in(words: str) -> Iterator[Suggestion]:
    """Yield how firmly words may be said, each with the word that tells."""
    for strength, said in _STRENGTHS.items():
        if found := said.search(words):
            yield Suggestion({"strength": strength}, f"{strength}, for “{found[0]}”")


def _works(corpus: Corpus, dossier: Dossier, locators: Sequence[str]) -> Iterator[Suggestion]:
    """Yield the works that are cited in a passage, each with its page if the source gives one."""
    for citation in dossier.text.citations if dossier.text else ():
        if any(citation.at == at or citation.at.startswith(f"{at}.") for at in locators):
            work = connections(corpus).work_of_citation(dossier.id, citation.key)
            if work:
                via = f"{work.key}; {citation.locator}" if citation.locator else work.key
                yield Suggestion({"via": via}, via)


def _pages(dossier: Dossier, locators: Sequence[str]) -> Sequence[str]:
    known = [at for at in locators if at in dossier.units]
    return tuple(dict.fromkeys(page for at in known for page in pages_of(dossier, at)))


def _measured(dossier: Dossier, locators: Sequence[str]) -> set[str]:
    units = [dossier.units[at] for at in locators if at in dossier.units]
    sentences = [each for unit in units for each in (unit.sentences if isinstance(unit, Passage) else (unit,))]
    return {number for sentence in sentences for number in sentence.numbers}


def spotted_in(words: str, corpus: Corpus, dossier: Dossier, locators: Sequence[str]) -> Spotted:
    """Return what can be told from the words of passages. Names are those that the seeds list."""
    names = {field: tuple(_ids(corpus, kind, words)) for field, kind in _NAMED.items()}
    strengths, measured = tuple(strengths_in(words)), _measured(dossier, locators)
    says = any(each.fields["strength"] == "reported" for each in strengths)
    return Spotted(
        names,
        tuple(corpus.places[each].name for each in _ids(corpus, PLACE, words)),
        tuple({each.why: each for each in _figures(words, measured)}.values()),
        strengths,
        tuple(Suggestion({"speaker": each}, each) for each in names["actors"]) if says else (),
        tuple({each.why: each for each in _works(corpus, dossier, locators)}.values()),
        tuple(Suggestion({"page": page}, page) for page in _pages(dossier, locators)),
    )


def with_more(spotted: Spotted, actors: Sequence[str], threats: Sequence[str]) -> Spotted:
    """Return what was spotted, with actors that are chosen as speakers, and with briefings that may be meant again."""
    known = {each.fields["speaker"] for each in spotted.speakers}
    speakers = (Suggestion({"speaker": actor}, actor) for actor in actors if actor not in known)
    named = tuple(dict.fromkeys((*spotted.names.get("threats", ()), *threats)))
    return replace(spotted, speakers=(*spotted.speakers, *speakers), names={**spotted.names, "threats": named})
