"""Files that people put into folders of the generator: the next build would take them away, so it is said before."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.corpus.misplaced_pages import head_of
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import owned
from microsite.model.place import Place
from microsite.model.urls import search
from microsite.site.file_hashes import files_below
from microsite.site.written_pages import kept_files

_WRITTEN: Final = re.compile(r'\A---\n(?:.+\n)*?seed: "')
"""How the front matter of a written page begins. People cannot say this: it is refused on pages by hand."""


def _known(project: Project) -> frozenset[str] | None:
    """Return the files that the generator wrote; None where it wrote some, and nobody knows which."""
    known = kept_files(project.root)
    written = any((each.docs / search().page).is_file() for each in project.sites)
    return frozenset() if known is None and not written else known


def _is_ours(path: Path, name: str, known: frozenset[str] | None) -> bool:
    if known is not None and name in known:
        return True
    return bool(_WRITTEN.match(head_of(path))) if path.suffix == ".md" else known is None


def _in_language(project: Project, known: frozenset[str] | None) -> Iterator[Finding]:
    for folder in owned():
        for name, entry in files_below(project.docs / folder, f"{folder}/"):
            # What begins with a dot was left by a system, or by a build that was killed.
            below = f"{project.language}/{name}" if project.language else name
            if not entry.name.startswith(".") and not _is_ours(Path(entry.path), below, known):
                message = (
                    f"docs/{below.rpartition('/')[0]}/ is the generator's own folder, and the next build would delete "
                    "this file; move it out of there"
                )
                yield finding(Place(f"docs/{below}"), "orphan-file", message)


def check(project: Project) -> Iterator[Finding]:
    """Yield a finding for each file in the generator's folders that it did not write, in any language."""
    known = _known(project)
    for each in project.sites:
        yield from _in_language(each, known)
