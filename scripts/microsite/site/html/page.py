"""The facts of a page: its anchors and links, what its reader's browser would fetch and run, what style it can use."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from microsite.site.html.active import active
from microsite.site.html.css_addresses import css_addresses
from microsite.site.html.element import element
from microsite.site.html.loading import fetched, links
from microsite.site.html.searched import take_searched
from microsite.sources.html.reading import Element, elements_of, parse_page

_WORD: Final = re.compile(r"[\w-]+")
_FILE: Final = re.compile(r"""[^/\s"'(),;?#]+\.\w+""")
"""The name of a file at the end of an address, in a list of them, in a script or a style."""
_END: Final = re.compile(r"[?#]")
DATA: Final = "application/ld+json"
"""The type of a script that is data for machines."""


@dataclass(frozen=True)
class HtmlFacts:
    """What the steps after rendering ask of a page. Addresses and scripts are in the order of the page.

    Those of a whole site are held at once, so they are rows and no sets, which take several times as much.
    """

    anchors: frozenset[str]
    twice: tuple[str, ...]
    """The anchors that more than one element bears: a link leads to the first."""
    promised: tuple[str, ...]
    """The anchors that may be linked from elsewhere."""
    links: tuple[str, ...]
    fetched: tuple[str, ...]
    scripts: tuple[str, ...]
    """Those that stand on the page itself; data for machines is of another type."""
    active: tuple[str, ...]
    stands_in: bool
    """Whether it only says where something went, or why it was withdrawn."""
    elements: tuple[str, ...]
    """As :func:`microsite.site.html.element.element` writes them."""
    words: tuple[str, ...]
    """The words of style attributes."""
    files: tuple[str, ...]
    """The names of files in its attributes, scripts and styles."""
    searched: str
    """What the search reads of it, as HTML; "" if it does not find it."""


class _Said(NamedTuple):
    """What one element says, under the names of :class:`HtmlFacts`; tuples, which are cheap to keep."""

    anchors: tuple[str, ...]
    promised: tuple[str, ...]
    links: tuple[str, ...]
    fetched: tuple[str, ...]
    scripts: tuple[str, ...]
    active: tuple[str, ...]
    stands_in: bool
    elements: tuple[str]
    words: tuple[str, ...]
    files: tuple[str, ...]


def _files(values: Mapping[str, str], text: str) -> Iterator[str]:
    for name, value in values.items():
        last = _END.split(value.rpartition("/")[2])[0]
        if "." in last and name != "d":
            yield last
            yield from _FILE.findall(value)
    yield from _FILE.findall(text)


@lru_cache(maxsize=1 << 15)
def _said(one: Element) -> _Said:
    """Return what an element says. Nine of ten stand on a site more than once: they are remembered."""
    tag, values, style = one.tag, one.values(), one.text if one.tag == "style" else ""
    own = (values["id"],) if one.shown and "id" in values else ()
    named = (values["name"],) if one.shown and tag == "a" and "name" in values else ()
    # A script in a picture runs its text whatever its "src" says.
    runs = tag == "script" and values.get("type") != DATA and (one.text.strip() or "src" not in values)
    return _Said(
        anchors=own + named,
        # The anchor of the title is made from its words, and stands for the page.
        promised=own if tag != "h1" else (),
        links=tuple(links(tag, values)),
        fetched=(*fetched(tag, values), *css_addresses(style)),
        scripts=(one.text,) if runs else (),
        active=tuple(active(tag, values, in_article=one.in_article)),
        stands_in=values.get("http-equiv", "").lower() == "refresh" or "data-withdrawn" in values,
        elements=(element(tag, values),),
        words=tuple(_WORD.findall(values.get("style", ""))),
        files=tuple(_files(values, one.text)),
    )


def _ordered(said: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(said)))


def _by_letter(said: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted(set(chain.from_iterable(said))))


def _twice(said: Iterable[tuple[_Said, int]]) -> Iterator[str]:
    """Yield the anchors that stand twice among elements, which are given with how often each is there."""
    seen = set[str]()
    for one, count in said:
        for anchor in dict.fromkeys(one.anchors):
            if count > 1 or anchor in seen:
                yield anchor
            seen.add(anchor)


def facts_of(html: str) -> HtmlFacts:
    """Return the facts of a page."""
    page = parse_page(html)
    counted = [(_said(one), count) for one, count in Counter(elements_of(page)).items()]
    said = [one for one, _ in counted]
    return HtmlFacts(
        anchors=frozenset(chain.from_iterable(one.anchors for one in said)),
        twice=tuple(dict.fromkeys(_twice(counted))),
        promised=_by_letter(one.promised for one in said),
        links=_ordered(one.links for one in said),
        fetched=_ordered(one.fetched for one in said),
        scripts=_ordered(one.scripts for one in said),
        active=_ordered(one.active for one in said),
        stands_in=any(one.stands_in for one in said),
        elements=_by_letter(one.elements for one in said),
        words=_by_letter(one.words for one in said),
        files=_by_letter(one.files for one in said),
        searched=take_searched(page),
    )
