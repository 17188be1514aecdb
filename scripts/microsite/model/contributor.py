"""Somebody who took part and asked to be named: as they wish to be called, and for what."""

import re
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import ActorRef, Day, Edtf, Few, PrintedText, QuestionRef, SourceRef, ThreatRef, Url
from microsite.model.limits import CELL
from microsite.model.record import Record
from microsite.model.vocabulary import ContributorRole

_ELEVEN: Final = 11
_ID: Final = "[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]"
_SHAPE: Final = re.compile(rf"(?P<address>(?:https?://)?orcid\.org/)?(?P<id>{_ID})/?")


def _check_digit(orcid: str) -> str:
    """Return the last sign that an ORCID iD has by its others (ISO 7064, mod 11-2)."""
    total = 0
    for digit in orcid.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    rest = (_ELEVEN + 1 - total % _ELEVEN) % _ELEVEN
    return "X" if rest == _ELEVEN - 1 else str(rest)


def _orcid(text: str) -> str:
    found = _SHAPE.fullmatch(text)
    if found is None:
        digits = re.sub(r"[\s-]", "", text).upper()
        apart = "-".join(digits[at : at + 4] for at in (0, 4, 8, 12))
        told = f"; write {apart}" if len(digits) == len(apart) - 3 and _SHAPE.fullmatch(apart) else ""
        message = 'expected an ORCID iD such as 0000-0002-1825-0097, got "{got}"{told}'
        raise PydanticCustomError("bad-id", message, {"got": text, "told": told})
    if found["address"]:
        raise PydanticCustomError("bad-id", "expected the ORCID iD alone; write {orcid}", {"orcid": found["id"]})
    if text[-1] != _check_digit(text):
        message = 'no person has the ORCID iD "{got}": its last sign does not fit the others; look it up'
        raise PydanticCustomError("bad-id", message, {"got": text})
    return text


Orcid = Annotated[
    str,
    Field(max_length=80),
    AfterValidator(_orcid),
    WithJsonSchema({"type": "string", "pattern": f"^{_ID}$", "maxLength": 19}),
]
"""An ORCID iD without the address before it: ``0000-0002-1825-0097``."""


class Contribution(Record):
    """What somebody did, and to what; with nothing named, to the project as a whole."""

    role: ContributorRole
    threats: Few[ThreatRef] = ()
    actors: Few[ActorRef] = ()
    questions: Few[QuestionRef] = ()
    sources: Few[SourceRef] = ()

    @property
    def of_the_whole(self) -> bool:
        """Whether no record is named."""
        return not (self.threats or self.actors or self.questions or self.sources)


class Contributor(Record):
    """A record of ``seeds/contributors.yml``. Nobody has one who did not ask for it; who takes it back is taken out."""

    name: PrintedText = Field(max_length=CELL)
    """As they wish to be called: a name, or a handle."""
    asked: Day
    """The day on which they asked to be named."""
    orcid: Orcid | None = None
    link: Url | None = None
    """A page of theirs."""
    since: Edtf | None = None
    """Since when they have taken part."""
    in_citation_file: bool = False
    """Whether they wish to stand in ``CITATION.cff`` as well, where programs look for authors."""
    did: Few[Contribution] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_role_once(self) -> Self:
        roles = [each.role for each in self.did]
        if twice := next((role for role in roles if roles.count(role) > 1), None):
            message = 'the role "{role}" stands twice; name all that it is of in one line of did'
            raise PydanticCustomError("listed-twice", message, {"role": twice})
        return self

    @property
    def address(self) -> str:
        """Where their name leads: their own page, or the record of their ORCID iD; "" for neither."""
        return self.link or (f"https://orcid.org/{self.orcid}" if self.orcid else "")
