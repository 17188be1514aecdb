"""A text is shown before it is a source: every passage with its kind, its locator and its place; nothing is written."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.commands import ingest
from microsite.model import project_folder
from microsite.sources.documents.document import DocumentBlock, DocumentContent, SourceDocument
from microsite.sources.ingest.closing_report import closing_lines
from microsite.sources.ingest.shown import shown
from tests.commands import run
from tests.project_copies import ROOT, TOY

HARBOUR = TOY / "texts" / "harbour.txt"


def _show(folder: Path, *more: str) -> str:
    done = run("ingest.py", folder, str(HARBOUR), "--show", *more)
    assert done.returncode == 0
    assert done.stderr.startswith("harbour.txt: ")
    return done.stdout


def test_every_passage_is_shown_as_json(tmp_path: Path) -> None:
    told = json.loads(_show(tmp_path, "--format", "json"))
    first = next(passage for passage in told["passages"] if passage["kind"] == "paragraph")
    assert first["at"].startswith("s")
    assert first["section"] in [passage["text"] for passage in told["passages"] if passage["kind"] == "heading"]
    assert first["line"] > 0
    assert {"printed", "at"} == set(told["citations"][0])
    assert list(tmp_path.iterdir()) == []


def test_every_passage_is_shown_as_text_and_as_a_page(tmp_path: Path) -> None:
    assert "[s1.p1 · paragraph · line " in _show(tmp_path)
    page = _show(tmp_path, "--format", "html")
    assert '<section class="paragraph" id="s1.p1">' in page
    assert "http" not in page


def test_a_door_shows_a_text_from_any_folder(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "ingest.py"), str(HARBOUR), "--show", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["passages"]


def test_an_installed_package_shows_a_text_before_there_is_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(project_folder, "CHECKOUT", None)
    assert ingest.main([str(HARBOUR), "--show"]) == 0
    assert "[s1.p1 · paragraph · line " in capsys.readouterr().out
    with pytest.raises(SystemExit):
        ingest.main([str(HARBOUR), "--id", "harbour"])
    assert "there is no mkdocs.yml here or above" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


POWERS = "<article><h1>Silt</h1><p>We took 5 × 10<sup>6</sup> grains. Of 10<sup>-3</sup> g none sank.</p></article>"


def test_sentences_are_shown_by_the_locators_that_claims_name(tmp_path: Path) -> None:
    text = tmp_path / "powers.html"
    text.write_text(POWERS)
    said = ["s1.p1.s1  We took 5 × 10⁶ grains.", "s1.p1.s2  Of 10⁻³ g none sank."]
    assert "\n".join(["[s1.p1 · paragraph]", *said]) in run("ingest.py", tmp_path, str(text), "--show").stdout
    page = run("ingest.py", tmp_path, str(text), "--show", "--format", "html").stdout
    assert '<span id="s1.p1.s2"><a class="n" href="#s1.p1.s2">s2</a>Of 10⁻³ g none sank.</span>' in page
    shown = json.loads(run("ingest.py", tmp_path, str(text), "--show", "--format", "json").stdout)["passages"]
    assert [f"{each['at']}  {each['text']}" for each in shown[1]["sentences"]] == said
    assert "sentences" not in shown[0]


def test_a_power_is_measured_as_the_number_it_is_and_shown_so_beside_hints(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "powers.html"
    text.write_text(POWERS)
    done = run("ingest.py", toy, str(text), "--id", "powers")
    assert done.returncode == 0, done.stderr
    written = (toy / "seeds" / "sources" / "powers" / "passages.yml").read_text("utf-8")
    assert re.findall(r"numbers: (\[.*?\])", written) == ['["5000000"]', '["0.001"]']
    assert "We took 5 × 10⁶ grains." in run("ingest.py", toy, str(text), "--show", "--id", "powers").stdout


def test_it_is_written_outside_of_the_repository_alone(tmp_path: Path) -> None:
    target = tmp_path / "shown.html"
    assert _show(tmp_path, "--output", str(target)) == f"{target}: written\n"
    assert target.stat().st_size > 1000
    (tmp_path / "mkdocs.yml").touch()
    inside = tmp_path / "docs" / "shown.html"
    done = run("ingest.py", tmp_path, str(HARBOUR), "--show", "--output", str(inside))
    assert done.returncode == 1
    assert done.stderr.startswith("--output:1:1: unsafe-file: no sentence of a source")
    assert not inside.exists()


def test_a_folder_to_write_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = run("ingest.py", tmp_path, str(HARBOUR), "--show", "--output", str(tmp_path / "folder"))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"got the folder {tmp_path / 'folder'}; name a file in it" in done.stderr


def test_shown_or_written(tmp_path: Path) -> None:
    done = run("ingest.py", tmp_path, str(HARBOUR))
    assert done.returncode == 2
    assert "expected --id ID" in done.stderr


def test_a_web_address_is_no_file(tmp_path: Path) -> None:
    done = run("ingest.py", tmp_path, "https://example.org/paper", "--show")
    assert done.returncode == 1
    assert "save the page first" in done.stderr


def test_the_last_lines_say_what_was_read(tmp_path: Path) -> None:
    told = run("ingest.py", tmp_path, str(HARBOUR), "--show").stderr
    assert re.search(r"^harbour\.txt: \d+ words\npassages: 4 item, 3 paragraph, ", told)
    for said in (
        "longest passages, in words: s",
        "control characters: 0; letters that could not be read: 0",
        "headings:\n",
    ):
        assert f"\n{said}" in told
    assert "odd-reading" not in told


def test_formulas_are_counted_aloud() -> None:
    document = SourceDocument(
        "pier.pdf", 1, "0" * 64, DocumentContent((DocumentBlock("paragraph", "S = L"),), pages=1, formulas=1)
    )
    said = closing_lines(shown(document))
    assert [line for line in said if line.startswith("formulas that stand by themselves: 1, a paragraph each")]
    without = replace(document, content=replace(document.content, formulas=0))
    assert "formula" not in " ".join(closing_lines(shown(without)))


def test_chinese_is_counted_by_its_signs(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "silt.html"
    text.write_text(f"<article><h1>泥沙</h1><p>{'河水带来泥沙。' * 80}</p></article>", "utf-8")
    said = run("ingest.py", tmp_path, str(text), "--show").stderr
    assert said.startswith("silt.html: 482 words\n")
    assert "longest passages, in words: s1.p1 (480), s1.h1 (2)" in said
    assert "odd-reading: 100% of the words stand in passages of more than 400, the first s1.p1" in said
    run("ingest.py", toy, str(text), "--id", "silt")
    written = (toy / "seeds" / "sources" / "silt" / "passages.yml").read_text("utf-8")
    assert "\nwords: 482\n" in written


def test_what_cannot_be_right_is_said_with_its_mend(tmp_path: Path) -> None:
    text = tmp_path / "long.html"
    text.write_text(f"<article><h1>Silt</h1><p>{'The pier fell into the water. ' * 200}</p></article>")
    done = run("ingest.py", tmp_path, str(text), "--show")
    assert done.returncode == 0
    assert (
        "long.html:1:1: odd-reading: 100% of the words stand in passages of more than 400, the first s1.p1"
        in done.stderr
    )
