"""A reader's own copy on the page: what is said of it, what is asked of the network, what hostile files can do."""

import gzip
import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from microsite.corpus.project import load
from microsite.downloads import own_copy
from microsite.site.joined_scripts import parts_of
from microsite.site.short_scripts import short_lines
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import words
from tests.axe import EVERY, violations
from tests.conftest import THEME, TOY, Tab, needs_chromium
from tests.tabs import go, listening

HARBOUR = TOY / "texts" / "harbour.txt"
TEXT = HARBOUR.read_text("utf-8")
CLAIM, SOURCE, ANY = "claims/harbour-report-004/", "sources/harbour-report/", "verify/"
TOOL = THEME / "assets" / "own-copy"


def test_what_is_loaded_is_small_and_holds_no_words_of_a_source() -> None:
    tool = "\n".join(line for path in parts_of(TOOL / "tool.js") for line in short_lines(path.read_text("utf-8")))
    size = len(gzip.compress(tool.encode())) + len(gzip.compress((TOOL / "own-copy.css").read_bytes()))
    assert 5_000 < size <= 25_000
    project, _ = load(TOY)
    files = {file.path: file.data.decode() for file in own_copy.files(project.corpus)}
    assert set(files) == {own_copy.LIST, own_copy.of_source("harbour-report"), own_copy.of_source("gull-letter")}
    for dossier in project.corpus.sources.values():
        assert dossier.text is not None
        script = files[own_copy.of_source(dossier.id)]
        assert Fingerprint.decode(dossier.text.fingerprint).overlaps([word.form for word in words(script)]) == []
        record = json.loads(script.partition(" = ")[2].rstrip(";\n"))
        assert set(record["claims"]) == {claim.id for claim in dossier.claims}
        assert len(record["passages"]) == len(dossier.text.passages)


Open = Callable[..., Page]


@pytest.fixture
def asked() -> list[str]:
    """What a page asks the network for."""
    return []


def _opened(page: Page, address: str) -> Page:
    """Go to a page and open its field."""
    page.goto(address)
    field = page.locator("details.own-copy")
    if field.get_attribute("open") is None:
        field.locator("> summary").click()
    page.locator(".own-copy-tool").wait_for()
    return page


@pytest.fixture
def opened(tab: Tab, address: str, asked: list[str]) -> Iterator[Open]:
    """Open a page and its field; a console that speaks fails."""
    page, wrong = tab(viewport={"width": 390, "height": 844}, reduced_motion="reduce"), list[str]()
    with listening(
        page,
        console=lambda message: wrong.append(message.text),
        pageerror=lambda error: wrong.append(str(error)),
        request=lambda request: asked.append(request.url.removeprefix(address)),
    ):
        yield lambda path: _opened(page, address + path)
    assert wrong == []


def _give(page: Page, text: str | bytes, name: str = "copy.txt") -> str:
    """Choose a file with this content; return what is said of it."""
    data = text.encode() if isinstance(text, str) else text
    page.locator(".own-copy-status").evaluate("one => { one.textContent = '' }")
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "", "buffer": data})
    expect(page.locator(".own-copy-status")).to_have_text(_DONE)
    return page.locator(".own-copy-status").inner_text()


_DONE = re.compile(r"^(?!Comparing).+")


def _states(page: Page) -> dict[str, str]:
    """Return what is said of each sentence, by its place."""
    said = page.locator(".own-copy-tool > div details > ul > li").evaluate_all(
        "lines => lines.map(line => [line.querySelector('a').textContent, line.className.replace('copy-', '')])"
    )
    return dict(said)


@needs_chromium
def test_the_very_file_stands_in_its_place(opened: Open) -> None:
    page = opened(CLAIM)
    said = _give(page, HARBOUR.read_bytes())
    assert said.startswith("This is the very file we read, byte for byte, and everything stands in its place: all 14 ")
    assert set(_states(page).values()) == {"there"}
    own = page.locator(".own-copy-tool > div > ul > li")
    expect(own).to_have_count(1)
    expect(own).to_contain_text("section 1, paragraph 1, sentence 3: stands there, word for word")
    expect(own.locator("q")).to_have_text(
        "Recent soundings show at least 6 metres at low water (Fisk & Lamb, 2011: 4-5)."
    )


