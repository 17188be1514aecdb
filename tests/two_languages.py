"""The toy project in more languages than English: Persian, and German, as far as somebody has translated it."""

import shutil
from pathlib import Path

from tests.project_copies import ROOT, copy_toy

IN_PERSIAN = ROOT / "tests" / "toy_fa"
IN_GERMAN = ROOT / "tests" / "toy_de"


def copy_two_languages(target: Path) -> Path:
    """Make a whole project of the toy corpus with its Persian translations."""
    copy_toy(target)
    shutil.copytree(IN_PERSIAN, target, dirs_exist_ok=True)
    return target


def copy_three_languages(target: Path) -> Path:
    """Make the same with its German translations, too."""
    copy_two_languages(target)
    shutil.copytree(IN_GERMAN, target, dirs_exist_ok=True)
    change(target, "mkdocs.yml", "  /fa/\n", "  /fa/\n  /de/\n")
    return target


def change(root: Path, file: str, before: str, after: str) -> None:
    """Change a text of a project that stands in one place."""
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {file}"
    path.write_text(text.replace(before, after), "utf-8")
