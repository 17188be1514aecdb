"""The way from the home page to a page, as a schema.org BreadcrumbList."""

from collections.abc import Mapping

from microsite.model import urls
from microsite.model.kinds import KINDS, label
from microsite.model.quotes import curl
from microsite.model.urls import Address
from microsite.model.wording import words
from microsite.pages.metadata.works import SchemaNode


def sections() -> Mapping[str, str]:
    """Return the folders whose pages stand below a list of them, with what that list is called."""
    return {
        **{kind.folder: label(kind).list for kind in KINDS if kind.has_folder},
        urls.figures().folder: words("Key figures"),
        urls.ELSEWHERE.folder: words("Where other works differ"),
        urls.names().folder: words("A–Z"),
        urls.data().folder: words("Data"),
        urls.topic_index().folder: words("{topic.title}"),
        urls.edition().folder: words("Editions"),
        urls.exercises().folder: words("Exercises"),
    }


Step = tuple[str, Address]
"""What a page on the way is called, and where it is."""


def breadcrumbs(page: Address, title: str, within: Step | None = None) -> SchemaNode:
    """Return the trail of a generated page: home, the list it is in, the part of it that is named, itself.

    It is printed above the title, so it has typographic marks.
    """
    folder, named = page.folder, sections()
    trail = [(words("Home"), "/")]
    if folder in named and page.page != f"{folder}/index.md":
        trail.append((named[folder], f"/{folder}/"))
    if within:
        trail.append((within[0], within[1].url))
    trail.append((title, page.url))
    steps = [
        {"@type": "ListItem", "position": number, "name": curl(name), "item": urls.relative(path, page)}
        for number, (name, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
