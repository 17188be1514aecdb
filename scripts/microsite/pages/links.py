"""What leads to a page, and what a page is called."""

from collections.abc import Iterator

from microsite.corpus import Corpus
from microsite.pages.sheet import Sheet
from microsite.tree.attributes import attributes
from microsite.tree.blocks import Block, Box
from microsite.tree.build import bullets, heading
from microsite.urls import Address

_FIXED = {
    "glossary": "Glossary",
    "bibliography": "Bibliography",
    "timeline": "Timeline",
    "figures": "Key figures",
    "relations": "Relations",
}


def title(corpus: Corpus, address: Address) -> str:
    """Return the title of the page at an address."""
    folder, _, name = address.page.partition("/")
    identifier = name.removesuffix(".md")
    if folder == "threats" and identifier in corpus.threats:
        return corpus.threats[identifier].title
    if folder == "threats" and address.anchor in corpus.topics:
        return f"Topic: {corpus.topics[address.anchor].title}"
    if folder == "actors" and identifier in corpus.actors:
        return corpus.actors[identifier].name
    if folder == "questions" and identifier in corpus.questions:
        return corpus.questions[identifier].question
    if folder == "lists" and identifier in corpus.lists:
        return f"Reading list: {corpus.lists[identifier].title}"
    if folder == "claims":
        return f"Claim {identifier}"
    if folder == "glossary" and address.anchor in corpus.terms:
        return f"Glossary: {corpus.terms[address.anchor].term}"
    if folder == "timeline" and address.anchor in corpus.events:
        return f"Timeline: {corpus.events[address.anchor].what}"
    return _FIXED.get(folder, address.url)


def backlinks(sheet: Sheet, identifier: str, *, claims: bool = True) -> Iterator[Block]:
    """Yield the section on the pages that name ``identifier``; ``claims=False`` leaves out claims' own pages."""
    pages = [a for a in sheet.corpus.backlinks.get(identifier, ()) if a.page != sheet.address.page]
    pages = [a for a in pages if claims or not a.page.startswith("claims/")]
    if pages:
        links = bullets(sheet.link(title(sheet.corpus, address), address) for address in pages)
        yield Box((heading(2, "Linked from", "linked-from"), *links), attributes("backlinks"))
