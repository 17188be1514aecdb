"""A book as an EPUB 3.3 file: chapters of XHTML, a table of contents, a style sheet. It knows nothing of what is in it.

Written without pandoc: what is in it, in which order and under which names, is ours to say. Same input, same bytes.
"""

from dataclasses import dataclass
from html import escape
from typing import Final

from microsite.model.deterministic_zip import zip_files

_OPF: Final = "http://www.idpf.org/2007/opf"

_CONTAINER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

_STYLE: Final = """body { line-height: 1.5; margin: 0 5%; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; text-align: start; }
.marker { font-size: 0.75em; vertical-align: super; line-height: 0; text-decoration: none; }
.bottom-line { border-inline-start: 0.25em solid; padding-inline-start: 0.75em; }
.claim { border-block-start: 1px solid; margin-block: 1em; padding-block-start: 0.5em; break-inside: avoid; }
.about, .where { font-size: 0.9em; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid; padding: 0.25em 0.5em 0.25em 0; text-align: start; vertical-align: top; }
code { overflow-wrap: anywhere; }
"""


@dataclass(frozen=True)
class Chapter:
    """A chapter: the name of its file without an ending, its title as plain text, and its body as XHTML."""

    name: str
    title: str
    body: str


@dataclass(frozen=True)
class Book:
    """A book. The first chapter is its cover page, in words; all text but the chapters' bodies is plain."""

    identifier: str
    title: str
    creator: str
    language: str
    """BCP 47."""
    modified: str
    """The day of the last change (ISO 8601)."""
    rights: str
    chapters: tuple[Chapter, ...]


def _page(book: Book, title: str, body: str, kind: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{book.language}" xml:lang="{book.language}">\n'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f'<body epub:type="{kind}">\n{body}\n</body>\n</html>\n'
    )


def _contents(book: Book) -> str:
    lines = [f'<li><a href="{c.name}.xhtml">{escape(c.title)}</a></li>' for c in book.chapters]
    body = ['<nav epub:type="toc" id="toc">', "<h1>Contents</h1>", "<ol>", *lines, "</ol>", "</nav>"]
    return _page(book, "Contents", "\n".join(body), "frontmatter")


def _package(book: Book) -> str:
    items = [f'<item id="c-{c.name}" href="{c.name}.xhtml" media-type="application/xhtml+xml"/>' for c in book.chapters]
    spine = [f'<itemref idref="c-{c.name}"/>' for c in book.chapters]
    fields = {
        "dc:title": book.title, "dc:creator": book.creator, "dc:language": book.language, "dc:rights": book.rights,
        "dc:date": book.modified,
    }  # fmt: skip
    access = {
        "schema:accessMode": "textual", "schema:accessModeSufficient": "textual",
        "schema:accessibilityFeature": "structuralNavigation", "schema:accessibilityHazard": "none",
    }  # fmt: skip
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<package xmlns="{_OPF}" version="3.0" unique-identifier="id" xml:lang="{book.language}">',
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            f'<dc:identifier id="id">{escape(book.identifier)}</dc:identifier>',
            *(f"<{name}>{escape(value)}</{name}>" for name, value in fields.items()),
            f'<meta property="dcterms:modified">{book.modified}T00:00:00Z</meta>',
            *(f'<meta property="{name}">{value}</meta>' for name, value in access.items()),
            "</metadata>",
            "<manifest>",
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
            '<item id="style" href="style.css" media-type="text/css"/>',
            *items,
            "</manifest>",
            "<spine>",
            spine[0],
            '<itemref idref="nav"/>',
            *spine[1:],
            "</spine>",
            "</package>",
            "",
        )
    )


def epub(book: Book) -> bytes:
    """Return the book as a file (EPUB 3.3, OCF ZIP container: ``mimetype`` first and not compressed)."""
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book),
        "EPUB/nav.xhtml": _contents(book),
    }
    parts |= {"EPUB/style.css": _STYLE}
    for number, chapter in enumerate(book.chapters):
        kind = "bodymatter" if number else "frontmatter"
        parts[f"EPUB/{chapter.name}.xhtml"] = _page(book, chapter.title, chapter.body, kind)
    return zip_files(((name, text.encode()) for name, text in parts.items()), stored=("mimetype",))
