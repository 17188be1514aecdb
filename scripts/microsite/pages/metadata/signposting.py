"""Typed links in the head of a page: FAIR Signposting level 1 (RFC 8288 relations), as far as the corpus knows them.

The template adds what belongs to the site: ``license``, ``cite-as``, and ``type`` from the JSON-LD. There is no
``author``: contributors have no address.
"""

from collections.abc import Iterable

from microsite.model.address import Address, json_twin
from microsite.pages.metadata.media import media_type

Links = list[dict[str, str]]


def of_record(page: Address, collection: Address) -> Links:
    """Return the links of a page about one record: to its JSON twin, and to the list it stands in."""
    return [
        *twin(page),
        {"rel": "collection", "type": "text/html", "href": collection.url.lstrip("/")},
    ]


def twin(page: Address) -> Links:
    """Return the link of a page to its JSON twin."""
    return [{"rel": "describedby", "type": "application/json", "href": json_twin(page)}]


def of_list(page: Address, items: Iterable[Address], *, with_twin: bool = True) -> Links:
    """Return the links of a list: to its JSON twin, and to what it lists. Addresses begin at the root of the site."""
    return (twin(page) if with_twin else []) + [
        {"rel": "item", "type": "text/html", "href": item.url.lstrip("/")} for item in items
    ]


def of_files(paths: Iterable[str]) -> Links:
    """Return the links to downloads, whose paths begin at the root of the site."""
    typed = ((path, media_type(path)) for path in paths)
    return [{"rel": "item", "href": path} | ({"type": media} if media else {}) for path, media in typed]
