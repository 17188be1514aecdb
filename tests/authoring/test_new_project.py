"""A new project: right at once, nobody else's, with examples that go, and refused in one line where it cannot be."""

import hashlib
import re
import struct
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from microsite.__main__ import main
from microsite.corpus.project import load
from microsite.model.claim import Claim
from microsite.model.kinds import KINDS
from microsite.model.project_vocabulary import DEFAULT
from microsite.verbs import VERBS
from tests.commands import run
from tests.forks import run_copy
from tests.project.test_workflows import PINNED, run_tool
from tests.project_copies import ROOT

WHEEL = f"microsite-{version('microsite')}-py3-none-any.whl"
NAMED = (
    "--name",
    "The Open Shelf",
    "--language",
    "en",
    "--words",
    "theme, themes",
    "--address",
    "https://shelf.example/",
)
FIRST = re.compile(r"taliban|taleban|afghan|iran\b|iranian|is-kp|takeover|rasanah", re.IGNORECASE)


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """Something in the place of the wheel: nothing looks into it before it is installed."""
    path = tmp_path / WHEEL
    path.write_bytes(b"a wheel")
    return path


@pytest.fixture
def project(tmp_path: Path, wheel: Path) -> Path:
    """A project, as the command writes it."""
    root = tmp_path / "my site"
    assert main(["init", str(root), *NAMED, "--package", str(wheel)]) == 0
    return root


def texts_of(root: Path) -> dict[str, str]:
    paths = (path for path in sorted(root.rglob("*")) if path.is_file() and path.suffix not in (".png", ".whl"))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8", "replace") for path in paths}


def test_it_is_right_and_has_an_example_of_each_kind(project: Path) -> None:
    done = run("check.py", project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert run("format.py", project, "--check").returncode == 0
    corpus = load(project)[0].corpus
    assert corpus.site.address == "https://shelf.example", "as init was told, until the environment says another"
    assert load(project, "https://other.example/a/")[0].site.address == "https://other.example/a"
    assert [kind.name for kind in KINDS if not corpus.of(kind)] == []
    assert (project / "seeds" / "schema" / "claims.json").is_file()


@pytest.mark.turns(6, on=2)
def test_it_is_built_as_it_is_and_speaks_in_its_own_words(project: Path) -> None:
    done = run_copy("build.py", project)
    assert done.returncode == 0, done.stderr
    page = (project / "site" / "themes" / "example-page" / "index.html").read_text("utf-8")
    assert ">Themes</a>" in page
    told = {name for name, text in texts_of(project).items() if FIRST.search(text)}
    assert told == set()


@pytest.mark.turns(2, on=0)
def test_it_is_nobody_elses(project: Path, wheel: Path) -> None:
    assert main(["init", str(project.with_name("other")), *NAMED, "--package", str(wheel)]) == 0
    one, other = (load(root)[0].corpus.seeds.identity for root in (project, project.with_name("other")))
    assert one is not None
    assert other is not None
    assert one.tag == other.tag == f"tag:shelf.example,{one.tag[-5:-1]}:"
    assert one.namespace != other.namespace
    assert {name for name, text in texts_of(project).items() if FIRST.search(text)} == set()
    for name, size in (("card", (1200, 630)), ("touch-icon", (180, 180))):
        picture = (project / "docs" / "assets" / f"{name}.png").read_bytes()
        assert picture != (ROOT / "docs" / "assets" / f"{name}.png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == size


def test_the_generator_is_named_with_its_hash_and_one_variable_says_where_it_is(project: Path) -> None:
    lines = (project / "requirements.txt").read_text("utf-8")
    digest = hashlib.sha256(b"a wheel").hexdigest()
    assert lines.startswith(f"# microsite {version('microsite')}\n${{MICROSITE}} \\\n    --hash=sha256:{digest}\n")
    assert lines.endswith((ROOT / "requirements-site.lock").read_text("utf-8"))
    assert (project / "packages" / WHEEL).read_bytes() == b"a wheel"
    named = {name for name, text in texts_of(project).items() if WHEEL in text}
    assert named == {"Makefile"}
    assert "pip install microsite" not in "".join(texts_of(project).values())


def test_a_wheel_on_the_web_is_named_with_its_hash(tmp_path: Path) -> None:
    address = f"https://forge.example/v/{WHEEL}"
    root = tmp_path / "site"
    assert main(["init", str(root), *NAMED, "--package", f"{address}#sha256={'0' * 64}"]) == 0
    assert f"export MICROSITE ?= {address}\n" in (root / "Makefile").read_text("utf-8")
    assert not (root / "packages").exists()


def _actions(folder: Path) -> set[str]:
    return {use for path in folder.iterdir() for use in PINNED.findall(path.read_text("utf-8"))}


def test_its_workflows_are_safe_and_use_what_ours_use(project: Path) -> None:
    folder = project / ".github" / "workflows"
    run_tool("zizmor", "--offline", "--no-progress", "--persona", "regular", "--strict-collection", str(folder.parent))
    run_tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, folder.iterdir()))
    ours, theirs = (_actions(each) for each in (ROOT / ".github" / "workflows", folder))
    assert theirs
    assert theirs <= ours


