"""HTML that is escaped by construction: what is no markup yet becomes text, wherever it stands."""

from html import escape

_EMPTY = frozenset(("input", "link", "meta", "br"))


class Markup(str):
    """Text that is HTML already: only functions of this module make any."""

    __slots__ = ()


def escaped(content: str) -> Markup:
    """Return content as HTML: markup as it is, anything else escaped."""
    return content if isinstance(content, Markup) else Markup(escape(content))


def join(*parts: str, by: str = "") -> Markup:
    """Return parts one after the other, each as :func:`escaped` has it."""
    return Markup(escaped(by).join(map(escaped, parts)))


def tag(name: str, /, *content: str, **attributes: str | bool | None) -> Markup:
    """Return an element.

    An attribute that is True stands without a value; one that is None or False is left out. Names are written with
    ``_`` for ``-``, and with one at the end where they are words of Python (``class_``, ``for_``).
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    end = "" if name in _EMPTY else f"</{name}>"
    return Markup(f"<{name}{written}>{join(*content)}{end}")
