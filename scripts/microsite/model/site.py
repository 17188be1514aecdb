"""The site as a whole: what it is called, where it lives, and what its ids are made of."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import quote

from pydantic import Field

from microsite.model.field_types import Few
from microsite.model.highlight_kind import HighlightKind
from microsite.model.place import Place
from microsite.model.project_vocabulary import ProjectVocabulary
from microsite.model.record import Record
from microsite.model.seeds_version import SeedsVersion
from microsite.model.spoken import speaking
from microsite.model.words_in_force import holding, vocabulary

Tag = Annotated[
    str, Field(pattern=r"^tag:[a-z0-9][a-z0-9.-]*(@[a-z0-9.-]+)?,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?:$", max_length=200)
]
"""The beginning of tag URIs (RFC 4151): a host or mail address, a day on which it was one's own, a colon."""

Uuid = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
"""A UUID (RFC 9562), in lower case."""


Contact = Annotated[
    str, Field(pattern=r"^(https://[^\s<>\x22\x27]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)$", max_length=200)
]
"""A mail address, or the address of a page with a form."""


class Identity(Record):
    """What tells the ids of this site from those of all others, and outlives every address; and its own conventions."""

    tag: Tag
    """The ids of the feed begin with it. Changing it makes every entry new to every reader."""
    namespace: Uuid
    """The ids of the STIX bundle are made in it. Changing it changes them all."""
    version: SeedsVersion = 1
    """The version of all seeds; ``upgrade`` writes it."""
    contact: Contact | None = None
    """Where people write who have no account at the repository; pages say nothing of it where there is none."""
    highlights: Few[HighlightKind] = ()
    """What colours and tags of highlights stand for, where they become drafts; see ``highlight_kind.py`` without it."""


@dataclass(frozen=True)
class Site:
    """A site. Its address is known where it is deployed; a copy on somebody's machine has none."""

    name: str
    address: str = ""
    """Where the site begins on the web, without the last slash: ``https://host.example/project``; empty if unknown."""

    repository: str = ""
    """Where its files are kept on the web, ``https://forge.example/team/site``, without the last slash; empty if
    unknown."""
    branch: str = "main"
    """The branch of the repository that the site is made of."""
    by_hand: Mapping[str, str] = field(default_factory=dict, compare=False)
    """The hand-written pages beside the home page: title by name, ``{"method": "Method"}``."""
    language: str = "en"
    """What its own words are said in (BCP 47)."""
    root: Path | None = field(default=None, compare=False)
    """Where its project lies, which may have a catalogue of its own; None where there is no project."""
    frozen: bool = False
    """True while an edition is being frozen: the site then lives below the living one, at ``/e/<label>``."""

    folder: str = ""
    """The folder below that of the main language where it lives, if it is in another: ``fa``."""

    vocabulary: ProjectVocabulary | None = field(default=None, compare=False)
    """The words of its project in its language; None where those that were read hold as they are."""

    @property
    def living(self) -> "Site":
        """The site that an edition was frozen from; itself, where it is no edition."""
        return replace(self, address=re.sub(r"/e/[^/]+$", "", self.address), frozen=False) if self.frozen else self

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """Say all words in the language of the site, within, those of its project as well."""
        with speaking(self.language, self.root), holding(self.vocabulary or vocabulary()):
            yield

    def edit_url(self, place: Place) -> str:
        """Return where a line of a seed is edited in the repository; "" where that is unknown, and in an edition."""
        if not self.repository or self.frozen:
            return ""
        return f"{self.repository}/edit/{quote(self.branch)}/{quote(place.file)}#L{place.line}"

    def url(self, path: str) -> str | None:
        """Return the web address of a page from its path (``/threats/x/``), or None while the site's is unknown."""
        return f"{self.address}{path}" if self.address else None


UNNAMED: Final = Site("this site")
"""A site that nobody has named yet."""
