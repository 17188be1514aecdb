"""The live preview: what is saved is seen, what is added appears; a mistake is said and leaves the last good page."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.site.preview.current import CurrentProject
from microsite.site.preview.pages import PreviewPages
from microsite.site.preview.server import HttpResponse, Versions, is_own_host, serve
from microsite.site.preview.session import Session
from tests.commands import run
from tests.project_copies import ROOT
from tests.two_languages import change

ESCAPED = r'A baker; «نان» & \<b>"crust"\</b> \{\{ 7\*7 \}\}.'


@pytest.fixture
def served(toy: Path) -> Iterator[str]:
    """The toy project under make serve; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, str(ROOT / "scripts" / "serve.py"), address, "--root", str(toy)]
    with (toy / "serve.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        yield f"http://{address}/"
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=300) as page:  # noqa: S310 - our own server
            return str(page.read().decode())
    except (urllib.error.HTTPError, ConnectionError, urllib.error.URLError):
        return ""


def _comes(say: Callable[[], str], words: str, *, seconds: float = 300) -> bool:
    """Say whether ``words`` come; the time is a limit for giving up, not a measure."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if words in say():
            return True
        time.sleep(0.1)
    return False


def _shown(address: str, words: str) -> bool:
    return _comes(lambda: _page(address), words)


@pytest.mark.turns(6, on=2)
def test_other_languages_are_shown_and_followed(languages_site: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(languages_site, tmp_path / "languages"))
    session = Session(root, "")

    def page(path: str) -> str:
        return session.answer(path).data.decode()

    try:
        assert 'href="../../fa/threats/silting/" hreflang="fa">' in page("/threats/silting/")
        persian = page("/fa/threats/silting/")
        assert "<h1" in persian
        assert '<a href="../../../sources/harbour-report/" hreflang="en">' in persian, "told what is not translated"
        assert 'href="../../../de/threats/silting/" hreflang="de">' in persian
        change(root, "seeds/threats/silting.fa.md", "پر شدن بندر از لای", "لای در بندر")
        change(root, "docs/de/index.md", "## Berichte", "## Alle Berichte")
        session.saved()
        assert "لای در بندر" in page("/fa/threats/silting/")
        assert "Alle Berichte" in page("/de/")
        (root / "seeds/questions.fa.yml").unlink()
        session.saved()
        assert session.answer("/fa/questions/is-silt-the-problem/").status == 404
    finally:
        session.end()


def test_a_check_gives_way_to_what_is_saved_meanwhile(toy: Path) -> None:
    current, seed = CurrentProject(toy, ""), toy / "seeds" / "threats" / "silting.md"
    seed.write_text(seed.read_text("utf-8").replace("[@harbour-report-001]", "[@harbour-report-1]"), "utf-8")
    current.read()
    assert not current.review(stop=lambda: True)
    assert current.wrong == "", "nobody has looked yet"
    assert not current.review()
    assert 'no claim "harbour-report-1"' in current.wrong


@pytest.mark.turns(6, on=1)
def test_a_saved_seed_is_seen_and_a_broken_one_is_not(served: str, toy: Path) -> None:
    page, log = f"{served}threats/silting/", toy / "serve.log"
    assert _shown(page, "Silting of the harbour")
    seed = toy / "seeds" / "threats" / "silting.md"
    good = seed.read_text("utf-8")
    seed.write_text(good.replace("title: Silting of the harbour", "title: [never closed"))
    wrong = "seeds/threats/silting.md:2:8: yaml: "
    assert _comes(lambda: log.read_text("utf-8"), wrong)
    assert _shown(page, wrong), "the page says what is wrong"
    assert "Silting of the harbour" in _page(page), "and is the last good one"
    seed.write_text(good.replace("Silting of the harbour", "Silt in the harbour"))
    assert _shown(page, "Silt in the harbour")
    assert wrong not in _page(page)
    assert _comes(lambda: log.read_text("utf-8"), "all is well again"), "the check comes after the page"
    # What reads well but leads to nothing is found by the check, after the page was shown.
    seed.write_text(good.replace("[@harbour-report-001]", "[@harbour-report-1]"))
    assert _comes(lambda: log.read_text("utf-8"), 'unknown-claim: no claim "harbour-report-1"')
    assert _shown(page, "unknown-claim")
    assert "Silt in the harbour" in _page(page)


@pytest.mark.turns(6, on=0)
def test_pages_and_names_that_are_added_appear(served: str, toy: Path) -> None:
    assert _shown(f"{served}actors/", "The baker")
    assert _page(f"{served}actors/miller/") == ""
    (toy / "seeds" / "actors" / "miller.md").write_text(
        f"---\nname: 'The miller''s {ESCAPED}'\nkind: person\nshort: Mills.\nreviewed: 2026-11-22\n---\n", "utf-8"
    )
    assert _shown(f"{served}actors/miller/", "«نان» &amp; &lt;b&gt;")
    listed = _page(f"{served}actors/")
    assert 'href="miller/"' in listed
    note = toy / "docs" / "development" / "note.md"
    note.parent.mkdir(exist_ok=True)
    note.write_text('# A note\n\n[The miller](../actors/miller.md): {{ entity("miller") }}.\n', "utf-8")
    assert _shown(f"{served}development/note/", 'href="../../actors/miller/">The miller</a>')
    note.write_text(note.read_text("utf-8") + "\n{{ counts() }} نان\n", "utf-8")
    assert _shown(f"{served}development/note/", " نان</p>")


@pytest.mark.turns(6, on=5)
def test_pages_load_again_when_something_is_saved(served: str, toy: Path) -> None:
    page = f"{served}actors/baker/"
    assert _shown(page, "A baker in Brill.")
    waits = re.search(r'data-version="(\d+)"', _page(page))
    assert waits is not None
    seed = toy / "seeds" / "actors" / "baker.md"
    seed.write_text(seed.read_text("utf-8").replace("A baker in Brill.", ESCAPED), "utf-8")
    assert "/.changed/" in _page(f"{served}.preview/follow.js")
    assert int(_page(f"{served}.changed/{waits[1]}")) > int(waits[1])
    assert "«نان» &amp; &lt;b&gt;“crust”&lt;/b&gt;" in _page(page)
    assert ".md-typeset" in _page(f"{served}assets/site.css")
    style = toy / "docs" / "assets" / "site.css"  # its own, in the place of the theme's
    style.write_text(".md-typeset{--of-mine:1}", "utf-8")
    assert _shown(f"{served}assets/site.css", "--of-mine")
    assert _page(f"{served}assets/site.css") == ".md-typeset{--of-mine:1}"
    assert _page(f"{served}assets/../../mkdocs.yml") == ""


@pytest.mark.parametrize(
    ("asked", "ours"),
    [
        ("127.0.0.1:8000", True),
        ("localhost:8000", True),
        ("LOCALHOST", True),
        ("[::1]:8000", True),
        ("192.168.1.5:8000", True),
        ("desk.home:8000", True),
        ("preview.localhost:8000", True),
        ("evil.example:8000", False),
        ("evil.example", False),
        ("127.0.0.1.evil.example:8000", False),
        ("localhost.evil.example", False),
        ("127.0.0.1:8000@evil.example", False),
        ("127.1", False),
        ("", False),
    ],
)
def test_a_name_that_somebody_points_to_this_machine_is_refused(asked: str, *, ours: bool) -> None:
    assert is_own_host(asked, "desk.home") == ours


def test_another_host_is_not_answered() -> None:
    versions, answer = Versions(), HttpResponse(200, "text/html", b"a draft")
    server = serve("127.0.0.1", 0, lambda path: answer, versions)
    for host, status in (("127.0.0.1", 200), ("rebound.example", 421)):
        connection = HTTPConnection("127.0.0.1", server.server_port)
        connection.request("GET", "/", headers={"Host": host})
        response = connection.getresponse()
        assert response.status == status
        assert (response.read() == b"a draft") == (status == 200)
        connection.close()
    server.shutdown()
    server.server_close()


def test_a_page_that_would_run_something_is_not_shown(toy: Path) -> None:
    (toy / "docs" / "development").mkdir()
    (toy / "docs" / "development" / "page.md").write_text("# P\n\n<img src=x onerror=alert(1)>\n", "utf-8")
    assert run("generate.py", toy).returncode == 1
    shown = PreviewPages(load(toy)[0]).show("development/page.md")
    assert shown.html == ""
    assert 'active-content: <img onerror="alert(1)">' in shown.messages[0][1]
