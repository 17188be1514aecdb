"""How many times as long a text takes that is twice as long: processor time, without what the machine does besides."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Reader = Callable[[str], object]

ENOUGH = 0.1
"""Seconds from which a time can be told from the clock's steps."""


@contextmanager
def _no_collector() -> Iterator[None]:
    """Leave out the collector of cycles: it looks through all that the tests of this process ever loaded."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _seconds(read: Reader, text: str) -> float:
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


def doubled(read: Reader, unit: str, most: int) -> tuple[int, float, float]:
    """Return a length at which there is something to measure, the time that it takes, and that of twice the length.

    The least of several times counts, taken by turns, so that a busy moment is not held against one of both. At
    ``most`` characters it is enough: what is fast there is fast.
    """

    def text(length: int) -> str:
        return (unit * (length // len(unit) + 1))[:length]

    length = 20_000
    with _no_collector():
        while _seconds(read, text(length)) < ENOUGH and length < most:
            length *= 2
        pairs = [(_seconds(read, text(length)), _seconds(read, text(2 * length))) for _ in range(4)]
    return length, min(one for one, _ in pairs), min(two for _, two in pairs)
