"""A server for browsers on one machine: each request in a thread, and not a word about a browser that went away."""

import sys
from http.server import ThreadingHTTPServer


class LocalServer(ThreadingHTTPServer):
    """Ends with its process. A tab that is closed while its page loads is no mistake, of which nothing is printed."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a connection that was cut; of anything else what Python says."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]
