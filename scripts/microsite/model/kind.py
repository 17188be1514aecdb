"""What there is to know of a kind of record. The kinds themselves are the rows of ``kinds.py``."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

from microsite.model.address import Address
from microsite.model.dossier import Dossier
from microsite.model.place import Keys, Origin, Place
from microsite.model.record import Record
from microsite.model.seed_files import SeedFile
from microsite.model.words_in_force import vocabulary


class Located(Protocol):
    """What can be listed in the table: it knows where it was read."""

    @property
    def origin(self) -> Origin: ...


R = TypeVar("R", bound=Located)


class Label(NamedTuple):
    """What readers call records of a kind. Made by :func:`kinds.label`."""

    one: str
    many: str
    list: str
    """Title of the page that lists them."""
    elsewhere: str = "{title}"
    """How one is called on the pages of others: ``Glossary: {title}``."""


class RecordName(NamedTuple):
    """A name of a record, and the keys that lead to it; ``lang`` where it is in another language or script (BCP 47)."""

    text: str
    at: Keys
    lang: str = ""
    sources: tuple[str, ...] = ()
    """The sources that write it, where it is not a name of ours."""


def nothing(record: object) -> str:
    """Return no words about a record."""
    del record
    return ""


@dataclass(frozen=True)
class Kind(Generic[R]):
    """A kind of record."""

    name: str
    """Its word in seeds and findings."""
    file: SeedFile[Any]
    """Where its records stand below ``seeds/``."""
    address: Callable[[str], Address]
    """Where a record stands on the site, by its id; without an id, the list of all."""
    names: Callable[[R], Iterable[RecordName]]
    """Every name of a record, the first the one that readers are shown."""
    called: Callable[[R], str] | None = None
    """What readers are shown instead of a name: ``Claim x-001``."""
    short: Callable[[R], str] = nothing
    """A line about a record, for lists."""
    noun: str = ""
    """What findings call it beside others, if its name does not say enough."""
    key: str = "id"
    """The field that holds the id."""
    space: str = ""
    """Kinds that name the same space share their ids among them: no two of their records may have the same."""
    cited: bool = False
    """Whether prose cites its records: ``[@id]``."""
    search: Literal["name", "text", "no"] = "no"
    """Whether readers find its records by name (so in the A-Z as well), by their text alone, or as part of others."""
    permanent: str = ""
    """Why an id is never changed; empty where nobody would expect that it could be."""
    of_source: Callable[[Dossier], Iterable[R]] | None = None
    """For kinds that are filed under a source: the records of one."""
    elsewhere: str = "{title}"
    """How one is called on the pages of others, where ``{list}`` is the list of all and ``{One}`` the word for one."""
    link_class: str = ""
    """Class of the links that ``[[id]]`` makes, for the style sheet."""

    @property
    def model(self) -> type[Record]:
        """The type of what stands in the seeds."""
        return self.file.model

    @property
    def namespace(self) -> str:
        """The space within which ids must differ."""
        return self.space or self.name

    @property
    def renamable(self) -> bool:
        """Whether a record can be given another id: then it holds its former ones."""
        return "former" in self.model.model_fields

    @property
    def has_page(self) -> bool:
        """Whether each record has a page, and not an anchor on the list of all."""
        return not self.address("x").anchor

    @property
    def has_folder(self) -> bool:
        """Whether its pages have a folder of their own, which is called as the project wishes."""
        return self.name in vocabulary().folders

    @property
    def folder(self) -> str:
        """The folder of docs/ that its pages stand in."""
        return self.address("").folder

    def id_of(self, record: R) -> str:
        """Return the id of a record."""
        return str(getattr(record, self.key))

    def former_ids(self, record: R) -> tuple[str, ...]:
        """Return the ids that a record had before."""
        return tuple(getattr(record, "former", ()))

    def title(self, record: R) -> str:
        """Return what readers are shown as the name of a record."""
        return self.called(record) if self.called else next(iter(self.names(record))).text

    def place_of_id(self, record: R) -> Place:
        """Return where the id of a record is written: in the record, or in the name of its file."""
        if self.file.id_is_name:
            return Place(record.origin.document.file)
        return record.origin.place(self.key)
