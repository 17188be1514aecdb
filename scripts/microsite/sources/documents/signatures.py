"""What a file is by its bytes, so that one with the wrong ending is named for what it is, with what to do."""

import codecs
import io
import re
import zipfile
from collections.abc import Mapping
from typing import Final, NamedTuple

EXPECTED: Final[Mapping[str, str]] = {
    ".txt": "plain text",
    ".pdf": "a PDF",
    ".html": "a web page",
    ".htm": "a web page",
    ".xhtml": "a web page",
    ".docx": "a Word file",
    ".odt": "an OpenDocument text",
    ".epub": "a book as EPUB",
    ".md": "Markdown",
    ".xml": "an article as JATS XML",
}
"""What each ending says that a file is."""

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BINARY: Final[Mapping[str, tuple[bytes, ...]]] = {".pdf": (b"%PDF-",), ".docx": _ZIP, ".odt": _ZIP, ".epub": _ZIP}
"""How the files begin that are no text."""


class FileKind(NamedTuple):
    """What a file turned out to be."""

    what: str
    mend: str
    suffixes: tuple[str, ...] = ()
    """The endings that it may have here."""


_PICTURE: Final = "make it a PDF with text: img2pdf {name} | ocrmypdf - text.pdf"
_PACKED: Final = "unpack it, and give the file in it"
_NOTHING: Final = "give the text itself"
_PAGE: Final = FileKind("a web page", "give it the ending .html", (".html", ".htm", ".xhtml"))
_TEXT: Final = FileKind("plain text", "give it the ending .txt")

_BEGINS: Final = (
    (re.compile(rb"%PDF-"), FileKind("a PDF", "give it the ending .pdf", (".pdf",))),
    (re.compile(rb"\x89PNG"), FileKind("a PNG picture", _PICTURE)),
    (re.compile(rb"\xff\xd8\xff"), FileKind("a JPEG picture", _PICTURE)),
    (re.compile(rb"GIF8[79]a"), FileKind("a GIF picture", _PICTURE)),
    (re.compile(rb"II\*\0|MM\0\*"), FileKind("a TIFF picture", _PICTURE)),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), FileKind("a WebP picture", _PICTURE)),
    (re.compile(rb"AT&TFORM"), FileKind("a DjVu scan", "make it a PDF with text: ddjvu -format=pdf, then ocrmypdf")),
    (re.compile(rb"%!PS"), FileKind("PostScript", "make it a PDF: ps2pdf {name}")),
    (re.compile(rb"\{\\rtf"), FileKind("rich text (RTF)", "save it as .docx or .odt")),
    (
        re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        FileKind("a file of an old office program, or encrypted", "save it as .docx or .odt, without a password"),
    ),
    (re.compile(rb"\x1f\x8b|BZh[1-9]|\xfd7zXZ\0"), FileKind("a compressed file", _PACKED)),
    (re.compile(rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07"), FileKind("an archive", _PACKED)),
    (re.compile(rb"\x7fELF|MZ[^\0]{0,16}\0"), FileKind("a program", _NOTHING)),
    (re.compile(rb"SQLite format 3\0"), FileKind("a database", _NOTHING)),
    (re.compile(rb"....ftyp|ID3[\x02-\x04]\0|OggS\0|\x1aE\xdf\xa3|RIFF....(?:WAVE|AVI )", re.DOTALL),
     FileKind("a recording of sound or film", "give a text of what is said")),
    (re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html[\s>])"), _PAGE),
)  # fmt: skip

_MIME: Final[Mapping[bytes, FileKind]] = {
    b"application/epub+zip": FileKind("a book as EPUB", "give it the ending .epub", (".epub",)),
    b"application/vnd.oasis.opendocument.text": FileKind("an OpenDocument text", "give it the ending .odt", (".odt",)),
    b"application/vnd.oasis.opendocument.spreadsheet": FileKind("a spreadsheet", "save what it says as text"),
    b"application/vnd.oasis.opendocument.presentation": FileKind("a set of slides", "save it as a PDF"),
}
_MEMBERS: Final = (
    ("META-INF/container.xml", _MIME[b"application/epub+zip"]),
    ("word/", FileKind("a Word file", "give it the ending .docx", (".docx",))),
    ("xl/", FileKind("a spreadsheet", "save what it says as text")),
    ("ppt/", FileKind("a set of slides", "save it as a PDF")),
    ("Index/Document.iwa", FileKind("a file of Pages", "save it as .docx")),
    ("content.xml", _MIME[b"application/vnd.oasis.opendocument.text"]),
)
_ARCHIVE: Final = FileKind("a ZIP archive", _PACKED)


def _packed_kind(raw: bytes) -> FileKind | None:
    """Return what a ZIP archive holds, by the names of its members; None if it cannot be opened."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    said = member.read(100).strip()
                if said in _MIME:
                    return _MIME[said]
    except Exception:  # noqa: BLE001 - of damage, its reader speaks
        return None
    return next((kind for name, kind in _MEMBERS if any(each.startswith(name) for each in names)), _ARCHIVE)


def _is_text(raw: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(raw[:4096])
    except UnicodeDecodeError:
        return False
    return b"\0" not in raw[:4096]


def _kind(raw: bytes, suffix: str) -> FileKind | None:
    """Return what a file is; None if its reader may say so."""
    if raw.startswith(_ZIP):
        return _packed_kind(raw)
    for pattern, kind in _BEGINS:
        if pattern.match(raw) or (kind.suffixes == (".pdf",) and pattern.search(raw[:1024])):
            return kind
    begins = _BINARY.get(suffix)
    return _TEXT if begins and _is_text(raw) else None


def wrong_ending(raw: bytes, name: str, suffix: str) -> str | None:
    """Return what a file is, and what to do, if its bytes do not fit its ending; None if they may."""
    expected = EXPECTED.get(suffix, f"a file ending in {suffix}")
    if not raw.strip(b"\0 \t\r\n"):
        if not raw.strip() and suffix not in _BINARY:
            return None
        return f"{name} is empty, or holds nothing but zeros; expected {expected}; get the file anew"
    kind = _kind(raw, suffix)
    if kind and suffix not in kind.suffixes:
        return f"{name} is {kind.what}; expected {expected}; {kind.mend.format(name=name)}"
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if suffix in (".txt", ".md") and marked:
        return f"{name} is text in UTF-16 or UTF-32; expected UTF-8; save it as UTF-8"
    if suffix not in _BINARY and b"\0" in raw[:4096] and not marked:
        return f"{name} is binary data; expected {expected}; give it the ending of what it is"
    return None
