"""Documents of our own with known structure, printed by Chromium."""

import random

from playwright.sync_api import Page, PdfMargins

_WORDS = (
    "harbour silt ferry channel dredger board gull baker pier tide ledger summer winter ebb quay rope timber lantern "
    "measured reported counted widened closed opened mended carried narrow shallow distant ordinary considerable "
    "navigation administration responsibility sedimentation measurement establishment transportation understanding"
).split()


def sentence(dice: random.Random, words: int) -> str:
    """Return a sentence that says nothing, of so many words."""
    chosen = [dice.choice(_WORDS) for _ in range(words)]
    return f"The {' '.join(chosen)} again."


def paragraph(seed: int, sentences: int = 4) -> str:
    """Return a paragraph; the same number gives the same one."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    return " ".join(sentence(dice, dice.randint(9, 18)) for _ in range(sentences))


STYLE = """
@page { size: A4; margin: 25mm 20mm }
body { font: 10pt/1.3 "Liberation Serif", serif; text-align: justify; hyphens: auto; margin: 0 }
p { margin: 0; text-indent: 1.4em }
h1 { font: bold 18pt sans-serif; text-align: left } h2 { font: bold 13pt sans-serif; text-align: left }
h1 + p, h2 + p { text-indent: 0 }
.columns { columns: 2; column-gap: 8mm }
sup { font-size: 6.5pt; line-height: 0 }
.notes { font-size: 7.5pt; line-height: 1.2; text-indent: 0 }
figcaption, caption { font-size: 8.5pt; text-align: left }
"""

HEAD = '<div style="font-size:8px;width:100%;text-align:center">Harbour Papers, volume 7</div>'
FOOT = '<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>'


def printed(page: Page, body: str, *, style: str = "", language: str = "en", direction: str = "ltr") -> bytes:
    """Return a document as PDF, with a running head and page numbers; a second page, so that they can be known."""
    head = f'<!doctype html><html lang="{language}" dir="{direction}"><style>{STYLE}{style}</style>'
    page.set_content(f'{head}{body}<p style="break-before: page">The end.</p></html>')
    margin: PdfMargins = {"top": "25mm", "bottom": "25mm", "left": "20mm", "right": "20mm"}
    return page.pdf(display_header_footer=True, header_template=HEAD, footer_template=FOOT, margin=margin)
