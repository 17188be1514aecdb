"""All that the steps after rendering ask of a page, read from its HTML once, as a browser would build it."""

from microsite.site.html.page import HtmlFacts, facts_of

__all__ = ["HtmlFacts", "facts_of"]
