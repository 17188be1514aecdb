"""What outside links answered, told in one issue on a stand-in for GitHub."""

import importlib.util
import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.project_copies import ROOT
from tests.site.test_outside_links import served

SCRIPT = ROOT / ".github" / "scripts" / "links.py"


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("links_issue", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


OWN = {"number": 9, "state": "open", "body": "<!-- outside links -->\nold", "user": {"login": "github-actions[bot]"}}


DEAD = {"url": "https://gone.org/", "result": "dead", "detail": "answers 404", "places": ["seeds/a.yml:1"]}


ALIVE = DEAD | {"result": "alive"}


def keep(folder: Path, result: object, issues: list[dict[str, Any]]) -> tuple[int, str, list[tuple[str, str, Any]]]:
    """Run the script as the job does; return its code, what it said and what it wrote."""
    written: list[tuple[str, str, Any]] = []

    class Hub(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def _send(self, answer: object) -> None:
            content = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            page = int(parse_qs(parts.query)["page"][0])
            assert parts.path == "/repos/o/r/issues"
            self._send(issues[100 * (page - 1) : 100 * page])

        def do_POST(self) -> None:
            data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            written.append((self.command, self.path, data))
            self._send({"number": 77})

        do_PATCH = do_POST  # noqa: N815 - named by the library

    file = folder / "links.json"
    file.write_text(result if isinstance(result, str) else json.dumps(result), "utf-8")
    with served(Hub) as address:
        environment = {"GITHUB_API_URL": address, "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "t", "LINKS": str(file)}
        command = [sys.executable, "-I", "-X", "utf8", str(SCRIPT)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr, written


def test_one_issue_is_opened(tmp_path: Path) -> None:
    others = [OWN | {"number": n, "user": {"login": "someone"}} for n in range(1, 103)]
    pull = OWN | {"pull_request": {}}
    code, said, ((method, path, data),) = keep(tmp_path, {"links": [DEAD, ALIVE]}, [*others, pull])
    assert (code, said, method, path) == (0, "opened issue 77\n", "POST", "/repos/o/r/issues")
    assert data["title"] == "Outside links that need a look"
    assert "https://gone.org/  (answers 404)\n    seeds/a.yml:1\n" in data["body"]


@pytest.mark.parametrize("state", ["open", "closed"])
def test_it_is_written_anew_and_opened_again(state: str, tmp_path: Path) -> None:
    others = [OWN | {"number": n, "user": {"login": "someone"}} for n in range(1, 103)]
    code, _, ((method, path, data),) = keep(tmp_path, {"links": [DEAD]}, [*others, OWN | {"state": state}])
    assert (code, method, path, data["state"]) == (0, "PATCH", "/repos/o/r/issues/9", "open")


def test_it_is_closed_when_all_is_well(tmp_path: Path) -> None:
    code, said, written = keep(tmp_path, {"links": [ALIVE, DEAD | {"result": "moved"}]}, [OWN])
    assert (code, said) == (0, "all is well; closed issue 9\n")
    assert written == [("PATCH", "/repos/o/r/issues/9", {"state": "closed", "state_reason": "completed"})]


@pytest.mark.parametrize("issues", [[], [OWN | {"state": "closed"}]], ids=["none", "closed"])
def test_nothing_is_written_when_there_is_nothing_to_say(issues: list[dict[str, Any]], tmp_path: Path) -> None:
    assert keep(tmp_path, {"links": [ALIVE]}, issues) == (0, "all is well\n", [])


FORGED = {
    "no links": {"links": []},
    "not JSON": "{",
    "a list": "[]",
    "deep": "[" * 100_000,
    "another result": {"links": [DEAD | {"result": "fine"}]},
    "a result that is no word": {"links": [DEAD | {"result": []}]},
    "places that are no text": {"links": [DEAD | {"places": [1]}]},
    "too large": json.dumps({"links": [DEAD | {"url": "x" * 4_000_001}]}),
}


@pytest.mark.parametrize("result", FORGED.values(), ids=FORGED.keys())
def test_a_forged_result_is_refused(result: object, tmp_path: Path) -> None:
    code, said, written = keep(tmp_path, result, [OWN])
    assert (code, written) == (1, [])
    assert said.startswith("refused: ")
    assert "Traceback" not in said


def test_nothing_of_the_result_is_active_in_the_issue() -> None:
    evil = "https://a.org/```\n@everyone #1 <script>x</script> \u202e[x](javascript:y) `~~~"
    text = script().body([DEAD | {"url": evil, "detail": evil, "places": [evil]}])
    head, block, rest = text.split("```")
    assert "@everyone" not in head
    assert block.startswith("text\n")
    assert block.count("\n") == 3
    assert "@everyone" in block
    assert "\u202e" not in text
    assert rest == "\n"


def test_an_issue_is_never_longer_than_github_takes() -> None:
    many = [DEAD | {"url": f"https://a.org/{n}/" + "ی" * 500, "places": ["`x" * 90] * 50} for n in range(300)]
    text = script().body(many)
    assert len(text) < 65_000
    assert text.endswith("and more; run scripts/linkcheck.py for all of it\n```\n")
