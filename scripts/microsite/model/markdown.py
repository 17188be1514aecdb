"""The only place that writes Markdown syntax. Data goes through :func:`escape`; syntax is ours."""

import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_SPECIAL: Final = {ord(c): f"&#{ord(c)};" for c in "\\`*_{}[]<>&|~^=$@#!\"'"}
_IN_ATTRIBUTE: Final = {ord(c): f"&#{ord(c)};" for c in "{}|`\\[]"}
"""What Markdown reads before it reads tags."""
_SPACE = re.compile(r"\s+")
_JSON: Final = json.JSONEncoder(ensure_ascii=False).encode
_NOT_PLAIN: Final = re.compile(r"[\\`*_{}\[\]<>&|~^=$@#!\"']|://|[^\S ]|  ")
"""Anything in a text that :func:`inline` writes in another way."""


def escape(text: str) -> str:
    """Return plain text as Markdown that renders as exactly that text, anywhere in a line or a table cell.

    White space is folded. Characters with a meaning become numeric references, and so does a first
    character that could begin a list, a heading or a definition. Braces too, so no template sees them.
    """
    return begin(inline(text.strip()))


def begin(line: str) -> str:
    """Return a line of Markdown that begins with no list, heading or definition: its first character becomes a number.

    Letters stay, and so do the signs that can only be ours: a tag, a link, a character that is a number already.
    """
    if line and not line[0].isalpha() and line[0] not in "<[&":
        return f"&#{ord(line[0])};{line[1:]}"
    return line


def inline(text: str) -> str:
    """Escape text that something else stands before: spaces at the ends stay, the first character is not special."""
    if not _NOT_PLAIN.search(text):
        return text
    folded = _SPACE.sub(" ", text)
    return folded.translate(_SPECIAL).replace("://", "&#58;//")


def attribute(text: str) -> str:
    """Escape text for a quoted HTML attribute in Markdown; braces and white space included."""
    return html.escape(_SPACE.sub(" ", text)).translate(_IN_ATTRIBUTE)


def link(label: str, target: str, *, attributes: str = "") -> str:
    """Return a link; ``label`` is Markdown already, ``attributes`` as in ``.marker #id``."""
    return f"[{label}]({target})" + (f"{{: {attributes} }}" if attributes else "")


def heading(level: int, text: str, anchor: str) -> str:
    """Return a heading with an anchor of our choice; ``text`` is plain."""
    return f"{'#' * level} {escape(text)} {{: #{anchor} }}"


def anchors(names: Iterable[str]) -> list[str]:
    """Return empty elements that only bear anchors: what stood under these names stands here now."""
    return [line for name in names for line in (f'<div id="{attribute(name)}"></div>', "")]


def preformatted(text: str, anchor: str) -> list[str]:
    """Return text line for line as it is, in HTML, with an anchor: no Markdown, no markup, no template in it."""
    escaped = html.escape(text, quote=False).replace("{", "&#123;").replace("}", "&#125;")
    return f'<pre><code id="{anchor}">{escaped}</code></pre>'.split("\n")


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table; cells are Markdown already and hold no bare bar."""
    lines = [f"| {' | '.join(header)} |", f"|{' --- |' * len(header)}"]
    return [*lines, *(f"| {' | '.join(cell or ' ' for cell in row)} |" for row in rows)]


def definitions(pairs: Iterable[tuple[str, str]], name: str) -> list[str]:
    """Return a list of terms with what they mean, in a box of the class ``name``; both are Markdown of one line."""
    lines = [line for term, meaning in pairs for line in (term, f":   {meaning}", "")]
    return [f'<div class="{name}" markdown="1">', "", *lines, "</div>"]


def bullets(items: Iterable[str]) -> list[str]:
    """Return a list; items are Markdown of one line."""
    return [f"- {item}" for item in items]


def front_matter(fields: Mapping[str, object]) -> list[str]:
    """Return front matter; JSON values are YAML, so nothing needs quoting rules of its own."""
    return ["---", *(f"{key}: {_JSON(value)}" for key, value in fields.items()), "---"]


def in_template(text: str) -> str:
    """Escape a title or description, which the theme's templates print as it is."""
    return html.escape(_SPACE.sub(" ", text), quote=True).replace("{", "&#123;").replace("}", "&#125;")
