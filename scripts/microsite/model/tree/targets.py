"""Where links of a page lead."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from microsite.model.address import Address, relative
from microsite.model.tree.attributes import check_token
from microsite.model.tree.characters import TreeError, fold_space

_WEB: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_UNSAFE: Final = re.compile(r"[\\<>\"'`(){}|^\[\]*]")
"""What a link in Markdown or an attribute would take for syntax; a browser reads its percent-encoding as the same."""
_FILE: Final = re.compile(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.\w+", re.ASCII)
_PATH: Final = re.compile(r"/(?!/)[\w.~%+,;=@&!$/-]*(?:\?[\w.~%+,;=@&!$/:?-]*)?(?:#[\w.~%:-]*)?", re.ASCII)
"""No colon in the path: as the first part of a relative address it would make a scheme of what stands before it."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A page of another site (``http`` or ``https``)."""

    url: str

    def __post_init__(self) -> None:
        url = _UNSAFE.sub(lambda m: quote(m[0]), fold_space(self.url))
        object.__setattr__(self, "url", url)
        try:
            urlsplit(url)
        except ValueError as error:
            raise TreeError(f"not a web address: {url!r}: {error}") from error
        if not _WEB.fullmatch(url):
            raise TreeError(f"not a web address: {url!r}")


@dataclass(frozen=True, slots=True)
class SitePath:
    """A path from the root of the site that need not be a page of this build: ``/e/2026-12/claims/x/``.

    ``above`` is how many folders above the root of this build it begins, where that is an edition of the site.
    """

    path: str
    above: int = 0

    def __post_init__(self) -> None:
        if not _PATH.fullmatch(self.path) or self.above < 0:
            raise TreeError(f"not a path of the site: {self.path!r}")

    def seen_from(self, here: Address) -> str:
        """Return the link to it as the built page ``here`` writes it."""
        if not self.above:
            return relative(self.path, here)
        return f"{relative('/', here)}{'../' * self.above}{self.path.lstrip('/')}"


@lru_cache(maxsize=4096)
def check_address(address: Address) -> None:
    """Refuse an address that no file of docs/ can have (TreeError); one that is no page has no anchors."""
    if not _FILE.fullmatch(address.page) or (address.anchor and not address.page.endswith(".md")):
        raise TreeError(f"not an address of the site: {address!r}")
    if address.anchor:
        check_token(address.anchor)
