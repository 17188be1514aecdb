"""Signs of a file that no seed holds, each named with its line, so that one of them does not stop an import.

Some are signs of Windows that were read as something else: U+0091 in a file is the ‘ that Windows keeps under 0x91. The
others are left out: nobody sees them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from microsite.authoring.references.fields_taken import NEVER_KEPT
from microsite.authoring.references.raw_record import ImportProblem, RawRecord
from microsite.model.hidden_characters import CONTROL
from microsite.seeds.reading.files import LIMIT

_FIRST, _LAST = 0x80, 0x9F
_UNUSED: Final = "\u0081\u008d\u008f\u0090\u009d"
"""Signs that Windows does not have either: nobody knows what a file with one of them was."""
_OF_WINDOWS: Final = {
    chr(code): bytes([code]).decode("cp1252") for code in range(_FIRST, _LAST + 1) if chr(code) not in _UNUSED
}
_PARTING: Final = re.compile("[\u0000-\u001f\u2028\u2029]")
"""Signs in whose place stands a blank; the others stand within words."""
_OTHER_BYTES: Final = re.compile("[\udc80-\udcff]")
"""Bytes that are not UTF-8, as Python keeps them in a text."""
_NO_UTF_8: Final = "expected UTF-8, found other bytes; save the file as UTF-8"


def _read_as(sign: str) -> str:
    if _OTHER_BYTES.match(sign):
        return sign
    return _OF_WINDOWS.get(sign) or (" " if _PARTING.match(sign) else "")


def _named(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        for sign in sorted({found[0] for found in CONTROL.finditer(line)}):
            if meant := _OF_WINDOWS.get(sign):
                yield number, f"U+{ord(sign):04X} was taken for {meant}, as Windows has it; compare the words around it"
            elif not _OTHER_BYTES.match(sign):
                yield number, f"U+{ord(sign):04X} was left out, for no seed holds it; compare the words around it"


def with_readable_signs(path: Path) -> tuple[str, list[tuple[int, str]]] | None:
    """Return the text of a file, and in which lines signs were read as others or left out; None if it is no text.

    Bytes that are not UTF-8 are still in it: see :func:`all_utf_8`.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    if len(raw) > LIMIT or b"\0" in raw:
        return None
    text = raw.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")
    if any(sign in text for sign in _UNUSED):
        return None
    return CONTROL.sub(lambda found: _read_as(found[0]), text), [*_named(text)]


def _places(text: str) -> list[tuple[int, int]]:
    """Return line and column of each byte that is not UTF-8."""
    lines = enumerate(text.split("\n"), 1)
    return [(number, found.start() + 1) for number, line in lines for found in _OTHER_BYTES.finditer(line)]


def all_utf_8(records: Sequence[RawRecord], text: str) -> tuple[list[RawRecord], list[ImportProblem]]:
    """Return the records whose fields are UTF-8, as far as they are kept, and what is wrong with the others."""
    sound, wrong, places = list[RawRecord](), list[ImportProblem](), _places(text)
    for record in records:
        fields = (*record.fields, *record.unread) if places else ()
        other = (each for each in fields if each.name not in NEVER_KEPT and _OTHER_BYTES.search(each.value))
        if first := next(other, None):
            line, column = places[min(bisect_left(places, (first.line, 0)), len(places) - 1)]
            wrong.append(ImportProblem(line, _NO_UTF_8, column=column))
        else:
            sound.append(record)
    return sound, wrong
