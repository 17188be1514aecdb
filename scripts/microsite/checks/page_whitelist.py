"""What may stand on a page: elements, attributes and addresses. What is not named here is on no page.

Browsers know more ways to run something than any list of bad ones, so these are lists of good ones. One is for what
people write by hand, and is part of the other, for pages as they are built: with what typed trees and templates add.
Both judge attributes and addresses alike.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from microsite.model.web_address import address_cure
from microsite.sources.html.address_resolution import asks_another_host, leads_away, scheme

WRITTEN: Final = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure"
    " h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup"
    " table tbody td tfoot th thead time tr u ul var wbr".split()
)
"""Elements that people may write."""

BUILT: Final = WRITTEN | frozenset(
    "article aside bdi body button footer form head header html input label link main meta nav noscript script title"
    " svg circle defs desc g line path pattern polygon polyline rect text tspan".split()
)
"""Elements of built pages."""

FRAME: Final = frozenset({"base", "body", "head", "html", "link", "meta", "script", "style"})
"""Elements that stand around the article, never in it."""

_WRITTEN_ATTRIBUTES: Final = frozenset(
    "abbr alt cite class colspan datetime dir headers height href id lang loading markdown open reversed role rowspan"
    " scope span src start title translate type value width".split()
)
_BUILT_ATTRIBUTES: Final = _WRITTEN_ATTRIBUTES | frozenset(
    # Of the frame, and of the search.
    "action async autocapitalize autocomplete blocking charset checked content crossorigin defer enctype for hidden"
    " hreflang http-equiv media method name placeholder property rel spellcheck tabindex"
    # Of pictures. Their addresses lead to their own patterns.
    " cx cy d dx dy fill font-size font-weight r rx ry patternunits points stroke stroke-width text-anchor transform"
    " viewbox x x1 x2 xmlns y y1 y2".split()
)
_DATA: Final = re.compile(r"data(?:-[a-z0-9]+)+")
"""Attributes that mean nothing to browsers."""
_ALIGNED: Final = re.compile(r"text-align: (?:left|center|right);")
"""What Markdown writes at a column of a table that is set to one side: the one style in an attribute."""

ADDRESSES: Final = frozenset({"href", "src", "cite", "action"})
SCHEMES: Final = frozenset({"http", "https", "mailto"})
_LED_BY: Final = frozenset({"a", "blockquote", "del", "ins", "q"})
"""Elements whose address is followed by a reader, or by nobody; others fetch it."""
_WEB: Final = re.compile(r"https?://[^/\\]")
_COLOUR: Final = re.compile(r"url\(#[\w-]+\)|[\w#.-]*")
"""Or a pattern of the same picture."""
_DOCUMENTS: Final = frozenset({"refresh", "content-security-policy"})
"""What a page may say in the place of a header."""


def wrong_address(value: str, *, fetched: bool) -> str | None:
    """Return what is wrong with an address that people write, as a browser reads it."""
    kind = scheme(value)
    if not kind:
        return f'"{value}" is no address{address_cure(value)}'
    if fetched and leads_away(value):
        name = value.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
        write = f": save it there, and write assets/{name}" if "." in name else ""
        return f'"{value}" would be fetched from elsewhere; keep pictures in docs/assets/{write}'
    if kind not in SCHEMES or (asks_another_host(value) and not _WEB.match(value)):
        return f'expected a link to a page or to http or https, got "{value}"{address_cure(value)}'
    return None


def _is_plain(name: str, value: str) -> bool:
    """Say whether the value of an attribute other than an address is one that does nothing."""
    if name == "style":
        return _ALIGNED.fullmatch(value) is not None
    if name in ("fill", "stroke"):
        return _COLOUR.fullmatch(value) is not None
    return name != "http-equiv" or value.lower() in _DOCUMENTS


_ANCHOR: Final = re.compile(r"[\w.:~-]{1,300}")
"""What every engine takes for an anchor, and prints as it is."""

HIDES: Final = re.compile(
    r"md-.*|headerlink|column|finder-(?:found|keys)|imprint|map-(?:dark|light|more)|menu(?:-close|-open|-shade)?"
    r"|printed-address|site-nav"
)
"""Classes of the theme and of our style sheets with which readers may not see what is written."""


def is_written(name: str, value: str) -> bool:
    """Say whether people may write this attribute; addresses are judged by :func:`wrong_address`."""
    return (name in _WRITTEN_ATTRIBUTES or name == "style" or name.startswith("aria-")) and _is_plain(name, value)


def is_built(name: str, value: str) -> bool:
    """Say whether built pages have this attribute; where addresses lead is judged elsewhere."""
    return is_written(name, value) or (
        (name in _BUILT_ATTRIBUTES or _DATA.fullmatch(name) is not None) and _is_plain(name, value)
    )


def wrong_values(tag: str, values: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield name, what to look for, and what is wrong, for each attribute that people may not write so."""
    for name, value in values.items():
        if not is_written(name, value):
            yield name, name, f'the attribute "{name}" is not used on pages; take it out'
        elif name == "id" and not _ANCHOR.fullmatch(value):
            yield name, value, f'an anchor has letters, digits, hyphens and low lines alone, got "{value[:60]}"'
        elif name == "class" and (hides := next(filter(HIDES.fullmatch, value.split()), "")):
            yield name, hides, f'with the class "{hides}" readers may not see this; take it out'
        elif name in ADDRESSES and (wrong := wrong_address(value, fetched=name == "src" or tag not in _LED_BY)):
            yield name, value, wrong
