"""Ask one address whether it is still there, as a polite guest: HEAD first, seldom, and never in a hurry."""

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, Final, Literal

Result = Literal["alive", "moved", "dead", "refused", "not-asked"]

AGENT: Final = "Mozilla/5.0 (compatible; microsite-linkcheck; weekly)"
NO_HEAD: Final = frozenset({400, 403, 404, 405, 501})
"""What servers that know GET only may answer. Nothing is called dead before it was asked for with GET."""
PERMANENT: Final = frozenset({301, 308})
REFUSED: Final = frozenset({401, 403, 429, 451})
"""The server is there and will not talk to a robot; whether the page is, people must see."""
RETRIES: Final = 2
NO_HOST: Final = "no such host"
"""What is seen of an address whose host has none; of all hosts, where there is no network."""


@dataclass(frozen=True)
class ProbeOutcome:
    """What came of asking: the kind, and in words what was seen."""

    result: Result
    detail: str = ""


@dataclass(frozen=True)
class Manners:
    """How patient we are: seconds for an answer, and seconds before the first retry (the second waits twice that)."""

    timeout: float = 20
    pause: float = 5
    sleep: Callable[[float], None] = time.sleep


class _Hops(urllib.request.HTTPRedirectHandler):
    """Remembers the codes of the redirects that were followed."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        self.codes.append(code)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _ascii(url: str) -> str:
    """Return an address in the characters that the protocol has (RFC 3987, 3.1); what is escaped stays as it is."""
    parts = urllib.parse.urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    path, query = (urllib.parse.quote(part, safe="%/:=&?~+!$,;'@()*") for part in (parts.path, parts.query))
    return urllib.parse.urlunsplit((parts.scheme, host, path, query, ""))


def _ask(url: str, method: str, timeout: float) -> tuple[int, str]:
    """Return the status of an address and, if it moved for good, where to. The page itself is not read."""
    hops = _Hops()
    headers = {"User-Agent": AGENT, "Accept": "*/*"}
    # http(s) only, by the pattern that found it
    request = urllib.request.Request(_ascii(url), method=method, headers=headers)  # noqa: S310
    try:
        with urllib.request.build_opener(hops).open(request, timeout=timeout) as answer:
            moved = bool(hops.codes) and PERMANENT.issuperset(hops.codes)
            return int(answer.status), answer.url if moved else ""
    except urllib.error.HTTPError as error:
        error.close()
        return error.code, ""


def _trouble(error: Exception) -> str:
    """Say in words why there was no answer at all."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return "no answer in time"
    if isinstance(reason, socket.gaierror):
        return NO_HOST
    if isinstance(reason, ssl.SSLError):
        return "its certificate is not valid"
    return f"no connection ({type(reason).__name__})"


def _once(url: str, timeout: float) -> tuple[ProbeOutcome, bool]:
    """Ask once; also say if it is worth asking again."""
    try:
        status, moved = _ask(url, "HEAD", timeout)
        if status in NO_HEAD:
            status, moved = _ask(url, "GET", timeout)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return ProbeOutcome("dead", _trouble(error)), not isinstance(error, ValueError)
    if status < 300:
        return ProbeOutcome("moved", moved) if moved else ProbeOutcome("alive", str(status)), False
    if status < 400:
        return ProbeOutcome("dead", f"answers {status} and leads in a circle or nowhere"), False
    kind: Result = "refused" if status in REFUSED else "dead"
    return ProbeOutcome(kind, f"answers {status}"), status == 429 or status >= 500


def probe(url: str, manners: Manners) -> ProbeOutcome:
    """Return what an address answers; what may be a passing trouble is asked again, twice, ever later."""
    outcome, again = _once(url, manners.timeout)
    for attempt in range(RETRIES):
        if not again:
            break
        manners.sleep(manners.pause * 2**attempt)
        outcome, again = _once(url, manners.timeout)
    return outcome
