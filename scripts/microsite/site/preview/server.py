"""A small server for one machine: pages made on demand, files as they are, and word to browsers when to load again."""

import html
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

WAITING: Final = "/.changed/"
_PATIENCE: Final = 25.0
_SCRIPT: Final = """<script>(async () => { for (;;) { try {
  const now = await (await fetch("/.changed/%d")).text(); if (now !== "%d") { location.reload(); return; }
} catch { await new Promise(done => setTimeout(done, 500)); } } })()</script>"""
_NOTE: Final = (
    '<div role="alert" style="background:#fff3cd;border-block-end:4px solid #8a3b12;color:#222;'
    'font:16px/1.5 sans-serif;padding:1rem"><strong>{}</strong>'
    '<pre style="overflow-x:auto;white-space:pre-wrap">{}</pre></div>'
)


class HttpResponse(NamedTuple):
    """What a browser gets."""

    status: int
    kind: str
    data: bytes


class Versions:
    """The number of the version that is shown, and browsers that wait for the next."""

    def __init__(self) -> None:
        self.number, self._next = 1, threading.Condition()

    def advance(self) -> None:
        """Let every browser load again."""
        with self._next:
            self.number += 1
            self._next.notify_all()

    def after(self, number: int) -> int:
        """Return the version, as soon as it is another than ``number`` or patience ends."""
        with self._next:
            self._next.wait_for(lambda: self.number != number, _PATIENCE)
            return self.number


def with_news(page: str, version: int, wrong: str) -> bytes:
    """Return a page that loads again when there is a new version, and says at its top what is wrong now."""
    if wrong:
        note = _NOTE.format(
            "This is the last page that was right. What was saved since is not shown:", html.escape(wrong)
        )
        begin = page.find(">", page.find("<body")) + 1
        page = page[:begin] + note + page[begin:]
    head, body, tail = page.rpartition("</body>")
    return f"{head}{_SCRIPT % (version, version)}{body}{tail}".encode()


def serve(host: str, port: int, answer: Callable[[str], HttpResponse], versions: Versions) -> ThreadingHTTPServer:
    """Start the server in a thread of its own and return it; ``OSError`` if the address is taken."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path.startswith(WAITING) and path.removeprefix(WAITING).isdecimal():
                number = versions.after(int(path.removeprefix(WAITING)))
                result = HttpResponse(200, "text/plain", str(number).encode())
            else:
                result = answer(path)
            self.send_response(result.status)
            self.send_header("Content-Type", result.kind)
            self.send_header("Content-Length", str(len(result.data)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(result.data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer((host, port), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def kind_of(path: str) -> str:
    """Return the type of a file, as the Content-Type header names it."""
    kind = guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else kind
