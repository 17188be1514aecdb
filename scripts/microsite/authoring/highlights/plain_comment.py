"""A comment as others typed it, as one line of plain words such as seeds hold: no sign in it does anything."""

import re
from typing import Final

from pydantic import TypeAdapter, ValidationError

from microsite.model.field_types import FilledText
from microsite.model.hidden_characters import CONTROL
from microsite.model.limits import TEXT
from microsite.model.plain_words import EVERY_SIGN, mistakes_in_plain_words

_FILLED: Final[TypeAdapter[str]] = TypeAdapter(FilledText)
_ESCAPES: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_MARKUP: Final = re.compile(r"[\[\]{}@<>`*_&~=#+|-]")
_QUOTES: Final = "“”„\"«»‘’'"


class CommentError(Exception):
    """A comment cannot be kept; the message says why."""


def plain_comment(comment: str) -> str:
    """Return a comment as ``says`` of a draft holds it, with a backslash before signs that would mark something.

    "" for one that says nothing; raises :class:`CommentError` for one that cannot be kept.
    """
    line = " ".join(CONTROL.sub(" ", comment).split())
    if len(line) > TEXT:
        raise CommentError(f"it is longer than {TEXT:,} characters")
    written = _ESCAPES.sub(r"\\\\", line)
    if mistakes_in_plain_words(written):
        written = _MARKUP.sub(r"\\\g<0>", _ESCAPES.sub(r"\\\\", line.strip(_QUOTES)))
    if mistakes_in_plain_words(written):
        written = EVERY_SIGN.sub(r"\\\g<0>", line.strip(_QUOTES))
    if not written:
        return ""
    try:
        _FILLED.validate_python(written)
    except ValidationError as error:
        raise CommentError(f"it cannot be written as plain words ({error.errors()[0]['msg']})") from None
    return written
