"""The server of the desk: on this machine alone, behind a word that cannot be guessed, for no page but its own."""

import hmac
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler
from typing import Final, NamedTuple
from urllib.parse import parse_qs, urlsplit

from microsite.site.preview.local_server import LocalServer

LOOPBACK: Final = "127.0.0.1"
_MOST: Final = 200_000
"""Bytes that a form may have."""
_HEADERS: Final = {
    # No inline script or style, no picture, no other host: whatever a text holds, it is text.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_Form = Mapping[str, list[str]]


class DeskRequest(NamedTuple):
    """What a browser asks for: the path behind the secret, the query, and the form if it sends one."""

    path: str
    query: _Form
    form: _Form | None = None


class DeskAnswer(NamedTuple):
    """What it gets; with a ``location`` it goes there."""

    status: int
    kind: str
    data: bytes
    location: str = ""


_Answer = Callable[[DeskRequest], DeskAnswer]


def refused(status: int, why: str) -> DeskAnswer:
    """Return an answer that says no more than why there is none."""
    return DeskAnswer(status, "text/plain; charset=utf-8", f"{why}\n".encode())


class DeskServer(LocalServer):
    """Answers requests that name its own address and its secret, and forms that come from its own page."""

    def __init__(self, port: int, secret: str, answer: _Answer) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self.secret, self.answer = secret, answer
        self.hosts = frozenset(f"{name}:{self.server_port}" for name in (LOOPBACK, "localhost"))

    @property
    def address(self) -> str:
        """Where the page of the desk is."""
        return f"http://{LOOPBACK}:{self.server_port}/{self.secret}/"


class _Handler(BaseHTTPRequestHandler):
    server: DeskServer

    def do_GET(self) -> None:
        self._reply(self._asked(None))

    def do_POST(self) -> None:
        self._reply(self._sent())

    def _sent(self) -> DeskAnswer:
        host, length = self.headers.get("Host", ""), self.headers.get("Content-Length", "")
        # A page of somebody else can send a form here, but its Origin is its own.
        if self.headers.get("Origin", "") != f"http://{host}":
            return refused(403, "This server takes forms from its own page only.")
        if not length.isdecimal() or int(length) > _MOST:
            return refused(413, f"This server takes forms of at most {_MOST} bytes.")
        sent = self.rfile.read(int(length)).decode("utf-8", "replace")
        return self._asked(parse_qs(sent))

    def _asked(self, form: _Form | None) -> DeskAnswer:
        # Any other name may be one that somebody points to this machine (DNS rebinding).
        if self.headers.get("Host", "") not in self.server.hosts:
            return refused(421, "This server answers only to the address that it printed when it began.")
        asked = urlsplit(self.path)
        secret, _, path = asked.path.removeprefix("/").partition("/")
        if not hmac.compare_digest(secret.encode(), self.server.secret.encode()):
            return refused(404, "There is nothing here.")
        return self.server.answer(DeskRequest(path, parse_qs(asked.query), form))

    def _reply(self, answer: DeskAnswer) -> None:
        self.send_response(answer.status)
        headers = {"Content-Type": answer.kind, "Content-Length": str(len(answer.data)), **_HEADERS}
        for name, value in headers.items():
            self.send_header(name, value)
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        self.wfile.write(answer.data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Log nothing: an address may hold what somebody reads."""


def serve_desk(port: int, secret: str, answer: _Answer) -> DeskServer:
    """Start the server in a thread of its own and return it; ``OSError`` if the port is taken."""
    server = DeskServer(port, secret, answer)
    # It looks so often whether it is to end.
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server
