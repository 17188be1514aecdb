"""A message that was found, and the order in which a template of catalogues has them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FoundMessage:
    """A message as it is written in English, and where."""

    one: str
    file: str
    """The file it stands in, from the folder of the package or of the project."""
    other: str = ""
    """What is said of more than one; empty for a message without a number."""

    @property
    def key(self) -> str:
        """What tells it from others: catalogues go by the first form."""
        return self.one
