"""The desk is for this machine alone: whom it answers, what it refuses, where the text is not."""

import re
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from microsite.authoring.desk.desk import Desk
from microsite.authoring.desk.server import DeskServer
from microsite.authoring.desk.sitting import DeskError
from tests.authoring.desk_project import GIVEN, PARAGRAPHS, SOURCE, ask, files_of
from tests.commands import run
from tests.project_copies import ROOT


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("path", "form", "headers", "status"),
    [
        ("", None, {"Host": "rebound.example"}, 421),
        ("", None, {"Host": "127.0.0.1:1"}, 421),
        ("", None, {"secret": "another"}, 404),
        ("", None, {"secret": ""}, 404),
        ("../mkdocs.yml", None, {}, 404),
        ("claim", GIVEN, {"Origin": "http://evil.example"}, 403),
        ("claim", GIVEN, {"Origin": "null"}, 403),
        ("claim", GIVEN, {"Origin": ""}, 403),
        ("claim", GIVEN, {"Host": "rebound.example", "Origin": "http://rebound.example"}, 421),
        ("claim", GIVEN, {"secret": "another"}, 404),
        ("claim", GIVEN, {"Content-Length": "900000000"}, 413),
        ("claim", None, {}, 405),
        ("", GIVEN, {}, 405),
    ],
)
def test_only_its_own_page_is_answered(
    desk: DeskServer, toy: Path, path: str, form: dict[str, str] | None, headers: dict[str, str], status: int
) -> None:
    before = files_of(toy)
    response, said = ask(desk, path, form, **headers)
    assert response.status == status
    assert PARAGRAPHS[0][:20] not in said
    assert "Access-Control-Allow-Origin" not in response.headers
    assert files_of(toy) == before


def test_it_listens_on_this_machine_alone(desk: DeskServer) -> None:
    assert desk.server_address[0] == "127.0.0.1"


def test_the_text_is_nowhere_but_in_its_file(desk: DeskServer, toy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for path in ("", "?at=s1.p1", "?claim=x"):
        ask(desk, path)
    ask(desk, "claim", {**GIVEN, "says": PARAGRAPHS[1]})
    ask(desk, "claim", GIVEN)
    ask(desk, "guard", {"text": PARAGRAPHS[2]})
    pieces = [sentence.encode() for paragraph in PARAGRAPHS for sentence in re.split(r"(?<=\.) ", paragraph)]
    held = [path for path in toy.rglob("*") if path.is_file() and any(piece in path.read_bytes() for piece in pieces)]
    assert held == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.turns(2, on=0)
def test_the_command_prints_an_address_that_no_one_can_guess(toy: Path, text: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts/read.py"), SOURCE, "--text", str(text), "--root", str(toy)]
    found = []
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout
            said = re.fullmatch(r"(http://127\.0\.0\.1:\d+/([\w-]{32})/) is ready; .*\n", process.stdout.readline())
            assert said
            with urllib.request.urlopen(said[1], timeout=60) as page:  # noqa: S310 - our own server
                assert PARAGRAPHS[0].split(". ")[1] in page.read().decode()
            process.terminate()
            assert (process.wait(60), process.communicate()) == (0, ("", ""))
        found.append(said[2])
    assert found[0] != found[1]


def test_another_file_is_said_to_be_one(toy: Path, text: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text(text.read_text("utf-8").replace("twice", "thrice"), "utf-8")
    with pytest.raises(DeskError, match=r"^other\.html:1:1: text-differs: other\.html has SHA-256 .* give that file"):
        Desk(toy, SOURCE, other, None)
    with pytest.raises(DeskError, match="text-missing: no text is at hand; give the file by --text FILE"):
        Desk(toy, SOURCE, None, None)
    with pytest.raises(DeskError, match='unknown-source: no source "quay-note"; did you mean quay-notes'):
        Desk(toy, "quay-note", text, None)
    assert Desk(toy, SOURCE, None, tmp_path).source == SOURCE
    done = run("read.py", toy, SOURCE, "--text", str(other))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("other.html:1:1: text-differs: ")


def test_hints_that_were_not_read_are_said(toy: Path, text: Path) -> None:
    source = toy / f"seeds/sources/{SOURCE}/source.yml"
    source.write_text(source.read_text("utf-8") + "hints:\n- {at: s1.p2, join: before, why: One thought.}\n", "utf-8")
    with pytest.raises(
        DeskError, match=r"text-differs: passages\.yml is not what comes out of this text and its hints"
    ):
        Desk(toy, SOURCE, text, None)
