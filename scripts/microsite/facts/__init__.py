"""All that the steps after rendering ask of a page, read from its HTML once.

The parser is Python's own, which hands on every tag as it is written. lxml is four times as fast but repairs first:
of a second ``<body onload=…>`` it drops what browsers run.
"""

from microsite.facts.page import Facts, facts_of

__all__ = ["Facts", "facts_of"]
