"""A page of the site by its file, and how one page or another edition leads to it."""

from typing import Final, NamedTuple

from microsite.model.relative_path import steps

EDITIONS: Final = "/e/"
"""What the addresses of all frozen pages begin with."""


class Address(NamedTuple):
    """A page, by its Markdown file below docs/, and an anchor on it."""

    page: str
    anchor: str = ""

    @property
    def name(self) -> str:
        """What the file of the page is called, which for the page of a record is its id."""
        return self.page.rpartition("/")[2].removesuffix(".md")

    @property
    def url(self) -> str:
        """The address on the site, from its root: ``/threats/x/#c-1``; a file that is no page stands under its name."""
        path = self.page.removesuffix(".md")
        if path == self.page:
            return f"/{path}"
        path = "" if path == "index" else path.removesuffix("/index") + "/"
        return f"/{path}" + (f"#{self.anchor}" if self.anchor else "")

    @property
    def folder(self) -> str:
        """The folder below docs/ that the page stands in."""
        return self.page.partition("/")[0]

    def seen_from(self, page: str) -> str:
        """Return the link to it that the page ``page`` writes: a relative path to the Markdown file."""
        fragment = f"#{self.anchor}" if self.anchor else ""
        if page == self.page and fragment:
            return fragment
        return steps(self.page.split("/"), page.split("/")) + fragment


def relative(path: str, page: Address) -> str:
    """Return a path from the root of the site (``/claims/x/#a``) as the built page ``page`` writes it (RFC 3986)."""
    target, mark, anchor = path.partition("#")
    own = page.url.partition("#")[0]
    if target == own:
        return f"#{anchor}" if anchor else "./"
    return steps(target.split("/"), own.split("/")) + mark + anchor


def in_edition(edition: str, path: str) -> str:
    """Return the path of a page in an edition: ``/e/2026-12/claims/x/``; that of the living page without one."""
    return f"{EDITIONS}{edition}{path}" if edition else path


def json_twin(page: Address) -> str:
    """Return the JSON twin of a page, below docs/: ``claims/x.json``."""
    return f"{page.page.removesuffix('.md')}.json"


GIVEN_UP: Final = "moved"
"""The folder of docs/ for pages that stand in for others, at whose addresses they are served."""


def served_at(path: str) -> str:
    """Return where a file that is built from ``docs/`` is served: as it lies, unless it stands in for another page."""
    return path.removeprefix(f"{GIVEN_UP}/")
