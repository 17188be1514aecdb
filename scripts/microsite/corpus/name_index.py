"""Everything that can be looked up by name, with every name it has: the A–Z page and the search page share it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.corpus import Corpus
from microsite.corpus.record_wording import the_source, withdrawn_label
from microsite.corpus.translations.pages_in import is_in_language
from microsite.model.address import Address
from microsite.model.dossier import Dossier
from microsite.model.entity import Actor, Term
from microsite.model.geography import NamedPlace
from microsite.model.kind import Kind, RecordName
from microsite.model.kinds import KINDS, QUESTION, THREAT, WORK, label
from microsite.model.spoken import is_foreign
from microsite.model.word_forms import capital
from microsite.model.wording import join_list, words
from microsite.sources.text import collation

PAGE: Final = "page"
"""A hand-written page, which is found as records are."""


def labels() -> Mapping[str, tuple[str, str]]:
    """Return what a search can find, as one and as many, in the order in which readers are offered them.

    First what has a name of its own, then hand-written pages, what is cited, and last what is found by its text alone.
    """
    found = sorted(
        (kind for kind in KINDS if kind.search != "no"), key=lambda kind: (kind.search == "text", kind.cited)
    )
    named = [kind for kind in found if kind.search == "name" and not kind.cited]
    called = {kind.name: (label(kind).one, capital(label(kind).many)) for kind in found}
    first = {kind.name: called.pop(kind.name) for kind in named}
    return {**first, PAGE: (words("about this site"), words("About this site")), **called}


@dataclass(frozen=True)
class Alias:
    """Another name; ``lang`` where it is in another language or script (BCP 47).

    ``by`` says whose word it is where the name judges: the site finds it, but never says it as its own.
    """

    name: str
    lang: str = ""
    by: str = ""


@dataclass(frozen=True)
class IndexEntry:
    """Something with a name and an address."""

    kind: str
    id: str
    name: str
    address: Address
    short: str = ""
    lang: str = ""
    """What its name is written in, if that is not the language of the site (BCP 47)."""
    also: tuple[Alias, ...] = ()
    in_main: bool = False
    """Whether it has a name in the language of the corpus, and its page in the main one alone."""


def language_of(record: object) -> str:
    """Return what the name or the title of a record is written in; "" where that is the site's own language."""
    match record:
        case Dossier(source=source):
            tag = source.language if source.title else None
        case Term(language=tag) | NamedPlace(language=tag):
            pass
        case _:
            tag = None
    return tag if tag and is_foreign(tag) else ""


def title_of(corpus: Corpus, kind: Kind[Any], identifier: str) -> str:
    """Return what readers are shown as the name of a record. A claim that was withdrawn has one as well."""
    if kind is WORK:
        return format_works(corpus)[identifier].in_text
    record = corpus.of(kind).get(identifier)
    return withdrawn_label(corpus.withdrawn[identifier].id) if record is None else kind.title(record)


def link_title(corpus: Corpus, identifier: str) -> str:
    """Return the name of what a link in prose leads to; the id itself if there is nothing."""
    linked = corpus.linked(identifier)
    return title_of(corpus, linked, identifier) if linked else identifier


def _others(name: str, others: Iterable[Alias]) -> tuple[Alias, ...]:
    """Return each other name once; one that differs in case alone is not another name."""
    by_name = {name.casefold(): Alias(name)}
    for alias in others:
        by_name.setdefault(alias.name.casefold(), alias)
    return tuple(by_name.values())[1:]


def _alias(corpus: Corpus, other: RecordName) -> Alias:
    by = join_list([the_source(corpus, source) for source in other.sources if source in corpus.sources]) or words(
        "others"
    )
    return Alias(other.text, other.lang, by if corpus.seeds.words.judge_in(other.text) else "")


def other_names(corpus: Corpus, actor: Actor) -> list[str]:
    """Return the other names of an actor that can be told without saying whose they are: none that judges."""
    names = dict.fromkeys((*(written.name for written in actor.names), *actor.also))
    return [name for name in names if name != actor.name and not corpus.seeds.words.judge_in(name)]


def index_entries(corpus: Corpus) -> Iterator[IndexEntry]:
    """Yield all that is found by its name, kind by kind, in the order of the seeds; of another language, its own."""
    for kind in KINDS:
        if kind.search == "name":
            for identifier, record in corpus.of(kind).items():
                if corpus.translation and not corpus.translation.has(kind.name, identifier):
                    continue
                name, address = title_of(corpus, kind, identifier), kind.address(identifier)
                also = _others(name, (_alias(corpus, other) for other in kind.names(record)))
                in_main = not is_in_language(corpus, address._replace(anchor=""))
                yield IndexEntry(
                    kind.name, identifier, name, address, kind.short(record), language_of(record), also, in_main
                )


@dataclass(frozen=True)
class IndexLine:
    """A line of an alphabetical list: an entry under its own name, or under another that leads to it."""

    name: Alias
    entry: IndexEntry

    @property
    def see(self) -> bool:
        """Whether the line only says where to look."""
        return self.name.name != self.entry.name


ASKED_FOR: Final = (THREAT.name, QUESTION.name)
"""Kinds whose other names are what readers type into the search, not names that a list of names has."""


def _lines(corpus: Corpus) -> Iterator[IndexLine]:
    for entry in index_entries(corpus):
        yield from (IndexLine(name, entry) for name in (Alias(entry.name), *_also(entry)))


def _also(entry: IndexEntry) -> tuple[Alias, ...]:
    return () if entry.kind in ASKED_FOR else entry.also


def number_of_names(corpus: Corpus) -> int:
    """Return how many names all entries have together."""
    return sum(1 + len(_also(entry)) for entry in index_entries(corpus))


def index_lines(corpus: Corpus) -> list[IndexLine]:
    """Return every name of every entry, in alphabetical order."""
    return sorted(_lines(corpus), key=lambda line: (collation.key(line.name.name), line.entry.kind, line.entry.id))
