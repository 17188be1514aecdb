"""What the head of a page says of how the page is cited: what Zotero files it by, and what Google Scholar reads.

The template writes it as Highwire tags, and adds what belongs to the site: its name as author and institution, its
language, the address of the page.
"""

from microsite.corpus.citations.this_site import Citable
from microsite.corpus.corpus import Corpus
from microsite.model.entity import Threat

CitationHead = dict[str, str]


def head(item: Citable, title: str, day: str | None, abstract: str) -> CitationHead:
    """Return the front matter ``cited`` of a page; fields that say nothing are left out."""
    fields = {"title": title, "kind": str(item.csl["type"]), "day": day or "", "abstract": abstract}
    return {key: value for key, value in fields.items() if value}


def keywords(corpus: Corpus, threat: Threat) -> list[str]:
    """Return what a briefing is filed under: its actors, and the terms in it."""
    actors = [corpus.actors[part.actor].name for part in threat.actors if part.actor in corpus.actors]
    terms = [corpus.terms[link.id].term for link in threat.body.links() if link.id in corpus.terms]
    return list(dict.fromkeys([*actors, *terms]))
