"""A project calls the folder of its pages otherwise: the check says what to type, and typing it is enough."""

import re
from pathlib import Path

from tests.commands import run

WORDS = "pages:\n- {kind: threat, one: worry, many: worries, title: Worries, folder: worries}\n"
WRITTEN = '---\ntitle: "Cures"\nseed: "seeds/threats/"\nseed_line: 1\njsonld: {"@context": "x"}\n---\n\n# Cures\n'


def _told(toy: Path) -> str:
    return run("check.py", toy).stdout


def _type(toy: Path, told: str) -> None:
    """Do what the findings about folders say, word for word."""
    settings = (toy / "mkdocs.yml").read_text("utf-8")
    lines = settings.split("\n")
    for line, entry in re.findall(r"^mkdocs\.yml:(\d+):.* write (- .*)$", told, re.MULTILINE):
        at = int(line) - 1
        lines[at] = f"{lines[at][: lines[at].index('-')]}{entry}"
    (toy / "mkdocs.yml").write_text("\n".join(lines), "utf-8")
    for added in re.findall(r"^\.gitignore:.* add the line (\S+)$", told, re.MULTILINE):
        with (toy / ".gitignore").open("a", encoding="utf-8") as file:
            file.write(f"{added}\n")


def test_what_is_told_of_a_folder_with_another_name_is_enough(toy: Path) -> None:
    (toy / ".gitignore").write_text("/docs/*/\n!/docs/worries/\n", "utf-8")
    (toy / "seeds" / "vocabulary.yml").write_text(WORDS, "utf-8")
    told = _told(toy)
    assert len(re.findall(r"bad-setting:|not-ignored:", told)) == 4, "two findings, and where each is explained"
    _type(toy, told)
    assert _told(toy) == ""


def test_pages_of_an_earlier_build_are_no_pages_by_hand(toy: Path) -> None:
    left = toy / "docs" / "cures"
    left.mkdir()
    (left / "index.md").write_text(WRITTEN + "<button hidden>\u2060</button>\n", "utf-8")
    (left / "index.json").write_text("{}", "utf-8")
    told = _told(toy)
    assert told.count("docs/cures") == 2
    assert told.splitlines()[0].endswith("take it away: rm -r docs/cures")
    vocabulary = toy / "seeds" / "vocabulary.yml"
    vocabulary.write_text("actors:\n- x\n", "utf-8")
    assert "docs/cures" not in _told(toy), "nobody knows which folders a vocabulary names that cannot be read"
    vocabulary.unlink()
    (left / "index.md").write_text("# Cures\n\n<button>x</button>\n", "utf-8")
    assert "docs/cures/index.md:3:1: unsafe-page" in _told(toy), "a page by hand is read"


def test_a_list_that_is_not_empty_any_more_is_missed_in_the_menu(toy: Path) -> None:
    settings = toy / "mkdocs.yml"
    text = settings.read_text("utf-8")
    entry = next(line for line in text.split("\n") if line.endswith("questions/index.md"))
    asleep = entry.replace("- ", "# - ", 1)
    settings.write_text(text.replace(entry, asleep), "utf-8")
    told = _told(toy)
    assert "not-in-nav: docs/questions/index.md has entries now: take the # away from this line" in told
    settings.write_text(text, "utf-8")
    assert _told(toy) == ""
