"""What mkdocs.yml says of the site, as far as the generator asks: the rest is for engines alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from microsite.model.place import Place

SHARED: Final = ("feed", "touch_icon")
"""Files of the main language that pages of all link to, as they are set under ``extra``."""

PATTERNS: Final = ("not_in_nav", "exclude_docs", "draft_docs")
"""Settings that hold patterns of .gitignore, for pages."""


class NamedFile(NamedTuple):
    """A file that mkdocs.yml names, and where."""

    file: str
    place: Place


@dataclass(frozen=True)
class SiteConfiguration:
    """The settings of a site. One that could not be read says nothing."""

    text: str = ""
    """mkdocs.yml as it is written."""
    name: str = ""
    address: str = ""
    """Where the site lives on the web, if that is said."""
    language: str = "en"
    """The language of the theme, which is that of the site (BCP 47)."""
    docs_dir: str = "docs"
    """The folder of its pages."""
    repository: str = ""
    branch: str = ""
    """Where its files are kept, as it is set under ``extra``."""
    nav: tuple[NamedFile, ...] | None = None
    """Every entry of the navigation, in order; None for a site without one, whose pages are all in it."""
    assets: tuple[NamedFile, ...] = ()
    """Style sheets, scripts and pictures, below docs/."""
    not_in_nav: str = ""
    """Patterns of .gitignore for pages that are reached otherwise."""
    exclude_docs: str = ""
    draft_docs: str = ""
    """The same for pages that are not built."""
    shared: Mapping[str, str] = field(default_factory=dict)
    """What other languages take from the main one, as it is set under ``extra``."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each setting stands."""
    file: str = "mkdocs.yml"
    """Its name; that of another language inherits from the main one."""

    def place(self, setting: str) -> Place:
        """Return where a setting stands; the beginning of the file for one that is not there."""
        return self.places.get(setting.partition(".")[0], Place(self.file))

    def heir(self, own: "SiteConfiguration") -> "SiteConfiguration":
        """Return the settings of another language, with those of this file that its own leaves out."""
        said = {name: value for name, value in own.shared.items() if value}
        patterns = {name: getattr(self, name) for name in PATTERNS if name not in own.places}
        nav = [NamedFile(entry.file, Place(own.file)) for entry in self.nav or ()] if own.nav is None else own.nav
        return replace(own, shared={**self.shared, **said}, nav=tuple(nav), **patterns)
