"""A small server for one machine: pages made on demand, files as they are, and word to browsers when to load again."""

import html
import ipaddress
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from mimetypes import guess_type
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from microsite.site.preview.local_server import LocalServer

WAITING: Final = "/.changed/"
_PATIENCE: Final = 25.0
_OWN: Final = "/.preview/"
"""Files of the server itself: the policy of the pages forbids what stands in a page."""
_FOLLOW: Final = """// Loads the page again when there is a new version of it.
const version = document.currentScript.dataset.version;
(async () => {
  for (;;) {
    try {
      if ((await (await fetch(`/.changed/${version}`)).text()) !== version) return location.reload();
    } catch {
      await new Promise((done) => setTimeout(done, 500));
    }
  }
})();
"""
_LOOK: Final = """.preview-note { background: #fff3cd; border-block-end: 4px solid #8a3b12; color: #222; }
.preview-note { font: 16px/1.5 sans-serif; padding: 1rem; }
.preview-note pre { overflow-x: auto; white-space: pre-wrap; }
"""
_FILES: Final = {f"{_OWN}follow.js": ("text/javascript", _FOLLOW), f"{_OWN}note.css": ("text/css", _LOOK)}
_PORT: Final = re.compile(r":[0-9]*\Z")
_NOT_OURS: Final = b"This server answers only to the address that it printed when it began.\n"
_SCRIPT: Final = f'<script src="{_OWN}follow.js" data-version="%d"></script>'
_NOTE: Final = (
    f'<link rel="stylesheet" href="{_OWN}note.css">'
    '<div class="preview-note" role="alert"><strong>{}</strong><pre>{}</pre></div>'
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
    return f"{head}{_SCRIPT % version}{body}{tail}".encode()


def is_own_host(asked: str, named: str) -> bool:
    """Say whether a Host header means this server: by number, as localhost, or by the name that it was given.

    Any other name may be one that somebody points to this machine, so that a page of theirs may read what is served
    here (DNS rebinding).
    """
    host = asked.rpartition(":")[0] if _PORT.search(asked) else asked
    name = host.strip("[]").lower().rstrip(".")
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in ("localhost", named.lower()) or name.endswith(".localhost")
    return True


def _response(path: str, answer: Callable[[str], HttpResponse], versions: Versions) -> HttpResponse:
    if path in _FILES:
        kind, text = _FILES[path]
        return HttpResponse(200, kind, text.encode())
    number = path.removeprefix(WAITING)
    if number != path and number.isdecimal():
        return HttpResponse(200, "text/plain", str(versions.after(int(number))).encode())
    return answer(path)


def serve(host: str, port: int, answer: Callable[[str], HttpResponse], versions: Versions) -> LocalServer:
    """Start the server in a thread of its own and return it; ``OSError`` if the address is taken."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if is_own_host(self.headers.get("Host", ""), host):
                result = _response(unquote(urlsplit(self.path).path), answer, versions)
            else:
                result = HttpResponse(421, "text/plain", _NOT_OURS)
            self.send_response(result.status)
            self.send_header("Content-Type", result.kind)
            self.send_header("Content-Length", str(len(result.data)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(result.data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = LocalServer((host, port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def kind_of(path: str) -> str:
    """Return the type of a file, as the Content-Type header names it."""
    kind = guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else kind
