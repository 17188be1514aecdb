"""What links within a page call its elements, and what an element leads to."""

from collections import Counter
from typing import Final
from urllib.parse import unquote

from microsite.sources.documents.markup.elements import PageElement

ALSO: Final = "data-also"
"""The attribute in which readers of other formats write further names, with blanks between: of an element, or of
places that one link leads to."""
_FEWEST: Final = 3
_MOST_OF_THEM: Final = 0.8


def names_of(element: PageElement) -> list[str]:
    """Return what links call an element."""
    called = [element.get("id")]
    if element.tag == "a":
        called.append(element.get("name"))
    elif element.tag == "li":
        called += element.get(ALSO).split()
    return [name for name in called if name]


def names_led_to(element: PageElement) -> tuple[str, ...]:
    """Return the names of the places in the page that an element leads to."""
    address = element.get("href") if element.tag == "a" else ""
    if len(address) < 2 or address[0] != "#":
        return ()
    return tuple(dict.fromkeys((address[1:], unquote(address[1:]), *element.get(ALSO).split())))


def keep_own_links(root: PageElement) -> None:
    """Write links that name the page itself as links within it: browsers write them out when they save a page.

    An address is the page's own if nearly all of its places that links lead to are there.
    """
    links = [each for each in root.all if each.tag == "a" and each.get("href").find("#") > 0]
    if len(links) < _FEWEST:
        return
    there = {name for each in root.all for name in names_of(each)}
    total, found = Counter[str](), Counter[str]()
    for link in links:
        address, _, place = link.get("href").partition("#")
        total[address] += 1
        found[address] += unquote(place) in there or place in there
    for link in links:
        address, _, place = link.get("href").partition("#")
        if total[address] >= _FEWEST and found[address] >= _MOST_OF_THEM * total[address]:
            link.attributes["href"] = f"#{place}"
