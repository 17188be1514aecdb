"""A language that is not there is added as one file, and no code: what a newcomer types, sees and is told."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from playwright.sync_api import Page

from microsite.authoring.messages.template import begun
from microsite.corpus.project import load
from microsite.model.catalogue import catalogue, file_of
from microsite.model.spoken import speaking
from microsite.model.tree.inlines import Span, Text
from microsite.model.wording import plural, text, words
from microsite.pages.types import page_at
from tests.chromium import needs_chromium
from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import THEME, copy_toy
from tests.serving import served

POLISH: Mapping[str, str | tuple[str, ...]] = {
    "Search": "Szukaj",
    "Claims": "Twierdzenia",
    "Sources": "Źródła",
    "Home": "Strona główna",
    "Close": "Zamknij",
    "Skip to content": "Przejdź do treści",
    "Compare": "Porównaj",
    "Narrow down": "Zawęź",
    "briefing": "opracowanie",
    "briefings": "opracowania",
    "{n} claim": ("{n} twierdzenie", "{n} twierdzenia", "{n} twierdzeń"),
    "{n} source": ("{n} źródło", "{n} źródła", "{n} źródeł"),
    "{n} result": ("{n} wynik", "{n} wyniki", "{n} wyników"),
    "{n} entry": ("{n} wpis", "{n} wpisy", "{n} wpisów"),
    "{n} page has {words}": ("{n} strona ma {words}", "{n} strony mają {words}", "{n} stron ma {words}"),
    "One differs": ("{n} się różni", "{n} się różnią", "{n} się różni."),
}
"""Some messages in Polish, which has three forms for numbers."""
COUNTED = {
    0: "0 wyników",
    1: "1 wynik",
    2: "2 wyniki",
    5: "5 wyników",
    12: "12 wyników",
    22: "22 wyniki",
    25: "25 wyników",
}
SIX = {
    0: "صفر",
    1: "واحد",
    2: "اثنان",
    3: "قليل",
    10: "قليل",
    11: "كثير",
    99: "كثير",
    100: "آخر",
    102: "آخر",
    103: "قليل",
}
"""Which of its six forms Arabic takes."""
FORMS = {
    "ar": ("صفر", "واحد", "اثنان", "قليل", "آخر", "كثير"),
    "fa": ("a",),
    "pl": ("a", "b", "c"),
    "de": ("a", "b"),
}


def _translate(path: Path, said: Mapping[str, str | tuple[str, ...]]) -> None:
    with path.open("rb") as file:
        known = read_po(file)
    for message, translation in said.items():
        known[message].string = translation
    with path.open("wb") as file:
        write_po(file, known)


def _begin(root: Path, language: str, said: Mapping[str, str | tuple[str, ...]]) -> Path:
    """Begin a catalogue in a project, and translate some of it; return its path."""
    path = file_of(root / "locale", language)
    path.parent.mkdir(parents=True)
    path.write_text(begun(language), "utf-8")
    _translate(path, said)
    return path


def _speak(root: Path, language: str) -> None:
    settings = root / "mkdocs.yml"
    before = settings.read_text("utf-8")
    settings.write_text(
        before.replace("  language: en\n", f"  language: {language}\n  custom_dir: overrides\n"), "utf-8"
    )
    assert settings.read_text("utf-8") != before


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy with some Polish, collected and compiled; its root. Tests take a copy."""
    toy = copy_toy(tmp_path_factory.mktemp("languages") / "toy project")
    _begin(toy, "pl", POLISH)
    assert run("messages.py", toy).returncode == 1, "much is missing"
    _speak(toy, "pl")
    return toy


@pytest.fixture
def polish(collected: Path, tmp_path: Path) -> Path:
    """A copy of the toy with some Polish to spoil; its root."""
    return Path(shutil.copytree(collected, tmp_path / "toy project"))


@pytest.mark.turns(2, on=1)
def test_what_is_to_do_is_told_step_by_step(toy: Path) -> None:
    _speak(toy, "pl")
    said = run("check.py", toy).stdout
    assert 'bad-setting: theme: there are no words in the language "pl"; type one of de, en, es, fa, or' in said
    path = file_of(toy / "locale", "pl")
    path.parent.mkdir(parents=True)
    path.write_text("", "utf-8")
    done = run("messages.py", toy)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0] == "locale/pl/LC_MESSAGES/microsite.po: written"
    assert sum(line.endswith("is missing") for line in lines) == 3
    assert any("more of" in line and line.endswith("till then they are said in English") for line in lines)
    assert "overrides/assets/words/own-copy/pl.js: written" in lines
    assert str(toy) not in done.stdout, "paths are those of the project"
    assert "nplurals=3; plural=(n==1 ? 0 : n%10>=2" in path.read_text("utf-8"), "it counts as the CLDR says"
    assert run("check.py", toy).returncode == 0
    settings = toy / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  custom_dir: overrides\n", ""), "utf-8")
    assert "expected custom_dir: overrides; the words in the language pl stand there" in run("check.py", toy).stdout