S2, S3 = "section 1, paragraph 1, sentence 2", "section 1, paragraph 1, sentence 3"
FISHERMEN = "section 2, paragraph 1, sentence 2"
CHANGED: list[tuple[str, str, dict[str, str], str]] = [
    ("at least 6 metres", "at least 9 metres", {S3: "differs"}, "We read the number 6 there, and it is not"),
    ("at least 6 metres", "at most 6 metres", {S3: "differs"}, "At low water the channel was found"),
    ("the channel was nine", "the channel was ten", {S2: "differs"}, "We read the number 9 there"),
    ("Fishermen\nfear that larger boats will stop calling.", "", {FISHERMEN: "missing"}, "do not take our word"),
    ("It may well", "It may not", {"section 2, paragraph 1, sentence 3": "differs"}, "this place: It may not happen"),
]  # fmt: skip


@needs_chromium
@pytest.mark.parametrize(("old", "new", "named", "told"), CHANGED)
def test_exactly_what_is_changed_is_named(opened: Open, old: str, new: str, named: dict[str, str], told: str) -> None:
    assert old in TEXT
    page = opened(SOURCE)
    said = _give(page, "A menu. Home.\r\n\r\n" + TEXT.replace(old, new).replace("\n", "\r\n"))
    assert {place: state for place, state in _states(page).items() if state != "there"} == named
    assert said.startswith("13 of 14 sentences and headings of the harbour report stand in your copy, word for word.")
    expect(page.locator(".own-copy-tool")).to_contain_text(told)
    expect(page.locator(".own-copy-tool")).to_contain_text("A copy that differs need not be wrong.")


@needs_chromium
def test_what_stands_elsewhere_is_found_there(opened: Open) -> None:
    page, moved = opened(SOURCE), "Dredge the channel twice a year."
    said = _give(page, f"{moved}\n\n{TEXT.replace(moved, '')}")
    assert said.endswith("One stands in another place.")
    assert {place for place, state in _states(page).items() if state == "moved"} == {
        "section 2, list item 1, sentence 1"
    }
    letter = (TOY / "texts" / "letter.txt").read_text("utf-8")
    assert _give(page, letter + "!") == (
        "None of the 14 sentences and headings of the harbour report stands in your text, word for word. "
        "Part of a sentence is not found: give it from its first word to its full stop."
    )
    assert _give(page, letter * 3).endswith(
        "it seems to be another text or a translation, or copying mixed its columns."
    )
    assert page.locator(".own-copy-tool > div > *").count() == 0
    assert _give(page, letter).startswith("By its bytes, this is the letter about gulls, not the harbour report.")


TRANSLATED = """Silt and the Future of Brill Harbour

1. Background

Der Hafen von Brill ist jedes Jahr flacher geworden, seit es den Wellenbrecher gibt; die Verwaltung hält die Lage nun
für ernst. Nach Oduya (1998: 12) war die Rinne bei ihrer Eröffnung neun Meter tief. Die eigenen Ingenieure sind uneins.

2. What is at stake

Das Baggern kostet zwischen 2 und 3,5 Millionen Pfund im Jahr. Die Fischer fürchten, dass größere Boote ausbleiben.
"""


@needs_chromium
def test_another_text_under_the_same_headings_is_no_part_of_the_source(opened: Open) -> None:
    page = opened(SOURCE)
    assert _give(page, TRANSLATED) == (
        "No sentence was found: of the harbour report 3 headings stand in your copy, and none of its 11 sentences. "
        "It seems to be another text under the same headings or a translation, or copying mixed its columns."
    )
    assert _give(page, "2. What is at stake").startswith("Your text is a part of the harbour report: 1 of 14 ")
    one = TRANSLATED.replace("Die Fischer fürchten", "Fishermen fear that larger boats will stop calling. Sie fürchten")
    assert "4 of 14 sentences and headings" in _give(page, one)


SOUNDINGS = "Recent soundings show at least 6 metres at low water (Fisk & Lamb, 2011: 4-5)."
BESIDE = {
    f"Nobody says that {SOUNDINGS}": "Your copy has more before it: Nobody says that",
    f"A note. It is a lie that\n{SOUNDINGS}": "Your copy has more before it: It is a lie that",
    f"{SOUNDINGS} None of this is so.": "Your copy has more behind it: None of this is so.",
    f"A menu\n\n{SOUNDINGS}\n\nShare this": "",
}


@needs_chromium
def test_what_turns_a_sentence_round_is_shown_beside_the_first_and_the_last_as_well(opened: Open) -> None:
    page = opened(CLAIM)
    for text, told in BESIDE.items():
        said = _give(page, text)
        assert said.startswith("Your text is a part of the harbour report: 1 of 14 sentences and headings stands in ")
        assert said.endswith("Beside one that stands there, your copy has more." if told else "word for word.")
        own = page.locator(".own-copy-tool > div > ul > li")
        expect(own).to_contain_text(
            "stands there, word for word" + (", but your copy has more beside it" if told else "")
        )
        assert told in own.inner_text()
    _give(page, TEXT.replace("5). The board's", "5). None of this is so. The board's"))
    expect(page.locator(".own-copy-tool > div > ul > li")).to_contain_text("more behind it: None of this is so.")
    assert sorted(_states(page).values())[:3] == ["added", "added", "there"]


