"""The table of contents of a plain text: a list of what stands as headings further on."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.sources.documents.structure import TextBlock

_LEADER: Final = re.compile(r"(?:\s*\.){3,}\s*\d{0,4}\s*\Z|\s{3,}\d{1,4}\s*\Z")
_NUMBER: Final = re.compile(r"(?:chapter |part |appendix )?(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,6}[.):]?\s+", re.IGNORECASE)
_LONGEST: Final = 250
"""Letters of the longest entry."""
_FEWEST: Final = 4
"""Entries in a row that make a table of contents."""


def _key(text: str) -> str:
    number = _NUMBER.match(text)
    bare = _LEADER.sub("", text[number.end() if number else 0 :])
    return "".join(sign for sign in bare.lower() if sign.isalnum())


def contents_entries(blocks: Sequence[TextBlock]) -> set[int]:
    """Return the places of the blocks that are entries of a table of contents.

    An entry says what a heading behind it says, or ends with a row of dots; four and more stand together.
    """
    texts = [block.text if len(block.text) <= _LONGEST else "" for block in blocks]
    last = {_key(text): place for place, text in enumerate(texts) if text and blocks[place].kind == "heading"}
    entries, run = set[int](), list[int]()
    for place, text in enumerate([*texts, ""]):
        if text and (_LEADER.search(text) or last.get(_key(text), -1) > place + len(run)):
            run.append(place)
            continue
        if len(run) >= _FEWEST:
            entries.update(run)
        run = []
    return entries
