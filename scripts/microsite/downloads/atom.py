"""An Atom feed (RFC 4287) as bytes. Days have no hour here, so entries say midnight UTC.

Links are relative to the feed, without a host: the same bytes wherever the site lives.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from microsite.model.urls import Address
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


def _write(root: ET.Element, entries: Iterable[FeedEntry], tag: str, up: str) -> None:
    for entry in entries:
        element = _add(root, "entry")
        _add(element, "id", tag + entry.id)
        _add(element, "title", entry.title)
        _add(element, "updated", _time(entry.day))
        _add(element, "link", rel="alternate", type="text/html", href=f"{up}{entry.page.url}")
        _add(element, "summary", entry.summary)


def feed_bytes(feed: Feed, tag: str) -> bytes:
    """Return a feed whose ids begin with ``tag`` (RFC 4151)."""
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    _add(root, "id", tag + feed.path)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _time(max((entry.day for entry in feed.entries), default=feed.day)))
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.path.rpartition("/")[2])
    _add(_add(root, "author"), "name", "The editors")
    _write(root, feed.entries, tag, "/".join([".."] * feed.path.count("/")))
    return as_file(root)
