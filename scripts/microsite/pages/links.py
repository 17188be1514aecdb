"""What leads to a page, and what a page is called."""

from collections.abc import Iterator

from microsite import markdown
from microsite.corpus import Corpus
from microsite.pages.sheet import Sheet
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


def backlinks(sheet: Sheet, identifier: str, *, claims: bool = True) -> Iterator[str]:
    """Yield the section on the pages that name ``identifier``; ``claims=False`` leaves out claims' own pages."""
    pages = [a for a in sheet.corpus.backlinks.get(identifier, ()) if a.page != sheet.address.page]
    pages = [a for a in pages if claims or not a.page.startswith("claims/")]
    if not pages:
        return
    yield '<div class="backlinks" markdown="1">'
    yield ""
    yield markdown.heading(2, "Linked from", "linked-from")
    yield ""
    yield from markdown.bullets(sheet.link(title(sheet.corpus, address), address) for address in pages)
    yield ""
    yield "</div>"
    yield ""
