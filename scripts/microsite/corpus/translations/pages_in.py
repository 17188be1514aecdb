"""Which generated pages a site has in another language: those of what is translated, and lists that hold such."""

from typing import Any, Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, EVENT, PLACE, QUESTION, TERM, THREAT
from microsite.model.translations.files import OUTSIDE_CHECK

_PAGES: Final = (THREAT, ACTOR, CLAIM, QUESTION)
"""Kinds whose records have pages in other languages."""
_LISTS: Final[tuple[Kind[Any], ...]] = (THREAT, ACTOR, QUESTION, EVENT, PLACE, OUTSIDE_CHECK, TERM)
"""Kinds whose list is there once one of its entries is translated. What is not is listed in the main language."""


def is_in_language(corpus: Corpus, address: Address) -> bool:
    """Say whether a corpus has the page of an address; one in the main language has all."""
    translation = corpus.translation
    if translation is None or address == urls.search() or address.page in translation.pages:
        return True
    kind, identifier = corpus.at.get(address, (None, ""))
    if kind in _PAGES and kind is not None:
        return identifier in translation.with_page.get(kind.name, frozenset())
    lists = (kind for kind in _LISTS if translation.records.get(kind.name))
    return any(address == kind.address("") or address.page.startswith(f"{kind.folder}/in/") for kind in lists)


def is_found_in_language(corpus: Corpus, kind: Kind[Any], identifier: str) -> bool:
    """Say whether a search in the language of a corpus finds a record: it is translated, and stands on a page there."""
    translation, page = corpus.translation, kind.address(identifier)._replace(anchor="")
    return translation is None or (translation.has(kind.name, identifier) and is_in_language(corpus, page))
