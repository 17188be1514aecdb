"""Prints the inlines of a tree as HTML, or as XHTML for a book."""

from collections.abc import Callable
from typing import Any, Final

from microsite.model.tree.attributes import NONE, Attributes
from microsite.model.tree.inlines import (
    Break,
    Code,
    CopyButton,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Marker,
    Span,
    Target,
    Text,
)


def escape(text: str) -> str:
    """Return text as character data or as a quoted attribute; no template language sees what a record says."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("'", "&#x27;").replace("{", "&#123;").replace("}", "&#125;")


def copy_button(label: str, copies: str) -> str:
    """Return a button that copies the text of the element with the anchor ``copies``; ``label`` is escaped."""
    return f'<button type="button" class="copy" data-copy="#{copies}" hidden="">{label}</button>'


def tag(name: str, attributes: Attributes = NONE, first: str = "") -> str:
    """Return a tag that opens an element; ``first`` are attributes that are written already, each after a space."""
    if attributes is NONE:
        return f"<{name}{first}>"
    own = f' id="{attributes.id}"' if attributes.id else ""
    own += f' class="{" ".join(attributes.classes)}"' if attributes.classes else ""
    for key, value in attributes.named:
        own += f' {key}="{escape(value)}"'
    return f"<{name}{first}{own}>"


class LineWriter:
    """Writes inlines; ``href`` says what leads to a target."""

    def __init__(self, href: Callable[[Target], str]) -> None:
        self.href = href

    def line(self, children: Inlines) -> str:
        """Return inlines as HTML, without white space around them."""
        return self.inner(children).strip()

    def inner(self, children: Inlines) -> str:
        """Return inlines as HTML."""
        return "".join([
            escape(child.text) if type(child) is Text else _WRITERS[type(child)](self, child) for child in children
        ])  # fmt: skip

    def text(self, child: Text) -> str:
        return escape(child.text)

    def code(self, child: Code) -> str:
        return f"<code>{escape(child.text)}</code>"

    def emphasis(self, child: Emphasis) -> str:
        name = "strong" if child.strong else "em"
        return f"<{name}>{self.inner(child.children)}</{name}>"

    def span(self, child: Span) -> str:
        if not child.says_anything:
            return self.inner(child.children)
        name, first = ("bdi", f' lang="{child.lang}"') if child.lang else ("span", "")
        return f"{tag(name, child.attributes, first)}{self.inner(child.children)}</{name}>"

    def link(self, child: Link) -> str:
        leading = tag("a", child.attributes, f' href="{escape(self.href(child.target))}"')
        return f"{leading}{self.inner(child.children)}</a>"

    def marker(self, child: Marker) -> str:
        return self.inner(child.inlines)

    def copy_button(self, child: CopyButton) -> str:
        return copy_button(escape(child.label), child.copies)

    def end_of_line(self, _: Break) -> str:
        return "<br/>"


_WRITERS: Final[dict[type[Inline], Callable[[LineWriter, Any], str]]] = {
    Text: LineWriter.text,
    Code: LineWriter.code,
    Emphasis: LineWriter.emphasis,
    Span: LineWriter.span,
    Link: LineWriter.link,
    Marker: LineWriter.marker,
    CopyButton: LineWriter.copy_button,
    Break: LineWriter.end_of_line,
}
