"""Opens a page in Chromium at a width and measures what a reader has before them.

Folds are open, but for those that are for a few: evidence, teaching, related pages, links to the page, how to cite it.
"""

from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple

from playwright.sync_api import Page

PHONE: Final = (390, 844)
LAPTOP: Final = (1366, 768)
WIDTHS: Final = (320, 390, 768, 1366)
"""Widths at which markers are looked at."""

_SCHEMES: Final[tuple[Literal["dark"], Literal["light"]]] = ("dark", "light")
_CLOSED: Final = ("for-teaching", "related", "linked-from", "cite")
_OPEN: Final = """closed => {
  const under = fold => {
    let at = fold;
    while (at && !(at.previousElementSibling?.matches('h2'))) at = at.previousElementSibling ?? at.parentElement;
    return at?.previousElementSibling?.id ?? '';
  };
  for (const fold of document.querySelectorAll('article details'))
    fold.open = !fold.matches('.claim, .claims') && !closed.some(id => under(fold).startsWith(id));
}"""
_PLACES: Final = """() => {
  const top = node => node ? Math.round(node.getBoundingClientRect().top + scrollY) : null;
  const article = document.querySelector('article'), head = article.querySelector('h2');
  const after = [...article.querySelectorAll('p')].find(p =>
    head && head.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING);
  const answer = article.querySelector('.bottom-line');
  return {
    height: document.documentElement.scrollHeight,
    account: top(after),
    agreement: top(article.querySelector('#agreement')),
    answer: answer ? Math.round(answer.getBoundingClientRect().bottom + scrollY) : null,
  };
}"""
# A marker begins a line if the letters before it, in the same block, end higher up than it begins.
_ORPHANS: Final = """() => {
  let orphans = 0;
  for (const group of document.querySelectorAll('article .markers')) {
    const box = group.getClientRects()[0], walker = document.createTreeWalker(group.closest('article'), 4);
    if (!box) continue;
    walker.currentNode = group;
    let text = walker.previousNode();
    while (text && !text.data.replace(/[\\s\\u2060]/g, '')) text = walker.previousNode();
    if (!text) continue;
    const range = document.createRange(), end = text.data.search(/[\\s\\u2060]*$/);
    range.setStart(text, Math.max(end - 1, 0));
    range.setEnd(text, end);
    const before = [...range.getClientRects()].at(-1);
    if (before && before.bottom <= box.top + 1) orphans += 1;
  }
  return orphans;
}"""
_SHIFT: Final = """() => new Promise(resolve => {
  let shift = 0;
  new PerformanceObserver(list => list.getEntries().forEach(each => { if (!each.hadRecentInput) shift += each.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(shift), 200);
})"""
_STOPS: Final = """() => [...document.querySelectorAll(
    'article a[href], article button, article summary, article input, article select, article [tabindex]')]
  .filter(node => node.tabIndex >= 0 && node.checkVisibility() && !node.closest('[hidden], [inert]')).length"""
_AXE: Final = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


class Look(NamedTuple):
    """What was measured of a page at one width; places are in pixels from its top, None where it has no such thing."""

    height: int
    account: int | None
    """Where the first paragraph below the first heading begins."""
    agreement: int | None
    answer: int | None
    """Where the headline answer ends."""
    shift: float
    stops: int
    """Places in the article where the Tab key stops."""
    axe: int
    """Rules of axe that are broken, in light and dark."""


def _show(page: Page, address: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address, wait_until="networkidle")


def _broken_rules(page: Page) -> int:
    page.evaluate(_AXE)
    found = 0
    for scheme in _SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += page.evaluate("() => axe.run({resultTypes: ['violations']}).then(seen => seen.violations.length)")
    return found


def look(page: Page, address: str, size: tuple[int, int], *, axe: bool = True) -> Look:
    """Open ``address`` at a size and measure it; ``axe=False`` leaves out the rules of axe, which take long."""
    _show(page, address, size)
    shift, stops, broken = page.evaluate(_SHIFT), page.evaluate(_STOPS), _broken_rules(page) if axe else 0
    page.evaluate(_OPEN, list(_CLOSED))
    places: dict[str, Any] = page.evaluate(_PLACES)
    return Look(shift=shift, stops=stops, axe=broken, **places)


def orphans(page: Page, address: str) -> dict[int, int]:
    """Return how many markers stand at the start of a line, by width; evidence is closed, as readers meet it."""
    page.goto(address, wait_until="networkidle")
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found[width] = page.evaluate(_ORPHANS)
    return found
