"""Signs of Windows that were read as something else: U+0091 in a file is the ‘ that Windows keeps under 0x91."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.model.hidden_characters import CONTROL, piled_marks

_FIRST, _LAST = 0x80, 0x9F
_UNUSED: Final = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
_SIGNS: Final = {code: bytes([code]).decode("cp1252") for code in range(_FIRST, _LAST + 1) if code not in _UNUSED}


def _named(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        for code in sorted({ord(sign) for sign in line} & _SIGNS.keys()):
            yield number, f"U+{code:04X} was taken for {_SIGNS[code]}, as Windows has it; compare the words around it"


def with_signs_of_windows(path: Path) -> tuple[str, list[tuple[int, str]]] | None:
    """Return the text of a file that holds no other mistake of characters, and in which lines what was taken for what.

    None if there is another, or none of this kind.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, ValueError):
        return None
    mended, named = text.translate(_SIGNS), [*_named(text)]
    return None if not named or CONTROL.search(mended) or piled_marks(mended) is not None else (mended, named)
