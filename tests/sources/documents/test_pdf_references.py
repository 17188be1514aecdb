"""Lists of references in PDFs: over columns and pages, with hanging indents, numbers or gaps, and where they end."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from microsite.sources.documents.document import DocumentContent
from microsite.sources.documents.formats import read_document
from tests.chromium import needs_chromium
from tests.sources.documents.printed import paragraph, printed
from tests.sources.documents.reference_lists import by_author, by_number, works

pytestmark = needs_chromium

WORKS = works(40)
TEXT = "".join(f"<p>{paragraph(number)}</p>" for number in range(9))
BEHIND = (
    "<p class=behind>Conflict of interest: the authors have none of 2014, as far as they can tell from the ledger.</p>"
    "<p class=behind>Copyright © 2015 Holm and Marsh. This may be copied by whoever names the two who counted.</p>"
)
SMALL = (
    "ol, .list { font-size: 7.5pt; line-height: 1.25; text-align: left; hyphens: none } .behind { font-size: 7.5pt }"
)
SETTINGS = {
    "hanging, in columns": ("columns", f"{SMALL} .list p {{ padding-left: 10pt; text-indent: -10pt }}"),
    "hanging, in one column": ("", f"{SMALL} .list p {{ padding-left: 14pt; text-indent: -14pt }}"),
    "first line indented": ("columns", f"{SMALL} .list p {{ text-indent: 12pt }}"),
    "apart": ("columns", f"{SMALL} .list p {{ text-indent: 0; margin-bottom: 5pt }}"),
    "justified, nothing between": ("", f"{SMALL} .list p {{ text-indent: 0; text-align: justify }}"),
}


def _read(folder: Path, raw: bytes) -> DocumentContent:
    path = folder / "paper.pdf"
    path.write_bytes(raw)
    return read_document(path).content


def _begins(people: list[str], year: int, title: str) -> str:
    return f"{', '.join(people)} ({year}). {title}"


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_list_by_author_is_read_whole(page: Page, tmp_path: Path, setting: str) -> None:
    columns, style = SETTINGS[setting]
    entries = "".join(f"<p>{by_author(*work)}</p>" for work in WORKS)
    body = f"<h1>Silt</h1><div class='{columns}'>{TEXT}<h2>References</h2><div class=list>{entries}</div>{BEHIND}</div>"
    content = _read(tmp_path, printed(page, body, style=style))
    read = [
        entry for work, entry in zip(WORKS, content.references, strict=False) if entry.startswith(_begins(*work[:3]))
    ]
    assert (len(content.references), len(read)) == (40, 40)
    assert [block.text for block in content.blocks if "doi" in block.text] == []
    assert sum(block.text.startswith(("Conflict of", "Copyright ©")) for block in content.blocks) == 2


@pytest.mark.parametrize("columns", ["", "columns"])
def test_a_numbered_list_has_its_numbers(page: Page, tmp_path: Path, columns: str) -> None:
    """The numbers stand by themselves, in the file before all the entries of a page."""
    entries = "".join(f"<li>{by_number(*work)}</li>" for work in WORKS)
    thanks = "<h2>Thanks</h2><p>To all who counted boats in 1998, and to the board.</p>"
    body = f"<h1>Silt</h1><div class='{columns}'>{TEXT}<h2>References</h2><ol>{entries}</ol>{thanks}</div>"
    content = _read(tmp_path, printed(page, body, style=SMALL))
    numbered = enumerate(zip(WORKS, content.references, strict=True), 1)
    begun = [entry.startswith(f"{number}. {work[0][0]}") for number, (work, entry) in numbered]
    assert begun.count(True) >= 38  # a number that stands alone at the foot of a page is taken for the page's
    assert any(block.text.startswith("To all who counted") for block in content.blocks)


def test_a_heading_without_a_list_stays_a_heading(page: Page, tmp_path: Path) -> None:
    body = f"<h1>Silt</h1>{TEXT}<h2>References</h2><p>{paragraph(77)}</p><p>{paragraph(78)}</p>"
    content = _read(tmp_path, printed(page, body))
    assert content.references == ()
    assert any(block.text == paragraph(78) for block in content.blocks)


def test_an_address_that_a_line_end_divides_is_put_together(page: Page, tmp_path: Path) -> None:
    listed = [by_author(*work) for work in WORKS[:6]]
    listed[1] = listed[1].replace("10.1234/mud.", "10.1234/<br>mud.")
    listed[2] = listed[2].replace("10.1234/mud.1982", "10.1234/mud.19<br>82")
    listed[3] = listed[3].replace("doi: 10.1234/mud.1983", "https://example.org/tides-<br>and-boats/1983")
    body = (
        f"<h1>Silt</h1>{TEXT}<h2>References</h2><div class=list>{''.join(f'<p>{entry}</p>' for entry in listed)}</div>"
    )
    content = _read(
        tmp_path, printed(page, body, style=f"{SMALL} .list p {{ padding-left: 14pt; text-indent: -14pt }}")
    )
    ends = [entry.split(" ")[-1] for entry in content.references]
    assert ends[1:4] == ["10.1234/mud.1981", "10.1234/mud.1982", "https://example.org/tides-and-boats/1983"]


def test_an_accent_drawn_apart_from_its_letter_divides_nothing(page: Page, tmp_path: Path) -> None:
    body = f"<h1>Silt</h1>{TEXT}<p>{paragraph(77)}</p><p>˙</p><p>{paragraph(78)}</p>"
    content = _read(tmp_path, printed(page, body))
    assert [block.text for block in content.blocks if "˙" in block.text] == []
    assert ("˙", "accent apart from its letter") in {(each.text, each.why) for each in content.left_out}
