"""Everything that can be looked up by name, with every name it has: the A–Z page and the search page share it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from microsite import urls
from microsite.citations import formatted, is_placeholder
from microsite.corpus import Corpus
from microsite.model.entity import Actor
from microsite.reading.seeds import Dossier
from microsite.text import collation
from microsite.urls import Address

Kind = Literal["threat", "actor", "claim", "question", "source", "work", "term", "event", "page"]
KINDS: Final[dict[Kind, tuple[str, str]]] = {
    "threat": ("briefing", "Briefings"),
    "actor": ("actor", "Actors"),
    "claim": ("claim", "Claims"),
    "question": ("question", "Questions"),
    "source": ("source", "Sources"),
    "work": ("cited work", "Cited works"),
    "term": ("glossary term", "Glossary terms"),
    "event": ("event", "Events"),
    "page": ("about this site", "About this site"),
}
"""What a search can find, as one and as many, in the order in which readers are offered them."""


@dataclass(frozen=True)
class Alias:
    """Another name; ``lang`` where it is in another language or script (BCP 47)."""

    name: str
    lang: str = ""


@dataclass(frozen=True)
class Entry:
    """Something with a name and an address."""

    kind: Kind
    id: str
    name: str
    address: Address
    short: str = ""
    also: tuple[Alias, ...] = ()


def source_name(dossier: Dossier) -> str:
    """Return what a source is called: its title, or what the site calls it."""
    label = dossier.source.label
    return dossier.source.title or label[:1].upper() + label[1:]


def _others(name: str, others: Iterable[Alias]) -> tuple[Alias, ...]:
    """Return each other name once; one that differs in case alone is not another name."""
    by_name = {name.casefold(): Alias(name)}
    for alias in others:
        by_name.setdefault(alias.name.casefold(), alias)
    return tuple(by_name.values())[1:]


def _of_actor(actor: Actor) -> tuple[Alias, ...]:
    plain = [*(written.name for written in actor.names), *actor.also]
    return _others(actor.name, [*map(Alias, plain), *(Alias(native.name, native.lang) for native in actor.native)])


def _works(corpus: Corpus) -> Iterator[Entry]:
    for work in corpus.works.values():
        title = work.csl.get("title")
        known = str(title) if title and not is_placeholder(title) else ""
        yield Entry("work", work.key, formatted(corpus)[work.key].in_text, urls.work(work.key), known)


def entries(corpus: Corpus) -> Iterator[Entry]:
    """Yield briefings, actors, questions, sources, works and terms, in the order of the seeds."""
    for threat in corpus.threats.values():
        yield Entry("threat", threat.id, threat.title, urls.threat(threat.id), threat.short)
    for actor in corpus.actors.values():
        yield Entry("actor", actor.id, actor.name, urls.actor(actor.id), actor.short, _of_actor(actor))
    for question in corpus.questions.values():
        yield Entry("question", question.id, question.question, urls.question(question.id), question.short)
    for dossier in corpus.sources.values():
        name = source_name(dossier)
        also = _others(name, [Alias(dossier.source.label)])
        yield Entry("source", dossier.id, name, urls.source(dossier.id), dossier.source.about, also)
    yield from _works(corpus)
    for term in corpus.terms.values():
        also = _others(term.term, map(Alias, term.also))
        yield Entry("term", term.id, term.term, urls.term(term.id), also=also)


@dataclass(frozen=True)
class Line:
    """A line of an alphabetical list: an entry under its own name, or under another that leads to it."""

    name: Alias
    entry: Entry

    @property
    def see(self) -> bool:
        """Whether the line only says where to look."""
        return self.name.name != self.entry.name


def lines(corpus: Corpus) -> list[Line]:
    """Return every name of every entry, in alphabetical order."""
    found = [Line(name, entry) for entry in entries(corpus) for name in (Alias(entry.name), *entry.also)]
    return sorted(found, key=lambda line: (collation.key(line.name.name), line.entry.kind, line.entry.id))
