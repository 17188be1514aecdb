"""What an element bears besides its content: an anchor, classes, and attributes of other names."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from microsite.model.tree.characters import TreeError, fold_space

WITHOUT_VALUE: Final = frozenset(("hidden", "open"))
"""Attributes that are there or not (HTML, section 2.3.2)."""

_NAME: Final = re.compile(r"title|role|lang|dir|hreflang|tabindex|(?:aria|data)(?:-[a-z]+)+")
_NOT_OURS: Final = "data-toc-label"
"""Python-Markdown takes it for its table of contents."""
_TOKEN: Final = re.compile(r"(?:_*[^\W_]|[:-])+")
"""An underline has a letter or a digit behind it, or Markdown would take it for the end of something stressed."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of an element (HTML, section 3.2.6); white space in values is folded."""

    id: str = ""
    classes: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    """Others, by name; those without a value have an empty one."""

    def __post_init__(self) -> None:
        for token in (*self.classes, *([self.id] if self.id else [])):
            check_token(token)
        names = [name for name, _ in self.named]
        if len(set(names)) < len(names):
            raise TreeError(f"an attribute that is there twice: {' '.join(names)}")
        for name, value in self.named:
            known = not value if name in WITHOUT_VALUE else _NAME.fullmatch(name) and name != _NOT_OURS
            if not known:
                raise TreeError(f"not an attribute of a page: {name}={value!r}")
            if value != fold_space(value):
                raise TreeError(f"white space that is not folded in {name}: {value!r}")

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All attributes by name, the anchor first."""
        own = (("id", self.id), ("class", " ".join(self.classes)))
        return (*((name, value) for name, value in own if value), *self.named)


NONE: Final = Attributes()


@lru_cache(maxsize=4096)
def is_token(text: str) -> bool:
    """Return whether an attribute list can hold this as an anchor or a class. Marks belong to their letters."""
    if text.isascii():
        return bool(_TOKEN.fullmatch(text))
    return bool(_TOKEN.fullmatch("".join(c for c in text if unicodedata.category(c)[0] != "M")))


def check_token(token: str) -> None:
    """Refuse what cannot be an anchor or a class (TreeError): letters, digits, hyphens, underlines and colons can."""
    if not is_token(token):
        raise TreeError(f"not an anchor or a class: {token!r}")


@lru_cache(maxsize=4096)
def attributes(*classes: str, id: str = "", **named: str) -> Attributes:  # noqa: A002 - its name in HTML
    """Return attributes; ``aria_label`` becomes ``aria-label``."""
    others = tuple((name.replace("_", "-"), fold_space(value).strip()) for name, value in named.items())
    return Attributes(id, classes, others)
