"""Ask all links: hosts side by side, but each host one request at a time, with a breath between."""

import re
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from microsite.site.outside_links.collect import OutsideLink
from microsite.site.outside_links.probe import NO_HOST, Manners, ProbeOutcome, probe

BREATH: Final = 1.0
"""Seconds between two requests to a host."""
HOSTS_AT_A_TIME: Final = 8


@dataclass(frozen=True)
class LinkResult:
    """A link and what came of asking it."""

    link: OutsideLink
    outcome: ProbeOutcome


def host(url: str) -> str:
    """Return the host of an address, as the list of hosts names it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def not_asked(text: str) -> frozenset[str]:
    """Read the list of hosts that refuse robots: one a line, ``#`` begins a remark."""
    names = (re.sub(r"#.*", "", line).strip().lower() for line in text.splitlines())
    return frozenset(name.removeprefix("www.") for name in names if name)


def _ask_host(links: list[OutsideLink], manners: Manners) -> list[LinkResult]:
    """Ask the links of one host in turn."""
    asked = []
    for index, link in enumerate(links):
        if index:
            manners.sleep(BREATH)
        asked.append(LinkResult(link, probe(link.url, manners)))
    return asked


def without_network(asked: Iterable[LinkResult]) -> bool:
    """Say whether no host at all could be found, which says nothing of the links."""
    details = {each.outcome.detail for each in asked if each.outcome.result != "not-asked"}
    return details == {NO_HOST}


def survey(links: Iterable[OutsideLink], spared: frozenset[str], manners: Manners) -> list[LinkResult]:
    """Return the outcome of every link, in the order of addresses; hosts in ``spared`` are not asked."""
    asked: list[LinkResult] = []
    by_host: defaultdict[str, list[OutsideLink]] = defaultdict(list)
    for link in links:
        if host(link.url) in spared:
            asked.append(LinkResult(link, ProbeOutcome("not-asked", "this host refuses robots")))
        else:
            by_host[host(link.url)].append(link)
    with ThreadPoolExecutor(HOSTS_AT_A_TIME) as pool:
        for answers in pool.map(lambda group: _ask_host(group, manners), by_host.values()):
            asked += answers
    return sorted(asked, key=lambda each: each.link)
