"""PDFs that are encrypted, damaged, empty, without end or malicious: one clear line each, and a bounded effort."""

import base64
import time
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from microsite.sources.documents.document import SourceError
from microsite.sources.documents.formats import read_document
from microsite.sources.documents.pdf.unpacked_length import lzw_length, run_length

_FONT = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def pdf(content: bytes, *, catalog: str = "", extra: str = "", page: str = "", filters: str = "") -> bytes:
    """Make a PDF of one page by hand."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources {_FONT} {page} >>".encode(),
        f"<< /Length {len(content)} {filters} >>\nstream\n".encode() + content + b"\nendstream",
    ]
    body, offsets = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n".encode() + text + b"\nendobj\n"
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"xref\n0 5\n0000000000 65535 f \n{rows}trailer\n<< /Size 5 /Root 1 0 R {extra} >>\n"
    return body + trailer.encode() + f"startxref\n{len(body)}\n%%EOF".encode()


WORDS = b"BT /F1 12 Tf 40 400 Td (The pier fell into the water.) Tj ET"
_KEY = "00" * 32
ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{_KEY}> /U <{_KEY}> /P -4 >> /ID [<00> <00>]"

REFUSED = {
    "empty": (b"", "paper.pdf is empty"),
    "no PDF": (b"%PDF-1.7 and nothing more", "damaged or none"),
    "cut off": (pdf(WORDS)[:120], "damaged or none"),
    "encrypted": (pdf(WORDS, extra=ENCRYPTED), "encrypted"),
    "a scan": (pdf(b""), "no text layer (a scan?); run it through OCR first: ocrmypdf"),
    "pages in a circle": (pdf(WORDS).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), "page 1 of the PDF is damaged"),
    "a page of rubbish": (pdf(b"\xff\x00 not a content stream ((("), "no text layer"),
}


def _path(folder: Path, raw: bytes) -> Path:
    path = folder / "paper.pdf"
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    raw, words = REFUSED[name]
    with pytest.raises(SourceError) as error:
        read_document(_path(tmp_path, raw))
    assert words in str(error.value)
    assert "\n" not in str(error.value)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a script": lambda: pdf(WORDS, catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    "an attachment": lambda: pdf(WORDS, catalog="/Names << /EmbeddedFiles << /Names [(x.exe) 9 0 R] >> >>"),
    "an outline in a circle": lambda: pdf(WORDS, catalog="/Outlines 1 0 R /First 1 0 R /Next 1 0 R"),
    "pages without number": lambda: pdf(WORDS, page="/Count 999999999"),
    "a page as large as a town": lambda: pdf(WORDS, page="/UserUnit 1000000"),
    "huge coordinates": lambda: pdf(WORDS + b" BT /F1 1e30 Tf 1e30 -1e30 Td (far away) Tj ET"),
    "letters on letters": lambda: pdf(WORDS + b" BT /F1 12 Tf " + b"(aaaaaaaaaaaaaaaaaaaa) Tj 0 0 Td " * 3_000 + b"ET"),
    "letters in each other": lambda: pdf(WORDS + b" BT /F1 12 Tf 40 300 Td " + b"(a) Tj 0 0.01 Td " * 20_000 + b"ET"),
    "a bomb": lambda: pdf(zlib.compress(WORDS + b" " * 50_000_000), filters="/Filter /FlateDecode"),
    "a shape for every letter": lambda: pdf(WORDS + b" 40 400 2 2 re f" * 30_000),
}


def _by_lzw(codes: list[int]) -> bytes:
    """Pack codes as a PDF has them: each as wide as the table of its reader asks for, from the first bit on."""
    held = bits = 0
    entries, begun = 258, False
    for code in codes:
        width = 9 + sum(entries + 1 >= size for size in (512, 1024, 2048))
        held, bits = held << width | code, bits + width
        entries, begun = (258, False) if code == 256 else (min(entries + begun, 4096), True)
    return (held << -bits % 8).to_bytes((bits + 7) // 8, "big")


def test_lengths_are_those_of_the_text() -> None:
    assert lzw_length(_by_lzw([256, *WORDS, 257]), 10**6) == len(WORDS)
    assert lzw_length(_by_lzw([256, 32, *range(258, 4096), 257]), 10**9) == sum(range(3840))
    assert run_length(b"\x02abc\xfed\x80x", 10**6) == 6


def test_a_stream_by_lzw_is_read(tmp_path: Path) -> None:
    content = _by_lzw([256, *(WORDS + b" " * 900), 257])
    read = read_document(_path(tmp_path, pdf(content, filters="/Filter /LZWDecode"))).content
    assert any("The pier fell into the water." in block.text for block in read.blocks)


@cache
def _once() -> bytes:
    """What 101 MB of blanks are packed to: made for the tests that ask for it, since it takes a second."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(101)) + packer.flush()


SWOLLEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "by LZW": (lambda: _by_lzw([256, 32, *range(258, 4096)]) * 14, "/LZWDecode"),  # each time seven megabytes
    "by run lengths": (lambda: b"\x81 " * 800_000, "/RunLengthDecode"),
    "once": (_once, "/FlateDecode"),
    "twice": (lambda: zlib.compress(_once()), "/FlateDecode /FlateDecode"),
    "in letters": (lambda: base64.a85encode(_once()) + b"~>", "/ASCII85Decode /FlateDecode"),
    "in figures": (lambda: _once().hex().encode() + b">", "/ASCIIHexDecode /FlateDecode"),
}


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", SWOLLEN)
def test_a_stream_that_swells_is_refused_before_it_is_unpacked(tmp_path: Path, name: str) -> None:
    content, filters = SWOLLEN[name]
    with pytest.raises(SourceError, match="a stream of the PDF unpacks to more than 100 MB"):
        read_document(_path(tmp_path, pdf(content(), filters=f"/Filter [{filters}]")))


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", HOSTILE)
def test_what_means_harm_is_read_as_text_or_refused(tmp_path: Path, name: str) -> None:
    begun = time.process_time()
    content = read_document(_path(tmp_path, HOSTILE[name]())).content
    assert any("The pier fell into the water." in block.text for block in content.blocks)
    assert time.process_time() - begun < 20
