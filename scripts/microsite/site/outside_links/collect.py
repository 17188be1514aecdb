"""Every address outside the site that people wrote, with the lines it stands on."""

import ipaddress
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.doi import doi_address
from microsite.model.kinds import WORK
from microsite.model.ledger import Reference
from microsite.model.web_address import trim_address
from microsite.sources.html.address_resolution import ROOT, resolve

_URL: Final = re.compile(r"https?://[^\s<>\"'{}|\\^`\[\]]+")
_LOCAL: Final = ("localhost", "local", "internal", "test", "example", "invalid")
"""Names that are never on the web (RFC 2606 and 6761, and what private networks use)."""


@dataclass(frozen=True, order=True)
class OutsideLink:
    """An outside address, without its fragment, and the places that have it: ``seeds/references.yml:59``."""

    url: str
    places: tuple[str, ...]


def outside(url: str) -> bool:
    """Say if an address is one on the web: by name, not by number, and not of this machine or its network."""
    resolved = resolve(url, ROOT)
    host = resolved.hostname.rstrip(".") if resolved else ""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return "." in host and host.rpartition(".")[2] not in _LOCAL
    return False


def _written(texts: Iterable[HandWrittenPage]) -> Iterator[tuple[str, str]]:
    for text in texts:
        for number, line in enumerate(text.text.split("\n"), 1):
            for match in _URL.finditer(line):
                yield trim_address(match.group().partition("#")[0]), f"{text.file}:{number}"


def _identifiers(references: Iterable[Reference]) -> Iterator[tuple[str, str]]:
    """Yield what readers reach through a work's DOI."""
    for reference in references:
        if doi := reference.csl.get("DOI"):
            place = reference.origin.place("csl", "DOI")
            yield doi_address(str(doi)), f"{place.file}:{place.line}"


def links(project: Project) -> list[OutsideLink]:
    """Return the outside links of seeds and hand-written pages, each once, in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    seeds = project.corpus.seeds
    for url, place in [*_written([*project.notes, *project.pages]), *_identifiers(seeds.of(WORK))]:
        if outside(url) and place not in found[url]:
            found[url].append(place)
    return sorted(OutsideLink(url, tuple(places)) for url, places in found.items() if places)
