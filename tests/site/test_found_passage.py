"""Under a question of an exercise: the right passage of a reader's copy is known, and nothing else tells it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from microsite.corpus.exercises.asked_passages import asked_hashes
from microsite.corpus.exercises.chosen import choose_exercises
from microsite.corpus.project import load
from microsite.downloads import found_passages
from microsite.sources.text.normalise import digest, normalise
from tests.axe import EVERY, violations
from tests.chromium import needs_chromium
from tests.project_copies import THEME, TOY
from tests.tabs import Tab, listening

SHEET = "exercises/silting/"
RIGHT = "Recent soundings show at least 6 metres at low water (Fisk & Lamb, 2011: 4-5)."
TEXT = (TOY / "texts" / "harbour.txt").read_text("utf-8")
YES, NO = "Yes, this is the passage that the question is about.", re.compile("^No, this is not the passage")


def _sheet(threat: str) -> Any:
    corpus = load(TOY)[0].corpus
    files = {file.path: file.data.decode() for file in found_passages.files(corpus)}
    return json.loads(files[found_passages.of_sheet(threat)].partition(" = ")[2].rstrip(";\n"))


def test_a_sheet_has_a_hash_for_each_right_find_and_a_salt_for_each_passage() -> None:
    corpus, sheet = load(TOY)[0].corpus, _sheet("silting")
    assert sheet["iterations"] >= 200_000
    exercises = choose_exercises(corpus)["silting"]
    assert set(sheet["questions"]) == {each.question.id for each in exercises}
    for each in exercises:
        given = sheet["questions"][each.question.id]
        right = [found_passages.derive(one, given["salt"]) for one in asked_hashes(corpus, each.question)]
        assert given["hashes"] == sorted(right) != []
    words = {question.id: asked_hashes(corpus, question) for question in (each.question for each in exercises)}
    salts = {(given["salt"], words[key]) for key, given in sheet["questions"].items()}
    assert len(salts) == len({salt for salt, _ in salts}) == len(set(words.values()))
    assert (
        found_passages.derive(digest(RIGHT), sheet["questions"][exercises[0].question.id]["salt"])
        in (sheet["questions"][exercises[0].question.id]["hashes"])
    )


def test_a_paragraph_that_is_asked_about_counts_with_each_of_its_sentences() -> None:
    corpus = load(TOY)[0].corpus
    question = choose_exercises(corpus)["silting"][0].question
    dossier = corpus.sources["harbour-report"]
    assert dossier.text is not None
    paragraph = next(passage for passage in dossier.text.passages if len(passage.sentences) > 1)
    wide = type(question)(question.id, question.kind, dossier.id, (paragraph.at,), "", question.options)
    assert set(asked_hashes(corpus, wide)) == {paragraph.hash, *(each.hash for each in paragraph.sentences)}
    gone = type(question)(question.id, question.kind, dossier.id, ("s99.p1",), "", question.options)
    assert asked_hashes(corpus, gone) == ()


def test_hashes_are_kept_from_one_build_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = found_passages.derive_all(load(TOY)[0].corpus, tmp_path)
    monkeypatch.setattr(found_passages, "derive", lambda *_: pytest.fail("worked out again"))
    assert found_passages.derive_all(load(TOY)[0].corpus, tmp_path) == first
    monkeypatch.setattr(found_passages, "ITERATIONS", found_passages.ITERATIONS + 1)
    monkeypatch.setattr(found_passages, "derive", lambda *_: "new")
    again = found_passages.derive_all(load(TOY)[0].corpus, tmp_path)
    assert {one for found in again.values() for one in found.hashes} == {"new"}


def test_questions_about_the_same_words_share_a_salt_and_its_slow_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, asked = load(TOY)[0].corpus, choose_exercises(load(TOY)[0].corpus)
    one = asked["silting"][0]
    again = replace(one, question=replace(one.question, id=f"{one.question.id}-again"))
    monkeypatch.setattr(found_passages, "choose_exercises", lambda _: {"silting": (one, again)})
    derive = Mock(side_effect=lambda digits, _: digits)
    monkeypatch.setattr(found_passages, "derive", derive)
    found = found_passages.derive_all(corpus)
    assert found[one.question.id] == found[again.question.id]
    assert derive.call_count == len(asked_hashes(corpus, one.question)) > 0


def test_no_sheet_holds_an_id_a_place_or_a_plain_hash_of_a_passage(toy_site: Path) -> None:
    corpus = load(TOY)[0].corpus
    units = [unit for dossier in corpus.sources.values() for unit in dossier.units.values()]
    told = {one.hash for one in units} | {one.hash[:16] for one in units} | {*corpus.claims}
    places = re.compile(r"\b(?:s\d+\.)?[pi]\d+(?:\.s\d+)?\b|\bat-[spi]\d")
    for folder in ("exercises", "data/exercises"):
        files = [file for file in sorted((toy_site / "site" / folder).rglob("*")) if file.suffix in {".html", ".js"}]
        assert len(files) >= 2
        for text in (file.read_text("utf-8") for file in files):
            assert [one for one in told if one in text] == []
            assert places.findall(text) == []


@pytest.fixture
def sheet(tab: Tab, address: str) -> Iterator[Page]:
    """The sheet; a console that speaks fails."""
    page, wrong = tab(viewport={"width": 390, "height": 844}, reduced_motion="reduce"), list[str]()
    with listening(
        page, console=lambda message: wrong.append(message.text), pageerror=lambda error: wrong.append(str(error))
    ):
        page.goto(address + SHEET)
        yield page
    assert wrong == []


def _field(page: Page, number: int = 0) -> Locator:
    field = page.locator(".exercise").nth(number).locator("details.own-copy")
    field.locator("> summary").focus()
    page.keyboard.press("Enter")
    field.locator(".own-copy-tool").wait_for()
    return field


def _check(page: Page, field: Locator, words: str) -> Locator:
    field.get_by_role("textbox").fill(words)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field.get_by_role("status")).not_to_have_text("Checking …")
    return field.get_by_role("status")


@needs_chromium
def test_the_right_passage_is_known_and_its_neighbours_are_not(sheet: Page) -> None:
    field = _field(sheet)
    sentences = [one.strip() for one in re.split(r"(?<=\.)\s", normalise(TEXT)) if one.strip()]
    assert RIGHT in sentences
    where = sentences.index(RIGHT)
    for other in (sentences[where - 1], sentences[where + 1], RIGHT.replace("6", "7"), RIGHT[:-1], "<b>x</b>"):
        expect(_check(sheet, field, other)).to_have_text(NO)
    expect(_check(sheet, field, RIGHT)).to_have_text(YES)
    expect(_check(sheet, field, RIGHT.replace(" ", "\n  "))).to_have_text(YES)
    part = _check(sheet, field, " ".join(sentences[where - 1 : where + 2]))
    expect(part.locator("q")).to_have_text(RIGHT)
    expect(_check(sheet, field, "  ")).to_have_text("Paste the sentence first.")
    expect(_check(sheet, _field(sheet, 1), RIGHT)).to_have_text(NO)


@needs_chromium
def test_a_sentence_of_a_whole_copy_is_chosen_and_the_copy_waits_at_the_next_question(sheet: Page) -> None:
    field = _field(sheet)
    expect(_check(sheet, field, "A heading\n\n" + RIGHT).locator("q")).to_have_text(RIGHT)
    expect(_check(sheet, field, TEXT)).to_contain_text("sentences. Choose the one that the question is about:")
    choice = field.locator(".copy-choice button")
    for words, told in (("According to Oduya", NO), ("Recent soundings show", YES)):
        choice.filter(has_text=words).focus()
        sheet.keyboard.press("Enter")
        expect(field.get_by_role("status")).to_have_text(told)
        expect(field.locator("[aria-pressed=true]")).to_contain_text(words)
    assert violations(sheet, EVERY) == []
    other = _field(sheet, 1)
    expect(other.get_by_role("status")).to_contain_text("Choose the one that the question is about:")
    expect(other.get_by_role("textbox")).to_have_value(TEXT)
    expect(_check(sheet, other, RIGHT)).to_have_text(NO)
    assert other.locator(".copy-choice").is_hidden()
    other.locator("input[type=file]").set_input_files(TOY / "texts" / "harbour.txt")
    expect(other.locator(".copy-choice")).to_be_visible()
    other.locator("input[type=file]").set_input_files({"name": "a.pdf", "mimeType": "", "buffer": b"%PDF-1.7"})
    expect(other.get_by_role("status")).to_contain_text("This is a PDF: open it")


@needs_chromium
def test_a_sentence_with_the_marks_of_a_page_in_it_is_known(sheet: Page) -> None:
    status = _check(sheet, _field(sheet), RIGHT.replace("soundings", "sound-\nings").replace("at low", "at\n17\nlow"))
    expect(status.locator("q")).to_have_text(RIGHT)


@needs_chromium
def test_an_abbreviation_parts_no_passage_from_its_end(sheet: Page) -> None:
    _field(sheet)
    pieces = ["A heading", "It is of the U.S.", "kind.", "And more."]
    assert sheet.evaluate("([pieces, n]) => ownCopy.meantBy(pieces, n)", [pieces, 1]) == [
        "It is of the U.S.",
        "It is of the U.S. kind.",
        "A heading It is of the U.S.",
        "A heading It is of the U.S. kind.",
        "It is of the U.S. kind. And more.",
    ]


@needs_chromium
def test_nothing_is_loaded_before_it_is_asked_for_nor_sent_after_it(sheet: Page, address: str) -> None:
    asked: list[str] = []
    sheet.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    sheet.wait_for_load_state("networkidle")
    assert [url for url in asked if "own-copy" in url or "data/" in url] == []
    asked.clear()
    field = _field(sheet)
    tool = ["assets/own-copy/own-copy.css", "assets/own-copy/tool.js", "data/exercises/silting.js"]
    assert sorted(asked) == tool
    sheet.route("**", lambda route: route.abort())
    asked.clear()
    expect(_check(sheet, field, RIGHT)).to_have_text(YES)
    assert asked == []
    assert violations(sheet, EVERY) == []
    assert sheet.evaluate("document.documentElement.scrollWidth <= innerWidth")


@needs_chromium
def test_it_works_from_the_disk_and_says_where_it_cannot(browser: Browser, tab: Tab, toy_site: Path) -> None:
    page = browser.new_page()
    page.goto((toy_site / "site" / SHEET / "index.html").as_uri())
    expect(_check(page, _field(page), RIGHT)).to_have_text(YES)
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    page.reload()
    page.locator("details.own-copy > summary").first.click()
    expect(page.locator(".own-copy-without").first).to_contain_text("only on a page that came by https or from the di")
    page.close()
    without = tab(java_script_enabled=False)
    without.goto((toy_site / "site" / SHEET / "index.html").as_uri())
    without.locator("details.own-copy > summary").first.click()
    expect(without.locator(".own-copy-without").first).to_contain_text("ask your teacher, who has the key")


@needs_chromium
def test_python_and_the_script_derive_the_same(sheet: Page) -> None:
    _field(sheet)
    salt = "00ff10" * 5
    for words in ("", "x", RIGHT, "Naïve “東京” 𝔅 — 7"):
        made = sheet.evaluate("([words, salt]) => ownCopy.slowHash(words, salt, 1000)", [words, salt])
        assert made == found_passages.derive(digest(words), salt, 1000)


RUNS = {
    "One.": ["One."],
    'One. "Two!" Three': ['One. "Two!" Three', "One.", '"Two!"', "Three", 'One. "Two!"', '"Two!" Three'],
    "東京の港。静か。": ["東京の港。静か。", "東京の港。", "静か。"],
    "Heading\u2029One.\nTwo.": ["Heading One. Two.", "Heading", "One.", "Two.", "Heading One.", "One. Two."],
    "A b. c. d. e. f. g.": 6,
    "A b. c. d. e. f. g. h": None,
}


@needs_chromium
@pytest.mark.parametrize("text", RUNS)
def test_each_run_of_sentences_may_be_meant(page: Page, text: str) -> None:
    page.set_content("<button class=scheme></button>")
    page.add_script_tag(path=THEME / "assets" / "scheme.js")
    for name in ("normal-form", "say", "results", "passage"):
        page.add_script_tag(path=THEME / "assets" / "own-copy" / f"{name}.js")
    runs = page.evaluate("text => ownCopy.meant(text)", text)
    expected = RUNS[text]
    assert (len(runs) == expected * (expected + 1) / 2) if isinstance(expected, int) else (runs == expected)
