"""The ways to take part: the guide and the forms of the repository, and an address for those without an account."""

from collections.abc import Iterator

from microsite.model import urls
from microsite.model.site import Identity
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import LineWords, bullets
from microsite.model.tree.inlines import Code, Link, Text, inlines
from microsite.model.tree.targets import WebAddress
from microsite.model.wording import mark, text, words


def _at_the_repository(repository: str, branch: str) -> Iterator[LineWords]:
    guide = Link(WebAddress(f"{repository}/blob/{branch}/CONTRIBUTING.md"), inlines(words("The full guide")))
    yield (
        guide,
        Text(" ("),
        Code("CONTRIBUTING.md"),
        Text(words("): prose, claims, sources, exercises, step by step.")),
    )
    forms = {
        "correction": words("Report a mistake"),
        "source": words("Propose a source"),
        "term": words("Propose a word for the {term.list}"),
    }
    for form, said in forms.items():
        link = Link(WebAddress(f"{repository}/issues/new?template={form}.yml"), inlines(said))
        yield (link, Text(words(": a form, no git. It needs a free account at the host of the repository.")))


def _ways(identity: Identity | None, repository: str, branch: str) -> Iterator[LineWords]:
    if repository:
        yield from _at_the_repository(repository, branch)
    else:
        said = mark("The full guide is {file} in the repository, whose address this copy of the site was not told.")
        yield text(said, file=Code("CONTRIBUTING.md"))
    yield text("{page}: as you wish, or not at all.", page=Link(urls.contributors(), inlines(words("How to be named"))))
    if identity and identity.contact:
        address = identity.contact
        # Pages link to the web alone; a mail address is there to be copied.
        shown = Link(WebAddress(address), (Text(address),)) if "://" in address else Code(address)
        yield (Text(words("Without an account: write to ")), shown, Text("."))


def ways_in(identity: Identity | None, repository: str, branch: str) -> Iterator[Block]:
    """Yield the list, for a page written by hand; ``repository`` is its web address, or "" if unknown."""
    yield from bullets(_ways(identity, repository.rstrip("/"), branch))
