"""The common ground of all records, and the names of branches where a field can be one of several types.

What fields are made of stands in ``field_types.py``.
"""

from typing import ClassVar, Final, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr, Tag

from microsite.model.place import Origin

BRANCH: Final = "|"
"""What the name of a branch of a union begins with, and no key of a seed does."""


def branch(name: str) -> Tag:
    """Return the name of a branch of a union, for the paths of errors: so none is named by pydantic."""
    return Tag(f"{BRANCH}{name}")


class Record(BaseModel):
    """A frozen record; unknown keys are errors, and nothing is converted silently."""

    # What checks a record is built when the first of its kind is read: no command waits for those it does not read.
    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", strict=True, populate_by_name=True, defer_build=True
    )

    _origin: Origin | None = PrivateAttr(default=None)

    @property
    def origin(self) -> Origin:
        """Where the record stands; ``RuntimeError`` for a record that was never in a file."""
        # Not self._origin: the check asks some 13,000 times, and pydantic finds a private field fifteen times slower.
        origin: Origin | None = (self.__pydantic_private__ or {}).get("_origin")
        if origin is None:
            raise RuntimeError(f"{type(self).__name__} was not read from a file")
        return origin

    def located(self, origin: Origin) -> Self:
        """Remember where the record was read (once, by the reader) and return it."""
        self._origin = origin
        return self
