"""What a reader may give: files, web pages, pasted words; what is refused; what hostile files can do."""

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import needs_chromium
from tests.site.own_copy_field import ANY, SOURCE, TEXT, TOOL, OpenField, give, open_field


@needs_chromium
def test_a_pasted_copy_and_a_web_page_are_read(open_own_copy: OpenField) -> None:
    page = open_own_copy(ANY)
    page.get_by_label("Of which source is it a copy?").select_option("harbour-report")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".own-copy-status")).to_have_text("Paste the text first, or choose a file.")
    page.get_by_label("Paste the text of your copy").fill(TEXT.replace("'", "’"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    all_stand = "All 14 sentences and headings of the harbour report stand in your copy, word for word."
    expect(page.locator(".own-copy-status")).to_have_text(all_stand)
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.replace("&", "&amp;").replace("-\n", "-").split("\n\n"))
    html = f"<!DOCTYPE html><title>A report</title><nav>Home<ul><li>Search</ul></nav>{paragraphs}<footer>Share"
    assert give(page, html, "report.html") == all_stand
    assert give(page, html.replace("<title>", "<meta charset=windows-1252><title>").encode("cp1252")) == all_stand
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        assert give(page, TEXT.encode(encoding)) == all_stand, encoding
    # What older programs of Windows write; the pound signs are other bytes there.
    assert give(page, TEXT.encode("cp1252")) == all_stand
    assert give(page, html.replace("<p>", "<p hidden>")).startswith("None of the 14 sentences")
    assert give(page, f"<section>{paragraphs}</section>", "part.txt") == all_stand
    assert give(page, f"<?xml version='1.0'?>\n<!-- x --><article><body>{paragraphs}</body></article>") == all_stand
    page.get_by_label("Paste the text of your copy").fill(html)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".own-copy-status")).to_have_text(all_stand)
    assert "13 of 14" in give(page, TEXT.replace("The harbour of", "<The> harbour of"))


@needs_chromium
def test_what_a_page_hides_itself_is_not_read(page: Page) -> None:
    page.set_content("<button class=scheme></button>")
    for script in (TOOL.parent / "scheme.js", TOOL / "read-file.js"):
        page.add_script_tag(path=script)
    html = "<p>a<p hidden>b<p style='Display: none'>c<p style='visibility:hidden'>d<p style='color: red'>e<template>f"
    assert page.evaluate("html => ownCopy.textOfHtml(html)", html).split() == ["a", "e"]


REFUSED: dict[str, tuple[bytes, str]] = {
    "a.pdf": (b"%PDF-1.7 x", "This is a PDF: open it, select all, copy, and paste"),
    "a.docx": (b"PK\x03\x04 x", "This is a Word file, a book or an archive"),
    "a.png": (b"\x89PNG\r\n\x1a\n", "This is a picture"),
    "a.bin": (b"text and \0 more", "This is no text file"),
    "empty.txt": (b"", "There is no text in this file"),
    "blank.txt": (b" \n\n ", "There is no text in this file"),
    "blank.html": (b"<!doctype html><title>x</title><img src=x></html>", "There is no text in this file"),
    "a.webp": (b"RIFF\x10\0\0\0WEBPVP8 ", "This is a picture"),
    "a.heic": (b"\0\0\0\x18ftypheic" + bytes(9), "This is a picture"),
    "a.tif": (b"II*\0" + bytes(9), "This is a picture"),
    "a.svg": (b"<?xml version='1.0'?>\n<!-- A map -->\n<svg xmlns='x'><text>y</text></svg>", "This is a picture"),
    "a.7z": (b"7z\xbc\xaf\x27\x1c", "This is a packed file"),
    "a.mhtml": (
        b"From: <Saved by Blink>\r\nSubject: x\r\nContent-Type: multipart/related;\r\n\ttype=3D\r\n\r\n<p>",
        "This is a web page with its pictures in one file",
    ),
    "a.webarchive": (b"bplist00\xd1", "This is a web page with its pictures in one file"),
    "late.pdf": (b"\n\n%PDF-1.7 x", "This is a PDF"),
    "signs.bin": (bytes(range(1, 32)) * 9, "This is no text file"),
}


@needs_chromium
def test_what_cannot_be_read_is_told_in_one_line(open_own_copy: OpenField) -> None:
    page = open_own_copy(SOURCE)
    for name, (data, told) in REFUSED.items():
        said = give(page, data, name)
        assert told in said, name
        assert "\n" not in said
        assert page.locator(".own-copy-tool > div > *").count() == 0
    large = "ownCopy.readFile(new File([new Uint8Array(20_000_001)], 'x')).catch(error => error.message)"
    assert "more than 20 MB" in page.evaluate(large)


HOSTILE = """<!doctype html><html><head><script>window.ran = 1</script><base href="//away.example/"></head>
<body onload="window.ran = 2"><img src="//away.example/x.png" onerror="window.ran = 3"><p>The harbour of Brill.
<iframe src="javascript:parent.ran = 4"></iframe><link rel=stylesheet href="//away.example/x.css">
<svg><script>window.ran = 5</script></svg><form action="//away.example/"><button>x</button></form>
<p>Dredge the channel twice a year.
<p>&lt;img src=x onerror="window.ran = 6"&gt; Recent soundings show &lt;b&gt;at most&lt;/b&gt; 6 metres."""


@needs_chromium
@pytest.mark.parametrize("path", [SOURCE, ANY])
def test_nothing_is_asked_for_or_run_while_a_copy_is_compared(page: Page, address: str, path: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_field(page, address + path)
    if path == ANY:
        with page.expect_response("**/harbour-report.js"):
            page.get_by_label("Of which source is it a copy?").select_option("harbour-report")
    page.route("**", lambda route: route.abort())
    asked.clear()
    for name, text in {
        "a.html": HOSTILE,
        "b.txt": HOSTILE,
        "c.txt": TEXT.replace("nine", "ten <img src=x onerror='window.ran = 7'>"),
    }.items():
        assert "of the harbour report" in give(page, text, name)
        page.locator(".own-copy-tool a:visible").last.hover()
        page.wait_for_timeout(400)  # after which a card would be asked for
    assert asked == []
    assert page.evaluate("window.ran") is None
    assert page.locator(".own-copy-tool :is(img, b, form, iframe, script)").count() == 0
    expect(page.locator(".own-copy-tool")).to_contain_text("window.ran = 7")
