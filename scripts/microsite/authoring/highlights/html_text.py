"""HTML in notes and comments, as people read it."""

from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.inline_text import running_text


def html_to_text(html: str) -> str:
    """Return a piece of HTML as text; :class:`SourceError` where it is larger or deeper than can be read."""
    return running_text(read_elements(parsed(html)))
