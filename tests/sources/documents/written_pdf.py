"""PDFs written by hand: each word where the test puts it, in the type that it says."""

from collections.abc import Sequence
from typing import Final, NamedTuple

FONTS: Final = {
    "text": "Times-Roman",
    "bold": "Times-Bold",
    "italic": "Times-Italic",
    "formula": "Courier",
    "set": "AdvOT2",
    "code": "Courier",
}
"""That of "set" has a name that says nothing, as those of typesetters' files do."""

_FORMULA: Final = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def "
    "1 begincodespacerange <00> <FF> endcodespacerange "
    "6 beginbfchar <56> <D835DC49> <68> <210E> <6F> <D835DC5C> <73> <0633> <4C> <06440627> <6D> <0645> endbfchar "
    "endcmap end end"
)
"""In the formula font V, h and o stand for mathematical letters, of which two are beyond the first 65,536.

There s and m are Arabic letters, and L is two of them that are drawn as one.
"""


class Written(NamedTuple):
    """Words on a page of 600 by 800 points: how far from the left and from the bottom, and in which type."""

    left: float
    base: float
    words: str
    font: str = "text"
    size: float = 10


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _content(page: Sequence[Written]) -> bytes:
    shown = []
    for each in page:
        words = each.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        shown.append(f"BT /{each.font} {each.size} Tf {each.left} {each.base} Td ({words}) Tj ET")
    return "\n".join(shown).encode("cp1252")


def written(*pages: Sequence[Written]) -> bytes:
    """Return a PDF of some pages."""
    fonts = "".join(f"/{name} {place} 0 R" for place, name in enumerate(FONTS, 4))
    first = 4 + len(FONTS)
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(pages)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()]
    objects.append(_stream(_FORMULA.encode()))
    for name, base in FONTS.items():
        more = "/ToUnicode 3 0 R" if name == "formula" else "/Encoding/WinAnsiEncoding"
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{base}{more}>>".encode())
    for place, page in enumerate(pages):
        box = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {first + 2 * place + 1} 0 R"
        objects += [f"{box}/Resources<</Font<<{fonts}>>>>>>".encode(), _stream(_content(page))]
    body = b"".join(b"%d 0 obj%s endobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def lines_down(words: Sequence[str], *, left: float = 60, top: float = 740, lead: float = 12) -> list[Written]:
    """Return lines that stand below each other."""
    return [Written(left, top - place * lead, line) for place, line in enumerate(words)]
