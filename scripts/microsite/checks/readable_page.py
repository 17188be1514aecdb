"""The Markdown of a hand-written page as Markdown may read it: within the limits, with a word for each macro."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from microsite.checks.macro_settings import delimiters, macro_settings
from microsite.checks.macro_template import Delimiters, read_calls
from microsite.checks.page_limits import over_limit
from microsite.checks.written_html import MACRO
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.page_source import PageSource, PageSourceError, settings_of, split_page
from microsite.corpus.project import Project


def signs_of(project: Project) -> Delimiters:
    """Return the signs of templates on the pages of a project."""
    return delimiters(macro_settings(project))


def kept_reading(root: Path, written: HandWrittenPage, macros: str = "words") -> Path:
    """Return the file that keeps what Markdown said of a page with ``macros`` in the place of its macros."""
    return root / ".build" / "cache" / "markdown" / written.file / macros


@dataclass(frozen=True)
class PageAtHand:
    """A page with all that findings about it alone hang on, which are kept by that; and where its readings are kept."""

    written: HandWrittenPage
    signs: Delimiters
    root: Path = field(compare=False)

    @property
    def known_by(self) -> str:
        """All of it that a rule looks at."""
        return repr((self.written, self.signs))

    def reading(self, macros: str = "words") -> Path:
        """Return the file that keeps what Markdown said of the page; see :func:`kept_reading`."""
        return kept_reading(self.root, self.written, macros)


def pages_at_hand(project: Project) -> Iterator[PageAtHand]:
    """Yield the pages that people write, in all languages."""
    signs = signs_of(project)
    yield from (PageAtHand(written, signs, project.root) for written in project.every_page)


def is_template(source: PageSource) -> bool:
    """Say whether engines run macros on a page: not if its front matter says ``render_macros: false``."""
    try:
        return source.front is None or settings_of(source.front).get("render_macros") is not False
    except PageSourceError:
        return True


def without_macros(source: PageSource, signs: Delimiters, instead: str = MACRO) -> str:
    """Return the body as Markdown gets it, with the same for what each macro gives."""
    calls, _ = read_calls(source.body, signs) if is_template(source) else ((), ())
    parts, at = [], 0
    for call in calls:
        parts += [source.body[at : call.begin], instead]
        at = call.end
    return "".join((*parts, source.body[at:]))


def readable_markdown(written: HandWrittenPage, signs: Delimiters) -> str | None:
    """Return the Markdown of a page; None if the rule of hand-written pages says why it cannot be read."""
    try:
        source = split_page(written.text)
    except PageSourceError:
        return None
    return None if over_limit(source.body) else without_macros(source, signs)
