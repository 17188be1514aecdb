"""The verify-it-yourself kit as a reader has it: two files in a folder, a bare Python, a copy of a source."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from microsite.authoring.new_text.ingest import ingest
from microsite.corpus import record_wording
from microsite.corpus.project import load
from microsite.downloads import verify_copy, verify_kit, verify_script
from microsite.downloads.verify_parts import verify_py
from microsite.sources.text import words as text_words
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.normalise import NORMALISATION, OF_PASSAGES, WITHOUT_WIDE_BREAKS, normalise
from microsite.sources.text.sentences import NEWEST
from tests.conftest import ROOT, TOY, run, say_what_it_is

REAL_TEXTS = os.environ.get("SOURCE_TEXTS")
HARBOUR, LETTER = TOY / "texts" / "harbour.txt", TOY / "texts" / "letter.txt"


def _unpack(project: Path, folder: Path) -> Path:
    """Put the kit of a project into a folder of its own."""
    folder.mkdir()
    loaded, findings = load(project)
    assert findings == []
    for file in verify_kit.files(loaded.corpus):
        (folder / Path(file.path).name).write_bytes(file.data)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The kit of the toy project in an empty folder."""
    return _unpack(TOY, tmp_path / "a kit")


def _run(folder: Path, *arguments: str | Path, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    command = [python, "-I", "verify.py", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env={})


def _text(folder: Path, text: str) -> Path:
    path = folder / "my copy.txt"
    path.write_text(text, "utf-8", newline="")
    return path


def _rewrapped(text: str, width: int) -> str:
    """Break the lines of every paragraph anew; a word broken at the end of a line is whole again."""
    parts = text.replace("-\n", "-").split("\n\n")
    return "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False, break_long_words=False) for part in parts)


def _not_found(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the locators that the kit names as not found, passages and sentences."""
    named = re.findall(r"^(?:NOT FOUND| +not found:).*\(([a-z0-9.]+)\)", done.stdout, re.MULTILINE)
    return [str(at) for at in named]


def test_the_very_files_hold(folder: Path) -> None:
    done = _run(folder, HARBOUR)
    assert (done.returncode, done.stderr) == (0, "")
    assert "holds     section 1, paragraph 1 (s1.p1)\n" in done.stdout
    assert done.stdout.endswith("Summary: all 9 passages hold, each at its place.\n")
    done = _run(folder, LETTER, "--source", "gull-letter")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Summary: all 3 passages hold, each at its place.\n")
    assert sorted(path.name for path in folder.iterdir()) == ["passages.json", "vectors.json", "verify.py"]


def test_a_source_divided_by_newer_rules_holds_beside_the_others(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text("It fell on Jan. 3, 2012, near the harbour. Maj. Quill saw it.¹² Nobody else did.", "utf-8")
    assert ingest(text, "new", toy).findings == []
    kit = _unpack(toy, tmp_path / "a kit")
    records = json.loads((kit / "passages.json").read_text("utf-8"))["sources"]
    assert {record["id"]: record["segmentation"] for record in records} == {
        "gull-letter": 1,
        "harbour-report": 1,
        "new": NEWEST,
    }
    assert [len(part["sentences"]) for part in records[-1]["passages"]] == [3]
    for file, many in ((text, 1), (HARBOUR, 9)):
        done = _run(kit, file)
        assert done.stdout.endswith(f"Summary: all {many} passages hold, each at its place.\n")


_PIER = "码头的倒塌\n\n码头很长，从岸边一直伸到深水里。人们说：“它会倒。”果然倒了。\n\n后来人们又把它建起来。\n"


@pytest.mark.parametrize("width", [3, 4, 7, 9])
def test_lines_of_a_text_without_blanks_may_end_anywhere(toy: Path, tmp_path: Path, width: int) -> None:
    text, other = tmp_path / "new.txt", tmp_path / "other.txt"
    text.write_text("\n".join(textwrap.fill(part, 8) for part in _PIER.split("\n")), "utf-8")
    assert ingest(text, "new", toy).findings == []
    kit = _unpack(toy, tmp_path / "a kit")
    assert _run(kit, text).stdout.endswith("Summary: all 3 passages hold, each at its place.\n")
    # Of a printed copy, with numbers of pages and no blank line; the heading stands on its paragraph.
    parts = [textwrap.fill(part, width) for part in _PIER.split("\n\n")]
    other.write_text("\n".join(parts), "utf-8")
    assert _run(kit, other, "--source", "new").stdout.endswith("Summary: all 3 passages hold, word for word.\n")
    other.write_text("\n".join(parts).replace("从", "从\n12\n"), "utf-8")
    done = _run(kit, other, "--source", "new").stdout
    assert 'once these are left out: "12"' in done
    assert "Summary: 2 of 3 passages hold; 1 once marks of pages" in done
    other.write_text("\n".join(parts).replace("长", "宽"), "utf-8")
    assert _not_found(_run(kit, other, "--source", "new")) == ["s1.p1", "s1.p1.s1"]


@pytest.mark.parametrize("width", [31, 60, 500])
def test_a_copy_with_other_lines_holds(folder: Path, width: int) -> None:
    text = "A cover page.\n\n" + _rewrapped(HARBOUR.read_text("utf-8"), width).replace("'", "’").replace("\n", "\r\n")
    done = _run(folder, _text(folder, text), "--source", "harbour-report")
    assert _not_found(done) == []
    assert done.stdout.endswith("Summary: all 9 passages hold, word for word.\n")
    assert done.stdout.count("\nfound ") == 9
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("at least 6 metres", "at most 6 metres", ["s1.p1", "s1.p1.s3"]),
        ("nine metres", "ten metres", ["s1.p1", "s1.p1.s2"]),
        ("may well happen", "may well not happen", ["s2.p1", "s2.p1.s3"]),
        ("Background", "Backgrounds", ["s1.h1"]),
        ("Background", "background", ["s1.h1"]),
        ("1970", "1971", ["s2.c1", "s2.c1.s1"]),
        ("Friends of Brill", "Friends of Lowmarket", ["s2.i2", "s2.i2.s1"]),
        ("Fishermen\nfear", "[2] Fishermen\nfear", ["s2.p1"]),
    ],
)
def test_exactly_what_is_doctored_is_named(folder: Path, old: str, new: str, named: list[str]) -> None:
    text = HARBOUR.read_text("utf-8")
    assert old in text
    done = _run(folder, _text(folder, text.replace(old, new)), "--source", "harbour-report")
    assert _not_found(done) == named
    assert done.stdout.endswith(f"\nSummary: 8 of 9 passages hold; not found: {named[0]}\n")
    assert ("not in one piece" in done.stdout) == (named == ["s2.p1"])
    assert "claims that rest" not in done.stdout
    assert done.returncode == 1


def test_claims_on_what_is_not_found_are_named(folder: Path) -> None:
    text = HARBOUR.read_text("utf-8").replace("at least 6", "at most 6").replace("\nstyled", "\nfashioned")
    done = _run(folder, _text(folder, text), "--source", "harbour-report", "--claims")
    assert [line.strip() for line in done.stdout.splitlines() if "claims that rest" in line] == [
        "claims that rest on it: none",
        "claims that rest on it: harbour-report-004",
        "claims that rest on it: none",
        "claims that rest on it: harbour-report-011",
    ]
    assert "          not found: section 1, paragraph 1, sentence 3 (s1.p1.s3)\n" in done.stdout


def test_passages_in_another_order_are_found_and_another_text_is_not(folder: Path) -> None:
    parts = LETTER.read_text("utf-8").split("\n\n")
    done = _run(folder, _text(folder, "\n\n".join([*parts[::-1], "Ende."])), "--source", "gull-letter")
    assert done.returncode == 0
    done = _run(folder, _text(folder, HARBOUR.read_text("utf-8") + " "), "--source", "gull-letter")
    assert done.stdout.endswith("Summary: 0 of 3 passages hold; not found: all. Is this a copy of that source?\n")
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("raw", "arguments", "words"),
    [
        (b"\0\1\2\xff", (), "is not a plain text file"),
        (b"%PDF-1.7\n%\xe2\xe3", (), "is not a plain text file; save the words"),
        (b"PK\x03\x04 and more", (), "scripts/verify.py reads PDF, Word, HTML"),
        (b"caf\xe9 au lait", (), "is not text in UTF-8"),
        (b"\xef\xbb\xbf \n", (), "is empty"),
        (b"Some text.", (), "say of what: --source gull-letter (letter about gulls) or --source harbour-report"),
        (b"Some text.", ("--source", "gull"), 'no source is called "gull"; say --source gull-letter'),
        (HARBOUR.read_bytes(), ("--source", "gull-letter"), "very file of harbour-report, not a copy of gull-letter"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_line(
    folder: Path, raw: bytes, arguments: tuple[str, ...], words: str
) -> None:
    (folder / "my copy.txt").write_bytes(raw)
    done = _run(folder, "my copy.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("verify.py: ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_a_file_that_cannot_be_read_is_said_in_a_line(folder: Path) -> None:
    for name, words in (("nowhere.txt", "No such file"), (".", "directory")):
        done = _run(folder, name)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert words in done.stderr


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda text: "", "passages.json is damaged"),
        (lambda text: text[: len(text) // 2], "passages.json is damaged"),
        (lambda text: "[]", "passages.json is damaged"),
        (lambda text: text.replace('"at"', '"where"'), "passages.json is damaged"),
        (lambda text: text.replace('"passages"', '"parts"'), "passages.json is damaged"),
        (
            lambda text: text.replace('"normalisation": 1', '"normalisation": 4'),
            "harbour-report is not checkable: its fingerprints were made under normalisation 4",
        ),
        (
            lambda text: text.replace('"segmentation": 1', '"segmentation": 99'),
            "harbour-report is not checkable: its fingerprints were made under segmentation 99",
        ),
    ],
)
def test_records_that_do_not_fit_the_script(folder: Path, spoil: object, words: str) -> None:
    path = folder / "passages.json"
    assert callable(spoil)
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    done = _run(folder, HARBOUR)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert words in done.stderr
    path.unlink()
    assert "passages.json is not there" in _run(folder, HARBOUR).stderr


@pytest.mark.parametrize(
    ("old", "named"),
    [
        ("6112bcdd", ["s1.p1", "s1.p1.s1"]),  # the hash of a sentence
        ("f9ee6907", ["s1.p1"]),  # of a paragraph of several
        ("ea2b8a87", ["s1.h1"]),  # of a heading
    ],
)
def test_a_doctored_record_is_not_blamed_on_the_reader(folder: Path, old: str, named: list[str]) -> None:
    path = folder / "passages.json"
    records = path.read_text("utf-8")
    assert records.count(f'"{old}') == 1
    path.write_text(records.replace(f'"{old}', f'"{old[::-1]}'), "utf-8")
    done = _run(folder, HARBOUR)
    assert _not_found(done) == named
    assert "The records are wrong" in done.stdout
    assert done.returncode == 1


ODD = """\
<script>alert("1")</script> & {{ 7*7 }}

مرزها، «آرام» نیستند؟ Naïve cafe\u0301s, 50 % “so-called”, soft\u00ad ware, a lit tle 𝔘nicode; ends.
It is a self-
made no\u00a0man’s land, ﬁsh and… silt. Then two.
"""


def test_exotic_text_and_repaired_words(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "odd.txt"
    text.write_text(ODD, "utf-8", newline="")
    assert run("ingest.py", toy, str(text), "--id", "odd-notes").returncode == 0
    seed = toy / "seeds" / "sources" / "odd-notes" / "source.yml"
    label = r"label: 'odd, \<b>“notes”\</b> یادداشت \{\{ 1 \}\}'"
    repairs = "repairs:\n- {line: 3, printed: lit tle, read: little}\n"
    seed.write_text(seed.read_text("utf-8").replace("label: odd-notes", label) + repairs, "utf-8")
    assert run("ingest.py", toy, str(text), "--id", "odd-notes").returncode == 0
    say_what_it_is(toy, "odd-notes")
    folder = _unpack(toy, tmp_path / "kit")
    done = _run(folder, text)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("odd-notes (odd, <b>“notes”</b> یادداشت {{ 1 }}): the very file")
    for retyped in (ODD, ODD.replace("lit tle", "little")):
        lines = _rewrapped(retyped, 23).replace("“", '"').replace("”", '"')
        done = _run(folder, _text(folder, "Before.\n" + lines), "--source", "odd-notes")
        assert (_not_found(done), done.returncode) == ([], 0)
    twice = _text(folder, "Before.\n\n" + _rewrapped(ODD, 500) + "\n\nMy lit tle note.\n")
    assert _run(folder, twice, "--source", "odd-notes").returncode == 1


EXOTIC = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("-‐–—−\u00ad\u200b\ufeff'’‘`´′\"“”„«»\u2033 \u00a0\t\n\r\u2028\u0085a1é\u0301ﬁ½…"),
    )
)


@given(EXOTIC)
@example("self- \n\u00a0interested \u2013 “x”\u00ad")
def test_the_kit_normalises_as_the_project_does(text: str) -> None:
    assert verify_copy.normalise(text) == normalise(text)
    assert verify_copy.normalise(text, closes=True) == normalise(text, WITHOUT_WIDE_BREAKS)
    assert verify_script.KNOWN["normalisation"] == (NORMALISATION, OF_PASSAGES, WITHOUT_WIDE_BREAKS)


def test_every_character_is_normalised_as_the_project_does() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    characters = [c for c in every if unicodedata.category(c) not in ("Cn", "Co", "Cs")]
    assert len(characters) > 100_000
    for start in range(0, len(characters), 4096):
        text = "".join(f"a{c}b-{c}\n{c}d- \n{c} " for c in characters[start : start + 4096])
        assert verify_copy.normalise(text) == normalise(text)


def test_the_script_is_one_file_for_python_3_9_with_nothing_from_elsewhere() -> None:
    tree = ast.parse(verify_py(), feature_version=(3, 9))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules == {
        "__future__", "argparse", "bisect", "collections", "collections.abc", "hashlib", "itertools", "json",
        "pathlib", "re", "sys", "typing", "unicodedata",
    }  # fmt: skip


def test_names_are_those_of_the_pages_and_no_words_of_a_source_are_published() -> None:
    project, _ = load(TOY)
    script, records, _ = verify_kit.files(project.corpus)
    assert script.data == verify_py()
    names = {unit["at"]: unit["name"] for source in json.loads(records.data)["sources"] for unit in source["passages"]}
    said = [word.form for word in text_words.words(records.data.decode())]
    for dossier in project.corpus.sources.values():
        assert dossier.text is not None
        assert Fingerprint.decode(dossier.text.fingerprint).overlaps(said) == []
    assert names
    assert all(name == record_wording.locator(at) for at, name in names.items())
    assert record_wording.locator("s0.p2.s1") == "before the first heading, paragraph 2, sentence 1"


def test_the_kit_is_published(toy_site: Path) -> None:
    published = toy_site / "site" / "data" / "verify"
    assert (published / "verify.py").read_bytes() == verify_py()
    done = _run(published, HARBOUR)
    assert done.returncode == 0, done.stderr
    page = (toy_site / "site" / "verify" / "index.html").read_text("utf-8")
    assert 'href="../data/verify/verify.py"' in page
    assert 'href="../data/verify/passages.json"' in page


@pytest.mark.skipif(not REAL_TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project")
def test_the_kit_on_the_real_texts(tmp_path: Path) -> None:
    folder = _unpack(ROOT, tmp_path / "kit")
    for record in json.loads((folder / "passages.json").read_text("utf-8"))["sources"]:
        text = tmp_path / "text.txt"
        shutil.copy(Path(str(REAL_TEXTS)) / record["file"]["name"], text)
        done = _run(folder, text)
        assert done.returncode == 0, done.stdout
        passages = [passage for passage in record["passages"] if passage["sentences"]]
        first = passages[len(passages) // 2]
        whole = normalise(text.read_text("utf-8"))
        # Repairs change lengths: the end of the passage is looked for near its place, and its stop is taken away.
        end = whole.index(".", first["end"] - 20)
        done = _run(folder, _text(folder, f"{whole[:end]},{whole[end + 1 :]}"), "--source", record["id"])
        assert done.returncode == 1
        assert _not_found(done)[0] == first["at"]
        assert done.stdout.count("NOT FOUND") == 1
