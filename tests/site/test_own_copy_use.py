"""The field in use: who loads it, how it is stopped, by keyboard and screen reader, and without a script."""

import gzip
import json

import pytest
from playwright.sync_api import Page, expect

from microsite.corpus.project import load
from microsite.downloads import own_copy
from microsite.site.joined_scripts import parts_of
from microsite.site.short_scripts import short_lines
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import words
from tests.axe import EVERY, violations
from tests.chromium import needs_chromium
from tests.project_copies import TOY
from tests.site.own_copy_field import ANY, CLAIM, DONE, SOURCE, TEXT, TOOL, OpenField, give
from tests.tabs import Tab, go


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


@needs_chromium
def test_only_who_asks_loads_it_and_the_page_that_is_for_it_may_ask_for_nothing(page: Page, address: str) -> None:
    asked: list[str] = []
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
def test_it_can_be_stopped_and_says_how_far_it_came(open_own_copy: OpenField) -> None:
    page = open_own_copy(SOURCE)
    give(page, TEXT)
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
def test_who_stops_it_with_the_keyboard_can_go_on_from_there(open_own_copy: OpenField) -> None:
    page = open_own_copy(SOURCE)
    page.evaluate(_SLOW)
    page.get_by_label("Paste the text of your copy").fill(TEXT * 20)
    page.get_by_role("button", name="Compare").press("Enter")
    page.get_by_role("button", name="Stop").press("Enter")
    expect(page.locator(".own-copy-status")).to_contain_text("Nothing was found so far.")
    expect(page.get_by_role("button", name="Compare")).to_be_focused()


@needs_chromium
@pytest.mark.parametrize("given", [TEXT, "<svg>"])
def test_what_came_out_is_brought_to_where_it_can_be_seen(open_own_copy: OpenField, given: str) -> None:
    page = open_own_copy(CLAIM)
    field = page.get_by_label("Paste the text of your copy")
    field.fill(given)
    field.evaluate("one => one.scrollIntoView({block: 'end'})")
    page.get_by_role("button", name="Compare").dispatch_event("click")
    expect(page.locator(".own-copy-status")).to_have_text(DONE)
    expect(page.locator(".own-copy-status")).to_be_in_viewport(ratio=1)


@needs_chromium
def test_a_screen_reader_and_a_keyboard_have_all_of_it(open_own_copy: OpenField) -> None:
    for path in (CLAIM, ANY):
        page = open_own_copy(path)
        if path == ANY:
            page.get_by_label("Of which source is it a copy?").select_option("harbour-report")
        give(page, TEXT.replace("nine", "ten").replace("Fishermen\nfear that larger boats will stop calling.", ""))
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
