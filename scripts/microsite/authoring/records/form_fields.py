"""What a form asks for: its fields, and what is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from microsite.model.project_vocabulary import ListName
from microsite.model.wording import in_own_words
from microsite.model.words_in_force import vocabulary

FieldValues = Mapping[str, list[str]]
"""What was given, by field: always a list; for a repeated field a list of parts joined by ``;``."""

OWN: Final = "none"
"""What is said for the cited work of a claim that is the source's own, in a passage that cites others."""


@dataclass(frozen=True)
class Field:
    """One thing to be said of a record."""

    name: str
    """Also the flag: ``bottom_line`` is ``--bottom-line``."""
    question: str
    """What is asked, with places for the words of the project: ``ids of the {threat.many} concerned``."""
    required: bool = False
    many: bool = False
    """Several values, one after the other."""
    closed: Mapping[Any, str] | tuple[str, ...] = ()
    """What it can be, in a vocabulary that is closed; with what each means, where that is said."""
    from_list: ListName | None = None
    """The list of the project's vocabulary that it is filled from."""
    parts: str = ""
    """Names of the parts of a value that has several; such a field can be given more than once."""

    @property
    def flag(self) -> str:
        return f"--{self.name.replace('_', '-')}"

    @property
    def ask(self) -> str:
        """What is asked, in the words of the project."""
        return in_own_words(self.question)

    @property
    def choices(self) -> Mapping[str, str]:
        """What it can be, each with what it means if that is said; empty where it can be anything."""
        if self.from_list:
            return vocabulary().meanings(self.from_list)
        return self.closed if isinstance(self.closed, Mapping) else dict.fromkeys(self.closed, "")


@dataclass(frozen=True)
class Form:
    """What is asked for a record of a kind. The first field is its name, but for claims and sources."""

    example: str
    fields: tuple[Field, ...]

    @property
    def is_named_otherwise(self) -> bool:
        """Whether its first field is a name that is called something else, such as a term or a title."""
        return self.fields[0].required and not self.has("name") and not self.has("source") and not self.has("text")

    def has(self, name: str) -> bool:
        """Say whether a field is asked for."""
        return any(field.name == name for field in self.fields)
