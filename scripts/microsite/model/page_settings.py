"""What a hand-written page says of itself: its front matter."""

from pydantic import Field

from microsite.model.field_types import Day, Few, Language, PrintedText
from microsite.model.record import Record
from microsite.model.vocabulary import HidePart


class PageSettings(Record):
    """The front matter of a hand-written page. MkDocs knows more: a page may name its own template, for one."""

    title: PrintedText | None = None
    """What the page is called; one that says how to cite it needs one."""
    description: PrintedText | None = None
    """A line about it for search engines."""
    also: Few[PrintedText] = ()
    """What readers type who look for this page, such as "how to cite"; the search knows it by these words, too."""
    lang: Language | None = None
    """What it is written in, if that is not the language of the site (BCP 47): ``en``."""
    hide: tuple[HidePart, ...] = Field(default=(), max_length=10)
    """Parts of the theme that this page goes without."""
    render_macros: bool = True
    """False for a page that shows {{ and }} as they are."""
    reviewed: Day | None = None
    updated: Day | None = None

    @property
    def day(self) -> str | None:
        """The day of the page, by which it is cited; None for one that never said."""
        return self.reviewed or self.updated