@needs_chromium
def test_of_a_part_nothing_is_doubted_that_is_not_in_it(opened: Open) -> None:
    page = opened(SOURCE)
    part = TEXT[TEXT.index("The harbour of Brill has lost") : TEXT.index("2. What is at stake")]
    assert _give(page, part) == (
        "Your text is a part of the harbour report: 4 of 14 sentences and headings stand in your copy, word for word."
    )
    assert sorted(set(_states(page).values())) == ["beyond", "there"]
    expect(page.locator(".own-copy-tool")).not_to_contain_text("do not take our word")
    assert "One is not found" not in _give(page, part.replace("nine", "ten"))


def _printed(text: str) -> str:
    """Return a text as it comes out of a PDF: narrow lines, divided words, a head and a number on each page."""
    lines, out = text.replace("-\n", "-").replace("engineers", "engi-\nneers").split("\n"), list[str]()
    for number, line in enumerate(lines, 1):
        out.append(line)
        if number % 3 == 0:
            out += [f"{number} The Brill Gazette", str(number)]
    return "\n".join(out)


PRINTED: dict[str, tuple[str, int, str]] = {
    "heads and numbers of pages": (_printed(TEXT), 3, "The Brill Gazette"),
    "U+FFFE for a hyphen": (
        TEXT.replace("engineers", "engi\ufffeneers").replace("self-\nstyled", "self\ufffestyled"),
        2,
        "",
    ),
    "quoted lines": ("\n".join(f"> {line}" for line in TEXT.split("\n")), 4, ""),
    "numbered lines": ("\n".join(f"{n} {line}" for n, line in enumerate(TEXT.split("\n"), 1)), 4, ""),
}


@needs_chromium
@pytest.mark.parametrize("name", PRINTED)
def test_what_pages_and_lines_put_into_a_text_is_left_out_and_that_is_said(opened: Open, name: str) -> None:
    page = opened(SOURCE)
    text, many, left_out = PRINTED[name]
    said = _give(page, text)
    assert "differ" not in said
    assert "not found" not in said
    marks = [place for place, state in _states(page).items() if state == "marks"]
    assert len(marks) >= many, said
    told = page.locator(".own-copy-tool li.copy-marks").evaluate_all("all => all.map(one => one.textContent).join()")
    assert "Left out: " in told
    assert left_out in told


@needs_chromium
def test_a_word_that_looks_like_the_head_of_a_page_makes_nothing_word_for_word(opened: Open) -> None:
    page = opened(SOURCE)
    planted = TEXT.replace("now calls", "now\nnever\ncalls").replace("fear that", "fear\nnever\nthat")
    said = _give(page, planted.replace("will stop", "will\n900\nstop"))
    assert said.startswith(
        "12 of 14 sentences and headings of the harbour report stand in your copy, word for word. 2 "
    )
    told = page.locator(".own-copy-tool li.copy-marks").evaluate_all("all => all.map(one => one.textContent)")
    assert [("never" in one, "900" in one) for one in told] == [(True, False), (True, True)]


@needs_chromium
def test_a_pasted_copy_and_a_web_page_are_read(opened: Open) -> None:
    page = opened(ANY)
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
    assert _give(page, html, "report.html") == all_stand
    assert _give(page, html.replace("<title>", "<meta charset=windows-1252><title>").encode("cp1252")) == all_stand
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        assert _give(page, TEXT.encode(encoding)) == all_stand, encoding
    # What older programs of Windows write; the pound signs are other bytes there.
    assert _give(page, TEXT.encode("cp1252")) == all_stand
    assert _give(page, html.replace("<p>", "<p hidden>")).startswith("None of the 14 sentences")
    assert _give(page, f"<section>{paragraphs}</section>", "part.txt") == all_stand
    assert _give(page, f"<?xml version='1.0'?>\n<!-- x --><article><body>{paragraphs}</body></article>") == all_stand
    page.get_by_label("Paste the text of your copy").fill(html)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".own-copy-status")).to_have_text(all_stand)
    assert "13 of 14" in _give(page, TEXT.replace("The harbour of", "<The> harbour of"))


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
def test_what_cannot_be_read_is_told_in_one_line(opened: Open) -> None:
    page = opened(SOURCE)
    for name, (data, told) in REFUSED.items():
        said = _give(page, data, name)
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
    _opened(page, address + path)
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
        assert "of the harbour report" in _give(page, text, name)
        page.locator(".own-copy-tool a:visible").last.hover()
        page.wait_for_timeout(400)  # after which a card would be asked for
    assert asked == []
    assert page.evaluate("window.ran") is None
    assert page.locator(".own-copy-tool :is(img, b, form, iframe, script)").count() == 0
    expect(page.locator(".own-copy-tool")).to_contain_text("window.ran = 7")


