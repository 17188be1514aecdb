"""The way from the home page to a page, as a schema.org BreadcrumbList."""

from typing import Final

from microsite import urls
from microsite.meta.works import Node
from microsite.urls import Address

SECTIONS: Final = {
    "threats": "Threats",
    "actors": "Actors",
    "sources": "Sources",
    "claims": "Claims",
    "questions": "Questions",
    "glossary": "Glossary",
    "bibliography": "Bibliography",
    "timeline": "Timeline",
    "figures": "Key figures",
    "relations": "Relations",
    "a-z": "A–Z",
    "data": "Data",
    "lists": "Reading lists",
    "exercises": "Exercises",
}
"""Folders whose pages stand below a list of them, with what that list is called."""


def breadcrumbs(page: Address, title: str) -> Node:
    """Return the trail of a generated page: home, the list it stands in, itself."""
    folder = page.page.partition("/")[0]
    trail = [("Home", "/")]
    if folder in SECTIONS and page.page != f"{folder}/index.md":
        trail.append((SECTIONS[folder], f"/{folder}/"))
    trail.append((title, page.url))
    steps = [
        {"@type": "ListItem", "position": number, "name": name, "item": urls.relative(path, page)}
        for number, (name, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