def test_what_is_translated_is_said_and_the_rest_is_english_and_marked(polish: Path) -> None:
    project, _ = load(polish)
    page = page_at(project.corpus, "search/index.md")
    assert page is not None
    assert page.title == "Szukaj"
    with project.site.speaking():
        assert words("Claims") == "Twierdzenia"
        assert [plural(n, "{n} result", "{n} results") for n in COUNTED] == list(COUNTED.values())
        assert plural(5, "{n} thing", "{n} things") == "5 things"
        link = Text("tutaj")
        assert text("Used by: {links}", links=link) == (Span((Text("Used by: "),), lang="en"), link)
        assert text("Claims") == (Text("Twierdzenia"),)
        assert text("{id}: {says}", id="x", says="y") == (Text("x"), Text(": "), Text("y")), "no word of it is English"


@pytest.mark.turns(6, on=2)
def test_a_built_site_speaks_it_in_its_templates_and_says_its_name(polish: Path) -> None:
    done = run_copy("build.py", polish)
    assert done.returncode == 0, done.stderr
    page = (polish / "site" / "search" / "index.html").read_text("utf-8")
    assert 'lang="pl"' in page.replace("lang=pl", 'lang="pl"')
    assert "Zawęź" in page
    assert "Przejdź do treści" in page
    assert "assets/words/search/pl.js" in page


@pytest.fixture
def counting(page: Page, polish: Path, tmp_path: Path) -> Iterator[Page]:
    """A page with nothing but the words of the project and the script that says them."""
    site = tmp_path / "site"
    shutil.copytree(polish / "overrides" / "assets", site / "assets")
    shutil.copy(THEME / "assets" / "scheme.js", site / "assets")
    scripts = "".join(f"<script src=/assets/{name}.js></script>" for name in ("words/pl", "words/search/pl", "scheme"))
    (site / "index.html").write_text(
        f"<html lang=pl><meta charset=utf-8><body><button class=scheme></button>{scripts}", "utf-8"
    )
    with served(site) as address:
        page.goto(address)
        yield page


@needs_chromium
def test_scripts_count_as_the_language_does_and_fall_back_to_english(counting: Page) -> None:
    said = "numbers => numbers.map(n => plural(n, '{n} result', '{n} results'))"
    assert counting.evaluate(said, list(COUNTED)) == list(COUNTED.values())
    assert (
        counting.evaluate("plural(2, '{n} page has {words}', '{n} pages have {words}', {words: 'x'})")
        == "2 strony mają x"
    )
    assert counting.evaluate("[plural(1, '{n} thing', '{n} things'), plural(5, '{n} thing', '{n} things')]") == [
        "1 thing",
        "5 things",
    ]
    assert counting.evaluate("say('Nobody translated it.')") == "Nobody translated it."


@pytest.mark.parametrize("language", ["ar", "fa", "pl", "de"])
@needs_chromium
def test_pages_and_scripts_take_the_same_form_of_a_number(toy: Path, page: Page, language: str) -> None:
    _begin(toy, language, {"{n} entry": FORMS[language]})
    run("messages.py", toy)
    compiled = (toy / "overrides" / "assets" / "words" / f"{language}.js").read_text("utf-8")
    numbers = list(range(131))
    page.set_content("<button class=scheme></button>")
    page.add_script_tag(content=compiled)
    page.add_script_tag(path=THEME / "assets" / "scheme.js")
    in_script = page.evaluate("numbers => numbers.map(n => plural(n, '{n} entry', '{n} entries'))", numbers)
    known = catalogue(language, toy)
    assert in_script == [known.count(n, "{n} entry", "{n} entries") for n in numbers]
    assert set(in_script) == set(FORMS[language])
    if language == "ar":
        assert {n: known.count(n, "{n} entry", "{n} entries") for n in SIX} == SIX


def test_what_a_project_says_otherwise_goes_before_ours_and_nothing_else_is_asked_of_it(toy: Path) -> None:
    _begin(toy, "de", {"Claims": "Aussagen"})
    done = run("messages.py", toy)
    assert (done.returncode, [line for line in done.stdout.splitlines() if not line.endswith(": written")]) == (0, [])
    with speaking("de", toy):
        assert (words("Claims"), words("Sources")) == ("Aussagen", "Quellen")


BROKEN = {
    'msgid "Claims"\nmsgstr "Twierdzenia\n': 'locale/pl/LC_MESSAGES/microsite.po:2: expected a quotation mark (")',
    'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n+;\\n"\n': "locale/pl/LC_MESSAGES/microsite.po:1: ",
    'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n;\\n"\n': (
        "locale/pl/LC_MESSAGES/microsite.po:1: Plural-Forms: the rule names more than 2 forms"
    ),
    'msgid ""\nmsgstr "Plural-Forms: nplurals=many; plural=n;\\n"\n': "locale/pl/LC_MESSAGES/microsite.po:1: ",
}


@pytest.mark.parametrize("written", BROKEN)
def test_a_catalogue_that_cannot_be_read_is_told_in_its_line(polish: Path, written: str) -> None:
    path = file_of(polish / "locale", "pl")
    path.write_text(written, "utf-8")
    said = run("messages.py", polish)
    assert (said.returncode, said.stderr) == (1, "")
    assert BROKEN[written] in said.stdout
    assert path.read_text("utf-8") == written
    checked = run("check.py", polish)
    assert checked.returncode == 1
    place = BROKEN[written].partition(": ")[0]
    assert f"{place}:1: bad-setting: expected a catalogue as gettext has it" in checked.stdout
