"""A new record is valid, stands where it belongs, has a new id, and is no second one of what is there."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from microsite.authoring.records.duplicate_names import distance, normalise_name
from microsite.authoring.records.next_claim_id import next_claim_id
from microsite.authoring.records.record_data import data_of, slug
from microsite.corpus.free_claim_id import next_free_claim_id
from microsite.corpus.project import load
from tests.commands import run
from tests.project_copies import ROOT, TOY

CLAIM = (
    "claim", "--source", "gull-letter", "--at", "p1.s1", "--kind", "finding", "--strength", "asserted",
)  # fmt: skip
ACTOR = ("actor", "--kind", "organisation", "--short", "A body.")


def _files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted((root / "seeds").rglob("*")) if p.is_file()}


def _ok(root: Path, *arguments: str, advice: str = "") -> str:
    done = run("new.py", root, *arguments)
    assert done.returncode == 0, done.stderr
    checked = run("check.py", root)
    assert checked.stdout.startswith(advice) if advice else checked.stdout == ""
    assert checked.returncode == 0
    return done.stdout


def _refused(root: Path, *arguments: str) -> str:
    before = _files(root)
    done = run("new.py", root, *arguments)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr
    assert _files(root) == before
    return done.stderr


def _locator(source: str) -> str:
    project, _ = load(TOY)
    return project.corpus.claims[f"{source}-001"].locators[0]


def test_a_claim_gets_the_next_number_and_stands_last(toy: Path) -> None:
    before = (toy / "seeds/sources/gull-letter/claims.yml").read_text("utf-8")
    dossier = load(TOY)[0].corpus.sources["gull-letter"]
    last = max(int(claim.id[-3:]) for claim in [*dossier.claims, *dossier.withdrawn])
    said = _ok(
        toy, "claim", "--source", "gull-letter", "--at", _locator("gull-letter"), "--says",
        'A "letter": of #gulls\nand \\{\\{ more \\}\\}, says it – دوستان.',
        "--kind", "attribution", "--strength", "reported",
        "--speaker", "baker", "--threats", "silting", "ferry-loss", "--note", "Only: once",
    )  # fmt: skip
    assert said == f"seeds/sources/gull-letter/claims.yml: gull-letter-{last + 1:03d} is written\n"
    after = (toy / "seeds/sources/gull-letter/claims.yml").read_text("utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert after.removeprefix(before.rstrip("\n")) == (
        f"\n\n- id: gull-letter-{last + 1:03d}\n  at: {_locator('gull-letter')}\n"
        "  says: |-\n    A \"letter\": of #gulls\n    and \\{\\{ more \\}\\}, says it – دوستان.\n"
        "  kind: attribution\n  strength: reported\n  voice: {speaker: baker}\n"
        '  threats: [silting, ferry-loss]\n  note: "Only: once"\n'
    )  # fmt: skip
    assert run("format.py", toy, "--check").stdout.count("gull-letter/claims.yml") <= 1


def test_a_number_is_not_given_twice_even_if_its_claim_is_gone(toy: Path) -> None:
    claims = toy / "seeds/sources/gull-letter/claims.yml"
    git = ["git", "-C", str(toy), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    text = claims.read_text("utf-8")
    claims.write_text(text + "- id: gull-letter-040\n  at: p1\n", "utf-8")
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "one"], check=True)
    claims.write_text(text, "utf-8")
    subprocess.run([*git, "commit", "-qam", "two"], check=True)
    says = ("--says", "Quite another matter altogether.")
    assert "gull-letter-041 is written" in _ok(
        toy, "claim", "--source", "gull-letter", "--at", _locator("gull-letter"), "--kind", "finding",
        "--strength", "asserted", *says,
    )  # fmt: skip


def test_a_threat_an_actor_and_a_question(toy: Path) -> None:
    said = _ok(toy, *ACTOR, "--name", "Überlandwerk: “Brill” & Söhne", "--also", "ÜW", "--reviewed", "2026-11-22")
    assert said == "seeds/actors/uberlandwerk-brill-sohne.md: uberlandwerk-brill-sohne is written\n"
    assert (toy / "seeds/actors/uberlandwerk-brill-sohne.md").read_text("utf-8") == (
        '---\nname: "Überlandwerk: “Brill” & Söhne"\nkind: organisation\nshort: A body.\nalso:\n- ÜW\n'
        "reviewed: 2026-11-22\n---\n"
    )
    _ok(
        toy, "threat", "--title", "Fog: a view", "--short", "Fog.", "--bottom-line", "Fog comes. [@editors]",
        "--part", "fishermen", "fear it", "harbour-report-007", "--part", "baker", "bakes: on", "gull-letter-001",
        advice="seeds/threats/fog-a-view.md:2:8: advice: no-topic: ",
    )  # fmt: skip
    text = (toy / "seeds/threats/fog-a-view.md").read_text("utf-8")
    assert "- actor: baker\n  part: \"bakes: on\"\n  claims: [gull-letter-001]\n" in text  # fmt: skip
    assert text.endswith("---\n\nNothing is written here yet. [@editors]\n")
    _ok(
        toy, "question", "--question", "Does anyone bake?", "--id", "baking", "--short", "Baking", "--intro",
        "Nobody asks. [@editors]", "--answer", "harbour-report", "silent", "bread; flour", "--answer", "gull-letter",
        "mixed", "gull-letter-001", "gull-letter-002", "--gist", "gull-letter", "bakes; and does not",
        advice="seeds/threats/fog-a-view.md:2:8: advice: no-topic: ",
    )  # fmt: skip
    assert (toy / "seeds/questions.yml").read_text("utf-8").endswith(
        "  - source: harbour-report\n    stance: silent\n    looked_for: bread; flour\n"
        "  - source: gull-letter\n    stance: mixed\n"
        "    gist: bakes; and does not\n    claims: [gull-letter-001, gull-letter-002]\n"
    )  # fmt: skip


def test_terms_and_events_stand_in_order(toy: Path) -> None:
    _ok(toy, "term", "--term", "Dredger", "--definition", "A ship that digs.", "--basis", "ours", "--see", "channel")
    glossary = (toy / "seeds/glossary.yml").read_text("utf-8")
    assert glossary.index("id: channel") < glossary.index("id: dredger") < glossary.index("id: low-water")
    _ok(toy, "term", "--term", "Anchor", "--definition", "It holds. [@harbour-report-001]", "--basis", "source")
    glossary = (toy / "seeds/glossary.yml").read_text("utf-8")
    assert glossary.startswith("# yaml-language-server: ")
    assert glossary.index("id: anchor") < glossary.index("id: channel")
    _ok(
        toy, "event", "--what", "A storm breaks.", "--id", "storm", "--date", "1998~", "--claims", "harbour-report-003",
        "--printed", "then", "--reasoning", "The book is of 1998: “then”.", "--grade", "inference",
    )  # fmt: skip
    assert "- id: storm\n  what: A storm breaks.\n  date: 1998~\n" in (toy / "seeds/events.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("friends of BRILL", "the same as friends-of-brill: Friends of Brill"),
        ("Freinds of Brill", "much like friends-of-brill: Friends of Brill"),
        ("the friends", "the same as friends-of-brill: The Friends"),
        ("Silting-of-the harbour!", "the same as silting: Silting of the harbour"),
        ("Chanel", "much like channel: Channel"),
        ("Fairways", "much like channel: fairway"),
    ],
)
def test_what_is_called_alike_is_refused(toy: Path, name: str, said: str) -> None:
    assert said in _refused(toy, *ACTOR, "--name", name, "--id", "quite-another")


def test_really_insists_but_not_on_what_check_refuses(toy: Path) -> None:
    assert "is written" in _ok(toy, *ACTOR, "--name", "Fiends of Brill", "--really")
    assert "alias-claimed-twice" in _refused(toy, *ACTOR, "--name", "friends of brill", "--id", "x", "--really")


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((*ACTOR, "--name", "x", "--id", "../../x"), "id: bad-id"),
        ((*ACTOR, "--name", "x", "--id", "Ä b"), "id: bad-id"),
        ((*ACTOR, "--name", "دوستان"), 'no id can be made from "دوستان"; give one in ASCII: --id some-words'),
        ((*ACTOR, "--name", ""), "no id can be made"),
        ((*ACTOR, "--name", " ", "--id", "x"), "name: empty-text"),
        ((*ACTOR, "--name", "Baker Two", "--id", "baker"), 'baker is taken: the actor "'),
        ((*ACTOR, "--name", "x\u202ey", "--id", "x"), "name: unreadable"),
        (("actor", "--kind", "troll", "--short", "x", "--name", "Trolls"), "kind: unknown-word: expected one of state"),
        (("actor", "--name", "Trolls"), "--kind is missing: kind\n--short is missing: one line for lists"),
        ((*CLAIM, "--says", "x", "--actors", "fishermn"), 'no actor "fishermn"; did you mean fishermen?'),
        ((*CLAIM[:3], "--at", "p99", *CLAIM[5:], "--says", "Other"), "unknown-passage"),
        ((*CLAIM[:3], "--at", "page 4", *CLAIM[5:], "--says", "Other"), "at: bad-id: expected a locator"),
        (("claim", "--source", "gul-letter", *CLAIM[3:], "--says", "x"), "did you mean gull-letter?"),
        (("event", "--what", "Fog.", "--id", "fog", "--date", "last year", "--claims", "x-001"), "date: not-edtf"),
        (("term", "--term", "Fog", "--definition", "Mist \\<b>", "--basis", "source"), "uncited-sentence"),
    ],
)  # fmt: skip
def test_what_check_would_refuse_is_not_written(toy: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in _refused(toy, *arguments)


def test_a_former_id_is_not_given_again(toy: Path) -> None:
    assert run("rename.py", toy, "baker", "bakery").returncode == 0
    assert "baker is taken: it is a former id of the actor bakery" in _refused(
        toy, *ACTOR, "--name", "Other", "--id", "baker"
    )


def test_a_source_is_read_into_a_dossier_to_go_on_with(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "fog.txt"
    text.write_text("Fog came in from the sea that night.\nNobody in Lowmarket saw the ferry leave.\n", "utf-8")
    arguments = ("source", "--text", str(text), "--id", "fog-note", "--label", 'note: on "fog"', "--kind", "report")
    left = run("new.py", toy, *arguments, "--title", "Fog: a note {{ x }}", "--about", "A note.").stdout
    assert left.count("unsaid-source: type") == 2
    shutil.rmtree(toy / "seeds/sources/fog-note")
    who = ("--author", "Quill, Ada", "--author", "Fog Board", "--date", "2013-05")
    said = _ok(toy, *arguments, "--title", "Fog: a note {{ x }}", "--about", "A note.", *who)
    assert said.endswith("check passes\n")
    folder = toy / "seeds/sources/fog-note"
    assert sorted(path.name for path in folder.iterdir()) == ["claims.yml", "passages.yml", "source.yml"]
    source = (folder / "source.yml").read_text("utf-8")
    assert source.startswith("# yaml-language-server: $schema=../../schema/source.json\n")
    assert 'title: "Fog: a note {{ x }}"\nlabel: \'note: on "fog"\'\nkind: report\n' in source
    claim = ("claim", "--source", "fog-note", "--at", "p1.s1", "--says", "It was foggy.")
    assert "fog-note-001 is written" in _ok(toy, *claim, "--kind", "event", "--strength", "asserted")
    again = ("source", "--text", str(text), "--id", "other", "--label", "other", "--kind", "report")
    assert "fog.txt is the text of fog-note already" in _refused(toy, *again)


def test_a_source_that_cites_works_says_what_takes_them_over_once(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "a note.txt"
    text.write_text("Fog is old (Smith, 2001). It was counted twice (Jones, 2002; Brown and Lee, 2003).\n", "utf-8")
    named = ("--text", str(text), "--id", "fog-note", "--label", "fog note", "--kind", "report", "--about", "A note.")
    said = run("new.py", toy, "source", *named).stdout
    assert f"import_references.py '{text}' --cited-by fog-note\n" in said
    assert "3 citations lead to no work yet" in said
    assert "unresolved-citation" not in said
    assert run("check.py", toy).stdout.count('unresolved-citation: "') == 3


@pytest.mark.parametrize(
    ("identifier", "label", "said"),
    [
        ("..", "x", "id: bad-id"),
        ("../x", "x", "id: bad-id"),
        ("", "x", 'id: bad-id: expected an id of lower-case words joined by hyphens, got ""'),
        ("gull-letter", "x", "gull-letter is taken: the source"),
        ("gul-letter", "x", "much like gull-letter"),
        ("other", "Harbour Report", "the same as harbour-report: harbour-report"),
        ("other", " ", "empty-text"),
    ],
)
def test_a_source_that_cannot_be_leaves_nothing_behind(
    toy: Path, tmp_path: Path, identifier: str, label: str, said: str
) -> None:
    text = tmp_path / "fog.txt"
    text.write_text("Fog came in from the sea that night.\n", "utf-8")
    given = ("source", "--text", str(text), "--id", identifier, "--label", label, "--kind", "report")
    assert said in _refused(toy, *given)
    none = ("source", "--text", str(tmp_path / "none.txt"), "--id", "z", "--label", "zz", "--kind", "report")
    assert "none.txt: the file could not be read" in _refused(toy, *none)


def test_it_asks_where_somebody_is_there_to_answer(toy: Path) -> None:
    leader, follower = pty.openpty()
    command = [sys.executable, str(ROOT / "scripts/new.py"), "actor", "--name", "Lowmarket Council", "--root", str(toy)]
    process = subprocess.Popen(command, stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    os.write(leader, b"troll\norganisation\n\nThe town.\n")
    said, wrong = process.communicate(timeout=120)
    os.close(leader)
    os.close(follower)
    assert process.returncode == 0, wrong
    assert said.count("kind (state, ") == 2
    assert said.count("one line for lists: ") == 2
    assert "kind: organisation\nshort: The town.\n" in (toy / "seeds/actors/lowmarket-council.md").read_text("utf-8")


def test_help_has_an_example_for_each() -> None:
    for kind in ("source", "claim", "threat", "actor", "term", "event", "question"):
        done = run("new.py", TOY, kind, "--help")
        assert done.returncode == 0
        assert f"microsite new {kind} --" in done.stdout


def test_words_are_compared_without_case_accents_and_marks() -> None:
    assert normalise_name("Al-Qā‘ida  ") == normalise_name("al qaida")
    assert normalise_name("دوستان، بریل") == "دوستانبریل"
    assert distance("kitten", "sitting", 3) == 3
    assert distance("kitten", "sitting", 2) == 3
    assert slug("3 Söhne & Co.") == "sohne-co"
    assert slug("../x") == "x"


def test_a_work_called_after_a_source_and_a_year_takes_no_number(toy: Path) -> None:
    works = toy / "seeds/references.yml"
    text = works.read_text("utf-8")
    key = re.search(r"^- key: (\S+)", text, re.MULTILINE)
    assert key
    for path in (toy / "seeds").rglob("*.*"):
        if path.suffix in (".yml", ".md"):
            path.write_text(path.read_text("utf-8").replace(key[1], "gull-letter-2016"), "utf-8")
    project = load(toy)[0]
    assert "gull-letter-2016" in project.corpus.works
    assert (
        next_claim_id(project, "gull-letter") == next_free_claim_id(project.corpus, "gull-letter") == "gull-letter-006"
    )


def test_a_claim_of_the_sources_own_has_an_empty_list_of_works() -> None:
    answers = {
        "at": ["s1.p1.s2"],
        "says": ["It is so."],
        "kind": ["finding"],
        "strength": ["asserted"],
        "via": ["none"],
    }
    assert data_of("claim", answers)["via"] == []
