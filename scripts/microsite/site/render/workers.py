"""Makes pages on every core, in copies of this process (``fork``), which have all of MkDocs set up already.

Where a system has no such copies, or they break, one process makes them all. The result is the same.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Final

from microsite.site.html.shared_texts import SharedTexts
from microsite.site.render.rendered_page import KnownPage, RenderedPage, render_page
from microsite.site.render.renderer import Renderer

KeepPage = Callable[[RenderedPage], None]
"""Writes a page, and keeps it for later builds."""

_FEW: Final = 40
"""So many pages are made sooner than a copy of the process; what one claim is on are fewer."""
_AT_ONCE: Final = 4
_LOOK: Final = 0.2
"""Seconds after which a copy looks whether the process is still there."""

_shared: list[tuple[Renderer, KeepPage]] = []
"""What a copy of the process works with; set as it begins, and never in the process itself."""


def _end_with(parent: int) -> None:
    """End this process when the one that it is a copy of has ended, in whatever way: nobody would give it work."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _begin(renderer: Renderer, keep: KeepPage, parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process, and this one ends with it
    _shared.append((renderer, keep))
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _make(renderer: Renderer, keep: KeepPage, uri: str) -> KnownPage:
    page = render_page(renderer, uri)
    keep(page)
    renderer.page(uri).let_go()
    return replace(page.known, dependencies=None)


def _make_in_a_copy(uri: str) -> KnownPage:
    return _make(*_shared[0], uri)


def cores() -> int:
    """Return how many processes can work at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def render_pages(renderer: Renderer, uris: Sequence[str], keep: KeepPage, texts: SharedTexts) -> list[KnownPage]:
    """Return what is known of the pages of these Markdown files, in their order; who makes one hands it to ``keep``.

    The first is made here, before there are copies: they have the templates compiled then, and need not do it each.
    """
    count, made = min(cores(), len(uris) // _FEW), list[KnownPage]()
    if count > 1 and "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin":
        fork = multiprocessing.get_context("fork")
        made = [_make(renderer, keep, uris[0])]
        try:
            with ProcessPoolExecutor(count, fork, _begin, (renderer, keep, os.getpid())) as pool:
                others = pool.map(_make_in_a_copy, uris[1:], chunksize=_AT_ONCE)
                return [*made, *(page.in_use(texts) for page in others)]
        except (BrokenProcessPool, OSError):
            pass  # one was ended from outside, for want of memory perhaps, or the system allows no more
    return [*made, *(_make(renderer, keep, uri) for uri in uris[len(made) :])]
