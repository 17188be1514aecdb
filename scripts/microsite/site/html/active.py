"""What an element would run, or where it would send its reader or what its reader types."""

from collections.abc import Iterator, Mapping
from typing import Final

from microsite.site.html.loading import refresh
from microsite.sources.html.address_resolution import leads_away, scheme

_ACTIVE: Final = frozenset({"iframe", "frame", "object", "embed", "applet", "base", "portal", "animate", "set"})
"""Elements that no page has: they run something, send something, or change what links mean."""
_ELSEWHERE: Final = frozenset({"srcdoc", "formaction", "ping"})
_ADDRESSES: Final = frozenset({"href", "src", "data", "xlink:href"})
_SCHEMES: Final = frozenset({"", "http", "https", "mailto"})
_LONGEST: Final = 40


def _quoted(tag: str, name: str, value: str) -> str:
    return f'<{tag} {name}="{value[:_LONGEST]}">'


def active(tag: str, values: Mapping[str, str]) -> Iterator[str]:
    """Yield what is active about an element, as a finding names it."""
    if tag in _ACTIVE:
        yield f"<{tag}>"
    target = refresh(tag, values)
    if target is not None and leads_away(target):
        yield _quoted(tag, "content", values["content"])
    for name, value in values.items():
        if (
            name.startswith("on")
            or name in _ELSEWHERE
            or (name == "action" and leads_away(value))
            or (name in _ADDRESSES and ":" in value and scheme(value) not in _SCHEMES)
        ):
            yield _quoted(tag, name, value)
