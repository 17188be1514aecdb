"""A project with a source to read at the desk: the toy, and a web page in words of our own, some of them hostile."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from microsite.authoring.desk.desk import Desk
from microsite.authoring.desk.server import DeskServer, serve_desk
from microsite.corpus.project import load
from tests.commands import run

SOURCE: Final = "quay-notes"
SECRET: Final = "a-word-of-the-test"  # noqa: S105 - of a server that ends with its test
HOSTILE: Final = "<script>alert('text')</script><img src=x onerror=alert(1)>"
PARAGRAPHS: Final = (
    "The quay at Brill was mended twice. At least 40 stones were replaced, the Brill Harbour Board says.",
    "According to the baker, gulls may return in spring. Nobody counted them before.",
    "A diver reported a crack. It could widen when ice comes.",
    "Between 12 and 15 boats tie up there. The fishermen fear a toll.",
    "The lamp was lit again in 2014. Its keeper lives on Low Sands.",
    "Rope is sold by the yard. Prices rose because hemp was scarce.",
    "No vote was taken. The council waits for a letter.",
    "Silt lies three feet deep at the steps. A bucket brings little of it up.",
    "The ferry calls less often now. Its captain told the board why.",
    "Two cranes stand idle. One of them is for sale.",
    "Children swim there in June. A sign forbids it.",
    "More than 200 visitors came on one Sunday. The quay held.",
)
"""Twelve paragraphs of two sentences each."""
CLAIMS: Final = f"seeds/sources/{SOURCE}/claims.yml"
GIVEN: Final = {"at": "s1.p1.s1", "says": "Repairs were made two times.", "kind": "event", "strength": "asserted"}


def web_page() -> str:
    """Return the source as an HTML file: a heading for every four paragraphs, and one that would run something."""
    parts = ["<!doctype html><html lang=en><head><title>Quay notes</title></head><body><article><h1>Quay notes</h1>"]
    for number, paragraph in enumerate(PARAGRAPHS):
        if number % 4 == 0:
            parts.append(f"<h2>Part {number // 4 + 1} of the notes</h2>")
        parts.append(f"<p>{paragraph}</p>")
    hostile = HOSTILE.replace("&", "&amp;").replace("<", "&lt;")
    return "\n".join([*parts, f"<p>{hostile} was painted on a wall.</p></article></body></html>"])


_written: dict[str, bytes] = {}
"""What the command wrote when it was asked for the source first, by file below the project."""


def add_source(root: Path, folder: Path) -> Path:
    """Make the page a source of a project, and return its file: by the command, and later as that wrote it."""
    file = folder / "quay.html"
    file.write_text(web_page(), "utf-8")
    if not _written:
        before = _seeds(root)
        done = run(
            "new.py", root, "source", "--text", str(file), "--id", SOURCE, "--label", "quay notes", "--kind", "report",
            "--title", "Quay notes", "--about", "Notes on a quay.", "--author", "A Keeper", "--date", "2014",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        with (root / "seeds/questions.yml").open("a", encoding="utf-8") as questions:
            questions.write(f"  - {{source: {SOURCE}, stance: silent, looked_for: silt}}\n")
        _written.update(dict(_seeds(root).items() - before.items()))
    (root / "seeds/sources" / SOURCE).mkdir(exist_ok=True)
    for name, content in _written.items():
        (root / name).write_bytes(content)
    return file


def _seeds(root: Path) -> dict[str, bytes]:
    paths = (path for path in (root / "seeds").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


@contextmanager
def laid(root: Path, file: Path, source: str = SOURCE) -> Iterator[DeskServer]:
    """Lay the desk for a source, and clear it away again."""
    server = serve_desk(0, SECRET, Desk(root, source, file, None).answer)
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def ask(
    server: DeskServer, path: str, form: Mapping[str, object] | None = None, *, secret: str = SECRET, **headers: str
) -> tuple[HTTPResponse, str]:
    """Send a request as a browser on the page of the desk would; return the response and what it says."""
    host = f"127.0.0.1:{server.server_port}"
    connection = HTTPConnection("127.0.0.1", server.server_port)
    every = {"Host": host, **({"Origin": f"http://{host}"} if form is not None else {}), **headers}
    body = urlencode(form, doseq=True) if form is not None else None
    connection.request("GET" if form is None else "POST", f"/{secret}/{path}", body, every)
    response = connection.getresponse()
    said = response.read().decode()
    connection.close()
    return response, said


def files_of(root: Path) -> dict[str, str]:
    paths = [path for path in sorted(root.rglob("*")) if path.is_file() and ".build" not in path.parts]
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def written_claims(root: Path) -> str:
    return (root / CLAIMS).read_text("utf-8")


def add_drafts(root: Path, *drafts: tuple[str, str]) -> Path:
    """Give the source drafts, each at a locator and with what was noted; return their file."""
    units = load(root)[0].corpus.sources[SOURCE].units
    path = root / f"seeds/sources/{SOURCE}/drafts.yml"
    rows = (
        f"- id: draft-{number:012x}\n  at: {at}\n  hash: {units[at].hash}\n  says: {json.dumps(says)}\n  kind: event\n"
        for number, (at, says) in enumerate(drafts)
    )
    path.write_text("\n".join(rows), "utf-8")
    return path
