"""The files of a folder of catalogues: the template beside them, and each brought up to what there is to say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog

from microsite.authoring.messages import script_messages, template_messages
from microsite.authoring.messages.completeness import MISSING, faults
from microsite.authoring.messages.template import PACKAGE, all_messages, as_text, template
from microsite.model.atomic_write import write_if_changed
from microsite.model.catalogue import DOMAIN, OURS, CatalogueError, catalogue, file_of, files_of, read_file

TEMPLATE: Final = f"{DOMAIN}.pot"
_SHOWN: Final = 3
"""So many missing messages are named of a language that somebody has just begun."""


def languages(folder: Path) -> list[str]:
    """Return the languages that a folder has catalogues of."""
    return sorted(path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def read(folder: Path, language: str) -> Catalog:
    """Return the catalogue of a language as it is written; ``CatalogueError`` if it cannot be read."""
    return read_file(file_of(folder, language))


def updated(known: Catalog, now: Catalog) -> Catalog:
    """Return a catalogue with the messages there are now. What nobody says any more is gone; nothing is guessed."""
    known.update(now, no_fuzzy_matching=True, update_header_comment=False)
    known.obsolete.clear()
    return known


def write(folder: Path, root: Path, *, with_template: bool) -> Iterator[str]:
    """Bring the catalogues of a folder up to date; yield what was written, and what each still lacks, a line each.

    A line begins with the path of its file below ``root``. Of a language that the package has words in, too, a project
    need say only what it says otherwise.
    """
    now, shown = template(all_messages()), folder.relative_to(root)
    if with_template and write_if_changed(folder / TEMPLATE, as_text(now)):
        yield f"{shown / TEMPLATE}: written"
    for language in languages(folder):
        path, file = file_of(folder, language), file_of(shown, language)
        try:
            known = updated(read(folder, language), now)
        except CatalogueError as error:
            yield f"{file}:{error.line}: {error}"
            continue
        if write_if_changed(path, as_text(known)):
            yield f"{file}: written"
        told = _told(known, list(faults(now, known)), ours=folder == OURS)
        # What a project's own does not say, ours may.
        if folder != OURS and files_of(language):
            told = (fault for fault in told if "missing" not in fault)
        yield from (f"{file}: {fault}" for fault in told)


def _told(known: Catalog, all_faults: list[str], *, ours: bool) -> Iterator[str]:
    """Yield what is told of a catalogue: all that is wrong, and of a project's only some of what it has not yet."""
    missing = [fault for fault in all_faults if fault.endswith(MISSING)]
    yield from (fault for fault in all_faults if fault not in missing)
    shown = len(missing) if ours else _SHOWN
    yield from missing[:shown]
    if missing[shown:]:
        yield f"{len(missing) - shown} more of {len(known)} messages are missing; till then they are said in English"


def compiled(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the path within a theme and the content of each file that templates and scripts read their words from."""
    project = None if folder == OURS else folder.parent
    known = [(name, catalogue(name.replace("_", "-"), project)) for name in languages(folder)]
    yield from template_messages.files(known, PACKAGE / "theme")
    yield from script_messages.files(known, PACKAGE / "theme")


def bring_up_to_date(root: Path) -> list[str]:
    """Bring all catalogues of a project up to date, and what templates and scripts read; return what is to be told.

    A line that tells of a file which was written ends with ``written``; every other is about something that is wrong.
    """
    project, said = root / "locale", list[str]()
    folders = {OURS: OURS.parent / "theme"} if PACKAGE.is_relative_to(root) else {}
    folders |= {project: root / "overrides"} if project.is_dir() else {}
    for folder in folders:
        said += write(folder, root, with_template=folder == OURS)
    for folder, theme in folders.items():
        for name, text in compiled(folder):
            if write_if_changed(theme / name, text):
                said.append(f"{(theme / name).relative_to(root)}: written")
    return said
