"""What an element would run, or where it would send its reader or what its reader types."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

_ACTIVE: Final = {"iframe", "frame", "object", "embed", "applet", "base", "portal"}
"""Elements that no page has: they run something, send something, or change what all links mean."""
_ELSEWHERE: Final = {"srcdoc", "formaction", "ping"}
_SCHEMES: Final = {"", "http", "https", "mailto"}


def _scheme(address: str) -> str:
    """Return the scheme of an address as browsers read it: they leave out control characters and line ends."""
    match = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).lower())
    return match[1] if match else ""


def _leads_away(address: str) -> bool:
    """Say whether an address names a host or a scheme; what cannot be read counts as such."""
    try:
        return bool(urlsplit(address).netloc or _scheme(address))
    except ValueError:
        return True


def active(tag: str, values: Mapping[str, str]) -> Iterator[str]:
    """Yield what is active about an element, as a finding names it."""
    if tag in _ACTIVE:
        yield f"<{tag}>"
    if tag == "meta" and values.get("http-equiv", "").lower() not in ("", "x-ua-compatible"):
        target = values.get("content", "").partition("=")[2]
        if _leads_away(target):
            yield f'<meta content="{target[:40]}">'
    for name, value in values.items():
        if name.startswith("on") or name in _ELSEWHERE:
            yield f"{name}="
        elif name == "action" and _leads_away(value):
            yield f'action="{value[:40]}"'
        elif name in ("href", "src", "data", "xlink:href") and ":" in value and _scheme(value) not in _SCHEMES:
            yield f'{name}="{value[:40]}"'
