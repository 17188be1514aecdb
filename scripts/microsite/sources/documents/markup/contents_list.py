"""Lists of links to the parts of a document: its table of contents, whatever its makers call it."""

from typing import Final

from microsite.sources.documents.markup.elements import PageElement

_CALLED: Final = frozenset("toc toctree-wrapper table-of-contents tableofcontents".split())
_LISTS: Final = frozenset({"ul", "ol", "dl"})
_ITEMS: Final = frozenset({"li", "dt"})
_FEW: Final = 3
"""Items from which on links one below the other are a table of contents."""


def is_contents_list(element: PageElement) -> bool:
    """Say whether an element is a list whose items are links to places in its document, and nothing else.

    What is called a table of contents may have a heading besides.
    """
    called = bool(_CALLED & element.called) and 2 * element.linked >= element.words
    bare = element.tag in _LISTS and element.linked == element.words
    if not element.words or not (called or bare):
        return False
    links = [each.get("href") for each in element.all if each.tag == "a" and each.words]
    items = sum(each.tag in _ITEMS for each in element.all)
    return len(links) >= items and (called or items >= _FEW) and all(link.startswith("#") for link in links)
