"""Every id is given once: within its kind, and among all that ``[[…]]`` can name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from microsite.checks.rules.unknown import other_places
from microsite.corpus.corpus import Corpus
from microsite.corpus.duplicate_ids import ids_by_name, ids_missed
from microsite.corpus.free_claim_id import next_free_claim_id
from microsite.corpus.missing_ids import missing_mentions
from microsite.corpus.project import Project
from microsite.model.file_names import is_reserved
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.kind import Kind
from microsite.model.kinds import CLAIM, ENTITY, KINDS, SOURCE, TOPIC
from microsite.model.place import Place

Named = Iterable[tuple[str, Place]]


def _twice(named: Named, code: str, what: str, more: Callable[[str], str]) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for identifier, place in named:
        if identifier in first:
            message = f'{what} "{identifier}" is here and at {first[identifier]}; give one of them another id'
            yield finding(place, code, message + more(identifier))
        else:
            first[identifier] = place


def _free_number(corpus: Corpus, identifier: str) -> str:
    """Say which number is free, who cites the one that two claims have, and what tells the two apart."""
    places = sorted({mention.place for mention in corpus.mentions if mention.id == identifier})
    cited = f"; cited at {places[0]}{other_places(places)}; look which of the two each means" if places else ""
    free = next_free_claim_id(corpus, identifier.rpartition("-")[0])
    missed = _missed(corpus, identifier)
    number = f"{missed}? Else {free} is free" if missed else f": {free} is free"
    return f"{number}{cited}; if two branches brought them, type {typed('join')}"


_SHARED: Final[Mapping[str, str]] = {ENTITY: "the entity", SOURCE.namespace: "the citation key"}
"""What an id is the id of, where kinds share a space."""


def _as_file(kind: Kind[Any], identifier: str) -> str | None:
    """Return the fault of an id that becomes the name of a page, if it cannot be one."""
    # Where the id is the name of a file already, the rule of files says so.
    if kind.file.id_is_name or not (kind.has_page or kind is TOPIC):
        return None
    if identifier == "index":
        return "the page of this address is the list of all; give the record another id"
    if is_reserved(identifier):
        return f'"{identifier}" is a name that Windows keeps for itself; give the record another id'
    return None


def _missed(corpus: Corpus, identifier: str) -> str:
    """Say which id is named and not there, so that one of those that share another may be meant by it."""
    missed = ids_missed(corpus).get(identifier, "")
    places = sorted({mention.place for mention in missing_mentions(corpus) if mention.id == missed})
    named = f"{places[0]}{other_places(places)}" if places else ""
    return f": is one of them {missed}, which is missed at {named}" if named else ""


def _own(corpus: Corpus, identifier: str) -> str:
    """Say which id a record should have that has the id of another: the end of a sentence, or nothing."""
    own = ids_by_name(corpus).get(identifier, "")
    return f": by its name this one would be {own}" if own else _missed(corpus, identifier)


def check(project: Project) -> Iterator[Finding]:
    """Two records of one kind with the same id; two that would share a page or a link."""
    seeds = project.corpus.seeds
    # One with the id of another source has a finding of its own.
    claims = [
        claim
        for dossier in seeds.dossiers
        for claim in (*dossier.claims, *dossier.withdrawn)
        if claim.source == dossier.id
    ]
    of_claims = ((c.id, CLAIM.place_of_id(c)) for c in claims)
    yield from _twice(of_claims, "same-address", "the address of claim", partial(_free_number, project.corpus))
    for space in dict.fromkeys(kind.namespace for kind in KINDS if kind is not CLAIM):
        sharing = [kind for kind in KINDS if kind.namespace == space]
        named = ((kind.id_of(each), kind.place_of_id(each)) for kind in sharing for each in seeds.of(kind))
        yield from _twice(named, "duplicate-id", _SHARED.get(space, space), partial(_own, project.corpus))
    for kind in KINDS:
        for each in seeds.of(kind):
            if wrong := _as_file(kind, kind.id_of(each)):
                yield finding(kind.place_of_id(each), "same-address", wrong)
