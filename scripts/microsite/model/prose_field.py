"""A field of prose in YAML."""

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from microsite.model.hidden_characters import refuse_hidden
from microsite.model.limits import TEXT
from microsite.model.parse_prose import parse_prose
from microsite.model.plain_words import quoted_as_a_whole
from microsite.model.prose import Prose
from microsite.model.prose_mistakes import ProseError
from microsite.model.text_mistakes import field_error


def _prose(value: object) -> Prose:
    if not isinstance(value, str):
        raise PydanticCustomError("wrong-type", "expected text")
    if len(value) > TEXT:
        raise PydanticCustomError("wrong-type", "expected at most {most} characters", {"most": f"{TEXT:,}"})
    refuse_hidden(value)
    if not value.strip():
        raise PydanticCustomError("empty-text", "nothing is written here")
    if quoted := list(quoted_as_a_whole(value)):
        raise field_error(value, quoted)
    try:
        return parse_prose(value)
    except ProseError as error:
        raise field_error(value, error.mistakes) from None


ProseField = Annotated[
    Prose,
    PlainValidator(_prose),
    WithJsonSchema({"type": "string", "description": "Prose with [@citations] and [[links]]"}),
]
"""A field of prose in YAML."""
