"""The addresses that an element makes its reader's browser ask for by itself, and those its reader may follow."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from microsite.site.html.css_addresses import css_addresses
from microsite.site.html.srcset import srcset_addresses

_SOURCES: Final = frozenset({"src", "poster", "background"})
_LISTS: Final = frozenset({"srcset", "imagesrcset"})
_STYLED: Final = frozenset(
    "style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end".split()
)
"""Attributes written in CSS."""
_FOLLOWED: Final = frozenset({"a", "area"})
_RELATIONS: Final = frozenset(
    "stylesheet icon apple-touch-icon mask-icon preload prefetch prerender preconnect dns-prefetch modulepreload"
    " manifest".split()
)
"""Of a ``link``: those whose address is fetched."""

_BLANKS: Final = r"[ \t\n\f\r]*"
_REFRESH: Final = re.compile(
    rf"""{_BLANKS}(?:[0-9]|\.)[0-9.]*(?=[;, \t\n\f\r]|\Z){_BLANKS}[;,]?{_BLANKS}(?:url{_BLANKS}={_BLANKS})?"""
    r"""(?:'(?P<single>[^']*)|"(?P<double>[^"]*)|(?P<plain>.*))""",
    re.DOTALL | re.IGNORECASE,
)
"""The HTML Standard's "shared declarative refresh steps"."""


def _hrefs(values: Mapping[str, str]) -> Iterator[str]:
    yield from (values[name] for name in ("href", "xlink:href") if name in values)


def links(tag: str, values: Mapping[str, str]) -> Iterator[str]:
    """Yield where an element leads its reader within the site."""
    # A frozen page leads to the living one, which stands beside the edition, not in it.
    if tag in _FOLLOWED and "data-living" not in values:
        yield from _hrefs(values)


def refresh(tag: str, values: Mapping[str, str]) -> str | None:
    """Return where a browser goes by itself from a page with this element; None if it stays."""
    if tag != "meta" or values.get("http-equiv", "").lower() != "refresh":
        return None
    match = _REFRESH.match(values.get("content", ""))
    return next((part for part in match.groups() if part is not None), None) if match else None


def fetched(tag: str, values: Mapping[str, str]) -> Iterator[str]:
    """Yield the addresses that may be fetched without a reader's doing."""
    for name, value in values.items():
        if name in _SOURCES or (name == "data" and tag == "object"):
            yield value
        elif name in _LISTS:
            yield from srcset_addresses(value)
        elif name in _STYLED:
            yield from css_addresses(value)
    # Elements of SVG fetch what they link to.
    if _RELATIONS & set(values.get("rel", "").lower().split()) if tag == "link" else tag not in (*_FOLLOWED, "base"):
        yield from _hrefs(values)
