"""Speaks with the Pagefind program: one request, one answer, over its pipes.

The Python interface that comes with it asks ten times a second whether an answer is there, a minute for six hundred
entries; the protocol is simple enough to speak directly: JSON in Base64, each message ended by a comma.
"""

import base64
import json
import os
import subprocess
from types import TracebackType
from typing import Any, Self

from pagefind.service import get_executable


class IndexingError(Exception):
    """Pagefind is missing or refused a request; the message is its own."""


class PagefindProcess:
    """A running program, to be used in a ``with`` statement."""

    def __enter__(self) -> Self:
        program = get_executable()
        if program is None:
            raise IndexingError("Pagefind is not installed; run make setup")
        self._process = subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.terminate()
        self._process.communicate()

    def ask(self, request: str, **fields: object) -> dict[str, Any]:
        """Send a request and return the answer to it; raises :exc:`IndexingError` if it is a refusal."""
        to, back = self._process.stdin, self._process.stdout
        if to is None or back is None:
            raise IndexingError("Pagefind has no pipes")
        message = {"message_id": 1, "payload": {"type": request} | fields}
        to.write(base64.b64encode(json.dumps(message).encode()) + b",")
        to.flush()
        received = bytearray()
        while not received.endswith(b","):
            part = os.read(back.fileno(), 1 << 16)
            received += part
            if not part:
                raise IndexingError("Pagefind ended without an answer")
        answer: dict[str, Any] = json.loads(base64.b64decode(received[:-1]))["payload"]
        if answer["type"] == "Error":
            raise IndexingError(answer["message"])
        return answer
