"""Words in bold that a paragraph begins with: whose it is ("**The paper.**"), or what it is about ("**Refugees.**").

A run-in stands for the whole paragraph and for the list that follows it. It ends with a full stop within the bold, and
is no sentence, so it needs no citation.
"""

from collections.abc import Iterator
from typing import Final

from microsite.model.prose import (
    ProseBlock,
    ProseEmphasis,
    ProseHeading,
    ProseInline,
    ProseItems,
    ProseParagraph,
    ProseText,
    plain_prose,
    texts,
)

LONGEST: Final = 12
"""Words of a run-in; what is longer is a sentence in bold."""


def run_in(children: tuple[ProseInline, ...]) -> str:
    """Return the run-in that a paragraph begins with, with its full stop; empty where it has none."""
    written = [child for child in children if child != ProseText("")]
    first = written[0] if written else None
    if not isinstance(first, ProseEmphasis) or not first.strong or len(written) < 2:
        return ""
    words = plain_prose(first.children).strip()
    return words if words.endswith((".", ":")) and len(words.split()) <= LONGEST else ""


def governed(blocks: tuple[ProseBlock, ...]) -> Iterator[tuple[ProseParagraph | ProseHeading, str]]:
    """Yield every paragraph and heading, those within lists and quotations too, with the run-in above it."""
    above = ""
    for block in blocks:
        if isinstance(block, ProseParagraph):
            above = run_in(block.children)
        elif not isinstance(block, ProseItems):
            above = ""
        for text in texts((block,)):
            yield text, above
