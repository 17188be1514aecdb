"""The forms in which readers have a text: as given, with other lines, pasted, printed to PDF and read back."""

import html
import textwrap
from collections.abc import Iterator
from typing import Final

import pypdfium2
from playwright.sync_api import Browser, PdfMargins

_EDGES: Final[PdfMargins] = {"top": "2cm", "bottom": "2cm", "left": "2cm", "right": "2cm"}
PRINTED: Final = "printed to PDF, read back"
_HEAD: Final = "<div style='font-size:8px'>Head of the page</div>"
_FOOT: Final = "<div style='font-size:8px'><span class=pageNumber></span></div>"


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.replace("-\n", "-").split("\n\n"))
    return f"<!doctype html><meta charset=utf-8><title>x</title><nav>Home</nav>{paragraphs}<footer>Share this"


def _wrapped(text: str) -> str:
    parts = text.replace("-\n", "-").split("\n\n")
    return "\r\n\r\n".join(textwrap.fill(part, 60, break_on_hyphens=False, break_long_words=False) for part in parts)


def forms(browser: Browser, text: str) -> Iterator[tuple[str, str]]:
    """Yield each form of a text with its name."""
    yield "as given", text
    yield "other line ends", text.replace("\n", "\r\n")
    yield "other lines", _wrapped(text)
    page = browser.new_page()
    page.set_content(_page(text))
    yield "pasted from a web page", page.inner_text("body")
    printed = page.pdf(
        format="A4", margin=_EDGES, display_header_footer=True, header_template=_HEAD, footer_template=_FOOT
    )
    page.close()
    paper = pypdfium2.PdfDocument(printed)  # type: ignore[no-untyped-call]
    yield PRINTED, "\n".join(sheet.get_textpage().get_text_range() for sheet in paper)
