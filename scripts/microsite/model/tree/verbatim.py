"""Blocks that stand as they are: preformatted text, places for anchors, pictures."""

from dataclasses import dataclass

from microsite.model.tree.attributes import check_token
from microsite.model.tree.characters import TreeError, line_for_line


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Text line for line as it is, with an anchor."""

    text: str
    anchor: str

    def __post_init__(self) -> None:
        line_for_line(self.text)
        check_token(self.anchor)


@dataclass(frozen=True, slots=True)
class Anchors:
    """Places that only bear anchors: what stood under these names stands here now."""

    names: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.names:
            raise TreeError("anchors without a name")
        for name in self.names:
            check_token(name)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, drawn as HTML with SVG in it, on one line. The same data stands beside it as text."""

    html: str

    def __post_init__(self) -> None:
        if "\n" in self.html:
            raise TreeError("a picture stands on one line")
