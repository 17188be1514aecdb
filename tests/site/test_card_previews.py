"""Cards on links to actors, threats, terms and claims: a preview that is fetched when it is wanted."""

import pytest
from playwright.sync_api import expect

from microsite.corpus.project import load
from microsite.downloads import previews
from tests.project_copies import TOY
from tests.site.cards import CARD, PAGE
from tests.tabs import Opened, Tab, go, listening


@pytest.mark.turns(5)
@pytest.mark.parametrize(
    ("path", "link", "title", "text"),
    [
        (PAGE, "a[href$='/glossary/#channel']", "Channel", "The deep part of a harbour that ships use."),
        (PAGE, "a[href$='/actors/friends-of-brill/']", "Friends of Brill", "Actor: organisation"),
        (PAGE, "#related + details a[href$='/ferry-loss/']", "Loss of the ferry", "The ferry could move away."),
        ("glossary/", "a.marker[href*='claims/']", "Claim harbour-report-004", "no less than 6 metres deep"),
        ("", "a[href='threats/silting/']", "Silting of the harbour", "The harbour loses depth."),
    ],
)
def test_a_preview_is_fetched_when_it_is_wanted(opened: Opened, path: str, link: str, title: str, text: str) -> None:
    page = opened(path)
    asked: list[str] = []
    with listening(page, request=lambda each: asked.extend([each.url] if each.url.endswith(".json") else [])):
        page.evaluate("document.querySelectorAll('article details').forEach(fold => { fold.open = true })")
        page.locator(link).first.hover()
        card = page.locator(CARD)
        expect(card).to_contain_text(title)
        expect(card).to_contain_text(text)
        assert len(asked) == 1
        page.keyboard.press("Escape")
        page.mouse.move(1, 1)
        page.locator(link).first.hover()
        expect(card).to_be_visible()
        assert len(asked) == 1


def test_previews_of_the_toy_project() -> None:
    project, _ = load(TOY)
    files = {file.path: file.data.decode() for file in previews.files(project.corpus)}
    corpus = project.corpus
    assert len(files) == len(corpus.actors) + len(corpus.threats) + len(corpus.terms) + len(corpus.claims)
    assert files["data/previews/claims/gull-letter-003.json"] == (
        '{"title": "Claim gull-letter-003", "kind": "asserted", '
        '"text": "To the writer’s knowledge the channel has not been measured since 2011."}\n'
    )
    assert files["data/previews/low-water.json"] == (
        '{"title": "Low water", "kind": "Glossary: as a source defines it", '
        '"text": "The lowest level of the tide, at which the report gives its depth."}\n'
    )
    assert max(len(text.encode()) for text in files.values()) < 1000


def test_without_network_a_tap_follows_the_link(tab: Tab, address: str) -> None:
    page = tab(has_touch=True)
    go(page, address + PAGE)
    page.route("**/previews/*", lambda route: route.abort())
    page.locator("a[href$='/actors/friends-of-brill/']").first.tap()
    page.wait_for_url("**/actors/friends-of-brill/")


def test_a_name_that_looks_like_markup_is_text(opened: Opened) -> None:
    page = opened()
    evil = '{"title": "<img src=x onerror=alert(1)>", "kind": "</p><script>", "text": "دوستان & {{ 7*7 }}"}'
    page.route("**/previews/*", lambda route: route.fulfill(body=evil, content_type="application/json"))
    page.locator("a[href$='/glossary/#channel']").first.hover()
    expect(page.locator(CARD)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator(CARD)).to_contain_text("دوستان & {{ 7*7 }}")
    assert page.locator(f"{CARD} img, {CARD} script").count() == 0


def test_lists_have_no_previews(opened: Opened) -> None:
    page = opened("threats/")
    page.locator("article a[href$='silting/']").first.hover()
    page.wait_for_timeout(700)
    assert page.locator(CARD).count() == 0
