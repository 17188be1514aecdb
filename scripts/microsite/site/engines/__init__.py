"""The engines that a site can be rendered with. Another one is a line here, if it can do what ``Engine`` asks."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from microsite.site.engines.engine import Engine

ENGINES: Final[Mapping[str, str]] = {
    "mkdocs": "in_process",
    "properdocs": "in_process",  # the maintained fork of MkDocs
    "zensical": "zensical",  # the successor, by the theme's makers
}
"""Each engine by its name, with the module here that has ``engine(name)``: imported for a build that needs it."""

DEFAULT: Final = "mkdocs"
"""What ``make site`` renders with."""


def engine_called(name: str) -> "Engine":
    """Return an engine of the table."""
    made: Engine = import_module(f"{__name__}.{ENGINES[name]}").engine(name)
    return made
