"""The job that comments is fed with forged artifacts; a small server on this machine stands in for GitHub."""

import io
import json
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.project.test_comment_text import INJECTED, SCRIPT, SHA

REPORT = (
    "# What this branch changes\n\n- Strength of `a-001`: asserted → argued (weaker).\n\n```diff\n- old\n+ new\n```\n"
)
BOT = {"login": "github-actions[bot]"}
OWN = "<!-- report of changes -->\nearlier"


def packed(files: dict[str, bytes | str], **attributes: int) -> bytes:
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            for key, value in attributes.items():
                setattr(entry, key, value)
            archive.writestr(entry, content)
    return store.getvalue()


def pull(number: int, sha: str = SHA, repository: int = 7) -> dict[str, Any]:
    return {"number": number, "head": {"sha": sha, "repo": {"id": repository}}}


@dataclass
class Hub:
    """What the stand-in knows, and what it was told."""

    archive: bytes = packed({"report.md": REPORT})
    pulls: list[dict[str, Any]] = field(default_factory=lambda: [pull(12)])
    artifacts: list[dict[str, Any]] | None = None
    comments: list[dict[str, Any]] = field(default_factory=list)
    away: str = ""
    """Where the download redirects to; the server itself if nothing is said."""
    written: list[tuple[str, str, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    tokens_at_download: list[str | None] = field(default_factory=list)

    def answer(self, path: str, query: dict[str, list[str]]) -> object:
        if path == "/repos/o/r/pulls":
            return self.pulls
        if path == "/repos/o/r/actions/runs/99/artifacts":
            there = {"id": 5, "name": "report", "expired": False, "size_in_bytes": len(self.archive)}
            return {"artifacts": [there] if self.artifacts is None else self.artifacts}
        if path == "/repos/o/r/issues/12/comments":
            page = int(query["page"][0])
            return self.comments[100 * (page - 1) : 100 * page]
        return None


class Handler(BaseHTTPRequestHandler):
    hub: Hub

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _send(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.hub.asked.append(self.path)
        if parts.path == "/download":
            self.hub.tokens_at_download.append(self.headers.get("Authorization"))
            self._send(200, self.hub.archive)
        elif parts.path == "/repos/o/r/actions/artifacts/5/zip":
            self._send(302, b"", Location=self.hub.away or f"http://{self.headers['Host']}/download")
        else:
            answer = self.hub.answer(parts.path, parse_qs(parts.query))
            self._send(404 if answer is None else 200, json.dumps(answer).encode())

    def _write(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
        self.hub.written.append((self.command, self.path, text))
        self._send(200, b"{}")

    do_POST = do_PATCH = _write  # noqa: N815 - named by the library


@pytest.fixture
def hub() -> Iterator[Hub]:
    hub = Hub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"hub": hub}))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    hub.port = server.server_address[1]  # type: ignore[attr-defined]
    yield hub
    server.shutdown()
    server.server_close()
    thread.join()


def post(hub: Hub, folder: Path, **changed: object) -> subprocess.CompletedProcess[str]:
    run: dict[str, object] = {
        "id": 99,
        "event": "pull_request",
        "head_sha": SHA,
        "head_branch": "mend/a sentence&state=closed",
        "head_repository": {"id": 7, "owner": {"login": "stranger"}},
    }
    event = folder / "event.json"
    event.write_text(json.dumps({"workflow_run": run | changed}), "utf-8")
    environment = {
        "GITHUB_EVENT_PATH": str(event),
        "GITHUB_API_URL": f"http://127.0.0.1:{hub.port}",  # type: ignore[attr-defined]
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_TOKEN": "secret-token",
        "PATH": os.environ["PATH"],
    }
    command = [sys.executable, "-I", "-X", "utf8", str(SCRIPT)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=folder)


def test_a_report_becomes_a_comment(hub: Hub, tmp_path: Path) -> None:
    done = post(hub, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "posted on pull request 12\n", "")
    ((method, path, text),) = hub.written
    assert (method, path) == ("POST", "/repos/o/r/issues/12/comments")
    assert text.startswith("<!-- report of changes -->\nMade by the check of " + SHA)
    assert text.endswith(REPORT)


def test_the_branch_name_cannot_change_the_question(hub: Hub, tmp_path: Path) -> None:
    post(hub, tmp_path)
    (asked,) = [path for path in hub.asked if "/pulls?" in path]
    query = parse_qs(urlsplit(asked).query)
    assert query["state"] == ["open"]
    assert query["head"] == ["stranger:mend/a sentence&state=closed"]


def test_the_token_is_not_sent_on_to_the_download(hub: Hub, tmp_path: Path) -> None:
    post(hub, tmp_path)
    assert hub.tokens_at_download == [None]


def test_the_comment_is_written_over(hub: Hub, tmp_path: Path) -> None:
    others = [{"id": n, "user": {"login": "someone"}, "body": OWN} for n in range(130)]
    hub.comments[:] = [
        *others,
        {"id": 500, "user": BOT, "body": "by another job"},
        {"id": 501, "user": BOT, "body": OWN},
    ]
    assert post(hub, tmp_path).returncode == 0
    ((method, path, _),) = hub.written
    assert (method, path) == ("PATCH", "/repos/o/r/issues/comments/501")


NONE = {
    "another commit by now": [pull(12, "f" * 40)],
    "another fork": [pull(12, repository=8)],
    "a fork that is gone": [{"number": 12, "head": {"sha": SHA, "repo": None}}],
    "two at one commit": [pull(12), pull(13)],
    "none": [],
}


@pytest.mark.parametrize("pulls", NONE.values(), ids=NONE.keys())
def test_nothing_is_posted_on_a_pull_request_that_is_not_the_one(
    pulls: list[dict[str, Any]], hub: Hub, tmp_path: Path
) -> None:
    hub.pulls[:] = pulls
    done = post(hub, tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("nothing posted: ")
    assert hub.written == []


def test_a_number_in_the_artifact_has_no_say(hub: Hub, tmp_path: Path) -> None:
    hub.archive = packed({"report.md": "pull request: 13\n", "number.txt": "13"})
    assert post(hub, tmp_path).returncode == 1
    hub.archive = packed({"report.md": "13"})
    assert post(hub, tmp_path).returncode == 0
    assert [path for _, path, _ in hub.written] == ["/repos/o/r/issues/12/comments"]


def test_no_artifact_is_no_mistake(hub: Hub, tmp_path: Path) -> None:
    hub.artifacts = [
        {"id": 5, "name": "site", "expired": False, "size_in_bytes": 5},
        {"id": 6, "name": "report", "expired": True, "size_in_bytes": 5},
    ]
    done = post(hub, tmp_path)
    assert (done.returncode, done.stdout) == (0, "nothing posted: the check made no report\n")
    assert hub.written == []


@pytest.mark.parametrize("event", ["push", "workflow_dispatch"])
def test_other_events_are_left_alone(event: str, hub: Hub, tmp_path: Path) -> None:
    assert post(hub, tmp_path, event=event).stdout == "nothing posted: the run was not about a pull request\n"
    assert hub.asked == []


def _encrypted() -> bytes:
    raw = bytearray(packed({"report.md": "x"}))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def _lying_about_its_size() -> bytes:
    raw = bytearray(packed({"report.md": b"a" * 3_000_000}))
    raw[raw.index(b"PK\x01\x02") + 24 :][:4] = b"\x05\0\0\0"
    at = raw.index(b"PK\x01\x02") + 24
    raw[at : at + 4] = b"\x05\0\0\0"
    return bytes(raw)


FORGED: dict[str, Callable[[], bytes]] = {
    "not a zip": lambda: b"<html>rate limit</html>",
    "cut off": lambda: packed({"report.md": REPORT})[:-30],
    "a bomb": lambda: packed({"report.md": b"\0" * 50_000_000}),
    "a text too large": lambda: packed({"report.md": "word " * 100_000}),
    "another size than it says": _lying_about_its_size,
    "bytes": lambda: packed({"report.md": b"\xff\xfe\x00\x01"}),
    "a null": lambda: packed({"report.md": "a\0b"}),
    "a path up": lambda: packed({"../report.md": "x"}),
    "an absolute path": lambda: packed({"/etc/report.md": "x"}),
    "a path of Windows": lambda: packed({"..\\report.md": "x"}),
    "a folder": lambda: packed({"report.md/": b""}),
    "two files": lambda: packed({"report.md": "x", "more.md": "y"}),
    "a link": lambda: packed({"report.md": "/etc/passwd"}, external_attr=0o120777 << 16),
    "a device": lambda: packed({"report.md": ""}, external_attr=0o020666 << 16),
    "encrypted": _encrypted,
    "empty": lambda: packed({}),
}


@pytest.mark.turns(3)
@pytest.mark.parametrize("name", FORGED)
def test_a_forged_artifact_is_refused_in_one_line(name: str, hub: Hub, tmp_path: Path) -> None:
    hub.archive = FORGED[name]()
    done = post(hub, tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("refused: ")
    assert done.stderr.count("\n") == 1
    assert hub.written == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["event.json"]


def test_an_artifact_that_says_it_is_huge_is_not_fetched(hub: Hub, tmp_path: Path) -> None:
    hub.artifacts = [{"id": 5, "name": "report", "expired": False, "size_in_bytes": 10**9}]
    assert post(hub, tmp_path).returncode == 1
    assert not any("zip" in path for path in hub.asked)


@pytest.mark.parametrize("away", ["file:///etc/passwd", "http://169.254.169.254/latest", "ftp://evil.example/x"])
def test_a_redirect_elsewhere_is_refused(away: str, hub: Hub, tmp_path: Path) -> None:
    hub.away = away
    done = post(hub, tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert hub.written == []


def test_the_text_of_a_report_is_never_run(hub: Hub, tmp_path: Path) -> None:
    hub.archive = packed({"report.md": "\n".join(INJECTED)})
    done = post(hub, tmp_path)
    assert done.stdout == "posted on pull request 12\n", "no workflow command of the report's"
    assert "secret-token" not in hub.written[0][2]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["event.json"]
