"""What MkDocs, the theme and the plugins warn of while a site is rendered."""

import contextlib
import logging
from collections.abc import Iterator
from typing import Final

LogLine = tuple[str, str]
"""Level and message."""

ERROR: Final = "ERROR"


class _Listener(logging.Handler):
    """Puts what is said into the list that is on top."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lists: list[list[LogLine]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if self.lists:
            self.lists[-1].append((record.levelname, record.getMessage()))


_LISTENER: Final = _Listener()
_LOGGERS: Final = ("mkdocs", "properdocs")
"""Both packages' own; plugins use the first under either."""


@contextlib.contextmanager
def captured_warnings(said: list[LogLine] | None = None) -> Iterator[list[LogLine]]:
    """Yield a list (``said``, if one is given) to which everything that is said within is added."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.handlers, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.handlers, logger.propagate = [_LISTENER], False
    heard: list[LogLine] = [] if said is None else said
    _LISTENER.lists.append(heard)
    try:
        yield heard
    finally:
        _LISTENER.lists.pop()
        for logger, (handlers, propagate) in zip(loggers, before, strict=True):
            logger.handlers, logger.propagate = handlers, propagate
