"""The article of a built page as a row of tokens, the same for HTML that means the same.

The order of attributes, the way characters are escaped, and white space do not count; line ends in ``pre`` do.
A link counts as what it leads to: ``../`` and ``../../here/`` may be the same. What is around the article (menu,
head, foot) is the theme's own business.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit


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
    file: str
    """The file of the page below the site."""
    tokens: list[Token] = field(default_factory=list)
    _inside: int = 0
    _code: str | None = None
    """The text of a ``pre`` so far: words there may be cut up by elements that colour them."""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._inside:
            self.tokens.append(Token("element", tag, f"<{tag}>"))
            for name, value in sorted(attrs):
                means = _target(self.file, value or "") if name in ("href", "src") else value or ""
                self.tokens.append(Token("attribute", f"{tag} {name}", _plain(means)))
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


def _target(file: str, link: str) -> str:
    """Return what a relative link on the page ``file`` leads to, from the root of the site; any other as it is."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    path = normpath(join("/", dirname(file), parts.path)) + ("/" if parts.path.endswith(("/", ".")) else "")
    return urlunsplit(parts._replace(path=path.replace("//", "/")))


def tokens(page: str, file: str = "index.html") -> list[Token]:
    """Return the tokens of the article of ``page``; of a page without one (such as a redirect), of its body."""
    reader = _Reader("article" if "<article" in page else "body", file)
    reader.feed(page)
    reader.close()
    return reader.tokens
