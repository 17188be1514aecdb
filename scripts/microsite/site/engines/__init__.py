"""The engines that a site can be rendered with. Another one is a line here, if it can do what ``Engine`` asks."""

from collections.abc import Mapping
from typing import Final

from microsite.site.engines.engine import Engine
from microsite.site.engines.in_process import InProcess
from microsite.site.engines.zensical import Zensical

ENGINES: Final[Mapping[str, Engine]] = {
    "mkdocs": InProcess("mkdocs"),
    "properdocs": InProcess("properdocs"),  # the maintained fork of MkDocs
    "zensical": Zensical(),  # the successor, by the theme's makers
}

DEFAULT: Final = "mkdocs"
"""What ``make site`` renders with."""
