"""An address that was given up by hand: where it leads now, or when and why what stood there was withdrawn."""

import re
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.claim import Withdrawal
from microsite.model.limits import PATH
from microsite.model.record import Record

_PATH: Final = re.compile(r"/([a-z0-9][a-z0-9._-]*/)*(#[A-Za-z0-9_.-]+)?")


def _path(text: str) -> str:
    if not _PATH.fullmatch(text):
        expected = "expected an address from the root of this site, such as /threats/x/ or /threats/x/#caveats"
        rooted = f"/{text.strip().strip('/')}"
        meant = next((each for each in (f"{rooted}/", rooted) if _PATH.fullmatch(each)), "")
        told = f"; write {meant}" if meant else ""
        raise PydanticCustomError("bad-id", f'{expected}, got "{{got}}"{{told}}', {"got": text[:60], "told": told})
    return text


PathOnSite = Annotated[str, AfterValidator(_path), Field(max_length=PATH)]
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
                "moved-nowhere", "expected either to: (where it is now) or withdrawn: {date: …, reason: …}"
            )
        if self.from_ == "/":
            raise PydanticCustomError("moved-nowhere", "the home page stays where it is; take this record out")
        return self

    @property
    def page(self) -> str:
        """The address of the page, without its anchor."""
        return self.from_.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The anchor that was given up; empty for a whole page."""
        return self.from_.partition("#")[2]
