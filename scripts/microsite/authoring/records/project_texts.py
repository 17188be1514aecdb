"""Every file of a project that may name a record or a passage, as it stands on disk."""

from typing import Final

from microsite.corpus.project import Project

_HISTORY: Final = ("CHANGELOG.md", "seeds/ledger/")
"""What says what was so at the time; it is not rewritten. A ledger is only ever added to."""


def project_texts(project: Project) -> dict[str, str]:
    """Return every file that may name a record, by its name, line ends included."""
    pages = (*project.pages, *(page for other in project.others for page in other.pages))
    names = [w.file for w in (*pages, *project.notes) if not w.file.startswith(_HISTORY)]
    names += ["mkdocs.yml"] if (project.root / "mkdocs.yml").is_file() else []
    # Marks count from behind a byte order mark, which YAML's reader skips as well.
    return {name: (project.root / name).read_bytes().decode("utf-8-sig") for name in names}
