"""Pages of the browser that tests share: a new window costs as much as five pages that are opened in one.

A page that was given back is wiped and lent again to whoever asks for the same options.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from playwright.sync_api import Browser, Error, Page, ViewportSize

_SIZE: Final[ViewportSize] = {"width": 1280, "height": 720}
_FORGET: Final = "() => { localStorage.clear(); sessionStorage.clear() }"


class Tabs:
    """Lends the pages of one browser."""

    def __init__(self, browser: Browser) -> None:
        self._browser, self._free, self._lent = browser, dict[str, list[Page]](), list[tuple[str, Page]]()
        self._options: dict[str, dict[str, Any]] = {}

    def lend(self, script: str = "", **options: Any) -> Page:
        """Return an empty page, in a context with these options that runs ``script`` before every page."""
        key = repr((script, sorted(options.items())))
        self._options[key] = options
        page = self._free[key].pop() if self._free.get(key) else self._new(script, options)
        self._lent.append((key, page))
        return page

    def _new(self, script: str, options: dict[str, Any]) -> Page:
        context = self._browser.new_context(**options)
        if script:
            context.add_init_script(script)
        return context.new_page()

    def take_back(self, kept: int = 0) -> None:
        """Wipe what was lent, but the first ``kept``, for whoever comes next; close what cannot be wiped."""
        lent, self._lent = self._lent[kept:], self._lent[:kept]
        for key, page in lent:
            try:
                _wipe(page, self._options[key])
            except Error:
                page.context.close()
            else:
                self._free.setdefault(key, []).append(page)

    @property
    def lent(self) -> int:
        """How many pages are lent."""
        return len(self._lent)


def _wipe(page: Page, options: dict[str, Any]) -> None:
    """Leave nothing of a test: no other page, route, cookie, stored word, medium, size or place of the mouse."""
    for other in page.context.pages:
        if other is not page:
            other.close()
    page.unroute_all(behavior="ignoreErrors")
    if page.url.startswith(("http", "file")):
        page.evaluate(_FORGET)
    page.context.clear_cookies()
    page.emulate_media(
        media="null",
        color_scheme=options.get("color_scheme", "light"),
        reduced_motion=options.get("reduced_motion", "no-preference"),
    )
    page.set_viewport_size(options.get("viewport", _SIZE))
    page.goto("about:blank")
    page.mouse.move(-1, -1)


@contextmanager
def listening(page: Page, **hear: Callable[..., object]) -> Iterator[None]:
    """Within, hand each event of a page to what hears it: a page that others use after us must not keep it."""
    every: Any = page
    for event, function in hear.items():
        every.on(event, function)
    try:
        yield
    finally:
        for event, function in hear.items():
            every.remove_listener(event, function)
