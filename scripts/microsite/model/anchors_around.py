"""The anchors that a page has around what is written for it."""

from typing import Final

CITE_ANCHORS: Final = ("cite-this", "cite-chicago", "cite-apa", "cite-mla", "cite-bibtex", "cite-ris", "cite-csl-json")
"""The anchors of the box that says how to cite a page."""

TEMPLATE_ANCHORS: Final = ("menu", "on-this-page", "site-search")
"""The anchors that the templates write around every page; all others of theirs begin with two underlines."""
