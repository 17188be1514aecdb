"""A reader's own copy laid out with our notes: what stands beside what, what is kept on the device, and what is not."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from microsite.corpus.project import load
from microsite.downloads import reading_notes
from tests.axe import EVERY, violations
from tests.chromium import needs_chromium
from tests.project_copies import TOY

TEXT = (TOY / "texts" / "harbour.txt").read_text("utf-8")
READ = "sources/harbour-report/read/"
LOST = "Fishermen\nfear that larger boats will stop calling."


def test_the_notes_are_those_of_the_claims() -> None:
    corpus = load(TOY)[0].corpus
    files = {file.path: file.data.decode() for file in reading_notes.files(corpus)}
    assert set(files) == {reading_notes.of_source(name) for name in ("harbour-report", "gull-letter")}
    notes = json.loads(files[reading_notes.of_source("harbour-report")].partition(" = ")[2].rstrip(";\n"))
    assert set(notes) == {claim.id for claim in corpus.sources["harbour-report"].claims}
    depth = notes["harbour-report-004"]
    assert depth["strength"] == corpus.claims["harbour-report-004"].strength
    assert depth["checks"] == [["What was found elsewhere says the same.", "The almanac prints the same depth."]]
    assert ["threats/silting/", "Silting of the harbour"] in depth["briefings"]


@pytest.fixture
def asked() -> list[str]:
    """What the page asks the network for."""
    return []


@pytest.fixture
def reading(page: Page, address: str, asked: list[str]) -> Page:
    """The page for reading, with its field."""
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + READ)
    page.locator(".own-copy-tool").wait_for()
    return page


def _lay(page: Page, text: str) -> None:
    page.get_by_label("Paste the text of your copy").fill(text)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator(".own-copy-status")).to_contain_text("sentences and headings")


@needs_chromium
def test_notes_stand_by_their_sentences_and_lead_there_and_back(reading: Page, asked: list[str]) -> None:
    reading.route("**", lambda route: route.abort())
    asked.clear()
    _lay(reading, TEXT)
    assert asked == []
    sections = reading.locator(".own-copy-tool section")
    first = sections.filter(has=reading.get_by_role("link", name="section 1, paragraph 1", exact=True))
    expect(first.locator(".copy-words")).to_contain_text("Recent soundings show at least 6 metres at low water")
    depth = first.locator("#note-harbour-report-004")
    expect(depth).to_contain_text("At low water the channel was found to be no less than 6 metres deep.")
    expect(depth).to_contain_text("What was found elsewhere says the same.")
    expect(depth.get_by_role("link", name="Silting of the harbour")).to_have_count(0)
    depth.locator("summary").click()
    expect(depth).to_contain_text("The almanac prints the same depth.")
    expect(depth.get_by_role("link", name="Silting of the harbour")).to_have_count(1)
    first.locator(".copy-words a[href='#note-harbour-report-004']").click()
    expect(reading.locator("#note-harbour-report-004:target")).to_have_count(1)
    depth.get_by_role("link", name="Back to the sentence in your copy").click()
    expect(reading.locator("#in-s1-p1-s3:target")).to_have_text(
        "Recent soundings show at least 6 metres at low water (Fisk & Lamb, 2011: 4-5)."
    )
    assert reading.locator(".own-copy-tool h2").count() == 0
    ids = reading.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(set(ids)) == len(ids)


@needs_chromium
def test_what_differs_is_said_and_what_cannot_be_placed_is_listed(reading: Page) -> None:
    hostile = "<img src=x onerror='window.ran = 1'>"
    _lay(reading, f"A menu {hostile}\n{TEXT.replace('nine', 'ten').replace(LOST, '')}\nThe end")
    expect(reading.locator(".copy-warning")).to_have_text(
        "Your copy differs here from what we read (section 1, paragraph 1, sentence 2), "
        "so it cannot vouch for the notes on it."
    )
    expect(reading.locator(".copy-words .copy-differs")).to_contain_text("the channel was ten metres deep")
    expect(reading.locator(".copy-gap").first).to_have_text(f"A menu {hostile}")
    expect(reading.locator(".copy-gap").last).to_have_text("The end")
    rest = reading.get_by_role("heading", name="What could not be placed in your copy").locator("~ ul > li")
    expect(rest.first).to_contain_text("section 2, paragraph 1, sentence 2")
    expect(rest.first).to_contain_text("afraid that bigger boats will no longer come")
    assert reading.evaluate("window.ran") is None
    for width in (390, 1366):
        reading.set_viewport_size({"width": width, "height": 800})
        assert violations(reading, EVERY) == []
        assert reading.evaluate("document.documentElement.scrollWidth <= innerWidth")


@needs_chromium
def test_what_lies_beyond_a_part_is_told_apart_from_what_is_lost(reading: Page) -> None:
    part = TEXT[TEXT.index("Recent soundings") : TEXT.index("2. What is at stake")]
    _lay(reading, part)
    expect(reading.locator(".own-copy-tool section")).to_have_count(1)
    assert reading.locator(".own-copy-tool h2").count() == 0
    rest = reading.locator(".own-copy-tool > div > details")
    expect(rest.locator("> summary")).to_have_text("12 sentences and headings lie before or behind your part")
    expect(rest.locator("> ul > li")).to_have_count(12)


@needs_chromium
def test_a_copy_is_kept_only_if_asked_and_forgotten_with_one_button(reading: Page) -> None:
    kept = "Object.keys(localStorage).filter(name => name.startsWith('own-copy')).length"
    _lay(reading, "Another text.")
    expect(reading.get_by_role("button", name="Keep this copy on this device")).to_have_count(0)
    _lay(reading, TEXT)
    assert reading.evaluate(kept) == 0
    reading.get_by_role("button", name="Keep this copy on this device").press("Enter")
    assert reading.evaluate(kept) == 1
    expect(reading.get_by_role("button", name="Forget it")).to_be_focused()
    reading.reload()
    reading.get_by_role("button", name="Read the copy that is kept on this device").click()
    expect(reading.locator(".own-copy-status")).to_contain_text("All 14 sentences and headings")
    reading.get_by_role("button", name="Forget it").press("Enter")
    assert reading.evaluate(kept) == 0
    expect(reading.get_by_role("button", name="Keep this copy on this device")).to_be_focused()
    expect(reading.locator(".own-copy-status")).to_have_text("Forgotten. Nothing of your copy is kept on this device.")


@needs_chromium
def test_a_file_of_another_source_leads_to_where_it_is_read_and_is_not_kept(reading: Page) -> None:
    letter = (TOY / "texts" / "letter.txt").read_bytes()
    reading.set_input_files("input[type=file]", {"name": "a.txt", "mimeType": "", "buffer": letter})
    expect(reading.locator(".own-copy-status")).to_contain_text(
        "this is the letter about gulls, not the harbour report"
    )
    expect(reading.get_by_role("button", name="Keep this copy on this device")).to_have_count(0)
    reading.get_by_role("link", name="Read the letter about gulls with our notes").click()
    expect(reading).to_have_url(re.compile("/sources/gull-letter/read/$"))


@needs_chromium
def test_a_browser_that_keeps_nothing_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page = context.new_page()
    page.goto(address + READ)
    page.locator(".own-copy-tool").wait_for()
    _lay(page, TEXT)
    page.get_by_role("button", name="Keep this copy on this device").click()
    expect(page.locator(".own-copy-status")).to_have_text("This browser keeps nothing, or not as much.")
    context.close()
