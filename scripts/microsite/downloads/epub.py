"""A book as an EPUB 3.3 file: a cover, chapters of XHTML with notes, a table of contents, a style sheet. It knows
nothing of what is in it.

Written without pandoc: what is in it, in which order and under which names, is ours to say. Same input, same bytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from microsite.model.cldr import is_rtl
from microsite.model.deterministic_zip import zip_files
from microsite.model.wording import words

_OPF: Final = "http://www.idpf.org/2007/opf"

_CONTAINER: Final = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

_STYLE: Final = """body { line-height: 1.5; margin: 0 5%; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; text-align: start; }
.markers { font-size: 0.75em; line-height: 0; vertical-align: super; white-space: nowrap; }
.markers a { text-decoration: none; }
.markers.long { white-space: normal; }
.bottom-line, .voice { border-inline-start: 0.25em solid; padding-inline-start: 0.75em; }
.voice { border-inline-start-width: 0.15em; margin-block: 1em; }
.missing { border: 1px solid; margin-block: 1em; padding: 0 0.75em; }
.key-label { font-weight: bold; margin-block-end: 0; }
.key-label + p { margin-block-start: 0; }
.claim { border-block-start: 1px solid; margin-block: 1em; padding-block-start: 0.5em; break-inside: avoid; }
.about, .where, .reviewed { font-size: 0.9em; }
.cover { margin: 0; text-align: center; }
.cover img { block-size: 95vh; max-inline-size: 100%; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid; padding: 0.25em 0.5em 0.25em 0; text-align: start; vertical-align: top; }
code { overflow-wrap: anywhere; }
"""

_COVER: Final = "_cover"
"""The name of the cover's files; no name of a chapter begins like it."""
_ROLE: Final = re.compile(r' role="doc-([a-z]+)"')
"""Roles of the Digital Publishing WAI-ARIA Module. Readers of books know them under the names that they had before."""


@dataclass(frozen=True)
class Chapter:
    """A chapter: the name of its file without an ending, its title as plain text, and its body as XHTML."""

    name: str
    title: str
    body: str
    part: str = ""
    """The part of the book that it is filed under in the table of contents; plain text."""


@dataclass(frozen=True)
class Book:
    """A book. The first chapter says what it is; all text but the cover and the chapters' bodies is plain."""

    identifier: str
    title: str
    creator: str
    language: str
    """BCP 47."""
    modified: str
    """The day of the last change (ISO 8601)."""
    rights: str
    cover: str
    """A picture (SVG) that shows the title."""
    chapters: tuple[Chapter, ...]


def footnotes(notes: Iterable[tuple[str, str]]) -> str:
    """Return notes that readers show where they are referred to, by ``role="doc-noteref"``: each an id and XHTML."""
    asides = (f'<aside id="{name}" class="claim" role="doc-footnote">\n{body}\n</aside>' for name, body in notes)
    return "\n".join(('<section epub:type="footnotes">', *asides, "</section>"))


def _direction(book: Book) -> str:
    """Return the attribute of a language that is written from right to left; nothing for all others."""
    return ' dir="rtl"' if is_rtl(book.language) else ""


def _page(book: Book, title: str, body: str, kind: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{book.language}" xml:lang="{book.language}"{_direction(book)}>\n'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f'<body epub:type="{kind}">\n{_ROLE.sub(_also_as_type, body)}\n</body>\n</html>\n'
    )


def _also_as_type(role: re.Match[str]) -> str:
    return f'{role[0]} epub:type="{role[1]}"'


def _entries(book: Book) -> Iterator[str]:
    """Yield the table of contents, a list in it for each part."""
    for part, chapters in groupby(book.chapters, key=lambda chapter: chapter.part):
        lines = [f'<li><a href="{c.name}.xhtml">{escape(c.title)}</a></li>' for c in chapters]
        yield from [f"<li><span>{escape(part)}</span>", "<ol>", *lines, "</ol>", "</li>"] if part else lines


def _contents(book: Book) -> str:
    marks = {"cover": f"{_COVER}.xhtml", "toc": "nav.xhtml", "bodymatter": f"{book.chapters[1].name}.xhtml"}
    names = {"cover": words("Cover"), "toc": words("Contents"), "bodymatter": book.chapters[1].title}
    body = [
        '<nav epub:type="toc" id="toc">', f"<h1>{escape(names['toc'])}</h1>",
        "<ol>", *_entries(book), "</ol>", "</nav>",
        '<nav epub:type="landmarks" id="landmarks" hidden="">', "<ol>",
        *(f'<li><a epub:type="{kind}" href="{to}">{escape(names[kind])}</a></li>' for kind, to in marks.items()),
        "</ol>", "</nav>",
    ]  # fmt: skip
    return _page(book, words("Contents"), "\n".join(body), "frontmatter")


def _cover(book: Book) -> str:
    shown = f'<p class="cover"><img src="{_COVER}.svg" alt="{escape(book.title)}"/></p>'
    return _page(book, book.title, shown, "cover")


def _metadata(book: Book) -> tuple[str, ...]:
    fields = {
        "dc:title": book.title, "dc:creator": book.creator, "dc:language": book.language, "dc:rights": book.rights,
        "dc:date": book.modified,
    }  # fmt: skip
    access = {
        "schema:accessMode": "textual", "schema:accessModeSufficient": "textual",
        "schema:accessibilityFeature": "structuralNavigation", "schema:accessibilityHazard": "none",
    }  # fmt: skip
    return (
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        f'<dc:identifier id="id">{escape(book.identifier)}</dc:identifier>',
        *(f"<{name}>{escape(value)}</{name}>" for name, value in fields.items()),
        f'<meta property="dcterms:modified">{book.modified}T00:00:00Z</meta>',
        *(f'<meta property="{name}">{value}</meta>' for name, value in access.items()),
        '<meta name="cover" content="cover-image"/>',
        "</metadata>",
    )


def _manifest(book: Book) -> tuple[str, ...]:
    return (
        "<manifest>",
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        f'<item id="cover-image" href="{_COVER}.svg" media-type="image/svg+xml" properties="cover-image"/>',
        f'<item id="cover" href="{_COVER}.xhtml" media-type="application/xhtml+xml"/>',
        *(f'<item id="c-{c.name}" href="{c.name}.xhtml" media-type="application/xhtml+xml"/>' for c in book.chapters),
        "</manifest>",
    )


def _spine(book: Book) -> tuple[str, ...]:
    first, *others = (f'<itemref idref="c-{c.name}"/>' for c in book.chapters)
    spine = '<spine page-progression-direction="rtl">' if is_rtl(book.language) else "<spine>"
    return (spine, '<itemref idref="cover"/>', first, '<itemref idref="nav"/>', *others, "</spine>")


def _package(book: Book) -> str:
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<package xmlns="{_OPF}" version="3.0" unique-identifier="id" xml:lang="{book.language}">',
            *_metadata(book),
            *_manifest(book),
            *_spine(book),
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
    parts |= {"EPUB/style.css": _STYLE, f"EPUB/{_COVER}.svg": book.cover, f"EPUB/{_COVER}.xhtml": _cover(book)}
    for number, chapter in enumerate(book.chapters):
        kind = "bodymatter" if number else "frontmatter"
        parts[f"EPUB/{chapter.name}.xhtml"] = _page(book, chapter.title, chapter.body, kind)
    return zip_files(((name, text.encode()) for name, text in parts.items()), stored=("mimetype",))
