"""The article of a built page as a row of tokens, the same for HTML that means the same.

The order of attributes, the way characters are escaped, and white space do not count; line ends in ``pre`` do.
What is around the article (menu, head, foot) is the theme's own business.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple


class Token(NamedTuple):
    """A word, the start or end of an element, or one attribute of it."""

    kind: str
    """``text``, ``element`` or ``attribute``."""
    name: str
    """Of the element; of an attribute, after that of its element."""
    value: str

    def __str__(self) -> str:
        if self.kind == "attribute":
            return f'{self.name.partition(" ")[2]}="{self.value}"'
        return self.value


@dataclass
class _Reader(HTMLParser):
    around: str
    """The element whose content is read."""
    tokens: list[Token] = field(default_factory=list)
    _inside: int = 0
    _code: str | None = None
    """The text of a ``pre`` so far: words there may be cut up by elements that colour them."""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._inside:
            self.tokens.append(Token("element", tag, f"<{tag}>"))
            self.tokens += [Token("attribute", f"{tag} {name}", _plain(value or "")) for name, value in sorted(attrs)]
        self._inside += tag == self.around
        if tag == "pre":
            self._code = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and self._code is not None:
            self._words(self._code.replace("\n", " ↵ "))
            self._code = None
        self._inside -= tag == self.around
        if self._inside:
            self.tokens.append(Token("element", tag, f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        if self._code is None:
            self._words(data)
        else:
            self._code += data

    def _words(self, text: str) -> None:
        if self._inside:
            self.tokens += [Token("text", "", word) for word in text.split()]


def _plain(value: str) -> str:
    return " ".join(value.split())


def tokens(page: str) -> list[Token]:
    """Return the tokens of the article of ``page``; of a page without one (such as a redirect), of its body."""
    reader = _Reader("article" if "<article" in page else "body")
    reader.feed(page)
    reader.close()
    return reader.tokens
