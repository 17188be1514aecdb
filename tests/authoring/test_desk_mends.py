"""Wrong structure is mended at the desk: a hint more, and claims follow their words; or it is refused, and said why."""

import re
from pathlib import Path

import pytest

from microsite.authoring.desk.hint_text import with_hint
from microsite.authoring.desk.server import DeskServer
from microsite.corpus.project import load
from microsite.seeds.reading.yaml import read_yaml
from tests.authoring.desk_project import SOURCE, ask
from tests.commands import run

FOLDER = Path("seeds/sources") / SOURCE
CLAIM = {"says": "Something is told here.", "kind": "event", "strength": "asserted", "really": "yes"}


def _mended(server: DeskServer, at: str, what: str, **more: str) -> None:
    response, page = ask(server, "mend", {"at": at, "mend": what, "why": "It is so.", **more})
    assert response.status == 303, re.findall(r'<div class="wrong".*?</div>', page)
    assert "The text is mended; claims have followed their words." in ask(server, "")[1]


def _kinds(root: Path) -> dict[str, str]:
    text = load(root)[0].corpus.sources[SOURCE].text
    assert text
    return {passage.at: passage.kind for passage in text.passages}


def _seed(root: Path, name: str) -> str:
    return (root / FOLDER / name).read_text("utf-8")


def test_claims_follow_their_words(desk: DeskServer, toy: Path, text: Path) -> None:
    for at in ("s1.p2.s2", "s1.p4.s1"):
        assert ask(desk, "claim", {**CLAIM, "at": at})[0].status == 303
    _mended(desk, "s1.p2", "before")
    assert re.findall(r"  at: (.*)", _seed(toy, "claims.yml")) == ["s1.p1.s4", "s1.p3.s1"]
    assert _seed(toy, "source.yml").endswith("\nhints:\n- at: s1.p2\n  join: before\n  why: It is so.\n")
    assert "s1.p2 · paragraph · without hints s1.p3" in ask(desk, "")[1]
    # A passage is named as it is read without hints, whatever the desk shows.
    _mended(desk, "s1.p3", "split", split="The fishermen fear")
    assert _seed(toy, "source.yml").endswith("- at: s1.p4\n  split: The fishermen fear\n  why: It is so.\n")
    _mended(desk, "s2.p1", "drop")
    _mended(desk, "s2.p2", "kind", kind="heading", level="3")
    assert "- at: s2.p3\n  kind: heading\n  level: 3\n  why: It is so.\n" in _seed(toy, "source.yml")
    assert "heading" in _kinds(toy).values()
    assert run("check.py", toy).stdout == ""
    # What ingest makes of the hints is what the desk made.
    before = _seed(toy, "passages.yml")
    assert run("ingest.py", toy, str(text), "--id", SOURCE).returncode == 0
    assert _seed(toy, "passages.yml") == before


def test_a_record_of_looking_up_is_made_anew(desk: DeskServer, toy: Path, text: Path) -> None:
    assert run("verify.py", toy, "--texts", str(text.parent), "--date", "2026-11-01").returncode in (0, 1)
    before = _seed(toy, "verification.yml")
    _mended(desk, "s1.p2", "before")
    assert _seed(toy, "verification.yml") != before
    assert SOURCE in load(toy)[0].corpus.verifications


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("at", "what", "more", "said"),
    [
        ("s1.p1", "drop", {}, f"{SOURCE}-001 rests on s1.p1.s1, which"),
        ("s1.p2", "before", {}, f"{SOURCE}-002 rests on s1.p2, which now has other words"),
        ("s1.p3", "split", {"split": "not in it"}, "s1.p3 has no &quot;not in it&quot;"),
        ("s1.p3", "split", {"split": "A diver reported a crack. It could widen"}, "expected fewer than 8 words"),
        ("s1.p3", "split", {}, "This is missing."),
        ("s1.p3", "drop", {"why": ""}, "This is missing."),
        ("s1.p3", "", {}, "This is missing."),
        ("s1.p3", "burn", {}, "There is no such passage, or no such mend."),
        ("s9.p3", "drop", {}, "There is no such passage, or no such mend."),
        ("s1.p3", "kind", {}, "expected what to do with the passage"),
        ("s1.p3", "kind", {"kind": "heading", "level": "x"}, "(wrong-type)"),
        ("title", "before", {}, "title has no passage before it"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    desk: DeskServer, toy: Path, at: str, what: str, more: dict[str, str], said: str
) -> None:
    for passage in ("s1.p1.s1", "s1.p2"):
        assert ask(desk, "claim", {**CLAIM, "at": passage})[0].status == 303
    before = {path.name: path.read_bytes() for path in (toy / FOLDER).iterdir()}
    response, page = ask(desk, "mend", {"at": at, "mend": what, "why": "It is so.", **more})
    assert response.status == 422
    assert said in page
    assert {path.name: path.read_bytes() for path in (toy / FOLDER).iterdir()} == before


@pytest.mark.parametrize(
    "hints",
    [
        "",
        "hints:\n- {at: p1, drop: true, why: One.}\n",
        "hints:\n- at: p1\n  drop: true\n  why: One.\n\n# On it.\nabout: It.\n",
        "hints:\n  - at: p1\n    drop: true\n    why: One.\nabout: It.\n",
        "hints: []\n",
        "hints: [{at: p1, drop: true, why: One.}]\n",
    ],
)
def test_a_hint_is_added_and_all_else_stays(hints: str) -> None:
    text = f"# Ours.\ntitle: A # sic\n{hints}"
    long = (
        "Because the words of this reason are so many that they do not stand on one line of the file, which is so. " * 2
    )
    new = {"at": "p2", "join": "before", "why": long.strip()}
    after = with_hint(text, new)
    before_data, data = read_yaml(text, "a.yml")[0], read_yaml(after, "b.yml")[0]
    assert isinstance(before_data, dict)
    assert data == {**before_data, "hints": (*before_data.get("hints", ()), new)}
    assert after.startswith("# Ours.\ntitle: A # sic\n")
    assert after.count("#") == text.count("#")
    assert not re.search(r"\n\n *- ", after), "the list stays in one piece"


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("at", "what", "more", "stays"),
    [
        ("s1.p2", "before", {}, "s1.p1"),
        ("s1.p2", "after", {}, "s1.p2"),
        ("s1.p3", "split", {"split": "It could widen"}, "s1.p3"),
        ("s2.p2", "drop", {}, "s2.p2"),
        ("s2.h1", "drop", {}, "s1.p5"),
        ("s3.p5", "drop", {}, "s3.p4"),
        ("s2.p2", "kind", {"kind": "quote"}, "s2.q1"),
    ],
)
def test_the_reader_stays_where_the_text_was_mended(
    desk: DeskServer, at: str, what: str, more: dict[str, str], stays: str
) -> None:
    response, page = ask(desk, "mend", {"at": at, "mend": what, "why": "It is so.", **more})
    assert (response.status, response.headers["Location"]) == (303, "./#news"), page[page.find('class="wrong"') :][:500]
    row = ask(desk, "")[1].partition('id="news"')[0].rpartition("<section ")[2]
    assert re.search(r'id="at-([^"]+)"', row)[1] == stays.replace(".", "-")  # type: ignore[index]
