"""Letters that look like plain ones and are others: nobody sees them, and no id and no search finds a word with one.

Cyrillic and Greek letters beside Latin ones within a word, as keyboards of two scripts leave them (Unicode Technical
Standard 39, section 4, calls these mixed-script confusables), and ligatures, as a text copied from a PDF file has them.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

_ALIKE: Final = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04cf\u04bb"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0408\u0405"
        "\u03bf\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "aeopcyxijsdlhABEKMHOPCTXIJSovABEZHIKMNOPTYX",
        strict=True,
    )
)
_DIGITS: Final = dict(zip("\u0417\u041e\u043e\u039f\u03bf\u0406", "300001", strict=True))
"""Letters that are taken for digits, where digits stand beside them."""
_LIGATURES: Final = "\ufb00-\ufb06"
_SIGNS: Final = re.compile(
    rf"(?<=[A-Za-z])[{''.join(_ALIKE)}]|[{''.join(_ALIKE)}](?=[A-Za-z])|[{_LIGATURES}]"
    rf"|(?:(?<=[0-9])[{''.join(_DIGITS)}](?=[0-9]|\W|\Z)|(?<=-)[{''.join(_DIGITS)}](?=[0-9]))"
)


class LookAlike(NamedTuple):
    """A letter of a text, where it stands, and what it is taken for."""

    at: int
    letter: str
    plain: str

    @property
    def message(self) -> str:
        """What a finding says."""
        what = unicodedata.name(self.letter, "").title()
        called = f'"{self.letter}" ({what}, U+{ord(self.letter):04X})'
        return f"found {called}, which looks like {self.plain} and is another; type {self.plain}"


def look_alikes(text: str) -> Iterator[LookAlike]:
    """Yield the letters of a text that are taken for others."""
    if not text.isascii():
        for found in _SIGNS.finditer(text):
            letter, before = found.group(), text[found.start() - 1 : found.start()]
            alike = (
                _DIGITS
                if letter in _DIGITS and not before.isalpha() and not text[found.end() :][:1].isalpha()
                else _ALIKE
            )
            yield LookAlike(found.start(), letter, alike.get(letter) or unicodedata.normalize("NFKC", letter))
