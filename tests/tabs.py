"""Pages of the browser that tests share: a new window costs as much as five pages that are opened in one.

A page that was given back is wiped and lent again to whoever asks for the same options. Its size, its colours and what
it moves are set anew each time: they need no window of their own.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from playwright.sync_api import Browser, Error, Page, Request, ViewportSize

_SIZE: Final[ViewportSize] = {"width": 1280, "height": 720}
_SHOWN: Final[dict[str, Any]] = {"color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none"}
_FORGET: Final = "() => { localStorage.clear(); sessionStorage.clear() }"


class Tabs:
    """Lends the pages of one browser."""

    def __init__(self, browser: Browser) -> None:
        self._browser, self._free, self._lent = browser, dict[str, list[Page]](), list[tuple[str, Page]]()

    def lend(self, script: str = "", *, clock: bool = False, **options: Any) -> Page:
        """Return an empty page, in a context with these options that runs ``script`` before every page.

        With ``clock`` the test says what time it is (``page.clock``); such a page is for it alone.
        """
        shown = {name: options.pop(name, usual) for name, usual in _SHOWN.items()}
        size = options.pop("viewport", _SIZE)
        key = "" if clock else repr((script, sorted(options.items())))
        page = self._free[key].pop() if self._free.get(key) else self._new(script, options)
        self._lent.append((key, page))
        if clock:
            page.clock.install()
        page.set_viewport_size(size)
        page.emulate_media(**shown)
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
            if key and _wiped(page):
                self._free.setdefault(key, []).append(page)
            else:
                page.context.close()

    @property
    def lent(self) -> int:
        """How many pages are lent."""
        return len(self._lent)


def _wiped(page: Page) -> bool:
    """Wipe a page; say whether that could be done."""
    try:
        _wipe(page)
    except Error:
        return False
    return True


def _wipe(page: Page) -> None:
    """Leave nothing of a test: no other page, route, cookie, stored word, medium or place of the mouse."""
    for other in page.context.pages:
        if other is not page:
            other.close()
    page.unroute_all(behavior="ignoreErrors")
    if page.url.startswith(("http", "file")):
        page.evaluate(_FORGET)
    page.context.clear_cookies()
    page.emulate_media(media="null")
    page.goto("about:blank")
    page.mouse.move(-1, -1)


def until(page: Page, holds: str, arg: object = None) -> None:
    """Wait until a function of JavaScript holds. ``wait_for_function`` looks once: policies forbid its ``eval``."""
    look = "const look = () => (holds(arg) ? done() : requestAnimationFrame(look)); look()"
    page.evaluate(f"arg => new Promise(done => {{ const holds = {holds}; {look} }})", arg)


_IDLE: Final = "() => new Promise((done) => requestIdleCallback(done))"


def go(page: Page, address: str) -> None:
    """Open a page and wait until all it asks for has come and it has nothing left to do.

    ``networkidle`` would wait half a second more. Not for a browser without scripts, where what is loaded is all.
    """
    asked: set[Request] = set()

    def ask(request: Request) -> None:
        asked.add(request)

    def come(request: Request) -> None:
        asked.discard(request)

    with listening(page, request=ask, requestfinished=come, requestfailed=come):
        page.goto(address)
        idle = 0
        while idle < 2:  # what has come may lead to the next request
            page.evaluate(_IDLE)
            idle = 0 if asked else idle + 1


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


Tab = Callable[..., Page]
"""Takes ``script`` to run before each page, and what a browser's context takes; gives an empty page."""


Opened = Callable[..., Page]
"""Takes the path of a page, ``script`` to run before it, and what a browser's context takes."""


@contextmanager
def quiet(address: str) -> Iterator[Callable[[Page], None]]:
    """Yield what listens to a page until the end: a console that speaks or a request to elsewhere fails."""
    wrong: list[str] = []
    hear: dict[str, Callable[[Any], None]] = {
        "console": lambda message: wrong.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: wrong.append(f"error: {error}"),
        "request": lambda request: wrong.extend([] if request.url.startswith(address) else [request.url]),
    }
    with ExitStack() as stack:
        yield lambda page: stack.enter_context(listening(page, **hear))
    assert wrong == [], wrong
