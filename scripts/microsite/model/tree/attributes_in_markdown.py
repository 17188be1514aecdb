"""The three ways in which Markdown writes the attributes of an element."""

from typing import Final

from microsite.model import markdown
from microsite.model.tree.attributes import Attributes

_IN_LIST: Final = {ord(c): f"&#{ord(c)};" for c in "*_"}
"""What Markdown reads before it reads attribute lists, besides what it reads before tags."""


def in_tag(attributes: Attributes) -> str:
    """Return attributes as HTML within Markdown writes them."""
    return "".join(f' {name}="{markdown.attribute(value)}"' for name, value in attributes.pairs)


def around(attributes: Attributes) -> str:
    """Return attributes as a tag around Markdown writes them: its values are read and written once more."""
    return "".join(f' {name}="{markdown.attribute(value.replace("&", "&amp;"))}"' for name, value in attributes.pairs)


def in_list(attributes: Attributes) -> str:
    """Return attributes as an attribute list (the extension ``attr_list``), without its braces."""
    own = [f"#{attributes.id}"] if attributes.id else []
    named = (f'{name}="{markdown.attribute(value).translate(_IN_LIST)}"' for name, value in attributes.named)
    return " ".join([*own, *(f".{name}" for name in attributes.classes), *named])