def test_examples_go_with_one_command_and_nothing_else_does(project: Path) -> None:
    own = project / "seeds" / "glossary.yml"
    mine = "- id: shelf\n  term: Shelf\n  definition: Where example-books stand.\n  basis: ours\n"
    own.write_text(own.read_text("utf-8") + mine, "utf-8")
    done = run("init.py", project, "--clear-examples")
    assert done.returncode == 0, done.stderr
    assert own.read_text("utf-8") == mine
    seeds = {
        name: text for name, text in texts_of(project).items() if name.startswith("seeds/") and "schema" not in name
    }
    assert [name for name, text in seeds.items() if re.search(r"example-(?!books)", name + text)] == []
    done = run("check.py", project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert run("init.py", project, "--clear-examples").stdout == "there are no examples\n"


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("name", "words", "language"),
    [
        ("کتابخانه باز", "موضوع, موضوع‌ها, subjects", "fa"),
        ("کتابخانهٔ باز", "موضوع، موضوع‌ها، subjects", "fa"),
        ("Fluss & Stadt", "Thema, Themen", "de"),
        ("A: b", "tema, temas", "es"),
    ],
)
def test_other_languages_and_scripts(name: str, words: str, language: str, tmp_path: Path, wheel: Path) -> None:
    root = tmp_path / "site"
    given = ["--name", name, "--words", words, "--language", language, "--package", str(wheel)]
    assert main(["init", str(root), *given]) == 0
    done = run("check.py", root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    lines = re.findall(r'^ *- "([^"]+)":', (root / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert len({*lines}) == len(lines) > 20, "no two lines of the menu are called the same"
    assert f"translate {language}" not in (root / "CONTRIBUTING.md").read_text("utf-8")


@pytest.mark.turns(6, on=3)
def test_a_language_without_words_is_said_in_english_which_is_marked_until_somebody_translates_it(
    tmp_path: Path, wheel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site"
    assert main(["init", str(root), *NAMED, "--language", "ar", "--package", str(wheel)]) == 0
    told = capsys.readouterr().out
    assert "There are no words in the language ar yet" in told
    assert "locale/ar/LC_MESSAGES/microsite.po" in told
    assert {page.read_text("utf-8").partition("\n")[2][:8] for page in (root / "docs").glob("*.md")} == {"lang: en"}
    assert (run("check.py", root).returncode, run_copy("build.py", root).returncode) == (0, 0)
    page = (root / "site" / "method" / "index.html").read_text("utf-8")
    assert re.search(r"<html [^>]*lang=.?ar", page)
    assert re.search(r"<div lang=.?en.? dir=.?auto.?>\s*<h1", page)
    assert re.search(r"<body dir=.?rtl", page)


REFUSED = {
    ("--name", "a {{ b }}"): "--name: expected the name of the site in plain words, without {",
    ("--name", " "): "--name: expected the name of the site",
    ("--name", "x" * 81): "--name: expected the name of the site of at most 80 characters, got 81",
    ("--language", "farsi"): '--language: expected the code of a language (de, en, es, fa, or another), got "farsi"',
    ("--words", "theme"): '--words: expected two words and a comma, such as "theme, themes", got "theme"',
    ("--words", "موضوع, موضوع‌ها"): "is no folder for addresses; add one of a-z as the third",
    ("--words", "claim, claims"): "--words: another page has the address /claims/ already; choose another name",
    ("--words", "x, method"): "--words: another page has the address /method/ already; choose another name",
    (
        "--address",
        "Shelf.example/a",
    ): '--address: expected an address such as https://shelf.example/a/, got "Shelf.example/a"',
    ("--address", "https://x.example/a b"): "expected an address such as https://team.example/site/, got",
    ("--address", "https://x.example/?q=1"): "expected an address such as https://team.example/site/, got",
    ("--address", "https://me:pw@x.example/"): "expected an address such as https://team.example/site/, got",
    ("--address", "!ENV X"): "expected an address such as https://team.example/site/, got",
    ("--package", "microsite"): f"expected the wheel of this version, microsite-{version('microsite')}-….whl",
    ("--package", f"https://forge.example/{WHEEL}"): "expected the address of a wheel with its hash: --package",
}


@pytest.mark.parametrize("given", REFUSED, ids=" ".join)
def test_a_bad_answer_is_one_clear_line(
    given: tuple[str, str], tmp_path: Path, wheel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {*tmp_path.iterdir()}
    assert main(["init", str(tmp_path / "site"), *NAMED, "--package", str(wheel), *given]) == 1
    said = capsys.readouterr().err
    assert REFUSED[given] in said
    assert said.count("\n") == 1
    assert {*tmp_path.iterdir()} == before, "nothing is left, half-written or whole"


def test_an_empty_folder_in_which_somebody_stands_is_filled(
    tmp_path: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "own folder"
    root.mkdir()
    monkeypatch.chdir(root)
    before = root.stat().st_ino
    assert main(["init", ".", *NAMED, "--package", str(wheel)]) == 0
    assert root.stat().st_ino == before, "a shell that stands in it still does"
    assert Path("mkdocs.yml").is_file()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    done = run("check.py", root)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.turns(2)
@pytest.mark.parametrize("language", ["en", "de", "fa"])
def test_its_lists_of_kinds_are_those_that_hold_without_them(language: str, tmp_path: Path, wheel: Path) -> None:
    root = tmp_path / "site"
    assert main(["init", str(root), "--name", "A", "--language", language, "--package", str(wheel)]) == 0
    own = root / "seeds" / "vocabulary.yml"
    text = own.read_text("utf-8")
    own.write_text(re.sub(r"^# (?=- \{|\w+:$)", "", text, flags=re.MULTILINE), "utf-8")
    project, findings = load(root)
    assert findings == []
    words = project.corpus.vocabulary
    assert words.own.actors is not None
    with project.site.speaking():
        for of in ("actors", "relations", "sources"):
            assert words.ids(of) == DEFAULT.ids(of)
            assert words.meanings(of) == DEFAULT.meanings(of)
        for kind in DEFAULT.ids("relations"):
            past = [[has.did(kind, plural=plural) for plural in (False, True)] for has in (words, DEFAULT)]
            assert past[0] == past[1]


def test_what_it_tells_people_to_type_can_be_typed(project: Path) -> None:
    told = "".join(text for name, text in texts_of(project).items() if name.endswith(".md"))
    verbs, goals = set(re.findall(r"microsite ([a-z_]+)", told)), set(re.findall(r"`?make ([a-z]+)", told))
    assert {"ingest", "new", "upgrade", "import_references"} <= verbs
    assert verbs - set(VERBS) == set()
    assert {"test", "report", "read"} <= goals
    assert goals - set(re.findall(r"^([a-z]+):", (project / "Makefile").read_text("utf-8"), re.MULTILINE)) == set()
    example = re.search(r"```yaml\n(- id: .*?)```", told, re.DOTALL)
    assert example
    (claim,) = yaml.safe_load(example[1])
    assert set(claim) <= set(Claim.model_fields)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "site"), "--language", "x", "--words", "y", "--address", "z"]) == 1
    said = [line.partition(":")[0] for line in capsys.readouterr().err.splitlines()]
    assert said == ["--name", "--language", "--words", "--address"]


def test_a_folder_that_is_not_empty_is_left_alone(
    tmp_path: Path, wheel: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path), *NAMED, "--package", str(wheel)]) == 1
    assert capsys.readouterr().err == f"{tmp_path} is there already and not empty; name a new folder\n"
    assert [path.name for path in tmp_path.iterdir()] == [WHEEL]
    assert main(["init", str(tmp_path / "no" / "site"), *NAMED, "--package", str(wheel)]) == 1
    assert capsys.readouterr().err == f"there is no folder {tmp_path / 'no'} to make site in\n"
    (tmp_path / "empty").mkdir()
    assert main(["init", str(tmp_path / "empty"), *NAMED, "--package", str(wheel)]) == 0


def test_the_questions_are_asked_where_somebody_is_there(
    tmp_path: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {"What is the site called?": "Tides", "Where will it live?": "https://tides.example"}
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return next((said for begin, said in answers.items() if question.startswith(begin)), "")

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answer)
    assert main(["init", str(tmp_path / "site"), "--package", str(wheel)]) == 0
    assert len(asked) == 4
    settings = (tmp_path / "site" / "mkdocs.yml").read_text("utf-8")
    assert settings.startswith('site_name: "Tides"\n')
    assert '  - "Briefings": briefings/index.md\n' in settings
