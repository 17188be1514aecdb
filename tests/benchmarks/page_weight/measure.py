"""Opens a page in Chromium with an empty cache, as on a slow phone, and counts.

The phone is Lighthouse's: 150 ms to and fro, 1.6 Mbit/s down, 0.75 Mbit/s up, a processor four times slower than this.
"""

from typing import Final, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

_NETWORK: Final = {
    "offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
}  # fmt: skip
_SLOWER: Final = 4
_QUIET: Final = 5000
"""Milliseconds without an answer that end a visit on a slow phone; Lighthouse's quiet window is as long."""
# Asked for after the fact: an observer that is set up before the page exists is told of no shift.
_READ: Final = """() => new Promise(resolve => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const loaded = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
  const seen = {shift: 0, blocked: 0, paint, interactive: Math.max(paint, loaded)};
  const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take))
    .observe({type, buffered: true});
  watch('layout-shift', entry => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('longtask', entry => {
    seen.blocked += Math.max(0, entry.duration - 50);
    seen.interactive = Math.max(seen.interactive, entry.startTime + entry.duration);
  });
  setTimeout(() => resolve(seen), 200);
})"""


class Weight(NamedTuple):
    """What one page cost."""

    files: dict[str, int]
    """What was transferred, by address: compressed, in bytes, without the headers of answers."""
    requests: int
    foreign: tuple[str, ...]
    """Addresses on other hosts that were called."""
    paint: float
    """Milliseconds until the first text or picture (First Contentful Paint)."""
    blocked: float
    """Milliseconds in which the page did not answer to touch (Total Blocking Time)."""
    interactive: float
    """Milliseconds until nothing long was left to do: scripts have run, and touch is answered (Time to Interactive)."""
    shift: float
    """How far things moved while loading (Cumulative Layout Shift)."""

    @property
    def bytes(self) -> int:
        """Return all bytes that were transferred."""
        return sum(self.files.values())


def _settle(page: Page, requests: list[Request], quiet: int) -> None:
    """Wait until no answer has come for a while: on a slow phone a script may load more long after it came."""
    before = -1
    while quiet and before != len(requests):
        before = len(requests)
        page.wait_for_timeout(quiet)


def weigh(browser: Browser, address: str, *, slow: bool = True) -> Weight:
    """Open ``address`` once, on a small screen, and return what it cost. The server must say how long answers are."""
    # Not as a mobile device: Chromium counts no layout shift in that emulation.
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    page = context.new_page()
    requests: list[Request] = []
    # Playwright marks the functions that it is given, which a method of a list does not let it do.
    context.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108
    if slow:
        devtools = context.new_cdp_session(page)
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", _NETWORK)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.goto(address, wait_until="networkidle")
    _settle(page, requests, _QUIET if slow else 0)
    seen = page.evaluate(_READ)
    web = [request for request in requests if request.url.startswith("http")]
    files = {r.url: int(response.headers.get("content-length", 0)) for r in web if (response := r.response())}
    host = urlsplit(address).netloc
    foreign = tuple(sorted({r.url for r in web if urlsplit(r.url).netloc != host}))
    context.close()
    return Weight(files, len(web), foreign, seen["paint"], seen["blocked"], seen["interactive"], seen["shift"])


def middle(weights: list[Weight]) -> Weight:
    """Return the run that is in the middle by the time it took; runs differ with what else the machine does."""
    return sorted(weights, key=lambda weight: (weight.interactive, weight.paint))[len(weights) // 2]
