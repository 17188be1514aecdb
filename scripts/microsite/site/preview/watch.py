"""Waits for files to be saved."""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_READS: Final = ("opened", "closed", "closed_no_write")
"""Events of those who only look."""


class _Saved(FileSystemEventHandler):
    """Notes that something was written, moved or deleted, if it is of those that count."""

    def __init__(self, changed: threading.Event, counts: Callable[[Path], bool]) -> None:
        self.changed, self._counts = changed, counts

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _READS or event.is_directory:
            return
        paths = (Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path)
        if any(map(self._counts, paths)):
            self.changed.set()


def saved_changes(
    folders: Iterable[Path], changed: threading.Event, *, counts: Callable[[Path], bool]
) -> Iterator[bool]:
    """Yield True after each burst of changes below ``folders`` to files that count, and False while nothing happens.

    ``changed`` is set as soon as one was saved, while what was yielded last is still at work.
    """
    saved, observer = _Saved(changed, counts), Observer()
    for folder in folders:
        observer.schedule(saved, str(folder), recursive=True)
    observer.start()
    try:
        while True:
            is_saved = changed.wait(timeout=0.3)
            # Editors write a file in several steps.
            while is_saved and changed.is_set():
                changed.clear()
                time.sleep(0.05)
            yield is_saved
    finally:
        observer.stop()
        observer.join()
