"""What the kit says of a copy: whole, in other lines, doctored, in another order, exotic."""

import json
import os
import shutil
import textwrap
from pathlib import Path

import pytest

from microsite.authoring.new_text.ingest import ingest
from microsite.downloads.verify_parts import verify_py
from microsite.sources.text.normalise import normalise
from microsite.sources.text.sentences import NEWEST
from tests.commands import run
from tests.downloads.kit_in_hand import HARBOUR, LETTER, not_found, rewrapped, run_kit, text_file, unpack
from tests.project_copies import ROOT, say_what_it_is

REAL_TEXTS = os.environ.get("SOURCE_TEXTS")


def test_the_very_files_hold(kit_folder: Path) -> None:
    done = run_kit(kit_folder, HARBOUR)
    assert (done.returncode, done.stderr) == (0, "")
    assert "holds     section 1, paragraph 1 (s1.p1)\n" in done.stdout
    assert done.stdout.endswith("Summary: all 9 passages hold, each at its place.\n")
    done = run_kit(kit_folder, LETTER, "--source", "gull-letter")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Summary: all 3 passages hold, each at its place.\n")
    assert sorted(path.name for path in kit_folder.iterdir()) == ["passages.json", "vectors.json", "verify.py"]


def test_a_source_divided_by_newer_rules_holds_beside_the_others(toy: Path, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text("It fell on Jan. 3, 2012, near the harbour. Maj. Quill saw it.¹² Nobody else did.", "utf-8")
    assert ingest(text, "new", toy).findings == []
    kit = unpack(toy, tmp_path / "a kit")
    records = json.loads((kit / "passages.json").read_text("utf-8"))["sources"]
    assert {record["id"]: record["segmentation"] for record in records} == {
        "gull-letter": 1,
        "harbour-report": 1,
        "new": NEWEST,
    }
    assert [len(part["sentences"]) for part in records[-1]["passages"]] == [3]
    for file, many in ((text, 1), (HARBOUR, 9)):
        done = run_kit(kit, file)
        assert done.stdout.endswith(f"Summary: all {many} passages hold, each at its place.\n")


_PIER = "码头的倒塌\n\n码头很长，从岸边一直伸到深水里。人们说：“它会倒。”果然倒了。\n\n后来人们又把它建起来。\n"


@pytest.mark.turns(2)
@pytest.mark.parametrize("width", [3, 4, 7, 9])
def test_lines_of_a_text_without_blanks_may_end_anywhere(toy: Path, tmp_path: Path, width: int) -> None:
    text, other = tmp_path / "new.txt", tmp_path / "other.txt"
    text.write_text("\n".join(textwrap.fill(part, 8) for part in _PIER.split("\n")), "utf-8")
    assert ingest(text, "new", toy).findings == []
    kit = unpack(toy, tmp_path / "a kit")
    assert run_kit(kit, text).stdout.endswith("Summary: all 3 passages hold, each at its place.\n")
    # Of a printed copy, with numbers of pages and no blank line; the heading stands on its paragraph.
    parts = [textwrap.fill(part, width) for part in _PIER.split("\n\n")]
    other.write_text("\n".join(parts), "utf-8")
    assert run_kit(kit, other, "--source", "new").stdout.endswith("Summary: all 3 passages hold, word for word.\n")
    other.write_text("\n".join(parts).replace("从", "从\n12\n"), "utf-8")
    done = run_kit(kit, other, "--source", "new").stdout
    assert 'once these are left out: "12"' in done
    assert "Summary: 2 of 3 passages hold; 1 once marks of pages" in done
    other.write_text("\n".join(parts).replace("长", "宽"), "utf-8")
    assert not_found(run_kit(kit, other, "--source", "new")) == ["s1.p1", "s1.p1.s1"]


@pytest.mark.parametrize("width", [31, 60, 500])
def test_a_copy_with_other_lines_holds(kit_folder: Path, width: int) -> None:
    text = "A cover page.\n\n" + rewrapped(HARBOUR.read_text("utf-8"), width).replace("'", "’").replace("\n", "\r\n")
    done = run_kit(kit_folder, text_file(kit_folder, text), "--source", "harbour-report")
    assert not_found(done) == []
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
def test_exactly_what_is_doctored_is_named(kit_folder: Path, old: str, new: str, named: list[str]) -> None:
    text = HARBOUR.read_text("utf-8")
    assert old in text
    done = run_kit(kit_folder, text_file(kit_folder, text.replace(old, new)), "--source", "harbour-report")
    assert not_found(done) == named
    assert done.stdout.endswith(f"\nSummary: 8 of 9 passages hold; not found: {named[0]}\n")
    assert ("not in one piece" in done.stdout) == (named == ["s2.p1"])
    assert "claims that rest" not in done.stdout
    assert done.returncode == 1


def test_claims_on_what_is_not_found_are_named(kit_folder: Path) -> None:
    text = HARBOUR.read_text("utf-8").replace("at least 6", "at most 6").replace("\nstyled", "\nfashioned")
    done = run_kit(kit_folder, text_file(kit_folder, text), "--source", "harbour-report", "--claims")
    assert [line.strip() for line in done.stdout.splitlines() if "claims that rest" in line] == [
        "claims that rest on it: none",
        "claims that rest on it: harbour-report-004",
        "claims that rest on it: none",
        "claims that rest on it: harbour-report-011",
    ]
    assert "          not found: section 1, paragraph 1, sentence 3 (s1.p1.s3)\n" in done.stdout


def test_passages_in_another_order_are_found_and_another_text_is_not(kit_folder: Path) -> None:
    parts = LETTER.read_text("utf-8").split("\n\n")
    done = run_kit(kit_folder, text_file(kit_folder, "\n\n".join([*parts[::-1], "Ende."])), "--source", "gull-letter")
    assert done.returncode == 0
    done = run_kit(kit_folder, text_file(kit_folder, HARBOUR.read_text("utf-8") + " "), "--source", "gull-letter")
    assert done.stdout.endswith("Summary: 0 of 3 passages hold; not found: all. Is this a copy of that source?\n")
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
    kit_folder = unpack(toy, tmp_path / "kit")
    done = run_kit(kit_folder, text)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("odd-notes (odd, <b>“notes”</b> یادداشت {{ 1 }}): the very file")
    for retyped in (ODD, ODD.replace("lit tle", "little")):
        lines = rewrapped(retyped, 23).replace("“", '"').replace("”", '"')
        done = run_kit(kit_folder, text_file(kit_folder, "Before.\n" + lines), "--source", "odd-notes")
        assert (not_found(done), done.returncode) == ([], 0)
    twice = text_file(kit_folder, "Before.\n\n" + rewrapped(ODD, 500) + "\n\nMy lit tle note.\n")
    assert run_kit(kit_folder, twice, "--source", "odd-notes").returncode == 1


def test_the_kit_is_published(toy_site: Path) -> None:
    published = toy_site / "site" / "data" / "verify"
    assert (published / "verify.py").read_bytes() == verify_py()
    done = run_kit(published, HARBOUR)
    assert done.returncode == 0, done.stderr
    page = (toy_site / "site" / "verify" / "index.html").read_text("utf-8")
    assert 'href="../data/verify/verify.py"' in page
    assert 'href="../data/verify/passages.json"' in page


@pytest.mark.skipif(not REAL_TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project")
def test_the_kit_on_the_real_texts(tmp_path: Path) -> None:
    kit_folder = unpack(ROOT, tmp_path / "kit")
    for record in json.loads((kit_folder / "passages.json").read_text("utf-8"))["sources"]:
        text = tmp_path / "text.txt"
        shutil.copy(Path(str(REAL_TEXTS)) / record["file"]["name"], text)
        done = run_kit(kit_folder, text)
        assert done.returncode == 0, done.stdout
        passages = [passage for passage in record["passages"] if passage["sentences"]]
        first = passages[len(passages) // 2]
        whole = normalise(text.read_text("utf-8"))
        # Repairs change lengths: the end of the passage is looked for near its place, and its stop is taken away.
        end = whole.index(".", first["end"] - 20)
        done = run_kit(kit_folder, text_file(kit_folder, f"{whole[:end]},{whole[end + 1 :]}"), "--source", record["id"])
        assert done.returncode == 1
        assert not_found(done)[0] == first["at"]
        assert done.stdout.count("NOT FOUND") == 1
