"""The types that fields of records are made of: texts, ids, days, numbers, addresses."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, TypeVar

from pydantic import AfterValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from microsite.model.date_slips import date_cure, other_day
from microsite.model.edtf import EdtfDate
from microsite.model.hidden_characters import refuse_hidden
from microsite.model.limits import CELL, FEW, MANY, RECORDS, TEXT
from microsite.model.passage_kinds import PASSAGE_LETTERS
from microsite.model.plain_words import mistakes_in_plain_words, without_escapes
from microsite.model.record import branch
from microsite.model.text_mistakes import field_error
from microsite.model.web_address import ADDRESS, unreachable


def _printed(text: str) -> str:
    refuse_hidden(text)
    if not text.strip():
        raise PydanticCustomError("empty-text", "nothing is written here")
    return " ".join(text.split())


def _plain_words(text: str) -> str:
    filled = _printed(text)
    if mistakes := mistakes_in_plain_words(text):
        raise field_error(text, mistakes)
    return without_escapes(filled)


def _day(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        told = {"got": text, "cure": other_day(text)}
        raise PydanticCustomError("bad-id", 'expected a day of the calendar, got "{got}"{cure}', told) from None
    return text


def _on_the_web(url: str) -> str:
    if wrong := unreachable(url):
        raise PydanticCustomError("unsafe-link", "{wrong}", {"wrong": wrong})
    return url


_IN_WORDS: Final = "for words like “last year”, work out the date and give the reasoning under dating"


def _edtf(given: object) -> EdtfDate:
    if isinstance(given, EdtfDate):
        return given
    text = str(given) if isinstance(given, int) and not isinstance(given, bool) else given
    if not isinstance(text, str):
        raise PydanticCustomError("not-edtf", "expected a date like 2021-08-15")
    try:
        return EdtfDate(text)
    except ValueError as error:
        raise PydanticCustomError(
            "not-edtf",
            'expected an EDTF date such as 2021-08-15, 2021-08, 2022~ (about) or 2021-08/2023, got "{got}"; {cure}',
            {"got": text[:60], "cure": date_cure(text) or str(error.__cause__ or "") or _IN_WORDS},
        ) from None


FilledText = Annotated[str, Field(max_length=TEXT), AfterValidator(_plain_words)]
"""One line of plain text of our own: no markup, white space folded. A backslash makes a sign of markup a plain one."""


PrintedText = Annotated[str, Field(max_length=TEXT), AfterValidator(_printed)]
"""One line of plain text as others print it, whatever signs they use; white space folded."""


CellText = Annotated[str, Field(max_length=CELL), AfterValidator(_plain_words)]
"""The same, short enough for a cell of a table."""


READ_AS_WORDS: Final = (_plain_words, _printed)
"""What reads a text, and nothing that is looked up, counted or compared."""


T = TypeVar("T")


Few = Annotated[tuple[T, ...], Field(max_length=FEW)]


Many = Annotated[tuple[T, ...], Field(max_length=MANY)]


Bulk = Annotated[tuple[T, ...], Field(max_length=RECORDS)]
"""Lists, by how long they may be: see :mod:`microsite.model.limits`."""


MachineText = Annotated[str, Field(max_length=TEXT)]
"""A line that a command writes."""


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
"""An id chosen by a person, part of an address for ever: lower-case ASCII words joined by hyphens."""


@dataclass(frozen=True)
class Names:
    """Marks an id of another record, with what it names: a kind of record, or several (see ``kinds.TARGETS``)."""

    target: str


ActorRef = Annotated[Id, Names("actor")]


ClaimRef = Annotated[Id, Names("claim")]


EventRef = Annotated[Id, Names("event")]


PlaceRef = Annotated[Id, Names("place")]


QuestionRef = Annotated[Id, Names("question")]


SourceRef = Annotated[Id, Names("source")]


TermRef = Annotated[Id, Names("term")]


ThreatRef = Annotated[Id, Names("threat")]


WorkRef = Annotated[Id, Names("work")]


PageRef = Annotated[Id, Names("page")]
"""Ids of other records. Whatever names one is found by this: see ``contents.py``."""


def is_id(text: str) -> bool:
    """Say whether a text is written as ids are."""
    return len(text) <= 80 and re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", text) is not None


LETTERS: Final = f"[{''.join(PASSAGE_LETTERS.values())}]"
"""One letter of a kind of passage, as part of a regular expression."""


_LOCATOR: Final = rf"(s[0-9]{{1,5}}\.)?{LETTERS}[0-9]{{1,5}}(\.s[0-9]{{1,5}})?"


Locator = Annotated[str, Field(pattern=f"^{_LOCATOR}$")]
"""A passage: ``s4.p2`` is section 4, paragraph 2; ``s4.p2.s3`` its third sentence; ``p4`` has no section."""


def is_locator(text: str) -> bool:
    """Say whether a text is written as the locator of a passage is; a title or byline has none."""
    return re.fullmatch(_LOCATOR, text) is not None


Edtf = Annotated[
    EdtfDate,
    PlainValidator(_edtf),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "An EDTF date: 2021-08-15, 2022~, 2021-08/2023"}),
]
"""A date that is honest about its precision (Extended Date/Time Format, ISO 8601-2)."""


Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day)]
"""A calendar day of our own work, such as the last review: ``2026-11-22``."""


Url = Annotated[str, Field(pattern=f"^{ADDRESS.pattern}$", max_length=2000), AfterValidator(_on_the_web)]
"""An address on the web, which every reader can open: see :mod:`microsite.model.web_address`."""


Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""A BCP 47 language tag: ``en``, ``fa``, ``fa-AF``, ``ps``."""


SeedNumber = Annotated[int, branch("whole")] | Annotated[float, branch("fraction")]
"""A number as it is written: 5 stays whole."""


Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
