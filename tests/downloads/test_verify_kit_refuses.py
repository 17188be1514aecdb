"""What the kit cannot use: files that are no text, records that do not fit; one line each."""

from pathlib import Path

import pytest

from tests.downloads.kit_in_hand import HARBOUR, not_found, run_kit


@pytest.mark.turns(2)
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
    kit_folder: Path, raw: bytes, arguments: tuple[str, ...], words: str
) -> None:
    (kit_folder / "my copy.txt").write_bytes(raw)
    done = run_kit(kit_folder, "my copy.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("verify.py: ")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr


def test_a_file_that_cannot_be_read_is_said_in_a_line(kit_folder: Path) -> None:
    for name, words in (("nowhere.txt", "No such file"), (".", "directory")):
        done = run_kit(kit_folder, name)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert words in done.stderr


@pytest.mark.turns(2)
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
def test_records_that_do_not_fit_the_script(kit_folder: Path, spoil: object, words: str) -> None:
    path = kit_folder / "passages.json"
    assert callable(spoil)
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    done = run_kit(kit_folder, HARBOUR)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert words in done.stderr
    path.unlink()
    assert "passages.json is not there" in run_kit(kit_folder, HARBOUR).stderr


@pytest.mark.parametrize(
    ("old", "named"),
    [
        ("6112bcdd", ["s1.p1", "s1.p1.s1"]),  # the hash of a sentence
        ("f9ee6907", ["s1.p1"]),  # of a paragraph of several
        ("ea2b8a87", ["s1.h1"]),  # of a heading
    ],
)
def test_a_doctored_record_is_not_blamed_on_the_reader(kit_folder: Path, old: str, named: list[str]) -> None:
    path = kit_folder / "passages.json"
    records = path.read_text("utf-8")
    assert records.count(f'"{old}') == 1
    path.write_text(records.replace(f'"{old}', f'"{old[::-1]}'), "utf-8")
    done = run_kit(kit_folder, HARBOUR)
    assert not_found(done) == named
    assert "The records are wrong" in done.stdout
    assert done.returncode == 1
