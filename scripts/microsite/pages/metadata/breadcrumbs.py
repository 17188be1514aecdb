"""The way from the home page to a page, as a schema.org BreadcrumbList."""

from collections.abc import Mapping
from typing import Final

from microsite.model import urls
from microsite.model.kinds import KINDS, label
from microsite.model.quotes import curl
from microsite.model.urls import Address
from microsite.pages.metadata.works import SchemaNode

SECTIONS: Final[Mapping[str, str]] = {
    **{kind.folder: label(kind).list for kind in KINDS},
    urls.figures().folder: "Key figures",
    urls.ELSEWHERE.folder: "Where other works differ",
    urls.names().folder: "A–Z",
    urls.data().folder: "Data",
    urls.topic_index().folder: "Topics",
    urls.edition().folder: "Editions",
    urls.exercises().folder: "Exercises",
}
"""Folders whose pages stand below a list of them, with what that list is called."""


Step = tuple[str, Address]
"""What a page on the way is called, and where it is."""


def breadcrumbs(page: Address, title: str, within: Step | None = None) -> SchemaNode:
    """Return the trail of a generated page: home, the list it is in, the part of it that is named, itself.

    It is printed above the title, so it has typographic marks.
    """
    folder = page.folder
    trail = [("Home", "/")]
    if folder in SECTIONS and page.page != f"{folder}/index.md":
        trail.append((SECTIONS[folder], f"/{folder}/"))
    if within:
        trail.append((within[0], within[1].url))
    trail.append((title, page.url))
    steps = [
        {"@type": "ListItem", "position": number, "name": curl(name), "item": urls.relative(path, page)}
        for number, (name, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
