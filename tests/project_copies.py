"""Whole projects to try things on: the toy corpus and the real one, copied, and how to change a copy."""

import shutil
from pathlib import Path
from typing import Final

from microsite.model.kinds import owned
from microsite.model.translations.names import languages_of

ROOT: Final = Path(__file__).resolve().parent.parent
TOY: Final = ROOT / "tests" / "toy"
THEME: Final = ROOT / "scripts" / "microsite" / "theme"

_SHARED: Final = ("mkdocs.yml", "macros")


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def copy_toy(target: Path) -> Path:
    """Make a whole project of the toy corpus: its own seeds and pages, the real templates and configuration."""
    target.mkdir(parents=True)
    for name in _SHARED:
        _copy(ROOT / name, target / name)
    for name in ("seeds", "docs"):
        _copy(TOY / name, target / name)
    _copy(ROOT / "docs" / "assets", target / "docs" / "assets")
    return target


def copy_real(target: Path) -> Path:
    """Copy the real project as a clean clone would have it."""
    target.mkdir(parents=True)
    for name in (*_SHARED, *(path.name for path in ROOT.glob("mkdocs.*.yml")), "seeds"):
        _copy(ROOT / name, target / name)
    for path in sorted((ROOT / "docs").iterdir()):
        if path.name not in owned():
            (target / "docs").mkdir(exist_ok=True)
            _copy(path, target / "docs" / path.name)
    for written in (target / "docs" / language / folder for language in languages_of(target) for folder in owned()):
        shutil.rmtree(written, ignore_errors=True)
    return target


def override(root: Path, template: str, text: str) -> Path:
    """Give a project its own template in the place of the theme's; return its file."""
    path = root / "overrides" / template
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    if "\n  custom_dir:" not in settings:
        settings = settings.replace("theme:\n", "theme:\n  custom_dir: overrides\n", 1)
        (root / "mkdocs.yml").write_text(settings, "utf-8")
    return path


def say_what_it_is(root: Path, source: str) -> None:
    """Write what a new source must say before it is published, where ingest found nothing of it."""
    path = root / "seeds" / "sources" / source / "source.yml"
    written = path.read_text("utf-8").replace("title: null", "title: A Note", 1)
    written = written.replace("publisher: null", "publisher: Brill Harbour Board", 1)
    written = written.replace("edtf: 2000/2100\n  inferred: true\n  basis: Not established yet.",
                              "edtf: 2013-05\n  inferred: false\n  basis: Printed on its cover.")  # fmt: skip
    path.write_text(written.replace("about: To be written.", "about: A note on what was read."), "utf-8")
