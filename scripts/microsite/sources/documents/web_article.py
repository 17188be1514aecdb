"""The article of a web page: without what stands around it on every page of its site."""

import re
from collections.abc import Callable
from typing import Final

from microsite.sources.documents.markup.elements import HEADINGS, SECTIONS, PageElement, measure

_ROLES: Final = frozenset("navigation banner contentinfo search complementary menu dialog alert toolbar".split())


def _any_of(names: str) -> re.Pattern[str]:
    """Return what finds one of the names as a part of a class or an id: ``comments``, ``post-comments``."""
    return re.compile(rf"(?:^|[\s_-])(?:{'|'.join(names.split())})(?:[\s_-]|$)", re.IGNORECASE)


_NAMES: Final = _any_of(
    r"nav docnav navbar navbox navigation menu sidebar widget share sharing sharedaddy social related recommended "
    r"footer masthead banner breadcrumbs? advert\w* ads? promo newsletter subscribe subscription paywall popup modal "
    r"toolbar pagination pager jp-post-flair wpcnt author-info author-bio entry-meta post-meta entry-utility meta "
    r"tags tagcloud taglist skip search login editsection vector-\w+ mw-jump-link hatnote ambox rating feedback byline "
    r"header toc table-of-contents"
)
_NEVER: Final = _any_of(
    r"comments? commentlist comment-list respond disqus\w* cookies? consent skip-link printfooter catlinks"
)
"""What readers add below an article may be longer than the article."""
_BESIDE: Final = _any_of(
    r"author-info author-bio author-box about-author sharedaddy share sharing social newsletter subscribe "
    r"related-posts jp-relatedposts jp-post-flair entry-utility navbox catlinks"
)
"""What stands in an article and is none of it, unless it is most of the page, which some name by what surrounds it."""
_HOLD_TEXT: Final = SECTIONS | frozenset("td tr tbody table center".split())
_WHOLE: Final = frozenset({"html", "body", "article", "main"})
_MOST: Final = 0.85
_MUCH: Final = 0.3
_SENTENCES: Final = 25
"""Words outside of links in something inside the article that is more than a menu, whatever it is called."""


def _mass(element: PageElement) -> int:
    """Words of an element that stand in no link."""
    return element.words - element.linked


def _called(element: PageElement) -> str:
    return f"{element.get('class')} {element.get('id')}"


def _is_never(element: PageElement) -> bool:
    return element.tag not in _WHOLE and bool(element.tag in ("nav", "dialog") or _NEVER.search(_called(element)))


def _is_around(element: PageElement) -> bool:
    """Say whether an element is no part of an article by its name, or by what its makers call it."""
    if element.tag in ("nav", "aside", "footer", "form") or element.get("role") in _ROLES:
        return True
    return element.tag not in _WHOLE and bool(_NAMES.search(_called(element)))


def _best(root: PageElement) -> PageElement:
    """Return the element that holds nearly all of the text, as deep as it goes, but not below its heading."""
    best = root
    while True:
        inner = [each for each in best.children if not _is_around(each)]
        top = max(inner, key=_mass, default=None)
        headed = any(each.tag in HEADINGS for each in inner)
        if top is None or headed or top.tag not in _HOLD_TEXT or _mass(top) < _MOST * sum(map(_mass, inner)):
            return best
        best = top


_IS_ARTICLE: Final[tuple[Callable[[PageElement], bool], ...]] = (
    lambda each: each.get("itemprop") == "articleBody",
    lambda each: each.tag == "article",
    lambda each: each.tag == "main" or each.get("role") == "main",
)


def _marked(root: PageElement) -> PageElement | None:
    """Return the one element that the page itself calls its article, if it holds much of the text."""
    for is_article in _IS_ARTICLE:
        found = [each for each in root.all if is_article(each) and _mass(each) > _MUCH * _mass(root)]
        if len(found) == 1:
            return found[0]
    return None


def _no_text(element: PageElement) -> bool:
    """Say whether something inside an article is a menu, a byline, a row of buttons: by its name, without sentences."""
    if not _is_around(element) or _mass(element) >= _SENTENCES:
        return False
    return not any(each.tag in ("h1", "h2") for each in (element, *element.all))


def _without(root: PageElement, unwanted: Callable[[PageElement], bool]) -> None:
    """Take the unwanted elements out of a tree, and measure it anew."""
    holders = {element.parent.order: element.parent for element in root.all if element.parent and unwanted(element)}
    for holder in holders.values():
        holder.parts = [part for part in holder.parts if isinstance(part, str) or not unwanted(part)]
    if holders:
        measure(root)


def article(body: PageElement) -> PageElement:
    """Return the article of a page; the page is changed."""
    most = _mass(body) / 2
    _without(body, lambda each: _is_never(each) or (bool(_BESIDE.search(_called(each))) and _mass(each) < most))
    best = _best(_marked(body) or body)
    _without(best, _no_text)
    return best
