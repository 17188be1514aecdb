"""A project's own words: a folder below ``tests/seeds/vocabulary/`` is laid over the toy, and edited line by line."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.corpus.project import Project, load
from microsite.model import urls
from microsite.model.project_vocabulary import DEFAULT
from microsite.model.tree.html import HtmlWriter, site_href
from microsite.model.words_in_force import holding
from microsite.pages.types import make_outputs
from microsite.seeds.json_schema import schemas
from tests.commands import run
from tests.project_copies import ROOT, copy_toy

CASES = ROOT / "tests/seeds/vocabulary"


def lay_over(toy: Path, case: str) -> Path:
    """Lay the files of a case over a copy of the toy, and make its edits: ``file: words > other words``."""
    for path in (CASES / case).rglob("*.*"):
        if path.name != "edits.txt":
            target = toy / path.relative_to(CASES / case)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    for line in (CASES / case / "edits.txt").read_text("utf-8").splitlines():
        file, _, edit = line.partition(": ")
        before, _, after = edit.partition(" > ")
        text = (toy / file).read_text("utf-8")
        assert before in text, line
        (toy / file).write_text(text.replace(before, after), "utf-8")
    return toy


@pytest.fixture(scope="module")
def press_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_over(copy_toy(tmp_path_factory.mktemp("press") / "project"), "press")


@pytest.fixture
def press(press_root: Path) -> Iterator[Project]:
    project, findings = load(press_root)
    assert findings == []
    with holding(project.corpus.vocabulary):
        yield project


@pytest.fixture
def written(press: Project) -> dict[str, str]:
    """What is published, by file."""
    pages, files = make_outputs(press.corpus)
    texts = {page.file: page.text() for page in pages}
    return texts | {file.path: file.data.decode("utf-8", "replace") for file in files}


def test_a_project_with_its_own_words_is_sound(press_root: Path) -> None:
    done = run("check.py", press_root)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("issues/index.md", 'title: "Issues"'),
        ("actors/fishermen.md", "Part in each issue"),
        ("actors/index.md", "## Companies"),
        ("actors/index.md", "## People who read"),
        ("actors/harbour-board.md", "is published by"),
        ("relations/index.md", "publish"),
        ("sources/index.md", "law in force"),
        ("claims/harbour-report-004.md", "seen on the page named, in full"),
        ("timeline/index.md", "guessed"),
        ("data/previews/baker.json", "Actor: somebody who reads"),
        ("data/corpus.stix.json", '"individual"'),
    ],
)
def test_pages_and_downloads_use_them(written: dict[str, str], file: str, said: str) -> None:
    assert said in written[file]


def test_no_word_of_the_default_lists_is_left(written: dict[str, str]) -> None:
    for word in ("Other organisations", "research paper", "editorial", "opposes", "oppose "):
        # The page of findings speaks to editors, with examples of its own.
        left = [file for file, text in written.items() if word in text and not file.startswith("findings/")]
        assert left == [], word


def test_schemas_offer_the_words_of_the_project(press: Project) -> None:
    del press
    kind = json.loads(schemas()["actor.json"])["properties"]["kind"]
    assert kind["enum"] == ["company", "university", "reader"]


def test_the_command_writes_schemas_with_the_words_of_the_project(toy: Path) -> None:
    lay_over(toy, "press")
    assert run("schemas.py", toy).returncode == 0
    written = json.loads((toy / "seeds/schema/actor.json").read_text("utf-8"))
    assert written["properties"]["kind"]["enum"] == ["company", "university", "reader"]
    (toy / "seeds/vocabulary.yml").write_text("actors: nothing", "utf-8")
    done = run("schemas.py", toy)
    assert (done.returncode, done.stderr.split(": ")[0]) == (1, "seeds/vocabulary.yml:1:9")


def test_what_is_not_in_the_vocabulary_is_refused_at_its_line(toy: Path) -> None:
    lay_over(toy, "press")
    (toy / "seeds/actors/baker.md").write_text(
        (toy / "seeds/actors/baker.md").read_text("utf-8").replace("kind: reader", "kind: person"), "utf-8"
    )
    done = run("check.py", toy)
    assert done.stdout.splitlines()[0] == (
        'seeds/actors/baker.md:3:7: unknown-word: expected one of company, university, reader; got "person"; '
        "seeds/vocabulary.yml can name other kinds of actors"
    )


def test_new_records_are_asked_for_the_words_of_the_project(press_root: Path) -> None:
    asked = run("new.py", press_root, "actor", "--help").stdout
    assert "company, university, reader" in " ".join(asked.split())


def _told() -> list[str]:
    """Return the vocabularies that the page for teams shows: an example, and the default."""
    page = (ROOT / "docs/development/own-words.md").read_text("utf-8")
    return [block.partition("```")[0] for block in page.split("```yaml\n")[1:]]


def test_the_example_for_teams_is_one_that_is_built() -> None:
    _, _, example = (CASES / "press/seeds/vocabulary.yml").read_text("utf-8").partition("\n\n")
    assert _told()[0] == example


def test_the_default_can_be_copied(toy: Path) -> None:
    (toy / "seeds/vocabulary.yml").write_text(_told()[1], "utf-8")
    project, findings = load(toy)
    words = project.corpus.vocabulary
    assert findings == []
    assert words.own.actors is not None
    for of in ("actors", "relations", "sources", "grades"):
        assert list(getattr(words, of).items()) == list(getattr(DEFAULT, of).items())


def test_whatever_a_broken_vocabulary_means_no_record_is_refused_for_it(toy: Path) -> None:
    lay_over(toy, "press")
    path = toy / "seeds/vocabulary.yml"
    path.write_text(path.read_text("utf-8").replace("  many: Companies", "  more: Companies"), "utf-8")
    told = run("check.py", toy).stdout.splitlines()
    assert {line.partition(":")[0] for line in told if ": see " not in line} == {"seeds/vocabulary.yml"}


DEFAULT_WORDS = re.compile(
    r"\b(threats?|briefings?|actors?|glossary|timeline|reading lists?|topics?|relations?|who is who)\b", re.IGNORECASE
)
MEANT = re.compile(
    r"threat-intelligence tools|/topics/\S*|<code>.*?</code>|#[\w-]+|\s(?:id|class|aria-labelledby)=\"[^\"]*\""
)
"""What is no word of the site: what STIX is for, the folder of pages by topic, keys of data, anchors."""


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = lay_over(copy_toy(tmp_path_factory.mktemp("invented") / "project"), "invented")
    assert run("check.py", root).stdout == ""
    return load(root)[0]


def test_nothing_that_readers_see_has_a_default_word(invented: Project) -> None:
    with holding(invented.corpus.vocabulary):
        pages, files = make_outputs(invented.corpus)
        said = {
            page.file: f"{page.title} {page.description} {HtmlWriter(site_href(page.address)).blocks(page.blocks)}"
            for page in pages
            if not page.file.startswith(("findings/", "moved/"))
        }
        said |= {file.path: file.data.decode() for file in files if file.path.startswith(("data/previews/", "search/"))}
        said |= {f"what {file.path} is": file.what for file in files}
    keys = re.compile(r'"(?:kind|actor|threat|kinds|filters|[a-z]+)":|"(?:actor|threat|topic|relation)"')
    left = {
        f"{file}: …{text[max(0, found.start() - 50) : found.end() + 20]}"
        for file, html in said.items()
        for text in [keys.sub("", MEANT.sub("", html))]
        for found in DEFAULT_WORDS.finditer(text)
    }
    assert "\n".join(sorted(left)) == ""


def test_no_address_has_a_default_word(invented: Project) -> None:
    with holding(invented.corpus.vocabulary):
        pages, files = make_outputs(invented.corpus)
        folders = set(DEFAULT.folders.values()) | {"briefings.epub"}
        paths = [*(page.file for page in pages), *(file.path for file in files)]
        assert [path for path in paths if path.split("/")[0] in folders or path.endswith("briefings.epub")] == []


def test_addresses_follow_the_folder(invented: Project) -> None:
    with holding(invented.corpus.vocabulary):
        assert urls.threat("silting").url == "/zorbim/silting/"
        assert urls.part_of_list("threats", "water").url == "/zorbim/in/water/"
        assert urls.part_of_list("roles", "water").url == "/rellitim/roles/water/"
        assert urls.term("channel").url == "/trulary/#channel"
    assert urls.threat("silting").url == "/threats/silting/"
