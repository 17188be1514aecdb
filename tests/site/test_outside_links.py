"""Outside links: collected from what people wrote, and asked on a local server."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from microsite.corpus.project import load
from microsite.model.web_address import trim_address
from microsite.site.outside_links.collect import OutsideLink, links, outside
from microsite.site.outside_links.describe import as_json, as_markdown
from microsite.site.outside_links.probe import NO_HOST, Manners, ProbeOutcome, probe
from microsite.site.outside_links.survey import LinkResult, not_asked, survey
from tests.commands import run
from tests.project_copies import ROOT, copy_toy


@contextmanager
def served(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


class Web(BaseHTTPRequestHandler):
    """A web of one host: the first part of the path says what is answered."""

    seen: list[str]
    at_once: list[int]
    lock: threading.Lock

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        kind = self.path.strip("/").partition("/")[0]
        if kind == "hang":
            time.sleep(1)
        elif kind in ("301", "302", "loop"):
            self._answer(302 if kind == "302" else 301, Location="/loop" if kind == "loop" else "/200/new")
        elif kind == "no-head":
            self._answer(403 if self.command == "HEAD" else 200)
        elif kind == "head-404":
            self._answer(404 if self.command == "HEAD" else 200)
        elif kind == "flaky":
            self._answer(503 if len(self.seen) < 3 else 200)
        else:
            self._answer(int(kind))

    do_HEAD = do_GET  # noqa: N815 - named by the library


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    seen: list[str] = []
    with served(type("Bound", (Web,), {"seen": seen})) as address:
        yield address, seen


def ask(url: str) -> tuple[ProbeOutcome, list[float]]:
    """Ask an address, with patience for a busy machine; only what never answers is given up soon."""
    waited: list[float] = []
    return probe(url, Manners(timeout=0.3 if "/hang/" in url else 60, pause=5, sleep=waited.append)), waited


def _all_have_come(seen: list[str], count: int) -> None:
    """Wait for requests whose sender is gone already."""
    end = time.monotonic() + 60
    while len(seen) < count and time.monotonic() < end:
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("path", "outcome", "asked", "waited"),
    [
        ("/200/x", ProbeOutcome("alive", "200"), ["HEAD"], []),
        ("/302/x", ProbeOutcome("alive", "200"), ["HEAD", "then"], []),
        ("/404/x", ProbeOutcome("dead", "answers 404"), ["HEAD", "GET"], []),
        ("/410/x", ProbeOutcome("dead", "answers 410"), ["HEAD"], []),
        ("/500/x", ProbeOutcome("dead", "answers 500"), ["HEAD"] * 3, [5, 10]),
        ("/429/x", ProbeOutcome("refused", "answers 429"), ["HEAD"] * 3, [5, 10]),
        ("/403/x", ProbeOutcome("refused", "answers 403"), ["HEAD", "GET"], []),
        ("/no-head/x", ProbeOutcome("alive", "200"), ["HEAD", "GET"], []),
        ("/head-404/x", ProbeOutcome("alive", "200"), ["HEAD", "GET"], []),
        ("/flaky/x", ProbeOutcome("alive", "200"), ["HEAD"] * 3, [5, 10]),
        ("/hang/x", ProbeOutcome("dead", "no answer in time"), ["HEAD"] * 3, [5, 10]),
    ],
    ids=lambda value: value.strip("/").partition("/")[0] if isinstance(value, str) else "",
)
def test_what_an_address_answers(
    path: str, outcome: ProbeOutcome, asked: list[str], waited: list[float], web: tuple[str, list[str]]
) -> None:
    address, seen = web
    assert ask(address + path) == (outcome, waited)
    _all_have_come(seen, len(asked))
    assert [entry.partition(" ")[0] for entry in seen[: len(asked)] if "new" not in entry] == [
        method for method in asked if method != "then"
    ]
    assert len(seen) == len(asked)


def test_a_page_that_moved_for_good_says_where_to(web: tuple[str, list[str]]) -> None:
    address, _ = web
    assert ask(f"{address}/301/x")[0] == ProbeOutcome("moved", f"{address}/200/new")


def test_a_circle_of_redirects_is_dead(web: tuple[str, list[str]]) -> None:
    assert ask(f"{web[0]}/loop")[0] == ProbeOutcome("dead", "answers 301 and leads in a circle or nowhere")


def test_no_such_host_and_no_server() -> None:
    assert ask("http://nobody.invalid/x")[0] == ProbeOutcome("dead", "no such host")
    assert ask("http://127.0.0.1:1/x")[0] == ProbeOutcome("dead", "no connection (ConnectionRefusedError)")


def test_persian_addresses_are_asked_as_the_protocol_has_them(web: tuple[str, list[str]]) -> None:
    address, seen = web
    assert ask(f"{address}/200/سلام?q=ی%20x")[0].result == "alive"
    assert seen == ["HEAD /200/%D8%B3%D9%84%D8%A7%D9%85?q=%DB%8C%20x"]


def test_a_host_is_asked_one_request_at_a_time_and_spared_ones_never() -> None:
    seen: list[str] = []
    busy: list[int] = []

    class Slow(Web):
        def do_HEAD(self) -> None:
            busy.append(1)
            time.sleep(0.02)
            seen.append(f"{self.path} {len(busy)}")
            busy.pop()
            self._answer(200)

    waited: list[float] = []
    with served(Slow) as address:
        wanted = [OutsideLink(f"{address}/{n}", ("a:1",)) for n in range(5)]
        spared = OutsideLink("https://www.shy.example.org/x", ("b:2",))
        asked = survey(
            [*wanted, spared], not_asked("# why\n shy.example.org  # 2026\n\n"), Manners(60, 0, waited.append)
        )
    assert seen == [f"/{n} 1" for n in range(5)]
    assert waited == [1.0] * 4
    assert [each.outcome.result for each in asked] == ["alive"] * 5 + ["not-asked"]


def test_addresses_lose_the_sentence_around_them() -> None:
    assert trim_address("https://a.org/x_(y)).") == "https://a.org/x_(y)"
    assert trim_address("https://a.org/x#part،") == "https://a.org/x#part"
    assert trim_address("https://a.org/x؟") == "https://a.org/x"


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/", "http://localhost:8000/", "http://nas.local/", "http://10.0.0.1/",
            "http://127.1/", "http://0x7f.1/", "http://2130706433/", "http://１２７.0.0.1/", "http://a.org@10.0.0.1/x",
            "https://x.example/", "http://[bad/", "http://a.org:port/"],
)  # fmt: skip
def test_machines_nearby_are_never_asked(url: str) -> None:
    assert not outside(url)


def test_links_are_found_wherever_people_write(tmp_path: Path) -> None:
    root = copy_toy(tmp_path / "toy")
    with (root / "docs" / "method.md").open("a", encoding="utf-8") as file:
        file.write(
            "\n\n[one](https://one.org/a) و https://one.org/a؛ <https://two.org/ب#x>, [3](https://3.org/b)[4](x)\n"
        )
    source = root / "seeds" / "sources" / "harbour-report" / "source.yml"
    source.write_text(source.read_text("utf-8").replace("harbour.example", "harbour.org"), "utf-8")
    found = {link.url: link.places for link in links(load(root)[0])}
    line = (root / "docs" / "method.md").read_text("utf-8").count("\n")
    assert found["https://one.org/a"] == (f"docs/method.md:{line}",)
    assert "https://two.org/ب" in found
    assert "https://3.org/b" in found
    assert found["https://harbour.org/silt"] == ("seeds/sources/harbour-report/source.yml:12",)


def _asked(**results: str) -> list[Any]:
    return [
        LinkResult(OutsideLink(f"https://{name}.org/<b>`{{{{ x }}}}", ("seeds/a.yml:1",)), ProbeOutcome(result, "why"))  # type: ignore[arg-type]
        for name, result in results.items()
    ]


def test_the_result_is_told_worst_first_and_escaped() -> None:
    text = as_markdown(_asked(a="alive", b="moved", c="dead"))
    assert text.index("## Dead") < text.index("## Moved for good") < text.index("Alive: 1")
    assert "<b>" not in text
    assert "{{" not in text
    assert json.loads(as_json(_asked(c="dead")))["links"] == [
        {"url": "https://c.org/<b>`{{ x }}", "result": "dead", "detail": "why", "places": ["seeds/a.yml:1"]}
    ]


def test_the_command_asks_and_never_fails_over_a_dead_link(tmp_path: Path, web: tuple[str, list[str]]) -> None:
    root = copy_toy(tmp_path / "toy")
    for path in (root / "seeds").rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("https://", "http://"), "utf-8")
    page = root / "docs" / "method.md"
    page.write_text(page.read_text("utf-8") + "\nhttp://gone.org/x and http://shy.org/y\n", "utf-8")
    (root / ".github").mkdir()
    (root / ".github" / "links-not-asked.txt").write_text("shy.org\n", "utf-8")
    out = tmp_path / "links.json"
    # A proxy of our own stands for the whole web.
    environment = os.environ | {"http_proxy": web[0], "HTTP_PROXY": "", "no_proxy": "", "NO_PROXY": ""}
    command = [sys.executable, str(ROOT / "scripts" / "linkcheck.py"), "--root", str(root), "--json", str(out)]
    command += ["--pause", "0", "--timeout", "60"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    results = {link["url"]: link["result"] for link in json.loads(out.read_text("utf-8"))["links"]}
    assert (done.returncode, results["http://gone.org/x"], results["http://shy.org/y"]) == (0, "dead", "not-asked")
    assert not [entry for entry in web[1] if "shy.org" in entry]


def test_without_a_network_nothing_is_called_dead(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = toy / "docs" / "method.md"
    page.write_text(page.read_text("utf-8") + "\nhttp://gone.org/x and http://shy.org/y\n", "utf-8")
    nowhere = ProbeOutcome("dead", NO_HOST)
    monkeypatch.setattr("microsite.site.outside_links.survey.probe", lambda url, manners: nowhere)
    done = run("linkcheck.py", toy)
    assert (done.returncode, done.stdout) == (1, "")
    assert "no network" in done.stderr
