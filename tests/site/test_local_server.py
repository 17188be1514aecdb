"""A tab that is closed while its page loads is no mistake: the servers for one machine say nothing of it."""

import socket
import struct
import threading
from collections.abc import Callable

import pytest

from microsite.authoring.desk.server import DeskAnswer, serve_desk
from microsite.site.preview.local_server import LocalServer
from microsite.site.preview.server import HttpResponse, Versions, serve

SECRET = "a-word-of-the-test"  # noqa: S105 - of a server that ends with its test
MUCH = b"x" * 5_000_000


def _preview(answer: Callable[[], bytes]) -> LocalServer:
    return serve("127.0.0.1", 0, lambda _: HttpResponse(200, "text/plain", answer()), Versions())


def _desk(answer: Callable[[], bytes]) -> LocalServer:
    return serve_desk(0, SECRET, lambda _: DeskAnswer(200, "text/plain", answer()))


@pytest.mark.parametrize("begin", [_preview, _desk])
@pytest.mark.parametrize("sent", ["whole", "part"])
def test_a_closed_tab_leaves_no_traceback(
    begin: Callable[[Callable[[], bytes]], LocalServer], sent: str, capfd: pytest.CaptureFixture[str]
) -> None:
    gone, asked = threading.Event(), threading.Event()

    def answer() -> bytes:
        asked.set()
        gone.wait(30)
        return MUCH

    server = begin(answer)
    request = f"GET /{SECRET}/ HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
        # What closes then cuts the connection at once, as a browser does.
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        browser.sendall(request if sent == "whole" else request[:20])
        assert sent == "part" or asked.wait(30)
    gone.set()
    server.shutdown()
    server.server_close()
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(30)
    assert capfd.readouterr() == ("", "")


def test_any_other_mistake_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    def answer() -> bytes:
        raise ValueError("of the test")

    server = _preview(answer)
    with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
        browser.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert browser.recv(10) == b""
    server.shutdown()
    server.server_close()
    assert "ValueError: of the test" in capfd.readouterr().err
