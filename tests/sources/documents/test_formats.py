"""Files that are not what they are called: one clear line each, and nothing written."""

from pathlib import Path

import pytest

from tests.conftest import run

WRONG = [
    ("a.docx", b"%PDF-1.7 words", "found a PDF; give it the ending .pdf"),
    ("a.html", b"%PDF-1.7 words", "found a PDF; give it the ending .pdf"),
    ("a.md", b"PK\x03\x04", "found a packed file"),
    ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
    ("a.odt", b"", "could not be unpacked"),
    ("a.epub", b"no book", "could not be unpacked"),
    ("a.md", b"\xff\xfe", "expected UTF-8"),
    ("a.xml", b"", "damaged"),
    ("a.doc", b"words", "expected a file ending in"),
]


@pytest.mark.parametrize(("name", "raw", "words"), WRONG)
def test_a_wrong_file_is_named_for_what_it_is(tmp_path: Path, name: str, raw: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(raw)
    done = run("ingest.py", tmp_path, str(tmp_path / name), "--show")
    assert done.returncode == 1
    assert done.stderr.startswith(f"{name}:1:1: unreadable: ")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]
