"""Types of fields that say a word of the project's vocabulary: checked as it is read, offered by JSON Schemas."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from microsite.model.field_types import FilledText
from microsite.model.project_vocabulary import ListName
from microsite.model.words_in_force import vocabulary

CALLED: Final[dict[ListName, str]] = {
    "actors": "kinds of actors",
    "relations": "kinds of relations",
    "sources": "kinds of sources",
    "units": "units",
    "grades": "grades of checks",
}
"""What findings call the lists."""


@dataclass(frozen=True)
class FromVocabulary:
    """Marks a text that stands in a list of the vocabulary (see :class:`ProjectVocabulary`)."""

    list: ListName

    def _known(self, given: object, inner: ValidatorFunctionWrapHandler) -> object:
        words = vocabulary()
        known = words.ids(self.list)
        if not words.readable or not known:
            return inner(given)
        text = inner(given) if isinstance(given, str) else given
        if text in known:
            return text
        raise PydanticCustomError("own-word", "not in the vocabulary", {"of": self.list, "known": known})

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._known, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        known = vocabulary().ids(self.list)
        return {**handler(schema), "enum": list(known)} if known else handler(schema)


KindOfActorId = Annotated[str, FromVocabulary("actors")]
KindOfRelationId = Annotated[str, FromVocabulary("relations")]
KindOfSourceId = Annotated[str, FromVocabulary("sources")]
GradeOfCheckId = Annotated[str, FromVocabulary("grades")]
Unit = Annotated[FilledText, FromVocabulary("units")]
