"""The site as a whole: what it is called and where it lives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """A site. Its address is known where it is deployed; a copy on somebody's machine has none."""

    name: str
    address: str = ""
    """Where the site begins on the web, without the last slash: ``https://host.example/project``; empty if unknown."""

    def url(self, path: str) -> str | None:
        """Return the web address of a page from its path (``/threats/x/``), or None while the site's is unknown."""
        return f"{self.address}{path}" if self.address else None
