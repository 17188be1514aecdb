"""All that the steps after rendering ask of a page, read from its HTML once, as a browser would build it."""

from microsite.facts.page import Facts, facts_of

__all__ = ["Facts", "facts_of"]
