"""Highwire tags of a briefing: what Zotero files it by, as a report, and what Google Scholar reads.

Only what the record knows is here. The template adds what belongs to the site: its name as author and institution,
its language, the address of the page.
"""

from microsite.corpus.corpus import Corpus
from microsite.model.entity import Threat

Tags = dict[str, str | list[str]]


def tags(corpus: Corpus, threat: Threat) -> Tags:
    """Return the ``citation_`` tags of a briefing; a list stands for as many tags of that name."""
    reviewed = threat.reviewed.replace("-", "/")
    actors = [corpus.actors[part.actor].name for part in threat.actors if part.actor in corpus.actors]
    terms = [corpus.terms[link.id].term for link in threat.body.links() if link.id in corpus.terms]
    return {
        "citation_title": threat.title,
        "citation_publication_date": reviewed,
        "citation_online_date": reviewed,
        "citation_abstract": threat.short,
        "citation_keywords": list(dict.fromkeys([*actors, *terms])),
    }
