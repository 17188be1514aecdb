"""What an address means to a browser, by the URL Standard (https://url.spec.whatwg.org).

Tabs and line ends inside an address are left out, control characters around it too; a backslash is a slash;
``http:x`` is another host on a page that came over https, and a page beside this one on one that did not. All this is
left to ada, the parser of Node. tests/sources/addresses/resolved.jsonl holds it against Chromium.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from ada_url import join_url

HOST: Final = "site.invalid"
"""Stands for the site's own host, which is not known while it is built (RFC 2606: it is nobody's)."""
ROOT: Final = f"https://{HOST}/%20/"
"""Stands for the site's own address: sites may lie in a folder, and one of this name is none of its pages."""
_FOLDER: Final = ROOT.removeprefix(f"https://{HOST}")
_ROOTS: Final = (ROOT, ROOT.replace("https:", "http:", 1))

_PARTS: Final = re.compile(
    r"(?P<scheme>[^:]+):(?://(?:[^/?#]*@)?(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?:\?[^#]*)?(?:#(?P<fragment>.*))?"
)
"""Of an address as the standard writes it out, which has no other colon, slash, ? or # where it could be misread."""
_PORT: Final = re.compile(r":[0-9]+\Z")
_WEB: Final = frozenset({"http", "https"})


class ResolvedAddress(NamedTuple):
    """The parts of an address that say where it leads."""

    scheme: str
    host: str
    """With the port, if it is not the usual one."""
    path: str
    """In percent code."""
    fragment: str
    """In percent code, without the #."""

    @property
    def hostname(self) -> str:
        """Return the host without the port."""
        return _PORT.sub("", self.host)


@lru_cache(maxsize=1 << 12)
def resolve(address: str, base: str) -> ResolvedAddress | None:
    """Return what an address means on the page ``base``; None where a browser finds no address in it."""
    try:
        match = _PARTS.match(join_url(base, address))
    except ValueError:
        return None
    return ResolvedAddress(**match.groupdict("")) if match else None


def _resolutions(address: str) -> list[ResolvedAddress | None]:
    """Return what an address means on a page of the site, whether or not that came over an encrypted connection."""
    return [resolve(address, root) for root in _ROOTS]


def scheme(address: str) -> str:
    """Return the scheme of an address on a page of the site; "" where a browser finds no address in it."""
    resolved = resolve(address, ROOT)
    return resolved.scheme if resolved else ""


def asks_another_host(address: str) -> bool:
    """Say whether a browser may ask another host for what is at an address; in doubt, that it may."""
    return any(resolved is None or resolved.host not in ("", HOST) for resolved in _resolutions(address))


def leads_away(address: str) -> bool:
    """Say whether an address may lead to another host or scheme; in doubt, that it may."""
    return asks_another_host(address) or scheme(address) not in _WEB


@lru_cache(maxsize=8)
def _address_of(page: str) -> str:
    """Return the address of a page by its file; all links of a page are looked at one after the other."""
    return ROOT + quote(page.removesuffix("index.html"))


def file_and_anchor(address: str, page: str) -> tuple[str, str] | None:
    """Return the file below the site, and the anchor in it, that an address on ``page``, such a file itself, means.

    None if it leads to another host or scheme. Of an address that leads nowhere or beside the site, the file is one
    that no site has.
    """
    resolved = resolve(address, _address_of(page))
    if resolved is None:
        return address, ""
    if resolved.scheme not in _WEB or resolved.host != HOST:
        return None
    file = unquote(resolved.path.removeprefix(_FOLDER))
    return (f"{file}index.html" if file.endswith("/") or not file else file), unquote(resolved.fragment)
