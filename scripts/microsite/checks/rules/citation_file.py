"""Who wishes to stand in ``CITATION.cff`` as an author does, and nobody who took part and does not wish it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from microsite.corpus.project import Project
from microsite.model.contributor import Contributor
from microsite.model.finding import Finding, finding
from microsite.model.place import Document, Place
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.yaml import read_yaml

CITATION_FILE: Final = "CITATION.cff"
"""The file of the Citation File Format (1.2.0) at the root of a project."""


def _read(root: Path) -> tuple[object, Document | None, list[Finding]]:
    if not (root / CITATION_FILE).exists():
        return None, None, []
    text, wrong = read_text(root / CITATION_FILE, CITATION_FILE)
    return (None, None, wrong) if text is None else read_yaml(text, CITATION_FILE)


def _name(author: Mapping[str, Any]) -> str:
    """Return the name of an author, of a body or a person, as it is read."""
    person = (author.get(key) for key in ("given-names", "name-particle", "family-names", "name-suffix"))
    return str(author.get("name") or " ".join(str(part) for part in person if part) or author.get("alias") or "")


def _authors(data: object, document: Document | None) -> dict[str, Place]:
    """Return where each author stands, by name."""
    listed = data.get("authors") if isinstance(data, dict) else None
    if document is None or not isinstance(listed, tuple):
        return {}
    known = [(n, author) for n, author in enumerate(listed) if isinstance(author, dict)]
    places = {_name(author): document.marks.get(("authors", n), (1, 1)) for n, author in known}
    return {name: Place(CITATION_FILE, *at) for name, at in places.items()}


def _lines(person: Contributor) -> str:
    orcid = f", orcid: https://orcid.org/{person.orcid}" if person.orcid else ""
    name = person.name.replace("\\", "\\\\").replace('"', '\\"')
    return f'- {{name: "{name}"{orcid}}}'


def check(project: Project) -> Iterator[Finding]:
    """Hold the authors of ``CITATION.cff`` against the wishes in ``seeds/contributors.yml``, where anybody has one."""
    people = project.corpus.seeds.contributors
    if not people:
        return
    data, document, wrong = _read(project.root)
    yield from wrong
    if wrong:
        return
    authors = _authors(data, document)
    wish = {person.name for person in people if person.in_citation_file}
    for person in people:
        place = person.origin.place("in_citation_file")
        if person.in_citation_file and document is None:
            yield finding(place, "not-credited", f"there is no {CITATION_FILE}; write one, or take this out")
        elif person.in_citation_file and person.name not in authors:
            message = f"{CITATION_FILE} does not name {person.name}; add under authors: {_lines(person)}"
            yield finding(place, "not-credited", message)
        elif person.name in authors and person.name not in wish:
            message = f"{person.name} does not wish to stand here; take the author out, or ask, and then write "
            yield finding(authors[person.name], "not-credited", f"{message}in_citation_file: true at {place}")
