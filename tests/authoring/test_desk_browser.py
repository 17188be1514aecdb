"""The reading desk in Chromium: by keyboard alone, narrow and wide, in light and dark; nothing hostile runs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.authoring.desk_project import PARAGRAPHS, SOURCE, add_source, laid
from tests.axe import violations
from tests.chromium import needs_chromium
from tests.project_copies import copy_toy
from tests.tabs import Tab, listening, until

pytestmark = needs_chromium

PLACES = (
    "", "?at=s1.p1.s2", f"?claim={SOURCE}-001", "?mend=s1.p3", "?new=threat", f"?tell={SOURCE}-001&in=silting",
)  # fmt: skip
"""The page alone, and with each form: a new claim, one that is changed, a mend, a record, a sentence in a briefing."""
CUT = """() => [...document.querySelectorAll("label, legend, summary, select, .take, button")]
  .filter((each) => each.offsetParent && each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)"""
"""Labels and choices that are cut off."""
ASKED = ("dialog: Take this out of the page?",)
"""What the desk asks before something goes."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_toy(tmp_path_factory.mktemp("desk") / "toy project")


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    with laid(project, add_source(project, project.parent)) as server:
        claims = project / f"seeds/sources/{SOURCE}/claims.yml"
        says = "says: It was repaired two times."
        claims.write_text(
            f"- id: {SOURCE}-001\n  at: s1.p1.s1\n  {says}\n  kind: event\n  strength: asserted\n", "utf-8"
        )
        yield server.address


@pytest.fixture
def desk(tab: Tab, address: str) -> Iterator[Page]:
    """The page of the desk. A console that speaks, a dialog or a foreign request fails."""
    page, wrong = tab(viewport={"width": 1366, "height": 900}, reduced_motion="reduce"), list[str]()

    def said(dialog: Dialog) -> None:
        wrong.append(f"dialog: {dialog.message}")
        dialog.accept()

    hear: dict[str, Callable[[Any], None]] = {
        "console": lambda message: wrong.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: wrong.append(f"error: {error}"),
        "request": lambda request: wrong.extend([] if request.url.startswith(address) else [request.url]),
    }
    with listening(page, dialog=said, **hear):
        page.goto(address)
        yield page
    # The browser notes when a form comes back with findings.
    assert [line for line in wrong if "status of 422" not in line and line not in ASKED] == []


@pytest.mark.turns(4)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1366])
def test_axe_finds_nothing(desk: Page, address: str, scheme: str, width: int) -> None:
    desk.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    desk.set_viewport_size({"width": width, "height": 900})
    found = []
    for place in PLACES:
        desk.goto(address + place)
        found += [f"{place}: {line}" for line in violations(desk)]
        over = desk.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"{place}: {over} pixels too wide"] if over else []
        found += [f"{place}: cut off: {words}" for words in desk.evaluate(CUT)]
    assert found == []


def test_a_claim_by_keyboard_alone(desk: Page, project: Path) -> None:
    keys = desk.keyboard
    keys.press("Tab")
    expect(desk.get_by_role("link", name="Skip to the text")).to_be_focused()
    keys.press("Enter")
    for _ in range(20):
        keys.press("Tab")
        if desk.evaluate("document.activeElement.matches('.n')"):
            break
    for _ in range(3):
        keys.press("ArrowDown")
    assert desk.evaluate("document.activeElement.dataset.at") == "s1.p2.s2"
    keys.press("Enter")
    desk.wait_for_load_state()
    expect(desk.get_by_label("What it says")).to_be_focused()
    keys.type("They may be back; to return in spring. Nobody counted them, so")
    expect(desk.locator("#guard-says")).to_contain_text(
        "6 words in a row are those of the source: “return in spring. Nobody counted them”."
    )
    keys.press("Control+a")
    keys.type(PARAGRAPHS[7].lower())
    expect(desk.locator("#guard-says")).to_contain_text(f"These words are those of {SOURCE}")
    keys.press("Control+a")
    keys.type("There was no earlier count of gulls.")
    expect(desk.locator("#guard-says")).to_be_empty()
    keys.press("Control+Enter")
    expect(desk.get_by_role("alert")).to_contain_text("Nothing was written. Look at: Kind, Strength")
    expect(desk.get_by_label("Kind", exact=True)).to_be_focused()
    keys.type("fin")
    keys.press("Tab")
    keys.type("ass")
    keys.press("Control+Enter")
    expect(desk.get_by_role("status").filter(has_text=f"{SOURCE}-002 is written.")).to_be_visible()
    assert f"- id: {SOURCE}-002\n  at: s1.p2.s2\n" in (project / f"seeds/sources/{SOURCE}/claims.yml").read_text(
        "utf-8"
    )


def test_words_that_are_selected_become_a_claim(desk: Page) -> None:
    first = desk.locator("#at-s1-p3-s1 + .w").bounding_box()
    last = desk.locator("#at-s1-p3-s2 + .w").bounding_box()
    assert first
    assert last
    desk.mouse.move(first["x"] + 60, first["y"] + 10)
    desk.mouse.down()
    desk.mouse.move(last["x"] + last["width"] - 40, last["y"] + last["height"] - 8, steps=5)
    desk.mouse.up()
    desk.get_by_role("link", name="New claim on s1.p3.s1 and s1.p3.s2").click()
    at = desk.get_by_label("Passages")
    expect(at).to_have_value("s1.p3.s1 s1.p3.s2")
    desk.get_by_role("button", name="speculated, for “could”").click()
    expect(desk.get_by_label("Strength", exact=True)).to_have_value("speculated")
    desk.locator("#at-s1-p3-s2").click()
    expect(at).to_have_value("s1.p3.s1")
    expect(desk.locator(".chosen")).to_have_count(1)


