"""Show the site at http://127.0.0.1:8000/ and follow what is saved in seeds/ and docs/.

    python scripts/serve.py [ADDRESS:PORT]

A mistake in a seed is said here; the last good pages stay until it is mended.
"""

import argparse
import subprocess
import sys
import threading
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages

# isort: split
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

import generate


class _Saved(FileSystemEventHandler):
    """Notes that something below seeds/ was written, moved or deleted."""

    changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed", "closed_no_write"):
            self.changed.set()


def _follow(root: Path, saved: _Saved, server: subprocess.Popen[bytes]) -> None:
    """Write the pages anew after each change, until the server ends."""
    while server.poll() is None:
        if saved.changed.wait(timeout=0.5):
            saved.changed.clear()
            generate.main(["--root", str(root)])


def main(argv: list[str] | None = None) -> int:
    """Run the server until it is interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", nargs="?", default="127.0.0.1:8000")
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    arguments = parser.parse_args(argv)
    root, saved, observer = arguments.root.resolve(), _Saved(), Observer()
    if generate.main(["--root", str(root)]):
        return 1
    observer.schedule(saved, str(root / "seeds"), recursive=True)
    observer.start()
    server = subprocess.Popen([sys.executable, "-m", "mkdocs", "serve", "--dev-addr", arguments.address], cwd=root)
    try:
        _follow(root, saved, server)
    except KeyboardInterrupt:
        server.terminate()
    return server.wait()


if __name__ == "__main__":
    raise SystemExit(main())
