"""What stands on a built page and on no page of ours: elements and attributes by which it would do something."""

from collections.abc import Iterator, Mapping
from typing import Final

from microsite.checks.page_whitelist import ADDRESSES, BUILT, FRAME, SCHEMES, is_built
from microsite.site.html.loading import refresh
from microsite.sources.html.address_resolution import leads_away, scheme

_NOWHERE: Final = ""
"""The scheme of what browsers find no address in; such a link is broken, and harmless."""
_LONGEST: Final = 40


def _quoted(tag: str, name: str, value: str) -> str:
    return f'<{tag} {name}="{value[:_LONGEST]}">'


def _leads_astray(name: str, value: str) -> bool:
    """Say whether an address is of a kind that runs something, or takes elsewhere what a reader types."""
    return (name == "action" and leads_away(value)) or (":" in value and scheme(value) not in (*SCHEMES, _NOWHERE))


def active(tag: str, values: Mapping[str, str], *, in_article: bool = False) -> Iterator[str]:
    """Yield what of an element is on no page of ours, as a finding names it."""
    if tag not in BUILT or (in_article and tag in FRAME):
        yield f"<{tag}>"
    target = refresh(tag, values)
    if target is not None and leads_away(target):
        yield _quoted(tag, "content", values["content"])
    for name, value in values.items():
        if not is_built(name, value) or (name in ADDRESSES and _leads_astray(name, value)):
            yield _quoted(tag, name, value)
