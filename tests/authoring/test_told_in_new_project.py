"""What commands and a new project tell people to type and to look into: in their words, and all of it is there."""

import re
from importlib import import_module
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from microsite.__main__ import main
from microsite.authoring.records.forms import FORMS
from microsite.authoring.translations.how_to_begin import how_to_begin
from microsite.verbs import VERBS
from tests.authoring.test_new_project import project, texts_of, wheel

__all__ = ["project", "wheel"]


def _told(*arguments: str) -> None:
    with pytest.raises(SystemExit):
        main([*arguments])


def test_commands_speak_in_the_words_of_the_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _told("new", "theme", "--root", str(project), "--help")
    told = " ".join(capsys.readouterr().out.split())
    assert "--title X, --name X title of the theme; needed" in told
    _told("new", "claim", "--root", str(project), "--help")
    assert "ids of the themes concerned" in " ".join(capsys.readouterr().out.split())
    for given, expected in (
        ("qestion", 'there is no kind "qestion"; did you mean question?'),
        ("topic", "no command writes a topic; write it into seeds/topics.yml"),
        ("thene", "the kinds are source, claim, threat or theme, actor, term, event, place, question"),
    ):
        _told("new", given, "--root", str(project))
        assert expected in capsys.readouterr().err
    definition = ("--definition", "A theme that tides have.", "--basis", "ours")
    assert main(["new", "term", "--root", str(project), "--name", "Tide", *definition]) == 0
    assert "- id: tide\n  term: Tide\n" in (project / "seeds" / "glossary.yml").read_text("utf-8")


def test_a_source_without_claims_is_told_how_to_have_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    example = project / "seeds" / "sources" / "example-source"
    copytree(example, example.with_name("my-source"), ignore=ignore_patterns("claims.yml"))
    threat = project / "seeds" / "threats" / "example-page.md"
    threat.write_text(threat.read_text("utf-8").replace("[@example-source-001]", "[@my-source-001]", 1), "utf-8")
    assert main(["check", "--root", str(project)]) == 1
    told = capsys.readouterr().out
    assert 'no claim "my-source-001"; my-source has no claims yet: ' in told
    assert "see https://" not in told, "the messages are explained where the site lives once it is there"


NAMED_FILE = re.compile(
    r"(?<![\w/.:-])(?:(?:docs|seeds|scripts|tests|macros|overrides|\.github)/[\w./-]*\w|[A-Z]{3,}\.md|mkdocs\.yml)"
)
WRITTEN_LATER = {
    "seeds/moved.yml", "seeds/words.yml", "seeds/editions.yml", "seeds/map.yml", "seeds/ledger",
    ".github/links-not-asked.txt", "macros/__init__.py", "docs/fa",
}  # fmt: skip
"""Files that people or commands write when they need them."""
OF_A_SOURCE = re.compile(r"seeds/sources/(?:ID|my-source)/(?:source|passages|claims|drafts|verification)\.yml")


def _not_there(project: Path, text: str) -> set[str]:
    """Return the files that a text names, and that are neither there nor made by what it says."""
    named = set(NAMED_FILE.findall(text)) - WRITTEN_LATER
    later = tuple(f"{name}/" for name in WRITTEN_LATER)
    return {
        name
        for name in named
        if not (project / name).exists() and not OF_A_SOURCE.fullmatch(name) and not name.startswith(later)
    }


def test_every_file_that_help_or_a_new_project_names_is_one_of_a_project(project: Path) -> None:
    helps = {verb: import_module(f"microsite.commands.{verb}").__doc__ or "" for verb in VERBS}
    helps |= {f"new {kind}": form.example for kind, form in FORMS.items()}
    helps["translate, to begin"] = how_to_begin("fa", "A", "Home")
    texts = {name: text for name, text in texts_of(project).items() if not name.startswith("seeds/schema/")}
    wrong = {name: found for name, text in (helps | texts).items() if (found := _not_there(project, text))}
    assert wrong == {}
    verbs = {verb for text in texts.values() for verb in re.findall(r"\bmicrosite ([a-z_]+)\b", text)}
    assert verbs - set(VERBS) <= {"is", "stands"}, "words behind the name of the generator"
