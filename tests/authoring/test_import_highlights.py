"""Highlights to drafts: found exactly or named, nothing of the source kept, nothing twice, nothing half-written.

A case is a file in ``highlights/``, in the form in which a program exports it, with what the command prints and writes
in ``NAME.expected``; ``--write-expected`` writes those anew: read them then.
"""

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from microsite.authoring.highlights import formats, highlight
from microsite.corpus.project import load
from microsite.model.draft import ClaimDraft
from microsite.model.highlight_kind import USUAL
from microsite.sources.text.fingerprint import RUN
from microsite.sources.text.words import forms
from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import ROOT, TOY

FOLDER = ROOT / "tests/authoring/highlights"
CASES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".expected")
TEXT = TOY / "texts/harbour.txt"
DRAFTS = "seeds/sources/harbour-report/drafts.yml"


def _import(path: Path, root: Path, *arguments: str, text: Path = TEXT) -> subprocess.CompletedProcess[str]:
    return run("import_highlights.py", root, str(path), "--source", "harbour-report", "--text", str(text), *arguments)


def _drafts(root: Path) -> list[ClaimDraft]:
    return load(root)[0].corpus.sources["harbour-report"].drafts


def _files(root: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(root.rglob("*")) if path.is_file() and ".build" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.turns(3)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_is_printed_and_written(case: Path, toy: Path, request: pytest.FixtureRequest) -> None:
    before = _files(toy)
    done = _import(case, toy)
    written = (toy / DRAFTS).read_text("utf-8") if (toy / DRAFTS).exists() else ""
    told = f"exit {done.returncode}\n{done.stdout}{done.stderr}{written}"
    expected = case.with_name(f"{case.name}.expected")
    if request.config.getoption("--write-expected"):
        expected.write_text(told, "utf-8")
    assert told == expected.read_text("utf-8")
    assert done.returncode == int(case.name.startswith("bad-"))
    assert {name: raw for name, raw in _files(toy).items() if name != DRAFTS} == before
    assert not (done.returncode and written)
    assert run("check.py", toy).stdout == ""
    assert _import(case, toy).stdout.count("draft-") == 0, "the second time adds nothing"
    assert ((toy / DRAFTS).read_text("utf-8") if written else "") == written


def test_no_run_of_words_of_the_source_is_kept(toy: Path) -> None:
    source = forms(TEXT.read_text("utf-8"))
    runs = {tuple(source[at : at + RUN]) for at in range(len(source) - RUN + 1)}
    for case in CASES:
        _import(case, toy)
    written = forms((toy / DRAFTS).read_text("utf-8"))
    assert len(_drafts(toy)) > 15
    assert [run for at in range(len(written)) if (run := tuple(written[at : at + RUN])) in runs] == []


def test_a_dry_run_says_the_same_and_writes_nothing(toy: Path) -> None:
    before = _files(toy)
    case = FOLDER / "zotero-items.json"
    tried = _import(case, toy, "--dry-run")
    assert _files(toy) == before
    done = _import(case, toy)
    assert tried.stdout.replace("would be added", "added") == done.stdout
    assert "draft-" in tried.stdout


def test_who_marked_it_is_kept_only_if_asked(toy: Path) -> None:
    _import(FOLDER / "zotero-items.json", toy)
    assert {draft.by for draft in _drafts(toy)} == {None}
    (toy / DRAFTS).unlink()
    _import(FOLDER / "zotero-items.json", toy, "--keep-author")
    assert {draft.by for draft in _drafts(toy)} == {None, "Ann"}


def test_the_table_of_the_site_says_what_colours_and_tags_stand_for(toy: Path) -> None:
    site = toy / "seeds/site.yml"
    rows = "highlights:\n- {colour: purple, kind: forecast}\n- {tag: EVENT, kind: definition}\n"
    site.write_text(site.read_text("utf-8") + rows, "utf-8")
    _import(FOLDER / "zotero-items.json", toy)
    kinds = {draft.locators: draft.kind for draft in _drafts(toy)}
    assert kinds == {("s2.p1.s2",): "forecast", ("s2.i2.s1",): "definition", ("s2.p2.s1",): None}


def test_a_draft_that_was_taken_out_does_not_come_back(toy: Path) -> None:
    case = FOLDER / "zotero-items.json"
    git = ["git", "-C", str(toy), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    _import(case, toy)
    subprocess.run([*git, "init", "-q"], check=True)
    for name in ("drafts", "without drafts"):
        subprocess.run([*git, "add", "-A", "seeds"], check=True)
        subprocess.run([*git, "commit", "-qm", name], check=True)
        (toy / DRAFTS).unlink(missing_ok=True)
    assert "0 of 3 highlights added" in _import(case, toy).stdout
    assert not (toy / DRAFTS).exists()


def test_what_stands_twice_is_told_by_its_page_or_not_at_all(toy: Path, tmp_path: Path) -> None:
    marked = {"annotationType": "highlight", "annotationText": "Oduya"}
    path = tmp_path / "zotero.json"
    path.write_text(json.dumps([marked]), "utf-8")
    done = _import(path, toy)
    assert "found 2 times (s1.p1, s2.c1), and nothing in the file says which is meant: “Oduya”" in done.stdout
    assert done.stderr.startswith("zotero.json:1:1: bad-highlights: none of 1 highlights could be taken over")
    assert done.returncode == 1


def test_how_much_is_read_is_bounded(toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, path = _files(toy), tmp_path / "large.json"
    row = {"uri": "x", "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "larger boats"}]}]}
    monkeypatch.setattr(formats, "TEXT_LIMIT", 100_000)
    monkeypatch.setattr(highlight, "MOST", 50)
    for text, said in (
        ("[" + " " * 100_000 + "]", "the file is larger than 0 MB"),
        ("[" * 20_000 + "]" * 20_000, "beyond all bounds"),
        (json.dumps({"rows": [row] * 51}), "the file holds more than 50 highlights"),
        ('[{"annotationText": "' + "9" * 10 + '", "annotationType": ' + "9" * 5000 + "}]", "beyond all bounds"),
    ):
        path.write_text(text, "utf-8")
        done = _import(path, toy)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert said in done.stderr
    path.write_text(json.dumps({"rows": [{**row, "text": "a" * 40_000}]}), "utf-8")
    assert "its comment is kept out: it is longer than 30,000 characters" in _import(path, toy).stdout
    (toy / DRAFTS).unlink()
    assert _files(toy) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--source", "harbor-report"), 'no source "harbor-report" is there; did you mean harbour-report?'),
        (("--text", "missing.txt"), "the file could not be read"),
        (("--text", str(TOY / "texts/letter.txt")), "does not measure as passages.yml of harbour-report says"),
    ],
)
def test_a_wrong_argument_is_one_line(arguments: tuple[str, ...], said: str, toy: Path) -> None:
    before = _files(toy)
    done = _import(FOLDER / "zotero-items.json", toy, *arguments)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert said in done.stderr
    assert _files(toy) == before


def test_the_text_is_asked_for(toy: Path) -> None:
    case = str(FOLDER / "zotero-items.json")
    done = run("import_highlights.py", toy, case, "--source", "harbour-report")
    assert (done.returncode, done.stderr.count("give it: --text harbour.txt")) == (1, 1)
    found = run("import_highlights.py", toy, case, "--source", "harbour-report", SOURCE_TEXTS=str(TOY / "texts"))
    assert "3 of 3 highlights added" in found.stdout


def _claim(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("new.py", root, "claim", *arguments)


def test_a_draft_becomes_a_claim_and_goes(toy: Path) -> None:
    case = FOLDER / "zotero-items.json"
    _import(case, toy)
    first, second, third = _drafts(toy)
    done = _claim(toy, "--draft", first.id, "--strength", "reported", "--speaker", "fishermen")
    assert (done.returncode, done.stderr) == (0, "")
    made = load(toy)[0].corpus.sources["harbour-report"].claims[-1]
    assert (made.locators, made.says, made.kind) == (first.locators, first.says, first.kind)
    assert [draft.id for draft in _drafts(toy)] == [second.id, third.id]
    assert run("check.py", toy).stdout == ""
    assert "0 of 3 highlights added" in _import(case, toy).stdout, "a claim that was made of it is known again"
    for draft in (third, second):
        at = ("--at", "s2.i1.s1") if draft is third else ()
        given = ("--says", f"Other words for {draft.id}.", "--kind", "argument", "--strength", "argued", "--really")
        assert _claim(toy, "--draft", draft.id, *given, *at).returncode == 0
    assert not (toy / DRAFTS).exists()
    claims = load(toy)[0].corpus.sources["harbour-report"].claims[-2:]
    assert [(claim.locators, claim.kind) for claim in claims] == [
        (("s2.i1.s1",), "argument"),
        (second.locators, "argument"),
    ]


def test_a_comment_in_markup_is_taken_over_as_the_words_it_is(toy: Path) -> None:
    _import(FOLDER / "hypothesis-sidebar.json", toy)
    draft = _drafts(toy)[0]
    assert draft.says
    assert draft.says.startswith("<script>alert(document)</script> and [a link](javascript:alert(x)) and {{ a macro }}")
    via = ("--via", "fisk-lamb-2011", "4-5")
    done = _claim(toy, "--draft", draft.id, "--strength", "reported", "--kind", "finding", *via)
    assert (done.returncode, done.stderr) == (0, "")
    assert load(toy)[0].corpus.sources["harbour-report"].claims[-1].says == draft.says


def test_a_draft_that_cannot_be_taken_over_is_one_line(toy: Path) -> None:
    _import(FOLDER / "zotero-items.json", toy)
    first, second, _ = _drafts(toy)
    text = (toy / DRAFTS).read_text("utf-8")
    (toy / DRAFTS).write_text(text.replace(first.hash, second.hash), "utf-8")
    before = _files(toy)
    for arguments, said in (
        (("--draft", "draft-000000000000"), 'no draft "draft-000000000000"'),
        (("--draft", first.id), f"the passage of {first.id} is not what was marked"),
        (("--draft", second.id, "--source", "gull-letter"), f"{second.id} is a draft of harbour-report"),
        (("--draft", second.id, "--strength", "asserted"), "--says is missing"),
    ):
        done = _claim(toy, *arguments)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert said in done.stderr
    assert _files(toy) == before


def test_drafts_follow_their_words_to_a_new_edition_or_are_stale(toy: Path, tmp_path: Path) -> None:
    rows = [
        {"annotationType": "highlight", "annotationText": text} for text in ("measured the channel", "forty sandwiches")
    ]
    (tmp_path / "marks.json").write_text(json.dumps(rows), "utf-8")
    source = ("--source", "gull-letter", "--text", str(TOY / "texts/letter.txt"))
    assert run("import_highlights.py", toy, str(tmp_path / "marks.json"), *source).returncode == 0
    letter = (TOY / "texts/letter.txt").read_text("utf-8").replace("forty", "thirty")
    first, rest = letter.split("\n\n", 1)
    text = tmp_path / "letter.txt"
    text.write_text(f"{first}\n\nThis edition has a paragraph more than the first.\n\n{rest}", "utf-8")
    run("ingest.py", toy, str(text), "--id", "gull-letter", "--replace")
    moved, changed = load(toy)[0].corpus.sources["gull-letter"].drafts
    assert (moved.locators, changed.locators) == (("p3.s1",), ("p1.s2",))
    said = [line for line in run("check.py", toy).stdout.splitlines() if "/drafts.yml:" in line]
    assert len(said) == 1
    assert f"delete {changed.id}" in said[0] or 'no passage "p1.s2"' in said[0]
    assert "drafts.yml" not in (toy / "seeds/sources/gull-letter/unsettled.yml").read_text("utf-8")


def test_the_first_drafts_of_two_branches_are_joined(toy: Path) -> None:
    git = ["git", "-C", str(toy), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for arguments in (("init", "-qb", "main"), ("add", "-A", "seeds"), ("commit", "-qm", "one")):
        subprocess.run([*git, *arguments], check=True)
    for branch, case in (("theirs", "hypothesis-api.json"), ("ours", "zotero-items.json")):
        subprocess.run([*git, "checkout", "-q", "-b", branch, "main"], check=True)
        assert _import(FOLDER / case, toy).returncode == 0
        subprocess.run([*git, "add", "-A", "seeds"], check=True)
        subprocess.run([*git, "commit", "-qm", branch], check=True)
    assert subprocess.run([*git, "merge", "-q", "theirs"], check=False, capture_output=True).returncode == 1
    done = run("join.py", toy)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(_drafts(toy)) == 5
    assert run("check.py", toy).stdout == ""


def test_what_the_guide_tells_can_be_typed(toy: Path, tmp_path: Path) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## From highlights to drafts\n")[1].split("\n## ")[0]
    (table,) = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    with (toy / "seeds/site.yml").open("a", encoding="utf-8") as site:
        site.write(table)
    marked = {"annotationType": "highlight", "annotationText": "disagree about the cause", "annotationColor": "#5fb236"}
    noted = {**marked, "annotationComment": "Engineers quarrel over reasons.", "tags": [{"tag": "by the way"}]}
    (tmp_path / "highlights.json").write_text(json.dumps([noted]), "utf-8")
    told = "\n".join(re.findall(r"```sh\n(.*?)```", guide, re.DOTALL)).replace("my-source", "harbour-report")
    told = re.sub(r"(highlights|annotations)\.json", rf"{tmp_path}/\1.json", told).replace("paper.pdf", str(TEXT))
    commands = [shlex.split(line) for line in told.splitlines() if line]
    assert len(commands) == 4
    for _, script, *arguments in commands:
        known = [draft.id for draft in _drafts(toy)]
        given = [known[0] if argument.startswith("draft-") else argument for argument in arguments]
        done = run(Path(script).name, toy, *given)
        assert (done.returncode, done.stderr) == (0, ""), done.args
    made = load(toy)[0].corpus.sources["harbour-report"].claims[-1]
    assert (made.locators, made.says, made.kind) == (("s1.p1.s4",), noted["annotationComment"], "recommendation")
    assert "Engineers quarrel" in (tmp_path / "annotations.json").read_text("utf-8")
    usual = re.findall(r"(\w+)(?: is)? an?\s+(\w+)", guide.split("from the colour:")[1].split(". A table")[0])
    assert dict(usual) == {row.colour: row.kind for row in USUAL if row.colour}


@pytest.mark.turns(6, on=5)
def test_nothing_on_the_site_shows_a_draft(toy: Path, toy_site: Path) -> None:
    """The site with drafts is the site without them, to the byte: pages, downloads, indices and feeds."""
    _import(FOLDER / "hypothesis-api.json", toy)
    _import(FOLDER / "zotero-items.json", toy)
    assert len(_drafts(toy)) == 5
    done = run_copy("build.py", toy)
    assert done.returncode == 0, done.stderr
    assert _files(toy / "site") == _files(toy_site / "site")
