"""The forms in which readers have a text: as given, with other lines, pasted, printed to PDF and read back."""

import html
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pypandoc
import pypdfium2
from playwright.sync_api import Browser, PdfMargins

_EDGES: Final[PdfMargins] = {"top": "2cm", "bottom": "2cm", "left": "2cm", "right": "2cm"}
PRINTED: Final = "printed to PDF, read back"
_SIZES: Final = {PRINTED: "A4", "printed to PDF of A5": "A5", "printed to PDF of A6, hyphenated": "A6"}
_HEAD: Final = "<div style='font-size:8px'>Head of the page</div>"
_FOOT: Final = "<div style='font-size:8px'><span class=pageNumber></span></div>"


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.replace("-\n", "-").split("\n\n"))
    head = "<!doctype html><html lang=en><meta charset=utf-8><title>x</title>"
    return f"{head}<nav>Home</nav>{paragraphs}<footer>Share this"


def _wrapped(text: str) -> str:
    parts = text.replace("-\n", "-").split("\n\n")
    return "\r\n\r\n".join(textwrap.fill(part, 60, break_on_hyphens=False, break_long_words=False) for part in parts)


def _as_a_reader_prints(browser: Browser, text: str) -> bytes:
    """Print with the head and foot that Chromium puts there itself: day, title, address and page of pages."""
    page = browser.new_page()
    page.set_content(_page(text))
    printed = page.pdf(format="A4", display_header_footer=True)
    page.close()
    return printed


def _through(kind: str, page: str) -> str:
    """Return the text of a page that went through a file of another kind."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"x.{kind}"
        pypandoc.convert_text(page, kind, format="html", outputfile=file)
        return str(pypandoc.convert_file(file, "plain", extra_args=["--wrap=none"]))


def _divided(text: str) -> str:
    """Return a text in which each long word is divided at the end of a line."""
    return re.sub(r"\b([a-z]{5})([a-z]{4,})", r"\1-\n\2", " ".join(text.replace("-\n", "-").split()), count=2000)


def forms(browser: Browser, text: str) -> Iterator[tuple[str, str]]:
    """Yield each form of a text with its name."""
    yield "as given", text
    yield "other line ends", text.replace("\n", "\r\n")
    yield "other lines", _wrapped(text)
    page = browser.new_page()
    page.set_content(_page(text))
    yield "pasted from a web page", page.inner_text("body")
    for name, size in _SIZES.items():
        page.add_style_tag(content=f"p {{ hyphens: {'auto' if 'hyphenated' in name else 'manual'} }}")
        printed = page.pdf(
            format=size, margin=_EDGES, display_header_footer=True, header_template=_HEAD, footer_template=_FOOT
        )
        paper = pypdfium2.PdfDocument(printed)  # type: ignore[no-untyped-call]
        yield name, "\n".join(sheet.get_textpage().get_text_range() for sheet in paper)
    page.close()
    paper = pypdfium2.PdfDocument(_as_a_reader_prints(browser, text))  # type: ignore[no-untyped-call]
    yield "printed as browsers do", "\n".join(sheet.get_textpage().get_text_range() for sheet in paper)
    yield "soft hyphens", re.sub(r"\b([a-z]{4})([a-z]{4,})", "\\1\u00ad\\2", text)
    yield "other quotes", text.translate(str.maketrans("“”’'", '""\'’'))
    yield "marks of direction", "\u2067" + text.replace("\n\n", "\u2069\n\n\u2067").replace(" (", " \u200e(")
    for kind in ("docx", "odt", "epub"):
        yield f"copied from {kind}", _through(kind, _page(text))
    yield "divided words", _divided(text)
