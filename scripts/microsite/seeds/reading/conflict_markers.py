"""Lines that git leaves where two branches changed the same place: they are nobody's words.

See git-merge(1), "How conflicts are presented". A style of more than three markers (diff3, zdiff3) is known too.
"""

import re
from collections.abc import Iterator
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.place import Place

_MARKER: Final = re.compile(
    r"^[ \t]*(?:(?P<side><{7}|\|{7}|>{7})(?=[ \t\r]|$)|(?P<middle>={7})[ \t\r]*$)", re.MULTILINE
)
_SIDES: Final = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
"""One of these is in each marker; nearly all texts have none, and need not be gone through line by line."""
_CURE: Final = "keep one of the two, or make one of both, and delete the lines of signs"
_LIST: Final = re.compile(r"seeds/.*\.yml")
_TEXT: Final = re.compile(r"(?:seeds|docs)/.*\.md")
_JOIN: Final = f"that both branches added are kept by {typed('join')}"


def conflicts(text: str, file: str, *, underlines: bool = False) -> Iterator[Finding]:
    """Yield a finding for each conflict in a file, and for each marker that is left of one.

    Where headings may be underlined, a line of seven equals signs counts only between two other markers; and where
    markers may be shown as examples, a blank before them makes them one.
    """
    if not any(side in text for side in _SIDES):
        return
    begun: int | None = None
    added = "two records" if _LIST.fullmatch(file) else "lines" if _TEXT.fullmatch(file) else ""
    cure = f"{_CURE}; {added} {_JOIN}" if added else _CURE
    line, counted = 1, 0
    for marker in _MARKER.finditer(text):
        line, counted = line + text.count("\n", counted, marker.start()), marker.start()
        if underlines and (text[marker.start()] in " \t" or (marker["middle"] and begun is None)):
            continue
        sign = marker.group().strip()[:7]
        if sign.startswith("<") and begun is None:
            begun = line
        elif sign.startswith(">") and begun is not None:
            message = f"lines {begun} to {line} are two versions of the same lines, as git left them; {cure}"
            yield finding(Place(file, begun), "merge-conflict", message)
            begun = None
        elif begun is None:
            yield finding(Place(file, line), "merge-conflict", f'found "{sign}", which git left here; delete the line')
    if begun is not None:
        message = f"two versions of the same lines begin here, as git left them; {cure}"
        yield finding(Place(file, begun), "merge-conflict", message)
