"""Authors and year in brackets: ``(Peters, 2009: 34; see also van der Berg et al., n.d.)``."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.citations.dates import BEHIND, DATE, Dated, dated
from microsite.sources.text.citations.names import MOST_WORDS, are_names

GROUP: Final = re.compile(r"\(((?:[^()\[\]]|\[[^\[\]()]{0,40}\]|\([^()]{0,40}\)){1,1200}?)\)|\[([^\[\]]{1,600})\]")
"""What stands in brackets, with short brackets inside."""
_LEADING: Final = (
    r"see also cf\.? e\.g\.,? i\.e\.,? viz\.? in by from after following and but notably compare contra sources?: "
    r"data: vgl\.? siehe s\. nach voir véase ver ن\.ک\.? نک\.? см\.? 见 參見 参见"
).split()
_PHRASES: Final = (
    r"such as|based on|as cited in|(?:cited|quoted|reviewed) (?:in|by)|(?:adapted|modified) from|zit\. n\.|p\. ?ej\.,?|"
    r"for (?:example|instance|a review|details|more),?"
)
_LEADS: Final = re.compile(rf"(?:.*?[\s(,;:]|\A)(?:{'|'.join(_LEADING)}|{_PHRASES})[,:]?\s+", re.IGNORECASE | re.DOTALL)
"""What leads up to names inside the brackets."""


def _names_before(text: str) -> str | None:
    """Return the names that end a text, without what leads up to them; None if there are none."""
    names = " ".join(text.split()[-MOST_WORDS - 4 :]) if len(text) < 400 else ""
    bare = names.strip(" ,;(")
    if are_names(bare):
        return bare
    led = _LEADS.match(bare)
    if led and are_names(bare[led.end() :]):
        return bare[led.end() :]
    _, mark, behind = bare.rpartition("; ")
    if mark and are_names(behind):
        return behind
    return None


def _parts(inside: str) -> Iterator[tuple[str, Dated]]:
    """Yield names and date of each work that is cited in a pair of brackets."""
    names, position = None, 0
    while date := DATE.search(inside, position):
        if not BEHIND.match(inside, date.end()):
            names, position = None, date.end()
            continue
        between = inside[position : date.start()].strip(" ,;&:(\u060c")
        between = between.removeprefix("and ").strip()
        names = _names_before(between) if between else names
        for each in dated(inside, date):
            position = each.end
            if names:
                yield names.strip(" ,"), each


def parenthetical(text: str) -> Iterator[InTextCitation]:
    """Yield the citations whose names stand in brackets with the year."""
    for group in GROUP.finditer(text):
        inside = group[1] or group[2] or ""
        if DATE.search(inside):
            span = group.start(), group.end()
            for names, date in _parts(inside):
                at = span[0] + 1 + date.start
                yield InTextCitation(names, date.year, date.locator, "parenthetical", *span, dated=at)
