"""The file of a briefing or an actor, as it is read and as it is written back."""

from dataclasses import dataclass
from typing import Any, Final

from microsite.authoring.records.insert_position import file_of
from microsite.authoring.records.valid_record import NewError
from microsite.corpus.name_index import title_of
from microsite.corpus.project import Project
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, THREAT

PAGES: Final[tuple[Kind[Any], ...]] = (THREAT, ACTOR)
"""The kinds of page that have prose of their own."""


@dataclass(frozen=True)
class PageSeed:
    """A file and its text."""

    file: str
    text: str

    @property
    def read(self) -> str:
        """Its text with the line ends that all programs know."""
        return self.text.replace("\r\n", "\n")

    def written(self, text: str) -> str:
        """Return a text with the line ends of the file."""
        return text.replace("\n", "\r\n") if "\r\n" in self.text else text


def page_text(project: Project, page: str) -> PageSeed:
    """Return the file of a page; raises :class:`NewError` if there is none."""
    kind = next((kind for kind in PAGES if page in project.corpus.of(kind)), None)
    if kind is None:
        raise NewError(f'no briefing or actor "{page[:80]}"')
    file = file_of(kind, page)
    return PageSeed(file, (project.root / file).read_bytes().decode("utf-8-sig"))


def page_title(project: Project, page: str) -> str:
    """Return the title of a page that there is."""
    return next(title_of(project.corpus, kind, page) for kind in PAGES if page in project.corpus.of(kind))
