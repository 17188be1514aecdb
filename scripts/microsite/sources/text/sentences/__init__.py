"""Sentence boundaries in a paragraph, by rules that carry a version.

The place of a sentence is an address that is kept for ever, so rules that have once been used are never changed: what
is learned later is a new version. ``passages.yml`` says by which version a source was divided. A library would change
its mind with an upgrade, and two versions of it cannot stand side by side.
"""

from collections.abc import Callable, Mapping
from typing import Final

from microsite.model.passage import Segmentation
from microsite.sources.text.sentences import version_1, version_2, version_3

_RULES: Final[Mapping[Segmentation, Callable[[str], list[tuple[int, int]]]]] = {
    1: version_1.sentence_spans,
    2: version_2.sentence_spans,
    3: version_2.sentence_spans,  # sentences as before; what is new are blocks of plain text, and forms of citations
    4: version_2.sentence_spans,  # as before; items of plain text need no full stop
    5: version_2.sentence_spans,  # as before; line ends of plain text between wide signs are none
    6: version_3.sentence_spans,
}

NEWEST: Final[Segmentation] = 6
"""By which new sources and all prose of ours are divided."""


def sentence_spans(text: str, segmentation: Segmentation = NEWEST) -> list[tuple[int, int]]:
    """Return the spans ``[start, end)`` of the sentences of ``text``, one paragraph; only blanks stand between them."""
    return _RULES[segmentation](text)
