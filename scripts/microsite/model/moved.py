"""An address that was given up by hand: where it leads now, or when and why what stood there was withdrawn."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.claim import Withdrawal
from microsite.model.record import Record

PathOnSite = Annotated[str, Field(pattern=r"^/([a-z0-9-]+/)*(#[A-Za-z0-9_.-]+)?$", max_length=300)]
"""An address from the root of the site: ``/threats/x/`` or ``/threats/x/#caveats``."""


class Moved(Record):
    """A record of ``seeds/moved.yml``. A record that was renamed has its former ids with it and needs none here."""

    from_: PathOnSite = Field(alias="from")
    to: PathOnSite | None = None
    withdrawn: Withdrawal | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.to is None) == (self.withdrawn is None):
            raise PydanticCustomError(
                "moved-nowhere", "expected either to: (where it is now) or withdrawn: {{date: …, reason: …}}"
            )
        return self

    @property
    def page(self) -> str:
        """The address of the page, without its anchor."""
        return self.from_.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The anchor that was given up; empty for a whole page."""
        return self.from_.partition("#")[2]
