"""Files that are not what they are called: one clear line each that says what they are, and nothing written."""

import os
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest

from microsite.sources.documents import document
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.signatures import EXPECTED
from microsite.sources.ingest.extract import extract
from tests.commands import run


def _zip(*names: str, mimetype: str = "") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "words")
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
    return made.getvalue()


PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
PAGE = b"<!DOCTYPE html><html><body><p>Sign in to read.</p></body></html>"
OPEN = "application/vnd.oasis.opendocument."

WRONG: list[tuple[str, bytes, str]] = [
    *((f"a{ending}", PNG, f"a{ending} is a PNG picture; expected ") for ending in EXPECTED),
    ("a.docx", b"%PDF-1.7 words", "is a PDF; expected a Word file; give it the ending .pdf"),
    ("a.html", b"%PDF-1.7 words", "is a PDF; expected a web page; give it the ending .pdf"),
    (
        "a.pdf",
        b"\xff\xd8\xff\xe0" + bytes(9),
        "is a JPEG picture; expected a PDF; make it a PDF with text: img2pdf a.pdf",
    ),
    ("a.html", b"GIF89a" + bytes(9), "is a GIF picture"),
    ("a.pdf", b"II*\0" + bytes(9), "is a TIFF picture"),
    ("a.pdf", b"RIFF\0\0\0\0WEBP", "is a WebP picture"),
    ("a.pdf", b"AT&TFORM" + bytes(9), "is a DjVu scan"),
    ("a.pdf", b"%!PS-Adobe-3.0", "is PostScript; expected a PDF; make it a PDF: ps2pdf a.pdf"),
    ("a.docx", b"{\\rtf1 words}", "is rich text (RTF); expected a Word file; save it as .docx"),
    (
        "a.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "old office program, or encrypted; expected a Word file; save it as .docx",
    ),
    ("a.pdf", b"\x1f\x8b\x08" + bytes(9), "is a compressed file; expected a PDF; unpack it"),
    ("a.docx", b"7z\xbc\xaf\x27\x1c" + bytes(9), "is an archive"),
    ("a.docx", b"Rar!\x1a\x07\0", "is an archive"),
    ("a.txt", b"MZ\x90\0" + bytes(99), "is a program; expected plain text"),
    ("a.txt", b"\x7fELF" + bytes(9), "is a program"),
    ("a.txt", b"SQLite format 3\0", "is a database"),
    ("a.pdf", b"\0\0\0\x18ftypmp42", "is a recording"),
    ("a.docx", _zip("notes.txt"), "is a ZIP archive; expected a Word file; unpack it, and give the file in it"),
    ("a.odt", _zip("notes.txt"), "is a ZIP archive"),
    ("a.epub", _zip("notes.txt"), "is a ZIP archive"),
    ("a.md", _zip("notes.txt"), "is a ZIP archive"),
    ("a.docx", _zip("xl/workbook.xml"), "is a spreadsheet"),
    ("a.docx", _zip("ppt/slides.xml"), "is a set of slides"),
    ("a.odt", _zip("word/document.xml"), "is a Word file; expected an OpenDocument text; give it the ending .docx"),
    ("a.docx", _zip("content.xml", mimetype=f"{OPEN}text"), "is an OpenDocument text; expected a Word file"),
    ("a.odt", _zip("content.xml", mimetype=f"{OPEN}spreadsheet"), "is a spreadsheet"),
    ("a.docx", _zip("META-INF/container.xml"), "is a book as EPUB; expected a Word file; give it the ending .epub"),
    *(
        (f"a{ending}", PAGE, f"a{ending} is a web page; expected ")
        for ending in (".pdf", ".docx", ".txt", ".md", ".xml")
    ),
    *(
        (f"a{ending}", b"Only words.\n", f"a{ending} is plain text; expected ")
        for ending in (".pdf", ".docx", ".odt", ".epub")
    ),
    *((f"a{ending}", b"", f"a{ending} is empty") for ending in (".pdf", ".docx", ".odt", ".epub")),
    *((f"a{ending}", bytes(500), f"a{ending} is empty, or holds nothing but zeros") for ending in EXPECTED),
    ("a.docx", b"PK\x03\x04 and no more", "could not be unpacked; it is damaged"),
    ("a.epub", _zip("META-INF/container.xml")[:60], "could not be unpacked; it is damaged"),
    ("a.md", b"\xff\xfe", "is text in UTF-16 or UTF-32; expected UTF-8; save it as UTF-8"),
    ("a.txt", "words".encode("utf-32"), "is text in UTF-16 or UTF-32"),
    ("a.md", b"caf\xe9", "expected UTF-8, found other bytes in line 1"),
    ("a.html", b"words \x01\0\x02", "is binary data; expected a web page"),
    ("a.xml", b"", "damaged"),
    ("a.xml", b"<article>" + b"<p/>" * 1_000_001 + b"</article>", "has more than 1,000,000 tags"),
    ("a.txt", "\u200b\n\ufeff\u00ad\n".encode(), "the file holds no text"),
    ("a.xml", b"<rss/>", "got <rss>"),
    ("a.doc", b"words", "expected a file ending in"),
    ("a", b"words", "expected a file ending in"),
]


@pytest.mark.parametrize(("name", "raw", "words"), WRONG)
def test_a_wrong_file_is_named_for_what_it_is(tmp_path: Path, name: str, raw: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(SourceError) as refusal:
        extract(tmp_path / name)
    assert words in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_the_command_says_so_in_one_line_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PNG)
    done = run("ingest.py", tmp_path, str(tmp_path / "a.pdf"), "--show")
    assert done.returncode == 1
    assert done.stderr.startswith("a.pdf:1:1: unreadable: a.pdf is a PNG picture; expected a PDF; ")
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://example.org/paper.pdf", "got a web address"),
        ("https://example.org/paper.pdf", "got a web address"),
        ("www.example.org/paper.pdf", "got a web address"),
        ("example.org/paper.pdf", "got a web address"),
        ("nowhere.txt", "could not be read (No such file or directory)"),
        ("folder", "got a folder; name the file in it: folder/"),
        ("folder.pdf", "got a folder"),
        ("pipe.txt", "got a pipe or a device"),
        ("zero.txt", "got a pipe or a device"),
        ("loop.txt", "could not be read (Too many levels of symbolic links)"),
    ],
)
def test_what_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, words: str) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("folder", "folder.pdf"):
        Path(name).mkdir()
    os.mkfifo("pipe.txt")
    Path("zero.txt").symlink_to("/dev/zero")
    Path("loop.txt").symlink_to("loop.txt")
    with pytest.raises(SourceError) as refusal:
        extract(Path(address))
    assert words in str(refusal.value)


BOUNDED: Mapping[str, bytes] = {
    "line.txt": b"word and other words, " * 300,
    "lines.txt": b"word\n" * 1_200,
    "line.md": b"word and other words, " * 300,
    "page.html": b"<p>word and other words, it goes on</p>" * 300,
}


@pytest.mark.parametrize("name", BOUNDED)
def test_more_text_than_a_source_can_have_is_refused_before_it_is_divided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).write_bytes(BOUNDED[name])
    extract(tmp_path / name)
    monkeypatch.setattr(document, "LONGEST", 5_000)
    with pytest.raises(SourceError, match=r"characters are more text than can be read \(5,000\)"):
        extract(tmp_path / name)