def test_a_hostile_text_runs_nothing(desk: Page, address: str) -> None:
    for place in ("", "?at=s3.p5.s1"):
        desk.goto(address + place)
        assert "<script>alert('text')</script><img src=x onerror=alert(1)>" in desk.locator("#at-s3-p5").inner_text()
        assert desk.locator("main script, main img").count() == 0


def test_the_policy_lets_nothing_else_run(page: Page, address: str) -> None:
    page.goto(address)
    blocked = page.evaluate(
        """() => new Promise((done) => {
          const found = []
          addEventListener("securitypolicyviolation", (event) => {
            found.push(event.effectiveDirective)
            if (found.length === 3) done(found.sort())
          })
          document.body.insertAdjacentHTML("beforeend", "<img src='http://foreign.example/x.png'>")
          const script = Object.assign(document.createElement("script"), { textContent: "document.title = 'run'" })
          document.body.append(script)
          fetch("http://foreign.example/").catch(() => {})
        })"""
    )
    assert blocked == ["connect-src", "img-src", "script-src-elem"]
    assert page.title() == "quay notes · reading desk"


def test_the_first_open_sentence_takes_the_focus(desk: Page) -> None:
    desk.get_by_role("link", name="Go to the first open sentence").press("Enter")
    first = desk.locator(".open .n").first.get_attribute("data-at")
    assert desk.evaluate("document.activeElement.dataset.at") == first
    desk.keyboard.press("ArrowDown")
    assert desk.evaluate("document.activeElement.dataset.at") != first


def test_the_reader_stays_where_something_was_done(desk: Page) -> None:
    desk.set_viewport_size({"width": 1366, "height": 500})
    desk.get_by_role("link", name="Mend the structure at s2.p2").click()
    desk.get_by_label("What is wrong").select_option("drop")
    desk.get_by_label("Why").fill("It is a running head.")
    desk.evaluate("scrollBy(0, -120)")
    top = "document.getElementById('at-s2-p2').getBoundingClientRect().top"
    before = desk.evaluate(top)
    desk.keyboard.press("Control+Enter")
    expect(desk.get_by_role("status").filter(has_text="The text is mended")).to_be_focused()
    # The focus comes a moment before the script puts the page where it was.
    until(desk, f"before => Math.abs({top} - before) < 2", before)
    desk.get_by_role("link", name="Mend the structure at s1.p1").click()
    desk.get_by_role("link", name="Leave it").click()
    expect(desk.locator("#at-s1-p1")).to_be_focused()


def test_it_is_said_while_a_claim_is_tried(desk: Page, address: str) -> None:
    desk.clock.install()
    desk.goto(f"{address}?at=s1.p4.s2")
    desk.get_by_label("What it says").fill("A toll is feared.")
    # It is sent and never answered.
    desk.evaluate("addEventListener('submit', (event) => event.preventDefault())")
    desk.get_by_role("button", name="Save the claim").click()
    working = desk.locator("form.claim .working")
    expect(working).to_have_text("Trying it on a copy of the project …")
    expect(desk.locator("form.claim")).to_have_attribute("aria-busy", "true")
    desk.clock.run_for(6500)
    expect(working).to_have_text("Trying it on a copy of the project … 6 seconds")


def test_what_tells_a_claim_is_changed_and_taken_out_by_keyboard_in_a_narrow_window(
    desk: Page, address: str, project: Path
) -> None:
    seed = project / "seeds/threats/silting.md"
    before = seed.read_text("utf-8")
    desk.set_viewport_size({"width": 390, "height": 900})
    desk.goto(f"{address}?tell={SOURCE}-001&in=silting")
    place = desk.locator("#field-where option:checked").text_content()
    assert place
    expect(desk.locator("#means-where")).to_have_text(place)
    desk.fill("#field-sentence", f"The quay was mended. [@{SOURCE}-001]")
    desk.get_by_role("button", name="Put it there").press("Enter")
    expect(desk.locator(".done")).to_contain_text("is told in Silting")
    for words in ("It was mended twice.", ""):
        desk.goto(f"{address}?tell={SOURCE}-001&in=silting")
        desk.locator("#form li a").first.press("Enter")
        expect(desk.get_by_role("heading", name=f"What tells {SOURCE}-001")).to_be_visible()
        assert [*violations(desk), *desk.evaluate(CUT)] == []
        assert desk.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        if words:
            desk.fill("#field-words", f"**Quay notes.** {words} [@{SOURCE}-001]")
            desk.get_by_role("button", name="Save it").press("Enter")
            expect(desk.locator(".done")).to_contain_text("in other words in Silting")
            assert f"{words} [@{SOURCE}-001]" in seed.read_text("utf-8")
        else:
            desk.get_by_role("button", name="Take it out").press("Enter")
            expect(desk.locator(".done")).to_contain_text("is taken out of Silting")
    assert seed.read_text("utf-8").rstrip() == before.rstrip()
