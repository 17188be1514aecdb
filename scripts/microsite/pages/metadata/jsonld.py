"""What a page is about as JSON-LD in the words of schema.org: one ``@graph`` of its subject and the way to it.

IRIs are relative, to be resolved against the address of the page (JSON-LD 1.1 in HTML), so the same bytes serve on
any host and below any path. ``./`` is the page itself, ``#actor`` and ``#work`` what it is about, where that is not
the page. Fields whose value is not known are left out.
"""

from collections.abc import Iterable
from typing import Final

from microsite.corpus import cited_claims, plain_text
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import other_names
from microsite.corpus.record_wording import claim_label
from microsite.model import urls
from microsite.model.address import Address, relative
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.dossier import Dossier
from microsite.model.entity import Actor, Term, Threat
from microsite.model.ledger import Reference
from microsite.model.vocabulary import ActorNature
from microsite.model.wording import words
from microsite.model.words_in_force import vocabulary
from microsite.pages.metadata import works
from microsite.pages.metadata.breadcrumbs import Step, breadcrumbs
from microsite.pages.metadata.media import media_type
from microsite.pages.metadata.works import SchemaNode, known_fields

LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of texts and data, as LICENSE-TEXT.md states it."""

_ACTOR_TYPES: Final[dict[ActorNature, str]] = {
    "state": "Country",
    "state-organ": "GovernmentOrganization",
    "armed-group": "Organization",
    "international-body": "Organization",
    "person": "Person",
    "organisation": "Organization",
    # schema.org has no word for people who share something and are not organised.
    "community": "Thing",
    "region": "Thing",
}


def graph(page: Address, title: str, node: SchemaNode, within: Step | None = None) -> SchemaNode:
    """Return the document of a page: its subject first, then the way to it."""
    return {"@context": "https://schema.org", "@graph": [node, breadcrumbs(page, title, within)]}


def page(title: str) -> SchemaNode:
    """Return the node of a page without a subject that has a type of its own."""
    return {"@type": "WebPage", "@id": "./", "name": title}


def threat(corpus: Corpus, threat: Threat) -> SchemaNode:
    """Return a briefing as a Report: whom it is about, which sources it rests on, which works it passes on or cites."""
    here, claims = urls.threat(threat.id), cited_claims.claims_of_threat(corpus, threat)
    sources = dict.fromkeys(claim.source for claim in claims)
    cited = [item.key for prose in (threat.bottom_line, threat.body, *threat.caveats) for item in prose.cited()]
    passed_on = [via.work for claim in claims for via in claim.works]
    references = [corpus.works[key] for key in dict.fromkeys([*cited, *passed_on]) if key in corpus.works]
    return known_fields(
        {
            "@type": "Report",
            "@id": "./",
            "name": threat.title,
            "abstract": threat.short,
            "description": plain_text.from_prose(corpus, threat.bottom_line),
            "dateModified": threat.reviewed,
            "about": [_actor(corpus, part.actor, here) for part in threat.actors if part.actor in corpus.actors],
            "isBasedOn": [_source(corpus.sources[key], here) for key in sources if key in corpus.sources],
            "citation": [_work(reference, here) for reference in references],
        }
    )


def actor(corpus: Corpus, actor: Actor) -> SchemaNode:
    """Return an actor under its names, but for those that judge; a name in another language says which."""
    native = [{"@language": name.lang, "@value": name.name} for name in actor.native]
    return known_fields(
        {
            "@type": _ACTOR_TYPES[vocabulary().actor(actor.kind).like],
            "@id": "#actor",
            "name": actor.name,
            "alternateName": [*other_names(corpus, actor), *native],
            "description": actor.short,
            "mainEntityOfPage": {"@type": "WebPage", "@id": "./", "dateModified": actor.reviewed},
        }
    )


def claim(corpus: Corpus, claim: Claim) -> SchemaNode:
    """Return a claim: it appears in its source. Where the source passes it on, it appeared first in the cited work."""
    here = urls.claim(claim.id)
    return known_fields(
        {
            "@type": "Claim",
            "@id": "./",
            "name": claim_label(claim.id),
            "text": claim.says,
            "about": [_actor(corpus, key, here) for key in claim.actors if key in corpus.actors],
            "appearance": _source(corpus.sources[claim.source], here),
            "firstAppearance": [_work(corpus.works[v.work], here) for v in claim.works if v.work in corpus.works],
        }
    )


def source(dossier: Dossier) -> SchemaNode:
    """Return the work that a source's page describes."""
    return {"@id": "#work", **works.source(dossier), "mainEntityOfPage": {"@type": "WebPage", "@id": "./"}}


