"""Writes a project beside where it will stand, checks it there, and only then puts it in its place."""

import json
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from string import Template
from typing import Final

from microsite.authoring.messages.catalogue_files import bring_up_to_date
from microsite.authoring.messages.template import begun
from microsite.authoring.new_project.answers import Answers
from microsite.authoring.new_project.card_picture import CARD, TOUCH_ICON, picture
from microsite.authoring.new_project.default_kinds import default_kinds
from microsite.authoring.new_project.package_file import PackageFile, locked_packages
from microsite.authoring.new_project.texts import example, in_settings, menu, texts
from microsite.authoring.new_text.ingest import ingest
from microsite.checks.reporters import as_text, sort_findings
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model import seeds_version
from microsite.model.atomic_write import write_if_changed
from microsite.model.catalogue import file_of, has_words
from microsite.seeds.formatting.seed_files import format_seeds
from microsite.seeds.json_schema import schemas
from microsite.site.before_build import check_before_build

_HERE: Final = Path(__file__).parent
_FILES: Final = _HERE / "files"
_HIDDEN: Final = ("gitignore", "github")
"""Names that begin with a dot in a project."""


class ProjectError(ValueError):
    """A project cannot stand there, or would not be right; nothing was written."""


def _words(answers: Answers, package: PackageFile, today: str) -> dict[str, str]:
    """Return what stands in the place of each name in a template."""
    namespace = str(uuid.uuid4())
    host = answers.host if "." in answers.host else f"site-{namespace[:8]}.invalid"
    plain = {
        "name": answers.name,
        "about": menu(answers.language)["about"],
        "address": answers.address,
        "one": answers.one,
        "many": answers.many,
        "title": answers.title,
    }
    quoted = {f"{name}_yaml": json.dumps(said, ensure_ascii=False) for name, said in plain.items()}
    return plain | quoted | dict(in_settings(answers.language)) | {
        "language": answers.language,
        "other_language": "fa" if answers.language.partition("-")[0] != "fa" else "en",
        "custom_dir": "" if has_words(answers.language) else "\n  custom_dir: overrides",
        "folder": answers.folder,
        "tag": f"tag:{host},{today[:4]}:",
        "namespace": namespace,
        "package": package.source,
        "version": version("microsite"),
        "seeds_version": str(seeds_version.CURRENT),
        "default_kinds": default_kinds(answers.language),
        "today": today,
        "year": today[:4],
    }  # fmt: skip


def _contents(answers: Answers, package: PackageFile, today: str) -> Iterator[tuple[str, str | bytes]]:
    """Yield every file of a project, by its path, but what ingest writes."""
    words = _words(answers, package, today)
    for path in sorted(_FILES.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            first, *rest = path.relative_to(_FILES).parts
            name = "/".join((f".{first}" if first in _HIDDEN else first, *rest))
            yield name, Template(path.read_text("utf-8")).substitute(words)
    yield from texts(answers.language, words)
    if not has_words(answers.language):
        name = answers.language.replace("-", "_")
        yield file_of(Path("locale"), name).as_posix(), begun(name)
    yield "requirements.txt", package.requirement + locked_packages()
    yield "docs/assets/card.png", picture(answers.name, CARD)
    yield "docs/assets/touch-icon.png", picture(answers.name, TOUCH_ICON)
    if package.data is not None:
        yield package.source, package.data


def _wrong(root: Path) -> str:
    """Return what the check says of a project, a line each; of the words, under the flag they came by."""
    project, findings = load(root)
    findings += check(project)
    told = sort_findings(list(dict.fromkeys(findings or check_before_build(project))))
    words = [f"--words: {found.message}" for found in told if found.place.file == "seeds/vocabulary.yml"]
    return "\n".join(words) or as_text(told).rstrip()


def _write(root: Path, answers: Answers, package: PackageFile, today: str) -> None:
    for name, content in _contents(answers, package, today):
        write_if_changed(root / name, content)
    bring_up_to_date(root)
    outcome = ingest(example(answers.language), "example-source", root)
    for file, text in format_seeds(root)[0].items():
        write_if_changed(root / file, text)
    if wrong := as_text(outcome.findings) or _wrong(root):
        raise ProjectError(wrong)
    for name, text in schemas().items():
        write_if_changed(root / "seeds" / "schema" / name, text)
    shutil.rmtree(root / ".build", ignore_errors=True)


def _move_into(folder: Path, root: Path) -> None:
    """Move a project into an empty folder that stays, since somebody may stand in it; leave it empty if that fails."""
    names = sorted(path.name for path in root.iterdir())
    try:
        for name in names:
            (root / name).rename(folder / name)
    except BaseException:
        for name in names:
            if (folder / name).exists():
                (folder / name).rename(root / name)
        raise


def write_project(folder: Path, answers: Answers, package: PackageFile, today: str) -> None:
    """Write a project into a new or empty folder; :class:`ProjectError` if it cannot be, or would not be right."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ProjectError(f"{folder} is there already and not empty; name a new folder")
    parent = folder.resolve().parent
    if not parent.is_dir():
        raise ProjectError(f"there is no folder {parent} to make {folder.name} in")
    with tempfile.TemporaryDirectory(prefix=".microsite-", dir=parent) as beside:
        root = Path(beside) / "project"
        root.mkdir()
        _write(root, answers, package, today)
        if folder.exists():
            _move_into(folder, root)
        else:
            root.rename(folder)
