"""An Atom feed (RFC 4287) as bytes. Days have no hour here, so entries say midnight UTC.

It is read away from the site, so its links are whole addresses. Only in a copy that does not know where it lives are
they relative to the feed.
"""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from microsite.model.address import Address, relative
from microsite.model.site import Site
from microsite.model.wording import words
from microsite.sources.text.xml_text import as_file, xml_text


@dataclass(frozen=True)
class FeedEntry:
    """One thing that changed."""

    id: str
    """What its id ends with; the site's tag stands before it."""
    title: str
    day: str
    page: Address
    summary: str


@dataclass(frozen=True)
class Feed:
    """A feed before it is a file."""

    path: str
    """Below docs/."""
    page: Address
    """Where what it tells of can be read."""
    title: str
    subtitle: str
    day: str
    """How old it is where it has no entries."""
    entries: tuple[FeedEntry, ...]
    """The newest first."""


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = xml_text(text) or None
    return element


def _link(parent: ET.Element, rel: str, media: str, href: str) -> None:
    _add(parent, "link", rel=rel, type=media, href=href)


def feed_bytes(feed: Feed, tag: str, site: Site) -> bytes:
    """Return a feed of a site; its ids begin with ``tag`` (RFC 4151)."""

    def href(path: str) -> str:
        return site.url(path) or relative(path, Address(feed.path))

    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    _add(root, "id", tag + feed.path)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _time(max((entry.day for entry in feed.entries), default=feed.day)))
    _link(root, "self", "application/atom+xml", site.url(f"/{feed.path}") or feed.path.rpartition("/")[2])
    _link(root, "alternate", "text/html", href(feed.page.url))
    _add(_add(root, "author"), "name", words("The editors"))
    for entry in feed.entries:
        element = _add(root, "entry")
        _add(element, "id", tag + entry.id)
        _add(element, "title", entry.title)
        _add(element, "updated", _time(entry.day))
        _link(element, "alternate", "text/html", href(entry.page.url))
        _add(element, "summary", entry.summary)
    return as_file(root)