@needs_chromium
def test_only_who_asks_loads_it_and_the_page_that_is_for_it_may_ask_for_nothing(
    page: Page, address: str, asked: list[str]
) -> None:
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    for path in ("", "threats/silting/", CLAIM, SOURCE):
        go(page, address + path)
    tool = [url for url in asked if "own-copy" in url or "data/verify" in url]
    assert tool == ["assets/own-copy/open.js"] * (2 if len(set(tool)) < len(tool) else 1)
    for path in (f"{SOURCE}read/", ANY):
        page.goto(address + path)
        assert "connect-src 'none'" in (page.locator("meta[http-equiv]").get_attribute("content") or "")
    assert page.evaluate("fetch('../data/verify/sources.js').then(() => 'sent', () => 'refused')") == "refused"


@needs_chromium
def test_it_can_be_stopped_and_says_how_far_it_came(opened: Open) -> None:
    page = opened(SOURCE)
    _give(page, TEXT)
    stopped = """async text => {
      const source = {...ownCopy.sources["harbour-report"]}
      source.passages = Array(400).fill(source.passages).flat().map(one => ({...one, sha256: "0".repeat(64)}))
      const heard = []
      const {checked} = await ownCopy.checkAll(source, text.repeat(20), false, part => heard.push(part) < 3)
      return [heard.length, checked.length < source.passages.length, heard.every((one, n) => !n || one >= heard[n - 1])]
    }"""
    assert page.evaluate(stopped, TEXT) == [3, True, True]
    # One passage in a long copy, and what prepares it, do not hold the page up either.
    one = stopped.replace("Array(400).fill(source.passages).flat()", "source.passages.slice(0, 1)")
    assert page.evaluate(one.replace("repeat(20)", "repeat(900)"), TEXT) == [3, True, True]
    assert page.get_by_role("button", name="Stop").count() == 0


_SLOW = """() => {
  const {passages} = ownCopy.sources["harbour-report"], wrong = {...passages[0], sha256: "0".repeat(64), sentences: []}
  passages.splice(0, 0, ...Array(900).fill(wrong))
}"""


@needs_chromium
def test_who_stops_it_with_the_keyboard_can_go_on_from_there(opened: Open) -> None:
    page = opened(SOURCE)
    page.evaluate(_SLOW)
    page.get_by_label("Paste the text of your copy").fill(TEXT * 20)
    page.get_by_role("button", name="Compare").press("Enter")
    page.get_by_role("button", name="Stop").press("Enter")
    expect(page.locator(".own-copy-status")).to_contain_text("Nothing was found so far.")
    expect(page.get_by_role("button", name="Compare")).to_be_focused()


@needs_chromium
@pytest.mark.parametrize("given", [TEXT, "<svg>"])
def test_what_came_out_is_brought_to_where_it_can_be_seen(opened: Open, given: str) -> None:
    page = opened(CLAIM)
    field = page.get_by_label("Paste the text of your copy")
    field.fill(given)
    field.evaluate("one => one.scrollIntoView({block: 'end'})")
    page.get_by_role("button", name="Compare").dispatch_event("click")
    expect(page.locator(".own-copy-status")).to_have_text(_DONE)
    expect(page.locator(".own-copy-status")).to_be_in_viewport(ratio=1)


@needs_chromium
def test_a_screen_reader_and_a_keyboard_have_all_of_it(opened: Open) -> None:
    for path in (CLAIM, ANY):
        page = opened(path)
        if path == ANY:
            page.get_by_label("Of which source is it a copy?").select_option("harbour-report")
        _give(page, TEXT.replace("nine", "ten").replace("Fishermen\nfear that larger boats will stop calling.", ""))
        assert violations(page, EVERY) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML)"
        assert page.locator(".own-copy-tool :is(button, select):visible").evaluate_all(small) == []


@needs_chromium
def test_without_a_script_the_page_says_how_else(tab: Tab, address: str) -> None:
    page = tab(java_script_enabled=False)
    page.goto(address + CLAIM)
    page.locator("details.own-copy > summary").click()
    field = page.locator("details.own-copy")
    expect(field).to_contain_text("By eye: open your copy at section 1, paragraph 1, sentence 3, and look for 6")
    expect(field).to_contain_text("Without it, a small program does the same")