def glossary(corpus: Corpus, terms: Iterable[Term]) -> SchemaNode:
    """Return the glossary as a set of terms, each at its anchor."""
    defined = [
        known_fields(
            {
                "@type": "DefinedTerm",
                "@id": f"#{term.id}",
                "name": term.term,
                "alternateName": list(term.also),
                "description": plain_text.from_prose(corpus, term.definition),
                "termCode": term.id,
            }
        )
        for term in terms
    ]
    return known_fields(
        {"@type": "DefinedTermSet", "@id": "./", "name": words("{term.title}"), "hasDefinedTerm": defined}
    )


def bibliography(dossiers: Iterable[Dossier], references: Iterable[Reference]) -> SchemaNode:
    """Return the bibliography as a list of works: the sources, then what they cite."""
    here = urls.work()
    nodes = [
        *({"@id": f"{relative(urls.source(d.id).url, here)}#work"} | works.source(d) for d in dossiers),
        *({"@id": f"#{reference.key}"} | works.work(reference) for reference in references),
    ]
    return _list(words("{work.title}"), [{"item": node} for node in nodes])


def listing(here: Address, title: str, entries: Iterable[tuple[str, Address]]) -> SchemaNode:
    """Return a list of pages: their names and addresses, in order."""
    return _list(title, [{"name": name, "url": relative(entry.url, here)} for name, entry in entries])


def dataset(here: Address, description: str, files: Iterable[DataFile]) -> SchemaNode:
    """Return the downloads as one data set in several forms."""
    distribution = [
        known_fields(
            {
                "@type": "DataDownload",
                "name": file.path.rpartition("/")[2],
                "description": file.what,
                "contentUrl": relative(f"/{file.path}", here),
                "encodingFormat": media_type(file.path),
                "contentSize": f"{len(file.data)} B",
            }
        )
        for file in files
    ]
    fields: SchemaNode = {
        "@type": "Dataset",
        "@id": "./",
        "name": "Data",
        "description": description,
        "license": LICENCE,
    }
    return known_fields(fields | {"isAccessibleForFree": True, "distribution": distribution})


def _list(name: str, entries: list[SchemaNode]) -> SchemaNode:
    items = [{"@type": "ListItem", "position": number} | entry for number, entry in enumerate(entries, 1)]
    return {"@type": "ItemList", "@id": "./", "name": name, "numberOfItems": len(items), "itemListElement": items}


def _actor(corpus: Corpus, identifier: str, here: Address) -> SchemaNode:
    own = corpus.actors[identifier]
    iri = f"{relative(urls.actor(own.id).url, here)}#actor"
    return {"@type": _ACTOR_TYPES[vocabulary().actor(own.kind).like], "@id": iri, "name": own.name}


def _source(dossier: Dossier, here: Address) -> SchemaNode:
    iri = f"{relative(urls.source(dossier.id).url, here)}#work"
    return known_fields({"@type": works.source_type(dossier), "@id": iri, "name": dossier.source.title})


def _work(reference: Reference, here: Address) -> SchemaNode:
    iri = relative(urls.work(reference.key).url, here)
    return known_fields({"@type": works.work_type(reference), "@id": iri, "name": works.work(reference).get("name")})
