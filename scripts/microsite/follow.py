"""Waits for files to be saved."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer


class _Saved(FileSystemEventHandler):
    """Notes that something was written, moved or deleted."""

    def __init__(self) -> None:
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed", "closed_no_write"):
            self.changed.set()


def changes(folder: Path, *, until: Callable[[], bool]) -> Iterator[None]:
    """Yield once after each burst of changes below ``folder``, until ``until()`` is true."""
    saved, observer = _Saved(), Observer()
    observer.schedule(saved, str(folder), recursive=True)
    observer.start()
    while not until():
        if saved.changed.wait(timeout=0.2):
            saved.changed.clear()
            yield
    observer.stop()
