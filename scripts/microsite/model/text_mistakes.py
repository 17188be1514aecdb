"""Mistakes within a text, as an error of the field that holds it: each with its own place."""

from collections.abc import Sequence
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from microsite.model.prose_mistakes import ProseMistake


class TextMistake(NamedTuple):
    """A mistake in a field; it stands at the ``occurrence``-th (from 0) ``sign`` of the field, however it is quoted."""

    code: str
    message: str
    sign: str
    occurrence: int


def _in_field(text: str, mistake: ProseMistake) -> TextMistake:
    at = mistake.at + len(text[mistake.at :]) - len(text[mistake.at :].lstrip())
    sign = text[at : at + 1]
    return TextMistake(mistake.code, mistake.message, sign, text.count(sign, 0, at) if sign else 0)


def field_error(text: str, mistakes: Sequence[ProseMistake]) -> PydanticCustomError:
    """Return the error of a field that holds ``text``; its context has all mistakes under ``mistakes``."""
    first = mistakes[0]
    context = {"text": first.message, "mistakes": tuple(_in_field(text, each) for each in mistakes)}
    return PydanticCustomError(first.code, "{text}", context)
