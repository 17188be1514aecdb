"""The files of a folder of catalogues: the template beside them, and each brought up to what there is to say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog

from microsite.authoring.messages import script_messages, template_messages
from microsite.authoring.messages.completeness import faults
from microsite.authoring.messages.template import PACKAGE, all_messages, as_text, template
from microsite.model.atomic_write import write_if_changed
from microsite.model.catalogue import DOMAIN, OURS, CatalogueError, catalogue, file_of, read_file

TEMPLATE: Final = f"{DOMAIN}.pot"


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
        yield from (f"{file}: {fault}" for fault in faults(now, known))


def compiled(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the path within a theme and the content of each file that templates and scripts read their words from."""
    project = None if folder == OURS else folder.parent
    known = [(name, catalogue(name.replace("_", "-"), project)) for name in languages(folder)]
    yield from template_messages.files(known, PACKAGE / "theme")
    yield from script_messages.files(known, PACKAGE / "theme")
