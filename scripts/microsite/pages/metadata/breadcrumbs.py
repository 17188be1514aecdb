"""The way from the home page to a page, as a schema.org BreadcrumbList."""

from collections.abc import Callable
from typing import Final

from microsite.model import urls
from microsite.model.address import Address, relative
from microsite.model.kinds import KINDS, label
from microsite.model.quotes import curl
from microsite.model.wording import mark, words
from microsite.pages.metadata.works import SchemaNode

_OTHERS: Final[tuple[tuple[Callable[[], Address], str], ...]] = (
    (urls.figures, mark("Key figures")),
    (lambda: urls.ELSEWHERE, mark("Where other works differ")),
    (urls.names, mark("A–Z")),
    (urls.data, mark("Data")),
    (urls.topic_index, mark("{topic.title}")),
    (urls.edition, mark("Editions")),
    (urls.exercises, mark("Exercises")),
)
"""Lists of what is no kind of record, with what each is called."""


def list_of(folder: str) -> str:
    """Return what the list is called that the pages of a folder stand below; nothing if there is none."""
    kinds = (label(kind).list for kind in KINDS if kind.has_folder and kind.folder == folder)
    others = (words(called) for address, called in _OTHERS if address().folder == folder)
    return next(kinds, "") or next(others, "")


Step = tuple[str, Address]
"""What a page on the way is called, and where it is."""


def breadcrumbs(page: Address, title: str, within: Step | None = None) -> SchemaNode:
    """Return the trail of a generated page: home, the list it is in, the part of it that is named, itself.

    It is printed above the title, so it has typographic marks.
    """
    folder = page.folder
    trail = [(words("Home"), "/")]
    if page.page != f"{folder}/index.md" and (called := list_of(folder)):
        trail.append((called, f"/{folder}/"))
    if within:
        trail.append((within[0], within[1].url))
    trail.append((title, page.url))
    steps = [
        {"@type": "ListItem", "position": number, "name": curl(name), "item": relative(path, page)}
        for number, (name, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
