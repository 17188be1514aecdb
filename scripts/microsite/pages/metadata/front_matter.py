"""The metadata of each page type as front matter: what the template writes into the head of the page.

``jsonld`` is a document, ``keywords`` are words, ``signposting`` links. All text in it is plain: the template
escapes it for where it stands.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.dossier import Dossier
from microsite.model.entity import Actor, Term, Threat
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, READING_LIST, SOURCE, THREAT
from microsite.model.ledger import Reference
from microsite.model.reading_list import ReadingList
from microsite.model.wording import words
from microsite.pages.metadata import highwire, jsonld, signposting
from microsite.pages.metadata.breadcrumbs import Step
from microsite.pages.metadata.works import SchemaNode

_FrontMatter = Mapping[str, object]


def page(here: Address, title: str) -> dict[str, object]:
    """Return the metadata of a page without a subject of its own: what it is called and where it stands."""
    return {"jsonld": jsonld.graph(here, title, jsonld.page(title))}


def record(
    kind: Kind[Any], identifier: str, title: str, node: SchemaNode, within: Step | None = None, **more: object
) -> _FrontMatter:
    """Return the metadata of a page about one record: what it is, called ``title``, and the list it stands in."""
    here = kind.address(identifier)
    return {
        "jsonld": jsonld.graph(here, title, node, within),
        **more,
        "signposting": signposting.of_record(here, kind.address("")),
    }


def threat(corpus: Corpus, threat: Threat) -> _FrontMatter:
    """Return the metadata of a briefing."""
    node = jsonld.threat(corpus, threat)
    topic = next((topic for topic in corpus.topics.values() if threat.id in topic.threats), None)
    within = (topic.title, urls.topic_index(topic.id)) if topic else None
    return record(THREAT, threat.id, threat.title, node, within, keywords=highwire.keywords(corpus, threat))


def actor(corpus: Corpus, actor: Actor) -> _FrontMatter:
    """Return the metadata of an actor's page."""
    return record(ACTOR, actor.id, actor.name, jsonld.actor(corpus, actor))


def claim(corpus: Corpus, claim: Claim) -> _FrontMatter:
    """Return the metadata of a claim's page."""
    node = jsonld.claim(corpus, claim)
    label = corpus.sources[claim.source].source.label
    within = (label[:1].upper() + label[1:], urls.source(claim.source))
    return record(CLAIM, claim.id, str(node["name"]), node, within)


def source(dossier: Dossier, title: str) -> _FrontMatter:
    """Return the metadata of a source's page, which is called ``title`` even where the source has none."""
    return record(SOURCE, dossier.id, title, jsonld.source(dossier))


def question(identifier: str) -> _FrontMatter:
    """Return the metadata of the page of a question."""
    return {"signposting": signposting.of_record(urls.question(identifier), urls.question())}


def with_twin(here: Address) -> _FrontMatter:
    """Return the metadata of a list of which only its JSON twin is told."""
    return {"signposting": signposting.twin(here)}


def glossary(corpus: Corpus, terms: Iterable[Term]) -> _FrontMatter:
    """Return the metadata of the glossary, its terms in the order of the page."""
    document = jsonld.graph(urls.term(), words("{term.title}"), jsonld.glossary(corpus, terms))
    return {"jsonld": document, "signposting": signposting.twin(urls.term())}


def bibliography(dossiers: Iterable[Dossier], works: Iterable[Reference]) -> _FrontMatter:
    """Return the metadata of the bibliography, its works in the order of the page."""
    document = jsonld.graph(urls.work(), words("{work.title}"), jsonld.bibliography(dossiers, works))
    return {"jsonld": document, "signposting": signposting.twin(urls.work())}


def listing(here: Address, title: str, entries: Iterable[tuple[str, Address]], *, twin: bool = True) -> _FrontMatter:
    """Return the metadata of a list of pages, given by name and address in the order of the page.

    ``twin`` says whether the list has a JSON twin.
    """
    known = list(entries)
    return {
        "jsonld": jsonld.graph(here, title, jsonld.listing(here, title, known)),
        "signposting": signposting.of_list(here, (address for _, address in known), with_twin=twin),
    }


def reading_list(reading_list: ReadingList, entries: Iterable[tuple[str, Address]]) -> _FrontMatter:
    """Return the metadata of a reading list: what it lists, in order, and where its twin is."""
    here, title = urls.reading_list(reading_list.id), reading_list.title
    return record(READING_LIST, reading_list.id, title, jsonld.listing(here, title, entries))


def downloads(description: str, files: Iterable[DataFile]) -> _FrontMatter:
    """Return the metadata of the list of downloads."""
    here, known = urls.data(), list(files)
    return {
        "jsonld": jsonld.graph(here, words("Data"), jsonld.dataset(here, description, known)),
        "signposting": signposting.of_files(file.path for file in known),
    }
